"""Which node of the year's tree supports which sasaran or indikator, and with what share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from renstra.models import Dukungan, Indikator, Sasaran, SimpulProgram
from sakip.core.domain import hapus, simpan
from sakip.core.numbers import format_persen
from sakip.core.write import menulis

Didukung = Sasaran | Indikator
SERATUS = Decimal(100)


def simpan_dukungan(simpul: SimpulProgram, *, isi: Mapping[Didukung, Decimal | None], by: Any) -> None:
    """Set the shares (percent) of one node for the sasaran and indikator that are named; None takes a link away.

    Raises ValidationError under ``sasaran_<id>`` or ``indikator_<id>``, or of all together where they are above 100 %.
    """
    with menulis(by=by):
        ada = {(d.sasaran_id, d.indikator_id): d for d in simpul.dukungan.all()}
        salah: dict[str, Any] = {}
        for didukung, bagian in isi.items():
            jenis = "sasaran" if isinstance(didukung, Sasaran) else "indikator"
            kunci = (didukung.pk, None) if jenis == "sasaran" else (None, didukung.pk)
            lama = ada.get(kunci)
            try:
                _simpan_satu(lama or Dukungan(simpul=simpul, **{jenis: didukung}), bagian, by=by)
            except ValidationError as e:
                salah[f"{jenis}_{didukung.pk}"] = e.messages
        if salah:
            raise ValidationError(salah)
        periksa_bagian(simpul.dukungan.select_related("sasaran__tujuan"))


def periksa_bagian(dukungan: Iterable[Dukungan]) -> None:
    """The money of one node goes to the sasaran of a Renstra at most once (K10); else ValidationError."""
    jumlah: dict[Any, Decimal] = defaultdict(Decimal)
    for d in dukungan:
        if d.sasaran is not None:
            tujuan = d.sasaran.tujuan
            jumlah[tujuan.renstra_id or id(tujuan.renstra)] += d.bagian
    if terbanyak := max((j for j in jumlah.values() if j > SERATUS), default=None):
        raise ValidationError(
            f"Jumlah bagian untuk sasaran {format_persen(terbanyak, tetap=False)}, padahal paling banyak 100 %. "
            "Kurangi salah satunya."
        )


def _simpan_satu(dukungan: Dukungan, bagian: Decimal | None, *, by: Any) -> None:
    didukung = dukungan.sasaran or dukungan.indikator
    if didukung.pemilik != dukungan.simpul.perangkat:
        raise ValidationError("Yang didukung harus dari kantor yang sama.")
    if bagian is None:
        if not dukungan._state.adding:
            hapus(dukungan, by=by)
    elif dukungan._state.adding or dukungan.bagian != bagian:
        dukungan.bagian = bagian
        simpan(dukungan, by=by)
