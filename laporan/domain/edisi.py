"""Signing: what was signed is kept for ever, and closes its year. A correction opens it again, for a next edition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from laporan.berkas import PDF
from laporan.cetak import pesanan
from laporan.cetak.models import TugasCetak
from laporan.edisi import naskah as n
from laporan.edisi import pohon
from laporan.edisi.bertanda import periksa_bertanda
from laporan.edisi.naskah import Naskah
from laporan.edisi.rantai import mata_rantai
from laporan.edisi.siap import Rancang, pesan_berkas, rancang, siap_tanda
from laporan.edisi.tanda import pastikan_terbukti
from laporan.models import BerkasEdisi, Edisi, Laporan, NaskahBertanda
from laporan.renderers.docx import DOCX
from laporan.renderers.xlsx import XLSX
from sakip.core.berkas import simpan_isi
from sakip.core.models import Jejak, Kunci, PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.workflow import perform
from sakip.core.write import menulis

__all__ = ["BelumTercetak", "mulai_koreksi", "siap_tanda", "tandatangani", "unggah_bertanda"]

MIME = {"pdf": PDF, "docx": DOCX, "xlsx": XLSX}
BERUBAH = (
    "Isi {} berubah sejak halaman ini dibuka, sehingga belum ditandatangani. Baca sekali lagi, lalu tanda tangani."
)
BELUM = "Berkas {} masih disusun. Penandatanganan dilanjutkan begitu selesai."


class BelumTercetak(Exception):
    """The files of the edition are still being drawn; ``tugas`` is the job to wait for."""

    def __init__(self, kalimat: str, tugas: TugasCetak) -> None:
        super().__init__(kalimat)
        self.tugas = tugas


def tandatangani(naskah: Naskah, *, by: Any, sidik: str, bukti: str, situs: str) -> Edisi:
    """Sign an approved book or Perjanjian Kinerja: its edition with tree and files, and for the yearly book the lock.

    ``sidik`` is the digest of the tree that the page showed, ``bukti`` what `laporan.edisi.tanda.konfirmasi` gave for it,
    ``situs`` the address of the program as the stamp prints it. Raises Ditolak, Terkunci, TransitionConflict (somebody was
    first), BelumTercetak, or ValidationError: something stands in the way, the content moved, the password is missing.
    """
    pastikan(by, "tandatangani", naskah)
    pastikan_terbukti(bukti, by=by, sidik=sidik)
    if sebab := siap_tanda(naskah, by=by):
        raise ValidationError([s.kalimat for s in sebab])
    r = rancang(naskah, situs=situs)
    _pastikan_sama(naskah, r.sah.sidik, sidik)
    berkas = _berkas(naskah, r)
    with menulis(by=by):
        PerangkatDaerah.objects.select_for_update().get(pk=naskah.perangkat_id)  # one link of the chain at a time
        _pastikan_sama(naskah, pohon.sidik(pohon.kanonis(n.dokumen(naskah))), sidik)
        edisi = _susun(naskah, r, by)
        perform(naskah, "tandatangani", by=by, catatan=f"{edisi}, kode {edisi.kode}")
        return _simpan(edisi, berkas, by)


def _pastikan_sama(naskah: Naskah, kini: str, dilihat: str) -> None:
    if kini != dilihat:
        raise ValidationError(BERUBAH.format(naskah))


def _berkas(naskah: Naskah, r: Rancang) -> Mapping[str, bytes]:
    """The files of exactly this stamp and tree. Raises BelumTercetak."""
    tugas = pesan_berkas(r)
    berkas = pesanan.berkas(tugas)
    if berkas is None:
        raise BelumTercetak(BELUM.format(naskah), tugas)
    return berkas


def _susun(naskah: Naskah, r: Rancang, by: Any) -> Edisi:
    """The row of the edition; its signer is copied."""
    sebelum = Edisi.objects.filter(perangkat=naskah.perangkat_id).order_by("-pk").values_list("rantai", flat=True)
    return Edisi(
        perangkat=naskah.perangkat,
        laporan=naskah if isinstance(naskah, Laporan) else None,
        perjanjian=None if isinstance(naskah, Laporan) else naskah,
        tahun=naskah.tahun,
        nomor=r.sah.edisi,
        judul=n.sebutan(naskah),
        alasan=r.sah.alasan,
        oleh=by,
        penanda_nama=r.sah.nama,
        penanda_jabatan=r.sah.jabatan,
        penanda_pangkat=r.sah.pangkat,
        penanda_nip=r.sah.nip,
        waktu=timezone.now(),
        kode=r.sah.kode,
        skema=pohon.SKEMA,
        pohon=r.isi,
        sidik_pohon=r.sah.sidik,
        sebelum=next(iter(sebelum[:1]), ""),
    )


def _simpan(edisi: Edisi, berkas: Mapping[str, bytes], by: Any) -> Edisi:
    edisi.rantai = mata_rantai(edisi, {jenis: pohon.sidik(isi) for jenis, isi in berkas.items()})
    edisi.full_clean(exclude=["pohon"])
    edisi.save()
    nama = n.nama_berkas(n.naskah_dari(edisi), edisi.nomor)
    for jenis, isi in berkas.items():
        disimpan = simpan_isi(isi, nama=f"{nama}.{jenis}", jenis=MIME[jenis], perangkat=edisi.perangkat, by=by)
        BerkasEdisi(edisi=edisi, jenis=jenis, berkas=disimpan, sidik=disimpan.sha256).save()
    Jejak.catat(by=by, aksi="buat", objek=edisi, perubahan={"sidik_pohon": [None, edisi.sidik_pohon]})
    if edisi.laporan is not None and edisi.laporan.jenis == Laporan.Jenis.LKJIP:
        _kunci_tahun(edisi, by)
    return edisi


def _kunci_tahun(edisi: Edisi, by: Any) -> None:
    """Nothing of a signed year can be changed any more, from any room."""
    alasan = f"edisi {edisi.nomor}, kode {edisi.kode}"
    kunci = Kunci(perangkat=edisi.perangkat, tahun=edisi.tahun, alasan=alasan, sumber=Kunci.Sumber.EDISI)
    kunci.save()
    Jejak.catat(by=by, aksi="buat", objek=kunci)


def mulai_koreksi(naskah: Naskah, *, alasan: str, by: Any) -> Naskah:
    """Open what was signed, for a next edition; the editions stay as they are and readable.

    The year is open again and the book is sent back, with the reason that the next edition will bear. Raises Ditolak,
    TransitionConflict, or ValidationError beside ``catatan`` where no reason is given.
    """
    pastikan(by, "tandatangani", naskah)
    with menulis(by=by):
        if isinstance(naskah, Laporan) and naskah.jenis == Laporan.Jenis.LKJIP:
            _buka_tahun(naskah, by)
        return perform(naskah, "koreksi", by=by, catatan=alasan)


def _buka_tahun(laporan: Laporan, by: Any) -> None:
    kini = timezone.now()
    for kunci in Kunci.objects.filter(
        perangkat=laporan.perangkat_id, tahun=laporan.tahun, sumber=Kunci.Sumber.EDISI, sampai=None
    ):
        kunci.sampai = kini
        kunci.save(update_fields=["sampai"])
        Jejak.catat(by=by, aksi="ubah", objek=kunci, perubahan={"sampai": [None, str(kini)]}, catatan="koreksi dimulai")


def unggah_bertanda(edisi: Edisi, *, unggahan: UploadedFile, cara: str, by: Any) -> NaskahBertanda:
    """Keep the official paper of an edition, its scan or the PDF that was signed electronically, byte for byte.

    Raises Ditolak, or ValidationError beside ``unggahan`` or ``cara``.
    """
    pastikan(by, NaskahBertanda.izin, edisi)
    isi = periksa_bertanda(edisi, unggahan, cara)
    with menulis(by=by):
        berkas = simpan_isi(isi, nama=unggahan.name or "naskah.pdf", jenis=PDF, perangkat=edisi.perangkat, by=by)
        bertanda = NaskahBertanda(edisi=edisi, cara=cara, berkas=berkas, sidik=berkas.sha256, oleh=by)
        bertanda.full_clean()
        bertanda.save()
        Jejak.catat(by=by, aksi="unggah", objek=bertanda, perubahan={"sidik": [None, bertanda.sidik]})
    return bertanda
