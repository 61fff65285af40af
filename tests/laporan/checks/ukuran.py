"""Reports by hand for the rules over indicators: statements in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from laporan.checks.bacaan import Acuan, Asal, Bacaan, Hal, Indikator, Klaim, Pita
from laporan.checks.daftar import aturan_bernomor
from laporan.checks.temuan import Tempat, Temuan

SKALA = (
    Pita("SANGAT BAIK", Decimal(100), None, termasuk_bawah=False),
    Pita("BAIK", Decimal(76), Decimal(100), termasuk_atas=True),
    Pita("CUKUP", Decimal(55), Decimal(76)),
    Pita("KURANG", None, Decimal(55)),
)
"""004:324-328, half-open as domain handbook §3 says."""
MUTU = (
    Pita("A", Decimal("88.31"), Decimal(100), termasuk_atas=True),
    Pita("B", Decimal("76.61"), Decimal("88.31")),
    Pita("C", Decimal(65), Decimal("76.61")),
    Pita("D", Decimal(25), Decimal(65)),
)
"""PermenPANRB 14/2017."""


def angka(teks: str) -> Decimal | None:
    rapat = teks.replace("%", "").strip().replace(".", "").replace(",", ".")
    return Decimal(rapat) if rapat.replace(".", "").replace("-", "").isdigit() and rapat else None


def k(
    hal: Hal, teks: str, pokok: str = "I1", tahun: int | None = 2021, naskah: str = "Tabel 3.1", **lain: str
) -> Klaim:
    """A statement; its place is table, indicator and year."""
    tempat = Tempat(f"{naskah}, {pokok} {tahun or ''} {hal.value}".strip())
    return Klaim(hal, pokok, naskah, teks, angka(teks), tempat, tahun, **lain)


def target(teks: str, pokok: str = "I1", tahun: int | None = 2021, naskah: str = "Tabel 3.1", **lain: str) -> Klaim:
    return k(Hal.TARGET, teks, pokok, tahun, naskah, **lain)


def realisasi(teks: str, pokok: str = "I1", tahun: int | None = 2021, naskah: str = "Tabel 3.1", **lain: str) -> Klaim:
    return k(Hal.REALISASI, teks, pokok, tahun, naskah, **lain)


def capaian(teks: str, pokok: str = "I1", tahun: int | None = 2021, naskah: str = "Tabel 3.1", **lain: str) -> Klaim:
    return k(Hal.CAPAIAN, teks, pokok, tahun, naskah, **lain)


def deret(teks: str, pokok: str = "I1", sampai: int = 2021, naskah: str = "Tabel 3.2") -> list[Klaim]:
    """Realisasi of the years up to `sampai`, "89,50 66,40" in order."""
    semua = teks.split()
    return [realisasi(t, pokok, sampai - len(semua) + 1 + n, naskah) for n, t in enumerate(semua)]


def ind(kunci: str = "I1", uraian: str = "", **lain: object) -> Indikator:
    isi: dict[str, object] = {"polaritas": "naik", "tempat": Tempat(f"Indikator {kunci}")} | lain
    return Indikator(kunci, uraian or f"Indikator {kunci}", **isi)  # type: ignore[arg-type]


def bacaan(klaim: Iterable[Klaim], *indikator: Indikator, asal: Asal = Asal.DATA, **lain: object) -> Bacaan:
    """A report on 2021 with the scale of Bangsalsari."""
    semua = tuple(klaim)
    pokok = dict.fromkeys(x.pokok for x in semua)
    milik = indikator or tuple(ind(p) for p in pokok)
    isi: dict[str, object] = {"tahun": 2021, "acuan": Acuan(skala=SKALA, skala_mutu=MUTU)} | lain
    return Bacaan(asal=asal, klaim=semua, indikator=milik, **isi)  # type: ignore[arg-type]


def temuan(nomor: str, b: Bacaan) -> list[Temuan]:
    """The findings of one rule."""
    return list(aturan_bernomor(nomor).periksa(b))


def kalimat(nomor: str, b: Bacaan) -> list[str]:
    return [t.kalimat for t in temuan(nomor, b)]
