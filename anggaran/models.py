"""Money: the stages of a budget, what is planned and what is spent, and printed totals beside them."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from renstra.models import SimpulProgram
from sakip.core.fields import AngkaFormField
from sakip.core.models import Kegiatan, PerangkatDaerah, Tercatat
from sakip.core.numbers import format_rupiah


class RupiahField(models.DecimalField):
    """Rupiah with sen, never negative: 15 digits, two of them decimals."""

    def __init__(self, *args, **kwargs):
        bawaan = {
            "max_digits": 15,
            "decimal_places": 2,
            "validators": [MinValueValidator(0, "Nilai rupiah tidak boleh negatif.")],
        }
        super().__init__(*args, **bawaan | kwargs)

    def formfield(self, **kwargs):
        bawaan = {"form_class": AngkaFormField, "desimal": self.decimal_places, "rupiah": True}
        return super().formfield(**bawaan | kwargs)


class JenisBelanja(models.TextChoices):
    """Kinds of spending that papers print (Permendagri 77/2020); codes are text."""

    PEGAWAI = "5.1.01", "Belanja Pegawai"
    BARANG_JASA = "5.1.02", "Belanja Barang dan Jasa"
    BUNGA = "5.1.03", "Belanja Bunga"
    SUBSIDI = "5.1.04", "Belanja Subsidi"
    HIBAH = "5.1.05", "Belanja Hibah"
    BANSOS = "5.1.06", "Belanja Bantuan Sosial"
    MODAL = "5.2", "Belanja Modal"


class SumberDana(models.TextChoices):
    APBD = "APBD", "APBD"
    DAU = "DAU", "Dana Alokasi Umum (DAU)"
    DAK = "DAK", "Dana Alokasi Khusus (DAK)"
    LAIN = "lain", "Sumber lain"


class Tahap(Tercatat):
    """A stage of the year's budget: ordered, dated, numbered. A report names the stage it prints."""

    class Jenis(models.TextChoices):
        RENSTRA = "renstra", "Renstra (indikatif)"
        RKT = "rkt", "RKT"
        RKA = "rka", "RKA"
        DPA = "dpa", "DPA"
        PERGESERAN = "pergeseran", "Pergeseran"
        DPPA = "dppa", "DPPA"

    jalur_tahun = "tahun"
    lingkup = "anggaran"
    izin = "ubah_anggaran"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="tahap",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun anggaran")
    jenis = models.CharField("tahap", max_length=10, choices=Jenis, default=Jenis.DPA)
    ke = models.PositiveSmallIntegerField("ke-", default=1, help_text="Untuk pergeseran yang lebih dari satu.")
    urut = models.PositiveSmallIntegerField("urutan dalam tahun", default=1)
    nomor = models.CharField("nomor dokumen", max_length=80, blank=True)
    tanggal = models.DateField("tanggal dokumen", null=True, blank=True)

    class Meta:
        ordering = ["tahun", "urut"]
        verbose_name = "tahap anggaran"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun", "jenis", "ke"], name="tahap_unik")]

    def __str__(self) -> str:
        ke = f" ke-{self.ke}" if self.jenis == self.Jenis.PERGESERAN else ""
        return f"{self.get_jenis_display()}{ke} TA. {self.tahun}"


class Pagu(Tercatat):
    """The budget of a lowest node at one stage, in rupiah; once, however many indicators the node has."""

    jalur_perangkat = "tahap__perangkat"
    jalur_tahun = "tahap__tahun"
    lingkup = "anggaran"
    izin = "ubah_anggaran"

    tahap = models.ForeignKey(Tahap, models.CASCADE, related_name="pagu", verbose_name="tahap")
    simpul = models.ForeignKey(SimpulProgram, models.CASCADE, related_name="pagu", verbose_name="sub kegiatan")
    jenis_belanja = models.CharField("jenis belanja", max_length=10, choices=JenisBelanja, blank=True)
    sumber_dana = models.CharField("sumber dana", max_length=6, choices=SumberDana, default=SumberDana.APBD)
    nilai = RupiahField("pagu (Rp)")

    class Meta:
        ordering = ["simpul__kode", "jenis_belanja"]
        verbose_name = "pagu"
        constraints = [
            models.UniqueConstraint(
                fields=["tahap", "simpul", "jenis_belanja", "sumber_dana"],
                name="pagu_unik",
            )
        ]

    def __str__(self) -> str:
        return f"{self.simpul}: {format_rupiah(self.nilai)}"


