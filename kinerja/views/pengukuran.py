"""Measurements: where each unit stands in each period, one of them with its figures and steps, many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from anggaran.models import Periode
from kinerja.alur import Status
from kinerja.domain import langkah_banyak, langkah_pengukuran, pengukuran_untuk
from kinerja.models import PengukuranKinerja
from kinerja.queries.angka_pengukuran import baris_angka, baris_uang
from kinerja.queries.pengukuran_unit import URUTAN, IsiPengukuran, pengukuran_unit, satu_pengukuran
from kinerja.rules import kekurangan
from sakip.core.catatan import terbuka_menurut_rujukan
from sakip.core.models import UnitKerja
from sakip.core.rujukan import alamat_tentang
from sakip.core.sekali import membaca
from sakip.core.temuan import Temuan, teringat
from sakip.core.views import KantorMixin
from sakip.core.workflow import Hasil, TransitionConflict, langkah_terbuka

PISAH = "-"


class PengukuranMixin(KantorMixin):
    def kunci(self, p: PengukuranKinerja) -> dict[str, int]:
        """What names a measurement in an address; unit 0 is the office itself."""
        return {"periode": p.periode, "unit": p.unit_id or 0}

    def butir(self, isi: IsiPengukuran) -> dict[str, Any]:
        """A measurement in the list, with the steps that this user may take."""
        p = isi.pengukuran
        return {
            "isi": isi,
            "nama": f"{isi.nama_unit}, {p.get_periode_display()}",
            "sebutan": PISAH.join(map(str, self.kunci(p).values())),
            "lencana": Status(p.status).kelas,
            "url": self.alamat("kinerja:pengukuran", **self.kunci(p)),
            "langkah": langkah_terbuka(p, self.request.user),
        }

    def cari(self, periode: int, unit: int) -> PengukuranKinerja:
        """The measurement of an address; 404 where there can be none."""
        milik = get_object_or_404(UnitKerja, perangkat=self.perangkat, pk=unit) if unit else None
        try:
            p = pengukuran_untuk(self.perangkat, self.tahun, periode, milik)
        except ValidationError as salah:
            raise Http404 from salah
        p.perangkat = self.perangkat
        return p


class PengukuranDaftar(PengukuranMixin, TemplateView):
    """All of the year by unit and period, and below what this user can do with many of them at once."""

    template_name = "kinerja/pengukuran_daftar.html"

    def get_judul(self) -> str:
        return f"Pengukuran {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        butir = [self.butir(x) for x in pengukuran_unit(self.perangkat, self.tahun)]
        periode = [p for p in URUTAN if any(b["isi"].periode == p for b in butir)]
        massal = self.massal(butir)
        isi = {
            "periode": [Periode(p).label for p in periode],
            "baris": self.susun(butir, periode),
            "massal": massal if massal and self.bebas(PengukuranKinerja) else (),
        }
        return super().get_context_data(**isi | kwargs)

    def susun(self, butir: list[dict[str, Any]], periode: list[int]) -> list[dict[str, Any]]:
        """One row a unit, one cell a period."""
        menurut = {(b["isi"].pengukuran.unit_id, b["isi"].periode): b for b in butir}
        unit = {b["isi"].pengukuran.unit_id: b["isi"].nama_unit for b in sorted(butir, key=_urutan)}
        return [
            {"unit": nama, "sel": [(Periode(p).label, menurut.get((pk, p))) for p in periode]}
            for pk, nama in unit.items()
        ]

    def massal(self, butir: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Each step with the measurements for which it is open to this user."""
        hasil: dict[str, dict[str, Any]] = {}
        for b in butir:
            for nama, langkah in b["langkah"].items():
                if b["isi"].ada_angka or b["isi"].pengukuran.pk:
                    hasil.setdefault(nama, {"nama": nama, "langkah": langkah, "butir": []})["butir"].append(b)
        return list(hasil.values())


def _urutan(butir: dict[str, Any]) -> tuple[bool, int, str]:
    unit = butir["isi"].unit
    return unit is None, unit.urut if unit else 0, unit.nama if unit else ""


