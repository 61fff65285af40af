"""Tables that are only ever added to: triggers refuse UPDATE, DELETE and TRUNCATE, on SQLite and PostgreSQL.

They are installed again after every migration, because a remake of a table drops them in silence; a system check proves
that they are there. Rooms register their models in ``AppConfig.ready()``.
"""

from __future__ import annotations

from typing import Any

from django.core import checks
from django.db import DEFAULT_DB_ALIAS, connections, models

PESAN = "Edisi yang sudah ditandatangani dan berkas yang tersimpan tidak dapat diubah atau dihapus."
FUNGSI = "sakip_hanya_tambah"
PLPGSQL = f"CREATE OR REPLACE FUNCTION {FUNGSI}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{PESAN}'; END $$"
SQL = {"ubah": "UPDATE", "hapus": "DELETE", "kosong": "TRUNCATE"}
TETAP = ("ubah", "hapus", "kosong")

_model: dict[type[models.Model], tuple[str, ...]] = {}


def daftarkan(*model: type[models.Model], hanya: tuple[str, ...] = TETAP) -> None:
    """Rows of these models may only be added. `hanya` ("ubah",) lets rows go that nothing refers to."""
    _model.update(dict.fromkeys(model, hanya))


def pasang(using: str = DEFAULT_DB_ALIAS) -> None:
    """Install the triggers of all tables that exist; those that stand are replaced."""
    koneksi = connections[using]
    ada = set(koneksi.introspection.table_names())
    with koneksi.cursor() as kursor:
        for model, hanya in _model.items():
            if model._meta.db_table in ada:
                for perintah in _perintah(koneksi.vendor, model._meta.db_table, hanya):
                    kursor.execute(perintah)


def lepas(using: str = DEFAULT_DB_ALIAS) -> None:
    """Take them away: for the teardown of tests alone, which empties tables."""
    koneksi = connections[using]
    ada = set(koneksi.introspection.table_names())
    with koneksi.cursor() as kursor:
        for model, hanya in _model.items():
            tabel = model._meta.db_table
            if tabel not in ada:
                continue
            for nama in nama_pemicu(koneksi.vendor, tabel, hanya):
                di = f' ON "{tabel}"' if koneksi.vendor == "postgresql" else ""
                kursor.execute(f'DROP TRIGGER IF EXISTS "{nama}"{di}')


def nama_pemicu(vendor: str, tabel: str, hanya: tuple[str, ...] = TETAP) -> tuple[str, ...]:
    """The triggers of a table by name."""
    return tuple(f"{tabel}_{apa}" for apa in _jenis(vendor, hanya))


def _jenis(vendor: str, hanya: tuple[str, ...]) -> tuple[str, ...]:
    """SQLite has no TRUNCATE."""
    return tuple(apa for apa in hanya if apa != "kosong" or vendor == "postgresql")


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
    milik = [(m._meta.db_table, hanya) for m, hanya in _model.items() if m._meta.db_table in tabel]
    return [nama for t, hanya in milik for nama in nama_pemicu(koneksi.vendor, t, hanya) if nama not in ada]


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


def _perintah(vendor: str, tabel: str, hanya: tuple[str, ...]) -> list[str]:
    """The SQL that installs the triggers of a table; names come from our own models."""
    if vendor == "postgresql":
        return [PLPGSQL, *(p for apa in _jenis(vendor, hanya) for p in _postgres(f"{tabel}_{apa}", tabel, apa))]
    return [p for apa in _jenis(vendor, hanya) for p in _sqlite(f"{tabel}_{apa}", tabel, apa)]


def _postgres(nama: str, tabel: str, apa: str) -> list[str]:
    tiap = "STATEMENT" if apa == "kosong" else "ROW"
    return [
        f'DROP TRIGGER IF EXISTS "{nama}" ON "{tabel}"',
        f'CREATE TRIGGER "{nama}" BEFORE {SQL[apa]} ON "{tabel}" FOR EACH {tiap} EXECUTE FUNCTION {FUNGSI}()',
    ]


def _sqlite(nama: str, tabel: str, apa: str) -> list[str]:
    return [
        f'DROP TRIGGER IF EXISTS "{nama}"',
        f'CREATE TRIGGER "{nama}" BEFORE {SQL[apa]} ON "{tabel}" BEGIN SELECT RAISE(ABORT, \'{PESAN}\'); END',
    ]
