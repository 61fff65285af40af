"""Money spent, by period."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from anggaran.belanja import SimpulBelanja
from anggaran.domain import simpan_grid_realisasi
from anggaran.domain.grid import Sel
from anggaran.forms import KisiForm, KisiRealisasiForm
from anggaran.isian.uang import jenis_dibuka
from anggaran.models import Pagu, Periode, RealisasiAnggaran
from anggaran.queries import belanja
from anggaran.views.kisi import KisiView, Nilai
from sakip.core.permissions import boleh, pastikan


class RealisasiView(KisiView):
    """What was spent in a period: the whole year, or one quarter. Staf sees fields for the own unit only."""

    form_class = KisiRealisasiForm
    baris_simpul: dict[int, list[RealisasiAnggaran]]
    extra_context = {"jenis_kisi": "realisasi", "semua_periode": Periode.choices}

    def isi(self) -> Nilai:
        """The lines of nodes that this user may fill in, by the jenis belanja in use and those of the pagu."""
        self.baris_simpul = defaultdict(list)
        for r in RealisasiAnggaran.objects.filter(simpul__perangkat=self.perangkat, simpul__tahun=self.tahun):
            self.baris_simpul[r.simpul_id].append(r)
        self.periode = self.periode_dibuka()
        jenis_pagu = self.jenis_pagu()
        hasil: Nilai = {}
        for simpul in self.simpul():
            ada = self.baris_simpul.get(simpul.pk, [])
            if boleh(self.request.user, RealisasiAnggaran.izin, simpul) and not self.cara_lain(ada):
                kini = {r.jenis_belanja: r.nilai for r in ada if r.periode == self.periode}
                for jenis in jenis_dibuka({r.jenis_belanja for r in ada}, jenis_pagu.get(simpul.pk, set())):
                    hasil[Sel(simpul, jenis)] = kini.get(jenis)
        return hasil

    def semua(self) -> list[RealisasiAnggaran]:
        return [r for baris in self.baris_simpul.values() for r in baris]

    def periode_dibuka(self) -> int:
        """As asked, else the latest that has figures."""
        dipilih = self.request.GET.get("periode", "")
        if dipilih in {str(p) for p in Periode.values}:
            return int(dipilih)
        return max((r.periode for r in self.semua()), default=Periode.SETAHUN)

    def jenis_pagu(self) -> dict[int, set[str]]:
        """The jenis belanja of each node at the stage that is printed."""
        hasil: dict[int, set[str]] = defaultdict(set)
        tahap = self.belanja.tahap.id if self.belanja.tahap else None
        for simpul, jenis in Pagu.objects.filter(tahap=tahap).values_list("simpul_id", "jenis_belanja"):
            hasil[simpul].add(jenis)
        return hasil

    def cara_lain(self, ada: list[RealisasiAnggaran]) -> bool:
        """The node's year is given the other way: as a whole, or by quarters."""
        setahun = self.periode == Periode.SETAHUN
        return any((r.periode == Periode.SETAHUN) != setahun for r in ada)

    def baris(self, simpul: SimpulBelanja, form: KisiForm) -> dict[str, Any]:
        """With what stands there for those who may not change it."""
        setahun = self.periode == Periode.SETAHUN
        return super().baris(simpul, form) | {
            "cara_lain": self.cara_lain(self.baris_simpul.get(simpul.id, [])),
            "kini": simpul.realisasi if setahun else simpul.triwulan[self.periode - 1],
        }

    def tertinggal(self) -> set[int]:
        return set(self.baris_simpul)

    def get_initial(self) -> dict[str, Any]:
        """Cut-off date and status of this period."""
        kini = [r for r in self.semua() if r.periode == self.periode]
        return {"per_tanggal": kini[-1].per_tanggal, "status": kini[-1].status} if kini else {}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.sel:
            pastikan(request.user, RealisasiAnggaran.izin, self.perangkat)
        return super().post(request, *args, **kwargs)

    def ditulis(self) -> type[RealisasiAnggaran] | None:
        return RealisasiAnggaran if self.sel else None

    def simpan(self, form: KisiRealisasiForm) -> None:
        ubah = form.perubahan()
        simpan_grid_realisasi(
            periode=self.periode,
            per_tanggal=form.cleaned_data["per_tanggal"],
            status=form.cleaned_data["status"],
            isi=ubah,
            by=self.request.user,
        )
        diubah = {sel.simpul.pk for sel in ubah}
        melebihi = [s for s in belanja(self.perangkat, self.tahun).melebihi_pagu if s.id in diubah]
        if melebihi:
            nama = "; ".join(f"{s.kode} {s.nama}" for s in melebihi)
            messages.warning(self.request, f"Realisasi melebihi pagu, mohon diperiksa kembali: {nama}.")

    def get_judul(self) -> str:
        return f"Realisasi anggaran {self.tahun}"

    def get_success_url(self) -> str:
        return f"{self.alamat('anggaran:realisasi')}?periode={self.periode}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"periode": self.periode} | kwargs)
