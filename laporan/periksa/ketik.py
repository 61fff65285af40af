"""What the rules find in a text while it is being written, paragraph by paragraph, before it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.bahan import baca_nilai
from laporan.checks.bacaan import Bacaan
from laporan.checks.naskah.ketik import periksa_naskah
from laporan.checks.temuan import Temuan, Tingkat
from laporan.narasi import paragraf_narasi
from laporan.nilai import nilai_hidup
from laporan.periksa.hasil import tingkat_pemda
from laporan.periksa.kantor import baca_kantor
from laporan.periksa.usul import kunci_usul
from sakip.core.ingat import ingat
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca

Bekal = tuple[Bacaan, dict[str, str]]


@dataclass(frozen=True, slots=True)
class TemuanKetik:
    """A finding in the words `paragraf`; `dari` stands there at `posisi` and may become `ke`, the live value `kunci`."""

    tingkat: Tingkat
    aturan: str
    kalimat: str
    paragraf: str
    dari: str = ""
    ke: str = ""
    kunci: str = ""
    posisi: int = 0


def periksa_tulisan(
    perangkat: PerangkatDaerah, tahun: int, jenis: str, naskah: str, bagian: str
) -> tuple[TemuanKetik, ...]:
    """The findings in a text of the section `bagian`, in its order. What it is held against is read once between writes."""
    paragraf = [p.teks for p in paragraf_narasi(naskah) if p.teks.strip()]
    if not paragraf:
        return ()
    tingkat = tingkat_pemda(perangkat)
    bacaan, nilai = ingat(f"ketik:{jenis}", perangkat, tahun, lambda: _bekal(perangkat, tahun, jenis))
    return tuple(t for p in dict.fromkeys(paragraf) for t in _paragraf(p, bacaan, nilai, bagian, tingkat))


def _bekal(perangkat: PerangkatDaerah, tahun: int, jenis: str) -> Bekal:
    """The report as the rules read it, and the text of each live value."""
    with membaca():
        nilai = nilai_hidup(baca_nilai(perangkat, tahun, jenis))
        bacaan = baca_kantor(perangkat, tahun, jenis)
    periksa_naskah("Tahun ini.", bacaan)  # what is known of its figures is kept on it, and remembered with it
    return bacaan, {n.kunci: n.teks for n in nilai.values()}


def _paragraf(
    teks: str, b: Bacaan, nilai: dict[str, str], bagian: str, tingkat: dict[str, Tingkat]
) -> Iterator[TemuanKetik]:
    for t in periksa_naskah(teks.replace("\n", " "), b, bagian):
        yield _temuan(t, teks, nilai, tingkat.get(t.aturan, t.tingkat))


def _temuan(t: Temuan, teks: str, nilai: dict[str, str], tingkat: Tingkat) -> TemuanKetik:
    usul = t.usul
    if usul is None:
        return TemuanKetik(tingkat, t.aturan, t.kalimat, teks)
    kunci = kunci_usul(usul, nilai)
    return TemuanKetik(
        tingkat, t.aturan, t.kalimat, teks, usul.dari, nilai.get(kunci, usul.ke), kunci, usul.posisi or 0
    )
