"""Realisasi: all indicators of the year, and the form of one of them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from anggaran.models import Periode
from kinerja.domain import simpan_realisasi
from kinerja.forms import RealisasiForm
from kinerja.isian.realisasi import rujukan
from kinerja.models import PerjanjianKinerja, Realisasi
from kinerja.queries import pengukuran
from kinerja.queries.bahan import Bahan, bahan_tahun
from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur
from kinerja.queries.satu import ukur_indikator
from kinerja.views.dasar import indikator_terisi
from renstra.enums import Ketersediaan
from renstra.models import Indikator
from sakip.core.domain import hapus
from sakip.core.rujukan import alamat_tentang
from sakip.core.temuan import daftar_sel
from sakip.core.views import FormulirView, HapusView, KantorMixin, kata_cari
from sakip.core.write import menulis

Ukuran = IndikatorUkur | KeluaranUkur


class RealisasiDaftar(KantorMixin, TemplateView):
    """All indicators of the PK by sasaran, those of programs last, then the outputs of the tree; only rows one may change have a link."""

    template_name = "kinerja/realisasi.html"

    def get_judul(self) -> str:
        return f"Realisasi kinerja {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        p = pengukuran(self.perangkat, self.tahun)
        kata = kata_cari(self.request)
        bisa = indikator_terisi(self)
        return super().get_context_data(
            **{
                "ukur": p,
                "kata": kata,
                "sasaran": self.susun([(s, s.indikator) for s in (*p.sasaran, *p.program)], bisa, kata),
                "program": self.susun([(s, s.keluaran) for s in p.simpul if s.keluaran], bisa, kata),
                "bisa_susun": p.pk is None and self.dapat_ubah(PerjanjianKinerja),
            }
            | kwargs
        )

    def susun(self, kelompok: list[tuple[Any, tuple[Ukuran, ...]]], bisa: set[int], kata: str) -> list[dict[str, Any]]:
        hasil = []
        for induk, isi in kelompok:
            baris = [
                {"ukur": i, "url": self.alamat_isi(i) if i.id in bisa else ""} for i in isi if cocok(i, kata)
            ]  # fmt: skip
            if baris:
                hasil.append({"induk": induk, "baris": baris})
        return hasil

    def alamat_isi(self, ukur: Ukuran) -> str:
        """Where it goes on: the whole year, or the first quarter that is missing."""
        kurang = [tw for tw in range(1, 5) if tw not in ukur.triwulan] or [4]
        return self.alamat("kinerja:realisasi_isi", indikator=ukur.id, periode=kurang[0] if ukur.triwulan else 0)


def cocok(ukur: Ukuran, kata: str) -> bool:
    """Whether every word of a search stands in the row."""
    teks = f"{ukur.kode} {ukur.uraian} {ukur.keadaan}".casefold()
    return all(k in teks for k in kata.casefold().split())


class RealisasiFormulir(FormulirView):
    """One indicator in one period of the year, with its parts and its notes."""

    model = Realisasi
    form_class = RealisasiForm
    template_name = "kinerja/realisasi_form.html"
    kembali = "kinerja:realisasi"
    indikator: Indikator

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.periode = kwargs["periode"]
        if self.periode not in Periode.values:
            raise Http404
        super().setup(request, *args, **kwargs)

    def awal(self) -> Realisasi:
        semua = Indikator.objects.select_related("perangkat", "skala").prefetch_related(
            "penanggung_jawab", "komponen", "skala__pita"
        )
        self.indikator = get_object_or_404(semua, perangkat=self.perangkat, pk=self.kwargs["indikator"])
        semua_baris = list(Realisasi.objects.filter(indikator=self.indikator, tahun=self.tahun))
        self.terisi = {r.periode for r in semua_baris}
        ini = {r.komponen_id: r for r in semua_baris if r.periode == self.periode}
        self.komponen = {pk: r for pk, r in ini.items() if pk is not None}
        kini = ini.get(None) or self.baru()
        kini.indikator = self.indikator
        return kini

    def baru(self) -> Realisasi:
        """Where only the parts are filled, date and status are theirs."""
        bagian = next(iter(self.komponen.values()), None)
        keadaan = {"per_tanggal": bagian.per_tanggal, "status": bagian.status} if bagian else {}
        return Realisasi(tahun=self.tahun, periode=self.periode, **keadaan)

    def baris_formulir(self) -> list[Model]:
        return [self.object, *self.komponen.values()]

    def get_initial(self) -> dict[str, Any]:
        bagian = {f"komponen_{pk}": r.angka for pk, r in self.komponen.items()}
        survei = {f"komponen_{pk}_survei": r.survei_id for pk, r in self.komponen.items()}
        return super().get_initial() | bagian | survei

    def simpan(self, form: RealisasiForm) -> None:
        """The whole and its parts, all or nothing."""
        with menulis(by=self.request.user):
            if form.instance.pk or berisi(form) or not form.komponen:
                simpan_realisasi(form.instance, by=self.request.user)
            for nama in form.komponen:
                self.simpan_komponen(form, nama)

    def simpan_komponen(self, form: RealisasiForm, nama: str) -> None:
        komponen, angka, survei = form.komponen[nama], form.cleaned_data[nama], form.cleaned_data.get(f"{nama}_survei")
        baris = self.komponen.get(komponen.pk)
        if angka is None and survei is None:
            if baris is not None and baris.terisi:
                hapus(baris, by=self.request.user)
            return
        if baris is None or {"per_tanggal", "status"} & set(form.changed_data):
            baris = baris or Realisasi(komponen=komponen, tahun=self.tahun, periode=self.periode)
            baris.per_tanggal, baris.status = form.instance.per_tanggal, form.instance.status
        baris.indikator, baris.angka, baris.survei = self.indikator, angka, survei
        baris.ketersediaan = Ketersediaan.ADA
        try:
            simpan_realisasi(baris, by=self.request.user)
        except ValidationError as salah:
            raise ValidationError({nama: salah.messages}) from salah

    def get_judul(self) -> str:
        return f"Realisasi {self.indikator.kode}"

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Realisasi kinerja {self.tahun}", self.alamat(self.kembali))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bahan = bahan_tahun(self.perangkat, self.tahun)
        ukur = ukur_indikator(bahan, self.indikator.pk)
        return super().get_context_data(
            **{
                "indikator": self.indikator,
                "ukur": ukur,
                "temuan_isian": daftar_sel("ukur", self.perangkat, self.tahun, ukur) if ukur else [],
                "periode": [(n, label, self.alamat_periode(n)) for n, label in Periode.choices],
                "kini": self.periode,
                "terisi": self.terisi,
                "riwayat": self.riwayat(bahan),
                "url_bukti": alamat_tentang(
                    self.alamat("core:bukti"), rujukan(self.indikator.pk, None, self.tahun, self.periode)
                ),
                "url_hapus": self.alamat("kinerja:realisasi_hapus", pk=self.object.pk)
                if self.object.pk and not self.hanya_baca
                else "",
            }
            | kwargs
        )

    def alamat_periode(self, periode: int, tahun: int | None = None) -> str:
        return self.alamat(
            "kinerja:realisasi_isi", indikator=self.indikator.pk, periode=periode, tahun=tahun or self.tahun
        )

    def riwayat(self, bahan: Bahan) -> list[tuple[int, str, str]]:
        """The four years before this one: year, value, where to change it."""
        hasil = []
        for tahun in range(self.tahun - 4, self.tahun):
            akhir = next(reversed(bahan.realisasi_tahun(self.indikator.pk, tahun)), None)
            teks = akhir.tercetak(self.indikator.satuan) if akhir else ""
            hasil.append((tahun, teks, self.alamat_periode(akhir.periode if akhir else 0, tahun)))
        return hasil


def berisi(form: RealisasiForm) -> bool:
    """Whether something of the whole was typed, beside its parts."""
    abaikan = {*form.komponen, *(f"{nama}_survei" for nama in form.komponen), "status", "per_tanggal"}
    return any(nama not in abaikan for nama in form.changed_data)


class RealisasiHapus(HapusView):
    model = Realisasi
    kembali = "kinerja:realisasi"

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Realisasi kinerja {self.tahun}", self.alamat(self.kembali))]
