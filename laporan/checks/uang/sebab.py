"""What explains a difference between two amounts: a digit, two digits exchanged, a nought, twice the money, thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from laporan.checks.bacaan import Uang
from laporan.checks.uang.nama import baku, letak, pendek
from sakip.core.numbers import format_rupiah

SERIBU = Decimal(1000)


def hubungan(a: Decimal, b: Decimal) -> str:
    """How `a` may have become of `b`, as the end of a sentence; "" where nothing simple explains it."""
    if a == b or not a or not b or a < 0 or b < 0:
        return ""
    return _kelipatan(a, b) or _angka(_digit(a), _digit(b))


def _kelipatan(a: Decimal, b: Decimal) -> str:
    if a == 2 * b:
        return "persis dua kali lipat"
    if b == 2 * a:
        return "persis setengah"
    if a == SERIBU * b or b == SERIBU * a:
        return "seribu kali berbeda, seperti angka yang ditulis dalam ribuan"
    return ""


def _digit(x: Decimal) -> str:
    return f"{x:f}".rstrip("0").rstrip(".") if "." in f"{x:f}" else f"{x:f}"


def _angka(a: str, b: str) -> str:
    if len(a) == len(b):
        beda = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(beda) == 1:
            return "hanya satu angkanya yang berbeda"
        if len(beda) == 2 and a[beda[0]] == b[beda[1]] and a[beda[1]] == b[beda[0]]:
            return "dua angkanya tertukar tempat"
    if abs(len(a) - len(b)) == 1 and _kurang_satu(*sorted((a, b), key=len)):
        return "satu angkanya hilang atau berlebih"
    return ""


def _kurang_satu(pendek_: str, panjang: str) -> bool:
    return any(panjang[:i] + panjang[i + 1 :] == pendek_ for i in range(len(panjang)))


def sebab_jumlah(
    total: Decimal, bagian: Sequence[tuple[Uang, Decimal]], lain: Iterable[tuple[Uang, Decimal]]
) -> tuple[str, Uang | None]:
    """Which line explains that `bagian` do not make `total`, as a sentence, and that line. `lain` are lines of other
    tables with their amounts: they know what a line is worth, and which line is missing."""
    jumlah = sum((n for _, n in bagian), Decimal(0))
    if total in {2 * jumlah, SERIBU * jumlah}:
        return f"Angka yang tercetak {_kelipatan(total, jumlah)} dari jumlah rinciannya.", None
    semua, cara = list(lain), hubungan(total, jumlah)
    return (
        _menurut_lain(total - jumlah, bagian, semua)
        or _hilang(total - jumlah, bagian, semua)
        or _ganda(jumlah - total, bagian)
        or _satu_angka(total - jumlah, bagian, didukung=bool(cara))
        or (f"Antara keduanya {cara}." if cara else "", None)
    )


Jawab = tuple[str, Uang | None] | None


def _menurut_lain(kurang: Decimal, bagian: Sequence[tuple[Uang, Decimal]], lain: list[tuple[Uang, Decimal]]) -> Jawab:
    """A line that another table gives with exactly the amount that would make the sum right."""
    for u, n in bagian:
        for v, m in lain:
            if m - n == kurang and baku(u.nama) == baku(v.nama):
                return f"Selisihnya persis hilang bila {pendek(u.nama)} {_rp(m)} seperti di {letak(v)}.", u
    return None


def _hilang(kurang: Decimal, bagian: Sequence[tuple[Uang, Decimal]], lain: list[tuple[Uang, Decimal]]) -> Jawab:
    ada = {baku(u.nama) for u, _ in bagian} | {f"belanja{x}langsung" for x in ("", "tidak")}
    for v, m in lain:
        if kurang > 0 and m == kurang and v.kedalaman and not v.kontrol and baku(v.nama) not in ada:
            return f"Selisihnya persis {pendek(v.nama)} di {letak(v)}, yang tidak ada di sini.", v
    return None


def _ganda(lebih: Decimal, bagian: Sequence[tuple[Uang, Decimal]]) -> Jawab:
    """A line that is counted twice, was not counted, or holds twice its money."""
    for u, n in bagian:
        if n and n == lebih:
            return f"Selisihnya persis {pendek(u.nama)}: terhitung dua kali atau tidak ikut dijumlahkan.", u
    for u, n in bagian:
        if n and n == 2 * lebih:
            return f"Selisihnya persis setengah dari {pendek(u.nama)}, yang mungkin tertulis dua kali lipat.", u
    return None


def _satu_angka(kurang: Decimal, bagian: Sequence[tuple[Uang, Decimal]], *, didukung: bool) -> Jawab:
    """The only line whose amount would be right with another digit, in thousands, or without an exchange. `didukung`: its
    percentage must say so, since the total may be the one that is wrong."""
    cocok = [(u, n, cara) for u, n in bagian if (cara := hubungan(n, n + kurang))]
    pasti = [x for x in cocok if _persen_cocok(x[0], x[1] + kurang)] or ([] if didukung else cocok)
    if len(pasti) != 1:
        return None
    u, n, cara = pasti[0]
    return f"Selisihnya persis hilang bila {pendek(u.nama)} {_rp(n + kurang)}, bukan {_rp(n)}: {cara}.", u


def _persen_cocok(u: Uang, n: Decimal) -> bool:
    """The percentage printed beside the line fits the amount that it should have."""
    if u.persen is None or not u.pagu or not u.realisasi or not n:
        return False
    if n > u.realisasi and abs(u.realisasi / n * 100 - u.persen) <= Decimal("0.02"):
        return True
    return abs(n / u.pagu * 100 - u.persen) <= Decimal("0.02")


def _rp(x: Decimal) -> str:
    return format_rupiah(x)
