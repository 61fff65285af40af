"""Named, dated sets of rules by which capaian is computed (domain handbook §2, §3)."""

from __future__ import annotations

from typing import Any

from django.db import models

from renstra.models import AngkaField, Skala
from sakip.core.models import Pemda, PerangkatDaerah, Tercatat


class AturanKinerja(Tercatat):
    """How an office computes: from the first year on, until a later set replaces it.

    A set of the office comes before one of its Pemda, that before the common one (neither given). What it computes with
    stays once a year is locked that is computed by it; its name and source are free.
    """

    class RumusTurun(models.TextChoices):
        SELISIH = "selisih", "(Target − (Realisasi − Target)) / Target × 100"
        TERBALIK = "terbalik", "Target / Realisasi × 100"

    class Huruf(models.TextChoices):
        TERTULIS = "tertulis", "Konversi tertulis per huruf"
        BATAS_BAWAH = "batas_bawah", "Batas bawah pita huruf itu"

    class Efisiensi(models.TextChoices):
        SELISIH = "selisih", "Capaian dikurangi serapan"
        PENUH = "penuh", "100 dikurangi serapan, bila capaian paling sedikit 100"

    jalur_tahun = ""
    lingkup = "kinerja"
    izin = "ubah_aturan"
    isi_tahun = (
        "pemda_id", "perangkat_id", "tahun_mulai", "skala_id", "rumus_turun", "batas_atas", "batas_rata_rata", "huruf",
        "efisiensi",
    )  # fmt: skip
    jalan_keluar = "Buat aturan penghitungan baru yang berlaku mulai tahun {mulai}."

    pemda = models.ForeignKey(
        Pemda,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="aturan",
        verbose_name="pemerintah daerah",
    )
    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="aturan",
        verbose_name="perangkat daerah",
    )
    nama = models.CharField("nama", max_length=120)
    dasar = models.CharField("dasar hukum atau sumber", max_length=250, blank=True)
    tahun_mulai = models.PositiveSmallIntegerField("berlaku mulai tahun")
    skala = models.ForeignKey(
        Skala,
        models.PROTECT,
        related_name="+",
        verbose_name="skala capaian",
        limit_choices_to={"kegunaan": "capaian"},
    )
    rumus_turun = models.CharField(
        "rumus bila makin rendah makin baik",
        max_length=10,
        choices=RumusTurun,
        default=RumusTurun.SELISIH,
    )
    batas_atas = AngkaField(
        "capaian paling tinggi (%)",
        null=True,
        blank=True,
        help_text="Kosong: tidak dibatasi.",
    )
    batas_rata_rata = AngkaField(
        "capaian paling tinggi dalam rata-rata (%)",
        null=True,
        blank=True,
        help_text="Kosong: tidak dibatasi.",
    )
    huruf = models.CharField(
        "nilai target berupa huruf",
        max_length=12,
        choices=Huruf,
        default=Huruf.BATAS_BAWAH,
    )
    efisiensi = models.CharField("rumus efisiensi", max_length=10, choices=Efisiensi, default=Efisiensi.SELISIH)

    class Meta:
        ordering = ["-tahun_mulai", "nama"]
        verbose_name = "aturan penghitungan"

    def __str__(self) -> str:
        return f"{self.nama} (mulai {self.tahun_mulai})"

    @property
    def tahun_kunci(self) -> None:
        return None

    @property
    def kunci_tahun(self) -> models.Q:
        """Those of the years from its first on, until a later set, or one that comes before it, holds there."""
        sejajar = AturanKinerja.objects.filter(pemda=self.pemda_id, perangkat=self.perangkat_id).exclude(pk=self.pk)
        berikut = sejajar.filter(tahun_mulai__gt=self.tahun_mulai).aggregate(tahun=models.Min("tahun_mulai"))["tahun"]
        tahun = models.Q(tahun__gte=self.tahun_mulai)
        if berikut:
            tahun &= models.Q(tahun__lt=berikut)
        if self.perangkat_id:
            return tahun & models.Q(perangkat=self.perangkat_id)
        sendiri = ~_ada(perangkat=models.OuterRef("perangkat"))
        if self.pemda_id:
            return tahun & sendiri & models.Q(perangkat__pemda=self.pemda_id)
        return tahun & sendiri & ~_ada(perangkat=None, pemda=models.OuterRef("perangkat__pemda"))


def _ada(**milik: Any) -> models.Exists:
    """Whether a set of these had begun in the year of the lock."""
    return models.Exists(AturanKinerja.objects.filter(tahun_mulai__lte=models.OuterRef("tahun"), **milik))


class KonversiHuruf(Tercatat):
    """The office's written conversion of a letter into the number that capaian is computed against (B -> 100)."""

    jalur_perangkat = "aturan__perangkat"
    lingkup = "kinerja"
    izin = "ubah_aturan"
    jalur_kunci = "aturan"

    aturan = models.ForeignKey(AturanKinerja, models.CASCADE, related_name="konversi", verbose_name="aturan")
    skala = models.ForeignKey(Skala, models.PROTECT, related_name="+", verbose_name="skala predikat")
    predikat = models.CharField("huruf", max_length=40)
    nilai = AngkaField("nilai")

    class Meta:
        ordering = ["skala", "-nilai"]
        verbose_name = "konversi huruf"
        constraints = [models.UniqueConstraint(fields=["aturan", "skala", "predikat"], name="konversi_unik")]

    def __str__(self) -> str:
        return f"{self.predikat} → {self.nilai}"
