"""The grid of realisasi, one cell at a time: what is stored, what is answered, and what is never overwritten."""

import datetime
import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.models import PengukuranKinerja, Realisasi, TargetPeriode
from sakip.core.domain import simpan
from sakip.core.models import Jadwal, Jejak, Kegiatan, Kunci, Pengecualian
from sakip.core.write import menulis
from tests.kinerja.conftest import TAHUN, D

SIMPAN = "/contoh/2021/kinerja/isian/simpan/"


def sel(indikator, periode, bidang="angka", komponen=0, tahun=TAHUN):
    return f"realisasi:{indikator.pk}:{komponen}:{tahun}:{periode}|{bidang}"


def kirim(client, nama, nilai, lama="", alamat=SIMPAN):
    isi = json.dumps({"sel": nama, "nilai": nilai, "lama": lama})
    return client.post(alamat, isi, content_type="application/json", headers={"Accept": "application/json"})


@pytest.fixture
def perencana(bs) -> Client:
    return bs.cast.client("perencana")


@pytest.fixture
def target_tw(bs):
    """75 % each quarter of the plain indicator."""
    with menulis(by=None):
        for tw in range(1, 5):
            TargetPeriode.objects.create(indikator=bs.desa, tahun=TAHUN, periode=tw, angka=75)


def test_a_cell_is_stored_and_answered_with_capaian_and_predikat(bs, perencana, target_tw):
    jawab = kirim(perencana, sel(bs.desa, 1), "60")
    isi = jawab.json()
    assert (jawab.status_code, isi["keadaan"], isi["nilai"]) == (200, "disimpan", "60")
    tw = isi["hasil"][f"realisasi:{bs.desa.pk}:0:2021:1"]
    assert (tw["capaian"], tw["predikat"]) == ("80 %", "BAIK")
    setahun = isi["hasil"][f"realisasi:{bs.desa.pk}:0:2021:0"]
    assert (setahun["nilai"], setahun["capaian"]) == ("60", "60 %")
    assert Realisasi.objects.get(indikator=bs.desa, tahun=TAHUN, periode=1).angka == D(60)


def test_up_to_a_quarter_is_computed_as_the_other_pages_do(bs, perencana, target_tw):
    kirim(perencana, sel(bs.desa, 1), "60")
    isi = kirim(perencana, sel(bs.desa, 2), "90").json()
    assert isi["hasil"][f"realisasi:{bs.desa.pk}:0:2021:2"]["sampai"] == "120 %"


def test_the_same_cell_sent_twice_is_saved_once(bs, perencana):
    for _ in range(2):
        assert kirim(perencana, sel(bs.desa, 1), "60").status_code == 200
    assert Jejak.objects.filter(jenis="kinerja.realisasi").count() == 1


def test_another_value_of_somebody_else_is_shown_and_overwritten_only_knowingly(bs, perencana):
    kirim(perencana, sel(bs.rekomendasi, 1, "pembilang"), "5")
    staf = bs.cast.client("staf_lain")
    jawab = kirim(staf, sel(bs.rekomendasi, 1, "pembilang"), "7")
    assert jawab.status_code == 409
    isi = jawab.json()
    assert (isi["keadaan"], isi["milik_lain"], isi["oleh"]) == ("bentrok", "5", str(bs.cast.perencana))
    assert isi["waktu"] == f"{timezone.localtime(Jejak.objects.latest('pk').waktu):%d-%m-%Y %H:%M}"
    assert kirim(staf, sel(bs.rekomendasi, 1, "pembilang"), "7", "5").status_code == 200
    assert Realisasi.objects.get(indikator=bs.rekomendasi, periode=1).pembilang == D(7)


def test_a_figure_with_two_readings_is_asked_back(bs, perencana):
    jawab = kirim(perencana, sel(bs.desa, 1), "98.125")
    assert jawab.status_code == 422
    assert jawab.json()["pilihan"] == ["98,125", "98125"]
    assert not Realisasi.objects.filter(indikator=bs.desa).exists()
    assert kirim(perencana, sel(bs.desa, 1), "98,125").json()["nilai"] == "98,125"


@pytest.mark.parametrize(
    ("nilai", "kata"), [("banyak", "bukan angka"), ("1,23456", "paling banyak 4"), ("9" * 20, "terlalu besar")]
)
def test_what_is_no_figure_is_refused_with_a_sentence(bs, perencana, nilai, kata):
    jawab = kirim(perencana, sel(bs.desa, 1), nilai)
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "ditolak")
    assert kata in jawab.json()["pesan"]


