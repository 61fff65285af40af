"""manage.py cetak OFFICE YEAR [FILE …]: a book of an office and year as HTML, PDF, Word and Excel."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from laporan.builder import bangun
from laporan.document import Dokumen
from laporan.models import Laporan
from laporan.outline import nama_berkas_buku, nama_buku
from laporan.renderers.html import render_html
from laporan.renderers.pdf import PdfGagal, render_pdf
from laporan.renderers.rancangan import render_rancangan
from laporan.renderers.xlsx import render_xlsx
from laporan.word import buku_word
from sakip.core.models import PerangkatDaerah


@dataclass
class Pencetak:
    """The book in each format; drawn once where two of them need the same."""

    dokumen: Dokumen
    edisi: bool

    def html(self) -> bytes:
        return render_html(self.dokumen).encode("utf-8", "replace")

    @cached_property
    def _pdf(self) -> bytes:
        return render_pdf(self.dokumen, edisi=True) if self.edisi else render_rancangan(self.dokumen)

    def pdf(self) -> bytes:
        return self._pdf

    def docx(self) -> bytes:
        return buku_word(self.dokumen, self.__dict__.get("_pdf", b""))

    def xlsx(self) -> bytes:
        return render_xlsx(self.dokumen)


CETAK: dict[str, Callable[[Pencetak], bytes]] = {
    ".html": Pencetak.html,
    ".pdf": Pencetak.pdf,
    ".docx": Pencetak.docx,
    ".xlsx": Pencetak.xlsx,
}


class Command(BaseCommand):
    help = "Mencetak buku satu kantor ke berkas HTML, PDF, Word, dan Excel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kantor", help="alamat singkat kantor, misalnya bangsalsari")
        parser.add_argument("tahun", type=int, help="misalnya 2021")
        parser.add_argument(
            "berkas",
            type=Path,
            nargs="*",
            help=f"nama berkas, berakhiran {_akhiran()}; kosong: keempatnya ke dalam folder",
        )
        parser.add_argument("--folder", type=Path, default=Path(), help="tempat keempat berkas; bawaan: folder ini")
        parser.add_argument(
            "--jenis",
            choices=Laporan.Jenis.values,
            default=Laporan.Jenis.LKJIP,
            help="buku yang dicetak; bawaan: lkjip",
        )
        parser.add_argument("--edisi", action="store_true", help="PDF untuk ditandatangani, tanpa tulisan RANCANGAN")

    def handle(self, *args: Any, kantor: str, tahun: int, berkas: list[Path], **pilihan: Any) -> None:
        for b in berkas:
            if b.suffix.lower() not in CETAK:
                raise CommandError(f"Berkas {b.name} tidak dapat dibuat: akhirannya harus {_akhiran()}.")
        laporan = _laporan(kantor, tahun, pilihan["jenis"])
        pencetak = Pencetak(bangun(laporan.perangkat, tahun, laporan.jenis), pilihan["edisi"])
        for b in berkas or _semua(laporan, pilihan["folder"]):
            self._tulis(b, pencetak)

    def _tulis(self, berkas: Path, pencetak: Pencetak) -> None:
        try:
            isi = CETAK[berkas.suffix.lower()](pencetak)
            berkas.write_bytes(isi)
        except OSError as galat:
            raise CommandError(f"Berkas {berkas} tidak dapat ditulis: {galat.strerror}.") from galat
        except PdfGagal as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"{berkas} ({len(isi) // 1024} kB)")


def _akhiran() -> str:
    *awal, akhir = CETAK
    return f"{', '.join(awal)} atau {akhir}"


def _semua(laporan: Laporan, folder: Path) -> list[Path]:
    """The four files of a book in a folder, which is made where it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise CommandError(f"Folder {folder} tidak dapat dibuat: {galat.strerror}.") from galat
    nama = nama_berkas_buku(laporan.jenis, laporan.perangkat.istilah_laporan, laporan.perangkat.slug, laporan.tahun)
    return [folder / f"{nama}{akhiran}" for akhiran in CETAK]


def _laporan(slug: str, tahun: int, jenis: str) -> Laporan:
    """The book of that office and year; CommandError names what there is."""
    kantor = PerangkatDaerah.objects.select_related("pemda").filter(slug=slug).first()
    if kantor is None:
        ada = ", ".join(PerangkatDaerah.objects.values_list("slug", flat=True)) or "belum ada satu pun"
        raise CommandError(f"Kantor “{slug}” tidak ada. Yang ada: {ada}.")
    semua = {b.tahun: b for b in Laporan.objects.filter(perangkat=kantor, jenis=jenis)}
    if tahun not in semua:
        ada = ", ".join(map(str, semua)) or "belum ada satu pun"
        nama = "laporan" if jenis == Laporan.Jenis.LKJIP else nama_buku(jenis, kantor.istilah_laporan)
        raise CommandError(f"{kantor} belum mempunyai {nama} tahun {tahun}. Tahun yang ada: {ada}.")
    return semua[tahun]
