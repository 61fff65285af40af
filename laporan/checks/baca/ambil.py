"""What a report states that an office may take over into its data, as values that JSON holds: targets and realisasi of
indicators, pagu and realisasi of lines of money, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from laporan.checks.baca.klaim import KOSONG
from laporan.checks.bacaan import Bacaan, Hal, Klaim, Tabel, Uang
from laporan.checks.uang.nama import baku

DIAMBIL = (Hal.TARGET, Hal.REALISASI)
DANA = ("pagu", "realisasi")
SEBAGIAN = re.compile(r"triwulan|\btw\b|semester|\bs\.?\s*/?\s*d\b|bulan\s+ke", re.IGNORECASE)
"""Heads of figures that are not those of the whole year."""
SERIBU = 1000
"""Less than this is no amount of a budget, but a percentage beside the names of kegiatan (MU-10)."""
BELANJA = 4
"""The depth of lines of belanja, which no node of the program tree holds."""


def pernyataan(b: Bacaan) -> list[dict[str, Any]]:
    """Targets and realisasi of whole years, with the wording of the indicator as it stands there."""
    tingkat = {i.kunci: i.tingkat for i in b.indikator}
    sebagian = _sebagian(b.tabel)
    return [
        {
            "hal": k.hal.value,
            "tahun": k.tahun or b.tahun,
            "nama": k.uraian,
            "tingkat": tingkat.get(k.pokok, "sasaran"),
            "teks": k.teks,
            "angka": _teks(k.angka),
            "persen": k.satuan == "%",
            "dari": k.naskah,
            "tempat": k.tempat.sebutan,
        }
        for k in b.klaim
        if k.hal in DIAMBIL and k.uraian and k.teks.strip().casefold() not in KOSONG and _tanda(k) not in sebagian
    ]


def uang(b: Bacaan) -> list[dict[str, Any]]:
    """Pagu and realisasi of programs, kegiatan and sub kegiatan; totals and lines of belanja are left out, and columns of
    figures that are no rupiah."""
    rupiah = {(u.tabel, u.tahun, nama) for u in b.uang for nama in DANA if (getattr(u, nama) or 0) >= SERIBU}
    semua = [(u, {nama: _teks(_dana(u, nama, rupiah)) for nama in DANA}) for u in b.uang if _simpul(u)]
    return [
        {
            "nama": u.nama,
            "kode": u.kode,
            "jenjang": u.kedalaman,
            "induk": [a.nama for a in _di_atas(u, b)],
            "tahun": u.tahun or b.tahun,
            "tahap": u.tahap,
            "dari": u.tabel,
            "tempat": u.tempat.sebutan,
        }
        | dana
        for u, dana in semua
        if any(dana.values())
    ]


def _simpul(u: Uang) -> bool:
    return 0 < u.kedalaman < BELANJA and not u.kontrol and not baku(u.nama).startswith("belanja")


def _dana(u: Uang, nama: str, rupiah: set[tuple[str, int | None, str]]) -> Decimal | None:
    nilai: Decimal | None = getattr(u, nama)
    return nilai if (u.tabel, u.tahun, nama) in rupiah and (not nilai or nilai >= SERIBU) else None


def _di_atas(u: Uang, b: Bacaan) -> Iterator[Uang]:
    """The lines above, the nearest first."""
    sudah = set[int]()
    while u.induk is not None and u.induk not in sudah:
        sudah.add(u.induk)
        u = b.uang[u.induk]
        yield u


def _sebagian(tabel: tuple[Tabel, ...]) -> set[tuple[str, str]]:
    """Cells of quarters and the like, where the row does not say the same of the whole year."""
    hasil = set[tuple[str, str]]()
    for t in tabel:
        kepala = [bool(SEBAGIAN.search(k)) for k in t.kolom]
        if not any(kepala) and SEBAGIAN.search(t.judul):
            kepala = [True] * len(t.kolom)
        for baris in t.baris if any(kepala) else ():
            isi = [(_rapi(s.tempat.sebutan), _rapi(s.teks)) for s in baris.sel]
            utuh = {x for x, ada in zip(isi, kepala, strict=True) if not ada}
            hasil |= {x for x, ada in zip(isi, kepala, strict=True) if ada} - utuh
    return hasil


def _tanda(k: Klaim) -> tuple[str, str]:
    return _rapi(k.tempat.sebutan), _rapi(k.teks)


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


def _teks(nilai: Decimal | None) -> str | None:
    return None if nilai is None else format(nilai, "f")
