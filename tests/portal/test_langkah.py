"""The home of an office's year says what stands and what is missing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anggaran.queries import bahan_ringkas, belanja
from anggaran.queries import susun as susun_belanja
from kinerja.queries import pengukuran
from kinerja.queries.ringkas import ringkas_tahun
from sakip.portal.langkah import Keadaan, susun


def langkah(perangkat, tahun, renstra="", laporan=""):
    isi = susun(
        renstra=renstra,
        ukur=ringkas_tahun(perangkat, tahun),
        uang=susun_belanja(bahan_ringkas(perangkat, tahun)),
        laporan=laporan,
    )
    return {satu.label: satu for satu in isi}


def test_an_empty_year_has_nothing_and_says_how_to_begin(cast):
    semua = langkah(cast.kantor, 2024)
    assert {satu.keadaan for satu in semua.values()} == {Keadaan.BELUM}
    assert semua["Realisasi kinerja"].keterangan == "Diisi sesudah Perjanjian Kinerja ada."
    assert semua["Program dan pagu"].keterangan == "Susun program, kegiatan, dan sub kegiatan tahun ini."


def test_bangsalsari_has_all_documents_and_one_node_without_money(bangsalsari):
    semua = langkah(bangsalsari, 2021, renstra="Renstra", laporan="LKj 2021")
    assert semua["Laporan"].keadaan == Keadaan.ADA
    assert semua["Program dan pagu"].keadaan == Keadaan.SEBAGIAN
    assert semua["Program dan pagu"].keterangan.endswith("jumlah Rp 3.866.278.512.")
    assert semua["Realisasi anggaran"].keterangan.endswith("Rp 3.348.600.038, serapan 86,61 %.")
    assert semua["Realisasi kinerja"].keterangan == "3 dari 3 indikator terisi; 0 mencapai target."


def test_the_home_links_each_step_and_shows_capaian(bangsalsari, masuk):
    isi = masuk("camat").get(reverse("kantor_tahun", args=["bangsalsari", 2021])).content.decode()
    assert reverse("kinerja:realisasi", args=["bangsalsari", 2021]) in isi
    assert "B (100)" in isi
    assert "tidak dapat dihitung" in isi


def test_what_home_shows_is_what_the_pages_of_the_rooms_show(bangsalsari):
    lengkap, ringkas = pengukuran(bangsalsari, 2021), ringkas_tahun(bangsalsari, 2021)
    assert [(i.target, i.realisasi, i.capaian) for s in ringkas.sasaran for i in s.indikator] == [
        (i.target, i.realisasi, i.capaian) for s in lengkap.sasaran for i in s.indikator
    ]
    assert ringkas.ringkasan == lengkap.ringkasan
    assert susun_belanja(bahan_ringkas(bangsalsari, 2021)).pagu == belanja(bangsalsari, 2021).pagu


@pytest.mark.parametrize(
    "siapa", ["staf", "staf2", "perencana", "sekcam", "camat", "inspektorat", "organisasi", "admin"]
)
def test_home_asks_less_than_thirty_times(bangsalsari, masuk, siapa):
    client = masuk(siapa)
    with CaptureQueriesContext(connection) as tangkap:
        client.get(reverse("kantor_tahun", args=["bangsalsari", 2021]))
    assert len(tangkap) < 30
