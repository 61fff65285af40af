"""Why a file cannot be read, and how large one may be."""

from __future__ import annotations

BITA_TERBESAR = 20 * 1024 * 1024
BITA_TERBUKA = 150 * 1024 * 1024
"""All parts of an office file together, unpacked."""
BAGIAN_TERBANYAK = 2000
"""Parts inside an office file."""
HALAMAN_TERBANYAK = 300
SEL_TERBANYAK = 60_000
"""Cells of all tables together."""
HURUF_TERBANYAK = 3_000_000
BARIS_TERBANYAK = 20_000
"""Rows of one sheet."""
KOLOM_TERBANYAK = 60

BESAR = f"Berkas ini terlalu besar. Paling besar {BITA_TERBESAR // 1024**2} MB."
TERLALU_BANYAK = (
    "Isi berkas ini terlalu banyak untuk diperiksa. Bagi menjadi beberapa berkas, lalu unggah satu per satu."
)
RUSAK = (
    "Berkas ini rusak atau tidak utuh, sehingga tidak terbaca. Buka di program asalnya, simpan ulang, lalu unggah lagi."
)


class TidakTerbaca(ValueError):
    """The file cannot be read; the message says why and what to do, in a sentence for the user."""
