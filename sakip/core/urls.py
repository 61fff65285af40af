"""Addresses of the office itself, below /<kantor>/<tahun>/organisasi/."""

from django.urls import path

from sakip.core.views import bukti as b
from sakip.core.views import catatan as c
from sakip.core.views import kalender as kal
from sakip.core.views import kunci as k
from sakip.core.views import organisasi as o
from sakip.core.views import pengecualian as pc
from sakip.core.views import pengguna as p
from sakip.core.views.istilah import IstilahView
from sakip.core.views.jejak import JejakView

app_name = "core"
urlpatterns = [
    path("profil/", o.ProfilView.as_view(), name="profil"),
    path("profil/ubah/", o.ProfilFormulir.as_view(), name="profil_ubah"),
    path("pemda/ubah/", o.PemdaFormulir.as_view(), name="pemda_ubah"),
    path("lambang/kantor/", o.LambangView.as_view(), {"milik": "kantor"}, name="lambang"),
    path("lambang/pemda/", o.LambangView.as_view(), {"milik": "pemda"}, name="lambang_pemda"),
    path("unit/", o.UnitDaftar.as_view(), name="unit_daftar"),
    path("unit/tambah/", o.UnitFormulir.as_view(), name="unit_tambah"),
    path("unit/<int:pk>/", o.UnitFormulir.as_view(), name="unit_ubah"),
    path("unit/<int:pk>/hapus/", o.UnitHapus.as_view(), name="unit_hapus"),
    path("pejabat/", o.PejabatDaftar.as_view(), name="pejabat_daftar"),
    path("pejabat/tambah/", o.PejabatFormulir.as_view(), name="pejabat_tambah"),
    path("pejabat/<int:pk>/", o.PejabatFormulir.as_view(), name="pejabat_ubah"),
    path("pejabat/<int:pk>/hapus/", o.PejabatHapus.as_view(), name="pejabat_hapus"),
    path("kunci/", k.KunciDaftar.as_view(), name="kunci_daftar"),
    path("kunci/tambah/", k.KunciFormulir.as_view(), name="kunci_tambah"),
    path("kunci/<int:pk>/buka/", k.KunciBuka.as_view(), name="kunci_buka"),
    path("kunci/<int:dikunci>/pengecualian/", pc.PengecualianDaftar.as_view(), name="kunci"),
    path("kunci/<int:dikunci>/pengecualian/tambah/", pc.PengecualianFormulir.as_view(), name="pengecualian_tambah"),
    path("kunci/pengecualian/<int:pk>/akhiri/", pc.PengecualianAkhiri.as_view(), name="pengecualian_akhiri"),
    path("catatan/", c.CatatanDaftar.as_view(), name="catatan_daftar"),
    path("catatan/tentang/", c.CatatanView.as_view(), name="catatan"),
    path("catatan/<int:pk>/jawab/", c.CatatanJawab.as_view(), name="catatan_jawab"),
    path("catatan/<int:pk>/langkah/<slug:langkah>/", c.CatatanLangkah.as_view(), name="catatan_langkah"),
    path("bukti/", b.BuktiView.as_view(), name="bukti"),
    path("bukti/<int:pk>/", b.BuktiUnduh.as_view(), name="bukti_unduh"),
    path("bukti/<int:pk>/hapus/", b.BuktiHapus.as_view(), name="bukti_hapus"),
    path("kalender/", kal.KalenderView.as_view(), name="kalender"),
    path("kalender/<int:jadwal>/perpanjangan/", kal.PerpanjanganMinta.as_view(), name="perpanjangan_minta"),
    path("istilah/", IstilahView.as_view(), name="istilah"),
    path("jejak/", JejakView.as_view(), name="jejak"),
    path("pengguna/", p.PenggunaDaftar.as_view(), name="pengguna_daftar"),
    path("pengguna/tambah/", p.PenggunaTambah.as_view(), name="pengguna_tambah"),
    path("pengguna/<int:pk>/", p.PenggunaFormulir.as_view(), name="pengguna"),
    path("pengguna/<int:pengguna>/sandi/", p.SandiView.as_view(), name="pengguna_sandi"),
    path("pengguna/<int:pengguna>/peran/tambah/", p.PeranFormulir.as_view(), name="peran_tambah"),
    path("pengguna/<int:pengguna>/peran/<int:pk>/", p.PeranFormulir.as_view(), name="peran_ubah"),
    path("pengguna/<int:pengguna>/peran/<int:pk>/hapus/", p.PeranHapus.as_view(), name="peran_hapus"),
]
