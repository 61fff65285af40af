"""List, form and delete pages of one kind of row. A room's page says only what is its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import CASCADE, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import DeleteView, FormView, ListView

from sakip.core import domain
from sakip.core.forms import FormKantor, pasang_kesalahan, tahan
from sakip.core.lembar import lembar_untuk, punya_lembar
from sakip.core.models import Tercatat
from sakip.core.permissions import Ditolak, boleh, pastikan
from sakip.core.queries import jumlah_terkait
from sakip.core.temuan import teringat
from sakip.core.views.dasar import KantorMixin, PemdaMixin
from sakip.core.views.serentak import SerentakMixin


def pastikan_bebas(obj: Tercatat) -> None:
    """A row that its own state holds gets a page with the sentence instead of a form that cannot be saved."""
    if obj.tertahan:
        raise Ditolak(obj.tertahan)


@dataclass(frozen=True)
class Kolom:
    """A column: head, what it shows of a row (attribute or function), CSS class, and the lookup to sort by."""

    judul: str
    isi: str | Callable[[Any], Any]
    kelas: str = ""
    urut: str = ""

    def nilai(self, baris: Any) -> Any:
        if callable(self.isi):
            return self.isi(baris)
        hasil = getattr(baris, self.isi)
        return hasil() if callable(hasil) else hasil


@dataclass(frozen=True)
class Saringan:
    """A choice beside the search box: its name in the address, its label, the values offered, and what each leaves.

    ``pilihan`` gets the view and gives pairs of value and label, the first of them the usual one; ``saring`` gets
    the rows and the chosen value. What is not offered is passed over.
    """

    nama: str
    label: str
    pilihan: Callable[[Any], Iterable[tuple[Any, str]]]
    saring: Callable[[QuerySet, str], QuerySet]


def kata_cari(request: HttpRequest, nama: str = "cari") -> str:
    """What was asked for in the address; a NUL would be an error in PostgreSQL."""
    return request.GET.get(nama, "").replace("\0", "").strip()


class BarisMixin(KantorMixin):
    """Rows of ``model`` that belong to the office (and to the year, where they have one)."""

    model: ClassVar[type[Tercatat]]

    def get_queryset(self) -> QuerySet:
        return self.milik_tempat()

    def milik_tempat(self) -> QuerySet:
        """The rows of the place that the page is about."""
        saring: dict[str, Any] = {}
        if self.model.jalur_perangkat:
            saring[self.model.jalur_perangkat] = self.perangkat
        if self.model.jalur_tahun:
            saring[self.model.jalur_tahun] = self.tahun
        baris = self.model.objects.filter(**saring)
        return baris.select_related(self.model.jalur_perangkat) if self.model.jalur_perangkat else baris

    def get_object(self, queryset: QuerySet | None = None) -> Any:
        return get_object_or_404(self.get_queryset() if queryset is None else queryset, pk=self.kwargs["pk"])


class DaftarView(BarisMixin, ListView):
    """A table with search (``cari``: lookups), filters, sorting, pages; links to add, edit and delete where allowed.

    ``ubah``, ``hapus``, ``baca`` and ``tambah`` are URL names; ``kosong`` says what to do while there is nothing.
    """

    template_name = "generic/daftar.html"
    paginate_by = 50
    kolom: ClassVar[tuple[Kolom, ...]] = ()
    cari: ClassVar[tuple[str, ...]] = ()
    saringan: ClassVar[tuple[Saringan, ...]] = ()
    tambah = ubah = hapus = baca = ""
    label_tambah = "Tambah"
    kosong = "Belum ada data."
    pengantar = ""

    def get_queryset(self) -> QuerySet:
        hasil = super().get_queryset()
        if (kata := kata_cari(self.request)) and self.cari:
            hasil = hasil.filter(Q(*((f"{jalur}__icontains", kata) for jalur in self.cari), _connector=Q.OR)).distinct()
        for saringan in self.saringan_terpasang():
            hasil = saringan["saring"](hasil, saringan["nilai"])
        return hasil.order_by(self.get_urut(), "pk") if self.get_urut() else hasil

    def paginate_queryset(self, queryset: QuerySet, page_size: int) -> tuple[Any, Any, Any, bool]:
        """A page past the end, as after rows were deleted, is the last one."""
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get(self.page_kwarg))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_urut(self) -> str:
        """The lookup to sort by, as asked for in the address and offered by a column."""
        minta = self.request.GET.get("urut", "")
        return minta if minta.removeprefix("-") in {k.urut for k in self.kolom if k.urut} else ""

    def saringan_terpasang(self) -> list[dict[str, Any]]:
        """Each filter with its choices and the one that holds."""
        hasil = []
        for s in self.saringan:
            pilihan = [(str(nilai), label) for nilai, label in s.pilihan(self)]
            minta = self.request.GET.get(s.nama, "")
            nilai = minta if minta in dict(pilihan) else pilihan[0][0]
            hasil.append({"nama": s.nama, "label": s.label, "pilihan": pilihan, "nilai": nilai, "saring": s.saring})
        return hasil

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        saringan, _ = self.saringan_terpasang(), self.kunci_kantor  # read for every list, whatever its rows are
        dipilih = any(s["nilai"] != s["pilihan"][0][0] for s in saringan)
        isi = super().get_context_data(
            **{
                "kolom": [self.kepala(k) for k in self.kolom],
                "kata": kata_cari(self.request),
                "urut": self.get_urut(),
                "saringan": saringan,
                "tersaring": bool(kata_cari(self.request)) or dipilih,
                "bisa_cari": bool(self.cari),
                "url_tambah": self.alamat(self.tambah) if self.tambah and self.boleh_tambah() else "",
                "label_tambah": self.label_tambah,
                "kosong": self.kosong,
                "pengantar": self.pengantar,
                "url_excel": self.url_excel(),
            }
            | kwargs
        )
        return isi | {"baris": [self.susun_baris(obj) for obj in isi["object_list"]]}

    def url_excel(self) -> str:
        """Where the list of an office is downloaded as a workbook; "" where it has no sheet."""
        if isinstance(self, PemdaMixin) or not punya_lembar(self.model):
            return ""
        return self.alamat("excel_lembar", lembar=lembar_untuk(self.model).alamat)

    def kepala(self, kolom: Kolom) -> dict[str, str]:
        """The head of a column; a second click on the one sorted by turns the order around."""
        naik, turun = (kolom.urut and self.get_urut() == f"{tanda}{kolom.urut}" for tanda in ("", "-"))
        return {
            "judul": kolom.judul,
            "kelas": kolom.kelas,
            "urut": kolom.urut,
            "minta": f"-{kolom.urut}" if naik else kolom.urut,
            "arah": "ascending" if naik else "descending" if turun else "",
        }

    def boleh_tambah(self) -> bool:
        return self.dapat_ubah(self.model)

    def susun_baris(self, obj: Any) -> dict[str, Any]:
        bisa = boleh(self.request.user, self.model.izin, obj) and not obj.tertahan and self.bebas(self.model)
        return {
            "obj": obj,
            "sel": [(k.nilai(obj), k.kelas, k.judul) for k in self.kolom],
            "baca": self.alamat(self.baca, pk=obj.pk) if self.baca else "",
            "ubah": self.alamat(self.ubah, pk=obj.pk) if self.ubah and bisa else "",
            "hapus": self.alamat(self.hapus, pk=obj.pk) if self.hapus and bisa and not self.sebagian_tetap(obj) else "",
        }


class KirimView(KantorMixin, FormView):
    """A form whose content goes to one domain function (``simpan``); what it refuses stands beside the fields.

    Rooms say where the page goes on (``kembali`` or ``get_success_url``); “Batal” leads to the same, unless
    ``url_batal`` says otherwise.
    """

    template_name = "generic/formulir.html"
    kembali = ""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            self.simpan(form)
        except ValidationError as salah:
            pasang_kesalahan(form, salah)
            return self.form_invalid(form)
        return self.jawab()

    def simpan(self, form: Any) -> None:
        """Hand what was typed to the domain function."""
        raise NotImplementedError

    def ditulis(self) -> Tercatat | type[Tercatat] | None:
        """What the page writes in its year, where a lock may hold all of it; rooms say so."""
        return None

    @cached_property
    def terkunci(self) -> bool:
        """Whether the page is to be read only, because nothing that is typed into it would be taken."""
        apa = self.ditulis()
        return apa is not None and not self.bebas(apa)

    @property
    def hanya_baca(self) -> bool:
        """That, before something was typed. What was typed stays; the refusal beside it says why."""
        return self.request.method != "POST" and self.terkunci

    def jawab(self) -> HttpResponse:
        """The answer when it is done."""
        messages.success(self.request, self.pesan_sukses())
        return HttpResponseRedirect(self.get_success_url())

    def pesan_sukses(self) -> str:
        return "Tersimpan."

    def get_success_url(self) -> str:
        return self.alamat(self.kembali)

    def url_batal(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {"url_batal": self.url_batal(), "terkunci": self.hanya_baca}
        return super().get_context_data(
            **isi | ({"gembok": ()} if self.terkunci and not self.hanya_baca else {}) | kwargs
        )


class YakinView(KirimView):
    """Asks before it does what cannot be undone with a click; ``kalimat`` says what follows, ``tombol`` what it does."""

    template_name = "generic/yakin.html"
    form_class = forms.Form
    tombol = ""

    def kalimat(self) -> str:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"kalimat": self.kalimat(), "tombol": self.tombol} | kwargs)


class FormulirView(SerentakMixin, BarisMixin, KirimView):
    """A page that adds (no ``pk``) or edits one row through ``form_class`` and a domain function.

    ``awal`` makes the new row; ``simpan`` is the domain function: it gets the row and ``by=``.
    """

    form_class: type[FormKantor]
    judul_tambah = judul_ubah = ""
    object: Any = None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object() if "pk" in kwargs else self.awal()
        pastikan(request.user, self.object.izin, self.object)
        if request.method != "POST":  # what was typed in the meantime stays; the domain function refuses it
            pastikan_bebas(self.object)

    def awal(self) -> Any:
        """A new row of this office and year."""
        isi = {}
        if self.model.jalur_perangkat == "perangkat":
            isi["perangkat"] = self.perangkat
        if self.model.jalur_tahun == "tahun":
            isi["tahun"] = self.tahun
        return self.model(**isi)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.object} | self.bekal_formulir()

    def get_form(self, form_class: type[FormKantor] | None = None) -> FormKantor:
        form = super().get_form(form_class)
        for nama in self.bidang_terkunci(form):
            tahan(form, nama)
        return form

    @cached_property
    def terkunci(self) -> bool:
        return self.utuh_terkunci(self.object)

    def bidang_terkunci(self, form: FormKantor) -> set[str]:
        """The fields that are held while others may be changed; rooms whose forms write several rows add theirs."""
        return set() if self.terkunci else self.bidang_tetap(self.object)

    def simpan(self, form: FormKantor) -> None:
        """Hand the filled row to the domain function."""
        domain.simpan(form.instance, by=self.request.user, banyak=form.banyak)

    def pesan_sukses(self) -> str:
        return f"{self.model._meta.verbose_name[:1].upper()}{self.model._meta.verbose_name[1:]} tersimpan."

    def get_judul(self) -> str:
        nama = self.model._meta.verbose_name
        return (self.judul_ubah or f"Ubah {nama}") if "pk" in self.kwargs else (self.judul_tambah or f"Tambah {nama}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {"url_riwayat": self.alamat_riwayat(), "temuan_isian": self.temuan()}
        return super().get_context_data(**isi | kwargs)

    def temuan(self) -> list[str]:
        """What the checks said of what is mended on this page, where somebody has looked since the last change."""
        if not hasattr(self, "perangkat") or "pk" not in self.kwargs or self.request.method != "GET":
            return []
        semua = teringat(self.perangkat, self.tahun) or ()
        return [
            t.kalimat for t in semua if t.isian and self.alamat_tautan(t.isian).partition("#")[0] == self.request.path
        ]

    def alamat_riwayat(self) -> str:
        """All changes of the rows of this form; "" where none is stored yet, or where they are of no office."""
        baris = ",".join(f"{b._meta.label_lower}:{b.pk}" for b in self.baris_formulir() if b.pk is not None)
        return f"{self.alamat('core:jejak')}?baris={baris}" if baris and hasattr(self, "perangkat") else ""


class HapusView(BarisMixin, DeleteView):
    """Asks before it deletes; names what stands in the way."""

    template_name = "generic/hapus.html"
    kembali = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        obj = self.get_object()
        pastikan(request.user, self.model.izin, obj)
        pastikan_bebas(obj)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            self.hapus()
        except ValidationError as salah:
            messages.error(self.request, " ".join(salah.messages))
        else:
            messages.success(self.request, self.pesan_sukses())
        return HttpResponseRedirect(self.get_success_url())

    def hapus(self) -> None:
        """Hand the row to the domain function."""
        domain.hapus(self.object, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.object} sudah dihapus."

    def get_success_url(self) -> str:
        return self.alamat(self.kembali)

    def get_judul(self) -> str:
        return f"Hapus {self.model._meta.verbose_name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terkunci = self.utuh_terkunci(self.object) or self.tetap(self.object)
        isi = {"url_batal": self.get_success_url(), "ikut": self.ikut_terhapus(), "terkunci": terkunci}
        return super().get_context_data(**isi | kwargs)

    def ikut_terhapus(self) -> list[str]:
        """What goes with the row, as counts, so that nobody loses more than he meant to."""
        return jumlah_terkait(self.object, lambda hubungan: hubungan.on_delete is CASCADE)
