"""manage.py siapkan_kantor: a Pemda with its first admin, an office, a perencana, and the reference data."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from sakip.core.domain import simpan
from sakip.core.domain_awal import admin_pemda, buat_admin_pertama
from sakip.core.models import Pemda, Pengguna, Peran, PerangkatDaerah
from sakip.portal.demo.acuan import muat_acuan

CATATAN = "penyiapan awal"


class Command(BaseCommand):
    help = (
        "Menyiapkan kantor pada pemasangan baru: pemerintah daerah dengan admin pertamanya, perangkat daerah, "
        "satu perencana, dan data acuan. Sandi ditanyakan, atau dibaca dari SAKIP_SANDI."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pemda", required=True, help="misalnya: Kabupaten Jember")
        parser.add_argument("--kepala-daerah", help="jabatan, misalnya: Bupati Jember")
        parser.add_argument("--kantor", required=True, help="misalnya: Kecamatan Bangsalsari")
        parser.add_argument("--kepala", help="jabatan, misalnya: Camat Bangsalsari")
        parser.add_argument("--alamat-singkat", help="misalnya: bangsalsari")
        parser.add_argument("--admin", default="admin", help="nama akun admin")
        parser.add_argument("--perencana", default="perencana", help="nama akun perencana")

    def handle(self, *args: Any, **isi: Any) -> None:
        try:
            with transaction.atomic():
                self._siapkan(**isi)
        except ValidationError as salah:
            raise CommandError(" ".join(salah.messages)) from salah

    def _siapkan(self, *, pemda: str, kantor: str, admin: str, perencana: str, **isi: Any) -> None:
        daerah = Pemda.objects.filter(nama=pemda).first() or _pemda(pemda, isi["kepala_daerah"])
        siapa = admin_pemda(daerah) or buat_admin_pertama(pemda=daerah, username=admin, sandi=_sandi(admin))
        muat_acuan(siapa)
        tempat = _kantor(daerah, kantor, isi["alamat_singkat"], isi["kepala"])
        simpan(tempat, by=siapa, catatan=CATATAN)
        _buat_perencana(tempat, perencana, by=siapa)
        self.stdout.write(f"{tempat} siap. Masuk sebagai {perencana} (rencana) atau {siapa.username} (pengguna).")


def _pemda(nama: str, kepala: str | None) -> Pemda:
    kota = nama.casefold().startswith("kota ")
    sebutan = "Wali Kota" if kota else "Bupati"
    return Pemda(
        nama=nama,
        slug=slugify(nama),
        jenis=Pemda.Jenis.KOTA if kota else Pemda.Jenis.KABUPATEN,
        jabatan_kepala=kepala or f"{sebutan} {_tanpa_jenis(nama)}",
    )


def _kantor(pemda: Pemda, nama: str, slug: str | None, kepala: str | None) -> PerangkatDaerah:
    pendek = _tanpa_jenis(nama)
    return PerangkatDaerah(
        pemda=pemda, nama=nama, slug=slug or slugify(pendek), jabatan_kepala=kepala or f"Camat {pendek}", kota=pendek
    )


def _tanpa_jenis(nama: str) -> str:
    """The name without its first word: Kabupaten, Kota, Kecamatan."""
    return nama.partition(" ")[2] or nama


def _buat_perencana(kantor: PerangkatDaerah, username: str, *, by: Pengguna) -> None:
    pengguna = Pengguna(username=username)
    pengguna.set_password(_sandi(username))
    simpan(pengguna, by=by, catatan=CATATAN)
    peran = Peran(
        pengguna=pengguna,
        jenis=Peran.Jenis.PERENCANA,
        pemda=kantor.pemda,
        perangkat=kantor,
        mulai=timezone.localdate(),
    )
    simpan(peran, by=by, catatan=CATATAN)


def _sandi(username: str) -> str:
    """A password that the validators accept; asked for where the environment has none."""
    try:
        sandi = os.environ.get("SAKIP_SANDI") or getpass(f"Sandi untuk {username}: ")
    except EOFError as galat:
        raise ValidationError("Sandi tidak dapat ditanyakan di sini. Isi variabel SAKIP_SANDI.") from galat
    validate_password(sandi, Pengguna(username=username))
    return sandi
