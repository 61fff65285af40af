"""Ordered scales as versioned data. They are saved only through kinerja's validator (no gap, no overlap)."""

from __future__ import annotations

from django.db import models

from renstra.models.nilai import AngkaField
from sakip.core.models import Pemda, Tercatat, TercatatQuerySet


class SkalaQuerySet(TercatatQuerySet):
    def untuk(self, pemda: Pemda) -> SkalaQuerySet:
        """The common scales and those of the Pemda."""
        return self.filter(models.Q(pemda=None) | models.Q(pemda=pemda))


class Skala(Tercatat):
    """A named, dated set of bands: for capaian (BS-11), for letters of an indicator, or for survey scores."""

    class Kegunaan(models.TextChoices):
        CAPAIAN = "capaian", "Peringkat capaian"
        PREDIKAT = "predikat", "Predikat indikator"
        SURVEI = "survei", "Skor survei"

    jalur_perangkat = ""
    izin = "ubah_pemda"

    kode = models.SlugField("kode", unique=True)
    nama = models.CharField("nama", max_length=160)
    dasar = models.CharField("dasar hukum atau sumber", max_length=250, blank=True)
    versi = models.CharField("versi", max_length=40, blank=True)
    kegunaan = models.CharField("kegunaan", max_length=10, choices=Kegunaan, default=Kegunaan.CAPAIAN)
    pemda = models.ForeignKey(
        Pemda,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="skala",
        verbose_name="pemerintah daerah",
    )

    objects = SkalaQuerySet.as_manager()

    class Meta:
        ordering = ["kegunaan", "nama"]
        verbose_name = "skala"

    def __str__(self) -> str:
        return self.nama


class Pita(Tercatat):
    """One band of a scale, half-open as its flags say; an empty border is open."""

    jalur_perangkat = ""
    izin = "ubah_pemda"

    skala = models.ForeignKey(Skala, models.CASCADE, related_name="pita", verbose_name="skala")
    urut = models.PositiveSmallIntegerField("urutan")
    predikat = models.CharField("predikat", max_length=40)
    sebutan = models.CharField("sebutan", max_length=60, blank=True)
    bawah = AngkaField("batas bawah", null=True, blank=True)
    bawah_inklusif = models.BooleanField("batas bawah termasuk", default=True)
    atas = AngkaField("batas atas", null=True, blank=True)
    atas_inklusif = models.BooleanField("batas atas termasuk", default=False)
    teks_asli = models.CharField("bunyi dalam sumber", max_length=80, blank=True)

    class Meta:
        ordering = ["skala", "urut"]
        verbose_name = "pita"
        constraints = [models.UniqueConstraint(fields=["skala", "predikat"], name="pita_predikat_unik")]

    def __str__(self) -> str:
        return self.predikat
