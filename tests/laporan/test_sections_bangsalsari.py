"""Generated sentences of Bangsalsari 2021; figures by the source and the domain handbook, not by the program."""

import pytest

from laporan.document import Chart, Dokumen, Rumus, TandaTangan
from laporan.jelajah import bagian, kisi, tabel, teks, walk

pytestmark = pytest.mark.django_db


def isi(dok: Dokumen, kunci: str) -> str:
    return teks(next(s for s in bagian(dok) if s.kunci == kunci))


def test_ikhtisar_gives_predikat_per_sasaran_and_names_what_has_no_data(dok):
    t = isi(dok, "ikhtisar")
    assert "2 (dua) sasaran dengan 3 (tiga) indikator kinerja" in t
    assert "rata-rata capaian 93,71 % dan predikat BAIK." in t
    assert "rata-rata capaian 99,02 % (1 dari 2 indikator) dan predikat BAIK." in t
    assert "2 (dua) indikator dalam kategori BAIK" in t
    assert "1 (satu) indikator belum dapat dinilai, yaitu “Persentase Desa" in t


def test_ikhtisar_splits_the_budget_and_says_of_which_pagu_the_share_is(dok):
    t = isi(dok, "ikhtisar")
    assert "Belanja Langsung sebesar Rp 1.536.290.700 atau 39,74 %" in t
    assert "Belanja Tidak Langsung sebesar Rp 2.329.987.812 atau 60,26 %" in t
    assert "Rp 1.486.537.153 atau 38,45 % dari seluruh pagu (96,76 % dari pagu belanja langsung)" in t


@pytest.mark.parametrize("kunci", ["ikhtisar", "bab3_per_program", "bab4"])
def test_money_carries_its_state(dok, kunci):
    assert "data sementara dan belum diaudit BPK" in isi(dok, kunci)


def test_cut_off_date_stands_with_the_realisasi(dok):
    assert "Realisasi anggaran sampai dengan 31 Desember 2021 sebesar Rp 3.348.600.038" in isi(dok, "ikhtisar")


def test_the_plan_is_tied_to_visi_misi_and_sasaran_of_the_pemda(dok):
    assert "“Jember Bersatu Menuju Masyarakat Makmur, Sejahtera, Berkeadilan Dan Mandiri”" in isi(dok, "bab2_visi_misi")
    assert "melalui 3 (tiga) misi" in isi(dok, "bab2_visi_misi")
    assert "sasaran strategis Kabupaten Jember ke-1, yaitu Meningkatnya kualitas" in isi(dok, "bab2_tujuan_sasaran")


def test_formulas_of_both_directions_are_drawn_as_fractions(dok):
    bab3 = next(s for s in bagian(dok) if s.kunci == "bab3_pengukuran")
    rumus = [(r.pembilang, r.penyebut) for r in walk(bab3) if isinstance(r, Rumus)]
    assert rumus == [("Realisasi", "Target"), ("Target − (Realisasi − Target)", "Target")]


def test_the_scale_says_where_fractions_belong(dok):
    catatan = tabel(dok, "BS-11")[0].catatan
    assert "CUKUP: 55 ≤ capaian < 76" in catatan[0]
    assert "sebelum dibulatkan" in catatan[0]


def test_mean_of_a_sasaran_has_the_word_of_the_offices_scale(dok):
    t = isi(dok, "bab3_sasaran_t2-s1")
    assert "rata-rata capaian sasaran 2 sebesar 99,02 % (1 dari 2 indikator yang dapat dihitung)" in t
    assert "termasuk kategori BAIK" in t
    assert "sangat" not in t.lower()


def test_change_on_last_year_says_whether_it_is_good(dok):
    assert "Realisasinya naik 12,31 dari tahun 2020 (81,40 menjadi 93,71)" in isi(dok, "bab3_sasaran_t1-s1")
    assert "kinerjanya membaik" in isi(dok, "bab3_sasaran_t1-s1")
    assert "Realisasinya turun 0,98 dari tahun 2020 (100 % menjadi 99,02 %)" in isi(dok, "bab3_sasaran_t2-s1")
    assert "kinerjanya menurun" in isi(dok, "bab3_sasaran_t2-s1")


