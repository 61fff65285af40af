"""BAB III of three offices: the seven questions of PermenPANRB 53/2014 per sasaran, the money, ikhtisar and BAB IV.

Figures are those of the sources and of the domain handbook (§2), not of the program.
"""

from __future__ import annotations

import re

import pytest

from laporan.bahan import baca_buku
from laporan.builder import bangun, susun
from laporan.document import Nilai, Section, Sel, Subjudul
from laporan.jelajah import bagian, tabel, teks, walk
from laporan.nilai import nilai_hidup
from laporan.sections.tanya import TANYA
from sakip.core.models import PerangkatDaerah
from tests.factories import TAHUN
from tests.laporan.kantor_turun import kantor_turun
from tests.laporan.sanding import baris_kita

pytestmark = pytest.mark.django_db

TUJUH = [f"({n}) {isi}" for n, isi in enumerate(TANYA, 1)]
BURUK = re.compile(r"\bNone\b|(?<=\S)  (?=\S)|\b(\w{4,}) \1\b|\(\)|, ,|(?<!\.)\.\.(?!\.)|, ?[.;]|: \.|\bdari 0 ")


def isi(dok, kunci: str) -> str:
    return teks(_bagian(dok, kunci))


def _bagian(dok, kunci: str) -> Section:
    return next(s for s in bagian(dok) if s.kunci == kunci)


def sasaran(dok) -> list[Section]:
    return [s for s in bagian(dok) if s.kunci.startswith("bab3_sasaran_")]


@pytest.fixture(scope="module")
def utara(data_metro_utara, django_db_blocker):
    with django_db_blocker.unblock():
        return bangun(PerangkatDaerah.objects.get(slug="metro-utara"), 2021)


@pytest.fixture
def teluk(db):
    return bangun(kantor_turun(), TAHUN)


# --- the seven questions ------------------------------------------------------------------------


def jawaban(s: Section) -> dict[str, str]:
    """What stands under each of the seven headings of a sasaran."""
    hasil, kini = {}, ""
    for b in s.isi:
        if isinstance(b, Subjudul):
            kini = teks(b)
            hasil[kini] = ""
        elif kini:
            hasil[kini] += teks(b) + "\n"
    return hasil


@pytest.mark.parametrize("kantor", ["dok", "utara", "teluk"])
def test_every_sasaran_answers_the_seven_questions_in_their_order(kantor, request):
    dok = request.getfixturevalue(kantor)
    assert len(sasaran(dok)) == 2
    for s in sasaran(dok):
        judul = [x.format(tahun=dok.tahun) for x in TUJUH]
        assert list(jawaban(s)) == judul
        assert all(x.strip() for x in jawaban(s).values())


def test_the_part_of_a_sasaran_is_known_by_its_kode(dok):
    assert [s.kunci for s in sasaran(dok)] == ["bab3_sasaran_t1-s1", "bab3_sasaran_t2-s1"]


def test_capaian_of_earlier_years_against_the_targets_of_their_years(dok):
    baris = [b[1:] for t in tabel(dok, "P53-2") for b in baris_kita(t)]
    assert ["Target", "80", "85", "90", "95", "100"] in baris
    assert ["Capaian", "119,74 %", "113,68 %", "111,11 %", "105,26 %", "99,02 %"] in baris


def test_lettered_parts_are_followed_over_the_years(utara):
    t = isi(utara, "bab3_sasaran_t1-s1")
    assert "Realisasinya turun 2,00 dari tahun 2020 (92 % menjadi 90 %), yang berarti kinerjanya menurun." in t
    assert "Capaiannya 96,84 % pada tahun 2020 dan 105,88 % pada tahun 2021." in t


def test_a_national_figure_that_is_not_available_has_its_reason(dok):
    for s in sasaran(dok):
        assert "Standar nasional tidak tersedia, karena data realisasi nasional tidak tersedia." in teks(s)


def test_efficiency_of_bangsalsari_by_the_handbook(dok):
    baris = [[s.teks for s in b.sel] for t in tabel(dok, "P53-6") for b in t.baris]
    assert baris[0] == ["93,71 %", "9.290.000", "8.945.600", "96,29", "-2,58", "tidak efisien"]
    t = isi(dok, "bab3_sasaran_t2-s1")
    assert "Rata-rata capaian itu memuat 1 dari 2 indikator." in t
    assert "Belanja yang belum dihubungkan dengan sasaran, sebesar Rp 268.724.100, juga tidak diperhitungkan." in t


