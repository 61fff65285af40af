"""The plan: RPJMD, Renstra, indicators with their targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from renstra.domain import IsiKomponen, IsiTarget, simpan_indikator, simpan_renstra
from renstra.models import (
    Indikator,
    Kebijakan,
    Komponen,
    Misi,
    ProgramRenstra,
    Renstra,
    Rpjmd,
    RumusanIndikator,
    Sasaran,
    SasaranDaerah,
    Strategi,
    Tujuan,
)
from sakip.core.models import Pemda, Pengguna, Peran, PerangkatDaerah, UnitKerja
from sakip.portal.demo.pemuat import TIDAK_ADA, Baris, Pemuat

ORGANISASI, PERENCANA = Peran.Jenis.ORGANISASI, Peran.Jenis.PERENCANA
TargetTahun = Mapping[str, Decimal | int | str]


def muat_rpjmd(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    _rpjmd(p, perangkat.pemda, **p.baca("renstra")["rpjmd"])


def _rpjmd(p: Pemuat, pemda: Pemda, *, misi: Sequence[Baris], sasaran: Sequence[Baris] = (), **isi: object) -> None:
    rpjmd = p.tulis(Rpjmd, isi | {"pemda": pemda}, by=ORGANISASI)
    for model, baris in ((Misi, misi), (SasaranDaerah, sasaran)):
        for satu in baris:
            p.tulis(model, satu | {"rpjmd": rpjmd}, by=ORGANISASI)


def muat_renstra(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    data = p.baca("renstra")
    isi = data["renstra"] | {"perangkat": perangkat, "rpjmd": data["rpjmd"]["nama"]}
    renstra = p.tulis(Renstra, isi, by=PERENCANA, lewat=simpan_renstra)
    for urut, tujuan in enumerate(data["tujuan"], 1):
        _tujuan(p, renstra, urut, **tujuan)


def _tujuan(
    p: Pemuat, renstra: Renstra, urut: int, *, sasaran: Sequence[Baris], indikator: Sequence[Baris] = (), **isi: object
) -> None:
    """The indicators of a tujuan are those of its sasaran, worded anew."""
    tujuan = p.tulis(Tujuan, isi | {"renstra": renstra, "urut": urut}, by=PERENCANA)
    for nomor, satu in enumerate(sasaran, 1):
        _sasaran(p, tujuan, nomor, **satu)
    for nomor, satu in enumerate(indikator, 1):
        p.tulis(RumusanIndikator, satu | {"tujuan": tujuan, "urut": nomor}, by=PERENCANA)


def _sasaran(
    p: Pemuat, tujuan: Tujuan, urut: int, *, indikator: Sequence[Baris], strategi: Sequence[str] = (),
    kebijakan: Sequence[str] = (), program: Sequence[str] = (), **isi: object,
) -> None:  # fmt: skip
    sasaran = p.tulis(Sasaran, isi | {"tujuan": tujuan, "urut": urut}, by=PERENCANA)
    for model, baris in ((Strategi, strategi), (Kebijakan, kebijakan), (ProgramRenstra, program)):
        for nomor, uraian in enumerate(baris, 1):
            p.tulis(model, {"sasaran": sasaran, "uraian": uraian, "urut": nomor}, by=PERENCANA)
    for nomor, satu in enumerate(indikator, 1):
        muat_indikator(p, tujuan.renstra.perangkat, [{"sasaran": sasaran, "urut": nomor}], **satu)


def muat_indikator(
    p: Pemuat, perangkat: PerangkatDaerah, tempat: Sequence[Baris], *, target: TargetTahun = TIDAK_ADA,
    komponen: Sequence[Baris] = (), penanggung_jawab: Sequence[str] = (), **isi: object,
) -> None:  # fmt: skip
    """An indicator with its lettered parts and its places in the plan; the node of a year holds the target of that year."""

    def rumusan(indikator: Indikator, satu: Baris) -> dict[str, Any]:
        tahun = getattr(satu.get("simpul"), "tahun", None)
        return {
            "rumusan": p.buat(RumusanIndikator, satu | {"uraian": indikator.nama}),
            "target": _target(target, tahun),
            "komponen": [_komponen(p, tahun, **k) for k in komponen],
        }

    def lewat(indikator: Indikator, *, by: Pengguna) -> Indikator:
        unit = [p.rujuk(UnitKerja, nama) for nama in penanggung_jawab]
        return simpan_indikator(indikator, by=by, penanggung_jawab=unit, **rumusan(indikator, tempat[0]))

    indikator = p.tulis(Indikator, isi | {"perangkat": perangkat}, by=PERENCANA, lewat=lewat)
    for satu in tempat[1:]:
        simpan_indikator(indikator, by=p.oleh[PERENCANA], **rumusan(indikator, satu))


def _komponen(p: Pemuat, tahun: int | None, *, target: TargetTahun, **isi: object) -> IsiKomponen:
    return IsiKomponen(komponen=p.buat(Komponen, isi), target=_target(target, tahun))


def _target(target: TargetTahun, tahun: int | None) -> dict[int, IsiTarget]:
    """Those of all years, or of one."""
    return {int(th): _isi_target(nilai) for th, nilai in target.items() if tahun in (None, int(th))}


def _isi_target(nilai: Decimal | int | str) -> IsiTarget:
    return IsiTarget(predikat=nilai) if isinstance(nilai, str) else IsiTarget(angka=Decimal(nilai))
