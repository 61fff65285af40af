"""The register of rules: one rule a function, with its number, level, reason and legal source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from laporan.checks.bacaan import Asal, Bacaan
from laporan.checks.temuan import Tempat, Temuan, Tingkat, Usul

SEMUA = frozenset(Asal)
BUKAN_DATA = frozenset({Asal.CETAK, Asal.BERKAS})
"""Where rules read that our own data cannot break."""


@dataclass(frozen=True, slots=True)
class Temu:
    """What a rule's function gives: a finding without its number and level. `tingkat` only where it differs from the rule's
    own (a border case that is less grave); the level that the Pemda sets wins over both."""

    kalimat: str
    tempat: Tempat
    lain: tuple[Tempat, ...] = ()
    usul: Usul | None = None
    tingkat: Tingkat | None = None


Fungsi = Callable[[Bacaan], Iterable[Temu]]


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule. `nomor` is its id in the handbook ("K8") or ours ("N1" prose, "W1" plausibility); `alasan` says in a sentence
    why it matters, `dasar` the legal or other source. `untuk`: the origins it reads; where our own data is not among them,
    `mustahil` tells the reader why it cannot have the fault.
    """

    nomor: str
    judul: str
    tingkat: Tingkat
    alasan: str
    dasar: str
    fungsi: Fungsi
    untuk: frozenset[Asal] = SEMUA
    mustahil: str = ""

    def periksa(self, b: Bacaan, tingkat: Tingkat | None = None) -> Iterator[Temuan]:
        """Its findings, at the level that the Pemda set (`tingkat`) or its own."""
        if b.asal not in self.untuk:
            return
        for t in self.fungsi(b):
            yield Temuan(self.nomor, tingkat or t.tingkat or self.tingkat, t.kalimat, t.tempat, t.lain, t.usul)


_aturan: dict[str, Aturan] = {}


def aturan(
    nomor: str,
    judul: str,
    tingkat: Tingkat,
    *,
    alasan: str,
    dasar: str,
    untuk: Iterable[Asal] = SEMUA,
    mustahil: str = "",
) -> Callable[[Fungsi], Fungsi]:
    """Register the function below it as a rule. Raises ValueError for a number that is taken."""

    def catat(fungsi: Fungsi) -> Fungsi:
        if nomor in _aturan:
            raise ValueError(f"aturan {nomor} sudah ada")
        _aturan[nomor] = Aturan(nomor, judul, tingkat, alasan, dasar, fungsi, frozenset(untuk), mustahil)
        return fungsi

    return catat


def semua_aturan() -> tuple[Aturan, ...]:
    """All rules, K first, by number."""
    from laporan.checks import aturan as _muat  # noqa: F401  (its modules register their rules)

    return tuple(sorted(_aturan.values(), key=lambda a: (a.nomor[0], int(a.nomor[1:]))))


def aturan_bernomor(nomor: str) -> Aturan:
    """One rule. Raises KeyError."""
    semua_aturan()
    return _aturan[nomor]
