"""Two signatures in one instant are one edition; of two papers in one office each gets its place in the chain."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from kinerja.models import PerjanjianKinerja
from laporan.domain.edisi import tandatangani
from laporan.edisi.siap import pesan_berkas, rancang
from laporan.models import Edisi
from sakip.core.models import Pejabat, Pengguna
from sakip.core.workflow import TransitionConflict
from sakip.core.write import menulis
from tests.bangsalsari import muat_bangsalsari
from tests.laporan.edisi.tanda import SITUS, bukti


@pytest.fixture
def naskah(transactional_db) -> Iterator[list[PerjanjianKinerja]]:
    """Two approved papers of the demo, as others see them."""
    kantor = muat_bangsalsari()
    with menulis(by=None):
        Pejabat.objects.filter(perangkat=kantor).update(selesai=None)
        PerjanjianKinerja.objects.filter(perangkat=kantor, tahun=2021).update(
            status="disetujui", pertama_nama="CAMAT CONTOH", kedua_nama="BUPATI CONTOH"
        )
    return list(
        PerjanjianKinerja.objects.select_related("perangkat__pemda", "unit").filter(perangkat=kantor, tahun=2021)
    )


def serentak(*kerja: Callable[[], object]) -> list[object]:
    """Let all begin in one instant, each with a connection of its own; what each gave or raised."""
    mulai, hasil = threading.Barrier(len(kerja)), []

    def satu(fungsi: Callable[[], object]) -> None:
        try:
            mulai.wait(timeout=30)
            hasil.append(fungsi())
        except (TransitionConflict, ValidationError) as salah:
            hasil.append(salah)
        finally:
            connections.close_all()

    utas = [threading.Thread(target=satu, args=(f,)) for f in kerja]
    for u in utas:
        u.start()
    for u in utas:
        u.join(timeout=120)
    return hasil


def tandai(naskah: PerjanjianKinerja) -> Callable[[], Edisi]:
    """What the page does, prepared up to the last click."""
    camat = Pengguna.objects.get(username="camat")
    naskah = PerjanjianKinerja.objects.select_related("perangkat__pemda", "unit").get(pk=naskah.pk)
    r = rancang(naskah, situs=SITUS)
    pesan_berkas(r)
    pengakuan = bukti(camat, r.sah.sidik)
    return lambda: tandatangani(naskah, by=camat, sidik=r.sah.sidik, bukti=pengakuan, situs=SITUS)


def baca() -> tuple[list[Edisi], list[int], list[str]]:
    """The editions, the number of their files, the states of the papers; read as the others wrote them."""
    semua = list(Edisi.objects.order_by("pk"))
    return semua, [e.berkas.count() for e in semua], list(PerjanjianKinerja.objects.values_list("status", flat=True))


def test_two_clicks_and_another_paper_in_one_instant_make_two_editions_in_one_chain(naskah) -> None:
    satu, lain = naskah[:2]
    kerja = [tandai(satu), tandai(satu), tandai(lain)]
    hasil = serentak(*kerja)
    assert sorted(type(h).__name__ for h in hasil if isinstance(h, Edisi)) == ["Edisi", "Edisi"], hasil
    assert len(hasil) == 3
    edisi, berkas, status = baca()
    assert {e.perjanjian_id for e in edisi} == {satu.pk, lain.pk}
    assert [e.sebelum for e in edisi] == ["", edisi[0].rantai]
    assert berkas == [3, 3]
    assert status == ["ditandatangani", "ditandatangani"]
