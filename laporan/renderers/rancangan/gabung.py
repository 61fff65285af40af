"""Parts of a draft joined to one PDF, with all that joining drops: bookmarks, names, links, page labels, language."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from laporan.renderers.rancangan.proses import Hasil
from laporan.renderers.rancangan.stempel import lapis


def gabung(bagian: Sequence[Hasil], stempel: Hasil) -> bytes:
    """The parts in order, stamped page by page."""
    keluar = Pdf.new()
    for b in (*bagian, stempel):
        for page in pikepdf.open(io.BytesIO(b.pdf)).pages:
            keluar.pages.append(page)
    halaman = [h for b in bagian for h in b.halaman]
    _stempel(keluar, len(halaman))
    tempat = {
        nama: _tujuan(keluar, i, *xy) for i, h in reversed([*enumerate(halaman)]) for nama, xy in h["jangkar"].items()
    }
    _nama(keluar, tempat)
    for i, h in enumerate(halaman):
        _tautan(keluar, i, [t for t in h["tautan"] if t[0] in tempat])
    _penanda(keluar, halaman)
    keluar.Root.PageLabels = Dictionary(Nums=Array([x for pasangan in label(halaman) for x in _label(*pasangan)]))
    _keterangan(keluar, pikepdf.open(io.BytesIO(bagian[0].pdf)))
    hasil = io.BytesIO()
    keluar.save(hasil, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return hasil.getvalue()


def label(halaman: Sequence[dict[str, Any]]) -> list[tuple[int, str]]:
    """From which page on which numbers are printed: "" none (the cover), "r" i, ii, iii, "D" 1, 2, 3."""
    awal = {nama: i for i, h in reversed([*enumerate(halaman)]) for nama in h["jangkar"]}
    mulai = {0: ""} | {awal[nama]: gaya for nama, gaya in (("buku-depan", "r"), ("buku-isi", "D")) if nama in awal}
    return sorted(mulai.items())


def _label(mulai: int, gaya: str) -> tuple[int, Dictionary]:
    return mulai, Dictionary(S=Name(f"/{gaya}")) if gaya else Dictionary()


def _tujuan(pdf: Pdf, halaman: int, x: float, y: float) -> Array:
    return Array([pdf.pages[halaman].obj, Name.XYZ, x, y, 0])


def _stempel(pdf: Pdf, banyak: int) -> None:
    """Lay the stamps, which are the pages behind the last one, over the pages; take them away."""
    nomor = [pdf.make_indirect(pdf.pages[banyak + i].as_form_xobject()) for i in range(banyak)]
    for page, n in zip(pdf.pages[:banyak], nomor, strict=True):
        lapis(page, n, "/Stempel")
    del pdf.pages[banyak:]


def _nama(pdf: Pdf, tempat: dict[str, Array]) -> None:
    daftar = [x for nama in sorted(tempat, key=str.encode) for x in (String(nama), tempat[nama])]
    pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(daftar))))


def _tautan(pdf: Pdf, halaman: int, tautan: Iterable[Sequence[Any]]) -> None:
    """Links into other parts."""
    anotasi = [
        pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(kotak), Dest=String(ke), BS=Dictionary(W=0))
        )
        for ke, *kotak in tautan
    ]
    if anotasi:
        page = pdf.pages[halaman].obj
        page.Annots = Array([*page.get(Name.Annots, Array()), *anotasi])


def _penanda(pdf: Pdf, halaman: Sequence[dict[str, Any]]) -> None:
    with pdf.open_outline() as outline:
        atas: list[tuple[int, list[OutlineItem]]] = [(0, outline.root)]
        for i, h in enumerate(halaman):
            for tingkat, judul, x, y, buka in h["penanda"]:
                butir = OutlineItem(judul, _tujuan(pdf, i, x, y))
                butir.is_closed = buka == "closed"
                while atas[-1][0] >= tingkat:
                    atas.pop()
                atas[-1][1].append(butir)
                atas.append((tingkat, butir.children))


def _keterangan(pdf: Pdf, contoh: Pdf) -> None:
    """Title, author and language, as each part carries them."""
    for kunci, isi in contoh.docinfo.items():
        pdf.docinfo[kunci] = str(isi)
    if Name.Lang in contoh.Root:
        pdf.Root.Lang = String(str(contoh.Root.Lang))
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.PageMode = Name.UseOutlines
