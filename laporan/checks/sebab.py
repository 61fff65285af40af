"""Why two figures differ, as far as the report itself shows it: exchanged, shifted, another year, another digit, another
formula. Each answer is a sentence that a finding adds, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from laporan.checks.arah import MENURUN
from laporan.checks.bacaan import Bacaan, Hal, Klaim
from laporan.checks.hitung import RUMUS, Cocok, angka, banding, banding_capaian, desimal, digit_lain, kisaran
from laporan.checks.padan import Ukur


def bagian_dari(u: Ukur, c: Klaim) -> tuple[Klaim, Klaim] | None:
    """Target and realisasi of the row of a capaian or kemajuan: those of its own table, else those of the report."""
    acuan = Hal.TARGET_AKHIR if c.hal is Hal.KEMAJUAN else Hal.TARGET
    tahun = None if c.hal is Hal.KEMAJUAN else c.tahun
    t, r = sebaris(u, acuan, c.naskah, tahun), sebaris(u, Hal.REALISASI, c.naskah, c.tahun)
    return (t, r) if t and r else None


def sebaris(u: Ukur, hal: Hal, naskah: str, tahun: int | None) -> Klaim | None:
    """The figure in the same table, else that of the report; None where the table has only a letter."""
    sendiri = [k for k in u.cari(hal, tahun) if k.naskah == naskah]
    return next((k for k in sendiri if k.angka is not None), None) if sendiri else u.nilai(hal, tahun)


def rumus_dari(u: Ukur) -> tuple[str, ...]:
    """The formulas that may hold: by its direction, else by its name, which leaves both open; none for a range."""
    if u.arah:
        return RUMUS.get(u.arah, ())
    return ("naik", *RUMUS["turun"]) if MENURUN.search(u.uraian) else ("naik",)


# --- two figures for one thing ---


def sebab_nilai(u: Ukur, satu: Klaim, lain: Klaim, b: Bacaan) -> str:
    """Why `lain` is another figure than `satu`, though both state the same."""
    return (
        _milik_lain(u, satu, lain, b) or _tahun_lain(u, satu, lain) or _kelipatan(satu, lain) or _satu_angka(satu, lain)
    )


def _milik_lain(u: Ukur, satu: Klaim, lain: Klaim, b: Bacaan) -> str:
    """The figure is that of another indicator in the same table or paper, which has this one's in turn."""
    for v in b.ukur:
        tertulis = (
            {k.naskah: k.angka for k in v.cari(satu.hal, satu.tahun)} if v is not u and satu.angka != lain.angka else {}
        )
        if tertulis.get(satu.naskah) == lain.angka is not None and tertulis.get(lain.naskah, lain.angka) == satu.angka:
            return f" Angka {lain.teks} adalah milik {v.nama}; kedua baris tampaknya tertukar."
    return ""


def _tahun_lain(u: Ukur, satu: Klaim, lain: Klaim) -> str:
    for k in u.cari(satu.hal):
        if k.angka == lain.angka and k.tahun != satu.tahun and k.tahun is not None:
            return f" Angka {lain.teks} adalah angka tahun {k.tahun}."
    return ""


def _kelipatan(satu: Klaim, lain: Klaim) -> str:
    a, z = satu.angka, lain.angka
    kali = max(a, z) / min(a, z) if a and z and min(a, z) > 0 else Decimal(0)
    return f" Keduanya berbeda {angka(kali)} kali; periksa titik dan komanya." if kali in _KALI else ""


def _satu_angka(satu: Klaim, lain: Klaim) -> str:
    if satu.angka is None or lain.angka is None:
        return ""
    d = max(-int(x.as_tuple().exponent) for x in (satu.angka, lain.angka))
    sama = _sejajar(lain.angka, d) in set(digit_lain(_sejajar(satu.angka, d)))
    return " Keduanya berbeda satu angka saja; tampaknya salah ketik." if sama else ""


def _sejajar(x: Decimal, d: int) -> Decimal:
    return x.quantize(Decimal(1).scaleb(-max(d, 0)))


_KALI = (Decimal(10), Decimal(100), Decimal(1000))


# --- a capaian that is not that of its row ---


