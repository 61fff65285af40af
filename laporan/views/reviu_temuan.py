"""What the checks find in a naskah reviu, for who reviews it: findings, and those that the camat signs over."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.views.generic import TemplateView

from laporan.ingatan import sidik_buku
from laporan.papers.periksa import CETAKAN, terabaikan
from laporan.views.reviu import SatuReviu
from laporan.views.temuan import PeriksaMixin
from sakip.core.ingat import membaca_kantor

SAMA = (
    "Isi laporan masih persis sama dengan naskah ke-{ke} yang diserahkan; temuan di bawah ini adalah temuan naskah itu."
)
BEDA = (
    "Isi laporan sudah berubah sejak naskah ke-{ke} diserahkan. Temuan di bawah ini menurut data sekarang, jadi dapat "
    "berbeda dari keadaan waktu diserahkan."
)


class ReviuTemuan(SatuReviu, PeriksaMixin, TemplateView):
    """The rules read the data behind the report; while it prints what was handed over, they find what they would have found
    then (`sidik_buku`), and the page says when it does not."""

    template_name = "laporan/reviu_temuan.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object.laporan.perangkat = self.perangkat

    def get_judul(self) -> str:
        return f"Temuan pemeriksaan, naskah ke-{self.object.ke}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        with membaca_kantor(self.perangkat):
            sama = self.object.sidik_pohon == sidik_buku(self.object.laporan)
            semua = [(self.baris(t), terabaikan(t)) for t in self.hasil.temuan]
        isi = {
            "reviu": self.object,
            "sama": sama,
            "kalimat": (SAMA if sama else BEDA).format(ke=self.object.ke),
            "baris": [x for x, ditutup in semua if not ditutup],
            "diabaikan": [x for x, ditutup in semua if ditutup],
            "kertas_kerja": self.alamat("laporan:naskah_baca", kunci=CETAKAN),
            "url_butir": self.alamat("laporan:reviu_butir", pk=self.object.pk),
        }
        return super().get_context_data(**isi | kwargs)
