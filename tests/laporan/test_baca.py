"""The reading page: its search, and the address of every place in the book."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse

from laporan.cari import cari
from laporan.document import Gambar
from laporan.domain import buat_laporan, ubah_naskah
from laporan.models import Laporan
from laporan.nomor import jangkar_blok
from laporan.renderers.html import AlamatBaca, render_isi
from laporan.susun import paragraf
from tests.factories import TAHUN
from tests.laporan.buku import buku
from tests.laporan.test_nomor import bab, dokumen, tabel


def alamat(nama: str = "baca", **kwargs: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


@pytest.fixture
def laporan(cast) -> Laporan:
    laporan = buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    bagian = laporan.bagian.get(kunci="bab1_isu_strategis")
    ubah_naskah(bagian=bagian, by=cast.perencana, naskah="<p>Sinyal seluler lemah di <b>tiga</b> desa.</p>")
    return laporan


def _isi(cast, siapa: str = "staf", **kueri: str) -> str:
    return unescape(cast.client(siapa).get(alamat(), kueri).content.decode())


# Finding


def test_all_words_must_stand_in_one_place_large_or_small() -> None:
    temuan = cari(buku(), "DIPANTAU triwulan")
    assert temuan[0].bagian == "KATA PENGANTAR"
    assert [t for t, kena in temuan[0].potongan if kena][:1] == ["dipantau"]
    assert cari(buku(), "dipantau walikota") == []


def test_a_table_is_found_by_what_stands_in_a_cell_and_a_section_by_its_title() -> None:
    assert [t.jangkar for t in cari(buku(), "tepat waktu 98,00")] == ["tabel-bs-12", "tabel-bs-12-2"]
    assert "BAB IV PENUTUP" in [t.bagian for t in cari(buku(), "penutup")]


def test_every_hit_leads_to_a_place_on_the_page() -> None:
    ada = set(re.findall(r'id="([^"]+)"', render_isi(buku())))
    temuan = cari(buku(), "an")
    assert len(temuan) > 30
    assert {t.jangkar for t in temuan} <= ada


@pytest.mark.parametrize("kata", ["", "a", " ", "(*", "[a-", "\\"])
def test_odd_words_find_nothing_and_break_nothing(kata: str) -> None:
    assert cari(buku(), kata) == []


def test_long_lines_are_cut_at_words_around_what_was_found() -> None:
    dok = dokumen(bab("bab1", paragraf("awal " * 60 + "jembatan rusak " + "akhir " * 60)))
    (temuan,) = cari(dok, "jembatan")
    teks = "".join(t for t, _ in temuan.potongan)
    assert teks.startswith("… awal")
    assert teks.endswith("akhir …")
    assert len(teks) < 230


# Addresses


def test_every_paragraph_and_table_has_its_own_address() -> None:
    html = render_isi(buku(), AlamatBaca(tautan=True))
    semua = re.findall(r'id="([^"]+)"', html)
    assert len(semua) == len(set(semua))
    assert not re.findall(r'<p class="biasa">', re.sub(r"<t[dh].*?</t[dh]>", "", html))
    tautan = re.findall(r'class="j" href="#([^"]+)"', html)
    assert set(tautan) <= set(semua)
    assert {"tabel-bs-12", "kata-pengantar-p1", "bagian-bab-3"} <= set(tautan)


def test_a_written_paragraph_keeps_its_address_when_others_come_before_it() -> None:
    tulis = paragraf("Isi.").__class__(paragraf("Isi.").runs, asal="12:naskah:0123456789abcdef")
    sendiri, berdua = bab("a", tulis), bab("a", paragraf("x"), tabel("BS-1"), tulis, tulis)
    assert jangkar_blok(sendiri) == ["p12-01234567"]
    assert jangkar_blok(berdua) == ["a-p1", "", "p12-01234567", "p12-01234567-2"]


# The page


def test_the_search_box_finds_without_a_script_and_escapes_what_was_typed(cast, laporan) -> None:
    isi = _isi(cast, cari="sinyal desa")
    assert "“sinyal desa” ada pada 1 tempat" in isi
    jangkar = re.search(r'<li><a href="#(p\d+-[0-9a-f]+)"', isi)
    assert jangkar
    assert f'id="{jangkar[1]}"' in isi
    assert "<mark>Sinyal</mark>" in isi
    jahat = cast.client("staf").get(alamat(), {"cari": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in jahat
    assert "tidak ditemukan" in jahat


def test_who_may_write_finds_the_form_of_each_section_beside_it(cast, laporan) -> None:
    bagian = laporan.bagian.get(kunci="bab1_isu_strategis")
    tautan = f'href="{alamat("bagian_ubah", pk=bagian.pk)}"'
    assert tautan in _isi(cast, "perencana")
    assert tautan not in _isi(cast, "staf")


def test_marks_stand_under_sections_and_below_paragraphs() -> None:
    tulis = paragraf("Isi.").__class__(paragraf("Isi.").runs, asal="12:naskah:0123456789abcdef")
    html = render_isi(dokumen(bab("a", tulis)), tanda={"a": "masih dari tahun lalu", tulis.asal: "angka berubah"})
    assert re.search(r"</h2>\s*<p class=\"tanda\">masih dari tahun lalu</p>", html)
    assert re.search(r"Isi\.</p>\s*angka berubah", html)


def test_a_reference_to_what_is_gone_is_named_to_who_may_mend_it(cast, laporan) -> None:
    naskah = '<p>Lihat <span data-rujuk="tabel-xx-99">Tabel 3.9</span>.</p>'
    ubah_naskah(bagian=laporan.bagian.get(kunci="bab4"), by=cast.perencana, naskah=naskah)
    assert "“Tabel 3.9” pada" in _isi(cast, "perencana")
    assert "“Tabel 3.9” pada" not in _isi(cast, "staf")
    assert '<span class="rujukan-hilang">Tabel 3.9</span>' in _isi(cast, "staf")


def test_pictures_are_fetched_by_themselves_where_they_have_an_address() -> None:
    isi = "data:image/png;base64,AA=="
    dok = dokumen(bab("a", *(Gambar(isi, asal=asal) for asal in ("gambar:7", "berkas:9", ""))))
    html = render_isi(dok, AlamatBaca(gambar="/g/{id}/", berkas="/b/{id}/berkas/"))
    assert re.findall(r'src="([^"]+)"', html) == ["/g/7/", "/b/9/berkas/gambar/", isi]
    assert set(re.findall(r'src="([^"]+)"', render_isi(dok))) == {isi}
