"""Blocks that hold the money of a kegiatan beside its outputs: input and output below each other (004:489), or rencana,
realisasi and capaian with the columns input and output (002:282)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from laporan.checks.baca.angka import baca_angka, baca_uang
from laporan.checks.baca.butir import tanpa_label
from laporan.checks.baca.klaim import Halaman
from laporan.checks.baca.kolom import Peran
from laporan.checks.bacaan import Baris, Keluaran, Uang
from laporan.checks.temuan import Tempat

P = Peran
MASUKAN = re.compile(r"\W*(masukan|input)\b", re.IGNORECASE)
KELUARAN = re.compile(r"\W*(keluaran|output)\b", re.IGNORECASE)
BAND = {"rencana": "target", "target": "target", "realisasi": "realisasi", "capaian": "capaian"}
KEGIATAN = re.compile(r"\W*(sub\s*)?kegiatan\s*:?\s*", re.IGNORECASE)
ANGKA = re.compile(r"(?<![\w.,])\d[\d.,]*")


@dataclass
class Blok:
    """What such tables say."""

    uang: list[Uang] = field(default_factory=list)
    keluaran: list[Keluaran] = field(default_factory=list)


def baca_blok(h: Halaman) -> Blok:
    """The money and outputs of a table of either form; nothing of others."""
    hasil, s = Blok(), h.susunan
    if s.punya(P.MASUKAN, P.KELUARAN) and (s.punya(P.KEGIATAN) or s.punya(P.PROGRAM)):
        for r in _rincian(h):
            _baca_rincian(h, r, hasil)
    elif any(MASUKAN.match(b.sel[0].teks) for b in h.tabel.baris) and s.punya(P.TARGET, P.REALISASI):
        for b in h.tabel.baris:
            _baca_bawah(h, b, hasil)
    return hasil


# --- input and output below each other ---


def _baca_bawah(h: Halaman, b: Baris, hasil: Blok) -> None:
    s, nama = h.susunan, " ".join(KEGIATAN.sub("", h.tabel.judul, count=1).split())
    target, realisasi = (b.sel[s.satu(p) or 0].teks for p in (P.TARGET, P.REALISASI))
    persen = _persen(b, s.satu(P.CAPAIAN))
    if MASUKAN.match(b.sel[0].teks):
        pagu, pakai = baca_uang(target), baca_uang(realisasi)
        if pagu is not None or pakai is not None:
            hasil.uang.append(Uang(h.nama, nama, 3, b.tempat, pagu=pagu, realisasi=pakai, persen=persen, tahun=h.tahun))
    elif KELUARAN.match(b.sel[0].teks):
        uraian = b.sel[s.satu(P.URAIAN) or 0].teks
        isi = list(_keluaran(nama, uraian, (target, realisasi), persen, b.tempat))
        hasil.keluaran.extend(_berpersen(isi, _persen_butir(b, s.satu(P.CAPAIAN))))


def _persen(b: Baris, n: int | None) -> Decimal | None:
    return baca_angka(b.sel[n].teks) if n is not None else None


def _persen_butir(b: Baris, n: int | None) -> list[Decimal | None]:
    """One percentage a line of the cell."""
    return [baca_angka(x) for x in b.sel[n].teks.splitlines() if x.strip()] if n is not None else []


def _berpersen(isi: list[Keluaran], persen: list[Decimal | None]) -> list[Keluaran]:
    """Each item with its own percentage, where the cell has one for each."""
    if len(isi) < 2 or len(persen) != len(isi):
        return isi
    return [replace(k, persen=p) for k, p in zip(isi, persen, strict=True)]


def _keluaran(
    kegiatan: str, uraian: str, nilai: tuple[str, str], persen: Decimal | None, tempat: Tempat
) -> Iterator[Keluaran]:
    """Each item with its two figures: those that name the same thing on both sides, else in order."""
    target, realisasi = (_butir(x) for x in nilai)
    if len(target) != len(realisasi):
        return
    judul = [tanpa_label(x) for x in uraian.splitlines() if x.strip()]
    for n, ((nama, t), (_, r)) in enumerate(zip(target, realisasi, strict=True)):
        sebut = nama or (judul[n] if len(judul) == len(target) else " ".join(judul))
        if t is not None and r is not None:
            yield Keluaran(kegiatan, sebut, tempat, t, r, persen)


def _butir(teks: str) -> list[tuple[str, Decimal | None]]:
    """“KK = 1.000” is (KK, 1000); an item with two figures has none that is sure."""
    hasil = []
    for baris in (x for x in teks.splitlines() if x.strip()):
        nama, pisah, isi = tanpa_label(baris).rpartition(":" if ":" in baris else "=")
        angka = ANGKA.findall(isi)
        hasil.append((nama.strip() if pisah else "", _jumlah_barang(angka[0]) if len(angka) == 1 else None))
    return hasil


def _jumlah_barang(teks: str) -> Decimal | None:
    """A count: a dot before three digits is thousands."""
    return baca_uang(teks) if re.fullmatch(r"\d{1,3}(\.\d{3})+", teks) else baca_angka(teks)


# --- rencana, realisasi, capaian ---


@dataclass
class Rincian:
    """A kegiatan with the rows of its bands."""

    nama: str
    sasaran: str
    baris: dict[str, Baris] = field(default_factory=dict)


def _rincian(h: Halaman) -> Iterator[Rincian]:
    s, sasaran = h.susunan, ""
    kegiatan = s.satu(P.KEGIATAN) if s.punya(P.KEGIATAN) else s.satu(P.PROGRAM)
    kini: Rincian | None = None
    for b in h.tabel.baris:
        sasaran = _rapat(b.sel[n].teks) if (n := s.satu(P.SASARAN)) is not None and b.sel[n].teks.strip() else sasaran
        band = next((BAND[k] for x in b.sel if (k := x.teks.strip().lower()) in BAND), "")
        if band == "target":
            if kini:
                yield kini
            kini = Rincian(_rapat(b.sel[kegiatan or 0].teks), sasaran)
        if kini and band:
            kini.baris[band] = b
    if kini:
        yield kini


def _baca_rincian(h: Halaman, r: Rincian, hasil: Blok) -> None:
    """The money of the kegiatan, and its outputs where one percentage can be that of all of them."""
    masuk, keluar = h.susunan.satu(P.MASUKAN) or 0, h.susunan.satu(P.KELUARAN) or 0
    if not {"target", "realisasi"} <= r.baris.keys():
        return
    dana = {k: _belakang(b.sel[masuk].teks) for k, b in r.baris.items()}
    pagu, pakai = baca_uang(dana["target"]), baca_uang(dana["realisasi"])
    persen = baca_angka(dana.get("capaian", ""))
    tempat = _tempat(list(r.baris.values()))
    nama = tanpa_label(r.nama)
    if pagu is not None:
        sasaran = (r.sasaran,) if r.sasaran else ()
        hasil.uang.append(
            Uang(h.nama, nama, 2, tempat, pagu=pagu, realisasi=pakai, persen=persen, tahun=h.tahun, sasaran=sasaran)
        )
    capai = baca_angka(_belakang(r.baris["capaian"].sel[keluar].teks)) if "capaian" in r.baris else None
    nilai = r.baris["target"].sel[keluar].teks, r.baris["realisasi"].sel[keluar].teks
    isi = list(_keluaran(nama, nama, nilai, capai, tempat))
    if len({k.realisasi / k.target for k in isi if k.target and k.realisasi is not None}) <= 1:
        hasil.keluaran.extend(isi)


def _belakang(teks: str) -> str:
    """“Dana APBD : Rp. 600.000,-” without what stands before the colon."""
    return teks.rpartition(":")[2].strip()


def _tempat(baris: Sequence[Baris]) -> Tempat:
    """The first row, with the lines of all."""
    sumber = tuple(dict.fromkeys(n for b in baris for n in b.tempat.sumber))
    t = baris[0].tempat
    return Tempat(t.sebutan, bagian=t.bagian, sumber=sumber)


def _rapat(teks: str) -> str:
    return " ".join(teks.split())
