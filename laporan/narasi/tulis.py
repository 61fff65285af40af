"""Blocks of a document tree as the HTML in which texts are kept; `urai` reads it back into the same blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch
from html import escape
from itertools import groupby
from typing import Any

from laporan.document import Butir, DaftarButir, Judul, Nilai, Paragraph, Rujukan, Run, Sel, Subjudul, Table
from laporan.narasi.bentuk import GambarTulis, TempatBlok
from laporan.narasi.daftar import seperlunya


def tulis(isi: Iterable[Any]) -> str:
    """The blocks as HTML, one to a line; blocks that are no text of people are left out."""
    return "\n".join(html for b in isi if (html := _satu(b)))


@singledispatch
def _satu(_blok: object) -> str:
    return ""


@_satu.register
def _(p: Paragraph) -> str:
    isi = _runs(p.runs)
    if p.gaya == "kutipan":
        return f"<blockquote><p>{isi}</p></blockquote>"
    return f'<p class="{p.gaya}">{isi}</p>' if p.gaya != "biasa" else f"<p>{isi}</p>"


@_satu.register
def _(s: Subjudul) -> str:
    tag = "h3" if s.tingkat == 1 else "h4"
    return f"<{tag}>{_runs(s.runs)}</{tag}>"


@_satu.register
def _(j: Judul) -> str:
    return f'<p class="tengah"><strong>{"<br>".join(map(_teks, j.baris))}</strong></p>'


@_satu.register
def _(d: DaftarButir) -> str:
    butir = seperlunya(d.butir, d.gaya, d.mulai)
    label = {b.label for b in butir}
    semua = label.pop() if d.gaya == "-" and len(label) == 1 else None
    isi = "".join(f"<li{_label(None if semua else b.label)}><p>{_runs(b.runs)}</p>{_bawah(b)}</li>" for b in butir)
    if d.gaya == "-":
        return f"<ul{_label(semua)}>{isi}</ul>"
    return f"<ol{_sifat_ol(d)}>{isi}</ol>"


def _sifat_ol(d: DaftarButir) -> str:
    jenis = ' type="a"' if "a" in d.gaya else ""
    gaya = f' data-gaya="{d.gaya}"' if d.gaya not in {"1.", "a."} else ""
    mulai = f' start="{d.mulai}"' if d.mulai != 1 else ""
    return f"{jenis}{gaya}{mulai}"


def _label(label: str | None) -> str:
    return f' data-label="{escape(label)}"' if label else ""


def _bawah(b: Butir) -> str:
    return "".join(map(_satu, b.blok))


@_satu.register
def _(t: Table) -> str:
    kepala = "".join(f"<tr>{''.join(_sel(s, 'th') for s in b)}</tr>" for b in t.baris_kepala())
    badan = "".join(f"<tr>{''.join(_sel(s, 'td') for s in b.sel)}</tr>" for b in t.baris)
    return f"<table><tbody>{kepala}{badan}</tbody></table>"


def _sel(s: Sel, tag: str) -> str:
    rentang = "".join(f' {n}="{x}"' for n, x in (("colspan", s.colspan), ("rowspan", s.rowspan)) if x > 1)
    return f"<{tag}{rentang}>{_isi_sel(s)}</{tag}>"


def _isi_sel(s: Sel) -> str:
    if s.blok or not s.teks:
        return "".join(map(_satu, s.blok)) or "<p></p>"
    isi = _tanda(_chip("nilai", s.kunci, s.teks) if s.kunci else _teks(s.teks), tebal=s.tebal, miring=s.miring)
    return f'<p class="tengah">{isi}</p>' if s.rata == "tengah" else f"<p>{isi}</p>"


@_satu.register
def _(g: GambarTulis) -> str:
    lebar = f' data-lebar="{g.lebar}"' if g.lebar != 100 else ""
    return (
        f'<figure data-gambar="{g.id}"{lebar}><img alt="{escape(g.alt)}">'
        f"<figcaption>{_teks(g.judul)}</figcaption></figure>"
    )


@_satu.register
def _(t: TempatBlok) -> str:
    return f'<div data-sisip="{escape(t.ke)}">{_teks(t.label)}</div>'


def _runs(runs: Iterable[Run]) -> str:
    """Neighbours of one look share their marks."""
    return "".join(_deret(tebal, miring, isi) for (tebal, miring), isi in groupby(runs, lambda r: (r.tebal, r.miring)))


def _deret(tebal: bool, miring: bool, runs: Iterator[Run]) -> str:  # noqa: FBT001
    return _tanda("".join(map(_run, runs)), tebal=tebal, miring=miring)


def _run(r: Run) -> str:
    if isinstance(r, Nilai):
        return _chip("nilai", r.kunci, r.teks) if r.kunci else _teks(r.teks)
    return _chip("rujuk", r.ke, r.teks) if isinstance(r, Rujukan) else _teks(r.teks)


def _chip(jenis: str, kunci: str, teks: str) -> str:
    return f'<span data-{jenis}="{escape(kunci)}">{_teks(teks)}</span>'


def _tanda(html: str, *, tebal: bool, miring: bool) -> str:
    html = f"<em>{html}</em>" if miring else html
    return f"<strong>{html}</strong>" if tebal else html


def _teks(teks: str) -> str:
    return escape(teks, quote=False).replace("\n", "<br>")
