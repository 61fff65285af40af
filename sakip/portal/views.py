"""Home: the offices a user may see, and what stands and what is missing in one office's year."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from anggaran.models import Tahap
from anggaran.queries import bahan_ringkas
from anggaran.queries import susun as susun_belanja
from kinerja.models import PerjanjianKinerja
from kinerja.queries.ringkas import ringkas_tahun
from laporan.models import Laporan
from laporan.tugas import laporan_tahun
from renstra.queries import renstra_untuk
from sakip.core import tugas
from sakip.core.kalender import masih_berjalan
from sakip.core.models import PerangkatDaerah
from sakip.core.permissions import kantor_terlihat, pemda_dipantau, pemda_terlihat
from sakip.core.sekali import membaca
from sakip.core.temuan import teringat
from sakip.core.tugas import Tugas
from sakip.core.views import KantorMixin
from sakip.portal.langkah import susun
from sakip.portal.peran import peran_kosong

SEGERA = 14
"""Within how many days a task presses."""


def tahun_terakhir(perangkat: PerangkatDaerah) -> int:
    """The newest year in which the office has a paper or a budget; this year where it has none."""
    tahun = [
        baris["tahun"]
        for model in (Laporan, PerjanjianKinerja, Tahap)
        for baris in model.objects.filter(perangkat=perangkat).order_by("-tahun").values("tahun")[:1]
    ]
    return max(tahun, default=timezone.localdate().year)


class BerandaView(TemplateView):
    """The offices of this user; with only one, straight to it."""

    template_name = "portal/beranda.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.kantor = list(kantor_terlihat(request.user).filter(aktif=True).order_by("pemda__nama", "nama"))
        if len(self.kantor) == 1:
            return HttpResponseRedirect(reverse("kantor", args=[self.kantor[0].slug]))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        menunggu = tugas.hitung(self.request.user, self.kantor)
        isi = {
            "daftar_kantor": [
                {"kantor": k, "pemda": k.pemda, "menunggu": list(menunggu.get(k.pk, {}).items())} for k in self.kantor
            ],
            "judul": "Beranda",
            "daftar_pemda": list(pemda_terlihat(self.request.user)),
            "daftar_pantau": list(pemda_dipantau(self.request.user)),
        }
        return super().get_context_data(**isi | kwargs)


class KantorView(View):
    """An office without a year leads to its newest one."""

    def get(self, request: HttpRequest, kantor: str) -> HttpResponse:
        perangkat = kantor_terlihat(request.user).filter(slug=kantor).first()
        if perangkat is None:
            raise Http404
        return HttpResponseRedirect(reverse("kantor_tahun", args=[kantor, tahun_terakhir(perangkat)]))


class KantorTahunView(KantorMixin, TemplateView):
    """The home of an office's year: what this user has to do, then where the year stands."""

    template_name = "portal/kantor.html"

    def get_judul(self) -> str:
        return f"Tahun {self.tahun}"

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        with membaca():
            return super().get_context_data(**self.isi() | kwargs)

    def isi(self) -> dict[str, Any]:
        """Tasks, steps and capaian; the rooms read the year once for all three."""
        tempat = self.perangkat, self.tahun
        ringkas, laporan = ringkas_tahun(*tempat), laporan_tahun(*tempat)
        langkah = susun(
            renstra=str(renstra_untuk(*tempat) or ""),
            ukur=ringkas,
            uang=susun_belanja(bahan_ringkas(*tempat)),
            laporan=str(laporan or ""),
        )
        semua = tugas.kumpulkan(self.request.user, *tempat)
        return {
            "tugas": kelompok(semua),
            "berjalan": masih_berjalan(*tempat),
            "langkah": [(isi, self.alamat(isi.alamat)) for isi in langkah],
            "capaian": ringkas.sasaran,
            "peran_kosong": [] if semua else list(peran_kosong(self.perangkat)),
            "periksa": self.periksa() if self.boleh("meja") or self.boleh("ubah_naskah") else None,
        }

    def periksa(self) -> dict[str, Any]:
        """What the checks found, where somebody has looked since the last change: home composes no book to count it."""
        semua = teringat(self.perangkat, self.tahun)
        salah = sum(t.menahan for t in semua or ())
        jumlah = {"salah": salah, "peringatan": len(semua or ()) - salah}
        return {"ada": semua is not None, "url": self.alamat("laporan:periksa")} | jumlah


def kelompok(semua: list[Tugas]) -> list[tuple[str, str, list[Tugas]]]:
    """Tasks by how much they press: heading, CSS class, tasks; empty groups are left out."""
    terlambat = [t for t in semua if t.terlambat]
    segera = [t for t in semua if t.sisa is not None and 0 <= t.sisa <= SEGERA]
    lain = [t for t in semua if t.sisa is None or t.sisa > SEGERA]
    bagian = (("Lewat tenggat", "kurang", terlambat), ("Segera", "setengah", segera), ("Selanjutnya", "", lain))
    return [satu for satu in bagian if satu[2]]
