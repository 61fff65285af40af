"""The Pemda's five-year plan, chosen by its offices and not typed by each (design: RPJMD)."""

from __future__ import annotations

from django.db import models

from sakip.core.models import Pemda, Tercatat


class Rpjmd(Tercatat):
    """Visi with its explanation, for the years from ``tahun_awal`` to ``tahun_akhir``."""

    jalur_perangkat = ""
    izin = "ubah_rpjmd"

    pemda = models.ForeignKey(Pemda, models.CASCADE, related_name="rpjmd", verbose_name="pemerintah daerah")
    nama = models.CharField("nama", max_length=160, help_text="Misalnya: RPJMD Kabupaten Jember 2016-2021")
    tahun_awal = models.PositiveSmallIntegerField("tahun awal")
    tahun_akhir = models.PositiveSmallIntegerField("tahun akhir")
    visi = models.TextField("visi")
    penjelasan_visi = models.TextField("penjelasan visi", blank=True)

    class Meta:
        ordering = ["-tahun_awal"]
        verbose_name = "RPJMD"
        constraints = [models.UniqueConstraint(fields=["pemda", "nama"], name="rpjmd_nama_unik")]

    def __str__(self) -> str:
        return self.nama


class Misi(Tercatat):
    """A numbered misi of an RPJMD, with its explanation."""

    jalur_perangkat = ""
    izin = "ubah_rpjmd"

    rpjmd = models.ForeignKey(Rpjmd, models.CASCADE, related_name="misi", verbose_name="RPJMD")
    nomor = models.PositiveSmallIntegerField("nomor")
    uraian = models.TextField("misi")
    penjelasan = models.TextField("penjelasan", blank=True)

    class Meta:
        ordering = ["nomor"]
        verbose_name = "misi"
        constraints = [models.UniqueConstraint(fields=["rpjmd", "nomor"], name="misi_nomor_unik")]

    def __str__(self) -> str:
        return f"Misi {self.nomor}: {self.uraian}"


class SasaranDaerah(Tercatat):
    """A strategic sasaran of the Pemda to which offices link their plan (R-9)."""

    jalur_perangkat = ""
    izin = "ubah_rpjmd"

    rpjmd = models.ForeignKey(Rpjmd, models.CASCADE, related_name="sasaran", verbose_name="RPJMD")
    misi = models.ForeignKey(
        Misi,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sasaran",
        verbose_name="misi",
    )
    nomor = models.PositiveSmallIntegerField("nomor")
    uraian = models.TextField("sasaran daerah")

    class Meta:
        ordering = ["nomor"]
        verbose_name = "sasaran daerah"
        constraints = [models.UniqueConstraint(fields=["rpjmd", "nomor"], name="sasaran_daerah_nomor_unik")]

    def __str__(self) -> str:
        return f"Sasaran ke-{self.nomor}: {self.uraian}"
