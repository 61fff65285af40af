"""The page "Meja pimpinan"."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.generic import TemplateView

from kinerja.models import PerjanjianKinerja
from kinerja.views.pengukuran import PengukuranMixin
from laporan.domain.reviu import reviu_terakhir
from laporan.edisi.naskah import edisi_dari
from laporan.models import Laporan, TemuanDiabaikan
from sakip.core.catatan import catatan_tahun
from sakip.core.models import Catatan
from sakip.core.rujukan import alamat_tentang
from sakip.core.workflow import langkah_terbuka
from sakip.portal.meja.bahan import Meja, baca, kurang
from sakip.portal.meja.dilihat import mulai_kunjungan, tandai
from sakip.portal.meja.perubahan import perubahan_sejak

PUTUSAN = ("ajukan", "setujui", "kembalikan")
"""The steps of who checks and who approves."""
CATATAN = 8
TEMUAN = 30


class MejaView(PengukuranMixin, TemplateView):
    """What is new, what is found and missing, and everything that waits for this user's decision, with its buttons."""

    izin_halaman = "meja"
    template_name = "portal/meja.html"
    judul = "Meja pimpinan"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Seen up to the newest line that the page showed."""
        try:
            sampai = parse_datetime(request.POST.get("sampai", ""))
        except ValueError:
            sampai = None
        if sampai is None or timezone.is_naive(sampai):
            messages.error(request, "Waktu perubahan terakhir tidak terbaca. Muat ulang halaman ini, lalu tandai lagi.")
        else:
            tandai(request.user, self.perangkat, self.tahun, sampai)
            messages.success(request, "Perubahan di atas sudah ditandai dilihat.")
        return HttpResponseRedirect(request.path)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tempat = self.perangkat, self.tahun
        sejak = mulai_kunjungan(self.request.user, *tempat)
        meja = baca(*tempat)
        return super().get_context_data(
            **{
                "sejak": sejak,
                "perubahan": perubahan_sejak(self.perangkat, sejak, self.request.user),
                "url_jejak": self.alamat("core:jejak"),
                "kurang": [self.butir(x) for x in kurang(meja, self.tahun)],
                **self.temuan(meja),
                **self.antrean(meja),
                "perjanjian": self.perjanjian(),
                "laporan": self.laporan(meja.laporan),
                **self.catatan(),
            }
            | kwargs
        )

    def temuan(self, meja: Meja) -> dict[str, Any]:
        """What holds the signature, and what is worth a look; the first of each, and how many there are."""
        semua = [(t, self.alamat_tautan(t.tautan)) for t in meja.temuan]
        menahan = [x for x in semua if x[0].menahan]
        lain = [x for x in semua if not x[0].menahan]
        isi = {"menahan": menahan[:TEMUAN], "lain": lain[:TEMUAN], "banyak_temuan": len(semua)}
        return isi | {"bisa_abaikan": self.boleh(TemuanDiabaikan.izin)}

    def antrean(self, meja: Meja) -> dict[str, Any]:
        """The measurements that lie with him, and the steps that he may take with some of them at once."""
        butir = [self.butir(x) for x in meja.pengukuran if x.pengukuran.pk]
        milik = [b for b in butir if any(nama in b["langkah"] for nama in PUTUSAN)]
        langkah = {n: x for b in milik for n, x in b["langkah"].items() if n in PUTUSAN}
        tombol = [
            (x, self.alamat("kinerja:pengukuran_banyak", langkah=n))
            for n in PUTUSAN
            if (x := langkah.get(n)) is not None
        ]
        return {"antrean": milik, "tombol": tombol}

    def perjanjian(self) -> list[dict[str, Any]]:
        """The Perjanjian Kinerja with a step open to him."""
        semua = PerjanjianKinerja.objects.filter(perangkat=self.perangkat, tahun=self.tahun).select_related("unit")
        hasil = []
        for pk in semua:
            pk.perangkat = self.perangkat
            langkah = langkah_terbuka(pk, self.request.user)
            putusan = {n: x for n, x in langkah.items() if n in PUTUSAN or x.halaman}
            if putusan:
                hasil.append(
                    {
                        "pk": pk,
                        "url": self.alamat("kinerja:perjanjian", pk=pk.pk),
                        "langkah": [
                            (x, self.alamat("kinerja:perjanjian_langkah", pk=pk.pk, langkah=n))
                            for n, x in putusan.items()
                            if not x.halaman
                        ],
                        "halaman": [(x.label, self.alamat(x.halaman, pk=pk.pk)) for x in putusan.values() if x.halaman],
                    }
                )
        return hasil

    def laporan(self, laporan: Laporan | None) -> dict[str, Any]:
        """The yearly report: status, steps, reviu, edition; {} before it was begun."""
        if laporan is None:
            return {}
        laporan.perangkat = self.perangkat
        langkah = langkah_terbuka(laporan, self.request.user)
        edisi = edisi_dari(laporan).first()
        return {
            "baris": laporan,
            "url": self.alamat("laporan:alur"),
            "url_baca": self.alamat("laporan:baca"),
            "langkah": [
                (x, self.alamat("laporan:alur_langkah", langkah=n)) for n, x in langkah.items() if n in PUTUSAN
            ],
            "halaman": [(x.label, self.alamat(x.halaman)) for x in langkah.values() if x.halaman],
            "reviu": reviu_terakhir(laporan),
            "url_reviu": self.alamat("laporan:reviu"),
            "edisi": edisi,
            "url_edisi": self.alamat("laporan:edisi_baca", pk=edisi.pk) if edisi else "",
        }

    def catatan(self) -> dict[str, Any]:
        """Notes that nobody has settled, the newest first; those of the reviu are tasks of the office."""
        terbuka = list(catatan_tahun(self.perangkat, self.tahun).exclude(status=Catatan.Status.SELESAI)[: CATATAN + 1])
        return {
            "catatan": [(c, alamat_tentang(self.alamat("core:catatan"), c.rujukan)) for c in terbuka[:CATATAN]],
            "catatan_lebih": len(terbuka) > CATATAN,
            "url_catatan": self.alamat("core:catatan_daftar"),
        }
