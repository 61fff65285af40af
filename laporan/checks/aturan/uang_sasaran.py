"""K6, K9, K10: money and the sasaran that it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from laporan.checks.bacaan import Asal, Bacaan, Hal, Klaim, SasaranUang, Uang
from laporan.checks.daftar import BUKAN_DATA, Temu, aturan
from laporan.checks.hitung import SERATUS
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.lembar import NOL, Buku, Lembar
from laporan.checks.uang.nama import baku, lingkup, pendek, sehati
from laporan.checks.uang.sasaran import Alokasi, alokasi, per_tabel
from sakip.core.numbers import format_angka, format_persen, format_rupiah

DEKAT = Decimal("0.01")
PEMBULATAN = Decimal("0.02")
SEKALI = re.compile(r"lebih dari satu sasaran.*\bdihitung (satu kali|sekali)\b", re.IGNORECASE)
"""The note below a table that prints a line under each sasaran that it supports."""
PENUNJANG = ("penunjang", "administrasiperkantoran", "saranadanprasaranaaparatur")


@aturan(
    "K6",
    "Realisasi kinerja bukan serapan anggaran",
    Tingkat.PERINGATAN,
    alasan="Kinerja diukur dari hasilnya; realisasi yang sama dengan serapan anggaran sering disalin dari tabel keuangan.",
    dasar="PermenPANRB 53/2014 Lampiran II; PermenPANRB 88/2021 (pengukuran kinerja)",
)
def sama_dengan_serapan(b: Bacaan) -> Iterator[Temu]:
    """Each figure of an indicator once, however many tables print the money of its sasaran."""
    sudah: set[tuple[str, Decimal]] = set()
    for a in alokasi(b):
        serapan = a.serapan
        if serapan is None or serapan == SERATUS:
            continue
        for k in _klaim_sasaran(b, a):
            if k.angka is not None and abs(k.angka - serapan) <= DEKAT and (k.pokok, k.angka) not in sudah:
                sudah.add((k.pokok, k.angka))
                yield _temu_serapan(k, a, serapan)


def _klaim_sasaran(b: Bacaan, a: Alokasi) -> Iterator[Klaim]:
    """What is said of the year's indicators of that sasaran; under another wording that which is nearest to it."""
    setahun = [k for k in b.klaim if k.hal in (Hal.REALISASI, Hal.CAPAIAN) and k.tahun in (None, b.tahun)]
    persis = [k for k in setahun if baku(k.sasaran) == baku(a.sasaran)]
    yield from persis or [k for k in setahun if sehati(k.sasaran, a.sasaran)]


def _temu_serapan(k: Klaim, a: Alokasi, serapan: Decimal) -> Temu:
    angka = k.angka or NOL
    kalimat = (
        f"{k.hal.value.capitalize()} {pendek(k.uraian or k.pokok)} {format_angka(angka, tetap=False)} sama dengan serapan "
        f"anggaran sasarannya, {format_persen(serapan)} ({format_rupiah(a.realisasi or NOL)} dari "
        f"{format_rupiah(a.pagu or NOL)}). Pastikan angka itu hasil pengukuran kinerja."
    )
    bulat = int(angka.as_tuple().exponent) > -2
    return Temu(kalimat, k.tempat, (a.tempat,), tingkat=Tingkat.SARAN if bulat else None)


@aturan(
    "K9",
    "Setiap program mendukung sasaran atau menjadi penunjang",
    Tingkat.PERINGATAN,
    alasan="Anggaran yang tidak terhubung dengan sasaran tidak dapat dipertanggungjawabkan hasilnya.",
    dasar="PermenPANRB 53/2014 Lampiran II; PermenPANRB 88/2021 (perencanaan kinerja)",
)
def terhubung(b: Bacaan) -> Iterator[Temu]:
    yield from _porsi(b)
    yield from _seluruh(b)
    yield from _tanpa_sasaran(b)


def _porsi(b: Bacaan) -> Iterator[Temu]:
    """Shares over 100 %, or not reckoned from one sum."""
    semua = [s for s in b.uang_sasaran if s.porsi is not None]
    for isi in per_tabel(semua):
        jumlah = sum((s.porsi or NOL for s in isi), NOL)
        if jumlah > SERATUS + len(isi):
            kalimat = f"Porsi anggaran {len(isi)} sasaran berjumlah {format_persen(jumlah)}, lebih dari 100 %."
            yield Temu(kalimat, isi[0].tempat, tuple(s.tempat for s in isi[1:]), tingkat=Tingkat.SALAH)
    yield from _dasar_porsi([s for s in semua if s.pagu and s.porsi])


def _dasar_porsi(semua: list[SasaranUang]) -> Iterator[Temu]:
    """Each share gives the sum it was reckoned from; within a table these must agree, as far as their decimals tell."""
    for isi in per_tabel(semua):
        satuan = Decimal(1).scaleb(min(int((s.porsi or NOL).as_tuple().exponent) for s in isi))
        for s, t in combinations(isi, 2):
            (bawah, atas), (bawah2, atas2) = _rentang(s, satuan), _rentang(t, satuan)
            if max(bawah, bawah2) > min(atas, atas2):
                yield _temu_dasar(s, t)
                break


def _rentang(s: SasaranUang, satuan: Decimal) -> tuple[Decimal, Decimal]:
    """The smallest and the largest sum of which the pagu is that share, rounded or cut off at `satuan`."""
    pagu, porsi = s.pagu or NOL, s.porsi or NOL
    bawah = max(porsi - satuan / 2, satuan / 100)
    return pagu / (porsi + max(satuan, PEMBULATAN)) * SERATUS, pagu / bawah * SERATUS


