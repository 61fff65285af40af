"""Indicators: what lives as long as the series it measures, and how each plan words it."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db import models

from renstra.enums import Akumulasi, Gabungan, JenisNilai, JenisTanda, Polaritas
from renstra.models.nilai import AngkaField, BerNilai
from renstra.models.program import SimpulProgram
from renstra.models.renstra import Renstra, Sasaran, Tujuan
from renstra.models.skala import Skala
from sakip.core.models import PerangkatDaerah, Tercatat, UnitKerja

JALUR_RENSTRA = ("tujuan__renstra", "sasaran__tujuan__renstra")


class Indikator(Tercatat):
    """The identity of a series: ``kode`` (T1.S1.I1) is unique in the office and never reused.

    Wording and targets stand in RumusanIndikator, so that a changed Renstra keeps the series. How it is measured stays
    once a year is locked that was measured so: measured otherwise it is another series. Its words are free.
    """

    isi_tahun = (
        "kode", "satuan", "polaritas", "jenis_nilai", "skala_id", "akumulasi", "gabungan", "pecahan", "baseline",
        "baseline_predikat", "baseline_tahun",
    )  # fmt: skip
    jalan_keluar = (
        "Buat indikator baru dengan kode lain pada Renstra atau program yang dipakai mulai tahun {mulai}, "
        "lalu lepaskan yang ini dari sana."
    )

    perangkat = models.ForeignKey(
        PerangkatDaerah,
        models.CASCADE,
        related_name="indikator",
        verbose_name="perangkat daerah",
    )
    kode = models.CharField("kode", max_length=40, help_text="Misalnya: T1.S1.I1")
    nama = models.TextField("indikator")
    satuan = models.CharField("satuan", max_length=40, blank=True, help_text="Misalnya: %, indeks, kegiatan")
    polaritas = models.CharField("arah yang baik", max_length=8, choices=Polaritas, default=Polaritas.NAIK)
    jenis_nilai = models.CharField("jenis nilai", max_length=8, choices=JenisNilai, default=JenisNilai.ANGKA)
    skala = models.ForeignKey(
        Skala, models.PROTECT, null=True, blank=True, related_name="indikator", verbose_name="skala predikat",
        limit_choices_to={"kegunaan__in": [Skala.Kegunaan.PREDIKAT, Skala.Kegunaan.SURVEI]}, help_text="Wajib untuk jenis nilai predikat.",
    )  # fmt: skip
    akumulasi = models.CharField("gabungan triwulan", max_length=8, choices=Akumulasi, default=Akumulasi.TERAKHIR)
    gabungan = models.CharField(
        "gabungan komponen",
        max_length=8,
        choices=Gabungan,
        blank=True,
        help_text="Bila nilainya dihitung dari komponennya.",
    )
    formulasi = models.TextField("formulasi", blank=True, help_text="Cara menghitung dengan kata-kata.")
    pembilang = models.TextField("pembilang", blank=True, help_text="Diisi bila formulasi berupa pecahan.")
    penyebut = models.TextField("penyebut", blank=True)
    alasan = models.TextField("alasan pemilihan", blank=True)
    sumber_data = models.TextField("sumber data", blank=True)
    penanggung_jawab = models.ManyToManyField(
        UnitKerja, blank=True, related_name="indikator", verbose_name="penanggung jawab"
    )
    iku = models.BooleanField("indikator kinerja utama (IKU)", default=False)
    baseline = AngkaField("kondisi awal", null=True, blank=True)
    baseline_predikat = models.CharField("kondisi awal berupa predikat", max_length=40, blank=True)
    baseline_tahun = models.PositiveSmallIntegerField("tahun kondisi awal", null=True, blank=True)
    aktif = models.BooleanField("masih dipakai", default=True)

    class Meta:
        ordering = ["kode"]
        verbose_name = "indikator"
        constraints = [models.UniqueConstraint(fields=["perangkat", "kode"], name="indikator_kode_unik")]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"

    def clean(self) -> None:
        super().clean()
        salah = {}
        if self.jenis_nilai == JenisNilai.PREDIKAT and not self.skala_id:
            salah["skala"] = "Pilih skala predikatnya, agar huruf dapat dibandingkan."
        if bool(self.pembilang) != bool(self.penyebut):
            salah["penyebut" if self.pembilang else "pembilang"] = "Pecahan memerlukan pembilang dan penyebut."
        if self.akumulasi == Akumulasi.RASIO and not self.pembilang:
            salah.setdefault("pembilang", "Gabungan berupa rasio memerlukan pembilang dan penyebut.")
        if salah:
            raise ValidationError(salah)

    @property
    def pecahan(self) -> bool:
        return bool(self.pembilang and self.penyebut)

    @property
    def kunci_tahun(self) -> models.Q:
        """Those of the years in which a plan holds it."""
        if self._state.adding:
            return models.Q(pk=None)
        return reduce(
            or_, (r.letak_tahun for r in self.rumusan.select_related(*JALUR_RENSTRA, "simpul")), models.Q(pk=None)
        )


class Komponen(Tercatat):
    """A lettered part of an indicator (a. Pengantar KK …), with targets and results of its own where they are given."""

    jalur_perangkat = "indikator__perangkat"
    jalur_kunci = "indikator"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="komponen", verbose_name="indikator")
    huruf = models.CharField("huruf", max_length=4, help_text="Misalnya: a")
    uraian = models.CharField("uraian", max_length=250)
    satuan = models.CharField("satuan", max_length=40, blank=True)
    bobot = AngkaField("bobot", null=True, blank=True, help_text="Untuk rata-rata berbobot; jumlahnya tidak harus 100.")

    class Meta:
        ordering = ["huruf"]
        verbose_name = "komponen indikator"
        constraints = [models.UniqueConstraint(fields=["indikator", "huruf"], name="komponen_huruf_unik")]

    def __str__(self) -> str:
        return f"{self.huruf}. {self.uraian}"


class TandaIndikator(Tercatat):
    """Another list that an indicator belongs to (IKD, IKK, SPM, SDGs), with its number there."""

    jalur_perangkat = "indikator__perangkat"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="tanda", verbose_name="indikator")
    jenis = models.CharField("tanda", max_length=6, choices=JenisTanda)
    nomor = models.CharField("nomor dalam daftar itu", max_length=40, blank=True, help_text="Misalnya: 16.6.2")

    class Meta:
        ordering = ["jenis", "nomor"]
        verbose_name = "tanda indikator"
        constraints = [models.UniqueConstraint(fields=["indikator", "jenis", "nomor"], name="tanda_unik")]

    def __str__(self) -> str:
        return f"{self.jenis} {self.nomor}".strip()


class RumusanIndikator(Tercatat):
    """Where a plan holds an indicator, and its wording there: a tujuan, a sasaran, or a node of the year's tree."""

    TEMPAT = ("tujuan", "sasaran", "simpul")

    jalur_perangkat = "indikator__perangkat"
    jalur_tahun = "simpul__tahun"
    jalan_keluar = Renstra.jalan_keluar

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="rumusan", verbose_name="indikator")
    tujuan = models.ForeignKey(
        Tujuan,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="indikator",
        verbose_name="tujuan",
    )
    sasaran = models.ForeignKey(
        Sasaran,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="indikator",
        verbose_name="sasaran",
    )
    simpul = models.ForeignKey(
        SimpulProgram,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="indikator",
        verbose_name="program atau kegiatan",
    )
    uraian = models.TextField("bunyi indikator")
    urut = models.PositiveSmallIntegerField("urutan", default=1)

    class Meta:
        ordering = ["urut", "id"]
        verbose_name = "rumusan indikator"
        constraints = [
            models.UniqueConstraint(fields=["indikator", tempat], name=f"rumusan_{tempat}_unik")
            for tempat in ("tujuan", "sasaran", "simpul")
        ]

    def __str__(self) -> str:
        return self.uraian

    def clean(self) -> None:
        super().clean()
        if sum(bool(getattr(self, f"{nama}_id")) for nama in self.TEMPAT) != 1:
            raise ValidationError("Indikator berada di satu tempat: tujuan, sasaran, atau program/kegiatan.")

    @property
    def tempat(self) -> Tujuan | Sasaran | SimpulProgram:
        return self.tujuan or self.sasaran or self.simpul

    @property
    def renstra(self) -> Renstra | None:
        """The Renstra that holds the wording; None for one in a year's tree."""
        tujuan = self.sasaran.tujuan if self.sasaran else self.tujuan
        return tujuan.renstra if tujuan else None

    @property
    def letak_tahun(self) -> models.Q:
        """The locks of the years in which it stands at its place."""
        if self.renstra is None:
            return models.Q(perangkat=self.simpul.perangkat_id, tahun=self.simpul.tahun)
        return self.renstra.kunci_tahun

    @property
    def kunci_tahun(self) -> models.Q | None:
        """One at a node has the year of that node."""
        return self.renstra.kunci_tahun if self.renstra else None


