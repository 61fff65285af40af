"""Staff and assets of the office in the year."""

from __future__ import annotations

from renstra.forms import AsetForm, RekapPegawaiForm
from renstra.models import Aset, RekapPegawai
from sakip.core.views import DaftarView, FormulirView, HapusView, Kolom


class PegawaiDaftar(DaftarView):
    model = RekapPegawai
    judul = "Pegawai"
    pengantar = "Jumlah pegawai menurut status, golongan, pendidikan, dan jabatan. Tanpa nama orang."
    kosong = "Belum ada rekap pegawai tahun ini. Tambahkan misalnya PNS, lalu golongan dan pendidikannya."
    tambah, ubah, hapus = "renstra:pegawai_tambah", "renstra:pegawai_ubah", "renstra:pegawai_hapus"
    cari = ("uraian",)
    kolom = (
        Kolom("Menurut", "get_kelompok_display"),
        Kolom("Uraian", "uraian"),
        Kolom("Laki-laki", "laki_laki", "angka"),
        Kolom("Perempuan", "perempuan", "angka"),
        Kolom("Jumlah", "jumlah", "angka"),
        Kolom("Kebutuhan", "kebutuhan", "angka"),
    )


class PegawaiFormulir(FormulirView):
    model = RekapPegawai
    form_class = RekapPegawaiForm
    kembali = "renstra:pegawai_daftar"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Pegawai", self.alamat(self.kembali))]

    def awal(self) -> RekapPegawai:
        """Goes on with the grouping that was filled last."""
        baris = super().awal()
        terakhir = RekapPegawai.objects.filter(perangkat=self.perangkat, tahun=self.tahun).order_by("-pk").first()
        if terakhir:
            baris.kelompok, baris.urut = terakhir.kelompok, terakhir.urut + 1
        return baris


class PegawaiHapus(HapusView):
    model = RekapPegawai
    kembali = "renstra:pegawai_daftar"


class AsetDaftar(DaftarView):
    model = Aset
    judul = "Sarana dan prasarana"
    kosong = "Belum ada sarana dan prasarana tahun ini."
    tambah, ubah, hapus = "renstra:aset_tambah", "renstra:aset_ubah", "renstra:aset_hapus"
    cari = ("nama", "keterangan")
    kolom = (
        Kolom("Nama barang", "nama"),
        Kolom("Jumlah", "jumlah", "angka"),
        Kolom("Satuan", "satuan"),
        Kolom("Baik", "baik", "angka"),
        Kolom("Rusak ringan", "rusak_ringan", "angka"),
        Kolom("Rusak berat", "rusak_berat", "angka"),
        Kolom("Keterangan", "keterangan"),
    )


class AsetFormulir(FormulirView):
    model = Aset
    form_class = AsetForm
    kembali = "renstra:aset_daftar"

    def get_remah(self) -> list[tuple[str, str]]:
        return [("Sarana dan prasarana", self.alamat(self.kembali))]

    def awal(self) -> Aset:
        baris = super().awal()
        baris.urut = Aset.objects.filter(perangkat=self.perangkat, tahun=self.tahun).count() + 1
        return baris


class AsetHapus(HapusView):
    model = Aset
    kembali = "renstra:aset_daftar"
