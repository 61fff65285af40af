"""W30: what a table says of the use of money per sasaran is computed from its own figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from laporan.checks.baca.angka import baca_angka, baca_uang
from laporan.checks.bacaan import Asal, Bacaan, Hal, SasaranUang, Tabel
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.angka import salah_ketik
from laporan.checks.padan import kutip
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.nama import baku
from sakip.core.numbers import format_persen

SERIBU = 1000
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
        if b.asal is not Asal.DATA:  # ours are computed
            yield from (*_rata(b, s), *_porsi(b, s))
    for t in b.tabel:
        yield from _jumlah(t)
    for _, isi in groupby(b.uang_sasaran, key=lambda s: s.tempat.sebutan.partition(", baris")[0]):
        yield from _efisiensi([s for s in isi if s.efisiensi is not None and s.capaian and s.serapan])


def _efisiensi(baris: Sequence[SasaranUang]) -> Iterator[Temu]:
    """Nothing where no row follows a known formula, or where the row follows another one."""
    pas = {nama: [s for s in baris if not _jauh(s.efisiensi, _hitung(nama, s))] for nama in RUMUS}
    nama = max(pas, key=lambda n: len(pas[n]))
    if pas[nama]:
        lain = [s for s in baris if not any(s in isi for isi in _boleh(pas, nama))]
        yield from (t for s in lain for t in _beda(s, "Efisiensi", s.efisiensi, _hitung(nama, s), nama))
    elif len(baris) == 1:
        yield from _sebaris(baris[0])


def _sebaris(s: SasaranUang) -> Iterator[Temu]:
    """A table of one row: a figure that is that of one formula but for a slip of the pen."""
    satuan = Decimal(1).scaleb(int((s.efisiensi or Decimal(0)).as_tuple().exponent))
    if satuan >= 1:  # too few digits to tell a slip from another formula
        return
    dekat = [n for n in RUMUS if salah_ketik(_digit(s.efisiensi or Decimal(0), satuan), _digit(_hitung(n, s), satuan))]
    yield from (t for n in dekat[:1] for t in _beda(s, "Efisiensi", s.efisiensi, _hitung(n, s), n))


def _rata(b: Bacaan, s: SasaranUang) -> Iterator[Temu]:
    """The mean of a sasaran beside its efisiensi, against the capaian of its indikator as printed."""
    isi = [
        k for k in b.klaim if k.hal is Hal.CAPAIAN and k.tahun in (None, b.tahun) and baku(k.sasaran) == baku(s.sasaran)
    ]
    if s.capaian is None or s.efisiensi is None or not isi or any(k.angka is None for k in isi):
        return
    rata = [_tengah([k.angka or Decimal(0) for k in isi if k.naskah == n]) for n in {k.naskah for k in isi}]
    satuan = max(TOLERANSI, Decimal(1).scaleb(int(s.capaian.as_tuple().exponent)))
    if not any(abs(s.capaian - n) <= satuan for dua in rata for n in dua):
        kalimat = (
            f"Rata-rata capaian {kutip(s.sasaran)} tercetak {format_persen(s.capaian, tetap=False)}, "
            f"tetapi rata-rata capaian indikatornya {format_persen(rata[0][0])}."
        )
        yield Temu(kalimat, s.tempat, tuple(k.tempat for k in isi))


def _tengah(nilai: list[Decimal]) -> tuple[Decimal, Decimal]:
    """The mean, and the mean with what is above 100 counted as 100."""
    tepi = [min(n, Decimal(100)) for n in nilai]
    return sum(nilai, Decimal(0)) / len(nilai), sum(tepi, Decimal(0)) / len(nilai)


def _porsi(b: Bacaan, s: SasaranUang) -> Iterator[Temu]:
    """A share that is that of the budget but for a slip of the pen, and of no other sum of the report."""
    if not s.porsi or not s.pagu:
        return
    dasar = [u for u in b.uang if u.kedalaman == 0 or baku(u.nama).startswith("belanja")]
    total = {u.pagu for u in dasar if u.pagu and u.tahun in (None, b.tahun)}
    total |= {sum((x.pagu or Decimal(0) for x in b.uang_sasaran), Decimal(0)), *_belanja(b)}
    benar = [100 * s.pagu / t for t in total if t]
    satuan = Decimal(1).scaleb(int(s.porsi.as_tuple().exponent))
    dekat = [n for n in benar if salah_ketik(_digit(s.porsi, satuan), _digit(n, satuan))]
    if dekat and not any(abs(s.porsi - n) <= max(satuan, TOLERANSI) for n in benar):
        yield from _beda(s, "Porsi", s.porsi, dekat[0], "bagiannya dari seluruh anggaran")


def _belanja(b: Bacaan) -> Iterator[Decimal]:
    """The amounts of kinds of belanja, which are no lines of money."""
    for baris in (r for t in b.tabel for r in t.baris if r.sel and baku(r.sel[0].teks).startswith("belanja")):
        yield from (n for s in baris.sel if (n := baca_uang(s.teks)) and n >= SERIBU)


def _digit(n: Decimal, satuan: Decimal) -> str:
    return str(int((n / satuan).to_integral_value())).zfill(3)


_KOLOM = re.compile(
    r"(?P<pagu>^(?:pagu|anggaran|jumlah\s+anggaran))|(?P<realisasi>^realisasi)|(?P<persen>%|persentase|serapan)",
    re.IGNORECASE,
)


def _jumlah(t: Tabel) -> Iterator[Temu]:
    """The total row of a table per sasaran: the percentage just after realisasi is that of its pagu."""
    hal = [c.lastgroup if (c := _KOLOM.search(k)) else "" for k in t.kolom]
    if not any("sasaran" in k.lower() for k in t.kolom) or hal.count("pagu") != 1 or hal.count("realisasi") != 1:
        return
    p, r = hal.index("pagu"), hal.index("realisasi")
    for baris in t.baris if hal[r + 1 : r + 2] == ["persen"] else ():
        if _TOTAL.fullmatch(" ".join(s.teks for s in baris.sel[:p]).strip()) and len(baris.sel) > r + 1:
            pagu, realisasi, serapan = (
                f(baris.sel[n].teks) for f, n in ((baca_uang, p), (baca_uang, r), (baca_angka, r + 1))
            )
            if pagu and realisasi and serapan and _jauh(serapan, 100 * realisasi / pagu):
                kalimat = (
                    f"Serapan pada baris jumlah tercetak {format_persen(serapan, tetap=False)}, "
                    f"tetapi realisasi per pagu adalah {format_persen(100 * realisasi / pagu)}."
                )
                yield Temu(kalimat, baris.tempat)


_TOTAL = re.compile(r"(?:(?:jumlah|total)\s*)+", re.IGNORECASE)


def _boleh(pas: Mapping[str, list[SasaranUang]], nama: str) -> list[list[SasaranUang]]:
    """The rows of formulas that a table may follow: where two rows have the first, another one needs two rows of its own."""
    return [isi for isi in pas.values() if len(pas[nama]) < 2 or len([s for s in isi if s not in pas[nama]]) != 1]


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
