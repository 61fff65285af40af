"""An office that completes and mends its year has nothing left that stops the signature."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from laporan.builder import bangun
from laporan.checks.temuan import Tingkat
from laporan.periksa import Hasil, hasil
from sakip.core.domain import hapus
from sakip.core.permissions import tanpa_izin
from tests.laporan.checks.conftest import TAHUN
from tests.laporan.checks.pelengkap import lengkapi

DARI_DOKUMEN = {
    # 004:467: 99,02 of 100, and no word about why; "% desa …" (004:294) was never measured, in no year
    "bangsalsari": {"K15": 1, "K16": 1},
    # has no BAB III: nothing was measured
    "metro-timur": {},
    # 002: IKU 4 missing in BAB III; PBB 67,98 of 85; no national standard and no causes in either sasaran
    "metro-utara": {"K1": 1, "K15": 4, "K16": 1},
    # has an IKU book only
    "palaran": {},
}
"""What stops the signature in the year as the source document gives it, by rule."""


def salah(h: Hasil) -> dict[str, int]:
    return dict(Counter(t.nomor for t in h.temuan if t.tingkat is Tingkat.SALAH))


@pytest.mark.parametrize(("slug", "tahun"), TAHUN.items())
def test_kantor_yang_melengkapi_tahunnya_tidak_tertahan(semua, slug, tahun, capsys):
    """Both counts are printed."""
    kantor = semua[slug]
    awal = hasil(kantor, tahun)
    lengkapi(kantor, tahun)
    akhir = hasil(kantor, tahun)
    with capsys.disabled():
        sys.stdout.write(f"\n{kantor.nama} {tahun}: {_hitung(awal)}; dengan data uji: {_hitung(akhir)}\n")
    assert salah(awal) == DARI_DOKUMEN[slug]
    assert salah(akhir) == {}, [f"{t.nomor} {t.tempat.sebutan}: {t.kalimat}" for t in akhir.menahan]
    assert bangun(kantor, tahun).isi


@pytest.mark.parametrize(("slug", "tahun"), TAHUN.items())
def test_buku_baru_dari_rancangan_tidak_dituduh(semua, slug, tahun):
    """Who begins a book of a completed year reads of nothing in our own drafts."""
    kantor = semua[slug]
    with tanpa_izin():
        for lama in kantor.laporan.filter(tahun=tahun, jenis="lkjip"):
            hapus(lama, by=None)
    lengkapi(kantor, tahun)
    ada = hasil(kantor, tahun)
    naskah = [t for t in ada.temuan if t.tempat.asal or t.nomor in {"K12", "K13", "K14", "K22", "K23", "K24", "K27"}]
    assert [f"{t.nomor} {t.tempat.sebutan}: {t.kalimat}" for t in (*ada.menahan, *naskah)] == []


def _hitung(h: Hasil) -> str:
    return ", ".join(f"{n} {t.value}" for t, n in h.jumlah.items())
