"""Evaluation of SAKIP (PermenPANRB 88/2021): value and predikat of an LHE, and what became of its recommendations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from laporan.models import EvaluasiAkip, NilaiKomponen, Rekomendasi, TindakLanjut
from laporan.perlu import Bahan
from sakip.core.models import PerangkatDaerah
from sakip.core.queries import rujukan_bukti

PITA: tuple[tuple[int, str, str], ...] = (
    (90, "AA", "Sangat Memuaskan"),
    (80, "A", "Memuaskan"),
    (70, "BB", "Sangat Baik"),
    (60, "B", "Baik"),
    (50, "CC", "Cukup (Memadai)"),
    (30, "C", "Kurang"),
    (0, "D", "Sangat Kurang"),
)
"""Lower border (exclusive), letter, words: a value of exactly 90 is an A (domain handbook §1.5). A scale for the system,
never for the capaian of an indicator."""


@dataclass(frozen=True, slots=True)
class Predikat:
    """`BB`, `Sangat Baik`; both "" for a value of 0, which has no band."""

    huruf: str = ""
    sebutan: str = ""

    def __str__(self) -> str:
        return f"{self.huruf} ({self.sebutan})" if self.huruf else "–"


def predikat(nilai: Decimal) -> Predikat:
    """The band of a final value (0 to 100); chosen on the unrounded value."""
    return next((Predikat(huruf, sebutan) for batas, huruf, sebutan in PITA if nilai > batas), Predikat())


@dataclass(frozen=True, slots=True)
class Komponen:
    """One component with its weight and its value."""

    nama: str
    bobot: int
    nilai: Decimal


@dataclass(frozen=True, slots=True)
class HasilEvaluasi:
    """The values of an LHE in the order of the regulation, their sum and its predikat."""

    komponen: tuple[Komponen, ...]
    jumlah: Decimal
    predikat: Predikat

    @property
    def bobot(self) -> int:
        return sum(k.bobot for k in self.komponen)


def hasil(nilai: Mapping[str, Decimal]) -> HasilEvaluasi:
    """From the value of each component by its key; one that is not there counts 0."""
    semua = tuple(Komponen(k.label, NilaiKomponen.BOBOT[k], nilai.get(k, Decimal(0))) for k in NilaiKomponen.Komponen)
    jumlah = sum((k.nilai for k in semua), Decimal(0))
    return HasilEvaluasi(semua, jumlah, predikat(jumlah))


def hasil_lhe(evaluasi: EvaluasiAkip) -> HasilEvaluasi:
    return hasil({n.komponen: n.nilai for n in evaluasi.nilai.all()})


@dataclass(frozen=True, slots=True)
class Nasihat:
    """A recommendation in words, with its key."""

    pk: int
    uraian: str

    def __str__(self) -> str:
        return self.uraian[:120]


@dataclass(frozen=True, slots=True)
class Tindak:
    """A recommendation as it comes back in a year: what was done about it then, and with how many files of evidence."""

    rekomendasi: Nasihat
    asal: str
    sudah: bool
    uraian: str
    bukti: int

    @property
    def keadaan(self) -> str:
        return "Sudah" if self.sudah else "Belum"


def tindak_tahun(perangkat: PerangkatDaerah, tahun: int) -> tuple[Tindak, ...]:
    """The recommendations that a year answers for: those of the year before, and older ones that were still open.

    Two queries."""
    kini = FilteredRelation("tindak_lanjut", condition=Q(tindak_lanjut__tahun=tahun))
    semua = rekomendasi_tahun(perangkat, tahun).annotate(
        kini=kini, status_kini=F("kini__status"), uraian_kini=F("kini__uraian")
    )
    berkas = Counter(r for r in rujukan_bukti(perangkat, tahun) if r.startswith("tindak:"))
    return tuple(_tindak(r, berkas[f"tindak:{r.pk}"]) for r in semua)


def rekomendasi_tahun(perangkat: PerangkatDaerah, tahun: int) -> QuerySet[Rekomendasi]:
    selesai = TindakLanjut.objects.filter(tahun__lt=tahun, status=TindakLanjut.Status.SUDAH).values("rekomendasi")
    milik = Rekomendasi.objects.filter(Q(tahun=tahun - 1) | Q(tahun__lt=tahun - 1) & ~Q(pk__in=selesai))
    return milik.filter(perangkat=perangkat).select_related("evaluasi", "laporan__perangkat", "perangkat")


def _tindak(r: Any, bukti: int) -> Tindak:
    """A row of `rekomendasi_tahun` with what was done about it in the year."""
    asal = str(r.evaluasi) if r.evaluasi_id else f"Rencana perbaikan {r.laporan or r.tahun}"
    sudah = r.status_kini == TindakLanjut.Status.SUDAH
    return Tindak(Nasihat(r.pk, r.uraian), asal, sudah, r.uraian_kini or "", bukti)


TINDAK = Bahan("tindak", tindak_tahun)
