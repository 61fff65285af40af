"""What was computed out of an office's data is remembered until something is written there; never more, never older."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from sakip.core import ingat as modul
from sakip.core.berkas import IsiBerkas, isi_tersimpan, simpan_isi
from sakip.core.domain import simpan
from sakip.core.ingat import ALIAS, ingat, membaca_kantor, teringat, versi_data
from sakip.core.models import Jejak, PerangkatDaerah, UnitKerja
from sakip.core.permissions import tanpa_izin
from sakip.core.sekali import membaca, sekali
from sakip.core.write import menulis
from tests.factories import PerangkatFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> PerangkatDaerah:
    return PerangkatFactory()


def tulis(obj: Any) -> Any:
    with tanpa_izin():
        return simpan(obj, by=None)


def tambah_unit(kantor: PerangkatDaerah, nama: str) -> UnitKerja:
    return tulis(UnitKerja(perangkat=kantor, nama=nama))


@sekali
def unit(kantor: PerangkatDaerah) -> tuple[str, ...]:
    return tuple(UnitKerja.objects.filter(perangkat=kantor).order_by("pk").values_list("nama", flat=True))


def ingat_unit(kantor: PerangkatDaerah) -> tuple[str, ...]:
    return ingat("unit", kantor, 2021, lambda: unit(kantor))


def test_it_is_read_once_until_something_is_written(kantor, django_assert_num_queries):
    with django_assert_num_queries(2):  # the version, and the reading
        assert ingat_unit(kantor) == ()
    with django_assert_num_queries(1):
        assert ingat_unit(kantor) == ()
    tambah_unit(kantor, "Sekretariat")
    assert ingat_unit(kantor) == ("Sekretariat",)


def test_nothing_found_is_remembered_too(kantor):
    dipanggil = []
    for _ in range(2):
        assert ingat("kosong", kantor, 2021, lambda: dipanggil.append(1)) is None
    assert dipanggil == [1]


def test_one_entry_a_thing_however_often_it_is_written(kantor):
    for nama in ("Satu", "Dua", "Tiga"):
        tambah_unit(kantor, nama)
        ingat_unit(kantor)
    assert len(caches[ALIAS]._cache) == 1


def test_what_another_office_writes_leaves_it_but_not_a_new_name_of_one(kantor):
    lain = PerangkatFactory()
    awal = versi_data(kantor)
    tambah_unit(lain, "Seksi")
    assert versi_data(kantor) == awal
    lain.nama = "Kecamatan Lain"
    tulis(lain)
    assert versi_data(kantor) != awal


def test_what_all_offices_share_counts_for_each(kantor):
    awal = versi_data(kantor)
    kantor.pemda.jabatan_kepala = "Wali Kota"
    tulis(kantor.pemda)
    assert versi_data(kantor) != awal


def test_another_day_reads_anew(kantor, monkeypatch):
    awal, hari = versi_data(kantor), modul.timezone.localdate()
    monkeypatch.setattr(modul.timezone, "localdate", lambda: hari.replace(year=hari.year + 1))
    assert versi_data(kantor) != awal


def test_a_write_while_it_is_read_is_shown_by_the_next_page(kantor):
    """Whoever reads while somebody writes keeps it under the version from before."""

    def baca_sambil_ditulis() -> tuple[str, ...]:
        hasil = unit(kantor)
        tambah_unit(kantor, "Sekretariat")
        return hasil

    assert ingat("unit", kantor, 2021, baca_sambil_ditulis) == ()
    assert teringat("unit", kantor, 2021) is None
    assert ingat_unit(kantor) == ("Sekretariat",)


def test_what_a_page_read_before_it_knew_the_version_is_not_kept_under_it(kantor):
    with membaca():
        assert unit(kantor) == ()
        tambah_unit(kantor, "Sekretariat")  # by another process
        assert ingat_unit(kantor) == ("Sekretariat",)
        assert unit(kantor) == ()
    assert ingat_unit(kantor) == ("Sekretariat",)


def test_a_reading_that_begins_with_the_version_shares_what_it_read(kantor, django_assert_num_queries):
    with django_assert_num_queries(2), membaca_kantor(kantor):
        unit(kantor)
        ingat_unit(kantor)
        ingat("unit-juga", kantor, 2021, lambda: unit(kantor))


def test_while_something_is_written_nothing_is_taken_from_memory_nor_kept(kantor):
    ingat_unit(kantor)
    with menulis(by=None):
        UnitFactory(perangkat=kantor, nama="Sekretariat")  # without a line yet
        assert ingat_unit(kantor) == ("Sekretariat",)
        assert teringat("unit", kantor, 2021) is None
        transaction.set_rollback(True)
    assert ingat_unit(kantor) == ()


def test_a_write_that_is_taken_back_leaves_nothing_behind(kantor):
    """The rows of the next write may get the numbers of those that were taken back."""
    assert ingat_unit(kantor) == ()
    with transaction.atomic():
        tambah_unit(kantor, "Salah")
        assert ingat_unit(kantor) == ("Salah",)
        transaction.set_rollback(True)
    assert ingat_unit(kantor) == ()
    tambah_unit(kantor, "Benar")
    assert ingat_unit(kantor) == ("Benar",)


def test_a_late_reader_of_an_older_version_costs_one_reading_and_shows_nothing_old(kantor):
    """Two requests at once: the slower one, which began before the write, keeps its own last."""
    lama = versi_data(kantor)
    tambah_unit(kantor, "Sekretariat")
    assert ingat_unit(kantor) == ("Sekretariat",)
    modul._simpan(modul._kunci("unit", kantor, 2021), lama, ((),))
    assert ingat_unit(kantor) == ("Sekretariat",)


def test_what_is_given_belongs_to_who_asked(kantor):
    satu = ingat("daftar", kantor, 2021, lambda: {"a": [1]})
    satu["a"].append(2)
    dua = ingat("daftar", kantor, 2021, lambda: {"a": [1]})
    dua["a"].append(3)
    assert ingat("daftar", kantor, 2021, dict) == {"a": [1]}


# --- how much room it takes ---


@pytest.fixture
def foto(kantor, settings, tmp_path) -> IsiBerkas:
    settings.MEDIA_ROOT = tmp_path
    berkas = simpan_isi(bytes(range(256)) * 4000, nama="foto.png", jenis="image/png", perangkat=kantor, by=None)
    return isi_tersimpan(berkas.isi.name, berkas.jenis)


def test_a_picture_stays_in_the_store(kantor, foto):
    assert ingat("foto", kantor, 2021, lambda: (foto, foto)) == (foto, foto)
    assert len(caches[ALIAS].get(modul._kunci("foto", kantor, 2021))[1]) < 1000
    lagi = ingat("foto", kantor, 2021, tuple)
    assert lagi == (foto, foto)
    assert isinstance(lagi[0], IsiBerkas)


@pytest.mark.parametrize("isi", [None, b"lain"], ids=["gone", "changed"])
def test_a_picture_that_is_gone_or_changed_is_not_shown_out_of_memory(kantor, foto, isi):
    ingat("foto", kantor, 2021, lambda: foto)
    default_storage.delete(foto.nama)
    if isi:
        default_storage.save(foto.nama, ContentFile(isi))
    assert ingat("foto", kantor, 2021, lambda: "rusak") == "rusak"


def test_elsewhere_a_picture_goes_with_its_content(foto):
    """The tasks that print in another process get the bytes themselves."""
    isi = pickle.dumps(foto)
    default_storage.delete(foto.nama)
    assert pickle.loads(isi) == foto


def test_what_is_too_large_is_computed_each_time(kantor, monkeypatch):
    monkeypatch.setattr(modul, "TERBESAR", 100)
    for n in (1, 2):
        assert ingat("besar", kantor, 2021, lambda n=n: f"{n}" + str(list(range(1000)))).startswith(str(n))
    assert len(caches[ALIAS]._cache) == 0


def test_the_oldest_goes_first(kantor):
    paling = caches[ALIAS]._max_entries
    for n in range(paling + 20):
        ingat(f"{n}", kantor, 2021, lambda n=n: n)
    assert len(caches[ALIAS]._cache) <= paling
    assert teringat("0", kantor, 2021) is None
    assert teringat(f"{paling + 19}", kantor, 2021) == paling + 19


def test_every_line_of_the_jejak_counts(kantor):
    awal = versi_data(kantor)
    with menulis(by=None):
        Jejak.catat(by=None, aksi="cetak", objek=kantor)
    assert versi_data(kantor) != awal