def _temu_dasar(s: SasaranUang, t: SasaranUang) -> Temu:
    kalimat = (
        f"Porsi {pendek(s.sasaran)} {format_persen(s.porsi or NOL)} dari {format_rupiah(s.pagu or NOL)} dan porsi "
        f"{pendek(t.sasaran)} {format_persen(t.porsi or NOL)} dari {format_rupiah(t.pagu or NOL)} tidak dihitung "
        f"dari jumlah belanja yang sama."
    )
    return Temu(kalimat, s.tempat, (t.tempat,))


def _seluruh(b: Bacaan) -> Iterator[Temu]:
    """With what supports all sasaran, the sasaran have the whole budget."""
    total = {u.pagu for u in b.uang if not u.kedalaman and not lingkup(u) and u.tahun in {None, b.tahun} and u.pagu}
    for isi in per_tabel(b.uang_sasaran):
        penuh = any("penunjang" in baku(s.sasaran) for s in isi) and all(s.pagu is not None for s in isi)
        jumlah = sum((s.pagu or NOL for s in isi), NOL)
        if penuh and len(total) == 1 and jumlah not in total:
            seluruh = max(n for n in total if n is not None)
            kalimat = (
                f"Anggaran {len(isi)} baris per sasaran, dengan penunjang, berjumlah {format_rupiah(jumlah)}, tetapi seluruh "
                f"anggaran {format_rupiah(seluruh)}; selisihnya {format_rupiah(abs(jumlah - seluruh))}."
            )
            yield Temu(kalimat, isi[0].tempat, tuple(s.tempat for s in isi[1:]))


def _tanpa_sasaran(b: Bacaan) -> Iterator[Temu]:
    """Programs of the widest table that no sasaran names and that are no penunjang."""
    buku, terhubung = Buku(b), {baku(u.nama) for u in b.uang if u.sasaran}
    utama = [
        x for x in buku.lembar if x.tahun == b.tahun and not x.kontrol and x.total and x.total.realisasi is not None
    ]
    for x in sorted(utama, key=lambda x: -len(x.baris))[:1]:
        lepas = [u for u in _perlu_sasaran(buku, x) if not _tersambung(u, terhubung)]
        if terhubung and lepas:
            yield _temu_lepas(b, lepas)


def _perlu_sasaran(buku: Buku, x: Lembar) -> list[Uang]:
    """In our data the lines that carry the money, in print the programs."""
    isi = [(i, u) for i, u in zip(x.baris, x.isi, strict=True) if u.kedalaman and (u.pagu or u.realisasi)]
    if buku.b.asal is Asal.DATA:
        return [u for i, u in isi if i not in buku.anak]
    return [u for _, u in isi if u.kedalaman == 1 and not baku(u.nama).startswith("belanja")]


def _tersambung(u: Uang, terhubung: set[str]) -> bool:
    nama = baku(u.nama)
    return bool(u.sasaran) or u.penunjang or nama in terhubung or any(p in nama for p in PENUNJANG)


def _temu_lepas(b: Bacaan, lepas: list[Uang]) -> Temu:
    jumlah = sum((u.pagu or NOL for u in lepas), NOL)
    porsi = sum((s.porsi or NOL for s in b.uang_sasaran), NOL)
    bagian = f" Porsi sasaran yang disebut berjumlah {format_persen(porsi)}." if 0 < porsi < SERATUS - 1 else ""
    sebut = ", ".join(f"{pendek(u.nama)} {format_rupiah(u.pagu or NOL)}" for u in lepas[:3])
    dan = f", dan {len(lepas) - 3} lainnya" if len(lepas) > 3 else ""
    kalimat = (
        f"Anggaran {format_rupiah(jumlah)} tidak terhubung dengan sasaran dan bukan penunjang: {sebut}{dan}.{bagian}"
    )
    sasaran = tuple(s.tempat for s in b.uang_sasaran)
    return Temu(kalimat, lepas[0].tempat, (*(u.tempat for u in lepas[1:]), *sasaran))


@aturan(
    "K10",
    "Satu baris anggaran dihitung sekali",
    Tingkat.SALAH,
    alasan="Anggaran yang disebut penuh di bawah dua sasaran terhitung dua kali; bagian tiap sasaran harus dinyatakan.",
    dasar="PermenPANRB 53/2014 Lampiran II (realisasi anggaran per sasaran)",
    untuk=BUKAN_DATA,
    mustahil="anggaran tersimpan satu kali, pada baris terbawah pohon program; bagian sasaran-sasaran yang didukungnya dinyatakan dalam persen, bersama-sama paling banyak 100 %.",
)
def dihitung_dua_kali(b: Bacaan) -> Iterator[Temu]:
    """Lines with one amount below two sasaran; no fault where a note says that sums have it once."""
    if any(SEKALI.search(p.teks) for p in b.prosa):
        return
    for x in Buku(b).lembar:
        ada: dict[tuple[str, Decimal], list[Uang]] = {}
        for u in x.rinci:
            if len(u.sasaran) == 1 and u.pagu:
                ada.setdefault((baku(u.nama), u.pagu), []).append(u)
        for isi in ada.values():
            if len({u.sasaran for u in isi}) > 1:
                yield _temu_ganda(isi)


def _temu_ganda(isi: list[Uang]) -> Temu:
    dua = " dan ".join(pendek(u.sasaran[0]) for u in isi[:2])
    kalimat = (
        f"Anggaran {pendek(isi[0].nama)} {format_rupiah(isi[0].pagu or NOL)} tercetak penuh di bawah dua sasaran, {dua}, "
        f"sehingga terhitung dua kali. Nyatakan bagian tiap sasaran."
    )
    return Temu(kalimat, isi[0].tempat, tuple(u.tempat for u in isi[1:]))
