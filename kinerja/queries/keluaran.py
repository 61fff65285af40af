"""How far the outputs of a node came, in percent (MU-6, MU-7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from kinerja import formulas as f
from kinerja.queries.bentuk.ukur import KeluaranUkur, KomponenUkur
from kinerja.queries.hitung import Penghitung
from kinerja.queries.nilai import Hitungan
from renstra.enums import Gabungan
from renstra.models import Indikator


def persen_keluaran(
    hitung: Penghitung, indikator: Indikator, capaian: Hitungan, komponen: Sequence[KomponenUkur]
) -> Hitungan:
    """One output: its own capaian where it has one, else that of its lettered parts, joined as ``gabungan`` says.

    Jumlah: sum of realisasi over sum of target (8 of 20 vehicles is 40 %); bobot: weighted mean; else the plain mean.
    """
    if capaian.nilai is not None or not komponen:
        return capaian
    tercapai = [k.capaian.tercapai for k in komponen]
    hasil = _gabungan(hitung, indikator, komponen)
    return replace(hasil, tercapai=None if None in tercapai else all(tercapai))


def _gabungan(hitung: Penghitung, indikator: Indikator, komponen: Sequence[KomponenUkur]) -> Hitungan:
    if indikator.gabungan == Gabungan.JUMLAH:
        return hitung.berpredikat(f.rasio([(k.realisasi.hitung, k.target.hitung) for k in komponen]))
    if indikator.gabungan == Gabungan.BOBOT:
        bobot = {k.pk: k.bobot for k in indikator.komponen.all()}
        return hitung.berpredikat(f.rasio([_berbobot(k, bobot.get(k.id)) for k in komponen], pengali=Decimal(1)))
    return hitung.rata_rata(k.capaian for k in komponen)


def _berbobot(komponen: KomponenUkur, bobot: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    nilai = komponen.capaian.nilai
    return (None, None) if nilai is None or bobot is None else (nilai * bobot, bobot)


def persen_simpul(hitung: Penghitung, keluaran: Iterable[KeluaranUkur]) -> Hitungan:
    """All outputs of a node: the mean of their percentages, with n of N."""
    return hitung.rata_rata(k.persen for k in keluaran)
