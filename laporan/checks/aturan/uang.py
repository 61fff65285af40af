"""K8: money adds up, a line has one amount wherever it stands, percentages are those of their amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, Uang
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bentuk import Jenis
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.lembar import BIDANG, NOL, Buku, Lembar, menurut_tahun, nilai
from laporan.checks.uang.nama import baku, letak, pendek, sebut_jenjang
from laporan.checks.uang.padanan import Beda, Padanan, semua_padanan
from laporan.checks.uang.persen import persen_salah
from laporan.checks.uang.sasaran import Alokasi, alokasi, baris_kembar, sasaran_berbeda
from laporan.checks.uang.sebab import hubungan, sebab_jumlah
from laporan.checks.uang.tabel_sasaran import total_sasaran
from laporan.checks.uang.total import total_berbeda
from sakip.core.numbers import format_persen, format_rupiah

TEMPAT_LAIN = 8
DISEBUT = re.compile(r"rincian.*(dokumen|lengkap|selisih)|(dokumen|lengkap|selisih).*rincian", re.IGNORECASE)
"""A sentence that says itself that a sum is not that of its parts."""
DASAR = "PermenPANRB 53/2014 Lampiran II (realisasi anggaran); PP 8/2006"


@aturan(
    "K8",
    "Angka uang cocok satu sama lain",
    Tingkat.SALAH,
    alasan="Jumlah yang tidak cocok dengan rinciannya, atau satu baris dengan dua angka, membuat seluruh angka diragukan.",
    dasar=DASAR,
)
def uang_cocok(b: Bacaan) -> Iterator[Temu]:
    buku = Buku(b)
    yield from _jumlah(buku)
    yield from _antar_tabel(buku)
    yield from total_berbeda(buku)
    yield from (t for a in alokasi(b) for t in _jumlah_sasaran(a))
    yield from sasaran_berbeda(b)
    yield from baris_kembar(b)
    yield from total_sasaran(b)
    yield from _rkt(buku)
    yield from _persen(buku)
    yield from _gaji(buku)


# --- sums ---


def _jumlah(buku: Buku) -> Iterator[Temu]:
    semua = [(induk, bidang, anak) for induk, anak in buku.anak.items() for bidang in BIDANG]
    salah = [x for x in semua if _selisih(buku, *x)]
    kacau = _terbaca_miring({induk for induk, *_ in salah}, {x[0] for x in semua if _teruji(buku, *x)})
    for induk, bidang, anak in salah:
        yield _temu_jumlah(buku, induk, bidang, anak, kacau=kacau)
    yield from (x for induk, anak in buku.anak.items() for x in _kosong(buku, induk, anak))


def _terbaca_miring(salah: set[int], diuji: set[int]) -> bool:
    """Nearly nothing adds up: the levels of the table were read wrong, rather than its figures."""
    return len(salah) >= 3 and (salah >= diuji or (len(salah) > 4 and 2 * len(salah) > len(diuji)))


def _bagian(buku: Buku, anak: tuple[int, ...], bidang: str) -> list[tuple[Uang, Decimal]]:
    return [(buku.b.uang[i], n) for i in anak if (n := nilai(buku.b.uang[i], bidang)) is not None]


def _teruji(buku: Buku, induk: int, bidang: tuple[str, str], anak: tuple[int, ...]) -> bool:
    return nilai(buku.b.uang[induk], bidang[0]) is not None and len(_bagian(buku, anak, bidang[0])) == len(anak)


def _selisih(buku: Buku, induk: int, bidang: tuple[str, str], anak: tuple[int, ...]) -> Decimal:
    """How much the parts are off their total; 0 where they fit or nothing can be said."""
    u = buku.b.uang[induk]
    total, bagian = nilai(u, bidang[0]), _bagian(buku, anak, bidang[0])
    if total is None or not bagian:
        return NOL
    beda = sum((n for _, n in bagian), NOL) - total
    pecahan = any(n % 1 for _, n in bagian)
    if abs(beda) < (len(bagian) if pecahan else 1) + u.kasar * len(bagian) or total == sum(
        (n for _, n in _sekali(bagian)), NOL
    ):
        return NOL
    penuh = len(bagian) == len(anak) and not u.kontrol
    tentu = u.lengkap and (penuh or beda > 0)
    return beda if tentu or sebab_jumlah(total, bagian, _kata_lain(buku, u, bidang[0]))[0] else NOL


def _sekali(bagian: list[tuple[Uang, Decimal]]) -> list[tuple[Uang, Decimal]]:
    """Each line once, where a table repeats it below every sasaran (MU-9)."""
    return list({(baku(u.nama), n) if u.sasaran else id(u): (u, n) for u, n in bagian}.values())


def _temu_jumlah(buku: Buku, induk: int, bidang: tuple[str, str], anak: tuple[int, ...], *, kacau: bool) -> Temu:
    u, (kunci, kata) = buku.b.uang[induk], bidang
    bagian, total = _bagian(buku, anak, kunci), nilai(buku.b.uang[induk], kunci) or NOL
    jumlah = sum((n for _, n in bagian), NOL)
    sebab, tersangka = sebab_jumlah(total, bagian, _kata_lain(buku, u, kunci))
    kalimat = (
        f"{_sebut_bagian(u, [x for x, _ in bagian], kata)} {format_rupiah(jumlah)}, tetapi "
        f"{'total' if u.kedalaman == 0 else kata} yang tercetak {format_rupiah(total)}; "
        f"selisihnya {format_rupiah(abs(jumlah - total))}."
    )
    kacau = kacau or _disebut(buku, {jumlah, total})
    depan = [tersangka.tempat] if tersangka else []
    lain = tuple(dict.fromkeys(depan + [x.tempat for x, _ in bagian]))[:TEMPAT_LAIN]
    tingkat = Tingkat.SARAN if kacau else (Tingkat.SALAH if u.lengkap and not u.kontrol else Tingkat.PERINGATAN)
    return Temu(f"{kalimat} {sebab}".strip(), u.tempat, lain, tingkat=menurut_tahun(buku.b, u, tingkat))


def _disebut(buku: Buku, angka: set[Decimal]) -> bool:
    """Whether the report names both amounts in one breath, and says that they differ."""
    naskah = (p.teks for p in buku.b.prosa if DISEBUT.search(p.teks))
    return any(angka <= {s.nilai for s in sebutan(teks) if s.jenis is Jenis.RUPIAH} for teks in naskah)


def _sebut_bagian(u: Uang, bagian: list[Uang], kata: str) -> str:
    isi = f"{len(bagian)} {sebut_jenjang(bagian)}" if len(bagian) > 1 else pendek(bagian[0].nama)
    return f"Jumlah {kata} {isi}{f' pada {pendek(u.nama)}' if u.kedalaman else ''}"


def _kata_lain(buku: Buku, u: Uang, bidang: str) -> Iterator[tuple[Uang, Decimal]]:
    """The lines of other tables of the same year, with their amounts."""
    for v in buku.b.uang:
        n = nilai(v, bidang)
        if n is not None and v.tabel != u.tabel and buku.tahun(v) == buku.tahun(u):
            yield v, n


def _kosong(buku: Buku, induk: int, anak: tuple[int, ...]) -> Iterator[Temu]:
    """What was spent stands on the line, and on none of those below it (MU 842-851)."""
    u, isi = buku.b.uang[induk], [buku.b.uang[i] for i in anak]
    kosong = [v for v in isi if v.pagu and v.realisasi is None]
    if u.realisasi and kosong and len(kosong) == len(isi):
        kalimat = (
            f"Realisasi {pendek(u.nama)} {format_rupiah(u.realisasi)}, tetapi {len(isi)} baris di bawahnya kosong."
        )
        yield Temu(kalimat, u.tempat, tuple(v.tempat for v in isi)[:TEMPAT_LAIN], tingkat=Tingkat.SARAN)


def _jumlah_sasaran(a: Alokasi) -> Iterator[Temu]:
    """The printed sums of a sasaran are those of its programs (BS-21); our own are shares, and never typed."""
    if a.su is None or a.b.asal is Asal.DATA or any(len(u.sasaran) > 1 for u in a.baris):
        return
    for (bidang, kata), tercetak in zip(BIDANG, (a.su.pagu, a.su.realisasi), strict=True):
        angka = [n for u in a.baris if (n := nilai(u, bidang)) is not None]
        jumlah = sum(angka, NOL)
        if tercetak is not None and angka and len(angka) == len(a.baris) and jumlah != tercetak:
            kalimat = (
                f"Jumlah {kata} {len(angka)} {sebut_jenjang(a.baris)} pada {pendek(a.sasaran)} {format_rupiah(jumlah)}, "
                f"tetapi yang tercetak {format_rupiah(tercetak)}; selisihnya {format_rupiah(abs(jumlah - tercetak))}."
            )
            yield Temu(kalimat, a.su.tempat, tuple(u.tempat for u in a.baris))


# --- the same line in two tables ---


def _antar_tabel(buku: Buku) -> Iterator[Temu]:
    sudah: set[frozenset[tuple[int, str]]] = set()
    for p in semua_padanan(buku):
        for beda in p.beda():
            kunci = frozenset({(id(beda.a), beda.bidang), (id(beda.b), beda.bidang)})
            if kunci not in sudah:
                sudah.add(kunci)
                yield _temu_beda(buku, beda)


def _temu_beda(buku: Buku, beda: Beda) -> Temu:
    satu, dua = beda.nilai
    kata = dict(BIDANG)[beda.bidang].capitalize()
    lain = "" if baku(beda.a.nama) == baku(beda.b.nama) else f" {pendek(beda.b.nama)}"
    cara = hubungan(satu, dua)
    kalimat = (
        f"{kata} {pendek(beda.a.nama)} {format_rupiah(satu)} di {letak(beda.a)}, tetapi{lain} {format_rupiah(dua)} "
        f"di {letak(beda.b)}; selisihnya {format_rupiah(abs(satu - dua))}{f', {cara}' if cara else ''}."
    )
    tingkat = menurut_tahun(buku.b, beda.a, Tingkat.SALAH if beda.pasti else Tingkat.PERINGATAN)
    return Temu(f"{kalimat}{_tahun_lain(buku, beda)}", beda.a.tempat, (beda.b.tempat,), tingkat=tingkat)


def _tahun_lain(buku: Buku, beda: Beda) -> str:
    """Said where one of the two amounts is that of the line in another year."""
    for u, n in zip((beda.a, beda.b), beda.nilai, strict=True):
        for v in buku.b.uang:
            if n and nilai(v, beda.bidang) == n and buku.tahun(v) != buku.tahun(u) and baku(v.nama) == baku(u.nama):
                return f" Angka {format_rupiah(n)} sama dengan angka tahun {buku.tahun(v)} di {letak(v)}."
    return ""


def _rkt(buku: Buku) -> Iterator[Temu]:
    """What was planned in the RKT and is another amount in the budget wants a word, no more (BS 660, 661); twice the amount
    to the rupiah was counted twice."""
    sudah: set[int] = set()
    for p in (Padanan(buku, x, y) for x, y in buku.pasangan() if (x.tahap == "rkt") != (y.tahap == "rkt")):
        if "renstra" in {p.x.tahap, p.y.tahap}:
            continue
        beda = [(a, b) if p.x.tahap == "rkt" else (b, a) for a, b in p.berbeda("pagu")]
        baru = [x for x in beda if id(x[0]) not in sudah]
        sudah |= {id(a) for a, _ in baru}
        if baru:
            yield _temu_rkt(baru)


def _temu_rkt(beda: list[tuple[Uang, Uang]]) -> Temu:
    sebut = "; ".join(
        f"{pendek(a.nama)} {format_rupiah(a.pagu or NOL)} menjadi {format_rupiah(b.pagu or NOL)}" for a, b in beda[:3]
    )
    lagi = f"; dan {len(beda) - 3} lainnya" if len(beda) > 3 else ""
    kalimat = f"Anggaran dalam RKT berubah tanpa penjelasan: {sebut}{lagi}."
    tempat = tuple(u.tempat for pasang in beda for u in pasang)
    dua_kali = any(a.pagu and b.pagu and max(a.pagu, b.pagu) == 2 * min(a.pagu, b.pagu) for a, b in beda)
    return Temu(kalimat, tempat[0], tempat[1:], tingkat=Tingkat.PERINGATAN if dua_kali else Tingkat.SARAN)


# --- percentages, salaries ---


def _persen(buku: Buku) -> Iterator[Temu]:
    for x in buku.lembar:
        for s in persen_salah(x):
            tingkat = menurut_tahun(buku.b, s.u, Tingkat.SALAH if s.pasti else Tingkat.PERINGATAN)
            yield Temu(_kalimat_persen(s.u, s.rumus, s.hitungan, x), s.u.tempat, tingkat=tingkat)


def _kalimat_persen(u: Uang, rumus: str, hitungan: Decimal, x: Lembar) -> str:
    angka = [f"{kata} {format_rupiah(n)}" for bidang, kata in BIDANG if (n := nilai(u, bidang)) is not None]
    dasar = f" dari {format_rupiah(x.total.pagu or NOL)}" if rumus.startswith("porsi a") and x.total else ""
    nama = "total" if u.kedalaman == 0 else pendek(u.nama)
    return (
        f"Persentase {nama} tercetak {format_persen(u.persen or NOL, tetap=False)}, "
        f"tetapi {rumus} menurut {' dan '.join(angka)}{dasar} adalah {format_persen(hitungan)}."
    )


def _gaji(buku: Buku) -> Iterator[Temu]:
    """The sub kegiatan of salaries holds belanja pegawai only, so it cannot be more than all of it (BS 500, 516); where another kind
    could hold it, the two kinds may have changed places."""
    pegawai = [u for u in buku.b.uang if baku(u.nama).startswith("belanjapegawai") and u.pagu and u.kedalaman < 4]
    for u in buku.b.uang:
        if "gajidantunjangan" not in baku(u.nama) or not u.pagu or u.kedalaman < 2:
            continue
        setahun = [p for p in pegawai if buku.tahun(p) == buku.tahun(u)]
        terbesar = max(setahun, key=lambda p: p.pagu or NOL, default=None)
        if terbesar is not None and terbesar.pagu is not None and terbesar.pagu < u.pagu:
            lain = [v for v in buku.b.uang if v.tabel == terbesar.tabel and v.kedalaman and (v.pagu or NOL) >= u.pagu]
            tertukar = any(baku(v.nama).startswith("belanjabarang") for v in lain)
            tingkat = Tingkat.PERINGATAN if tertukar else Tingkat.SARAN
            yield Temu(_kalimat_gaji(u, terbesar), u.tempat, (terbesar.tempat,), tingkat=tingkat)
            return


def _kalimat_gaji(u: Uang, pegawai: Uang) -> str:
    gaji, semua = u.pagu or NOL, pegawai.pagu or NOL
    return (
        f"Anggaran {pendek(u.nama)} {format_rupiah(gaji)} lebih besar daripada seluruh belanja pegawai "
        f"{format_rupiah(semua)}; selisihnya {format_rupiah(gaji - semua)}."
    )
