"""Lists inside a cell: which lines are items, which item has which figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LABEL = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z][.)]|[A-Z][.)]\s|[-•–*]|\d{1,2}\s(?=[A-Z]))\s*(?=\S)")
NOMOR = re.compile(r"(?<!\S)(\d{1,2}|[a-z])[.)]\s*(?=[A-Z])")
ANGKA_BERULANG = re.compile(r"(?:[\d.,]+\s*%\s+)+[\d.,]+\s*%")


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a cell; `kepala` is the line above the list, empty where there is none."""

    teks: str
    berlabel: bool = False
    kepala: str = ""

    @property
    def lengkap(self) -> str:
        """The item together with the line above it."""
        return f"{self.kepala.rstrip(' :')}: {self.teks}" if self.kepala else self.teks


def urai(teks: str) -> list[Butir]:
    """The items of a cell of words; lines that print broke are put together."""
    baris = _baris(teks)
    berlabel = [bool(LABEL.match(b)) for b in baris]
    if not any(berlabel):
        return [Butir(b) for b in baris]
    awal = berlabel.index(True)
    if len(baris) > awal + 1 and baris[awal].endswith(":"):
        awal += 1
    kepala = tanpa_label(" ".join(baris[:awal]))
    isi = zip(baris[awal:], berlabel[awal:], strict=True)
    return [Butir(tanpa_label(b), ada, kepala if ada else "") for b, ada in isi]


def urai_nilai(teks: str) -> list[str]:
    """The figures of a cell, one an item; `85 % 100 %` in one line are two."""
    baris = [b.strip() for b in teks.splitlines() if b.strip()]
    if len(baris) == 1 and ANGKA_BERULANG.fullmatch(baris[0]):
        baris = re.findall(r"[\d.,]+\s*%", baris[0])
    return [re.sub(r"^[-•–*]\s+", "", b) for b in baris]


def pasang(butir: Sequence[Butir], nilai: Sequence[str]) -> list[tuple[Butir, str]]:
    """Each item with its figure; empty where the cell does not say which is whose.

    One figure beside several items belongs to the line above them, else to all (001:31); fewer figures than items belong to
    those with a label (002:695).
    """
    if not butir:
        return []
    kepala = butir[0].kepala
    if len(nilai) == 1 and kepala and len(butir) > 1:
        return [(Butir(kepala.rstrip(" :")), nilai[0])]
    if len(nilai) == 1 and len(butir) > 1 and not any(b.berlabel for b in butir):
        return [(Butir(" ".join(b.teks for b in butir)), nilai[0])]
    if len(nilai) == 1:
        return [(b, nilai[0]) for b in butir]
    if len(nilai) == len(butir):
        return list(zip(butir, nilai, strict=True))
    return _pasang_sebagian(butir, nilai)


def _pasang_sebagian(butir: Sequence[Butir], nilai: Sequence[str]) -> list[tuple[Butir, str]]:
    kepala, berlabel = butir[0].kepala, [b for b in butir if b.berlabel]
    if kepala and len(nilai) == len(butir) + 1:
        return list(zip([Butir(kepala.rstrip(" :")), *butir], nilai, strict=True))
    if nilai and len(nilai) == len(berlabel):
        milik = iter(nilai)
        return [(b, next(milik) if b.berlabel else "") for b in butir]
    return [(b, "") for b in butir]


def tanpa_label(teks: str) -> str:
    """The words behind “1.”, “a.”, “-”."""
    return LABEL.sub("", teks).strip()


def _baris(teks: str) -> list[str]:
    """Lines; one that begins small goes on with the one before. Items numbered within one line come apart."""
    hasil: list[str] = []
    for b in (x.strip() for x in _pecah_nomor(teks).splitlines()):
        if b and hasil and not LABEL.match(b) and not b[0].isupper():
            hasil[-1] += f" {b}"
        elif b:
            hasil.append(b)
    return hasil


def _pecah_nomor(teks: str) -> str:
    """“1. A 2. B” in one line as two lines; only where the numbers run on from the first."""
    if "\n" in teks:
        return teks
    label = [m.group(1).lower() for m in NOMOR.finditer(teks)]
    urut = [str(n) for n in range(1, len(label) + 1)], [chr(ord("a") + n) for n in range(len(label))]
    return NOMOR.sub(r"\n\g<0>", teks) if len(label) > 1 and label in urut else teks
