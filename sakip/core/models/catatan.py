"""Who did what (Jejak), what may not be changed any more (Kunci), and private files (Berkas)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from sakip.core.models.dasar import Tercatat, TercatatQuerySet
from sakip.core.models.organisasi import PerangkatDaerah
from sakip.core.write import pastikan_terbuka


class Jejak(models.Model):
    """One line for each write: when, who, which row, what it was and what it became. Never changed."""

    waktu = models.DateTimeField("waktu", default=timezone.now, db_index=True)
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="jejak",
        verbose_name="pengguna",
    )
    perangkat = models.ForeignKey(PerangkatDaerah, models.SET_NULL, null=True, related_name="jejak")
    aksi = models.CharField("tindakan", max_length=40)
    jenis = models.CharField("jenis data", max_length=60)
    objek_id = models.CharField(max_length=40)
    objek = models.CharField("data", max_length=250)
    perubahan = models.JSONField("perubahan", default=dict, encoder=DjangoJSONEncoder)
    catatan = models.TextField("catatan", blank=True)

    class Meta:
        ordering = ["-waktu", "-id"]
        verbose_name = "jejak"
        verbose_name_plural = "jejak"
        indexes = [models.Index(fields=["jenis", "objek_id"])]

    def __str__(self) -> str:
        return f"{self.waktu:%Y-%m-%d %H:%M} {self.aksi} {self.objek}"

    @classmethod
    def catat(
        cls,
        *,
        by: Any,
        aksi: str,
        objek: models.Model,
        perubahan: dict[str, Any] | None = None,
        catatan: str = "",
    ) -> Jejak:
        """Write one line about ``objek``; only inside a domain function."""
        pastikan_terbuka("Jejak")
        return cls.objects.create(
            pengguna=by,
            perangkat=getattr(objek, "pemilik", None),
            aksi=aksi,
            jenis=objek._meta.label_lower,
            objek_id=str(objek.pk),
            objek=str(objek)[:250],
            perubahan=perubahan or {},
            catatan=catatan,
        )


class KunciQuerySet(TercatatQuerySet):
    def aktif(self, lingkup: str) -> KunciQuerySet:
        """The locks that hold rows of this scope now."""
        kini = timezone.now()
        return self.filter(
            Q(sampai__isnull=True) | Q(sampai__gt=kini),
            lingkup__in=[lingkup, Kunci.Lingkup.SEMUA],
            mulai__lte=kini,
        )

    def memegang(self, perangkat: PerangkatDaerah, tahun: int | None, lingkup: str) -> KunciQuerySet:
        """The locks that hold a row of this office, year and scope now."""
        return self.aktif(lingkup).filter(Q(tahun=tahun) | Q(tahun__isnull=True), perangkat=perangkat)


class Kunci(Tercatat):
    """A closed period: what of an office and year may not be changed, from when, until when, and why."""

    class Lingkup(models.TextChoices):
        SEMUA = "semua", "Semua data"
        RENCANA = "rencana", "Rencana"
        ANGGARAN = "anggaran", "Anggaran"
        KINERJA = "kinerja", "Kinerja"
        LAPORAN = "laporan", "Laporan"

    class Sumber(models.TextChoices):
        ORANG = "", "Dipasang"
        EDISI = "edisi", "Laporan ditandatangani"

    jalur_tahun = "tahun"
    izin = "kunci"
    bebas_kunci = True

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="kunci",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun", null=True, blank=True)
    lingkup = models.CharField("lingkup", max_length=12, choices=Lingkup, default=Lingkup.SEMUA)
    mulai = models.DateTimeField("mulai", default=timezone.now)
    sampai = models.DateTimeField("sampai", null=True, blank=True)
    alasan = models.CharField("alasan", max_length=250)
    sumber = models.CharField("sumber", max_length=6, choices=Sumber, blank=True, default=Sumber.ORANG, editable=False)

    objects = KunciQuerySet.as_manager()

    class Meta:
        ordering = ["-mulai"]
        verbose_name = "kunci"

    def __str__(self) -> str:
        return f"{self.get_lingkup_display()} {self.tahun or 'semua tahun'}: {self.alasan}"


def tempat_berkas(berkas: Berkas, _nama: str) -> str:
    """Stored under its digest, so that a name typed by a user never becomes a path."""
    return f"berkas/{berkas.sha256[:2]}/{berkas.sha256}"


class Berkas(Tercatat):
    """A private file with its digest; served only through a page that checks who asks."""

    jalur_perangkat = "perangkat"

    perangkat = models.ForeignKey(PerangkatDaerah, models.CASCADE, null=True, related_name="berkas")
    isi = models.FileField("berkas", upload_to=tempat_berkas)
    nama = models.CharField("nama", max_length=200)
    jenis = models.CharField("jenis", max_length=80)
    ukuran = models.PositiveIntegerField("ukuran (bita)")
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "berkas"

    def __str__(self) -> str:
        return self.nama
