"""manage.py cetak OFFICE YEAR FILE: the report of an office and year as HTML or PDF."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from laporan.builder import bangun
from laporan.document import Dokumen
from laporan.models import Laporan
from laporan.renderers.html import render_html
from laporan.renderers.pdf import PdfGagal, render_pdf
from sakip.core.models import PerangkatDaerah


def _html(dokumen: Dokumen) -> bytes:
    return render_html(dokumen).encode()


CETAK: dict[str, Callable[[Dokumen], bytes]] = {".html": _html, ".pdf": render_pdf}


class Command(BaseCommand):
    help = "Mencetak laporan tahunan satu kantor ke berkas HTML atau PDF."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kantor", help="alamat singkat kantor, misalnya bangsalsari")
        parser.add_argument("tahun", type=int, help="misalnya 2021")
        parser.add_argument("berkas", type=Path, help="nama berkas, berakhiran .pdf atau .html")

    def handle(self, *args: Any, kantor: str, tahun: int, berkas: Path, **options: Any) -> None:
        cetak = CETAK.get(berkas.suffix.lower())
        if cetak is None:
            raise CommandError(f"Berkas {berkas.name} tidak dapat dibuat: akhirannya harus .pdf atau .html.")
        dokumen = bangun(_kantor(kantor, tahun), tahun)
        try:
            berkas.write_bytes(cetak(dokumen))
        except OSError as galat:
            raise CommandError(f"Berkas {berkas} tidak dapat ditulis: {galat.strerror}.") from galat
        except PdfGagal as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"{berkas} ({berkas.stat().st_size // 1024} kB)")


def _kantor(slug: str, tahun: int) -> PerangkatDaerah:
    """The office, which must have a report of the year; CommandError names what there is."""
    kantor = PerangkatDaerah.objects.select_related("pemda").filter(slug=slug).first()
    if kantor is None:
        ada = ", ".join(PerangkatDaerah.objects.values_list("slug", flat=True)) or "belum ada satu pun"
        raise CommandError(f"Kantor “{slug}” tidak ada. Yang ada: {ada}.")
    tahun_ada = list(
        Laporan.objects.filter(perangkat=kantor, jenis=Laporan.Jenis.LKJIP).values_list("tahun", flat=True)
    )
    if tahun not in tahun_ada:
        ada = ", ".join(map(str, tahun_ada)) or "belum ada satu pun"
        raise CommandError(f"{kantor} belum mempunyai laporan tahun {tahun}. Tahun yang ada: {ada}.")
    return kantor
