"""Excel out and in: sheets declared once a list, written, read, compared, applied and taken back (docs/keputusan/0006)."""

from sakip.core.lembar.baca import BerkasDitolak, Buku, baca_buku, periksa_zip
from sakip.core.lembar.batalkan import TidakDapatDibatalkan, batalkan
from sakip.core.lembar.jenis import Angka, Bulat, Jenis, Pilihan, Tanggal, Teks, YaTidak
from sakip.core.lembar.kolom import Kolom, KolomRujuk, KolomSebar
from sakip.core.lembar.kolom_lain import KolomBanyak, KolomMilik, KolomNomor, KolomSatuDari
from sakip.core.lembar.konteks import Konteks
from sakip.core.lembar.lembar import Lembar, daftarkan, lembar_bernama, lembar_untuk, punya_lembar, semua_lembar
from sakip.core.lembar.sel import Sel, SelSalah
from sakip.core.lembar.susun import Kemajuan, susun
from sakip.core.lembar.terapkan import AturanMenolak, Rekam, coba, terapkan
from sakip.core.lembar.tulis import baris_tercetak, buku_kerja
from sakip.core.lembar.usul import Rencana, Temuan, Tindakan, Usul

__all__ = [
    "Angka", "AturanMenolak", "BerkasDitolak", "Buku", "Bulat", "Jenis", "Kemajuan", "Kolom", "KolomBanyak", "KolomMilik", "KolomNomor",
    "KolomRujuk", "KolomSatuDari", "KolomSebar", "Konteks", "Lembar", "Pilihan", "Rekam", "Rencana", "Sel", "SelSalah", "Tanggal",
    "Teks", "Temuan", "TidakDapatDibatalkan", "Tindakan", "Usul", "YaTidak", "baca_buku", "baris_tercetak", "batalkan",
    "buku_kerja", "coba", "daftarkan", "lembar_bernama", "lembar_untuk", "periksa_zip", "punya_lembar", "semua_lembar", "susun", "terapkan",
]  # fmt: skip
