"""The document tree as bytes that are the same for the same tree, and back: what is signed and kept of an edition.

Canonical JSON: UTF-8, keys sorted, no spaces. A value of `laporan.document` is an object that names its class under "_"
and holds the fields that differ from their default; a figure is ``{"_": "Decimal", "n": "98.50"}``, its exact text. Charts,
pictures and bound-in PDFs are inside, as they are in the tree.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from typing import Any

from laporan import document as d

SKEMA = 1
"""The form of the bytes. It rises when a class, a field or a default of `laporan.document` changes its meaning; what was
written before is still read with its own number."""

JENIS: dict[str, Any] = {
    k.__name__: k
    for k in (
        d.Baris, d.BlokTandaTangan, d.Butir, d.Chart, d.DaftarButir, d.DaftarIsi, d.DataDiri, d.Dokumen, d.Gambar,
        d.HalamanBaru, d.Isian, d.Judul, d.Kolom, d.Kop, d.Metadata, d.Nilai, d.Paragraph, d.Rujukan, d.Rumus, d.Sampul,
        d.Section, d.Sel, d.Sisipan, d.Subjudul, d.Table, d.TandaTangan, d.Teks,
    )
}  # fmt: skip

_BIDANG = {k: tuple((f.name, f.default) for f in fields(k)) for k in JENIS.values()}
"""Names and defaults of the fields of a class."""


class PohonRusak(ValueError):
    """The bytes are no tree of the form that they are said to have."""


def kanonis(dok: d.Dokumen) -> bytes:
    """The tree as bytes. Raises TypeError where it holds anything but values of `laporan.document`."""
    return json.dumps(_keluar(dok), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def urai(isi: bytes, skema: int = SKEMA) -> d.Dokumen:
    """The tree back, equal to what was written. Raises PohonRusak for an unknown `skema` or spoiled bytes."""
    if skema != SKEMA:
        raise PohonRusak(f"skema {skema} tidak dikenal")
    try:
        dok = _masuk(json.loads(bytes(isi)))
    except PohonRusak:
        raise
    except (ValueError, TypeError, ArithmeticError, RecursionError) as salah:
        raise PohonRusak(str(salah)) from salah
    if not isinstance(dok, d.Dokumen):
        raise PohonRusak("bukan sebuah dokumen")
    return dok


def sidik(isi: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(isi).hexdigest()


def _keluar(x: Any) -> Any:
    if isinstance(x, str):
        return str(x)
    if x is None or isinstance(x, bool | int):
        return x
    if isinstance(x, Decimal):
        return {"_": "Decimal", "n": str(x)}
    if isinstance(x, tuple):
        return [_keluar(i) for i in x]
    jenis = type(x)
    if JENIS.get(jenis.__name__) is jenis:
        nilai = ((nama, getattr(x, nama), bawaan) for nama, bawaan in _BIDANG[jenis])
        return {"_": jenis.__name__} | {nama: _keluar(n) for nama, n, bawaan in nilai if not _sama(n, bawaan)}
    raise TypeError(f"{jenis.__name__} tidak dapat disimpan dalam pohon")


def _masuk(x: Any) -> Any:
    if isinstance(x, list):
        return tuple(_masuk(i) for i in x)
    if not isinstance(x, dict):
        return x
    nama = x.pop("_", None)
    if nama == "Decimal":
        return Decimal(x["n"])
    buat: Callable[..., Any] | None = JENIS.get(nama)
    if buat is None:
        raise PohonRusak(f"jenis {nama!r} tidak dikenal")
    return buat(**{k: _masuk(n) for k, n in x.items()})


def _sama(nilai: Any, bawaan: Any) -> bool:
    """Equal and of one type: True is not 1 here."""
    return type(nilai) is type(bawaan) and bool(nilai == bawaan)
