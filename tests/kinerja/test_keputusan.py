"""The lists of the IKU decree (BS-8, PL-4)."""

from __future__ import annotations

from html import unescape

import pytest
from django.urls import reverse

from kinerja.domain.keputusan import isi_rancangan
from kinerja.models import ButirKeputusan, PenetapanIku
from kinerja.queries.keputusan import keputusan_iku
from sakip.core.domain import simpan
from sakip.core.models import Peraturan
from sakip.core.write import menulis
from tests.factories import TAHUN


@pytest.fixture
def iku(cast) -> PenetapanIku:
    return simpan(PenetapanIku(perangkat=cast.kantor, tahun_mulai=TAHUN), by=cast.perencana)


@pytest.fixture
def peraturan(cast) -> Peraturan:
    with menulis(by=None):
        return Peraturan.objects.create(
            bentuk="Undang-Undang", nomor="25", tahun=2004, tentang="Rencana", keterangan="LN 104"
        )


def alamat(nama: str, **kwargs: object) -> str:
    return reverse(f"kinerja:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


def kirim(cast, iku: PenetapanIku, jenis: str, **isi: object):
    data = {"uraian": "", "urut": 1} | isi
    return cast.client("perencana").post(alamat("iku_butir_tambah", penetapan=iku.pk, jenis=jenis), data)


def test_items_stand_in_their_lists_in_order(cast, iku):
    for urut, bunyi in ((2, "Kedua"), (1, "Pertama")):
        kirim(cast, iku, "diktum", uraian=bunyi, urut=urut)
    k = keputusan_iku(cast.kantor, TAHUN)
    assert [b.uraian for b in k.diktum] == ["Pertama", "Kedua"]
    assert k.menimbang == ()


def test_a_regulation_that_is_chosen_is_copied_word_for_word(cast, iku, peraturan):
    kirim(cast, iku, "mengingat", peraturan=peraturan.pk)
    with menulis(by=None):
        Peraturan.objects.update(tentang="Lain sama sekali")
    (butir,) = keputusan_iku(cast.kantor, TAHUN).mengingat
    assert butir.uraian == "Undang-Undang Nomor 25 Tahun 2004 tentang Rencana (LN 104)"


def test_own_words_go_before_those_of_the_list(cast, iku, peraturan):
    kirim(cast, iku, "mengingat", peraturan=peraturan.pk, uraian="UU SPPN;")
    assert ButirKeputusan.objects.get().uraian == "UU SPPN;"


def test_neither_regulation_nor_words_is_asked_back(cast, iku):
    jawaban = kirim(cast, iku, "mengingat")
    assert "Pilih peraturan, atau tulis bunyinya." in unescape(jawaban.content.decode())


def test_only_mengingat_offers_regulations_and_only_those_in_force(cast, iku, peraturan):
    with menulis(by=None):
        Peraturan.objects.create(bentuk="UU", nomor="1", tahun=1999, tentang="Usang", berlaku_sampai=TAHUN - 1)
    client = cast.client("perencana")
    for jenis, ada in (("mengingat", True), ("diktum", False)):
        form = client.get(alamat("iku_butir_tambah", penetapan=iku.pk, jenis=jenis)).context["form"]
        assert ("peraturan" in form.fields) == ada
        if ada:
            assert [p.pk for p in form.fields["peraturan"].queryset] == [peraturan.pk]


def test_an_unknown_list_is_not_there(cast, iku):
    client = cast.client("perencana")
    assert client.get(alamat("iku_butir_tambah", penetapan=iku.pk, jenis="lagu")).status_code == 404


def test_drafts_fill_only_the_lists_that_are_empty(cast, iku):
    kirim(cast, iku, "diktum", uraian="Milik sendiri.")
    isi_rancangan(iku, by=cast.perencana)
    k = keputusan_iku(cast.kantor, TAHUN)
    assert [b.uraian for b in k.diktum] == ["Milik sendiri."]
    assert "Kecamatan Contoh" in k.menimbang[0].uraian
    assert isi_rancangan(iku, by=cast.perencana) == 0


def test_the_button_fills_them_and_the_page_shows_them(cast, iku):
    isi = cast.client("perencana").post(alamat("iku_rancangan", penetapan=iku.pk), follow=True).content.decode()
    assert "butir rancangan ditambahkan" in isi
    assert "Keputusan ini mulai berlaku pada tanggal ditetapkan." in isi
    lagi = cast.client("perencana").post(alamat("iku_rancangan", penetapan=iku.pk), follow=True).content.decode()
    assert "Keempat daftar sudah berisi" in lagi
    assert cast.client("staf").post(alamat("iku_rancangan", penetapan=iku.pk)).status_code == 403


def test_the_paper_numbers_its_dictums_in_words(cast, iku):
    for i in range(1, 13):
        kirim(cast, iku, "diktum", uraian=f"Diktum {i}", urut=i)
    isi = cast.client("staf").get(
        reverse("laporan:naskah_baca", kwargs={"kantor": "contoh", "tahun": TAHUN, "kunci": "sk-iku"})
    )
    teks = isi.content.decode()
    for kata in ("KESATU", "KEDUA", "KESEPULUH", "KESEBELAS", "KEDUA BELAS"):
        assert f">{kata}<" in teks
