"""Texts that were kept as plain text become HTML; back, those that plain text can say are plain text again."""

from collections.abc import Callable
from typing import Any

from django.db import migrations

from laporan.narasi import rapikan, teks_dari_narasi


def _ubah(apps: Any, ubah: Callable[[str], str]) -> None:
    bagian = apps.get_model("laporan", "Bagian")
    for b in bagian.objects.exclude(naskah="", naskah_akhir="").iterator():
        baru = {"naskah": ubah(b.naskah), "naskah_akhir": ubah(b.naskah_akhir)}
        bagian.objects.filter(pk=b.pk).update(**baru)


def ke_html(apps: Any, _schema: Any) -> None:
    _ubah(apps, rapikan)


def ke_teks(apps: Any, _schema: Any) -> None:
    _ubah(apps, teks_dari_narasi)


class Migration(migrations.Migration):
    dependencies = [("laporan", "0005_narasi")]

    operations = [migrations.RunPython(ke_html, ke_teks)]
