"""The addresses of Excel out and in, below an office's year."""

from django.urls import path

from sakip.portal.excel import views

urlpatterns = [
    path("", views.ExcelView.as_view(), name="excel"),
    path("unduh/", views.UnduhView.as_view(), name="excel_buku"),
    path("unduh/<slug:lembar>/", views.UnduhView.as_view(), name="excel_lembar"),
    path("impor/<int:pk>/", views.ImporView.as_view(), name="impor"),
    path("impor/<int:pk>/batal/", views.BatalImporView.as_view(), name="impor_batal"),
]
