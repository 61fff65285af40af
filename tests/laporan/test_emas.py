"""The three demo books as printed: golden pages, and the same figures in HTML, draft, edition and Word file."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

import pypdfium2
import pytest
from django.core.cache import caches
from django.db import transaction
from PIL import Image

from laporan.document import Dokumen
from laporan.jelajah import teks
from laporan.renderers.docx import render_docx
from laporan.renderers.html import render_html
from laporan.renderers.pdf import render_pdf
from laporan.renderers.rancangan import render_rancangan, simpanan
from tests.laporan.cetakan_pdf import halaman_teks, label, penanda, tautan
from tests.laporan.docx_baca import tabel_pohon
from tests.laporan.emas import halaman as emas

pytestmark = [pytest.mark.django_db, pytest.mark.rupa("print of a tree; test_tercetak*.py hold the tables on both")]
ANGKA = re.compile(r"\d+(?:[.,]\d+)*")
SELA = 90  # figures between two of a table: foot of a page, heads that are repeated
BESAR = 600 * 1024


@pytest.fixture(scope="module")
def pohon(django_db_setup, django_db_blocker) -> Iterator[dict[str, Dokumen]]:
    with emas.jam(), django_db_blocker.unblock(), transaction.atomic():
        yield emas.muat_buku()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def edisi(pohon) -> dict[str, bytes]:
    with emas.jam():
        return {nama: render_pdf(dok, edisi=True) for nama, dok in pohon.items()}


@pytest.fixture(scope="module")
def rancangan(pohon) -> Iterator[dict[str, bytes]]:
    caches[simpanan.ALIAS].clear()
    yield {nama: render_rancangan(dok) for nama, dok in pohon.items()}
    caches[simpanan.ALIAS].clear()


# Golden pages


@pytest.mark.parametrize("nama", emas.HALAMAN)
def test_a_page_looks_as_it_was_approved(edisi, tmp_path, nama):
    buku, kata = emas.HALAMAN[nama]
    baru = emas.halaman(edisi[buku], kata)
    with Image.open(emas.FOLDER / f"{nama}.png") as lama:
        bagian, gambar = emas.beda(lama.convert("L"), baru)
    if bagian >= emas.TOLERANSI:
        baru.save(tmp_path / f"{nama}.png")
        gambar.save(tmp_path / f"{nama}-beda.png")
        pytest.fail(
            f"Halaman “{nama}” buku {buku} berbeda {bagian:.2%}: lihat {tmp_path}/{nama}.png dan {nama}-beda.png. "
            f"Bila memang dimaksudkan: python -m tests.laporan.emas {nama}"
        )


def test_the_kept_pages_are_those_of_the_list_and_small():
    berkas = {b.stem: b.stat().st_size for b in emas.FOLDER.glob("*.png")}
    assert berkas.keys() == emas.HALAMAN.keys()
    assert sum(berkas.values()) < BESAR


def test_a_moved_line_is_seen_and_a_shade_is_not():
    with Image.open(emas.FOLDER / "daftar-isi.png") as berkas:
        lama = berkas.convert("L")
    turun = Image.new("L", lama.size, 255)
    turun.paste(lama, (0, 6))
    assert emas.beda(lama, turun)[0] > emas.TOLERANSI
    assert emas.beda(lama, lama.point(lambda x: max(0, x - 20)))[0] == 0
    assert emas.beda(lama, lama.rotate(90, expand=True))[0] == 1


def test_the_clock_changes_nothing_in_a_book(pohon):
    with emas.jam(datetime.datetime(2031, 7, 1, 23, 30, tzinfo=datetime.UTC)):
        assert {n: render_html(emas.pohon(n)) for n in emas.BUKU} == {n: render_html(d) for n, d in pohon.items()}


def test_a_line_before_italics_is_filled(edisi):
    assert "Pelaporan" not in [baris for h in halaman_teks(edisi["metro_utara"]) for baris in h]


# The same figures everywhere


@pytest.mark.parametrize("nama", emas.BUKU)
def test_draft_and_edition_have_the_same_text_on_the_same_pages(rancangan, edisi, nama):
    assert halaman_teks(rancangan[nama], tanpa="RANCANGAN") == halaman_teks(edisi[nama])
    assert label(rancangan[nama]) == label(edisi[nama])
    assert penanda(rancangan[nama]) == penanda(edisi[nama])
    assert tautan(rancangan[nama]) == tautan(edisi[nama])


@pytest.mark.parametrize("nama", emas.BUKU)
def test_every_figure_of_every_table_is_in_all_outputs_in_order(pohon, rancangan, edisi, nama):
    keluaran = {
        "HTML": _html(pohon[nama]),
        "rancangan": _pdf(rancangan[nama]),
        "edisi": _pdf(edisi[nama]),
        "Word": _word(pohon[nama]),
    }
    assert [(jenis, t) for jenis, isi in keluaran.items() for t in _hilang(pohon[nama], isi)] == []


def test_one_wrong_figure_is_found(pohon):
    dok = pohon["bangsalsari"]
    isi = _html(dok)
    assert len(list(_hilang(dok, isi.replace("179.866.602", "179.866.620")))) == 1


def _hilang(dok: Dokumen, isi: str) -> Iterator[str]:
    """The tables whose figures do not stand there one after the other, after those of the table before."""
    tercetak, mulai = ANGKA.findall(isi), 0
    for t in tabel_pohon(dok):
        angka = [a for b in t.baris for s in b.sel for a in ANGKA.findall(teks(s))]
        akhir = next((z for a in range(mulai, len(tercetak)) if (z := _ikut(angka, tercetak, a)) is not None), None)
        if akhir is None:
            yield f"{t.kode} {t.judul}"
        mulai = akhir or mulai


def _ikut(angka: list[str], tercetak: list[str], mulai: int) -> int | None:
    """Where the figures end that begin at `mulai`; None where they do not stand there."""
    if angka and tercetak[mulai] != angka[0]:
        return None
    for a in angka:
        try:
            mulai = tercetak.index(a, mulai, mulai + SELA) + 1
        except ValueError:
            return None
    return mulai


def _html(dok: Dokumen) -> str:
    isi = re.sub(r"<(style|svg)\b.*?</\1>", " ", render_html(dok), flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", isi))


def _pdf(isi: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(isi)) as buku:
        return "\n".join(h.get_textpage().get_text_range() for h in buku)


def _word(dok: Dokumen) -> str:
    with zipfile.ZipFile(io.BytesIO(render_docx(dok))) as paket:
        isi = paket.read("word/document.xml").decode()
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:(br|tab)\b[^>]*>", " ", isi)))
