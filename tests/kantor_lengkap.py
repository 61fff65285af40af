"""Rows of every kind for the office of the demo, where the document has none: what fills the addresses of the table."""

from __future__ import annotations

import datetime
import hashlib

from django.core.files.base import ContentFile
from django.utils import timezone

from anggaran.models import BarisBelanja
from kinerja.models import Aksi
from laporan.berkas import PDF
from laporan.checks.baca.hasil import susun_hasil
from laporan.checks.bacaan import Asal, Bacaan, Baris, Sel, Tabel
from laporan.checks.temuan import Tempat, Temuan, Tingkat
from laporan.document import Dokumen
from laporan.domain.edisi import MIME
from laporan.edisi.pohon import SKEMA, kanonis, sidik
from laporan.models import (
    Bagian,
    BerkasDiperiksa,
    BerkasEdisi,
    ButirReviu,
    DasarHukum,
    Edisi,
    EvaluasiAkip,
    GambarNaskah,
    Laporan,
    NaskahBertanda,
    Rekomendasi,
    Reviu,
    TemuanDiabaikan,
    TingkatAturan,
)
from laporan.reviu.butir import BUTIR
from renstra.models import Aset, Indikator, RekapPegawai, SimpulProgram, Skala
from sakip.core.berkas import simpan_isi
from sakip.core.models import (
    Berkas,
    Bukti,
    Catatan,
    ImporBerkas,
    Jadwal,
    Kunci,
    Pejabat,
    Pemda,
    Pengecualian,
    Pengguna,
    PerangkatDaerah,
    Peraturan,
    Perpanjangan,
)
from sakip.core.write import menulis
from tests.factories import PeraturanFactory
from tests.formulir import gambar

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
        abaikan_contoh(kantor)
        periksa_contoh(kantor)
    return kantor


def periksa_contoh(kantor: PerangkatDaerah) -> None:
    """An old report that was uploaded and read."""
    berkas = simpan_contoh(kantor, b"%PDF contoh", "contoh.pdf", PDF)
    tabel = Tabel(
        "Contoh", ("Program",), (Baris((Sel("Contoh"),), Tempat("Tabel ke-1, baris 1")),), Tempat("Tabel ke-1")
    )
    temuan = Temuan("K8", Tingkat.SALAH, "Contoh.", Tempat("halaman 1"))
    hasil = susun_hasil(Bacaan(asal=Asal.BERKAS, tabel=(tabel,)), [temuan])
    isi = {"keadaan": BerkasDiperiksa.Keadaan.SELESAI, "hasil": hasil, "oleh": Pengguna.objects.get(username="staf")}
    BerkasDiperiksa.objects.create(perangkat=kantor, berkas=berkas, nama="contoh.pdf", **isi)


def abaikan_contoh(kantor: PerangkatDaerah) -> None:
    """A finding over which the camat signs."""
    laporan = Laporan.objects.get(perangkat=kantor, tahun=TAHUN, jenis="lkjip")
    isi = {"aturan": "K8", "sidik": "0" * 64, "kalimat": "Contoh.", "alasan": "Contoh"}
    TemuanDiabaikan.objects.create(laporan=laporan, oleh=Pengguna.objects.get(username="camat"), **isi)


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
    """Its Pemda, with a regulation and a scale of its own, and a rule whose level it turned."""
    PeraturanFactory(pemda=kantor.pemda)
    with menulis(by=None):
        Skala.objects.create(pemda=kantor.pemda, kode="contoh", nama="Contoh")
        hari = datetime.date(TAHUN, 1, 1)
        Pejabat.objects.create(pemda=kantor.pemda, nama="Contoh", jabatan="Inspektur", jenis_nip="tanpa", mulai=hari)
        jadwal = Jadwal.objects.filter(pemda=kantor.pemda).first()
        sampai = jadwal.tenggat + datetime.timedelta(days=7)
        Perpanjangan.objects.create(jadwal=jadwal, perangkat=kantor, sampai=sampai, alasan="Contoh")
        TingkatAturan.objects.create(pemda=kantor.pemda, aturan="K8", tingkat="peringatan", alasan="Contoh")
    return kantor


def simpan_contoh(kantor: PerangkatDaerah, isi: bytes, nama: str, jenis: str) -> Berkas:
    """A kept file that is really there."""
    return simpan_isi(isi, nama=nama, jenis=jenis, perangkat=kantor, by=None)


def tandatangani_contoh(kantor: PerangkatDaerah) -> Edisi:
    """An edition of the yearly report with its three files and the paper that was signed by hand."""
    laporan = Laporan.objects.get(perangkat=kantor, tahun=TAHUN, jenis="lkjip")
    isi = kanonis(Dokumen(judul="Contoh", instansi=kantor.nama, tahun=TAHUN))
    edisi = Edisi.objects.create(
        perangkat=kantor, laporan=laporan, tahun=TAHUN, nomor=1, judul="Contoh", kode="2222-2222-2223", skema=SKEMA,
        oleh=Pengguna.objects.get(username="camat"), pohon=isi, sidik_pohon=sidik(isi), rantai=sidik(isi),
    )  # fmt: skip
    for akhiran, jenis in MIME.items():
        berkas = simpan_contoh(kantor, f"edisi {akhiran}".encode(), f"contoh.{akhiran}", jenis)
        BerkasEdisi.objects.create(edisi=edisi, jenis=akhiran, berkas=berkas, sidik=berkas.sha256)
    berkas = simpan_contoh(kantor, b"%PDF bertanda", "bertanda.pdf", PDF)
    NaskahBertanda.objects.create(edisi=edisi, cara="basah", berkas=berkas, sidik=berkas.sha256, oleh=edisi.oleh)
    return edisi


def lengkapi_berkas(kantor: PerangkatDaerah) -> PerangkatDaerah:
    """The office with a file of every kind: pictures, bound in, LHE, and a signed report on the open page of its Pemda."""
    with menulis(by=None):
        png = simpan_contoh(kantor, gambar(), "contoh.png", "image/png")
        pdf = simpan_contoh(kantor, b"%PDF contoh", "contoh.pdf", PDF)
        laporan = Laporan.objects.get(perangkat=kantor, tahun=TAHUN, jenis="lkjip")
        GambarNaskah.objects.create(laporan=laporan, berkas=png)
        Bagian.objects.filter(pk=Bagian.objects.order_by("pk").first().pk).update(berkas=png)
        Laporan.objects.filter(pk=laporan.pk).update(gambar_sampul=png)
        EvaluasiAkip.objects.filter(perangkat=kantor).update(berkas=pdf)
        PerangkatDaerah.objects.filter(pk=kantor.pk).update(lambang=png)
        Pemda.objects.filter(pk=kantor.pemda_id).update(lambang=png, halaman_umum=True)
        tandatangani_contoh(kantor)
    return PerangkatDaerah.objects.select_related("pemda").get(pk=kantor.pk)
