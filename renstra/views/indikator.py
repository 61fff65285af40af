"""Indicators: all of the office, one with its places, and the form that writes identity, wording and targets."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, Prefetch, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import DetailView

from renstra.domain import lepas_rumusan, simpan_indikator
from renstra.domain.kode import kode_indikator
from renstra.enums import JenisTanda
from renstra.forms import IndikatorForm, PakaiIndikatorForm
from renstra.models import Indikator, RumusanIndikator, Sasaran, SimpulProgram, Target, Tujuan
from renstra.queries import kondisi_awal
from renstra.views.dasar import MilikHapus, MilikMixin, milik
from sakip.core.permissions import pastikan
from sakip.core.views import BarisMixin, DaftarView, FormulirView, KirimView, Kolom, Saringan

TEMPAT = {"tujuan": Tujuan, "sasaran": Sasaran, "simpul": SimpulProgram}


def rumusan_bertempat() -> QuerySet[RumusanIndikator]:
    """Wordings with the place they stand at."""
    return RumusanIndikator.objects.select_related("tujuan__renstra", "sasaran__tujuan__renstra", "simpul")


def nama_tempat(indikator: Indikator) -> str:
    """The places of an indicator in all plans, each code once."""
    tempat = (r.tempat for r in indikator.rumusan.all())
    return "; ".join(dict.fromkeys(f"{_jenis(t)} {t.kode}" for t in tempat))


def _jenis(tempat: Tujuan | Sasaran | SimpulProgram) -> str:
    return tempat.get_jenjang_display() if isinstance(tempat, SimpulProgram) else type(tempat).__name__


TANDA = (("", "Semua indikator"), ("IKU", "IKU"), *((j.value, j.label) for j in JenisTanda))


def saring_tanda(semua: QuerySet, tanda: str) -> QuerySet:
    """Those with one tag; all where none was chosen."""
    if not tanda:
        return semua
    return semua.filter(iku=True) if tanda == "IKU" else semua.filter(tanda__jenis=tanda).distinct()


class IndikatorDaftar(DaftarView):
    model = Indikator
    judul = "Indikator"
    pengantar = (
        "Semua indikator kantor ini. Indikator baru ditambahkan dari tempatnya: "
        "tujuan atau sasaran di Renstra, atau program dan kegiatan tahun ini."
    )
    kosong = "Belum ada indikator. Buka Renstra, lalu tambahkan indikator pada tujuan atau sasarannya."
    baca, ubah, hapus = "renstra:indikator", "renstra:indikator_ubah", "renstra:indikator_hapus"
    cari = ("kode", "nama", "satuan", "penanggung_jawab__nama")
    saringan = (Saringan("tanda", "Tanda", lambda _: TANDA, saring_tanda),)
    kolom = (
        Kolom("Kode", "kode", urut="kode"),
        Kolom("Indikator", "nama", urut="nama"),
        Kolom("Satuan", "satuan", urut="satuan"),
        Kolom("Tempat", nama_tempat),
        Kolom("Tanda", lambda i: ", ".join([*(["IKU"] if i.iku else []), *map(str, i.tanda.all())]), urut="iku"),
        Kolom("Penanggung jawab", lambda i: ", ".join(u.nama for u in i.penanggung_jawab.all())),
    )

    def get_queryset(self) -> QuerySet:
        ikut = ("penanggung_jawab", "tanda", Prefetch("rumusan", rumusan_bertempat()))
        return super().get_queryset().prefetch_related(*ikut)


class IndikatorMixin(MilikMixin):
    def get_remah(self) -> list[tuple[str, str]]:
        return [("Indikator", self.alamat("renstra:indikator_daftar"))]

    def alamat_tempat(self, rumusan: RumusanIndikator) -> str:
        """Where a wording stands: the Renstra, or the tree of the node's year."""
        if rumusan.simpul_id is None:
            return self.alamat_renstra(rumusan.tempat)
        return f"{self.alamat('renstra:program', tahun=rumusan.simpul.tahun)}#simpul-{rumusan.simpul_id}"


class IndikatorBaca(IndikatorMixin, BarisMixin, DetailView):
    """All that is said of an indicator, with its wording and targets in each plan."""

    model = Indikator
    template_name = "renstra/indikator.html"

    def get_queryset(self) -> QuerySet:
        rumusan = rumusan_bertempat().prefetch_related("target__komponen")
        return (
            super().get_queryset().select_related("perangkat", "skala").prefetch_related(Prefetch("rumusan", rumusan))
        )

    def get_judul(self) -> str:
        return f"Indikator {self.object.kode}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bisa = self.dapat_ubah(self.object)
        if bisa:
            self.tetap(self.object)
        rumusan = [
            {"rumusan": r, "jenis": _jenis(r.tempat), "url": self.alamat_tempat(r)} | self.hak(r, bisa)
            for r in self.object.rumusan.all()
        ]
        isi = {
            "indikator": self.object,
            "awal": kondisi_awal(self.object),
            "rumusan": rumusan,
            "bisa_ubah": bisa,
        }
        return super().get_context_data(**isi | kwargs)

    def hak(self, rumusan: RumusanIndikator, bisa: bool) -> dict[str, bool]:
        """Whether it may be changed at one place, and taken off it."""
        bebas = bisa and self.bebas(rumusan)
        return {"bisa_ubah": bebas, "bisa_lepas": bebas and not self.kunci_isi(rumusan)}


class DiTempatMixin:
    """Knows the place in a plan that the address names."""

    def tempat_alamat(self) -> Any:
        model = TEMPAT[self.kwargs["tempat"]]
        return get_object_or_404(milik(model, self.perangkat), pk=self.kwargs["induk"])

    def rumusan_baru(self) -> RumusanIndikator:
        return RumusanIndikator(**{self.kwargs["tempat"]: self.tempat_alamat()})


