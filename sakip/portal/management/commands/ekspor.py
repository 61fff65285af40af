"""manage.py ekspor: all data of an office as one workbook."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sakip.core.models import PerangkatDaerah
from sakip.portal.workbook import buat_buku


class Command(BaseCommand):
    help = "Menulis seluruh data sebuah kantor ke satu berkas Excel (.xlsx)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kantor", help="alamat singkat kantor, misalnya: bangsalsari")
        parser.add_argument("berkas", type=Path, help="berkas yang ditulis, misalnya: bangsalsari.xlsx")
        parser.add_argument("--tahun", type=int, help="hanya data tahun ini (dan yang tidak bertahun)")
        parser.add_argument("--templat", action="store_true", help="lembar kosong dengan baris contoh")

    def handle(self, *args: Any, **isi: Any) -> None:
        _, buku = buat_buku(kantor_bernama(isi["kantor"]), tahun=isi["tahun"], templat=isi["templat"])
        try:
            isi["berkas"].write_bytes(buku)
        except OSError as salah:
            raise CommandError(f"Berkas {isi['berkas']} tidak dapat ditulis: {salah.strerror}.") from salah
        self.stdout.write(f"{isi['berkas']}: {len(buku) // 1024} KB")


def kantor_bernama(slug: str) -> PerangkatDaerah:
    """The office of a slug. Raises CommandError."""
    kantor = PerangkatDaerah.objects.select_related("pemda").filter(slug=slug).first()
    if kantor is None:
        ada = ", ".join(PerangkatDaerah.objects.order_by("slug").values_list("slug", flat=True)) or "belum ada"
        raise CommandError(f"Kantor “{slug}” tidak ada. Yang ada: {ada}.")
    return kantor
