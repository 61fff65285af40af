"""What people decide about findings: the level of a rule in a Pemda, a finding that the camat overrides; files of others
that were read."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from laporan.checks.daftar import semua_aturan
from laporan.checks.temuan import Tingkat
from laporan.models.buku import Laporan
from sakip.core.models import Berkas, Pemda, PerangkatDaerah, Tercatat

PILIHAN_TINGKAT = [(t.value, t.value.capitalize()) for t in Tingkat]


class TingkatAturan(Tercatat):
    """The level of one rule in a Pemda, where it is not the rule's own; with the reason."""

    jalur_perangkat = ""
    izin = "ubah_aturan"

    pemda = models.ForeignKey(Pemda, models.CASCADE, related_name="tingkat_aturan", verbose_name="pemerintah daerah")
    aturan = models.CharField("aturan", max_length=8)
    tingkat = models.CharField("tingkat", max_length=10, choices=PILIHAN_TINGKAT)
    alasan = models.TextField("alasan")

    class Meta:
        ordering = ["aturan"]
        verbose_name = "tingkat aturan"
        constraints = [models.UniqueConstraint(fields=["pemda", "aturan"], name="tingkat_aturan_unik")]

    def clean(self) -> None:
        super().clean()
        if self.aturan not in {a.nomor for a in semua_aturan()}:
            raise ValidationError({"aturan": f"Tidak ada aturan bernomor “{self.aturan}”."})

    def __str__(self) -> str:
        return f"{self.aturan}: {self.get_tingkat_display()}"


class TemuanDiabaikan(Tercatat):
    """A finding of level salah over which the camat signs, with his reason. It holds for exactly this finding (`sidik`): when
    a figure in it moves, the finding is another one and stops the signature again."""

    jalur_perangkat = "laporan__perangkat"
    jalur_tahun = "laporan__tahun"
    lingkup = "laporan"
    izin = "abaikan_temuan"

    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="temuan_diabaikan", verbose_name="laporan")
    aturan = models.CharField("aturan", max_length=8)
    sidik = models.CharField(max_length=64)
    kalimat = models.TextField("temuan")
    tempat = models.CharField("tempat", max_length=250, blank=True)
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh")
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        ordering = ["aturan", "pk"]
        verbose_name = "temuan yang diabaikan"
        constraints = [models.UniqueConstraint(fields=["laporan", "sidik"], name="temuan_diabaikan_unik")]

    def __str__(self) -> str:
        return f"{self.aturan}: {self.kalimat}"


class BerkasDiperiksa(Tercatat):
    """An old report (.docx, .pdf, .xlsx) that was uploaded to be read: what was found in it. Nothing of it enters the data.

    While it is read: `denyut` is the last sign of life of who reads, `giliran` counts who took it up, `selesai` of `seluruh`
    pages are done. `pesan` says why it is not readable.
    """

    class Keadaan(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu"
        BERJALAN = "berjalan", "Sedang dibaca"
        SELESAI = "selesai", "Selesai dibaca"
        TIDAK_TERBACA = "tidak_terbaca", "Tidak terbaca"

    izin = "periksa_berkas"
    bebas_kunci = True
    KEADAAN_AKHIR: ClassVar = frozenset({Keadaan.SELESAI, Keadaan.TIDAK_TERBACA})

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="berkas_diperiksa", verbose_name="perangkat daerah"
    )
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", verbose_name="berkas")
    nama = models.CharField("nama berkas", max_length=200)
    tahun = models.PositiveSmallIntegerField("tahun laporan", null=True, blank=True)
    keadaan = models.CharField("keadaan", max_length=14, choices=Keadaan, default=Keadaan.MENUNGGU)
    pesan = models.TextField("keterangan", blank=True)
    hasil = models.JSONField("hasil", default=dict, blank=True)
    denyut = models.DateTimeField("tanda kerja terakhir", default=timezone.now, editable=False)
    giliran = models.PositiveSmallIntegerField("giliran", default=0, editable=False)
    selesai = models.PositiveSmallIntegerField("halaman selesai", default=0, editable=False)
    seluruh = models.PositiveSmallIntegerField("jumlah halaman", default=0, editable=False)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diunggah oleh")
    dibuat = models.DateTimeField("diunggah pada", default=timezone.now)

    class Meta:
        ordering = ["-dibuat", "-pk"]
        verbose_name = "berkas yang diperiksa"

    def __str__(self) -> str:
        return self.nama
