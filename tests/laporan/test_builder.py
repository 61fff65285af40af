import pytest

from laporan.builder import bangun
from laporan.document import Dokumen
from laporan.domain.laporan import buat_laporan
from laporan.jelajah import bagian, kisi, tabel, teks
from laporan.outline import SEMUA
from laporan.renderers.html import render_html, render_isi
from tests.cast import Cast
from tests.factories import TAHUN, PerangkatFactory


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
    assert [s.kunci for s in bagian(dok)] == [b.kunci for b in SEMUA if b.tampil]
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
        kisi(t)
