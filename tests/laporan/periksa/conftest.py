"""The report of Bangsalsari 2021 with one fault of level salah in a paragraph of its own, and who deals with it."""

from __future__ import annotations

import pytest

from laporan.domain import ubah_naskah
from laporan.models import Bagian, Laporan
from laporan.periksa.hasil import TemuanKantor, hasil
from sakip.core.models import Pengguna

ALASAN = "Kendala diuraikan dalam surat tersendiri kepada bupati."


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(username=nama)


@pytest.fixture
def laporan(bangsalsari) -> Laporan:
    milik = Laporan.objects.select_related("perangkat__pemda")
    return milik.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip")


def semua(laporan: Laporan) -> tuple[TemuanKantor, ...]:
    return hasil(laporan.perangkat, laporan.tahun).temuan


def satu(laporan: Laporan, nomor: str) -> TemuanKantor:
    return next(t for t in semua(laporan) if t.nomor == nomor)


def tulis_bab4(laporan: Laporan, naskah: str) -> Bagian:
    bagian = laporan.bagian.select_related("laporan__perangkat").get(kunci="bab4")
    return ubah_naskah(bagian=bagian, by=orang("perencana"), naskah=naskah)
