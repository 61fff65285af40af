"""Writing an indicator: its identity, its wording and place in a plan, targets of the years, lettered components."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from renstra.domain.nilai import IsiTarget, huruf_baku, huruf_skala, periksa_target
from renstra.domain.tanda import simpan_tanda
from renstra.enums import Gabungan
from renstra.models import Indikator, Komponen, RumusanIndikator, Target
from sakip.core.domain import hapus, simpan
from sakip.core.models import UnitKerja
from sakip.core.write import menulis


@dataclass(frozen=True, kw_only=True)
class IsiKomponen:
    """A lettered part, new or known, with its targets by year; ``hapus`` takes it away.

    ``nama`` begins the names of its errors (``komponen_0_huruf``, ``komponen_0_target_2021``).
    """

    komponen: Komponen
    target: Mapping[int, IsiTarget] = field(default_factory=dict)
    hapus: bool = False
    nama: str = "komponen"


def simpan_indikator(
    indikator: Indikator,
    *,
    by: Any,
    rumusan: RumusanIndikator | None = None,
    target: Mapping[int, IsiTarget] | None = None,
    komponen: Sequence[IsiKomponen] = (),
    penanggung_jawab: Iterable[UnitKerja] | None = None,
    tanda: Iterable[tuple[str, str]] | None = None,
) -> Indikator:
    """Save an indicator with what belongs to it, all or nothing.

    ``rumusan`` holds place and wording, ``target`` the targets of that wording by year; an empty IsiTarget
    takes the year's target away, a year that is not named stays as it is. ``tanda`` are pairs of list and number,
    None leaves them. Raises ValidationError with the field names, of targets as ``target_2021``.
    """
    banyak = {} if penanggung_jawab is None else {"penanggung_jawab": list(penanggung_jawab)}
    rapikan_awal(indikator)
    with menulis(by=by):
        simpan(indikator, by=by, banyak=banyak)
        if rumusan is not None:
            _simpan_rumusan(rumusan, indikator, by=by)
            simpan_target(rumusan, target or {}, by=by)
        for isi in komponen:
            _simpan_komponen(indikator, rumusan, isi, by=by)
        periksa_gabungan(indikator, Komponen.objects.filter(indikator=indikator).values_list("bobot", flat=True))
        if tanda is not None:
            simpan_tanda(indikator, isi=tanda, by=by)
    return indikator


def rapikan_awal(indikator: Indikator) -> None:
    """The letter it began with, as its scale writes it."""
    if indikator.baseline_predikat and (huruf := huruf_skala(indikator)):
        try:
            indikator.baseline_predikat = huruf_baku(indikator.baseline_predikat, huruf)
        except ValidationError as salah:
            raise ValidationError({"baseline_predikat": salah.messages}) from salah


def periksa_gabungan(indikator: Indikator, semua_bobot: Iterable[Decimal | None]) -> None:
    """A composite indicator has components, with weights where it needs them; else ValidationError."""
    if not indikator.gabungan:
        return
    bobot = list(semua_bobot)
    if not bobot:
        raise ValidationError({"gabungan": "Isi dahulu komponennya (a, b, c), atau kosongkan pilihan ini."})
    if indikator.gabungan != Gabungan.BOBOT:
        return
    if None in bobot:
        raise ValidationError({"gabungan": "Rata-rata berbobot memerlukan bobot pada setiap komponen."})
    if any(b <= 0 for b in bobot if b is not None):
        raise ValidationError({"gabungan": "Bobot setiap komponen harus lebih dari 0."})


def lepas_rumusan(rumusan: RumusanIndikator, *, by: Any) -> None:
    """Take an indicator off its place, with the targets there. The identity, and what was measured, stays."""
    hapus(rumusan, by=by)


def _simpan_rumusan(rumusan: RumusanIndikator, indikator: Indikator, *, by: Any) -> None:
    rumusan.indikator = indikator
    rumusan.uraian = rumusan.uraian.strip() or indikator.nama
    if rumusan.tempat is None:
        raise ValidationError("Pilih tempat indikator: tujuan, sasaran, atau program/kegiatan.")
    if rumusan.tempat.pemilik != indikator.perangkat:
        raise ValidationError("Tempat indikator ini milik kantor lain.")
    if rumusan._state.adding:
        rumusan.urut = rumusan.tempat.indikator.count() + 1
    simpan(rumusan, by=by)


def _simpan_komponen(indikator: Indikator, rumusan: RumusanIndikator | None, isi: IsiKomponen, *, by: Any) -> None:
    if isi.hapus:
        if not isi.komponen._state.adding:
            hapus(isi.komponen, by=by)
        return
    isi.komponen.indikator = indikator
    try:
        simpan(isi.komponen, by=by)
    except ValidationError as salah:
        raise _beralamat(salah, isi.nama) from salah
    if rumusan is not None:
        simpan_target(rumusan, isi.target, komponen=isi.komponen, nama=f"{isi.nama}_target", by=by)


def _beralamat(salah: ValidationError, nama: str) -> ValidationError:
    """The same errors under the names of a component's fields; what concerns the row stands at its letter."""
    isi = salah.error_dict if hasattr(salah, "error_dict") else {"huruf": salah.error_list}
    return ValidationError(
        {
            f"{nama}_{kunci if kunci in ('huruf', 'uraian', 'satuan', 'bobot') else 'huruf'}": s
            for kunci, s in isi.items()
        }
    )


def simpan_target(
    rumusan: RumusanIndikator,
    isi: Mapping[int, IsiTarget],
    *,
    by: Any,
    komponen: Komponen | None = None,
    nama: str = "target",
) -> None:
    """Set the targets of these years; an empty one is taken away. Raises ValidationError under ``<nama>_<year>``."""
    ada = {t.tahun: t for t in rumusan.target.filter(komponen=komponen)}
    salah: dict[str, Any] = {}
    for tahun, nilai in isi.items():
        lama = ada.get(tahun)
        try:
            _simpan_satu(lama or Target(rumusan=rumusan, komponen=komponen, tahun=tahun), nilai, by=by)
        except ValidationError as e:
            salah[f"{nama}_{tahun}"] = e.messages
    if salah:
        raise ValidationError(salah)


def _simpan_satu(target: Target, isi: IsiTarget, *, by: Any) -> None:
    if isi.kosong:
        if not target._state.adding:
            hapus(target, by=by)
        return
    isi = periksa_target(isi, target.rumusan.indikator)
    if not target._state.adding and all(getattr(target, f.name) == getattr(isi, f.name) for f in fields(isi)):
        return
    for f in fields(isi):
        setattr(target, f.name, getattr(isi, f.name))
    simpan(target, by=by)
