"""The entry grid of money spent."""

from __future__ import annotations

from typing import Any

from anggaran.isian.halaman import AKHIR, HalamanUang
from anggaran.isian.uang import KisiUang
from anggaran.models import RealisasiAnggaran
from sakip.core.isian import Kelompok
from sakip.core.isian.views import KisiView, SimpanSelView


class UangSimpan(SimpanSelView):
    kisi = KisiUang


class UangIsian(KisiView):
    """Money spent by all lowest nodes, by quarter or for the year; staf sees all and types that of the own unit."""

    template_name = "anggaran/isian.html"
    kisi = KisiUang
    alamat_simpan = "anggaran:isian_simpan"
    halaman = "uang"
    ditulis = RealisasiAnggaran

    def get_judul(self) -> str:
        return f"Isian realisasi anggaran {self.tahun}"

    def susun(self) -> list[Kelompok]:
        self.isi = HalamanUang(self.perangkat, self.tahun, self.request.user, self.alamat)
        return self.isi.susun()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        return isi | {"kepala": self.isi.gembok.kepala(), "kepala_akhir": AKHIR.values()}