def test_what_is_not_written_is_said_where_the_target_was_missed(utara):
    t = isi(utara, "bab3_sasaran_t1-s2")
    assert "79,98 % (Tinggi), belum mencapai target" in t
    assert "Realisasinya 17,02 di bawah target." in t
    assert "Belum diisi: penyebab belum tercapainya target dan langkah perbaikannya." in t


def test_a_falling_number_is_good_and_beats_the_nation(teluk):
    t = isi(teluk, "bab3_sasaran_t1-s1")
    assert (
        "Dengan target paling tinggi 10 kasus dan realisasi 8 kasus, capaian indikator “Jumlah gangguan ketertiban” "
        "sebesar 120 %, lebih baik daripada target." in t
    )
    assert "Realisasinya turun 4,00 dari tahun 2023 (12 kasus menjadi 8 kasus), yang berarti kinerjanya membaik." in t
    assert "realisasi terbaik adalah 8 kasus (tahun 2024) dan terburuk 15 kasus (tahun 2022)" in t
    assert "Target akhir Renstra (tahun 2026) adalah 6 kasus" in t
    assert "tingkat kemajuannya 66,67 %, dan masih tersisa 2 tahun untuk mencapainya." in t
    assert "realisasi kantor 8 kasus, lebih rendah 1,00, sehingga lebih baik daripada tingkat nasional." in t
    assert "Standar provinsi tidak tersedia, karena belum dirilis." in t
    assert "Patroli bersama dilakukan setiap pekan." in t


def test_the_province_has_a_column_of_its_own_and_the_remark_says_where_the_office_stands(teluk):
    t = tabel(teluk, "BS-15")[0]
    assert [x.judul for x in t.kolom][3:] == [
        f"REALISASI Th. {TAHUN}",
        "REALISASI NASIONAL",
        "REALISASI PROVINSI",
        "KET.",
    ]
    assert [s.teks for s in t.baris[0].sel[3:]] == ["8", "9", "-", "lebih baik daripada nasional"]
    assert t.sumber == "Sumber Data: nasional: Statistik Kriminal; provinsi: Belum dirilis"


def test_a_range_is_missed_from_above_in_its_first_year_and_without_money(teluk):
    t = isi(teluk, "bab3_sasaran_t1-s2")
    assert "Dengan target rentang 4 – 6 orang dan realisasi 9 orang" in t
    assert "sebesar 50 %, belum mencapai target." in t
    assert "Belum ada realisasi tahun-tahun sebelumnya, sehingga belum ada pembandingnya." in t
    assert "karena belum ada program atau kegiatan yang dihubungkan dengan sasaran ini." in t
    assert "Kendala:\nJadwal jaga tumpang tindih.\nLangkah yang diambil:\nJadwal disusun ulang." in t


def test_efficiency_follows_the_rule_set_of_the_office(db):
    t = isi(bangun(kantor_turun(efisiensi="penuh"), TAHUN), "bab3_sasaran_t1-s1")
    assert "(100 dikurangi serapan, bila capaian paling sedikit 100) adalah 25,00 persen, sehingga" in t
    assert "efisien. Belanja penunjang tidak diperhitungkan." in t


# --- money --------------------------------------------------------------------------------------


def test_growth_on_last_year_in_rupiah_and_percent(teluk):
    t = isi(teluk, "bab3_alokasi")
    assert (
        "Dibandingkan dengan tahun 2023 (Rp 800.000.000), pagu anggaran tahun 2024 naik sebesar Rp 200.000.000 atau 25,00 %."
        in t
    )
    assert "(Rp 880.000.000), realisasi anggaran tahun 2024 turun sebesar Rp 40.000.000 atau 4,55 %." in t


def test_without_last_years_budget_growth_is_said_to_be_unknown(dok):
    assert "Anggaran tahun 2020 belum diisi, sehingga pertumbuhannya belum dapat dihitung." in isi(dok, "bab3_alokasi")


