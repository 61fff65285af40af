"""Notes on a figure or a section: by whom, answered by whom, settled by whom; on pages that need no script."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sakip.core import rujukan
from sakip.core.catatan import catatan_tahun, terbuka_menurut_rujukan, utas
from sakip.core.domain_catatan import buka, jawab, selesaikan, tulis
from sakip.core.models import Catatan, Jejak, Kunci, Peran
from sakip.core.permissions import Ditolak
from sakip.core.rujukan import Rujukan
from sakip.core.write import menulis
from tests.factories import PeranFactory

TAHUN = 2024


@pytest.fixture
def dasar(cast, monkeypatch):
    """A thing of this office to talk about: ``uji:<anything>``."""
    monkeypatch.setitem(
        rujukan._pembaca,
        "uji",
        lambda perangkat, _tahun, bagian: (
            Rujukan(f"uji:{bagian[0]}", f"Angka {bagian[0]}", "/alamat-angka/", perangkat)
            if perangkat == cast.kantor
            else None
        ),
    )
    return cast.kantor


def buat(cast, siapa="camat", teks="Periksa lagi", apa="1"):
    return tulis(perangkat=cast.kantor, tahun=TAHUN, rujukan=f"uji:{apa}", teks=teks, by=cast.orang[siapa])


def status(catatan):
    return Catatan.objects.get(pk=catatan.pk).status


def alamat(nama, **isi):
    return reverse(f"core:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN} | isi)


def test_a_note_keeps_what_it_is_about_and_its_side(cast, dasar):
    c, r = buat(cast), buat(cast, "inspektorat", "Sumber data tidak sama", "2")
    assert (c.tentang, c.asal, c.status, c.oleh) == ("Angka 1", "kantor", "terbuka", cast.camat)
    assert r.asal == "reviu"
    assert terbuka_menurut_rujukan(cast.kantor, TAHUN) == {"uji:1": 1, "uji:2": 1}
    assert Jejak.objects.filter(jenis="core.catatan", aksi="buat").count() == 2


def test_the_offices_answer_to_a_note_of_the_reviu_is_marked_and_only_the_reviu_settles_it(cast, dasar):
    c = buat(cast, "inspektorat")
    jawab(c, teks="Sudah disamakan", by=cast.perencana)
    assert status(c) == "dijawab"
    for siapa in ("perencana", "camat", "pemeriksa"):
        with pytest.raises(Ditolak):
            selesaikan(Catatan.objects.get(pk=c.pk), by=cast.orang[siapa])
    jawab(Catatan.objects.get(pk=c.pk), teks="Belum, lihat Tabel 3", by=cast.inspektorat)
    assert status(c) == "terbuka"
    selesaikan(Catatan.objects.get(pk=c.pk), by=cast.inspektorat)
    assert status(c) == "selesai"
    assert terbuka_menurut_rujukan(cast.kantor, TAHUN) == {}


def test_a_settled_note_is_opened_before_it_is_talked_about_again(cast, dasar):
    c = selesaikan(buat(cast), by=cast.perencana)
    with pytest.raises(ValidationError, match="Buka kembali bila masih perlu dibahas"):
        jawab(c, teks="Tunggu", by=cast.camat)
    assert buka(c, by=cast.camat).status == "terbuka"


def test_an_answer_to_an_answer_stands_below_the_note(cast, dasar):
    c = buat(cast)
    j = jawab(jawab(c, teks="satu", by=cast.staf), teks="dua", by=cast.camat)
    assert j.induk == c
    assert [x.teks for x in utas(catatan_tahun(cast.kantor, TAHUN), cast.camat)[0].jawaban] == ["satu", "dua"]


def test_who_works_in_the_office_speaks_for_it(cast, dasar):
    PeranFactory(pengguna=cast.perencana, jenis=Peran.Jenis.INSPEKTORAT, perangkat=None, pemda=cast.kantor.pemda)
    assert buat(cast, "perencana").asal == "kantor"


@pytest.mark.parametrize("siapa", ["organisasi", "admin", "perencana_tetangga", "orang_luar"])
def test_others_write_no_notes(cast, dasar, siapa):
    with pytest.raises(Ditolak):
        buat(cast, siapa)


@pytest.mark.parametrize(("apa", "teks"), [("uji:1", "  "), ("uji:1", "x" * 4001), ("tidakada:1", "Halo")])
def test_what_cannot_be_noted_is_refused(cast, dasar, apa, teks):
    with pytest.raises(ValidationError):
        tulis(perangkat=cast.kantor, tahun=TAHUN, rujukan=apa, teks=teks, by=cast.camat)
    with pytest.raises(ValidationError):
        tulis(perangkat=cast.tetangga, tahun=TAHUN, rujukan="uji:1", teks="Halo", by=cast.perencana_tetangga)


def test_a_signed_year_can_still_be_talked_about(cast, dasar):
    with menulis(by=None):
        Kunci.objects.create(perangkat=cast.kantor, tahun=TAHUN, alasan="edisi 1", sumber=Kunci.Sumber.EDISI)
    assert status(buat(cast, "inspektorat")) == "terbuka"


def test_a_note_is_written_answered_and_settled_on_its_page(cast, dasar):
    halaman = f"{alamat('catatan')}?rujukan=uji%3A7"
    camat, staf = cast.client("camat"), cast.client("staf")
    assert "Belum ada catatan" in camat.get(halaman).content.decode()
    jawaban = camat.post(halaman, {"teks": "<b>Kurang</b> jelas"}, follow=True)
    assert "&lt;b&gt;Kurang&lt;/b&gt; jelas" in jawaban.content.decode()
    c = Catatan.objects.get()
    staf.post(alamat("catatan_jawab", pk=c.pk), {"teks": "Sudah diperjelas"})
    isi = camat.get(halaman).content.decode()
    assert "Sudah diperjelas" in isi
    assert "Nyatakan selesai" in isi
    assert "Nyatakan selesai" not in staf.get(halaman).content.decode()
    jawaban = camat.post(
        alamat("catatan_langkah", pk=c.pk, langkah="selesaikan"), {"kembali": alamat("catatan_daftar")}
    )
    assert jawaban.url == f"{alamat('catatan_daftar')}#catatan-{c.pk}"
    assert status(c) == "selesai"


def test_words_that_are_too_many_stay_in_the_form(cast, dasar):
    jawaban = cast.client("camat").post(f"{alamat('catatan')}?rujukan=uji:7", {"teks": "y" * 4001})
    isi = jawaban.content.decode()
    assert "Paling banyak 4000 huruf; yang terketik 4001" in isi
    assert "y" * 4001 in isi


def test_it_does_not_send_the_reader_elsewhere(cast, dasar):
    c = buat(cast)
    jawaban = cast.client("camat").post(
        alamat("catatan_langkah", pk=c.pk, langkah="selesaikan"), {"kembali": "https://contoh.example/"}
    )
    assert jawaban.url == f"{alamat('catatan')}?rujukan=uji%3A1#catatan-{c.pk}"


def test_a_step_with_a_page_of_its_own_has_no_button(cast, dasar):
    c = buat(cast)
    assert cast.client("camat").post(alamat("catatan_langkah", pk=c.pk, langkah="jawab")).status_code == 404


def test_the_list_filters_by_status_side_and_word(cast, dasar):
    buat(cast, teks="Catatan camat")
    r = buat(cast, "inspektorat", "Catatan inspektorat", "2")
    selesaikan(buat(cast, teks="Yang sudah beres", apa="3"), by=cast.camat)
    client = cast.client("perencana")

    def tampil(**minta):
        isi = client.get(alamat("catatan_daftar"), minta).content.decode()
        return [k for k in ("Catatan camat", "Catatan inspektorat", "Yang sudah beres") if k in isi]

    assert tampil() == ["Catatan camat", "Catatan inspektorat"]
    assert tampil(status="") == ["Catatan camat", "Catatan inspektorat", "Yang sudah beres"]
    assert tampil(asal="reviu") == ["Catatan inspektorat"]
    assert tampil(status="selesai") == ["Yang sudah beres"]
    assert tampil(cari="camat") == ["Catatan camat"]
    jawab(r, teks="ya", by=cast.perencana)
    assert tampil(status="dijawab") == ["Catatan inspektorat"]


def test_the_list_asks_the_same_number_of_times_for_1_and_30_notes(cast, dasar):
    client, hitung = cast.client("camat"), []
    for awal, banyak in ((0, 1), (1, 30)):
        for n in range(awal, banyak):
            jawab(buat(cast, teks=f"Catatan {n}", apa=str(n)), teks=f"Jawaban {n}", by=cast.staf)
        with CaptureQueriesContext(connection) as tanya:
            client.get(alamat("catatan_daftar"))
        hitung.append(len(tanya))
    assert hitung[0] == hitung[1] < 30
