"""W28: rows of money that are missing although nothing is left over in the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from laporan.checks.bacaan import Bacaan, SasaranUang, Uang
from laporan.checks.daftar import BUKAN_DATA, Temu, aturan
from laporan.checks.temuan import Tingkat
from laporan.checks.uang.lembar import NOL, RENCANA, Buku, Lembar
from laporan.checks.uang.nama import baku, letak, pendek
from laporan.checks.uang.sasaran import nama_tabel, per_tabel
from sakip.core.numbers import format_rupiah


@aturan(
    "W28",
    "Tidak ada baris program yang hilang",
    Tingkat.PERINGATAN,
    alasan="Sub kegiatan tanpa kegiatan di atasnya, atau program tanpa rincian, menunjukkan baris yang terhapus.",
    dasar="Permendagri 90/2019 (kode program, kegiatan, dan sub kegiatan)",
    untuk=BUKAN_DATA,
    mustahil="setiap baris wajib berdiri di bawah induknya dalam pohon program, dan jumlah di atasnya dihitung darinya.",
)
def baris_hilang(b: Bacaan) -> Iterator[Temu]:
    buku = Buku(b)
    for x in buku.lembar:
        yield from _tanpa_induk(x)
        yield from _melompat(buku, x)
        yield from _lebih_pendek(buku, x)
    yield from (t for x, y in buku.pasangan() for t in (*_satu_kurang(x, y), *_satu_kurang(y, x)))
    yield from _sasaran_hilang(b)


def _tanpa_induk(x: Lembar) -> Iterator[Temu]:
    """A code whose own parent is missing, where that of most codes of its length is printed."""
    kode = {u.kode: u for u in x.isi if "." in u.kode}
    atas = {k: max((_ruas(p) for p in kode if k.startswith(f"{p}.")), default=0) for k in kode}
    for panjang in sorted({_ruas(k) for k in kode}):
        setingkat = [k for k in kode if _ruas(k) == panjang]
        biasa, banyak = Counter(atas[k] for k in setingkat).most_common(1)[0]
        for k in setingkat:
            if atas[k] < biasa and 2 * banyak > len(setingkat) and kode[k].lengkap:
                induk = ".".join(k.split(".")[:biasa])
                kalimat = f"{pendek(kode[k].nama)} berkode {k}, tetapi baris berkode {induk} tidak ada di {x.tabel}."
                yield Temu(kalimat, kode[k].tempat)


def _ruas(kode: str) -> int:
    return len(kode.split("."))


def _melompat(buku: Buku, x: Lembar) -> Iterator[Temu]:
    """A kegiatan right below the total, where the other kegiatan stand below their programs."""
    program = [u for u in x.isi if u.kedalaman == 1]
    lepas = [u for u in x.isi if u.kedalaman > 1 and not u.kode and u.lengkap and _di_bawah_total(buku, u)]
    if x.total and len(program) > 1 and lepas:
        kalimat = f"{pendek(lepas[0].nama)} di {x.tabel} tidak berada di bawah program; mungkin ada baris yang hilang."
        yield Temu(kalimat, lepas[0].tempat, tuple(u.tempat for u in lepas[1:]))


def _di_bawah_total(buku: Buku, u: Uang) -> bool:
    return u.induk is None or (0 <= u.induk < len(buku.b.uang) and buku.b.uang[u.induk].kedalaman == 0)


def _lebih_pendek(buku: Buku, x: Lembar) -> Iterator[Temu]:
    """The one program that has a level less below it than all others have; certain where another table has its line."""
    tinggi = {i: _tinggi(buku, i) for i in x.baris if buku.b.uang[i].kedalaman == 1 and buku.b.uang[i].lengkap}
    kurang = [i for i, n in tinggi.items() if n < max(tinggi.values())]
    if len(tinggi) < 3 or len(kurang) != 1:
        return
    u, ada = buku.b.uang[kurang[0]], {baku(v.nama) for v in x.isi}
    ujung = [u, *(buku.b.uang[j] for j in buku.anak.get(kurang[0], ()))]
    hilang = next(
        (v for v in _dari_lain(buku, x) if baku(v.nama) not in ada and any(v.pagu == w.pagu for w in ujung)), None
    )
    if hilang is None:
        kalimat = f"{pendek(u.nama)} tidak dirinci seperti program lain di {x.tabel}; mungkin ada baris yang hilang."
        yield Temu(kalimat, u.tempat, tingkat=Tingkat.SARAN)
    else:
        kalimat = (
            f"{pendek(hilang.nama)} {format_rupiah(hilang.pagu or NOL)} ada di {letak(hilang)}, tetapi tidak ada di bawah "
            f"{pendek(u.nama)} di {x.tabel}."
        )
        yield Temu(kalimat, u.tempat, (hilang.tempat,))


def _tinggi(buku: Buku, i: int) -> int:
    return 1 + max((_tinggi(buku, j) for j in buku.anak.get(i, ())), default=0)


def _dari_lain(buku: Buku, x: Lembar) -> Iterator[Uang]:
    """Lines of kegiatan and sub kegiatan of the same year in other tables."""
    for y in buku.lembar:
        if y is not x and y.tahun == x.tahun and not {x.tahap, y.tahap} & RENCANA:
            yield from (u for u in y.isi if u.kedalaman in {2, 3} and u.pagu)


def _satu_kurang(x: Lembar, y: Lembar) -> Iterator[Temu]:
    """Two tables with one total, and one of them has a program more."""
    satu, dua = ({baku(u.nama): u for u in t.isi if u.kedalaman == 1} for t in (x, y))
    lebih = [u for nama, u in satu.items() if nama not in dua]
    if (
        x.total
        and y.total
        and x.total.pagu
        and x.total.pagu == y.total.pagu
        and len(dua) > 1
        and dua.keys() < satu.keys()
    ):
        for u in lebih[:1]:
            kalimat = (
                f"{pendek(u.nama)} {format_rupiah(u.pagu or NOL)} ada di {letak(u)}, tetapi tidak ada di {y.tabel}."
            )
            yield Temu(kalimat, y.total.tempat, (u.tempat,))


def _sasaran_hilang(b: Bacaan) -> Iterator[Temu]:
    """A sasaran with money that is missing in one of the tables of sasaran."""
    tabel = per_tabel(b.uang_sasaran)
    for isi in tabel:
        ada = {baku(s.sasaran) for s in isi}
        for lain in (t for t in tabel if t is not isi):
            yield from _temu_sasaran(isi, [s for s in _sasaran_saja(lain) if baku(s.sasaran) not in ada], lain)


def _sasaran_saja(isi: Sequence[SasaranUang]) -> list[SasaranUang]:
    return [s for s in isi if "penunjang" not in baku(s.sasaran) and (s.pagu or s.serapan)]


def _temu_sasaran(
    isi: Sequence[SasaranUang], hilang: Sequence[SasaranUang], lain: Sequence[SasaranUang]
) -> Iterator[Temu]:
    if len(hilang) == 1 and len(_sasaran_saja(isi)) == len(_sasaran_saja(lain)) - 1:
        s = hilang[0]
        kalimat = f"{pendek(s.sasaran)} ada di {nama_tabel(s)}, tetapi tidak ada di {nama_tabel(isi[0])}."
        yield Temu(kalimat, isi[0].tempat, (s.tempat,))
