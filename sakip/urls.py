"""The addresses of every room. An office's pages stand below its slug and the year."""

from importlib.util import find_spec

from django.urls import include, path

from sakip.core.views.akun import GantiSandiView, KeluarView, MasukView
from sakip.core.views.organisasi import KantorBaruView

KANTOR = "<slug:kantor>/<int:tahun>/"
RUANG = {
    "rencana": "renstra",
    "anggaran": "anggaran",
    "kinerja": "kinerja",
    "laporan": "laporan",
    "organisasi": "sakip.core",
}

urlpatterns = [
    path("masuk/", MasukView.as_view(), name="masuk"),
    path("keluar/", KeluarView.as_view(), name="keluar"),
    path("sandi/", GantiSandiView.as_view(), name="sandi"),
    path("kantor-baru/", KantorBaruView.as_view(), name="kantor_baru"),
    *(
        path(f"{KANTOR}{awal}/", include(f"{ruang}.urls"))
        for awal, ruang in RUANG.items()
        if find_spec(f"{ruang}.urls")
    ),
    path("", include("sakip.portal.urls")),
]
