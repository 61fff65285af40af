"""Money adds up, a line has one amount, percentages are those of their amounts (K8)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.bacaan import Asal, Bacaan, Uang
from laporan.checks.temuan import Tempat
from tests.laporan.checks.uang_contoh import (
    BS_6,
    BS_19,
    BS_20,
    MU_9,
    MU_13,
    MUSRENBANG,
    PERINGATAN,
    SALAH,
    SARAN,
    Isi,
    ganti,
    kalimat,
    laporan,
    lembar,
    temuan,
)

# --- K8: sums ---


@pytest.mark.parametrize("nomor", ["K8", "K9", "K10", "K11", "W20", "W21", "W22", "W23", "W25", "W27"])
def test_the_program_table_of_bangsalsari_is_right(nomor):
    assert temuan(nomor, laporan(("BS-20", BS_20), ("BS-6", BS_6))) == []


def test_programs_that_do_not_make_the_total():
    (t,) = temuan("K8", laporan(("BS-6", ganti(BS_6, 4, pagu=3866278510))))
    assert (t.kalimat, t.tingkat, t.tempat.sebutan) == (
        (
            "Jumlah anggaran 4 program Rp 3.866.278.512, tetapi total yang tercetak Rp 3.866.278.510; selisihnya Rp 2. Antara "
            "keduanya hanya satu angkanya yang berbeda."
        ),
        SALAH,
        "BS-6 baris 5",
    )


def test_a_row_that_is_missing_is_named_by_another_table():
    (t,) = temuan("K8", laporan(("BS-6", BS_6[:2] + BS_6[3:]), ("BS-20", BS_20)))
    assert t.kalimat == (
        "Jumlah anggaran 3 program Rp 3.847.463.512, tetapi total yang tercetak Rp 3.866.278.512; selisihnya "
        "Rp 18.815.000. Selisihnya persis “Program Pemberdayaan Masyarakat Desa dan Kelurahan” di BS-20 baris 13, "
        "yang tidak ada di sini."
    )


def test_two_digits_that_changed_places_are_seen_by_the_sum():
    b = laporan(("BS-20", ganti(ganti(BS_20, 8, pagu=856748000), 9, pagu=856748000)))
    assert (
        "Jumlah anggaran 2 kegiatan pada “Program Penyelenggaraan Pemerintahan dan Pelayanan Publik” Rp 866.038.000, tetapi "
        "anggaran yang tercetak Rp 866.074.000; selisihnya Rp 36.000. Selisihnya persis hilang bila “Koordinasi "
        "Penyelenggaraan Kegiatan Pemerintahan di Tingkat …” Rp 856.784.000, bukan Rp 856.748.000: dua angkanya tertukar "
        "tempat."
    ) in kalimat("K8", b)


def test_a_line_that_is_counted_twice():
    ganda = (*BS_6[:3], BS_6[2], *BS_6[3:])
    (t,) = temuan("K8", laporan(("BS-6", ganda)))
    assert t.kalimat.endswith(
        "selisihnya Rp 18.815.000. Selisihnya persis “Program Pemberdayaan Masyarakat Desa Dan Kelurahan”: terhitung dua "
        "kali atau tidak ikut dijumlahkan."
    )


def test_a_total_twice_its_parts():
    (t,) = temuan("K8", laporan(("BS-6", ganti(BS_6, 4, pagu=2 * 3866278512))))
    assert t.kalimat.endswith("Angka yang tercetak persis dua kali lipat dari jumlah rinciannya.")


def test_kinds_of_belanja_make_the_total():
    b = laporan(("BS-19", ganti(BS_19, 2, pagu=1480961000)))
    assert kalimat("K8", b) == [
        (
            "Jumlah anggaran 2 jenis belanja pada “Belanja Operasi” Rp 3.810.948.812, tetapi anggaran yang tercetak "
            "Rp 3.810.949.512; selisihnya Rp 700. Selisihnya persis hilang bila “Belanja Barang/jasa” Rp 1.480.961.700, bukan "
            "Rp 1.480.961.000: hanya satu angkanya yang berbeda."
        )
    ]
    assert temuan("K8", laporan(("BS-19", BS_19))) == []


def test_parts_that_the_source_has_lost_are_not_added_up():
    b = laporan(("MU-13", ((1, "Program A", 307535100, 307125100, None), (2, "Pengadaan mebelair", 33904000, 1, None))))
    lengkap = temuan("K8", b)
    assert [t.kalimat[:40] for t in lengkap] == [
        "Jumlah anggaran “Pengadaan mebelair” pad",
        "Jumlah realisasi “Pengadaan mebelair” pa",
    ]
    assert temuan("K8", replace(b, uang=(replace(b.uang[0], lengkap=False), b.uang[1]))) == []


def test_realisasi_on_the_line_and_on_none_below_it():
    isi: tuple[Isi, ...] = (
        (2, "Pengadaan Mebeulair", 33904000, 33904000, None),
        (4, "Belanja modal pengadaan Meja Kerja", 9500000, None, None),
        (4, "Belanja modal pengadaan Kursi", 24404000, None, None),
    )
    (t,) = temuan("K8", laporan(("MU-13", isi)))
    assert (t.kalimat, t.tingkat) == (
        "Realisasi “Pengadaan Mebeulair” Rp 33.904.000, tetapi 2 baris di bawahnya kosong.",
        SARAN,
    )


def test_a_table_read_askew_gives_hints_only():
    isi = [(1, f"Program {n}", 1000 * n, None, None) for n in range(1, 6)]
    kacau = [x for n, p in enumerate(isi) for x in (p, (2, f"Kegiatan {n}", 7, None, None))]
    b = laporan(("T", kacau))
    assert {t.tingkat for t in temuan("K8", b)} == {SARAN}


# --- K8: the same line in two tables ---


def test_the_budget_of_the_musrenbang_in_two_tables():
    b = laporan(("BS-20", BS_20), ("BS-17", ((3, MUSRENBANG, 8815000, 18294850, "97.24"),)))
    assert kalimat("K8", b) == [
        (
            "Anggaran “Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah …” Rp 18.815.000 di BS-20 baris 15, tetapi "
            "Rp 8.815.000 di BS-17 baris 1; selisihnya Rp 10.000.000, satu angkanya hilang atau berlebih."
        ),
        (
            "Persentase “Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah …” tercetak 97,24 %, tetapi serapan menurut "
            "anggaran Rp 8.815.000 dan realisasi Rp 18.294.850 adalah 207,54 %."
        ),
    ]


def test_another_stage_is_another_amount():
    semula = lembar("PK", ganti(BS_6, 2, pagu=88815000, nama=BS_6[2][1])[:4], tahap="DPA")
    b = Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*semula, *lembar("BS-20", BS_20, mulai=4, tahap="DPPA")))
    assert temuan("K8", b) == []


UNIT_KERJA = "Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja"


@pytest.mark.parametrize(("pagu", "tingkat"), [(18580000, PERINGATAN), (18580001, SARAN)])
def test_twice_the_amount_of_the_rkt_is_more_than_a_hint(pagu, tingkat):
    rkt = lembar("RKT", ((2, UNIT_KERJA, pagu, None, None),))
    b = Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*rkt, *lembar("BS-20", BS_20, mulai=1)))
    assert [t.tingkat for t in temuan("K8", b)] == [tingkat]


def test_the_rkt_wants_a_word_only():
    rkt = lembar("RKT", ((2, UNIT_KERJA, 61960500, None, None),))
    b = Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*rkt, *lembar("BS-20", BS_20, mulai=1)))
    (t,) = temuan("K8", b)
    assert (t.kalimat, t.tingkat) == (
        (
            "Anggaran dalam RKT berubah tanpa penjelasan: “Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan …” "
            "Rp 61.960.500 menjadi Rp 9.290.000."
        ),
        SARAN,
    )


def test_shares_of_a_program_below_two_sasaran_are_no_other_amount():
    publik = "Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik"
    satu = lembar("BS-21", ((1, f"{publik} (Pelayanan Umum)", 9290000, None, None),), sasaran=("I",))
    dua = lembar("BS-21", ((1, publik, 856784000, None, None),), sasaran=("II",))
    b = Bacaan(asal=Asal.CETAK, tahun=2021, uang=(*satu, *dua, *lembar("BS-20", BS_20, mulai=2)))
    assert temuan("K8", b) == []
    assert temuan("K8", replace(b, uang=(*satu, *lembar("BS-20", BS_20, mulai=1)))) == []


def test_the_same_name_in_another_year_is_another_amount():
    b = laporan(("BS-20", BS_20))
    lalu = tuple(replace(u, tahun=2020) for u in lembar("BS-6", ganti(BS_6, 2, pagu=7)[:4]))
    assert temuan("K8", replace(b, uang=(*b.uang, *lalu))) == []


# --- K8: totals, control totals, percentages, salaries ---


def test_programs_of_metro_utara_fall_short_of_belanja_langsung():
    (t,) = temuan("K8", laporan(("MU-9", MU_9), ("MU-13", MU_13), tahun=2020))
    assert t.kalimat == (
        "Jumlah anggaran 5 program Rp 3.892.753.500, tetapi totalnya di MU-13 baris 1 Rp 3.902.753.500; selisihnya "
        "Rp 10.000.000, sedangkan realisasinya cocok."
    )
    assert (t.tingkat, t.tempat.sebutan) == (SALAH, "MU-9 baris 1")


def test_belanja_tidak_langsung_and_langsung_make_all_of_it():
    seluruh: tuple[Isi, ...] = ((0, "Jumlah Anggaran", 8447112830, 7764413975, None),)
    assert temuan("K8", laporan(("MU-8", seluruh), ("MU-13", MU_13))) == []
    b = laporan(("BS", ((0, "Jumlah", None, 3348600038, None),)), ("Kontrol", (
        (0, "Belanja Tidak Langsung", None, 1850332236, None),
        (0, "Belanja Langsung", None, 1486537153, None),
    )))  # fmt: skip
    assert kalimat("K8", b) == [
        (
            "Jumlah realisasi belanja tidak langsung Rp 1.850.332.236 dan belanja langsung Rp 1.486.537.153 adalah "
            "Rp 3.336.869.389, tetapi totalnya tercetak Rp 3.348.600.038; selisihnya Rp 11.730.649."
        )
    ]


def test_typed_totals_are_held_against_the_lines():
    baris = lembar("Anggaran", BS_6)
    jenis = lembar("Angka kontrol", (
        (1, "Belanja Pegawai", 2329987812, None, None),
        (1, "Belanja Barang dan Jasa", 1480961700, None, None),
        (1, "Belanja Modal", 55329000, None, None),
    ), mulai=5, kontrol=True)  # fmt: skip
    b = Bacaan(asal=Asal.DATA, tahun=2021, uang=(*baris, *jenis))
    assert temuan("K8", b) == []
    lebih = replace(b, uang=(*baris, *jenis[:2], replace(jenis[2], pagu=Decimal(65329000))))
    assert kalimat("K8", lebih) == [
        (
            "Jumlah anggaran 3 jenis belanja menurut angka kontrol Rp 3.876.278.512, tetapi total di Anggaran baris 5 "
            "Rp 3.866.278.512; selisihnya Rp 10.000.000."
        )
    ]
    kontrol = Uang("Kontrol", "Jumlah", 0, Tempat("kontrol"), pagu=Decimal(3866278500), kontrol=True)
    assert kalimat("K8", Bacaan(asal=Asal.DATA, tahun=2021, uang=(*baris, kontrol))) == [
        "Total anggaran Rp 3.866.278.512 di Anggaran baris 5, tetapi Rp 3.866.278.500 di kontrol; selisihnya Rp 12."
    ]


@pytest.mark.parametrize("persen", ["86.61", "86.6", "86.62", "87"])
def test_percentages_may_be_rounded_or_cut_off(persen):
    assert temuan("K8", laporan(("BS-20", (*BS_20[:-1], (0, "JUMLAH", 3866278512, 3348600038, persen))))) == []


def test_a_percentage_cut_off_where_its_table_has_decimals():
    (t,) = temuan("K8", laporan(("BS-20", (*BS_20[:-1], (0, "JUMLAH", 3866278512, 3348600038, "86")))))
    assert t.tingkat == PERINGATAN
    assert temuan("K8", laporan(("T", ((1, "Program A", 3866278512, 3348600038, "86"),)))) == []


def test_a_percentage_that_is_not_that_of_its_amounts():
    (t,) = temuan("K8", laporan(("BS-20", (*BS_20[:-1], (0, "JUMLAH", 3866278512, 3348600038, "86.16")))))
    assert t.kalimat == (
        "Persentase total tercetak 86,16 %, tetapi serapan menurut anggaran Rp 3.866.278.512 dan realisasi "
        "Rp 3.348.600.038 adalah 86,61 %."
    )


def test_a_column_of_shares_is_not_taken_for_serapan():
    isi: list[Isi] = [
        (1, "Program A", 250, 200, "25"),
        (1, "Program B", 750, 600, "75"),
        (0, "Jumlah", 1000, 800, "100"),
    ]
    assert temuan("K8", laporan(("T", isi))) == []
    assert kalimat("K8", laporan(("T", [isi[0], (1, "Program B", 750, 600, "57"), isi[2]]))) == [
        (
            "Persentase “Program B” tercetak 57 %, tetapi porsi anggaran menurut anggaran Rp 750 dan realisasi Rp 600 dari "
            "Rp 1.000 adalah 75,00 %."
        )
    ]


def test_salaries_are_no_more_than_belanja_pegawai():
    (t,) = temuan("K8", laporan(("BS-20", BS_20), ("BS-19", BS_19)))
    assert (t.kalimat, t.tingkat) == (
        (
            "Anggaran “Penyediaan Gaji dan Tunjangan ASN” Rp 2.426.987.812 lebih besar daripada seluruh belanja pegawai "
            "Rp 2.329.987.812; selisihnya Rp 97.000.000."
        ),
        SARAN,
    )


def test_belanja_pegawai_and_barang_that_changed_places():
    tukar = ganti(ganti(BS_19, 1, pagu=1380961700), 2, pagu=2429987812)
    (t,) = temuan("K8", laporan(("BS-20", BS_20), ("BS-19", tukar)))
    assert (t.tingkat, t.lain[0].sebutan) == (PERINGATAN, "BS-19 baris 2")
