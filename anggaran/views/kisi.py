"""Grids: all sub kegiatan of the year on one page, one field for each line."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from anggaran.belanja import Belanja, SimpulBelanja
from anggaran.domain import GridSalah
from anggaran.domain.grid import Sel
from anggaran.forms import KisiForm
from anggaran.models import Tahap
from anggaran.queries import belanja
from renstra.models import SimpulProgram
from sakip.core.views import KantorMixin, KirimView

TINGKAT = {"program": 0, "kegiatan": 1, "subkegiatan": 2}
Nilai = dict[Sel, Decimal | None]


class KisiView(KirimView):
    """A grid page. Rooms say which lines there are (``isi``) and which domain function takes them (``simpan``)."""

    template_name = "anggaran/kisi.html"
    form_class: type[KisiForm] = KisiForm
    belanja: Belanja
    sel: dict[int, Nilai]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.belanja = self.baca()
        self.sel = defaultdict(dict)
        for sel, nilai in self.isi().items():
            self.sel[sel.simpul.pk][sel] = nilai

    def baca(self) -> Belanja:
        return belanja(self.perangkat, self.tahun)

    def simpul(self) -> list[SimpulProgram]:
        """The lowest nodes, and those above them on which money was left."""
        terbawah = {s.id for s in self.belanja.terbawah}
        tertinggal = self.tertinggal()
        semua = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        return [s for s in semua.select_related("perangkat") if s.pk in terbawah or s.pk in tertinggal]

    def tertinggal(self) -> set[int]:
        """Nodes that have lines of their own, lowest or not."""
        raise NotImplementedError

    def isi(self) -> Nilai:
        """The lines that the user may change, with what they hold now."""
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        semua: Nilai = {sel: nilai for baris in self.sel.values() for sel, nilai in baris.items()}
        return super().get_form_kwargs() | {"nilai": semua}

    def form_valid(self, form: Any) -> HttpResponse:
        self.berubah = form.has_changed()
        try:
            return super().form_valid(form)
        except GridSalah as galat:
            form.pasang(galat)
            return self.form_invalid(form)

    def pesan_sukses(self) -> str:
        return "Tersimpan." if self.berubah else "Tidak ada yang berubah."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bisa = bool(self.sel) and not self.hanya_baca
        isi = super().get_context_data(**{"belanja": self.belanja, "bisa_isi": bisa} | kwargs)
        return isi | {"baris": [self.baris(s, isi["form"]) for s in self.belanja.jelajah()]}

    def baris(self, simpul: SimpulBelanja, form: KisiForm) -> dict[str, Any]:
        return {
            "simpul": simpul,
            "tingkat": TINGKAT[simpul.jenjang],
            "sel": [] if self.hanya_baca else [form[sel.nama] for sel in self.sel.get(simpul.id, ())],
        }

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Anggaran {self.tahun}", self.alamat("anggaran:belanja"))]


class TahapMixin(KantorMixin):
    """A page about one stage of the year (``pk``), for those who may change the budget."""

    izin_halaman = "ubah_anggaran"
    tahap: Tahap

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.tahap = get_object_or_404(Tahap, perangkat=self.perangkat, tahun=self.tahun, pk=kwargs["pk"])
