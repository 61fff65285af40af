"""W30: serapan and efisiensi per sasaran."""

from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, SasaranUang
from laporan.checks.daftar import aturan_bernomor
from laporan.checks.temuan import Tempat


def kalimat(*baris: SasaranUang) -> list[str]:
    return [t.kalimat for t in aturan_bernomor("W30").periksa(Bacaan(asal=Asal.CETAK, uang_sasaran=baris))]


def sasaran(nama: str, n: int, **isi: str) -> SasaranUang:
    return SasaranUang(nama, Tempat(f"Tabel 3.9, baris {n}"), **{k: Decimal(v) for k, v in isi.items()})


def test_figures_that_fit_say_nothing():
    assert not kalimat(
        sasaran("Pelayanan", 1, capaian="101.94", serapan="92.26", efisiensi="9.68"),
        sasaran("Ketertiban", 2, capaian="100", serapan="92.3", efisiensi="7.7"),
        sasaran("Desa", 3, pagu="875599000", realisasi="866983050", serapan="99.02"),
    )


def test_a_row_that_is_computed_otherwise_than_the_others_is_named():
    assert kalimat(
        sasaran("Pelayanan", 1, capaian="101.94", serapan="92.26", efisiensi="9.68"),
        sasaran("Ketertiban", 2, capaian="100", serapan="92.3", efisiensi="7.7"),
        sasaran("Desa", 3, capaian="100", serapan="88.86", efisiensi="11.41"),
    ) == ["Efisiensi “Desa” tercetak 11,41 %, tetapi capaian dikurangi serapan adalah 11,14 %."]


def test_serapan_that_is_not_that_of_its_amounts():
    assert kalimat(sasaran("Desa", 1, pagu="875599000", realisasi="866983050", serapan="90.2")) == [
        "Serapan “Desa” tercetak 90,2 %, tetapi realisasi per pagu adalah 99,02 %."
    ]


def test_one_row_alone_may_follow_a_formula_of_its_own():
    assert not kalimat(sasaran("Desa", 1, capaian="100", serapan="90", efisiensi="12"))
