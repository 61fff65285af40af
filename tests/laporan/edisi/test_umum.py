"""The open page of a Pemda: signed reports for everybody, only where it is switched on."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.domain.edisi import mulai_koreksi
from laporan.models import BerkasEdisi, Laporan
from sakip.core.models import Jejak, Pemda, PerangkatDaerah
from sakip.core.write import menulis
from tests.laporan.edisi.conftest import setujui


@pytest.fixture
def umum(kantor) -> str:
    """Its address, switched on."""
    with menulis(by=None):
        Pemda.objects.filter(pk=kantor.pemda_id).update(halaman_umum=True)
    return reverse("umum", args=[kantor.pemda.slug])


def unduh(edisi) -> str:
    return reverse("umum_unduh", args=[edisi.perangkat.pemda.slug, edisi.kode])


def test_it_is_not_there_until_it_is_switched_on(kantor, laporan, tanda):
    edisi = tanda(laporan)
    for alamat in (reverse("umum", args=[kantor.pemda.slug]), unduh(edisi), reverse("umum", args=["tidak-ada"])):
        assert Client().get(alamat).status_code == 404


def test_a_draft_is_not_on_it(kantor, laporan, umum):
    isi = Client().get(umum).content.decode()
    assert "Belum ada laporan yang ditandatangani." in isi
    assert "Kecamatan Bangsalsari" not in isi


def test_a_signed_report_is_read_by_everybody_byte_for_byte(kantor, laporan, tanda, umum):
    edisi = tanda(laporan)
    jawaban = Client().get(umum)
    isi = jawaban.content.decode()
    for teks in ("Kecamatan Bangsalsari", edisi.kode, "Disahkan di aplikasi", unduh(edisi)):
        assert teks in isi
    assert reverse("periksa_kode", args=[edisi.kode]) in isi
    assert edisi.penanda_nip not in isi
    assert jawaban["Cache-Control"] == "public, max-age=300"
    berkas = BerkasEdisi.objects.get(edisi=edisi, jenis="pdf")
    unduhan = Client().get(unduh(edisi))
    with default_storage.open(berkas.berkas.isi.name) as asli:
        assert unduhan.content == asli.read()
    assert unduhan["Content-Type"] == "application/pdf"
    assert unduhan["Cache-Control"] == "public, max-age=3600"
    lagi = Client().get(unduh(edisi), headers={"if-none-match": unduhan["ETag"]})
    assert (lagi.status_code, lagi.content) == (304, b"")


def test_who_is_logged_in_leaves_no_page_with_his_name_behind(kantor, laporan, tanda, umum, masuk):
    tanda(laporan)
    assert masuk("camat").get(umum)["Cache-Control"] == "private, no-store"


def test_only_the_newest_edition_is_given_out_and_the_older_is_named(kantor, laporan, camat, tanda, umum):
    satu = tanda(laporan)
    mulai_koreksi(laporan, alasan="Angka keliru", by=camat)
    assert "sedang dikoreksi" in Client().get(umum).content.decode()
    assert Client().get(unduh(satu)).status_code == 200
    dua = tanda(setujui(kantor))
    isi = Client().get(umum).content.decode()
    assert "menggantikan edisi 1" in isi
    assert "sedang dikoreksi" not in isi
    assert (Client().get(unduh(satu)).status_code, Client().get(unduh(dua)).status_code) == (404, 200)


def test_a_spoiled_file_is_refused_with_a_sentence(kantor, laporan, tanda, umum, monkeypatch):
    edisi = tanda(laporan)
    berkas = BerkasEdisi.objects.get(edisi=edisi, jenis="pdf").berkas
    with default_storage.open(berkas.isi.name, "rb+") as isi:
        isi.seek(100)
        isi.write(b"?")
    jawaban = Client().get(unduh(edisi))
    assert jawaban.status_code == 409
    assert "ditolak" in jawaban.content.decode()
    assert Jejak.objects.filter(aksi="berkas rusak").count() == 1


def test_a_hidden_office_and_another_pemda_stay_off_it(kantor, laporan, tanda, umum):
    edisi = tanda(laporan)
    with menulis(by=None):
        lain = Pemda.objects.create(nama="Kota Lain", slug="lain", jabatan_kepala="Wali Kota", halaman_umum=True)
    assert edisi.kode not in Client().get(reverse("umum", args=["lain"])).content.decode()
    assert Client().get(reverse("umum_unduh", args=[lain.slug, edisi.kode])).status_code == 404
    with menulis(by=None):
        PerangkatDaerah.objects.filter(pk=kantor.pk).update(aktif=False)
    assert Client().get(unduh(edisi)).status_code == 404


def test_a_signed_perjanjian_kinerja_is_no_report(kantor, perjanjian, tanda, umum):
    edisi = tanda(perjanjian)
    assert edisi.kode not in Client().get(umum).content.decode()
    assert Client().get(unduh(edisi)).status_code == 404


def test_it_asks_few_questions_and_leaves_the_trees_where_they_are(kantor, laporan, tanda, umum):
    tanda(laporan)
    with CaptureQueriesContext(connection) as tangkap:
        Client().get(umum)
    assert len(tangkap) <= 4
    assert not any('"pohon"' in q["sql"] for q in tangkap)
    assert Laporan.objects.get(pk=laporan.pk).status == "ditandatangani"
