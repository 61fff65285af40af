"""Lays a produced table beside the printed one and names every cell that differs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from laporan.document import Dokumen, Sel, Table
from laporan.jelajah import letak, tabel, teks

Beda = tuple[str, str, str, str]  # place, column, printed, ours
NOMOR = re.compile(r"^(\d{1,2}\.)(?=[A-Za-z])")


def rapi(isi: str) -> str:
    """White space, and the room after an item's number, are not differences."""
    return NOMOR.sub(r"\1 ", " ".join(isi.split()))


def milik_kita(dok: Dokumen, id_: str, cetak: Any) -> list[Table]:
    """Our table (or, for BS-3, both) of a printed one."""
    semua = tabel(dok, id_)
    if id_ == "BS-3":
        return semua
    if re.fullmatch(r"\d\.\d", str(cetak)):
        return [t for t in semua if t.nomor == f"Tabel {cetak}"]
    urut = {"bab2": 0, "lampiran_sasaran": 1, "lampiran_program": 2, "sebaran": 0, "skor": 1}
    return [semua[urut[cetak] if cetak in urut else int(cetak) - 1]]


def baris_kita(t: Table) -> list[list[str]]:
    """The rows as text; a spanning cell stands in its first place only."""
    hasil = []
    for isi in letak((b.sel for b in t.baris), len(t.kolom)):
        baris = [""] * len(t.kolom)
        for k, sel in isi:
            baris[k] = rapi(_teks(sel))
        hasil.append(baris)
    return hasil


def _teks(sel: Sel) -> str:
    return " ".join([sel.teks, *(teks(b) for b in sel.blok)])


def baris_cetak(tercetak: dict[str, Any]) -> Iterator[list[str]]:
    """The printed rows; a cell that lists several indicators is one row for each."""
    for b in tercetak["baris"]:
        pecah = b.get("pecah", {})
        for i in range(len(pecah["2"]) if "2" in pecah else 1):
            yield [rapi(_bagian(pecah, k, i, isi)) for k, isi in enumerate(b["sel"])]


def _bagian(pecah: dict[str, list[str]], kolom: int, i: int, isi: str) -> str:
    if "2" in pecah and str(kolom) in pecah:
        return pecah[str(kolom)][i]
    return isi if i == 0 else ""


def beda(tercetak: dict[str, Any], kita: list[Table]) -> Iterator[Beda]:
    """Every difference in title, source line, heads and cells; rows are named by their number in print.

    BS-3 is one list in print: programs with their indicators, then kegiatan with theirs.
    """
    t = kita[0]
    if t.judul:
        yield from _banding("judul", "", tercetak["judul"], f"{t.nomor} {t.judul}")
    if "kaki" in tercetak:
        yield from _banding("kaki", "", tercetak["kaki"]["teks"], t.sumber)
    if tercetak["kepala"]:
        for cetak, k in zip(tercetak["kolom"], t.kolom, strict=True):
            if rapi(cetak) != rapi(k.judul):
                yield from _banding("kepala", cetak, cetak, f"{k.kelompok} {k.judul}")
    cetak = list(baris_cetak(tercetak))
    if tercetak["id"] != "BS-3":
        yield from _baris(tercetak["kolom"], cetak, baris_kita(t))
        return
    program, kegiatan = kita
    batas = next(i for i, b in enumerate(cetak) if b[1])
    yield from _baris(tercetak["kolom"], cetak[:batas], [[b[1], "", b[2]] for b in baris_kita(program)])
    yield from _baris(tercetak["kolom"], cetak[batas:], baris_kita(kegiatan), batas)


def _baris(kolom: list[str], cetak: list[list[str]], kita: list[list[str]], mulai: int = 0) -> Iterator[Beda]:
    for _, a, b, c, d in SequenceMatcher(None, [*map(tuple, cetak)], [*map(tuple, kita)], autojunk=False).get_opcodes():
        for i in range(max(b - a, d - c)):
            if a + i >= b:
                yield (f"sesudah {mulai + b}", "baris", "", " | ".join(kita[c + i]))
            elif c + i >= d:
                yield (str(mulai + a + i + 1), "baris", " | ".join(cetak[a + i]), "")
            else:
                for nama, x, y in zip(kolom, cetak[a + i], kita[c + i], strict=True):
                    yield from _banding(str(mulai + a + i + 1), nama, x, y)


def _banding(tempat: str, kolom: str, cetak: str, kita: str) -> Iterator[Beda]:
    if rapi(cetak) != rapi(kita):
        yield tempat, kolom, rapi(cetak), rapi(kita)
