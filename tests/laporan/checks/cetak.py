"""The five printed layers as they are read, each once."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from laporan.checks import periksa
from laporan.checks.baca.tercetak import baca_tercetak
from laporan.checks.bacaan import Bacaan, Peraturan
from laporan.checks.temuan import Temuan
from tests.laporan.checks.cacat import Dokumen

AKAR = Path(__file__).parents[3] / "fixtures"


@cache
def isi_cetak(dokumen: Dokumen) -> dict[str, Any]:
    semua = (json.loads(b.read_text(encoding="utf-8")) for b in AKAR.glob("*/tercetak.json"))
    return next(isi for isi in semua if isi["dokumen"] == dokumen)


@cache
def bacaan(dokumen: Dokumen) -> Bacaan:
    """With the regulations that the program knows."""
    b = baca_tercetak(isi_cetak(dokumen))
    return replace(b, acuan=replace(b.acuan, peraturan=peraturan()))


@cache
def peraturan() -> tuple[Peraturan, ...]:
    semua = json.loads((AKAR / "acuan" / "peraturan.json").read_text(encoding="utf-8"))
    return tuple(Peraturan(x["bentuk"], x["nomor"], x["tahun"], x["tentang"], x.get("berlaku_sampai")) for x in semua)


@cache
def temuan(dokumen: Dokumen) -> tuple[Temuan, ...]:
    return periksa(bacaan(dokumen))
