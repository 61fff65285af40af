"""What can be signed: a book or a Perjanjian Kinerja, seen alike."""

from __future__ import annotations

from typing import TypeAlias

from django.db.models import QuerySet

from kinerja.models import PerjanjianKinerja
from laporan.builder import bangun, bangun_cetakan
from laporan.document import Dokumen
from laporan.models import BerkasEdisi, Edisi, Laporan, NaskahBertanda
from laporan.outline import nama_berkas_buku
from laporan.papers import cari_cetakan
from sakip.core.models import Jejak

Naskah: TypeAlias = Laporan | PerjanjianKinerja
CETAKAN_PK = ("pk", "pk-unit")


def dokumen(naskah: Naskah) -> Dokumen:
    """Its tree as the data are now."""
    if isinstance(naskah, Laporan):
        return bangun(naskah.perangkat, naskah.tahun, naskah.jenis)
    cetakan = cari_cetakan(CETAKAN_PK[naskah.unit_id is not None])
    return bangun_cetakan(cetakan, naskah.perangkat, naskah.tahun, pilih=naskah.pk)


def sebutan(naskah: Naskah) -> str:
    """Its name with that of the office, for people of other offices."""
    return f"{naskah} – {naskah.perangkat}"[:250]


def pengenal(naskah: Naskah) -> str:
    """A name for the program, unique among all: "laporan:12"."""
    return f"{naskah._meta.model_name}:{naskah.pk}"


def edisi_dari(naskah: Naskah) -> QuerySet[Edisi]:
    """Its editions, the newest first, without their trees."""
    milik = {"laporan" if isinstance(naskah, Laporan) else "perjanjian": naskah}
    return Edisi.objects.filter(**milik).select_related("perangkat", "oleh").defer("pohon").order_by("-nomor")


def edisi_berlaku(naskah: Naskah | None) -> Edisi | None:
    """The edition in force; None where it was never signed, or a correction is going on."""
    if naskah is None or naskah.status != naskah.Status.DITANDATANGANI:
        return None
    return edisi_dari(naskah).first()


def naskah_dari(edisi: Edisi) -> Naskah:
    """What the edition is one of."""
    return edisi.laporan or edisi.perjanjian


def alasan_koreksi(naskah: Naskah) -> str:
    """Why there will be another edition, as said when the correction began; "" before the first one."""
    if not edisi_dari(naskah).exists():
        return ""
    mulai = Jejak.objects.filter(jenis=naskah._meta.label_lower, objek_id=str(naskah.pk), aksi="koreksi")
    return next(iter(mulai.values_list("catatan", flat=True)[:1]), "")


def nama_berkas(naskah: Naskah, nomor: int) -> str:
    """The name of its files, without the extension."""
    kantor = naskah.perangkat
    if isinstance(naskah, Laporan):
        nama = nama_berkas_buku(naskah.jenis, kantor.istilah_laporan, kantor.slug, naskah.tahun)
    else:
        perubahan = f"-perubahan-{naskah.ke}" if naskah.ke else ""
        nama = f"{CETAKAN_PK[naskah.unit_id is not None]}-{kantor.slug}-{naskah.tahun}{perubahan}"
    return f"{nama}-edisi-{nomor}"


def nama_unduhan(arsip: BerkasEdisi | NaskahBertanda) -> str:
    """The name under which a file of an edition leaves; that of a scan says nothing ("scan0001.pdf")."""
    if isinstance(arsip, BerkasEdisi):
        return arsip.berkas.nama
    return f"{nama_berkas(naskah_dari(arsip.edisi), arsip.edisi.nomor)}-bertanda-tangan.pdf"
