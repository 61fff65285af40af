"""Addresses of the scales, below /pemda/<pemda>/skala/."""

from django.urls import path

from kinerja.views import skala as s

app_name = "skala"
urlpatterns = [
    path("", s.SkalaDaftar.as_view(), name="daftar"),
    path("tambah/", s.SkalaFormulir.as_view(), name="tambah"),
    path("<int:pk>/", s.SkalaBaca.as_view(), name="skala"),
    path("<int:pk>/ubah/", s.SkalaFormulir.as_view(), name="ubah"),
    path("<int:asal>/salin/", s.SkalaFormulir.as_view(), name="salin"),
    path("<int:pk>/hapus/", s.SkalaHapus.as_view(), name="hapus"),
]
