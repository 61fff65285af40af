"""Completeness: the seven points of analysis (K15), the advice of the last evaluation (K25)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laporan.checks.bacaan import Asal, Bacaan, JenisProsa, Prosa
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tempat, Tingkat


@dataclass(frozen=True, slots=True)
class BelumTerjawab:
    """`Bacaan.lebih["K15"]` holds these: a question that the data of a sasaran leave open, and for which indicators."""

    sasaran: str
    pertanyaan: str
    hitungan: str
    kurang: tuple[str, ...]
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class BelumDitindak:
    """`Bacaan.lebih["K25"]` holds these: advice that has come back this year and was not followed."""

    uraian: str
    asal: str
    tempat: Tempat


@aturan(
    "K15",
    "Tujuh pertanyaan analisis terjawab untuk setiap sasaran",
    Tingkat.SALAH,
    alasan="BAB III yang tidak menjawab ketujuhnya, terutama efisiensi dan standar nasional, selalu menjadi catatan evaluasi.",
    dasar="PermenPANRB 53/2014 Lampiran II, BAB III huruf A angka 1 sampai 7.",
)
def tujuh_pertanyaan(b: Bacaan) -> Iterator[Temu]:
    """Our data question by question; of a printed book only whether it speaks of efficiency at all."""
    terbuka = b.lebih.get("K15", ())
    if isinstance(terbuka, Sequence):
        for x in terbuka:
            nama = f" Belum: {'; '.join(x.kurang)}." if x.kurang else ""
            yield Temu(
                f"Sasaran “{x.sasaran}”: pertanyaan “{x.pertanyaan}” belum terjawab ({x.hitungan}).{nama}", x.tempat
            )
    if b.asal is not Asal.DATA:
        yield from _tanpa_efisiensi(b)


def _tanpa_efisiensi(b: Bacaan) -> Iterator[Temu]:
    """A report with a BAB III that gives no figure of it; papers without one are not asked."""
    bab3 = _bab3(b)
    akuntabilitas = any("AKUNTABILITAS KINERJA" in p.teks.upper() for p in bab3[:2])
    if not akuntabilitas or not b.klaim:
        return
    isi = (p.teks.casefold() for p in bab3 if not _rujukan(p.teks))
    kepala = (f"{t.judul} {' '.join(t.kolom)}".casefold() for t in b.tabel)
    if not any("efisien" in x and re.search(r"\d", x) for x in isi) and not any("efisiensi" in x for x in kepala):
        yield Temu(
            "BAB III tidak memuat analisis efisiensi penggunaan sumber daya.",
            bab3[0].tempat,
            tingkat=Tingkat.PERINGATAN,
        )


def _bab3(b: Bacaan) -> Sequence[Prosa]:
    """What stands from the heading of BAB III to the next chapter; () in a paper without one."""
    bab = [i for i, p in enumerate(b.prosa) if p.jenis is JenisProsa.JUDUL and p.teks.upper().startswith("BAB ")]
    mulai = next((i for i in bab if re.match(r"BAB III\b", b.prosa[i].teks.upper())), None)
    if mulai is None:
        return ()
    return b.prosa[mulai : next((i for i in bab if i > mulai), len(b.prosa))]


def _rujukan(teks: str) -> bool:
    """A sentence that quotes a regulation or the outline says nothing of this office."""
    return "peraturan" in teks.casefold() or "menyajikan" in teks.casefold()


@aturan(
    "K25",
    "Setiap rekomendasi LHE ditindaklanjuti",
    Tingkat.PERINGATAN,
    alasan="Rekomendasi yang dibiarkan menurunkan nilai komponen evaluasi internal dan terulang tahun depan.",
    dasar="PermenPANRB 88/2021 Lampiran (komponen evaluasi akuntabilitas kinerja internal, pemanfaatan).",
    untuk=(Asal.DATA,),
)
def rekomendasi(b: Bacaan) -> Iterator[Temu]:
    """Advice of the last LHE, and steps promised last year, without a follow-up."""
    terbuka = b.lebih.get("K25", ())
    if isinstance(terbuka, Sequence):
        for x in terbuka:
            yield Temu(f"Rekomendasi “{x.uraian}” ({x.asal}) belum ditindaklanjuti.", x.tempat)
