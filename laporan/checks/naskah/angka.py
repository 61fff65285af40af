"""Known figures of a report, and finding the ones that a printed figure may stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from laporan.checks.temuan import Tempat

MATA = Decimal(2)


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure that the report knows. `hal` is what it states ("target", "pagu", "serapan", "sisa"), `nama` of what.

    `uang`: rupiah. `turunan`: computed here of others, as a writer would; it counts only in a sentence that speaks of such
    a thing. `kunci` is our own key, where there is one.
    """

    nilai: Decimal
    hal: str
    nama: str
    tempat: Tempat
    tahun: int | None = None
    uang: bool = False
    turunan: bool = False
    kunci: str = ""


KATA_TURUNAN = {
    "porsi": r"proporsi|porsi|dari|merupakan|sebesar|komposisi|kontribusi|terdiri|meliputi|\(",
    "sisa": r"sisa|tidak\s+ter\w+|belum|selisih|silpa|hemat|efisien|kurang|lebih|dikembalikan|gap|celah|deviasi|(?:bawah|atas)\s+target",
    "selisih": r"naik|tingkat|turun|selisih|tambah|kurang|lebih|banding|gap|celah|deviasi|ubah|beda|tumbuh|terpaut|poin",
    "serapan": r"serap|realisasi|capai|persen|sebesar|atau|\(",
    "capaian": r"capai|realisasi|tercapai|target|sebesar|banding|\(",
    "rata": r"rata|rerata",
    "jumlah": r"jumlah|rinci|total|seluruh|gabung|kedua|ketiga|bersama|masing|sebesar|akumulasi",
    "bagian": r"indikator|sasaran|target|capai",
}
_POLA = {hal: re.compile(pola, re.IGNORECASE) for hal, pola in KATA_TURUNAN.items()}


def sesuai(a: Angka, kalimat: str) -> bool:
    """A computed figure is meant only where the sentence has a word for it."""
    return not a.turunan or a.hal not in _POLA or bool(_POLA[a.hal].search(kalimat))


@dataclass(frozen=True)
class Rak:
    """Figures in order of their size."""

    isi: tuple[Angka, ...]
    kunci: tuple[Decimal, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kunci", tuple(abs(a.nilai) for a in self.isi))

    def cocok(self, nilai: Decimal, presisi: Decimal) -> tuple[Angka, ...]:
        """Those that print as `nilai`, rounded or cut off after its last digit."""
        besar = abs(nilai)
        awal = bisect_left(self.kunci, besar - presisi / MATA)
        akhir = bisect_left(self.kunci, besar + presisi)
        return self.isi[awal:akhir]


def rak(isi: Iterable[Angka]) -> Rak:
    return Rak(tuple(sorted(dict.fromkeys(isi), key=lambda a: abs(a.nilai))))


def sama(nilai: Decimal, presisi: Decimal, lain: Decimal) -> bool:
    """`lain` prints as `nilai`, rounded or cut off."""
    return abs(nilai) - presisi / MATA <= abs(lain) < abs(nilai) + presisi


def salah_ketik(a: str, b: str) -> bool:
    """Two rows of digits of which one may be a slip of the other: a digit changed, left out, doubled or two exchanged."""
    if a == b or min(len(a), len(b)) < 2:
        return False
    if len(a) == len(b):
        beda = [n for n in range(len(a)) if a[n] != b[n]]
        tukar = len(beda) == 2 and a[beda[0]] == b[beda[1]] and a[beda[1]] == b[beda[0]]
        return len(beda) == 1 or tukar
    panjang, pendek = (a, b) if len(a) > len(b) else (b, a)
    return len(panjang) - len(pendek) == 1 and any(
        panjang[:n] + panjang[n + 1 :] == pendek for n in range(len(panjang))
    )
