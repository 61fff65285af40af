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
import pathlib, sys, time
import weasyprint
html = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
awal = time.perf_counter()
weasyprint.HTML(string=html).write_pdf()
print(time.perf_counter() - awal)
"""


def ukur(nama: str, bangun: Callable[[], Dokumen], ulang: int = 3) -> float:
    """Print the best of `ulang` runs of each; the ratio, new process against new process, is returned."""
    from laporan.renderers.html import render_html
    from laporan.renderers.pdf import render_pdf

    html = render_html(bangun())
    semua = min(_detik(lambda: render_pdf(bangun)) for _ in range(ulang))
    memori = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    bangunan = min(_detik(lambda: render_html(bangun())) for _ in range(ulang))
    proses, kerja = (min(hasil) for hasil in zip(*(_weasyprint(html) for _ in range(ulang)), strict=True))
    print(f"{nama}: data sampai HTML {bangunan:.2f} s, memori proses anak {memori:.0f} MB")
    print(f"{nama}: data sampai PDF {semua:.2f} s; WeasyPrint sendiri {proses:.2f} s (tanpa waktu mulai {kerja:.2f} s)")
    print(f"{nama}: rasio {semua / proses:.2f} (paling banyak 1,20)")
    return semua / proses


def _detik(kerja: Callable[[], object]) -> float:
    awal = time.perf_counter()
    kerja()
    return time.perf_counter() - awal


def _weasyprint(html: str) -> tuple[float, float]:
    """Seconds of the whole process, and of `write_pdf` inside it."""
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder, "buku.html")
        berkas.write_text(html, encoding="utf-8")
        perintah = [sys.executable, "-c", SENDIRI, str(berkas)]
        awal = time.perf_counter()
        kerja = float(subprocess.run(perintah, capture_output=True, check=True, text=True).stdout)
        return time.perf_counter() - awal, kerja


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from tests.laporan.buku import buku

    ukur("buku contoh, 17 halaman", buku)
    ukur("tabel 600 baris", lambda: buku(jumlah_baris=600))


if __name__ == "__main__":
    main()
