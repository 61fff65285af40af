"""Paragraphs over whose figures something moved: the page of a whole book, and saying that they still hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View

from laporan.domain.angka import ParagrafBergeser, konfirmasi, nilai_kini, paragraf_bergeser
from laporan.models import Bagian
from laporan.nilai import NilaiHidup
from laporan.views.nilai import NilaiMixin
from laporan.views.tanda_angka import konteks_angka
from sakip.core.permissions import pastikan
from sakip.core.views.generik import kata_cari
from sakip.core.write import menulis


class BergeserMixin(NilaiMixin):
    """A page that knows the paragraphs of its book over whose figures something moved."""

    @cached_property
    def bergeser(self) -> tuple[ParagrafBergeser, ...]:
        return paragraf_bergeser(self.laporan, self.nilai) if self.laporan else ()


class AngkaBerubahView(BergeserMixin, TemplateView):
    """All of them, to be ticked and confirmed one by one or several at once."""

    template_name = "laporan/angka_berubah.html"
    judul = "Angka yang berubah"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kata = kata_cari(self.request)
        cocok = [p for p in self.bergeser if kata.casefold() in _bunyi(p).casefold()]
        isi = {"paragraf": cocok, "jumlah": len(self.bergeser), "kata": kata}
        return super().get_context_data(**isi | konteks_angka(self) | kwargs)


class AngkaSesuaiView(BergeserMixin, View):
    """The button “Sudah sesuai”, of one paragraph or of several that were ticked."""

    http_method_names = ["post"]

    @cached_property
    def nilai(self) -> Mapping[str, NilaiHidup]:
        """Read now: they become what the paragraphs stand on."""
        return nilai_kini(self.laporan) if self.laporan else {}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        pastikan(request.user, Bagian.izin, self.perangkat)
        diminta = set(request.POST.getlist("paragraf"))
        cocok = [p for p in self.bergeser if p.tanda in diminta]
        try:
            self.konfirmasi(cocok)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            self.lapor(len(diminta), len({p.tanda for p in cocok}))
        return HttpResponseRedirect(self.kembali())

    def konfirmasi(self, paragraf: list[ParagrafBergeser]) -> None:
        menurut_bagian: dict[int, list[ParagrafBergeser]] = defaultdict(list)
        for p in paragraf:
            menurut_bagian[p.bagian.pk].append(p)
        with menulis(by=self.request.user):
            for milik in menurut_bagian.values():
                sidik = {p.sidik for p in milik}
                konfirmasi(bagian=milik[0].bagian, sidik=sidik, by=self.request.user, nilai=self.nilai)

    def lapor(self, diminta: int, cocok: int) -> None:
        if not diminta:
            messages.error(self.request, "Belum ada paragraf yang dicentang.")
        elif cocok:
            messages.success(self.request, f"{cocok} paragraf dinyatakan sudah sesuai dengan angka sekarang.")
        if diminta > cocok:
            messages.warning(
                self.request,
                f"{diminta - cocok} paragraf belum dinyatakan sesuai, karena angka atau bunyinya baru saja berubah lagi. "
                "Periksa sekali lagi.",
            )

    def kembali(self) -> str:
        minta = self.request.POST.get("kembali", "")
        aman = url_has_allowed_host_and_scheme(minta, allowed_hosts=None) and minta.startswith("/")
        return minta if aman else self.alamat_buku("angka_berubah")


def _bunyi(p: ParagrafBergeser) -> str:
    return " ".join((p.bagian.judul, p.teks, *(f"{a.nama} {a.lama} {a.baru}" for a in p.angka)))
