"""RPJMD of the Pemda: read by all its offices, edited by Bagian Organisasi or admin."""

from __future__ import annotations

from typing import Any

from django.db.models import Max
from django.views.generic import DetailView

from renstra.forms import MisiForm, RpjmdForm, SasaranDaerahForm
from renstra.models import Misi, Rpjmd, SasaranDaerah
from renstra.views.dasar import AnakFormulir, MilikHapus, MilikMixin
from sakip.core.views import BarisMixin, DaftarView, FormulirView, Kolom


class RpjmdDaftar(MilikMixin, DaftarView):
    model = Rpjmd
    judul = "RPJMD"
    pengantar = "Visi, misi, dan sasaran pemerintah daerah yang dirujuk oleh Renstra kantor."
    kosong = "Belum ada RPJMD. Bagian Organisasi atau admin mengisinya satu kali untuk semua kantor."
    tambah, ubah, hapus, baca = "renstra:rpjmd_tambah", "renstra:rpjmd_ubah", "renstra:rpjmd_hapus", "renstra:rpjmd"
    label_tambah = "Tambah RPJMD"
    kolom = (
        Kolom("Nama", "nama"),
        Kolom("Periode", lambda r: f"{r.tahun_awal}-{r.tahun_akhir}"),
        Kolom("Visi", "visi"),
    )


class RpjmdMixin(MilikMixin):
    def get_remah(self) -> list[tuple[str, str]]:
        return [("RPJMD", self.alamat("renstra:rpjmd_daftar"))]


class RpjmdBaca(RpjmdMixin, BarisMixin, DetailView):
    """Visi, misi and sasaran daerah with their explanations."""

    model = Rpjmd
    template_name = "renstra/rpjmd.html"

    def get_judul(self) -> str:
        return self.object.nama

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **{
                "rpjmd": self.object,
                "misi": self.object.misi.all(),
                "sasaran": self.object.sasaran.select_related("misi"),
                "bisa_ubah": self.boleh(Rpjmd.izin, self.object),
            }
            | kwargs
        )


class RpjmdFormulir(RpjmdMixin, FormulirView):
    model = Rpjmd
    form_class = RpjmdForm

    def awal(self) -> Rpjmd:
        return Rpjmd(pemda=self.perangkat.pemda)

    def get_success_url(self) -> str:
        pk = self.object.pk
        return self.alamat("renstra:rpjmd", pk=pk) if pk else self.alamat("renstra:rpjmd_daftar")


class RpjmdHapus(RpjmdMixin, MilikHapus):
    model = Rpjmd
    kembali = "renstra:rpjmd_daftar"


class DiRpjmd(RpjmdMixin):
    """A row of an RPJMD returns to it."""

    def get_success_url(self) -> str:
        return self.alamat("renstra:rpjmd", pk=self.object.rpjmd_id)


class BarisRpjmdFormulir(DiRpjmd, AnakFormulir):
    model_induk = Rpjmd
    nama_induk = "rpjmd"

    def usulan(self, induk: Rpjmd) -> dict[str, Any]:
        terakhir = self.model.objects.filter(rpjmd=induk).aggregate(n=Max("nomor"))["n"]
        return {"nomor": (terakhir or 0) + 1}


class MisiFormulir(BarisRpjmdFormulir):
    model = Misi
    form_class = MisiForm


class MisiHapus(DiRpjmd, MilikHapus):
    model = Misi


class SasaranDaerahFormulir(BarisRpjmdFormulir):
    model = SasaranDaerah
    form_class = SasaranDaerahForm


class SasaranDaerahHapus(DiRpjmd, MilikHapus):
    model = SasaranDaerah
