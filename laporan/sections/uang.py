"""Cells and words of the tables of money: amounts, growth in brackets, rise and fall, notes on control totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from anggaran.belanja import Asal, BarisJenis, SimpulBelanja
from laporan.document import Baris, Nilai, Run, Sel, Teks
from laporan.kalimat import gabung
from sakip.core.numbers import format_angka, format_rupiah

KOSONG = "-"
TIDAK_LENGKAP = "*) Rincian tidak lengkap; angkanya menurut dokumen."


def sel_rupiah(x: Decimal | None, kunci: str = "") -> Sel:
    """`3.729.209.876`, a decrease in brackets, `-` where there is none."""
    return Sel(KOSONG if x is None else format_rupiah(x, "tabel"), x, kunci)


def sel_persen(x: Decimal | None, kunci: str = "") -> Sel:
    """`99,7`, a decrease in brackets."""
    return Sel(KOSONG if x is None else dalam_kurung(x), x, kunci)


def dalam_kurung(x: Decimal) -> str:
    """`(2,7)` for -2,7: one decimal, as MU-11 and MU-12 print percentages."""
    teks = format_angka(x, 1, tetap=False)
    return f"({teks[1:]})" if teks.startswith("-") else teks


def persen_satu(x: Decimal | None, kunci: str) -> Run:
    """`26,5 %` without a sign, since the word before it says rise or fall."""
    return Teks("tidak dapat dihitung") if x is None else Nilai(kunci, f"{format_angka(abs(x), 1, tetap=False)} %", x)


def rupiah_mutlak(x: Decimal, kunci: str) -> Run:
    """`Rp 79.500.000` without a sign."""
    return Nilai(kunci, format_rupiah(abs(x)), x)


def nama_unik(simpul: Iterable[SimpulBelanja]) -> dict[int, str]:
    """The name of every node by id; the unit follows where a code is repeated for several units (N-2)."""
    semua = list(simpul)
    kode = Counter(s.kode for s in semua)
    return {s.id: f"{s.nama} ({s.unit})" if s.unit and kode[s.kode] > 1 else s.nama for s in semua}


def catatan_kontrol(jenis: Iterable[BarisJenis], *, terealisasi: bool = True) -> Iterator[str]:
    """Names the rows that hold control totals; ``terealisasi`` where their realisasi is printed too."""
    nama = [
        j.nama.lower()
        for j in jenis
        if j.asal_pagu == Asal.KONTROL or (terealisasi and j.asal_realisasi == Asal.KONTROL)
    ]
    if nama:
        isi = gabung(list(dict.fromkeys(nama)))
        yield f"Angka kontrol (jumlah seluruh kantor, bukan penjumlahan rincian): {isi}."


def muat_tegak(baris: Iterable[Baris], huruf: int = 13) -> bool:
    """Whether a table of many amounts fits an upright page: none of its figures is longer than this."""
    return all(len(s.teks) <= huruf for b in baris for s in b.sel if s.nilai is not None)
