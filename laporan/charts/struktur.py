"""The organisation chart of an office: the head above, its units in rows, theirs in columns below (R-6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from laporan.charts.gaya import LEBAR, bingkai, garis, kotak_teks, tinggi_teks
from laporan.charts.ukuran import bersih
from laporan.konteks import Unit

KOLOM, SELA, JARAK, SEPUR = 4, 12, 20, 7
KOTAK = (LEBAR - (KOLOM - 1) * SELA) // KOLOM - 2
KEPALA = KOTAK + 60
BATAS, KOLOM_TERTINGGI = 840, 380
"""What one page holds below its heading, and one column, in units of the drawing."""
LANJUTAN = " (lanjutan)"


def bagan_organisasi(kepala: str, unit: Sequence[Unit], judul: str) -> str:
    """Scales to the width that it is given; the units in words stand in its description."""
    tinggi = _tinggi_kepala(kepala) + sum(map(_tinggi_deret, _deret(unit))) + 4
    return bingkai(tinggi, judul, uraian(kepala, unit), _gambar(kepala, unit))


def uraian(kepala: str, unit: Sequence[Unit]) -> str:
    """The chart in words, for readers who cannot see it."""
    return f"{bersih(kepala)} membawahi: {'; '.join(map(_kata, unit))}."


def lembar(kepala: str, unit: Sequence[Unit]) -> list[tuple[Unit, ...]]:
    """The units in parts that each fit a page; one with many below it goes on in a column of its own."""
    semua = [p for u in unit for p in _pecah(u, KOLOM_TERTINGGI)]
    hasil: list[tuple[Unit, ...]] = []
    ruang = 0
    for deret in _deret(semua):
        ruang -= _tinggi_deret(deret)
        if ruang < 0 or not hasil:
            hasil.append(())
            ruang = BATAS - _tinggi_kepala(kepala) - _tinggi_deret(deret)
        hasil[-1] += tuple(deret)
    return hasil


def _pecah(u: Unit, batas: int) -> Iterator[Unit]:
    """The unit, in parts where its column would be too high."""
    if _tinggi_kolom(u) <= batas:
        yield u
        return
    bagian: list[Unit] = []
    for anak in (p for a in u.anak for p in _pecah(a, batas - _tinggi_kolom(replace(u, anak=())))):
        if bagian and _tinggi_kolom(replace(u, anak=(*bagian, anak))) > batas:
            yield replace(u, anak=tuple(bagian))
            u = replace(u, nama=u.nama.removesuffix(LANJUTAN) + LANJUTAN)
            bagian = []
        bagian.append(anak)
    yield replace(u, anak=tuple(bagian))


def _kata(u: Unit) -> str:
    nama = bersih(u.nama)
    return f"{nama} ({', '.join(map(_kata, u.anak))})" if u.anak else nama


def _deret(unit: Sequence[Unit]) -> list[tuple[Unit, ...]]:
    """Rows that are full but for the last, so that the line in the middle passes between two columns."""
    return [tuple(unit[i : i + KOLOM]) for i in range(0, len(unit), KOLOM)]


def _bawahan(u: Unit, dalam: int = 0) -> Iterator[tuple[int, str]]:
    """All below a unit in reading order, each with its depth."""
    for anak in u.anak:
        yield dalam, anak.nama
        yield from _bawahan(anak, dalam + 1)


def _masuk(dalam: int) -> int:
    return 16 + 9 * min(dalam, 4)


def _tinggi_kepala(kepala: str) -> int:
    return 2 + tinggi_teks(kepala, KEPALA, tebal=True)


def _tinggi_kolom(u: Unit) -> int:
    return tinggi_teks(u.nama, KOTAK) + sum(
        tinggi_teks(nama, KOTAK - _masuk(dalam)) + SEPUR for dalam, nama in _bawahan(u)
    )


def _tinggi_deret(deret: Sequence[Unit]) -> int:
    return max(map(_tinggi_kolom, deret)) + 2 * JARAK


def _gambar(kepala: str, unit: Sequence[Unit]) -> Iterator[str]:
    tengah, y = LEBAR // 2, _tinggi_kepala(kepala)
    yield kotak_teks(tengah - KEPALA // 2, 2, KEPALA, kepala, tebal=True)
    semua = _deret(unit)
    for deret in semua:
        lebar = len(deret) * (KOTAK + SELA) - SELA
        kiri = [(LEBAR - lebar) // 2 + i * (KOTAK + SELA) for i in range(len(deret))]
        pusat = [x + KOTAK // 2 for x in kiri]
        yield garis(tengah, y, tengah, y + (JARAK if deret is semua[-1] else _tinggi_deret(deret)))
        yield garis(min(*pusat, tengah), y + JARAK, max(*pusat, tengah), y + JARAK)
        for x, u in zip(kiri, deret, strict=True):
            yield from _unit(x, y + JARAK, u)
        y += _tinggi_deret(deret)


def _unit(x: int, y: int, u: Unit) -> Iterator[str]:
    """One box of a row, and below it all that it has under itself."""
    yield garis(x + KOTAK // 2, y, x + KOTAK // 2, y + JARAK)
    yield kotak_teks(x, y + JARAK, KOTAK, u.nama)
    rel = {0: y + JARAK + tinggi_teks(u.nama, KOTAK)}
    dasar = rel[0]
    for dalam, nama in _bawahan(u):
        masuk = _masuk(dalam)
        tinggi = tinggi_teks(nama, KOTAK - masuk)
        tengah = dasar + SEPUR + tinggi // 2
        tiang = x + _masuk(dalam) - 9
        yield garis(tiang, rel.get(dalam, dasar), tiang, tengah)
        yield garis(tiang, tengah, x + masuk, tengah)
        yield kotak_teks(x + masuk, dasar + SEPUR, KOTAK - masuk, nama)
        dasar += SEPUR + tinggi
        rel[dalam], rel[dalam + 1] = tengah, dasar
