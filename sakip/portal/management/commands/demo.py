"""manage.py demo [DOCUMENT ...]: the offices of fixtures/ with accounts whose password everybody knows."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sakip.core.models import Peran
from sakip.portal.demo.organisasi import SANDI
from sakip.portal.demo.tahapan import dokumen_tersedia, muat


class Command(BaseCommand):
    help = "Memuat data contoh beserta akunnya. Dijalankan lagi, tidak mengubah apa pun."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("dokumen", nargs="*", help="misalnya bangsalsari; tanpa nama: semuanya")

    def handle(self, *args: Any, dokumen: list[str], **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError(
                "Data contoh tidak dimuat, karena DEBUG mati: sandi akunnya diketahui umum. "
                "Untuk kantor sendiri pakai `manage.py siapkan_kantor`."
            )
        tersedia = list(dokumen_tersedia())
        if asing := [d for d in dokumen if d not in tersedia]:
            raise CommandError(f"Data contoh “{asing[0]}” tidak ada. Yang ada: {', '.join(tersedia)}.")
        for satu in dokumen or tersedia:
            self._muat(satu)

    def _muat(self, dokumen: str) -> None:
        self.stdout.write(f"Data contoh {dokumen}")
        if not muat(dokumen, self._lapor):
            self.stdout.write("  Sudah ada; tidak ada yang diubah.")
        self._akun(dokumen)

    def _lapor(self, tahap: str, baru: Counter[str]) -> None:
        self.stdout.write(f"  {tahap}: {', '.join(f'{n} {nama}' for nama, n in baru.items()) or 'sudah ada'}")

    def _akun(self, dokumen: str) -> None:
        berkas = settings.FIXTURES / dokumen / "data" / "akun.json"
        self.stdout.write(f"  Akun (sandi semuanya: {SANDI})")
        for akun in json.loads(berkas.read_text(encoding="utf-8")):
            self.stdout.write(f"    {akun['username']:<24} {Peran.Jenis(akun['jenis']).label}")
