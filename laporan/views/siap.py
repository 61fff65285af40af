"""The page "Kesiapan laporan": sections, the seven questions, what an evaluation would see. The office sees it first."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.views.generic import TemplateView

from laporan.kesiapan.bagian import bagian_siap
from laporan.kesiapan.bahan import Bahan, baca_kesiapan
from laporan.kesiapan.jawaban import Keadaan
from laporan.kesiapan.lke import Lke, lke
from laporan.kesiapan.tanya import tujuh_pertanyaan
from laporan.models import Reviu
from laporan.reviu.butir import BUTIR
from laporan.reviu.otomatis import jawab
from sakip.core.asal import Tautan
from sakip.core.permissions import pastikan
from sakip.core.views import KantorMixin

LENCANA = {Keadaan.LENGKAP: "baik", Keadaan.SEBAGIAN: "setengah", Keadaan.BELUM: "kurang", Keadaan.TIDAK_PERLU: ""}


class SiapView(KantorMixin, TemplateView):
    """All four parts on one page, each with what is missing and where it is mended."""

    template_name = "laporan/siap.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Who is not of the office sees it when the report was handed over."""
        super().setup(request, *args, **kwargs)
        milik = {"laporan__perangkat": self.perangkat, "laporan__tahun": self.tahun}
        if not self.boleh("lihat_kesiapan") and not Reviu.objects.filter(**milik).exists():
            pastikan(request.user, "lihat_kesiapan", self.perangkat)

    def get_judul(self) -> str:
        return f"Kesiapan laporan {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        b = baca_kesiapan(self.perangkat, self.tahun)
        return super().get_context_data(
            **{
                "ada_buku": b.laporan is not None,
                "url_buku": self.alamat("laporan:baca"),
                "bagian": (bagian := self.bagian(b)),
                "jumlah": [(x, n) for x in Keadaan if (n := sum(i["x"].keadaan is x for i in bagian))],
                "sasaran": [(s, [(t, *self.lengkapi(t.jawaban)) for t in s.pertanyaan]) for s in tujuh_pertanyaan(b.k)],
                "butir": self.butir(b),
                "lke": (lembar := lke(b)),
                "komponen": self.komponen(lembar),
            }
            | kwargs
        )

    def bagian(self, b: Bahan) -> list[dict[str, Any]]:
        boleh = self.boleh("ubah_naskah") and not (b.laporan and b.laporan.tertahan)
        return [
            {
                "x": x,
                "lencana": LENCANA[x.keadaan],
                "url": self.alamat("laporan:bagian_ubah", pk=x.pk)
                if boleh and x.keadaan != Keadaan.TIDAK_PERLU
                else "",
            }
            for x in bagian_siap(b)
        ]

    def butir(self, b: Bahan) -> list[tuple[Any, Any]]:
        """The items of the reviu that the program answers, as it would answer them now; the others without an answer."""
        jawaban = jawab(b.dok, b.k, b.fakta)
        return [(x, jawaban.get(x.kunci)) for x in BUTIR]

    def komponen(self, lembar: Lke) -> list[Any]:
        """Components, their parts, their criteria with badge and address."""
        return [
            (k, [(s, [(x, *self.lengkapi(x.jawaban)) for x in s.kriteria]) for s in k.sub]) for k in lembar.komponen
        ]

    def lengkapi(self, jawaban: Any) -> tuple[str, str]:
        """The badge of an answer, and where it is mended ("" where nothing is missing)."""
        tautan: Tautan | None = jawaban.tautan
        perlu = tautan is not None and jawaban.keadaan is not Keadaan.LENGKAP
        return LENCANA[jawaban.keadaan], self.alamat(tautan.nama, **dict(tautan.isi)) if perlu and tautan else ""
