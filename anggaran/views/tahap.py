"""Stages of the year, and control totals: lists and forms."""

from __future__ import annotations

from django.db.models import QuerySet

from anggaran.domain import hapus_tahap, simpan_kontrol, simpan_tahap
from anggaran.forms import AngkaKontrolForm, TahapForm
from anggaran.hitung import jumlah
from anggaran.models import AngkaKontrol, Tahap
from sakip.core.forms import FormKantor
from sakip.core.numbers import format_rupiah, format_tanggal
from sakip.core.views import DaftarView, FormulirView, HapusView, Kolom


def total(tahap: Tahap) -> str:
    """The exact sum of a stage; the database's own sum may go through floating point."""
    nilai = jumlah(p.nilai for p in tahap.pagu.all())
    return "belum diisi" if nilai is None else format_rupiah(nilai, "tabel")


class TahapDaftar(DaftarView):
    model = Tahap
    judul = "Tahap anggaran"
    pengantar = "Buka sebuah tahap untuk membaca dan mengisi pagunya. Laporan mencetak tahap terakhir di antara DPA, pergeseran, dan DPPA."
    kosong = "Belum ada tahap anggaran. Tambahkan misalnya DPA, lalu isi pagunya."
    tambah, ubah, hapus, baca = "anggaran:tahap_tambah", "anggaran:tahap_ubah", "anggaran:tahap_hapus", "anggaran:tahap"
    kolom = (
        Kolom("Tahap", str),
        Kolom("Nomor dokumen", "nomor"),
        Kolom("Tanggal", lambda t: format_tanggal(t.tanggal) if t.tanggal else ""),
        Kolom("Jumlah pagu (Rp)", total, "angka"),
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().prefetch_related("pagu")


class TahapFormulir(FormulirView):
    model = Tahap
    form_class = TahapForm
    kembali = "anggaran:tahap_daftar"

    def awal(self) -> Tahap:
        tahap = super().awal()
        tahap.urut = Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun).count() + 1
        return tahap

    def simpan(self, form: FormKantor) -> None:
        simpan_tahap(form.instance, by=self.request.user)

    def get_success_url(self) -> str:
        """A new stage goes on to its figures."""
        if "pk" not in self.kwargs and self.object.pk:
            return self.alamat("anggaran:pagu", pk=self.object.pk)
        return super().get_success_url()


class TahapHapus(HapusView):
    model = Tahap
    kembali = "anggaran:tahap_daftar"

    def hapus(self) -> None:
        hapus_tahap(self.object, by=self.request.user)


class KontrolDaftar(DaftarView):
    model = AngkaKontrol
    judul = "Angka kontrol"
    pengantar = (
        "Jumlah menurut dokumen: seluruh kantor, per jenis belanja, atau satu program yang rinciannya tidak lengkap. "
        "Dicetak, dengan tanda, bila rinciannya belum lengkap."
    )
    kosong = "Belum ada angka kontrol. Tambahkan bila dokumen hanya memberi jumlah per jenis belanja."
    tambah, ubah, hapus = "anggaran:kontrol_tambah", "anggaran:kontrol_ubah", "anggaran:kontrol_hapus"
    kolom = (
        Kolom("Angka", str),
        Kolom("Tahap", lambda k: str(k.tahap or "")),
        Kolom("Nilai (Rp)", lambda k: format_rupiah(k.nilai, "tabel"), "angka"),
        Kolom("Sumber", "sumber"),
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("tahap", "simpul", "perangkat")


class KontrolFormulir(FormulirView):
    model = AngkaKontrol
    form_class = AngkaKontrolForm
    kembali = "anggaran:kontrol_daftar"

    def simpan(self, form: FormKantor) -> None:
        simpan_kontrol(form.instance, by=self.request.user)


class KontrolHapus(HapusView):
    model = AngkaKontrol
    kembali = "anggaran:kontrol_daftar"
