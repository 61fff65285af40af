"""K28: outputs of a kegiatan have a percentage, and it is that of their own figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, Keluaran
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tempat, Tingkat
from laporan.checks.uang.lembar import NOL
from laporan.checks.uang.nama import baku, pendek
from laporan.checks.uang.persen import bagi, cocok
from sakip.core.numbers import format_angka, format_persen


@aturan(
    "K28",
    "Capaian keluaran dihitung",
    Tingkat.PERINGATAN,
    alasan="Keluaran yang target dan realisasinya berupa angka mempunyai persentase; tanpa itu pembaca harus menghitung sendiri.",
    dasar="PermenPANRB 53/2014 Lampiran II; LAN 239/2003 (pengukuran kinerja kegiatan)",
)
def keluaran_dihitung(b: Bacaan) -> Iterator[Temu]:
    for isi in _per_tempat(b):
        yield from _kosong(b, isi)
        yield from _salah(b, isi)


def _per_tempat(b: Bacaan) -> list[list[Keluaran]]:
    """Outputs that stand in one row share one percentage."""
    hasil: dict[tuple[str, Tempat], list[Keluaran]] = {}
    for k in b.keluaran:
        hasil.setdefault((k.kegiatan, k.tempat), []).append(k)
    return list(hasil.values())


def _hitung(k: Keluaran) -> Decimal | None:
    return bagi(k.realisasi, k.target)


def _kosong(b: Bacaan, isi: list[Keluaran]) -> Iterator[Temu]:
    """Our own tables always print it."""
    kosong = [(k, n) for k in isi if k.persen is None and (n := _hitung(k)) is not None]
    if not kosong or b.asal is Asal.DATA:
        return
    sebut = "; ".join(f"{k.uraian} {format_persen(n)}" for k, n in kosong)
    kalimat = f"Keluaran {pendek(isi[0].kegiatan)} tercetak tanpa persentase, padahal dapat dihitung: {sebut}."
    yield Temu(kalimat, isi[0].tempat, tingkat=Tingkat.SARAN if all(n == 100 for _, n in kosong) else None)


def _salah(b: Bacaan, isi: list[Keluaran]) -> Iterator[Temu]:
    """One percentage for several outputs may be that of each, of their sum, or of their mean."""
    k = isi[0]
    hitungan = [n for x in isi if (n := _hitung(x)) is not None]
    if k.persen is None or len(hitungan) != len(isi) or any(x.persen != k.persen for x in isi):
        yield from (t for x in isi if len(isi) > 1 and x.persen is not None for t in _salah(b, [x]))
        return
    semua = [*hitungan, sum(hitungan, NOL) / len(hitungan), *_dari_jumlah(isi)]
    if not any(cocok(k.persen, n) for n in semua):
        yield _temu_salah(b, k, k.persen, semua[0] if len(isi) == 1 else semua[-1])


def _dari_jumlah(isi: list[Keluaran]) -> list[Decimal]:
    target = sum((k.target or NOL for k in isi), NOL)
    hasil = bagi(sum((k.realisasi or NOL for k in isi), NOL), target)
    return [] if hasil is None else [hasil]


def _temu_salah(b: Bacaan, k: Keluaran, persen: Decimal, hitungan: Decimal) -> Temu:
    angka = f"{format_angka(k.realisasi or NOL, tetap=False)} dari {format_angka(k.target or NOL, tetap=False)}"
    serapan = _serapan(b, k, persen)
    salin = "; angka itu sama dengan serapan anggarannya" if serapan is not None else ""
    kalimat = (
        f"Persentase keluaran {pendek(k.uraian or k.kegiatan)} tercetak {format_persen(persen, tetap=False)}, tetapi "
        f"{angka} adalah {format_persen(hitungan)}{salin}."
    )
    return Temu(kalimat, k.tempat, tingkat=Tingkat.SALAH)


def _serapan(b: Bacaan, k: Keluaran, persen: Decimal) -> Decimal | None:
    """The absorption of the kegiatan where the printed percentage is its."""
    uang = (bagi(u.realisasi, u.pagu) for u in b.uang if baku(u.nama) == baku(k.kegiatan))
    return next((s for s in uang if s is not None and cocok(persen, s)), None)
