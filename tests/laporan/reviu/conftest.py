"""The report of Bangsalsari 2021 as the camat approved it, and the people around its reviu."""

from __future__ import annotations

import datetime
from types import SimpleNamespace

import pytest
from django.core.cache import cache, caches

from laporan.domain.reviu import Isian, catatan_terbuka, jawab_butir, selesaikan, serahkan
from laporan.models import Laporan, Reviu
from sakip.core.models import Pejabat, Pengguna, PerangkatDaerah
from sakip.core.write import menulis

SIMPULAN = "Tidak ada hal yang mengurangi keyakinan atas laporan ini."


@pytest.fixture(autouse=True)
def simpanan_kosong():
    cache.clear()
    caches["cetak"].clear()


@pytest.fixture
def orang(bangsalsari) -> SimpleNamespace:
    nama = ("camat", "perencana", "inspektorat", "staf", "organisasi")
    return SimpleNamespace(**{n: Pengguna.objects.get(username=n) for n in nama})


@pytest.fixture
def laporan(bangsalsari: PerangkatDaerah) -> Laporan:
    milik = {"perangkat": bangsalsari, "tahun": 2021, "jenis": "lkjip"}
    with menulis(by=None):
        Laporan.objects.filter(**milik).update(status=Laporan.Status.DISETUJUI)
    return Laporan.objects.select_related("perangkat__pemda").get(**milik)


@pytest.fixture
def inspektur(bangsalsari) -> Pejabat:
    with menulis(by=None):
        return Pejabat.objects.create(
            pemda=bangsalsari.pemda, nama="Inspektur Uji", jabatan="Inspektur", jenis_nip="tanpa", golongan="IV/c",
            mulai=datetime.date(2020, 1, 1),
        )  # fmt: skip


@pytest.fixture
def reviu(laporan, orang) -> Reviu:
    return serahkan(laporan, by=orang.camat)


def jawab_sisa(reviu: Reviu, siapa: Pengguna) -> None:
    """The items that the program cannot answer."""
    jawab_butir(reviu, {b.kunci: Isian("ya", "") for b in reviu.butir.filter(jawaban="")}, by=siapa)


def nyatakan(reviu: Reviu, inspektur: Pejabat, siapa: Pengguna, **isi) -> Reviu:
    jawab_sisa(reviu, siapa)
    isi = {
        "nomor": "700/12/2022",
        "tempat": "Jember",
        "tanggal": datetime.date(2022, 2, 21),
        "simpulan": SIMPULAN,
    } | isi
    penjelasan = {c.pk: "Diterima." for c in catatan_terbuka(reviu.laporan)}
    return selesaikan(reviu, inspektur=inspektur, by=siapa, penjelasan=penjelasan, **isi)
