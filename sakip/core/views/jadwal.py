"""The calendar of a Pemda: windows of a year for all its offices, and the answers to those who ask for more time."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Case, QuerySet, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from sakip.core.domain_kalender import jadwal_baku, jadwal_tahun_lalu, jawab_perpanjangan, lengkapi_jadwal
from sakip.core.forms_kalender import JadwalForm, JadwalIsiForm, JawabanForm
from sakip.core.kalender import selesai_tahun
from sakip.core.models import Jadwal, Perpanjangan
from sakip.core.numbers import format_tanggal
from sakip.core.permissions import Ditolak
from sakip.core.views.dasar import TAHUN, PemdaMixin
from sakip.core.views.generik import DaftarView, FormulirView, HapusView, KirimView, Kolom
from sakip.core.workflow import TransitionConflict


def tahun_diminta(request: HttpRequest) -> int:
    """The fiscal year in the address, else this year."""
    minta = request.GET.get("tahun", "")
    return int(minta) if minta.isascii() and minta.isdigit() and int(minta) in TAHUN else timezone.localdate().year


class JadwalPemda(PemdaMixin):
    """A page about the windows of a Pemda; it goes back to the year it came from."""

    izin_halaman = "atur_jadwal"
    model = Jadwal

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Jadwal", self.alamat("pemda:jadwal"))]

    def get_success_url(self) -> str:
        return f"{self.alamat('pemda:jadwal')}?tahun={self.tahun_halaman()}"

    def tahun_halaman(self) -> int:
        baris = getattr(self, "object", None)
        return baris.tahun if baris is not None else tahun_diminta(self.request)


class JadwalDaftar(JadwalPemda, DaftarView):
    """The windows of one year, with how many offices are through with each."""

    template_name = "core/jadwal.html"
    judul = "Jadwal"
    pengantar = (
        "Jadwal berlaku bagi semua kantor. Kantor melihatnya di Beranda dan Kalender, dan diingatkan lewat surel bila "
        "tugasnya belum selesai."
    )
    kosong = "Belum ada jadwal untuk tahun ini. Mulai dengan “Isi jadwal”: tanggal yang lazim, lalu sesuaikan."
    tambah, ubah, hapus = "pemda:jadwal_tambah", "pemda:jadwal_ubah", "pemda:jadwal_hapus"
    label_tambah = "Tambah jadwal"
    kolom = (
        Kolom("Kegiatan", "get_kegiatan_display"),
        Kolom("Dibuka", lambda j: format_tanggal(j.buka) if j.buka else "terbuka"),
        Kolom("Tenggat", lambda j: format_tanggal(j.tenggat)),
        Kolom("Sesudah tenggat", lambda j: "dikunci" if j.mengunci else "tetap terbuka"),
        Kolom("Kantor selesai", "selesai", "angka"),
    )

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def get_judul(self) -> str:
        return f"Jadwal {tahun_diminta(self.request)}"

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(tahun=tahun_diminta(self.request))

    def tahun_berjadwal(self) -> list[int]:
        """Those that have windows, with this one and its neighbours."""
        kini = tahun_diminta(self.request)
        ada = set(Jadwal.objects.filter(pemda=self.pemda).values_list("tahun", flat=True))
        return sorted(ada | {kini - 1, kini, kini + 1} & set(TAHUN))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kantor, tahun = list(self.pemda.perangkat.filter(aktif=True)), tahun_diminta(self.request)
        self.jumlah, self.selesai = len(kantor), selesai_tahun(kantor, tahun)
        isi = {
            "url_isi": f"{self.alamat('pemda:jadwal_isi')}?tahun={tahun}",
            "tahun_jadwal": tahun,
            "semua_tahun": self.tahun_berjadwal(),
        }
        hasil = super().get_context_data(**isi | kwargs)
        return hasil | {"url_tambah": hasil["url_tambah"] and f"{hasil['url_tambah']}?tahun={tahun}"}

    def susun_baris(self, obj: Any) -> dict[str, Any]:
        obj.selesai = f"{len(self.selesai[obj.kegiatan])} dari {self.jumlah}"
        return super().susun_baris(obj)


class JadwalFormulir(JadwalPemda, FormulirView):
    form_class = JadwalForm

    def awal(self) -> Jadwal:
        return Jadwal(pemda=self.pemda, tahun=tahun_diminta(self.request))


class JadwalHapus(JadwalPemda, HapusView):
    pass


class JadwalIsi(JadwalPemda, KirimView):
    """Fill in the windows that a year does not have yet: the usual days, or those of the year before."""

    form_class = JadwalIsiForm
    judul = "Isi jadwal"
    terisi = 0

    def get_initial(self) -> dict[str, Any]:
        return {"tahun": tahun_diminta(self.request)}

    def simpan(self, form: JadwalIsiForm) -> None:
        isi = form.cleaned_data
        self.tahun_isi = isi["tahun"]
        if isi["cara"] == "salin":
            usul = jadwal_tahun_lalu(self.pemda, self.tahun_isi)
            if not usul:
                raise ValidationError(
                    {"cara": f"Tahun {self.tahun_isi - 1} belum berjadwal. Pilih tanggal yang lazim."}
                )
        else:
            usul = jadwal_baku(self.pemda, self.tahun_isi, laporan=isi["laporan"])
        for satu in usul:
            satu.mengunci = satu.mengunci or isi["mengunci"]
        self.terisi = lengkapi_jadwal(usul, by=self.request.user)

    def tahun_halaman(self) -> int:
        return getattr(self, "tahun_isi", 0) or super().tahun_halaman()

    def pesan_sukses(self) -> str:
        if not self.terisi:
            return f"Jadwal {self.tahun_isi} sudah lengkap; tidak ada yang diubah."
        return f"{self.terisi} jadwal {self.tahun_isi} terisi. Periksa tanggalnya dan sesuaikan bila perlu."


class PerpanjanganPemda(PemdaMixin):
    """Requests of the offices of a Pemda."""

    izin_halaman = "atur_jadwal"
    model = Perpanjangan

    def milik_tempat(self) -> QuerySet:
        milik = Perpanjangan.objects.filter(perangkat__pemda=self.pemda, jadwal__pemda=self.pemda)
        return milik.select_related("jadwal", "perangkat__pemda")


class PerpanjanganDaftar(PerpanjanganPemda, DaftarView):
    """Those that wait for an answer first."""

    judul = "Perpanjangan"
    kosong = "Belum ada kantor yang meminta perpanjangan."
    ubah = "pemda:perpanjangan"
    cari = ("perangkat__nama", "alasan")
    extra_context = {"label_ubah": "Jawab"}
    kolom = (
        Kolom("Kantor", "perangkat"),
        Kolom("Jadwal", "jadwal"),
        Kolom("Tenggat", lambda p: format_tanggal(p.jadwal.tenggat)),
        Kolom("Sampai", lambda p: format_tanggal(p.sampai)),
        Kolom("Alasan", "alasan"),
        Kolom("Keadaan", "get_status_display"),
        Kolom("Jawaban", "jawaban"),
    )

    def get_queryset(self) -> QuerySet:
        menunggu = Case(When(status=Perpanjangan.Status.DIMINTA, then=0), default=1)
        return super().get_queryset().order_by(menunggu, "-pk")

    def susun_baris(self, obj: Perpanjangan) -> dict[str, Any]:
        baris = super().susun_baris(obj)
        return baris | {"ubah": baris["ubah"] if obj.status == Perpanjangan.Status.DIMINTA else ""}


class PerpanjanganJawab(PerpanjanganPemda, FormulirView):
    """Grant or refuse, with a sentence."""

    template_name = "core/perpanjangan.html"
    form_class = JawabanForm
    kembali = "pemda:perpanjangan_daftar"
    judul_ubah = "Jawab permintaan perpanjangan"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.object.status != Perpanjangan.Status.DIMINTA and request.method != "POST":
            raise Ditolak(f"{self.object} sudah {self.object.get_status_display().lower()}.")

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Perpanjangan", self.alamat("pemda:perpanjangan_daftar"))]

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except TransitionConflict as salah:
            messages.error(self.request, str(salah))
            return HttpResponseRedirect(self.get_success_url())

    def simpan(self, form: Any) -> None:
        isi = form.cleaned_data
        minta = self.milik_tempat().get(pk=self.object.pk)
        jawab_perpanjangan(minta, isi["langkah"], jawaban=isi["jawaban"], sampai=isi["sampai"], by=self.request.user)

    def pesan_sukses(self) -> str:
        return f"Jawaban untuk {self.object.perangkat} tersimpan dan tampil di kalendernya."
