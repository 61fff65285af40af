"""Measured rows: indicators by sasaran, outputs of the tree, surveys. Raw figures are Decimal, 100 for all of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.text import slugify

from kinerja.queries.bentuk.aturan import SkalaTercetak
from kinerja.queries.bentuk.pelaksanaan import PelaksanaanUkur
from kinerja.queries.nilai import Hitungan, Nilai

TANPA_NILAI = Nilai()
BELUM_DIUKUR = Hitungan(teks="belum diisi", alasan="belum diisi")


@dataclass(frozen=True, kw_only=True)
class NilaiTahun:
    """One year of a series: realisasi, and its capaian against what was promised then (else what the Renstra meant), by
    the rule set of the reported year, so that the years compare."""

    tahun: int
    nilai: Nilai
    target: Nilai = TANPA_NILAI
    capaian: Hitungan = BELUM_DIUKUR


@dataclass(frozen=True, kw_only=True)
class KomponenUkur:
    """A lettered part with its own target and result (KK 1.000 / 987); ``bobot`` where the whole is a weighted mean.

    Of a promised indicator also its years, the change on the last of them, and the way to the end of the Renstra.
    """

    id: int
    huruf: str
    uraian: str
    satuan: str
    target: Nilai
    realisasi: Nilai
    capaian: Hitungan
    bobot: Decimal | None = None
    seri: tuple[NilaiTahun, ...] = ()
    perubahan: Hitungan = BELUM_DIUKUR
    target_akhir: Nilai = TANPA_NILAI
    kemajuan: Hitungan = BELUM_DIUKUR


@dataclass(frozen=True, kw_only=True)
class PembandingUkur:
    """The national or provincial figure (BS-15); ``nilai.kosong`` and ``nilai.alasan`` say why there is none."""

    id: int
    tingkat: str
    tingkat_nama: str
    nilai: Nilai
    sumber: str


@dataclass(frozen=True, kw_only=True)
class Catatan:
    """What was written beside a realisasi. ``status_nama``: sementara or diaudit (R-10). ``pembilang`` and ``penyebut``
    are those of the year, out of its quarters where they were entered by quarter; None where not entered."""

    kendala: str = ""
    solusi: str = ""
    penjelasan: str = ""
    sumber: str = ""
    per_tanggal: datetime.date | None = None
    status: str = ""
    status_nama: str = ""
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class IndikatorUkur:
    """One promised indicator with everything BS-12 to BS-15 print of it.

    ``id`` is the Indikator, ``baris_id`` the row of the paper. ``uraian`` is the paper's wording. ``seri`` holds five
    years up to this one. ``perubahan`` is realisasi minus that of the year before, in the unit of the indicator.
    """

    id: int
    baris_id: int
    nomor: int
    kode: str
    uraian: str
    uraian_renstra: str
    satuan: str
    polaritas: str
    jenis_nilai: str
    iku: bool
    formulasi: str
    penanggung_jawab: tuple[str, ...]
    unit: tuple[int, ...]
    target: Nilai
    realisasi: Nilai
    realisasi_id: int | None
    triwulan: tuple[int, ...]
    capaian: Hitungan
    celah: Hitungan
    seri: tuple[NilaiTahun, ...]
    tahun_lalu: Nilai
    perubahan: Hitungan
    target_akhir: Nilai
    tahun_akhir: int | None
    kemajuan: Hitungan
    pembanding: tuple[PembandingUkur, ...]
    catatan: Catatan
    komponen: tuple[KomponenUkur, ...]

    @property
    def terukur(self) -> bool:
        """It has a realisasi, of its own or of its parts."""
        return self.realisasi.ada or self.capaian.nilai is not None

    @property
    def terurai(self) -> tuple[IndikatorUkur, ...]:
        """Itself, or its lettered parts where they alone tell it."""
        return self.bagian if self.per_komponen else (self,)

    @property
    def bagian(self) -> tuple[IndikatorUkur, ...]:
        """Its lettered parts as indicators (``kode.a``)."""
        return tuple(self._urai(k) for k in self.komponen)

    def _urai(self, k: KomponenUkur) -> IndikatorUkur:
        nama = f"{k.huruf}. {k.uraian}"
        return replace(
            self, kode=f"{self.kode}.{k.huruf}", uraian=nama, satuan=k.satuan, target=k.target, realisasi=k.realisasi,
            capaian=k.capaian, seri=k.seri, tahun_lalu=k.seri[-2].nilai, perubahan=k.perubahan,
            target_akhir=k.target_akhir, kemajuan=k.kemajuan, pembanding=(), komponen=(),
        )  # fmt: skip

    @property
    def per_komponen(self) -> bool:
        """Told by its lettered parts alone."""
        return bool(self.komponen) and not (self.target.ada or self.realisasi.ada or self.realisasi.kosong)

    @property
    def keadaan(self) -> str:
        """How far the realisasi of the year is entered; an indicator told by its parts is filled when all of them are."""
        if self.realisasi.kosong:
            return self.realisasi.kosong.capitalize()
        if self.realisasi.asal or (self.komponen and not self.realisasi.ada):
            return _keadaan_komponen(self.komponen)
        if not self.realisasi.ada:
            return "Belum diisi"
        if not self.triwulan or len(self.triwulan) == 4:
            return "Terisi"
        return f"Baru {len(self.triwulan)} dari 4 triwulan"


@dataclass(frozen=True, kw_only=True)
class SasaranUkur:
    """One sasaran of the PK in the paper's wording, and the mean capaian of its indicators (n of N, its predikat)."""

    nomor: int
    sasaran_id: int | None
    kode: str
    uraian: str
    uraian_renstra: str
    tujuan_kode: str
    tujuan_uraian: str
    indikator: tuple[IndikatorUkur, ...]
    capaian: Hitungan
    tercapai: int