class PengukuranBanyak(PengukuranMixin, TemplateView):
    """One step of those that were ticked, and the list of what was done and what not."""

    http_method_names = ["post"]
    template_name = "kinerja/pengukuran_hasil.html"
    hasil: list[Hasil]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        langkah = PengukuranKinerja.TRANSISI.get(kwargs["langkah"])
        if langkah is None:
            raise Http404
        dipilih = [p for teks in request.POST.getlist("pengukuran") if (p := self.dari_sebutan(teks))]
        catatan = request.POST.get("catatan", "").strip()
        if not dipilih or (langkah.perlu_catatan and not catatan):
            pesan = "Tulis alasannya." if dipilih else "Pilih dahulu pengukurannya."
            messages.error(request, pesan)
            return HttpResponseRedirect(self.alamat("kinerja:pengukuran_daftar"))
        self.hasil = langkah_banyak(dipilih, kwargs["langkah"], by=request.user, catatan=catatan)
        return self.render_to_response(self.get_context_data(langkah=langkah, catatan=catatan))

    def dari_sebutan(self, teks: str) -> PengukuranKinerja | None:
        """What a tick box stands for; None for what is none of this office's."""
        bagian = teks.split(PISAH)
        if len(bagian) != 2 or not all(b.isascii() and b.isdigit() and len(b) < 10 for b in bagian):
            return None
        try:
            return self.cari(int(bagian[0]), int(bagian[1]))
        except Http404:
            return None

    def get_judul(self) -> str:
        return "Hasil langkah"

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Pengukuran {self.tahun}", self.alamat("kinerja:pengukuran_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        isi = {
            "selesai": [h for h in self.hasil if h.berhasil],
            "gagal": [h for h in self.hasil if not h.berhasil],
            "url_daftar": self.alamat("kinerja:pengukuran_daftar"),
        }
        return super().get_context_data(**isi | kwargs)


class PengukuranBaca(PengukuranMixin, TemplateView):
    """One measurement: its figures, what is missing, the steps open to the user, and those that were taken."""

    template_name = "kinerja/pengukuran.html"
    object: PengukuranKinerja

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["periode"] not in Periode.values:
            raise Http404
        with membaca():
            self.isi = satu_pengukuran(self.perangkat, self.tahun, kwargs["periode"], kwargs["unit"] or None)
            self.object = self.isi.pengukuran
            if (self.object.unit_id or 0) != kwargs["unit"]:
                raise Http404
            self.object.perangkat = self.perangkat
            self.kurang = () if self.object.tertahan else kekurangan(self.isi)
            self.angka, self.uang = baris_angka(self.isi), baris_uang(self.isi)

    def get_judul(self) -> str:
        return str(self.object)

    def get_remah(self) -> list[tuple[str, str]]:
        return [(f"Pengukuran {self.tahun}", self.alamat("kinerja:pengukuran_daftar"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bekal = {
            "isi": self.isi,
            "lencana": Status(self.isi.status).kelas,
            "angka": self.bercatatan(self.angka),
            "uang": self.bercatatan(self.uang),
            "menahan": [k for k in self.kurang if k.menahan],
            "lain": [k for k in self.kurang if not k.menahan],
            "langkah": self.tombol(),
            "riwayat": self.isi.langkah,
            "temuan": self.temuan(),
        }
        return super().get_context_data(**bekal | kwargs)

    def temuan(self) -> list[Temuan] | None:
        """What the checks said of the figures of this unit; None where nobody has looked since the last change."""
        semua = teringat(self.perangkat, self.tahun)
        milik = {pangkal(b.rujukan) for b in (*self.angka, *self.uang)}
        return semua and [t for t in semua if t.isian and pangkal(t.isian.jangkar) in milik]

    def bercatatan(self, baris: Iterable[Any]) -> list[tuple[Any, str, int]]:
        """Each row with the address of its notes, and how many of them are open."""
        dasar = self.alamat("core:catatan")
        return [(b, alamat_tentang(dasar, b.rujukan), self.catatan_terbuka.get(b.rujukan, 0)) for b in baris]

    @cached_property
    def catatan_terbuka(self) -> Mapping[str, int]:
        return terbuka_menurut_rujukan(self.perangkat, self.tahun)

    def tombol(self) -> list[tuple[Any, str]]:
        kunci, terbuka = self.kunci(self.object), langkah_terbuka(self.object, self.request.user)
        if terbuka and not self.bebas(PengukuranKinerja):
            return []
        return [
            (langkah, self.alamat("kinerja:pengukuran_langkah", langkah=nama, **kunci))
            for nama, langkah in terbuka.items()
        ]


def pangkal(rujukan: str) -> str:
    """What a cell is of, without part and period: ``realisasi:3``."""
    return ":".join(rujukan.split(":")[:2])


class PengukuranLangkah(PengukuranMixin, View):
    """Carries out one step and goes back to the measurement."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        p = self.cari(kwargs["periode"], kwargs["unit"])
        if kwargs["langkah"] not in p.TRANSISI:
            raise Http404
        try:
            p = langkah_pengukuran(p, kwargs["langkah"], by=request.user, catatan=request.POST.get("catatan", ""))
        except (ValidationError, TransitionConflict) as salah:
            messages.error(request, " ".join(getattr(salah, "messages", [str(salah)])))
        else:
            messages.success(request, f"{p}: {p.get_status_display().lower()}.")
        return HttpResponseRedirect(self.alamat("kinerja:pengukuran", **self.kunci(p)))
