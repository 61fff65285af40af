"""The program tree over all years of the Renstra: read in one table, targets typed in one grid a program (MU-2)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from renstra.domain import SelTarget, salin_ke_tahun, simpan_target_tahunan
from renstra.enums import Jenjang
from renstra.forms import SalinTahunForm, TargetTahunanForm
from renstra.models import Renstra, RumusanIndikator, SimpulProgram, Target
from renstra.queries import SimpulTahunan, kunci_simpul, pohon_tahunan, renstra_untuk
from sakip.core.forms import tahan
from sakip.core.permissions import pastikan
from sakip.core.views import KantorMixin, KirimView


class SepanjangRenstra(KantorMixin):
    """A page about all years of the Renstra of the year (``renstra``, None where there is none)."""

    renstra: Renstra | None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.renstra = renstra_untuk(self.perangkat, self.tahun)

    def tahun_renstra(self) -> list[int]:
        return list(self.renstra.tahun) if self.renstra else []

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Program sepanjang Renstra", self.alamat("renstra:matriks_program"))]


class MatriksProgram(SepanjangRenstra, TemplateView):
    """Every node once, with the targets of each year of its indicators."""

    template_name = "renstra/matriks_program.html"
    judul = "Program sepanjang Renstra"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        program = pohon_tahunan(self.renstra) if self.renstra else ()
        tahun = self.tahun_renstra()
        isi = {
            "renstra": self.renstra,
            "tahun_renstra": tahun,
            "simpul": [
                {"simpul": s, "pk": next(iter(s.simpul.values())), "kurang": [t for t in tahun if t not in s.simpul]}
                for p in program
                for s in p.jelajah()
            ],
            "bisa_ubah": self.boleh(SimpulProgram.izin),
        }
        return super().get_context_data(**isi | kwargs)


class SalinTahunView(SepanjangRenstra, KirimView):
    """Copies a year's tree into other years of the Renstra."""

    form_class = SalinTahunForm
    izin_halaman = SimpulProgram.izin
    kembali = "renstra:matriks_program"
    judul = "Salin program ke tahun lain"

    def get_form_kwargs(self) -> dict[str, Any]:
        ada = SimpulProgram.objects.filter(perangkat=self.perangkat).values_list("tahun", flat=True)
        return super().get_form_kwargs() | {"asal": sorted(set(ada)), "tahun": self.tahun_renstra()}

    def get_initial(self) -> dict[str, Any]:
        return {"dari": self.tahun, "ke": [t for t in self.tahun_renstra() if t > self.tahun]}

    def simpan(self, form: SalinTahunForm) -> None:
        self.hasil = salin_ke_tahun(perangkat=self.perangkat, **form.cleaned_data, by=self.request.user)

    def pesan_sukses(self) -> str:
        rinci = ", ".join(f"{n} ke tahun {tahun}" for tahun, n in self.hasil.items())
        return f"Program, kegiatan, dan sub kegiatan disalin: {rinci}."


class TargetTahunan(SepanjangRenstra, KirimView):
    """The targets of one program and of all below it, a box for each year of the Renstra."""

    template_name = "renstra/target_tahunan.html"
    form_class = TargetTahunanForm
    kembali = "renstra:matriks_program"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        milik = SimpulProgram.objects.filter(perangkat=self.perangkat, jenjang=Jenjang.PROGRAM)
        self.program = get_object_or_404(milik, pk=kwargs["pk"])
        pastikan(request.user, SimpulProgram.izin, self.program)
        semua = pohon_tahunan(self.renstra) if self.renstra else ()
        kunci = kunci_simpul(self.program)
        self.simpul = [s for p in semua if (p.kode, p.unit_id) == kunci for s in p.jelajah()]
        self.siapkan()

    def siapkan(self) -> None:
        """For each indicator of a node the place in every year, and what is promised there."""
        id_ = [pk for s in self.simpul for i in s.indikator for pk in i.rumusan.values()]
        semua = RumusanIndikator.objects.filter(pk__in=id_).select_related(
            "indikator__perangkat", "indikator__skala", "simpul__perangkat"
        )
        rumusan = {r.pk: r for r in semua.prefetch_related("indikator__skala__pita")}
        target = {(t.rumusan_id, t.tahun): t for t in Target.objects.filter(rumusan__in=id_, komponen=None)}
        self.baris: list[tuple[SimpulTahunan, list[list[SelTarget]]]] = []
        self.ada: dict[SelTarget, Target] = {}
        for s in self.simpul:
            isi = [self.deret(rumusan, i.rumusan) for i in s.indikator]
            self.baris.append((s, isi))
            for sel in (sel for deret in isi for sel in deret):
                if t := target.get((sel.rumusan.pk, sel.tahun)):
                    self.ada[sel] = t

    def deret(self, rumusan: dict[int, RumusanIndikator], tempat: Any) -> list[SelTarget]:
        """The cells of one indicator; a year without a place is named by the first one that there is."""
        pertama = next(iter(tempat.values()))
        return [SelTarget(rumusan[tempat.get(t, pertama)], t) for t in self.tahun_renstra()]

    def get_form_kwargs(self) -> dict[str, Any]:
        sel = [sel for _, isi in self.baris for deret in isi for sel in deret]
        return super().get_form_kwargs() | {"sel": sel, "ada": self.ada}

    def get_form(self, form_class: type[TargetTahunanForm] | None = None) -> TargetTahunanForm:
        """Locked years are only read."""
        form = super().get_form(form_class)
        terkunci = {t for t in self.tahun_renstra() if not self.bebas(SimpulProgram(perangkat=self.perangkat, tahun=t))}
        for sel in (sel for _, isi in self.baris for deret in isi for sel in deret if sel.tahun in terkunci):
            tahan(form, sel.nama)
        return form

    def simpan(self, form: TargetTahunanForm) -> None:
        simpan_target_tahunan(isi=form.isi, by=self.request.user)

    def get_judul(self) -> str:
        return f"Target {self.program.kode} {self.program.nama}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**{"tahun_renstra": self.tahun_renstra()} | kwargs)
        form = isi["form"]
        return isi | {
            "baris": [
                {"simpul": s, "deret": [(d[0].rumusan, [(sel.tahun, form[sel.nama]) for sel in d]) for d in deret if d]}
                for s, deret in self.baris
            ]
        }
