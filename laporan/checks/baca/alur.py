"""What a file holds, in its order, as prose and tables: headings, lists, signatures and tables of contents are known by
their words, titles of tables by standing right above them. The readers give paragraphs and grids; places are theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from laporan.checks.baca.petak import Kisi, jadi_tabel, judul_di_dalam
from laporan.checks.bacaan import JenisProsa, Prosa, Tabel
from laporan.checks.temuan import Tempat

LABEL = re.compile(
    r"(\(?\d{1,2}[.)]|\(?[a-z][.)]|\d{1,2}(?:\.\d{1,2})+\.?|[-–•·▪●➢➤✓]"
    r"|KE(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH)\b(?!\s+(?-i:[a-z])))[\s\xa0]+(?=\S)",
    re.IGNORECASE,
)
"""What an item begins with. A point of a decree is none where its sentence goes on: “KESATU dan KEDUA bertujuan”."""
BAB = re.compile(r"BAB\s+[IVX]+\b\.?", re.IGNORECASE)
DEPAN = re.compile(
    r"(KATA PENGANTAR|DAFTAR (ISI|TABEL|GAMBAR|LAMPIRAN|GRAFIK)|(IKHTISAR|RINGKASAN) EKSEKUTIF|PENDAHULUAN|PENUTUP"
    r"|LAMPIRAN\b.{0,60}|PERENCANAAN( DAN PERJANJIAN)? KINERJA|AKUNTABILITAS KINERJA)\.?",
    re.IGNORECASE,
)
TITIK_HALAMAN = re.compile(r"(\.{3,}|…|\t|\s{3,})\s*([ivxlc]+|\d+)?\s*$|\S\s+([ivxlc]+|\d{1,3})\s*$", re.IGNORECASE)
KETERANGAN = re.compile(r"\*?(sumber( data)?|catatan|keterangan|ket\.?)\s*:", re.IGNORECASE)
NIP = re.compile(r"NIP\b[.:\s]*\d", re.IGNORECASE)
JUDUL_TABEL = re.compile(r"(tabel|grafik)\s*(\d|:)", re.IGNORECASE)
SATUAN = re.compile(r"\(?[^()]{0,15}\b(dalam|rp|rupiah|ribu(an)?|juta(an)?)\b[^()]{0,25}\)?", re.IGNORECASE)
"""A line that only says in what a table counts."""
LANJUTAN = re.compile(r"\W*(lanjutan|sambungan)\b|.*\b(lanjutan|sambungan)\W*", re.IGNORECASE)
"""The title of a table that goes on."""
TANDA = 8
"""Lines above a NIP that may belong to the signature."""
PENDEK, JUDUL_TERPANJANG = 70, 160
SAMPUL = 10
"""Lines at the beginning that may be the cover."""
# fmt: off
BAGIAN = (
    (r"kata pengantar", "kata_pengantar"), (r"daftar isi", "daftar_isi"), (r"daftar (tabel|gambar|grafik|lampiran)", "daftar_isi"),
    (r"(ikhtisar|ringkasan) eksekutif", "ikhtisar"), (r"bab\s+i\b", "bab1"), (r"bab\s+ii\b", "bab2"), (r"bab\s+iii\b", "bab3"),
    (r"bab\s+iv\b", "bab4"), (r"bab\s+v\b", "bab5"), (r"perjanjian kinerja( perubahan)? tahun", "pk"),
    (r"rencana kinerja tahunan.*tahun", "rkt"), (r"keputusan (kepala|camat)", "sk_iku"), (r"lampiran\b", "lampiran"),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph. `level`: of a heading, 0 where the file calls it none; `butir`: the file calls it an item; `sebutan`:
    its place, empty where it is counted below its heading."""

    teks: str
    level: int = 0
    butir: bool = False
    daftar_isi: bool = False
    sebutan: str = ""


@dataclass(frozen=True, slots=True)
class TabelMentah:
    """A grid with the names of itself and of its rows (index in the grid, number below the head)."""

    kisi: Kisi
    sebutan: str
    sebut_baris: Callable[[int, int], str]
    judul: str = ""
    kepala: int = 0


@dataclass(frozen=True, slots=True)
class Putus:
    """Here something else begins, a sheet of a workbook for example: what stands before is no title of what follows."""

    nama: str = ""


Unsur = Alinea | TabelMentah | Putus


