"""Every address that hands out a file instead of a page: what kind of file, and how a browser may treat it."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.berkas import PDF
from laporan.models import BerkasEdisi, Edisi, GambarNaskah, NaskahBertanda
from laporan.renderers.docx import DOCX
from laporan.renderers.xlsx import XLSX
from sakip.core.langganan import tanda
from sakip.core.models import Pengguna
from tests.alamat_tabel import Ambil, pertama

PNG, SVG, ZIP, ICS = "image/png", "image/svg+xml", "application/zip", "text/calendar"


@dataclass(frozen=True)
class Unduhan:
    """``simpan``: saved as a file, not shown. ``isi``: what fills the address where the office has a file of this kind."""

    jenis: str
    simpan: bool = True
    isi: dict[str, Ambil] | None = None


EDISI = {"pk": pertama(Edisi)}
KODE = {"pemda": lambda: "kabupaten-jember", "kode": lambda: Edisi.objects.get().kode}
TANDA = {"tanda": lambda: tanda(Pengguna.objects.get(username="perencana"))}

BERKAS: dict[str, Unduhan] = {
    "core:bukti_unduh": Unduhan("application/pdf"),
    "core:lambang": Unduhan(PNG, simpan=False),
    "core:lambang_pemda": Unduhan(PNG, simpan=False),
    "laporan:sampul": Unduhan(PNG, simpan=False),
    "laporan:gambar": Unduhan(PNG, simpan=False, isi={"pk": pertama(GambarNaskah)}),
    "laporan:berkas": Unduhan(PNG),
    "laporan:berkas_gambar": Unduhan(PNG, simpan=False),
    "laporan:lhe_berkas": Unduhan(PDF),
    "laporan:berkas_lama_isi": Unduhan(PDF),
    "laporan:berkas_lama_xlsx": Unduhan(XLSX),
    "laporan:edisi_berkas": Unduhan(PDF, isi=EDISI | {"jenis": lambda: BerkasEdisi.Jenis.PDF}),
    "laporan:bertanda": Unduhan(PDF, isi={"pk": pertama(NaskahBertanda)}),
    "laporan:pdf": Unduhan(PDF),
    "laporan:docx": Unduhan(DOCX),
    "laporan:xlsx": Unduhan(XLSX),
    "laporan:pohon_svg": Unduhan(SVG),
    "laporan:naskah_pdf": Unduhan(PDF),
    "laporan:naskah_docx": Unduhan(DOCX),
    "laporan:naskah_xlsx": Unduhan(XLSX),
    "excel_buku": Unduhan(XLSX),
    "excel_lembar": Unduhan(XLSX),
    "kalender_berkas": Unduhan(ICS),
    "pantau:pdf": Unduhan(PDF),
    "pantau:zip": Unduhan(ZIP),
}

# Without a password: of the open page and of a calendar program.
BERKAS_TERBUKA: dict[str, Unduhan] = {
    "kalender_langganan": Unduhan(ICS, isi=TANDA),
    "umum_unduh": Unduhan(PDF, isi=KODE),
}

# Pages that only a signed office has.
TERISI: dict[str, dict[str, Ambil]] = {"laporan:edisi_baca": EDISI, "laporan:edisi_unggah": EDISI}
