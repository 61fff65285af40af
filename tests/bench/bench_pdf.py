"""How long a PDF takes from the tree, against WeasyPrint alone on the same finished page: `make bench`.

Run as `python -m tests.bench.bench_pdf`. The goal is a ratio of at most 1.2.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from laporan.document import Dokumen

# WeasyPrint as its own documentation uses it, without anything of ours.
SENDIRI = """
import pathlib, resource, sys, time
import weasyprint
html = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
awal = time.perf_counter()
weasyprint.HTML(string=html).write_pdf()
print(time.perf_counter() - awal, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def ukur(nama: str, bangun: Callable[[], Dokumen], ulang: int = 3) -> float:
    """Print the best of `ulang` runs of each; the ratio, new process against new process, is returned.

    The memory of our child is the largest one so far, so the books are measured from small to large.
    """
    from laporan.renderers.html import render_html
    from laporan.renderers.pdf import render_pdf

    html = render_html(bangun())
    semua = min(_detik(lambda: render_pdf(bangun)) for _ in range(ulang))
    memori = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    bangunan = min(_detik(lambda: render_html(bangun())) for _ in range(ulang))
    proses, kerja, sendiri = (min(hasil) for hasil in zip(*(_weasyprint(html) for _ in range(ulang)), strict=True))
    print(f"{nama}: data sampai HTML {bangunan:.2f} s; memori {memori:.0f} MB, WeasyPrint sendiri {sendiri:.0f} MB")
    print(f"{nama}: data sampai PDF {semua:.2f} s; WeasyPrint sendiri {proses:.2f} s (tanpa waktu mulai {kerja:.2f} s)")
    print(f"{nama}: rasio {semua / proses:.2f} (paling banyak 1,20)")
    return semua / proses


def _detik(kerja: Callable[[], object]) -> float:
    awal = time.perf_counter()
    kerja()
    return time.perf_counter() - awal


def _weasyprint(html: str) -> tuple[float, float, float]:
    """Seconds of the whole process, and of `write_pdf` inside it; MB."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder, "buku.html")
        berkas.write_text(html, encoding="utf-8")
        perintah = [sys.executable, "-c", SENDIRI, str(berkas)]
        awal = time.perf_counter()
        kerja, memori = subprocess.run(perintah, capture_output=True, check=True, text=True).stdout.split()
        return time.perf_counter() - awal, float(kerja), float(memori)


def bangsalsari() -> Callable[[], Dokumen]:
    """The report of the source document, from its rows in a database of its own."""
    from django.core.management import call_command

    from laporan.builder import bangun
    from sakip.core.models import PerangkatDaerah
    from sakip.portal.demo.tahapan import muat

    call_command("migrate", verbosity=0)
    muat("bangsalsari", lambda *_: None)
    perangkat = PerangkatDaerah.objects.get(slug="bangsalsari")
    return lambda: bangun(perangkat, 2021)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
        _ukur_semua()


def _ukur_semua() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from tests.laporan.buku import buku

    ukur("buku contoh, 17 halaman", buku)
    ukur("Bangsalsari 2021", bangsalsari())
    ukur("tabel 600 baris", lambda: buku(jumlah_baris=600))


if __name__ == "__main__":
    main()
