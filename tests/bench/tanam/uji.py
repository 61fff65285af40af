"""One trial: a clean book and a faulty copy go through a reader and the rules; what the fault added is judged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Any

from laporan.checks import periksa
from laporan.checks.bacaan import Bacaan
from laporan.checks.temuan import Temuan, Tingkat
from tests.bench.tanam.buku import Buku
from tests.bench.tanam.cacat import JENIS, Cacat, Penanam
from tests.bench.tanam.cetak import cetak
from tests.bench.tanam.gaya import gaya
from tests.bench.tanam.pencetak import Pena
from tests.bench.tanam.ramuan import kenyataan
from tests.bench.tanam.susun import Penyusun

BERAT = (Tingkat.SALAH, Tingkat.PERINGATAN)
KANAL = {0: "docx", 1: "xlsx", 2: "docx", 3: "xlsx", 4: "docx", 5: "xlsx", 6: "pdf"}
_ANGKA = re.compile(r"\d[\d.]*(?:,\d+)?")


@dataclass(frozen=True)
class Hasil:
    """What came of a trial. `jenis` "" is a clean report; `ketat`: the finding is about the planted thing."""

    kanal: str
    benih: int
    jenis: str
    cara: str = ""
    di: str = ""
    saksi: tuple[str, ...] = ()
    tentang: str = ""
    ketat: bool = False
    longgar: bool = False
    temuan: tuple[tuple[str, str, str], ...] = ()

    @property
    def saksi_utama(self) -> str:
        return next((s for s in ("hitungan", "tabel lain", "naskah") if s in self.saksi), "-")


def pena(benih: int) -> Pena:
    """The office of a seed and how it writes."""
    r = Random(f"buku {benih}")
    k = kenyataan(r)
    return Pena(k, gaya(r), r)


def berat(b: Bacaan) -> list[Temuan]:
    return [t for t in periksa(b) if t.tingkat in BERAT]


def baru(lama: Iterable[Temuan], kini: Iterable[Temuan]) -> list[Temuan]:
    """What the faulty copy has and its clean twin has not."""
    sisa = Counter((t.aturan, t.kalimat) for t in lama)
    kenal = {(t.aturan, t.kalimat, t.tempat.sebutan) for t in lama}
    hasil = []
    for t in sorted(kini, key=lambda t: (t.aturan, t.kalimat, t.tempat.sebutan) not in kenal):
        if sisa[t.aturan, t.kalimat]:
            sisa[t.aturan, t.kalimat] -= 1
        else:
            hasil.append(t)
    return hasil


def mengenai(t: Temuan, tertanam: str, benar: str, subjek: Iterable[str], baris: set[int]) -> bool:
    """Whether a finding is about the planted thing: its line, its value, the true one, or the name of what it is of."""
    if baris & {n for x in (t.tempat, *t.lain) for n in x.sumber}:
        return True
    kalimat = f"{t.kalimat} {t.tempat.sebutan}".casefold()
    angka = {_polos(x) for x in _ANGKA.findall(kalimat)}
    for nilai in (tertanam, benar):
        cari = _ANGKA.findall(nilai)
        if cari and len(re.sub(r"\D", "", cari[0])) >= 3 and _polos(cari[0]) in angka:
            return True
        if nilai and not cari and nilai.casefold() in kalimat:
            return True
    return any(len(s) > 7 and s.casefold()[:60] in kalimat for s in subjek)


def _polos(angka: str) -> str:
    utuh, _, pecahan = angka.strip(".").replace(".", "").partition(",")
    return f"{utuh},{pecahan.rstrip('0')}".rstrip(",")


def uji_cetak(benih: int, jenis: Iterable[str], *, tanpa: bool = False) -> list[Hasil]:
    """The printed layer of a book: the clean one, and one copy for each kind."""
    from laporan.checks.baca.tercetak import baca_tercetak

    return _uji(benih, jenis, "cetak", baca_tercetak, tanpa=tanpa)


def uji_berkas(benih: int, jenis: Iterable[str]) -> list[Hasil]:
    """The same as a file that an office would send."""
    from laporan.checks.baca.berkas import baca_berkas
    from tests.laporan.checks import tulis_berkas

    bentuk = KANAL[(benih + benih // 7) % len(KANAL)]  # kinds go round in sevens too
    tulis = getattr(tulis_berkas, f"tulis_{bentuk}")
    return _uji(benih, jenis, bentuk, lambda isi: baca_berkas(f"lkjip.{bentuk}", tulis(isi)))


def _uji(
    benih: int, jenis: Iterable[str], kanal: str, baca: Callable[[dict[str, Any]], Bacaan], *, tanpa: bool = False
) -> list[Hasil]:
    p = pena(benih)
    buku = Penyusun(p).buku()
    bersih = berat(baca(cetak(buku)[0]))
    hasil = [Hasil(kanal, benih, "", temuan=_ringkas(bersih))]
    for satu in jenis:
        penanam = Penanam(p, buku, Random(f"{satu} {benih}"))
        if tanam := penanam.tanam(satu, bersaksi=not tanpa):
            hasil.append(_nilai(kanal, benih, tanam, bersih, baca))
    return hasil


def _nilai(
    kanal: str, benih: int, tanam: tuple[Buku, Cacat], bersih: list[Temuan], baca: Callable[[dict[str, Any]], Bacaan]
) -> Hasil:
    buku, c = tanam
    isi, baris = cetak(buku)
    tambah = baru(bersih, berat(baca(isi)))
    nomor = {baris[t.blok, t.baris] for t in c.tempat}
    if c.jenis == "baris hilang":  # the row is nowhere: its table is the place
        nomor = {n for (blok, _), n in baris.items() if blok == c.tempat[0].blok}
    kena = [t for t in tambah if mengenai(t, c.tertanam, c.benar, c.subjek, nomor)]
    tentang = f"baris {min(nomor)}: '{c.tertanam}' seharusnya '{c.benar}' ({'; '.join(dict.fromkeys(c.subjek)) or '-'})"
    return Hasil(
        kanal,
        benih,
        c.jenis,
        c.cara,
        c.di,
        tuple(sorted(set(c.saksi))),
        tentang,
        bool(kena),
        bool(tambah),
        _ringkas(tambah),
    )


def _ringkas(temuan: Iterable[Temuan]) -> tuple[tuple[str, str, str], ...]:
    return tuple((t.aturan, t.tingkat.value, t.kalimat) for t in temuan)


def jenis_untuk(benih: int) -> tuple[str, ...]:
    return (JENIS[benih % len(JENIS)],)
