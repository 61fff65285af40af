"""Reviu of a report by the inspektorat (PermenPANRB 53/2014 Lampiran III; domain handbook §1.4)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from laporan.models.buku import Laporan
from laporan.models.edisi import Edisi
from sakip.core.models import Pejabat, Tercatat
from sakip.core.transisi import Transisi


class Reviu(Tercatat):
    """One reading of a frozen *naskah reviu*: the tree as it was approved (or, where reviu comes after, as it was signed).

    Its notes are `core.Catatan` with ``asal`` reviu. It ends with the Pernyataan Telah Direviu, or is called off when the
    camat opens the report again.
    """

    class Status(models.TextChoices):
        BERJALAN = "berjalan", "Sedang direviu"
        SELESAI = "selesai", "Telah direviu"
        DIBATALKAN = "dibatalkan", "Dibatalkan"

    TRANSISI: ClassVar = {
        "selesai": Transisi(
            frozenset({Status.BERJALAN}),
            Status.SELESAI,
            "Nyatakan telah direviu",
            "reviu",
            halaman="laporan:reviu_pernyataan",
        ),
        "batalkan": Transisi(
            frozenset({Status.BERJALAN}), Status.DIBATALKAN, "Batalkan", "setujui", perlu_catatan=True
        ),
    }

    jalur_perangkat = "laporan__perangkat"
    jalur_tahun = "laporan__tahun"
    izin = "reviu"
    bebas_kunci = True

    laporan = models.ForeignKey(Laporan, models.PROTECT, related_name="reviu", verbose_name="laporan")
    edisi = models.ForeignKey(Edisi, models.PROTECT, null=True, blank=True, related_name="reviu", verbose_name="edisi")
    ke = models.PositiveSmallIntegerField("naskah reviu ke-", default=1)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.BERJALAN)
    skema = models.PositiveSmallIntegerField("skema pohon")
    pohon = models.BinaryField("pohon")
    sidik_pohon = models.CharField(max_length=64)
    dibuat = models.DateTimeField("diserahkan pada", default=timezone.now)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="diserahkan oleh")
    selesai_pada = models.DateTimeField("selesai pada", null=True, blank=True)
    nomor = models.CharField("nomor", max_length=80, blank=True)
    tempat = models.CharField("tempat", max_length=80, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    inspektur = models.ForeignKey(
        Pejabat, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="inspektur"
    )
    tanda_nama = models.CharField(max_length=160, blank=True)
    tanda_jabatan = models.CharField(max_length=160, blank=True)
    tanda_pangkat = models.CharField(max_length=60, blank=True)
    tanda_nip = models.CharField(max_length=30, blank=True)
    simpulan = models.TextField("simpulan", blank=True)

    class Meta:
        ordering = ["-ke"]
        verbose_name = "reviu"
        constraints = [models.UniqueConstraint(fields=["laporan", "ke"], name="reviu_unik")]

    def __str__(self) -> str:
        return f"Reviu {self.laporan} (naskah ke-{self.ke})"


class ButirReviu(Tercatat):
    """The answer to one item of the checklist; ``kunci`` names it ("I.1" to "III.10")."""

    class Jawaban(models.TextChoices):
        YA = "ya", "Ya"
        TIDAK = "tidak", "Tidak"
        TIDAK_BERLAKU = "tb", "Tidak berlaku"

    jalur_perangkat = "reviu__laporan__perangkat"
    jalur_tahun = "reviu__laporan__tahun"
    izin = "reviu"
    bebas_kunci = True

    reviu = models.ForeignKey(Reviu, models.CASCADE, related_name="butir", verbose_name="reviu")
    kunci = models.CharField("butir", max_length=8)
    jawaban = models.CharField("jawaban", max_length=5, choices=Jawaban, blank=True)
    penjelasan = models.TextField("penjelasan", blank=True)
    dari_program = models.BooleanField("diisi oleh program", default=False)

    class Meta:
        ordering = ["id"]
        verbose_name = "butir reviu"
        constraints = [models.UniqueConstraint(fields=["reviu", "kunci"], name="butir_reviu_unik")]

    def __str__(self) -> str:
        return f"{self.kunci}: {self.get_jawaban_display() or 'belum dijawab'}"
