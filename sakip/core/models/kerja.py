"""What people say to each other about data: notes, evidence, and what each has seen.

A note or a file hangs on a *rujukan*, the key of one thing on screen (``sakip.core.rujukan``), not on a row: a figure may be
talked about before it is typed, and when it is typed anew.
"""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from sakip.core.models.catatan import Berkas, Kunci
from sakip.core.models.dasar import Tercatat
from sakip.core.models.organisasi import PerangkatDaerah
from sakip.core.transisi import Transisi
from sakip.core.waktu import format_waktu


class Catatan(Tercatat):
    """A note on a figure, a paragraph or a section, or an answer to one (``induk``); open until it is settled.

    Notes of the inspektorat (``asal`` reviu) are tasks of the office; only who reviews settles them.
    """

    class Asal(models.TextChoices):
        KANTOR = "kantor", "Catatan kantor"
        REVIU = "reviu", "Catatan reviu"

    class Status(models.TextChoices):
        TERBUKA = "terbuka", "Terbuka"
        DIJAWAB = "dijawab", "Dijawab"
        SELESAI = "selesai", "Selesai"

    TRANSISI: ClassVar = {
        "selesaikan": Transisi(
            frozenset({Status.TERBUKA, Status.DIJAWAB}), Status.SELESAI, "Nyatakan selesai", "selesaikan_catatan"
        ),
        "buka": Transisi(frozenset({Status.SELESAI}), Status.TERBUKA, "Buka kembali", "selesaikan_catatan"),
        "jawab": Transisi(frozenset({Status.TERBUKA}), Status.DIJAWAB, "Jawab", "catat", halaman="core:catatan_jawab"),
        "tanggapi": Transisi(
            frozenset({Status.DIJAWAB}), Status.TERBUKA, "Tanggapi", "catat", halaman="core:catatan_jawab"
        ),
    }

    bebas_kunci = True
    izin = "catat"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="catatan", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    rujukan = models.CharField("tentang", max_length=250)
    tentang = models.CharField("tentang", max_length=250, blank=True)
    """What the rujukan was called when the note was written."""
    induk = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="jawaban", verbose_name="jawaban atas"
    )
    asal = models.CharField("asal", max_length=6, choices=Asal, default=Asal.KANTOR)
    teks = models.TextField("catatan")
    status = models.CharField("status", max_length=8, choices=Status, default=Status.TERBUKA)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ditulis oleh")
    waktu = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        ordering = ["waktu", "id"]
        verbose_name = "catatan"
        indexes = [models.Index(fields=["perangkat", "tahun", "rujukan"])]

    def __str__(self) -> str:
        return f"{self.tentang}: {self.teks}"[:120]


class Bukti(Tercatat):
    """A private file that proves a value, with the page on which it stands."""

    izin = "isi_rujukan"
    jalur_tahun = "tahun"
    lingkup = "kinerja"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="bukti", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    rujukan = models.CharField("tentang", max_length=250)
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", verbose_name="berkas")
    halaman = models.CharField("halaman", max_length=40, blank=True, help_text="Misalnya: 3, atau 3-5")
    keterangan = models.CharField("keterangan", max_length=250, blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = "bukti"
        indexes = [models.Index(fields=["perangkat", "tahun", "rujukan"])]

    def __str__(self) -> str:
        return f"{self.berkas}{f', halaman {self.halaman}' if self.halaman else ''}"


class Pengecualian(Tercatat):
    """One named person may still write what a Kunci holds, for a reason and until a moment. Never of a signed year."""

    bebas_kunci = True
    jalur_perangkat = "kunci__perangkat"
    izin = "kunci"

    kunci = models.ForeignKey(Kunci, models.CASCADE, related_name="pengecualian", verbose_name="kunci")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="pengecualian", verbose_name="untuk"
    )
    sampai = models.DateTimeField("sampai")
    alasan = models.CharField("alasan", max_length=250)

    class Meta:
        ordering = ["-sampai"]
        verbose_name = "pengecualian"

    def __str__(self) -> str:
        return f"{self.pengguna} sampai {format_waktu(self.sampai)}"


class Dilihat(models.Model):
    """When a user last looked at a page that shows what is new since then (the camat's desk). No data of the office."""

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="dilihat")
    perangkat = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="dilihat")
    tahun = models.PositiveSmallIntegerField("tahun")
    halaman = models.CharField("halaman", max_length=30)
    waktu = models.DateTimeField("waktu")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pengguna", "perangkat", "tahun", "halaman"], name="dilihat_unik")
        ]

    def __str__(self) -> str:
        return f"{self.pengguna} {self.halaman} {self.tahun}"
