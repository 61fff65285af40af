"""Files that offices bind into their books: what a PDF must be, and what of it is kept."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf
from django.core.exceptions import ValidationError

PDF = "application/pdf"
BITA_TERBESAR = 20 * 1024 * 1024
HALAMAN_TERBANYAK = 100
SISI = range(28, 14401)  # points: from 1 cm to what PDF itself allows
RUSAK = "PDF ini rusak atau tidak utuh, sehingga tidak dapat dibuka. Simpan ulang sebagai PDF, lalu unggah lagi."
_ISI_HALAMAN = frozenset(
    {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/TrimBox", "/Rotate", "/UserUnit"}
)


@dataclass(frozen=True, slots=True)
class Lembar:
    """The pages of a PDF: how many, and which of them (from 1) lie wide."""

    halaman: int
    rebah: tuple[int, ...]


def adalah_pdf(isi: bytes) -> bool:
    """Whether the content, whatever its name says, is meant to be a PDF."""
    return b"%PDF-" in isi[:1024]


def rapikan_pdf(isi: bytes) -> bytes:
    """The pages of an uploaded PDF and nothing else: no scripts, forms, links, attachments or history.

    Raises ValidationError with what is wrong: too large, locked, spoiled, too many pages.
    """
    if len(isi) > BITA_TERBESAR:
        raise ValidationError("Berkas terlalu besar. Pilih PDF paling besar 20 MB.")
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            _periksa(pdf)
            return _halaman_saja(pdf)
    except pikepdf.PasswordError as salah:
        raise ValidationError("PDF ini terkunci dengan sandi. Buka kuncinya, lalu unggah lagi.") from salah
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError, OverflowError) as salah:
        raise ValidationError(RUSAK) from salah


def lembar_pdf(isi: bytes) -> Lembar:
    """The pages of a kept PDF. Raises pikepdf.PdfError where it is none."""
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        return Lembar(len(pdf.pages), tuple(i for i, p in enumerate(pdf.pages, 1) if _rebah(p)))


def _periksa(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise ValidationError("PDF ini dilindungi terhadap penyalinan. Buka perlindungannya, lalu unggah lagi.")
    if not len(pdf.pages):
        raise ValidationError(RUSAK)
    if len(pdf.pages) > HALAMAN_TERBANYAK:
        raise ValidationError(f"PDF ini {len(pdf.pages)} halaman. Paling banyak {HALAMAN_TERBANYAK} halaman.")
    for nomor, halaman in enumerate(pdf.pages, 1):
        if any(int(abs(sisi)) not in SISI for sisi in _ukuran(halaman)):
            raise ValidationError(f"Ukuran halaman {nomor} tidak wajar. Simpan ulang sebagai PDF ukuran A4 atau F4.")


def _halaman_saja(pdf: pikepdf.Pdf) -> bytes:
    """Stamps and filled fields become part of their page; everything that acts is left behind."""
    pdf.flatten_annotations("print")
    hasil, keluar = pikepdf.new(), io.BytesIO()
    hasil.pages.extend(pdf.pages)
    for halaman in hasil.pages:
        for kunci in [k for k in halaman.obj.keys() if k not in _ISI_HALAMAN]:  # noqa: SIM118  not a dict
            del halaman.obj[kunci]
    hasil.remove_unreferenced_resources()
    hasil.save(keluar, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return keluar.getvalue()


def _ukuran(halaman: pikepdf.Page) -> tuple[float, float]:
    kiri, bawah, kanan, atas = (float(x) for x in halaman.trimbox)
    return kanan - kiri, atas - bawah


def _rebah(halaman: pikepdf.Page) -> bool:
    lebar, tinggi = _ukuran(halaman)
    diputar = int(halaman.obj.get("/Rotate", 0)) % 180 != 0
    return lebar > tinggi if not diputar else tinggi > lebar
