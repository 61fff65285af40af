"""While a text is typed: what is found in which paragraph, and what is proposed for it."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from laporan.checks.temuan import Usul
from laporan.models import Bagian
from laporan.periksa.ketik import periksa_tulisan
from laporan.periksa.usul import kunci_usul
from tests.laporan.periksa.conftest import tulis_bab4

SALAH = "<p>Kantor buka setiap hari.</p><p>Realisasi anggaran Rp 3.348.600.039 tahun ini.</p>"


@pytest.fixture
def bagian(laporan) -> Bagian:
    return laporan.bagian.get(kunci="bab4")


def periksa(laporan, naskah: str):
    return periksa_tulisan(laporan.perangkat, 2021, "lkjip", naskah, "bab4")


def test_a_figure_that_stands_nowhere_is_found_in_its_paragraph_with_the_live_value(laporan):
    (t,) = periksa(laporan, SALAH)
    assert t.paragraf == "Realisasi anggaran Rp 3.348.600.039 tahun ini."
    assert "Rp 3.348.600.038" in t.kalimat
    assert (t.dari, t.ke, t.kunci) == ("Rp 3.348.600.039", "Rp 3.348.600.038", "anggaran:realisasi")
    assert t.paragraf[t.posisi :].startswith(t.dari)


def test_a_text_that_agrees_and_an_empty_one_are_left_alone(laporan):
    assert periksa(laporan, "<p>Realisasi anggaran Rp 3.348.600.038 dari pagu Rp 3.866.278.512.</p>") == ()
    assert periksa(laporan, "<p></p>") == ()


def test_another_office_is_found_by_its_name(laporan):
    (t,) = [t for t in periksa(laporan, "<p>Kecamatan Palaran melayani warga.</p>") if t.aturan == "K13"]
    assert (t.dari, t.ke, t.kunci) == ("Kecamatan Palaran", "Kecamatan Bangsalsari", "")


def test_a_proposal_is_the_live_value_that_prints_its_figure():
    nilai = {"a:pagu": "Rp 10", "a:realisasi": "Rp 9", "b": "86,61 %", "c": "5", "d": "5"}
    assert kunci_usul(Usul("8", "Rp 9", "a:pagu"), nilai) == "a:realisasi"
    assert kunci_usul(Usul("86", "86,61", "b"), nilai) == "b"
    assert kunci_usul(Usul("4", "5", "a:pagu"), nilai) == ""
    assert kunci_usul(Usul("Palaran", "Contoh"), nilai) == ""


def kirim(client, bagian: Bagian, isi: object):
    url = reverse("laporan:bagian_periksa", args=["bangsalsari", 2021, bagian.pk])
    return client.post(url, isi if isinstance(isi, str) else json.dumps(isi), content_type="application/json")


def test_the_address_answers_what_was_found(masuk, bagian):
    (t,) = kirim(masuk("perencana"), bagian, {"naskah": SALAH}).json()["temuan"]
    assert (t["dari"], t["ke"], t["tingkat"]) == ("Rp 3.348.600.039", "Rp 3.348.600.038", "peringatan")


@pytest.mark.parametrize("isi", ["", "{", "[]", '{"naskah": 3}', "[" * 100_000, "x" * 2_000_001])
def test_what_is_no_text_gets_a_sentence(masuk, bagian, isi):
    jawab = kirim(masuk("perencana"), bagian, isi)
    assert (jawab.status_code, jawab.json()["temuan"]) == (200, [])
    assert "tidak terbaca" in jawab.json()["salah"]


def test_only_who_writes_the_report_asks(masuk, bagian):
    assert [kirim(masuk(n), bagian, {"naskah": "<p>x</p>"}).status_code for n in ("camat", "staf", "inspektorat")] == [
        403, 403, 403,
    ]  # fmt: skip


def test_without_script_the_page_of_the_section_says_it_after_saving(masuk, laporan):
    bagian = tulis_bab4(laporan, SALAH)
    isi = masuk("perencana").get(reverse("laporan:bagian_ubah", args=["bangsalsari", 2021, bagian.pk])).content.decode()
    tanpa_skrip = isi.partition("<noscript>\n      <h2>")[2].partition("</noscript>")[0]
    assert "Rp 3.348.600.039" in tanpa_skrip
    assert "menjadi “Rp 3.348.600.038”" in tanpa_skrip
