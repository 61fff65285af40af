"""Words of a PDF page as lines, lines as paragraphs: running heads and page numbers dropped, words broken at the end of a
line joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from laporan.checks.baca.alur import LABEL, Alinea

CELAH = 60.0
"""Points between two words of a line that belong to different columns, signatures side by side for example."""
TEPI = 0.11
"""The part of a page, above and below, where running heads and page numbers stand."""
NOMOR_HALAMAN = re.compile(
    r"[-–|\s]*(hal(aman|\.)?|page)?[-–|.\s]*(\d{1,4}|[ivxlc]{1,7})(\s*(dari|of|/|\|)\s*(\d{1,4}|page))?[-–|\s]*",
    re.IGNORECASE,
)
PANGKAT = re.compile(r"\d{1,2}\)?")
KECIL = 0.92
"""How large the number of a note is at most, beside the figure that it stands behind."""
TEBAL = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Baris:
    """A line, or the part of it that stands in a column of its own; points from the upper left corner."""

    teks: str
    kiri: float
    kanan: float
    atas: float
    bawah: float
    huruf: float = 0.0
    tebal: bool = False


def tanpa_pangkat(kata: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Words without the small raised numbers of notes that stick to a figure: “81,40¹⁾”."""
    angka = [k for k in kata if k["text"][-1:].isdigit() or k["text"].endswith("%")]
    return [k for k in kata if not (PANGKAT.fullmatch(k["text"]) and any(_menempel(k, a) for a in angka))]


def _menempel(k: dict[str, Any], a: dict[str, Any]) -> bool:
    tinggi = a["bottom"] - a["top"]
    dekat = -1 <= k["x0"] - a["x1"] <= 2 and a["top"] - tinggi / 2 <= k["top"] < a["top"] + tinggi / 2
    return dekat and k["size"] <= KECIL * a["size"] and k["bottom"] < a["bottom"] - 1


def jadi_baris(kata: Sequence[dict[str, Any]], celah: float = CELAH) -> list[Baris]:
    """Lines from top to bottom, from left to right."""
    return [_baris(bagian) for sebaris in _sebaris(kata) for bagian in _belah(sebaris, celah)]


