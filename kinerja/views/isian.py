"""Entry grids of performance."""

from __future__ import annotations

from typing import Any

from kinerja.isian.halaman import AKHIR, NAMA, URUTAN, HalamanRealisasi
from kinerja.isian.realisasi import KisiRealisasi
from kinerja.models import Realisasi
from sakip.core.isian import Kelompok
from sakip.core.isian.views import KisiView, SimpanSelView


class RealisasiSimpan(SimpanSelView):
    kisi = KisiRealisasi


class RealisasiIsian(KisiView):
    """Realisasi of all indicators by quarter or for the year; staf sees all and types those of the own unit."""

    template_name = "kinerja/isian.html"
    kisi = KisiRealisasi
    alamat_simpan = "kinerja:isian_simpan"
    halaman = "realisasi"
    izin_isi = Realisasi.izin

    def get_judul(self) -> str:
        return f"Isian realisasi {self.tahun}"

    def susun(self) -> list[Kelompok]:
        self.isi = HalamanRealisasi(self.perangkat, self.tahun, self.request.user, self.alamat)
        return self.isi.susun()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        kepala = [(NAMA[p], self.isi.gembok.tenggat(p) if p else "") for p in URUTAN]
        return isi | {"kepala": kepala, "kepala_akhir": AKHIR.values(), "pilihan": self.isi.pilihan}
