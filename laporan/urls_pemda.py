"""Addresses of what inspektorat and bagian organisasi see of all offices, below /pemda/<pemda>/laporan/."""

from django.urls import path

from laporan.views import aturan_periksa as a
from laporan.views import pantau as p

app_name = "pantau"
urlpatterns = [
    path("", p.PantauDaftar.as_view(), name="daftar"),
    path("zip/", p.PantauZip.as_view(), name="zip"),
    path("pdf/<int:pk>/", p.PantauPdf.as_view(), name="pdf"),
    path("inspektur/", p.InspekturDaftar.as_view(), name="inspektur_daftar"),
    path("inspektur/tambah/", p.InspekturFormulir.as_view(), name="inspektur_tambah"),
    path("inspektur/<int:pk>/", p.InspekturFormulir.as_view(), name="inspektur_ubah"),
    path("inspektur/<int:pk>/hapus/", p.InspekturHapus.as_view(), name="inspektur_hapus"),
    path("aturan/", a.AturanPemda.as_view(), name="aturan_daftar"),
    path("aturan/<slug:nomor>/", a.TingkatFormulir.as_view(), name="aturan_ubah"),
    path("aturan/<slug:nomor>/bawaan/", a.TingkatBawaan.as_view(), name="aturan_bawaan"),
]
