"""All writes of the report room."""

from laporan.domain.laporan import buat_laporan, ubah_naskah

__all__ = ["buat_laporan", "ubah_naskah"]
