"""All writes of the report room."""

from laporan.domain.bagian import geser_bagian, hapus_bagian, tambah_bagian
from laporan.domain.laporan import buat_laporan, ubah_naskah
from laporan.domain.naskah import simpan_naskah

__all__ = ["buat_laporan", "geser_bagian", "hapus_bagian", "simpan_naskah", "tambah_bagian", "ubah_naskah"]
