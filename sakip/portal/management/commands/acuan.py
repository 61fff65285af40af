"""manage.py acuan: scales, nomenclature, the common rule set and regulations, for an installation that has an admin."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from sakip.core.domain_awal import admin_pemda
from sakip.core.models import Pemda
from sakip.portal.demo.acuan import muat_acuan


class Command(BaseCommand):
    help = "Memuat data acuan: skala, nomenklatur, aturan baku, peraturan. Yang sudah ada tidak diubah."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        admin = next((a for pemda in Pemda.objects.all() if (a := admin_pemda(pemda))), None)
        if admin is None:
            raise CommandError("Belum ada admin. Jalankan `manage.py siapkan_kantor` lebih dahulu.")
        baru = muat_acuan(admin).baru
        self.stdout.write(", ".join(f"{n} {nama}" for nama, n in baru.items()) or "Data acuan sudah lengkap.")
