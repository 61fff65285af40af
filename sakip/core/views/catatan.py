"""Notes: those of one thing, all of the year, and what is done with them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import ListView, View

from sakip.core import rujukan as kunci_rujukan
from sakip.core.catatan import Utas, catatan_tahun, utas
from sakip.core.domain_catatan import TERPANJANG, jawab, tulis
from sakip.core.models import Catatan
from sakip.core.rujukan import Rujukan, alamat_tentang
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import BarisMixin, KirimView, kata_cari
from sakip.core.workflow import TransitionConflict, perform

BELUM, S = "belum", Catatan.Status
SARINGAN_STATUS = [(BELUM, "belum selesai"), ("", "semua"), *((s.value, s.label.lower()) for s in S)]
SARINGAN_ASAL = [("", "kantor dan reviu"), ("kantor", "kantor"), ("reviu", "reviu inspektorat")]


class CatatanForm(forms.Form):
    teks = forms.CharField(
        label="Catatan", max_length=TERPANJANG, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": "Tulis catatannya lebih dahulu.",
            "max_length": "Paling banyak %(limit_value)d huruf; yang terketik %(show_value)d.",
        },
    )  # fmt: skip


class CatatanMixin(KantorMixin):
    """Where a page of notes goes on: to the page that sent, if it is one of ours."""

    def url_catatan(self, rujukan: str) -> str:
        return alamat_tentang(self.alamat("core:catatan"), rujukan)

    def kembali_ke(self, rujukan: str) -> str:
        kembali = self.request.POST.get("kembali", "") or self.request.GET.get("kembali", "")
        if kembali and url_has_allowed_host_and_scheme(kembali, {self.request.get_host()}, self.request.is_secure()):
            return kembali
        return self.url_catatan(rujukan)


class CatatanView(CatatanMixin, KirimView):
    """The notes on one thing (``?rujukan=``), with a form for another one."""

    template_name = "core/catatan.html"
    form_class = CatatanForm
    rujukan: Rujukan

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        kunci = kata_cari(request, "rujukan")[:250]
        if not kunci and request.method != "POST":
            return HttpResponseRedirect(self.alamat("core:catatan_daftar"))
        ketemu = kunci_rujukan.cari(self.perangkat, self.tahun, kunci) if kunci else None
        if ketemu is None:
            raise Http404
        self.rujukan = ketemu
        return super().dispatch(request, *args, **kwargs)

    def simpan(self, form: CatatanForm) -> None:
        tulis(
            perangkat=self.perangkat, tahun=self.tahun, rujukan=self.rujukan.kunci, teks=form.cleaned_data["teks"],
            by=self.request.user,
        )  # fmt: skip

    def pesan_sukses(self) -> str:
        return "Catatan tersimpan."

    def get_success_url(self) -> str:
        return self.kembali_ke(self.rujukan.kunci)

    def url_batal(self) -> str:
        return self.kembali_ke(self.rujukan.kunci) if self.request.GET.get("kembali") else self.rujukan.alamat

    def get_judul(self) -> str:
        return f"Catatan: {self.rujukan.nama}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Catatan", self.alamat("core:catatan_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        catatan = catatan_tahun(self.perangkat, self.tahun).filter(rujukan=self.rujukan.kunci)
        isi = {"dasar": self.rujukan, "utas": utas(catatan, self.request.user), "bisa_catat": self.boleh("catat")}
        return super().get_context_data(**isi | kwargs)


class CatatanDaftar(CatatanMixin, ListView):
    """All notes of the year, those that are not settled first of all."""

    template_name = "core/catatan_daftar.html"
    judul = "Catatan"
    paginate_by = 30

    def get_queryset(self) -> Any:
        hasil = catatan_tahun(self.perangkat, self.tahun)
        if kata := kata_cari(self.request):
            hasil = hasil.filter(teks__icontains=kata) | hasil.filter(tentang__icontains=kata)
        if asal := self.dipilih("asal", SARINGAN_ASAL):
            hasil = hasil.filter(asal=asal)
        status = self.dipilih("status", SARINGAN_STATUS)
        if status == BELUM:
            return hasil.exclude(status=S.SELESAI)
        return hasil.filter(status=status) if status else hasil

    def dipilih(self, nama: str, pilihan: list[tuple[str, str]]) -> str:
        minta = self.request.GET.get(nama, pilihan[0][0])
        return minta if minta in dict(pilihan) else pilihan[0][0]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(
            **{
                "kata": kata_cari(self.request),
                "bisa_cari": True,
                "saringan": [
                    {"nama": n, "label": label, "pilihan": p, "nilai": self.dipilih(n, p)}
                    for n, label, p in (("status", "Status", SARINGAN_STATUS), ("asal", "Dari", SARINGAN_ASAL))
                ],
                "bisa_catat": self.boleh("catat"),
            }
            | kwargs
        )
        return isi | {"susunan": self.susun(utas(isi["object_list"], self.request.user))}

    def susun(self, semua: list[Utas]) -> list[dict[str, Any]]:
        """By what they are about, the newest first."""
        hasil: dict[str, dict[str, Any]] = {}
        for u in semua:
            c = u.catatan
            kosong = {"tentang": c.tentang, "url": self.url_catatan(c.rujukan), "utas": []}
            hasil.setdefault(c.rujukan, kosong)["utas"].append(u)
        return list(hasil.values())


class SatuCatatan(CatatanMixin, BarisMixin, View):
    """Something is done with one note; it goes back to where it stood."""

    http_method_names = ["post"]
    model = Catatan

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            pesan = self.lakukan()
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        except TransitionConflict as salah:
            messages.error(request, str(salah))
        else:
            messages.success(request, pesan)
        return HttpResponseRedirect(f"{self.kembali_ke(self.object.rujukan)}#catatan-{self.object.pk}")

    def lakukan(self) -> str:
        """What is done, and what to say of it."""
        raise NotImplementedError


class CatatanJawab(SatuCatatan):
    def lakukan(self) -> str:
        jawab(self.object, teks=self.request.POST.get("teks", ""), by=self.request.user)
        return "Jawaban tersimpan."


class CatatanLangkah(SatuCatatan):
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        langkah = Catatan.TRANSISI.get(kwargs["langkah"])
        if langkah is None or langkah.halaman:
            raise Http404

    def lakukan(self) -> str:
        perform(self.object, self.kwargs["langkah"], by=self.request.user)
        return f"Catatan {self.object.get_status_display().lower()}."