class Periode(models.IntegerChoices):
    """Part of a year to which a figure belongs: the whole year, or one quarter."""

    SETAHUN = 0, "Setahun"
    TW1 = 1, "Triwulan I"
    TW2 = 2, "Triwulan II"
    TW3 = 3, "Triwulan III"
    TW4 = 4, "Triwulan IV"


class StatusData(models.TextChoices):
    """How final a figure is (R-10)."""

    SEMENTARA = "sementara", "Sementara, belum diaudit"
    DIAUDIT = "diaudit", "Sudah diaudit"


class RealisasiAnggaran(Tercatat):
    """Money spent by a lowest node in a period (not cumulative), in rupiah, with its cut-off date and status."""

    jalur_perangkat = "simpul__perangkat"
    jalur_tahun = "simpul__tahun"
    lingkup = "anggaran"
    izin = "isi_realisasi_anggaran"

    simpul = models.ForeignKey(
        SimpulProgram,
        models.CASCADE,
        related_name="realisasi_anggaran",
        verbose_name="sub kegiatan",
    )
    periode = models.PositiveSmallIntegerField("periode", choices=Periode, default=Periode.SETAHUN)
    jenis_belanja = models.CharField("jenis belanja", max_length=10, choices=JenisBelanja, blank=True)
    nilai = RupiahField("realisasi (Rp)")
    per_tanggal = models.DateField("keadaan per tanggal", null=True, blank=True)
    status = models.CharField("status data", max_length=10, choices=StatusData, default=StatusData.SEMENTARA)

    class Meta:
        ordering = ["simpul__kode", "periode"]
        verbose_name = "realisasi anggaran"
        constraints = [
            models.UniqueConstraint(
                fields=["simpul", "periode", "jenis_belanja"],
                name="realisasi_anggaran_unik",
            )
        ]

    def __str__(self) -> str:
        return f"{self.simpul} {self.get_periode_display()}: {format_rupiah(self.nilai)}"

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.triwulan(self.periode)


SUDAH_ADA = "Angka kontrol ini sudah ada. Ubah angka yang sudah ada itu."


