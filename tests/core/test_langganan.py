"""The calendar as a file: by login, and at an address of one's own that nobody can guess."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from sakip.core.domain_pengguna import ganti_sandi
from sakip.core.langganan import pemilik_tanda, tanda
from sakip.core.models import Jadwal, Pengguna, Perpanjangan
from sakip.core.write import menulis
from tests.factories import TAHUN, JadwalFactory, PeranFactory


@pytest.fixture
def jadwal(cast) -> Jadwal:
    return JadwalFactory(pemda=cast.kantor.pemda)


def acara(isi: bytes) -> list[tuple[str, datetime.date]]:
    return [(str(a["summary"]), a["dtstart"].dt) for a in Calendar.from_ical(isi).walk("VEVENT")]


def alamat(pengguna: Pengguna) -> str:
    return reverse("kalender_langganan", args=[tanda(pengguna)])


def test_a_calendar_program_reads_it_without_a_password(cast, jadwal):
    jawaban = Client().get(alamat(cast.perencana))
    assert jawaban["Content-Type"] == "text/calendar; charset=utf-8"
    assert acara(jawaban.content) == [(f"Pengukuran triwulan I {TAHUN} – Kecamatan Contoh", jadwal.tenggat)]


def test_the_day_is_the_one_that_was_granted(cast, jadwal):
    sampai = jadwal.tenggat + datetime.timedelta(days=9)
    with menulis(by=None):
        Perpanjangan.objects.create(
            jadwal=jadwal, perangkat=cast.kantor, sampai=sampai, alasan="Banjir", status="diberikan"
        )
    assert acara(Client().get(alamat(cast.camat)).content)[0][1] == sampai
    assert acara(Client().get(alamat(cast.perencana_tetangga)).content)[0][1] == jadwal.tenggat


def test_who_works_for_the_pemda_has_each_day_once(cast, jadwal):
    isi = Client().get(alamat(cast.inspektorat)).content
    assert acara(isi) == [(f"Pengukuran triwulan I {TAHUN} – {cast.kantor.pemda}", jadwal.tenggat)]


def test_a_plt_of_two_offices_has_the_days_of_both(cast, jadwal):
    PeranFactory(pengguna=cast.camat, jenis="camat", perangkat=cast.tetangga)
    nama = [n for n, _ in acara(Client().get(alamat(cast.camat)).content)]
    assert [n.rpartition(" – ")[2] for n in nama] == ["Kecamatan Contoh", "Kecamatan Tetangga"]


def test_another_pemda_and_what_is_long_over_stay_out(cast):
    JadwalFactory()
    JadwalFactory(pemda=cast.kantor.pemda, tenggat=timezone.localdate() - datetime.timedelta(days=400))
    assert acara(Client().get(alamat(cast.camat)).content) == []


def test_it_ends_with_the_password(cast, jadwal):
    lama = alamat(cast.camat)
    ganti_sandi(cast.camat, sandi="sandi-lain-yang-panjang")
    assert Client().get(lama).status_code == 404
    assert Client().get(alamat(cast.camat)).status_code == 200


def test_it_ends_with_the_account(cast, jadwal):
    lama = alamat(cast.staf)
    with menulis(by=None):
        Pengguna.objects.filter(pk=cast.staf.pk).update(is_active=False)
    assert Client().get(lama).status_code == 404


@pytest.mark.parametrize("palsu", ["x", "a.b", "eyJwIjoxfQ.x", "a.b.c"])
def test_a_guessed_address_opens_nothing(db, palsu):
    assert pemilik_tanda(palsu) is None
    assert Client().get(reverse("kalender_langganan", args=[palsu])).status_code == 404


def test_a_changed_letter_opens_nothing(cast):
    asli = tanda(cast.camat)
    for i in (0, len(asli) // 2, len(asli) - 1):
        assert pemilik_tanda(asli[:i] + ("A" if asli[i] != "A" else "B") + asli[i + 1 :]) is None


def test_who_is_logged_in_downloads_it_and_finds_the_address(cast, jadwal):
    client = cast.client("camat")
    assert acara(client.get(reverse("kalender_berkas")).content)[0][1] == jadwal.tenggat
    assert alamat(cast.camat) in client.get(reverse("akun")).content.decode()


def test_a_moved_day_is_the_same_event(cast, jadwal):
    def kunci() -> str:
        return str(Calendar.from_ical(Client().get(alamat(cast.camat)).content).walk("VEVENT")[0]["uid"])

    lama = kunci()
    with menulis(by=None):
        Jadwal.objects.update(tenggat=jadwal.tenggat + datetime.timedelta(days=3))
    assert kunci() == lama


def test_everybody_sets_his_own_mail_address(cast):
    client = cast.client("staf")
    assert client.post(reverse("akun"), {"surel": "staf@contoh.go.id"}).status_code == 302
    assert Pengguna.objects.get(username="staf").email == "staf@contoh.go.id"
    jawaban = client.post(reverse("akun"), {"surel": "bukan alamat"})
    assert jawaban.context["form"].errors["surel"] == [
        "Alamat surel tidak lengkap. Tulis misalnya kecamatan@contoh.go.id."
    ]
    assert "bukan alamat" in jawaban.content.decode()
    client.post(reverse("akun"), {"surel": ""})
    assert Pengguna.objects.get(username="staf").email == ""
