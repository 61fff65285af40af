"""Addresses of the administration of a Pemda, below /pemda/<pemda>/."""

from django.urls import path

from sakip.core.views import jadwal as j
from sakip.core.views import pemda as p
from sakip.core.views import pemda_akun as a
from sakip.core.views import peraturan as h

app_name = "pemda"
urlpatterns = [
    path("ubah/", p.PemdaUbah.as_view(), name="ubah"),
    path("jejak/", p.PemdaJejak.as_view(), name="jejak"),
    path("kantor/tambah/", p.KantorFormulir.as_view(), name="kantor_tambah"),
    path("kantor/<int:pk>/", p.KantorBaca.as_view(), name="kantor"),
    path("kantor/<int:pk>/ubah/", p.KantorFormulir.as_view(), name="kantor_ubah"),
    path("kantor/<int:pk>/tampil/", p.KantorKeaktifan.as_view(), name="kantor_tampil"),
    path("kantor/<int:pk>/hapus/", p.KantorHapus.as_view(), name="kantor_hapus"),
    path("akun/", a.AkunDaftar.as_view(), name="akun_daftar"),
    path("akun/tambah/", a.AkunTambah.as_view(), name="akun_tambah"),
    path("akun/<int:pk>/", a.AkunFormulir.as_view(), name="akun"),
    path("akun/<int:pk>/sandi/", a.AkunSandi.as_view(), name="akun_sandi"),
    path("akun/<int:pk>/keaktifan/", a.AkunKeaktifan.as_view(), name="akun_keaktifan"),
    path("akun/<int:pengguna>/peran/tambah/", a.PeranFormulir.as_view(), name="peran_tambah"),
    path("akun/<int:pengguna>/peran/<int:pk>/", a.PeranFormulir.as_view(), name="peran_ubah"),
    path("akun/<int:pengguna>/peran/<int:pk>/hapus/", a.PeranHapus.as_view(), name="peran_hapus"),
    path("jadwal/", j.JadwalDaftar.as_view(), name="jadwal"),
    path("jadwal/isi/", j.JadwalIsi.as_view(), name="jadwal_isi"),
    path("jadwal/tambah/", j.JadwalFormulir.as_view(), name="jadwal_tambah"),
    path("jadwal/<int:pk>/", j.JadwalFormulir.as_view(), name="jadwal_ubah"),
    path("jadwal/<int:pk>/hapus/", j.JadwalHapus.as_view(), name="jadwal_hapus"),
    path("perpanjangan/", j.PerpanjanganDaftar.as_view(), name="perpanjangan_daftar"),
    path("perpanjangan/<int:pk>/", j.PerpanjanganJawab.as_view(), name="perpanjangan"),
    path("peraturan/", h.PeraturanDaftar.as_view(), name="peraturan_daftar"),
    path("peraturan/tambah/", h.PeraturanFormulir.as_view(), name="peraturan_tambah"),
    path("peraturan/<int:pk>/", h.PeraturanFormulir.as_view(), name="peraturan_ubah"),
    path("peraturan/<int:pk>/hapus/", h.PeraturanHapus.as_view(), name="peraturan_hapus"),
]
