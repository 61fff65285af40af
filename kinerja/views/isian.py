"""Entry grids of performance."""

from __future__ import annotations

from typing import Any

from kinerja.isian.halaman import AKHIR, HalamanRealisasi
from kinerja.isian.realisasi import KisiRealisasi
from kinerja.isian.target import TRIWULAN, HalamanTarget, KisiTarget
from kinerja.models import Realisasi, TargetPeriode
from sakip.core.isian import Kelompok
from sakip.core.isian.tampil import KOLOM
from sakip.core.isian.views import KisiView, SimpanSelView


class RealisasiSimpan(SimpanSelView):
    kisi = KisiRealisasi


class RealisasiIsian(KisiView):
    """Realisasi of all indicators by quarter or for the year; staf sees all and types those of the own unit."""

    template_name = "kinerja/isian.html"
    kisi = KisiRealisasi
    alamat_simpan = "kinerja:isian_simpan"
    halaman = "realisasi"
    ditulis = Realisasi

    def get_judul(self) -> str:
        return f"Isian realisasi {self.tahun}"

    def susun(self) -> list[Kelompok]:
        self.isi = HalamanRealisasi(self.perangkat, self.tahun, self.request.user, self.alamat)
        return self.isi.susun()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        lain = {"kepala_akhir": AKHIR.values(), "pilihan": self.isi.pilihan}
        return isi | {"kepala": self.isi.gembok.kepala()} | lain


class TargetSimpan(SimpanSelView):
    kisi = KisiTarget


class TargetIsian(KisiView):
    """Targets by quarter beside the target of the year, for the whole paper and the outputs of the tree."""

    template_name = "kinerja/isian_target.html"
    kisi = KisiTarget
    alamat_simpan = "kinerja:isian_target_simpan"
    halaman = "target"
    ditulis = TargetPeriode
    SARINGAN = (("", "Semua baris"), ("kurang", "Yang belum diisi"))

    def get_judul(self) -> str:
        return f"Isian target triwulan {self.tahun}"

    def susun(self) -> list[Kelompok]:
        return HalamanTarget(self.perangkat, self.tahun, self.request.user).susun()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        return isi | {"kepala": [(KOLOM[p], "") for p in TRIWULAN], "kepala_akhir": ["Catatan"]}
