"""What tables say of indicators: the indicators themselves, and target, realisasi, capaian of each, by paper and year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from laporan.checks.baca.angka import baca_angka
from laporan.checks.baca.butir import Butir, pasang, tanpa_label, urai, urai_nilai
from laporan.checks.baca.kolom import Kolom, Peran, Susunan
from laporan.checks.bacaan import Baris, Hal, Indikator, Klaim, Sel, Tabel
from laporan.checks.hitung import satuan_persen
from laporan.checks.padan import bersih

P = Peran
HAL = {
    P.TARGET: Hal.TARGET,
    P.REALISASI: Hal.REALISASI,
    P.CAPAIAN: Hal.CAPAIAN,
    P.PREDIKAT: Hal.PREDIKAT,
    P.TARGET_AKHIR: Hal.TARGET_AKHIR,
    P.KEMAJUAN: Hal.KEMAJUAN,
}
KOSONG = frozenset({"", "-", "–", "—", "...", "n/a", "tidak tersedia", "(rumus belum dihitung)"})
PROGRAM = re.compile(r"\W*program\b", re.IGNORECASE)
HURUF_A = re.compile(r"\s*a[.)]\s")
"""The first lettered part of the indicator in the row above."""
NASKAH: tuple[tuple[str, str], ...] = (
    (r"perjanjian kinerja perubahan|perubahan perjanjian kinerja|pk perubahan", "PK Perubahan"),
    (r"perjanjian kinerja|penetapan kinerja|\bpk\b", "PK"),
    (r"rencana kinerja tahunan|\brkt\b", "RKT"),
    (r"rencana strategis|renstra|jangka menengah", "Renstra"),
    (r"indikator kinerja utama|\biku\b", "IKU"),
)
TINGKAT = {P.INDIKATOR_TUJUAN: "tujuan", P.INDIKATOR_PROGRAM: "program", P.INDIKATOR_KEGIATAN: "kegiatan"}
TARGET_TINGKAT = {P.INDIKATOR_PROGRAM: P.TARGET_PROGRAM, P.INDIKATOR_KEGIATAN: P.TARGET_KEGIATAN}


@dataclass(frozen=True, slots=True)
class Halaman:
    """A table with what is known around it: its columns, the year that it speaks of, how it is named. `berbintang`: a note
    says that rows with a star are printed sums whose parts are not all there."""

    tabel: Tabel
    susunan: Susunan
    tahun: int | None
    nama: str
    berbintang: bool = False


@dataclass
class Hasil:
    """What one table says."""

    indikator: list[Indikator] = field(default_factory=list)
    klaim: list[Klaim] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row of a table of indicators: the column of the wording, the sasaran above, the paper."""

    h: Halaman
    b: Baris
    kolom: int
    sasaran: str
    dari: str

    def isi(self, peran: Peran) -> str:
        return _isi(self.b, self.h.susunan.satu(peran))

    def indikator(self, x: Butir) -> Indikator:
        tingkat = "program" if PROGRAM.match(self.sasaran) else "sasaran"
        return _indikator(x.lengkap, tingkat, self.b.sel[self.kolom], self.sasaran)


def naskah(h: Halaman) -> str:
    """The paper that the table is (“PK”), or the name of the table where it measures. A table of sasaran, indicator and target
    without any title is that of an agreement."""
    s = h.susunan
    if s.punya(P.REALISASI) or s.punya(P.CAPAIAN) or s.punya(P.KEMAJUAN):
        return h.nama
    if len({k.tahun for k in s.semua(P.TARGET) if k.tahun}) > 2:
        return "Renstra"
    for teks in (h.tabel.judul, h.tabel.bagian.replace("_", " "), h.tabel.tempat.sebutan):
        for pola, nama in NASKAH:
            if re.search(pola, teks, re.IGNORECASE):
                return nama
    if s.punya(P.FORMULASI):
        return h.nama if s.punya(P.TARGET) else "IKU"
    polos = not h.tabel.judul and s.punya(P.SASARAN, P.INDIKATOR) and len(s.semua(P.TARGET)) == 1
    return "PK" if polos else h.nama


def baca_klaim(h: Halaman) -> Hasil:
    """Indicators and claims of a table; nothing where it has no column of indicators."""
    s, hasil = h.susunan, Hasil()
    if s.punya(P.UNSUR):
        return hasil
    _baca_tingkat(h, hasil)
    kolom = s.satu(P.INDIKATOR)
    if kolom is None:
        return hasil
    if _di_bawah_program(s, kolom):
        _catat_program(h, kolom, hasil)
    else:
        _baca_sasaran(h, kolom, hasil)
    return hasil


def _di_bawah_program(s: Susunan, kolom: int) -> bool:
    """Whether the indicators are those of programs: the program stands before them, sasaran or figures do not."""
    program = s.satu(P.PROGRAM)
    return program is not None and program < kolom


def _catat_program(h: Halaman, kolom: int, hasil: Hasil) -> None:
    kegiatan = ""
    for b in h.tabel.baris if not h.susunan.punya(P.SASARAN) else ():
        kegiatan = _isi(b, h.susunan.satu(P.KEGIATAN)) or (kegiatan if not _isi(b, h.susunan.satu(P.PROGRAM)) else "")
        if bersih(b.sel[kolom].teks):
            hasil.indikator.append(_indikator(b.sel[kolom].teks, "kegiatan" if kegiatan else "program", b.sel[kolom]))


