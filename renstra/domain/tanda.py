"""Which other lists an indicator belongs to (IKD, IKK, SPM, SDGs), with its numbers there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from renstra.models import Indikator, TandaIndikator
from sakip.core.domain import hapus, simpan
from sakip.core.write import menulis


def simpan_tanda(indikator: Indikator, *, isi: Iterable[tuple[str, str]], by: Any) -> None:
    """Set the tags of an indicator to these pairs of list and number; an empty number only names the list."""
    with menulis(by=by):
        ada = {(t.jenis, t.nomor): t for t in indikator.tanda.all()}
        diminta = dict.fromkeys(isi)
        for pasangan, lama in ada.items():
            if pasangan not in diminta:
                hapus(lama, by=by)
        for jenis, nomor in (p for p in diminta if p not in ada):
            simpan(TandaIndikator(indikator=indikator, jenis=jenis, nomor=nomor), by=by)
