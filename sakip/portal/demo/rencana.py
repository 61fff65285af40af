"""The plan: RPJMD, Renstra with its indicators and targets, and the program tree of the year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from renstra.domain import IsiKomponen, IsiTarget, simpan_dukungan, simpan_indikator, simpan_renstra
from renstra.enums import JENJANG_POHON, Jenjang
from renstra.models import (
    Indikator,
    Kebijakan,
    Komponen,
    Misi,
    Nomenklatur,
    ProgramRenstra,
    Renstra,
    Rpjmd,
    RumusanIndikator,
    Sasaran,
    SasaranDaerah,
    SimpulProgram,
    Strategi,
    Tujuan,
)
from sakip.core.models import Pemda, Pengguna, Peran, PerangkatDaerah, UnitKerja
from sakip.portal.demo.acuan import muat_nomenklatur
from sakip.portal.demo.pemuat import TIDAK_ADA, Baris, Pemuat

ORGANISASI, PERENCANA = Peran.Jenis.ORGANISASI, Peran.Jenis.PERENCANA
TargetTahun = Mapping[str, Decimal | int | str]


def muat_rpjmd(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    _rpjmd(p, perangkat.pemda, **p.baca("renstra")["rpjmd"])


def _rpjmd(p: Pemuat, pemda: Pemda, *, misi: list[Baris], sasaran: list[Baris], **isi: object) -> None:
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
    p: Pemuat, renstra: Renstra, urut: int, *, sasaran: list[Baris], indikator: list[Baris], **isi: object
) -> None:
    """The indicators of a tujuan are those of its sasaran, worded anew."""
    tujuan = p.tulis(Tujuan, isi | {"renstra": renstra, "urut": urut}, by=PERENCANA)
    for nomor, satu in enumerate(sasaran, 1):
        _sasaran(p, tujuan, nomor, **satu)
    for nomor, satu in enumerate(indikator, 1):
        p.tulis(RumusanIndikator, satu | {"tujuan": tujuan, "urut": nomor}, by=PERENCANA)


def _sasaran(
    p: Pemuat, tujuan: Tujuan, urut: int, *, strategi: list[str], kebijakan: list[str], program: list[str],
    indikator: list[Baris], **isi: object,
) -> None:  # fmt: skip
    sasaran = p.tulis(Sasaran, isi | {"tujuan": tujuan, "urut": urut}, by=PERENCANA)
    for model, baris in ((Strategi, strategi), (Kebijakan, kebijakan), (ProgramRenstra, program)):
        for nomor, uraian in enumerate(baris, 1):
            p.tulis(model, {"sasaran": sasaran, "uraian": uraian, "urut": nomor}, by=PERENCANA)
    for nomor, satu in enumerate(indikator, 1):
        _indikator(p, tujuan.renstra.perangkat, {"sasaran": sasaran, "urut": nomor}, **satu)


def _indikator(
    p: Pemuat, perangkat: PerangkatDaerah, tempat: Baris, *, target: TargetTahun = TIDAK_ADA,
    komponen: Sequence[Baris] = (), penanggung_jawab: Sequence[str] = (), **isi: object,
) -> None:  # fmt: skip
    """An indicator with its place in the plan, its lettered parts and their targets."""

    def lewat(indikator: Indikator, *, by: Pengguna) -> Indikator:
        return simpan_indikator(
            indikator, by=by, target=_target(target), komponen=[_komponen(p, **satu) for satu in komponen],
            rumusan=p.buat(RumusanIndikator, tempat | {"uraian": indikator.nama}),
            penanggung_jawab=[p.rujuk(UnitKerja, nama) for nama in penanggung_jawab],
        )  # fmt: skip

    p.tulis(Indikator, isi | {"perangkat": perangkat}, by=PERENCANA, lewat=lewat)


def _komponen(p: Pemuat, *, target: TargetTahun, **isi: object) -> IsiKomponen:
    return IsiKomponen(komponen=p.buat(Komponen, isi), target=_target(target))


def _target(target: TargetTahun) -> dict[int, IsiTarget]:
    return {
        int(tahun): IsiTarget(predikat=nilai) if isinstance(nilai, str) else IsiTarget(angka=Decimal(nilai))
        for tahun, nilai in target.items()
    }


def muat_program(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """The tree of the year; names come from the list of names unless the data has its own."""
    for versi in p.baca("nomenklatur"):
        muat_nomenklatur(p, perangkat.pemda, **versi)
    data = p.baca("program")
    for urut, simpul in enumerate(data["pohon"], 1):
        _simpul(p, perangkat, {"tahun": data["tahun"], "urut": urut}, list(JENJANG_POHON), **simpul)


def _simpul(
    p: Pemuat, perangkat: PerangkatDaerah, tempat: Baris, jenjang: list[Jenjang], *, kode: str,
    anak: Sequence[Baris] = (), indikator: Sequence[Baris] = (), dukungan: Sequence[str] = (), **isi: object,
) -> None:  # fmt: skip
    nama = p.rujuk(Nomenklatur, kode)
    bawaan = {"perangkat": perangkat, "jenjang": jenjang[0], "kode": kode, "nama": nama.nama, "nomenklatur": nama}
    simpul = p.tulis(SimpulProgram, bawaan | tempat | isi, by=PERENCANA)
    for urut, satu in enumerate(indikator, 1):
        _indikator(p, perangkat, {"simpul": simpul, "urut": urut}, **satu)
    simpan_dukungan(simpul, isi={p.rujuk(Sasaran, s): Decimal(100) for s in dukungan}, by=p.oleh[PERENCANA])
    p.baru["dukungan"] += len(dukungan)
    for urut, satu in enumerate(anak, 1):
        _simpul(p, perangkat, {"tahun": simpul.tahun, "urut": urut, "induk": simpul}, jenjang[1:], **satu)
