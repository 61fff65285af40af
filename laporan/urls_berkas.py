"""Addresses of old reports that are read as files, below /<kantor>/<tahun>/laporan/."""

from django.urls import path

from laporan.views import berkas_lama as v
from laporan.views.berkas_lama_ambil import BerkasLamaAmbil

urlpatterns = [
    path("berkas-lama/", v.BerkasLamaDaftar.as_view(), name="berkas_lama_daftar"),
    path("berkas-lama/unggah/", v.BerkasLamaTambah.as_view(), name="berkas_lama_tambah"),
    path("berkas-lama/<int:pk>/", v.BerkasLamaBaca.as_view(), name="berkas_lama_baca"),
    path("berkas-lama/<int:pk>/tabel/", v.BerkasLamaXlsx.as_view(), name="berkas_lama_xlsx"),
    path("berkas-lama/<int:pk>/isi/", v.BerkasLamaIsi.as_view(), name="berkas_lama_isi"),
    path("berkas-lama/<int:pk>/ambil/", BerkasLamaAmbil.as_view(), name="berkas_lama_ambil"),
    path("berkas-lama/<int:pk>/hapus/", v.BerkasLamaHapus.as_view(), name="berkas_lama_hapus"),
]
