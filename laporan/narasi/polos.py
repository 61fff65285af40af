"""Between kept texts and plain text: what the first drafts, the demo data and the sheets of a workbook are written in.

The plain syntax is that of `laporan.teks`; `[[KUNCI]]` stands for a live value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from laporan.document import Butir, DaftarButir, Nilai, Paragraph, Run, Teks
from laporan.narasi.bentuk import BATAS_HURUF, Isi, terlalu_panjang
from laporan.narasi.bersih import bersihkan
from laporan.narasi.daftar import nomori
from laporan.narasi.huruf import tercetak
from laporan.narasi.tulis import tulis
from laporan.narasi.urai import urai
from laporan.teks import blok_dari_teks

_CHIP = re.compile(r"\[\[([^\[\]\s<>\"'](?:[^\[\]\n<>\"]{0,198}[^\[\]\s<>\"'])?)\]\]")
_MARKUP = re.compile(r"\s*<(?:!--|!doctype|\?xml|/?[a-z][a-z0-9:]*[\s/>])", re.IGNORECASE)


def narasi_dari_teks(teks: str) -> str:
    """Plain text as kept HTML; a live value prints its key until its figure is known. Raises TulisanDitolak as `bersihkan`."""
    if len(teks) > BATAS_HURUF:
        raise terlalu_panjang(len(teks))
    return bersihkan(tulis(map(_blok, blok_dari_teks(tercetak(teks)))))


def rapikan(isi: str) -> str:
    """A text as kept HTML, whether it came as HTML or as plain text: what begins with a tag is HTML."""
    if not isi.strip():
        return ""
    return bersihkan(isi) if _MARKUP.match(isi) else narasi_dari_teks(isi)


def teks_dari_narasi(naskah: str) -> str:
    """A kept text in the plain syntax where that says all of it; otherwise the HTML itself."""
    if not naskah:
        return ""
    polos = "\n\n".join(_polos(urai(naskah)))
    return polos if tanpa_isi_chip(rapikan(polos)) == tanpa_isi_chip(naskah) else naskah


def tanpa_isi_chip(naskah: str) -> str:
    """The text without what its live values printed last: what two texts are compared by."""
    return re.sub(r"(<span data-nilai=\"[^\"]*\">)[^<]*", r"\1", naskah)


def _blok(b: Any) -> Any:
    if isinstance(b, Paragraph):
        return replace(b, runs=_chip(b.runs))
    if isinstance(b, DaftarButir):
        return nomori(replace(b, butir=tuple(_butir(x) for x in b.butir)))
    return b


def _butir(b: Butir) -> Butir:
    return replace(b, runs=_chip(b.runs), blok=tuple(map(_blok, b.blok)))


def _chip(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(baru for r in runs for baru in (_pecah(r) if isinstance(r, Teks) else (r,)))


def _pecah(r: Teks) -> Iterator[Run]:
    for i, potong in enumerate(_CHIP.split(r.teks)):
        if i % 2:
            yield Nilai(potong, potong, tebal=r.tebal, miring=r.miring)
        elif potong:
            yield replace(r, teks=potong)


def _polos(isi: Iterable[Isi]) -> Iterator[str]:
    for b in isi:
        if isinstance(b, Paragraph):
            yield _runs(b.runs)
        elif isinstance(b, DaftarButir):
            yield "\n".join(_baris(b, ""))


def _baris(d: DaftarButir, inden: str) -> Iterator[str]:
    for label, b in d.berlabel():
        awal = f"{inden}{label} "
        yield awal + _runs(b.runs).replace("\n", "\n" + " " * len(awal))
        for bawah in b.blok:
            if isinstance(bawah, DaftarButir):
                yield from _baris(bawah, f"{inden}   ")


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(r) for r in runs)


def _run(r: Run) -> str:
    teks = f"[[{r.kunci}]]" if isinstance(r, Nilai) else r.teks
    tanda = "*" * (2 * r.tebal + r.miring)
    return f"{tanda}{teks}{tanda}"
