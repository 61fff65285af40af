"""Figures and snippets in the sentences of findings."""

from __future__ import annotations

import re
from decimal import Decimal

from laporan.checks.naskah.bacaan import Kalimat
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from sakip.core.numbers import GayaRupiah, format_angka, format_persen, format_rupiah

LEBAR = 60


def cetak(nilai: Decimal, seperti: Sebutan) -> str:
    """A figure in the form of the one that it takes the place of."""
    if seperti.jenis is Jenis.RUPIAH:
        gaya: GayaRupiah = "sakip" if re.search(r"rp\.", seperti.teks, re.IGNORECASE) else "spasi"
        return format_rupiah(nilai, gaya)
    desimal = max(0, -int(seperti.presisi.as_tuple().exponent))
    desimal = max(desimal, min(2, max(0, -int(nilai.normalize().as_tuple().exponent))))
    if seperti.jenis is Jenis.PERSEN:
        return format_persen(nilai, desimal)
    return format_angka(nilai, desimal)


def seperti(n: Decimal, contoh: Sebutan) -> str:
    """A figure by its own digits, as rupiah, percent or plain."""
    if contoh.jenis is Jenis.RUPIAH:
        return format_rupiah(n)
    return format_persen(n, 2, tetap=False) if contoh.jenis is Jenis.PERSEN else format_angka(n, 2, tetap=False)


def kutip(teks: str, panjang: int = 70) -> str:
    """The words between quotes, made short."""
    rapat = " ".join(teks.split())
    return f"“{rapat if len(rapat) <= panjang else rapat[:panjang].rsplit(' ', 1)[0] + ' …'}”"


def cuplik(k: Kalimat, s: Sebutan) -> str:
    """The words around a mention."""
    teks = k.prosa.teks
    awal, akhir = max(k.awal, s.awal - LEBAR), min(k.akhir, s.akhir + LEBAR // 2)
    depan = "" if awal == k.awal else "… "
    belakang = "" if akhir == k.akhir else " …"
    if depan:
        awal = teks.find(" ", awal, s.awal) + 1 or awal
    if belakang:
        akhir = teks.rfind(" ", s.akhir, akhir) if " " in teks[s.akhir : akhir] else akhir
    return depan + " ".join(teks[awal:akhir].split()).rstrip(".") + belakang