def sebab_capaian(u: Ukur, c: Klaim, t: Klaim, r: Klaim, b: Bacaan) -> str:
    """Why a printed capaian does not fit its target and realisasi."""
    tetangga = list(_tetangga(u, c, b))
    return (
        _tertukar(u, c, t, r, tetangga) or _bergeser(c, tetangga) or _polaritas(u, c, t, r)
        or _realisasi_lama(u, c, t, r) or _digit(u, c, t, r)
    )  # fmt: skip


Baris = tuple[Ukur, Klaim, Klaim, Klaim]


def _tetangga(u: Ukur, c: Klaim, b: Bacaan) -> Iterator[Baris]:
    """The other rows of the table: indicator, capaian, target, realisasi."""
    for v in b.ukur:
        for k in v.cari(c.hal, c.tahun) if v is not u else ():
            if k.naskah == c.naskah and (bagian := bagian_dari(v, k)):
                yield v, k, *bagian


def _pas(u: Ukur, c: Klaim, t: Klaim, r: Klaim) -> bool:
    return c.angka is not None and banding_capaian(rumus_dari(u) or ("naik",), t, r, c) is Cocok.PAS


def _tertukar(u: Ukur, c: Klaim, t: Klaim, r: Klaim, tetangga: list[Baris]) -> str:
    for v, c2, t2, r2 in tetangga:
        if r2.angka != r.angka and _pas(u, c, t, r2) and _pas(v, c2, t2, r):
            return f" Realisasinya tampaknya tertukar dengan {v.nama} ({r2.teks})."
        if t2.angka != t.angka and _pas(u, c, t2, r) and _pas(v, c2, t, r2):
            return f" Targetnya tampaknya tertukar dengan {v.nama} ({t2.teks})."
    return ""


def _bergeser(c: Klaim, tetangga: list[Baris]) -> str:
    for v, c2, t2, r2 in tetangga:
        if c2.angka != c.angka and _pas(v, c, t2, r2):
            return f" Angka {c.teks} cocok dengan baris {v.nama}; barisnya tampaknya bergeser."
    return ""


def _polaritas(u: Ukur, c: Klaim, t: Klaim, r: Klaim) -> str:
    turun, naik = (banding_capaian(x, t, r, c) is Cocok.PAS for x in (RUMUS["turun"], RUMUS["naik"]))
    if turun and "naik" in rumus_dari(u):
        return " Angka itu sepertinya dihitung dengan rumus kemajuan negatif (makin rendah makin baik)."
    return " Angka itu sepertinya dihitung dengan rumus kemajuan positif (makin tinggi makin baik)." if naik else ""


def _realisasi_lama(u: Ukur, c: Klaim, t: Klaim, r: Klaim) -> str:
    for tahun, k in u.realisasi.items():
        if tahun != r.tahun and k.angka != r.angka and _pas(u, c, t, k):
            return f" Angka itu cocok dengan realisasi tahun {tahun} ({k.teks})."
    return ""


def _digit(u: Ukur, c: Klaim, t: Klaim, r: Klaim) -> str:
    """One digit of the capaian, the realisasi or the target; the last two only where one answer fits a capaian with
    decimals."""
    rumus = (rumus_dari(u) or ("naik",))[0]
    rentang = kisaran(rumus, t, r)
    if (
        rentang
        and c.angka is not None
        and any(banding(_ganti(c, x), rentang) is Cocok.PAS for x in digit_lain(c.angka))
    ):
        return " Satu angka pada capaiannya tampaknya salah ketik."
    if not desimal(c.teks, c.angka or Decimal(0)):
        return ""
    for nama, k, susun in (("realisasi", r, lambda x: (t, x)), ("target", t, lambda x: (x, r))):
        cocok = {
            x
            for x in digit_lain(k.angka or Decimal(0))
            if x and banding(c, kisaran(rumus, *susun(_ganti(k, x)))) is Cocok.PAS
        }
        if len(cocok) == 1:
            return f" Angka itu cocok bila {nama}nya {angka(cocok.pop())}."
    return ""


def _ganti(k: Klaim, nilai: Decimal) -> Klaim:
    return replace(k, angka=nilai)
