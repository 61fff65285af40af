"""W21, W26, W27: money of two years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from laporan.checks.baca.angka import baca_angka, baca_uang
from laporan.checks.bacaan import Bacaan, Baris, Tabel, Uang
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tempat, Tingkat
from laporan.checks.uang.lembar import BIDANG, NOL, Buku, Lembar, nilai
from laporan.checks.uang.nama import pendek
from laporan.checks.uang.persen import bagi, cocok
from sakip.core.numbers import format_persen, format_rupiah

BULAT = Decimal(100_000)
"""A multiple of it is found in two years by chance."""
CUKUP = 3


@aturan(
    "W21",
    "Angka uang bukan salinan tahun lain",
    Tingkat.PERINGATAN,
    alasan="Laporan yang disalin dari tahun lain membawa angka tahun itu; sampai rupiah hampir tidak pernah sama.",
    dasar="PermenPANRB 53/2014 Lampiran III (reviu keandalan data)",
)
def salinan_tahun(b: Bacaan) -> Iterator[Temu]:
    buku = Buku(b)
    semua = [*_deret_lembar(buku), *_deret_tabel(b)]
    for x in (x for x in buku.lembar if x.tahun == b.tahun):
        sama = max(((y, _sama(x, y, semua)) for y in semua), key=lambda s: len(s[1]), default=None)
        if sama and sama[1] and not _dari_tertukar(buku, x, sama[0]):
            yield _temu_salinan(x, *sama)


@dataclass(frozen=True)
class Deret:
    """The amounts spent in one year as one table gives them, each with its place; no round sums."""

    tabel: str
    tahun: int | None
    angka: Mapping[Decimal, Tempat]


def _deret_lembar(buku: Buku) -> Iterator[Deret]:
    for x in buku.lembar:
        yield Deret(x.tabel, x.tahun, {n: u.tempat for n, u in _khas(x, "realisasi").items()})


def _deret_tabel(b: Bacaan) -> Iterator[Deret]:
    """Columns of rupiah of other years in a table whose cells carry their figures: our own MU-10."""
    for t in b.tabel:
        for n, kepala in enumerate(t.kolom):
            tahun = set(re.findall(r"20\d\d", kepala))
            if len(tahun) == 1 and re.search(r"\brp\b", kepala, re.IGNORECASE):
                sel = (baris.sel[n] for baris in t.baris if n < len(baris.sel))
                angka = {s.nilai: s.tempat for s in sel if s.nilai is not None and s.nilai % BULAT}
                yield Deret(t.tempat.sebutan, int(tahun.pop()), angka)


def _khas(x: Lembar, bidang: str) -> dict[Decimal, Uang]:
    """The amounts of a table that are no round sums, each with its line."""
    return {n: u for u in x.isi if (n := nilai(u, bidang)) and n % BULAT}


def _sama(x: Lembar, y: Deret, semua: list[Deret]) -> list[tuple[Uang, Tempat]]:
    """Lines of `x` whose realisasi is one of another year, and none that the same table gives for its own year."""
    if None in {x.tahun, y.tahun} or x.tahun == y.tahun or x.tabel == y.tabel:
        return []
    ini = _khas(x, "realisasi")
    sendiri = {n for z in semua if z.tabel == y.tabel and z.tahun == x.tahun for n in z.angka}
    sama = [(u, y.angka[n]) for n, u in ini.items() if n in y.angka and n not in sendiri]
    return sama if len(sama) >= CUKUP and 2 * len(sama) >= len(ini) else []


def _dari_tertukar(buku: Buku, x: Lembar, y: Deret) -> bool:
    return any(_tertukar(buku, a, b) or _tertukar(buku, b, a) for a, b in _pasang(buku, x, y))


def _pasang(buku: Buku, x: Lembar, y: Deret) -> Iterator[tuple[Lembar, Lembar]]:
    return ((x, z) for z in buku.lembar if z.tabel == y.tabel and z.tahun == y.tahun)


def _temu_salinan(x: Lembar, y: Deret, sama: list[tuple[Uang, Tempat]]) -> Temu:
    u, tempat = sama[0]
    kalimat = (
        f"Realisasi {len(sama)} baris di {x.tabel} (tahun {x.tahun}) sama persis dengan angka tahun {y.tahun} di {y.tabel}, "
        f"misalnya {pendek(u.nama)} {format_rupiah(u.realisasi or NOL)}. Angkanya mungkin salinan tahun {y.tahun}."
    )
    return Temu(kalimat, u.tempat, (*(a.tempat for a, _ in sama[1:]), tempat))


@aturan(
    "W27",
    "Kolom dua tahun tidak tertukar",
    Tingkat.SALAH,
    alasan="Kolom tahun yang tertukar membalik kenaikan menjadi penurunan.",
    dasar="PermenPANRB 53/2014 Lampiran III (reviu keandalan data)",
)
def kolom_tertukar(b: Bacaan) -> Iterator[Temu]:
    buku = Buku(b)
    sudah: set[frozenset[str]] = set()
    for x in buku.lembar:
        for y in buku.lembar:
            kunci = frozenset({x.tabel, y.tabel})
            if kunci not in sudah and _tertukar(buku, x, y):
                sudah.add(kunci)
                kalimat = (
                    f"Angka tahun {x.tahun} di {x.tabel} adalah angka tahun {y.tahun} di {y.tabel}, dan sebaliknya; "
                    f"kolom kedua tahun mungkin tertukar."
                )
                yield Temu(kalimat, x.isi[0].tempat, (y.isi[0].tempat,))


def _tertukar(buku: Buku, x: Lembar, y: Lembar) -> bool:
    """What `x` says of its year the other table says of its own, and the reverse, and nothing fits as it stands."""
    if x.tabel == y.tabel or x.tahun is None or y.tahun is None or x.tahun >= y.tahun:
        return False
    empat = [_angka(buku, t, th) for t in (x.tabel, y.tabel) for th in (x.tahun, y.tahun)]
    silang = len(empat[0] & empat[3]), len(empat[1] & empat[2])
    lurus = len(empat[0] & empat[2]) + len(empat[1] & empat[3])
    return min(silang) > 0 and lurus == 0


def _angka(buku: Buku, tabel: str, tahun: int) -> frozenset[Decimal]:
    semua = [x for x in buku.lembar if x.tabel == tabel and x.tahun == tahun]
    return frozenset(n for x in semua for bidang, _ in BIDANG for n in _khas(x, bidang))


@aturan(
    "W26",
    "Perubahan anggaran sesuai hitungannya",
    Tingkat.SALAH,
    alasan="Bertambah atau berkurang adalah selisih anggaran setelah dan sebelum perubahan.",
    dasar="Permendagri 77/2020 (perubahan APBD); tabel APBD sebelum dan setelah perubahan",
)
def perubahan_anggaran(b: Bacaan) -> Iterator[Temu]:
    for t in b.tabel:
        for kolom in _kolom_perubahan(t):
            for baris in t.baris:
                yield from _baris_perubahan(baris, kolom)


@dataclass(frozen=True, slots=True)
class Kolom:
    """Where a table says before, after, difference and percent of one year; None where it does not. `kasar` as in `Tabel`."""

    sebelum: int
    setelah: int
    selisih: int | None
    persen: int | None
    kasar: Decimal


def _kolom_perubahan(t: Tabel) -> Iterator[Kolom]:
    kepala = [re.sub(r"[^a-z%]", "", k.casefold()) for k in t.kolom]
    for n, teks in enumerate(kepala[:-1]):
        if "sebelum" in teks and re.search("setelah|sesudah", kepala[n + 1]):
            selisih = _ada(kepala, n + 2, "bertambah|berkurang|selisih")
            yield Kolom(n, n + 1, selisih, _ada(kepala, n + 3 if selisih else n + 2, "%|persen"), t.kasar)


def _ada(kepala: list[str], n: int, pola: str) -> int | None:
    return n if n < len(kepala) and re.search(pola, kepala[n]) else None


def _baris_perubahan(baris: Baris, k: Kolom) -> Iterator[Temu]:
    if len(baris.sel) <= max(k.setelah, k.selisih or 0, k.persen or 0):
        return
    sebelum, setelah = (baca_uang(baris.sel[n].teks) for n in (k.sebelum, k.setelah))
    if sebelum is None or setelah is None:
        return
    nama = pendek(next((s.teks for s in baris.sel if re.search("[A-Za-z]{3}", s.teks)), "baris ini"))
    yield from _selisih_salah(baris, k, nama, (sebelum, setelah))
    yield from _persen_salah(baris, k, nama, bagi(setelah - sebelum, sebelum))


def _selisih_salah(baris: Baris, k: Kolom, nama: str, angka: tuple[Decimal, Decimal]) -> Iterator[Temu]:
    """A decrease printed without brackets is no fault of the figure."""
    tercetak = None if k.selisih is None else baca_uang(baris.sel[k.selisih].teks)
    beda = angka[1] - angka[0]
    if tercetak is not None and abs(abs(tercetak) - abs(beda)) > 2 * k.kasar:
        kalimat = (
            f"Perubahan anggaran {nama} tercetak {format_rupiah(tercetak)}, tetapi dari {format_rupiah(angka[0])} menjadi "
            f"{format_rupiah(angka[1])} adalah {format_rupiah(beda)}."
        )
        yield Temu(kalimat, _tempat(baris, k.selisih))
    elif tercetak and tercetak * beda < 0:
        arah = "bertambah" if beda > 0 else "berkurang"
        kalimat = f"Anggaran {nama} {arah} {format_rupiah(abs(beda))}, tetapi tandanya tercetak sebaliknya."
        yield Temu(kalimat, _tempat(baris, k.selisih), tingkat=Tingkat.PERINGATAN)


def _persen_salah(baris: Baris, k: Kolom, nama: str, hitungan: Decimal | None) -> Iterator[Temu]:
    tercetak = None if k.persen is None else baca_angka(baris.sel[k.persen].teks)
    if tercetak is not None and hitungan is not None and not cocok(abs(tercetak), abs(hitungan)):
        kalimat = (
            f"Persentase perubahan anggaran {nama} tercetak {format_persen(tercetak, tetap=False)}, tetapi hitungannya "
            f"{format_persen(hitungan)}."
        )
        yield Temu(kalimat, _tempat(baris, k.persen))


def _tempat(baris: Baris, n: int | None) -> Tempat:
    sel = baris.sel[n] if n is not None else None
    return sel.tempat if sel and sel.tempat.sebutan else baris.tempat
