"""Taking back what was done to a section, from the line that it left in the Jejak."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from laporan.domain.angka import catat_angka
from laporan.domain.bagian import kunci_bebas
from laporan.models import Bagian, Laporan
from laporan.outline import kelompok
from sakip.core.domain import simpan
from sakip.core.models import Berkas, Jejak
from sakip.core.write import menulis

DAPAT_BATAL = {"naskah", "naskah_akhir", "kalimat_sendiri", "dari_tahun"}
CATATAN = "Dibatalkan."


def batalkan(*, jejak: Jejak, laporan: Laporan, by: Any) -> Bagian:
    """A deleted section stands again as it was; texts that were replaced by a first draft come back.

    Raises ValidationError where something was written there since, or the line is of another kind or book.
    """
    if jejak.jenis == Bagian._meta.label_lower and jejak.aksi == "hapus":
        return _kembalikan(jejak, laporan, by)
    bagian = laporan.bagian.filter(pk=jejak.objek_id).first() if jejak.jenis == Bagian._meta.label_lower else None
    if bagian is None or jejak.aksi != "ubah" or not jejak.perubahan.keys() <= DAPAT_BATAL:
        raise ValidationError("Perubahan ini tidak dapat dibatalkan dari sini.")
    for nama, (lama, baru) in jejak.perubahan.items():
        if getattr(bagian, nama) != baru:
            raise ValidationError(f"“{bagian}” sudah diubah lagi sejak itu, jadi tidak dapat dibatalkan.")
        setattr(bagian, nama, lama)
    return _simpan(bagian, by)


def _kembalikan(jejak: Jejak, laporan: Laporan, by: Any) -> Bagian:
    isi = {nama: lama for nama, (lama, _) in jejak.perubahan.items()}
    if isi.pop("laporan", None) != laporan.pk:
        raise ValidationError("Perubahan ini tidak dapat dibatalkan dari sini.")
    induk = laporan.bagian.filter(pk=isi.pop("induk", None)).first()
    berkas = Berkas.objects.filter(pk=isi.pop("berkas", None)).first()
    bagian = Bagian(laporan=laporan, induk=induk, berkas=berkas, **isi)
    ada = laporan.bagian.filter(kunci=bagian.kunci).first()
    if ada and (ada.judul, ada.naskah) == (bagian.judul, bagian.naskah):
        raise ValidationError(f"“{bagian}” sudah ada lagi dalam susunan.")
    bagian.kunci = kunci_bebas(bagian, kelompok(bagian.kunci))
    return _simpan(bagian, by)


def _simpan(bagian: Bagian, by: Any) -> Bagian:
    with menulis(by=by):
        simpan(bagian, by=by, catatan=CATATAN)
        catat_angka(bagian=bagian, by=by)
    return bagian
