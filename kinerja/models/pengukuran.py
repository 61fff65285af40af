"""What came of it: realisasi per indicator and period, comparisons, and the story of each sub kegiatan."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from anggaran.models import Periode, RupiahField, StatusData
from kinerja.alur import TERBUKA, Status, langkah
from kinerja.models.aturan import AturanKinerja
from kinerja.models.survei import PersenField, Survei
from renstra.models import AngkaField, BerNilai, Indikator, Komponen, SimpulProgram
from sakip.core.models import Kegiatan, PerangkatDaerah, Tercatat, UnitKerja


class PengukuranKinerja(Tercatat):
    """What a unit measured in a period, as one paper that is handed in, checked and approved.

    It has the Realisasi of the indicators for which the unit answers (the first of its ``penanggung_jawab``) and the
    RealisasiAnggaran of the nodes that it carries out; without ``unit`` those for which no unit answers. ``periode`` 0 is
    the whole year. A missing row is a draft.
    """

    Status = Status
    TRANSISI = langkah("kirim_pengukuran")

    jalur_tahun = "tahun"
    lingkup = "kinerja"
    izin = "kirim_pengukuran"

    perangkat = models.ForeignKey(
        PerangkatDaerah, models.CASCADE, related_name="pengukuran", verbose_name="perangkat daerah"
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    periode = models.PositiveSmallIntegerField("periode", choices=Periode, default=Periode.SETAHUN)
    unit = models.ForeignKey(
        UnitKerja, models.PROTECT, null=True, blank=True, related_name="pengukuran", verbose_name="unit kerja"
    )
    status = models.CharField("status", max_length=14, choices=Status, default=Status.DRAF)

    class Meta:
        ordering = ["tahun", "periode", "unit__urut"]
        verbose_name = "pengukuran kinerja"
        constraints = [
            models.UniqueConstraint(fields=["perangkat", "tahun", "periode", "unit"], name="pengukuran_unit_unik"),
            models.UniqueConstraint(
                fields=["perangkat", "tahun", "periode"],
                condition=models.Q(unit__isnull=True),
                name="pengukuran_kantor_unik",
            ),
        ]

    def __str__(self) -> str:
        return f"Pengukuran {self.get_periode_display()} {self.tahun} – {self.unit or self.perangkat}"

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.triwulan(self.periode)

    @property
    def tertahan(self) -> str:
        """Why its figures stay as they are: it lies with somebody, or is approved."""
        if self.status in TERBUKA:
            return ""
        if self.status == Status.DISETUJUI:
            return f"{self} sudah disetujui. Minta camat membatalkan persetujuannya bila masih perlu diubah."
        return f"{self} sudah dikirim. Tarik kembali atau minta dikembalikan bila masih perlu diubah."


class Realisasi(BerNilai, Tercatat):
    """The measured value of an indicator (or of one lettered component) in a period of a year.

    A year stands either as one row (Setahun) or as quarters, which ``akumulasi`` joins; never both.
    ``aturan`` keeps the rule set by which it was measured.
    """

    jalur_perangkat = "indikator__perangkat"
    jalur_tahun = "tahun"
    lingkup = "kinerja"
    izin = "isi_realisasi"

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="realisasi", verbose_name="indikator")
    komponen = models.ForeignKey(
        Komponen,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="realisasi",
        verbose_name="komponen",
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    periode = models.PositiveSmallIntegerField("periode", choices=Periode, default=Periode.SETAHUN)
    pembilang = AngkaField("pembilang", null=True, blank=True)
    penyebut = AngkaField("penyebut", null=True, blank=True)
    survei = models.ForeignKey(
        Survei,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="realisasi",
        verbose_name="diambil dari survei",
    )
    alasan_diketik = models.CharField(
        "alasan diketik",
        max_length=250,
        blank=True,
        help_text="Bila nilainya tidak diambil dari survei.",
    )
    kendala = models.TextField("kendala", blank=True)
    solusi = models.TextField("solusi", blank=True)
    penjelasan = models.TextField("penjelasan capaian", blank=True)
    sumber = models.CharField("sumber data", max_length=250, blank=True)
    per_tanggal = models.DateField("keadaan per tanggal", null=True, blank=True)
    status = models.CharField("status data", max_length=10, choices=StatusData, default=StatusData.SEMENTARA)
    aturan = models.ForeignKey(
        AturanKinerja,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="aturan yang dipakai",
    )

    class Meta:
        ordering = ["tahun", "periode"]
        verbose_name = "realisasi"
        constraints = [
            models.UniqueConstraint(
                fields=["indikator", "komponen", "tahun", "periode"],
                name="realisasi_komponen_unik",
            ),
            models.UniqueConstraint(
                fields=["indikator", "tahun", "periode"],
                condition=models.Q(komponen__isnull=True),
                name="realisasi_unik",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indikator} {self.get_periode_display()} {self.tahun}: {self.tercetak()}"

    @property
    def kegiatan_jadwal(self) -> str:
        return Kegiatan.triwulan(self.periode)

    def clean(self) -> None:
        super().clean()
        if self.penyebut == 0:
            raise ValidationError(
                {"penyebut": "Penyebut tidak boleh 0, karena pembagian dengan 0 tidak dapat dihitung."}
            )


class Pembanding(BerNilai, Tercatat):
    """The national or provincial figure beside an indicator, with its source, or "tidak tersedia" with a reason (BS-15)."""

    class Tingkat(models.TextChoices):
        NASIONAL = "nasional", "Nasional"
        PROVINSI = "provinsi", "Provinsi"

    jalur_perangkat = "indikator__perangkat"
    jalur_tahun = "tahun"
    lingkup = "kinerja"
    izin = "isi_realisasi"

    indikator = models.ForeignKey(Indikator, models.CASCADE, related_name="pembanding", verbose_name="indikator")
    tahun = models.PositiveSmallIntegerField("tahun")
    tingkat = models.CharField("tingkat", max_length=10, choices=Tingkat, default=Tingkat.NASIONAL)
    sumber = models.CharField("sumber data", max_length=250, blank=True)

    class Meta:
        ordering = ["tahun"]
        verbose_name = "angka pembanding"
        constraints = [models.UniqueConstraint(fields=["indikator", "tahun", "tingkat"], name="pembanding_unik")]

    def __str__(self) -> str:
        return f"{self.get_tingkat_display()} {self.tahun}: {self.tercetak() or '-'}"


class Pelaksanaan(Tercatat):
    """What was done in a node, what stood in the way and what was done about it (BS-17, MU-6, MU-7, MU-13).

    Physical and other progress are percent of the node's work, planned and done; ``hasil`` is the outcome in words.
    """

    jalur_perangkat = "simpul__perangkat"
    jalur_tahun = "simpul__tahun"
    lingkup = "kinerja"
    izin = "isi_realisasi_anggaran"

    simpul = models.OneToOneField(
        SimpulProgram,
        models.CASCADE,
        related_name="pelaksanaan",
        verbose_name="sub kegiatan",
    )
    penjelasan = models.TextField("penjelasan", blank=True)
    kendala = models.TextField("kendala", blank=True)
    solusi = models.TextField("solusi", blank=True)
    hasil_rencana = models.TextField("hasil (outcome) yang direncanakan", blank=True)
    hasil_realisasi = models.TextField(
        "hasil (outcome) yang terjadi", blank=True, help_text="Kosong: sama dengan rencana."
    )
    hasil_capaian = models.TextField(
        "hasil (outcome) yang dicapai", blank=True, help_text="Kosong: sama dengan realisasi."
    )
    fisik_rencana = PersenField("rencana fisik (%)")
    fisik_realisasi = PersenField("realisasi fisik (%)")
    non_fisik_rencana = PersenField("rencana non fisik (%)")
    non_fisik_realisasi = PersenField("realisasi non fisik (%)")
    nilai_kontrak = RupiahField("nilai kontrak (Rp)", null=True, blank=True)
    pelaksana = models.CharField("pelaksana (CV/PT)", max_length=160, blank=True)
    waktu = models.CharField("waktu pelaksanaan", max_length=60, blank=True, help_text="Misalnya: Jan-Des 2020")
    keterangan = models.CharField("keterangan", max_length=200, blank=True)

    class Meta:
        verbose_name = "pelaksanaan sub kegiatan"

    def __str__(self) -> str:
        return f"Pelaksanaan {self.simpul}"
