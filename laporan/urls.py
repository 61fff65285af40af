"""Addresses of the report, below /<kantor>/<tahun>/laporan/."""

from django.urls import path

from laporan.views import baca, bagian, dasar_hukum, naskah, naskah_kinerja, nilai

BUKU = "buku/<slug:jenis>/"

app_name = "laporan"
urlpatterns = [
    path("", baca.BacaView.as_view(), name="baca"),
    path("buat/", baca.BuatView.as_view(), name="buat"),
    path("cetak/", baca.CetakView.as_view(), name="cetak"),
    path("pdf/", baca.PdfView.as_view(), name="pdf"),
    path("xlsx/", baca.XlsxView.as_view(), name="xlsx"),
    path("pengaturan/", naskah.RangkaView.as_view(), name="rangka"),
    path("naskah/", naskah.DaftarBagianView.as_view(), name="bagian_daftar"),
    path("naskah/tambah/", bagian.TambahBagianView.as_view(), name="bagian_tambah"),
    path("naskah/<int:pk>/", naskah.UbahBagianView.as_view(), name="bagian_ubah"),
    path("naskah/<int:pk>/geser/<slug:arah>/", bagian.GeserBagianView.as_view(), name="bagian_geser"),
    path("naskah/<int:pk>/hapus/", bagian.HapusBagianView.as_view(), name="bagian_hapus"),
    path("angka/", nilai.AngkaView.as_view(), name="angka"),
    path("angka/cari/", nilai.NilaiDaftarView.as_view(), name="nilai_daftar"),
    path(f"{BUKU}angka/", nilai.AngkaView.as_view(), name="buku_angka"),
    path(f"{BUKU}angka/cari/", nilai.NilaiDaftarView.as_view(), name="buku_nilai_daftar"),
    path(f"{BUKU}", baca.BacaView.as_view(), name="buku_baca"),
    path(f"{BUKU}buat/", baca.BuatView.as_view(), name="buku_buat"),
    path(f"{BUKU}cetak/", baca.CetakView.as_view(), name="buku_cetak"),
    path(f"{BUKU}pdf/", baca.PdfView.as_view(), name="buku_pdf"),
    path(f"{BUKU}xlsx/", baca.XlsxView.as_view(), name="buku_xlsx"),
    path(f"{BUKU}pengaturan/", naskah.RangkaView.as_view(), name="buku_rangka"),
    path(f"{BUKU}naskah/", naskah.DaftarBagianView.as_view(), name="buku_bagian_daftar"),
    path(f"{BUKU}naskah/tambah/", bagian.TambahBagianView.as_view(), name="buku_bagian_tambah"),
    path("dasar-hukum/", dasar_hukum.DasarHukumDaftar.as_view(), name="dasar_hukum_daftar"),
    path("dasar-hukum/tambah/", dasar_hukum.DasarHukumFormulir.as_view(), name="dasar_hukum_tambah"),
    path("dasar-hukum/<int:pk>/", dasar_hukum.DasarHukumFormulir.as_view(), name="dasar_hukum_ubah"),
    path("dasar-hukum/<int:pk>/hapus/", dasar_hukum.DasarHukumHapus.as_view(), name="dasar_hukum_hapus"),
    path("naskah-kinerja/", naskah_kinerja.NaskahDaftarView.as_view(), name="naskah_daftar"),
    path("naskah-kinerja/<slug:kunci>/", naskah_kinerja.NaskahBacaView.as_view(), name="naskah_baca"),
    path("naskah-kinerja/<slug:kunci>/pdf/", naskah_kinerja.NaskahPdfView.as_view(), name="naskah_pdf"),
    path("naskah-kinerja/<slug:kunci>/xlsx/", naskah_kinerja.NaskahXlsxView.as_view(), name="naskah_xlsx"),
    path("naskah-kinerja/<slug:kunci>/kepala/", naskah_kinerja.NaskahKepalaView.as_view(), name="naskah_kepala"),
]
