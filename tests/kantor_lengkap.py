"""Rows of every kind for the office of the demo, where the document has none: what fills the addresses of the table."""

from __future__ import annotations

import datetime
import hashlib

from django.core.files.base import ContentFile
from django.utils import timezone

from anggaran.models import BarisBelanja
from kinerja.models import Aksi
from laporan.document import Dokumen
from laporan.edisi.pohon import SKEMA, kanonis, sidik
from laporan.models import ButirReviu, DasarHukum, EvaluasiAkip, Laporan, Rekomendasi, Reviu
from laporan.reviu.butir import BUTIR
from renstra.models import Aset, Indikator, RekapPegawai, SimpulProgram, Skala
from sakip.core.models import (
    Berkas,
    Bukti,
    Catatan,
    ImporBerkas,
    Jadwal,
    Kunci,
    Pejabat,
    Pengecualian,
    Pengguna,
    PerangkatDaerah,
    Peraturan,
    Perpanjangan,
)
from sakip.core.write import menulis
from tests.factories import PeraturanFactory

TAHUN = 2021


def lengkapi(kantor: PerangkatDaerah) -> PerangkatDaerah:
    """The office, with a row of each kind that it lacked, and a lock that will hold from tomorrow on."""
    besok = timezone.now() + datetime.timedelta(days=1)
    with menulis(by=None):
        kunci = Kunci.objects.create(perangkat=kantor, tahun=TAHUN, mulai=besok, alasan="Contoh")
        staf = Pengguna.objects.get(username="staf")
        Pengecualian.objects.create(kunci=kunci, pengguna=staf, sampai=besok, alasan="Contoh")
        isi = {"rujukan": "bagian:1", "tentang": "Contoh", "teks": "Contoh"}
        Catatan.objects.create(perangkat=kantor, tahun=TAHUN, oleh=staf, **isi)
        Aksi.objects.create(indikator=Indikator.objects.first(), tahun=TAHUN, uraian="Contoh", tw1="Contoh")
        sub = SimpulProgram.objects.filter(perangkat=kantor, tahun=TAHUN, jenjang="subkegiatan").first()
        BarisBelanja.objects.create(simpul=sub, uraian="Contoh", nilai=1)
        RekapPegawai.objects.create(perangkat=kantor, tahun=TAHUN, uraian="Contoh")
        Aset.objects.create(perangkat=kantor, tahun=TAHUN, nama="Contoh", jumlah=0)
        peraturan = Peraturan.objects.create(
            pemda=kantor.pemda, bentuk="Contoh", nomor="1", tahun=TAHUN, tentang="Contoh"
        )
        DasarHukum.objects.create(perangkat=kantor, peraturan=peraturan)
        berkas = Berkas.objects.create(perangkat=kantor, isi="contoh.xlsx", nama="contoh.xlsx", ukuran=0)
        ImporBerkas.objects.create(perangkat=kantor, berkas=berkas)
        skm = Indikator.objects.get(perangkat=kantor, kode="T1.S1.I1")
        tambah_reviu(kantor)
        unggah_contoh(kantor, f"realisasi:{skm.pk}:0:{TAHUN}:0")
    return kantor


def tambah_reviu(kantor: PerangkatDaerah) -> None:
    """A reviu that is going on, an LHE, and advice of this year and of the one before."""
    laporan = Laporan.objects.get(perangkat=kantor, tahun=TAHUN, jenis="lkjip")
    isi = kanonis(Dokumen(judul="Contoh", instansi=kantor.nama, tahun=TAHUN))
    camat = Pengguna.objects.get(username="camat")
    reviu = Reviu.objects.create(laporan=laporan, skema=SKEMA, pohon=isi, sidik_pohon=sidik(isi), oleh=camat)
    ButirReviu.objects.bulk_create(ButirReviu(reviu=reviu, kunci=b.kunci) for b in BUTIR)
    hari = datetime.date(TAHUN + 1, 6, 30)
    lhe = EvaluasiAkip.objects.create(perangkat=kantor, tahun=TAHUN, nomor="1", tanggal=hari)
    Rekomendasi.objects.create(perangkat=kantor, tahun=TAHUN, evaluasi=lhe, uraian="Contoh")
    for tahun in (TAHUN, TAHUN - 1):
        Rekomendasi.objects.create(perangkat=kantor, tahun=tahun, uraian="Contoh")


def unggah_contoh(kantor: PerangkatDaerah, rujukan: str) -> None:
    """A file of evidence that is really there."""
    isi = b"contoh"
    sidik_isi = hashlib.sha256(isi).hexdigest()
    berkas = Berkas(perangkat=kantor, nama="contoh.pdf", jenis="application/pdf", ukuran=len(isi), sha256=sidik_isi)
    berkas.isi = ContentFile(isi, name=sidik_isi)
    berkas.save()
    Bukti.objects.create(perangkat=kantor, tahun=TAHUN, rujukan=rujukan, berkas=berkas)


def lengkapi_pemda(kantor: PerangkatDaerah) -> PerangkatDaerah:
    """Its Pemda, with a regulation and a scale of its own."""
    PeraturanFactory(pemda=kantor.pemda)
    with menulis(by=None):
        Skala.objects.create(pemda=kantor.pemda, kode="contoh", nama="Contoh")
        hari = datetime.date(TAHUN, 1, 1)
        Pejabat.objects.create(pemda=kantor.pemda, nama="Contoh", jabatan="Inspektur", jenis_nip="tanpa", mulai=hari)
        jadwal = Jadwal.objects.filter(pemda=kantor.pemda).first()
        sampai = jadwal.tenggat + datetime.timedelta(days=7)
        Perpanjangan.objects.create(jadwal=jadwal, perangkat=kantor, sampai=sampai, alasan="Contoh")
    return kantor
