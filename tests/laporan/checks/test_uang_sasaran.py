"""Money and sasaran, realisasi above the budget (K6, K9, K10, K11)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Asal, Bacaan, Baris, Hal, Klaim, SasaranUang, Sel, Tabel, Uang
from laporan.checks.temuan import Tempat
from tests.laporan.checks.uang_contoh import (
    ADMINISTRASI,
    BS_20,
    MU_9,
    MUSRENBANG,
    PERINGATAN,
    kalimat,
    laporan,
    lembar,
    temuan,
)

SASARAN = "Meningkatnya koordinasi pemerintahan"


def _serapan(realisasi: str, *, sasaran: str = SASARAN) -> Bacaan:
    uang = SasaranUang(sasaran, Tempat("BS-21"), Decimal(875599000), Decimal(866983050))
    klaim = Klaim(
        Hal.REALISASI,
        "I2",
        "Tabel 3.5",
        realisasi,
        Decimal(realisasi),
        Tempat("Tabel 3.5"),
        2021,
        "Rekomendasi",
        SASARAN,
    )
    return Bacaan(asal=Asal.CETAK, tahun=2021, klaim=(klaim,), uang_sasaran=(uang,))


def test_realisasi_that_is_the_absorption_of_the_money():
    (t,) = temuan("K6", _serapan("99.02"))
    assert (t.kalimat, t.tingkat) == (
        (
            "Realisasi “Rekomendasi” 99,02 sama dengan serapan anggaran sasarannya, 99,02 % (Rp 866.983.050 dari "
            "Rp 875.599.000). Pastikan angka itu hasil pengukuran kinerja."
        ),
        PERINGATAN,
    )
    assert temuan("K6", _serapan("99.10")) == []
    assert temuan("K6", _serapan("99.02", sasaran="Meningkatnya kualitas pelayanan publik")) == []


def test_what_a_sasaran_spent_is_looked_up_where_its_table_does_not_say():
    baris = [
        replace(u, sasaran=(SASARAN,))
        for u in lembar(
            "BS-21", ((1, "Program Penyelenggaraan", 856784000, None, None), (1, "Pemberdayaan", 18815000, None, None))
        )
    ]
    b = _serapan("99.02")
    uang = (*baris, *lembar("BS-20", BS_20, mulai=2))
    b = replace(b, uang=uang, uang_sasaran=(replace(b.uang_sasaran[0], realisasi=None),))
    assert [t.tempat.sebutan for t in temuan("K6", b)] == ["Tabel 3.5"]


def test_a_program_without_sasaran():
    kunci = ("penyelenggaraan", "pemberdayaan")
    uang = tuple(
        replace(u, sasaran=("I",)) if any(k in u.nama.casefold() for k in kunci) and u.kedalaman == 1 else u
        for u in lembar("BS-20", BS_20)
    )
    porsi = (SasaranUang("I", Tempat("BS-21"), Decimal(9290000), porsi=Decimal("57.59")),)
    (t,) = temuan("K9", Bacaan(asal=Asal.CETAK, tahun=2021, uang=uang, uang_sasaran=porsi))
    assert t.kalimat == (
        "Anggaran Rp 268.724.100 tidak terhubung dengan sasaran dan bukan penunjang: “Program Koordinasi Ketentraman dan "
        "Ketertiban Umum” Rp 268.724.100. Porsi sasaran yang disebut berjumlah 57,59 %."
    )
    semua = tuple(replace(u, sasaran=("I",)) for u in uang)
    assert temuan("K9", Bacaan(asal=Asal.CETAK, tahun=2021, uang=semua)) == []


@pytest.mark.parametrize(
    ("porsi", "awal"),
    [
        (("0.60", "56.99"), None),
        (("60.00", "56.99"), "Porsi anggaran 2 sasaran berjumlah 116,99 %, lebih dari 100 %."),
        (
            ("0.60", "65.99"),
            "Porsi “Pelayanan” 0,60 % dari Rp 9.290.000 dan porsi “Koordinasi” 65,99 % dari Rp 875.599.000 tidak",
        ),
    ],
)
def test_shares_of_sasaran(porsi, awal):
    pagu = (9290000, 875599000)
    semua = [
        SasaranUang(nama, Tempat(f"BS-21, baris {len(nama)}"), Decimal(p), porsi=Decimal(x))
        for nama, p, x in zip(("Pelayanan", "Koordinasi"), pagu, porsi, strict=True)
    ]
    hasil = kalimat("K9", Bacaan(asal=Asal.CETAK, tahun=2021, uang_sasaran=tuple(semua)))
    assert hasil[0].startswith(awal) if awal else hasil == []


def test_the_sum_of_a_sasaran_is_that_of_its_programs():
    baris = tuple(
        replace(u, sasaran=("II",))
        for u in lembar(
            "BS-21", ((1, "Penyelenggaraan", 856784000, None, None), (1, "Pemberdayaan", 18815000, None, None))
        )
    )
    benar = SasaranUang("II", Tempat("BS-21"), Decimal(875599000))
    assert temuan("K8", Bacaan(asal=Asal.CETAK, tahun=2021, uang=baris, uang_sasaran=(benar,))) == []
    salah = replace(benar, pagu=Decimal(875995000))
    assert kalimat("K8", Bacaan(asal=Asal.CETAK, tahun=2021, uang=baris, uang_sasaran=(salah,))) == [
        "Jumlah anggaran 2 program pada “II” Rp 875.599.000, tetapi yang tercetak Rp 875.995.000; selisihnya Rp 396.000."
    ]


def _dua_sasaran(asal: Asal) -> Bacaan:
    sasaran = ("Pelayanan", "Pelayanan", "Pelayanan", "Pelayanan", "Partisipasi", "Partisipasi", "Partisipasi")
    uang = tuple(replace(u, sasaran=(s,)) for u, s in zip(lembar("MU-9", MU_9), sasaran, strict=True))
    return Bacaan(asal=asal, tahun=2020, uang=uang)


def test_a_program_counted_for_two_sasaran():
    satu, dua = temuan("K10", _dua_sasaran(Asal.CETAK))
    assert satu.kalimat == (
        f"Anggaran “{ADMINISTRASI}” Rp 322.516.100 tercetak penuh di bawah dua sasaran, “Pelayanan” dan “Partisipasi”, "
        "sehingga terhitung dua kali. Nyatakan bagian tiap sasaran."
    )
    assert "Rp 402.931.500" in dua.kalimat
    assert (satu.tempat.sebutan, satu.lain[0].sebutan) == ("MU-9 baris 1", "MU-9 baris 6")


def test_in_our_own_data_a_line_is_split_by_shares():
    """`anggaran.belanja` counts a line that supports two sasaran in proportion, never twice (tests/anggaran)."""
    assert temuan("K10", _dua_sasaran(Asal.DATA)) == []


def test_realisasi_above_the_budget():
    b = laporan(("BS-17", ((3, MUSRENBANG, 8815000, 18294850, "97.24"),)))
    assert kalimat("K11", b) == [
        (
            "Realisasi “Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah …” Rp 18.294.850 melebihi anggarannya "
            "Rp 8.815.000 (207,54 %)."
        )
    ]


def test_what_the_renstra_meant_to_spend_limits_nobody():
    """002: of the years before 2020 only the indicative pagu is known."""
    b = laporan(("data anggaran", ((3, MUSRENBANG, 8815000, 18294850, "207.54"),)))
    assert kalimat("K11", replace(b, uang=tuple(replace(u, tahap="Renstra (indikatif) 2019") for u in b.uang))) == []


def test_with_what_supports_all_the_sasaran_have_the_whole_budget():
    total = Uang("BS-20", "JUMLAH", 0, Tempat("BS-20"), pagu=Decimal(875599000), tahun=2021)
    semua = [
        SasaranUang(nama, Tempat(f"BS-21, baris {len(nama)}"), Decimal(p))
        for nama, p in (("Pelayanan", 9290000), ("Penunjang", 866309000))
    ]
    b = Bacaan(asal=Asal.CETAK, tahun=2021, uang=(total,), uang_sasaran=tuple(semua))
    assert temuan("K9", b) == []
    assert kalimat("K9", replace(b, uang_sasaran=(semua[0], replace(semua[1], pagu=Decimal(866300000))))) == [
        (
            "Anggaran 2 baris per sasaran, dengan penunjang, berjumlah Rp 875.590.000, tetapi seluruh anggaran Rp 875.599.000; "
            "selisihnya Rp 9.000."
        )
    ]


def _sasaran(*angka: int, total: str) -> Bacaan:
    """A printed table of sasaran, the last of them what supports all, with its total row."""
    nama = ("Pelayanan", "Penunjang seluruh sasaran")
    isi = [
        Baris((Sel(n), Sel(str(x))), Tempat(f"BS-21, baris {i}"))
        for i, (n, x) in enumerate(zip(nama, angka, strict=True), 1)
    ]
    jumlah = Baris((Sel("JUMLAH"), Sel(total)), Tempat("BS-21, baris 3"), jumlah=True)
    uang = [SasaranUang(n, r.tempat, Decimal(x)) for n, r, x in zip(nama, isi, angka, strict=True)]
    tabel = Tabel("", ("SASARAN", "ANGGARAN"), (*isi, jumlah), Tempat("BS-21"))
    return Bacaan(asal=Asal.CETAK, tahun=2021, tabel=(tabel,), uang_sasaran=tuple(uang))


def test_the_total_row_of_sasaran():
    assert temuan("K8", _sasaran(436900000, 2138344883, total="2.575.244.883")) == []
    assert kalimat("K8", _sasaran(436900000, 2138344883, total="2.660.438.083")) == [
        (
            "Jumlah anggaran 2 baris di BS-21 Rp 2.575.244.883, tetapi total yang tercetak Rp 2.660.438.083; selisihnya "
            "Rp 85.193.200."
        )
    ]


def test_a_sasaran_with_two_amounts():
    satu = SasaranUang("Pelayanan", Tempat("Tabel 3.9, baris 1"), Decimal(98800000), Decimal(88633165))
    dua = SasaranUang("Pelayanan", Tempat("Tabel 3.10, baris 1"), Decimal(89800000))
    assert kalimat("K8", Bacaan(asal=Asal.CETAK, uang_sasaran=(satu, dua))) == [
        (
            "Anggaran “Pelayanan” Rp 98.800.000 di Tabel 3.9, baris 1, tetapi Rp 89.800.000 di Tabel 3.10, baris 1; selisihnya "
            "Rp 9.000.000."
        )
    ]
    serapan = SasaranUang("Pelayanan", Tempat("Tabel 3.10, baris 1"), serapan=Decimal("94.69"))
    assert kalimat("K8", Bacaan(asal=Asal.CETAK, uang_sasaran=(satu, serapan))) == [
        (
            "Serapan “Pelayanan” tercetak 94,69 % di Tabel 3.10, baris 1, tetapi Rp 88.633.165 dari Rp 98.800.000 di Tabel 3.9, "
            "baris 1 adalah 89,71 %."
        )
    ]
    benar = replace(serapan, serapan=Decimal("89.71"))
    assert temuan("K8", Bacaan(asal=Asal.CETAK, uang_sasaran=(satu, benar))) == []


def test_a_line_that_is_the_whole_of_a_sasaran_but_for_a_digit():
    sasaran = SasaranUang("Peran serta", Tempat("Tabel 3.13, baris 2"), Decimal(170386400), Decimal(157146906))
    baris = lembar("BS-17", ((3, "Lembaga Kemasyarakatan", 170386470, 157146906, "92.23"),))
    b = Bacaan(asal=Asal.CETAK, tahun=2023, uang=baris, uang_sasaran=(sasaran,))
    assert kalimat("K8", b) == [
        (
            "Anggaran “Lembaga Kemasyarakatan” Rp 170.386.470 di BS-17 baris 1, tetapi Rp 170.386.400 pada “Peran serta” di Tabel "
            "3.13, baris 2; hanya satu angkanya yang berbeda."
        )
    ]
    assert temuan("K8", replace(b, uang=(replace(baris[0], pagu=Decimal(170386400)),))) == []


@pytest.mark.parametrize(("tabel", "keluhan"), [("halaman 7, tabel 2", 0), ("", 1)])
def test_a_table_that_runs_on_over_a_page_is_one(tabel, keluhan):
    """With what supports all sasaran the rows are the whole budget; without the second page they are not."""
    isi = (("Pelayanan publik", 700, "halaman 7, tabel 2, baris 1"), ("Penunjang", 300, "halaman 8, tabel 1, baris 1"))
    baris = tuple(SasaranUang(nama, Tempat(di), pagu=Decimal(n), tabel=tabel) for nama, n, di in isi)
    total = Uang("halaman 7, tabel 1", "Jumlah", 0, Tempat("halaman 7, tabel 1"), pagu=Decimal(1000), tahun=2021)
    b = Bacaan(asal=Asal.BERKAS, tahun=2021, uang=(total,), uang_sasaran=baris)
    assert len([t for t in temuan("K9", b) if "dengan penunjang" in t.kalimat]) == keluhan
