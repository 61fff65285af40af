"""An uploaded report as a Bacaan: the one door for files of others. Only reading; whatever a file does to the libraries, the
user gets a sentence."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

import pikepdf

from laporan.checks.baca.docx import baca_docx
from laporan.checks.baca.jenis import TERKUNCI, Jenis, kenali
from laporan.checks.baca.kerangka import instansi_dari, pemda_dari, tahun_laporan
from laporan.checks.baca.pdf import baca_pdf
from laporan.checks.baca.pernyataan import lengkapi
from laporan.checks.baca.salah import RUSAK, TERLALU_BANYAK, TidakTerbaca
from laporan.checks.baca.xlsx import baca_xlsx
from laporan.checks.bacaan import Acuan, Asal, Bacaan, Prosa, Tabel

__all__ = ["TidakTerbaca", "baca_berkas"]

KOSONG = "Berkas ini tidak berisi tulisan atau tabel yang dapat diperiksa."
Isi = tuple[tuple[Prosa, ...], tuple[Tabel, ...], tuple[str, ...]]
Maju = Callable[[int, int], object]


def _diam(_selesai: int, _seluruh: int) -> None:
    pass


def baca_berkas(
    nama: str, isi: bytes, *, tahun: int | None = None, acuan: Acuan | None = None, maju: Maju = _diam
) -> Bacaan:
    """Text, tables and statements of a .docx, .pdf or .xlsx, chosen by what it holds. `tahun` overrides the year that the
    report names; `acuan` is what it is held against; `maju` is told of the pages that are done.

    `lebih["catatan"]` holds sentences on what could not be read. Raises TidakTerbaca, and nothing else.
    """
    jenis = kenali(isi)
    try:
        return lengkapi(_bacaan(nama, _berisi(_baca(jenis, isi, maju)), tahun, acuan or Acuan()))
    except TidakTerbaca:
        raise
    except MemoryError as salah:
        raise TidakTerbaca(TERLALU_BANYAK) from salah
    except Exception as salah:  # a hostile file makes a library raise anything
        logging.getLogger(__name__).warning("Berkas tidak terbaca: %r", salah)
        raise TidakTerbaca(RUSAK) from salah


def _baca(jenis: Jenis, isi: bytes, maju: Maju) -> Isi:
    match jenis:
        case Jenis.DOCX:
            return *baca_docx(isi), ()
        case Jenis.XLSX:
            return baca_xlsx(isi)
        case Jenis.PDF:
            _pastikan_terbuka(isi)
            return baca_pdf(isi, maju)


def _pastikan_terbuka(isi: bytes) -> None:
    """A PDF that opens without a password, and has pages."""
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            if not len(pdf.pages):
                raise TidakTerbaca(KOSONG)
    except pikepdf.PasswordError as salah:
        raise TidakTerbaca(TERKUNCI) from salah


def _berisi(isi: Isi) -> Isi:
    if not isi[0] and not isi[1]:
        raise TidakTerbaca(KOSONG)
    return isi


def _bacaan(nama: str, isi: Isi, tahun: int | None, acuan: Acuan) -> Bacaan:
    prosa, tabel, catatan = isi
    instansi = instansi_dari(prosa, tabel)
    if instansi in acuan.kantor_lain:
        catatan = (*catatan, f"Berkas ini laporan {instansi}, bukan laporan kantor ini.")
        acuan = _milik(acuan, instansi)
    return Bacaan(
        asal=Asal.BERKAS,
        judul=PurePath(nama).name,
        instansi=instansi,
        pemda=pemda_dari(prosa, tabel),
        tahun=tahun or tahun_laporan(prosa, tabel),
        prosa=prosa,
        tabel=tabel,
        acuan=acuan,
        lebih={"catatan": catatan},
    )


def _milik(acuan: Acuan, instansi: str) -> Acuan:
    """What the report of another office is held against: its name is no stranger there."""
    lain = tuple(n for n in acuan.kantor_lain if n != instansi)
    return replace(acuan, kantor_lain=lain, kantor_sendiri=(*acuan.kantor_sendiri, instansi))