def _sebaris(kata: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    kini: list[dict[str, Any]] = []
    for k in sorted(kata, key=lambda k: ((k["top"] + k["bottom"]) / 2, k["x0"])):
        if kini and (k["top"] + k["bottom"]) / 2 > max(x["bottom"] for x in kini[:3]) - 1:
            yield kini
            kini = []
        kini.append(k)
    if kini:
        yield kini


def _belah(sebaris: list[dict[str, Any]], celah: float) -> Iterator[list[dict[str, Any]]]:
    kini: list[dict[str, Any]] = []
    for k in sorted(sebaris, key=lambda k: k["x0"]):
        if kini and k["x0"] - kini[-1]["x1"] > celah:
            yield kini
            kini = []
        kini.append(k)
    if kini:
        yield kini


def _baris(kata: list[dict[str, Any]]) -> Baris:
    huruf = Counter(round(float(k.get("size", 0)), 1) for k in kata for _ in k["text"]).most_common(1)[0][0]
    return Baris(
        " ".join(k["text"] for k in kata),
        min(k["x0"] for k in kata),
        max(k["x1"] for k in kata),
        min(k["top"] for k in kata),
        max(k["bottom"] for k in kata),
        huruf,
        all(TEBAL.search(str(k.get("fontname", ""))) for k in kata),
    )


def kepala_berjalan(halaman: Sequence[tuple[float, Sequence[Baris]]]) -> frozenset[str]:
    """What stands above or below on many pages, without page numbers; `halaman` are heights and lines."""
    hitung = Counter(
        teks for tinggi, baris in halaman for teks in {_tanpa_nomor(b.teks) for b in baris if _di_tepi(b, tinggi)}
    )
    batas = max(2, round(len(halaman) * 0.3))
    return frozenset(teks for teks, n in hitung.items() if n >= batas)


def tanpa_tepi(baris: Iterable[Baris], tinggi: float, berjalan: frozenset[str]) -> list[Baris]:
    """The lines of a page without running heads and page numbers."""
    return [b for b in baris if not (_di_tepi(b, tinggi) and _tak_bermakna(b.teks, berjalan))]


def _tak_bermakna(teks: str, berjalan: frozenset[str]) -> bool:
    return bool(NOMOR_HALAMAN.fullmatch(teks)) or _tanpa_nomor(teks) in berjalan


def _di_tepi(b: Baris, tinggi: float) -> bool:
    return b.bawah < tinggi * TEPI or b.atas > tinggi * (1 - TEPI)


def _tanpa_nomor(teks: str) -> str:
    """A running head without the number of the page before or behind it."""
    return re.sub(r"^\W*(\d+|[ivxlc]+)\b\W*|\W*\b(\d+|[ivxlc]+)\W*$", "", teks) or teks


def jadi_alinea(baris: Sequence[Baris], huruf: float, kanan: float, sebutan: str) -> list[Alinea]:
    """Paragraphs of a page. `huruf` is the size of running text, `kanan` the right edge of the text."""
    hasil: list[Alinea] = []
    kini: list[Baris] = []
    for b in baris:
        if kini and _terputus(kini, b, kanan):
            hasil.append(_alinea(kini, huruf, sebutan))
            kini = []
        kini.append(b)
    return [*hasil, _alinea(kini, huruf, sebutan)] if kini else hasil


def _terputus(kini: Sequence[Baris], b: Baris, kanan: float) -> bool:
    a = kini[-1]
    if abs(a.huruf - b.huruf) > 0.6 or a.tebal != b.tebal or LABEL.match(b.teks):
        return True
    if b.kiri > a.kanan or b.kanan < a.kiri or b.atas < a.atas + 1:  # another column
        return True
    jarak = b.atas - a.atas
    biasa = kini[1].atas - kini[0].atas if len(kini) > 1 else max(a.bawah - a.atas, a.huruf) * 1.75
    if jarak > biasa * (1.25 if len(kini) > 1 else 1):
        return True
    if a.teks[-1] == "-":
        return False
    menjorok = len(kini) > 1 and b.kiri - kini[1].kiri > 8
    pendek = a.kanan < kanan - 0.15 * (kanan - a.kiri)
    return menjorok or (pendek and (a.teks[-1] in ".:;" or not b.teks[0].islower()))


def _alinea(baris: Sequence[Baris], huruf: float, sebutan: str) -> Alinea:
    teks = sambung([b.teks for b in baris])
    besar = baris[0].huruf / huruf if huruf else 1
    level = 1 if besar >= 1.3 else 2 if besar >= 1.1 or _kepala_tebal(baris, teks) else 0
    return Alinea(teks, level if len(teks) <= 160 else 0, sebutan=sebutan)


def _kepala_tebal(baris: Sequence[Baris], teks: str) -> bool:
    return all(b.tebal for b in baris) and len(teks) <= 100 and teks[-1] not in ".,;:" and bool(re.match(r"\w", teks))


def sambung(baris: Sequence[str]) -> str:
    """Lines as running text: a word that was broken comes together, one that is doubled keeps its hyphen."""
    hasil = ""
    for b in baris:
        if not hasil:
            hasil = b
        elif re.search(r"[a-zA-Z][-\u2010\xad]$", hasil) and b[:1].islower():
            hasil = f"{hasil if _ulang(hasil, b) else hasil[:-1]}{b}"
        elif re.search(r"\w[-/]$", hasil):
            hasil += b
        else:
            hasil = f"{hasil} {b}"
    return hasil


def _ulang(kiri: str, kanan: str) -> bool:
    """“sebaik-” before “baiknya”, “surat-” before “menyurat”: a doubled word."""
    kata, lanjut = kiri[:-1].rsplit(maxsplit=1)[-1].lower(), kanan.split(maxsplit=1)[0].lower()
    return any(kata.endswith(lanjut[:n]) for n in range(3, len(lanjut) + 1)) or (len(kata) > 3 and kata[1:] in lanjut)
