"""Scales: bands that turn a figure into a predicate (domain handbook §3); pure.

A band is chosen on the unrounded value. Whole-number borders as printed (`76 - 100`, `55 - 75`)
leave gaps; bands here are half-open, and `periksa_pita` proves that none is left.

A scale may have no numbers at all (`WTP`, `Level 3 Plus`, `Tinggi`): then its order is the list itself,
from high to low, and no value has a band.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from renstra.pita import memuat, tanpa_angka
from sakip.core.numbers import format_angka

__all__ = [
    "Pita", "Rentang", "SkalaSalah", "batas_bawah", "periksa_nama", "periksa_pita", "pita_dari_data", "pita_untuk",
    "predikat", "tanpa_angka", "teks_pita", "ujung", "urutan",
]  # fmt: skip

Rentang = tuple[Decimal, Decimal]


class SkalaSalah(ValueError):
    """The bands leave a gap, overlap, or do not reach the ends; the message says where."""


@dataclass(frozen=True)
class Pita:
    """One band; None is an open end. `predikat` is what is printed, `sebutan` its longer name."""

    predikat: str
    bawah: Decimal | None
    bawah_inklusif: bool
    atas: Decimal | None
    atas_inklusif: bool
    sebutan: str = ""

    def memuat(self, nilai: Decimal) -> bool:
        """Whether the value lies in this band."""
        return memuat(self, nilai)


def pita_dari_data(data: Iterable[Mapping[str, Any]]) -> tuple[Pita, ...]:
    """Bands out of rows with the fields of `Pita`, from reference data or a table.

    Borders are text or Decimal, None for an open end; other keys are left alone.
    """
    return tuple(
        Pita(
            predikat=str(d["predikat"]),
            bawah=_batas(d["bawah"]),
            bawah_inklusif=bool(d["bawah_inklusif"]),
            atas=_batas(d["atas"]),
            atas_inklusif=bool(d["atas_inklusif"]),
            sebutan=str(d.get("sebutan") or ""),
        )
        for d in data
    )


def _batas(batas: str | Decimal | None) -> Decimal | None:
    return None if batas is None else Decimal(batas)


def pita_untuk(pitas: Sequence[Pita], nilai: Decimal | None) -> Pita | None:
    """The band of a value; None for no value, a scale without numbers, or a value outside a scale with ends."""
    if nilai is None or tanpa_angka(pitas):
        return None
    return next((pita for pita in pitas if pita.memuat(nilai)), None)


def predikat(pitas: Sequence[Pita], nilai: Decimal | None) -> str | None:
    """The predicate of a value, as `pita_untuk`."""
    pita = pita_untuk(pitas, nilai)
    return None if pita is None else pita.predikat


def urutan(pitas: Sequence[Pita]) -> tuple[str, ...]:
    """The predicates from low to high."""
    return tuple(pita.predikat for pita in (reversed(pitas) if tanpa_angka(pitas) else _dari_bawah(pitas)))


def batas_bawah(pitas: Iterable[Pita]) -> dict[str, Decimal]:
    """Each predicate with the lower border of its band, where it has one."""
    return {p.predikat: p.bawah for p in pitas if p.bawah is not None}


def ujung(pitas: Iterable[Pita]) -> Rentang | None:
    """The two ends of a scale that has both (25 and 100, say); None for an open one."""
    berurut = _dari_bawah(pitas)
    if not berurut:
        return None
    bawah, atas = berurut[0].bawah, berurut[-1].atas
    return None if bawah is None or atas is None else (bawah, atas)


def periksa_pita(pitas: Sequence[Pita], rentang: Rentang | None = None) -> None:
    """Prove that each value has exactly one band, or raise SkalaSalah.

    Without `rentang` the first and the last band are open. With it (a scale from 25 to 100, say)
    they begin and end exactly there; whether the end itself belongs is the band's own flag.
    """
    periksa_nama(pitas)
    for pita in pitas:
        _periksa_isi(pita)
    berurut = _dari_bawah(pitas)
    _periksa_ujung(berurut[0], berurut[-1], rentang)
    for rendah, tinggi in pairwise(berurut):
        _periksa_sambungan(rendah, tinggi)


def _dari_bawah(pitas: Iterable[Pita]) -> list[Pita]:
    def kunci(pita: Pita) -> tuple[Decimal, bool, bool, Decimal]:
        tak_hingga = Decimal("Infinity")
        bawah = -tak_hingga if pita.bawah is None else pita.bawah
        atas = tak_hingga if pita.atas is None else pita.atas
        return bawah, not pita.bawah_inklusif, pita.atas is None, atas

    return sorted(pitas, key=kunci)


def periksa_nama(pitas: Sequence[Pita]) -> None:
    """Prove that each predicate has a name of its own, or raise SkalaSalah; all that a scale without numbers needs."""
    if not pitas:
        raise SkalaSalah("Skala belum memuat predikat satu pun.")
    nama = [pita.predikat.strip().casefold() for pita in pitas]
    if not all(nama):
        raise SkalaSalah("Setiap pita memerlukan predikat.")
    kembar = next((p.predikat for p in pitas if nama.count(p.predikat.strip().casefold()) > 1), None)
    if kembar:
        raise SkalaSalah(f"Predikat “{kembar}” tertulis lebih dari sekali.")


def _periksa_isi(pita: Pita) -> None:
    batas = [x for x in (pita.bawah, pita.atas) if x is not None]
    if not all(x.is_finite() for x in batas):
        raise SkalaSalah(f"Batas “{pita.predikat}” bukan angka.")
    if pita.bawah is None or pita.atas is None:
        return
    satu_titik = pita.bawah == pita.atas and pita.bawah_inklusif and pita.atas_inklusif
    if pita.bawah >= pita.atas and not satu_titik:
        raise SkalaSalah(
            f"Batas bawah “{pita.predikat}” ({_angka(pita.bawah)}) harus lebih kecil daripada "
            f"batas atasnya ({_angka(pita.atas)})."
        )


def _periksa_ujung(terbawah: Pita, teratas: Pita, rentang: Rentang | None) -> None:
    bawah, atas = rentang or (None, None)
    if terbawah.bawah != bawah:
        raise SkalaSalah(f"Predikat terendah, “{terbawah.predikat}”, {_seharusnya('bawah', bawah)}")
    if teratas.atas != atas:
        raise SkalaSalah(f"Predikat tertinggi, “{teratas.predikat}”, {_seharusnya('atas', atas)}")


def _seharusnya(sisi: str, batas: Decimal | None) -> str:
    if batas is None:
        return f"tidak boleh mempunyai batas {sisi}, agar setiap nilai mendapat predikat."
    return f"harus mempunyai batas {sisi} {_angka(batas)}, yaitu ujung skala ini."


def _periksa_sambungan(rendah: Pita, tinggi: Pita) -> None:
    nama = f"“{rendah.predikat}” ({teks_pita(rendah)}) dan “{tinggi.predikat}” ({teks_pita(tinggi)})"
    if rendah.atas is None or tinggi.bawah is None or rendah.atas > tinggi.bawah:
        raise SkalaSalah(f"Pita {nama} bertumpang tindih.")
    if rendah.atas < tinggi.bawah:
        raise SkalaSalah(
            f"Ada celah antara {nama}: nilai di antara {_angka(rendah.atas)} dan "
            f"{_angka(tinggi.bawah)} tidak mendapat predikat."
        )
    if rendah.atas_inklusif and tinggi.bawah_inklusif:
        raise SkalaSalah(f"Nilai {_angka(rendah.atas)} masuk ke dua pita: {nama}.")
    if not rendah.atas_inklusif and not tinggi.bawah_inklusif:
        raise SkalaSalah(f"Nilai {_angka(rendah.atas)} tidak masuk ke pita mana pun: {nama}.")


def teks_pita(pita: Pita, sebutan_nilai: str = "nilai") -> str:
    """The exact rule of a band: `76 ≤ capaian ≤ 100`, `capaian > 100`, `semua capaian`."""
    kiri = "≤" if pita.bawah_inklusif else "<"
    kanan = "≤" if pita.atas_inklusif else "<"
    if pita.bawah is None and pita.atas is None:
        return f"semua {sebutan_nilai}"
    if pita.atas is None and pita.bawah is not None:
        return f"{sebutan_nilai} {'≥' if pita.bawah_inklusif else '>'} {_angka(pita.bawah)}"
    teks = f"{sebutan_nilai} {kanan} {_angka(pita.atas or Decimal(0))}"
    return teks if pita.bawah is None else f"{_angka(pita.bawah)} {kiri} {teks}"


def _angka(x: Decimal) -> str:
    return format_angka(x, 4, tetap=False)
