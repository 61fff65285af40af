"""What shows that a report was put together from pieces: tables that are named but not there, printed twice, places that
change (W31-W33)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from laporan.checks.bacaan import Bacaan, JenisProsa, Prosa, Tabel
from laporan.checks.daftar import BUKAN_DATA, Temu, aturan
from laporan.checks.padan import kutip
from laporan.checks.temuan import Tingkat
from sakip.core.numbers import BULAN

TERSEDIKIT = 2
"""Numbered tables from which on a missing number says something."""
NOMOR = re.compile(r"\btabel\s+(\d+\.\d+)\b", re.IGNORECASE)
DOKUMEN_LAIN = re.compile(r"lampiran|peraturan|permen|renstra|rpjmd|dokumen|buku", re.IGNORECASE)
TEMPAT = re.compile(rf"\W*([A-Z][\w']*(?:\s[A-Z][\w']*)?)\s*,\s*(?:\d{{1,2}}\s+)?(?:{'|'.join(BULAN)})\s+\d{{4}}\W*")
BESAR = 4
"""Rows of a table from which on a second print is no chance."""


@aturan(
    "W31",
    "Tabel yang disebut dalam naskah ada",
    Tingkat.SARAN,
    alasan="Pembaca mencari tabel yang disebut; nomor yang salah biasanya tertinggal dari laporan tahun lalu.",
    dasar="Tata naskah laporan; dokumen IKU Kecamatan Palaran menyebut tabel 2.1 di atas Tabel 3.1",
)
def rujukan_tabel(b: Bacaan) -> Iterator[Temu]:
    """A number of a table, typed in a sentence, that no caption bears."""
    ada = {m.group(1) for t in b.tabel if (m := NOMOR.search(t.nomor))}
    if len(ada) < TERSEDIKIT:
        return
    for p in b.prosa:
        for m in NOMOR.finditer(p.teks) if p.jenis in (JenisProsa.PARAGRAF, JenisProsa.BUTIR) else ():
            if m.group(1) not in ada and not DOKUMEN_LAIN.search(p.teks[max(0, m.start() - 60) : m.end() + 40]):
                kalimat = f"Naskah menyebut Tabel {m.group(1)}, tetapi tabel bernomor itu tidak ada dalam laporan ini."
                yield Temu(kalimat, p.tempat)


@aturan(
    "W32",
    "Tempat penandatanganan ditulis sama",
    Tingkat.SARAN,
    alasan="Satu pejabat menandatangani di satu tempat; nama tempat yang berganti-ganti tanda naskah yang disatukan.",
    dasar="Tata naskah dinas; LAKIP Kecamatan Metro Utara ditandatangani di Banjarsari, Metro Utara, dan Metro",
    untuk=BUKAN_DATA,
    mustahil="tempat tanda tangan buku diambil dari satu isian kantor.",
)
def tempat_tanda_tangan(b: Bacaan) -> Iterator[Temu]:
    """One finding for each further place, in signatures of the book; an agreement is signed where the Pemda sits."""
    tempat: dict[str, Prosa] = {}
    for p in b.prosa:
        m = TEMPAT.fullmatch(p.teks.strip()) if p.jenis is JenisProsa.TANDA_TANGAN else None
        if m and not re.search(r"\bpk|perjanjian|keputusan|\bsk", p.bagian):
            tempat.setdefault(" ".join(m.group(1).split()).title(), p)
    pertama = next(iter(tempat), "")
    for nama, p in list(tempat.items())[1:]:
        kalimat = f"Tempat penandatanganan di sini “{nama}”, sedangkan di {tempat[pertama].tempat.sebutan} “{pertama}”."
        yield Temu(kalimat, p.tempat, (tempat[pertama].tempat,))


@aturan(
    "W33",
    "Tabel tidak dicetak dua kali",
    Tingkat.SARAN,
    alasan="Tabel yang tercetak dua kali menambah halaman, dan perbaikan pada yang satu mudah lupa pada yang lain.",
    dasar="Tata naskah laporan; LAKIP Kecamatan Metro Utara memuat matriks Renstra dua kali",
    untuk=BUKAN_DATA,
    mustahil="setiap tabel mempunyai satu tempat dalam susunan buku.",
)
def tabel_kembar(b: Bacaan) -> Iterator[Temu]:
    """The same title and heads, and most figures the same."""
    besar = [t for t in b.tabel if len(t.baris) >= BESAR and t.judul]
    for x, y in combinations(besar, 2):
        if (_rapat(x.judul), x.kolom) == (_rapat(y.judul), y.kolom) and _serupa(x, y):
            kalimat = f"Tabel {kutip(x.judul)} tercetak dua kali dengan isi yang hampir sama."
            yield Temu(kalimat, y.tempat, (x.tempat,))


def _serupa(x: Tabel, y: Tabel) -> bool:
    """Whether three of four cells that hold a figure stand in both."""
    isi = [{s.teks for b in t.baris for s in b.sel if re.search(r"\d", s.teks)} for t in (x, y)]
    return bool(isi[0]) and 4 * len(isi[0] & isi[1]) >= 3 * max(map(len, isi))


def _rapat(teks: str) -> str:
    return " ".join(teks.casefold().split())