def test_old_groups_of_belanja_with_what_is_left_and_what_does_not_add_up(dok):
    (t,) = tabel(dok, "P53-B1")
    assert [[s.teks for s in b.sel] for b in t.baris] == [
        ["Belanja Tidak Langsung", "2.329.987.812", "1.850.332.236", "79,41", "479.655.576"],
        ["Belanja Langsung", "1.536.290.700", "1.486.537.153", "96,76", "49.753.547"],
    ]
    assert "Jumlah realisasinya berselisih Rp 11.730.649 dengan realisasi seluruh belanja." in t.catatan


@pytest.mark.parametrize("kunci", ["ikhtisar", "bab3_per_program", "bab4"])
def test_what_is_left_goes_back_to_the_kas_daerah(dok, kunci):
    assert "Sisa anggaran sebesar Rp 517.678.474 atau 13,39 % dari pagu dikembalikan ke Kas Daerah." in isi(dok, kunci)


def test_highest_and_lowest_serapan_by_name(dok):
    assert (
        "Serapan tertinggi terdapat pada sub kegiatan Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan "
        "(99,06 %), sedangkan serapan terendah pada sub kegiatan Penyediaan Gaji dan Tunjangan ASN (80,18 %)."
    ) in isi(dok, "bab3_per_program")


def test_money_of_each_sasaran_makes_the_whole_with_what_serves_none(dok):
    (t,) = tabel(dok, "P53-B2")
    assert [b.sel[1].teks for b in t.baris] == ["9.290.000", "875.599.000", "2.981.389.512", "3.866.278.512"]
    assert sum(b.sel[1].nilai for b in t.baris[:-1]) == t.baris[-1].sel[1].nilai
    assert sum(b.sel[2].nilai for b in t.baris[:-1]) == t.baris[-1].sel[2].nilai


# --- ikhtisar and BAB IV ------------------------------------------------------------------------


def test_ikhtisar_names_what_was_missed_with_cause_and_step(teluk):
    t = isi(teluk, "ikhtisar")
    assert "Jumlah petugas jaga per malam (50 %). Penyebab: Jadwal jaga tumpang tindih. Langkah: Jadwal disusun" in t
    assert "Jumlah gangguan" not in t.split("belum mencapai target, dengan")[1].split("dialokasikan")[0]


def test_counts_without_a_scale_leave_no_hole(teluk):
    assert "Dari 2 (dua) indikator, 1 (satu) indikator mencapai target." in isi(teluk, "ikhtisar")
    assert "tahun 2024 mempunyai rata-rata capaian 85,00 %. Dari 2 (dua) indikator sasaran, 1 (satu) indikator" in isi(
        teluk, "bab4"
    )


def test_bab_4_has_problems_and_steps_of_what_was_missed(teluk):
    t = isi(teluk, "bab4")
    assert "Jumlah petugas jaga per malam: Jadwal jaga tumpang tindih." in t
    assert "Langkah perbaikan yang diambil dan dilanjutkan pada tahun 2025:" in t
    assert "Jumlah petugas jaga per malam: Jadwal disusun ulang." in t


# --- all of it ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kantor", ["dok", "utara", "teluk"])
def test_no_sentence_has_a_hole(kantor, request):
    dok = request.getfixturevalue(kantor)
    for kunci in ("ikhtisar", "bab3", "bab4"):
        for s in bagian(dok):
            if s.kunci.startswith(kunci):
                for baris in teks(s).splitlines():
                    assert "\t" in baris or not BURUK.search(baris), baris


@pytest.mark.parametrize("kantor", ["dok", "utara", "teluk"])
def test_a_figure_in_prose_is_the_one_of_the_tables(kantor, request):
    dok = request.getfixturevalue(kantor)
    simpul = [x for s in (*dok.depan, *dok.isi) for x in walk(s)]
    tabel_ = {s.kunci: s.nilai for s in simpul if isinstance(s, Sel) and s.kunci and s.nilai is not None}
    prosa = [n for n in simpul if isinstance(n, Nilai) and n.kunci in tabel_]
    assert prosa
    for n in prosa:
        assert n.nilai == tabel_[n.kunci], n


def test_every_figure_of_the_prose_can_be_taken_over_as_a_live_value(db):
    k = baca_buku(kantor_turun(), TAHUN)
    hidup = nilai_hidup(k)
    for n in (x for x in walk(susun(k)) if isinstance(x, Nilai)):
        assert hidup[n.kunci].teks == n.teks, n