@dataclass(frozen=True, kw_only=True)
class Ringkasan:
    """Counts over all indicators of the PK. ``per_predikat`` is in the order of the scale, zeros too."""

    sasaran: int
    indikator: int
    terukur: int
    tercapai: int
    tidak_tercapai: int
    tidak_tersedia: int
    belum_diisi: int
    per_predikat: tuple[tuple[str, int], ...]
    capaian: Hitungan


@dataclass(frozen=True, kw_only=True)
class UnsurUkur:
    """One unsur: ``sebaran`` is the shares of the four answers in percent, worst first; None: the score was typed.

    In a survey by PermenPANRB 14/2017 ``nrr`` (1-4) and ``tertimbang`` (exactly 1/9 of it) stand instead, with the sum
    of the answers where it is known. ``skor`` is always 25-100.
    """

    id: int
    nomor: int
    uraian: str
    sebaran: tuple[Decimal, ...] | None
    jumlah: Decimal | None
    skor: Decimal | None
    teks_skor: str
    predikat: str
    sebutan: str
    di_bawah: bool
    jumlah_nilai: Decimal | None = None
    nrr: Decimal | None = None
    tertimbang: Decimal | None = None

    @property
    def diketik(self) -> bool:
        return self.sebaran is None and self.skor is not None


@dataclass(frozen=True, kw_only=True)
class SurveiUkur:
    """A survey with its mean and the unsur below it, which come first for improvement (BS-16, R-11).

    By PermenPANRB 14/2017 (``skm``) the mean is the IKM, Σ(NRR × 1/9) × 25. ``setahun`` is the value of the year out of
    the semesters of one survey, n of 2; None for a survey of the whole year. ``terakhir``: the last of its semesters.
    """

    id: int
    nama: str
    tahun: int
    indikator_id: int | None
    skala: SkalaTercetak
    responden: int | None
    sumber: str
    unsur: tuple[UnsurUkur, ...]
    rata_rata: Hitungan
    sebutan: str
    di_bawah: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    skm: bool = False
    semester: str = ""
    setahun: Hitungan | None = None
    terakhir: bool = True

    @property
    def kunci(self) -> str:
        """What its figures are known by in every paper of the year: ``survei:survei-kepuasan-masyarakat:2021``."""
        return f"survei:{slugify(self.judul)}:{self.tahun}"

    @property
    def judul(self) -> str:
        """``Survei Kepuasan Masyarakat Semester I``."""
        return f"{self.nama} {self.semester}".strip()

    @property
    def jumlah_tertimbang(self) -> Decimal | None:
        """Σ(NRR × 1/9), 1-4; None until all nine are there."""
        return None if not self.skm or self.rata_rata.nilai is None else self.rata_rata.nilai / 25


@dataclass(frozen=True, kw_only=True)
class KeluaranUkur:
    """An indicator on a node of the program tree with target and result of the year (BS-17).

    ``persen`` is its capaian, or that of its lettered parts joined as ``gabungan`` says (MU-6).
    """

    id: int
    rumusan_id: int
    kode: str
    uraian: str
    satuan: str
    unit: tuple[int, ...]
    target: Nilai
    realisasi: Nilai
    realisasi_id: int | None
    triwulan: tuple[int, ...]
    capaian: Hitungan
    catatan: Catatan
    komponen: tuple[KomponenUkur, ...]
    gabungan: str
    persen: Hitungan

    @property
    def keadaan(self) -> str:
        """How far the realisasi is entered; an indicator with parts is filled when all parts are."""
        if self.realisasi.kosong:
            return self.realisasi.kosong.capitalize()
        if self.realisasi.ada and not self.realisasi.asal:
            return "Terisi"
        return _keadaan_komponen(self.komponen)


def _keadaan_komponen(komponen: tuple[KomponenUkur, ...]) -> str:
    """How many of the parts are filled."""
    terisi = [k.realisasi.ada or bool(k.realisasi.kosong) for k in komponen]
    if terisi and all(terisi):
        return "Terisi"
    return f"Baru {sum(terisi)} dari {len(terisi)} komponen" if any(terisi) else "Belum diisi"


@dataclass(frozen=True, kw_only=True)
class SimpulUkur:
    """A node of the year's tree, its outputs, whom it supports, and what was done in it. In tree order."""

    id: int
    induk_id: int | None
    jenjang: str
    kode: str
    nama: str
    unit: str
    unit_id: int | None
    penunjang: bool
    sasaran: tuple[int, ...]
    indikator: tuple[int, ...]
    keluaran: tuple[KeluaranUkur, ...]
    pelaksanaan_id: int | None
    penjelasan: str
    kendala: str
    solusi: str
    pelaksanaan: PelaksanaanUkur
    capaian_keluaran: Hitungan
    """The mean percentage of its outputs (MU-6)."""
