"""Money out of tables: lines with their parents by numbering, codes or words, totals, and the money of each sasaran."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from laporan.checks.baca.angka import baca_angka, baca_uang
from laporan.checks.baca.butir import tanpa_label, urai_nilai
from laporan.checks.baca.jenjang import Jenjang
from laporan.checks.baca.klaim import Halaman, naskah
from laporan.checks.baca.kolom import Kolom, Peran, Susunan
from laporan.checks.bacaan import Baris, SasaranUang, Uang
from laporan.checks.temuan import Tempat

P = Peran
TEKS = (P.PROGRAM, P.KEGIATAN, P.SUB_KEGIATAN, P.URAIAN)
JENJANG = {P.PROGRAM: "program", P.KEGIATAN: "kegiatan", P.SUB_KEGIATAN: "subkegiatan"}
RENSTRA = 3
"""Years of pagu from which on a table is a matrix of plans, whose figures are no budget."""
LINGKUP = re.compile(r"belanja\s+(tidak\s+langsung|langsung|operasi|modal)", re.IGNORECASE)
"""Of which part of the budget a table is, in its title."""
JUMLAH = re.compile(r"\W*(sub\s*|grand\s*)?(jumlah|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entri:
    """A line before its figures are read: words, numbering, texts of the figures by column."""

    nama: str
    jenis: str
    tempat: Tempat
    nilai: dict[int, str]
    kode: str = ""
    sasaran: str = ""


@dataclass
class Dana:
    """What one table says of money. `uang`: `induk` counts within this list."""

    uang: list[Uang] = field(default_factory=list)
    sasaran: list[SasaranUang] = field(default_factory=list)


def baca_dana(h: Halaman, hilang: Sequence[tuple[int, int]] = ()) -> Dana:
    """The money of a table; nothing where no column holds any. `hilang`: lines of the source between which pages are lost."""
    s, hasil = h.susunan, Dana()
    if s.punya(P.MASUKAN):
        return hasil
    if not any(k.strip() for k in h.tabel.kolom):
        _susun(h, list(_tanpa_kepala(h)), Seri(None, None, 0, None, None), hasil.uang, hilang)
        return hasil
    if s.punya(P.UNSUR) or _rencana_lama(s):
        return hasil
    beruang = s.punya(P.PAGU) or s.punya(P.REALISASI_UANG)
    if not any(s.punya(p) for p in TEKS):
        return _tanpa_program(h, beruang=beruang)
    if not beruang:
        return hasil
    if s.punya(P.SASARAN, P.JUMLAH) or (s.punya(P.SASARAN) and _berporsi(s)):
        hasil.sasaran.extend(_sasaran(h))
    entri = list(_entri(h))
    semua = list(_seri(s))
    for seri in semua:
        isi = entri if len(semua) == 1 else [e for e in entri if _berangka(e, seri)]
        _susun(h, isi, seri, hasil.uang, hilang)
    return hasil


def _tanpa_program(h: Halaman, *, beruang: bool) -> Dana:
    """A table of years, or of sasaran; also one that only sets the use of money against capaian."""
    hasil, s = Dana(), h.susunan
    if s.punya(P.TAHUN) and beruang:
        hasil.uang.extend(_per_tahun(h))
    elif s.punya(P.SASARAN) and not s.punya(P.INDIKATOR) and (beruang or s.punya(P.CAPAIAN, P.PERSEN_UANG)):
        hasil.sasaran.extend(_sasaran(h))
    return hasil


def _berporsi(s: Susunan) -> bool:
    return s.punya(P.PORSI) or (s.punya(P.PERSEN_UANG) and not s.punya(P.REALISASI_UANG))


def _rencana_lama(s: Susunan) -> bool:
    """A matrix of a Renstra: pagu of many years, nothing spent."""
    return len({k.tahun for k in s.semua(P.PAGU) if k.tahun}) >= RENSTRA and not s.punya(P.REALISASI_UANG)


# --- lines ---


def _entri(h: Halaman) -> Iterator[Entri]:
    s, sasaran = h.susunan, ""
    nomor, kode = s.satu(P.NO), s.satu(P.KODE)
    for b in h.tabel.baris:
        sasaran = _isi(b, s.satu(P.SASARAN)) or sasaran
        for e in _isi_baris(h, b):
            penuh = replace(e, kode=_isi(b, kode), sasaran=sasaran)
            yield replace(penuh, jenis=_jenis(penuh, e.jenis, _isi(b, nomor)))


def _isi_baris(h: Halaman, b: Baris) -> Iterator[Entri]:
    """The lines of a row: one, or one for each item where a cell lists programs and kegiatan (002:248)."""
    s = h.susunan
    angka = {k.n: urai_nilai(b.sel[k.n].teks) for k in s.kolom if k.peran in UANG_BACA}
    for peran in TEKS:
        n = s.satu(peran)
        teks = [x.strip() for x in b.sel[n].teks.splitlines() if x.strip()] if n is not None else []
        if not teks or n is None:
            continue
        jenjang, tempat = JENJANG.get(peran, ""), b.sel[n].tempat
        if peran is P.PROGRAM and "kegiatan" in h.tabel.kolom[n].lower():
            jenjang = ""
        milik = angka if _terdalam(s, b, peran) else {}
        yield from (Entri(nama, jenjang, tempat, nilai) for nama, nilai in _bagikan(teks, milik))
        if _terdalam(s, b, peran):
            return
    tepi = next((x.teks for x in b.sel[:2] if JUMLAH.match(x.teks)), "")
    if tepi and not any(_isi(b, s.satu(p)) for p in TEKS):
        yield Entri(tepi, "jumlah", b.tempat, {n: " ".join(v) for n, v in angka.items()})


def _tanpa_kepala(h: Halaman) -> Iterator[Entri]:
    """A list of amounts without heads (004:499): the first words of a row and its first amount."""
    for b in h.tabel.baris:
        teks = [x for x in b.sel if re.search("[a-z]{3}", x.teks.replace("Rp", ""), re.IGNORECASE)]
        angka = [x.teks for x in b.sel if UANG_SEL.fullmatch(x.teks)]
        if teks and angka:
            e = Entri(teks[0].teks, "", teks[0].tempat, {0: angka[0]})
            yield replace(e, jenis=_jenis(e, "", ""))


UANG_SEL = re.compile(r"\s*(Rp\.?\s*\d[\d.,]*|\d{1,3}([.,]\d{3})+)\s*(,-|\.-)?\s*", re.IGNORECASE)
UANG_BACA = frozenset({P.PAGU_AWAL, P.PAGU, P.REALISASI_UANG, P.PERSEN_UANG})


def _terdalam(s: Susunan, b: Baris, peran: Peran) -> bool:
    """Whether the figures of the row are those of this column: no deeper one is filled."""
    lebih = TEKS[TEKS.index(peran) + 1 : 3] if peran in JENJANG else ()
    return not any(_isi(b, s.satu(p)) for p in lebih)


def _bagikan(teks: list[str], angka: dict[int, list[str]]) -> list[tuple[str, dict[int, str]]]:
    """Names and figures of one row. As many figures as names, or as names that are no program; else nobody knows."""
    if len(teks) == 1:
        angka = {k: [x for x in v if x not in "-–"] if len(v) > 1 else v for k, v in angka.items()}
    banyak = max((len(v) for v in angka.values()), default=0)
    if banyak <= 1:
        nama = teks if len(teks) > 1 and all(TANDA.match(t) for t in teks[1:]) and banyak == 0 else [_satu_nama(teks)]
        return [(n, {k: v[0] for k, v in angka.items() if v}) for n in nama]
    rinci = teks if len(teks) == banyak else [t for t in teks if not PROGRAM.match(t)]
    urutan = {t: i for i, t in enumerate(rinci)} if len(rinci) == banyak and len(set(rinci)) == banyak else {}
    return [(t, {k: v[urutan[t]] for k, v in angka.items() if t in urutan and len(v) == banyak}) for t in teks]


PROGRAM = re.compile(r"\W*program\b", re.IGNORECASE)
TANDA = re.compile(r"\s*(\d{1,2}[.)]|[a-z][.)]|[-•–])", re.IGNORECASE)
KETERANGAN = re.compile(r"(indikator|output|outcome|keluaran)\b.*", re.IGNORECASE)


def _satu_nama(teks: list[str]) -> str:
    """The name of a line; what it yields, printed below it in the same cell, is none of it (002:823)."""
    nama: list[str] = []
    for t in teks:
        if nama and (KETERANGAN.match(t) or t.startswith("- ")):
            break
        nama.append(t)
    return " ".join(nama)


def _jenis(e: Entri, jenjang: str, nomor: str) -> str:
    """What the line is called by: a total, its column, its code, its numbering."""
    if e.jenis == "jumlah" or JUMLAH.match(e.nama) or JUMLAH.match(nomor):
        return "jumlah"
    if jenjang or e.kode:
        return jenjang or "kode"
    nama = re.sub(r"^[\s\-•]+", "", e.nama)
    if PROGRAM.match(tanpa_label(nama)) or re.fullmatch(r"\d{1,2}\.?|[IVX]+\.?|[A-Z]\.?", nomor):
        return "program"
    if re.match(r"sub\s*kegiatan\b", nama, re.IGNORECASE):
        return "subkegiatan"
    if re.match(r"\d{1,2}[.)]", e.nama.strip()):
        return "angka"
    if re.match(r"[a-z][.)]", e.nama.strip(), re.IGNORECASE):
        return "huruf"
    return "strip" if e.nama.strip()[:1] in "-•–" else "polos"


# --- figures ---


@dataclass(frozen=True, slots=True)
class Seri:
    """The columns of one year (or of the table's year)."""

    tahun: int | None
    awal: int | None
    pagu: int | None
    realisasi: int | None
    persen: int | None


def _seri(s: Susunan) -> Iterator[Seri]:
    """One for each year that heads name; where they name several, a column without year belongs to none of them."""
    kolom = [k for k in s.kolom if k.peran in UANG_BACA]
    tahun = {k.tahun for k in kolom}
    pakai = [t for t in dict.fromkeys(k.tahun for k in kolom) if t is not None or len(tahun) < RENSTRA]
    if len(tahun) == 2 and None in tahun:
        satu = next(t for t in tahun if t is not None)
        yield _satu_seri([replace(k, tahun=satu) for k in kolom], satu)
        return
    yield from (_satu_seri([k for k in kolom if k.tahun == t], t) for t in pakai)


def _satu_seri(kolom: Sequence[Kolom], tahun: int | None) -> Seri:
    def tempat(p: Peran) -> int | None:
        return next((k.n for k in kolom if k.peran is p), None)

    return Seri(tahun, tempat(P.PAGU_AWAL), tempat(P.PAGU), tempat(P.REALISASI_UANG), tempat(P.PERSEN_UANG))


def _susun(h: Halaman, entri: list[Entri], seri: Seri, uang: list[Uang], hilang: Sequence[tuple[int, int]]) -> None:
    """Add the lines of one year, before and after the change of the budget where both are printed."""
    tahap = (
        [("sebelum perubahan", seri.awal), ("setelah perubahan", seri.pagu)]
        if seri.awal is not None
        else [("RKT" if naskah(h) == "RKT" else "", seri.pagu)]
    )
    for nama, pagu in tahap:
        pakai = replace(seri, pagu=pagu, persen=seri.persen if seri.awal is None else None)
        jenjang = Jenjang(len(uang), hilang, frozenset(e.jenis for e in entri))
        for e in entri:
            u = _uang(h, e, pakai, nama)
            if u is not None:
                jenjang.tambah(u, e.jenis)
        uang.extend(jenjang.selesai())


def _per_tahun(h: Halaman) -> Iterator[Uang]:
    """A row for each year: the whole budget of it."""
    s = h.susunan
    seri = _satu_seri(s.kolom, None)
    for b in h.tabel.baris:
        tahun = re.fullmatch(r"\D*(20\d\d)", _isi(b, s.satu(P.TAHUN)))
        nilai = {k.n: b.sel[k.n].teks for k in s.kolom if k.peran in UANG_BACA}
        u = _uang(h, Entri("Jumlah", "jumlah", b.tempat, nilai), seri, "")
        if tahun and u:
            yield replace(u, tahun=int(tahun.group(1)))


def _berangka(e: Entri, seri: Seri) -> bool:
    """Whether the line has an amount in that year."""
    return any(n in e.nilai and baca_uang(e.nilai[n]) is not None for n in (seri.awal, seri.pagu, seri.realisasi))


def _uang(h: Halaman, e: Entri, seri: Seri, tahap: str) -> Uang | None:
    """A line; None for the rest of a name that print broke off."""

    def nilai(n: int | None) -> Decimal | None:
        return baca_uang(e.nilai[n]) if n is not None and n in e.nilai else None

    pagu, realisasi = nilai(seri.pagu), nilai(seri.realisasi)
    if e.jenis == "polos" and (e.nama[:1].islower() or (pagu is None and realisasi is None)):
        return None
    persen = baca_angka(e.nilai[seri.persen]) if seri.persen is not None and seri.persen in e.nilai else None
    nama = " ".join(tanpa_label(e.nama).split())
    if e.jenis == "jumlah" and len(nama.split()) == 1 and (ruang := LINGKUP.search(h.tabel.judul)):
        nama = f"{nama} {' '.join(ruang.group().split())}"
    sasaran = (e.sasaran,) if e.sasaran and e.jenis != "jumlah" else ()
    tempat = replace(e.tempat, sebutan=e.tempat.sebutan.partition(", kolom")[0])
    return Uang(
        _sumber(h), nama, 0, tempat, e.kode, pagu, realisasi, persen, tahun=seri.tahun or h.tahun, tahap=tahap,
        sasaran=sasaran, penunjang="penunjang urusan" in nama.lower(),
    )  # fmt: skip


def _sumber(h: Halaman) -> str:
    """The paper that plans the money (“PK”), else the table."""
    dari = naskah(h)
    return dari if dari in RENCANA and not h.susunan.punya(P.REALISASI_UANG) else h.nama


RENCANA = frozenset({"PK", "PK Perubahan", "RKT"})

# --- sasaran ---


def _sasaran(h: Halaman) -> Iterator[SasaranUang]:
    """A line for each sasaran: its sum, what was spent, its share, and how well both were used."""
    s = h.susunan
    jumlah = s.satu(P.JUMLAH) if s.punya(P.JUMLAH) else s.satu(P.PAGU)
    realisasi, persen = s.satu(P.REALISASI_UANG), s.satu(P.PERSEN_UANG)
    porsi = s.satu(P.PORSI) if s.punya(P.PORSI) or realisasi is not None or jumlah is None else persen
    for b in h.tabel.baris:
        nama = _isi(b, s.satu(P.SASARAN))
        if nama and not b.jumlah:
            yield SasaranUang(
                nama,
                b.tempat,
                pagu=baca_uang(_isi(b, jumlah)),
                realisasi=baca_uang(_isi(b, realisasi)),
                porsi=baca_angka(_isi(b, porsi)),
                capaian=baca_angka(_isi(b, s.satu(P.CAPAIAN))),
                serapan=None if porsi == persen else baca_angka(_isi(b, persen)),
                efisiensi=baca_angka(_isi(b, s.satu(P.EFISIENSI))),
            )


def _isi(b: Baris, n: int | None) -> str:
    return " ".join(b.sel[n].teks.split()) if n is not None else ""
