"""Staff and assets of an office in a year, as counts: no person is named (design: sumberdaya)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from sakip.core.models import PerangkatDaerah, Tercatat


class RekapPegawai(Tercatat):
    """How many men and women stand in one group of one grouping (status, golongan, pendidikan, jabatan)."""

    class Kelompok(models.TextChoices):
        STATUS = "status", "Status kepegawaian"
        GOLONGAN = "golongan", "Golongan"
        PENDIDIKAN = "pendidikan", "Pendidikan"
        JABATAN = "jabatan", "Jabatan"

    jalur_tahun = "tahun"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="rekap_pegawai", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    kelompok = models.CharField("menurut", max_length=10, choices=Kelompok, default=Kelompok.STATUS)
    uraian = models.CharField("uraian", max_length=120, help_text="Misalnya: PNS, III/c, S-1, Kepala Seksi")
    laki_laki = models.PositiveIntegerField("laki-laki", default=0)
    perempuan = models.PositiveIntegerField("perempuan", default=0)
    kebutuhan = models.PositiveIntegerField("kebutuhan", null=True, blank=True, help_text="Menurut analisis jabatan.")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["kelompok", "urut", "id"]
        verbose_name = "rekap pegawai"
        constraints = [
            models.UniqueConstraint(fields=["perangkat", "tahun", "kelompok", "uraian"], name="rekap_pegawai_unik")
        ]

    def __str__(self) -> str:
        return f"{self.get_kelompok_display()}: {self.uraian}"

    @property
    def jumlah(self) -> int:
        return self.laki_laki + self.perempuan


class Aset(Tercatat):
    """One kind of asset with its number in good, lightly and heavily damaged state."""

    jalur_tahun = "tahun"

    perangkat = models.ForeignKey(PerangkatDaerah, models.CASCADE, related_name="aset", verbose_name="perangkat daerah")
    tahun = models.PositiveSmallIntegerField("tahun")
    nama = models.CharField("nama barang", max_length=160)
    satuan = models.CharField("satuan", max_length=40, default="unit")
    jumlah = models.PositiveIntegerField("jumlah")
    baik = models.PositiveIntegerField("baik", default=0)
    rusak_ringan = models.PositiveIntegerField("rusak ringan", default=0)
    rusak_berat = models.PositiveIntegerField("rusak berat", default=0)
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "nama"]
        verbose_name = "aset"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun", "nama"], name="aset_unik")]

    def __str__(self) -> str:
        return self.nama

    def clean(self) -> None:
        super().clean()
        terinci = sum(x or 0 for x in (self.baik, self.rusak_ringan, self.rusak_berat))
        if self.jumlah is not None and terinci != self.jumlah:
            raise ValidationError(
                {
                    "jumlah": f"Jumlah {self.jumlah}, sedangkan baik, rusak ringan, dan rusak berat bersama-sama {terinci}."
                }
            )
