"""The open page of a Pemda: reports that were signed, for everybody. It is there only where the Pemda switched it on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.http import quote_etag
from django.views.generic import View

from laporan.edisi.baca import DI_APLIKASI, DIUNGGAH, EdisiRusak, isi_arsip, laporkan, unduhan_pertama
from laporan.edisi.naskah import nama_unduhan
from laporan.models import Edisi, Laporan, NaskahBertanda
from laporan.views.unduh import sajikan
from sakip.core.models import Pemda

HALAMAN, BERKAS = "public, max-age=300", "public, max-age=3600"


@dataclass(frozen=True, slots=True)
class LaporanUmum:
    """A signed report as everybody sees it: the newest edition, the numbers of those before, and where to get it."""

    edisi: Edisi
    lama: tuple[int, ...]
    keadaan: str
    dikoreksi: bool
    """The office has taken it back to mend it; this edition holds until the next is signed."""

    @property
    def tanggal(self) -> datetime.date:
        return timezone.localdate(self.edisi.waktu)

    @property
    def url_unduh(self) -> str:
        return reverse("umum_unduh", args=[self.edisi.perangkat.pemda.slug, self.edisi.kode])

    @property
    def url_periksa(self) -> str:
        return reverse("periksa_kode", args=[self.edisi.kode])


def edisi_umum(pemda: Pemda) -> QuerySet[Edisi]:
    """All editions of the yearly reports of a Pemda's offices, without their trees."""
    milik = Edisi.objects.filter(
        perangkat__pemda=pemda, perangkat__aktif=True, laporan__jenis=Laporan.Jenis.LKJIP
    ).select_related("perangkat__pemda", "laporan")
    return milik.defer("pohon").order_by("-tahun", "perangkat__nama", "nomor")


def laporan_umum(pemda: Pemda) -> list[LaporanUmum]:
    """Each report once, by year and office, in two queries."""
    per_laporan: dict[int, list[Edisi]] = {}
    for e in edisi_umum(pemda):
        per_laporan.setdefault(e.laporan_id, []).append(e)
    terbaru = [semua[-1] for semua in per_laporan.values()]
    bertanda = set(NaskahBertanda.objects.filter(edisi__in=[e.pk for e in terbaru]).values_list("edisi", flat=True))
    return [_susun(semua, bertanda) for semua in per_laporan.values()]


def _susun(semua: list[Edisi], bertanda: Iterable[int]) -> LaporanUmum:
    *lama, kini = semua
    return LaporanUmum(
        edisi=kini,
        lama=tuple(e.nomor for e in lama),
        keadaan=DIUNGGAH if kini.pk in bertanda else DI_APLIKASI,
        dikoreksi=kini.laporan.status != Laporan.Status.DITANDATANGANI,
    )


@method_decorator(login_not_required, name="dispatch")
class UmumMixin(View):
    pemda: Pemda

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.pemda = get_object_or_404(Pemda, slug=kwargs["pemda"], halaman_umum=True)

    def jaga(self, jawaban: HttpResponse, lama: str) -> HttpResponse:
        """Kept by browsers and proxies, but for who is logged in: his page bears his name."""
        jawaban["Cache-Control"] = "private, no-store" if self.request.user.is_authenticated else lama
        return jawaban


class UmumView(UmumMixin):
    """The signed reports by year and office."""

    def get(self, request: HttpRequest, pemda: str) -> HttpResponse:
        return self.jaga(self.halaman(), HALAMAN)

    def halaman(self, pesan: str = "", status: int = 200) -> HttpResponse:
        isi = {
            "judul": f"Laporan kinerja kecamatan {self.pemda}",
            "pemda_umum": self.pemda,
            "daftar": laporan_umum(self.pemda),
            "pesan": pesan,
        }
        return render(self.request, "laporan/umum.html", isi, status=status)


class UmumUnduh(UmumView):
    """The newest edition of a report: the official paper where there is one, else the PDF that was signed."""

    def get(self, request: HttpRequest, pemda: str, kode: str = "") -> HttpResponse:
        satu = next((x for x in laporan_umum(self.pemda) if x.edisi.kode == kode), None)
        arsip = unduhan_pertama(satu.edisi) if satu else None
        if arsip is None:
            raise Http404
        try:
            isi = isi_arsip(arsip)
        except EdisiRusak as salah:
            laporkan(arsip, salah, by=None)
            return self.halaman(str(salah), status=409)
        jawaban = sajikan(isi, arsip.berkas.jenis, nama_unduhan(arsip))
        jawaban["ETag"] = quote_etag(arsip.sidik)
        return self.jaga(get_conditional_response(request, etag=jawaban["ETag"], response=jawaban), BERKAS)
