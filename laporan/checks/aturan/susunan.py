"""The book as a book: what the table of contents announces is there, headings agree with it, numbers go on (K23)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from laporan.checks.bacaan import Asal, Bacaan, JenisProsa, Prosa, Tabel
from laporan.checks.daftar import BUKAN_DATA, Temu, aturan
from laporan.checks.temuan import Tingkat

LABEL = re.compile(
    r"^\s*(?P<label>BAB\s+[IVXLC]+|Lampiran\s+\w+|\d+(?:\.\d+)+|[A-Z]|[IVXLC]+|\d+|[a-z])(?:[.):\s]|$)[.):\s]*(?P<sisa>.*)$",
    re.DOTALL,
)
BAB = re.compile(r"^\s*BAB\s+([IVXLC]+)\b", re.IGNORECASE)
BERNOMOR = re.compile(r"\s*(tabel|gambar|grafik)\s+\d", re.IGNORECASE)
"""A line of a list of tables or pictures, which come after the annexes in the contents."""
LEMBAR = re.compile(r"(Lembar .+) sel [A-Z]+\d+$")
"""How a place in a workbook is named."""
ROMAWI = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH")
LAZIM = frozenset(
    {
        "dan",
        "di",
        "dalam",
        "pada",
        "yang",
        "dengan",
        "untuk",
        "tahun",
        "tabel",
        "data",
        "kecamatan",
        "kabupaten",
        "kota",
        "ada",
        "jika",
    }
)
MIRIP, MIRIP_LAIN = 50, 70
"""A heading is the announced one where they share half of the words of the longer (an annex may say more); one of another
number, 70 %."""


@dataclass(frozen=True, slots=True)
class Janji:
    """A line of the table of contents: the chapter that it stands under, its label and words."""

    bab: str
    label: str
    judul: str
    prosa: Prosa
    lampiran: bool


@aturan(
    "K23",
    "Daftar isi, judul, lampiran, dan penomoran cocok",
    Tingkat.PERINGATAN,
    alasan="Lampiran yang disebut tetapi tidak ada, dan judul yang lain dari daftar isi, berarti buku tidak lengkap atau disalin.",
    dasar="PermenPANRB 53/2014 Lampiran II (sistematika) dan Lampiran III (lampiran mendukung isi laporan).",
    untuk=BUKAN_DATA,
    mustahil="daftar isi dan nomor dibuat dari judulnya sendiri setiap kali buku dicetak.",
)
def susunan(b: Bacaan) -> Iterator[Temu]:
    """Annexes, headings, numbering. Our own book makes its table of contents and numbers itself, so it cannot fail here."""
    janji = list(_janji(b.prosa))
    judul = [p for p in b.prosa if p.jenis is JenisProsa.JUDUL]
    yield from _lampiran(b, janji)
    yield from _judul(janji, judul)
    yield from _urutan(judul)
    yield from _diktum(b.prosa)
    yield from _butir(b.prosa)
    if b.asal is Asal.CETAK:
        yield from _kolom_nomor(b.tabel)


def _pisah(p: Prosa) -> tuple[str, str]:
    """Label and words of a heading or line."""
    if p.label:
        return p.label.strip(" .):"), p.teks
    cocok = LABEL.match(p.teks)
    return (cocok["label"].strip(), cocok["sisa"]) if cocok else ("", p.teks)


def _janji(prosa: Sequence[Prosa]) -> Iterator[Janji]:
    bab, lampiran = "", False
    for p in prosa:
        if p.jenis is not JenisProsa.DAFTAR_ISI or BERNOMOR.match(p.teks):
            continue
        label, judul = _pisah(p)
        judul = re.sub(r"[.\s…]*\d*\s*$", "", judul) if not re.search(r"\d{4}\s*$", judul) else judul
        if cocok := BAB.match(label or judul):
            bab, lampiran = cocok[1].upper(), False
        elif judul.strip().casefold() == "lampiran" or label.casefold().startswith("lampiran"):
            lampiran = True
        yield Janji(bab, label, judul, p, lampiran)


def kata(teks: str) -> frozenset[str]:
    """The words that tell a heading from another."""
    return frozenset(k for k in re.findall(r"[a-z]{2,}", teks.casefold()) if k not in LAZIM)


def _serupa(a: frozenset[str], z: frozenset[str], batas: int = MIRIP) -> bool:
    return bool(a and z) and len(a & z) * 100 >= batas * max(len(a), len(z))


# --- annexes ---


def _lampiran(b: Bacaan, janji: Sequence[Janji]) -> Iterator[Temu]:
    """What is announced after the chapters stands somewhere after the last of them, as a heading or over a table."""
    ada = [kata(x) for x in _ekor(b)]
    for j in janji:
        mau = kata(j.judul) - {"lampiran"} - kata(b.instansi)
        if not j.lampiran or not mau or re.search(r"jika ada", j.judul, re.IGNORECASE):
            continue
        if not any(len(mau & x) * 100 >= MIRIP * len(mau) for x in ada):
            nama = f"{j.label}. {j.judul}" if j.label else j.judul
            yield Temu(
                f"Daftar isi menyebut lampiran “{nama.strip()}”, tetapi lampiran itu tidak ditemukan.",
                j.prosa.tempat,
                tingkat=Tingkat.SALAH if b.asal is Asal.CETAK else None,
            )


def _ekor(b: Bacaan) -> Iterator[str]:
    """Headings, captions and signatures after the last chapter, and the titles of tables there."""
    bab = [i for i, p in enumerate(b.prosa) if p.jenis is JenisProsa.JUDUL and BAB.match(p.teks)]
    mulai = bab[-1] + 1 if bab else 0
    for p in b.prosa[mulai:]:
        if p.jenis in {JenisProsa.JUDUL, JenisProsa.KETERANGAN} or len(p.teks) < 160:
            yield f"{p.teks} {p.bagian.replace('_', ' ')}"
    for t in b.tabel:
        yield f"{t.judul} {t.bagian.replace('_', ' ')}" if t.bagian.startswith("lampiran") or not bab else t.judul


# --- headings ---


def _judul(janji: Sequence[Janji], judul: Sequence[Prosa]) -> Iterator[Temu]:
    """Announced parts of a chapter against its headings of the same label; then what nobody announced."""
    letak = list(_berbab(judul))
    bagian = [j for j in janji if j.bab and not j.lampiran and j.label and not BAB.match(j.label)]
    for j in bagian:
        satu_bab = [(label, teks, p) for bab, label, teks, p in letak if bab == j.bab]
        if not satu_bab or any(_menepati(j, label, teks) for label, teks, _ in satu_bab):
            continue
        senomor = next(((teks, p) for label, teks, p in satu_bab if _label(label) == _label(j.label)), None)
        lain = f"; judul bernomor itu di dalam buku “{senomor[0].strip()}”" if senomor else "; judul itu tidak ada"
        yield Temu(
            f"Daftar isi menyebut “{j.label}. {j.judul.strip()}” pada BAB {j.bab}{lain}.",
            j.prosa.tempat,
            (senomor[1].tempat,) if senomor else (),
        )
    yield from _tak_terdaftar(bagian, letak)


def _menepati(j: Janji, label: str, teks: str) -> bool:
    """Whether a heading is the announced one; under another number only where it says nearly the same."""
    return _serupa(kata(j.judul), kata(teks), MIRIP if _label(label) == _label(j.label) else MIRIP_LAIN)


def _tak_terdaftar(bagian: Sequence[Janji], letak: Sequence[tuple[str, str, str, Prosa]]) -> Iterator[Temu]:
    """A heading of the same kind of label as the announced ones of its chapter that the table of contents lacks."""
    for bab, label, teks, p in letak:
        sejenis = [j for j in bagian if j.bab == bab and _jenis(j.label) == _jenis(label)]
        if (
            label
            and sejenis
            and not any(_label(j.label) == _label(label) or _serupa(kata(j.judul), kata(teks)) for j in sejenis)
        ):
            yield Temu(f"Judul “{label}. {teks.strip()}” pada BAB {bab} tidak ada dalam daftar isi.", p.tempat)


def _berbab(judul: Sequence[Prosa]) -> Iterator[tuple[str, str, str, Prosa]]:
    """Headings with the chapter they stand under."""
    bab = ""
    for p in judul:
        if cocok := BAB.match(p.teks):
            bab = cocok[1].upper()
            continue
        if bab and p.level > 1:
            yield (bab, *_pisah(p), p)


# --- numbers that go on ---


def _jenis(label: str) -> str:
    label = label.strip(" .")
    if label.isdigit():
        return "1"
    if re.fullmatch(r"\d+(\.\d+)+", label):
        return f"{label.rpartition('.')[0]}.1"
    if re.fullmatch(r"[IVXLC]{2,}|I|V|X", label):
        return "I"
    return "A" if len(label) == 1 and label.isupper() else "a" if len(label) == 1 else ""


def _label(label: str) -> str:
    return label.strip(" .").casefold()


def nomor(label: str) -> int | None:
    """The place that a label counts: `3.2` and `2` are 2, `D` is 4, `IV` is 4."""
    label = label.strip(" .")
    jenis = _jenis(label)
    if jenis.endswith("1"):
        return int(label.rpartition(".")[2])
    if jenis == "I":
        angka = [ROMAWI[h] for h in label]
        return sum(-a if a < max(angka[i + 1 :], default=0) else a for i, a in enumerate(angka))
    return ord(label.casefold()) - 96 if jenis else None


def _urutan(judul: Sequence[Prosa]) -> Iterator[Temu]:
    """Headings of one kind in one chapter: after 2 comes 3, unless a count begins anew."""
    lalu: dict[str, tuple[int, str, Prosa]] = {}
    bab = ""
    for bab_, label, teks, p in _berbab(judul):
        if bab_ != bab:
            bab, lalu = bab_, {}
        jenis, kini = _jenis(label), nomor(label)
        if kini is None:
            continue
        if jenis == "A":
            lalu = {k: v for k, v in lalu.items() if k == "A"}
        if (dulu := lalu.get(jenis)) and kini not in {dulu[0] + 1, 1}:
            yield Temu(
                f"Penomoran judul pada BAB {bab} dari “{dulu[1]}” langsung ke “{label}. {teks.strip()}”.",
                p.tempat,
                (dulu[2].tempat,),
            )
        lalu[jenis] = (kini, f"{label}. {teks.strip()}", p)


def _diktum(prosa: Sequence[Prosa]) -> Iterator[Temu]:
    """The points of a decree."""
    ada = [(DIKTUM.index(kata_), p) for p in prosa if (kata_ := _awal(p)) in DIKTUM]
    for (a, _), (z, p) in pairwise(ada):
        if z not in {a + 1, 0}:
            yield Temu(f"Diktum keputusan dari {DIKTUM[a]} langsung ke {DIKTUM[z]}.", p.tempat)


def _awal(p: Prosa) -> str:
    cocok = re.match(r"\W*([A-Z]{5,})\b(?!\s+[a-z])", f"{p.label} {p.teks}".strip())
    return cocok[1] if cocok else ""


def _butir(prosa: Sequence[Prosa]) -> Iterator[Temu]:
    """Numbered items that follow each other: none twice. (A list that goes on after a page may begin anywhere.)"""
    for a, z in pairwise(prosa):
        satu, dua = _jenis(a.label), _jenis(z.label)
        if a.jenis is not JenisProsa.BUTIR or z.jenis is not JenisProsa.BUTIR or satu != "1" or dua != "1":
            continue
        if nomor(a.label) == nomor(z.label) and a.bagian == z.bagian and not _lembar_lain(a, z):
            yield Temu(
                f"Butir bernomor {z.label.strip(' .)')} ada dua kali berturut-turut: “{_ringkas(a)}” dan “{_ringkas(z)}”.",
                z.tempat,
                (a.tempat,),
            )


def _lembar_lain(a: Prosa, z: Prosa) -> bool:
    """Each sheet of a workbook says again where it belongs."""
    satu, dua = (LEMBAR.match(p.tempat.sebutan) for p in (a, z))
    return bool(satu and dua and satu[1] != dua[1])


def _kolom_nomor(semua: Sequence[Tabel]) -> Iterator[Temu]:
    """The column "No" of a table: each row its own number. (In a file a cell may span rows, which looks the same.)"""
    for t in semua:
        if not t.kolom or not re.fullmatch(r"\W*NO\W*(MOR)?\W*", t.kolom[0], re.IGNORECASE):
            continue
        bernomor = [(nomor(r.sel[0].teks), r) for r in t.baris if _jenis(r.sel[0].teks) == "1"]
        for (a, _), (z, r) in pairwise(bernomor):
            if a == z:
                yield Temu(f"Nomor {z} dipakai dua kali pada {t.tempat.sebutan}.", r.tempat, (t.tempat,))


def _ringkas(p: Prosa) -> str:
    return p.teks if len(p.teks) <= 50 else f"{p.teks[:47]}…"
