"""Figures that look copied: last year's, another year's, the target's (K7, W1)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, Hal, Klaim
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import SERATUS
from laporan.checks.padan import Ukur, kini
from laporan.checks.temuan import Tingkat

TAHUN_SAMA = 3
"""So many years of realisasi equal to the target are no chance (handbook §5.1 K7; 002 prints 100 % nearly everywhere)."""


def _khas(x: Decimal) -> bool:
    """Two decimals that mean something do not come again by chance; round figures do."""
    return x * 10 != (x * 10).to_integral_value()


@aturan(
    "K7",
    "Realisasi bukan salinan tahun lalu atau targetnya",
    Tingkat.PERINGATAN,
    alasan="Angka yang sama sampai ke komanya biasanya tersalin dari laporan tahun lalu atau dari kolom target.",
    dasar="PermenPANRB 53/2014 Lampiran III (data andal).",
)
def tersalin(b: Bacaan) -> Iterator[Temu]:
    """Equal to last year's to the digit (100 comes again by itself), or to the target in all years."""
    for u, k, x in kini(b):
        lalu = u.realisasi.get((b.tahun or 0) - 1)
        if lalu and lalu.angka == x != SERATUS:
            kalimat = f"Realisasi {u.nama} tahun {b.tahun} ({k.teks}) sama persis dengan tahun {lalu.tahun}; pastikan bukan angka yang tersalin."
            yield Temu(kalimat, k.tempat, (lalu.tempat,), tingkat=None if _khas(x) else Tingkat.SARAN)
        yield from _selalu_target(u, k)


def _selalu_target(u: Ukur, k: Klaim) -> Iterator[Temu]:
    pasang = [(t, r.angka) for tahun, r in u.realisasi.items() if (t := u.nilai(Hal.TARGET, tahun))]
    if len(pasang) >= TAHUN_SAMA and all(t.angka == r for t, r in pasang):
        bulat = all(r == SERATUS for _, r in pasang)
        kalimat = f"Realisasi {u.nama} selama {len(pasang)} tahun selalu sama persis dengan targetnya; pastikan keduanya diukur sendiri-sendiri."
        yield Temu(kalimat, k.tempat, tingkat=Tingkat.SARAN if bulat else None)


@aturan(
    "W1",
    "Realisasi bukan angka tahun lain",
    Tingkat.PERINGATAN,
    alasan="Kolom tahun yang tergeser atau tersalin membuat seluruh perbandingan antartahun keliru.",
    dasar="Kewajaran angka; LAKIP Kecamatan Metro Utara memuat angka 2016 di bawah tahun 2021.",
)
def tahun_lain(b: Bacaan) -> Iterator[Temu]:
    """Equal to the figure of an earlier year; the figures of a whole year come again."""
    terukur = list(kini(b))
    for tahun in sorted({t for u, _, _ in terukur for t, _ in u.sebelum(b.tahun or 0)}):
        sama = [(u, k, x) for u, k, x in terukur if tahun in u.realisasi]
        cocok = [(u, k, x) for u, k, x in sama if u.realisasi[tahun].angka == x]
        if len(cocok) == len(sama) > 1 and any(x != SERATUS for _, _, x in cocok):
            kalimat = f"Semua {len(cocok)} realisasi tahun {b.tahun} sama persis dengan tahun {tahun}; kolom tahunnya tampaknya tersalin."
            yield Temu(kalimat, cocok[0][1].tempat, tuple(u.realisasi[tahun].tempat for u, _, _ in cocok))
        elif tahun != (b.tahun or 0) - 1:
            yield from (_angka_lama(u, k, tahun) for u, k, x in cocok if x != SERATUS)


def _angka_lama(u: Ukur, k: Klaim, tahun: int) -> Temu:
    kalimat = f"Realisasi {u.nama} tahun {k.tahun} ({k.teks}) sama persis dengan tahun {tahun}; pastikan bukan angka yang tersalin."
    return Temu(kalimat, k.tempat, (u.realisasi[tahun].tempat,), tingkat=Tingkat.SARAN)
