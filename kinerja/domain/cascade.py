"""Drawing up the Perjanjian Kinerja of a unit: between its head and the superior, out of what the superior promised."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from anggaran.models import Tahap
from kinerja.domain.perjanjian import (
    Jenis,
    perbarui_anggaran,
    salin_baris,
    simpan_baris,
    simpan_perjanjian,
    simpul_naskah,
)
from kinerja.domain.rencana import NILAI, target_dari
from kinerja.models import BarisPerjanjian, PerjanjianKinerja
from kinerja.queries.naskah import pk_berlaku
from renstra.models import RumusanIndikator
from sakip.core.models import Pejabat, PerangkatDaerah, UnitKerja
from sakip.core.queries import kepala_kantor
from sakip.core.write import menulis


def susun_perjanjian_unit(
    *,
    perangkat: PerangkatDaerah,
    tahun: int,
    unit: UnitKerja,
    by: Any,
    jenis: str = Jenis.MURNI,
    tahap: Tahap | None = None,
    tanggal: datetime.date | None = None,
    tempat: str = "",
    nomor: str = "",
    alasan_perubahan: str = "",
) -> PerjanjianKinerja:
    """The paper of a unit. It begins with the superior's rows for which the unit answers, the indicators of the nodes
    that the unit carries out, and the budgets of these nodes; for a change, with the rows of the paper that is changed.

    ValidationError where the unit has such a paper already; there may be nothing yet to begin with.
    """
    sudah = list(_naskah(perangkat, tahun, unit))
    if jenis == Jenis.MURNI and any(p.jenis == Jenis.MURNI for p in sudah):
        raise ValidationError(f"Perjanjian Kinerja {unit.nama} Tahun {tahun} sudah ada. Ubah yang ada.")
    pk = PerjanjianKinerja(
        perangkat=perangkat,
        tahun=tahun,
        unit=unit,
        jenis=jenis,
        tahap=tahap,
        nomor=nomor,
        tanggal=tanggal,
        tempat=tempat or perangkat.kota,
        alasan_perubahan=alasan_perubahan,
        ke=0 if jenis == Jenis.MURNI else 1 + max((p.ke for p in sudah if p.jenis == jenis), default=0),
    )
    hari = tanggal or timezone.localdate()
    pk.pihak_pertama = kepala_unit(unit, hari)
    pk.pihak_kedua = kepala_unit(unit.induk, hari) if unit.induk else kepala_kantor(perangkat, hari)
    with menulis(by=by):
        simpan_perjanjian(pk, by=by)
        for i, baris in enumerate(_baris_awal(pk, sudah), 1):
            baris.urut = i
            simpan_baris(baris, by=by)
        if tahap:
            perbarui_anggaran(pk, tahap, by=by)
    return pk


def kepala_unit(unit: UnitKerja, hari: datetime.date) -> Pejabat | None:
    """Who led a unit on a day, by the words of the post: "Kepala Seksi Pelayanan", "Sekretaris …", "Lurah …"."""
    nama = unit.nama.casefold()
    menurut_jenis: dict[str, str] = {
        UnitKerja.Jenis.SEKRETARIAT: "sekretaris",
        UnitKerja.Jenis.KELURAHAN: f"lurah {nama.removeprefix('kelurahan ')}",
        UnitKerja.Jenis.DESA: f"kepala desa {nama.removeprefix('desa ')}",
    }
    sebutan = menurut_jenis.get(unit.jenis, nama)
    return next(
        (
            p
            for p in Pejabat.objects.filter(perangkat=unit.perangkat).pada(hari)
            if sebutan in p.jabatan.casefold() or nama in p.jabatan.casefold()
        ),
        None,
    )


def _naskah(perangkat: PerangkatDaerah, tahun: int, unit: UnitKerja | None) -> Any:
    semua = PerjanjianKinerja.objects.filter(perangkat=perangkat, tahun=tahun, unit=unit)
    return semua.prefetch_related("baris__indikator__penanggung_jawab")


def _baris_awal(pk: PerjanjianKinerja, sudah: list[PerjanjianKinerja]) -> list[BarisPerjanjian]:
    dasar = pk_berlaku(sudah)
    if pk.jenis == Jenis.PERUBAHAN and dasar:
        return [salin_baris(pk, b) for b in dasar.baris.all()]
    dari_atas = [salin_baris(pk, b) for b in _janji_atasan(pk)]
    ada = {b.indikator_id for b in dari_atas}
    return dari_atas + [b for b in _baris_simpul(pk) if b.indikator_id not in ada]


def _janji_atasan(pk: PerjanjianKinerja) -> list[BarisPerjanjian]:
    """The rows of the superior unit, else of the office, for which this unit answers."""
    unit = pk.unit
    for atasan in ([unit.induk] if unit and unit.induk else []) + [None]:
        if dasar := pk_berlaku(list(_naskah(pk.perangkat, pk.tahun, atasan))):
            return [b for b in dasar.baris.all() if unit in b.indikator.penanggung_jawab.all()]
    return []


def _baris_simpul(pk: PerjanjianKinerja) -> list[BarisPerjanjian]:
    simpul = {s.pk: s for s in simpul_naskah(pk)}
    rumusan = RumusanIndikator.objects.filter(simpul__in=simpul, indikator__aktif=True).select_related("indikator")
    urut = {pk: i for i, pk in enumerate(simpul)}
    hasil = []
    for r in sorted(rumusan.prefetch_related("target"), key=lambda r: (urut[r.simpul_id], r.urut, r.pk)):
        s, target = simpul[r.simpul_id], target_dari(r, pk.tahun)
        nilai = {nama: getattr(target, nama) for nama in NILAI} if target else {}
        hasil.append(
            BarisPerjanjian(
                perjanjian=pk,
                simpul=s,
                tingkat=BarisPerjanjian.Tingkat.PROGRAM,
                indikator=r.indikator,
                uraian_sasaran=s.sasaran_program or s.nama,
                uraian_indikator=r.uraian,
                satuan=r.indikator.satuan,
                **nilai,
            )
        )
    return hasil
