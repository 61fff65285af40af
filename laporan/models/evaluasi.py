"""The evaluation of the office's SAKIP (LHE; PermenPANRB 88/2021, domain handbook §1.5) and what became of its advice."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models

from laporan.models.buku import Laporan
from sakip.core.models import Berkas, PerangkatDaerah, Tercatat


class EvaluasiAkip(Tercatat):
    """A Laporan Hasil Evaluasi: number, date, year that was evaluated, the value of each component (0 to its weight)."""

    izin = "reviu"
    bebas_kunci = True

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="evaluasi", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun yang dievaluasi")
    nomor = models.CharField("nomor LHE", max_length=80)
    tanggal = models.DateField("tanggal LHE")
    berkas = models.ForeignKey(
        Berkas, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="naskah LHE"
    )
    catatan = models.TextField("catatan", blank=True)

    class Meta:
        ordering = ["-tahun"]
        verbose_name = "LHE"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun"], name="evaluasi_unik")]

    def __str__(self) -> str:
        return f"LHE {self.tahun} Nomor {self.nomor}"


class NilaiKomponen(Tercatat):
    """The value of one component of an LHE, at most its weight."""

    class Komponen(models.TextChoices):
        PERENCANAAN = "perencanaan", "Perencanaan kinerja"
        PENGUKURAN = "pengukuran", "Pengukuran kinerja"
        PELAPORAN = "pelaporan", "Pelaporan kinerja"
        INTERNAL = "internal", "Evaluasi akuntabilitas kinerja internal"

    BOBOT: ClassVar = {
        Komponen.PERENCANAAN: 30,
        Komponen.PENGUKURAN: 30,
        Komponen.PELAPORAN: 15,
        Komponen.INTERNAL: 25,
    }

    jalur_perangkat = "evaluasi__perangkat"
    izin = "reviu"
    bebas_kunci = True

    evaluasi = models.ForeignKey(EvaluasiAkip, models.CASCADE, related_name="nilai", verbose_name="LHE")
    komponen = models.CharField("komponen", max_length=12, choices=Komponen)
    nilai = models.DecimalField("nilai", max_digits=5, decimal_places=2, validators=[MinValueValidator(0)])

    class Meta:
        ordering = ["id"]
        verbose_name = "nilai komponen"
        constraints = [models.UniqueConstraint(fields=["evaluasi", "komponen"], name="nilai_komponen_unik")]

    def __str__(self) -> str:
        return f"{self.get_komponen_display()}: {self.nilai}"

    def clean(self) -> None:
        super().clean()
        bobot = self.BOBOT.get(self.Komponen(self.komponen)) if self.komponen in self.Komponen.values else None
        if bobot is not None and self.nilai is not None and self.nilai > bobot:
            raise ValidationError({"nilai": f"Nilai {self.get_komponen_display().lower()} paling besar {bobot}."})


class Rekomendasi(Tercatat):
    """A piece of advice of an LHE, or a step that the office promised in last year's report; due in the year after."""

    jalur_perangkat = "perangkat"
    izin = "ubah_rekomendasi"
    bebas_kunci = True

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="rekomendasi", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun asal")
    """The year that was evaluated or reported; it comes back in the year after it."""
    evaluasi = models.ForeignKey(
        EvaluasiAkip, models.CASCADE, null=True, blank=True, related_name="rekomendasi", verbose_name="LHE"
    )
    laporan = models.ForeignKey(
        Laporan, models.CASCADE, null=True, blank=True, related_name="rekomendasi", verbose_name="laporan"
    )
    uraian = models.TextField("uraian")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["tahun", "urut", "id"]
        verbose_name = "rekomendasi"

    def __str__(self) -> str:
        return self.uraian[:120]


class TindakLanjut(Tercatat):
    """What the office did about a piece of advice in a year; evidence hangs on ``tindak:<rekomendasi>`` (`core.Bukti`)."""

    class Status(models.TextChoices):
        BELUM = "belum", "Belum"
        SUDAH = "sudah", "Sudah"

    jalur_perangkat = "rekomendasi__perangkat"
    jalur_tahun = "tahun"
    lingkup = "laporan"
    izin = "tindak_lanjut"

    rekomendasi = models.ForeignKey(
        Rekomendasi, models.CASCADE, related_name="tindak_lanjut", verbose_name="rekomendasi"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField("ditindaklanjuti", max_length=5, choices=Status, default=Status.BELUM)
    uraian = models.TextField("tindak lanjut", blank=True)

    class Meta:
        ordering = ["tahun", "id"]
        verbose_name = "tindak lanjut"
        constraints = [models.UniqueConstraint(fields=["rekomendasi", "tahun"], name="tindak_lanjut_unik")]

    def __str__(self) -> str:
        return f"{self.rekomendasi}: {self.get_status_display()}"
