"""How many planted faults the rules find, and how many clean reports they accuse: `make bench`.

Run as `python -m tests.bench.bench_temuan [--banyak N] [--benih S] [--jenis X]`. The goal: at least 95 % of the faults that
have a second witness are found, under 2 % of clean reports get a finding of level salah or peringatan.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterable

from tests.bench.tanam.cacat import JENIS
from tests.bench.tanam.uji import Hasil, jenis_untuk, uji_berkas, uji_cetak

BERKAS, KANTOR, TANPA = 70, 18, 140
# Of a thousand printed books; an office carries one fault of each kind.
DITEMUKAN, TERTUDUH = 95, 2
Tugas = tuple[str, int, tuple[str, ...]]


def kerjakan(tugas: Tugas) -> list[Hasil]:
    """One trial, in a process of its own."""
    apa, benih, jenis = tugas
    if apa == "berkas":
        return uji_berkas(benih, jenis)
    if apa == "kantor":
        from tests.bench.tanam.kantor_cacat import uji_kantor

        return uji_kantor(benih, jenis)
    return uji_cetak(benih, jenis, tanpa=apa == "tanpa")


def tugas(banyak: int, benih: int, jenis: str) -> list[Tugas]:
    """The trials: most are printed layers; files, offices and faults without a witness take their share."""
    bagian = (("cetak", banyak), ("berkas", max(banyak * BERKAS // 1000, 7)))
    hasil = [(apa, benih + n, (jenis,) if jenis else jenis_untuk(benih + n)) for apa, isi in bagian for n in range(isi)]
    semua = (jenis,) if jenis else JENIS
    hasil += [("kantor", benih + n, semua) for n in range(max(banyak * KANTOR // 1000, 2))]
    return hasil + [("tanpa", benih + n, ("angka lain",)) for n in range(max(banyak * TANPA // 1000, 10))]


def jalankan(banyak: int, benih: int, jenis: str) -> tuple[list[Hasil], list[Hasil]]:
    """All results, and apart those without a second witness."""
    semua = tugas(banyak, benih, jenis)
    with multiprocessing.get_context("spawn").Pool(2, initializer=siapkan) as kolam:
        hasil = list(kolam.imap(kerjakan, semua, chunksize=4))
    biasa = [h for t, isi in zip(semua, hasil, strict=True) if t[0] != "tanpa" for h in isi]
    return biasa, [h for t, isi in zip(semua, hasil, strict=True) if t[0] == "tanpa" for h in isi if h.jenis]


def siapkan() -> None:
    """Django for the channel of offices, each process with a database of its own."""
    from tests.bench.tanam.kantor import siapkan_django

    siapkan_django()


# --- the report ---


def persen(bagian: int, semua: int) -> str:
    return f"{100 * bagian / semua:.1f} %".replace(".", ",") if semua else "-"


def matriks(hasil: list[Hasil]) -> Iterable[str]:
    """Kind by channel, then kind by witness: found of planted."""
    kanal = sorted({h.kanal for h in hasil})
    yield f"{'jenis cacat':<18}" + "".join(f"{k:>16}" for k in [*kanal, "semua"])
    for j in [j for j in JENIS if any(h.jenis == j for h in hasil)]:
        isi = [[h for h in hasil if h.jenis == j and h.kanal in k] for k in [*([x] for x in kanal), kanal]]
        yield f"{j:<18}" + "".join(f"{_dari(x):>16}" for x in isi)
    yield ""
    saksi = sorted({(h.jenis, h.di, h.saksi_utama) for h in hasil})
    for j, di, s in saksi:
        yield f"{j:<18}{di:<8} saksi {s:<12}{_dari([h for h in hasil if (h.jenis, h.di, h.saksi_utama) == (j, di, s)]):>16}"


def _dari(isi: list[Hasil]) -> str:
    return f"{sum(h.ketat for h in isi)}/{len(isi)} {persen(sum(h.ketat for h in isi), len(isi))}" if isi else "-"


def bersih(hasil: list[Hasil]) -> Iterable[str]:
    """Clean reports that were accused, by channel, and the rules that accuse most."""
    for kanal in sorted({h.kanal for h in hasil}):
        isi = [h for h in hasil if h.kanal == kanal]
        kena = sum(bool(h.temuan) for h in isi)
        yield f"  {kanal:<8}{kena} dari {len(isi)} ({persen(kena, len(isi))})"
    aturan = Counter(a for h in hasil for a in {t[0] for t in h.temuan})
    for nomor, n in aturan.most_common(12):
        yield f"  {nomor}: {n} laporan"
        contoh = [(h, t) for h in hasil for t in h.temuan if t[0] == nomor]
        yield from (f"    benih {h.benih} {h.kanal} {t[1]}: {t[2]}" for h, t in contoh[:: max(1, len(contoh) // 3)][:3])


def luput(hasil: list[Hasil], banyak: int) -> Iterable[str]:
    """Missed ones, evenly over kinds."""
    urut = [
        h for j in JENIS for h in [x for x in hasil if x.jenis == j and not x.ketat][: max(3, banyak // len(JENIS))]
    ]
    for h in urut[:banyak]:
        jauh = "temuan lain saja" if h.longgar else "tidak ada temuan"
        yield f"  benih {h.benih} {h.kanal} {h.jenis} ({h.cara}, {h.di}, saksi {', '.join(h.saksi)}), {jauh}: {h.tentang}"


def laporan(biasa: list[Hasil], tanpa: list[Hasil], banyak_luput: int) -> tuple[list[str], bool]:
    """The lines to print and whether the goal is met."""
    tanam, polos = [h for h in biasa if h.jenis], [h for h in biasa if not h.jenis]
    kena, longgar = sum(h.ketat for h in tanam), sum(h.longgar for h in tanam)
    tuduh = sum(bool(h.temuan) for h in polos)
    lolos = 100 * kena >= DITEMUKAN * len(tanam) and 100 * tuduh < TERTUDUH * len(polos)
    isi = [
        *matriks(tanam), "",
        (f"Cacat bersaksi ditemukan: {kena} dari {len(tanam)} ({persen(kena, len(tanam))}); "
        f"laporan cacat yang mendapat temuan baru apa pun: {persen(longgar, len(tanam))}."),
        f"Laporan bersih yang tertuduh: {tuduh} dari {len(polos)} ({persen(tuduh, len(polos))})", *bersih(polos),
        f"Tanpa saksi kedua, dihitung terpisah: {_dari(tanpa)} ditemukan.",
    ]  # fmt: skip
    if kena < len(tanam):
        isi += ["Luput:", *luput(tanam, banyak_luput)]
    return isi, lolos


def main() -> int:
    a = argparse.ArgumentParser(description="Cacat yang ditanam, ditemukan atau luput.")
    a.add_argument("--banyak", type=int, default=1000)
    a.add_argument("--benih", type=int, default=0)
    a.add_argument("--jenis", choices=JENIS, default="")
    a.add_argument("--luput", type=int, default=20)
    pilihan = a.parse_args()
    mulai = time.monotonic()
    isi, lolos = laporan(*jalankan(pilihan.banyak, pilihan.benih, pilihan.jenis), pilihan.luput)
    sys.stdout.write("\n".join([*isi, f"{time.monotonic() - mulai:.0f} detik", ""]))
    return 0 if lolos else 1


if __name__ == "__main__":
    sys.exit(main())