@pytest.mark.parametrize(
    ("kunci", "kalimat"),
    [
        ("bab3_sasaran_t1-s1", "1 (satu) program, 1 (satu) kegiatan, dan 1 (satu) sub kegiatan"),
        ("bab3_sasaran_t2-s1", "2 (dua) program, 2 (dua) kegiatan, dan 2 (dua) sub kegiatan"),
    ],
)
def test_supporting_nodes_are_counted(dok, kunci, kalimat):
    assert kalimat in isi(dok, kunci)


def test_efficiency_is_capaian_minus_serapan_without_penunjang(dok):
    t = isi(dok, "bab3_sasaran_t1-s1")
    assert "(capaian dikurangi serapan) adalah -2,58" in t
    assert "tidak efisien" in t
    assert "Belanja penunjang tidak diperhitungkan" in t


def test_survey_names_the_unsur_below_the_mean_and_draws_a_chart(dok):
    t = isi(dok, "bab3_sasaran_t1-s1")
    assert "yaitu: biaya lain (pungutan), kemampuan memberikan pelayanan, kesopanan petugas, penanganan" in t
    grafik = [c for c in walk(dok) if isinstance(c, Chart)]
    assert [c.judul for c in grafik] == [
        "Struktur Organisasi Kecamatan Bangsalsari",
        "Grafik Capaian Kinerja terhadap Target Tahun 2021",
        "Grafik Realisasi dan Target Sasaran 1 Tahun 2017-2021",
        "Skor unsur Survei Kepuasan Masyarakat tahun 2021",
        "Grafik Realisasi dan Target Sasaran 2 Tahun 2017-2021",
        "Grafik Anggaran dan Realisasi per Program Tahun 2021",
    ]


def test_shares_of_operasi_and_modal(dok):
    assert "Belanja Operasi sebesar 98,57 % dan Belanja Modal sebesar 1,43 %" in isi(dok, "bab3_alokasi")


def test_budget_that_supports_no_sasaran_is_named(dok):
    assert "belum dihubungkan dengan sasaran sebesar Rp 268.724.100" in isi(dok, "bab3_per_sasaran")


def test_conclusion_says_openly_that_the_two_parts_do_not_make_the_whole(dok):
    t = isi(dok, "bab4")
    assert "Rp 3.348.600.038 (86,61 %)" in t
    assert "Rp 1.850.332.236 (47,86 % dari seluruh pagu)" in t
    assert "lebih kecil Rp 11.730.649 daripada realisasi menurut rincian" in t


def test_both_agreements_are_printed_the_first_as_not_available(dok):
    t = isi(dok, "lampiran_pk")
    assert "Naskah Perjanjian Kinerja Tahun 2021 tidak tersedia: berkas kantor hanya memuat" in t
    assert "PERJANJIAN KINERJA PERUBAHAN\nTAHUN 2021" in t
    assert "Jember, 1 November 2021" in t


def test_signers_stand_as_the_papers_have_them(dok):
    blok = [b for t in walk(dok) if isinstance(t, TandaTangan) for b in t.blok]
    assert {b.nip for b in blok} == {"19640405 198703 1 015", ""}
    assert [b.jabatan for b in blok if not b.nip] == ["BUPATI JEMBER,", "BUPATI JEMBER,"]


def test_captions_are_numbered_through_the_chapter(dok):
    assert [t.nomor for t in tabel(dok) if t.nomor] == [f"Tabel 3.{i}" for i in range(1, 8)]


def test_words_for_missing_figures_stay_different_and_no_error_is_printed(dok):
    semua = teks(dok)
    assert "#DIV/0!" not in semua
    assert "None" not in semua
    baris = tabel(dok, "BS-12")[0].baris[-1]
    assert [s.teks for s in baris.sel[1:]] == ["100", "tidak tersedia", "tidak dapat dihitung"]


def test_every_table_is_a_full_grid(dok):
    for t in tabel(dok):
        assert {len(baris) for baris in kisi(t)} == {len(t.kolom)}, t.kode


def test_nothing_says_that_data_is_missing_in_a_complete_office(dok):
    assert "Belum diisi:" not in teks(dok)
