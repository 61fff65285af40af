"""The survey of public satisfaction with its unsur (BS-16)."""

from __future__ import annotations

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from renstra.models import AngkaField, Indikator, Skala
from sakip.core.fields import AngkaFormField
from sakip.core.models import PerangkatDaerah, Tercatat


class Survei(Tercatat):
    """One survey of a year: unsur with shares of answers, mean score, and the steps taken after it."""

    class Metode(models.TextChoices):
        SEBARAN = "sebaran", "Sebaran jawaban per unsur (KepmenPAN 25/2004)"
        NRR = "nrr", "Nilai rata-rata sembilan unsur (PermenPANRB 14/2017)"

    class Semester(models.IntegerChoices):
        SETAHUN = 0, "Setahun"
        SATU = 1, "Semester I"
        DUA = 2, "Semester II"

    jalur_tahun = "tahun"
    lingkup = "kinerja"
    izin = "isi_survei"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="survei",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    nama = models.CharField("nama survei", max_length=160, default="Survei Kepuasan Masyarakat")
    metode = models.CharField("cara menghitung", max_length=8, choices=Metode, default=Metode.SEBARAN)
    semester = models.PositiveSmallIntegerField("periode survei", choices=Semester, default=Semester.SETAHUN)
    indikator = models.ForeignKey(
        Indikator,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="survei",
        verbose_name="indikator yang diukur",
    )
    skala = models.ForeignKey(
        Skala,
        models.PROTECT,
        related_name="+",
        verbose_name="skala predikat",
        limit_choices_to={"kegunaan": "survei"},
    )
    responden = models.PositiveIntegerField("jumlah responden", null=True, blank=True)
    sumber = models.CharField("sumber data", max_length=250, blank=True)
    tindak_lanjut = models.TextField("langkah sesudah survei", blank=True, help_text="Satu langkah per baris.")

    class Meta:
        ordering = ["-tahun", "nama"]
        verbose_name = "survei"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun", "nama", "semester"], name="survei_unik")]

    def clean(self) -> None:
        super().clean()
        if self.responden == 0:
            raise ValidationError({"responden": "Isi 1 atau lebih, atau kosongkan."})

    def __str__(self) -> str:
        semester = f" {self.get_semester_display()}" if self.semester else ""
        return f"{self.nama}{semester} {self.tahun}"


class PersenField(models.DecimalField):
    """A share of answers in percent."""

    def __init__(self, *args, **kwargs):
        bawaan = {
            "max_digits": 6, "decimal_places": 3, "null": True, "blank": True,
            "validators": [MinValueValidator(0), MaxValueValidator(100)],
        }  # fmt: skip
        super().__init__(*args, **bawaan | kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": AngkaFormField, "desimal": self.decimal_places} | kwargs)


class UnsurSurvei(Tercatat):
    """One unsur: the shares of the four answers in percent, or a score typed without a distribution; in a survey by
    PermenPANRB 14/2017 the sum of all answers 1 to 4, or their mean (NRR)."""

    SEBARAN = ("tidak_baik", "kurang_baik", "baik", "sangat_baik")

    jalur_perangkat = "survei__perangkat"
    jalur_tahun = "survei__tahun"
    lingkup = "kinerja"
    izin = "isi_survei"

    survei = models.ForeignKey(Survei, models.CASCADE, related_name="unsur", verbose_name="survei")
    nomor = models.PositiveSmallIntegerField("nomor")
    uraian = models.CharField("unsur", max_length=200)
    tidak_baik = PersenField("tidak baik (%)")
    kurang_baik = PersenField("kurang baik (%)")
    baik = PersenField("baik (%)")
    sangat_baik = PersenField("sangat baik (%)")
    jumlah_nilai = AngkaField(
        "jumlah nilai jawaban", null=True, blank=True, help_text="Jumlah nilai 1 sampai 4 dari semua responden."
    )
    nrr = AngkaField(
        "nilai rata-rata (NRR)", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(4)],
        help_text="Hanya bila jumlah nilai jawabannya tidak ada.",
    )  # fmt: skip
    skor_diketik = AngkaField(
        "skor tanpa sebaran", null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text="Hanya bila sebaran jawabannya tidak ada.",
    )  # fmt: skip

    class Meta:
        ordering = ["nomor"]
        verbose_name = "unsur survei"
        constraints = [models.UniqueConstraint(fields=["survei", "nomor"], name="unsur_nomor_unik")]

    def __str__(self) -> str:
        return f"{self.nomor}. {self.uraian}"

    @property
    def sebaran(self) -> tuple[Decimal, ...] | None:
        """The four shares, or None where none was given."""
        isi = tuple(getattr(self, nama) for nama in self.SEBARAN)
        return None if all(x is None for x in isi) else tuple(x or Decimal(0) for x in isi)

    def clean(self) -> None:
        super().clean()
        if not hasattr(self, "survei"):  # that it is missing is said beside its field
            return
        if self.survei.metode == Survei.Metode.NRR:
            self._periksa_nrr()
        else:
            self._periksa_sebaran()

    def _periksa_nrr(self) -> None:
        """The sum of the answers 1 to 4 of all respondents, or the mean where the sum is not known."""
        if self.jumlah_nilai is None:
            if self.nrr is None:
                raise ValidationError({"jumlah_nilai": "Isi jumlah nilai jawaban, atau NRR bila jumlahnya tidak ada."})
            return
        if self.nrr is not None:
            raise ValidationError({"nrr": "NRR dihitung dari jumlah nilai. Kosongkan salah satunya."})
        responden = self.survei.responden
        if not responden:
            raise ValidationError({"jumlah_nilai": "Isi dahulu jumlah responden survei ini."})
        if not responden <= self.jumlah_nilai <= 4 * responden:
            raise ValidationError(
                {
                    "jumlah_nilai": f"Jumlah nilai dari {responden} responden paling sedikit {responden} dan paling "
                    f"banyak {4 * responden}; yang terisi {self.jumlah_nilai.normalize():f}."
                }
            )

    def _periksa_sebaran(self) -> None:
        if self.sebaran is None:
            if self.skor_diketik is None:
                raise ValidationError({"tidak_baik": "Isi sebaran jawaban, atau ketik skornya bila sebaran tidak ada."})
            return
        if self.skor_diketik is not None:
            raise ValidationError(
                {"skor_diketik": "Skor dihitung dari sebaran. Kosongkan skor, atau kosongkan sebaran."}
            )
        if (jumlah := sum(self.sebaran, Decimal(0))) != 100:
            raise ValidationError(
                {"sangat_baik": f"Jumlah keempat bagian {jumlah.normalize():f} %, seharusnya tepat 100 %."}
            )
