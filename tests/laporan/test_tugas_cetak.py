"""Printing in the background: once for the same content, with progress, also where a worker dies or none runs."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from laporan.cetak import pekerja, pesanan
from laporan.cetak.folder import FolderCetak
from laporan.cetak.models import TugasCetak
from laporan.domain import buat_laporan
from laporan.models import Laporan
from laporan.renderers.pdf import PdfGagal
from laporan.renderers.rancangan import proses, simpanan
from tests.factories import TAHUN
from tests.laporan.buku import buku

pytestmark = pytest.mark.django_db
ANTRE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
Keadaan = TugasCetak.Keadaan


@pytest.fixture(autouse=True)
def simpanan_kosong() -> Iterator[None]:
    caches[simpanan.ALIAS].clear()
    yield
    caches[simpanan.ALIAS].clear()


@pytest.fixture
def anak(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The children that are started to draw."""
    dimulai: list[tuple[str, ...]] = []
    asli = proses.mulai_anak
    monkeypatch.setattr(proses, "mulai_anak", lambda *a: (dimulai.append(a), asli(*a))[1])
    return dimulai


@pytest.fixture
def antre(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Tasks wait in the database; the workers that would be started are counted, not started."""
    dimulai: list[int] = []
    monkeypatch.setattr(pekerja, "mulai", lambda: dimulai.append(1))
    with override_settings(TASKS=ANTRE):
        yield dimulai


def pesan(edisi: bool = False) -> TugasCetak:
    return pesanan.pesan(buku(), edisi=edisi, lingkup="1/2021/lkjip")


def bekerja() -> None:
    """A worker as `manage.py db_worker --batch` runs it; it leaves the signals as it found them.

    It stands in the transaction of the test, which Django's own test client keeps open in the same way.
    """
    tangan = {s: signal.getsignal(s) for s in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)}
    try:
        with patch.object(db_worker, "close_old_connections"):
            call_command("db_worker", *pekerja.PERINTAH[1:])
    finally:
        for s, t in tangan.items():
            signal.signal(s, t)


def diam(tugas: TugasCetak) -> None:
    """Nothing was heard of it for long."""
    TugasCetak.objects.filter(kunci=tugas.kunci).update(denyut=timezone.now() - timedelta(minutes=5))
    tugas.refresh_from_db()


# Once for the same content


def test_two_clicks_join_one_print_and_a_third_finds_it_done(antre: list[int], anak: list[tuple[str, ...]]) -> None:
    pertama, kedua = pesan(), pesan()
    assert pertama.kunci == kedua.kunci
    assert DBTaskResult.objects.count() == 1
    bekerja()
    assert len(anak) == proses.ANAK
    ketiga = pesan()
    assert ketiga.keadaan == Keadaan.SELESAI
    assert (pesanan.pdf(ketiga) or b"").startswith(b"%PDF-")
    assert DBTaskResult.objects.count() == 1
    assert len(anak) == proses.ANAK


def test_the_same_job_twice_in_the_queue_is_printed_once(antre: list[int], anak: list[tuple[str, ...]]) -> None:
    tugas = pesan()
    pesanan.kerjakan(tugas.kunci)
    pesanan.kerjakan(tugas.kunci)
    assert len(anak) == proses.ANAK


def test_draft_and_edition_are_two_contents(antre: list[int]) -> None:
    assert pesan().kunci != pesan(edisi=True).kunci


def test_one_worker_is_started_and_not_one_for_each_click(antre: list[int]) -> None:
    pesan()
    pesan(edisi=True)
    assert antre == [1]


@override_settings(CETAK_WORKER=True)
def test_a_service_of_its_own_is_given_time_before_another_worker_starts(antre: list[int]) -> None:
    tugas = pesan()
    assert antre == []
    TugasCetak.objects.update(denyut=timezone.now() - timedelta(seconds=15))
    tugas.refresh_from_db()
    pesanan.tengok(tugas)
    assert antre == [1]


def test_where_nothing_is_kept_any_more_it_is_printed_again(antre: list[int]) -> None:
    tugas = pesan()
    pesanan.kerjakan(tugas.kunci)
    caches[simpanan.ALIAS].clear()
    assert pesan().keadaan == Keadaan.MENUNGGU


# A worker that dies, a print that fails


def test_a_job_whose_worker_died_is_taken_up_again(antre: list[int]) -> None:
    tugas = pesan()
    TugasCetak.objects.update(keadaan=Keadaan.BERJALAN)
    diam(tugas)
    tugas = pesanan.tengok(tugas)
    assert (tugas.keadaan, tugas.giliran) == (Keadaan.MENUNGGU, 1)
    assert DBTaskResult.objects.count() == 2
    bekerja()
    assert pesanan.pdf(pesanan.tengok(tugas))


def test_a_job_behind_a_long_one_waits_its_turn(antre: list[int]) -> None:
    tugas, lain = pesan(), pesan(edisi=True)
    TugasCetak.objects.filter(kunci=lain.kunci).update(keadaan=Keadaan.BERJALAN)
    diam(tugas)
    tugas = pesanan.tengok(tugas)
    assert (tugas.keadaan, tugas.giliran) == (Keadaan.MENUNGGU, 0)
    assert antre == [1]


def test_a_job_that_kills_its_workers_ends_in_a_sentence(antre: list[int]) -> None:
    tugas = pesan()
    for _ in range(pesanan.PERCOBAAN):
        TugasCetak.objects.update(keadaan=Keadaan.BERJALAN)
        diam(tugas)
        tugas = pesanan.tengok(tugas)
    assert (tugas.keadaan, tugas.pesan) == (
        Keadaan.GAGAL,
        "PDF belum dapat dibuat. Silakan coba lagi atau hubungi admin.",
    )


def test_who_was_given_up_cannot_speak_for_who_came_after(antre: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    tugas = pesan()

    def lambat(*_: Any, **__: Any) -> bytes:
        TugasCetak.objects.update(giliran=1)
        raise PdfGagal("Terlambat.")

    monkeypatch.setattr(pesanan, "render_rancangan", lambat)
    pesanan.kerjakan(tugas.kunci)
    tugas.refresh_from_db()
    assert (tugas.keadaan, tugas.pesan) == (Keadaan.BERJALAN, "")


def test_what_failed_may_be_tried_again(antre: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    def rusak(*_: Any, **__: Any) -> bytes:
        raise RuntimeError("tidak disangka")

    with monkeypatch.context() as m:
        m.setattr(pesanan, "render_rancangan", rusak)
        tugas = pesan()
        bekerja()
    tugas.refresh_from_db()
    assert tugas.keadaan == Keadaan.GAGAL
    assert "hubungi admin" in tugas.pesan
    pesan()
    bekerja()
    assert pesanan.pdf(pesanan.tengok(tugas))


def test_jobs_of_yesterday_are_forgotten_and_none_names_a_person(antre: list[int]) -> None:
    lama = pesan()
    diam(lama)
    TugasCetak.objects.update(denyut=timezone.now() - timedelta(days=2))
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(days=2))
    pesanan.buang_basi()
    assert not TugasCetak.objects.exists()
    assert not DBTaskResult.objects.exists()
    assert {f.name for f in TugasCetak._meta.get_fields()} == {
        "kunci", "lingkup", "keadaan", "selesai", "seluruh", "giliran", "pesan", "denyut",
    }  # fmt: skip


# The pages


def alamat(nama: str, **lain: Any) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN} | lain)


@pytest.fixture
def laporan(cast: Any) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)


def test_who_asks_waits_on_a_page_that_leads_to_the_file(cast: Any, laporan: Laporan, antre: list[int]) -> None:
    client = cast.client("staf")
    tunggu = client.get(alamat("pdf"))
    assert tunggu.status_code == 302
    halaman = client.get(tunggu.url).content.decode()
    assert "Laporan menunggu giliran untuk disusun." in halaman
    TugasCetak.objects.update(keadaan=Keadaan.BERJALAN, selesai=5, seluruh=14)
    assert client.get(f"{tunggu.url}?keadaan").json() == {
        "kalimat": "Laporan sedang disusun: 5 dari 14 bagian selesai.",
        "tetap": False,
    }
    TugasCetak.objects.update(keadaan=Keadaan.MENUNGGU)
    bekerja()
    assert 'http-equiv="refresh" content="0;url=?unduh"' in client.get(tunggu.url).content.decode()
    assert client.get(f"{tunggu.url}?unduh").content.startswith(b"%PDF-")
    assert client.get(alamat("pdf")).content.startswith(b"%PDF-")


def test_the_edition_has_a_name_of_its_own_and_no_word_of_a_draft(cast: Any, laporan: Laporan) -> None:
    jawaban = cast.client("camat").get(alamat("edisi"))
    assert jawaban["Content-Disposition"] == f'attachment; filename="LKjIP-contoh-{TAHUN}.pdf"'
    baca = cast.client("camat").get(alamat("baca")).content.decode()
    assert re.search(rf'href="{alamat("edisi")}">PDF untuk ditandatangani<', baca)


def test_a_failure_is_told_on_the_page_with_a_way_to_try_again(
    cast: Any, laporan: Laporan, antre: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = cast.client("staf")
    tunggu = client.get(alamat("pdf")).url
    TugasCetak.objects.update(keadaan=Keadaan.GAGAL, pesan="PDF terlalu lama dibuat.")
    jawaban = client.get(tunggu)
    assert jawaban.status_code == 503
    isi = jawaban.content.decode()
    assert "PDF terlalu lama dibuat." in isi
    assert f'href="{alamat("pdf")}">Coba lagi' in isi


def test_what_was_printed_for_another_office_is_not_handed_out(cast: Any, laporan: Laporan, antre: list[int]) -> None:
    tugas = pesan()
    pesanan.kerjakan(tugas.kunci)
    jawaban = cast.client("staf").get(f"{alamat('pdf_tugas', kunci=tugas.kunci)}?unduh")
    assert (jawaban.status_code, jawaban.url) == (302, alamat("pdf"))


# The folder


def test_the_folder_of_kept_parts_never_grows_past_its_bound(tmp_path: Path) -> None:
    folder = FolderCetak(str(tmp_path), {"OPTIONS": {"MEGABYTES": 1}, "TIMEOUT": 60})

    for i in range(12):
        folder.set(f"bagian-{i}", os.urandom(200_000))
    assert sum(f.stat().st_size for f in tmp_path.iterdir()) <= 1_300_000
    assert folder.get("bagian-11")
    assert folder.get("bagian-0") is None
