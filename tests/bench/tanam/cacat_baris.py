"""Faults of whole rows: exchanged, gone, printed twice. The ground of the planter, with what a fault is."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from tests.bench.tanam import hubungan
from tests.bench.tanam.buku import Buku, Isi, Kisi, Tempat, baca
from tests.bench.tanam.pencetak import Pena


@dataclass
class Cacat:
    """A planted fault. `saksi` empty: nothing else in the book contradicts it."""

    jenis: str
    cara: str
    tempat: list[Tempat]
    tertanam: str
    benar: str
    subjek: list[str] = field(default_factory=list)
    saksi: list[str] = field(default_factory=list)

    @property
    def di(self) -> str:
        return "tabel" if self.tempat[0].dalam_tabel else "naskah"


class PenanamBaris:
    """Plants faults of rows into copies of one clean book."""

    def __init__(self, p: Pena, b: Buku, r: Random) -> None:
        self.p, self.k, self.b, self.r = p, p.k, b, r
        self.slot = list(b.semua())

    def _kisi(self, kode: set[str]) -> tuple[int, Kisi] | None:
        semua = [
            (n, x) for n, x in enumerate(self.b.blok) if isinstance(x, Kisi) and x.kode in kode and len(x.baris) > 1
        ]
        return self.r.choice(semua) if semua else None

    def _baris_ganda(self) -> tuple[Buku, Cacat] | None:
        """A line of the budget that stands twice under a total that counts it once."""
        pilih = self._kisi({"BS-20", "MU-12"})
        if not pilih:
            return None
        n, kisi = pilih
        calon = [i for i, x in enumerate(kisi.baris) if x.subjek != "T" and not self._beranak(kisi, i)]
        i = self.r.choice(calon)
        b = copy.deepcopy(self.b)
        tujuan = b.blok[n]
        assert isinstance(tujuan, Kisi)
        tujuan.baris.insert(i + 1, copy.deepcopy(tujuan.baris[i]))
        tujuan.baris[i + 1].nomor += 1
        nama, nilai = self._rupa_baris(kisi, i)
        return b, Cacat(
            "uang ganda", "baris dua kali", [Tempat(n, 0, i), Tempat(n, 0, i + 1)], nilai, nilai, nama, ["hitungan"]
        )

    def _beranak(self, kisi: Kisi, i: int) -> bool:
        ini = kisi.baris[i].subjek
        return any(x.subjek.startswith(ini) and x.subjek != ini for x in kisi.baris)

    def _tunggal(self, kisi: Kisi, subjek: str) -> bool:
        """Whether a node is the only one below its parent."""
        induk = subjek.rstrip("0123456789")[:-1]
        return "K" in subjek and sum(x.subjek.rstrip("0123456789")[:-1] == induk for x in kisi.baris) == 1

    def _rupa_baris(self, kisi: Kisi, i: int) -> tuple[list[str], str]:
        isi = [x.teks for sel in kisi.baris[i].sel for x in sel if isinstance(x, Isi)]
        nama = self.b.subjek.get(kisi.baris[i].subjek)
        return [nama] if nama else [], isi[0] if isi else ""

    def _tukar(self) -> Iterator[tuple[Buku, Cacat]]:
        """The figures of two rows, each beside the name of the other."""
        for _ in range(200):
            pilih = self._kisi({"BS-6", "BS-12", "BS-13", "BS-14", "BS-16", "BS-19", "MU-12", "BS-20", "BS-21", "BS-1"})
            if pilih and (hasil := self._tukar_dalam(*pilih)):
                yield hasil

    def _tukar_dalam(self, n: int, kisi: Kisi) -> tuple[Buku, Cacat] | None:
        i, j = sorted(self.r.sample(range(len(kisi.baris)), 2))
        if "T" in {kisi.baris[i].subjek, kisi.baris[j].subjek} or kisi.baris[j].subjek == "rata":
            return None
        b = copy.deepcopy(self.b)
        tujuan = b.blok[n]
        assert isinstance(tujuan, Kisi)
        kolom = [c for c in kisi.angka if _berisi(kisi, i, c) and _berisi(kisi, j, c)]
        saksi = []
        for c in kolom:
            atas, bawah = tujuan.baris[i].sel, tujuan.baris[j].sel
            atas[c], bawah[c] = bawah[c], atas[c]
            saksi += self._saksi_tukar(n, i, j, c, kisi)
        beda = any(_teks(kisi, i, c) != _teks(kisi, j, c) for c in kolom)
        (nama_i, isi_i), (nama_j, isi_j) = self._rupa_baris(kisi, i), self._rupa_baris(kisi, j)
        cacat = Cacat(
            "baris tertukar", kisi.kode, [Tempat(n, 0, i), Tempat(n, 0, j)], isi_j, isi_i, nama_i + nama_j, saksi
        )
        return (b, cacat) if beda and kolom else None

    def _saksi_tukar(self, n: int, i: int, j: int, c: int, kisi: Kisi) -> list[str]:
        """Where else the figure of row `i` stands, when that of row `j` is not nearly the same."""
        isi = next(x for x in kisi.baris[i].sel[c] if isinstance(x, Isi))
        if abs(baca(_teks(kisi, j, c)) - baca(isi.teks)) < Decimal("0.3"):
            return []
        lain = {t.dalam_tabel for t, x in self.slot if x.kunci == isi.kunci and (t.blok, t.baris) != (n, i)}
        return [nama for ada, nama in ((True, "tabel lain"), (False, "naskah")) if ada in lain]

    def _hilang(self) -> Iterator[tuple[Buku, Cacat]]:
        for _ in range(200):
            pilih = self._kisi({"BS-6", "BS-12", "BS-13", "BS-16", "MU-12", "BS-20", "BS-21", "BS-1", "BS-4"})
            if pilih and (hasil := self._hilang_dari(*pilih)):
                yield hasil

    def _hilang_dari(self, n: int, kisi: Kisi) -> tuple[Buku, Cacat] | None:
        i = self.r.randrange(len(kisi.baris))
        subjek = kisi.baris[i].subjek
        if subjek in {"T", "rata"}:
            return None
        b = copy.deepcopy(self.b)
        tujuan = b.blok[n]
        assert isinstance(tujuan, Kisi)
        _buang(tujuan, i)
        nama, isi = self._rupa_baris(kisi, i)
        saksi = ["tabel lain"] if hubungan.tabel_lain(self.b, Tempat(n, 0, i), subjek) else []
        if any(x.subjek == "T" for x in kisi.baris) and not self._tunggal(kisi, subjek):
            saksi.append("hitungan")
        elif kisi.kode == "BS-20":  # no sum tells of an only child, but the words count them
            saksi.append("naskah")
            nama.append("sub kegiatan" if "U" in subjek else "kegiatan")
        dekat = [Tempat(n, 0, x) for x in (i - 1, i) if 0 <= x < len(tujuan.baris)] or [Tempat(n, 0, -1)]
        return b, Cacat("baris hilang", kisi.kode, dekat, "", isi, nama, saksi)


def _teks(kisi: Kisi, i: int, c: int) -> str:
    return "".join(x if isinstance(x, str) else x.teks for x in kisi.baris[i].sel[c])


def _berisi(kisi: Kisi, i: int, c: int) -> bool:
    return any(isinstance(x, Isi) and any(h.isdigit() for h in x.teks) for x in kisi.baris[i].sel[c])


def _buang(kisi: Kisi, i: int) -> None:
    """The row goes; what stood before the indicator once for its group moves on to the next row; the rest is renumbered."""
    hilang, sisa = kisi.baris.pop(i), kisi.baris[i:]
    lanjut = sisa[0] if sisa and kisi.kode not in {"BS-20", "BS-16"} else None
    if lanjut and not lanjut.sel[0] and lanjut.subjek.startswith("I"):
        for c, sel in enumerate(lanjut.sel):
            if not sel and c not in kisi.angka:
                lanjut.sel[c] = hilang.sel[c]
    if kisi.kode == "BS-16":
        for nomor, baris in enumerate((x for x in kisi.baris if x.sel[0]), 1):
            baris.sel[0] = [str(nomor)]
