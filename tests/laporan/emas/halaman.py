"""Golden pages: pages of the three demo books as they are printed for signature, kept as pictures.

Renewed by `python -m tests.laporan.emas`, after the new pages were looked at.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pypdfium2
from django.utils import timezone
from PIL import Image, ImageChops

from laporan.builder import bangun
from laporan.document import Dokumen
from sakip.core.models import PerangkatDaerah
from sakip.portal.demo.tahapan import muat

FOLDER = Path(__file__).parent
DPI = 60
BEDA = 40  # grey levels that an eye sees
TOLERANSI = 0.005  # share of such pixels: another version of a library, not another layout
JAM = datetime.datetime(2022, 1, 31, 8, 0, tzinfo=datetime.UTC)

BUKU = {
    "bangsalsari": ("bangsalsari", 2021, "lkjip"),
    "palaran": ("palaran", 2023, "iku"),
    "metro_utara": ("metro-utara", 2021, "lkjip"),
}
HALAMAN: dict[str, tuple[str, tuple[str, ...]]] = {
    "sampul": ("palaran", ("INDIKATOR KINERJA UTAMA", "TAHUN 2023")),
    "daftar-isi": ("bangsalsari", ("DAFTAR ISI", "Lampiran 1.")),
    "pengukuran": ("bangsalsari", ("tidak dapat dihitung", "Gambar 3.1", "Grafik Capaian Kinerja")),
    "sasaran": ("bangsalsari", ("(1) Target dan realisasi", "rata-rata capaian sasaran 1")),
    "uang": ("bangsalsari", ("Gambar 3.5", "Grafik Anggaran dan Realisasi")),
    "matriks": ("bangsalsari", ("RENCANA STRATEGIS KECAMATAN", "Strategi mencapai Tujuan")),
    "perjanjian": ("bangsalsari", ("PERJANJIAN KINERJA PERUBAHAN", "Pihak Pertama")),
    "sk-iku": ("palaran", ("KEPUTUSAN CAMAT PALARAN", "Menimbang")),
    "iku": ("palaran", ("Tabel 3.3", "PENJELASAN")),
    "lampiran": ("metro_utara", ("PENCAPAIAN KINERJA KEGIATAN", "Lampiran V")),
}
"""Name of a page: its book, and words that all stand on the first page that is it."""


@contextmanager
def jam(kini: datetime.datetime = JAM) -> Iterator[None]:
    """The clock of the program stands still."""
    with patch.object(timezone, "now", lambda: kini):
        yield


def muat_buku() -> dict[str, Dokumen]:
    """Load the three offices; the trees of their books."""
    for kantor in BUKU:
        muat(kantor, lambda *_: None)
    return {nama: pohon(nama) for nama in BUKU}


def pohon(nama: str) -> Dokumen:
    slug, tahun, jenis = BUKU[nama]
    return bangun(PerangkatDaerah.objects.get(slug=slug), tahun, jenis)


def halaman(pdf: bytes, kata: tuple[str, ...]) -> Image.Image:
    """The first page with all these words, as a grey picture; LookupError where there is none."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as buku:
        for page in buku:
            teks = " ".join(page.get_textpage().get_text_range().split())
            if all(k in teks for k in kata):
                return page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    raise LookupError(f"tidak ada halaman dengan {' dan '.join(kata)}")


def beda(lama: Image.Image, baru: Image.Image) -> tuple[float, Image.Image]:
    """The share of pixels that differ, all of them where the page has another size; and these pixels in black."""
    if lama.size != baru.size:
        return 1.0, baru
    lain = ImageChops.difference(lama, baru).point([0] * (BEDA + 1) + [255] * (255 - BEDA))
    return lain.histogram()[255] / (lain.width * lain.height), ImageChops.invert(lain)


def simpan(gambar: Image.Image, berkas: Path) -> None:
    """Sixteen greys are enough for print on paper."""
    gambar.quantize(16).save(berkas, optimize=True)
