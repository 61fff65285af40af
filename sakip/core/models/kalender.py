"""The calendar of a year: what is due when in a Pemda, who was given more time, who was reminded."""

from __future__ import annotations

import datetime
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from sakip.core.models.dasar import Tercatat
from sakip.core.models.organisasi import Pemda, PerangkatDaerah
from sakip.core.transisi import Transisi


class Kegiatan(models.TextChoices):
    """What a year of SAKIP asks of every office (Perpres 29/2014; domain handbook §1.10, §4.1)."""

    RENSTRA = "renstra", "Renstra"
    RKT = "rkt", "Rencana Kerja Tahunan"
    PK = "pk", "Perjanjian Kinerja"
    AKSI = "aksi", "Rencana aksi"
    TW1 = "tw1", "Pengukuran triwulan I"
    TW2 = "tw2", "Pengukuran triwulan II"
    TW3 = "tw3", "Pengukuran triwulan III"
    TW4 = "tw4", "Pengukuran triwulan IV"
    LKJIP = "lkjip", "Laporan kinerja tahunan"
    REVIU = "reviu", "Reviu inspektorat"

    @classmethod
    def triwulan(cls, periode: int) -> str:
        """The measurement that a period belongs to; the whole year is measured with the last quarter."""
        return f"tw{periode or 4}"


TAHUN_JADWAL = range(2000, 2101)
"""The fiscal years that have pages."""
TERLAMA = datetime.timedelta(days=366)
"""So long an office may be given more time at once; a window that never shuts is none."""


class Jadwal(Tercatat):
    """The window of one Kegiatan of a fiscal year in all offices of a Pemda: from ``buka`` to ``tenggat``, both included.

    ``mengunci``: outside of it the data of this Kegiatan cannot be changed, but for a Perpanjangan.
    """

    jalur_perangkat = ""
    izin = "atur_jadwal"

    pemda = models.ForeignKey(Pemda, models.CASCADE, related_name="jadwal", verbose_name="pemerintah daerah")
    tahun = models.PositiveSmallIntegerField("tahun")
    kegiatan = models.CharField("kegiatan", max_length=8, choices=Kegiatan)
    buka = models.DateField("dibuka", null=True, blank=True, help_text="Kosong: sudah terbuka.")
    tenggat = models.DateField("tenggat")
    mengunci = models.BooleanField(
        "dikunci sesudah tenggat",
        default=False,
        help_text="Sesudah tenggat datanya tidak dapat diubah lagi, kecuali diberi perpanjangan.",
    )

    class Meta:
        ordering = ["tenggat", "kegiatan"]
        verbose_name = "jadwal"
        constraints = [models.UniqueConstraint(fields=["pemda", "tahun", "kegiatan"], name="jadwal_unik")]

    def __str__(self) -> str:
        return f"{self.get_kegiatan_display()} {self.tahun}"

    def clean(self) -> None:
        super().clean()
        if self.tahun is not None and self.tahun not in TAHUN_JADWAL:
            awal, akhir = TAHUN_JADWAL[0], TAHUN_JADWAL[-1]
            raise ValidationError({"tahun": f"Tahun {self.tahun} tidak dipakai di sini. Isi {awal} sampai {akhir}."})
        if self.buka and self.tenggat and self.tenggat < self.buka:
            raise ValidationError(
                {"tenggat": "Tenggat mendahului tanggal dibuka. Isi tanggal yang sama atau sesudahnya."}
            )


class Perpanjangan(Tercatat):
    """More time for one office: asked for with a reason, granted until a day or refused, answered with a sentence."""

    class Status(models.TextChoices):
        DIMINTA = "diminta", "Diminta"
        DIBERIKAN = "diberikan", "Diberikan"
        DITOLAK = "ditolak", "Ditolak"

    TRANSISI: ClassVar = {
        "berikan": Transisi(frozenset({Status.DIMINTA}), Status.DIBERIKAN, "Berikan", "atur_jadwal"),
        "tolak": Transisi(frozenset({Status.DIMINTA}), Status.DITOLAK, "Tolak", "atur_jadwal", perlu_catatan=True),
    }

    bebas_kunci = True
    izin = "minta_perpanjangan"

    jadwal = models.ForeignKey(Jadwal, models.CASCADE, related_name="perpanjangan", verbose_name="jadwal")
    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="perpanjangan", verbose_name="perangkat daerah"
    )
    sampai = models.DateField("diperpanjang sampai")
    alasan = models.TextField("alasan")
    status = models.CharField("status", max_length=10, choices=Status, default=Status.DIMINTA)
    jawaban = models.TextField("jawaban", blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "perpanjangan"

    def __str__(self) -> str:
        return f"Perpanjangan {self.jadwal} – {self.perangkat}"

    def clean(self) -> None:
        super().clean()
        if not (self.jadwal_id and self.sampai):
            return
        if self.sampai <= self.jadwal.tenggat:
            raise ValidationError({"sampai": "Isi tanggal sesudah tenggat yang diperpanjang."})
        if self.sampai > max(self.jadwal.tenggat, timezone.localdate()) + TERLAMA:
            raise ValidationError({"sampai": "Perpanjangan paling lama satu tahun. Periksa tahun pada tanggal ini."})


class Pengingat(models.Model):
    """A reminder that was sent, so that nobody gets it twice. ``sisa`` is the days left; below 0 it is overdue."""

    jadwal = models.ForeignKey(Jadwal, models.CASCADE, related_name="pengingat")
    perangkat = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="pengingat")
    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="pengingat")
    sisa = models.SmallIntegerField("sisa hari")
    waktu = models.DateTimeField("dikirim", auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["jadwal", "perangkat", "pengguna", "sisa"], name="pengingat_unik")
        ]

    def __str__(self) -> str:
        return f"{self.jadwal} {self.pengguna}: {self.sisa}"
