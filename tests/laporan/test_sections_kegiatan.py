"""Tables of kegiatan as Metro Utara prints them (MU-5 to MU-9); figures are those of seed 002."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anggaran.models import Pagu
from kinerja.models import Pelaksanaan
from kinerja.queries import pengukuran
from laporan.builder import bangun_cetakan
from laporan.document import DaftarButir, DataDiri
from laporan.jelajah import kisi, tabel, teks, walk
from laporan.papers import cari_cetakan, daftar_cetakan
from laporan.renderers.html import render_html
from laporan.renderers.lembar_xlsx import lembar_dokumen
from renstra.models import Dukungan, SimpulProgram
from sakip.core.write import menulis
from tests.factories import SimpulFactory
from tests.laporan.kantor_kegiatan import TAHUN, kantor_kegiatan
from tests.laporan.kantor_penuh import kantor_penuh

pytestmark = pytest.mark.django_db
SATU = "Meningkatnya kualitas pelayanan publik"
DUA = "Meningkatnya partisipasi masyarakat"


@pytest.fixture
def kantor():
    return kantor_kegiatan()


def cetak(kantor, kunci, tahun=TAHUN):
    return bangun_cetakan(cari_cetakan(kunci), kantor, tahun)


def baris(kantor, kode) -> list[list[str]]:
    """The rows of the one table of this kind, every spanned place filled."""
    (satu,) = tabel(cetak(kantor, kode.lower()), kode)
    return [[s.teks for s in deret] for deret in kisi(satu)]


def test_mu5_lays_indicators_with_their_parts_beside_programs_and_kegiatan(kantor):
    isi = baris(kantor, "MU-5")
    assert [b[:5] for b in isi[:3]] == [
        [SATU, "Persentase rekomendasi pelayanan :", "", "", ""],
        [SATU, "a. Pengantar KK dan KTP", "85 %", "90 %", "105,88 %"],
        [SATU, "b. Pengantar IMB", "100 %", "100 %", "100 %"],
    ]
    assert isi[0][5:] == ["Program pelayanan administrasi perkantoran", "", "", ""]
    assert isi[2][5:] == ["2. Penyediaan jasa komunikasi", "18.100.000", "15.412.919", "85,15 %"]
    assert isi[3][5:] == ["3. Penyediaan jasa pemeliharaan kendaraan", "5.000.000", "2.706.600", "54,13 %"]
    assert isi[5][:5] == [DUA, "Tingkat partisipasi perencanaan pembangunan", "85 %", "100 %", "117,65 %"]
    assert isi[6] == [
        DUA, "Tingkat partisipasi ketaatan membayar PBB", "85 %", "67,98 %", "79,98 %",
        "1. Rapat-rapat koordinasi", "8.800.000", "8.800.000", "100 %",
    ]  # fmt: skip


def test_mu5_counts_a_kegiatan_under_two_sasaran_once_in_the_sum(kantor):
    (t,) = tabel(cetak(kantor, "mu-5"), "MU-5")
    assert t.catatan[-1] == (
        "Jumlah seluruh kegiatan pada tabel ini: anggaran Rp 32.500.000, realisasi Rp 27.519.519 (84,68 %)."
    )
    assert "dihitung satu kali" in t.catatan[0]


def test_mu6_prints_three_bands_for_each_kegiatan(kantor):
    isi = baris(kantor, "MU-6")
    assert isi[0] == [
        SATU, "1. Penyediaan jasa surat-menyurat", "Rencana", "Dana APBD : Rp. 600.000,-",
        "- Materai 3000 : 100 bh\n- Materai 6000 : 50 bh", "Terlaksananya administrasi surat-menyurat",
    ]  # fmt: skip
    assert [b[2] for b in isi[:3]] == ["Rencana", "Realisasi", "Capaian"]
    assert isi[2][3:] == ["Dana APBD : 100 %", "Output : 100 %", "Terlaksananya administrasi surat-menyurat"]
    assert isi[5][3:5] == ["Dana APBD : 85,15 %", "Output : 100 %"]


def test_mu6_sums_parts_of_one_output_where_the_indicator_says_so(kantor):
    isi = baris(kantor, "MU-6")
    assert isi[6][4] == "- Pajak kendaraan dinas : 1 unit mobil\n19 unit motor"
    assert isi[7][4] == "- Pajak kendaraan dinas : 1 unit mobil\n7 unit motor"
    assert isi[8][3:5] == ["Dana APBD : 54,13 %", "Output : 40 %"]  # 8 of 20 vehicles


def test_mu6_prints_a_kegiatan_under_each_of_its_sasaran(kantor):
    isi = baris(kantor, "MU-6")
    rapat = [(b[0], b[1]) for b in isi if "Rapat-rapat" in b[1] and b[2] == "Rencana"]
    assert rapat == [(SATU, "4. Rapat-rapat koordinasi"), (DUA, "1. Rapat-rapat koordinasi")]


def test_outcome_of_realisasi_and_capaian_follow_the_plan_until_they_differ(kantor):
    with menulis(by=None):
        Pelaksanaan.objects.filter(simpul__kode="01.18").update(hasil_capaian="Lancarnya administrasi")
    isi = baris(kantor, "MU-6")
    assert [b[5] for b in isi[-3:]] == [
        "Terlaksananya kegiatan perjalanan dinas", "Terlaksananya kegiatan perjalanan dinas", "Lancarnya administrasi",
    ]  # fmt: skip


def test_mu7_lists_what_is_under_100_percent_with_the_money_left_over(kantor):
    isi = baris(kantor, "MU-7")
    assert [b[1] for b in isi] == ["Penyediaan jasa komunikasi", "Penyediaan jasa pemeliharaan kendaraan", "Jumlah"]
    assert isi[0][2:] == [
        "18.100.000", "15.412.919", "85,15 %", "100 %", "Terjadi kelebihan anggaran.", "Tidak dapat dihindari.",
        "2.687.081",
    ]  # fmt: skip
    assert isi[1][5:] == ["40 %", "belum diisi", "belum diisi", "2.293.400"]
    assert isi[2][-1] == "4.980.481"


def test_mu7_reads_as_a_numbered_list(kantor):
    dok = cetak(kantor, "kendala-solusi")
    (satu,) = [b for b in walk(dok) if isinstance(b, DaftarButir) and len(b.butir) == 2]
    isi = teks(satu)
    assert isi.startswith(
        "1. Kegiatan : Penyediaan jasa komunikasi, dengan anggaran sebesar Rp 18.100.000 dan realisasi sebesar "
        "Rp 15.412.919 atau mencapai 85,15 %."
    )
    assert "Kendala : Terjadi kelebihan anggaran." in isi
    assert "Sisa anggaran : Rp 2.687.081, dikembalikan ke Kas Daerah." in isi
    assert "Kegiatan lainnya sudah memenuhi target" in teks(dok)


def test_mu7_says_when_nothing_fell_short(kantor):
    with menulis(by=None):
        SimpulProgram.objects.filter(kode__in=("01.02", "01.06")).delete()
    assert "Seluruh kegiatan yang dapat dinilai sudah memenuhi target" in teks(cetak(kantor, "mu-7"))


def test_mu8_closes_with_budget_and_realisasi_of_the_year(kantor):
    isi = baris(kantor, "MU-8")
    assert [b[1:] for b in isi[1:3]] == [
        ["a. Pengantar KK dan KTP", "85 %", "90 %", "105,88 %"], ["b. Pengantar IMB", "100 %", "100 %", "100 %"],
    ]  # fmt: skip
    isi = teks(cetak(kantor, "mu-8"))
    assert f"Jumlah Anggaran Tahun {TAHUN} : Rp. 32.500.000,-" in isi
    assert f"Jumlah Realisasi Anggaran Tahun {TAHUN} : Rp. 27.519.519,-" in isi
    assert any(isinstance(b, DataDiri) for b in walk(cetak(kantor, "mu-8")))


def test_mu9_prints_the_whole_program_under_both_sasaran(kantor):
    isi = baris(kantor, "MU-9")
    program = [(b[0], *b[5:]) for b in isi if b[5]]
    uang = ("- Program pelayanan administrasi perkantoran", "32.500.000", "27.519.519", "84,68 %")
    assert program == [(SATU, *uang), (DUA, *uang)]


def test_nodes_that_support_nothing_stand_in_groups_of_their_own(kantor):
    with menulis(by=None):
        Dukungan.objects.filter(simpul__kode__in=("01.01", "01.02")).delete()
        SimpulProgram.objects.filter(kode="01.01").update(penunjang=True)
    isi = baris(kantor, "MU-6")
    nama = dict.fromkeys(b[0] for b in isi)
    assert list(nama) == [SATU, DUA, "Penunjang", "Belum dihubungkan dengan sasaran"]


def test_a_code_repeated_for_units_is_told_apart_by_the_unit(kantor):
    with menulis(by=None):
        lama = SimpulProgram.objects.get(kode="01.18")
        lama.unit = kantor.unit.create(nama="Kelurahan Timur")
        lama.save()
        SimpulFactory(
            perangkat=kantor, tahun=TAHUN, kode="01.18", nama=lama.nama, induk=lama.induk, jenjang="kegiatan",
            unit=kantor.unit.create(nama="Kelurahan Barat"),
        )  # fmt: skip
    assert "4. Rapat-rapat koordinasi (Kelurahan Timur)" in {b[1] for b in baris(kantor, "MU-6")}


def test_money_that_is_not_entered_is_no_shortfall(kantor):
    with menulis(by=None):
        Pagu.objects.all().delete()
    assert [b[1] for b in baris(kantor, "MU-7")] == ["Penyediaan jasa pemeliharaan kendaraan"]


@pytest.mark.parametrize("kunci", [c.kunci for c in daftar_cetakan() if c.kelompok == "Pengukuran"])
def test_an_empty_office_prints_what_is_missing(kunci):
    from tests.factories import PerangkatFactory

    dok = cetak(PerangkatFactory(), kunci)
    assert not [t for t in tabel(dok) if t.baris]
    assert "elum diisi" in teks(dok)


@pytest.mark.parametrize("kunci", ["mu-5", "mu-6", "mu-7", "mu-8", "mu-9", "bs-9", "bs-13", "bs-17", "bs-18"])
def test_queries_do_not_grow_with_the_rows(kunci):
    banyak = []
    for n in (1, 4):
        kantor = kantor_penuh(n)
        with CaptureQueriesContext(connection) as q:
            bangun_cetakan(cari_cetakan(kunci), kantor, 2024)
        banyak.append(len(q))
    assert banyak[0] == banyak[1]


def test_bs9_shows_how_each_capaian_was_computed(kantor):
    isi = baris(kantor, "BS-9")
    assert [b[1:] for b in isi[-1:]] == [
        ["Tingkat partisipasi ketaatan membayar PBB", "85", "67,98", "67,98 / 85 × 100", "79,98"]
    ]


def test_bs10_computes_backwards_for_what_should_be_low(kantor):
    from renstra.models import Indikator

    with menulis(by=None):
        Indikator.objects.filter(nama__contains="PBB").update(polaritas="turun")
    isi = baris(kantor, "BS-10")
    assert isi == [
        ["1.", "Tingkat partisipasi ketaatan membayar PBB", "85", "67,98", "(85 − (67,98 − 85)) / 85 × 100", "120,02"]
    ]


def test_bs18_gives_the_mean_of_each_sasaran(kantor):
    isi = baris(kantor, "BS-18")
    assert isi[1][1:4] == [DUA, "2", "98,81 %"]  # (117,647 + 79,976) / 2


def test_bs12_measures_an_indicator_by_its_lettered_parts(kantor):
    isi = baris(kantor, "BS-12")
    assert [b[2:] for b in isi[:3]] == [
        ["Persentase rekomendasi pelayanan", "", "", "102,94"],  # the mean of 105,88 and 100
        ["a. Pengantar KK dan KTP", "85", "90", "105,88"],
        ["b. Pengantar IMB", "100", "100", "100"],
    ]
    assert pengukuran(kantor, TAHUN).ringkasan.terukur == 3
    assert pengukuran(kantor, TAHUN).ringkasan.tercapai == 2


def test_bands_of_a_kegiatan_stay_together_on_paper(kantor):
    html = render_html(cetak(kantor, "mu-6"))
    assert html.count('<tr class="lekat">') == 2 * 5  # five kegiatan, each with two bands before its last


def test_a_table_of_many_columns_is_set_in_small_letters(kantor):
    assert "padat" in render_html(cetak(kantor, "mu-10")).split("<body")[1]
    assert "padat" not in render_html(cetak(kantor, "mu-6")).split("<body")[1]


def test_a_sheet_is_headed_by_the_bold_lines_above_its_table(kantor):
    atas = [lembar.atas for lembar in lembar_dokumen(cetak(kantor, "bs-17"))]
    assert atas[0][-2:] == ("Program pelayanan administrasi perkantoran", "Kegiatan: Penyediaan jasa surat-menyurat")
    assert atas[1][-1] == "Kegiatan: Penyediaan jasa komunikasi"
    assert "Program pelayanan administrasi perkantoran" not in atas[1]
