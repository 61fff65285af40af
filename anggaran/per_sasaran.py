"""The budget of each sasaran, through what supports it. A lowest node counts its share only, never twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from anggaran.bahan import Bahan
from anggaran.belanja import ProgramSasaran, SasaranBelanja, SimpulBelanja
from anggaran.hitung import jumlah, porsi
from renstra.models import Nomenklatur, Sasaran

SERATUS = Decimal(100)
Jalur = tuple[SimpulBelanja, ...]


@dataclass(frozen=True)
class Sumbangan:
    """What one lowest node gives to a sasaran: the nodes from its program down to it, and its share in percent."""

    jalur: Jalur
    bagian: Decimal

    def dari(self, nilai: Decimal | None) -> Decimal | None:
        return None if nilai is None else nilai * self.bagian / SERATUS


def susun_sasaran(bahan: Bahan, program: tuple[SimpulBelanja, ...], langsung: Decimal | None) -> dict[str, Any]:
    """``sasaran``, ``penunjang``, ``belum_terhubung`` and ``bagian_berlebih`` of Belanja."""
    tautan = _tautan(bahan)
    menyumbang: dict[int, list[Sumbangan]] = defaultdict(list)
    lepas, berlebih = [], []
    for jalur in (j for p in program for j in _jalur(p)):
        bagian = _bagian(jalur, tautan)
        if bagian is None:
            lepas.append(jalur[-1])
            continue
        seluruh = sum(bagian.values(), Decimal(0))
        if seluruh > SERATUS:
            berlebih.append(jalur[-1])
        for sasaran, persen in bagian.items():
            menyumbang[sasaran].append(Sumbangan(jalur, persen * SERATUS / max(seluruh, SERATUS)))
    lama = {s.pk: nama for s in bahan.simpul if (nama := _program_lama(s.padanan))}
    return {
        "sasaran": tuple(_susun(s, menyumbang[s.pk], lama, langsung) for s in bahan.sasaran),
        "penunjang": tuple(s for p in program for s in p.jelajah() if s.penunjang),
        "belum_terhubung": tuple(lepas),
        "bagian_berlebih": tuple(berlebih),
    }


def _tautan(bahan: Bahan) -> dict[int, dict[int, Decimal]]:
    """By node: the share of each sasaran; a link to the sasaran itself goes before those to its indicators."""
    langsung: dict[int, dict[int, Decimal]] = defaultdict(dict)
    lewat: dict[int, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for d in bahan.dukungan:
        if d.sasaran_id:
            langsung[d.simpul_id][d.sasaran_id] = d.bagian
        elif d.indikator_id in bahan.sasaran_indikator:
            lewat[d.simpul_id][bahan.sasaran_indikator[d.indikator_id]] += d.bagian
    return {
        simpul: {s: min(b, SERATUS) for s, b in lewat[simpul].items()} | langsung[simpul]
        for simpul in langsung.keys() | lewat.keys()
    }


def _jalur(simpul: SimpulBelanja, atas: Jalur = ()) -> Iterator[Jalur]:
    if simpul.terbawah:
        yield (*atas, simpul)
    for anak in simpul.anak:
        yield from _jalur(anak, (*atas, simpul))


def _bagian(jalur: Jalur, tautan: dict[int, dict[int, Decimal]]) -> dict[int, Decimal] | None:
    """The shares of a lowest node: its own links or the nearest above it; {} when penunjang, None when loose."""
    for simpul in reversed(jalur):
        if simpul.id in tautan:
            return tautan[simpul.id]
        if simpul.penunjang:
            return {}
    return None


def _program_lama(padanan: Nomenklatur | None) -> str:
    """The program of the older nomenclature to which a counterpart belongs."""
    while padanan is not None and padanan.induk is not None:
        padanan = padanan.induk
    return padanan.nama if padanan else ""


def _susun(
    sasaran: Sasaran, sumbangan: list[Sumbangan], lama: dict[int, str], langsung: Decimal | None
) -> SasaranBelanja:
    kelompok: dict[tuple[int, str], list[Sumbangan]] = defaultdict(list)
    for s in sumbangan:
        padanan = next((lama[n.id] for n in reversed(s.jalur) if n.id in lama), "")
        kelompok[s.jalur[0].id, padanan].append(s)
    program = tuple(_program(isi, padanan) for (_, padanan), isi in kelompok.items())
    pagu = jumlah(p.pagu for p in program)
    return SasaranBelanja(
        pagu=pagu,
        realisasi=jumlah(p.realisasi for p in program),
        id=sasaran.pk,
        kode=sasaran.kode,
        uraian=sasaran.uraian,
        program=program,
        porsi_langsung=porsi(pagu, langsung),
    )


def _program(sumbangan: list[Sumbangan], padanan: str) -> ProgramSasaran:
    program = sumbangan[0].jalur[0]
    return ProgramSasaran(
        pagu=jumlah(s.dari(s.jalur[-1].pagu) for s in sumbangan),
        realisasi=jumlah(s.dari(s.jalur[-1].realisasi) for s in sumbangan),
        id=program.id,
        kode=program.kode,
        nama=program.nama,
        padanan=padanan,
        kegiatan=tuple(dict.fromkeys(s.jalur[1].nama for s in sumbangan if len(s.jalur) > 1)),
    )
