"""What goes out comes back unchanged: every office of the demo into an empty installation, and out again."""

from __future__ import annotations

import pytest

from sakip.core.impor import batalkan
from sakip.core.models import ImporBerkas, Jejak
from sakip.portal.demo.tahapan import dokumen_tersedia
from tests.portal.buku_kerja import ekspor, ekspor_demo, impor, kantor_kosong, kocok, periksa, sel_semua, ubah

DOKUMEN = list(dokumen_tersedia())


@pytest.fixture(scope="module", params=DOKUMEN)
def buku(request, django_db_setup, django_db_blocker) -> tuple[str, bytes]:
    """The slug of an office and its workbook; nothing else of it is there."""
    with django_db_blocker.unblock():
        return ekspor_demo(request.param)


@pytest.mark.django_db
def test_an_office_comes_back_equal_cell_by_cell_a_second_time_nothing_is_new_and_taken_back_nothing_is_left(buku):
    slug, isi = buku
    kantor = kantor_kosong(slug)
    sebelum = sel_semua(ekspor(kantor))
    impor(isi, kantor)
    assert sel_semua(ekspor(kantor)) == sel_semua(isi)
    rencana = periksa(isi, kantor)
    assert {u.tindakan.value for daftar in rencana.usul.values() for u in daftar} == {"sama"}
    berkas = ImporBerkas.objects.get()
    assert Jejak.objects.filter(catatan=f"Impor {berkas.pk}: uji.xlsx").count() == len(berkas.rekam)
    batalkan(berkas, by=None)
    assert sel_semua(ekspor(kantor)) == sebelum


@pytest.mark.django_db
def test_the_order_of_rows_and_columns_does_not_matter(buku):
    slug, isi = buku
    kantor = kantor_kosong(slug)
    impor(ubah(isi, kocok(7)), kantor)
    assert sel_semua(ekspor(kantor)) == sel_semua(isi)
