"""manage.py periksa_berkas: what the rules find in a file, a line a finding with page or cell; exit code 1 where one is
salah, 2 with a sentence where the file cannot be read."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from laporan.berkas_lama.proses import baca_di_anak
from laporan.checks.baca.salah import BESAR, BITA_TERBESAR, TidakTerbaca
from laporan.checks.temuan import Tingkat
from laporan.management.masukan import tahun_laporan

TIDAK_TERBACA = 2


class Command(BaseCommand):
    help = (
        "Memeriksa berkas laporan (.docx, .pdf, .xlsx) dan menulis satu baris untuk setiap temuan, dengan halaman atau selnya. "
        "Kode keluar 1 bila ada temuan salah, 2 bila berkasnya tidak terbaca."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("berkas", type=Path, help="berkas laporan, misalnya: lkjip-2021.docx")
        parser.add_argument("--tahun", help="tahun laporan, bila tidak disebut di dalam berkasnya")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        berkas, tahun = pilihan["berkas"], pilihan["tahun"]
        tahun = tahun_laporan(str(tahun)) if tahun is not None else None
        hasil = _baca(berkas, tahun)
        for t in hasil["temuan"]:
            self.stdout.write(f"{t['aturan']} {t['tingkat']}  {t['tempat']}: {t['kalimat']}")
        for catatan in hasil["catatan"]:
            self.stdout.write(catatan)
        jumlah = Counter(t["tingkat"] for t in hasil["temuan"])
        self.stdout.write(f"{_kepala(berkas, hasil)}: {', '.join(f'{jumlah[t.value]} {t.value}' for t in Tingkat)}.")
        if jumlah[Tingkat.SALAH.value]:
            sys.exit(1)


def _baca(berkas: Path, tahun: int | None) -> dict[str, Any]:
    """What was found. Raises CommandError with a sentence."""
    try:
        with berkas.open("rb") as f:
            isi = f.read(BITA_TERBESAR + 1)
        if len(isi) > BITA_TERBESAR:
            raise CommandError(BESAR, returncode=TIDAK_TERBACA)
        return baca_di_anak(berkas.name, isi, tahun=tahun)
    except OSError as salah:
        raise CommandError(f"Berkas {berkas} tidak dapat dibuka.", returncode=TIDAK_TERBACA) from salah
    except TidakTerbaca as salah:
        raise CommandError(str(salah), returncode=TIDAK_TERBACA) from salah


def _kepala(berkas: Path, hasil: dict[str, Any]) -> str:
    """`lkjip.docx (Kecamatan Bangsalsari 2021), 24 tabel`."""
    siapa = " ".join(str(x) for x in (hasil["instansi"], hasil["tahun"]) if x)
    return f"{berkas.name}{f' ({siapa})' if siapa else ''}, {len(hasil['tabel'])} tabel"
