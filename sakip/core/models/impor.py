"""An uploaded workbook: what was previewed, what was answered, what it wrote, and whether it was taken back."""

from __future__ import annotations

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from sakip.core.models.catatan import Berkas
from sakip.core.models.dasar import Tercatat
from sakip.core.models.organisasi import PerangkatDaerah


class ImporBerkas(Tercatat):
    """``sidik`` is the digest of what was shown; ``rekam`` what undoing needs, up to the line ``jejak_akhir`` of the Jejak."""

    class Status(models.TextChoices):
        DIPERIKSA = "diperiksa", "Belum diterapkan"
        DITERAPKAN = "diterapkan", "Diterapkan"
        DIBATALKAN = "dibatalkan", "Dibatalkan"

    izin = "impor"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="impor", verbose_name="perangkat daerah"
    )
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="diunggah oleh"
    )
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", verbose_name="berkas")
    waktu = models.DateTimeField("diunggah pada", default=timezone.now)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.DIPERIKSA)
    jawaban = models.JSONField("jawaban", default=dict, blank=True)
    ringkasan = models.JSONField("hasil pemeriksaan", default=dict, blank=True, encoder=DjangoJSONEncoder)
    sidik = models.CharField(max_length=64, blank=True)
    rekam = models.JSONField("catatan pembatalan", default=list, blank=True, encoder=DjangoJSONEncoder)
    jejak_akhir = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-waktu", "-id"]
        verbose_name = "berkas impor"

    def __str__(self) -> str:
        return str(self.berkas)
