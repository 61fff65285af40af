"""Rows of editions can only be added: neither page nor ORM nor SQL by hand changes or deletes them, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError, connection, models, transaction

from kinerja.models import PerjanjianKinerja
from laporan.models import BerkasEdisi, Edisi, NaskahBertanda
from sakip.core import pemicu
from sakip.core.berkas import simpan_isi
from sakip.core.models import Berkas
from sakip.core.write import menulis
from tests.factories import PenggunaFactory, PerangkatFactory

TABEL = [Edisi, BerkasEdisi, NaskahBertanda, Berkas]


def _isi() -> dict[type[models.Model], models.Model]:
    """A row of each table."""
    oleh, kantor = PenggunaFactory(), PerangkatFactory()
    with menulis(by=None):
        pk = PerjanjianKinerja.objects.create(perangkat=kantor, tahun=2024)
        edisi = Edisi.objects.create(
            perangkat=kantor, perjanjian=pk, tahun=2024, nomor=1, judul="PK", oleh=oleh, kode="A", skema=1, pohon=b"{}",
            sidik_pohon="0" * 64, rantai="0" * 64,
        )  # fmt: skip
        berkas = simpan_isi(b"%PDF-", nama="a.pdf", jenis="application/pdf", perangkat=kantor, by=None)
        satu = BerkasEdisi.objects.create(edisi=edisi, jenis="pdf", berkas=berkas, sidik=berkas.sha256)
        dua = NaskahBertanda.objects.create(edisi=edisi, cara="basah", berkas=berkas, sidik=berkas.sha256, oleh=oleh)
    return {Edisi: edisi, BerkasEdisi: satu, NaskahBertanda: dua, Berkas: berkas}


@pytest.fixture
def isi(db) -> dict[type[models.Model], models.Model]:
    return _isi()


def _ditolak(kerjakan: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        kerjakan()


def _sql(teks: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute(teks)


@pytest.mark.parametrize("model", TABEL)
def test_a_row_is_not_changed_by_orm_queryset_or_sql(isi, model: type[models.Model]) -> None:
    baris, kolom = isi[model], model._meta.concrete_fields[-1]
    with menulis(by=None):
        _ditolak(baris.save)
        _ditolak(lambda: model.objects.update(**{kolom.name: kolom.value_from_object(baris)}))
    _ditolak(lambda: _sql(f'UPDATE "{model._meta.db_table}" SET "{kolom.column}" = "{kolom.column}"'))


@pytest.mark.parametrize("model", [Edisi, BerkasEdisi, NaskahBertanda])
def test_a_row_is_not_deleted_by_queryset_or_sql(isi, model: type[models.Model]) -> None:
    with menulis(by=None):
        _ditolak(lambda: model.objects.filter(pk=isi[model].pk)._raw_delete("default"))
    _ditolak(lambda: _sql(f'DELETE FROM "{model._meta.db_table}"'))
    assert model.objects.filter(pk=isi[model].pk).exists()


def test_office_report_file_and_person_of_an_edition_are_not_deleted(isi) -> None:
    edisi = isi[Edisi]
    with menulis(by=None):
        for obj in (edisi.perangkat, edisi.perjanjian, edisi.oleh, isi[Berkas], edisi):
            with pytest.raises((models.ProtectedError, DatabaseError)), transaction.atomic():
                obj.delete()


def test_a_file_that_nothing_refers_to_may_go(isi) -> None:
    sisa = simpan_isi(b"x", nama="x", jenis="text/plain", perangkat=None, by=None)
    with menulis(by=None):
        sisa.delete()
    assert not Berkas.objects.filter(sha256=sisa.sha256).exists()


def test_the_check_finds_no_fault_in_a_database_as_migrated(db) -> None:
    assert pemicu.hilang() == []
    call_command("check", databases=["default"])


@pytest.mark.parametrize("model", TABEL)
def test_the_check_names_a_trigger_that_is_missing_and_migrate_brings_it_back(db, model: type[models.Model]) -> None:
    nama = f"{model._meta.db_table}_ubah"
    _sql(f'DROP TRIGGER "{nama}"' + (f' ON "{model._meta.db_table}"' if connection.vendor == "postgresql" else ""))
    with pytest.raises(SystemCheckError, match=nama):
        call_command("check", databases=["default"])
    call_command("migrate", verbosity=0, interactive=False)
    assert pemicu.hilang() == []


def test_the_tables_cannot_be_emptied(transactional_db) -> None:
    """Committed rows: PostgreSQL refuses TRUNCATE of its own accord while their insertion is pending."""
    _isi()
    kosongkan = 'TRUNCATE "{}" CASCADE' if connection.vendor == "postgresql" else 'DELETE FROM "{}"'
    for model in TABEL[:3] if connection.vendor == "sqlite" else TABEL:
        _ditolak(lambda tabel=model._meta.db_table: _sql(kosongkan.format(tabel)))
    assert [m.objects.count() for m in TABEL] == [1, 1, 1, 1]


def _lebarkan(dari: int, ke: int) -> None:
    """A migration that alters a column: SQLite makes the whole table anew."""
    kolom = [models.CharField("judul", max_length=n) for n in (dari, ke)]
    for k in kolom:
        k.set_attributes_from_name("judul")
        k.model = Edisi
    with connection.schema_editor() as editor:
        editor.alter_field(Edisi, *kolom)


@pytest.fixture
def tabel_diubah(transactional_db) -> Iterator[str]:
    isi = _isi()
    _lebarkan(250, 251)
    yield isi[Edisi].judul
    _lebarkan(251, 250)
    pemicu.pasang()


def test_after_a_migration_that_alters_the_table_the_triggers_stand(tabel_diubah: str) -> None:
    if connection.vendor == "sqlite":
        assert "laporan_edisi_ubah" in pemicu.hilang()  # the remake took it away
    call_command("migrate", verbosity=0, interactive=False)
    assert pemicu.hilang() == []
    _ditolak(lambda: _sql("UPDATE laporan_edisi SET judul = 'lain'"))
    assert Edisi.objects.get().judul == tabel_diubah


def test_what_committing_tests_left_is_gone_and_the_triggers_stand(transactional_db) -> None:
    assert not Edisi.objects.exists()
    assert pemicu.hilang() == []
