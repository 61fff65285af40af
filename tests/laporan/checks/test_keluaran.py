"""Outputs of kegiatan (K28). Values of BS 436 and MU 299-327."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Asal, Bacaan, Keluaran, Uang
from laporan.checks.temuan import Tempat, Tingkat
from tests.laporan.checks.uang_contoh import kalimat, temuan

PELAYANAN = (("KK", 1000, 987), ("KTP", 2500, 2300), ("A.K", 750, 615), ("S.P", 1000, 822), ("Lain2", 6000, 5048))
DI_SINI = Tempat("BS-17, baris 2")


def keluaran(
    uraian: str, target: int, realisasi: int, persen: str | None = None, kegiatan: str = "Pelayanan"
) -> Keluaran:
    angka = None if persen is None else Decimal(persen)
    return Keluaran(kegiatan, uraian, DI_SINI, Decimal(target), Decimal(realisasi), angka)


def laporan(*isi: Keluaran, asal: Asal = Asal.CETAK, uang: tuple[Uang, ...] = ()) -> Bacaan:
    return Bacaan(asal=asal, tahun=2021, keluaran=isi, uang=uang)


def test_outputs_without_a_percentage():
    b = laporan(*(keluaran(*x) for x in PELAYANAN))
    (t,) = temuan("K28", b)
    assert (t.kalimat, t.tingkat, t.tempat) == (
        (
            "Keluaran “Pelayanan” tercetak tanpa persentase, padahal dapat dihitung: KK 98,70 %; KTP 92,00 %; A.K 82,00 %; "
            "S.P 82,20 %; Lain2 84,13 %."
        ),
        Tingkat.PERINGATAN,
        DI_SINI,
    )
    assert temuan("K28", replace(b, asal=Asal.DATA)) == []


def test_outputs_that_were_all_reached_are_a_hint():
    (t,) = temuan("K28", laporan(keluaran("Kegiatan rapat", 4, 4)))
    assert t.tingkat == Tingkat.SARAN


@pytest.mark.parametrize("persen", ["84.13", "84", "84.1", "84.15"])
def test_percentages_of_outputs_may_be_rounded(persen):
    assert temuan("K28", laporan(keluaran("Lain2", 6000, 5048, persen))) == []


def test_the_percentage_of_the_money_beside_the_output():
    uang = Uang("MU-6", "7. Instalasi listrik", 2, Tempat("MU-6"), pagu=Decimal(3900000), realisasi=Decimal(3871375))
    salah = keluaran("Alat listrik dan elektronik", 5, 5, "99", "Instalasi listrik")
    (t,) = temuan("K28", laporan(salah, uang=(uang,)))
    assert (t.kalimat, t.tingkat) == (
        (
            "Persentase keluaran “Alat listrik dan elektronik” tercetak 99 %, tetapi 5 dari 5 adalah 100,00 %; angka itu sama "
            "dengan serapan anggarannya."
        ),
        Tingkat.SALAH,
    )
    assert kalimat("K28", laporan(salah))[0].endswith("5 dari 5 adalah 100,00 %.")


def test_one_percentage_for_two_outputs_may_be_that_of_their_sum():
    """One car and seven of nineteen motorcycles are 8 of 20: 40 % (MU 299-301)."""
    assert temuan("K28", laporan(keluaran("mobil", 1, 1, "40"), keluaran("motor", 19, 7, "40"))) == []
    assert len(temuan("K28", laporan(keluaran("mobil", 1, 1, "85"), keluaran("motor", 19, 7, "85")))) == 1


def test_outputs_without_figures_are_left_alone():
    kosong = Keluaran("Pelayanan", "terlaksana", DI_SINI)
    nol = keluaran("x", 0, 0, "100")
    assert temuan("K28", laporan(kosong, nol, replace(nol, persen=None))) == []
