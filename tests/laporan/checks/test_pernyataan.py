"""What the printed documents state, read out of their tables and texts. Golden values are those of the sources."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.baca.pernyataan import lengkapi
from laporan.checks.bacaan import Asal, Bacaan, Baris, Hal, JenisProsa, Klaim, Prosa, Sel, Tabel, Uang
from laporan.checks.temuan import Tempat
from tests.laporan.checks.cetak import bacaan, isi_cetak
from tests.laporan.checks.tulis_berkas import tulis_docx, tulis_pdf, tulis_xlsx

TULIS = {"docx": tulis_docx, "xlsx": tulis_xlsx, "pdf": tulis_pdf}


def nilai(b: Bacaan, kata: str, hal: Hal, tahun: int | None):
    """What each paper says, by name: text as printed."""
    pokok = {k.pokok for k in b.klaim if kata in k.uraian.lower() and not k.pokok.startswith(("program", "kegiatan"))}
    assert len(pokok) == 1, pokok
    return {k.naskah: k.teks for k in b.klaim if k.pokok in pokok and k.hal is hal and k.tahun == tahun}


# --- indicators ---


def test_the_survey_of_bangsalsari_is_one_indicator_with_four_targets():
    """004:293, 337, 578, 627, 660 (K2)."""
    assert nilai(bacaan("BS"), "kepuasan masyarakat", Hal.TARGET, 2021) == {
        "PK": "B",
        "Tabel 3.1": "100",
        "Renstra": "A",
        "RKT": "100%",
    }


def test_realisasi_of_bangsalsari():
    b = bacaan("BS")
    assert nilai(b, "kepuasan masyarakat", Hal.REALISASI, 2021) == {
        "Tabel 3.1": "90",
        "Tabel 3.2": "93,71",
        "Tabel 3.3": "93,71%",
    }
    assert nilai(b, "rekomendasi", Hal.REALISASI, 2021) == {
        "Tabel 3.1": "100",
        "Tabel 3.5": "99,02",
        "Tabel 3.6": "99,02",
        "Tabel 3.7": "99,02",
    }
    deret = [nilai(b, "kepuasan masyarakat", Hal.REALISASI, tahun)["Tabel 3.2"] for tahun in range(2017, 2021)]
    assert deret == ["89,50", "66,40", "83%", "81,40"]


def test_three_indicators_of_bangsalsari_stay_three():
    pokok = {k.pokok for k in bacaan("BS").klaim if not k.pokok.startswith(("program", "kegiatan"))}
    assert len(pokok) == 3


def test_a_word_is_a_claim_without_a_figure():
    kemajuan = nilai(bacaan("BS"), "kepuasan masyarakat", Hal.KEMAJUAN, 2021)
    assert kemajuan == {"Tabel 3.3": "Baik"}
    assert {k.angka for k in bacaan("BS").klaim if k.teks in ("Baik", "A", "B")} == {None}


def test_lettered_items_are_indicators_of_their_own():
    """MU-5, 002:248: four services under one line, each with its own figures."""
    b = bacaan("MU")
    judul = "Tabel “Pencapaian Indikator Kinerja Kecamatan Metro Utara Tahun …”"
    target = {k.uraian.rpartition(": ")[2]: k.teks for k in b.klaim if k.naskah == judul and k.hal is Hal.TARGET}
    assert target == {
        "Pengantar KK dan KTP": "85 %",
        "Pengantar IMB": "100 %",
        "Pengantar HO": "100 %",
        "Pengantar Surat Nikah": "100 %",
        "Tingkat partisipasi masyarakat dalam proses perencanaan pembangunan": "85 %",
        "Tingkat partisipasi masyarakat dalam pembangunan melalui ketaatan membayar PBB": "85 %",
    }


def test_two_indicators_of_one_sasaran_never_join():
    b = bacaan("MU")
    assert set(nilai(b, "proses perencanaan", Hal.REALISASI, 2021).values()) == {"100 %"}
    assert set(nilai(b, "membayar pbb", Hal.REALISASI, 2021).values()) == {"67,98 %"}
    assert set(nilai(b, "membayar pbb", Hal.REALISASI, 2020).values()) == {"68%"}


def test_one_row_of_targets_for_two_indicators():
    """001:31; the lettered list of 001:30 has no targets of its own."""
    b = bacaan("MR")
    for kata in ("proses perencanaan", "membayar pbb"):
        deret = [nilai(b, kata, Hal.TARGET, tahun)["Renstra"] for tahun in range(2021, 2026)]
        assert deret == ["85 %", "90 %", "95 %", "97 %", "100 %"]
    assert len({k.pokok for k in b.klaim}) == 4


def test_indicators_of_programs_are_told_from_those_of_the_office():
    """MT-1: three sasaran with four indicators, five programs."""
    b = bacaan("MT")
    tingkat = [i.tingkat for i in b.indikator if i.tempat.bagian == "bab2_pk"]
    assert (tingkat.count("sasaran"), tingkat.count("program")) == (4, 5)
    assert {k.naskah for k in b.klaim} == {"PK Perubahan", "IKU"}


def test_an_iku_says_more_of_its_indicator():
    """MU-3, 002:681."""
    b = bacaan("MU")
    i = next(i for i in b.indikator if i.iku and i.satuan == "kegiatan")
    assert (i.formulasi, i.sumber_data) == ("Jumlah kegiatan", "Sekretariat dan Kesra")
    assert i.tempat.sumber == (681,)


def baca(*kepala: str, baris: list[list[str]], kalimat: str = "") -> Bacaan:
    """One table of an uploaded file, read."""
    isi = tuple(Baris(tuple(Sel(x) for x in b), Tempat(f"baris {n}")) for n, b in enumerate(baris, 1))
    prosa = (Prosa(kalimat, JenisProsa.PARAGRAF, Tempat("")),) if kalimat else ()
    return lengkapi(
        Bacaan(asal=Asal.BERKAS, tahun=2024, prosa=prosa, tabel=(Tabel("", kepala, isi, Tempat("Tabel 1")),))
    )


def test_a_word_that_a_narrow_column_broke_is_whole():
    """002:248."""
    assert {k.sasaran for k in bacaan("MU").klaim if k.tempat.sumber == (248,)} == {
        "Meningkatkan kualitas pelayanan publik"
    }


def test_a_sentence_says_that_less_is_better():
    b = baca(
        "Indikator",
        "Target",
        "Realisasi",
        baris=[["Rata-rata lama penyelesaian pengaduan", "3", "2"], ["Persentase desa tertib", "80", "81"]],
        kalimat="Rumus yang kedua digunakan untuk indikator Rata-rata lama penyelesaian pengaduan.",
    )
    assert [i.polaritas for i in b.indikator] == ["turun", ""]


def test_bare_years_are_what_was_measured_or_what_is_planned():
    baris = [["Persentase desa tertib", "80", "81"]]
    assert {k.hal for k in baca("Indikator", "2023", "2024", baris=baris).klaim} == {Hal.REALISASI}
    assert {k.hal for k in baca("Indikator", "2024", "2025", baris=baris).klaim} == {Hal.TARGET}


def test_a_row_that_is_too_short_or_too_long_is_read_all_the_same():
    b = baca("Indikator", "Target", "Realisasi", baris=[["Persentase desa tertib", "80"], ["Indeks", "1", "2", "3"]])
    assert [(k.hal, k.teks) for k in b.klaim] == [
        (Hal.TARGET, "80"),
        (Hal.TARGET, "1"),
        (Hal.REALISASI, "2"),
    ]


# --- money ---


def uang(b: Bacaan, tabel: str, tahun: int | None = None):
    return [u for u in b.uang if u.tabel.startswith(tabel) and tahun in (None, u.tahun)]


def test_budget_of_bangsalsari_with_its_parents():
    """BS-20: four programs, seven kegiatan, seven sub kegiatan, each below the one that it is part of."""
    b = bacaan("BS")
    isi = uang(b, "Tabel BS-20")
    total = next(u for u in isi if u.kedalaman == 0)
    assert (total.pagu, total.realisasi, total.persen) == (3866278512, 3348600038, Decimal("86.61"))
    assert [sum(u.kedalaman == n for u in isi) for n in range(4)] == [1, 4, 7, 7]
    assert {b.uang[u.induk].nama for u in isi if u.kedalaman == 1 and u.induk is not None} == {"JUMLAH"}
    gaji = next(u for u in isi if u.nama.startswith("Penyediaan Gaji"))
    kegiatan = b.uang[gaji.induk or 0]
    assert kegiatan.nama == "Administrasi Keuangan Perangkat Daerah"
    assert b.uang[kegiatan.induk or 0].nama == "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    assert gaji.tempat.sumber == (516,)


def test_budgets_of_years_in_rows():
    b = baca(
        "Tahun",
        "Anggaran (Rp)",
        "Realisasi (Rp)",
        "Persentase (%)",
        baris=[["2023", "1.000.000", "900.000", "90,00"], ["2024", "2.000.000", "1.000.000", "50,00"]],
    )
    assert [(u.tahun, u.kedalaman, u.pagu, u.realisasi, u.persen) for u in b.uang] == [
        (2023, 0, 1000000, 900000, 90),
        (2024, 0, 2000000, 1000000, 50),
    ]


def test_program_kegiatan_and_sub_kegiatan_in_columns_of_their_own():
    kepala = ("Program", "Kegiatan", "Sub Kegiatan", "Pagu")
    baris = [
        ["Program A", "", "", "30.000"],
        ["", "Kegiatan B", "", "30.000"],
        ["", "", "Sub C", "10.000"],
        ["", "", "Sub D", "20.000"],
        ["Jumlah", "", "", "30.000"],
    ]
    b = baca(*kepala, baris=baris)
    assert [(u.nama, u.kedalaman, u.induk) for u in b.uang] == [
        ("Program A", 1, 4),
        ("Kegiatan B", 2, 0),
        ("Sub C", 3, 1),
        ("Sub D", 3, 1),
        ("Jumlah", 0, None),
    ]


@pytest.mark.parametrize(
    "nomor",
    [
        ("1", "1.1", "1.2", "2", "2.1"),
        ("A", "1", "2", "B", "1"),
        ("I.", "1.", "2.", "II.", "1."),
        ("1", "a.", "b.", "2", "a."),
    ],
)
def test_numbers_tell_program_from_kegiatan(nomor):
    nama = ("Pelayanan umum", "Jasa surat", "Jasa listrik", "Pemberdayaan", "Musrenbang")
    baris = [_huruf_di_nama([n, x, "10.000"]) for n, x in zip(nomor, nama, strict=True)]
    b = baca("No", "Program/Kegiatan", "Anggaran", baris=baris)
    assert [(u.kedalaman, u.induk) for u in b.uang] == [(1, None), (2, 0), (2, 0), (1, None), (2, 3)]


def _huruf_di_nama(baris: list[str]) -> list[str]:
    """“a.” stands before the name, as print has it."""
    nomor, nama, rp = baris
    return ["", f"{nomor} {nama}", rp] if nomor.endswith(".") and nomor[0].islower() else baris


def test_a_numbered_kegiatan_below_a_program_without_number():
    baris = [["", "Program Pelayanan", "30.000"], ["1", "Jasa surat", "10.000"], ["2", "Jasa listrik", "20.000"]]
    b = baca("No", "Program/Kegiatan", "Anggaran", baris=baris)
    assert [(u.kedalaman, u.induk) for u in b.uang] == [(1, None), (2, 0), (2, 0)]


def test_a_list_of_amounts_without_heads():
    """BS-19."""
    b = bacaan("BS")
    isi = uang(b, "Tabel BS-19")
    assert [(u.kedalaman, u.pagu) for u in isi] == [
        (1, 3810949512),
        (2, 2329987812),
        (2, 1480961700),
        (1, 55329000),
        (2, 55329000),
        (2, 0),
        (0, 3866278512),
    ]


def test_the_share_of_each_sasaran():
    """BS-21."""
    isi = [(u.pagu, u.porsi) for u in bacaan("BS").uang_sasaran]
    assert isi == [(9290000, Decimal("0.6")), (875599000, Decimal("56.99"))]


def test_the_block_of_a_sub_kegiatan():
    """BS-17, 004:489."""
    u = next(u for u in bacaan("BS").uang if u.tempat.sumber == (489,))
    assert (u.pagu, u.realisasi, u.persen) == (8815000, 18294850, Decimal("97.24"))
    assert u.nama == "Peningkatan Partisipasi Masyarakat dalam Forum Musyawarah Perencanaan Pembangunan di Desa"


def test_budgets_of_two_years_before_and_after_the_change():
    """MU-11, thousands with a comma, broken by the width of the column (002:492)."""
    isi = uang(bacaan("MU"), "Tabel “Anggaran Pendapatan")
    total = {(u.tahun, u.tahap): u.pagu for u in isi if u.kedalaman == 0}
    assert total == {
        (2020, "sebelum perubahan"): 3729209876,
        (2020, "setelah perubahan"): 3677709876,
        (2021, "sebelum perubahan"): 4715784543,
        (2021, "setelah perubahan"): 4555804543,
    }


def test_a_total_is_that_of_the_part_that_the_title_names():
    """MU-12."""
    assert {u.nama for u in bacaan("MU").uang if u.kedalaman == 0 and u.tahun == 2016} == {
        "Jumlah Belanja Tidak Langsung",
        "Jumlah Belanja Langsung",
    }


def test_kegiatan_listed_in_one_cell_have_their_own_amounts():
    """MU-5, 002:248 and 267: the program in the list has none."""
    isi = [u for u in bacaan("MU").uang if u.tempat.sumber == (248,)]
    assert [(u.nama.split()[0], u.pagu) for u in isi] == [
        ("Program", None),
        ("Penyediaan", 600000),
        ("Penyediaan", 18100000),
    ]
    assert [u.pagu for u in bacaan("MU").uang if u.tempat.sumber == (267,)] == [
        None,
        39015900,
        None,
        8800000,
        None,
        51300000,
    ]


def test_programs_of_an_annex_belong_to_its_year():
    """MU-9: seven rows, two programs twice, TA 2020 (002:710)."""
    isi = uang(bacaan("MU"), "Tabel “DATA PENDUKUNG", 2020)
    assert (len(isi), sum({u.nama: u.pagu or 0 for u in isi}.values())) == (7, 3892753500)


def test_realisasi_of_six_years():
    """MU-10: the programs of 2016 (002:742-803)."""
    b = bacaan("MU")
    program = [u.realisasi for u in uang(b, "Tabel “DATA PERBANDINGAN", 2016) if u.kedalaman == 1]
    assert program == [162323594, 171205133, 279335200, 199650000]
    assert next(u for u in uang(b, "Tabel “DATA PERBANDINGAN", 2019) if u.tempat.sumber == (755,)).realisasi == 33444200


def test_codes_tell_the_parent_and_lost_pages_are_said():
    """MU-13: program 44 is not printed, so its kegiatan stand below nothing; pages are lost behind 852."""
    b = bacaan("MU")
    isi = uang(b, "Tabel “REALISASI CAPAIAN KEUANGAN")
    tv = next(u for u in isi if u.tempat.sumber == (828,))
    assert (tv.kedalaman, b.uang[tv.induk or 0].kode) == (4, "1.20.08.02.07")
    assert next(u for u in isi if u.kode == "1.20.08.44.13").induk is None
    assert [u.lengkap for u in isi if u.kode in ("1.20.08.02", "1.20.08.02.07")] == [False, True]


# --- survey, outputs, names, letters ---


def test_the_survey_joins_distribution_and_score():
    """BS-16: row 4 adds up to 150 % (004:385, 401)."""
    b = bacaan("BS")
    biaya = b.survei[3]
    assert (biaya.bagian, biaya.skor, biaya.predikat) == ((30, 80, 20, 20), 55, "Kurang baik")
    assert biaya.tempat.sumber == (385, 401)
    rata = b.survei[-1]
    assert (len(b.survei), rata.unsur, rata.skor) == (15, "Rata-rata unsur pelayanan", Decimal("66.4"))


def test_the_printed_scale():
    """BS-11: its borders leave gaps."""
    skala = [(p.nama, p.bawah, p.atas, p.termasuk_bawah, p.termasuk_atas) for p in bacaan("BS").acuan.skala]
    assert skala == [
        ("SANGAT BAIK", 100, None, False, False),
        ("BAIK", 76, 100, True, True),
        ("CUKUP", 55, 75, True, True),
        ("KURANG", None, 55, True, False),
    ]


def test_outputs_in_pairs():
    """BS-17, 004:436; MU-6, 002:320-327."""
    isi = [(k.uraian, k.target, k.realisasi, k.persen) for k in bacaan("BS").keluaran]
    assert isi[:5] == [
        ("KK", 1000, 987, None),
        ("KTP", 2500, 2300, None),
        ("A.K", 750, 615, None),
        ("S.P", 1000, 822, None),
        ("Lain 2", 6000, 5048, None),
    ]
    listrik = next(k for k in bacaan("MU").keluaran if 327 in k.tempat.sumber)
    assert (listrik.target, listrik.realisasi, listrik.persen) == (5, 5, 99)


@pytest.mark.parametrize(
    ("dokumen", "nama", "nip"),
    [
        ("BS", "Drs. SUPRIYONO, SH, MM", "19640405 198703 1 015"),
        ("BS", "DR. SUPRIYONO, SH, MM", "19640405 198703 1 015"),
        ("MU", "Drs. FIRDAUS SAPARYANI, MH.", "1970524 198909 1 001"),
        ("PL", "Jamal Yanto, S.Sos.,M.Si.", "196909201991121001"),
        ("PL", "Jamal Yanto, S.Sos., M.Si.", "196609201991121001"),
        ("PL", "Jamal Yanto, S.Sos., M.Si.", "196601271986091001"),
    ],
)
def test_who_signs(dokumen, nama, nip):
    assert (nama, nip) in {(n.nama, n.nip) for n in bacaan(dokumen).nama}


def test_rank_and_title_of_a_signer():
    n = next(n for n in bacaan("MU").nama if 69 in n.tempat.sumber)
    assert (n.pangkat, n.jabatan) == ("Pembina Tk. I", "CAMAT METRO UTARA")


def test_numbers_and_days_of_letters():
    """003:9-10 and 20-72; 004:668-710."""
    isi = {d: [(s.nama, s.nomor, s.tanggal) for s in bacaan(d).surat] for d in ("PL", "BS")}
    assert isi["PL"] == [
        ("sampul", "0041/0084/400.02", datetime.date(2023, 1, 11)),
        ("SK IKU", "050/0797/400.02", datetime.date(2023, 1, 9)),
    ]
    assert ("SK IKU", "065/19/35.09.09/2021", datetime.date(2021, 3, 9)) in isi["BS"]
    assert ("PK", "", datetime.date(2021, 11, 1)) in isi["BS"]


# --- without ids ---


@pytest.mark.parametrize("dokumen", ["BS", "MU"])
def test_heads_suffice_without_the_ids_of_tables(dokumen):
    """An uploaded file has no ids: the same statements come out."""
    b = bacaan(dokumen)
    tanpa = tuple(replace(t, kode="") for t in b.tabel)
    polos = Bacaan(asal=b.asal, tahun=b.tahun, prosa=b.prosa, tabel=tanpa, lebih=b.lebih)
    ulang = lengkapi(polos)
    assert (ulang.klaim, ulang.uang, ulang.uang_sasaran) == (b.klaim, b.uang, b.uang_sasaran)
    assert (ulang.survei, ulang.keluaran, ulang.indikator) == (b.survei, b.keluaran, b.indikator)


@pytest.mark.parametrize("jenis", ["docx", "xlsx", "pdf"])
def test_an_uploaded_report_states_what_the_printed_one_states(jenis):
    """Bangsalsari as the file that an office would send: every claim and every amount comes back."""
    cetak, b = bacaan("BS"), baca_berkas(f"lkjip.{jenis}", TULIS[jenis](isi_cetak("BS")), tahun=2021)
    assert sorted(map(_klaim, b.klaim)) == sorted(map(_klaim, cetak.klaim))
    assert sorted(map(_uang, b.uang)) == sorted(map(_uang, cetak.uang))
    assert [(s.unsur, s.bagian, s.skor) for s in b.survei] == [(s.unsur, s.bagian, s.skor) for s in cetak.survei]
    assert [(k.uraian, k.target, k.realisasi) for k in b.keluaran] == [
        (k.uraian, k.target, k.realisasi) for k in cetak.keluaran
    ]
    assert {n.nip for n in b.nama} == {n.nip for n in cetak.nama}


def _klaim(k: Klaim) -> tuple[str, ...]:
    papan = k.naskah if k.naskah in ("PK", "RKT", "Renstra", "IKU") else ""
    return k.hal, str(k.tahun), k.teks, k.uraian, papan


def _uang(u: Uang) -> tuple[str, ...]:
    return u.nama, str(u.kedalaman), str(u.pagu), str(u.realisasi), str(u.persen)


@pytest.mark.parametrize("bentuk", ["Rp. {}", "{}", "{},00", "Rp {},00", "{},-"])
def test_a_list_of_amounts_without_heads_is_read_in_any_print(bentuk):
    """004:499-505."""
    isi = (("a. Belanja Operasi", "", "3.810.949.512"), ("Belanja Pegawai", "2.329.987.812", ""))
    isi += (("Belanja Barang/jasa", "1.480.961.700", ""), ("Jumlah", "", "3.810.949.512"))
    baris = tuple(
        Baris(tuple(Sel(bentuk.format(x) if x[:1].isdigit() else x) for x in r), Tempat(f"Tabel 3.6, baris {n}"))
        for n, r in enumerate(isi, 1)
    )
    t = Tabel("Anggaran Menurut Jenis Belanja", ("", "", ""), baris, Tempat("Tabel 3.6"))
    b = lengkapi(Bacaan(asal=Asal.CETAK, tahun=2021, tabel=(t,)))
    assert [(u.nama, u.pagu) for u in b.uang if u.kedalaman == 2] == [
        ("Belanja Pegawai", Decimal(2_329_987_812)),
        ("Belanja Barang/jasa", Decimal(1_480_961_700)),
    ]
