"""The organisation chart of an office as one SVG string: the head above, its units in rows, theirs in columns below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from laporan.konteks import Unit

LEBAR, KOLOM, KOTAK, SELA, TINGGI, JARAK = 680, 4, 150, 14, 40, 22
KIRI = (LEBAR - KOLOM * KOTAK - (KOLOM - 1) * SELA) // 2
RENDAH = 34


def bagan_organisasi(kepala: str, unit: Sequence[Unit], judul: str) -> str:
    """Scales to the width that it is given; the units in words stand in its description."""
    isi, bawah = list(_gambar(kepala, unit)), _tinggi(unit)
    huruf = 'font-family="Liberation Sans, Arial, sans-serif" font-size="11" fill="#111"'
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEBAR} {bawah}" role="img" {huruf}>',
            f"<title>{escape(judul)}</title><desc>{escape(uraian(kepala, unit))}</desc>",
            *isi,
            "</svg>",
        )
    )


def uraian(kepala: str, unit: Sequence[Unit]) -> str:
    """The chart in words, for readers who cannot see it."""
    return f"{kepala} membawahi: {'; '.join(map(_kata, unit))}."


def _kata(u: Unit) -> str:
    return f"{u.nama} ({', '.join(map(_kata, u.anak))})" if u.anak else u.nama


def _deret(unit: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    return (unit[i : i + KOLOM] for i in range(0, len(unit), KOLOM))


def _bawahan(u: Unit, dalam: int = 0) -> Iterator[tuple[int, str]]:
    """All below a unit in reading order, each with its depth."""
    for anak in u.anak:
        yield dalam, anak.nama
        yield from _bawahan(anak, dalam + 1)


def _tinggi_deret(deret: Sequence[Unit]) -> int:
    return TINGGI + max(len(list(_bawahan(u))) for u in deret) * (RENDAH + 6) + 2 * JARAK


def _tinggi(unit: Sequence[Unit]) -> int:
    return TINGGI + 10 + JARAK + sum(map(_tinggi_deret, _deret(unit)))


def _gambar(kepala: str, unit: Sequence[Unit]) -> Iterator[str]:
    tengah, y = LEBAR // 2, 5
    yield _kotak(tengah - KOTAK // 2 - 20, y, KOTAK + 40, TINGGI, kepala, tebal=True)
    y += TINGGI
    for deret in _deret(unit):
        awal = KIRI + (KOLOM - len(deret)) * (KOTAK + SELA) // 2
        pusat = [awal + i * (KOTAK + SELA) + KOTAK // 2 for i in range(len(deret))]
        yield _garis(tengah, y, tengah, y + JARAK)
        yield _garis(min(*pusat, tengah), y + JARAK, max(*pusat, tengah), y + JARAK)
        for x, u in zip(pusat, deret, strict=True):
            yield from _unit(x, y + JARAK, u)
        if deret[-1] is not unit[-1]:
            yield _garis(tengah, y + JARAK, tengah, y + _tinggi_deret(deret))
        y += _tinggi_deret(deret)


def _unit(x: int, y: int, u: Unit) -> Iterator[str]:
    """One box of a row, and below it all that it has under itself."""
    kiri, atas = x - KOTAK // 2, y + JARAK
    yield _garis(x, y, x, atas)
    yield _kotak(kiri, atas, KOTAK, TINGGI, u.nama)
    rel, dasar = kiri + 6, atas + TINGGI
    for i, (dalam, nama) in enumerate(_bawahan(u)):
        tengah = dasar + 6 + i * (RENDAH + 6) + RENDAH // 2
        masuk = rel + 10 + 8 * min(dalam, 3)
        yield _garis(rel, dasar, rel, tengah)
        yield _garis(rel, tengah, masuk, tengah)
        yield _kotak(masuk, tengah - RENDAH // 2, kiri + KOTAK - masuk, RENDAH, nama, ukuran=9)


def _kotak(x: int, y: int, lebar: int, tinggi: int, teks: str, *, tebal: bool = False, ukuran: int = 10) -> str:
    baris = wrap(teks, max(8, int(lebar / (ukuran * 0.56))), max_lines=3, placeholder=" …")
    awal = y + tinggi / 2 + ukuran * 0.35 - (len(baris) - 1) * ukuran * 0.58
    gaya = ' font-weight="bold"' if tebal else ""
    isi = "".join(
        f'<text x="{x + lebar / 2:.1f}" y="{awal + i * ukuran * 1.16:.1f}" text-anchor="middle" font-size="{ukuran}"{gaya}>{escape(b)}</text>'
        for i, b in enumerate(baris)
    )
    return f'<rect x="{x}" y="{y}" width="{lebar}" height="{tinggi}" fill="#fff" stroke="#333"/>{isi}'


def _garis(x1: int, y1: int, x2: int, y2: int) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#333"/>'
