"""Totals of several tables held against each other: the same total, its two halves, the lines of another table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laporan.checks.bacaan import Uang
from laporan.checks.daftar import Temu
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.lembar import BIDANG, NOL, RENCANA, Buku, Lembar, menurut_tahun, nilai
from laporan.checks.uang.nama import baku, letak, lingkup, sebut_jenjang
from laporan.checks.uang.sebab import hubungan
from sakip.core.numbers import format_rupiah

SEPARUH = ("tidak langsung", "langsung")
GOLONGAN = {f"belanja{x.replace(' ', '')}": x for x in SEPARUH}
JENIS = frozenset({"belanjapegawai", "belanjabarangdanjasa", "belanjamodal"})


@dataclass(frozen=True)
class Total:
    """A total in its table; `lingkup` is the part of the budget that it is of, "" for all."""

    u: Uang
    x: Lembar
    lingkup: str


def total_berbeda(buku: Buku) -> Iterator[Temu]:
    """Everything that totals of two tables say against each other."""
    semua = [Total(u, x, GOLONGAN.get(baku(u.nama)) or lingkup(u)) for x in buku.lembar for u in x.isi if _ringkas(u)]
    yield from _berdua(buku, semua)
    yield from _separuh(buku, semua)
    yield from _rincian_lain(buku, semua)
    yield from _jenis_kontrol(buku, semua)


def _ringkas(u: Uang) -> bool:
    return u.kedalaman == 0 or baku(u.nama) in GOLONGAN


def _berdua(buku: Buku, semua: list[Total]) -> Iterator[Temu]:
    sudah: set[tuple[str, Decimal, Decimal]] = set()
    for n, a in enumerate(semua):
        for b in semua[n + 1 :]:
            for bidang, kata in BIDANG:
                satu, dua = nilai(a.u, bidang), nilai(b.u, bidang)
                if satu is None or dua is None or _sama(a.u, b.u, satu - dua) or (kata, satu, dua) in sudah:
                    continue
                tingkat = _tingkat(buku, a, b, bidang)
                if tingkat:
                    sudah.add((kata, satu, dua))
                    yield _temu(a.u, b.u, kata, (satu, dua), tingkat)


def _sama(a: Uang, b: Uang, beda: Decimal) -> bool:
    """Equal, as far as amounts in thousands or millions tell."""
    return not beda or abs(beda) < max(a.kasar, b.kasar)


def _tingkat(buku: Buku, a: Total, b: Total, bidang: str) -> Tingkat | None:
    """How certain it is that two totals should be one; None where they need not be."""
    if a.x is b.x or a.x.tahun != b.x.tahun or a.lingkup != b.lingkup or {a.x.tahap, b.x.tahap} & RENCANA:
        return None
    pasti = buku.pasti(a.x, b.x)
    if pasti is None and bidang == "pagu":
        return None
    if not (_sama_luas(a, b) or hubungan(nilai(a.u, bidang) or NOL, nilai(b.u, bidang) or NOL)):
        return None
    return menurut_tahun(buku.b, a.u, Tingkat.SALAH if pasti else Tingkat.PERINGATAN)


def _sama_luas(a: Total, b: Total) -> bool:
    """Both are of the whole office: typed control totals, halves by their name, tables with the same programs."""
    if a.lingkup in SEPARUH:
        return True
    kontrol = [t for t in (a, b) if t.u.kontrol]
    lain = [t for t in (a, b) if not t.u.kontrol]
    if kontrol:
        return all(t.u.lengkap and _teratas(t.x) for t in lain)
    return len(_teratas(a.x)) > 1 and _teratas(a.x) == _teratas(b.x)


def _teratas(x: Lembar) -> frozenset[str]:
    """The programs of a table; kinds of belanja are told apart by their total only."""
    nama = {baku(u.nama) for u in x.rinci if u.kedalaman == 1}
    return frozenset(n for n in nama if not n.startswith("belanja"))


def _temu(a: Uang, b: Uang, kata: str, angka: tuple[Decimal, Decimal], tingkat: Tingkat) -> Temu:
    satu, dua = angka
    cara = hubungan(satu, dua)
    kalimat = (
        f"Total {kata} {format_rupiah(satu)} di {letak(a)}, tetapi {format_rupiah(dua)} di {letak(b)}; "
        f"selisihnya {format_rupiah(abs(satu - dua))}{f', {cara}' if cara else ''}."
    )
    return Temu(kalimat, a.tempat, (b.tempat,), tingkat=tingkat)


def _separuh(buku: Buku, semua: list[Total]) -> Iterator[Temu]:
    """Belanja tidak langsung and belanja langsung make all of it (MU 868, 869)."""
    golongan = {(t.x.tahun, buku.tahap(t.x)) for t in semua}
    for kunci in sorted(golongan, key=str):
        sini = [t for t in semua if (t.x.tahun, buku.tahap(t.x)) == kunci]
        for bidang, kata in BIDANG:
            tiga = [_satu([t for t in sini if t.lingkup == x], bidang) for x in (*SEPARUH, "")]
            if None not in tiga:
                yield from _temu_separuh([t.u for t in tiga if t], bidang, kata)


def _satu(semua: list[Total], bidang: str) -> Total | None:
    """The total of a part where all tables give one amount."""
    ada = {n: t for t in semua if (n := nilai(t.u, bidang)) is not None}
    return next(iter(ada.values())) if len(ada) == 1 else None


def _temu_separuh(tiga: list[Uang], bidang: str, kata: str) -> Iterator[Temu]:
    tidak, langsung, semua = (nilai(u, bidang) or NOL for u in tiga)
    beda = abs(tidak + langsung - semua)
    if beda > sum(u.kasar for u in tiga) and min(tidak, langsung) < semua:
        kalimat = (
            f"Jumlah {kata} belanja tidak langsung {format_rupiah(tidak)} dan belanja langsung "
            f"{format_rupiah(langsung)} adalah {format_rupiah(tidak + langsung)}, tetapi totalnya tercetak "
            f"{format_rupiah(semua)}; selisihnya {format_rupiah(beda)}."
        )
        yield Temu(kalimat, tiga[2].tempat, tuple(u.tempat for u in tiga[:2]), tingkat=Tingkat.PERINGATAN)


def _rincian_lain(buku: Buku, semua: list[Total]) -> Iterator[Temu]:
    """Lines whose realisasi is a total of another table to the rupiah, and whose pagu is not (MU 715-724), or the reverse."""
    for x in buku.lembar:
        for bagian in _kelompok(x):
            yield from _cari_total(buku, x, bagian, semua)


def _kelompok(x: Lembar) -> Iterator[list[Uang]]:
    """The lines at the top of a table, each once."""
    if x.kontrol or not x.rinci:
        return
    teratas = min(u.kedalaman for u in x.rinci)
    isi: dict[tuple[object, ...], Uang] = {}
    for u in (u for u in x.rinci if u.kedalaman == teratas):
        isi.setdefault((baku(u.nama), u.pagu, u.realisasi), u)
    if {baku(u.nama) for u in isi.values()} == GOLONGAN.keys():  # `_separuh` speaks of these
        return
    if len(isi) > 1 and all(u.pagu is not None and u.realisasi is not None for u in isi.values()):
        yield list(isi.values())


def _cari_total(buku: Buku, x: Lembar, bagian: list[Uang], semua: list[Total]) -> Iterator[Temu]:
    jumlah = {bidang: sum((nilai(u, bidang) or NOL for u in bagian), NOL) for bidang, _ in BIDANG}
    calon = [t for t in semua if t.x.tahun == x.tahun and t.x is not x and buku.pasti(t.x, x) is not None]
    if any(all(nilai(t.u, k) == n for k, n in jumlah.items()) for t in calon):
        return
    for t in calon:
        for (bidang, kata), (saksi, kata_saksi) in (BIDANG, BIDANG[::-1]):
            lain = nilai(t.u, bidang)
            if lain is not None and jumlah[saksi] and nilai(t.u, saksi) == jumlah[saksi] and lain != jumlah[bidang]:
                yield _temu_rincian(buku, bagian, t.u, (kata, kata_saksi), (jumlah[bidang], lain))
                return


def _temu_rincian(
    buku: Buku, bagian: list[Uang], total: Uang, kata: tuple[str, str], angka: tuple[Decimal, Decimal]
) -> Temu:
    kalimat = (
        f"Jumlah {kata[0]} {len(bagian)} {sebut_jenjang(bagian)} {format_rupiah(angka[0])}, tetapi totalnya di "
        f"{letak(total)} {format_rupiah(angka[1])}; selisihnya {format_rupiah(abs(angka[0] - angka[1]))}, "
        f"sedangkan {kata[1]}nya cocok."
    )
    tingkat = menurut_tahun(buku.b, total, Tingkat.SALAH)
    return Temu(kalimat, bagian[0].tempat, (*(u.tempat for u in bagian[1:]), total.tempat), tingkat=tingkat)


def _jenis_kontrol(buku: Buku, semua: list[Total]) -> Iterator[Temu]:
    """Typed totals by kind of belanja make the total of the lines, where all kinds are there."""
    for x in buku.lembar:
        jenis = [u for u in x.isi if baku(u.nama) in JENIS]
        if not x.kontrol or x.total or len(jenis) < len(JENIS):
            continue
        for t in (t for t in semua if not t.u.kontrol and not t.lingkup and t.u.lengkap and buku.pasti(t.x, x)):
            yield from _temu_jenis([u for u in x.isi if u.kedalaman], t.u)


def _temu_jenis(jenis: list[Uang], total: Uang) -> Iterator[Temu]:
    for bidang, kata in BIDANG:
        angka = [n for u in jenis if (n := nilai(u, bidang)) is not None]
        jumlah, lain = sum(angka, NOL), nilai(total, bidang)
        if lain is not None and len(angka) == len(jenis) and jumlah != lain:
            kalimat = (
                f"Jumlah {kata} {len(jenis)} jenis belanja menurut angka kontrol {format_rupiah(jumlah)}, tetapi total di "
                f"{letak(total)} {format_rupiah(lain)}; selisihnya {format_rupiah(abs(jumlah - lain))}."
            )
            tingkat = Tingkat.SALAH if jumlah > lain else Tingkat.PERINGATAN
            yield Temu(kalimat, total.tempat, tuple(u.tempat for u in jenis), tingkat=tingkat)
