"""Uploaded files: checked by what they hold, kept privately under their digest, read back only if unchanged."""

from __future__ import annotations

import base64
import hashlib
import io
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from PIL import Image, ImageOps

from sakip.core.models import Berkas, Jejak, Pemda, PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

GAMBAR = {"PNG": "image/png", "JPEG": "image/jpeg"}
BITA_TERBESAR = 2 * 1024 * 1024
SISI_TERBESAR = 4000
FOTO_TERBESAR = 10 * 1024 * 1024
TITIK_TERBANYAK, SISI_FOTO = 60_000_000, 2400
BUKAN_GAMBAR = "Berkas ini bukan gambar PNG atau JPEG yang utuh. Pilih berkas lain."


class BerkasRusak(Exception):
    """The stored file is gone or is no longer what was uploaded."""


def periksa_gambar(isi: bytes) -> str:
    """The content type of a picture, by its content and not by its name. Raises ValidationError."""
    if len(isi) > BITA_TERBESAR:
        raise ValidationError("Gambar terlalu besar. Pilih berkas paling besar 2 MB.")
    try:
        with Image.open(io.BytesIO(isi), formats=list(GAMBAR)) as gambar:
            jenis, sisi = GAMBAR[str(gambar.format)], max(gambar.size)
            gambar.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as salah:
        raise ValidationError(BUKAN_GAMBAR) from salah
    if sisi > SISI_TERBESAR:
        raise ValidationError(f"Gambar terlalu lebar atau tinggi. Paling besar {SISI_TERBESAR} titik.")
    return jenis


def rapikan_foto(isi: bytes) -> tuple[bytes, str]:
    """A photo or scan as a book carries it, and its content type: upright, at most 2400 dots a side, without what a
    camera writes beside the picture (place, device). Raises ValidationError."""
    if len(isi) > FOTO_TERBESAR:
        raise ValidationError("Gambar terlalu besar. Pilih berkas paling besar 10 MB.")
    try:
        with Image.open(io.BytesIO(isi), formats=list(GAMBAR)) as gambar:
            if gambar.width * gambar.height > TITIK_TERBANYAK:
                raise ValidationError("Gambar terlalu besar untuk dibuka. Perkecil dahulu, lalu unggah lagi.")
            return _rapi(gambar)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as salah:
        raise ValidationError(BUKAN_GAMBAR) from salah


def _rapi(gambar: Image.Image) -> tuple[bytes, str]:
    bening = gambar.has_transparency_data
    png = bening or (gambar.format == "PNG" and gambar.mode in {"1", "L", "P"})  # drawings and black-and-white scans
    if max(gambar.size) > SISI_FOTO or not png:
        gambar = gambar.convert("RGBA" if bening else "L" if gambar.mode in {"1", "L"} else "RGB")
    gambar = ImageOps.exif_transpose(gambar)
    gambar.thumbnail((SISI_FOTO, SISI_FOTO))
    bentuk, hasil = "PNG" if png else "JPEG", io.BytesIO()
    gambar.save(hasil, bentuk, optimize=True, **({} if png else {"quality": 88}))
    return hasil.getvalue(), GAMBAR[bentuk]


def simpan_gambar(*, unggahan: UploadedFile, milik: PerangkatDaerah | Pemda, by: Any) -> Berkas:
    """Keep an uploaded picture of an office or a Pemda. Raises Ditolak, or ValidationError beside ``unggahan``."""
    pastikan(by, milik.izin, milik)
    isi = unggahan.read(BITA_TERBESAR + 1)
    try:
        jenis = periksa_gambar(isi)
    except ValidationError as salah:
        raise ValidationError({"unggahan": salah.messages}) from salah
    kantor = milik if isinstance(milik, PerangkatDaerah) else None
    return simpan_isi(isi, nama=unggahan.name or "gambar", jenis=jenis, perangkat=kantor, by=by)


def simpan_isi(isi: bytes, *, nama: str, jenis: str, perangkat: PerangkatDaerah | None, by: Any) -> Berkas:
    """Keep a checked file under its digest. The caller has asked for permission."""
    with menulis(by=by):
        berkas = Berkas(
            perangkat=perangkat, nama=nama[-200:], jenis=jenis, ukuran=len(isi), sha256=hashlib.sha256(isi).hexdigest()
        )
        berkas.isi = ContentFile(isi, name=berkas.sha256)
        berkas.full_clean(exclude=["perangkat"])
        berkas.save()
        Jejak.catat(by=by, aksi="unggah", objek=berkas)
    return berkas


def buang(berkas: Berkas, *, by: Any) -> None:
    """Forget a file to which nothing points any more; what is stored goes once that is certain. The caller has asked for
    permission. A file that something still points to stays."""
    isi = berkas.isi
    with menulis(by=by):
        try:
            with transaction.atomic():
                Jejak.catat(by=by, aksi="hapus", objek=berkas)
                berkas.delete()
        except models.ProtectedError:
            return
        transaction.on_commit(partial(_buang_isi, isi.storage, isi.name))


def _buang_isi(simpanan: Storage, nama: str) -> None:
    if not Berkas.objects.filter(isi=nama).exists():
        simpanan.delete(nama)


class IsiBerkas(str):
    """An uploaded file as a data: address, which knows its name in the store, its type and digest: what remembers it need
    not hold it (`sakip.core.ingat`)."""

    nama: str
    jenis: str
    sidik: str


def sebagai_data(isi: bytes, nama: str, jenis: str) -> IsiBerkas:
    """The content of a stored file as a data: address."""
    hasil = IsiBerkas(f"data:{jenis};base64,{base64.b64encode(isi).decode()}")
    hasil.nama, hasil.jenis, hasil.sidik = nama, jenis, hashlib.sha256(isi).hexdigest()
    return hasil


def isi_tersimpan(nama: str, jenis: str) -> IsiBerkas:
    """The same, read from the store. Raises FileNotFoundError."""
    with default_storage.open(nama, "rb") as isi:
        return sebagai_data(isi.read(), nama, jenis)


def isi_yang_sama(nama: str, jenis: str, sidik: str) -> IsiBerkas:
    """The same as it was. Raises BerkasRusak where it is gone or another."""
    try:
        isi = isi_tersimpan(nama, jenis)
    except FileNotFoundError as salah:
        raise BerkasRusak(f"Berkas {nama} hilang dari penyimpanan.") from salah
    if isi.sidik != sidik:
        raise BerkasRusak(f"Isi berkas {nama} tidak sama lagi.")
    return isi


def baca(berkas: Berkas) -> bytes:
    """The content, proven by its digest. Raises BerkasRusak."""
    try:
        with berkas.isi.open("rb") as terbuka:
            isi = bytes(terbuka.read())
    except FileNotFoundError as salah:
        raise BerkasRusak(f"Berkas {berkas} hilang dari penyimpanan.") from salah
    if hashlib.sha256(isi).hexdigest() != berkas.sha256:
        raise BerkasRusak(f"Isi berkas {berkas} tidak sama lagi dengan yang diunggah.")
    return isi
