"""Signs that people paste: what the fonts of the book have is printed, no empty box stands for the rest."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from laporan.document import Dokumen, Section
from laporan.renderers.html import render_html
from laporan.renderers.huruf import _punya, tercetak
from laporan.renderers.weasy import pdf_langsung
from laporan.susun import paragraf

BIASA = "Capaian ≥ 100 %, 3 × 2 = 6, m², “ya” – ✓ ☑ ½ ₂ → • é Ω الأمانة 😀 🙏 🥇"


def test_signs_that_a_font_has_stay() -> None:
    assert tercetak(BIASA) == BIASA


@pytest.mark.parametrize(
    ("tempel", "cetak"),
    [
        ("\uf0b7 Butir", "• Butir"),
        ("\uf0fc Selesai", "✓ Selesai"),
        ("Hebat \U0001fae0!", "Hebat !"),
        ("a\ue000b", "ab"),
    ],
)
def test_bullets_of_word_are_known_and_pictograms_without_a_font_left_out(tempel: str, cetak: str) -> None:
    assert tercetak(tempel) == cetak


def test_letters_are_never_left_out() -> None:
    assert tercetak("ꦗꦮ 中文") == "ꦗꦮ 中文"


def test_the_fonts_of_the_book_have_every_usual_sign_and_no_other_font_is_used() -> None:
    assert [t for t in BIASA if ord(t) not in _punya()] == []
    isi = Section(kunci="a", judul="Bab", isi=(paragraf(BIASA + " \U0001fae0 \uf0b7"),))
    pdf = PdfReader(io.BytesIO(pdf_langsung(render_html(Dokumen(judul="B", instansi="K", tahun=2021, isi=(isi,))))))
    nama = {str(f.get_object()["/BaseFont"]) for f in pdf.pages[0]["/Resources"]["/Font"].values()}
    assert all(any(n in x for n in ("Liberation", "DejaVu", "Symbola")) for x in nama), nama
