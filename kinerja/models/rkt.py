"""Rencana Kinerja Tahunan: rows with the paper's own wording."""

from __future__ import annotations

from django.db import models

from anggaran.models import RupiahField
from renstra.models import Indikator, Sasaran, SimpulProgram
from sakip.core.models import PerangkatDaerah, Tercatat


class Rkt(Tercatat):
    """Rencana Kinerja Tahunan of a year (BS-2)."""

    jalur_tahun = "tahun"
    lingkup = "kinerja"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="rkt",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun")

    class Meta:
        ordering = ["-tahun"]
        verbose_name = "RKT"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun"], name="rkt_unik")]

    def __str__(self) -> str:
        return f"RKT Tahun {self.tahun}"


class BarisRkt(Tercatat):
    """One row of the RKT with the paper's own wording; targets as the paper states them (``12 Bulan``)."""

    jalur_perangkat = "rkt__perangkat"
    jalur_tahun = "rkt__tahun"
    lingkup = "kinerja"

    rkt = models.ForeignKey(Rkt, models.CASCADE, related_name="baris", verbose_name="RKT")
    sasaran = models.ForeignKey(
        Sasaran,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="sasaran",
    )
    indikator = models.ForeignKey(
        Indikator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="baris_rkt",
        verbose_name="indikator sasaran",
    )
    simpul = models.ForeignKey(
        SimpulProgram,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="kegiatan",
    )
    uraian_tujuan = models.TextField("tujuan")
    indikator_tujuan = models.TextField("indikator tujuan", blank=True)
    uraian_sasaran = models.TextField("sasaran")
    indikator_sasaran = models.TextField("bunyi indikator sasaran")
    target_sasaran = models.CharField("target sasaran", max_length=60)
    uraian_program = models.TextField("program")
    indikator_program = models.TextField("indikator program", blank=True)
    target_program = models.CharField("target program", max_length=60, blank=True)
    uraian_kegiatan = models.TextField("bunyi kegiatan")
    indikator_kegiatan = models.TextField("indikator kegiatan (output)", blank=True)
    target_kegiatan = models.CharField("target kegiatan", max_length=60, blank=True)
    anggaran = RupiahField("anggaran (Rp)")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "id"]
        verbose_name = "baris RKT"

    def __str__(self) -> str:
        return self.uraian_kegiatan
