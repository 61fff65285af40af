"""The decree that names the IKU of an office, with its lists and its rows."""

from __future__ import annotations

from django.db import models

from renstra.models import BerNilai, Indikator, Sasaran
from sakip.core.models import Pejabat, PerangkatDaerah, Peraturan, Tercatat


class PenetapanIku(Tercatat):
    """A decree that names the IKU of an office (PER/9/M.PAN/5/2007; BS-4, BS-8), until a later one begins.

    Once a year is locked in which it holds, it stays as it is.
    """

    lingkup = "kinerja"
    jalan_keluar = "Buat penetapan IKU baru yang berlaku mulai tahun {mulai}."

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="penetapan_iku",
        verbose_name="perangkat daerah",
    )
    nomor = models.CharField("nomor keputusan", max_length=80, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    tempat = models.CharField("tempat", max_length=80, blank=True)
    tahun_mulai = models.PositiveSmallIntegerField("berlaku mulai tahun")
    tentang = models.CharField(
        "tentang", max_length=250, blank=True, help_text="Kosong: Penetapan Indikator Kinerja Utama kantor ini."
    )
    tugas = models.TextField("tugas", blank=True)
    fungsi = models.TextField("fungsi", blank=True, help_text="Satu butir per baris.")
    tujuan = models.TextField("tujuan", blank=True)
    indikator_tujuan = models.TextField("indikator tujuan", blank=True)
    penandatangan = models.ForeignKey(
        Pejabat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penanda tangan",
    )
    tanda_nama = models.CharField(max_length=160, blank=True)
    tanda_jabatan = models.CharField(max_length=160, blank=True)
    tanda_pangkat = models.CharField(max_length=60, blank=True)
    tanda_nip = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["-tahun_mulai"]
        verbose_name = "penetapan IKU"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun_mulai"], name="penetapan_iku_unik")]

    def __str__(self) -> str:
        return f"IKU mulai {self.tahun_mulai}" + (f" (Nomor {self.nomor})" if self.nomor else "")

    @property
    def kunci_tahun(self) -> models.Q:
        """Those of the years from its first on, until a later decree holds."""
        kemudian = PenetapanIku.objects.filter(perangkat=self.perangkat_id, tahun_mulai__gt=self.tahun_mulai)
        berikut = kemudian.aggregate(tahun=models.Min("tahun_mulai"))["tahun"]
        tahun = models.Q(perangkat=self.perangkat_id, tahun__gte=self.tahun_mulai)
        return tahun & models.Q(tahun__lt=berikut) if berikut else tahun


class ButirKeputusan(Tercatat):
    """One item of the decree's lists, in order; ``peraturan`` where a mengingat was chosen from the list of regulations."""

    class Jenis(models.TextChoices):
        MENIMBANG = "menimbang", "Menimbang"
        MENGINGAT = "mengingat", "Mengingat"
        DIKTUM = "diktum", "Diktum (memutuskan)"
        TEMBUSAN = "tembusan", "Tembusan"

    jalur_perangkat = "penetapan__perangkat"
    jalur_kunci = "penetapan"
    lingkup = "kinerja"

    penetapan = models.ForeignKey(PenetapanIku, models.CASCADE, related_name="butir", verbose_name="penetapan IKU")
    jenis = models.CharField("daftar", max_length=10, choices=Jenis)
    uraian = models.TextField("bunyi")
    peraturan = models.ForeignKey(
        Peraturan, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="peraturan"
    )
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["jenis", "urut", "id"]
        verbose_name = "butir keputusan"

    def __str__(self) -> str:
        return self.uraian


class BarisIku(BerNilai, Tercatat):
    """One IKU as the decree words it; its value is the target, where the decree prints one (PL-3)."""

    jalur_perangkat = "penetapan__perangkat"
    jalur_kunci = "penetapan"
    lingkup = "kinerja"

    penetapan = models.ForeignKey(PenetapanIku, models.CASCADE, related_name="baris", verbose_name="penetapan IKU")
    sasaran = models.ForeignKey(
        Sasaran,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="sasaran",
    )
    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="baris_iku", verbose_name="indikator")
    uraian_sasaran = models.TextField("bunyi sasaran")
    uraian_indikator = models.TextField("bunyi indikator")
    satuan = models.CharField("satuan", max_length=40, blank=True)
    formulasi = models.TextField("formulasi", blank=True)
    pembilang = models.TextField("pembilang", blank=True)
    penyebut = models.TextField("penyebut", blank=True)
    penanggung_jawab = models.TextField("penanggung jawab", blank=True, help_text="Satu bidang per baris.")
    sumber_data = models.TextField("sumber data", blank=True)
    alasan_pemilihan = models.TextField("alasan pemilihan", blank=True)
    keterangan = models.TextField("keterangan", blank=True)
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "id"]
        verbose_name = "baris IKU"
        constraints = [models.UniqueConstraint(fields=["penetapan", "indikator"], name="baris_iku_unik")]

    def __str__(self) -> str:
        return self.uraian_indikator
