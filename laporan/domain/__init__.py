"""All writes of the report room."""

from laporan.domain.bagian import hapus_bagian, tambah_bagian, tampilkan_bagian
from laporan.domain.baku import kembalikan_baku
from laporan.domain.batal import batalkan
from laporan.domain.laporan import buat_laporan, ubah_naskah
from laporan.domain.letak import geser_bagian, pindah_bagian, pindah_ke_ujung
from laporan.domain.naskah import simpan_naskah
from laporan.domain.rancangan import kembalikan_rancangan
from laporan.domain.tinjau import tandai_dibaca

__all__ = [
    "batalkan",
    "buat_laporan",
    "geser_bagian",
    "hapus_bagian",
    "kembalikan_baku",
    "kembalikan_rancangan",
    "pindah_bagian",
    "pindah_ke_ujung",
    "simpan_naskah",
    "tambah_bagian",
    "tampilkan_bagian",
    "tandai_dibaca",
    "ubah_naskah",
]
