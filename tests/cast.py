"""The fixed cast: one office with a person in each role, a second office in the same Pemda, and a stranger elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client

from sakip.core.models import Pengguna, Peran, PerangkatDaerah, UnitKerja
from tests.factories import PenggunaFactory, PeranFactory, PerangkatFactory, UnitFactory

J = Peran.Jenis


@dataclass
class Cast:
    """``kantor`` with two units, ``tetangga`` in the same Pemda, and people by role."""

    kantor: PerangkatDaerah
    tetangga: PerangkatDaerah
    unit: UnitKerja
    unit_lain: UnitKerja
    orang: dict[str, Pengguna]

    def __getattr__(self, nama: str) -> Pengguna:
        try:
            return self.__dict__["orang"][nama]
        except KeyError:
            raise AttributeError(nama) from None

    def client(self, nama: str) -> Client:
        """A browser in which this person is logged in."""
        client = Client()
        client.force_login(self.orang[nama])
        return client


def berperan(username: str, jenis: str, perangkat: PerangkatDaerah, **isi) -> Pengguna:
    """A user with one role; roles over the whole Pemda leave the office empty."""
    pengguna = PenggunaFactory(username=username)
    kantor = None if jenis in Peran.SE_PEMDA else perangkat
    PeranFactory(pengguna=pengguna, jenis=jenis, perangkat=kantor, pemda=perangkat.pemda, **isi)
    return pengguna


@pytest.fixture
def cast(db) -> Cast:
    kantor = PerangkatFactory(nama="Kecamatan Contoh", slug="contoh", jabatan_kepala="Camat Contoh")
    tetangga = PerangkatFactory(nama="Kecamatan Tetangga", slug="tetangga", pemda=kantor.pemda)
    unit = UnitFactory(perangkat=kantor, nama="Seksi Pelayanan")
    unit_lain = UnitFactory(perangkat=kantor, nama="Seksi Pemerintahan")
    orang = {
        "staf": berperan("staf", J.STAF, kantor, unit=unit),
        "staf_lain": berperan("staf_lain", J.STAF, kantor, unit=unit_lain),
        "perencana": berperan("perencana", J.PERENCANA, kantor),
        "pemeriksa": berperan("pemeriksa", J.PEMERIKSA, kantor),
        "camat": berperan("camat", J.CAMAT, kantor),
        "inspektorat": berperan("inspektorat", J.INSPEKTORAT, kantor),
        "organisasi": berperan("organisasi", J.ORGANISASI, kantor),
        "admin": berperan("admin", J.ADMIN, kantor),
        "perencana_tetangga": berperan("perencana_tetangga", J.PERENCANA, tetangga),
        "orang_luar": berperan("orang_luar", J.PERENCANA, PerangkatFactory(slug="luar")),
    }
    return Cast(kantor, tetangga, unit, unit_lain, orang)
