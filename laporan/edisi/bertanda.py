"""The official paper of an edition as it is uploaded: what it must be. Its bytes are kept as they are: a signature in them
holds only so."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.berkas import RUSAK, adalah_pdf
from laporan.edisi.pohon import sidik
from laporan.models import BerkasEdisi, Edisi, NaskahBertanda, SidikRancangan

BITA_TERBESAR = 50 * 1024 * 1024
BUKAN_PDF = "Berkas ini bukan PDF. Unggah pindaian atau hasil tanda tangan elektroniknya sebagai PDF."
TERLALU_BESAR = "Berkas terlalu besar. Pilih PDF paling besar 50 MB, misalnya dengan memindai hitam putih."
BELUM_DITANDAI = (
    "Ini PDF dari aplikasi yang belum bertanda tangan. Unggah pindaiannya, atau hasil tanda tangan elektroniknya."
)
TANPA_TTE = (
    "PDF ini tidak memuat tanda tangan elektronik. Pilih “Pindaian bertanda tangan basah” bila ini hasil pindai."
)
BERPERINTAH = "PDF ini memuat perintah yang berjalan sendiri. Simpan ulang sebagai PDF tanpa skrip, lalu unggah lagi."
_JALAN_SENDIRI = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"})


def periksa_bertanda(edisi: Edisi, unggahan: UploadedFile, cara: str) -> bytes:
    """The content of an upload that may be the official paper. Raises ValidationError beside ``unggahan`` or ``cara``."""
    isi = unggahan.read(BITA_TERBESAR + 1)
    if len(isi) > BITA_TERBESAR:
        raise ValidationError({"unggahan": TERLALU_BESAR})
    if not adalah_pdf(isi):
        raise ValidationError({"unggahan": BUKAN_PDF})
    _periksa_dikenal(edisi, sidik(isi))
    _periksa_isi(isi, cara)
    return isi


def _periksa_dikenal(edisi: Edisi, tanda: str) -> None:
    """What the program printed itself bears no signature, and the paper of another edition is not that of this one."""
    if BerkasEdisi.objects.filter(sidik=tanda).exists() or SidikRancangan.objects.filter(sidik=tanda).exists():
        raise ValidationError({"unggahan": BELUM_DITANDAI})
    ada = (
        NaskahBertanda.objects.filter(sidik=tanda).select_related("edisi").defer("edisi__pohon").order_by("pk").first()
    )
    if ada is not None:
        untuk = "edisi ini" if ada.edisi_id == edisi.pk else str(ada.edisi)
        raise ValidationError({"unggahan": f"Berkas yang sama sudah diunggah untuk {untuk}."})


def _periksa_isi(isi: bytes, cara: str) -> None:
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            if not len(pdf.pages):
                raise ValidationError({"unggahan": RUSAK})
            if _berperintah(pdf):
                raise ValidationError({"unggahan": BERPERINTAH})
            if cara == NaskahBertanda.Cara.ELEKTRONIK and not bertanda_elektronik(pdf):
                raise ValidationError({"cara": TANPA_TTE})
    except pikepdf.PasswordError as salah:
        raise ValidationError({"unggahan": "PDF ini terkunci dengan sandi. Unggah yang tidak terkunci."}) from salah
    except (pikepdf.PdfError, RuntimeError, TypeError, KeyError, AttributeError, OverflowError) as salah:
        raise ValidationError({"unggahan": RUSAK}) from salah


def bertanda_elektronik(pdf: pikepdf.Pdf) -> bool:
    """Whether it holds a signature (a dictionary that covers a range of its bytes)."""
    return any("/ByteRange" in k and "/Contents" in k for k in _kamus_semua(pdf))


def _berperintah(pdf: pikepdf.Pdf) -> bool:
    return any(str(k.get("/S", "")) in _JALAN_SENDIRI for k in _kamus_semua(pdf))


def _kamus_semua(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    for o in pdf.objects:
        yield from _kamus(o)


def _kamus(o: Any) -> Iterator[pikepdf.Dictionary]:
    """The dictionary that an object is, and those written inside it; what it refers to has its own turn."""
    if isinstance(o, pikepdf.Dictionary):
        yield o
        dalam: Any = (o[k] for k in o.keys())  # noqa: SIM118  not a dict
    else:
        dalam = o if isinstance(o, pikepdf.Array) else ()
    for x in dalam:
        if isinstance(x, pikepdf.Dictionary | pikepdf.Array) and not x.is_indirect:
            yield from _kamus(x)
