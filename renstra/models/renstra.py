"""The office's five-year plan in its versions, and the rows it is made of."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from renstra.enums import PasanganAkhir
from renstra.models.rpjmd import Misi, Rpjmd, SasaranDaerah
from sakip.core.models import PerangkatDaerah, Tercatat
from sakip.core.sekali import sekali


@sekali
def tahun_diganti(perangkat_id: int, tahun_awal: int, versi: int) -> frozenset[int]:
    """The years that are measured by a later version than this."""
    kemudian = models.Q(tahun_awal__gt=tahun_awal) | models.Q(tahun_awal=tahun_awal, versi__gt=versi)
    lain = Renstra.objects.filter(kemudian, perangkat=perangkat_id)
    return frozenset(tahun for r in lain for tahun in r.tahun_dipakai)


class Renstra(Tercatat):
    """One version of an office's Renstra; a change makes a new version and keeps the old one readable.

    Once a year that it measures is locked, all that stands in it stays: what changes, changes in the next version.
    """

    class Status(models.TextChoices):
        DRAF = "draf", "Draf"
        BERLAKU = "berlaku", "Berlaku"
        DIGANTI = "diganti", "Diganti"

    isi_tahun = ("rpjmd_id", "tahun_awal", "tahun_dipakai", "versi", "pasangan_akhir")
    jalan_keluar = "Buat versi Renstra baru yang dipakai mulai tahun {mulai}, lalu ubah di sana."

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="renstra",
        verbose_name="perangkat daerah",
    )
    rpjmd = models.ForeignKey(Rpjmd, models.PROTECT, related_name="renstra", verbose_name="RPJMD")
    nama = models.CharField(
        "nama dokumen",
        max_length=200,
        help_text="Misalnya: Perubahan Rencana Strategis 2016-2021",
    )
    tahun_awal = models.PositiveSmallIntegerField("tahun awal")
    tahun_akhir = models.PositiveSmallIntegerField("tahun akhir")
    versi = models.PositiveSmallIntegerField("versi", default=1)
    berlaku_mulai = models.PositiveSmallIntegerField(
        "dipakai mulai tahun",
        help_text="Tahun anggaran pertama yang diukur menurut versi ini.",
    )
    pasangan_akhir = models.CharField(
        "kolom akhir matriks", max_length=8, choices=PasanganAkhir, blank=True, default=PasanganAkhir.TANPA
    )
    judul_akhir = models.CharField(
        "judul kolom akhir",
        max_length=120,
        blank=True,
        help_text="Misalnya: Kondisi Kinerja pada Akhir Periode Renstra",
    )
    status = models.CharField("status", max_length=8, choices=Status, default=Status.BERLAKU)
    menggantikan = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pengganti",
        verbose_name="menggantikan",
    )

    class Meta:
        ordering = ["-tahun_awal", "-versi"]
        verbose_name = "Renstra"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun_awal", "versi"], name="renstra_versi_unik")]

    def __str__(self) -> str:
        return self.nama

    def clean(self) -> None:
        super().clean()
        if not (self.tahun_awal and self.tahun_akhir):
            return
        if not 0 <= self.tahun_akhir - self.tahun_awal <= 9:
            raise ValidationError(
                {
                    "tahun_akhir": f"Periode {self.tahun_awal}-{self.tahun_akhir} tidak wajar. Isi paling lama sepuluh tahun."
                }
            )
        if self.berlaku_mulai and not self.tahun_awal <= self.berlaku_mulai <= self.tahun_akhir:
            raise ValidationError({"berlaku_mulai": f"Isi tahun di antara {self.tahun_awal} dan {self.tahun_akhir}."})

    @property
    def tahun(self) -> range:
        """The years that have a target."""
        return range(self.tahun_awal, self.tahun_akhir + 1)

    @property
    def tahun_dipakai(self) -> range:
        """The years that may be measured by this version; none for a draft."""
        return range(0) if self.status == self.Status.DRAF else range(self.berlaku_mulai, self.tahun_akhir + 1)

    @property
    def kunci_tahun(self) -> models.Q:
        """Those of the years that are measured by this version, and by no later one."""
        diganti = tahun_diganti(self.perangkat_id, self.tahun_awal, self.versi)
        tahun = tuple(t for t in self.tahun_dipakai if t not in diganti)
        return models.Q(perangkat=self.perangkat_id, tahun__in=tahun)


class Tujuan(Tercatat):
    """What the office wants to have reached at the end of the period. ``kode`` (T1) is kept over versions."""

    jalur_perangkat = "renstra__perangkat"
    jalur_kunci = "renstra"

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="tujuan", verbose_name="Renstra")
    kode = models.CharField("kode", max_length=20, help_text="Misalnya: T1")
    uraian = models.TextField("tujuan")
    misi = models.ForeignKey(
        Misi,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tujuan",
        verbose_name="misi yang didukung",
    )
    sasaran_daerah = models.ForeignKey(
        SasaranDaerah,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tujuan",
        verbose_name="sasaran daerah yang didukung",
    )
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "kode"]
        verbose_name = "tujuan"
        constraints = [models.UniqueConstraint(fields=["renstra", "kode"], name="tujuan_kode_unik")]

    def __str__(self) -> str:
        return f"{self.kode} {self.uraian}"


class Sasaran(Tercatat):
    """A measurable step of a tujuan. ``kode`` (T1.S1) is kept over versions."""

    jalur_perangkat = "tujuan__renstra__perangkat"
    jalur_kunci = "tujuan__renstra"

    tujuan = models.ForeignKey(Tujuan, models.CASCADE, related_name="sasaran", verbose_name="tujuan")
    kode = models.CharField("kode", max_length=20, help_text="Misalnya: T1.S1")
    uraian = models.TextField("sasaran")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["tujuan__urut", "urut", "kode"]
        verbose_name = "sasaran"
        constraints = [models.UniqueConstraint(fields=["tujuan", "kode"], name="sasaran_kode_unik")]

    def __str__(self) -> str:
        return f"{self.kode} {self.uraian}"


class BarisSasaran(Tercatat):
    """A short text below a sasaran, in order."""

    jalur_perangkat = "sasaran__tujuan__renstra__perangkat"
    jalur_kunci = "sasaran__tujuan__renstra"

    uraian = models.TextField("uraian")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        abstract = True
        ordering = ["urut", "id"]

    def __str__(self) -> str:
        return self.uraian


class Strategi(BarisSasaran):
    sasaran = models.ForeignKey(Sasaran, models.CASCADE, related_name="strategi", verbose_name="sasaran")

    class Meta(BarisSasaran.Meta):
        verbose_name = "strategi"


class Kebijakan(BarisSasaran):
    sasaran = models.ForeignKey(Sasaran, models.CASCADE, related_name="kebijakan", verbose_name="sasaran")

    class Meta(BarisSasaran.Meta):
        verbose_name = "kebijakan"


class ProgramRenstra(BarisSasaran):
    """A program as the Renstra matrix names it; the yearly tree below has its own names and codes (BS-1)."""

    sasaran = models.ForeignKey(Sasaran, models.CASCADE, related_name="program_renstra", verbose_name="sasaran")

    class Meta(BarisSasaran.Meta):
        verbose_name = "program dalam Renstra"
