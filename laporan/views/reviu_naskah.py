"""The frozen naskah reviu: as a reading page with the notes on it, and as PDF."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.safestring import SafeString
from django.views.generic import TemplateView

from laporan.cetak import pesanan
from laporan.document import Dokumen
from laporan.nomor import daftar_isi
from laporan.renderers.html import AlamatBaca, render_isi
from laporan.renderers.rancangan.stempel import NASKAH_REVIU
from laporan.reviu.naskah import daftar_hal
from laporan.reviu.tautan import tautkan_angka
from laporan.views.arsip import tercatat
from laporan.views.pdf import TugasView
from laporan.views.reviu import SatuReviu
from laporan.views.tanda_catatan import tautan_catatan
from laporan.views.unduh import unduhan
from sakip.core.models import Catatan
from sakip.core.rujukan import alamat_tentang


class ReviuBaca(SatuReviu, TemplateView):
    """The frozen tree as a reading page; a reviewer gets a way to a note at each section, paragraph and figure."""

    template_name = "laporan/reviu_baca.html"

    def get_judul(self) -> str:
        return f"Naskah reviu ke-{self.object.ke}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dok = self.naskah()
        catatan = self.catatan()
        bisa = self.berjalan and self.boleh("reviu", self.object)
        html = render_isi(dok, AlamatBaca(tautan=True), self.tanda(dok, catatan, bisa=bisa))
        if bisa:
            html = tautkan_angka(html, lambda kunci: self.url_catatan(f"angka:{kunci}"))
        isi = {
            "reviu": self.object,
            "isi": html,
            "entri": daftar_isi(dok, 3),
            "bisa": bisa,
            "banyak": sum(catatan.values()),
            "url_pdf": self.alamat("laporan:reviu_pdf", pk=self.object.pk),
            "url_butir": self.alamat("laporan:reviu_butir", pk=self.object.pk),
        }
        return super().get_context_data(**isi | kwargs)

    def catatan(self) -> dict[str, int]:
        """How many notes of the reviu hang on each key."""
        hasil: dict[str, int] = defaultdict(int)
        milik = Catatan.objects.filter(perangkat=self.perangkat, tahun=self.tahun, asal=Catatan.Asal.REVIU, induk=None)
        for rujukan in milik.values_list("rujukan", flat=True):
            hasil[rujukan] += 1
        return hasil

    def url_catatan(self, rujukan: str) -> str:
        return alamat_tentang(self.alamat("core:catatan"), rujukan, self.request.path)

    def tanda(self, dok: Dokumen, catatan: dict[str, int], *, bisa: bool) -> dict[str, SafeString]:
        """What stands below the headings and paragraphs: the way to their notes."""
        hasil: dict[str, SafeString] = {}
        for kunci, hal in daftar_hal(dok).items():
            n = catatan.get(kunci, 0)
            if hal.tempat and (bisa or n):
                hasil[hal.tempat] = tautan_catatan(self, kunci, hal.nama, f"{n} catatan" if n else "")
        return hasil


class ReviuPdf(SatuReviu, TugasView):
    """The frozen tree as PDF under the words NASKAH REVIU; printed in the background."""

    template_name = "laporan/pdf_tugas.html"

    def get_judul(self) -> str:
        return f"PDF naskah reviu ke-{self.object.ke}"

    def lingkup(self) -> str:
        return f"{self.perangkat.pk}/{self.tahun}/reviu/{self.object.pk}"

    def nama_berkas(self) -> str:
        return f"naskah-reviu-{self.object.ke}-{self.perangkat.slug}-{self.tahun}"

    def jawab(self, tugas: Any) -> HttpResponse | None:
        isi = pesanan.pdf(tugas)
        if not isi:
            return super().jawab(tugas)
        return tercatat(unduhan(isi, "application/pdf", f"{self.nama_berkas()}.pdf"), self.object.laporan)

    def alamat_pdf(self) -> str:
        return self.alamat("laporan:reviu_pdf", pk=self.object.pk)

    def url_baca(self) -> str:
        return self.alamat("laporan:reviu_baca", pk=self.object.pk)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "kunci" in kwargs:
            return super().get(request, *args, **kwargs)
        tugas = pesanan.pesan(self.naskah(), edisi=False, lingkup=self.lingkup(), tulisan=NASKAH_REVIU)
        return self.jawab(tugas) or HttpResponseRedirect(f"{self.alamat_pdf()}{tugas.kunci}/")
