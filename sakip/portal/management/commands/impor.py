"""manage.py impor: a workbook into an office, as the page does it; exit code 1 where something stands in the way."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from sakip.core.impor import periksa_isi, terapkan_berkas, unggah
from sakip.core.lembar import BerkasDitolak, Kemajuan, Rencana
from sakip.core.models import Pengguna
from sakip.portal.management.commands.ekspor import kantor_bernama


class Command(BaseCommand):
    help = (
        "Memuat berkas Excel ke sebuah kantor: seluruhnya atau tidak sama sekali. Tanpa --sebagai, izin tidak ditanyakan, "
        "seperti pada penyiapan awal."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kantor", help="alamat singkat kantor, misalnya: bangsalsari")
        parser.add_argument("berkas", type=Path, help="berkas .xlsx")
        parser.add_argument("--uji", action="store_true", help="periksa saja, tidak mengubah apa pun")
        parser.add_argument("--sebagai", help="nama akun yang bertanggung jawab atas perubahannya")

    def handle(self, *args: Any, **isi: Any) -> None:
        kantor, siapa = kantor_bernama(isi["kantor"]), _akun(isi["sebagai"])
        data = _baca(isi["berkas"])
        try:
            rencana = self._lapor(periksa_isi(data, kantor, by=siapa), int(isi["verbosity"]))
            self._tulis_hasil(rencana)
            if isi["uji"] or not rencana.dapat_diterapkan:
                return
            impor = unggah(isi=data, nama=isi["berkas"].name, perangkat=kantor, by=siapa)
            self._lapor(terapkan_berkas(impor, rencana.sidik(), by=siapa), int(isi["verbosity"]))
        except (BerkasDitolak, ValidationError) as salah:
            raise CommandError(" ".join(getattr(salah, "messages", [str(salah)]))) from salah
        self.stdout.write(f"Diterapkan: {len(impor.rekam)} data.")

    def _lapor(self, kerja: Iterator[Kemajuan | Rencana], verbosity: int) -> Any:
        hasil: Any = None
        for hasil in kerja:
            if isinstance(hasil, Kemajuan) and verbosity > 1:
                self.stdout.write(f"  {hasil.persen:3} % {hasil.kata}")
        return hasil

    def _tulis_hasil(self, rencana: Rencana) -> None:
        for kalimat in rencana.catatan:
            self.stdout.write(kalimat)
        for lembar in rencana.usul:
            hitung = ", ".join(f"{n} {apa}" for apa, n in rencana.hitung(lembar).items() if n)
            self.stdout.write(f"{lembar.nama}: {hitung or 'kosong'}")
        temuan = rencana.semua_temuan
        for satu in temuan:
            self.stderr.write(str(satu) + (f" Pilihan: {' atau '.join(satu.pilihan)}." if satu.pilihan else ""))
        if temuan:
            raise CommandError(f"{len(temuan)} hal perlu dibereskan. Tidak ada yang diubah.")


def _akun(username: str | None) -> Pengguna | None:
    if username is None:
        return None
    akun = Pengguna.objects.filter(username=username, is_active=True).first()
    if akun is None:
        raise CommandError(f"Akun “{username}” tidak ada atau tidak aktif.")
    return akun


def _baca(berkas: Path) -> bytes:
    try:
        return berkas.read_bytes()
    except OSError as salah:
        raise CommandError(f"Berkas {berkas} tidak dapat dibaca: {salah.strerror}.") from salah
