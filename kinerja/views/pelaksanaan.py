"""What was done in each node of the program tree: the list of the year, and the form of one node."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import simpan_keluaran, simpan_pelaksanaan
from kinerja.forms import BarisKeluaran, PelaksanaanForm, alasan_tetap
from kinerja.models import Pelaksanaan, Realisasi
from kinerja.queries.pelaksanaan import pelaksanaan_tahun
from renstra.models import Indikator, Komponen, RumusanIndikator, SimpulProgram
from renstra.pohon import urut_pohon
from sakip.core.permissions import boleh
from sakip.core.views import FormulirView, KantorMixin
from sakip.core.write import menulis

IZIN = Pelaksanaan.izin
JUDUL = "Pelaksanaan kegiatan"


class PelaksanaanDaftar(KantorMixin, TemplateView):
    """All nodes in tree order; those under 100 % without kendala or solusi say so."""

    template_name = "kinerja/pelaksanaan.html"
    judul = JUDUL

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        baris = pelaksanaan_tahun(self.perangkat, self.tahun)
        bisa = self.simpul_terisi()
        isi = [
            {"isi": b, "url": self.alamat("kinerja:pelaksanaan_isi", simpul=b.simpul.id) if b.simpul.id in bisa else ""}
            for b in baris
        ]
        return super().get_context_data(**{"baris": isi, "kurang": sum(bool(b.belum) for b in baris)} | kwargs)

    def simpul_terisi(self) -> set[int]:
        """The nodes that this user may fill in."""
        semua = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun).select_related("perangkat")
        return {s.pk for s in semua if boleh(self.request.user, IZIN, s) and self.bebas(Pelaksanaan)}


class PelaksanaanFormulir(FormulirView):
    """One node: outputs, outcome, story, progress, contract. “Simpan dan lanjut” goes on to the next kegiatan."""

    model = Pelaksanaan
    form_class = PelaksanaanForm
    template_name = "kinerja/pelaksanaan_form.html"
    kembali = "kinerja:pelaksanaan"
    simpul: SimpulProgram

    def awal(self) -> Pelaksanaan:
        semua = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        self.pohon = list(urut_pohon(semua.select_related("perangkat", "unit")))
        self.simpul = get_object_or_404(semua.select_related("perangkat", "unit"), pk=self.kwargs["simpul"])
        ada = Pelaksanaan.objects.filter(simpul=self.simpul).first() or Pelaksanaan()
        ada.simpul = self.simpul
        self.keluaran = list(self.baris_keluaran())
        return ada

    def baris_keluaran(self) -> list[BarisKeluaran]:
        rumusan = RumusanIndikator.objects.filter(simpul=self.simpul).select_related("indikator__perangkat", "simpul")
        semua = list(
            rumusan.prefetch_related("target", "indikator__komponen", "indikator__penanggung_jawab").order_by(
                "urut", "pk"
            )
        )
        nyata = list(Realisasi.objects.filter(indikator__in=[r.indikator_id for r in semua], tahun=self.tahun))
        return [self.baris(r, k, nyata) for r in semua for k in _bagian(r, nyata)]

    def baris(self, rumusan: RumusanIndikator, komponen: Komponen | None, nyata: list[Realisasi]) -> BarisKeluaran:
        indikator, bagian = rumusan.indikator, komponen.pk if komponen else None
        milik = [r for r in nyata if (r.indikator_id, r.komponen_id) == (indikator.pk, bagian)]
        target = next((t for t in rumusan.target.all() if (t.tahun, t.komponen_id) == (self.tahun, bagian)), None)
        tetap = alasan_tetap(indikator, target, milik)
        return BarisKeluaran(
            rumusan=rumusan,
            komponen=komponen,
            target=target,
            realisasi=milik[0] if milik else None,
            bisa_rencana=boleh(self.request.user, RumusanIndikator.izin, rumusan),
            bisa_realisasi=not tetap and boleh(self.request.user, Realisasi.izin, indikator),
            tetap=tetap,
        )

    def baris_formulir(self) -> list[Model]:
        bagian = [(b.rumusan, b.komponen, b.target, b.realisasi) for b in self.keluaran]
        return [self.object, *(x for satu in bagian for x in satu if x is not None)]

    def get_form_kwargs(self) -> dict[str, Any]:
        bisa = boleh(self.request.user, Indikator.izin, self.simpul)
        return super().get_form_kwargs() | {"keluaran": self.keluaran, "bisa_tambah": bisa}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """“Tambah baris” gives more rows and keeps what was typed."""
        if "tambah_baris" in request.POST:
            return self.render_to_response(self.get_context_data(form=self.get_form()))
        return super().post(request, *args, **kwargs)

    def simpan(self, form: PelaksanaanForm) -> None:
        with menulis(by=self.request.user):
            simpan_pelaksanaan(form.instance, by=self.request.user)
            simpan_keluaran(self.simpul, form.isi_keluaran, by=self.request.user)

    def berikutnya(self) -> SimpulProgram | None:
        """The next lowest node that this user may fill in."""
        induk = {s.induk_id for s in self.pohon}
        tempat = [s.pk for s in self.pohon].index(self.simpul.pk)
        calon = (s for s in self.pohon[tempat + 1 :] if s.pk not in induk)
        return next((s for s in calon if boleh(self.request.user, IZIN, s)), None)

    def get_success_url(self) -> str:
        lanjut = self.berikutnya() if "lanjut" in self.request.POST else None
        if lanjut is not None:
            return self.alamat("kinerja:pelaksanaan_isi", simpul=lanjut.pk)
        return f"{self.alamat(self.kembali)}#simpul-{self.simpul.pk}"

    def pesan_sukses(self) -> str:
        return f"{self.simpul.kode} {self.simpul.nama}: tersimpan."

    def get_judul(self) -> str:
        return f"Pelaksanaan {self.simpul.get_jenjang_display().lower()}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [(JUDUL, self.alamat(self.kembali))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ini = next(b for b in pelaksanaan_tahun(self.perangkat, self.tahun) if b.simpul.id == self.simpul.pk)
        isi = {"simpul": self.simpul, "ini": ini, "berikutnya": self.berikutnya()}
        return super().get_context_data(**isi | kwargs)


def _bagian(rumusan: RumusanIndikator, nyata: list[Realisasi]) -> list[Komponen | None]:
    """The rows of one output: its lettered parts, and itself where it has none or a figure of its own."""
    komponen = list(rumusan.indikator.komponen.all())
    sendiri = any(t.komponen_id is None for t in rumusan.target.all()) or any(
        r.komponen_id is None and r.indikator_id == rumusan.indikator_id for r in nyata
    )
    return [None, *komponen] if sendiri or not komponen else list(komponen)
