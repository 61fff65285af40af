"""The IKU of the year in the forms that offices print: BS-4, MU-3, MT-2, MT-3, PL-3."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja.queries.bentuk import BarisIkuCetak, SasaranIku
from laporan.document import Baris, Block, DataDiri, Isian, Kolom, Paragraph, Rumus, Sel, Table
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers import cetakan
from laporan.sections.iku import tabel_iku
from laporan.sections.perencanaan import berkomponen
from laporan.susun import baris, berkelompok, daftar, paragraf, tebal
from laporan.teks import blok_dari_teks
from renstra.queries import berunit
from sakip.core.teks import per_baris

IKU = ("kinerja:iku",)


def sasaran_iku(k: Konteks) -> tuple[SasaranIku, ...]:
    return k.ukur.iku.sasaran if k.ukur.iku else ()


def tanpa_iku() -> Paragraph:
    return kosong("penetapan Indikator Kinerja Utama")


def target_iku(k: Konteks, b: BarisIkuCetak) -> tuple[str, Decimal | None]:
    """The target of the decree, else of the Perjanjian Kinerja, else of the Renstra for the year; without unit."""
    if b.target:
        return b.target, b.angka
    for i in (i for s in k.ukur.sasaran for i in s.indikator):
        if i.id == b.indikator_id and i.target.ada:
            return i.target.teks, i.target.angka
    for r in (r for r in (k.rencana.indikator if k.rencana else ()) if r.id == b.indikator_id and k.tahun in r.target):
        return r.target[k.tahun].teks, r.target[k.tahun].nilai
    return "", None


def sel_target_iku(k: Konteks, b: BarisIkuCetak, *, bersatuan: bool, rapat: bool = False) -> Sel:
    """The target, with its unit where the table has no column for it; percent always shows (``82%`` or ``82 %``)."""
    teks, nilai = target_iku(k, b)
    if teks[:1].isdigit() and (bersatuan or berunit("", b.satuan) == " %"):
        teks = berunit(teks, b.satuan)
    return Sel((teks.replace(" %", "%") if rapat else teks) or "belum diisi", nilai, f"iku:baris:{b.id}:target")


@cetakan("bs-4", "Indikator Kinerja Utama", "Perencanaan", kode=("BS-4",), urut=50, isi=IKU)
def iku(k: Konteks) -> Iterator[Block]:
    yield tabel_iku(k.ukur.iku) if k.ukur.iku and sasaran_iku(k) else tanpa_iku()


@cetakan("mu-3", "Matriks Indikator Kinerja Utama", "Perencanaan", kode=("MU-3",), urut=51, isi=IKU)
def matriks_iku(k: Konteks) -> Iterator[Block]:
    """Name, duties and functions of the office, then each indicator with reason, source and formula."""
    if not sasaran_iku(k) or k.ukur.iku is None:
        yield tanpa_iku()
        return
    fungsi = k.ukur.iku.fungsi or k.kantor.fungsi
    yield DataDiri(
        (
            Isian(f"NAMA {k.kantor.sebutan.upper()}", k.kantor.nama.upper()),
            Isian("TUGAS POKOK", k.ukur.iku.tugas or "\n".join(k.kantor.tugas) or "belum diisi"),
            Isian("FUNGSI", "" if fungsi else "belum diisi", blok=(daftar(*fungsi),) if fungsi else ()),
        )
    )
    yield tabel_matriks_iku(k)


def tabel_matriks_iku(k: Konteks) -> Table:
    kolom = (
        Kolom("NO.", 6, "tengah"),
        Kolom("URAIAN INDIKATOR", 25),
        Kolom("SATUAN", 12, "tengah"),
        Kolom("ALASAN / SASARAN", 19),
        Kolom("SUMBER DATA", 15),
        Kolom("RUMUS PERHITUNGAN INDIKATOR", 23),
    )
    nomor = iter(range(1, 10**4))
    isi = [b for s in sasaran_iku(k) for b in _matriks(s, nomor)]
    return Table("MU-3", kolom, tuple(isi), nomor_kolom=True)


def _matriks(s: SasaranIku, nomor: Iterator[int]) -> Iterator[Baris]:
    """Without a reason of its own an indicator stands for its sasaran, printed once beside all that share it."""
    bersama = not any(b.alasan for b in s.baris)
    for i, b in enumerate(s.baris):
        alasan = (Sel(b.alasan or s.uraian, rowspan=len(s.baris) if bersama else 1),) if i == 0 or not bersama else ()
        yield Baris(
            (
                Sel(str(next(nomor))),
                Sel(berkomponen(b.uraian, b.komponen)),
                Sel(b.satuan or "-"),
                *alasan,
                Sel(b.sumber_data or "belum diisi"),
                rumus(b),
            )
        )


def rumus(b: BarisIkuCetak) -> Sel:
    """A fraction (x 100 % where the indicator is a percentage), or a plain count in words."""
    if b.pembilang and b.penyebut:
        kali = "x 100%" if berunit("", b.satuan) == " %" else ""
        return Sel(b.formulasi, blok=(Rumus("", b.pembilang, b.penyebut, kali),))
    return Sel(b.formulasi or "belum diisi")


@cetakan("mt-2", "Sasaran Strategis, Indikator Kinerja Utama, serta Target Capaian", "Perencanaan", kode=("MT-2",), urut=52, rangka="sendiri", isi=IKU)  # fmt: skip
def target_capaian(k: Konteks) -> Iterator[Block]:
    yield tabel_target_capaian(k) if sasaran_iku(k) else tanpa_iku()


def tabel_target_capaian(k: Konteks) -> Table:
    """Numbered IKU of each sasaran with the target of the year (MT-2)."""
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom("Sasaran", 32),
        Kolom("", 5, "tengah"),
        Kolom("Indikator Kinerja Utama", 42),
        Kolom(f"Target {k.tahun}", 15, "tengah"),
    )
    kepala = ((Sel("No"), Sel("Sasaran"), Sel("Indikator Kinerja Utama", colspan=2), Sel(f"Target {k.tahun}")),)
    nomor = iter(range(1, 10**4))
    isi: list[Baris] = []
    for s in sasaran_iku(k):
        rows = [(Sel(str(next(nomor))), Sel(b.uraian), sel_target_iku(k, b, bersatuan=True)) for b in s.baris]
        isi += berkelompok(rows, awal=(Sel(str(s.nomor)), Sel(s.uraian)))
    judul = f"Sasaran Strategis, Indikator Kinerja Utama serta Target Capaian\n{k.kantor.nama} Tahun {k.tahun}"
    return Table("MT-2", kolom, tuple(isi), judul, kepala=kepala)


@cetakan("mt-3", "Penjelasan Indikator Kinerja Utama", "Perencanaan", kode=("MT-3",), urut=53, isi=IKU)
def penjelasan_iku(k: Konteks) -> Iterator[Block]:
    """Each IKU as numbered text: target, parts, reason, formula, source."""
    semua = [b for s in sasaran_iku(k) for b in s.baris]
    if not semua:
        yield tanpa_iku()
        return
    yield paragraf("Indikator Kinerja Utama beserta targetnya dapat dijelaskan sebagai berikut:")
    isi = (baris(f"{n}.", Sel(blok=(paragraf(*_pembuka(k, b)), *_penjelasan(b)))) for n, b in enumerate(semua, 1))
    yield Table("MT-3", (Kolom("", 5), Kolom("", 95)), tuple(isi), berkepala=False, bergaris=False)


def _pembuka(k: Konteks, b: BarisIkuCetak) -> tuple:
    teks, _ = target_iku(k, b)
    if not teks:
        return (tebal(b.uraian),)
    nilai = berunit(teks, b.satuan) if teks[:1].isdigit() else teks
    return tebal(b.uraian), f" dengan target {nilai} pada tahun {k.tahun}."


def _penjelasan(b: BarisIkuCetak) -> Iterator[Block]:
    if b.komponen:
        yield paragraf("Tolok ukur penilaiannya adalah:", gaya="rapat")
        yield daftar(*(x.partition(". ")[2] for x in b.komponen), gaya="-")
    yield from blok_dari_teks(b.alasan)
    if b.formulasi or b.pembilang:
        yield paragraf("Cara menghitung:", gaya="rapat")
        yield from blok_dari_teks(b.formulasi)
    if b.pembilang and b.penyebut:
        yield Rumus("", b.pembilang, b.penyebut, "x 100%" if berunit("", b.satuan) == " %" else "")
    if b.sumber_data:
        yield paragraf(f"Sumber data: {', '.join(per_baris(b.sumber_data))}.", gaya="rapat")
    yield from blok_dari_teks(b.keterangan)


@cetakan("pl-3", "Indikator Kinerja Utama dengan Penjelasan", "Perencanaan", kode=("PL-3",), urut=54, landscape=True, rangka="sendiri", isi=IKU)  # fmt: skip
def iku_lengkap(k: Konteks) -> Iterator[Block]:
    yield tabel_iku_lengkap(k) if sasaran_iku(k) else tanpa_iku()


def tabel_iku_lengkap(k: Konteks) -> Table:
    """With alasan, formulasi and sumber data under one head, and remarks that may be a list (PL-3)."""
    kolom = (
        Kolom("NO", 4, "tengah"),
        Kolom("SASARAN STRATEGIS", 13),
        Kolom("INDIKATOR KINERJA UTAMA (IKU)", 13),
        Kolom("SATUAN", 7, "tengah"),
        Kolom("TARGET", 7, "tengah"),
        Kolom("ALASAN", 16, kelompok="PENJELASAN"),
        Kolom("FORMULASI/CARA PENGUKURAN", 16, kelompok="PENJELASAN"),
        Kolom("SUMBER DATA", 10, kelompok="PENJELASAN"),
        Kolom("KETERANGAN", 20),
    )
    isi: list[Baris] = []
    for s in sasaran_iku(k):
        isi += berkelompok([_lengkap(k, b) for b in s.baris], awal=(Sel(str(s.nomor)), Sel(s.uraian)))
    judul = f"Indikator Kinerja Utama {k.kantor.nama} Tahun {k.tahun}"
    return Table("PL-3", kolom, tuple(isi), judul, landscape=True)


def _lengkap(k: Konteks, b: BarisIkuCetak) -> tuple[Sel, ...]:
    return (
        Sel(berkomponen(b.uraian, b.komponen)),
        Sel(b.satuan or "-"),
        sel_target_iku(k, b, bersatuan=False, rapat=True),
        Sel(blok=blok_dari_teks(b.alasan)) if b.alasan else Sel("-"),
        rumus(b),
        Sel(b.sumber_data or "-"),
        Sel(blok=blok_dari_teks(b.keterangan)) if b.keterangan else Sel("-"),
    )
