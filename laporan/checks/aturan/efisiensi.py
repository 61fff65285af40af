"""W30: what a table says of the use of money per sasaran is computed from its own figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from laporan.checks.bacaan import Bacaan, SasaranUang
from laporan.checks.daftar import Temu, aturan
from laporan.checks.padan import kutip
from laporan.checks.temuan import Tingkat
from sakip.core.numbers import format_persen

TOLERANSI = Decimal("0.1")
"""A percentage may be printed with one decimal, also cut off."""
Rumus = Callable[[Decimal, Decimal], Decimal]
RUMUS: Mapping[str, Rumus] = {
    "capaian dikurangi serapan": lambda capaian, serapan: capaian - serapan,
    "satu dikurangi serapan per capaian": lambda capaian, serapan: 100 - 100 * serapan / capaian,
    "capaian per serapan": lambda capaian, serapan: 100 * capaian / serapan,
    "seratus dikurangi serapan": lambda _, serapan: 100 - serapan,
}


@aturan(
    "W30",
    "Serapan dan efisiensi tiap sasaran sesuai dengan hitungannya",
    Tingkat.PERINGATAN,
    alasan="Efisiensi dibaca sebagai simpulan; satu baris yang dihitung lain sendiri biasanya salah ketik.",
    dasar="PermenPANRB 53/2014 Lampiran II (analisis atas efisiensi penggunaan sumber daya)",
)
def efisiensi_terhitung(b: Bacaan) -> Iterator[Temu]:
    """Serapan against the two amounts of its row; efisiensi against the formula that most rows of its table follow."""
    for s in b.uang_sasaran:
        if s.serapan is not None and s.pagu and s.realisasi is not None:
            yield from _beda(s, "Serapan", s.serapan, 100 * s.realisasi / s.pagu, "realisasi per pagu")
    for _, isi in groupby(b.uang_sasaran, key=lambda s: s.tempat.sebutan.partition(", baris")[0]):
        yield from _efisiensi([s for s in isi if s.efisiensi is not None and s.capaian and s.serapan])


def _efisiensi(baris: Sequence[SasaranUang]) -> Iterator[Temu]:
    """Nothing where no row follows a known formula, or where the row follows another one."""
    pas = {nama: [s for s in baris if not _jauh(s.efisiensi, _hitung(nama, s))] for nama in RUMUS}
    nama = max(pas, key=lambda n: len(pas[n]))
    if pas[nama]:
        lain = [s for s in baris if not any(s in isi for isi in pas.values())]
        yield from (t for s in lain for t in _beda(s, "Efisiensi", s.efisiensi, _hitung(nama, s), nama))


def _hitung(nama: str, s: SasaranUang) -> Decimal:
    return RUMUS[nama](s.capaian or Decimal(1), s.serapan or Decimal(1))


def _jauh(tercetak: Decimal | None, hitungan: Decimal) -> bool:
    return tercetak is not None and abs(tercetak - hitungan) > TOLERANSI


def _beda(s: SasaranUang, hal: str, tercetak: Decimal | None, hitungan: Decimal, cara: str) -> Iterator[Temu]:
    if tercetak is not None and _jauh(tercetak, hitungan):
        kalimat = (
            f"{hal} {kutip(s.sasaran)} tercetak {format_persen(tercetak, tetap=False)}, "
            f"tetapi {cara} adalah {format_persen(hitungan)}."
        )
        yield Temu(kalimat, s.tempat)