def _baca_tingkat(h: Halaman, hasil: Hasil) -> None:
    """Indicators of tujuan, program and kegiatan in columns of their own, with the target beside them."""
    dari = naskah(h)
    for peran, tingkat in TINGKAT.items():
        n = h.susunan.satu(peran)
        target = h.susunan.satu(TARGET_TINGKAT[peran]) if peran in TARGET_TINGKAT else None
        for b in h.tabel.baris if n is not None else ():
            if n is None or not bersih(b.sel[n].teks):
                continue
            hasil.indikator.append(i := _indikator(b.sel[n].teks, tingkat, b.sel[n]))
            if target is not None and _ada(b.sel[target].teks):
                k = _klaim(i, b.sel[target].teks, b.sel[target])
                hasil.klaim.append(replace(k, naskah=dari, tahun=h.tahun))


def _baca_sasaran(h: Halaman, kolom: int, hasil: Hasil) -> None:
    sasaran = kepala = ""
    dari, baris = naskah(h), [b for b in h.tabel.baris if not b.jumlah and bersih(b.sel[kolom].teks)]
    for b, berikut in zip_longest(baris, baris[1:]):
        teks, lama = b.sel[kolom].teks, sasaran
        sasaran = _utuh(_isi(b, h.susunan.satu(P.SASARAN))) or sasaran
        butir = urai(teks)
        bagian = all(x.berlabel and not x.kepala for x in butir) and sasaran == lama
        if bagian and kepala:
            butir = [replace(x, kepala=kepala) for x in butir]
        elif teks.rstrip().endswith(":"):
            kepala = teks
            continue
        else:
            dirinci = berikut and HURUF_A.match(berikut.sel[kolom].teks) and not HURUF_A.match(teks)
            kepala = teks if dirinci else ""
        _baca_baris(_Baris(h, b, kolom, sasaran, dari), butir, hasil)


def _baca_baris(r: _Baris, butir: Sequence[Butir], hasil: Hasil) -> None:
    """One row: its indicators, and each column of figures shared out among them."""
    dikenal = set[str]()
    for k, hal in _kolom_nilai(r):
        for x, teks in pasang(butir, urai_nilai(r.b.sel[k.n].teks)):
            i = r.indikator(x)
            if i.kunci not in dikenal:
                dikenal.add(i.kunci)
                hasil.indikator.append(_lengkap(i, r))
            if _ada(teks):
                tahun = None if hal is Hal.TARGET_AKHIR else k.tahun or r.h.tahun
                hasil.klaim.append(
                    replace(_klaim(i, teks, r.b.sel[k.n], r.isi(P.SATUAN)), hal=hal, naskah=r.dari, tahun=tahun)
                )
    if not dikenal:
        hasil.indikator.extend(_lengkap(r.indikator(x), r) for x in butir)


def _kolom_nilai(r: _Baris) -> Iterator[tuple[Kolom, Hal]]:
    """The figures of a row that are those of its indicator. Where programs stand beside them in the same matrix, a row with
    a code speaks of its program."""
    s = r.h.susunan
    if s.punya(P.INDIKATOR_PROGRAM) and not s.punya(P.TARGET_PROGRAM) and r.isi(P.PROGRAM):
        return
    for k in s.kolom:
        if k.peran in HAL and r.b.sel[k.n].teks.strip():
            yield k, HAL[k.peran]


def _indikator(teks: str, tingkat: str, sel: Sel, sasaran: str = "") -> Indikator:
    uraian = _utuh(" ".join(tanpa_label(teks).split()))
    awal = "" if tingkat == "sasaran" else f"{tingkat}: "
    return Indikator(awal + bersih(uraian), uraian, sasaran=sasaran, tingkat=tingkat, tempat=sel.tempat)


def _lengkap(i: Indikator, r: _Baris) -> Indikator:
    """With what the other columns of the row say of it."""
    return replace(
        i,
        satuan=r.isi(P.SATUAN),
        formulasi=r.isi(P.FORMULASI),
        sumber_data=r.isi(P.SUMBER_DATA),
        penanggung_jawab=tuple(x.teks for x in urai(_sel(r.b, r.h.susunan.satu(P.PENANGGUNG_JAWAB)))),
        alasan=r.isi(P.ALASAN),
        iku=r.dari == "IKU" or r.isi(P.KETERANGAN).upper() == "IKU",
    )


def _klaim(i: Indikator, teks: str, sel: Sel, satuan: str = "") -> Klaim:
    """A target without paper and year; the caller says what it is."""
    isi = " ".join(teks.split())
    persen = "%" in isi or satuan_persen(satuan)
    angka, sat = baca_angka(isi), "%" if persen else satuan
    return Klaim(Hal.TARGET, i.kunci, "", isi, angka, sel.tempat, uraian=i.uraian, sasaran=i.sasaran, satuan=sat)


def _utuh(teks: str) -> str:
    """Without the gap that a narrow column leaves in a word: “Meningkatka n kualitas” (002:248)."""
    return re.sub(r"(?<=[a-z]{5}) ([b-df-hj-np-tvyz]) (?=[a-z])", r"\1 ", teks)


def _ada(teks: str) -> bool:
    return teks.strip().lower() not in KOSONG


def _sel(b: Baris, n: int | None) -> str:
    return b.sel[n].teks if n is not None else ""


def _isi(b: Baris, n: int | None) -> str:
    return " ".join(_sel(b, n).split())
