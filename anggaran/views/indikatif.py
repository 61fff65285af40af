"""The indicative pagu of all years of the Renstra on one page (N-3)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from anggaran.domain import GridSalah, SelTahun, simpan_indikatif
from anggaran.forms import KisiForm
from anggaran.indikatif import Indikatif, SimpulIndikatif
from anggaran.models import Pagu, Tahap
from anggaran.queries import indikatif
from renstra.models import SimpulProgram
from sakip.core.views import KirimView


class IndikatifView(KirimView):
    """Lowest nodes by the years of the Renstra; a figure in a year that lacks the node puts the node there."""

    template_name = "anggaran/indikatif.html"
    form_class = KisiForm
    izin_halaman = "ubah_anggaran"
    judul = "Pagu indikatif Renstra"
    kembali = "anggaran:indikatif"
    isi: Indikatif | None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.isi = indikatif(self.perangkat, self.tahun)
        self.sel: dict[str, dict[int, SelTahun]] = {}
        if self.isi:
            self.susun_sel(self.isi)

    def susun_sel(self, isi: Indikatif) -> None:
        """A cell for each year of a lowest node, except where its pagu is broken down by jenis belanja or source."""
        simpul = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun__in=isi.tahun).select_related("perangkat")
        menurut_id = {s.pk: s for s in simpul}
        terinci, terkunci = self.terinci(isi), self.tahun_terkunci(isi)
        for s in isi.jelajah():
            if s.terbawah:
                acuan = menurut_id[next(iter(s.simpul.values()))]
                self.sel[kunci(s)] = {
                    t: SelTahun(menurut_id.get(s.simpul.get(t, 0), acuan), t)
                    for t in isi.tahun
                    if s.simpul.get(t) not in terinci and t not in terkunci
                }

    def tahun_terkunci(self, isi: Indikatif) -> set[int]:
        """The years that are only read; what was typed into one in the meantime is refused by the domain function."""
        if self.request.method == "POST":
            return set()
        return {t for t in isi.tahun if not self.bebas(Tahap(perangkat=self.perangkat, tahun=t))}

    def terinci(self, isi: Indikatif) -> set[int]:
        """Nodes whose indicative pagu has a line of a jenis belanja or another source."""
        tahap = {"tahap__perangkat": self.perangkat, "tahap__jenis": Tahap.Jenis.RENSTRA, "tahap__tahun__in": isi.tahun}
        polos = {"jenis_belanja": "", "sumber_dana": "APBD"}
        return set(Pagu.objects.filter(**tahap).exclude(**polos).values_list("simpul_id", flat=True))

    def get_form_kwargs(self) -> dict[str, Any]:
        semua = self.isi.jelajah() if self.isi else ()
        nilai = {sel: s.nilai[t] for s in semua for t, sel in self.sel.get(kunci(s), {}).items()}
        return super().get_form_kwargs() | {"nilai": nilai}

    def form_valid(self, form: KisiForm) -> HttpResponse:
        try:
            return super().form_valid(form)
        except GridSalah as galat:
            form.pasang(galat)
            return self.form_invalid(form)

    def simpan(self, form: KisiForm) -> None:
        simpan_indikatif(isi=form.perubahan(), by=self.request.user)

    def url_batal(self) -> str:
        return self.alamat("anggaran:belanja")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        konteks = super().get_context_data(**{"indikatif": self.isi} | kwargs)
        semua = self.isi.jelajah() if self.isi else ()
        return konteks | {"baris": [self.baris(s, konteks["form"]) for s in semua]}

    def baris(self, s: SimpulIndikatif, form: KisiForm) -> dict[str, Any]:
        """Of each year its field, or the figure where there is none to type."""
        sel = self.sel.get(kunci(s), {})
        tahun = [(t, form[sel[t].nama] if t in sel else None, nilai) for t, nilai in s.nilai.items()]
        return {"simpul": s, "tahun": tahun}

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Anggaran {self.tahun}", self.alamat("anggaran:belanja"))]


def kunci(s: SimpulIndikatif) -> str:
    """What makes a node one row: its first year's id."""
    return str(next(iter(s.simpul.values())))
