"""Addresses of the report, below /<kantor>/<tahun>/laporan/."""

from django.urls import path

from laporan.views.baca import BacaView, BuatView, CetakView, PdfView
from laporan.views.naskah import DaftarBagianView, RangkaView, UbahBagianView

app_name = "laporan"
urlpatterns = [
    path("", BacaView.as_view(), name="baca"),
    path("buat/", BuatView.as_view(), name="buat"),
    path("cetak/", CetakView.as_view(), name="cetak"),
    path("pdf/", PdfView.as_view(), name="pdf"),
    path("pengaturan/", RangkaView.as_view(), name="rangka"),
    path("naskah/", DaftarBagianView.as_view(), name="bagian_daftar"),
    path("naskah/<int:pk>/", UbahBagianView.as_view(), name="bagian_ubah"),
]
