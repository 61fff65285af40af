"""The rows of an office's plan, each table read once in a reading: all that tell of plan, tree and measurement look here.

What belongs to a year is read for the years that are asked for (`sakip.core.sekali.bertahun`); what lives longer, all of
it, since a series goes on over the years and over the versions of a Renstra. Nobody changes these rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from django.db.models import F, Model, QuerySet, prefetch_related_objects

from renstra.models import Dukungan, Indikator, Renstra, RumusanIndikator, Sasaran, SimpulProgram
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import bertahun, membaca, sekali

B = TypeVar("B", bound=Model)
Tahun = Collection[int]


def menurut_tahun(baris: QuerySet[B], tahun: Tahun, jalan: str = "tahun") -> dict[int, list[B]]:
    """The rows of these years by year; `jalan` leads to it. One query, in the order of the rows."""
    hasil: dict[int, list[B]] = defaultdict(list)
    for b in baris.filter(**{f"{jalan}__in": tahun}).annotate(milik_tahun=F(jalan)):
        hasil[b.milik_tahun].append(b)  # type: ignore[attr-defined]
    return dict(hasil)


@bertahun
def simpul_tahun(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[SimpulProgram]]:
    """The program trees."""
    jalur = ("unit", "urusan", "nomenklatur__versi", "nomenklatur__padanan__induk__induk")
    return menurut_tahun(SimpulProgram.objects.filter(perangkat=perangkat).select_related(*jalur), tahun)


@bertahun
def dukungan_tahun(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Dukungan]]:
    """What the nodes support."""
    semua = Dukungan.objects.filter(simpul__perangkat=perangkat).select_related("sasaran", "indikator")
    return menurut_tahun(semua.order_by("pk"), tahun, "simpul__tahun")


@sekali
def renstra_kantor(perangkat: PerangkatDaerah) -> list[Renstra]:
    """All versions but the drafts, the newest first."""
    semua = Renstra.objects.filter(perangkat=perangkat).exclude(status=Renstra.Status.DRAF)
    return list(semua.select_related("perangkat", "rpjmd").order_by("-tahun_awal", "-versi"))


@sekali
def sasaran_kantor(perangkat: PerangkatDaerah) -> list[Sasaran]:
    """The sasaran of all versions, with their tujuan."""
    return list(Sasaran.objects.filter(tujuan__renstra__perangkat=perangkat).select_related("tujuan"))


@sekali
def indikator_kantor(perangkat: PerangkatDaerah) -> dict[int, Indikator]:
    """All indicators by id, with their parts and owners."""
    semua = Indikator.objects.filter(perangkat=perangkat).prefetch_related("komponen", "penanggung_jawab")
    for i in semua:
        i.perangkat = perangkat
    return {i.pk: i for i in semua}


@sekali
def rumusan_kantor(perangkat: PerangkatDaerah) -> list[RumusanIndikator]:
    """All wordings with their targets, in order; those of one indicator share it."""
    semua, indikator = bunyi_kantor(perangkat), indikator_kantor(perangkat)
    prefetch_related_objects(semua, "target")
    for r in semua:
        r.indikator = indikator[r.indikator_id]
    return semua


@membaca()
def rumusan_bertanda(perangkat: PerangkatDaerah) -> list[RumusanIndikator]:
    """The same with the marks of the indicators, for a table of them."""
    prefetch_related_objects(list(indikator_kantor(perangkat).values()), "tanda")
    return rumusan_kantor(perangkat)


@sekali
def bunyi_kantor(perangkat: PerangkatDaerah) -> list[RumusanIndikator]:
    """The wordings alone."""
    semua = RumusanIndikator.objects.filter(indikator__perangkat=perangkat)
    return list(semua.select_related("sasaran__tujuan__renstra", "tujuan__renstra").order_by("urut", "pk"))


def letak_indikator(renstra: Renstra | None) -> dict[int, int]:
    """Which sasaran of a Renstra holds an indicator; nothing without one."""
    semua = bunyi_kantor(renstra.perangkat) if renstra else ()
    return {r.indikator_id: r.sasaran_id for r in semua if r.sasaran and r.sasaran.tujuan.renstra_id == renstra.pk}


def per(baris: Iterable[B], nama: str) -> dict[Any, list[B]]:
    """Rows by one of their values, in order."""
    hasil: dict[Any, list[B]] = defaultdict(list)
    for b in baris:
        hasil[getattr(b, nama)].append(b)
    return dict(hasil)
