"""The book and the Perjanjian Kinerja of Bangsalsari 2021 as they lie before the camat: approved, everything measured."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import cache, caches

from kinerja.models import PengukuranKinerja, PerjanjianKinerja
from kinerja.queries.pengukuran_unit import pengukuran_unit
from laporan.domain.edisi import tandatangani
from laporan.edisi.siap import rancang
from laporan.models import Bagian, Edisi, Laporan
from sakip.core.models import Pejabat, Pemda, Pengguna, PerangkatDaerah
from sakip.core.write import menulis
from tests.laporan.edisi.tanda import SITUS, abaikan_semua, bukti


@pytest.fixture(autouse=True)
def simpanan_kosong():
    """No print and no count of another test."""
    cache.clear()
    caches["cetak"].clear()


@pytest.fixture
def kantor(bangsalsari: PerangkatDaerah) -> PerangkatDaerah:
    """Reviu comes after the signature here, and the camat of 2021 still holds his post."""
    with menulis(by=None):
        Pemda.objects.filter(pk=bangsalsari.pemda_id).update(reviu=Pemda.Reviu.SESUDAH)
        Pejabat.objects.filter(perangkat=bangsalsari).update(selesai=None)
    return PerangkatDaerah.objects.select_related("pemda").get(pk=bangsalsari.pk)


@pytest.fixture
def camat(kantor) -> Pengguna:
    return Pengguna.objects.get(username="camat")


@pytest.fixture
def laporan(kantor) -> Laporan:
    """Approved, with all its measurements, and no text of another year."""
    return setujui(kantor)


def setujui(kantor: PerangkatDaerah) -> Laporan:
    with menulis(by=None):
        for x in pengukuran_unit(kantor, 2021):
            p = x.pengukuran
            p.status = PengukuranKinerja.Status.DISETUJUI
            p.save()
        Bagian.objects.filter(laporan__perangkat=kantor).update(dari_tahun=None)
        Laporan.objects.filter(perangkat=kantor, tahun=2021, jenis="lkjip").update(status=Laporan.Status.DISETUJUI)
    laporan = Laporan.objects.select_related("perangkat__pemda").get(perangkat=kantor, tahun=2021, jenis="lkjip")
    abaikan_semua(laporan)
    return laporan


@pytest.fixture
def perjanjian(kantor) -> PerjanjianKinerja:
    pk = PerjanjianKinerja.objects.filter(perangkat=kantor, tahun=2021, unit=None).exclude(baris=None).first()
    with menulis(by=None):
        PerjanjianKinerja.objects.filter(pk=pk.pk).update(status=PerjanjianKinerja.Status.DISETUJUI)
    return PerjanjianKinerja.objects.select_related("perangkat__pemda").get(pk=pk.pk)


@pytest.fixture
def tanda(camat) -> Callable[..., Edisi]:
    """Sign as the page does, with the digest of the tree as it is now."""

    def tandai(naskah, sidik: str = "") -> Edisi:
        if isinstance(naskah, Laporan):
            abaikan_semua(naskah)
        sidik = sidik or rancang(naskah, situs=SITUS).sah.sidik
        return tandatangani(naskah, by=camat, sidik=sidik, bukti=bukti(camat, sidik), situs=SITUS)

    return tandai
