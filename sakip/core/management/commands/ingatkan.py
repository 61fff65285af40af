"""manage.py ingatkan [--hari 7,3,0,-1]: mails to people with something to do before a day that comes near."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sakip.core.pengingat import HARI, kirim, kumpulkan


class Command(BaseCommand):
    help = "Mengirim pengingat tenggat lewat surel, masing-masing satu kali. Dijalankan sekali sehari."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--hari",
            default=",".join(map(str, HARI)),
            help="berapa hari sebelum tenggat, dipisah koma; -1 sehari sesudahnya (%(default)s)",
        )

    def handle(self, *args: Any, hari: str, **options: Any) -> None:
        if not re.fullmatch(r"-?\d{1,3}(,-?\d{1,3})*", hari.replace(" ", "")):
            raise CommandError(f"--hari: terbaca “{hari}”; seharusnya bilangan bulat dipisah koma, misalnya 7,3,0,-1.")
        if settings.EMAIL_BACKEND.endswith("console.EmailBackend") and not settings.DEBUG:
            self.stdout.write(
                "Server surel belum diatur (EMAIL_URL), jadi tidak ada yang dikirim. Tugas tampil di Beranda."
            )
            return
        hasil = kirim(kumpulkan(int(h) for h in hari.split(",")), situs=settings.SITUS)
        for siapa in hasil.terkirim:
            self.stdout.write(f"Dikirim kepada {siapa}")
        for siapa in hasil.tanpa_surel:
            self.stdout.write(f"{siapa} belum mengisi surel; tugasnya tampil di Beranda.")
        for siapa, sebab in hasil.gagal:
            self.stderr.write(f"Belum terkirim kepada {siapa}: {sebab}. Dicoba lagi pada pengiriman berikutnya.")
        if not (hasil.terkirim or hasil.tanpa_surel or hasil.gagal):
            self.stdout.write("Tidak ada yang perlu diingatkan.")
