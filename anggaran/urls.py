"""Addresses of the room of money, below /<kantor>/<tahun>/anggaran/."""

from django.urls import path

from anggaran.views.indikatif import IndikatifView
from anggaran.views.isian import UangIsian, UangSimpan
from anggaran.views.pagu import PaguView, RincianView, SalinView
from anggaran.views.realisasi import RealisasiView
from anggaran.views.rincian import BarisDaftar, BarisFormulir, BarisHapus
from anggaran.views.ringkasan import BelanjaView
from anggaran.views.tahap import (
    KontrolDaftar,
    KontrolFormulir,
    KontrolHapus,
    TahapDaftar,
    TahapFormulir,
    TahapHapus,
)

app_name = "anggaran"
urlpatterns = [
    path("belanja/", BelanjaView.as_view(), name="belanja"),
    path("belanja/<int:pk>/", BelanjaView.as_view(), name="tahap"),
    path("tahap/", TahapDaftar.as_view(), name="tahap_daftar"),
    path("tahap/tambah/", TahapFormulir.as_view(), name="tahap_tambah"),
    path("tahap/<int:pk>/", TahapFormulir.as_view(), name="tahap_ubah"),
    path("tahap/<int:pk>/hapus/", TahapHapus.as_view(), name="tahap_hapus"),
    path("tahap/<int:pk>/pagu/", PaguView.as_view(), name="pagu"),
    path("tahap/<int:pk>/pagu/<int:simpul>/", RincianView.as_view(), name="rincian"),
    path("tahap/<int:pk>/salin/", SalinView.as_view(), name="salin"),
    path("realisasi/", RealisasiView.as_view(), name="realisasi"),
    path("isian/", UangIsian.as_view(), name="isian"),
    path("isian/simpan/", UangSimpan.as_view(), name="isian_simpan"),
    path("indikatif/", IndikatifView.as_view(), name="indikatif"),
    path("rincian/", BarisDaftar.as_view(), name="baris_daftar"),
    path("rincian/tambah/<int:simpul>/", BarisFormulir.as_view(), name="baris_tambah"),
    path("rincian/<int:pk>/", BarisFormulir.as_view(), name="baris_ubah"),
    path("rincian/<int:pk>/hapus/", BarisHapus.as_view(), name="baris_hapus"),
    path("kontrol/", KontrolDaftar.as_view(), name="kontrol_daftar"),
    path("kontrol/tambah/", KontrolFormulir.as_view(), name="kontrol_tambah"),
    path("kontrol/<int:pk>/", KontrolFormulir.as_view(), name="kontrol_ubah"),
    path("kontrol/<int:pk>/hapus/", KontrolHapus.as_view(), name="kontrol_hapus"),
]
