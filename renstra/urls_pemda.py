"""Addresses of the nomenclature, below /pemda/<pemda>/nomenklatur/."""

from django.urls import path

from renstra.views import acuan as a

app_name = "nomenklatur"
urlpatterns = [
    path("", a.VersiDaftar.as_view(), name="daftar"),
    path("tambah/", a.VersiFormulir.as_view(), name="tambah"),
    path("<int:pk>/ubah/", a.VersiFormulir.as_view(), name="ubah"),
    path("<int:pk>/hapus/", a.VersiHapus.as_view(), name="hapus"),
    path("<int:versi>/", a.IsiDaftar.as_view(), name="isi"),
    path("<int:versi>/tambah/", a.NamaFormulir.as_view(), name="nama_tambah"),
    path("<int:versi>/tempel/", a.TempelView.as_view(), name="tempel"),
    path("<int:versi>/nama/<int:pk>/", a.NamaFormulir.as_view(), name="nama_ubah"),
    path("<int:versi>/nama/<int:pk>/hapus/", a.NamaHapus.as_view(), name="nama_hapus"),
]
