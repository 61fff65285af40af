"""The office's own sentences instead of the generated ones, texts of generated parts, and pictures for texts."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.builder import pratinjau
from laporan.document import Section
from laporan.domain.berkas import simpan_berkas
from laporan.domain.ganti import simpan_ganti, ubahan
from laporan.models import Bagian, GambarNaskah, Laporan
from laporan.narasi import kalimat, narasi_dari_blok
from laporan.nilai import bertahun
from sakip.core.domain import simpan
from sakip.core.models import Jejak
from sakip.core.write import menulis

AMBIL, LEPAS = "Kalimat diambil alih.", "Kalimat otomatis dikembalikan."


def bagian_tersusun(bagian: Bagian) -> Section | None:
    """What is generated in a section of the outline, without its texts; None where nothing is."""
    induk = bagian.induk.kunci if bagian.induk else ""
    dok = pratinjau(bagian.laporan.perangkat, tahun_bagian(bagian), bagian.kunci, induk)
    return dok.isi[0] if dok else None


def ambil_alih(*, bagian: Bagian, by: Any) -> Jejak:
    """The generated sentences become text of the office, after what it wrote before them; tables and pictures keep their
    places. The line of the Jejak can take it back (`laporan.domain.batal`).

    Raises ValidationError where the section has no generated sentences, or holds its own already.
    """
    tersusun = bagian_tersusun(bagian)
    if bagian.kalimat_sendiri:
        raise ValidationError(f"Kalimat “{bagian}” sudah ditulis sendiri.")
    if tersusun is None or not any(map(kalimat, tersusun.isi)):
        raise ValidationError(f"“{bagian}” tidak memuat kalimat yang disusun dari data.")
    isi = tersusun.isi
    if (tahun := tahun_bagian(bagian)) != bagian.laporan.tahun:
        isi = tuple(bertahun(b, tahun) for b in isi)
    bagian.naskah = "\n".join(filter(None, (bagian.naskah, narasi_dari_blok(isi))))
    bagian.kalimat_sendiri, bagian.dari_tahun = True, None
    return simpan_ganti(bagian=bagian, by=by, catatan=AMBIL)


def kembalikan_kalimat(*, bagian: Bagian, by: Any) -> Jejak:
    """The generated sentences are printed again; the text is the one from before they were taken over, and the line of the
    Jejak keeps what was written since.

    Raises ValidationError where the section prints them already.
    """
    if not bagian.kalimat_sendiri:
        raise ValidationError(f"Kalimat “{bagian}” sudah disusun dari data.")
    if diambil := ubahan(bagian).filter(catatan=AMBIL).order_by("-pk").first():
        bagian.naskah = diambil.perubahan.get("naskah", [bagian.naskah])[0]
    bagian.kalimat_sendiri, bagian.dari_tahun = False, None
    return simpan_ganti(bagian=bagian, by=by, catatan=LEPAS)


def tulis_bagian_tersusun(*, induk: Bagian, kunci: str, by: Any) -> Bagian:
    """The row of a generated part (a sasaran of BAB III), laid when the office first writes there.

    Raises ValidationError where the section has no such part.
    """
    if ada := induk.anak.filter(kunci=kunci).first():
        return ada
    tersusun = bagian_tersusun(induk)
    bagian = next((x for x in tersusun.anak if x.kunci == kunci), None) if tersusun else None
    if bagian is None:
        raise ValidationError(f"Bagian ini tidak ada lagi di bawah “{induk}”.")
    urut = max(induk.anak.values_list("urut", flat=True), default=0) + 1
    return simpan(Bagian(laporan=induk.laporan, induk=induk, kunci=kunci, judul=bagian.judul, urut=urut), by=by)


def unggah_gambar(*, laporan: Laporan, unggahan: UploadedFile, by: Any) -> GambarNaskah:
    """Keep a picture for the texts of a book. Raises Ditolak, Terkunci, or ValidationError beside ``unggahan``."""
    gambar = GambarNaskah(laporan=laporan)
    with menulis(by=by):
        gambar.berkas = simpan_berkas(gambar, unggahan, by)
        return simpan(gambar, by=by)


def tahun_bagian(bagian: Bagian) -> int:
    """The year whose data a section prints: its own, that of the one it stands in, or that of the book."""
    return bagian.tahun_data or (tahun_bagian(bagian.induk) if bagian.induk else bagian.laporan.tahun)
