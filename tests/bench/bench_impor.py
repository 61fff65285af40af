"""How long 10,000 budget rows take, against reading the file, the same queries and `bulk_create` alone: `make bench`.

Run as `python -m tests.bench.bench_impor`. The goal: preview and applying each at most 5 times that, under 300 MB.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

SIMPUL, JENIS = 2_500, ("5.1.01", "5.1.02", "5.1.05", "5.2")
BATAS, MEGABITA = 5, 300


def siapkan() -> bytes:
    """A database with an office and its program tree; the workbook with its budget, which is not there yet."""
    from django.core.management import call_command
    from django.db import transaction

    from anggaran.models import Pagu
    from sakip.core.lembar import Konteks, buku_kerja, lembar_untuk
    from sakip.core.write import menulis
    from tests.factories import PerangkatFactory, SimpulFactory, TahapFactory

    call_command("migrate", verbosity=0)
    kantor = PerangkatFactory(slug="bench")
    tahap = TahapFactory(perangkat=kantor)
    with transaction.atomic():
        simpul = SimpulFactory.create_batch(SIMPUL, perangkat=kantor)
        with transaction.atomic(), menulis(by=None):
            Pagu.objects.bulk_create(
                Pagu(tahap=tahap, simpul=s, jenis_belanja=j, nilai=Decimal(i * 1000 + 1))
                for i, s in enumerate(simpul)
                for j in JENIS
            )
            isi = buku_kerja([lembar_untuk(Pagu)], Konteks(kantor))
            Pagu.objects.all().delete()
    return isi


def dasar(isi: bytes) -> None:
    """What nobody can go without: read, ask, write."""
    import openpyxl
    from django.db import transaction

    from anggaran.models import Pagu, Tahap
    from renstra.models import SimpulProgram
    from sakip.core.write import menulis

    wb = openpyxl.load_workbook(io.BytesIO(isi), read_only=True, data_only=True)
    baris = list(wb["Pagu"].iter_rows(min_row=2, values_only=True))
    simpul = {s.kode: s for s in SimpulProgram.objects.all()}
    tahap = Tahap.objects.get()
    list(Pagu.objects.all())
    with menulis(by=None):
        Pagu.objects.bulk_create(
            [
                Pagu(tahap=tahap, simpul=simpul[b[3]], jenis_belanja=j, nilai=Decimal(str(b[-1])))
                for b, j in zip(baris, JENIS * SIMPUL, strict=True)
            ],
            batch_size=500,
        )
        transaction.set_rollback(True)


def impor(isi: bytes, tahap: str) -> None:
    """Preview the file, or preview it and apply what was kept before."""
    from sakip.core.impor import periksa, terapkan_berkas, unggah
    from sakip.core.models import ImporBerkas, PerangkatDaerah

    if tahap == "periksa":
        satu = unggah(isi=isi, nama="pagu.xlsx", perangkat=PerangkatDaerah.objects.get(), by=None)
        list(periksa(satu, by=None))
    else:
        satu = ImporBerkas.objects.select_related("perangkat__pemda", "berkas").get(status="diperiksa")
        list(terapkan_berkas(satu, satu.sidik, by=None))


def dalam_proses(kerja: Callable[..., None], *isi: object) -> tuple[float, float]:
    """Seconds and MB of a piece of work, in a process of its own."""
    ujung, sisi = multiprocessing.Pipe()
    anak = multiprocessing.get_context("spawn").Process(target=_jalankan, args=(sisi, kerja, isi))
    anak.start()
    hasil: tuple[float, float] = ujung.recv()
    anak.join()
    return hasil


def _jalankan(ujung, kerja, isi) -> None:
    import django

    django.setup()
    awal = time.perf_counter()
    kerja(*isi)
    ujung.send((time.perf_counter() - awal, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3"),
            "DJANGO_SETTINGS_MODULE": "tests.settings", "MEDIA_ROOT": folder,
        }  # fmt: skip
        import django

        django.setup()
        isi = siapkan()
        Path(folder, "pagu.xlsx").write_bytes(isi)
        batas = min(dalam_proses(dasar, isi)[0] for _ in range(3))
        print(f"impor {SIMPUL * len(JENIS)} baris pagu ({len(isi) // 1024} KB): dasar {batas:.2f} s")
        gagal = False
        for tahap in ("periksa", "terapkan"):
            detik, mega = dalam_proses(impor, isi, tahap)
            gagal |= detik > BATAS * batas or mega > MEGABITA
            print(f"impor, {tahap}: {detik:.2f} s, rasio {detik / batas:.1f} (paling banyak {BATAS}), {mega:.0f} MB")
        sys.exit(gagal)


if __name__ == "__main__":
    main()
