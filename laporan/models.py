"""The yearly book: its frame, its outline as data, and the texts that people write."""

from __future__ import annotations

from django.db import models

from anggaran.models import Tahap
from sakip.core.models import Pejabat, PerangkatDaerah, Tercatat


class Laporan(Tercatat):
    """The LKjIP of an office and year: what the cover, the signature and the paper need."""

    class Kertas(models.TextChoices):
        A4 = "A4", "A4 (210 × 297 mm)"
        F4 = "F4", "F4 (215 × 330 mm)"

    jalur_tahun = "tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="laporan",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    judul = models.CharField(
        "judul",
        max_length=160,
        blank=True,
        help_text="Kosong: menurut nama laporan tahunan kantor.",
    )
    tempat = models.CharField("tempat", max_length=80, blank=True)
    tanggal = models.CharField(
        "tanggal kata pengantar",
        max_length=40,
        blank=True,
        help_text="Boleh tanpa hari, misalnya: Januari 2022",
    )
    penandatangan = models.ForeignKey(
        Pejabat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penanda tangan",
    )
    kertas = models.CharField("kertas", max_length=2, choices=Kertas, default=Kertas.A4)
    tahap = models.ForeignKey(
        Tahap, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tahap anggaran yang dicetak",
        help_text="Kosong: tahap terakhir tahun itu.",
    )  # fmt: skip
    nomor_tabel = models.BooleanField("tabel bernomor", default=True, help_text="Misalnya Tabel 3.1.")

    class Meta:
        ordering = ["-tahun"]
        verbose_name = "laporan"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun"], name="laporan_unik")]

    def __str__(self) -> str:
        return f"{self.perangkat.istilah_laporan} {self.tahun}"


class Bagian(Tercatat):
    """One section of the outline: its key in the builders, its title, order, depth; hidden where the office leaves it out."""

    jalur_perangkat = "laporan__perangkat"
    jalur_tahun = "laporan__tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="bagian", verbose_name="laporan")
    induk = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="anak",
        verbose_name="di bawah",
    )
    kunci = models.SlugField("kunci", max_length=60)
    judul = models.CharField("judul", max_length=250)
    urut = models.PositiveSmallIntegerField("urutan")
    tampil = models.BooleanField("dicetak", default=True)
    naskah = models.TextField("naskah", blank=True)
    naskah_akhir = models.TextField("naskah sesudah tabel", blank=True)

    class Meta:
        ordering = ["urut"]
        verbose_name = "bagian laporan"
        constraints = [models.UniqueConstraint(fields=["laporan", "kunci"], name="bagian_kunci_unik")]

    def __str__(self) -> str:
        return self.judul
