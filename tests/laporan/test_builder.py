import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laporan.builder import bangun
from laporan.document import Dokumen
from laporan.domain import buat_laporan, ubah_naskah
from laporan.jelajah import bagian, kisi, tabel, teks
from laporan.models import Bagian, Laporan
from laporan.outline import SEMUA
from laporan.renderers.html import render_html, render_isi
from sakip.core.write import menulis
from tests.cast import Cast
from tests.factories import TAHUN, PerangkatFactory
from tests.laporan.kantor_penuh import kantor_penuh


def _kosong(cast: Cast) -> Dokumen:
    buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    return bangun(cast.kantor, TAHUN)


def test_an_office_without_a_report_has_a_cover_and_no_sections(db):
    kantor = PerangkatFactory()
    dok = bangun(kantor, TAHUN)
    assert dok.sampul.judul[1] == kantor.nama.upper()
    assert (dok.depan, dok.isi, dok.lampiran) == ((), (), ())


def test_an_office_with_nothing_says_in_each_place_what_is_missing(cast):
    dok = _kosong(cast)
    isi = teks(dok)
    for apa in (
        "Renstra yang berlaku pada tahun ini", "sasaran dan indikator dalam Perjanjian Kinerja", "pagu anggaran",
        "realisasi anggaran", "Perjanjian Kinerja", "Indikator Kinerja Utama", "baris Rencana Kinerja Tahunan",
        "dukungan program dan kegiatan terhadap sasaran",
    ):  # fmt: skip
        assert f"Belum diisi: {apa}." in isi
    assert tabel(dok) == []
    assert "None" not in isi
    assert "Bangsalsari" not in isi


def test_an_empty_report_prints_in_both_layouts(cast):
    dok = _kosong(cast)
    assert "Kecamatan Contoh" in render_html(dok)
    assert "Kecamatan Contoh" in render_isi(dok)


def test_sections_are_those_of_the_outline_numbered_in_order(cast):
    dok = _kosong(cast)
    kosong = {"daftar_tabel"}  # an office without data has no table to list
    assert [s.kunci for s in bagian(dok)] == [b.kunci for b in SEMUA if b.tampil and b.kunci not in kosong]
    assert [s.nomor for s in dok.isi] == ["BAB I", "BAB II", "BAB III", "BAB IV"]
    assert [s.nomor for s in dok.isi[1].anak] == ["A.", "B.", "C.", "D."]
    assert [s.nomor for s in dok.isi[1].anak[0].anak] == ["1.", "2.", "3."]
    assert [s.nomor for s in dok.lampiran] == ["Lampiran 1.", "Lampiran 2.", "Lampiran 3.", "Lampiran 4."]


@pytest.mark.parametrize("kunci", ["kata_pengantar", "bab1_latar_belakang", "bab4"])
def test_first_drafts_name_the_office_and_the_year(cast, kunci):
    dok = _kosong(cast)
    isi = teks(next(s for s in bagian(dok) if s.kunci == kunci))
    assert "Kecamatan Contoh" in isi
    assert str(TAHUN) in isi


def test_every_table_is_a_full_grid(cast):
    for t in tabel(_kosong(cast)):
        assert {len(baris) for baris in kisi(t)} <= {len(t.kolom)}, t.kode


def test_the_number_of_queries_is_the_same_for_one_row_and_thirty(db, django_assert_num_queries):
    satu, banyak = kantor_penuh(1), kantor_penuh(30)
    with CaptureQueriesContext(connection) as terekam:
        bangun(satu, TAHUN)
    with django_assert_num_queries(len(terekam)):
        dok = bangun(banyak, TAHUN)
    assert "Indikator uji 30" in teks(dok)


def test_every_table_of_a_full_office_is_a_full_grid_and_nothing_of_another_office_shows(db):
    dok = bangun(kantor_penuh(3), TAHUN)
    assert {t.kode for t in tabel(dok)} == {
        "BS-1", "BS-2", "BS-3", "BS-4", "BS-6", "BS-12", "BS-13", "BS-14", "BS-15", "BS-16", "BS-17", "BS-20", "BS-21",
        "P53-1", "P53-2", "P53-6", "P53-B2",
    }  # fmt: skip
    for t in tabel(dok):
        kisi(t)
    assert "Bangsalsari" not in teks(dok)
    assert "2021" not in teks(dok).replace(f"{TAHUN - 3}", "")


def test_captions_have_no_number_where_the_office_wants_none(db):
    kantor = kantor_penuh(1)
    with menulis(by=None):
        Laporan.objects.filter(perangkat=kantor).update(nomor_tabel=False)
    assert {t.nomor for t in tabel(bangun(kantor, TAHUN)) if t.judul} == {"Tabel :"}


def test_a_hidden_section_takes_those_below_it_along(cast):
    buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    bab2 = Bagian.objects.get(laporan__perangkat=cast.kantor, kunci="bab2")
    ubah_naskah(bagian=bab2, by=cast.perencana, tampil=False)
    dok = bangun(cast.kantor, TAHUN)
    assert [s.nomor for s in dok.isi] == ["BAB I", "BAB II", "BAB III"]
    assert not any(s.kunci.startswith("bab2") for s in bagian(dok))


def test_texts_of_the_office_are_data_and_never_obeyed(cast):
    buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    bab4 = Bagian.objects.get(laporan__perangkat=cast.kantor, kunci="bab4")
    ubah_naskah(bagian=bab4, by=cast.perencana, naskah="{{ secret }} <script>alert(1)</script>")
    html = render_html(bangun(cast.kantor, TAHUN))
    assert "{{ secret }} &lt;script&gt;alert(1)&lt;/script&gt;" in html
