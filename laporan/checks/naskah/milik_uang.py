"""Money whose sasaran the sentence names in set words: what was allotted to it, its share of the budget, what was spent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, SasaranUang
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import Kalimat
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import kutip
from laporan.checks.naskah.hitung import persen
from laporan.checks.temuan import Tempat
from laporan.checks.uang.nama import baku
from laporan.checks.uang.sasaran import per_tabel
from sakip.core.numbers import format_persen, format_rupiah

_PAGU = re.compile(
    r"\b(?:untuk|bagi|pada)\s+sasaran\s+(?:strategis\s+)?(?P<nama>[^\d;]{8,}?),?\s+(?:telah\s+)?(?:dialokasikan|dianggarkan|disediakan)"
    r"\s+(?:(?:anggaran|dana|pagu)\s+)?(?:(?:sebesar|sejumlah|senilai)\s+)?$",
    re.IGNORECASE,
)
_REALISASI = re.compile(
    r"\brealisasi(?:nya)?\s+(?:anggaran\s+)?(?:(?:sebesar|sejumlah|senilai|mencapai)\s+)?$", re.IGNORECASE
)
_NOMOR = re.compile(r"\s+yang\s+dialokasikan\s+untuk\s+sasaran\s+(?P<nomor>I{1,3}|IV|VI{0,3}|\d{1,2})\b")
_SISA = re.compile(
    r"[^.;\d]{0,40}\bsisa\s+(?:anggaran\s+)?(?:(?:sebesar|sejumlah|senilai)\s+)?", re.IGNORECASE
)  # between what was spent and what is left
ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_SELURUH = re.compile(r"\s*\)?\s*dari\s+(?:keseluruhan|seluruh|total)\s+(?:pagu\s+)?anggaran", re.IGNORECASE)
Keliru = tuple[str, tuple[Tempat, ...]]


def keliru_uang(b: Bacaan, k: Kalimat) -> Iterator[Keliru]:
    """What is said wrongly of the money of a sasaran, and the rows of the tables that say it otherwise."""
    uang = [s for s in k.jenis(Jenis.RUPIAH) if s.nilai is not None and not s.hidup]
    for n, s in enumerate(uang):
        yield from (*_bernomor(b, k, s), *_sisa(b, k, s, uang[n + 1 : n + 2]))
        cocok = _PAGU.search(k.prosa.teks, k.awal, s.awal)
        milik = [x for x in b.uang_sasaran if cocok and baku(x.sasaran) == baku(cocok["nama"])]
        if cocok and milik:
            yield from _rupiah(s, f"anggaran {kutip(cocok['nama'])}", milik, [x.pagu for x in milik])
            yield from _porsi(b, k, s, milik)
            for r in uang[n + 1 : n + 2]:
                if _REALISASI.search(k.prosa.teks, s.akhir, r.awal):
                    yield from _rupiah(r, f"realisasi {kutip(cocok['nama'])}", milik, [x.realisasi for x in milik])


def _sisa(b: Bacaan, k: Kalimat, s: Sebutan, lain: list[Sebutan]) -> Iterator[Keliru]:
    """ "Dengan realisasi sebesar Rp A, terdapat sisa Rp B": B is left over of another line than the one of which A was spent."""
    sisa = next((x.nilai for x in lain if _SISA.fullmatch(k.prosa.teks, s.akhir, x.awal)), None)
    if not sisa or s.nilai is None or not _REALISASI.search(k.prosa.teks, k.awal, s.awal):
        return
    baris = [u for u in b.uang if u.pagu is not None and u.realisasi is not None and u.pagu - u.realisasi == sisa]
    if baris and not any(u.realisasi == s.nilai for u in baris) and s.nilai + sisa not in {u.pagu for u in b.uang}:
        ke = format_rupiah(baris[0].realisasi or Decimal(0))
        yield f"Sisa {format_rupiah(sisa)} adalah sisa dari realisasi {ke}, bukan {kutip(s.teks)}.", (baris[0].tempat,)


def _bernomor(b: Bacaan, k: Kalimat, s: Sebutan) -> Iterator[Keliru]:
    """ "sejumlah Rp 875.599.000 yang dialokasikan untuk sasaran II": the amount of another row of the table (004:475)."""
    cocok = _NOMOR.match(k.prosa.teks, s.akhir)
    if cocok is None or not any(x.pagu == s.nilai for x in b.uang_sasaran):
        return
    n = ROMAWI.index(cocok["nomor"]) if cocok["nomor"] in ROMAWI else int(cocok["nomor"]) - 1
    baris = [isi[n] for isi in per_tabel(b.uang_sasaran) if 0 <= n < len(isi)]
    yield from _rupiah(s, f"anggaran sasaran {cocok['nomor']}", baris, [x.pagu for x in baris])


def _rupiah(s: Sebutan, apa: str, milik: list[SasaranUang], boleh: list[Decimal | None]) -> Iterator[Keliru]:
    ada = [n for n in boleh if n is not None]
    if ada and s.nilai is not None and not any(sama(s.nilai, s.presisi, n) for n in ada):
        yield (
            f"Naskah menyebut {apa} {kutip(s.teks)}, sedangkan menurut tabel {format_rupiah(ada[0])}.",
            tuple(x.tempat for x in milik),
        )


def _porsi(b: Bacaan, k: Kalimat, s: Sebutan, milik: list[SasaranUang]) -> Iterator[Keliru]:
    """Its share of the whole, as printed or reckoned; one off in the last digit."""
    total = {u.pagu for u in b.uang if u.kedalaman == 0 and u.pagu and u.tahun in (None, b.tahun)}
    total.add(sum((x.pagu or Decimal(0) for x in b.uang_sasaran), Decimal(0)))
    boleh = [x.porsi for x in milik if x.porsi is not None]
    boleh += [n for t in total if (n := persen(s.nilai, t)) is not None]
    for p in k.jenis(Jenis.PERSEN):
        bagian = s.akhir <= p.awal <= s.akhir + 20 and _SELURUH.match(k.prosa.teks, p.akhir)
        if (
            bagian
            and p.nilai is not None
            and not p.hidup
            and boleh
            and not any(abs(n - p.nilai) <= p.presisi for n in boleh)
        ):
            ke = format_persen(boleh[0])
            yield (
                f"{kutip(s.teks)} adalah {ke} dari seluruh anggaran, bukan {kutip(p.teks)}.",
                tuple(x.tempat for x in milik),
            )
