"""Where a book stands on its way to the signature: what is open, the steps, who took them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from kinerja.alur import DITERIMA, Status
from kinerja.queries.pengukuran_unit import belum_disetujui
from laporan.bahan import laporan_tahun
from laporan.checks.temuan import Tingkat
from laporan.domain.reviu import halangan_reviu
from laporan.models import Laporan
from laporan.periksa.hasil import hasil
from laporan.rules import Halangan, halangan
from laporan.views.baca import LaporanMixin
from sakip.core.ingat import membaca_kantor
from sakip.core.riwayat_langkah import riwayat_langkah
from sakip.core.sekali import akan_dibaca
from sakip.core.workflow import TransitionConflict, langkah_terbuka, perform

URUTAN = (Status.DRAF, Status.DIPERIKSA, Status.DIAJUKAN, Status.DISETUJUI, Status.DITANDATANGANI)


class AlurView(LaporanMixin, TemplateView):
    """Findings, steps and history of a book; a book that was not begun yet says where to begin it."""

    template_name = "laporan/alur.html"

    def get_judul(self) -> str:
        return f"Pengesahan {self.nama_buku} {self.tahun}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        with membaca_kantor(self.perangkat):
            isi = {"url_baca": self.alamat_buku("baca"), "buku": self.laporan}
            isi |= self.isi_buku(self.laporan) if self.laporan else {}
        return super().get_context_data(**isi | kwargs)

    @cached_property
    def laporan(self) -> Laporan | None:
        """Read with that of the year before, which the rules ask for."""
        akan_dibaca(self.tahun - 1, self.tahun)
        return laporan_tahun(self.perangkat, self.tahun, self.jenis)

    def isi_buku(self, buku: Laporan) -> dict[str, Any]:
        buku.perangkat = self.perangkat
        riwayat = riwayat_langkah([buku])[str(buku.pk)]
        langkah = langkah_terbuka(buku, self.request.user)
        if langkah and not self.bebas(Laporan):  # a signed one may be corrected, which ends the lock
            langkah = {n: x for n, x in langkah.items() if x.halaman}
        return {
            "jalan": self.jalan(buku),
            "alasan": riwayat[0].catatan if riwayat and buku.status == Status.DIKEMBALIKAN else "",
            "riwayat": riwayat,
            "langkah": [(x, self.alamat_buku("alur_langkah", langkah=n)) for n, x in langkah.items() if not x.halaman],
            "halaman_langkah": [
                (x.label, self.alamat_buku(x.halaman.removeprefix("laporan:"))) for x in langkah.values() if x.halaman
            ],
        } | self.temuan(buku)

    def jalan(self, buku: Laporan) -> list[tuple[str, str]]:
        """The stations of the way, as the office has them: label, and whether it lies behind, here or ahead."""
        kini = Status.DRAF if buku.status == Status.DIKEMBALIKAN else Status(buku.status)
        pakai = [s for s in URUTAN if s != Status.DIPERIKSA or self.perangkat.langkah_periksa or kini == s]
        letak = pakai.index(kini)
        nama = {Status.DRAF: Status(buku.status).label if letak == 0 else Status.DRAF.label}
        return [
            (str(nama.get(s, s.label)), "lewat" if i < letak else "kini" if i == letak else "")
            for i, s in enumerate(pakai)
        ]

    def temuan(self, buku: Laporan) -> dict[str, Any]:
        """What still stops the signature: texts, measurements, reviu; and what is worth a look."""
        if buku.status == Status.DITANDATANGANI:
            return {}
        tahunan = buku.jenis == Laporan.Jenis.LKJIP
        periksa = self.periksa() if tahunan else None  # first: it reads every year that is needed
        semua = [(h, self.alamat_temuan(h)) for h in halangan(buku)]
        return {
            "menahan": [x for x in semua if x[0].menahan],
            "lain": [x for x in semua if not x[0].menahan],
            "pengukuran": self.pengukuran() if tahunan else [],
            "reviu": halangan_reviu(buku) if tahunan else "",
            "periksa": periksa,
            "url_reviu": self.alamat("laporan:reviu"),
            "diterima": buku.status in DITERIMA,
        }

    def periksa(self) -> dict[str, Any]:
        """What the rules find in the year: those that hold, and how many there are of the others."""
        semua, url = hasil(self.perangkat, self.tahun), self.alamat("laporan:periksa")
        return {
            "menahan": [(t, f"{url}#temuan-{t.sidik[:16]}") for t in semua.menahan],
            "peringatan": semua.jumlah[Tingkat.PERINGATAN],
            "saran": semua.jumlah[Tingkat.SARAN],
            "url": url,
        }

    def alamat_temuan(self, h: Halangan) -> str:
        """Where it is mended; for who may only read, where it is read."""
        bisa = self.boleh("ubah_naskah") and not self.setahun_terkunci()
        return self.alamat(h.alamat, pk=h.pk) if bisa else self.alamat_buku("baca")

    def pengukuran(self) -> list[tuple[Any, str]]:
        return [
            (x, self.alamat("kinerja:pengukuran", periode=x.periode, unit=x.pengukuran.unit_id or 0))
            for x in belum_disetujui(self.perangkat, self.tahun)
        ]


class AlurLangkah(LaporanMixin, View):
    """Carries out one step of a book and goes back to its way."""

    http_method_names = ["post"]
    harus_ada = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        buku: Any = self.laporan
        langkah = buku.TRANSISI.get(kwargs["langkah"])
        if langkah is None or langkah.halaman:
            raise Http404
        try:
            perform(buku, kwargs["langkah"], by=request.user, catatan=request.POST.get("catatan", ""))
        except (ValidationError, TransitionConflict) as salah:
            messages.error(request, " ".join(getattr(salah, "messages", [str(salah)])))
        else:
            messages.success(request, f"{buku}: {buku.get_status_display().lower()}.")
        return HttpResponseRedirect(self.alamat_buku("alur"))
