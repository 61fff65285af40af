"""The yearly book: its frame, its outline as data, and the texts that people write."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from anggaran.models import Periode, Tahap
from kinerja.alur import DALAM_PROSES, TERBUKA, Status, langkah
from laporan.narasi import TulisanDitolak, rapikan
from laporan.outline import bawaan
from sakip.core.models import Berkas, Kegiatan, Pejabat, PerangkatDaerah, Peraturan, Tercatat
from sakip.core.transisi import Transisi

TAHUN = range(2000, 2101)
BAB = range(1, 31)
"""Years of data, and numbers with which the chapters of a book may begin."""


class Laporan(Tercatat):
    """A book of an office and year: what the cover, the signature and the paper need. The LKjIP, the IKU book (PL-4), a
    chapter of the Renstra (R-8)."""

    class Jenis(models.TextChoices):
        LKJIP = "lkjip", "Laporan kinerja tahunan"
        IKU = "iku", "Buku Indikator Kinerja Utama"
        RENSTRA = "renstra", "Bab Renstra"

    class Kertas(models.TextChoices):
        A4 = "A4", "A4 (210 × 297 mm)"
        F4 = "F4", "F4 (215 × 330 mm)"

    class Penomoran(models.TextChoices):
        HURUF = "huruf", "A., 1., a."
        ANGKA = "angka", "1.1, 1.1.1"

    class NomorLampiran(models.TextChoices):
        ANGKA = "angka", "Lampiran 1, 2, 3"
        ROMAWI = "romawi", "Lampiran I, II, III"

    Status = Status
    TRANSISI: ClassVar = langkah("ubah_naskah") | {
        "tandatangani": Transisi(
            frozenset({Status.DISETUJUI}), Status.DITANDATANGANI, "Tanda tangani", "tandatangani", halaman="laporan:tandatangan"
        ),
        "koreksi": Transisi(
            frozenset({Status.DITANDATANGANI}), Status.DIKEMBALIKAN, "Koreksi", "tandatangani",
            perlu_catatan=True, halaman="laporan:koreksi",
        ),
    }  # fmt: skip

    jalur_tahun = "tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="laporan",
        verbose_name="perangkat daerah",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    jenis = models.CharField("jenis", max_length=8, choices=Jenis, default=Jenis.LKJIP)
    judul = models.CharField(
        "judul",
        max_length=160,
        blank=True,
        help_text="Kosong: menurut nama laporan tahunan kantor.",
    )
    nomor = models.CharField("nomor dokumen", max_length=80, blank=True, help_text="Dicetak di sampul; boleh kosong.")
    tanggal_nomor = models.DateField("tanggal dokumen", null=True, blank=True, help_text="Dicetak di sampul.")
    tempat = models.CharField("tempat", max_length=80, blank=True)
    tanggal = models.CharField(
        "tanggal kata pengantar",
        max_length=40,
        blank=True,
        help_text="Boleh tanpa hari, misalnya: Januari 2022",
    )
    penandatangan = models.ForeignKey(
        Pejabat,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="penanda tangan",
    )
    kertas = models.CharField("kertas", max_length=2, choices=Kertas, default=Kertas.A4)
    tahap = models.ForeignKey(
        Tahap, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tahap anggaran yang dicetak",
        help_text="Kosong: tahap terakhir tahun itu.",
    )  # fmt: skip
    nomor_tabel = models.BooleanField(
        "tabel dan gambar bernomor", default=True, help_text="Misalnya Tabel 3.1, Gambar 3.1."
    )
    grafik = models.BooleanField(
        "grafik dan bagan dicetak", default=True, help_text="Grafik Bab III dan bagan struktur organisasi Bab I."
    )
    gambar_sampul = models.ForeignKey(
        Berkas, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gambar sampul"
    )
    penomoran = models.CharField("nomor bagian di dalam bab", max_length=5, choices=Penomoran, default=Penomoran.HURUF)
    nomor_lampiran = models.CharField(
        "nomor lampiran", max_length=6, choices=NomorLampiran, default=NomorLampiran.ANGKA
    )
    bab_awal = models.PositiveSmallIntegerField(
        "nomor bab pertama", default=1, help_text="Misalnya 4 untuk BAB IV Renstra yang dicetak sendiri."
    )
    status = models.CharField("status", max_length=14, choices=Status, default=Status.DRAF, editable=False)

    class Meta:
        ordering = ["-tahun"]
        verbose_name = "laporan"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun", "jenis"], name="laporan_unik")]

    def clean(self) -> None:
        super().clean()
        if self.bab_awal not in BAB:
            raise ValidationError({"bab_awal": f"Isi angka {BAB[0]} sampai {BAB[-1]}."})

    def __str__(self) -> str:
        if self.jenis == self.Jenis.LKJIP:
            return f"{self.perangkat.istilah_laporan} {self.tahun}"
        return f"{self.get_jenis_display()} {self.tahun}"

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.LKJIP if self.jenis == self.Jenis.LKJIP else ""

    @property
    def tertahan(self) -> str:
        """A book that lies with somebody, is approved or signed, stays as it is with its sections."""
        if self.status in TERBUKA:
            return ""
        if self.status in DALAM_PROSES:
            return f"{self} sudah dikirim. Tarik kembali atau minta dikembalikan bila masih perlu diubah."
        return (
            f"{self} sudah {self.get_status_display().lower()}. Minta camat membukanya kembali bila masih perlu diubah."
        )


class Bagian(Tercatat):
    """One section of the outline: its key in the builders, its title, order, depth; hidden where the office leaves it out."""

    jalur_perangkat = "laporan__perangkat"
    jalur_tahun = "laporan__tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="bagian", verbose_name="laporan")
    induk = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="anak",
        verbose_name="di bawah",
    )
    kunci = models.SlugField("kunci", max_length=60)
    judul = models.CharField("judul", max_length=250)
    urut = models.PositiveSmallIntegerField("urutan")
    tampil = models.BooleanField("dicetak", default=True)
    tanpa_judul = models.BooleanField(
        "tanpa judul dan nomor",
        default=False,
        help_text="Isinya meneruskan bagian di atasnya; tidak masuk daftar isi. Bab dan lampiran selalu berjudul.",
    )
    tahun_data = models.PositiveSmallIntegerField(
        "tahun data",
        null=True,
        blank=True,
        help_text="Kosong: tahun laporan. Isi bila bagian ini memuat data tahun lain.",
    )
    naskah = models.TextField("naskah", blank=True)
    naskah_akhir = models.TextField("naskah sesudah tabel", blank=True)
    kalimat_sendiri = models.BooleanField(
        "kalimat ditulis sendiri",
        default=False,
        help_text="Kalimat yang disusun dari data tidak dicetak; tabel dan grafiknya tetap.",
    )
    dari_tahun = models.PositiveSmallIntegerField("masih dari tahun", null=True, blank=True, editable=False)
    """The year that its texts were copied from; None once somebody has written or confirmed them."""
    berkas = models.ForeignKey(
        Berkas, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="berkas yang dijilid"
    )

    class Meta:
        ordering = ["urut"]
        verbose_name = "bagian laporan"
        constraints = [models.UniqueConstraint(fields=["laporan", "kunci"], name="bagian_kunci_unik")]

    def clean(self) -> None:
        """Texts are kept clean, however they came: from the editor, a workbook, or as plain text."""
        super().clean()
        for nama in ("naskah", "naskah_akhir"):
            try:
                setattr(self, nama, rapikan(getattr(self, nama)))
            except TulisanDitolak as salah:
                raise ValidationError({nama: str(salah)}) from salah
        if self.tahun_data is not None and self.tahun_data not in TAHUN:
            raise ValidationError({"tahun_data": f"Isi tahun {TAHUN[0]} sampai {TAHUN[-1]}, atau kosongkan."})

    def __str__(self) -> str:
        return self.judul

    @property
    def kegiatan_jadwal(self) -> str:
        return self.laporan.kegiatan_jadwal

    @property
    def tertahan(self) -> str:
        return self.laporan.tertahan

    @property
    def bawaan(self) -> bool:
        """Whether it belongs to the default outline: such a section is hidden, not deleted."""
        return self.kunci in {b.kunci for b in bawaan(self.laporan.jenis)}


class AngkaParagraf(Tercatat):
    """A figure that a written paragraph stands on, as it was printed when the paragraph was written or last confirmed.

    ``sidik`` is the fingerprint of the paragraph (`laporan.narasi`), ``kunci`` the live value (`laporan.nilai`).
    """

    jalur_perangkat = "bagian__laporan__perangkat"
    jalur_tahun = "bagian__laporan__tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    bagian = models.ForeignKey(Bagian, models.CASCADE, related_name="angka", verbose_name="bagian")
    sidik = models.CharField("paragraf", max_length=64)
    kunci = models.CharField("angka", max_length=200)
    teks = models.CharField("tertulis", max_length=250)

    class Meta:
        ordering = ["id"]
        verbose_name = "angka paragraf"
        constraints = [models.UniqueConstraint(fields=["bagian", "sidik", "kunci"], name="angka_paragraf_unik")]

    def __str__(self) -> str:
        return f"{self.kunci}: {self.teks}"

    @property
    def tertahan(self) -> str:
        return self.bagian.tertahan


class GambarNaskah(Tercatat):
    """A picture uploaded for the texts of a book; texts name it by its id, and next year's book may show it too."""

    jalur_perangkat = "laporan__perangkat"
    jalur_tahun = "laporan__tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    laporan = models.ForeignKey(Laporan, models.CASCADE, related_name="gambar", verbose_name="laporan")
    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="+", verbose_name="berkas")

    class Meta:
        ordering = ["id"]
        verbose_name = "gambar naskah"

    def __str__(self) -> str:
        return str(self.berkas)

    @property
    def tertahan(self) -> str:
        return self.laporan.tertahan


