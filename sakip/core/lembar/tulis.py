"""Writing sheets: headings that stay in view, kinds of cells, drop-downs, explanations; text never becomes a formula."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from sakip.core.lembar.baca import DAFTAR, KODE_KANTOR, PETUNJUK
from sakip.core.lembar.jenis import Jenis, Teks
from sakip.core.lembar.konteks import Konteks
from sakip.core.lembar.lembar import Lembar

BARIS_DAFTAR = 5000
_KEPALA = {
    "font": Font(bold=True),
    "fill": PatternFill("solid", fgColor="DCE6F1"),
    "alignment": Alignment(wrap_text=True, vertical="top"),
}
_WAJIB = PatternFill("solid", fgColor="F8CBAD")
_CONTOH = Font(italic=True, color="808080")
_TEKS = Teks()
_RUMUS = ("=", "+", "-", "@")

ATURAN_UMUM = (
    "Satu baris adalah satu data. Judul kolom pada baris pertama jangan diubah; urutan kolom dan urutan baris bebas.",
    "Kolom berjudul merah muda adalah kunci: dari situ sebuah baris dikenali kembali. Kunci yang belum ada menjadi baris baru.",
    "Baris yang tidak ada dalam berkas tidak dihapus. Kolom yang tidak ada dalam berkas tidak diubah.",
    "Sel yang dikosongkan berarti isinya dihapus. Pada lembar dengan kolom tahun, sel tahun yang dikosongkan menghapus nilai tahun itu.",
    "Baris yang sel pertamanya diawali “Contoh:” tidak dibaca. Lembar yang disembunyikan juga tidak dibaca.",
    "Angka boleh ditulis 1.234.567,89 atau Rp. 1.000,- atau (79.500.000) atau 98%. Tanda - berarti kosong; dalam kolom rupiah yang wajib diisi berarti 0.",
    "Kode ditulis sebagai teks, misalnya 7.01.02.2.01.0002. Tanggal ditulis misalnya 31-12-2021.",
)


Saring = Callable[[Any], bool] | None
"""Which rows are written; None is all."""


def buku_kerja(
    lembar: Sequence[Lembar],
    konteks: Konteks,
    *,
    tahun: int | None = None,
    templat: bool = False,
    hanya: Saring = None,
) -> bytes:
    """A workbook with these sheets filled from the office; ``tahun`` leaves out rows of other years, ``hanya`` those for
    which it is false.

    ``templat`` gives empty sheets instead, each with an example row.
    """
    wb = Workbook(write_only=True)
    _petunjuk(wb.create_sheet(PETUNJUK), lembar, konteks)
    pilihan: dict[tuple[str, ...], str] = {}
    for satu in lembar:
        _lembar(wb.create_sheet(satu.nama), satu, konteks, pilihan, tahun=tahun, templat=templat, hanya=hanya)
    _daftar(wb, pilihan)
    wb.active = min(1, len(lembar))
    isi = io.BytesIO()
    wb.save(isi)
    return isi.getvalue()


def baris_tercetak(
    lembar: Lembar, konteks: Konteks, tahun: int | None = None, hanya: Saring = None
) -> Iterator[dict[str, Any]]:
    """The rows of a list as its cells, by heading; where years are columns, one row for all years."""
    semua = (
        o
        for o in urut_baris(lembar, konteks)
        if (hanya is None or hanya(o)) and (tahun is None or getattr(o, "tahun_kunci", None) in (None, tahun))
    )
    tercetak = ({k: v for kolom in lembar.kolom.values() for k, v in kolom.tulis(o, konteks).items()} for o in semua)
    yield from _per_tahun(lembar, tercetak) if lembar.kolom_tahun else tercetak


def urut_baris(lembar: Lembar, konteks: Konteks) -> list[Any]:
    """The rows by their keys, within the last one in the order of their list; the same in every installation."""
    isi = konteks.isi(lembar.model())
    akhir = lembar.kolom_kunci[-1].kepala

    def kunci(obj: Any) -> list[Any]:
        tercetak = isi.kunci_tercetak(obj)
        depan = [_terurut(v) for k, v in tercetak.items() if k not in akhir]
        return [*depan, _terurut(getattr(obj, "urut", 0)), *(_terurut(v) for k, v in tercetak.items() if k in akhir)]

    return sorted(isi.baris, key=kunci)


def _terurut(nilai: Any) -> tuple[int, Any]:
    """Numbers by size, days by date, text by letter; empty first."""
    if nilai is None or nilai == "":
        return (0, 0)
    return (1, nilai) if isinstance(nilai, int | Decimal) else (2, str(nilai))


def kepala_tahun(lembar: Lembar, konteks: Konteks) -> list[str]:
    """The years that head columns: those with values, and those the office plans for."""
    return [str(t) for t in sorted(lembar.tahun_kolom(konteks))]


def _per_tahun(lembar: Lembar, baris: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    kolom_tahun, isi = lembar.kolom[lembar.kolom_tahun].column_name, lembar.kolom_isi[0].column_name
    kelompok: dict[tuple[Any, ...], dict[str, Any]] = {}
    for satu in baris:
        tetap = {k: satu.get(k, "") for k in lembar.kepala_tercetak}
        kelompok.setdefault(tuple(tetap.values()), tetap)[str(satu[kolom_tahun])] = satu[isi]
    yield from kelompok.values()


def _lembar(
    ws: Any, lembar: Lembar, konteks: Konteks, pilihan: dict[tuple[str, ...], str], *, tahun: int | None, templat: bool,
    hanya: Saring,
) -> None:  # fmt: skip
    tahunan = kepala_tahun(lembar, konteks) if lembar.kolom_tahun else []
    kepala = lembar.kepala_tercetak + tahunan
    jenis = {k: lembar.kolom_isi[0].widget if k in tahunan else lembar.jenis_kepala(k) for k in kepala}
    ws.freeze_panes = f"{get_column_letter(min(3, len(lembar.kepala_kunci)) + 1)}2"
    for i, k in enumerate(kepala, 1):
        ws.column_dimensions[get_column_letter(i)].width = max(jenis[k].lebar, min(len(k) + 2, 24))
    _pasang_pilihan(ws, lembar, konteks, kepala, pilihan)
    ws.append([_kepala(ws, lembar, k) for k in kepala])
    if templat:
        ws.append(_baris_contoh(ws, lembar, konteks, kepala, jenis))
        return
    for isi in baris_tercetak(lembar, konteks, tahun, hanya):
        ws.append([_sel(ws, isi.get(k), jenis[k]) for k in kepala])


def _kepala(ws: Any, lembar: Lembar, kepala: str) -> Any:
    sel = WriteOnlyCell(ws, kepala)
    sel.font, sel.fill, sel.alignment = _KEPALA["font"], _KEPALA["fill"], _KEPALA["alignment"]
    if kepala in lembar.kepala_kunci:
        sel.fill = _WAJIB
    return sel


def _sel(ws: Any, nilai: Any, jenis: Jenis) -> Any:
    """A cell as its kind wants it. A text that looks like a formula stays a text, also when it is edited in Excel."""
    if nilai is None or nilai == "":
        return None
    sel = WriteOnlyCell(ws, nilai)
    if isinstance(nilai, str):
        sel.data_type, sel.number_format = "s", "@"
        if nilai.startswith(_RUMUS):
            sel.quotePrefix = True
    else:
        sel.number_format = _format(nilai, jenis)
    return sel


def _format(nilai: Any, jenis: Jenis) -> str:
    if isinstance(nilai, Decimal) and jenis.format == "#,##0.00" and nilai == nilai.to_integral_value():
        return "#,##0"
    return jenis.format if jenis.format != "@" else "General"


def _baris_contoh(ws: Any, lembar: Lembar, konteks: Konteks, kepala: list[str], jenis: dict[str, Jenis]) -> list[Any]:
    isi = {k: lembar.contoh(k, konteks) for k in lembar.kepala_tercetak}
    sel = []
    for i, k in enumerate(kepala):
        nilai = isi.get(k, "100")
        satu = _sel(ws, f"Contoh: {nilai}" if i == 0 else nilai, jenis[k])
        if satu is not None:
            satu.font = _CONTOH
        sel.append(satu)
    return sel


# --- drop-downs -------------------------------------------------------------------------------------------------------


def _pasang_pilihan(
    ws: Any, lembar: Lembar, konteks: Konteks, kepala: list[str], pilihan: dict[tuple[str, ...], str]
) -> None:
    """Choices from a hidden sheet; a row of another sheet may also be one that is only now added, so it only warns."""
    tetap = {k for kolom in lembar.kolom.values() for k in kolom.kepala if lembar.jenis_kepala(k).pilihan()}
    semua: dict[str, list[str]] = {k: v for kolom in lembar.kolom.values() for k, v in kolom.pilihan(konteks).items()}
    for i, k in enumerate(kepala, 1):
        isi = tuple(semua.get(k, ()))[:BARIS_DAFTAR]
        kolom = lembar.kolom_kepala(k) if k in lembar.kepala else None
        petunjuk = kolom.petunjuk[:250] if kolom else ""
        if not isi and not petunjuk:
            continue
        aturan = DataValidation(
            type="list" if isi else None, allow_blank=True, errorStyle="stop" if k in tetap else "warning"
        )
        if isi:
            letak = pilihan.setdefault(isi, get_column_letter(len(pilihan) + 1))
            aturan.formula1 = f"'{DAFTAR}'!${letak}$1:${letak}${len(isi)}"
            aturan.showErrorMessage = k in tetap
            aturan.error, aturan.errorTitle = "Pilih salah satu dari daftar.", k[:30]
        if petunjuk:
            aturan.showInputMessage, aturan.promptTitle, aturan.prompt = True, k[:30], petunjuk
        huruf = get_column_letter(i)
        aturan.add(f"{huruf}2:{huruf}{BARIS_DAFTAR * 4}")
        ws.data_validations.append(aturan)


def _daftar(wb: Workbook, pilihan: dict[tuple[str, ...], str]) -> None:
    if not pilihan:
        return
    ws = wb.create_sheet(DAFTAR)
    ws.sheet_state = "hidden"
    for i in range(max(len(isi) for isi in pilihan)):
        ws.append([_sel(ws, isi[i], _TEKS) if i < len(isi) else None for isi in pilihan])


# --- explanations -----------------------------------------------------------------------------------------------------


def _petunjuk(ws: Any, lembar: Sequence[Lembar], konteks: Konteks) -> None:
    for huruf, lebar in zip("ABCD", (28, 34, 70, 30), strict=True):
        ws.column_dimensions[huruf].width = lebar
    tebal = WriteOnlyCell(ws, f"Data {konteks.perangkat.nama}")
    tebal.font = Font(bold=True, size=14)
    ws.append([tebal])
    ws.append([KODE_KANTOR, _sel(ws, konteks.perangkat.slug, _TEKS)])
    ws.append([])
    for kalimat in ATURAN_UMUM:
        ws.append([kalimat])
    for satu in lembar:
        ws.append([])
        ws.append([_tebal(ws, t) for t in (f"Lembar {satu.nama}", "Kolom", "Isi", "Contoh")])
        for k, (penjelasan, contoh) in _penjelasan(satu, konteks).items():
            ws.append(
                [
                    _sel(ws, t, _TEKS)
                    for t in (satu.pengantar if k == satu.kepala[0] else "", k, penjelasan, str(contoh))
                ]
            )


def _tebal(ws: Any, teks: str) -> Any:
    sel = WriteOnlyCell(ws, teks)
    sel.font = Font(bold=True)
    return sel


def _penjelasan(lembar: Lembar, konteks: Konteks) -> dict[str, tuple[str, Any]]:
    hasil: dict[str, tuple[str, Any]] = {}
    for k in lembar.kepala:
        kolom = lembar.kolom_kepala(k)
        harap = lembar.jenis_kepala(k).harap
        bagian = ["Kunci." if k in lembar.kepala_kunci else "Wajib." if kolom.wajib else "", kolom.petunjuk]
        bagian.append(f"{harap[:1].upper()}{harap[1:]}.")
        hasil[k] = (" ".join(filter(None, bagian)), lembar.contoh(k, konteks))
    return hasil
