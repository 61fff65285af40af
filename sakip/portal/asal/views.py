"""The page "Mengapa angka ini?"."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch
from django.views.generic import TemplateView

from anggaran.models import Pagu
from kinerja.models import Realisasi, TargetPeriode
from laporan.asal import angka_buku
from renstra.models import Indikator
from sakip.core.asal import Asal, Tautan, cari
from sakip.core.rujukan import alamat_tentang
from sakip.core.views import KantorMixin
from sakip.portal.asal.riwayat import bukti, keadaan, pengukuran, perubahan, rujukan_catatan

FORMULIR = {
    "kinerja:realisasi_isi": (Realisasi.izin, "kinerja:realisasi"),
    "kinerja:target_triwulan": (TargetPeriode.izin, "kinerja:triwulan"),
    "anggaran:pagu": (Pagu.izin, "anggaran:belanja"),
}
"""Forms with the permission that they ask for, and what everybody may read instead."""
_SEL = re.compile(r"(?:realisasi|target):\d+:\d+:(\d{4}):\d+$")


class AsalView(KantorMixin, TemplateView):
    """One figure by its key: formula with the real values, papers, evidence, changes, earlier values, where it is used."""

    template_name = "portal/asal.html"
    asal: Asal

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        asal = cari(self.perangkat, self.tahun, kwargs["kunci"])
        if asal is None:
            raise Http404
        self.asal = asal

    def get_judul(self) -> str:
        return self.asal.nama

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Daftar angka", self.alamat("laporan:angka"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        a = self.asal
        ukur = pengukuran(self.perangkat, self.tahun, a)
        catatan = rujukan_catatan(self.perangkat, self.tahun, a)
        return super().get_context_data(
            **{
                "asal": a,
                "bagian": [(b, self.alamat_kunci(b.kunci) or self.alamat_tautan(b.tautan)) for b in a.bagian],
                "sumber": [(s, self.alamat_tautan(s.tautan)) for s in a.sumber],
                "ubah": self.alamat_tautan(self.terbuka(a.ubah)),
                "keadaan": keadaan(ukur),
                "perubahan": perubahan(self.perangkat, a, ukur),
                "bukti": [
                    {"baris": b, "url": self.alamat_tautan(Tautan("core:bukti_unduh", (("pk", b.pk),)))}
                    for b in bukti(self.perangkat, self.tahun, a)
                ],
                "dipakai": self.dipakai(),
                "url_baca": self.alamat("laporan:baca"),
                "url_catatan": alamat_tentang(self.alamat("core:catatan"), catatan) if catatan else "",
                "url_jejak": self.alamat_jejak(),
            }
            | kwargs
        )

    def dipakai(self) -> Any:
        """Where the report prints it; of a single cell where it prints the figure of the year."""
        semua = angka_buku(self.perangkat, self.tahun)
        kunci = self.asal.kunci
        if kunci not in semua and self.asal.bagian:
            kunci = self.asal.bagian[-1].kunci
        return semua[kunci].dipakai if kunci in semua else ()

    def alamat_kunci(self, kunci: str) -> str:
        """The page of another figure; a cell of another year stands in that year."""
        if not kunci:
            return ""
        cocok = _SEL.match(kunci)
        return self.alamat("asal", kunci=kunci, tahun=int(cocok[1]) if cocok else self.tahun)

    def alamat_tautan(self, tautan: Tautan | None) -> str:
        if tautan is None:
            return ""
        try:
            return super().alamat_tautan(tautan)
        except NoReverseMatch:
            return ""

    def terbuka(self, tautan: Tautan | None) -> Tautan | None:
        """The page with the data; where it is a form that this user may not open, the list above it."""
        if tautan is None or tautan.nama not in FORMULIR:
            return tautan
        izin, daftar = FORMULIR[tautan.nama]
        pk = dict(tautan.isi).get("indikator")
        milik = Indikator.objects.filter(perangkat=self.perangkat, pk=pk).first() if pk else self.perangkat
        return tautan if self.boleh(izin, milik) else Tautan(daftar)

    def alamat_jejak(self) -> str:
        """All lines about the rows of this figure."""
        baris = ",".join(f"{jenis}:{pk}" for jenis, pk in self.asal.baris)
        return f"{self.alamat('core:jejak')}?baris={baris}" if baris else ""
