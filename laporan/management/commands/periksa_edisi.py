"""Go through all signed editions: rows, chains, trees, files, triggers. Exit code 1 names every fault."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from laporan.edisi.periksa import periksa_kantor
from laporan.models import Edisi
from sakip.core import pemicu
from sakip.core.models import PerangkatDaerah


class Command(BaseCommand):
    help = "Memeriksa keaslian semua edisi yang ditandatangani: baris, rantai, isi, berkas, dan pemicu basis data."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kantor", nargs="?", help="alamat singkat kantor; kosong: semua kantor")

    def handle(self, *args: Any, **options: Any) -> None:
        semua = PerangkatDaerah.objects.order_by("slug")
        if options["kantor"]:
            semua = semua.filter(slug=options["kantor"])
            if not semua:
                raise CommandError(f"Kantor “{options['kantor']}” tidak ada.")
        salah = [f"Pemicu {nama} tidak ada. Jalankan manage.py migrate." for nama in pemicu.hilang()]
        for kantor in semua:
            temuan = list(periksa_kantor(kantor))
            salah += [f"{kantor.slug}: {t}" for t in temuan]
            banyak = Edisi.objects.filter(perangkat=kantor).count()
            self.stdout.write(f"{kantor.slug}: {banyak} edisi, {len(temuan) or 'tanpa'} kesalahan")
        if salah:
            raise CommandError("\n".join(salah))
