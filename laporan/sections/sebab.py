"""Question five: why a target was reached or not, and what was done about it; what nobody has written yet is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kinerja.queries.bentuk import IndikatorUkur, SasaranUkur, SurveiUkur
from laporan.document import Block
from laporan.kalimat import gabung, kosong, titik
from laporan.kalimat.kinerja import ketiadaan, kunci, poin, tanpa_angka
from laporan.konteks import Konteks
from laporan.sections.survei import survei
from laporan.susun import paragraf
from laporan.teks import blok_dari_teks

PERLU_PENJELASAN = Decimal(120)
"""A capaian in percent above which an explanation is asked for: was the target too easy? (domain handbook K16)"""


def sebab_solusi(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    """Explanation, kendala and steps of every indicator of a sasaran."""
    for i in s.indikator:
        if len(s.indikator) > 1:
            yield paragraf(f"Indikator “{titik(i.uraian)}”", gaya="label")
        yield from _keadaan(k, i)
        yield from catatan_indikator(i)
        milik = [v for v in k.ukur.survei if v.indikator_id == i.id]
        for v in milik:
            yield from survei(k, v)
        if kurang := kekurangan(i, milik):
            yield kosong(gabung(kurang))


def catatan_indikator(i: IndikatorUkur) -> Iterator[Block]:
    """What people wrote beside the realisasi."""
    c = i.catatan
    yield from blok_dari_teks(c.penjelasan)
    for label, isi in (("Kendala:", c.kendala), ("Langkah yang diambil:", c.solusi)):
        if isi:
            yield paragraf(label, gaya="label")
            yield from blok_dari_teks(isi)


def kekurangan(i: IndikatorUkur, survei_: Sequence[SurveiUkur] = ()) -> list[str]:
    """What has to be written and is not: cause and step below the target, an explanation far above it.

    A survey tells causes (unsur below the mean) and steps too; where there is no realisasi its reason is enough.
    """
    c, nilai = i.catatan, i.capaian.nilai
    if i.capaian.tercapai is False:
        penyebab = c.kendala or c.penjelasan or any(v.di_bawah for v in survei_)
        langkah = c.solusi or any(v.tindak_lanjut for v in survei_)
        perlu = {"penyebab belum tercapainya target": penyebab, "langkah perbaikannya": langkah}
        return [nama for nama, isi in perlu.items() if not isi]
    if i.realisasi.kosong:
        return [] if i.realisasi.alasan else [f"alasan realisasinya {i.realisasi.kosong}"]
    if nilai is not None and nilai > PERLU_PENJELASAN:
        return (
            [] if c.penjelasan else ["penjelasan atas capaian di atas 120 %, termasuk apakah targetnya terlalu rendah"]
        )
    if c.penjelasan or c.kendala or c.solusi:
        return []
    return ["penyebab keberhasilan" if i.capaian.tercapai else "penyebab dan solusi"]


def _keadaan(k: Konteks, i: IndikatorUkur) -> Iterator[Block]:
    """By how much the target was missed; or why nothing can be said."""
    if i.realisasi.kosong:
        apa = ketiadaan(f"realisasi tahun {k.tahun}", i.realisasi, disisipkan=True)
        yield paragraf(f"Keberhasilan atau kegagalannya belum dapat dianalisis, karena {apa}.")
        return
    beda = i.celah.nilai
    if i.capaian.tercapai is not False or not beda or tanpa_angka(i.target) or tanpa_angka(i.realisasi):
        return
    if i.polaritas == "rentang" and beda > 0:
        return  # the gap is taken from the lower end
    letak = "di atas" if beda > 0 else "di bawah"
    yield paragraf("Realisasinya ", poin(beda, kunci(i, k.tahun, "celah")), f" {letak} target.")
