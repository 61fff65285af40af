"""The addresses of every room. An office's pages stand below its slug and the year, a Pemda's below /pemda/."""

from importlib.util import find_spec

from django.urls import include, path

from laporan.views.periksa import PeriksaKodeView, PeriksaView
from laporan.views.umum import UmumUnduh, UmumView
from sakip.core.admin import situs_darurat
from sakip.core.views.akun import AkunView, GantiSandiView, KeluarView, MasukView
from sakip.core.views.kalender import KalenderBerkas, KalenderLangganan
from sakip.core.views.pemda import PemdaBaru, PemdaDaftar
from sakip.portal.pemda import PemdaBeranda

KANTOR = "<slug:kantor>/<int:tahun>/"
RUANG = {
    "rencana": "renstra",
    "anggaran": "anggaran",
    "kinerja": "kinerja",
    "laporan": "laporan",
    "organisasi": "sakip.core",
}

PEMDA = "pemda/<slug:pemda>/"
RUANG_PEMDA = {
    "": "sakip.core.urls_pemda",
    "skala/": "kinerja.urls_pemda",
    "nomenklatur/": "renstra.urls_pemda",
    "laporan/": "laporan.urls_pemda",
}

urlpatterns = [
    path("masuk/", MasukView.as_view(), name="masuk"),
    path("keluar/", KeluarView.as_view(), name="keluar"),
    path("sandi/", GantiSandiView.as_view(), name="sandi"),
    path("akun/", AkunView.as_view(), name="akun"),
    path("kalender/sakip.ics", KalenderBerkas.as_view(), name="kalender_berkas"),
    path("kalender/<str:tanda>/sakip.ics", KalenderLangganan.as_view(), name="kalender_langganan"),
    path("periksa/", PeriksaView.as_view(), name="periksa"),
    path("periksa/<str:kode>/", PeriksaKodeView.as_view(), name="periksa_kode"),
    path("umum/<slug:pemda>/", UmumView.as_view(), name="umum"),
    path("umum/<slug:pemda>/<str:kode>/", UmumUnduh.as_view(), name="umum_unduh"),
    path("darurat/", situs_darurat().urls),
    path("pemda/", PemdaDaftar.as_view(), name="pemda_daftar"),
    path("pemda-baru/", PemdaBaru.as_view(), name="pemda_baru"),
    path(PEMDA, PemdaBeranda.as_view(), name="pemda"),
    *(path(f"{PEMDA}{awal}", include(ruang)) for awal, ruang in RUANG_PEMDA.items()),
    *(
        path(f"{KANTOR}{awal}/", include(f"{ruang}.urls"))
        for awal, ruang in RUANG.items()
        if find_spec(f"{ruang}.urls")
    ),
    path("", include("sakip.portal.urls")),
]
