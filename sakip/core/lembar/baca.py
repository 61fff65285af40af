"""Reading a workbook into neutral rows: every cell with its address, merged cells filled, nothing trusted."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import openpyxl
from openpyxl.utils import coordinate_to_tuple, get_column_letter, range_boundaries
from openpyxl.worksheet._reader import WorkSheetParser

from sakip.core.lembar.sel import Sel

BITA_TERBESAR = 20 * 1024 * 1024
BITA_TERBUKA = 150 * 1024 * 1024
BERKAS_DI_DALAM = 2000
BARIS_TERBANYAK = 50_000
KOLOM_TERBANYAK = 200
SEL_GABUNGAN_TERBANYAK = 200_000
DAFTAR = "_daftar"
PETUNJUK = "Petunjuk"
KODE_KANTOR = "Kode kantor"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RUSAK = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error,
)  # fmt: skip
"""What the libraries raise over a file that is none or is damaged."""


class BerkasDitolak(ValueError):
    """The file cannot be read as a workbook; the message says why and what to do."""


@dataclass
class Tabel:
    """One sheet: its rows by number, each with its cells by column."""

    nama: str
    baris: dict[int, dict[int, Sel]] = field(default_factory=dict)


@dataclass
class Buku:
    """The visible sheets, the names of those that were not read, and the office the file says it is from."""

    tabel: list[Tabel] = field(default_factory=list)
    tersembunyi: list[str] = field(default_factory=list)
    kode_kantor: Sel | None = None


def baca_buku(isi: bytes) -> Iterator[int | Buku]:
    """Read all visible sheets; yields the number of rows read so far, and the Buku last. Raises BerkasDitolak."""
    periksa_zip(isi)
    buku = Buku()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            wb = openpyxl.load_workbook(io.BytesIO(isi), read_only=True, data_only=True, keep_links=False)
        persen = _gaya_persen(wb)
        for ws in wb.worksheets:
            if ws.sheet_state != "visible":
                buku.tersembunyi += [] if ws.title == DAFTAR else [ws.title]
                continue
            tabel = Tabel(ws.title)
            yield from _baca_lembar(ws, persen, tabel)
            if ws.title.casefold() == PETUNJUK.casefold():
                buku.kode_kantor = _cari_kode(tabel)
            elif tabel.baris:
                buku.tabel.append(tabel)
        wb.close()
    except BerkasDitolak:
        raise
    except _RUSAK as salah:
        raise BerkasDitolak(
            "Berkas ini rusak atau bukan buku kerja Excel yang utuh. Buka di Excel, lalu simpan ulang sebagai .xlsx."
        ) from salah
    yield buku


class _Pembaca(WorkSheetParser):
    """openpyxl's own reader, which also tells a formula without a stored value from an empty cell."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        teks = element.find(_TEKS) if element.get("t") == "inlineStr" else None
        if teks is not None and element.get("r"):  # as we write them; openpyxl would build three objects for each
            baris, kolom = coordinate_to_tuple(element.get("r"))
            return {"row": baris, "column": kolom, "value": teks.text, "data_type": "s", "style_id": 0}
        hasil: dict[str, Any] = super().parse_cell(element)
        if hasil["value"] is None and element.find(f"{{{_NS}}}f") is not None:
            hasil["data_type"] = "rumus"
        return hasil


_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TEKS = f"{{{_NS}}}is/{{{_NS}}}t"


def _baca_lembar(ws: Any, persen: frozenset[int], tabel: Tabel) -> Iterator[int]:
    """Fill the table row by row; yields the count every thousand rows."""
    with ws._get_source() as sumber, warnings.catch_warnings():  # noqa: SLF001
        warnings.simplefilter("ignore")
        buku = ws.parent
        pembaca = _Pembaca(
            sumber, ws._shared_strings, data_only=True, epoch=buku.epoch,  # noqa: SLF001
            date_formats=buku._date_formats, timedelta_formats=buku._timedelta_formats,  # noqa: SLF001
        )  # fmt: skip
        for nomor, baris in pembaca.parse():
            sel = {c["column"]: s for c in baris if (s := _sel(c, persen)) is not None}
            if not sel:
                continue
            tabel.baris[nomor] = sel
            if len(tabel.baris) > BARIS_TERBANYAK:
                raise BerkasDitolak(
                    f"Lembar {ws.title} memuat lebih dari {BARIS_TERBANYAK} baris. Bagi menjadi beberapa berkas."
                )
            if len(tabel.baris) % 1000 == 0:
                yield len(tabel.baris)
        if pembaca.merged_cells:
            _isi_gabungan(tabel, [m.ref for m in pembaca.merged_cells.mergeCell])


