"""Draw the golden pages anew: `python -m tests.laporan.emas [name …]`."""

from __future__ import annotations

import os
import sys


def main(nama: list[str]) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    from laporan.renderers.pdf import render_pdf
    from tests.laporan.emas import halaman as emas

    setup_test_environment()
    basis = setup_databases(verbosity=0, interactive=False)
    try:
        with emas.jam():
            dok = emas.muat_buku()
            pilih = {n: x for n, x in emas.HALAMAN.items() if not nama or n in nama}
            pdf = {b: render_pdf(dok[b], edisi=True) for b in {b for b, _ in pilih.values()}}
            for n, (b, kata) in pilih.items():
                emas.simpan(emas.halaman(pdf[b], kata), emas.FOLDER / f"{n}.png")
    finally:
        teardown_databases(basis, verbosity=0)


main(sys.argv[1:])
