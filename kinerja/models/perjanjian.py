"""The Perjanjian Kinerja of the office and of its units. It holds copies, linked to the identity."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from anggaran.models import RupiahField, Tahap
from kinerja.alur import DALAM_PROSES, TERBUKA, langkah
from renstra.models import BerNilai, Indikator, Sasaran, SimpulProgram
from sakip.core.models import Kegiatan, Pejabat, PerangkatDaerah, Tercatat, UnitKerja
from sakip.core.transisi import Transisi


class PerjanjianKinerja(Tercatat):
    """The promise of a year between camat and bupati/wali kota (PermenPANRB 53/2014 Lamp. I; BS-5 to BS-7).

    Rows and budgets are copied when it is drawn up and may be worded as the paper needs. The signers are copied too
    (``pertama_nama`` …), so that a later change of the official does not touch the paper.
    """

    class Jenis(models.TextChoices):
        MURNI = "murni", "Perjanjian Kinerja"
        PERUBAHAN = "perubahan", "Perjanjian Kinerja Perubahan"

    class AlasanPerubahan(models.TextChoices):
        PEJABAT = "a", "Pejabat diganti atau dimutasi"
        STRATEGI = "b", "Perubahan strategi (program, kegiatan, alokasi anggaran)"
        PRIORITAS = "c", "Perubahan prioritas atau asumsi yang berakibat besar"

    class Status(models.TextChoices):
        DRAF = "draf", "Draf"
        DIPERIKSA = "diperiksa", "Diperiksa"
        DIAJUKAN = "diajukan", "Diajukan"
        DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
        DISETUJUI = "disetujui", "Disetujui"
        DITANDATANGANI = "ditandatangani", "Ditandatangani"
        TANPA_NASKAH = "tanpa_naskah", "Naskah tidak tersedia"

    TRANSISI: ClassVar = langkah("ubah_rencana") | {
        "tandatangani": Transisi(
            frozenset({Status.DISETUJUI}), Status.DITANDATANGANI, "Tanda tangani", "tandatangani",
            halaman="laporan:perjanjian_tandatangan",
        ),
        "koreksi": Transisi(
            frozenset({Status.DITANDATANGANI}), Status.DIKEMBALIKAN, "Koreksi", "tandatangani", perlu_catatan=True
        ),
    }  # fmt: skip

    jalur_tahun = "tahun"
    lingkup = "kinerja"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="perjanjian",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    unit = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, blank=True, related_name="perjanjian", verbose_name="unit kerja",
        help_text="Kosong: Perjanjian Kinerja kantor, antara kepala kantor dan kepala daerah.",
    )  # fmt: skip
    jenis = models.CharField("jenis", max_length=10, choices=Jenis, default=Jenis.MURNI)
    ke = models.PositiveSmallIntegerField("perubahan ke-", default=0)
    tahap = models.ForeignKey(
        Tahap,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="perjanjian",
        verbose_name="dasar anggaran",
    )
    nomor = models.CharField("nomor", max_length=80, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    tempat = models.CharField("tempat", max_length=80, blank=True)
    alasan_perubahan = models.CharField("alasan perubahan", max_length=1, choices=AlasanPerubahan, blank=True)
    catatan = models.TextField("catatan", blank=True)
    status = models.CharField("status", max_length=14, choices=Status, default=Status.DRAF)
    pihak_pertama = models.ForeignKey(
        Pejabat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pihak pertama",
    )
    pihak_kedua = models.ForeignKey(
        Pejabat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pihak kedua",
    )
    pertama_nama = models.CharField(max_length=160, blank=True)
    pertama_jabatan = models.CharField(max_length=160, blank=True)
    pertama_pangkat = models.CharField(max_length=60, blank=True)
    pertama_nip = models.CharField(max_length=30, blank=True)
    kedua_nama = models.CharField(max_length=160, blank=True)
    kedua_jabatan = models.CharField(max_length=160, blank=True)
    kedua_pangkat = models.CharField(max_length=60, blank=True)
    kedua_nip = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["tahun", "jenis", "ke"]
        verbose_name = "Perjanjian Kinerja"
        constraints = [
            models.UniqueConstraint(
                fields=["perangkat", "tahun", "jenis", "ke"],
                condition=models.Q(unit__isnull=True),
                name="perjanjian_unik",
            ),
            models.UniqueConstraint(fields=["perangkat", "tahun", "unit", "jenis", "ke"], name="perjanjian_unit_unik"),
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.get_jenis_display(), self.unit and self.unit.nama, f"Tahun {self.tahun}")))

    def clean(self) -> None:
        super().clean()
        if self.jenis == self.Jenis.PERUBAHAN and not self.alasan_perubahan:
            raise ValidationError(
                {
                    "alasan_perubahan": "Perjanjian Kinerja Perubahan memerlukan alasan (PermenPANRB 53/2014). Pilih salah satu."
                }
            )
        if self.jenis == self.Jenis.MURNI:
            self.alasan_perubahan = ""
        if self.status == self.Status.TANPA_NASKAH and not self.catatan:
            raise ValidationError({"catatan": "Tulis mengapa naskahnya tidak tersedia."})

    @property
    def tertahan(self) -> str:
        """A paper that lies with somebody, is approved or signed, stays as it is with its rows."""
        if self.status in {*TERBUKA, self.Status.TANPA_NASKAH}:
            return ""
        if self.status in DALAM_PROSES:
            return f"{self} sudah dikirim. Tarik kembali atau minta dikembalikan bila masih perlu diubah."
        return (
            f"{self} sudah {self.get_status_display().lower()}. Minta camat membukanya kembali bila masih perlu diubah."
        )

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.PK


class BarisPerjanjian(BerNilai, Tercatat):
    """One promised indicator with its own wording, grouping, order and target.

    A row may promise for a program (MT-1): then ``uraian_sasaran`` is the sasaran program.
    """

    class Tingkat(models.TextChoices):
        STRATEGIS = "strategis", "Sasaran strategis"
        PROGRAM = "program", "Sasaran program"

    jalur_perangkat = "perjanjian__perangkat"
    jalur_tahun = "perjanjian__tahun"
    lingkup = "kinerja"

    perjanjian = models.ForeignKey(
        PerjanjianKinerja,
        models.CASCADE,
        related_name="baris",
        verbose_name="Perjanjian Kinerja",
    )
    sasaran = models.ForeignKey(
        Sasaran,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="sasaran",
    )
    simpul = models.ForeignKey(
        SimpulProgram,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="program",
    )
    indikator = models.ForeignKey(
        Indikator,
        models.PROTECT,
        related_name="baris_perjanjian",
        verbose_name="indikator",
    )
    uraian_sasaran = models.TextField("bunyi sasaran")
    uraian_indikator = models.TextField("bunyi indikator")
    satuan = models.CharField("satuan", max_length=40, blank=True)
    tingkat = models.CharField("tingkat", max_length=10, choices=Tingkat, default=Tingkat.STRATEGIS)
    keterangan = models.CharField("keterangan", max_length=80, blank=True, help_text="Misalnya: IKU")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "id"]
        verbose_name = "baris Perjanjian Kinerja"
        constraints = [models.UniqueConstraint(fields=["perjanjian", "indikator"], name="baris_perjanjian_unik")]

    @property
    def tertahan(self) -> str:
        return self.perjanjian.tertahan

    def __str__(self) -> str:
        return self.uraian_indikator


class AnggaranPerjanjian(Tercatat):
    """One program with the budget promised for it, copied from the chosen stage (BS-6)."""

    jalur_perangkat = "perjanjian__perangkat"
    jalur_tahun = "perjanjian__tahun"
    lingkup = "kinerja"

    perjanjian = models.ForeignKey(
        PerjanjianKinerja,
        models.CASCADE,
        related_name="anggaran",
        verbose_name="Perjanjian Kinerja",
    )
    simpul = models.ForeignKey(SimpulProgram, models.PROTECT, related_name="+", verbose_name="program")
    uraian = models.TextField("program")
    nilai = RupiahField("anggaran (Rp)")
    keterangan = models.CharField("keterangan", max_length=80, blank=True)
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "id"]
        verbose_name = "anggaran Perjanjian Kinerja"
        constraints = [models.UniqueConstraint(fields=["perjanjian", "simpul"], name="anggaran_perjanjian_unik")]

    @property
    def tertahan(self) -> str:
        return self.perjanjian.tertahan

    def __str__(self) -> str:
        return self.uraian