class Naskah(Tercatat):
    """Number, date, place and signer of a paper of the year (PKK, PPS, rencana aksi …); the signer is copied as of that day.

    ``jenis`` is the key of the paper in ``laporan.papers``; ``periode`` 0 is the year, 1 to 4 a quarter.
    """

    jalur_tahun = "tahun"
    lingkup = "laporan"
    izin = "ubah_naskah"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="naskah", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    jenis = models.SlugField("naskah", max_length=60)
    periode = models.PositiveSmallIntegerField("periode", choices=Periode, default=Periode.SETAHUN)
    nomor = models.CharField("nomor", max_length=80, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    tempat = models.CharField("tempat", max_length=80, blank=True)
    penandatangan = models.ForeignKey(
        Pejabat, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="penanda tangan"
    )
    tanda_nama = models.CharField(max_length=160, blank=True)
    tanda_jabatan = models.CharField(max_length=160, blank=True)
    tanda_pangkat = models.CharField(max_length=60, blank=True)
    tanda_nip = models.CharField(max_length=30, blank=True)
    catatan = models.TextField("catatan", blank=True)

    class Meta:
        ordering = ["tahun", "jenis", "periode"]
        verbose_name = "naskah"
        constraints = [models.UniqueConstraint(fields=["perangkat", "tahun", "jenis", "periode"], name="naskah_unik")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.tahun}"


class DasarHukum(Tercatat):
    """A regulation that the office's reports cite, in the order of print. Without any, they cite all that are in force."""

    lingkup = "laporan"
    izin = "ubah_naskah"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="dasar_hukum", verbose_name="perangkat daerah"
    )
    peraturan = models.ForeignKey(Peraturan, models.PROTECT, related_name="+", verbose_name="peraturan")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "id"]
        verbose_name = "dasar hukum"
        constraints = [models.UniqueConstraint(fields=["perangkat", "peraturan"], name="dasar_hukum_unik")]

    def __str__(self) -> str:
        return str(self.peraturan)
