"""Addresses of the reviu and the evaluation of an office's year, part of those of the report."""

from django.urls import path

from laporan.views import evaluasi as e
from laporan.views import reviu as r
from laporan.views import reviu_naskah as n
from laporan.views import reviu_temuan as t

urlpatterns = [
    path("reviu/", r.ReviuView.as_view(), name="reviu"),
    path("reviu/serahkan/", r.ReviuSerah.as_view(), name="reviu_serah"),
    path("reviu/<int:pk>/", n.ReviuBaca.as_view(), name="reviu_baca"),
    path("reviu/<int:pk>/pdf/", n.ReviuPdf.as_view(), name="reviu_pdf"),
    path("reviu/<int:pk>/pdf/<slug:kunci>/", n.ReviuPdf.as_view(), name="reviu_pdf_tugas"),
    path("reviu/<int:pk>/checklist/", r.ReviuButir.as_view(), name="reviu_butir"),
    path("reviu/<int:pk>/temuan/", t.ReviuTemuan.as_view(), name="reviu_temuan"),
    path("reviu/<int:pk>/pernyataan/", r.ReviuPernyataan.as_view(), name="reviu_pernyataan"),
    path("lhe/", e.LheView.as_view(), name="lhe"),
    path("lhe/isi/", e.LheIsi.as_view(), name="lhe_isi"),
    path("lhe/hapus/", e.LheHapus.as_view(), name="lhe_hapus"),
    path("lhe/berkas/", e.LheBerkas.as_view(), name="lhe_berkas"),
    path("lhe/rekomendasi/<int:pk>/", e.RekomendasiUbah.as_view(), name="rekomendasi_ubah"),
    path("lhe/rekomendasi/<int:pk>/hapus/", e.RekomendasiHapus.as_view(), name="rekomendasi_hapus"),
    path("rencana-perbaikan/", e.PerbaikanDaftar.as_view(), name="perbaikan_daftar"),
    path("rencana-perbaikan/tambah/", e.PerbaikanFormulir.as_view(), name="perbaikan_tambah"),
    path("rencana-perbaikan/<int:pk>/", e.PerbaikanFormulir.as_view(), name="perbaikan_ubah"),
    path("rencana-perbaikan/<int:pk>/hapus/", e.PerbaikanHapus.as_view(), name="perbaikan_hapus"),
    path("tindak-lanjut/", e.TindakDaftar.as_view(), name="tindak_daftar"),
    path("tindak-lanjut/<int:pk>/", e.TindakIsi.as_view(), name="tindak_ubah"),
]