def susun(unsur: Iterable[Unsur]) -> tuple[tuple[Prosa, ...], tuple[Tabel, ...]]:
    """Prose and tables, in order."""
    penyusun = _Penyusun()
    for u in unsur:
        match u:
            case Alinea():
                penyusun.alinea(u)
            case TabelMentah():
                penyusun.grid(u)
            case Putus():
                penyusun.putus(u)
    return tuple(_tandai_tanda_tangan(penyusun.prosa)), tuple(penyusun.tabel)


def rapikan(teks: str) -> str:
    """One line, with plain spaces."""
    return " ".join(teks.replace("\xad", "").split())


@dataclass
class _Penyusun:
    prosa: list[Prosa] = field(default_factory=list)
    tabel: list[Tabel] = field(default_factory=list)
    judul: str = ""
    bagian: str = "sampul"
    ke: int = 0
    sejak_tabel: int = 0
    """How many paragraphs stand at the end that no table has taken for its title."""

    def alinea(self, a: Alinea) -> None:
        teks = rapikan(a.teks)
        if not teks:
            return
        jenis, level = self._jenis(a, teks)
        if jenis is JenisProsa.JUDUL:
            self.judul, self.ke = teks, 0
            self.bagian = _bagian(teks) or self.bagian
        else:
            self.ke += 1
        label = m.group(1) if jenis is JenisProsa.BUTIR and (m := LABEL.match(teks)) else ""
        tempat = Tempat(a.sebutan or self._sebut(jenis), bagian=self.bagian)
        isi = teks[len(label) :].strip()
        self.prosa.append(Prosa(isi, jenis, tempat, self.bagian, label, level))
        self.sejak_tabel += 1

    def putus(self, p: Putus) -> None:
        self.judul, self.bagian = "", _bagian(p.nama)
        self.ke = self.sejak_tabel = 0

    def grid(self, t: TabelMentah) -> None:
        judul = t.judul or self._judul(judul_di_dalam(t.kisi))
        pada = f" pada “{_ringkas(self.judul)}”" if self.judul and t.sebutan.startswith("Tabel ke-") else ""
        tempat = Tempat(f"{t.sebutan}{pada}", bagian=self.bagian)
        tabel = jadi_tabel(t.kisi, t.sebut_baris, tempat, judul=rapikan(judul), kepala=t.kepala)
        lepas = self.sejak_tabel - bool(self.sejak_tabel and LANJUTAN.match(judul))
        if self.tabel and not lepas and _berlanjut(self.tabel[-1], tabel):
            self.tabel[-1] = replace(self.tabel[-1], baris=self.tabel[-1].baris + tabel.baris)
        elif tabel.baris:
            self.tabel.append(tabel)
        self.sejak_tabel = 0

    def _jenis(self, a: Alinea, teks: str) -> tuple[JenisProsa, int]:
        if self._di_daftar_isi(a, teks):
            return JenisProsa.DAFTAR_ISI, 0
        if level := a.level or _level(teks) or self._di_sampul(teks):
            return JenisProsa.JUDUL, level
        if KETERANGAN.match(teks) and len(teks) < JUDUL_TERPANJANG:
            return JenisProsa.KETERANGAN, 0
        return (JenisProsa.BUTIR if a.butir or LABEL.match(teks) else JenisProsa.PARAGRAF), 0

    def _di_daftar_isi(self, a: Alinea, teks: str) -> bool:
        """A line of the table of contents; it ends with the first heading that names no page, or with running text."""
        if a.daftar_isi:
            return True
        if self.bagian != "daftar_isi" or len(teks) > 2 * JUDUL_TERPANJANG:
            return False
        berhalaman = TITIK_HALAMAN.search(a.teks.strip()) is not None
        kepala = DEPAN.fullmatch(teks) or BAB.fullmatch(teks) or (a.level and BAB.match(teks))
        return berhalaman or not kepala or (not a.level and teks.upper().startswith("LAMPIRAN"))

    def _di_sampul(self, teks: str) -> int:
        """The level of a line of the cover, which has capitals for its only mark."""
        return 1 if len(self.prosa) < SAMPUL and teks.isupper() and len(teks) <= JUDUL_TERPANJANG else 0

    def _sebut(self, jenis: JenisProsa) -> str:
        if jenis is JenisProsa.JUDUL:
            return f"judul “{_ringkas(self.judul)}”"
        return f"paragraf ke-{self.ke} pada “{_ringkas(self.judul)}”" if self.judul else f"paragraf ke-{self.ke}"

    def _judul(self, di_dalam: str) -> str:
        """The title above a table and the one in its first row, or the latter alone where it has the number."""
        if JUDUL_TABEL.match(di_dalam):
            return di_dalam
        return " ".join(filter(None, (self._ambil_judul(), di_dalam)))

    def _ambil_judul(self) -> str:
        """What stands right above a table as its title: "Tabel 3.1" and what follows, or one short line without a stop."""
        dekat = self.prosa[-min(3, self.sejak_tabel) :] if self.sejak_tabel else []
        for i, p in enumerate(dekat):
            if JUDUL_TABEL.match(p.teks) and sum(len(x.teks) for x in dekat[i:]) <= 2 * JUDUL_TERPANJANG:
                return self._jadikan_judul(len(dekat) - i)
        if not dekat or not _mungkin_judul(dekat[-1]):
            return ""
        if len(dekat) > 1 and SATUAN.fullmatch(dekat[-1].teks) and _mungkin_judul(dekat[-2]):
            return self._jadikan_judul(2)
        return dekat[-1].teks if dekat[-1].jenis is JenisProsa.JUDUL else self._jadikan_judul(1)

    def _jadikan_judul(self, n: int) -> str:
        diambil = self.prosa[-n:]
        self.prosa[-n:] = [p for p in diambil if p.jenis is JenisProsa.JUDUL]
        self.sejak_tabel -= n
        return " ".join(p.teks for p in diambil)