def test_an_emptied_cell_takes_its_row_away_unless_something_else_is_told(bs, perencana):
    kirim(perencana, sel(bs.desa, 1), "60")
    kirim(perencana, sel(bs.desa, 1, "kendala"), "Listrik padam")
    assert kirim(perencana, sel(bs.desa, 1), "", "60").json()["keadaan"] == "kosong"
    assert Realisasi.objects.get(indikator=bs.desa, periode=1).kendala == "Listrik padam"
    kirim(perencana, sel(bs.desa, 1, "kendala"), "", "Listrik padam")
    assert not Realisasi.objects.filter(indikator=bs.desa).exists()


def test_a_year_stands_whole_or_in_quarters_and_the_other_cells_say_so(bs, perencana):
    isi = kirim(perencana, sel(bs.desa, 1), "60").json()
    assert "diisi per triwulan" in isi["kunci"][sel(bs.desa, 0)]
    assert sel(bs.desa, 2) not in isi["kunci"], "of it nothing is said: a measurement may hold it"
    jawab = kirim(perencana, sel(bs.desa, 0), "60")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (423, "terkunci")
    isi = kirim(perencana, sel(bs.desa, 1), "", "60").json()
    assert isi["kunci"][sel(bs.desa, 0)] == ""
    assert kirim(perencana, sel(bs.desa, 0), "60").status_code == 200


def test_numerator_and_denominator_come_one_after_the_other_and_make_the_value(bs):
    staf = bs.cast.client("staf_lain")
    satu = kirim(staf, sel(bs.rekomendasi, 1, "pembilang"), "2").json()
    assert (satu["keadaan"], satu["ikut"]) == ("disimpan", {sel(bs.rekomendasi, 1): ""})
    dua = kirim(staf, sel(bs.rekomendasi, 1, "penyebut"), "3").json()
    assert dua["ikut"] == {sel(bs.rekomendasi, 1): "66,6667"}
    assert "pembilang dan penyebut" in dua["kunci"][sel(bs.rekomendasi, 1)]
    assert kirim(staf, sel(bs.rekomendasi, 1), "70", "66,6667").status_code == 423
    hapus = kirim(staf, sel(bs.rekomendasi, 1, "penyebut"), "", "3").json()
    assert hapus["ikut"] == {sel(bs.rekomendasi, 1): ""}
    assert kirim(staf, sel(bs.rekomendasi, 1, "penyebut"), "0").status_code == 422


def test_letters_of_the_scale_alone_or_with_their_number(bs):
    staf = bs.cast.client("staf")
    assert kirim(staf, sel(bs.skm, 1, "huruf"), "b").json()["nilai"] == "B"
    assert kirim(staf, sel(bs.skm, 1, "huruf"), "A (93,71)", "B").json()["nilai"] == "A (93,71)"
    assert kirim(staf, sel(bs.skm, 1, "huruf"), "93,71", "A (93,71)").json()["nilai"] == "93,71"
    salah = kirim(staf, sel(bs.skm, 1, "huruf"), "E", "93,71")
    assert salah.status_code == 422
    assert "A, B, C, D" in salah.json()["pesan"]


def test_kendala_and_solusi_are_asked_for_where_the_target_is_missed(bs, perencana, target_tw):
    assert "Tulis kendala dan solusinya" in kirim(perencana, sel(bs.desa, 1), "60").json()["catatan"]
    assert kirim(perencana, sel(bs.desa, 1, "kendala"), "Listrik padam\r\ntiga hari").json()["nilai"] == (
        "Listrik padam\ntiga hari"
    )
    kirim(perencana, sel(bs.desa, 1, "solusi"), "Genset")
    assert kirim(perencana, sel(bs.desa, 1), "61", "60").json()["catatan"] == ""
    assert kirim(perencana, sel(bs.desa, 2), "80").json()["catatan"] == ""


def test_staf_types_only_what_the_own_unit_answers_for(bs):
    jawab = kirim(bs.cast.client("staf"), sel(bs.rekomendasi, 1), "60")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (403, "ditolak")
    assert "unit penanggung jawabnya" in jawab.json()["pesan"]
    assert not Realisasi.objects.exists()


