"""The PDF of a book: asked for, waited for, fetched. It is printed in the background, the same content only once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.generic import TemplateView

from laporan.builder import bangun
from laporan.cetak import pesanan
from laporan.cetak.models import TugasCetak
from laporan.document import Dokumen
from laporan.edisi.baca import berkas_edisi, dokumen_edisi, unduhan_pertama
from laporan.views.arsip import sajikan_arsip, tercatat
from laporan.views.baca import UnduhBuku
from laporan.views.unduh import unduhan

Keadaan = TugasCetak.Keadaan


class PdfBuku(UnduhBuku, TemplateView):
    """What asking and waiting share. `untuk_tanda`: the PDF to be signed, else the draft with the word RANCANGAN."""

    untuk_tanda = False

    def lingkup(self) -> str:
        """Whose job it is: nobody fetches what was printed for another office."""
        return "/".join(map(str, (self.perangkat.pk, self.tahun, self.jenis, *["edisi"] * self.untuk_tanda)))

    def jawab(self, tugas: TugasCetak) -> HttpResponse | None:
        """The file, or the page that says why there is none; None while it is being printed."""
        isi = pesanan.pdf(tugas)
        if isi is not None:
            nama = f"{self.nama_berkas()}{'' if self.untuk_tanda else '-rancangan'}.pdf"
            return tercatat(unduhan(isi, "application/pdf", nama), self.laporan)
        return self.gagal(tugas.pesan) if tugas.keadaan == Keadaan.GAGAL else None

    def gagal(self, pesan: str) -> HttpResponse:
        isi = self.get_context_data(
            judul="PDF belum dapat dibuat",
            pesan=pesan,
            url_baca=self.url_baca(),
            url_cetak=self.alamat_buku("cetak"),
            url_ulang=self.alamat_pdf(),
        )
        return render(self.request, "laporan/pdf_gagal.html", isi, status=503)

    def alamat_pdf(self) -> str:
        return self.alamat_buku("edisi" if self.untuk_tanda else "pdf")


class PdfView(PdfBuku):
    """Asks for the draft: the file where it is kept, else the page to wait on. Of a signed book the official paper."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.edisi:
            arsip = berkas_edisi(self.edisi, "pdf") if self.untuk_tanda else unduhan_pertama(self.edisi)
            return sajikan_arsip(self, arsip)
        tugas = pesanan.pesan(self.dokumen(), edisi=self.untuk_tanda, lingkup=self.lingkup())
        return self.jawab(tugas) or HttpResponseRedirect(f"{self.alamat_pdf()}{tugas.kunci}/")


class EdisiView(PdfView):
    """Asks for the PDF to be signed."""

    untuk_tanda = True

    def dokumen(self) -> Dokumen:
        return dokumen_edisi(self.edisi) if self.edisi else bangun(self.perangkat, self.tahun, self.jenis)


class TugasView(PdfBuku):
    """Waits: a page that says how far it is, looks again by itself, and leads to the file. Leaving it does no harm."""

    template_name = "laporan/pdf_tugas.html"
    judul = "Mencetak laporan"

    def get_judul(self) -> str:
        return "PDF untuk ditandatangani" if self.untuk_tanda else "PDF rancangan"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        tugas = TugasCetak.objects.filter(kunci=kwargs["kunci"], lingkup=self.lingkup()).first()
        if tugas is None:
            return HttpResponseRedirect(self.alamat_pdf())
        tugas = pesanan.tengok(tugas)
        if "keadaan" in request.GET:
            return JsonResponse({"kalimat": kalimat(tugas), "tetap": tugas.keadaan in {Keadaan.SELESAI, Keadaan.GAGAL}})
        if tugas.keadaan == Keadaan.GAGAL or "unduh" in request.GET:
            return self.jawab(tugas) or HttpResponseRedirect(self.alamat_pdf())
        return self.render_to_response(self.get_context_data(tugas=tugas, kalimat=kalimat(tugas)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"url_baca": self.url_baca()} | kwargs)


class TugasEdisiView(TugasView):
    """The same for the PDF to be signed."""

    untuk_tanda = True


def kalimat(tugas: TugasCetak) -> str:
    """How far it is, for people."""
    if tugas.keadaan == Keadaan.SELESAI:
        return "PDF sudah siap. Unduhan dimulai dengan sendirinya."
    if tugas.keadaan == Keadaan.GAGAL:
        return tugas.pesan
    if tugas.keadaan == Keadaan.MENUNGGU:
        return "Laporan menunggu giliran untuk disusun."
    bagian = f": {tugas.selesai} dari {tugas.seluruh} bagian selesai" if tugas.seluruh else ""
    return f"Laporan sedang disusun{bagian}."
