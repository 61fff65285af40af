"""What the tables of kegiatan share: which nodes stand under which sasaran, their names, cells of values and money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from anggaran.belanja import SimpulBelanja, Uang
from anggaran.hitung import jumlah
from kinerja.queries.bentuk import SasaranUkur, SimpulUkur
from kinerja.queries.nilai import Hitungan, Nilai
from laporan.document import Sel
from laporan.kalimat import BELUM
from laporan.konteks import Konteks
from laporan.pendukung import pendukung
from renstra.models import angka_tercetak
from sakip.core.numbers import format_rupiah

Deret: TypeAlias = tuple[Sel, ...]
PENUNJANG, LEPAS = "Penunjang", "Belum dihubungkan dengan sasaran"


@dataclass(frozen=True)
class KelompokSasaran:
    """The nodes under one sasaran in tree order; those that support none stand in groups of their own, without ``sasaran``."""

    nama: str
    sasaran: SasaranUkur | None
    simpul: tuple[SimpulUkur, ...]

    @property
    def terbawah(self) -> tuple[SimpulUkur, ...]:
        """The nodes of the group that carry the work and the money."""
        induk = {p.induk_id for p in self.simpul}
        return tuple(p for p in self.simpul if p.id not in induk)


def kelompok_sasaran(k: Konteks) -> list[KelompokSasaran]:
    """Every sasaran of the PK with what supports it; a node that supports two stands under both."""
    buang = k.uang.hanya_renstra
    semua = [
        KelompokSasaran(s.uraian, s, tuple(p for p in pendukung(k, s) if p.id not in buang)) for s in k.ukur.sasaran
    ]
    terpakai = {p.id for g in semua for p in g.simpul}
    penunjang = _penunjang(k)
    for nama, pilih in ((PENUNJANG, True), (LEPAS, False)):
        sisa = [p for p in terbawah(k) if p.id not in terpakai and (p.id in penunjang) == pilih]
        if sisa:
            semua.append(KelompokSasaran(nama, None, dengan_atasan(k, sisa)))
    return semua


def terbawah(k: Konteks) -> list[SimpulUkur]:
    """The lowest nodes of the year's tree, without those that only the Renstra has."""
    induk, buang = {p.induk_id for p in k.ukur.simpul}, k.uang.hanya_renstra
    return [p for p in k.ukur.simpul if p.id not in induk and p.id not in buang]


def catatan_renstra(k: Konteks) -> Iterator[str]:
    """Names what is left out because the budget of the year does not have it, so that a pagu not typed yet is noticed."""
    hanya = [f"{s.kode} {s.nama}" for s in k.uang.terbawah if s.id in k.uang.hanya_renstra]
    if hanya:
        yield f"Hanya ada dalam Renstra, tidak dianggarkan tahun {k.tahun}: {', '.join(hanya)}."


def _penunjang(k: Konteks) -> set[int]:
    """Nodes that are penunjang themselves, or stand below one; the tree lists parents first."""
    hasil: set[int] = set()
    for p in k.ukur.simpul:
        if p.penunjang or p.induk_id in hasil:
            hasil.add(p.id)
    return hasil


def dengan_atasan(k: Konteks, simpul: list[SimpulUkur]) -> tuple[SimpulUkur, ...]:
    """The nodes with all above them, in tree order."""
    menurut_id = {p.id: p for p in k.ukur.simpul}
    terpilih: set[int] = set()
    for p in simpul:
        satu: SimpulUkur | None = p
        while satu is not None:
            terpilih.add(satu.id)
            satu = menurut_id.get(satu.induk_id) if satu.induk_id else None
    return tuple(p for p in k.ukur.simpul if p.id in terpilih)


def nama_kegiatan(k: Konteks) -> dict[int, str]:
    """The name of every node by id; the unit follows where a code is repeated for several units."""
    kode = Counter(p.kode for p in k.ukur.simpul)
    return {p.id: f"{p.nama} ({p.unit})" if p.unit and kode[p.kode] > 1 else p.nama for p in k.ukur.simpul}


def uang_simpul(k: Konteks) -> dict[int, SimpulBelanja]:
    """The money of every node by id."""
    return {u.id: u for u in k.uang.jelajah()}


def jumlah_sekali(k: Konteks, kelompok: list[KelompokSasaran]) -> Uang:
    """The money of all groups together; a node under several sasaran counts once."""
    uang = uang_simpul(k)
    simpul = {p.id for g in kelompok for p in g.terbawah}
    ada = [uang[i] for i in sorted(simpul) if i in uang]
    return Uang(jumlah(u.pagu for u in ada), jumlah(u.realisasi for u in ada))


def berulang(kelompok: list[KelompokSasaran]) -> bool:
    """Whether a node stands under more than one sasaran."""
    banyak = Counter(p.id for g in kelompok for p in g.terbawah)
    return any(n > 1 for n in banyak.values())


def sel_satuan(n: Nilai, kunci: str, belum: str = BELUM) -> Sel:
    """A value with its unit, a letter with its number."""
    return Sel(n.lengkap or belum, n.hitung, kunci)


def sel_persen(h: Hitungan, kunci: str, *, kosong: str = "") -> Sel:
    """A computed percentage; ``kosong`` is why there is no value to compute with."""
    return Sel("tidak dapat dihitung" if kosong else h.persen or "-", h.nilai, kunci)


def sel_uang(u: Uang | None, kunci: str) -> tuple[Sel, Sel, Sel]:
    """Pagu, realisasi and serapan; `-` where there is nothing to divide."""
    pagu, realisasi, serapan = (u.pagu, u.realisasi, u.serapan) if u else (None, None, None)
    return (
        Sel(rupiah_sel(pagu), pagu, f"{kunci}:pagu"),
        Sel(rupiah_sel(realisasi), realisasi, f"{kunci}:realisasi"),
        Sel(teks_persen(serapan), serapan, f"{kunci}:serapan"),
    )


def rupiah_sel(x: Decimal | None, kosong: str = BELUM) -> str:
    return kosong if x is None else format_rupiah(x, "tabel")


def teks_persen(x: Decimal | None, kosong: str = "-") -> str:
    """`85,15 %`, `100 %`."""
    return kosong if x is None else f"{angka_tercetak(x)} %"


def berdampingan(kiri: list[Deret], kanan: list[Deret], lebar: tuple[int, int]) -> list[Deret]:
    """Two lists of cells side by side; where one ends before the other, one empty cell fills the rest."""
    tinggi = max(len(kiri), len(kanan), 1)
    pasangan = zip(_penuh(kiri, lebar[0], tinggi), _penuh(kanan, lebar[1], tinggi), strict=True)
    return [(*a, *b) for a, b in pasangan]


def _penuh(isi: list[Deret], lebar: int, tinggi: int) -> list[Deret]:
    sisa = tinggi - len(isi)
    return [*isi, (Sel(colspan=lebar, rowspan=sisa),), *[()] * (sisa - 1)] if sisa else isi
