"""W20, W22: rows of money that slipped, changed places, or were copied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from laporan.checks.bacaan import Bacaan, Tabel, Uang
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.lembar import NOL, Buku
from laporan.checks.uang.nama import baku, letak, pendek
from laporan.checks.uang.padanan import Geser, Padanan, semua_padanan
from laporan.checks.uang.tabel_sasaran import penunjang_tertukar
from sakip.core.numbers import format_rupiah

RUPIAH = re.compile(r"\d{1,3}(?:[.,]\d{3}){2,}")


@aturan(
    "W20",
    "Angka uang berdiri di samping kegiatannya sendiri",
    Tingkat.SALAH,
    alasan="Bila baris tabel bergeser atau tertukar, setiap angka benar tetapi milik kegiatan lain.",
    dasar="PermenPANRB 53/2014 Lampiran III (reviu keandalan data)",
)
def baris_bergeser(b: Bacaan) -> Iterator[Temu]:
    sudah: set[frozenset[str]] = set()
    for p in semua_padanan(Buku(b)):
        for g in p.geser:
            nama = frozenset(baku(u.nama) for u, _ in g.baris)
            if nama not in sudah:
                sudah.add(nama)
                yield _temu_tukar(p, g) if g.tukar else _temu_geser(p, g)
    yield from penunjang_tertukar(b)


def _angka(u: Uang) -> str:
    return format_rupiah((u.pagu if u.pagu is not None else u.realisasi) or NOL)


def _temu_tukar(p: Padanan, g: Geser) -> Temu:
    (a, milik_a), (b, milik_b) = g.baris
    kalimat = (
        f"Angka {pendek(a.nama)} dan {pendek(b.nama)} tertukar di antara {p.x.tabel} dan {p.y.tabel}: "
        f"{_angka(a)} dan {_angka(b)} di {p.x.tabel}, sebaliknya di {p.y.tabel}."
    )
    tempat = (b.tempat, milik_a.tempat, milik_b.tempat)
    return Temu(kalimat, a.tempat, tempat, tingkat=_tingkat(p))


def _temu_geser(p: Padanan, g: Geser) -> Temu:
    a, milik = g.baris[0]
    kalimat = (
        f"Angka {len(g.baris)} baris di {p.x.tabel} berdiri di samping nama lain: di samping {pendek(a.nama)} tercetak "
        f"{_angka(a)}, yang menurut {letak(milik)} milik {pendek(milik.nama)}. Barisnya mungkin bergeser."
    )
    return Temu(kalimat, a.tempat, (*(u.tempat for u, _ in g.baris[1:]), milik.tempat), tingkat=_tingkat(p))


def _tingkat(p: Padanan) -> Tingkat | None:
    """Two stages of the budget may differ line by line; that each has the other's figure is still hardly chance."""
    return Tingkat.PERINGATAN if p.setahap is None else None


@aturan(
    "W22",
    "Dua baris tidak memuat angka yang sama persis",
    Tingkat.SARAN,
    alasan="Anggaran dan realisasi dua kegiatan jarang sama sampai rupiah; mungkin satu baris tersalin.",
    dasar="Pemeriksaan kewajaran",
)
def baris_kembar(b: Bacaan) -> Iterator[Temu]:
    yield from (t for tabel in b.tabel for t in _tercetak_dua_kali(tabel))
    for x in Buku(b).lembar:
        ada: dict[tuple[object, ...], Uang] = {}
        for u in x.rinci:
            kembar = ada.setdefault((u.pagu, u.realisasi, u.kedalaman), u)
            if kembar is not u and _tersalin(kembar, u):
                kalimat = (
                    f"{pendek(kembar.nama)} dan {pendek(u.nama)} memuat anggaran {format_rupiah(u.pagu or NOL)} dan "
                    f"realisasi {format_rupiah(u.realisasi or NOL)} yang sama persis."
                )
                yield Temu(kalimat, u.tempat, (kembar.tempat,))


def _tersalin(a: Uang, b: Uang) -> bool:
    """Equal in both figures, not by spending all: two names for one amount."""
    return bool(b.pagu and b.realisasi) and b.pagu != b.realisasi and baku(a.nama) != baku(b.nama)


def _tercetak_dua_kali(t: Tabel) -> Iterator[Temu]:
    """A row with money that stands twice, word for word; merged cells never make a whole row equal to the one above."""
    for atas, bawah in pairwise(t.baris):
        teks = [s.teks for s in bawah.sel]
        if teks == [s.teks for s in atas.sel] and any(RUPIAH.search(x) for x in teks):
            nama = next((x for x in teks if re.search("[A-Za-z]{4}", x)), teks[0])
            kalimat = f"Baris {pendek(nama)} tercetak dua kali, dengan angka yang sama."
            yield Temu(kalimat, bawah.tempat, (atas.tempat,), tingkat=Tingkat.PERINGATAN)
