"""Wordings that mean one indicator, the direction of an indicator, the printed scale, and how exactly print is held."""

from decimal import Decimal

import pytest

from laporan.checks.arah import MENURUN, menurut_target
from laporan.checks.baca.skala import baca_skala
from laporan.checks.bacaan import Asal, Baris, Hal, Pita, Sel, Tabel
from laporan.checks.hitung import Cocok, banding, digit_lain, pita_untuk
from laporan.checks.padan import bersih, kata_kunci, kemiripan
from laporan.checks.temuan import Tempat
from tests.laporan.checks.ukuran import SKALA, bacaan, capaian, ind, k, realisasi, target

SKM = (
    "Nilai survey kepuasan masyarakat (SKM) dalam pelayanan Publik",
    "Hasil Survei Kepuasan Masyarakat (SKM) pada bidang Pelayanan Publik.",
    "Nilai survey kepuasan masyarakat",
    "Persentase Hasil Survey Kepuasan Masyarakat (SKM)",
)
"""004:293, 578, 660, 337."""


@pytest.mark.parametrize("lain", SKM[1:])
def test_one_indicator_in_other_words(lain):
    assert kemiripan(kata_kunci(SKM[0]), kata_kunci(lain)) > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Tingkat partisipasi masyarakat dalam proses perencanaan pembangunan",
            "Tingkat partisipasi masyarakat dalam pembangunan melalui ketaatan membayar PBB",
        ),
        ("Persentase desa tertib administrasi", "Persentase desa tertib keuangan tepat waktu"),
        ("Pengantar IMB", "Pengantar HO"),
    ],
)
def test_other_indicators_stay_apart(a, b):
    assert kemiripan(kata_kunci(a), kata_kunci(b)) == 0


def test_numbering_case_and_spelling_do_not_count():
    assert bersih("1. Prosentase  Rekomendasi, Kesos") == bersih("persentase rekomendasi kesejahteraan sosial")


def _bernaskah(uraian: str, naskah: str, pokok: str):
    return target("85", pokok, naskah=naskah, uraian=uraian)


def test_printed_claims_are_joined_our_own_are_not():
    klaim = [_bernaskah(u, f"Tabel {n}", f"p{n}") for n, u in enumerate(SKM)]
    indikator = [ind(f"p{n}", u, polaritas="") for n, u in enumerate(SKM)]
    assert [len(u.klaim) for u in bacaan(klaim, *indikator, asal=Asal.CETAK).ukur] == [4]
    assert [len(u.klaim) for u in bacaan(klaim, *indikator).ukur] == [1, 1, 1, 1]


def test_rows_of_one_table_are_never_one_indicator():
    klaim = [_bernaskah(u, "Tabel 3.1", f"p{n}") for n, u in enumerate(SKM[:2])]
    assert len(bacaan(klaim, asal=Asal.CETAK).ukur) == 2


# --- direction ---


def _renstra(*angka: str):
    return [target(a, tahun=2019 + n, naskah="Renstra") for n, a in enumerate(angka)]


@pytest.mark.parametrize(
    ("klaim", "arah"),
    [
        (_renstra("75", "80", "85"), "naik"),
        (_renstra("24", "21", "15"), "turun"),
        (_renstra("75", "80", "58", "85", "90"), "naik"),
        (_renstra("100", "100", "100"), ""),
        ([target("21"), k(Hal.TARGET_AKHIR, "15", tahun=None)], "turun"),
        ([target("85")], ""),
    ],
)
def test_the_plan_shows_the_direction(klaim, arah):
    assert menurut_target(klaim) == arah


@pytest.mark.parametrize(
    ("nama", "turun"),
    [
        ("Jumlah kejadian pelanggaran peraturan daerah", True),
        ("Rata-rata lama penyelesaian pengaduan warga", True),
        ("Persentase penurunan gangguan ketentraman", False),
        ("Persentase gangguan ketenteraman dan ketertiban yang ditangani", False),
        ("Indeks Kepuasan Masyarakat", False),
    ],
)
def test_names_of_what_should_fall(nama, turun):
    assert bool(MENURUN.search(nama)) is turun


# --- scale and exactness ---


def test_the_scale_of_bangsalsari_without_its_gaps():
    """004:325-328."""
    isi = (
        ("Lebih dari 100 %", "SANGAT BAIK"),
        ("76 % s/d 100 %", "BAIK"),
        ("55 % s/d 75 %", "CUKUP"),
        ("Kurang dari 55 %", "KURANG"),
    )
    baris = tuple(Baris(tuple(Sel(x) for x in (f"{n}.", *b)), Tempat("")) for n, b in enumerate(isi, 1))
    skala = baca_skala([Tabel("", ("No", "CAPAIAN KINERJA", "KETERANGAN"), baris, Tempat(""))])
    for nilai in ("54.99", "55", "75.5", "76", "99.02", "100", "100.01"):
        assert _nama(skala, nilai) == _nama(SKALA, nilai)


def _nama(skala: tuple[Pita, ...], nilai: str) -> str:
    pita = pita_untuk(skala, Decimal(nilai))
    return pita.nama if pita else ""


def test_a_table_of_other_things_is_no_scale():
    baris = tuple(Baris((Sel(f"{n}"), Sel("90"), Sel("Baik")), Tempat("")) for n in range(4))
    assert baca_skala([Tabel("", ("No", "SKOR", "PREDIKAT"), baris, Tempat(""))]) == ()


@pytest.mark.parametrize(
    ("teks", "nilai", "hasil"),
    [
        ("117,65", "117.6470", Cocok.PAS),
        ("118", "117.6470", Cocok.PAS),
        ("117", "117.6470", Cocok.POTONG),
        ("119", "117.6470", Cocok.TIDAK),
        ("90,00", "90.004", Cocok.PAS),
        ("90,00", "90.4", Cocok.TIDAK),
    ],
)
def test_how_exactly_print_is_held(teks, nilai, hasil):
    assert banding(capaian(teks), (Decimal(nilai), Decimal(nilai))) is hasil


def test_one_digit_changed_or_two_exchanged():
    lain = set(digit_lain(Decimal("93.71")))
    assert {Decimal("98.71"), Decimal("39.71"), Decimal("93.17")} <= lain
    assert not {Decimal("93.71"), Decimal("39.17")} & lain


def test_a_year_that_nobody_wrote_is_that_of_the_report():
    assert list(bacaan([realisasi("90", tahun=None)]).ukur[0].realisasi) == [2021]
