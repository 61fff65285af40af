"""The printing of books in the background."""

from django.apps import AppConfig


class CetakConfig(AppConfig):
    name = "laporan.cetak"
    label = "cetak"
    verbose_name = "Pencetakan"
    default_auto_field = "django.db.models.BigAutoField"
