"""Signed editions: what was signed, byte for byte, each chained to the one before. Rows are only ever added.

Triggers in the database refuse to change or delete them (`sakip.core.pemicu`); foreign keys to them are PROTECT.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kinerja.models import PerjanjianKinerja
from laporan.models.buku import Laporan
from sakip.core.models import Berkas, PerangkatDaerah, Tercatat


class Edisi(Tercatat):
    """One signature under a book or a Perjanjian Kinerja.

    ``pohon`` is the document tree as canonical UTF-8 JSON of the form ``skema``, ``sidik_pohon`` its SHA-256. ``rantai`` is
    the SHA-256 over the ``rantai`` of the edition before in the same office ("" for the first) and over this row
    (`laporan.domain.edisi`), so that none can be taken out or slipped in. ``kode`` is what people type to verify it.
    """

    lingkup = "laporan"
    izin = "tandatangani"
    bebas_kunci = True

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, related_name="edisi", verbose_name="perangkat daerah"
    )
    laporan = models.ForeignKey(
        Laporan, models.PROTECT, null=True, blank=True, related_name="edisi", verbose_name="laporan"
    )
    perjanjian = models.ForeignKey(
        PerjanjianKinerja,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="edisi",
        verbose_name="Perjanjian Kinerja",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    nomor = models.PositiveSmallIntegerField("edisi")
    judul = models.CharField("judul", max_length=250)
    alasan = models.TextField("alasan koreksi", blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="edisi", verbose_name="ditandatangani oleh"
    )
    penanda_nama = models.CharField(max_length=160, blank=True)
    penanda_jabatan = models.CharField(max_length=160, blank=True)
    penanda_pangkat = models.CharField(max_length=60, blank=True)
    penanda_nip = models.CharField(max_length=30, blank=True)
    waktu = models.DateTimeField("ditandatangani pada", default=timezone.now)
    kode = models.CharField("kode", max_length=20, unique=True)
    skema = models.PositiveSmallIntegerField("skema pohon")
    pohon = models.BinaryField("pohon")
    sidik_pohon = models.CharField(max_length=64)
    sebelum = models.CharField(max_length=64, blank=True)
    rantai = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]
        verbose_name = "edisi"
        constraints = [
            models.CheckConstraint(
                condition=Q(laporan__isnull=False, perjanjian__isnull=True)
                | Q(laporan__isnull=True, perjanjian__isnull=False),
                name="edisi_satu_naskah",
            ),
            models.UniqueConstraint(fields=["laporan", "nomor"], name="edisi_laporan_unik"),
            models.UniqueConstraint(fields=["perjanjian", "nomor"], name="edisi_perjanjian_unik"),
            models.UniqueConstraint(fields=["perangkat", "sebelum"], name="edisi_rantai_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.judul}, edisi {self.nomor}"


class BerkasEdisi(Tercatat):
    """A file rendered from an edition when it was signed: PDF, Word, Excel."""

    class Jenis(models.TextChoices):
        PDF = "pdf", "PDF"
        DOCX = "docx", "Word"
        XLSX = "xlsx", "Excel"

    jalur_perangkat = "edisi__perangkat"
    izin = "tandatangani"
    bebas_kunci = True

    edisi = models.ForeignKey(Edisi, models.PROTECT, related_name="berkas", verbose_name="edisi")
    jenis = models.CharField("jenis", max_length=4, choices=Jenis)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", verbose_name="berkas")
    sidik = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        verbose_name = "berkas edisi"
        constraints = [models.UniqueConstraint(fields=["edisi", "jenis"], name="berkas_edisi_unik")]

    def __str__(self) -> str:
        return f"{self.edisi} ({self.get_jenis_display()})"


class NaskahBertanda(Tercatat):
    """The official paper of an edition: its scan with wet signature, or the PDF that was signed electronically."""

    class Cara(models.TextChoices):
        BASAH = "basah", "Pindaian bertanda tangan basah"
        ELEKTRONIK = "elektronik", "PDF bertanda tangan elektronik"

    jalur_perangkat = "edisi__perangkat"
    izin = "unggah_naskah"
    bebas_kunci = True

    edisi = models.ForeignKey(Edisi, models.PROTECT, related_name="bertanda", verbose_name="edisi")
    cara = models.CharField("jenis tanda tangan", max_length=10, choices=Cara)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", verbose_name="berkas")
    sidik = models.CharField(max_length=64)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diunggah oleh")
    waktu = models.DateTimeField("diunggah pada", default=timezone.now)

    class Meta:
        ordering = ["-id"]
        verbose_name = "naskah bertanda tangan"

    def __str__(self) -> str:
        return f"{self.edisi}: {self.get_cara_display()}"


class SidikRancangan(models.Model):
    """The digest of a draft that somebody downloaded, so that it is known again when it comes back. No data of the office."""

    sidik = models.CharField(max_length=64, unique=True)
    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="sidik_rancangan")
    waktu = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.laporan} {self.waktu:%Y-%m-%d %H:%M}"