def _berlanjut(lama: Tabel, baru: Tabel) -> bool:
    """Whether a table that follows at once is the rest of the one before: it has its heads, and says that it goes on, bears its
    number, or goes on numbering."""
    if lama.kolom != baru.kolom or not any(baru.kolom) or lama.baris[-1].jumlah or lama.bagian != baru.bagian:
        return False
    if baru.judul:
        return bool(LANJUTAN.match(baru.judul)) or (bool(baru.nomor) and baru.nomor == lama.nomor)
    akhir, awal = ([s for r in t.baris if (s := r.sel[0].teks.strip(". "))] for t in (lama, baru))
    return bool(akhir and awal) and akhir[-1].isdecimal() and awal[0].isdecimal() and int(akhir[-1]) + 1 == int(awal[0])


def _mungkin_judul(p: Prosa) -> bool:
    bab = BAB.match(p.teks) or DEPAN.fullmatch(p.teks)
    boleh = p.jenis is JenisProsa.PARAGRAF or (p.jenis is JenisProsa.JUDUL and not bab)
    return boleh and len(p.teks) <= JUDUL_TERPANJANG and p.teks[-1] not in ".,;:"


def _level(teks: str) -> int:
    """The level of a heading that only its words make one: BAB, the parts before it, "A. LATAR BELAKANG"."""
    if len(teks) > JUDUL_TERPANJANG or teks[-1] in ",;":
        return 0
    if BAB.fullmatch(teks) or (teks.isupper() and (BAB.match(teks) or DEPAN.fullmatch(teks))):
        return 1
    return 2 if re.match(r"[A-Z]\.\s+\S", teks) and teks.isupper() else 0


def _bagian(judul: str) -> str:
    return next((kunci for pola, kunci in BAGIAN if re.match(pola, judul, re.IGNORECASE)), "")


def _tandai_tanda_tangan(prosa: Sequence[Prosa]) -> list[Prosa]:
    """A line with a NIP, and the short lines above it, are a signature."""
    hasil = list(prosa)
    for i, p in enumerate(prosa):
        if not NIP.match(p.teks) or len(p.teks) > PENDEK:
            continue
        for k in range(i, max(-1, i - TANDA), -1):
            if k != i and not _baris_tanda(prosa[k]):
                break
            hasil[k] = replace(prosa[k], jenis=JenisProsa.TANDA_TANGAN, level=0)
    return hasil


def _baris_tanda(p: Prosa) -> bool:
    judul = p.jenis is JenisProsa.JUDUL and (BAB.match(p.teks) or DEPAN.fullmatch(p.teks))
    kalimat = re.search(r"[a-z]\.$|[;:]$", p.teks)
    return len(p.teks) <= PENDEK and not kalimat and not judul and p.jenis is not JenisProsa.BUTIR


def _ringkas(teks: str) -> str:
    return teks if len(teks) <= PENDEK else f"{teks[: PENDEK - 1].rsplit(' ', 1)[0]} …"