class Target(BerNilai, Tercatat):
    """The target of one year (of the whole indicator, or of one lettered component)."""

    jalur_perangkat = "rumusan__indikator__perangkat"
    jalur_tahun = "tahun"
    jalur_baca = ("rumusan__tujuan__renstra", "rumusan__sasaran__tujuan__renstra")

    rumusan = models.ForeignKey(
        RumusanIndikator,
        models.CASCADE,
        related_name="target",
        verbose_name="indikator",
    )
    komponen = models.ForeignKey(
        Komponen,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="target",
        verbose_name="komponen",
    )
    tahun = models.PositiveSmallIntegerField("tahun")

    class Meta:
        ordering = ["tahun"]
        verbose_name = "target"
        constraints = [
            models.UniqueConstraint(fields=["rumusan", "komponen", "tahun"], name="target_komponen_unik"),
            models.UniqueConstraint(
                fields=["rumusan", "tahun"],
                condition=models.Q(komponen__isnull=True),
                name="target_tahun_unik",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rumusan} {self.tahun}: {self.tercetak()}"

    @property
    def bebas_kunci(self) -> bool:  # type: ignore[override]
        """A version repeats the years before it is in use; those are measured by the version before it."""
        renstra = self.rumusan.renstra
        return renstra is not None and self.tahun < renstra.berlaku_mulai