class AngkaKontrol(Tercatat):
    """A printed total that stands beside the lines: pagu of a stage, or realisasi of the year, in rupiah.

    Of the whole office, of a jenis belanja, of a kelompok lama or of a jenis belanja within it (MU-12), or of one node
    whose lines are incomplete (MU-13), also over all years of the Renstra where its years are not known (MU-10).
    Tables print the lines where they are complete, else this total, marked (BS-19).
    """

    class Macam(models.TextChoices):
        PAGU = "pagu", "Pagu"
        REALISASI = "realisasi", "Realisasi"
        RENSTRA = "renstra", "Pagu indikatif seluruh tahun Renstra"

    jalur_tahun = "tahun"
    lingkup = "anggaran"
    izin = "ubah_anggaran"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="angka_kontrol",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun anggaran")
    tahap = models.ForeignKey(
        Tahap, models.CASCADE, null=True, blank=True, related_name="angka_kontrol", verbose_name="tahap",
        help_text="Untuk pagu. Kosong untuk realisasi dan untuk seluruh tahun Renstra.",
    )  # fmt: skip
    simpul = models.ForeignKey(
        SimpulProgram, models.CASCADE, null=True, blank=True, related_name="angka_kontrol",
        verbose_name="program atau kegiatan",
        help_text="Kosong: untuk seluruh kantor. Isi bila rincian program atau kegiatan itu tidak lengkap.",
    )  # fmt: skip
    macam = models.CharField("macam", max_length=10, choices=Macam, default=Macam.PAGU)
    jenis_belanja = models.CharField("jenis belanja", max_length=10, choices=JenisBelanja, blank=True)
    kelompok = models.CharField(
        "kelompok lama",
        max_length=14,
        blank=True,
        choices=[
            ("langsung", "Belanja langsung"),
            ("tidak_langsung", "Belanja tidak langsung"),
        ],
    )
    nilai = RupiahField("nilai (Rp)")
    sumber = models.CharField("sumber", max_length=200, blank=True)

    class Meta:
        ordering = ["macam", "kelompok", "jenis_belanja"]
        verbose_name = "angka kontrol"
        constraints = [
            models.UniqueConstraint(
                fields=["tahap", "macam", "jenis_belanja", "kelompok"],
                condition=models.Q(simpul__isnull=True),
                name="angka_kontrol_tahap_unik",
                violation_error_message=SUDAH_ADA,
            ),
            models.UniqueConstraint(
                fields=["perangkat", "tahun", "macam", "jenis_belanja", "kelompok"],
                condition=models.Q(tahap__isnull=True, simpul__isnull=True),
                name="angka_kontrol_unik",
                violation_error_message=SUDAH_ADA,
            ),
            models.UniqueConstraint(
                fields=["tahap", "simpul", "macam"],
                condition=models.Q(simpul__isnull=False),
                name="angka_kontrol_simpul_tahap_unik",
                violation_error_message=SUDAH_ADA,
            ),
            models.UniqueConstraint(
                fields=["simpul", "macam"],
                condition=models.Q(tahap__isnull=True),
                name="angka_kontrol_simpul_unik",
                violation_error_message=SUDAH_ADA,
            ),
        ]

    def __str__(self) -> str:
        jenis, kelompok = self.get_jenis_belanja_display(), self.get_kelompok_display()
        nama = f"{jenis} dalam {kelompok.lower()}" if jenis and kelompok else jenis or kelompok
        tempat = str(self.simpul) if self.simpul else ""
        return f"{self.get_macam_display()} {nama or tempat or 'Seluruh belanja'} {self.tahun}"


class BarisBelanja(Tercatat):
    """One belanja line under a lowest node (MU-13): a breakdown beside the node's money, never added to it. Rupiah."""

    jalur_perangkat = "simpul__perangkat"
    jalur_tahun = "simpul__tahun"
    lingkup = "anggaran"
    izin = "ubah_anggaran"

    simpul = models.ForeignKey(SimpulProgram, models.CASCADE, related_name="belanja", verbose_name="sub kegiatan")
    uraian = models.CharField("uraian belanja", max_length=250)
    kode_rekening = models.CharField(
        "kode rekening", max_length=40, blank=True, help_text="Misalnya: 5.2.02.05.01.0004"
    )
    jenis_belanja = models.CharField("jenis belanja", max_length=10, choices=JenisBelanja, blank=True)
    sumber_dana = models.CharField("sumber dana", max_length=6, choices=SumberDana, default=SumberDana.APBD)
    nilai = RupiahField("pagu (Rp)")
    nilai_kontrak = RupiahField("nilai kontrak (Rp)", null=True, blank=True)
    pelaksana = models.CharField("pelaksana", max_length=160, blank=True, help_text="Misalnya nama CV atau PT.")
    waktu = models.CharField("waktu pelaksanaan", max_length=60, blank=True)
    rencana = RupiahField("rencana keuangan (Rp)", null=True, blank=True)
    realisasi = RupiahField("realisasi keuangan (Rp)", null=True, blank=True)
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["simpul__kode", "urut", "id"]
        verbose_name = "baris belanja"
        constraints = [models.UniqueConstraint(fields=["simpul", "uraian"], name="baris_belanja_unik")]

    def __str__(self) -> str:
        return self.uraian
