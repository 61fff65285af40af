"""Which regulations the office's reports cite, out of the list of its Pemda."""

from __future__ import annotations

from laporan.forms import DasarHukumForm
from laporan.models import DasarHukum
from sakip.core.views import DaftarView, FormulirView, HapusView, Kolom


class DasarHukumDaftar(DaftarView):
    model = DasarHukum
    judul = "Dasar hukum"
    kosong = "Belum ada yang dipilih: laporan mencetak semua peraturan dalam daftar yang masih berlaku."
    cari = ("peraturan__bentuk", "peraturan__nomor", "peraturan__tentang")
    tambah, ubah, hapus = "laporan:dasar_hukum_tambah", "laporan:dasar_hukum_ubah", "laporan:dasar_hukum_hapus"
    label_tambah = "Pilih peraturan"
    kolom = (
        Kolom("No.", "urut"),
        Kolom("Peraturan", "peraturan"),
        Kolom("Berlaku sampai", lambda d: d.peraturan.berlaku_sampai or "masih berlaku"),
    )

    def get_queryset(self):
        return super().get_queryset().select_related("peraturan")


class DasarHukumFormulir(FormulirView):
    model = DasarHukum
    form_class = DasarHukumForm
    kembali = "laporan:dasar_hukum_daftar"

    def awal(self) -> DasarHukum:
        return DasarHukum(
            perangkat=self.perangkat, urut=DasarHukum.objects.filter(perangkat=self.perangkat).count() + 1
        )


class DasarHukumHapus(HapusView):
    model = DasarHukum
    kembali = "laporan:dasar_hukum_daftar"
