"""Kept texts into blocks with the live values of now, and what else is asked of a text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from laporan.document import Block, Butir, DaftarButir, Gambar, Nilai, Paragraph, Run, Sel, Subjudul, Table, Teks
from laporan.jelajah import teks, walk
from laporan.narasi.bentuk import BATAS_KASAR, GambarTulis, Isi, TempatBlok
from laporan.narasi.tulis import tulis
from laporan.narasi.urai import urai

if TYPE_CHECKING:
    from laporan.nilai.bentuk import NilaiHidup

B = TypeVar("B")
_TAHUN_KUNCI = re.compile(r'(<span data-nilai="[^"]*?:)((?:19|20)\d\d)(?=[:"])')
_TAHUN_SATU = re.compile(r"^(.*?:)((?:19|20)\d\d)(?=:|$)")


@dataclass(frozen=True, slots=True)
class ParagrafNarasi:
    """A paragraph, heading, item or cell that people wrote: fingerprint, words as kept, keys of its live values.

    The fingerprint is of the words with the keys in place of the figures, so that it stays when a figure moves.
    `ketikan` are the words alone, with U+FFFC where a live value stands.
    """

    sidik: str
    teks: str
    kunci: tuple[str, ...]
    ketikan: str = ""


def blok_dari_narasi(
    naskah: str, nilai: Mapping[str, NilaiHidup], *, asal: str = "", gambar: Mapping[int, str] | None = None
) -> tuple[Block, ...]:
    """The blocks of a kept text; live values in it are printed as they are now, pictures by their id.

    A value that is not there any more prints what stood there last, and keeps its key; a picture that is gone is left out.
    """
    return tuple(b for b in isi_narasi(naskah, nilai, asal=asal, gambar=gambar) if not isinstance(b, TempatBlok))


def isi_narasi(
    naskah: str, nilai: Mapping[str, NilaiHidup], *, asal: str = "", gambar: Mapping[int, str] | None = None
) -> Iterator[Block | TempatBlok]:
    """Like `blok_dari_narasi`, with the places that the text keeps for generated blocks."""
    for b in urai(naskah, BATAS_KASAR):
        if isinstance(b, GambarTulis):
            if isi := (gambar or {}).get(b.id):
                yield Gambar(isi, b.judul, b.alt or b.judul, lebar=b.lebar, asal=f"gambar:{b.id}")
        else:
            yield _isi_nilai(_beri_asal(b, asal) if asal else b, nilai)


def _beri_asal(b: Any, asal: str) -> Any:
    """Paragraphs and items with where they come from."""
    if isinstance(b, DaftarButir):
        return replace(b, butir=tuple(_beri_asal(x, asal) for x in b.butir))
    if isinstance(b, Butir):
        return replace(b, asal=f"{asal}:{sidik(b.runs)}", blok=tuple(_beri_asal(x, asal) for x in b.blok))
    return replace(b, asal=f"{asal}:{sidik(b.runs)}") if isinstance(b, Paragraph) else b


def segarkan(naskah: str, nilai: Mapping[str, NilaiHidup]) -> str:
    """The text with its live values as they are now."""
    return tulis(_isi_nilai(b, nilai) for b in urai(naskah, BATAS_KASAR))


def paragraf_narasi(naskah: str) -> tuple[ParagrafNarasi, ...]:
    """What people wrote, paragraph by paragraph, items and cells too."""
    return tuple(_paragraf(runs) for b in urai(naskah, BATAS_KASAR) for runs in _deret_runs(b))


def sidik(runs: tuple[Run, ...]) -> str:
    """The fingerprint of a paragraph: of its words, with the keys in place of the figures."""
    isi = "".join(f"\x00{r.kunci}\x00" if isinstance(r, Nilai) else r.teks for r in runs)
    return hashlib.sha256(isi.encode()).hexdigest()[:16]


def teks_polos(naskah: str) -> str:
    """The words of a text without markup, one line a paragraph, item or row."""
    return "\n".join(filter(None, (_polos(b) for b in urai(naskah, BATAS_KASAR))))


def gambar_dipakai(naskah: str) -> set[int]:
    """The ids of the pictures that a kept text shows."""
    return {int(n) for n in re.findall(r'<figure data-gambar="([0-9]{1,10})"', naskah)}


def geser_tahun(naskah: str, selisih: int) -> str:
    """The text with the year in the keys of its live values moved by so many years; what is written stays."""
    return _TAHUN_KUNCI.sub(lambda m: f"{m[1]}{int(m[2]) + selisih}", naskah)


def geser_kunci(kunci: str, selisih: int) -> str:
    """One key as `geser_tahun` moves it."""
    return _TAHUN_SATU.sub(lambda m: f"{m[1]}{int(m[2]) + selisih}", kunci)


def _polos(b: Isi) -> str:
    if isinstance(b, GambarTulis):
        return b.judul
    return "" if isinstance(b, TempatBlok) else teks(b)


def _paragraf(runs: tuple[Run, ...]) -> ParagrafNarasi:
    kunci = dict.fromkeys(r.kunci for r in runs if isinstance(r, Nilai))
    ketikan = "".join("\ufffc" if isinstance(r, Nilai) else r.teks for r in runs)
    return ParagrafNarasi(sidik(runs), "".join(r.teks for r in runs), tuple(kunci), ketikan)


def _deret_runs(b: Isi) -> Iterator[tuple[Run, ...]]:
    for simpul in walk(b):
        if isinstance(simpul, Paragraph | Subjudul | Butir) and simpul.runs:
            yield simpul.runs
        elif isinstance(simpul, Sel) and simpul.teks:
            yield ((Nilai(simpul.kunci, simpul.teks) if simpul.kunci else Teks(simpul.teks)),)


def _isi_nilai(b: Any, nilai: Mapping[str, NilaiHidup]) -> Any:
    """The block with each live value in it as it is now."""
    if isinstance(b, Paragraph | Subjudul):
        return replace(b, runs=_runs(b.runs, nilai))
    if isinstance(b, DaftarButir):
        return replace(b, butir=tuple(_butir(x, nilai) for x in b.butir))
    if isinstance(b, Table):
        return replace(
            b,
            kepala=tuple(tuple(_sel(s, nilai) for s in x) for x in b.kepala),
            baris=tuple(replace(x, sel=tuple(_sel(s, nilai) for s in x.sel)) for x in b.baris),
        )
    return b


def _butir(b: Butir, nilai: Mapping[str, NilaiHidup]) -> Butir:
    return replace(b, runs=_runs(b.runs, nilai), blok=_semua(b.blok, nilai))


def _sel(s: Sel, nilai: Mapping[str, NilaiHidup]) -> Sel:
    if s.kunci in nilai:
        s = replace(s, teks=nilai[s.kunci].teks, nilai=nilai[s.kunci].nilai)
    return replace(s, blok=_semua(s.blok, nilai)) if s.blok else s


def _semua(blok: Iterable[Any], nilai: Mapping[str, NilaiHidup]) -> tuple[Any, ...]:
    return tuple(_isi_nilai(b, nilai) for b in blok)


def _runs(runs: tuple[Run, ...], nilai: Mapping[str, NilaiHidup]) -> tuple[Run, ...]:
    ambil: Callable[[str], NilaiHidup | None] = nilai.get
    return tuple(
        replace(r, teks=n.teks, nilai=n.nilai) if isinstance(r, Nilai) and (n := ambil(r.kunci)) else r for r in runs
    )
