"""manage.py periksa: what the rules find in an office's year, a line a finding; exit code 1 where one stops the
signature, 2 with a sentence where office or year are unknown."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from laporan.checks.temuan import Tingkat
from laporan.management.masukan import SALAH_KETIK, tahun_laporan
from laporan.models import Laporan
from laporan.periksa import Hasil, TemuanKantor, hasil_kini
from sakip.core.models import PerangkatDaerah


class Command(BaseCommand):
    help = (
        "Memeriksa laporan sebuah kantor dan menulis satu baris untuk setiap temuan. "
        "Kode keluar 1 bila ada temuan salah yang belum diabaikan camat, 2 bila kantor atau tahunnya tidak dikenal."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kantor", help="alamat singkat atau nama kantor, misalnya: bangsalsari")
        parser.add_argument("tahun", help="tahun laporan, misalnya: 2021")
        parser.add_argument("--tingkat", choices=[t.value for t in Tingkat], help="hanya temuan tingkat ini")

    def handle(self, *args: Any, **isi: Any) -> None:
        kantor, tahun = _kantor(isi["kantor"]), tahun_laporan(isi["tahun"])
        ada = hasil_kini(kantor, tahun)
        for t in ada.temuan:
            if isi["tingkat"] in {None, t.tingkat.value}:
                self.stdout.write(_baris(t))
        if not Laporan.objects.filter(perangkat=kantor, tahun=tahun).exists():
            self.stdout.write(
                f"{kantor.nama} belum mempunyai laporan tahun {tahun}; yang diperiksa hanya data yang ada."
            )
        self.stdout.write(_jumlah(kantor, tahun, ada))
        if ada.menahan:
            sys.exit(1)


def _kantor(nama: str) -> PerangkatDaerah:
    """The office of that address or name. Raises CommandError with a sentence."""
    semua = PerangkatDaerah.objects.select_related("pemda")
    ada = semua.filter(Q(slug__iexact=nama) | Q(nama__iexact=nama)).order_by("slug")
    if not ada:
        dikenal = ", ".join(semua.order_by("slug").values_list("slug", flat=True))
        raise CommandError(
            f"Kantor “{nama}” tidak ada. Yang ada: {dikenal or 'belum ada kantor'}.", returncode=SALAH_KETIK
        )
    if len(ada) > 1:
        raise CommandError(
            f"Ada {len(ada)} kantor “{nama}”. Pakai alamat singkatnya: {', '.join(k.slug for k in ada)}.",
            returncode=SALAH_KETIK,
        )
    return ada[0]


def _baris(t: TemuanKantor) -> str:
    """`K8 salah  Tabel 3.11, baris 4: …`, and that the camat signed over it."""
    abai = " (diabaikan camat)" if t.tingkat is Tingkat.SALAH and not t.menahan else ""
    tempat = f"{t.tempat.sebutan}: " if t.tempat.sebutan else ""
    return f"{t.nomor} {t.tingkat.value}  {tempat}{t.kalimat}{abai}"


def _jumlah(kantor: PerangkatDaerah, tahun: int, ada: Hasil) -> str:
    """`Kecamatan Bangsalsari 2021: 1 salah, 3 peringatan, 2 saran.`"""
    return f"{kantor.nama} {tahun}: {', '.join(f'{n} {t.value}' for t, n in ada.jumlah.items())}."
