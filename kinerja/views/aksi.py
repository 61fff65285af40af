"""Below the year: targets of quarters and months, the rencana aksi, and how far each quarter came."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from kinerja.domain import SelTarget, simpan_aksi, simpan_target_periode
from kinerja.forms import AksiForm, TargetPeriodeForm
from kinerja.models import Aksi, BagianTahun, TargetPeriode
from kinerja.queries import aksi_tahun, triwulan_tahun
from kinerja.queries.bentuk.triwulan import BarisTriwulan, SasaranTriwulan
from kinerja.queries.periode import TRIWULAN, bulan_dari, nama_periode
from kinerja.views.dasar import indikator_terisi
from renstra.models import Indikator
from sakip.core.views import FormulirView, HapusView, KantorMixin, KirimView
from sakip.core.views.serentak import SerentakMixin

PERIODE = tuple(BagianTahun.values)


class TargetKisi(SerentakMixin, KirimView):
    """All rows of the Perjanjian Kinerja with a box for each quarter, and below it one for each month."""

    template_name = "kinerja/aksi_target.html"
    form_class = TargetPeriodeForm
    izin_halaman = "ubah_rencana"
    kembali = "kinerja:target_triwulan"
    object = None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.sasaran = triwulan_tahun(self.perangkat, self.tahun)
        self.sel = self.susun_sel()

    def susun_sel(self) -> dict[tuple[int, int | None, int], SelTarget]:
        baris = [b for s in self.sasaran for b in s.baris]
        semua = Indikator.objects.select_related("perangkat", "skala").prefetch_related("komponen", "skala__pita")
        indikator = semua.in_bulk({b.indikator_id for b in baris})
        komponen = {k.pk: k for i in indikator.values() for k in i.komponen.all()}
        return {
            (b.indikator_id, b.komponen_id, p): SelTarget(
                indikator[b.indikator_id], komponen[b.komponen_id] if b.komponen_id else None, p
            )
            for b in baris
            for p in PERIODE
        }

    def get_judul(self) -> str:
        return f"Target triwulan {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Rencana aksi", self.alamat("kinerja:aksi"))]

    def baris_formulir(self) -> list[Model]:
        return list(TargetPeriode.objects.filter(indikator__perangkat=self.perangkat, tahun=self.tahun))

    def get_form_kwargs(self) -> dict[str, Any]:
        ada = {(t.indikator_id, t.komponen_id, t.periode): t for t in self.baris_formulir()}
        uraian = {(b.indikator_id, b.komponen_id): b.uraian for s in self.sasaran for b in s.baris}
        return super().get_form_kwargs() | {
            "sel": list(self.sel.values()),
            "ada": {sel.nama: ada[kunci] for kunci, sel in self.sel.items() if kunci in ada},
            "nama": {sel.nama: uraian[kunci[:2]] for kunci, sel in self.sel.items()},
        }

    def ditulis(self) -> TargetPeriode:
        return TargetPeriode(tahun=self.tahun)

    def simpan(self, form: TargetPeriodeForm) -> None:
        self.berubah = simpan_target_periode(tahun=self.tahun, isi=form.isi, by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"{self.berubah} target tersimpan." if self.berubah else "Tidak ada yang berubah."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = super().get_context_data(**kwargs)
        form = isi["form"]
        return isi | {"kelompok": [(s, [self.baris(b, form) for b in s.baris]) for s in self.sasaran]}

    def baris(self, b: BarisTriwulan, form: TargetPeriodeForm) -> dict[str, Any]:
        def kotak(periode: int) -> Any:
            return form[self.sel[b.indikator_id, b.komponen_id, periode].nama]

        bulan = [(nama_periode(p), kotak(p)) for tw in TRIWULAN for p in bulan_dari(tw)]
        return {
            "baris": b,
            "kotak": [(nama_periode(tw), kotak(tw), b.triwulan[tw - 1].target) for tw in TRIWULAN],
            "bulan": bulan,
            "buka": any(f.errors for _, f in bulan),
            "terisi": any(p > TRIWULAN[-1] for p in b.diketik),
        }


class TriwulanBaca(KantorMixin, TemplateView):
    """Target, realisasi and capaian of one quarter, and from January up to it (``?triwulan=``)."""

    template_name = "kinerja/aksi_triwulan.html"

    @property
    def nomor(self) -> int:
        dipilih = self.request.GET.get("triwulan", "")
        return int(dipilih) if dipilih in {"1", "2", "3", "4"} else 1

    def get_judul(self) -> str:
        return f"Capaian triwulan {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bisa = indikator_terisi(self)
        sasaran = triwulan_tahun(self.perangkat, self.tahun)
        return super().get_context_data(
            **{
                "nomor": self.nomor,
                "pilihan": [(tw, nama_periode(tw)) for tw in TRIWULAN],
                "kelompok": [(s, [self.baris(b, bisa) for b in s.baris]) for s in sasaran],
            }
            | kwargs
        )

    def baris(self, b: BarisTriwulan, bisa: set[int]) -> dict[str, Any]:
        isi = b.indikator_id in bisa and b.komponen_id is None and not b.setahun
        return {
            "baris": b,
            "tw": b.triwulan[self.nomor - 1],
            "url": self.alamat("kinerja:realisasi_isi", indikator=b.indikator_id, periode=self.nomor) if isi else "",
        }


class AksiDaftar(KantorMixin, TemplateView):
    """The steps of the year under each promised indicator, with its targets of the quarters."""

    template_name = "kinerja/aksi.html"

    def get_judul(self) -> str:
        return f"Rencana aksi {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sasaran = triwulan_tahun(self.perangkat, self.tahun)
        aksi = {a.indikator_id: a for a in aksi_tahun(self.perangkat, self.tahun)}
        isi = {
            "kelompok": [(s, [(b, aksi.pop(b.indikator_id, None)) for b in utama(s)]) for s in sasaran],
            "lain": list(aksi.values()),
            "bisa_ubah": self.boleh(Aksi.izin) and self.bebas(Aksi(tahun=self.tahun)),
        }
        return super().get_context_data(**isi | kwargs)


def utama(sasaran: SasaranTriwulan) -> list[BarisTriwulan]:
    """The rows of whole indicators."""
    return [b for b in sasaran.baris if b.komponen_id is None]


class AksiMixin(KantorMixin):
    model = Aksi
    object: Aksi

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Rencana aksi {self.tahun}", self.alamat("kinerja:aksi"))]

    def get_success_url(self) -> str:
        return f"{self.alamat('kinerja:aksi')}#indikator-{self.object.indikator_id}"


class AksiFormulir(AksiMixin, FormulirView):
    form_class = AksiForm
    template_name = "kinerja/susun.html"
    judul_tambah, judul_ubah = "Tambah rencana aksi", "Ubah rencana aksi"

    def awal(self) -> Aksi:
        semua = Indikator.objects.select_related("perangkat")
        indikator = get_object_or_404(semua, perangkat=self.perangkat, pk=self.kwargs["indikator"])
        return Aksi(indikator=indikator, tahun=self.tahun)

    def simpan(self, form: AksiForm) -> None:
        simpan_aksi(form.instance, by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"keterangan": self.object.indikator.nama} | kwargs)


class AksiHapus(AksiMixin, HapusView):
    pass
