"""Pemda, its offices (perangkat daerah) and their units."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from sakip.core.models.dasar import Tercatat


class Pemda(Tercatat):
    """A kabupaten or kota: owner of the RPJMD and of the offices below it."""

    class Jenis(models.TextChoices):
        KABUPATEN = "kabupaten", "Kabupaten"
        KOTA = "kota", "Kota"

    class Reviu(models.TextChoices):
        SEBELUM = "sebelum", "Sebelum ditandatangani"
        SESUDAH = "sesudah", "Sesudah ditandatangani"

    jalur_perangkat = ""
    izin = "ubah_pemda"

    nama = models.CharField("nama", max_length=120, unique=True, help_text="Misalnya: Kabupaten Jember")
    slug = models.SlugField("alamat singkat", unique=True)
    jenis = models.CharField("jenis", max_length=10, choices=Jenis, default=Jenis.KABUPATEN)
    jabatan_kepala = models.CharField("jabatan kepala daerah", max_length=120, help_text="Misalnya: Bupati Jember")
    lambang = models.ForeignKey(
        "core.Berkas",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="lambang daerah",
    )

    reviu = models.CharField(
        "reviu inspektorat", max_length=8, choices=Reviu, default=Reviu.SEBELUM,
        help_text="PermenPANRB 53/2014: laporan direviu sebelum disampaikan.",
    )  # fmt: skip
    halaman_umum = models.BooleanField(
        "halaman umum",
        default=False,
        help_text="Laporan yang sudah ditandatangani dapat dibaca siapa saja, tanpa masuk.",
    )

    class Meta:
        ordering = ["nama"]
        verbose_name = "pemerintah daerah"

    def __str__(self) -> str:
        return self.nama


class PerangkatDaerah(Tercatat):
    """An office that answers for its performance, with what its letterhead and BAB I print."""

    class Laporan(models.TextChoices):
        LKJIP = "LKjIP", "LKjIP – Laporan Kinerja Instansi Pemerintah"
        LKJ = "LKj", "LKj – Laporan Kinerja"
        LAKIP = "LAKIP", "LAKIP – Laporan Akuntabilitas Kinerja Instansi Pemerintah"

    class Sebutan(models.TextChoices):
        OPD = "OPD", "OPD"
        SKPD = "SKPD", "SKPD"
        PD = "PD", "Perangkat Daerah"

    jalur_perangkat = ""
    izin = "ubah_organisasi"

    pemda = models.ForeignKey(
        Pemda,
        models.PROTECT,
        related_name="perangkat",
        verbose_name="pemerintah daerah",
    )
    nama = models.CharField("nama", max_length=160, help_text="Misalnya: Kecamatan Bangsalsari")
    slug = models.SlugField("alamat singkat", unique=True)
    jabatan_kepala = models.CharField("jabatan kepala", max_length=160, help_text="Misalnya: Camat Bangsalsari")
    lambang = models.ForeignKey(
        "core.Berkas",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="lambang pada kop",
    )
    alamat = models.CharField("alamat jalan", max_length=200, blank=True)
    telepon = models.CharField("telepon", max_length=60, blank=True)
    kota = models.CharField("kota pada kop dan tempat tanda tangan", max_length=80, blank=True)
    kode_pos = models.CharField("kode pos", max_length=10, blank=True)
    surel = models.EmailField("surel", blank=True)
    laman = models.URLField("laman", blank=True)
    istilah_laporan = models.CharField("nama laporan tahunan", max_length=10, choices=Laporan, default=Laporan.LKJIP)
    sebutan = models.CharField("sebutan perangkat daerah", max_length=10, choices=Sebutan, default=Sebutan.OPD)
    dasar_organisasi = models.CharField(
        "dasar hukum organisasi",
        max_length=200,
        blank=True,
        help_text="Misalnya: Peraturan Bupati Jember Nomor 29 Tahun 2021",
    )
    kedudukan = models.TextField("kedudukan", blank=True, help_text="Satu butir per baris.")
    tugas = models.TextField("tugas", blank=True, help_text="Satu butir per baris.")
    fungsi = models.TextField("fungsi", blank=True, help_text="Satu butir per baris.")
    langkah_periksa = models.BooleanField(
        "diperiksa dahulu",
        default=True,
        help_text="Sekretaris camat memeriksa sebelum naskah sampai ke camat. Kosongkan bila kantor tidak memakai langkah ini.",
    )
    aktif = models.BooleanField(
        "aktif", default=True, help_text="Kantor yang disembunyikan tetap tersimpan, tetapi orangnya tidak dapat masuk."
    )

    class Meta:
        ordering = ["nama"]
        verbose_name = "perangkat daerah"

    def __str__(self) -> str:
        return self.nama

    def get_absolute_url(self) -> str:
        return reverse("kantor", args=[self.slug])

    @property
    def pemilik(self) -> PerangkatDaerah:
        return self


class UnitKerja(Tercatat):
    """A node of the office's organisation tree: sekretariat, sub bagian, seksi, kelurahan or desa."""

    class Jenis(models.TextChoices):
        SEKRETARIAT = "sekretariat", "Sekretariat"
        SUBBAGIAN = "subbagian", "Sub Bagian"
        SEKSI = "seksi", "Seksi"
        KELURAHAN = "kelurahan", "Kelurahan"
        DESA = "desa", "Desa"

    izin = "ubah_organisasi"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="unit",
        verbose_name="perangkat daerah",
    )
    induk = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="anak",
        verbose_name="di bawah",
    )
    jenis = models.CharField("jenis", max_length=12, choices=Jenis, default=Jenis.SEKSI)
    nama = models.CharField("nama", max_length=160, help_text="Lengkap, misalnya: Seksi Pemerintahan")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "nama"]
        verbose_name = "unit kerja"
        constraints = [models.UniqueConstraint(fields=["perangkat", "nama"], name="unit_nama_unik")]

    def __str__(self) -> str:
        return self.nama
