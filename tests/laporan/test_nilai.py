"""Live values: the figures of the source documents, under the keys and with the figures of the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from laporan.bahan import baca_buku, baca_nilai
from laporan.builder import susun
from laporan.document import Dokumen, Nilai, Sel
from laporan.jelajah import walk
from laporan.nilai import cari_nilai, nilai_hidup, pemakaian
from laporan.nilai.ketik import ketikan
from tests.factories import PerangkatFactory, SimpulFactory

LAIN_KATA = {"ringkasan:indikator"}
"""Said with another noun here and there ("indikator kinerja", "indikator sasaran")."""


def angka(teks: str) -> str:
    """The figure in a text, without its dress; "" where there is none."""
    cocok = re.search(r"\d[\d.,]*", teks)
    return re.sub(r",0+$", "", cocok[0].rstrip(".,")) if cocok else ""


def kunci_pohon(dok: Dokumen) -> Iterator[Nilai | Sel]:
    """Every figure with a key."""
    for simpul in walk(dok):
        yield from (r for r in getattr(simpul, "runs", ()) if isinstance(r, Nilai))
        if isinstance(simpul, Sel) and simpul.kunci:
            yield simpul


@pytest.mark.parametrize(
    ("kunci", "teks"),
    [
        ("kantor:nama", "Kecamatan Bangsalsari"),
        ("kantor:kepala", "Camat Bangsalsari"),
        ("pemda:nama", "Kabupaten Jember"),
        ("pemda:kepala", "Bupati Jember"),
        ("laporan:tahun_lalu", "2020"),
        ("renstra:periode", "2016-2021"),
        ("anggaran:pagu", "Rp 3.866.278.512"),
        ("anggaran:realisasi", "Rp 3.348.600.038"),
        ("anggaran:serapan", "86,61 %"),
        ("anggaran:sisa", "Rp 517.678.474"),
        ("anggaran:langsung:porsi_realisasi", "38,45 %"),
        ("anggaran:tidak_langsung:porsi_realisasi", "47,86 %"),
        ("anggaran:selisih_realisasi", "Rp 11.730.649"),
        ("anggaran:tahap", "DPPA TA. 2021"),
        ("anggaran:jumlah:program", "4 (empat) program"),
        ("anggaran:lalu:pagu", "belum diisi"),
        ("anggaran:pertumbuhan_pagu", "tidak dapat dihitung"),
        ("ringkasan:indikator", "3 (tiga) indikator"),
        ("ringkasan:tercapai", "0 (nol) indikator"),
        ("indikator:T1.S1.I1:2021:target", "B (100)"),
        ("indikator:T1.S1.I1:2021:realisasi", "93,71"),
        ("indikator:T1.S1.I1:2021:capaian", "93,71 %"),
        ("indikator:T1.S1.I1:2021:predikat", "BAIK"),
        ("indikator:T1.S1.I1:2020:realisasi", "81,40"),
        ("indikator:T1.S1.I1:2021:perubahan", "12,31"),
        ("indikator:T1.S1.I1:2021:arah", "naik"),
        ("indikator:T2.S1.I2:2021:realisasi", "tidak tersedia"),
        ("indikator:T2.S1.I2:2021:capaian", "tidak dapat dihitung"),
        ("sasaran:T1.S1:capaian", "93,71 %"),
        ("sasaran:T2.S1:terhitung", "1 dari 2"),
        ("sasaran:T1.S1:pagu", "Rp 9.290.000"),
        ("sasaran:T1.S1:serapan", "96,29 %"),
        ("sasaran:T1.S1:efisiensi", "-2,58"),
        ("simpul:7.01.01:pagu", "Rp 2.712.665.412"),
        ("simpul:7.01.01:realisasi", "Rp 2.211.874.288"),
        ("survei:survei-kepuasan-masyarakat:2021:rata_rata", "68,93"),
        ("peringkat:capaian:terendah", "“Nilai survey kepuasan masyarakat (SKM) dalam pelayanan Publik” (93,71 %)"),
        ("indikator:T1.S1.I1:2021:peringkat_capaian", "ke-2 dari 2"),
        ("simpul:7.01.01:peringkat_pagu", "ke-1 dari 4"),
        ("simpul:7.01.01:peringkat_serapan", "ke-4 dari 4"),
    ],
)
def test_the_values_of_bangsalsari_are_those_of_its_document(bangsalsari, kunci, teks):
    assert nilai_hidup(baca_nilai(bangsalsari, 2021))[kunci].teks == teks


@pytest.mark.parametrize("kantor", ["bangsalsari", "metro_utara"])
def test_a_value_prints_the_figure_of_the_tree(request, kantor):
    k = baca_buku(request.getfixturevalue(kantor), 2021)
    nilai = nilai_hidup(k)
    sama = 0
    for x in kunci_pohon(susun(k)):
        if (n := nilai.get(x.kunci)) is None or x.kunci in LAIN_KATA:
            continue
        if x.nilai is not None and n.nilai is not None:
            assert x.nilai == n.nilai, x.kunci
        elif angka(n.teks):
            assert angka(x.teks) == angka(n.teks), x.kunci
        sama += 1
    assert sama > 150


def test_sentences_of_bangsalsari_stand_on_values_that_texts_may_take(bangsalsari):
    k = baca_buku(bangsalsari, 2021)
    nilai = nilai_hidup(k)
    asing = {x.kunci for x in kunci_pohon(susun(k)) if isinstance(x, Nilai)} - nilai.keys()
    assert {a.rpartition(":")[2] for a in asing} <= {"keluaran", "keluaran_tercapai"}


def test_a_section_of_another_year_has_keys_and_values_of_its_own(metro_utara):
    k = baca_buku(metro_utara, 2021)
    nilai, di_daftar = nilai_hidup(k), nilai_hidup(baca_nilai(metro_utara, 2021))
    tercetak = {x.kunci: x for x in kunci_pohon(susun(k))}
    assert tercetak["tahun:2020:anggaran:langsung:pagu"].teks == "3.902.753.500"
    assert di_daftar["tahun:2020:anggaran:langsung:pagu"].teks == "Rp 3.902.753.500"
    assert di_daftar["anggaran:langsung:pagu"].teks == "Rp 850.523.033"
    assert {n: v.teks for n, v in nilai.items()} == {n: v.teks for n, v in di_daftar.items()}


def test_keys_and_names_are_unique_and_every_value_has_words(bangsalsari):
    semua = nilai_hidup(baca_nilai(bangsalsari, 2021))
    assert all(n.kunci == kunci and n.nama and n.kelompok and n.teks for kunci, n in semua.items())
    nama = [(n.kelompok, n.nama) for n in semua.values()]
    assert len(set(nama)) == len(nama)


def test_an_office_without_data_has_words_for_everything(db):
    semua = nilai_hidup(baca_nilai(PerangkatFactory(), 2024))
    assert semua["anggaran:pagu"].teks == "belum diisi"
    assert semua["anggaran:serapan"].teks == "tidak dapat dihitung"
    assert semua["penanda:nama"].teks == "belum diisi"
    assert semua["peringkat:serapan:tertinggi"].teks == "tidak dapat dihitung"


def test_growth_is_said_against_the_year_before(metro_utara):
    semua = nilai_hidup(baca_nilai(metro_utara, 2021))
    assert semua["anggaran:lalu:pagu"].teks == "Rp 8.447.112.830"
    assert semua["anggaran:pertumbuhan_pagu_arah"].teks == "turun"
    assert semua["anggaran:pertumbuhan_pagu"].teks == "Rp 3.891.308.287"
    assert semua["anggaran:pertumbuhan_pagu_persen"].teks == "46,07 %"


def test_codes_that_several_units_share_have_a_key_for_each(db):
    from anggaran.queries import belanja
    from laporan.nilai.simpul import kunci_simpul
    from tests.factories import UnitFactory

    kantor = PerangkatFactory()
    for nama in ("Kelurahan Satu", "Kelurahan Dua"):
        SimpulFactory(perangkat=kantor, tahun=2024, kode="7.01.05", unit=UnitFactory(perangkat=kantor, nama=nama))
    kunci = kunci_simpul(list(belanja(kantor, 2024).jelajah()))
    assert sorted(kunci.values()) == ["simpul:7.01.05@kelurahan-dua", "simpul:7.01.05@kelurahan-satu"]


def test_reading_takes_the_same_number_of_queries_for_many_programs(db, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    kantor = PerangkatFactory()
    SimpulFactory(perangkat=kantor, tahun=2024)
    with CaptureQueriesContext(connection) as satu:
        baca_nilai(kantor, 2024)
    SimpulFactory.create_batch(30, perangkat=kantor, tahun=2024)
    with django_assert_num_queries(len(satu)):
        baca_nilai(kantor, 2024)


def test_words_are_looked_for_in_name_group_key_and_value(bangsalsari):
    semua = nilai_hidup(baca_nilai(bangsalsari, 2021)).values()
    assert [n.kunci for n in cari_nilai(semua, "86,61")] == ["anggaran:serapan"]
    assert "anggaran:serapan" in {n.kunci for n in cari_nilai(semua, "SELURUH serapan")}
    assert cari_nilai(semua, "serapan tidakada") == []
    assert len(cari_nilai(semua, "")) == len(semua)


def test_the_sections_that_use_a_value_are_found_in_both_ways_of_writing():
    naskah = [
        ("Satu", '<p><span data-nilai="anggaran:pagu">Rp 1</span></p>'),
        ("Dua", "[[anggaran:pagu]] [[kantor:nama]]"),
    ]
    assert pemakaian(naskah) == {"anggaran:pagu": ["Satu", "Dua"], "kantor:nama": ["Dua"]}


@pytest.mark.parametrize(
    ("teks", "kunci"),
    [
        ("sebesar Rp 3.348.600.038 sampai", {"anggaran:realisasi"}),
        ("sebesar Rp. 3.348.600.038,-.", {"anggaran:realisasi"}),
        ("(3.348.600.038)", {"anggaran:realisasi"}),
        ("serapan 86,61%", {"anggaran:serapan"}),
        ("serapan 86,61 persen", {"anggaran:serapan"}),
        ("pada tahun 2021", set()),
        ("kode 7.01.02 dan 100 %", set()),
        ("Rp 86,61", set()),
    ],
)
def test_typed_figures_find_the_value_that_prints_them(bangsalsari, teks, kunci):
    assert set(ketikan(nilai_hidup(baca_nilai(bangsalsari, 2021))).kunci(teks)) == kunci


def test_a_figure_that_many_values_print_is_a_chance_likeness(bangsalsari):
    from dataclasses import replace

    satu = nilai_hidup(baca_nilai(bangsalsari, 2021))["anggaran:serapan"]
    banyak = {f"k{i}": replace(satu, kunci=f"k{i}", nilai=Decimal("86.61")) for i in range(7)}
    assert ketikan(banyak).kunci("86,61 %") == ()
