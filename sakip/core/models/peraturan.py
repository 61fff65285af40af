"""Regulations that papers cite (dasar hukum, mengingat)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from sakip.core.models.dasar import Tercatat, TercatatQuerySet
from sakip.core.models.organisasi import Pemda

TAHUN = range(1900, 2101)


class PeraturanQuerySet(TercatatQuerySet):
    def untuk(self, pemda: Pemda) -> PeraturanQuerySet:
        """The common regulations and those of the Pemda."""
        return self.filter(models.Q(pemda=None) | models.Q(pemda=pemda))

    def berlaku(self, tahun: int) -> PeraturanQuerySet:
        """Made by then and still in force in that year."""
        return self.filter(tahun__lte=tahun).filter(models.Q(berlaku_sampai=None) | models.Q(berlaku_sampai__gte=tahun))


class Peraturan(Tercatat):
    """One regulation: form, number, year, what it is about, and until when it is in force."""

    jalur_perangkat = ""
    izin = "ubah_pemda"

    pemda = models.ForeignKey(
        Pemda, models.CASCADE, null=True, blank=True, related_name="peraturan", verbose_name="pemerintah daerah"
    )
    bentuk = models.CharField(
        "bentuk", max_length=160, help_text="Misalnya: Undang-Undang, Peraturan Menteri Dalam Negeri"
    )
    nomor = models.CharField("nomor", max_length=60)
    tahun = models.PositiveSmallIntegerField("tahun")
    tentang = models.TextField("tentang")
    keterangan = models.CharField(
        "keterangan",
        max_length=250,
        blank=True,
        help_text="Misalnya: Lembaran Negara Republik Indonesia Tahun 2004 Nomor 104",
    )
    berlaku_sampai = models.PositiveSmallIntegerField(
        "berlaku sampai tahun", null=True, blank=True, help_text="Kosong: masih berlaku."
    )
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    objects = PeraturanQuerySet.as_manager()

    class Meta:
        ordering = ["urut", "tahun", "nomor"]
        verbose_name = "peraturan"
        constraints = [
            models.UniqueConstraint(fields=["pemda", "bentuk", "nomor", "tahun"], name="peraturan_unik"),
            models.UniqueConstraint(
                fields=["bentuk", "nomor", "tahun"], condition=models.Q(pemda__isnull=True), name="peraturan_umum_unik"
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.tahun not in TAHUN:
            raise ValidationError({"tahun": f"Isi tahun di antara {TAHUN[0]} dan {TAHUN[-1]}."})
        if self.berlaku_sampai is not None and self.berlaku_sampai < self.tahun:
            raise ValidationError({"berlaku_sampai": f"Isi tahun {self.tahun} atau sesudahnya, atau kosongkan."})

    def __str__(self) -> str:
        return f"{self.bentuk} Nomor {self.nomor} Tahun {self.tahun} tentang {self.tentang}"
