"""Amounts that hardly can be, rows that slipped, two years (W20 to W27)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Asal, Bacaan, Baris, SasaranUang, Sel, Tabel, Uang
from laporan.checks.temuan import Tempat
from tests.laporan.checks.uang_contoh import (
    BS_6,
    BS_20,
    PERINGATAN,
    SARAN,
    Isi,
    ganti,
    kalimat,
    laporan,
    lembar,
    temuan,
)


def test_two_rows_that_changed_places():
    tukar = ganti(ganti(BS_6, 1, pagu=18815000), 2, pagu=866074000)
    b = laporan(("BS-6", tukar), ("BS-20", BS_20))
    assert kalimat("W20", b) == [
        (
            "Angka “Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik” dan “Program Pemberdayaan Masyarakat Desa Dan "
            "Kelurahan” tertukar di antara BS-6 dan BS-20: Rp 18.815.000 dan Rp 866.074.000 di BS-6, sebaliknya di BS-20."
        )
    ]
    assert temuan("K8", b) == []


MU_6: tuple[Isi, ...] = (
    (2, "4. Penyediaan jasa kebersihan kantor", 2356600, 2356600, "100"),
    (2, "5. Penyediaan alat tulis kantor", 14357000, 14357000, "100"),
    (2, "6. Penyediaan barang cetakan", 17915200, 17915200, "100"),
    (2, "7. Penyediaan komponen instalasi listrik", 3900000, 3871375, "99"),
    (2, "8. Penyediaan makanan", 39015900, 39015900, "100"),
)
MU_5 = tuple(
    (2, nama, angka[2], angka[3], angka[4])
    for (_, nama, *_), angka in zip(MU_6[:4], ganti(MU_6, 4, realisasi=39015000)[1:], strict=True)
)


def test_rows_that_slipped_and_a_digit_on_the_way():
    b = laporan(("MU-5", MU_5), ("MU-6", MU_6))
    (geser,) = temuan("W20", b)
    assert geser.kalimat == (
        "Angka 4 baris di MU-5 berdiri di samping nama lain: di samping “Penyediaan jasa kebersihan kantor” tercetak "
        "Rp 14.357.000, yang menurut MU-6 baris 2 milik “Penyediaan alat tulis kantor”. Barisnya mungkin bergeser."
    )
    assert kalimat("K8", b) == [
        (
            "Realisasi “Penyediaan komponen instalasi listrik” Rp 39.015.000 di MU-5 baris 4, tetapi “Penyediaan makanan” "
            "Rp 39.015.900 di MU-6 baris 5; selisihnya Rp 900, hanya satu angkanya yang berbeda."
        )
    ]


def test_one_line_that_differs_is_no_slip():
    assert temuan("W20", laporan(("A", ganti(MU_6, 0, pagu=14357000)), ("B", MU_6))) == []


def _dua_tahun(*, disalin: bool) -> Bacaan:
    lama = tuple(replace(u, tahun=2016, pagu=None) for u in lembar("MU-10", MU_6))
    isi = MU_6 if disalin else tuple((d, n, p, r - 1000 * i, None) for i, (d, n, p, r, _) in enumerate(MU_6, 1))
    return Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*lama, *lembar("MU-6", isi, mulai=5, tahun=2021)))


def test_amounts_of_another_year():
    (t,) = temuan("W21", _dua_tahun(disalin=True))
    assert (t.kalimat, t.tingkat) == (
        (
            "Realisasi 5 baris di MU-6 (tahun 2021) sama persis dengan angka tahun 2016 di MU-10, misalnya “Penyediaan jasa "
            "kebersihan kantor” Rp 2.356.600. Angkanya mungkin salinan tahun 2016."
        ),
        PERINGATAN,
    )
    assert temuan("W21", _dua_tahun(disalin=False)) == []


def test_columns_of_two_years_that_changed_places():
    def tabel(nama: str, lalu: int, kini: int, mulai: int) -> tuple[Uang, ...]:
        return tuple(
            Uang(nama, "Jumlah Belanja Tidak Langsung", 0, Tempat(f"{nama} {tahun}"), pagu=Decimal(pagu), tahun=tahun)
            for tahun, pagu in ((2015, lalu), (2016, kini))
        )

    benar = tabel("MU-11", 2914521843, 3705281510, 0)
    terbalik = tabel("MU-12", 3705281510, 2914521843, 2)
    b = Bacaan(asal=Asal.CETAK, tahun=2016, uang=(*benar, *terbalik))
    assert kalimat("W27", b) == [
        "Angka tahun 2015 di MU-11 adalah angka tahun 2016 di MU-12, dan sebaliknya; kolom kedua tahun mungkin tertukar."
    ]
    assert temuan("W27", replace(b, uang=(*benar, *tabel("MU-12", 2914521843, 3705281510, 2)))) == []


def test_a_line_that_was_copied():
    isi = ganti(MU_6, 0, pagu=3900000, realisasi=3871375)
    (t,) = temuan("W22", laporan(("MU-6", isi)))
    assert (t.kalimat, t.tingkat) == (
        (
            "“Penyediaan jasa kebersihan kantor” dan “Penyediaan komponen instalasi listrik” memuat anggaran Rp 3.900.000 dan "
            "realisasi Rp 3.871.375 yang sama persis."
        ),
        SARAN,
    )


def test_thousands_that_were_read_as_units():
    b = laporan(("BS-6", ganti(BS_6, 2, pagu=8815)))
    assert kalimat("W23", b) == [
        "Anggaran “Program Pemberdayaan Masyarakat Desa Dan Kelurahan” hanya Rp 8.815; mungkin ditulis dalam ribuan rupiah."
    ]
    ribuan = tuple((d, n, p // 1000, None, None) for d, n, p, *_ in BS_6)
    assert temuan("W23", laporan(("Dalam ribuan", ribuan))) == []


def _tabel(kolom: tuple[str, ...], *baris: tuple[str, ...]) -> Bacaan:
    isi = tuple(Baris(tuple(Sel(s) for s in b), Tempat(f"baris {n}")) for n, b in enumerate(baris, 1))
    return Bacaan(asal=Asal.CETAK, tahun=2021, tabel=(Tabel("MU-11", kolom, isi, Tempat("MU-11")),))


APBD = ("Uraian", "Tahun 2021 Sebelum Perubahan", "Tahun 2021 Setelah Perubahan", "Bertambah / (Berkurang)", "%")


def test_commas_for_thousands():
    (t,) = temuan("W24", _tabel(("Uraian", "Tahun 2020"), ("Belanja Tidak Langsung", "2.994.021,84 3")))
    assert t.kalimat == (
        "Sebuah angka memakai koma di tempat titik ribuan, misalnya 2.994.021,84 3; maksudnya 2.994.021.843?"
    )
    assert temuan("W24", _tabel(("Uraian", "Tahun 2020"), ("Jumlah", "2.994.021.843,50"), ("Indeks", "84,333"))) == []


def test_one_serapan_for_all_lines():
    isi = [(2, f"Kegiatan {n}", 1000000 * n, 985000 * n, None) for n in range(1, 6)]
    (t,) = temuan("W25", laporan(("MU-6", isi)))
    assert (t.kalimat, t.tingkat) == ("Serapan 5 baris di MU-6 sama semua, 98,50 %.", PERINGATAN)
    penuh = [(d, n, p, p, None) for d, n, p, *_ in isi]
    assert [t.tingkat for t in temuan("W25", laporan(("MU-6", penuh)))] == [SARAN]


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        (("Jumlah", "4.715.784.543", "4.555.804.543", "159.980.000", "3,4"), ["Anggaran “Jumlah” berkurang Rp 159.980.000, tetapi tandanya tercetak sebaliknya."]),
        (
            ("Belanja Langsung", "891.943.033", "850.523.033", "(14.420.000)", "(4,6)"),
            ["Perubahan anggaran “Belanja Langsung” tercetak (Rp 14.420.000), tetapi dari Rp 891.943.033 menjadi Rp 850.523.033 adalah (Rp 41.420.000)."],
        ),
        (("Jumlah", "4.715.784.543", "4.555.804.543", "(159.980.000)", "(4,3)"), ["Persentase perubahan anggaran “Jumlah” tercetak -4,3 %, tetapi hitungannya -3,39 %."]),
    ],
)  # fmt: skip
def test_the_change_of_the_budget(baris, kata):
    assert kalimat("W26", _tabel(APBD, baris)) == kata


def test_a_change_as_it_is_reckoned():
    """Commas for points too."""
    baris = ("Belanja Langsung", "891.943,033", "850.523,033", "(41.420.000)", "(4,6)")
    assert kalimat("W26", _tabel(APBD, baris)) == []


def test_a_row_printed_twice():
    baris = ("Pemeliharaan Barang Milik Daerah", "Rp 90.250.000", "Rp 87.514.640")
    (t,) = temuan("W22", _tabel(("Uraian", "Anggaran", "Realisasi"), baris, baris))
    assert (t.kalimat, t.tingkat) == (
        "Baris “Pemeliharaan Barang Milik Daerah” tercetak dua kali, dengan angka yang sama.",
        PERINGATAN,
    )
    assert temuan("W22", _tabel(("Uraian", "Anggaran"), ("Meja", "5"), ("Meja", "5"))) == []


def test_a_code_without_its_parent():
    def baris(kode: str, kedalaman: int) -> Uang:
        return Uang("BS-20", f"Baris {kode}", kedalaman, Tempat(kode), kode=kode, pagu=Decimal(1000000))

    induk = [baris(k, 2) for k in ("7.01.01.2.01", "7.01.01.2.02", "7.01.01.2.03")]
    anak = [baris(f"{u.kode}.01", 3) for u in induk]
    assert temuan("W28", Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*induk, *anak))) == []
    assert kalimat("W28", Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*induk[:2], *anak))) == [
        "“Baris 7.01.01.2.03.01” berkode 7.01.01.2.03.01, tetapi baris berkode 7.01.01.2.03 tidak ada di BS-20."
    ]


def test_the_only_program_without_details():
    kosong = (*BS_20[:12], BS_20[12], *BS_20[15:])
    (t,) = temuan("W28", laporan(("BS-20", kosong)))
    assert (t.kalimat, t.tingkat) == (
        (
            "“Program Pemberdayaan Masyarakat Desa dan Kelurahan” tidak dirinci seperti program lain di BS-20; mungkin ada baris "
            "yang hilang."
        ),
        SARAN,
    )
    assert temuan("W28", laporan(("BS-20", BS_20), ("BS-6", BS_6))) == []


def test_a_kegiatan_that_another_table_has():
    kosong = (*BS_20[:14], *BS_20[15:])
    b = laporan(("BS-20", kosong), ("BS-17", (BS_20[14],)))
    assert kalimat("W28", b) == [
        (
            "“Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah …” Rp 18.815.000 ada di BS-17 baris 1, tetapi tidak ada di "
            "bawah “Program Pemberdayaan Masyarakat Desa dan Kelurahan” di BS-20."
        )
    ]


def test_a_program_that_only_one_of_two_tables_has():
    kurang = laporan(("BS-6", BS_6), ("MU-9", (*BS_6[:2], *BS_6[3:])))
    assert kalimat("W28", kurang) == [
        "“Program Pemberdayaan Masyarakat Desa Dan Kelurahan” Rp 18.815.000 ada di BS-6 baris 3, tetapi tidak ada di MU-9."
    ]


def test_kegiatan_right_below_the_total():
    isi = [(1, "Program A", 10, None, None), (1, "Program B", 20, None, None), (0, "Jumlah", 60, None, None)]
    b = laporan(("BS-20", isi))
    lepas = Uang("BS-20", "Kegiatan X", 2, Tempat("BS-20 baris 4"), pagu=Decimal(30), induk=2)
    assert kalimat("W28", replace(b, uang=(*b.uang, lepas))) == [
        "“Kegiatan X” di BS-20 tidak berada di bawah program; mungkin ada baris yang hilang."
    ]


def test_a_sasaran_that_only_one_of_two_tables_has():
    def tabel(nama: str, *sasaran: str) -> tuple[SasaranUang, ...]:
        return tuple(SasaranUang(s, Tempat(f"{nama}, baris {n}"), Decimal(5)) for n, s in enumerate(sasaran, 1))

    dua = (*tabel("Tabel 3.6", "Pelayanan", "Partisipasi"), *tabel("Tabel 3.8", "Pelayanan"))
    assert kalimat("W28", Bacaan(asal=Asal.CETAK, uang_sasaran=dua)) == [
        "“Partisipasi” ada di Tabel 3.6, tetapi tidak ada di Tabel 3.8."
    ]
    assert temuan("W28", Bacaan(asal=Asal.CETAK, uang_sasaran=dua[:2])) == []


def test_a_sasaran_and_its_support_that_changed_places():
    penunjang = Uang("BS-20", "Program Penunjang Urusan", 1, Tempat("BS-20"), pagu=Decimal(2287274137), penunjang=True)
    satu = SasaranUang("Pelayanan", Tempat("T, baris 1"), Decimal(2287274137))
    dua = SasaranUang("Penunjang seluruh sasaran", Tempat("T, baris 2"), Decimal(98800000))
    assert kalimat("W20", Bacaan(asal=Asal.CETAK, uang=(penunjang,), uang_sasaran=(satu, dua))) == [
        (
            "Anggaran “Pelayanan” Rp 2.287.274.137 adalah anggaran program penunjang, sedangkan di samping “Penunjang seluruh "
            "sasaran” tercetak Rp 98.800.000; kedua baris mungkin tertukar."
        )
    ]
    benar = (replace(satu, pagu=dua.pagu), replace(dua, pagu=satu.pagu))
    assert temuan("W20", Bacaan(asal=Asal.CETAK, uang=(penunjang,), uang_sasaran=benar)) == []


def test_rules_of_money_take_what_is_not_there():
    kosong = Uang("T", "", 0, Tempat(""), induk=9)
    b = Bacaan(
        asal=Asal.BERKAS,
        uang=(kosong, replace(kosong, kedalaman=1, induk=0)),
        uang_sasaran=(SasaranUang("", Tempat("")),),
    )
    nomor = (
        "K6",
        "K8",
        "K9",
        "K10",
        "K11",
        "K21",
        "K28",
        "W20",
        "W21",
        "W22",
        "W23",
        "W24",
        "W25",
        "W26",
        "W27",
        "W28",
    )
    assert [t for n in nomor for x in (b, Bacaan(asal=Asal.DATA)) for t in temuan(n, x)] == []
