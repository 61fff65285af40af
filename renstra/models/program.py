"""The program tree of an office and year, the nomenclature it points to, and what supports what."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from renstra.enums import JENJANG_POHON, Jenjang
from renstra.models.renstra import Sasaran
from sakip.core.models import Pemda, PerangkatDaerah, Tercatat, UnitKerja

INDUK = {
    Jenjang.PROGRAM: None,
    Jenjang.KEGIATAN: Jenjang.PROGRAM,
    Jenjang.SUBKEGIATAN: Jenjang.KEGIATAN,
}


class VersiNomenklatur(Tercatat):
    """A list of codes and names: national (no Pemda) or local, with its regulation."""

    jalur_perangkat = ""
    izin = "ubah_pemda"

    nama = models.CharField("nama", max_length=160, unique=True)
    dasar = models.CharField("dasar hukum", max_length=200, blank=True)
    pemda = models.ForeignKey(
        Pemda,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pemerintah daerah",
    )

    class Meta:
        ordering = ["nama"]
        verbose_name = "versi nomenklatur"

    def __str__(self) -> str:
        return self.nama


class Nomenklatur(Tercatat):
    """One name of a program, kegiatan or sub kegiatan, with its counterpart in the older list."""

    jalur_perangkat = ""
    izin = "ubah_pemda"

    versi = models.ForeignKey(VersiNomenklatur, models.CASCADE, related_name="isi", verbose_name="versi")
    induk = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="anak",
        verbose_name="di bawah",
    )
    jenjang = models.CharField("jenjang", max_length=12, choices=Jenjang)
    kode = models.CharField("kode", max_length=40, blank=True)
    nama = models.TextField("nama")
    padanan = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pengganti",
        verbose_name="padanan lama",
    )

    class Meta:
        ordering = ["versi", "kode", "id"]
        verbose_name = "nomenklatur"

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}".strip()


class SimpulProgram(Tercatat):
    """A program, kegiatan or sub kegiatan of one office in one fiscal year. Money stands at the lowest node only."""

    jalur_tahun = "tahun"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="simpul",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    jenjang = models.CharField(
        "jenjang", max_length=12, choices=[(j.value, j.label) for j in JENJANG_POHON], default=Jenjang.PROGRAM
    )
    induk = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="anak",
        verbose_name="di bawah",
    )
    kode = models.CharField("kode", max_length=40, help_text="Sebagai teks, misalnya: 7.01.02.2.01.0002")
    nama = models.TextField("nama")
    nomenklatur = models.ForeignKey(
        Nomenklatur,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="simpul",
        verbose_name="nomenklatur",
    )
    unit = models.ForeignKey(
        UnitKerja,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="simpul",
        verbose_name="unit pelaksana",
    )
    urusan = models.ForeignKey(
        Nomenklatur, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bidang urusan",
        limit_choices_to={"jenjang": Jenjang.URUSAN}, help_text="Untuk program, bila kantor memegang lebih dari satu urusan.",
    )  # fmt: skip
    sasaran_program = models.TextField(
        "sasaran program", blank=True, help_text="Kosong: nama program dipakai sebagai sasarannya."
    )
    penanggung_jawab = models.CharField(
        "unit kerja penanggung jawab", max_length=160, blank=True, help_text="Seperti tercetak dalam matriks Renstra."
    )
    lokasi = models.CharField("lokasi", max_length=120, blank=True)
    penunjang = models.BooleanField("program penunjang", default=False, help_text="Tidak terikat pada satu sasaran.")
    rincian_tidak_lengkap = models.BooleanField(
        "rincian tidak lengkap",
        default=False,
        help_text="Jumlah anak tidak sama dengan angka kontrolnya.",
    )
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["tahun", "kode", "urut"]
        verbose_name = "program dan kegiatan"
        constraints = [
            models.UniqueConstraint(
                fields=["perangkat", "tahun", "kode", "unit"],
                name="simpul_kode_unit_unik",
            ),
            models.UniqueConstraint(
                fields=["perangkat", "tahun", "kode"],
                condition=models.Q(unit__isnull=True),
                name="simpul_kode_unik",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"

    def clean(self) -> None:
        super().clean()
        seharusnya = INDUK[Jenjang(self.jenjang)]
        if seharusnya is None:
            self.induk = None
        elif self.induk is None:
            raise ValidationError(
                {
                    "induk": f"Pilih {Jenjang(seharusnya).label.lower()} tempat {self.get_jenjang_display().lower()} ini berada."
                }
            )
        elif self.induk.jenjang != seharusnya:
            raise ValidationError(
                {
                    "induk": f"{self.get_jenjang_display()} berada di bawah {Jenjang(seharusnya).label.lower()}, sedangkan yang dipilih adalah {self.induk.get_jenjang_display().lower()}."
                }
            )
        elif (self.induk.perangkat_id, self.induk.tahun) != (
            self.perangkat_id,
            self.tahun,
        ):
            raise ValidationError({"induk": f"Pilih induk dari kantor dan tahun yang sama ({self.tahun})."})

    @property
    def padanan(self) -> Nomenklatur | None:
        """The node's name in the older nomenclature."""
        return self.nomenklatur.padanan if self.nomenklatur else None


class Dukungan(Tercatat):
    """A node supports a sasaran or one indikator, with a share in percent where it serves more than one. No money here."""

    jalur_perangkat = "simpul__perangkat"
    jalur_tahun = "simpul__tahun"

    simpul = models.ForeignKey(
        SimpulProgram,
        models.CASCADE,
        related_name="dukungan",
        verbose_name="program atau kegiatan",
    )
    sasaran = models.ForeignKey(
        Sasaran,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="dukungan",
        verbose_name="sasaran",
    )
    indikator = models.ForeignKey(
        "renstra.Indikator",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="dukungan",
        verbose_name="indikator",
    )
    bagian = models.DecimalField(
        "bagian (%)", max_digits=5, decimal_places=2, default=100,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )  # fmt: skip

    class Meta:
        ordering = ["simpul__kode", "id"]
        verbose_name = "dukungan"
        constraints = [
            models.UniqueConstraint(fields=["simpul", "sasaran"], name="dukungan_sasaran_unik"),
            models.UniqueConstraint(fields=["simpul", "indikator"], name="dukungan_indikator_unik"),
            models.CheckConstraint(
                condition=models.Q(sasaran__isnull=False) ^ models.Q(indikator__isnull=False),
                name="dukungan_satu_arah",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.simpul} mendukung {self.sasaran or self.indikator}"

    def clean(self) -> None:
        super().clean()
        if bool(self.sasaran_id) == bool(self.indikator_id):
            raise ValidationError("Pilih satu sasaran atau satu indikator yang didukung.")
