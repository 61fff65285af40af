"""What others changed in an office since a moment, by kind of data, with old and new for figures."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sakip.core.models import Jejak, PerangkatDaerah
from sakip.core.views.jejak import sebutan, terjemahkan

PALING_BANYAK = 500
CONTOH = 4
TERBUKA = 8
ANGKA = frozenset({"angka", "nilai", "predikat", "pembilang", "penyebut", "status", "angka_atas"})
"""Fields whose old and new values the desk shows."""
UTAMA = (
    "kinerja.realisasi", "anggaran.realisasianggaran", "kinerja.pengukurankinerja", "kinerja.perjanjiankinerja",
    "kinerja.barisperjanjian", "laporan.laporan", "anggaran.pagu", "renstra.target", "kinerja.targetperiode",
)  # fmt: skip
"""Kinds of data that come first: figures, and what stands on its way to a signature."""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The lines about one kind of data: how many rows and lines, by whom, some of them as a reader wants them (changes first)."""

    jenis: str
    nama: str
    baris: int
    banyak: int
    siapa: str
    contoh: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Perubahan:
    """All kinds, figures first, then the busiest; those after the first few are only counted (``lain``). ``sampai`` is the moment of the newest line, ``lebih``: there are more than were read."""

    kelompok: tuple[Kelompok, ...]
    lain: tuple[Kelompok, ...]
    sampai: datetime.datetime | None
    lebih: bool


def perubahan_sejak(perangkat: PerangkatDaerah, sejak: datetime.datetime, pengguna: Any) -> Perubahan:
    """One's own lines are no news; one query."""
    semua = Jejak.objects.filter(perangkat=perangkat, waktu__gt=sejak).exclude(pengguna=pengguna)
    baris = list(semua.select_related("pengguna")[: PALING_BANYAK + 1])
    menurut: dict[str, list[Jejak]] = defaultdict(list)
    for j in baris[:PALING_BANYAK]:
        menurut[j.jenis].append(j)
    kelompok = sorted((_kelompok(jenis, isi) for jenis, isi in menurut.items()), key=_urutan)
    return Perubahan(
        tuple(kelompok[:TERBUKA]),
        tuple(kelompok[TERBUKA:]),
        baris[0].waktu if baris else None,
        len(baris) > PALING_BANYAK,
    )


def _urutan(k: Kelompok) -> tuple[int, int]:
    return UTAMA.index(k.jenis) if k.jenis in UTAMA else len(UTAMA), -k.banyak


def _kelompok(jenis: str, isi: list[Jejak]) -> Kelompok:
    siapa = dict.fromkeys(str(j.pengguna or "program") for j in isi)
    return Kelompok(
        jenis=jenis,
        nama=sebutan(jenis),
        baris=len({j.objek_id for j in isi}),
        banyak=len(isi),
        siapa=", ".join(siapa),
        contoh=tuple(_baca(j) for j in sorted(isi, key=lambda j: j.aksi == "buat")[:CONTOH]),
    )


def _baca(j: Jejak) -> dict[str, Any]:
    """One line; the first status of a new row is no news."""
    return terjemahkan([j], hanya=ANGKA - {"status"} if j.aksi == "buat" else ANGKA)[0]
