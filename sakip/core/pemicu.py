"""Tables that are only ever added to: triggers refuse UPDATE, DELETE and TRUNCATE, on SQLite and PostgreSQL.

They are installed again after every migration, because a remake of a table drops them in silence; a system check proves
that they are there. Rooms register their models in ``AppConfig.ready()``.
"""

from __future__ import annotations

from typing import Any

from django.core import checks
from django.db import DEFAULT_DB_ALIAS, connections, models

PESAN = "Edisi yang sudah ditandatangani tidak dapat diubah atau dihapus."
FUNGSI = "sakip_hanya_tambah"

_model: list[type[models.Model]] = []


def daftarkan(*model: type[models.Model]) -> None:
    """Rows of these models may only be added."""
    _model.extend(m for m in model if m not in _model)


def pasang(using: str = DEFAULT_DB_ALIAS) -> None:
    """Install the triggers of all tables that exist; those that stand are replaced."""
    koneksi = connections[using]
    ada = set(koneksi.introspection.table_names())
    with koneksi.cursor() as kursor:
        for model in _model:
            if model._meta.db_table in ada:
                for perintah in _perintah(koneksi.vendor, model._meta.db_table):
                    kursor.execute(perintah)


def lepas(using: str = DEFAULT_DB_ALIAS) -> None:
    """Take them away: for the teardown of tests alone, which empties tables."""
    koneksi = connections[using]
    ada = set(koneksi.introspection.table_names())
    with koneksi.cursor() as kursor:
        for model in _model:
            tabel = model._meta.db_table
            if tabel not in ada:
                continue
            for nama in nama_pemicu(koneksi.vendor, tabel):
                di = f' ON "{tabel}"' if koneksi.vendor == "postgresql" else ""
                kursor.execute(f'DROP TRIGGER IF EXISTS "{nama}"{di}')


def nama_pemicu(vendor: str, tabel: str) -> tuple[str, ...]:
    """The triggers of a table by name."""
    return (f"{tabel}_ubah", f"{tabel}_hapus") + ((f"{tabel}_kosong",) if vendor == "postgresql" else ())


def hilang(using: str = DEFAULT_DB_ALIAS) -> list[str]:
    """The triggers that should be there and are not, by name."""
    koneksi = connections[using]
    with koneksi.cursor() as kursor:
        if koneksi.vendor == "postgresql":
            kursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')")
        else:
            kursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ada = {nama for (nama,) in kursor.fetchall()}
        tabel = set(koneksi.introspection.table_names(kursor))
    milik = [m._meta.db_table for m in _model if m._meta.db_table in tabel]
    return [nama for t in milik for nama in nama_pemicu(koneksi.vendor, t) if nama not in ada]


def setelah_migrasi(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Receiver of ``post_migrate``."""
    pasang(using)


@checks.register(checks.Tags.database)
def periksa_pemicu(databases: Any = None, **_: Any) -> list[checks.CheckMessage]:
    """``manage.py check --database default`` says when a trigger is missing."""
    return [
        checks.Error(
            f"Pemicu {nama} tidak ada, sehingga edisi dapat diubah.",
            hint="Jalankan manage.py migrate, yang memasangnya kembali.",
            id="sakip.E001",
        )
        for alias in databases or ()
        for nama in hilang(alias)
    ]


def _perintah(vendor: str, tabel: str) -> list[str]:
    """The SQL that installs the triggers of a table; names come from our own models."""
    if vendor == "postgresql":
        fungsi = (
            f"CREATE OR REPLACE FUNCTION {FUNGSI}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{PESAN}'; END $$"
        )
        jenis = {"ubah": "UPDATE ON", "hapus": "DELETE ON", "kosong": "TRUNCATE ON"}
        perintah = [fungsi]
        for akhir, apa in jenis.items():
            nama, tiap = f"{tabel}_{akhir}", "STATEMENT" if akhir == "kosong" else "ROW"
            perintah += [
                f'DROP TRIGGER IF EXISTS "{nama}" ON "{tabel}"',
                f'CREATE TRIGGER "{nama}" BEFORE {apa} "{tabel}" FOR EACH {tiap} EXECUTE FUNCTION {FUNGSI}()',
            ]
        return perintah
    perintah = []
    for akhir, apa in {"ubah": "UPDATE", "hapus": "DELETE"}.items():
        nama = f"{tabel}_{akhir}"
        perintah += [
            f'DROP TRIGGER IF EXISTS "{nama}"',
            f'CREATE TRIGGER "{nama}" BEFORE {apa} ON "{tabel}" BEGIN SELECT RAISE(ABORT, \'{PESAN}\'); END',
        ]
    return perintah
