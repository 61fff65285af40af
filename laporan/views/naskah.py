"""The page on which one section is written."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from laporan.document import Dokumen, Section
from laporan.domain import ubah_naskah
from laporan.domain.angka import LETAK
from laporan.forms import BagianForm
from laporan.ingatan import nilai_buku, pratinjau_bagian
from laporan.narasi import bertempat, kalimat, sebutan
from laporan.periksa.ketik import TemuanKetik, periksa_tulisan
from laporan.renderers.html import render_isi
from laporan.sections import ANAK
from laporan.views.bagian import SatuBagian
from laporan.views.tanda_angka import bergeser_bagian
from sakip.core.ingat import membaca_kantor
from sakip.core.views import FormulirView


class UbahBagianView(SatuBagian, FormulirView):
    """One section: its texts, and below the form what the program prints there."""

    form_class = BagianForm
    template_name = "laporan/naskah.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with membaca_kantor(self.perangkat):  # what is generated, the live values and the checks print one year
            return super().get(request, *args, **kwargs)

    @cached_property
    def dokumen(self) -> Dokumen | None:
        return pratinjau_bagian(self.object)

    @cached_property
    def tersusun(self) -> Section | None:
        """What is generated in this section."""
        return self.dokumen.isi[0] if self.dokumen else None

    def get_judul(self) -> str:
        return self.object.judul

    def get_form(self, form_class: Any = None) -> BagianForm:
        form: BagianForm = super().get_form(form_class)
        form.pasang(self.alamat_editor(), self.tempat_blok(), self.temuan_naskah)
        if not form.is_bound and "data-nilai" in f"{self.object.naskah}{self.object.naskah_akhir}":
            form.segarkan(nilai_buku(self.perangkat, self.tahun, self.jenis))
        return form

    def alamat_editor(self) -> dict[str, str]:
        satu = {
            n: self.alamat(f"laporan:{n}", pk=self.object.pk) for n in ("gambar_unggah", "rujukan", "bagian_periksa")
        }
        return satu | {"nilai": self.alamat_buku("nilai_daftar"), "gambar": self.alamat("laporan:gambar", pk=0)}

    def tempat_blok(self) -> dict[str, str]:
        """The generated blocks that the text places, where the office writes its own sentences."""
        if not self.object.kalimat_sendiri or self.tersusun is None:
            return {}
        return {ke: sebutan(b) for ke, b in bertempat(self.tersusun.isi).items()}

    def simpan(self, form: BagianForm) -> None:
        ubah_naskah(bagian=form.instance, by=self.request.user, naskah=form.instance.naskah)

    def pesan_sukses(self) -> str:
        return f"Naskah “{self.object.judul}” tersimpan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "pratinjau": render_isi(self.dokumen) if self.dokumen else "",
            "bisa_alih": self.tersusun is not None and any(map(kalimat, self.tersusun.isi)),
            "ditulis": self.ditulis(),
            "temuan_naskah": [t for semua in self.temuan_naskah.values() for t in semua],
        }
        return super().get_context_data(**isi | bergeser_bagian(self, self.object) | kwargs)

    def temuan(self) -> list[str]:
        """What was found in the texts stands there by itself, as they are now."""
        return []

    @cached_property
    def temuan_naskah(self) -> dict[str, tuple[TemuanKetik, ...]]:
        """What the rules find in the texts as they are stored, by field; the script goes on from there while they change."""
        if self.request.method != "GET":  # who saves is not kept waiting
            return dict.fromkeys(LETAK, ())
        tempat = self.perangkat, self.tahun, self.jenis
        return {n: periksa_tulisan(*tempat, getattr(self.object, n), self.object.kunci) for n in LETAK}

    def ditulis(self) -> list[tuple[str, str, int | None]]:
        """The generated parts below this section: key, title, and the id of what the office wrote there."""
        if self.tersusun is None or self.object.kunci not in ANAK:
            return []
        ada = dict(self.object.anak.values_list("kunci", "pk"))
        return [(s.kunci, s.judul, ada.get(s.kunci)) for s in self.tersusun.anak]
