"""Importing: what is refused and why, what is asked, what is written, and by whom."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from anggaran.models import Pagu
from kinerja.models import AturanKinerja, PerjanjianKinerja, Realisasi
from renstra.models import Indikator, Komponen, Pita, SimpulProgram, Target
from sakip.core.domain import simpan
from sakip.core.impor import PeriksaUlang, batalkan, jawab, periksa_isi, terapkan_berkas, unggah
from sakip.core.impor import periksa as periksa_simpanan
from sakip.core.lembar import BerkasDitolak, TidakDapatDibatalkan
from sakip.core.models import ImporBerkas, Jejak, Kunci, Pengguna
from sakip.core.write import menulis
from tests.factories import PerangkatFactory
from tests.portal.buku_kerja import ekspor, impor, lembar, periksa, temuan, ubah

PAGU = ["Tahun", "Tahap", "Ke", "Kode", "Unit", "Jenis belanja", "Sumber dana", "Pagu (Rp)"]
SUB = "7.01.01.2.02.01"


@pytest.fixture
def perencana(bangsalsari) -> Pengguna:
    return Pengguna.objects.get(username="perencana")


def pagu(*baris: list, kepala: list = PAGU) -> bytes:
    return lembar("Pagu", [kepala, *baris])


def baris_pagu(nilai: object, *, kode: object = SUB, tahun: object = 2021, tahap: str = "DPPA") -> list:
    return [tahun, tahap, 1, kode, None, None, "APBD", nilai]


def nilai_pagu(kode: str = SUB) -> Decimal:
    return Pagu.objects.get(simpul__kode=kode, simpul__tahun=2021, tahap__jenis="dppa").nilai


# --- what is refused --------------------------------------------------------------------------------------------------


def satu_temuan(isi: bytes, kantor, by=None) -> tuple[str, str]:
    sebelum = Jejak.objects.count()
    (hasil,) = temuan(isi, kantor, by)
    assert Jejak.objects.count() == sebelum
    return hasil


@pytest.mark.parametrize(
    ("isi", "sel", "kalimat"),
    [
        (baris_pagu(datetime.date(2021, 1, 12)), "H2", "Diharapkan rupiah"),
        (baris_pagu("seratus"), "H2", "bukan angka"),
        (baris_pagu(-5), "H2", "tidak boleh negatif"),
        (baris_pagu(None), "H2", "Wajib diisi"),
        (baris_pagu(1, kode="9.99"), "D2", "Tidak ada program dan kegiatan dengan Tahun 2021, Kode 9.99 di kantor ini"),
        (baris_pagu(1, kode="7.01.01"), "H2", "dirinci lagi di bawahnya"),
        (baris_pagu(1, tahap="DPA"), "C2", "Tidak ada tahap anggaran"),
    ],
)
def test_a_wrong_cell_is_named_with_what_is_expected(bangsalsari, isi, sel, kalimat):
    letak, pesan = satu_temuan(pagu(isi), bangsalsari)
    assert kalimat in pesan
    assert letak == f"Pagu!{sel}"


def test_a_wrong_part_of_a_key_is_named_by_its_own_cell(bangsalsari):
    letak, pesan = satu_temuan(pagu(baris_pagu(1, tahap="Angan-angan")), bangsalsari)
    assert letak == "Pagu!B2"
    assert "Diharapkan salah satu dari: Renstra (indikatif)" in pesan


def test_an_empty_key_is_named_by_its_own_cell(bangsalsari):
    isi = lembar("Aset", [["Tahun", "Nama barang", "Jumlah", "Baik"], [2021, None, 1, 1]])
    assert satu_temuan(isi, bangsalsari) == ("Aset!B2", "Kolom Nama barang wajib diisi, teks.")


def test_what_is_refused_for_the_whole_row_shows_its_first_cell(bangsalsari, perencana):
    isi = lembar("Kantor", [["Kode kantor", "Nama"], ["bangsalsari", "Kecamatan Baru"]])
    (salah,) = periksa(isi, bangsalsari, perencana).semua_temuan
    assert (salah.sel, salah.terbaca) == ("A2", "bangsalsari")


def test_a_key_with_signs_that_it_cannot_hold_is_refused_in_plain_words(bangsalsari):
    baris = ["2021 / Laporan kinerja tahunan", "bagian kami", "Bagian kami", 90]
    isi = lembar("Bagian laporan", [["Laporan", "Kunci", "Judul", "Urutan"], baris])
    letak, pesan = satu_temuan(isi, bangsalsari)
    assert (letak, "slug" in pesan, "tanpa spasi" in pesan) == ("Bagian laporan!B2", False, True)


def test_a_year_for_which_there_is_nothing_is_named(bangsalsari):
    assert all("Tahun 1921" in pesan for _, pesan in temuan(pagu(baris_pagu(1, tahun=1921)), bangsalsari))
    isi = lembar("Aset", [["Tahun", "Nama barang", "Jumlah", "Baik"], [1921, "Meja", 1, 1]])
    assert satu_temuan(isi, bangsalsari) == ("Aset!A2", "Isi tahun di antara 2000 dan 2100.")


def test_a_paper_that_there_is_not_is_named_with_those_that_there_are(bangsalsari):
    isi = lembar("Naskah", [["Tahun", "Naskah", "Periode", "Nomor"], [2021, "mu-88", "Setahun", "1/2021"]])
    letak, pesan = satu_temuan(isi, bangsalsari)
    assert letak == "Naskah!B2"
    assert "mu-88" in pesan
    assert "mu-8, " in pesan


def test_the_same_key_twice_names_both_rows(bangsalsari):
    letak, pesan = satu_temuan(pagu(baris_pagu(1), baris_pagu(2)), bangsalsari)
    assert (letak, pesan) == ("Pagu!G3", "Baris ini sama kuncinya dengan baris 2. Hapus salah satu.")


def test_a_formula_without_a_stored_value_names_its_cell(bangsalsari):
    letak, pesan = satu_temuan(pagu(baris_pagu("=1+1")), bangsalsari)
    assert (letak, "belum mempunyai nilai" in pesan) == ("Pagu!H2", True)


def test_an_unknown_sheet_and_an_unknown_column_are_named(bangsalsari):
    assert "Lembar ini tidak dikenal" in satu_temuan(lembar("Sheet1", [["a"], [1]]), bangsalsari)[1]
    letak, pesan = satu_temuan(pagu([*baris_pagu(1), "x"], kepala=[*PAGU, "Bonus"]), bangsalsari)
    assert (letak, pesan.startswith("Kolom ini tidak dikenal")) == ("Pagu!I1", True)


def test_a_sheet_without_its_headings_says_which_are_needed(bangsalsari):
    assert "Yang harus ada: Tahun, Tahap, Kode" in satu_temuan(lembar("Pagu", [["a"], [1]]), bangsalsari)[1]


def test_a_workbook_of_another_office_is_refused(bangsalsari):
    lain = PerangkatFactory(slug="lain", pemda=bangsalsari.pemda)
    letak, pesan = satu_temuan(ekspor(lain, "Unit kerja"), bangsalsari)
    assert letak == "Petunjuk!B2"
    assert "milik kantor lain" in pesan


def test_a_year_the_plan_does_not_hold_is_refused(bangsalsari):
    kepala = ["Indikator", "Tempat", "Komponen", "2030"]
    isi = lembar("Target", [kepala, ["T1.S1.I1", "Sasaran T1.S1", None, 90]])
    assert "hanya memuat tahun 2016 sampai 2021, bukan 2030" in satu_temuan(isi, bangsalsari)[1]


def test_a_letter_the_scale_lacks_is_refused(bangsalsari):
    isi = lembar("Target", [["Indikator", "Tempat", "2021"], ["T1.S1.I1", "Sasaran T1.S1", "ZZ"]])
    assert temuan(isi, bangsalsari)[0][0] == "Target!C2"


def test_hidden_sheets_are_named_in_the_preview(bangsalsari):
    def sembunyikan(wb):
        wb["Pagu"].sheet_state = "hidden"

    isi = ubah(lembar("Unit kerja", [["Nama"]], Pagu=[PAGU]), sembunyikan)
    assert periksa(isi, bangsalsari).catatan == ["Lembar tersembunyi “Pagu” tidak dibaca."]


def test_what_stands_below_no_heading_is_named(bangsalsari):
    isi = pagu([*baris_pagu(1), None, "catatan saya"])
    assert periksa(isi, bangsalsari).catatan == ["Lembar Pagu: isi di kolom tanpa judul tidak dibaca (mulai sel J2)."]


def test_what_is_no_workbook_is_not_even_kept(bangsalsari, perencana):
    with pytest.raises(BerkasDitolak, match="csv"):
        unggah(isi=b"a;b\n1;2\n", nama="pagu.xlsx", perangkat=bangsalsari, by=perencana)
    assert not ImporBerkas.objects.exists()


# --- what is understood -----------------------------------------------------------------------------------------------


def test_figures_titles_examples_and_merged_cells_as_people_leave_them(bangsalsari, perencana):
    def gabung(wb):
        wb["pagu"].merge_cells("A4:A5")

    isi = [
        ["PAGU KECAMATAN BANGSALSARI"],
        PAGU,
        ["Contoh: 2021", "DPA", 1, "1.01", None, None, "APBD", 5],
        baris_pagu("Rp. 1.000,-"),
        baris_pagu("2,500.50", kode="7.01.01.2.08.04", tahun=None),
    ]
    impor(ubah(lembar("pagu", isi), gabung), bangsalsari, perencana)
    assert (nilai_pagu(), nilai_pagu("7.01.01.2.08.04")) == (1000, Decimal("2500.50"))


def test_what_can_be_read_in_two_ways_is_asked_and_the_answer_is_kept(bangsalsari, perencana):
    isi = lembar("Target", [["Indikator", "Tempat", "2021"], ["T1.S1.I2", "Sasaran T1.S1", "98.125"]])
    kantor_indikator = Indikator.objects.filter(
        perangkat=bangsalsari, jenis_nilai="persen", rumusan__sasaran__isnull=False
    )
    rumusan = kantor_indikator.first().rumusan.filter(sasaran__isnull=False).first()
    isi = lembar(
        "Target",
        [["Indikator", "Tempat", "2021"], [rumusan.indikator.kode, f"Sasaran {rumusan.sasaran.kode}", "98.125"]],
    )
    berkas = unggah(isi=isi, nama="t.xlsx", perangkat=bangsalsari, by=perencana)
    list(periksa_simpanan(berkas, by=perencana))
    (tanya,) = berkas.ringkasan["temuan"]
    assert (tanya["sel"], tanya["pilihan"], berkas.sidik) == ("C2", ["98,125", "98125"], "")
    jawab(berkas, {tanya["kunci"]: "98,125", "Pagu!A1": "1"}, by=perencana)
    list(periksa_simpanan(berkas, by=perencana))
    list(terapkan_berkas(berkas, berkas.sidik, by=perencana))
    assert Target.objects.get(rumusan=rumusan, komponen=None, tahun=2021).angka == Decimal("98.125")


def test_an_emptied_year_takes_the_target_away_and_undoing_brings_it_back(bangsalsari, perencana):
    target = Target.objects.filter(rumusan__sasaran__isnull=False, komponen=None).first()
    r = target.rumusan
    isi = lembar(
        "Target", [["Indikator", "Tempat", str(target.tahun)], [r.indikator.kode, f"Sasaran {r.sasaran.kode}", None]]
    )
    impor(isi, bangsalsari, perencana)
    assert not Target.objects.filter(pk=target.pk).exists()
    batalkan(ImporBerkas.objects.get(), by=perencana)
    kembali = Target.objects.get(pk=target.pk)
    assert (kembali.rumusan_id, kembali.tercetak()) == (target.rumusan_id, target.tercetak())


def test_columns_that_are_not_in_the_file_stay(bangsalsari, perencana):
    lama = Indikator.objects.get(perangkat=bangsalsari, kode="T1.S1.I1")
    impor(lembar("Indikator", [["Kode", "Satuan"], ["T1.S1.I1", "poin"]]), bangsalsari, perencana)
    baru = Indikator.objects.get(pk=lama.pk)
    assert (baru.satuan, baru.nama, baru.formulasi) == ("poin", lama.nama, lama.formulasi)
    assert set(baru.penanggung_jawab.all()) == set(lama.penanggung_jawab.all())


def test_a_sasaran_by_the_end_of_its_path_and_one_that_is_there_twice_is_asked(bangsalsari, perencana):
    isi = lembar("Strategi", [["Sasaran", "Nomor", "Uraian"], ["T1.S1", 2, "Strategi baru"]])
    assert temuan(isi, bangsalsari) == []
    impor(
        lembar("Renstra", [["Tahun awal", "Versi", "Tahun akhir", "Nama dokumen", "RPJMD", "Dipakai mulai tahun", "Status"],
            [2016, 9, 2021, "Lain", "RPJMD Kabupaten Jember 2016-2021", 2021, "Draf"]],
            Tujuan=[["Renstra", "Kode", "Tujuan"], ["2016 versi 9", "T1", "x"]],
            Sasaran=[["Tujuan", "Kode", "Sasaran"], ["2016 versi 9 / T1", "T1.S1", "x"]]),
        bangsalsari,
    )  # fmt: skip
    (tanya,) = periksa(isi, bangsalsari).semua_temuan
    assert sorted(tanya.pilihan) == ["2016 versi 2 / T1 / T1.S1", "2016 versi 9 / T1 / T1.S1"]


# --- by whom, and when ------------------------------------------------------------------------------------------------


def test_who_may_not_do_it_in_a_form_may_not_do_it_by_a_file(bangsalsari):
    staf = Pengguna.objects.get(username="staf")
    assert (
        temuan(pagu(baris_pagu(1)), bangsalsari, staf)[0][1] == "Anggaran kantor ini hanya dapat diubah oleh perencana."
    )
    assert temuan(ekspor(bangsalsari), bangsalsari, staf) == []  # what stays the same needs no permission


def test_a_locked_year_is_refused(bangsalsari, perencana):
    with menulis(by=None):
        Kunci.objects.create(perangkat=bangsalsari, tahun=2021, lingkup="anggaran", alasan="APBD ditutup")
    assert "APBD ditutup" in satu_temuan(pagu(baris_pagu(1)), bangsalsari, perencana)[1]


def test_an_approved_paper_is_not_changed_and_its_status_is_no_matter_of_a_file(bangsalsari, perencana):
    with menulis(by=None):
        PerjanjianKinerja.objects.filter(perangkat=bangsalsari, jenis="murni").update(status="disetujui")
    isi = lembar(
        "Perjanjian Kinerja", [["Tahun", "Jenis", "Perubahan ke-", "Nomor"], [2021, "Perjanjian Kinerja", 0, "9"]]
    )
    assert "sudah disetujui" in satu_temuan(isi, bangsalsari, perencana)[1]
    isi = lembar(
        "Perjanjian Kinerja", [["Tahun", "Jenis", "Perubahan ke-", "Status"], [2021, "Perjanjian Kinerja", 0, "Draf"]]
    )
    assert any("Status tidak diubah lewat berkas" in pesan for _, pesan in temuan(isi, bangsalsari, perencana))


def test_a_new_paper_comes_as_approved_only_from_who_may_approve(bangsalsari, perencana):
    isi = lembar(
        "Perjanjian Kinerja",
        [["Tahun", "Jenis", "Perubahan ke-", "Status"], [2022, "Perjanjian Kinerja", 0, "Disetujui"]],
    )
    assert "Hanya camat" in satu_temuan(isi, bangsalsari, perencana)[1]


def test_a_realisasi_that_a_form_refuses_is_refused_in_the_preview(bangsalsari, perencana):
    ada = Realisasi.objects.filter(indikator__perangkat=bangsalsari, periode=0, komponen=None, tahun=2021).first()
    isi = lembar(
        "Realisasi", [["Indikator", "Tahun", "Periode", "Realisasi"], [ada.indikator.kode, 2021, "Triwulan I", 5]]
    )
    assert any("sudah diisi setahun" in pesan for _, pesan in temuan(isi, bangsalsari, perencana))
    assert not Realisasi.objects.filter(periode=1).exists()


def test_bands_by_which_something_is_measured_stay(bangsalsari):
    ada = Pita.objects.filter(skala__in=AturanKinerja.objects.filter(perangkat=bangsalsari).values("skala")).first()
    isi = lembar("Pita skala", [["Skala", "Predikat", "Batas bawah"], [ada.skala.kode, ada.predikat, 1]])
    assert any("tidak dapat diubah, karena dipakai oleh" in pesan for _, pesan in temuan(isi, bangsalsari))


def test_a_node_keeps_its_level(bangsalsari):
    isi = lembar("Program", [["Tahun", "Kode", "Jenjang"], [2021, SUB.rpartition(".")[0], "Program"]])
    letak, pesan = satu_temuan(isi, bangsalsari)
    assert (letak, "tidak dapat diubah" in pesan) == ("Program!C2", True)


def test_the_shares_of_a_node_are_one_hundred_at_most_as_the_file_leaves_them(bangsalsari):
    """K10, as in the form: together with what the office has, and what the same file takes back counts."""
    kepala = ["Tahun", "Kode", "Mendukung", "Bagian (%)"]
    kode, ada, lain = "7.01.02.2.01.02", "Sasaran 2016 versi 2 / T2 / T2.S1", "Sasaran 2016 versi 2 / T1 / T1.S1"
    letak, pesan = satu_temuan(lembar("Dukungan", [kepala, [2021, kode, lain, 25]]), bangsalsari)
    assert (letak, pesan) == (
        "Dukungan!D2", "Jumlah bagian untuk sasaran 125 %, padahal paling banyak 100 %. Kurangi salah satunya.",
    )  # fmt: skip
    assert temuan(lembar("Dukungan", [kepala, [2021, kode, lain, 25], [2021, kode, ada, 75]]), bangsalsari) == []


def test_a_composite_indicator_needs_its_weights(bangsalsari):
    kode = Komponen.objects.filter(bobot=None, indikator__perangkat=bangsalsari).first().indikator.kode
    isi = lembar("Indikator", [["Kode", "Gabungan komponen"], [kode, "Rata-rata berbobot"]])
    assert "memerlukan bobot" in temuan(isi, bangsalsari)[0][1]


# --- confirming, and taking back --------------------------------------------------------------------------------------


@pytest.fixture
def diperiksa(bangsalsari, perencana) -> ImporBerkas:
    """A budget line raised to 7, previewed and not applied."""
    berkas = unggah(isi=pagu(baris_pagu(7)), nama="pagu.xlsx", perangkat=bangsalsari, by=perencana)
    list(periksa_simpanan(berkas, by=perencana))
    return berkas


def ubah_pagu(nilai: int, by: Pengguna, kode: str = SUB) -> None:
    garis = Pagu.objects.get(simpul__kode=kode, simpul__tahun=2021, tahap__jenis="dppa")
    garis.nilai = Decimal(nilai)
    simpan(garis, by=by)


def test_a_preview_shows_old_and_new_and_writes_nothing(diperiksa):
    (isi,) = diperiksa.ringkasan["lembar"]
    assert isi["hitung"] == {"baru": 0, "berubah": 1, "sama": 0, "dihapus": 0, "salah": 0}
    assert isi["baris"][0]["beda"][0][0] == "Pagu (Rp)"
    assert isi["baris"][0]["beda"][0][2] == "7"
    assert nilai_pagu() != 7


def test_data_that_changed_since_the_preview_is_previewed_again(diperiksa, perencana):
    ubah_pagu(8, perencana)
    with pytest.raises(PeriksaUlang, match="berubah sejak diperiksa"):
        list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))
    assert nilai_pagu() == 8


def test_another_change_elsewhere_does_not_stand_in_the_way(diperiksa, perencana):
    ubah_pagu(8, perencana, "7.01.01.2.08.04")
    list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))
    assert nilai_pagu() == 7


def test_a_change_elsewhere_while_it_is_read_does_not_stand_in_the_way(diperiksa, perencana):
    kerja = terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana)
    next(kerja)
    ubah_pagu(8, perencana, "7.01.01.2.08.04")
    list(kerja)
    assert (nilai_pagu(), nilai_pagu("7.01.01.2.08.04")) == (7, 8)


def test_a_change_of_the_same_row_while_it_is_read_is_previewed_again(diperiksa, perencana):
    kerja = terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana)
    for langkah in kerja:
        if langkah.kata == "Menyimpan":
            ubah_pagu(8, perencana)
            break
    with pytest.raises(PeriksaUlang):
        list(kerja)
    assert nilai_pagu() == 8


def test_an_import_is_applied_once(diperiksa, perencana):
    list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))
    with pytest.raises(ValidationError, match="sudah diterapkan"):
        list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))


def test_taken_back_everything_is_as_it_was(diperiksa, perencana):
    lama = nilai_pagu()
    list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))
    batalkan(diperiksa, by=perencana)
    assert nilai_pagu() == lama
    assert Jejak.objects.filter(aksi="batal impor", objek="pagu.xlsx").exists()


def test_undoing_is_refused_with_a_list_where_a_row_was_changed_since(diperiksa, perencana):
    list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))
    ubah_pagu(9, perencana)
    with pytest.raises(TidakDapatDibatalkan) as salah:
        batalkan(diperiksa, by=perencana)
    assert ["diubah" in kalimat and SUB in kalimat for kalimat in salah.value.daftar] == [True]
    assert nilai_pagu() == 9


def test_undoing_is_refused_where_the_year_was_locked_since(diperiksa, perencana):
    list(terapkan_berkas(diperiksa, diperiksa.sidik, by=perencana))
    with menulis(by=None):
        Kunci.objects.create(perangkat=diperiksa.perangkat, tahun=2021, lingkup="anggaran", alasan="APBD ditutup")
    with pytest.raises(TidakDapatDibatalkan) as salah:
        batalkan(diperiksa, by=perencana)
    assert "APBD ditutup" in salah.value.daftar[0]


def test_undoing_is_refused_where_something_hangs_on_a_new_row(bangsalsari, perencana):
    kepala = ["Tahun", "Kode", "Jenjang", "Nama"]
    impor(lembar("Program", [kepala, [2022, "7.09", "Program", "Program baru"]]), bangsalsari, perencana)
    induk = SimpulProgram.objects.get(kode="7.09")
    anak = SimpulProgram(perangkat=bangsalsari, tahun=2022, jenjang="kegiatan", induk=induk, kode="7.09.1", nama="Anak")
    simpan(anak, by=perencana)
    with pytest.raises(TidakDapatDibatalkan, match="1 data") as salah:
        batalkan(ImporBerkas.objects.get(), by=perencana)
    assert "7.09.1 Anak: ditambahkan sesudah impor ini" in salah.value.daftar[0]


def test_a_wrong_row_keeps_all_rows_out(bangsalsari, perencana):
    isi = pagu(baris_pagu(5), baris_pagu("x", kode="7.01.01.2.08.04"))
    *_, rencana = periksa_isi(isi, bangsalsari, by=perencana)
    assert not rencana.dapat_diterapkan
    berkas = unggah(isi=isi, nama="a.xlsx", perangkat=bangsalsari, by=perencana)
    with pytest.raises(PeriksaUlang):
        list(terapkan_berkas(berkas, rencana.sidik(), by=perencana))
    assert nilai_pagu() != 5
