"""Reading the plan into frozen values, in a number of queries that does not grow with the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Prefetch, QuerySet

from renstra.enums import Jenjang
from renstra.models import Dukungan, Renstra, RumusanIndikator, SimpulProgram, Target
from renstra.models.program import INDUK
from renstra.pohon import per_induk
from sakip.core.models import PerangkatDaerah

SERATUS = Decimal(100)
ANAK: dict[str | None, Jenjang] = {induk: anak for anak, induk in INDUK.items()}
"""The level below each level; the first below None."""


@dataclass(frozen=True, kw_only=True)
class TargetMatriks:
    """A target as printed without unit (``85``, ``80 – 90``, ``B``, ``tidak tersedia``) and why there is none."""

    teks: str
    alasan: str = ""


@dataclass(frozen=True, kw_only=True)
class KomponenMatriks:
    id: int
    huruf: str
    uraian: str
    satuan: str
    target: Mapping[int, TargetMatriks]


@dataclass(frozen=True, kw_only=True)
class IndikatorMatriks:
    """An indicator as a plan words it. ``id`` is its identity, ``rumusan`` its place in this plan."""

    id: int
    rumusan: int
    kode: str
    uraian: str
    satuan: str
    iku: bool
    aktif: bool
    target: Mapping[int, TargetMatriks]
    komponen: tuple[KomponenMatriks, ...]


@dataclass(frozen=True, kw_only=True)
class Butir:
    id: int
    uraian: str


@dataclass(frozen=True, kw_only=True)
class SasaranMatriks:
    id: int
    kode: str
    uraian: str
    indikator: tuple[IndikatorMatriks, ...]
    strategi: tuple[Butir, ...]
    kebijakan: tuple[Butir, ...]
    program: tuple[Butir, ...]


@dataclass(frozen=True, kw_only=True)
class TujuanMatriks:
    """``misi`` and ``sasaran_daerah``: number and words of what it supports in the RPJMD, or None."""

    id: int
    kode: str
    uraian: str
    misi: tuple[int, str] | None
    sasaran_daerah: tuple[int, str] | None
    indikator: tuple[IndikatorMatriks, ...]
    sasaran: tuple[SasaranMatriks, ...]


@dataclass(frozen=True, kw_only=True)
class Matriks:
    """A Renstra as its matrix shows it (BS-1)."""

    id: int
    nama: str
    tahun: tuple[int, ...]
    tujuan: tuple[TujuanMatriks, ...]


@dataclass(frozen=True, kw_only=True)
class SimpulPohon:
    """A node of the year's tree. ``dukungan``: what it supports with its share; ``jumlah``: their sum in percent."""

    id: int
    jenjang: str
    kode: str
    nama: str
    unit: str
    penunjang: bool
    tingkat: int
    jenjang_anak: str
    """What stands below a node of this level; "" at the lowest."""
    indikator: tuple[IndikatorMatriks, ...]
    dukungan: tuple[tuple[str, Decimal], ...]
    jumlah: Decimal | None
    anak: tuple[SimpulPohon, ...] = field(default=())

    @property
    def janggal(self) -> bool:
        """Its shares do not make the whole."""
        return self.jumlah is not None and self.jumlah != SERATUS

    def jelajah(self) -> Iterable[SimpulPohon]:
        yield self
        for anak in self.anak:
            yield from anak.jelajah()


def renstra_pada(perangkat: PerangkatDaerah, tahun: int) -> QuerySet[Renstra]:
    """The versions in use in a year, drafts left out; the first is the one by which the year is measured."""
    periode = {"berlaku_mulai__lte": tahun, "tahun_awal__lte": tahun, "tahun_akhir__gte": tahun}
    semua = Renstra.objects.filter(perangkat=perangkat, **periode).exclude(status=Renstra.Status.DRAF)
    return semua.select_related("perangkat", "rpjmd").order_by("-tahun_awal", "-versi")


def renstra_untuk(perangkat: PerangkatDaerah, tahun: int) -> Renstra | None:
    """The version by which a year is measured, or None."""
    return renstra_pada(perangkat, tahun).first()


def rumusan_lengkap() -> QuerySet[RumusanIndikator]:
    """Wordings with what a table of them prints."""
    return RumusanIndikator.objects.select_related("indikator").prefetch_related("target", "indikator__komponen")


def matriks(renstra: Renstra) -> Matriks:
    """The Renstra with all its rows."""
    tujuan = renstra.tujuan.select_related("misi", "sasaran_daerah").prefetch_related(
        Prefetch("indikator", rumusan_lengkap()),
        Prefetch("sasaran__indikator", rumusan_lengkap()),
        "sasaran__strategi",
        "sasaran__kebijakan",
        "sasaran__program_renstra",
    )
    return Matriks(
        id=renstra.pk,
        nama=renstra.nama,
        tahun=tuple(renstra.tahun),
        tujuan=tuple(_tujuan(t) for t in tujuan),
    )


