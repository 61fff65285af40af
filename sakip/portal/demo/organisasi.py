"""The Pemda, the office with its units and officials, and the accounts of the demo."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache

from django.contrib.auth.hashers import make_password

from sakip.core.domain import simpan
from sakip.core.domain_awal import admin_pemda, buat_admin_pertama
from sakip.core.models import Pejabat, Pemda, Pengguna, Peran, PerangkatDaerah, Peraturan, UnitKerja
from sakip.portal.demo.pemuat import Baris, Pemuat

ADMIN = Peran.Jenis.ADMIN
SANDI = "sakip-demo"
MULAI = datetime.date(2021, 1, 1)


def muat_pemda(p: Pemuat) -> Pemda:
    """The Pemda with its first admin, who writes what follows."""
    isi = p.baca("organisasi")["pemda"]
    akun = next(a for a in p.baca("akun") if a["jenis"] == ADMIN)
    pemda = Pemda.objects.filter(nama=isi["nama"]).first() or Pemda(**isi)
    p.oleh[ADMIN] = admin_pemda(pemda) or buat_admin_pertama(
        pemda=pemda, username=akun["username"], nama=akun["nama"], sandi=SANDI, mulai=MULAI
    )
    return pemda


def muat_organisasi(p: Pemuat, pemda: Pemda) -> PerangkatDaerah:
    data = p.baca("organisasi")
    perangkat = p.tulis(PerangkatDaerah, data["perangkat"] | {"pemda": pemda}, by=ADMIN)
    for urut, unit in enumerate(data["unit"], 1):
        _unit(p, perangkat, None, urut, **unit)
    for pejabat in data["pejabat"]:
        _pejabat(p, perangkat, **pejabat)
    return perangkat


def muat_peraturan(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """The regulations that the document cites, in the list of the Pemda."""
    for satu in p.baca("peraturan"):
        p.tulis(Peraturan, satu | {"pemda": perangkat.pemda}, by=ADMIN)


def _unit(
    p: Pemuat, perangkat: PerangkatDaerah, induk: UnitKerja | None, urut: int, *, anak: Sequence[Baris] = (),
    **isi: object,
) -> None:  # fmt: skip
    unit = p.tulis(UnitKerja, isi | {"perangkat": perangkat, "induk": induk, "urut": urut}, by=ADMIN)
    for nomor, satu in enumerate(anak, 1):
        _unit(p, perangkat, unit, nomor, **satu)


def _pejabat(p: Pemuat, perangkat: PerangkatDaerah, *, kepala_daerah: bool = False, **isi: object) -> None:
    kantor = None if kepala_daerah else perangkat
    p.tulis(Pejabat, isi | {"pemda": perangkat.pemda, "perangkat": kantor}, by=ADMIN)


def muat_akun(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """One account a role; those with a unit after the units are there."""
    for akun in p.baca("akun"):
        _akun(p, perangkat, **akun)


def _akun(p: Pemuat, perangkat: PerangkatDaerah, *, username: str, nama: str, jenis: str, unit: str = "") -> None:
    if jenis == ADMIN:
        return
    pengguna = p.tulis(Pengguna, {"username": username, "nama": nama}, by=ADMIN, lewat=_dengan_sandi)
    isi = {
        "pengguna": pengguna,
        "jenis": jenis,
        "pemda": perangkat.pemda,
        "perangkat": perangkat if jenis in Peran.KANTOR else None,
        "unit": unit or None,
        "mulai": MULAI,
    }
    p.tulis(Peran, isi, by=ADMIN)
    p.oleh.setdefault(unit or jenis, pengguna)


def _dengan_sandi(pengguna: Pengguna, *, by: Pengguna) -> Pengguna:
    pengguna.password = _sandi()
    return simpan(pengguna, by=by)


@cache
def _sandi() -> str:
    """Hashed once, since hashing is slow on purpose."""
    return make_password(SANDI)
