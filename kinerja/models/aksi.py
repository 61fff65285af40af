"""Rencana aksi: targets below the year, and the steps that lead to them (PermenPANRB 88/2021, domain handbook §2.5)."""

from __future__ import annotations

from django.db import models

from renstra.models import BerNilai, Indikator, Komponen, SimpulProgram
from sakip.core.models import Kegiatan, Tercatat, UnitKerja


class BagianTahun(models.IntegerChoices):
    """A quarter or a month of a year, for targets."""

    TW1 = 1, "Triwulan I"
    TW2 = 2, "Triwulan II"
    TW3 = 3, "Triwulan III"
    TW4 = 4, "Triwulan IV"
    JANUARI = 11, "Januari"
    FEBRUARI = 12, "Februari"
    MARET = 13, "Maret"
    APRIL = 14, "April"
    MEI = 15, "Mei"
    JUNI = 16, "Juni"
    JULI = 17, "Juli"
    AGUSTUS = 18, "Agustus"
    SEPTEMBER = 19, "September"
    OKTOBER = 20, "Oktober"
    NOVEMBER = 21, "November"
    DESEMBER = 22, "Desember"


class TargetPeriode(BerNilai, Tercatat):
    """The target of a quarter or a month. Quarters join to the year by the indicator's ``akumulasi``; months to quarters."""

    jalur_perangkat = "indikator__perangkat"
    jalur_tahun = "tahun"
    lingkup = "kinerja"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="target_periode", verbose_name="indikator")
    komponen = models.ForeignKey(
        Komponen, models.CASCADE, null=True, blank=True, related_name="target_periode", verbose_name="komponen"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    periode = models.PositiveSmallIntegerField("periode", choices=BagianTahun)

    class Meta:
        ordering = ["tahun", "periode"]
        verbose_name = "target periode"
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "komponen", "tahun", "periode"], name="target_periode_komponen_unik"
            ),
            models.UniqueConstraint(
                fields=["indikator", "tahun", "periode"],
                condition=models.Q(komponen__isnull=True),
                name="target_periode_unik",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator} {self.get_periode_display()} {self.tahun}: {self.tercetak()}"

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.AKSI


class Aksi(Tercatat):
    """One step of the year towards an indicator, with what is planned in each quarter and who answers for it."""

    TRIWULAN = ("tw1", "tw2", "tw3", "tw4")

    jalur_perangkat = "indikator__perangkat"
    jalur_tahun = "tahun"
    lingkup = "kinerja"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="aksi", verbose_name="indikator")
    tahun = models.PositiveSmallIntegerField("tahun")
    uraian = models.TextField("rencana aksi", help_text="Misalnya: Membuka pelayanan keliling di kelurahan")
    simpul = models.ForeignKey(
        SimpulProgram, models.SET_NULL, null=True, blank=True, related_name="aksi", verbose_name="sub kegiatan"
    )
    unit = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, blank=True, related_name="aksi", verbose_name="penanggung jawab"
    )
    tw1 = models.CharField("triwulan I", max_length=120, blank=True)
    tw2 = models.CharField("triwulan II", max_length=120, blank=True)
    tw3 = models.CharField("triwulan III", max_length=120, blank=True)
    tw4 = models.CharField("triwulan IV", max_length=120, blank=True)
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["indikator__kode", "urut", "id"]
        verbose_name = "rencana aksi"

    def __str__(self) -> str:
        return self.uraian

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.AKSI
