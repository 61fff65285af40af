"""The addresses above the rooms: home, office, year."""

from django.urls import include, path

from sakip.portal import views
from sakip.portal.asal.views import AsalView
from sakip.portal.meja.views import MejaView

urlpatterns = [
    path("", views.BerandaView.as_view(), name="beranda"),
    path("<slug:kantor>/", views.KantorView.as_view(), name="kantor"),
    path("<slug:kantor>/<int:tahun>/", views.KantorTahunView.as_view(), name="kantor_tahun"),
    path("<slug:kantor>/<int:tahun>/meja/", MejaView.as_view(), name="meja"),
    path("<slug:kantor>/<int:tahun>/angka/<path:kunci>/", AsalView.as_view(), name="asal"),
    path("<slug:kantor>/<int:tahun>/excel/", include("sakip.portal.excel.urls")),
]
