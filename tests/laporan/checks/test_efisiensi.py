"""W30: serapan and efisiensi per sasaran."""

from decimal import Decimal

import pytest

from laporan.checks.bacaan import Asal, Bacaan, Baris, Hal, Klaim, SasaranUang, Sel, Tabel, Uang
from laporan.checks.daftar import aturan_bernomor
from laporan.checks.temuan import Tempat


def kalimat(*baris: SasaranUang, **lain: object) -> list[str]:
    b = Bacaan(asal=Asal.CETAK, uang_sasaran=baris, tahun=2021, **lain)
    return [t.kalimat for t in aturan_bernomor("W30").periksa(b)]


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


@pytest.mark.parametrize(("efisiensi", "salah"), [("9.68", False), ("9.86", True), ("9.98", True)])
def test_one_row_alone_that_is_a_slip_from_a_formula(efisiensi, salah):
    hasil = kalimat(sasaran("Desa", 1, capaian="101.94", serapan="92.26", efisiensi=efisiensi))
    assert [k.partition(", ")[2] for k in hasil] == ["tetapi capaian dikurangi serapan adalah 9,68 %."] * salah


def test_one_row_of_another_formula_is_no_formula_of_the_table():
    """100 less serapan is also capaian less serapan where the capaian is 100."""
    assert kalimat(
        sasaran("Pelayanan", 1, capaian="101.94", serapan="92.26", efisiensi="9.68"),
        sasaran("Ketertiban", 2, capaian="100", serapan="92.3", efisiensi="7.7"),
        sasaran("Desa", 3, capaian="109", serapan="91.4", efisiensi="8.6"),
    ) == ["Efisiensi “Desa” tercetak 8,6 %, tetapi capaian dikurangi serapan adalah 17,60 %."]


@pytest.mark.parametrize(("rata", "salah"), [("99.48", False), ("99.5", False), ("96.85", False), ("109.48", True)])
def test_the_mean_is_that_of_the_capaian_of_its_indikator(rata, salah):
    """(93,70 + 105,26) / 2; with what is above 100 as 100: 96,85."""
    klaim = tuple(
        Klaim(Hal.CAPAIAN, f"I{n}", "Tabel 3.1", c, Decimal(c), Tempat("Tabel 3.1"), 2021, f"Indikator {n}", "Desa")
        for n, c in enumerate(("93.70", "105.26"))
    )
    hasil = kalimat(sasaran("Desa", 1, capaian=rata, serapan="88", efisiensi=str(Decimal(rata) - 88)), klaim=klaim)
    assert hasil == (
        ["Rata-rata capaian “Desa” tercetak 109,48 %, tetapi rata-rata capaian indikatornya 99,48 %."] if salah else []
    )


@pytest.mark.parametrize(("porsi", "salah"), [("0.64", False), ("9.64", True), ("33.05", False)])
def test_a_share_that_is_a_slip_from_that_of_the_budget(porsi, salah):
    """18,6 of 2.926 million; a share of another whole is left alone."""
    total = Uang("Tabel 3.7", "Jumlah", 0, Tempat("Tabel 3.7"), pagu=Decimal(2_926_227_186), tahun=2021)
    lain = sasaran("Desa", 2, pagu="100000000")
    hasil = kalimat(sasaran("Pelayanan", 1, pagu="18600000", porsi=porsi), lain, uang=(total,))
    benar = "Porsi “Pelayanan” tercetak 9,64 %, tetapi bagiannya dari seluruh anggaran adalah 0,64 %."
    assert hasil == ([benar] if salah else [])


@pytest.mark.parametrize(("serapan", "salah"), [("95,66 %", False), ("95,7", False), ("91,30 %", True)])
def test_the_total_row_has_the_serapan_of_its_amounts(serapan, salah):
    isi = ("", "Total", "4.419.046.931", "100 %", "4.227.476.853", serapan)
    kolom = ("NO", "SASARAN", "Anggaran (Rp)", "Porsi (%)", "REALISASI", "%")
    t = Tempat("Tabel 3.13, baris 5")
    tabel = Tabel("Anggaran per Sasaran", kolom, (Baris(tuple(Sel(x) for x in isi), t),), Tempat("Tabel 3.13"))
    hasil = kalimat(tabel=(tabel,))
    benar = "Serapan pada baris jumlah tercetak 91,3 %, tetapi realisasi per pagu adalah 95,66 %."
    assert hasil == ([benar] if salah else [])