class IndikatorFormulir(DiTempatMixin, IndikatorMixin, FormulirView):
    """One form: identity, wording at a place, targets of the years, components."""

    model = Indikator
    form_class = IndikatorForm
    template_name = "renstra/indikator_form.html"

    def awal(self) -> Indikator:
        indikator = super().awal()
        indikator.kode = kode_indikator(self.rumusan.tempat)
        return indikator

    @cached_property
    def rumusan(self) -> RumusanIndikator | None:
        if "induk" in self.kwargs:
            return self.rumusan_baru()
        if "rumusan" not in self.kwargs:
            return None
        milik_indikator = rumusan_bertempat().filter(indikator=self.kwargs["pk"], indikator__perangkat=self.perangkat)
        return get_object_or_404(milik_indikator, pk=self.kwargs["rumusan"])

    def tahun_target(self) -> list[int]:
        """The years of the Renstra, or the node's one, with any other that has a target already."""
        if self.rumusan is None:
            return []
        renstra = self.rumusan.renstra
        tahun = set(renstra.tahun) if renstra else {self.rumusan.simpul.tahun}
        ada = self.rumusan.target.values_list("tahun", flat=True) if self.rumusan.pk else []
        return sorted(tahun | set(ada))

    def baris_formulir(self) -> list[Model]:
        milik = [*self.object.komponen.all(), *self.object.tanda.all()] if self.object.pk else []
        if self.rumusan is None or self.rumusan.pk is None:
            return [self.object, *milik]
        return [self.object, *milik, self.rumusan, *self.rumusan.target.all()]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rumusan": self.rumusan, "tahun_target": self.tahun_target()}

    @cached_property
    def terkunci(self) -> bool:
        """A new one is held by its place."""
        baru = self.rumusan is not None and self.rumusan._state.adding
        return (baru and self.utuh_terkunci(self.rumusan)) or self.utuh_terkunci(self.object)

    def bidang_terkunci(self, form: IndikatorForm) -> set[str]:
        """Beside its own: its components, its wording here, and the targets of locked years."""
        tetap = super().bidang_terkunci(form)
        if tetap:
            tetap |= {n for n in form.fields if n.startswith("komponen_") and n != "komponen_jumlah"}
        if self.terkunci or self.rumusan is None:
            return tetap
        if self.rumusan.pk and (self.kunci_isi(self.rumusan) or not self.bebas(self.rumusan)):
            tetap |= {"uraian", "urut"}
        terkunci = [t for t in form.tahun_target if not self.bebas(Target(rumusan=self.rumusan, tahun=t))]
        return tetap | {n for n in form.fields for t in terkunci if n.endswith(f"_{t}")}

    def simpan(self, form: IndikatorForm) -> None:
        if self.rumusan is not None:
            self.rumusan.uraian = form.cleaned_data["uraian"]
            self.rumusan.urut = form.cleaned_data.get("urut") or self.rumusan.urut
        simpan_indikator(
            form.instance, rumusan=self.rumusan, target=form.isi_target, komponen=form.isi_komponen,
            penanggung_jawab=form.cleaned_data["penanggung_jawab"], tanda=form.isi_tanda(), by=self.request.user,
        )  # fmt: skip

    def get_success_url(self) -> str:
        if self.rumusan is not None:
            return self.alamat_tempat(self.rumusan)
        return self.alamat("renstra:indikator", pk=self.object.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi: dict[str, Any] = {"rumusan": self.rumusan}
        if self.rumusan is not None:
            isi |= {"tempat": self.rumusan.tempat, "jenis_tempat": _jenis(self.rumusan.tempat)}
        if "induk" in self.kwargs and not self.hanya_baca:
            isi["url_pakai"] = self.alamat(
                f"renstra:indikator_pakai_{self.kwargs['tempat']}", induk=self.kwargs["induk"]
            )
        return super().get_context_data(**isi | kwargs)


class PakaiIndikator(DiTempatMixin, IndikatorMixin, KirimView):
    """An indicator that is there already, at one more place."""

    form_class = PakaiIndikatorForm

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.rumusan = self.rumusan_baru()
        pastikan(request.user, RumusanIndikator.izin, self.rumusan.tempat)

    def get_judul(self) -> str:
        return f"Pakai indikator yang sudah ada pada {_jenis(self.rumusan.tempat).lower()} {self.rumusan.tempat.kode}"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rumusan": self.rumusan}

    def simpan(self, form: PakaiIndikatorForm) -> None:
        self.rumusan.uraian = form.cleaned_data["uraian"]
        simpan_indikator(form.cleaned_data["indikator"], rumusan=self.rumusan, by=self.request.user)

    def pesan_sukses(self) -> str:
        return "Indikator terpasang. Isi targetnya bila perlu."

    def get_success_url(self) -> str:
        return self.alamat("renstra:rumusan_ubah", pk=self.rumusan.indikator_id, rumusan=self.rumusan.pk)

    def url_batal(self) -> str:
        return self.alamat_tempat(self.rumusan)


class IndikatorHapus(IndikatorMixin, MilikHapus):
    model = Indikator
    kembali = "renstra:indikator_daftar"


class RumusanHapus(IndikatorMixin, MilikHapus):
    """Takes an indicator off its place; the indicator stays."""

    model = RumusanIndikator

    def hapus(self) -> None:
        lepas_rumusan(self.object, by=self.request.user)

    def get_success_url(self) -> str:
        return self.alamat_tempat(self.object)

    def get_judul(self) -> str:
        return "Lepas indikator dari tempat ini"
