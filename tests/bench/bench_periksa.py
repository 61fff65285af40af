"""How long the reading of Metro Utara's year and the rules over it take: `make bench`.

Run as `python -m tests.bench.bench_periksa`. The goal: both together under 1 s, in no more queries than building the book.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from typing import Any

ULANG, DETIK = 5, 1


def _terbaik(kerja: Callable[[], Any]) -> float:
    """The fastest of several runs, in seconds; the first warms up."""
    waktu = []
    for _ in range(ULANG):
        mulai = time.perf_counter()
        kerja()
        waktu.append(time.perf_counter() - mulai)
    return min(waktu)


def ukur() -> None:
    """Read, then apply all rules; print both and the number of queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from laporan.builder import bangun
    from laporan.checks import periksa, semua_aturan
    from laporan.periksa import baca_kantor
    from sakip.core.models import PerangkatDaerah

    kantor = PerangkatDaerah.objects.select_related("pemda").get(slug="metro-utara")
    b = baca_kantor(kantor, 2021)
    baca, aturan = _terbaik(lambda: baca_kantor(kantor, 2021)), _terbaik(lambda: periksa(baca_kantor(kantor, 2021)))
    with CaptureQueriesContext(connection) as dibaca:
        baca_kantor(kantor, 2021)
    with CaptureQueriesContext(connection) as dibangun:
        bangun(kantor, 2021)
    print(
        f"pemeriksaan Metro Utara 2021: baca {baca:.2f} s, {len(semua_aturan())} aturan {aturan - baca:.2f} s, "
        f"jumlah {aturan:.2f} s (paling lama {DETIK} s); {len(dibaca)} kueri (menyusun buku {len(dibangun)}); "
        f"{len(periksa(b))} temuan",
        flush=True,
    )


def main() -> None:
    """A database of its own with the office of the demo."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
        import django

        django.setup()
        from django.core.management import call_command

        from sakip.portal.demo.tahapan import muat

        call_command("migrate", verbosity=0)
        muat("metro_utara", lambda *_: None)
        ukur()


if __name__ == "__main__":
    main()
