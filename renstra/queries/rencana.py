"""Which Renstra measures a year, and a Renstra as frozen values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import QuerySet, prefetch_related_objects

from renstra.models import Indikator, Renstra, RumusanIndikator, Sasaran, Target, angka_tercetak
from renstra.queries.baris import per, renstra_kantor, rumusan_bertanda, sasaran_kantor
from renstra.queries.bentuk import (
    Butir,
    IndikatorMatriks,
    KomponenMatriks,
    Matriks,
    SasaranMatriks,
    TargetMatriks,
    TujuanMatriks,
    berunit,
)
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import sekali

Bunyi = dict[tuple[str, int | None], list[RumusanIndikator]]


def renstra_pada(perangkat: PerangkatDaerah, tahun: int) -> QuerySet[Renstra]:
    """The versions in use in a year, drafts left out; the first is the one by which the year is measured."""
    periode = {"berlaku_mulai__lte": tahun, "tahun_awal__lte": tahun, "tahun_akhir__gte": tahun}
    semua = Renstra.objects.filter(perangkat=perangkat, **periode).exclude(status=Renstra.Status.DRAF)
    return semua.select_related("perangkat", "rpjmd").order_by("-tahun_awal", "-versi")


@sekali
def renstra_untuk(perangkat: PerangkatDaerah, tahun: int) -> Renstra | None:
    """The version by which a year is measured, or None."""
    return next((r for r in renstra_kantor(perangkat) if tahun in r.tahun and r.berlaku_mulai <= tahun), None)


@sekali
def sasaran_pada(perangkat: PerangkatDaerah, tahun: int) -> list[Sasaran]:
    """The sasaran of the version by which a year is measured, with their tujuan."""
    berlaku = renstra_untuk(perangkat, tahun)
    return [s for s in sasaran_kantor(perangkat) if berlaku and s.tujuan.renstra_id == berlaku.pk]


@sekali
def matriks(renstra: Renstra) -> Matriks:
    """The Renstra with all its rows."""
    nomor, bunyi, sasaran = iter(range(1, 10**4)), _rumusan(renstra), _sasaran_tujuan(renstra)
    tujuan = renstra.tujuan.select_related("misi", "sasaran_daerah")
    return Matriks(
        **{nama: getattr(renstra, nama) for nama in KEPALA},
        id=renstra.pk,
        tujuan=tuple(_tujuan(i, t, sasaran.get(t.pk, []), nomor, bunyi) for i, t in enumerate(tujuan, 1)),
        visi=renstra.rpjmd.visi,
        penjelasan_visi=renstra.rpjmd.penjelasan_visi,
        periode_rpjmd=f"{renstra.rpjmd.tahun_awal}-{renstra.rpjmd.tahun_akhir}",
        misi=tuple((m.nomor, m.uraian, m.penjelasan) for m in renstra.rpjmd.misi.all()),
    )


KEPALA = ("nama", "versi", "tahun_awal", "tahun_akhir", "berlaku_mulai", "status", "pasangan_akhir", "judul_akhir")


def _rumusan(renstra: Renstra) -> Bunyi:
    """The wordings by tujuan and by sasaran: all of a Renstra at once."""
    hasil: Bunyi = defaultdict(list)
    for r in rumusan_bertanda(renstra.perangkat):
        if r.renstra != renstra:
            continue
        hasil["tujuan", r.tujuan_id].append(r)
        hasil["sasaran", r.sasaran_id].append(r)
    return hasil


def _sasaran_tujuan(renstra: Renstra) -> dict[int, list[Sasaran]]:
    """The sasaran by tujuan, with the texts below them."""
    milik = [s for s in sasaran_kantor(renstra.perangkat) if s.tujuan.renstra_id == renstra.pk]
    prefetch_related_objects(milik, "strategi", "kebijakan", "program_renstra")
    return per(milik, "tujuan_id")


def _tujuan(nomor: int, t, sasaran: Iterable[Sasaran], urut: Iterator[int], bunyi: Bunyi) -> TujuanMatriks:
    daerah = t.sasaran_daerah
    return TujuanMatriks(
        id=t.pk,
        nomor=nomor,
        kode=t.kode,
        uraian=t.uraian,
        misi=(t.misi.nomor, t.misi.uraian) if t.misi else None,
        sasaran_daerah=(daerah.nomor, daerah.uraian) if daerah else None,
        indikator=tuple(indikator_matriks(r) for r in bunyi["tujuan", t.pk]),
        sasaran=tuple(_sasaran(next(urut), s, bunyi) for s in sasaran),
    )


def _sasaran(nomor: int, s, bunyi: Bunyi) -> SasaranMatriks:
    return SasaranMatriks(
        id=s.pk,
        nomor=nomor,
        kode=s.kode,
        uraian=s.uraian,
        indikator=tuple(indikator_matriks(r) for r in bunyi["sasaran", s.pk]),
        strategi=_butir(s.strategi.all()),
        kebijakan=_butir(s.kebijakan.all()),
        program=_butir(s.program_renstra.all()),
    )


def _butir(baris) -> tuple[Butir, ...]:
    return tuple(Butir(id=b.pk, uraian=b.uraian) for b in baris)


def indikator_matriks(r: RumusanIndikator) -> IndikatorMatriks:
    """A wording that ``rumusan_bertanda`` has read."""
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
        target=target_matriks(target),
        komponen=tuple(
            KomponenMatriks(
                id=k.pk,
                huruf=k.huruf,
                uraian=k.uraian,
                satuan=k.satuan or i.satuan,
                target=target_matriks(target, k.pk),
            )
            for k in i.komponen.all()
        ),
        awal=kondisi_awal(i),
        tahun_awal=i.baseline_tahun,
        tanda=tuple(map(str, i.tanda.all())),
    )


def kondisi_awal(i: Indikator) -> str:
    """What an indicator began with, with its unit: ``97 %``, ``B``, ``A (80,50)``; "" where none was entered."""
    if i.baseline is None:
        return i.baseline_predikat
    if i.baseline_predikat:
        return f"{i.baseline_predikat} ({angka_tercetak(i.baseline)})"
    return berunit(angka_tercetak(i.baseline), i.satuan)


def target_matriks(target: Iterable[Target], komponen_id: int | None = None) -> dict[int, TargetMatriks]:
    """Targets by year, of the whole indicator or of one component."""
    return {
        t.tahun: TargetMatriks(
            teks=t.tercetak(), alasan=t.alasan, nilai=None if t.predikat or t.angka_atas is not None else t.angka
        )
        for t in target
        if t.komponen_id == komponen_id
    }
