"""Comparison figures, what was done, rule sets; and every list asks the database as often for one row as for many."""

from __future__ import annotations

from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.domain import simpan_pembanding
from kinerja.models import (
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    Pelaksanaan,
    Pembanding,
    PenetapanIku,
    PerjanjianKinerja,
    Rkt,
    Survei,
)
from renstra.enums import Jenjang
from sakip.core.domain import simpan
from sakip.core.write import menulis
from tests.factories import RumusanFactory, SimpulFactory
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, isi

D = Decimal


def test_a_missing_comparison_needs_its_reason(bs):
    url = alamat("pembanding_tambah", indikator=bs.rekomendasi.pk)
    client = bs.cast.client("staf_lain")
    jawaban = client.post(url, {"tingkat": "nasional", "ketersediaan": "tidak_tersedia"})
    assert list(jawaban.context["form"].errors) == ["alasan"]
    client.post(url, {"tingkat": "nasional", "ketersediaan": "tidak_tersedia", "alasan": "data tidak tersedia"})
    assert "data tidak tersedia" in isi(client.get(alamat("pembanding")))


def test_the_second_figure_of_one_level_is_refused_with_a_sentence(penuh):
    jawaban = penuh.cast.client("staf").post(
        alamat("pembanding_tambah", indikator=penuh.skm.pk),
        {"tingkat": "nasional", "angka": "80", "sumber": "x", "ketersediaan": "ada"},
    )
    assert jawaban.status_code == 200
    assert jawaban.context["form"].errors["tingkat"] == ["Angka Nasional 2021 sudah ada. Ubah yang sudah ada."]


def test_staf_tell_what_was_done_in_the_sub_kegiatan_of_their_unit(penuh):
    client = penuh.cast.client("staf")
    client.post(alamat("pelaksanaan_isi", simpul=penuh.sub.pk), {"penjelasan": "Perekaman KTP di desa"})
    assert Pelaksanaan.objects.get().penjelasan == "Perekaman KTP di desa"
    assert "Perekaman KTP di desa" in isi(client.get(alamat("pelaksanaan")))


def test_a_story_with_nothing_in_it_is_not_kept(penuh):
    client, url = penuh.cast.client("staf"), alamat("pelaksanaan_isi", simpul=penuh.sub.pk)
    client.post(url, {"penjelasan": " "})
    assert not Pelaksanaan.objects.exists()
    client.post(url, {"penjelasan": "Perekaman KTP"})
    assert client.post(url, {"penjelasan": ""}).status_code == 302
    assert not Pelaksanaan.objects.exists()


def test_a_conversion_of_a_letter_the_scale_lacks_is_answered_beside_the_field(bs):
    jawaban = bs.cast.client("perencana").post(
        alamat("konversi_tambah", aturan=bs.aturan.pk), {"skala": bs.huruf.pk, "predikat": "Z", "nilai": "1"}
    )
    assert list(jawaban.context["form"].errors) == ["predikat"]


def test_the_rule_page_says_which_bands_are_used(bs):
    teks = isi(bs.cast.client("staf").get(alamat("aturan")))
    assert "76 ≤ capaian ≤ 100" in teks
    assert "76 % s/d 100 %" in teks
    assert "Tambah konversi huruf" not in teks


def tumbuhkan(bs) -> None:
    """Thirty rows of everything that lists show."""
    by = bs.cast.perencana
    sasaran, rkt, iku = bs.pk.baris.first().sasaran, Rkt.objects.get(), PenetapanIku.objects.get()
    contoh = BarisRkt.objects.first()
    for i in range(30):
        rumusan = RumusanFactory(sasaran=sasaran, indikator__perangkat=bs.kantor, indikator__kode=f"Z{i}")
        ind = rumusan.indikator
        ind.penanggung_jawab.add(bs.cast.unit)
        bs.isi(ind, "90")
        with menulis(by=by):
            BarisPerjanjian.objects.create(
                perjanjian=bs.pk, sasaran=sasaran, indikator=ind, uraian_sasaran="S", uraian_indikator="I", angka=100
            )
            BarisIku.objects.create(penetapan=iku, indikator=ind, uraian_sasaran="S", uraian_indikator="I")
            contoh.pk, contoh.rkt = None, rkt
            contoh._state.adding = True
            contoh.save()
            Survei.objects.create(
                perangkat=bs.kantor, tahun=TAHUN, skala=Survei.objects.first().skala, nama=f"S{i}", indikator=ind
            )
            PerjanjianKinerja.objects.create(
                perangkat=bs.kantor, tahun=TAHUN, jenis="perubahan", ke=i + 1, alasan_perubahan="a", tahap=bs.tahap
            )
        simpul = SimpulFactory(
            perangkat=bs.kantor, tahun=TAHUN, unit=bs.cast.unit, jenjang=Jenjang.SUBKEGIATAN, induk=bs.sub.induk
        )
        RumusanFactory(sasaran=None, simpul=simpul, indikator__perangkat=bs.kantor)
        simpan(Pelaksanaan(simpul=simpul, penjelasan="x"), by=by)
        simpan_pembanding(Pembanding(indikator=ind, tahun=TAHUN, angka=D(1), sumber="x"), by=by)


def test_the_number_of_queries_of_every_list_does_not_grow(penuh):
    polos = (
        "realisasi",
        "pembanding",
        "pelaksanaan",
        "perjanjian_daftar",
        "iku",
        "rkt",
        "survei_daftar",
        "aturan",
        "skala",
    )
    daftar = {nama: alamat(nama) for nama in polos} | {
        "perjanjian": alamat("perjanjian", pk=penuh.pk.pk), "survei": alamat("survei", pk=Survei.objects.first().pk),
        "realisasi_isi": alamat("realisasi_isi", indikator=penuh.skm.pk, periode=0),
    }  # fmt: skip

    def hitung():
        client = penuh.cast.client("staf")
        jumlah = {}
        for nama, url in daftar.items():
            with CaptureQueriesContext(connection) as kueri:
                client.get(url)
            jumlah[nama] = len(kueri)
        return jumlah

    sedikit = hitung()
    tumbuhkan(penuh)
    assert hitung() == sedikit
