"""The realisasi pages: who may change what, bad input beside its field, nothing typed is lost."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from kinerja.models import (
    Realisasi,
)
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, isi

D = Decimal


def test_a_refusal_is_a_sentence(penuh):
    jawaban = penuh.cast.client("staf_lain").get(alamat("realisasi_isi", indikator=penuh.skm.pk, periode=0))
    assert "Realisasi indikator ini diisi oleh unit penanggung jawabnya atau oleh perencana." in isi(jawaban)


def test_the_list_shows_capaian_and_links_only_what_one_may_change(penuh):
    jawaban = penuh.cast.client("staf").get(alamat("realisasi"))
    for teks in ("B (100)", "93,71 %", "99,02 %", "BAIK", "Belum diisi"):
        assert teks in isi(jawaban)
    tautan = [alamat("realisasi_isi", indikator=i.pk, periode=0) in isi(jawaban)
              for i in (penuh.skm, penuh.rekomendasi, penuh.keluaran)]  # fmt: skip
    assert tautan == [True, False, True]


def test_search_finds_by_words_and_says_when_nothing_fits(penuh):
    client = penuh.cast.client("staf")
    ketemu = isi(client.get(alamat("realisasi"), {"cari": "persentase desa"}))
    assert "Persentase Desa" in ketemu
    assert "Persentase rekomendasi" not in ketemu
    assert "Tidak ada yang cocok dengan “gajah”" in isi(client.get(alamat("realisasi"), {"cari": "gajah"}))


def test_the_skm_is_changed_in_the_form_and_shown_in_the_list(bs_terukur):
    client = bs_terukur.cast.client("staf")
    url = alamat("realisasi_isi", indikator=bs_terukur.skm.pk, periode=0)
    data = {"angka": "95,20", "ketersediaan": "ada", "status": "sementara", "kendala": "Ruang tunggu sempit"}
    assert "93,71" in isi(client.get(url))
    jawaban = client.post(url, data, follow=True)
    assert "Realisasi tersimpan." in isi(jawaban)
    assert "95,20 %" in isi(jawaban)
    kini = Realisasi.objects.get(indikator=bs_terukur.skm, tahun=TAHUN)
    assert (kini.angka, kini.kendala) == (D("95.2"), "Ruang tunggu sempit")


@pytest.mark.parametrize(
    ("angka", "kalimat"),
    [
        ("abc", "“abc” bukan angka. Tulis misalnya 1.500,25."),
        ("95 %% d", "“95 %% d” bukan angka. Tulis misalnya 1.500,25."),
        ("98.125", "dapat dibaca sebagai 98,125 (desimal) atau 98.125 (ribuan)"),
        ("", "Isi realisasinya, atau pilih “Tidak tersedia” dan tulis alasannya."),
    ],
)
def test_bad_input_is_answered_beside_the_field_and_nothing_typed_is_lost(bs, angka, kalimat):
    url = alamat("realisasi_isi", indikator=bs.skm.pk, periode=0)
    data = {"angka": angka, "ketersediaan": "ada", "status": "sementara", "kendala": "Ruang tunggu sempit"}
    jawaban = bs.cast.client("staf").post(url, data)
    assert jawaban.status_code == 200
    assert kalimat in " ".join(jawaban.context["form"].errors["angka"])
    assert "Ruang tunggu sempit" in isi(jawaban)
    assert not Realisasi.objects.exists()


def test_a_letter_the_scale_lacks_is_answered_and_stays_in_its_field(bs):
    url = alamat("realisasi_isi", indikator=bs.skm.pk, periode=0)
    jawaban = bs.cast.client("staf").post(url, {"predikat": "E", "ketersediaan": "ada", "status": "sementara"})
    assert jawaban.context["form"].errors["predikat"] == [
        "“E” tidak ada pada skala ini. Pilih salah satu: A, B, C, D."
    ]  # fmt: skip
    assert 'name="predikat" value="E"' in isi(jawaban)


def test_parts_are_entered_in_the_same_form_and_an_emptied_part_is_removed(penuh):
    client, url = penuh.cast.client("staf"), alamat("realisasi_isi", indikator=penuh.keluaran.pk, periode=0)
    nama = f"komponen_{penuh.keluaran.komponen.get().pk}"
    dasar = {"ketersediaan": "ada", "status": "sementara"}
    client.post(url, dasar | {nama: "987"})
    baris = Realisasi.objects.get(indikator=penuh.keluaran)
    assert (baris.komponen.huruf, baris.angka) == ("a", D(987))
    salah = client.post(url, dasar | {nama: "-1"})
    assert list(salah.context["form"].errors) == [nama]
    client.post(url, dasar | {nama: ""})
    assert not Realisasi.objects.filter(indikator=penuh.keluaran).exists()


def test_parts_keep_their_date_when_nothing_was_changed(penuh):
    client, url = penuh.cast.client("staf"), alamat("realisasi_isi", indikator=penuh.keluaran.pk, periode=0)
    nama = f"komponen_{penuh.keluaran.komponen.get().pk}"
    client.post(url, {"ketersediaan": "ada", "status": "diaudit", "per_tanggal": "2021-12-31", nama: "987"})
    form = client.get(url).context["form"]
    client.post(url, {f.html_name: f.value() for f in form if f.value() is not None})
    baris = Realisasi.objects.get(indikator=penuh.keluaran)
    assert (baris.per_tanggal, baris.status, baris.angka) == (datetime.date(2021, 12, 31), "diaudit", D(987))


def test_a_year_in_quarters_goes_on_with_the_quarter_that_is_missing(bs):
    bs.isi(bs.desa, "90", periode=1)
    jawaban = bs.cast.client("perencana").get(alamat("realisasi"))
    assert alamat("realisasi_isi", indikator=bs.desa.pk, periode=2) in isi(jawaban)
    assert "Baru 1 dari 4 triwulan" in isi(jawaban)


def test_a_period_that_is_none_is_404(bs):
    assert bs.cast.client("perencana").get(alamat("realisasi_isi", indikator=bs.skm.pk, periode=5)).status_code == 404


def test_a_realisasi_is_deleted_only_after_asking(bs_terukur):
    client = bs_terukur.cast.client("staf")
    pk = Realisasi.objects.get(indikator=bs_terukur.skm, tahun=TAHUN).pk
    url = alamat("realisasi_hapus", pk=pk)
    assert "Yakin menghapus" in isi(client.get(url))
    assert Realisasi.objects.filter(pk=pk).exists()
    client.post(url)
    assert not Realisasi.objects.filter(pk=pk).exists()


def test_two_who_open_the_same_empty_form_do_not_overwrite_each_other(bs):
    url = alamat("realisasi_isi", indikator=bs.skm.pk, periode=0)
    staf, perencana = bs.cast.client("staf"), bs.cast.client("perencana")
    data = {"ketersediaan": "ada", "status": "sementara"}
    dibuka = {n: c.get(url).context["jejak_dibuka"] for n, c in (("staf", staf), ("perencana", perencana))}
    assert staf.post(url, data | {"angka": "93,71", "jejak": dibuka["staf"]}).status_code == 302
    jawaban = perencana.post(url, data | {"angka": "90", "jejak": dibuka["perencana"]})
    assert "datanya diubah oleh staf" in isi(jawaban)
    assert Realisasi.objects.get(indikator=bs.skm).angka == D("93.71")