def _tujuan(t) -> TujuanMatriks:
    daerah = t.sasaran_daerah
    return TujuanMatriks(
        id=t.pk,
        kode=t.kode,
        uraian=t.uraian,
        misi=(t.misi.nomor, t.misi.uraian) if t.misi else None,
        sasaran_daerah=(daerah.nomor, daerah.uraian) if daerah else None,
        indikator=tuple(_indikator(r) for r in t.indikator.all()),
        sasaran=tuple(_sasaran(s) for s in t.sasaran.all()),
    )


def _sasaran(s) -> SasaranMatriks:
    return SasaranMatriks(
        id=s.pk,
        kode=s.kode,
        uraian=s.uraian,
        indikator=tuple(_indikator(r) for r in s.indikator.all()),
        strategi=_butir(s.strategi.all()),
        kebijakan=_butir(s.kebijakan.all()),
        program=_butir(s.program_renstra.all()),
    )


def _butir(baris) -> tuple[Butir, ...]:
    return tuple(Butir(id=b.pk, uraian=b.uraian) for b in baris)


def _indikator(r: RumusanIndikator) -> IndikatorMatriks:
    i = r.indikator
    target = list(r.target.all())
    return IndikatorMatriks(
        id=i.pk,
        rumusan=r.pk,
        kode=i.kode,
        uraian=r.uraian,
        satuan=i.satuan,
        iku=i.iku,
        aktif=i.aktif,
        target=_target(target, None),
        komponen=tuple(
            KomponenMatriks(
                id=k.pk, huruf=k.huruf, uraian=k.uraian, satuan=k.satuan or i.satuan, target=_target(target, k.pk)
            )
            for k in i.komponen.all()
        ),
    )


def _target(target: list[Target], komponen_id: int | None) -> dict[int, TargetMatriks]:
    return {t.tahun: TargetMatriks(teks=t.tercetak(), alasan=t.alasan) for t in target if t.komponen_id == komponen_id}


def pohon(perangkat: PerangkatDaerah, tahun: int) -> tuple[SimpulPohon, ...]:
    """The programs of a year with what is below them, their indicators and what they support."""
    simpul = list(
        SimpulProgram.objects.filter(perangkat=perangkat, tahun=tahun)
        .select_related("unit")
        .prefetch_related(
            Prefetch("indikator", rumusan_lengkap()),
            Prefetch("dukungan", Dukungan.objects.select_related("sasaran", "indikator")),
        )
    )
    sasaran = _sasaran_indikator(perangkat, tahun)
    anak = per_induk(simpul)

    def susun(s: SimpulProgram, tingkat: int) -> SimpulPohon:
        dukungan = list(s.dukungan.all())
        return SimpulPohon(
            id=s.pk, jenjang=s.get_jenjang_display(), kode=s.kode, nama=s.nama, unit=s.unit.nama if s.unit else "",
            penunjang=s.penunjang, tingkat=tingkat,
            jenjang_anak=ANAK[s.jenjang].label if s.jenjang in ANAK else "", indikator=tuple(_indikator(r) for r in s.indikator.all()),
            dukungan=tuple((str(d.sasaran or d.indikator), d.bagian) for d in dukungan),
            jumlah=jumlah_bagian(dukungan, sasaran), anak=tuple(susun(a, tingkat + 1) for a in anak.get(s.pk, [])),
        )  # fmt: skip

    return tuple(susun(s, 0) for s in anak.get(None, []))


def _sasaran_indikator(perangkat: PerangkatDaerah, tahun: int) -> dict[int, int]:
    """The sasaran of each indicator in the Renstra of the year."""
    renstra = renstra_untuk(perangkat, tahun)
    milik = RumusanIndikator.objects.filter(sasaran__tujuan__renstra=renstra) if renstra else []
    return {r.indikator_id: r.sasaran_id for r in milik}


def jumlah_bagian(dukungan: Iterable[Dukungan], sasaran: Mapping[int, int]) -> Decimal | None:
    """Sum of a node's shares as the money follows them: a link to a sasaran goes before those to its indicators."""
    dukungan = list(dukungan)
    langsung = {d.sasaran_id for d in dukungan if d.sasaran_id}
    dihitung = [d.bagian for d in dukungan if d.sasaran_id or sasaran.get(d.indikator_id) not in langsung]
    return sum(dihitung, Decimal(0)) if dukungan else None
