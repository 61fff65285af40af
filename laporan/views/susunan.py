"""The outline of a book on one page, and what is done there to the whole of it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView, View

from laporan.domain import batalkan, kembalikan_baku, tandai_dibaca
from laporan.domain.angka import paragraf_bergeser
from laporan.domain.baku import akibat_baku
from laporan.forms import PenomoranForm
from laporan.models import Bagian, Laporan
from laporan.narasi import teks_polos
from laporan.rules import Halangan, halangan, tanda_tahun
from laporan.urutan import nomor_cetak, urutan_buku
from laporan.views.baca import LaporanMixin
from sakip.core.domain import simpan
from sakip.core.models import Jejak
from sakip.core.views import YakinView
from sakip.core.views.generik import kata_cari


class DaftarBagianView(LaporanMixin, TemplateView):
    """The outline as it is printed, with what moves, changes, hides and takes away a section."""

    template_name = "laporan/bagian_daftar.html"

    def get_judul(self) -> str:
        return "Naskah laporan" if self.jenis == Laporan.Jenis.LKJIP else f"Naskah {self.nama_buku}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [] if self.jenis == Laporan.Jenis.LKJIP else super().get_remah()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kata = kata_cari(self.request).casefold()
        semua = list(Bagian.objects.filter(laporan=self.laporan).select_related("laporan")) if self.laporan else []
        bergeser = Counter(p.bagian.pk for p in paragraf_bergeser(self.laporan)) if self.laporan else Counter()
        baris = [
            x | {"bergeser": bergeser[x["b"].pk]} for x in self.susun_baris(semua)
            if not kata or kata in f"{x['b'].judul}\n{kata_kata(x['b'])}".casefold()
        ]  # fmt: skip
        isi = {
            "baris": baris,
            "kata": kata_cari(self.request),
            "ada": bool(semua),
            "bergeser": bergeser.total(),
            "ada_tanda": any(x["tanda"] for x in baris),
            "bisa_ubah": self.dapat_tulis,
            "form_penomoran": PenomoranForm(instance=self.laporan, **self.bekal_formulir()) if self.laporan else None,
            "dihapus": self.dihapus(),
            "url": {
                nama: self.alamat_buku(nama)
                for nama in (
                    "baca",
                    "bagian_tambah",
                    "kesiapan",
                    "dibaca",
                    "penomoran",
                    "susunan_baku",
                    "angka",
                    "angka_berubah",
                )
            },
        }
        return super().get_context_data(**isi | kwargs)

    def susun_baris(self, semua: list[Bagian]) -> list[dict[str, Any]]:
        if self.laporan is None:
            return []
        angka = self.laporan.penomoran == Laporan.Penomoran.ANGKA
        romawi = self.laporan.nomor_lampiran == Laporan.NomorLampiran.ROMAWI
        nomor = nomor_cetak(semua, bab_awal=self.laporan.bab_awal, angka=angka, lampiran_romawi=romawi)
        return [
            {
                "b": b,
                "dalam": dalam,
                "nomor": nomor.get(b.pk, ""),
                "isi": isi_naskah(b),
                "tanda": tanda_tahun(b, self.tahun),
            }
            for dalam, b in urutan_buku(semua)
        ]

    def dihapus(self) -> Jejak | None:
        """What was just deleted here, to be brought back with one click."""
        nomor = self.request.GET.get("dihapus", "")
        if not (nomor.isdecimal() and len(nomor) < 19 and self.boleh(Bagian.izin)):
            return None
        return Jejak.objects.filter(pk=nomor, perangkat=self.perangkat, jenis="laporan.bagian", aksi="hapus").first()


def kata_kata(bagian: Bagian) -> str:
    """What was written in a section, without markup."""
    return f"{teks_polos(bagian.naskah)}\n{teks_polos(bagian.naskah_akhir)}"


def isi_naskah(bagian: Bagian) -> str:
    """How much was written in a section, and whether a file is bound in."""
    kata = len(kata_kata(bagian).split())
    isi = (f"{kata} kata" if kata else "", "berkas" if bagian.berkas_id else "")
    return ", ".join(filter(None, isi)) or "–"


class KesiapanView(LaporanMixin, TemplateView):
    """What still stops the signature, and what is worth a look, with links."""

    template_name = "laporan/kesiapan.html"
    harus_ada = True
    judul = "Kesiapan naskah"

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), ("Naskah laporan", self.alamat_buku("bagian_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = halangan(self.laporan) if self.laporan else ()
        isi = {
            "menahan": [(h, self.alamat_temuan(h)) for h in semua if h.menahan],
            "lain": [(h, self.alamat_temuan(h)) for h in semua if not h.menahan],
            "url_dibaca": self.alamat_buku("dibaca"),
            "bisa_ubah": self.dapat_tulis,
        }
        return super().get_context_data(**isi | kwargs)

    def alamat_temuan(self, h: Halangan) -> str:
        """Where it is mended; in a locked year, where it is read."""
        return self.alamat_buku("baca") if self.setahun_terkunci() else self.alamat(h.alamat, pk=h.pk)


class UbahSusunan(LaporanMixin):
    """A page that changes the outline as a whole."""

    izin_halaman = Bagian.izin
    harus_ada = True
    laporan: Laporan

    def get_success_url(self) -> str:
        return self.alamat_buku("bagian_daftar")


class DibacaView(UbahSusunan, View):
    """The texts that were ticked hold still, though they are from an earlier year."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        dipilih = [pk for pk in request.POST.getlist("bagian") if pk.isdecimal() and len(pk) < 19]
        bagian = self.laporan.bagian.filter(pk__in=dipilih).select_related("laporan__perangkat")
        try:
            jumlah = tandai_dibaca(bagian=bagian, by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            if jumlah:
                messages.success(request, f"{jumlah} naskah ditandai sudah dibaca dan masih berlaku.")
            elif not bagian:
                messages.info(request, "Pilih dahulu bagian yang naskahnya sudah dibaca.")
        return HttpResponseRedirect(self.get_success_url())

    def get_success_url(self) -> str:
        """The page on which they were ticked."""
        kembali, bagian = (self.request.POST.get(nama, "") for nama in ("kembali", "bagian"))
        if kembali == "bagian" and bagian.isdecimal():
            return self.alamat("laporan:bagian_ubah", pk=bagian)
        return self.alamat_buku("kesiapan" if kembali == "kesiapan" else "bagian_daftar")


class PenomoranView(UbahSusunan, View):
    """A., 1., a. or 1.1, 1.1.1 inside the chapters; Lampiran 1 or Lampiran I."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = PenomoranForm(request.POST, instance=self.laporan, **self.bekal_formulir())
        if form.is_valid():
            self.simpan(form.instance)
        else:
            messages.error(request, "Pilih salah satu cara penomoran.")
        return HttpResponseRedirect(self.get_success_url())

    def simpan(self, laporan: Laporan) -> None:
        try:
            simpan(laporan, by=self.request.user)
        except ValidationError as salah:
            messages.error(self.request, " ".join(salah.messages))
        else:
            cara = f"{laporan.get_penomoran_display()}; {laporan.get_nomor_lampiran_display()}"
            messages.success(self.request, f"Penomoran sekarang: {cara}.")


class SusunanBakuView(UbahSusunan, YakinView):
    """The default outline again, after a list of what that changes."""

    template_name = "laporan/susunan_baku.html"
    judul = "Kembalikan susunan baku"
    tombol = "Ya, kembalikan susunan baku"

    def get_remah(self) -> list[tuple[str, str]]:
        return [*super().get_remah(), ("Naskah laporan", self.alamat_buku("bagian_daftar"))]

    def kalimat(self) -> str:
        return "Urutan, judul, dan pilihan bagian yang dicetak kembali seperti susunan baku. Semua naskah tetap ada."

    def simpan(self, form: Any) -> None:
        kembalikan_baku(laporan=self.laporan, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Susunan baku sudah dikembalikan; semua naskah tetap ada."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"akibat": akibat_baku(self.laporan)} | kwargs)


class BatalView(LaporanMixin, View):
    """Takes back a deletion of a section, or the return of a first draft."""

    izin_halaman = Bagian.izin
    http_method_names = ["post"]

    jejak: Jejak
    buku: Laporan

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        cocok = {"pk": kwargs["jejak"], "perangkat": self.perangkat, "jenis": "laporan.bagian"}
        self.jejak = get_object_or_404(Jejak, **cocok)
        self.buku = get_object_or_404(self.milik())
        self.jenis = self.buku.jenis

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kembali = self.alamat_buku("bagian_daftar")
        try:
            bagian = batalkan(jejak=self.jejak, laporan=self.buku, by=request.user)
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        else:
            messages.success(request, f"“{bagian}” sudah kembali seperti sebelumnya.")
            if self.jejak.aksi == "ubah":
                kembali = reverse("laporan:bagian_ubah", args=(self.perangkat.slug, self.tahun, bagian.pk))
        return HttpResponseRedirect(kembali)

    def milik(self) -> QuerySet[Laporan]:
        """The book of this year that the line of the Jejak is about."""
        buku = Laporan.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        if self.jejak.aksi == "hapus":
            return buku.filter(pk=self.jejak.perubahan.get("laporan", [None])[0])
        return buku.filter(bagian=self.jejak.objek_id)
