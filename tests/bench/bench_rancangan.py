"""Drafts in parts against one WeasyPrint process on the same finished page, and very long tables: `make bench`.

Run as `python -m tests.bench.bench_rancangan [runs] [buku]`, the latter without the long tables. The book is Metro Utara with all tables and papers as lampiran.
Goals: the first draft at most 0.65, after one figure changed at most 0.35 times a whole WeasyPrint process; 10,000 rows
under 400 MB in every process and in proportion to their number. The runs take turns, so that a busy machine is so to all.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.bench.bench_pdf import SENDIRI

TAHUN, MEGABITA, DASAR = 2021, 400, "WeasyPrint satu proses"
BATAS = {"rancangan pertama": 0.65, "rancangan sesudah satu angka berubah": 0.35}
BARIS = (1_000, 10_000)


def _detik(kerja: Callable[[], object]) -> float:
    awal = time.perf_counter()
    kerja()
    return time.perf_counter() - awal


def semua_lampiran(perangkat: Any, tahun: int) -> Any:
    """The office's book, with each table and paper that has something to print among the lampiran."""
    from laporan.builder import keadaan_cetakan
    from laporan.models import Bagian, Laporan
    from laporan.papers import daftar_cetakan
    from sakip.core.write import menulis

    laporan = Laporan.objects.get(perangkat=perangkat, tahun=tahun, jenis="lkjip")
    ada = keadaan_cetakan(perangkat, tahun)
    dipakai = set(laporan.bagian.values_list("kunci", flat=True))
    with menulis(by=None):
        for urut, c in enumerate(daftar_cetakan(), 200):
            if ada[c.kunci] and f"lampiran_{c.kunci}" not in dipakai:
                Bagian.objects.create(laporan=laporan, kunci=f"lampiran_{c.kunci}", judul=c.judul, urut=urut)
    return laporan


def ubah_satu_angka(perangkat: Any, tahun: int, tambah: int) -> None:
    """Another realisasi of the first indicator, as somebody types it."""
    from decimal import Decimal

    from kinerja.models import Realisasi
    from sakip.core.write import menulis

    r = (
        Realisasi.objects.filter(indikator__perangkat=perangkat, tahun=tahun, angka__isnull=False, periode=0)
        .order_by("pk")
        .first()
    )
    with menulis(by=None):
        r.angka = (r.angka or Decimal(0)) + Decimal(tambah)
        r.save()


Keadaan = tuple[Any, str]
"""The tree of a book, and its finished page."""


def baca(perangkat: Any) -> Keadaan:
    from laporan.builder import bangun
    from laporan.renderers.html import render_html

    dok = bangun(perangkat, TAHUN)
    return dok, render_html(dok)


def putaran(dulu: Keadaan, kini: Keadaan) -> dict[str, float]:
    """Seconds of each way to the PDF, from the same finished page; between `dulu` and `kini` one figure has changed."""
    from django.core.cache import caches

    from laporan.renderers.pdf import render_pdf
    from laporan.renderers.rancangan import render_rancangan, simpanan

    caches[simpanan.ALIAS].clear()
    return {
        DASAR: _detik(lambda: _proses([sys.executable, "-c", SENDIRI], dulu[1])),
        "rancangan pertama": _detik(lambda: render_rancangan(dulu[0], html=dulu[1])),
        "rancangan sesudah satu angka berubah": _detik(lambda: render_rancangan(kini[0], html=kini[1])),
        "edisi": _detik(lambda: render_pdf(kini[1], edisi=True)),
        "Chromium": _detik(lambda: _chromium(kini[1])),
    }


def buku(ulang: int) -> None:
    """All ways to the PDF of the same book, turn by turn; medians and ratios."""
    from laporan.renderers.rancangan.potong import potong
    from sakip.core.models import PerangkatDaerah

    perangkat = PerangkatDaerah.objects.get(slug="metro-utara")
    semua_lampiran(perangkat, TAHUN)
    dulu, semua = baca(perangkat), []
    for i in range(ulang):
        ubah_satu_angka(perangkat, TAHUN, i + 1)
        kini = baca(perangkat)
        semua.append(putaran(dulu, kini))
        print("; ".join(f"{nama} {detik:.2f} s" for nama, detik in semua[-1].items()), flush=True)
        lama, baru = (potong(html).bagian for _, html in (dulu, kini))
        print(f"{len(baru)} bagian, {len(set(baru) - set(lama))} di antaranya berubah karena satu angka", flush=True)
        dulu = kini
    for nama in semua[0]:
        tengah = statistics.median(w[nama] for w in semua)
        rasio = statistics.median(w[nama] / w[DASAR] for w in semua)
        tujuan = f" (paling banyak {BATAS[nama]:.2f})" if nama in BATAS else ""
        print(f"Metro Utara, nilai tengah {ulang} kali: {nama} {tengah:.2f} s, rasio {rasio:.2f}{tujuan}")


def _proses(perintah: list[str], html: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder, "buku.html")
        berkas.write_text(html, encoding="utf-8")
        subprocess.run([*perintah, str(berkas)], capture_output=True, check=True)


def _chromium(html: str) -> None:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program:
        with tempfile.TemporaryDirectory() as folder:
            pilihan = ["--headless", "--no-sandbox", f"--user-data-dir={folder}/p", f"--print-to-pdf={folder}/buku.pdf"]
            _proses([program, *pilihan], html)


def tabel(baris: int) -> None:
    """The draft of a book with one table of that many rows, 11 columns; in a process of its own, for its memory."""
    _siapkan()
    from laporan.document import Baris, Kolom, Section, Sel, Table
    from laporan.renderers.rancangan import render_rancangan
    from tests.laporan.buku import buku as contoh

    isi = tuple(Baris(tuple(Sel(f"{i * k:,}".replace(",", ".")) for k in range(1, 12))) for i in range(1, baris + 1))
    panjang = Table("MU-13", tuple(Kolom(f"Kolom {k}") for k in range(1, 12)), isi, judul="Panjang")
    dok = replace(contoh(), lampiran=(Section(kunci="panjang", judul="Panjang", isi=(panjang,), landscape=True),))
    detik = _detik(lambda: render_rancangan(dok, tunggu=3600))
    induk, anak = (
        resource.getrusage(siapa).ru_maxrss / 1024 for siapa in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"tabel {baris} baris: {detik:.1f} s ({1000 * detik / baris:.1f} ms sebaris); "
        f"memori server {induk:.0f} MB, proses pembuat PDF {anak:.0f} MB (paling banyak {MEGABITA})",
        flush=True,
    )


def _siapkan() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()


def _muat() -> None:
    _siapkan()
    from django.core.management import call_command

    from sakip.portal.demo.tahapan import muat

    call_command("migrate", verbosity=0)
    muat("metro_utara", lambda *_: None)


def main() -> None:
    """The long tables first: a child process starts as large as the largest so far."""
    ulang = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
        for baris in () if "buku" in sys.argv else BARIS:
            proses = multiprocessing.get_context("spawn").Process(target=tabel, args=(baris,))
            proses.start()
            proses.join()
        _muat()
        buku(ulang)


if __name__ == "__main__":
    main()
