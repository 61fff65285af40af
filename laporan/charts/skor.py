"""Charts drawn on the server: one SVG string for browser, PDF and (as a picture) Word."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from html import escape
from textwrap import wrap

from sakip.core.numbers import format_angka

LEBAR, KIRI, KANAN, ATAS, BARIS = 680, 250, 56, 40, 27
BIDANG = LEBAR - KIRI - KANAN


def grafik_batang(label: Sequence[str], nilai: Sequence[Decimal | None], rata_rata: Decimal | None, judul: str) -> str:
    """Horizontal bars, one a label, with the mean as a dashed line; bars under the mean are pale.

    None draws no bar and prints "–". Told apart without colour; scales to the width that it is given. Raises
    ValueError where labels and figures are not equally many.
    """
    skala = _skala([*nilai, rata_rata])
    tinggi = ATAS + BARIS * len(label) + 28
    bawah = ATAS + BARIS * len(label)
    batang = [
        _batang(i, teks, n, skala, pucat=n is not None and rata_rata is not None and n < rata_rata)
        for i, (teks, n) in enumerate(zip(label, nilai, strict=True))
    ]
    huruf = 'font-family="Liberation Sans, Arial, sans-serif" font-size="12" fill="#111"'
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEBAR} {tinggi}" role="img" {huruf}>',
            f"<title>{escape(judul)}</title><desc>{escape(uraian(label, nilai, rata_rata))}</desc>",
            _legenda(rata_rata),
            _sumbu(skala, bawah),
            *batang,
            _garis_rata(rata_rata, skala, bawah),
            "</svg>",
        )
    )


def uraian(label: Sequence[str], nilai: Sequence[Decimal | None], rata_rata: Decimal | None) -> str:
    """The chart in words, for readers who cannot see it."""
    isi = "; ".join(f"{teks} {_angka(n)}" for teks, n in zip(label, nilai, strict=True))
    return f"{isi}. Rata-rata {_angka(rata_rata)}."


def _angka(nilai: Decimal | None) -> str:
    return "–" if nilai is None else format_angka(nilai, 2, tetap=False)


def _skala(nilai: Sequence[Decimal | None]) -> Decimal:
    """The end of the axis: 100, or the next round figure above the largest."""
    terbesar = max((n for n in nilai if n is not None), default=Decimal(0))
    if terbesar <= 100:
        return Decimal(100)
    langkah = Decimal(10) ** terbesar.adjusted()
    return (terbesar / langkah).to_integral_value(ROUND_CEILING) * langkah


def _x(nilai: Decimal, skala: Decimal) -> str:
    return str((KIRI + BIDANG * max(nilai, Decimal(0)) / skala).quantize(Decimal("0.1")))


def _batang(i: int, teks: str, nilai: Decimal | None, skala: Decimal, *, pucat: bool) -> str:
    tengah = ATAS + BARIS * i + BARIS // 2
    ujung = KIRI if nilai is None else Decimal(_x(nilai, skala))
    warna = 'fill="#c9d3df" stroke="#33506f"' if pucat else 'fill="#33506f" stroke="#33506f"'
    return "".join(
        (
            _label(teks, tengah),
            f'<rect x="{KIRI}" y="{tengah - 9}" width="{ujung - KIRI}" height="18" {warna}/>' if nilai else "",
            f'<text x="{LEBAR - 4}" y="{tengah + 4}" text-anchor="end">{_angka(nilai)}</text>',
        )
    )


def _label(teks: str, tengah: int) -> str:
    baris = wrap(teks, 40, max_lines=2, placeholder=" …") or [""]
    awal = tengah + 4 - 6 * (len(baris) - 1)
    isi = (
        f'<text x="{KIRI - 8}" y="{awal + 12 * i}" text-anchor="end" font-size="11">{escape(b)}</text>'
        for i, b in enumerate(baris)
    )
    return "".join(isi)


def _sumbu(skala: Decimal, bawah: int) -> str:
    garis = []
    for i in range(5):
        x = _x(skala * i / 4, skala)
        garis.append(
            f'<line x1="{x}" y1="{ATAS}" x2="{x}" y2="{bawah}" stroke="{"#111" if i == 0 else "#ccc"}"/>'
            f'<text x="{x}" y="{bawah + 16}" text-anchor="middle" font-size="10">{_angka(skala * i / 4)}</text>'
        )
    return "".join(garis)


def _garis_rata(rata_rata: Decimal | None, skala: Decimal, bawah: int) -> str:
    if rata_rata is None:
        return ""
    x = _x(rata_rata, skala)
    garis = f'<line x1="{x}" y1="{ATAS - 4}" x2="{x}" y2="{bawah}"'
    return f'{garis} stroke="#fff" stroke-width="4"/>{garis} stroke="#b00020" stroke-width="2" stroke-dasharray="6 3"/>'


def _legenda(rata_rata: Decimal | None) -> str:
    skor = f'<rect x="{KIRI}" y="11" width="14" height="12" fill="#33506f"/><text x="{KIRI + 20}" y="21">Skor</text>'
    if rata_rata is None:
        return skor
    pucat = (
        f'<rect x="{KIRI + 66}" y="11" width="14" height="12" fill="#c9d3df" stroke="#33506f"/>'
        f'<text x="{KIRI + 86}" y="21">Skor di bawah rata-rata</text>'
    )
    x = KIRI + 240
    return (
        f'{skor}{pucat}<line x1="{x}" y1="17" x2="{x + 22}" y2="17" stroke="#b00020" stroke-width="2" '
        f'stroke-dasharray="6 3"/><text x="{x + 28}" y="21">Rata-rata {_angka(rata_rata)}</text>'
    )
