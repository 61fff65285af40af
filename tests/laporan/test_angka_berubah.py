"""A figure moves: every mention of it follows, and the paragraph that was written over it is marked until confirmed."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from html import escape, unescape

import openpyxl
import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from kinerja.domain import simpan_realisasi
from kinerja.models import Realisasi
from laporan.builder import bangun
from laporan.domain import buat_laporan, ubah_naskah
from laporan.domain.angka import HILANG, catat_semua, konfirmasi, nilai_kini, paragraf_bergeser
from laporan.models import AngkaParagraf, Bagian, Laporan
from laporan.nilai.cari import kunci_dalam
from laporan.renderers.docx import render_docx
from laporan.renderers.html import render_isi
from laporan.renderers.pdf import render_pdf
from laporan.renderers.rancangan import render_rancangan
from laporan.renderers.xlsx import render_xlsx
from sakip.core.domain import Terkunci
from sakip.core.models import Jejak, Kunci, Pengguna
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.portal.buku_kerja import ekspor, impor

CAPAIAN = "indikator:T1.S1.I1:2021:capaian"
NAMA = "Capaian “Nilai survey kepuasan masyarakat (SKM) dalam pelayanan Publik” tahun 2021"
CHIP = f'<span data-nilai="{CAPAIAN}">93,71 %</span>'
KALIMAT = f"<p>Pelayanan tahun ini baik, capaiannya {CHIP} dari target.</p>"
DIKETIK = "<p>Dari pagu yang tersedia terpakai Rp. 3.348.600.038,- sampai akhir tahun.</p>"
LAIN = "<p>Kantor buka setiap hari kerja.</p>"


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(username=nama)


@pytest.fixture
def bagian(bangsalsari) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat").get(
        laporan__perangkat=bangsalsari, laporan__tahun=2021, laporan__jenis="lkjip", kunci="bab4"
    )


def tulis(bagian: Bagian, *paragraf: str, letak: str = "naskah") -> None:
    ubah_naskah(bagian=bagian, by=orang("perencana"), **{letak: "\n".join(paragraf)})


def ubah_skm(angka: str) -> None:
    skm = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021, komponen=None)
    skm.angka = Decimal(angka)
    simpan_realisasi(skm, by=orang("staf"))


def bergeser(bagian: Bagian):
    return [p for p in paragraf_bergeser(bagian.laporan, nilai_kini(bagian.laporan)) if p.bagian == bagian]


def html(bagian: Bagian) -> str:
    return render_isi(bangun(bagian.laporan.perangkat, 2021))


def test_a_paragraph_is_marked_with_old_and_new_value_until_confirmed(bagian):
    tulis(bagian, KALIMAT, LAIN)
    assert bergeser(bagian) == []
    ubah_skm("95.20")
    assert "95,20 %</span> dari target" in html(bagian)
    (p,) = bergeser(bagian)
    assert p.teks == "Pelayanan tahun ini baik, capaiannya 95,20 % dari target."
    assert p.angka == ((CAPAIAN, NAMA, "93,71 %", "95,20 %"),)
    assert konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang("perencana")) == 1
    assert bergeser(bagian) == []
    assert Jejak.objects.first().perubahan == {NAMA: ["93,71 %", "95,20 %"]}
    ubah_skm("93.71")
    assert [a[2:] for p in bergeser(bagian) for a in p.angka] == [("95,20 %", "93,71 %")]


def test_a_figure_that_goes_back_takes_the_mark_along(bagian):
    tulis(bagian, KALIMAT)
    ubah_skm("95.20")
    ubah_skm("93.71")
    assert bergeser(bagian) == []


def test_the_mark_names_the_paragraph_of_the_tree(bagian):
    tulis(bagian, LAIN, KALIMAT, letak="naskah_akhir")
    ubah_skm("95.20")
    (p,) = bergeser(bagian)
    assert p.asal == f"{bagian.pk}:naskah_akhir:{p.sidik}"
    dok = bangun(bagian.laporan.perangkat, 2021)
    isi = render_isi(dok, tanda={p.asal: "CATATAN"})
    assert isi.count("CATATAN") == 1
    assert isi.index("dari target.</p>CATATAN") > 0


def test_saving_another_paragraph_keeps_the_mark_and_rewriting_clears_it(bagian):
    tulis(bagian, KALIMAT)
    ubah_skm("95.20")
    tulis(bagian, KALIMAT, LAIN)
    assert len(bergeser(bagian)) == 1
    tulis(bagian, KALIMAT.replace("baik", "sangat baik"), LAIN)
    assert bergeser(bagian) == []
    ubah_skm("96.00")
    assert [a[2:] for p in bergeser(bagian) for a in p.angka] == [("95,20 %", "96 %")]


def test_what_a_vanished_paragraph_stood_on_is_forgotten(bagian):
    tulis(bagian, KALIMAT, DIKETIK)
    tulis(bagian, LAIN)
    assert not AngkaParagraf.objects.filter(bagian=bagian).exists()


def test_a_typed_figure_is_watched_too(bagian):
    tulis(bagian, DIKETIK)
    assert list(AngkaParagraf.objects.filter(bagian=bagian).values_list("kunci", "teks")) == [
        ("anggaran:realisasi", "Rp 3.348.600.038")
    ]
    tulis(bagian, "<p>Nilai SKM sebesar 93,71 naik dari 81,4 pada tahun 2020.</p>")
    ingat = dict(AngkaParagraf.objects.filter(bagian=bagian).values_list("kunci", "teks"))
    assert ingat["indikator:T1.S1.I1:2021:realisasi"] == "93,71"
    assert ingat["indikator:T1.S1.I1:2020:realisasi"] == "81,40"
    assert not {k for k in ingat if k.startswith("laporan:")}
    ubah_skm("95.20")
    assert ("93,71", "95,20") in {a[2:] for p in bergeser(bagian) for a in p.angka}


def test_a_value_that_is_no_more_is_said_to_be_gone(bagian):
    tulis(bagian, KALIMAT)
    nilai = {k: n for k, n in nilai_kini(bagian.laporan).items() if k != CAPAIAN}
    assert [p.angka for p in paragraf_bergeser(bagian.laporan, nilai) if p.bagian == bagian] == [
        ((CAPAIAN, CAPAIAN, "93,71 %", HILANG),)
    ]
    (p,) = (p for p in paragraf_bergeser(bagian.laporan, nilai) if p.bagian == bagian)
    konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang("perencana"), nilai=nilai)
    assert not AngkaParagraf.objects.filter(bagian=bagian).exists()


def test_only_those_who_may_write_confirm_and_a_lock_holds(bagian):
    tulis(bagian, KALIMAT)
    ubah_skm("95.20")
    (p,) = bergeser(bagian)
    for nama in ("camat", "inspektorat", "staf"):
        with pytest.raises(Ditolak):
            konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang(nama))
    with menulis(by=None):
        Kunci.objects.create(perangkat=bagian.laporan.perangkat, tahun=2021, lingkup="laporan", alasan="Ditutup")
    with pytest.raises(Terkunci):
        konfirmasi(bagian=bagian, sidik=[p.sidik], by=orang("perencana"))
    assert len(bergeser(bagian)) == 1


def test_remembering_and_comparing_take_the_same_number_of_queries_for_many_sections(
    bagian, django_assert_max_num_queries
):
    laporan = Laporan.objects.select_related("perangkat").get(pk=bagian.laporan_id)
    nilai = nilai_kini(laporan)
    for b in laporan.bagian.all():
        ubah_naskah(bagian=b, by=orang("perencana"), naskah=KALIMAT, catat=False)
    with django_assert_max_num_queries(12):
        catat_semua(laporan=laporan, by=orang("perencana"), nilai=nilai)
    ubah_skm("95.20")
    nilai = nilai_kini(laporan)
    with django_assert_max_num_queries(2):
        bergeser = paragraf_bergeser(laporan, nilai)
    assert len(bergeser) == laporan.bagian.count()


def alamat(nama: str, **kwargs) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "bangsalsari", "tahun": 2021} | kwargs)


def buka(client: Client, nama: str, **kwargs) -> str:
    return unescape(client.get(alamat(nama, **kwargs)).content.decode())


@pytest.fixture
def bergeser_satu(bagian) -> Bagian:
    """A section with a text over which a figure moved."""
    tulis(bagian, KALIMAT, LAIN)
    ubah_skm("95.20")
    return bagian


def test_every_page_of_the_book_says_what_moved(bergeser_satu, masuk):
    rapat = f"{NAMA}: dari <del>93,71 %</del> menjadi <ins>95,20 %</ins>"
    perencana = masuk("perencana")
    baca = buka(perencana, "baca")
    assert rapat in baca
    assert baca.index("dari target.") < baca.index(rapat) < baca.index("Sudah sesuai")
    bagian_ubah = buka(perencana, "bagian_ubah", pk=bergeser_satu.pk)
    assert bagian_ubah.index(rapat) < bagian_ubah.index("Sudah sesuai<")
    assert rapat in buka(perencana, "angka_berubah")
    assert "angka berubah: 1 paragraf" in buka(perencana, "bagian_daftar")
    assert "Angka pada 1 paragraf berubah dan belum dinyatakan sudah sesuai." in buka(perencana, "kesiapan")


def test_who_only_reads_sees_the_mark_without_the_button(bergeser_satu, masuk):
    camat = masuk("camat")
    for nama in ("baca", "angka_berubah"):
        isi = buka(camat, nama)
        assert "<del>93,71 %</del>" in isi
        assert "sudah sesuai</button>" not in isi.casefold()
    (p,) = bergeser(bergeser_satu)
    assert camat.post(alamat("angka_sesuai"), {"paragraf": p.tanda}).status_code == 403
    assert len(bergeser(bergeser_satu)) == 1


def test_an_item_of_a_list_is_marked_on_the_reading_page(bagian, masuk):
    tulis(bagian, f"<ol><li><p>Pertama.</p></li><li><p>Kedua, {CHIP}.</p></li></ol>")
    ubah_skm("95.20")
    isi = buka(masuk("perencana"), "baca")
    assert isi.index("Kedua, ") < isi.index("<del>93,71 %</del>") < isi.index("Sudah sesuai")


def test_several_paragraphs_are_confirmed_at_once(bagian, masuk):
    tulis(bagian, KALIMAT, LAIN)
    tulis(bagian, KALIMAT.replace("Pelayanan", "Layanan"), letak="naskah_akhir")
    ubah_skm("95.20")
    semua = bergeser(bagian)
    assert len(semua) == 2
    kiriman = {"paragraf": [p.tanda for p in semua], "kembali": alamat("bagian_ubah", pk=bagian.pk)}
    jawaban = masuk("perencana").post(alamat("angka_sesuai"), kiriman)
    assert jawaban["Location"] == alamat("bagian_ubah", pk=bagian.pk)
    assert bergeser(bagian) == []


def test_what_moved_again_since_the_page_was_opened_is_not_confirmed(bergeser_satu, masuk):
    (p,) = bergeser(bergeser_satu)
    ubah_skm("96.50")
    kiriman = {"paragraf": p.tanda, "kembali": "https://contoh.invalid/"}
    jawaban = masuk("perencana").post(alamat("angka_sesuai"), kiriman, follow=True)
    assert jawaban.redirect_chain[-1][0] == alamat("angka_berubah")
    assert "baru saja berubah lagi" in jawaban.content.decode()
    assert [a[2:] for p in bergeser(bergeser_satu) for a in p.angka] == [("93,71 %", "96,50 %")]


def test_the_page_of_moved_figures_is_searched(bergeser_satu, masuk):
    perencana = masuk("perencana")
    assert "Pelayanan tahun ini baik" in perencana.get(alamat("angka_berubah"), {"cari": "pelayanan"}).content.decode()
    assert "Tidak ada yang cocok" in perencana.get(alamat("angka_berubah"), {"cari": "jembatan"}).content.decode()


def test_saving_a_section_in_the_browser_remembers_its_figures(bagian, masuk):
    isi = {"judul": bagian.judul, "naskah": KALIMAT, "naskah_akhir": "", "tampil": "on"}
    masuk("perencana").post(alamat("bagian_ubah", pk=bagian.pk), isi)
    assert list(AngkaParagraf.objects.filter(bagian=bagian).values_list("kunci", "teks")) == [(CAPAIAN, "93,71 %")]


def test_last_years_texts_are_marked_where_this_years_figures_differ(bagian):
    tulis(bagian, KALIMAT, DIKETIK)
    baru = buat_laporan(perangkat=bagian.laporan.perangkat, tahun=2022, by=orang("perencana"))
    salinan = baru.bagian.get(kunci=bagian.kunci)
    lama = {a.kunci: a.lama for p in paragraf_bergeser(baru) if p.bagian == salinan for a in p.angka}
    assert lama == {CAPAIAN.replace("2021", "2022"): "93,71 %", "anggaran:realisasi": "Rp 3.348.600.038"}


def test_a_new_book_remembers_what_its_drafts_stand_on(bangsalsari):
    laporan = Laporan.objects.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip")
    assert paragraf_bergeser(laporan) == ()
    ada = {a.kunci for a in AngkaParagraf.objects.filter(bagian__laporan=laporan)}
    chip = {k for b in laporan.bagian.all() for k in kunci_dalam(f"{b.naskah}{b.naskah_akhir}")}
    assert chip <= ada


def test_an_edited_paragraph_stands_unchanged_in_page_and_pdf_and_follows_the_figure(bagian, masuk):
    teks = "Rumah “tangga” & <kantor> {{ bukan kode }} 100 % selesai"
    kirim = f"<p>{escape(teks)}, capaian {CHIP}.</p>"
    perencana = masuk("perencana")
    isi = {"judul": bagian.judul, "naskah": kirim, "naskah_akhir": "", "tampil": "on"}
    assert perencana.post(alamat("bagian_ubah", pk=bagian.pk), isi).status_code == 302
    assert f"{teks}, capaian 93,71 %." in tercetak(bagian)
    ubah_skm("95.20")
    assert f"{teks}, capaian 95,20 %." in tercetak(bagian)
    halaman = re.sub(r"<[^>]+>", "", perencana.get(alamat("baca")).content.decode())
    assert f"{teks}, capaian 95,20 %." in unescape(halaman)
    word = kata_word(bagian)
    assert f"{teks}, capaian 95,20 %." in word
    assert "93,71" not in word


def test_one_figure_changes_in_every_output_of_the_whole_book(bagian):
    def keluaran() -> dict[str, str]:
        dok = bangun(bagian.laporan.perangkat, 2021)
        return {
            "HTML": kata_halaman(render_isi(dok)),
            "rancangan": kata_pdf(render_rancangan(dok)),
            "edisi": kata_pdf(render_pdf(dok, edisi=True)),
            "Word": kata_word(bagian),
            "Excel": kata_lembar(render_xlsx(dok)),
        }

    sebelum = keluaran()
    ubah_skm("95.26")
    sesudah = keluaran()
    sebutan = {jenis: isi.count("93,71") for jenis, isi in sebelum.items()}
    assert min(sebutan.values()) > 2
    assert sebutan["rancangan"] == sebutan["edisi"]
    assert {jenis: isi.count("95,26") for jenis, isi in sesudah.items()} == sebutan
    assert {jenis: isi.count("93,71") for jenis, isi in sesudah.items()} == dict.fromkeys(sebutan, 0)


def kata_halaman(isi: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<svg\b.*?</svg>", " ", isi, flags=re.DOTALL)))


def kata_pdf(isi: bytes) -> str:
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in pypdfium2.PdfDocument(isi)).split())


def kata_lembar(isi: bytes) -> str:
    """The cells of all sheets, numbers with the comma of the book."""
    buku = openpyxl.load_workbook(io.BytesIO(isi), read_only=True)
    sel = (str(s) for lembar in buku for b in lembar.iter_rows(values_only=True) for s in b if s is not None)
    return " ".join(sel).replace(".", ",")


def kata_word(bagian: Bagian) -> str:
    """All words of the Word file of the book."""
    with zipfile.ZipFile(io.BytesIO(render_docx(bangun(bagian.laporan.perangkat, 2021)))) as paket:
        return unescape(re.sub(r"<[^>]+>", "", paket.read("word/document.xml").decode()))


def tercetak(bagian: Bagian) -> str:
    """The text of the PDF of the section alone, as one line."""
    dok = bangun(bagian.laporan.perangkat, 2021)
    milik = tuple(s for s in dok.isi if s.kunci == bagian.kunci)
    return kata_pdf(render_pdf(replace(dok, depan=(), isi=milik, lampiran=(), sampul=None)))


def test_texts_of_a_workbook_are_remembered_too(bagian):
    buku = openpyxl.load_workbook(io.BytesIO(ekspor(bagian.laporan.perangkat, "Bagian laporan")))
    lembar = buku["Bagian laporan"]
    kepala = next(b for b in lembar.iter_rows() if {"Kunci", "Naskah"} <= {s.value for s in b})
    letak = {s.value: s.column for s in kepala}
    baris = next(b[0].row for b in lembar.iter_rows(kepala[0].row + 1) if b[letak["Kunci"] - 1].value == bagian.kunci)
    lembar.cell(baris, letak["Naskah"]).value = f"Capaian [[{CAPAIAN}]]."
    simpanan = io.BytesIO()
    buku.save(simpanan)
    impor(simpanan.getvalue(), bagian.laporan.perangkat, orang("perencana"))
    ubah_skm("95.20")
    assert [(p.teks, *a[2:]) for p in bergeser(bagian) for a in p.angka] == [("Capaian 95,20 %.", "93,71 %", "95,20 %")]