def _sel(c: Mapping[str, Any], persen: frozenset[int]) -> Sel | None:
    nilai, jenis = c["value"], c["data_type"]
    if nilai is None and jenis != "rumus":
        return None
    alamat = f"{get_column_letter(c['column'])}{c['row']}"
    if jenis == "rumus":
        return Sel(
            None, alamat, galat="Rumus ini belum mempunyai nilai. Buka berkasnya di Excel, simpan, lalu unggah lagi."
        )
    if jenis == "e":
        return Sel(nilai, alamat, galat="Rumus di sel ini gagal dihitung. Perbaiki rumusnya, atau ketik nilainya.")
    if isinstance(nilai, str) and not nilai.strip():
        return None
    if c["column"] > KOLOM_TERBANYAK:
        raise BerkasDitolak(f"Sel {alamat} terisi, padahal paling banyak {KOLOM_TERBANYAK} kolom. Hapus isinya.")
    return Sel(nilai, alamat, persen=jenis == "n" and c["style_id"] in persen)


def _isi_gabungan(tabel: Tabel, rentang: list[str]) -> None:
    """A merged cell says the same for all it covers; rows that hold nothing else stay empty."""
    tersisa = SEL_GABUNGAN_TERBANYAK
    for satu in rentang:
        kiri, atas, kanan, bawah = range_boundaries(satu)
        asal = tabel.baris.get(atas, {}).get(kiri)
        tersisa -= (kanan - kiri + 1) * (bawah - atas + 1)
        if tersisa < 0:
            raise BerkasDitolak(f"Lembar {tabel.nama} memuat terlalu banyak sel gabungan. Pisahkan sel-selnya dahulu.")
        if asal is None:
            continue
        for baris in range(atas, bawah + 1):
            if baris not in tabel.baris:
                continue
            for kolom in range(kiri, min(kanan, KOLOM_TERBANYAK) + 1):
                if (baris, kolom) != (atas, kiri):
                    alamat = f"{get_column_letter(kolom)}{baris}"
                    tabel.baris[baris][kolom] = Sel(asal.nilai, alamat, asal.persen, asal.galat)


def _gaya_persen(wb: Any) -> frozenset[int]:
    """The styles under which Excel shows 0,98 as 98%."""
    khusus = {164 + i for i, f in enumerate(wb._number_formats) if "%" in f}  # noqa: SLF001
    return frozenset(i for i, gaya in enumerate(wb._cell_styles) if gaya.numFmtId in {9, 10} | khusus)  # noqa: SLF001


def _cari_kode(tabel: Tabel) -> Sel | None:
    for sel in tabel.baris.values():
        if (judul := sel.get(1)) and str(judul.nilai).strip().casefold() == KODE_KANTOR.casefold():
            return sel.get(2)
    return None


def periksa_zip(isi: bytes) -> None:
    """Size, kind and compression, before anything is unpacked."""
    if len(isi) > BITA_TERBESAR:
        raise BerkasDitolak(f"Berkas terlalu besar. Paling besar {BITA_TERBESAR // 1024**2} MB.")
    if isi.startswith(_OLE):
        raise BerkasDitolak(
            "Berkas ini berkata sandi, atau berformat Excel lama (.xls). Hapus kata sandinya, lalu simpan sebagai .xlsx."
        )
    if not zipfile.is_zipfile(io.BytesIO(isi)):
        raise BerkasDitolak(
            "Ini bukan berkas Excel (.xlsx), meskipun namanya mungkin demikian, misalnya .csv yang diganti namanya. Buka di Excel, lalu simpan sebagai .xlsx."
        )
    try:
        _periksa_isi_zip(isi)
    except _RUSAK as salah:
        if isinstance(salah, BerkasDitolak):
            raise
        raise BerkasDitolak("Berkas ini rusak. Buka di Excel, lalu simpan ulang sebagai .xlsx.") from salah


def _periksa_isi_zip(isi: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(isi)) as zip_:
        daftar = zip_.infolist()
        if any(info.flag_bits & 1 for info in daftar):
            raise BerkasDitolak("Berkas ini berkata sandi. Hapus kata sandinya, lalu unggah lagi.")
        if len(daftar) > BERKAS_DI_DALAM or sum(info.file_size for info in daftar) > BITA_TERBUKA:
            raise BerkasDitolak("Isi berkas ini jauh lebih besar daripada yang wajar, sehingga tidak dibuka.")
        if not any(info.filename == "xl/workbook.xml" for info in daftar):
            raise BerkasDitolak("Ini bukan buku kerja Excel (.xlsx). Buka di Excel, lalu simpan sebagai .xlsx.")
        for info in daftar:
            if info.filename.endswith((".xml", ".rels")):
                with zip_.open(info) as bagian:
                    if re.search(rb"<!(DOCTYPE|ENTITY)", bagian.read(4096)):
                        raise BerkasDitolak(
                            "Berkas ini memuat bagian yang tidak lazim bagi Excel, sehingga tidak dibuka."
                        )
