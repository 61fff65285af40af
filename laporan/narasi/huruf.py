"""The letters of a written text: what cannot be printed goes, spaces and marks of direction are put in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from laporan.document import Run, Teks

_TAK_TERCETAK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]+")
_RENTANG = {"\u2066", "\u2067", "\u2068", "\u202a", "\u202b", "\u202d", "\u202e"}  # open a direction
_TUTUP = {"\u2069": {"\u2066", "\u2067", "\u2068"}, "\u202c": {"\u202a", "\u202b", "\u202d", "\u202e"}}
_ARAH = re.compile("[\u2066-\u2069\u202a-\u202e]")
_JARAK = re.compile("[ \t\r\f\xa0\u2028\u2029]{2,}|[\t\r\f\u2028\u2029]")
_BARIS = re.compile(r"[ \xa0]*\n[ \xa0]*")
_BARIS_BANYAK = re.compile(r"\n{3,}")


def tercetak(teks: str) -> str:
    """The text without control characters, half characters and marks of byte order."""
    return _TAK_TERCETAK.sub("", teks)


def satu_baris(teks: str, batas: int = 0) -> str:
    """The text as one tidy line, at most `batas` letters."""
    bersih = " ".join(_ARAH.sub("", tercetak(teks)).split())
    return bersih[:batas].rstrip() if batas else bersih


def rapikan_runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbours of one look joined, spaces single, none at the ends or beside a line break, directions closed."""
    gabung = _gabung(replace(r, teks=tercetak(r.teks)) for r in runs)
    if not _arah_seimbang("".join(r.teks for r in gabung)):
        gabung = [replace(r, teks=_ARAH.sub("", r.teks)) for r in gabung]
    hasil: list[Run] = []
    for r in gabung:
        if isinstance(r, Teks):
            teks = _BARIS_BANYAK.sub("\n\n", _BARIS.sub("\n", _JARAK.sub(" ", r.teks)))
            if not hasil or hasil[-1].teks.endswith((" ", "\xa0", "\n")):
                teks = teks.lstrip(" \xa0\n" if not hasil else " \xa0")
            if teks.startswith("\n"):
                _pangkas(hasil, " \xa0")
            if teks:
                hasil.append(replace(r, teks=teks))
        else:
            hasil.append(r)
    _pangkas(hasil, " \xa0\n")
    return tuple(_gabung(hasil))


def _gabung(runs: Iterable[Run]) -> list[Run]:
    hasil: list[Run] = []
    for rupa, deret in groupby(runs, lambda r: (type(r) is Teks, r.tebal, r.miring)):
        if not rupa[0]:
            hasil.extend(deret)
        elif teks := "".join(r.teks for r in deret):
            hasil.append(Teks(teks, *rupa[1:]))
    return hasil


def _pangkas(hasil: list[Run], tanda: str) -> None:
    """Take such letters away at the end."""
    while hasil and isinstance(hasil[-1], Teks):
        hasil[-1] = replace(hasil[-1], teks=hasil[-1].teks.rstrip(tanda))
        if hasil[-1].teks:
            return
        hasil.pop()


def _arah_seimbang(teks: str) -> bool:
    """Whether each mark that opens a direction is closed inside the paragraph."""
    terbuka: list[str] = []
    for tanda in _ARAH.findall(teks):
        if tanda in _RENTANG:
            terbuka.append(tanda)
        elif not terbuka or terbuka.pop() not in _TUTUP[tanda]:
            return False
    return not terbuka
