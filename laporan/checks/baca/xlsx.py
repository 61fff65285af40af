"""A workbook as prose and tables: every sheet; a run of rows is a table, a row with one cell is text. Values as Excel shows
them; a formula that Excel has not worked out is said so, an error value stays the text that it is."""

from __future__ import annotations

import io
import itertools
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from laporan.checks.baca.alur import Alinea, Putus, TabelMentah, Unsur, susun
from laporan.checks.baca.petak import Petak, tinggi_kepala
from laporan.checks.baca.salah import BARIS_TERBANYAK, KOLOM_TERBANYAK, SEL_TERBANYAK, TERLALU_BANYAK, TidakTerbaca
from laporan.checks.baca.xlsx_angka import tampil
from laporan.checks.bacaan import Prosa, Tabel

TANPA_NILAI = "(rumus belum dihitung)"
SEBUT_TERBANYAK = 5
Baris = dict[int, Petak]


def baca_xlsx(isi: bytes) -> tuple[tuple[Prosa, ...], tuple[Tabel, ...], tuple[str, ...]]:
    """Prose, tables and what the reader must know of a workbook that `berkas` found safe to open. Raises TidakTerbaca, and
    what openpyxl raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nilai = openpyxl.load_workbook(io.BytesIO(isi), data_only=True, keep_links=False)
        rumus = openpyxl.load_workbook(io.BytesIO(isi), data_only=False, keep_links=False)
    pembaca = _Pembaca()
    unsur = [u for ws in nilai.worksheets for u in pembaca.lembar(ws, rumus[ws.title])]
    return *susun(unsur), pembaca.catatan()


@dataclass
class _Pembaca:
    sel: int = 0
    asal: int = 0
    belum: list[str] = field(default_factory=list)
    """The cells with a formula that holds no value."""
    tersembunyi: list[str] = field(default_factory=list)
    """Sheets, rows and columns that Excel does not show."""

    def lembar(self, ws: Any, rumus: Any) -> Iterator[Unsur]:
        nama = f"Lembar {ws.title}{'' if ws.sheet_state == 'visible' else ' (tersembunyi)'}"
        yield Putus(ws.title)
        baris = self._baris(ws, rumus, nama)
        self._catat_tersembunyi(ws, nama, baris)
        for kelompok in _kelompok(baris):
            yield from _unsur(kelompok, nama)

    def catatan(self) -> tuple[str, ...]:
        rumus = (
            f"{len(self.belum)} sel berisi rumus yang belum dihitung ({_sebut(self.belum)}). Buka berkasnya di Excel, simpan, "
            "lalu unggah lagi."
        )
        hilang = f"Yang tersembunyi di Excel ikut dibaca: {_sebut(self.tersembunyi)}."
        return tuple(teks for teks, ada in ((rumus, self.belum), (hilang, self.tersembunyi)) if ada)

    def _catat_tersembunyi(self, ws: Any, nama: str, baris: dict[int, Baris]) -> None:
        """A sheet as a whole, else its rows and columns that hold something."""
        if ws.sheet_state != "visible":
            self.tersembunyi += [f"Lembar {ws.title}"] if baris else []
            return
        kolom = sorted({k for isi in baris.values() for k in isi})
        self.tersembunyi += [
            f"{nama} baris {n}" for n in baris if n in ws.row_dimensions and ws.row_dimensions[n].hidden
        ]
        tutup = [(d.min or 0, d.max or 0) for d in ws.column_dimensions.values() if d.hidden]
        self.tersembunyi += [
            f"{nama} kolom {get_column_letter(k)}" for k in kolom if any(a <= k <= z for a, z in tutup)
        ]

    def _baris(self, ws: Any, rumus: Any, nama: str) -> dict[int, Baris]:
        """The cells that hold something, by row and column, with what merged cells cover."""
        if ws.max_row > BARIS_TERBANYAK * 10 and len(ws._cells) > SEL_TERBANYAK:  # noqa: SLF001
            raise TidakTerbaca(TERLALU_BANYAK)
        hasil: dict[int, Baris] = {}
        for (b, k), sel in sorted(ws._cells.items()):  # noqa: SLF001  # only those that exist, never the empty rectangle
            teks, nilai = self._isi(sel, rumus._cells.get((b, k)), nama)  # noqa: SLF001
            if not teks:
                continue
            self._hitung(k)
            hasil.setdefault(b, {})[k] = Petak(teks, self.asal, nilai, f"{nama} sel {get_column_letter(k)}{b}")
        for gabung in ws.merged_cells.ranges:
            self._isi_gabungan(hasil, gabung, nama)
        return {b: hasil[b] for b in sorted(hasil)}

    def _hitung(self, kolom: int) -> None:
        self.sel, self.asal = self.sel + 1, self.asal + 1
        if self.sel > SEL_TERBANYAK or kolom > KOLOM_TERBANYAK:
            raise TidakTerbaca(TERLALU_BANYAK)

    def _isi(self, sel: Any, rumus: Any, nama: str) -> tuple[str, Decimal | None]:
        if sel.value is None and rumus is not None and rumus.data_type == "f":
            self.belum.append(f"{nama} sel {sel.coordinate}")
            return TANPA_NILAI, None
        return tampil(sel.value, sel.number_format or "General")

    def _isi_gabungan(self, baris: dict[int, Baris], gabung: Any, nama: str) -> None:
        kiri, atas, kanan, bawah = gabung.bounds
        asal = baris.get(atas, {}).get(kiri)
        if asal is None:
            return
        for b, k in itertools.product(range(atas, bawah + 1), range(kiri, kanan + 1)):
            if b in baris and (b, k) != (atas, kiri):
                self.sel += 1
                if self.sel > SEL_TERBANYAK or k > KOLOM_TERBANYAK:
                    raise TidakTerbaca(TERLALU_BANYAK)
                baris[b][k] = Petak(asal.teks, asal.asal, asal.nilai, f"{nama} sel {get_column_letter(k)}{b}")


def _sebut(semua: Sequence[str]) -> str:
    return ", ".join(semua[:SEBUT_TERBANYAK]) + (" dan lainnya" if len(semua) > SEBUT_TERBANYAK else "")


def _kelompok(baris: dict[int, Baris]) -> Iterator[list[tuple[int, Baris]]]:
    """Rows that follow each other; a gap of one empty row inside a table is no end of it where its columns go on."""
    kini: list[tuple[int, Baris]] = []
    for nomor, isi in baris.items():
        if kini and nomor - kini[-1][0] > 1 and not _lanjut(kini, nomor, isi):
            yield kini
            kini = []
        kini.append((nomor, isi))
    if kini:
        yield kini


def _lanjut(kini: Sequence[tuple[int, Baris]], nomor: int, isi: Baris) -> bool:
    """Whether a row after one empty row goes on with the same columns, with figures where figures stood."""
    angka = {k for k, p in isi.items() if p.nilai is not None and k > min(isi)}
    di_atas = {k for k, p in kini[-1][1].items() if p.nilai is not None}
    return nomor - kini[-1][0] == 2 and bool(angka & di_atas)


def _unsur(kelompok: list[tuple[int, Baris]], nama: str) -> Iterator[Unsur]:
    """Title rows, the table, notes below it."""
    tunggal = [len({p.asal for p in isi.values()}) == 1 for _, isi in kelompok]
    kiri = min(min(isi) for _, isi in kelompok)
    awal = next((i for i, satu in enumerate(tunggal) if not satu), len(kelompok))
    akhir = next(
        (i for i in range(len(kelompok), awal, -1) if not tunggal[i - 1] or kiri not in kelompok[i - 1][1]), awal
    )
    if akhir - awal < 2:
        awal = akhir = len(kelompok)
    yield from (_teks(isi) for _, isi in kelompok[:awal])
    if akhir > awal:
        yield _tabel(kelompok[awal:akhir], nama)
    yield from (_teks(isi) for _, isi in kelompok[akhir:])


def _teks(isi: Baris) -> Alinea:
    satu = list({p.asal: p for p in isi.values()}.values())
    return Alinea(" ".join(p.teks for p in satu), sebutan=satu[0].tempat)


def _tabel(baris: list[tuple[int, Baris]], nama: str) -> TabelMentah:
    kolom = range(min(min(isi) for _, isi in baris), max(max(isi) for _, isi in baris) + 1)
    kisi = [
        [isi.get(k) or Petak("", -1, tempat=f"{nama} sel {get_column_letter(k)}{nomor}") for k in kolom]
        for nomor, isi in baris
    ]
    nomor = [n for n, _ in baris]
    return TabelMentah(
        kisi,
        f"{nama} baris {nomor[0]}–{nomor[-1]}",
        lambda i, _: f"{nama} baris {nomor[i]}",
        kepala=tinggi_kepala(kisi),
    )
