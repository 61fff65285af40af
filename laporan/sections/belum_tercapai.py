"""The indicators below their target, with main causes and steps, for the ikhtisar and BAB IV."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja.queries.bentuk import IndikatorUkur
from laporan.document import Block, Butir
from laporan.kalimat import BELUM, kosong, titik
from laporan.kalimat.kinerja import Kata, kunci, persen_ukur
from laporan.konteks import Konteks
from laporan.susun import daftar, paragraf, runs

_TANDA = re.compile(r"\*\*|(?<!\w)\*|\*(?!\w)|^\s*(?:[-•]|\(?\w{1,2}[.)])\s+", re.MULTILINE)
_AKHIR_KALIMAT = re.compile(r"(?<=[.!?])\s+(?=[A-Z“(])")
PANJANG = 300
"""Letters after which a summary ends with the sentence it is in."""


def daftar_belum_tercapai(k: Konteks) -> list[IndikatorUkur]:
    """Measured indicators of the year that missed their target, in the order of the paper."""
    return [i for s in k.ukur.sasaran for i in s.indikator if i.capaian.tercapai is False]


def belum_tercapai(k: Konteks) -> Iterator[Block]:
    """Each with its main cause and step; nothing where all reached their target."""
    if semua := daftar_belum_tercapai(k):
        yield paragraf("Indikator yang belum mencapai target, dengan penyebab utama dan langkah yang diambil:")
        yield daftar(*(_butir(k, i) for i in semua), gaya="-")


def _butir(k: Konteks, i: IndikatorUkur) -> Butir:
    sebab, langkah = (ringkas(tulisan(k, i, apa)) for apa in ("kendala", "solusi"))
    return Butir(
        runs(
            titik(i.uraian),
            *_capaian(k, i),
            f". Penyebab: {sebab or BELUM}. Langkah: {langkah or BELUM}.",
        )
    )


def _capaian(k: Konteks, i: IndikatorUkur) -> Kata:
    if i.capaian.nilai is None:
        return ()
    return (" (", persen_ukur(i.capaian.nilai, kunci(i, k.tahun, "capaian")), ")")


def ringkas(teks: str) -> str:
    """The first sentences of what was written, as plain words without a closing stop."""
    polos = " ".join(_TANDA.sub("", teks).split())
    hasil = ""
    for kalimat in _AKHIR_KALIMAT.split(polos):
        if hasil and len(hasil) + len(kalimat) > PANJANG:
            break
        hasil = f"{hasil} {kalimat}".strip()
    return titik(hasil)


def masalah_dan_langkah(k: Konteks) -> Iterator[Block]:
    """BAB IV: problems and steps ahead out of what was written beside the indicators that missed their target."""
    semua = daftar_belum_tercapai(k)
    if not semua:
        return
    for judul, apa in (
        ("Permasalahan yang dihadapi dalam mencapai target:", "kendala"),
        (f"Langkah perbaikan yang diambil dan dilanjutkan pada tahun {k.tahun + 1}:", "solusi"),
    ):
        isi = [(i, teks) for i in semua if (teks := ringkas(tulisan(k, i, apa)))]
        if isi:
            yield paragraf(judul, gaya="label")
            yield daftar(*(Butir(runs(f"{titik(i.uraian)}: {teks}.")) for i, teks in isi), gaya="1.")
        if kurang := [titik(i.uraian) for i in semua if i not in [x for x, _ in isi]]:
            nama = "penyebab" if apa == "kendala" else "langkah perbaikan"
            yield kosong(f"{nama} untuk {'; '.join(f'“{n}”' for n in kurang)}")


def tulisan(k: Konteks, i: IndikatorUkur, apa: str) -> str:
    """Cause (`kendala`) or step (`solusi`) of an indicator as written, else as its survey tells it."""
    milik = [v for v in k.ukur.survei if v.indikator_id == i.id]
    if apa == "solusi":
        return i.catatan.solusi or "; ".join(titik(t) for v in milik for t in v.tindak_lanjut)
    unsur = "; ".join(n for v in milik for n in v.di_bawah)
    return i.catatan.kendala or i.catatan.penjelasan or (f"unsur survei di bawah rata-rata: {unsur}" if unsur else "")
