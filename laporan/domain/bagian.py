"""Writing the outline of a book: own sections, what is printed, and taking sections away."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from laporan.domain.berkas import jilid_berkas
from laporan.models import Bagian, Laporan
from laporan.outline import Kelompok, letakkan
from laporan.papers import Cetakan
from laporan.urutan import DALAM, kedalaman
from sakip.core.domain import hapus, simpan
from sakip.core.models import Jejak
from sakip.core.write import menulis


def tambah_bagian(
    *,
    laporan: Laporan,
    by: Any,
    judul: str = "",
    induk: Bagian | None = None,
    tempat: Kelompok = "isi",
    muatan: Cetakan | None = None,
    berkas: UploadedFile | None = None,
) -> Bagian:
    """A section at the end of its place: below `induk`, or at the top in `tempat`. `muatan` is the table that it prints,
    `berkas` an upload that it binds in.

    Raises ValidationError where that table stands there already, the section would lie too deep, or it has no title.
    """
    if induk and kedalaman(induk) >= DALAM:
        raise ValidationError({"letak": "Bagian di sini sudah terlalu dalam. Pilih bagian di atasnya."})
    bagian = Bagian(
        laporan=laporan,
        induk=induk,
        kunci=_kunci_muatan(laporan, muatan, "isi" if induk else tempat) if muatan else "sendiri-1",
        judul=judul or (muatan.judul if muatan else ""),
        urut=max(laporan.bagian.values_list("urut", flat=True), default=0) + 1,
    )
    if not muatan:
        bagian.kunci = kunci_bebas(bagian, "isi" if induk else tempat)
    with menulis(by=by):
        simpan(bagian, by=by)
        return jilid_berkas(bagian=bagian, unggahan=berkas, by=by) if berkas else bagian


def _kunci_muatan(laporan: Laporan, muatan: Cetakan, tempat: Kelompok) -> str:
    kunci = letakkan(muatan.kunci, tempat)
    if ada := laporan.bagian.filter(kunci=kunci).first():
        jalan = "Pindahkan yang ada." if ada.tampil else "Tekan “Cetak” di sampingnya."
        raise ValidationError({"muatan": f"{muatan.judul} sudah ada dalam susunan. {jalan}"})
    return kunci


def kunci_bebas(bagian: Bagian, tempat: Kelompok) -> str:
    """The key of a section at the top in a group: its own, or the next free one for a section that holds text only.

    Raises ValidationError where the table that it prints stands there already.
    """
    ada = set(Bagian.objects.filter(laporan=bagian.laporan).exclude(pk=bagian.pk).values_list("kunci", flat=True))
    kunci = letakkan(bagian.kunci, tempat)
    if kunci not in ada:
        return kunci
    if "sendiri-" not in kunci:
        raise ValidationError(f"“{bagian.judul}” sudah ada di sana.")
    return next(x for i in count(1) if (x := letakkan(f"sendiri-{i}", tempat)) not in ada)


def tampilkan_bagian(*, bagian: Bagian, tampil: bool, by: Any) -> Bagian:
    """Print a section, or leave it out; its texts stay."""
    bagian.tampil = tampil
    return simpan(bagian, by=by)


def hapus_bagian(*, bagian: Bagian, by: Any) -> Jejak:
    """Take away a section that the office added; the line of the Jejak can bring it back (`laporan.domain.batal`).

    Raises ValidationError for one of the default outline, and for one that holds others.
    """
    if bagian.bawaan:
        raise ValidationError(
            f"“{bagian.judul}” termasuk susunan baku, jadi tidak dapat dihapus. Tekan “Sembunyikan” bila tidak dipakai."
        )
    if bagian.anak.exists():
        raise ValidationError(f"“{bagian.judul}” masih memuat bagian lain. Pindahkan atau hapus itu lebih dahulu.")
    pk = bagian.pk
    hapus(bagian, by=by)
    return Jejak.objects.filter(jenis=Bagian._meta.label_lower, objek_id=pk, aksi="hapus").latest("pk")