def test_cells_of_another_office_year_or_kind_are_not_there(bs, perencana):
    from tests.factories import IndikatorFactory

    asing = IndikatorFactory(perangkat=bs.cast.tetangga)
    semua = [
        sel(asing, 1), sel(bs.desa, 1, tahun=2020), sel(bs.desa, 5), sel(bs.desa, 1, "pembilang"), sel(bs.desa, 1, komponen=9),
        sel(bs.desa, 1, "status"), "realisasi:1|angka", "realisasi:x:0:2021:1|angka", "uang:1:1:-|nilai", "", "|",
        f"realisasi:{'9' * 30}:0:2021:1|angka", "realisasi:1:0:2021:1|angka\0",
    ]  # fmt: skip
    assert {kirim(perencana, nama, "60").status_code for nama in semua} == {422}
    assert kirim(perencana, sel(bs.desa, 1), "60", alamat="/luar/2021/kinerja/isian/simpan/").status_code == 404


SEPARUH_HURUF = '{"sel": "realisasi:1:0:2021:1|kendala", "nilai": "a\\ud800", "lama": ""}'


@pytest.mark.parametrize(
    "badan", ["", "{", "[]", "{}", '{"sel": 1, "nilai": "", "lama": ""}', "[" * 5000, SEPARUH_HURUF]
)
def test_a_broken_message_is_answered_with_a_sentence(bs, perencana, badan):
    jawab = perencana.post(SIMPAN, badan, content_type="application/json")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (422, "ditolak")


def test_a_lock_holds_a_cell_but_for_who_was_excepted(bs, perencana):
    kirim(perencana, sel(bs.desa, 1), "60")
    kunci = simpan(Kunci(perangkat=bs.kantor, tahun=TAHUN, lingkup="kinerja", alasan="Ditutup"), by=bs.cast.organisasi)
    jawab = kirim(perencana, sel(bs.desa, 1), "61", "60")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (423, "terkunci")
    assert "Ditutup" in jawab.json()["pesan"]
    assert kirim(perencana, sel(bs.desa, 1), "60", "60").status_code == 200, "sent again, it was saved before"
    sampai = timezone.now() + datetime.timedelta(days=1)
    simpan(
        Pengecualian(kunci=kunci, pengguna=bs.cast.perencana, sampai=sampai, alasan="Salah ketik"),
        by=bs.cast.organisasi,
    )
    assert kirim(perencana, sel(bs.desa, 1), "61", "60").status_code == 200


def test_a_closed_window_holds_its_quarter_only(bs, perencana):
    with menulis(by=None):
        Jadwal.objects.create(
            pemda=bs.kantor.pemda, tahun=TAHUN, kegiatan=Kegiatan.TW1, tenggat=datetime.date(2021, 4, 15), mengunci=True
        )
    assert kirim(perencana, sel(bs.desa, 1), "60").status_code == 423
    assert kirim(perencana, sel(bs.desa, 2), "60").status_code == 200


def test_a_measurement_that_was_handed_in_holds_its_cells(bs):
    with menulis(by=None):
        PengukuranKinerja.objects.create(
            perangkat=bs.kantor, tahun=TAHUN, periode=1, unit=bs.cast.unit, status="diajukan"
        )
    staf = bs.cast.client("staf")
    jawab = kirim(staf, sel(bs.skm, 1, "huruf"), "B")
    assert jawab.status_code == 423
    assert "sudah dikirim" in jawab.json()["pesan"]
    halaman = staf.get(reverse("kinerja:isian", args=["contoh", TAHUN])).content.decode()
    assert f'data-sel="{sel(bs.skm, 1, "huruf")}" data-keadaan="wajib terkunci"' not in halaman
    assert f'data-sel="{sel(bs.skm, 1, "huruf")}" data-keadaan="kosong terkunci"' in halaman
    assert kirim(staf, sel(bs.skm, 2, "huruf"), "B").status_code == 200


def test_who_is_not_signed_in_is_told_so_in_json_and_loses_nothing(bs):
    jawab = kirim(Client(), sel(bs.desa, 1), "60")
    assert (jawab.status_code, jawab.json()["keadaan"]) == (401, "masuk")
    assert Client().get("/contoh/2021/kinerja/isian/").status_code == 302


def test_saving_a_cell_asks_few_questions_however_large_the_year_is(bs, perencana):
    kirim(perencana, sel(bs.desa, 1), "60")
    with CaptureQueriesContext(connection) as sedikit:
        kirim(perencana, sel(bs.desa, 1), "61", "60")
    for i, indikator in enumerate((bs.skm, bs.rekomendasi)):
        bs.isi(indikator, 80 + i)
    with CaptureQueriesContext(connection) as banyak:
        kirim(perencana, sel(bs.desa, 1), "62", "61")
    assert len(banyak) == len(sedikit) <= 24
