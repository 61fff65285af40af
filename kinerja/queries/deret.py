"""The series of every indicator over all versions of a Renstra: it goes on where the plan was replaced (N-23)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kinerja.models import Realisasi
from kinerja.queries.aturan import aturan_cetak, aturan_untuk, batas, pita_semua
from kinerja.queries.bahan import realisasi_tahun
from kinerja.queries.hitung import Penghitung
from kinerja.queries.nilai import Nilai
from renstra.models import Indikator, Renstra, RumusanIndikator
from renstra.queries import renstra_untuk
from renstra.queries.baris import renstra_kantor, rumusan_kantor
from renstra.queries.bentuk import TargetMatriks
from renstra.queries.rencana import target_matriks
from sakip.core.models import PerangkatDaerah


@dataclass(frozen=True, kw_only=True)
class BunyiVersi:
    """How one version words an indicator, and what it promises."""

    versi: int
    nama: str
    uraian: str
    target: Mapping[int, TargetMatriks]


@dataclass(frozen=True, kw_only=True)
class Deret:
    """One indicator: its wordings by version, oldest first, and what was measured in each year."""

    id: int
    kode: str
    satuan: str
    aktif: bool
    versi: tuple[BunyiVersi, ...]
    realisasi: Mapping[int, Nilai]


@dataclass(frozen=True, kw_only=True)
class DeretRenstra:
    """``versi``: number, name, first year in use and state of each version of the period."""

    tahun: tuple[int, ...]
    versi: tuple[tuple[int, str, int, str], ...]
    indikator: tuple[Deret, ...]


def deret_renstra(perangkat: PerangkatDaerah, tahun: int) -> DeretRenstra | None:
    """All versions, drafts left out, of the period whose Renstra measures the year; None without one."""
    berlaku = renstra_untuk(perangkat, tahun)
    if berlaku is None:
        return None
    semua = reversed(renstra_kantor(perangkat))
    versi = [r for r in semua if r.tahun_awal == berlaku.tahun_awal]
    tahun_semua = tuple(range(berlaku.tahun_awal, max(v.tahun_akhir for v in versi) + 1))
    return DeretRenstra(
        tahun=tahun_semua,
        versi=tuple((v.versi, v.nama, v.berlaku_mulai, v.get_status_display()) for v in versi),
        indikator=tuple(_deret(perangkat, tahun, versi, tahun_semua)),
    )


def _deret(perangkat: PerangkatDaerah, tahun: int, versi: list[Renstra], semua: tuple[int, ...]) -> list[Deret]:
    bunyi: dict[int, list[RumusanIndikator]] = defaultdict(list)
    rumusan = (r for r in rumusan_kantor(perangkat) if r.sasaran and r.renstra in versi)
    for r in sorted(rumusan, key=_letak):
        bunyi[r.indikator_id].append(r)
    ukur = _realisasi(perangkat, bunyi.keys(), semua)
    hitung = _penghitung(perangkat, tahun)
    return [_satu(isi, ukur, hitung, semua) for isi in bunyi.values()]


def _letak(r: RumusanIndikator) -> tuple[int, int, int]:
    tujuan = r.sasaran.tujuan
    return tujuan.renstra.versi, tujuan.urut, r.sasaran.urut


def _satu(isi: list[RumusanIndikator], ukur, hitung: Penghitung, semua: tuple[int, ...]) -> Deret:
    ind: Indikator = isi[0].indikator
    return Deret(
        id=ind.pk,
        kode=ind.kode,
        satuan=ind.satuan,
        aktif=ind.aktif,
        versi=tuple(
            BunyiVersi(versi=v.versi, nama=v.nama, uraian=r.uraian, target=target_matriks(r.target.all()))
            for r in isi
            for v in [r.sasaran.tujuan.renstra]
        ),
        realisasi={t: hitung.setahun(ukur[ind.pk, t], ind) for t in semua if (ind.pk, t) in ukur},
    )


def _realisasi(perangkat: PerangkatDaerah, indikator, tahun: tuple[int, ...]) -> dict[tuple[int, int], list[Realisasi]]:
    hasil: dict[tuple[int, int], list[Realisasi]] = defaultdict(list)
    for r in realisasi_tahun(perangkat, *tahun):
        if r.indikator_id in indikator and r.komponen_id is None:
            hasil[r.indikator_id, r.tahun].append(r)
    return dict(hasil)


def _penghitung(perangkat: PerangkatDaerah, tahun: int) -> Penghitung:
    pita, aturan = pita_semua(), aturan_untuk(perangkat, tahun)
    return Penghitung(
        aturan_cetak(aturan, pita) if aturan else None, {k: tuple(map(batas, v)) for k, v in pita.items()}
    )
