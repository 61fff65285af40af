"""How ready a report is: sections, seven questions, the sheet of an evaluation; who sees it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import Pembanding, Realisasi
from laporan.kesiapan.bagian import bagian_siap
from laporan.kesiapan.bahan import baca_kesiapan
from laporan.kesiapan.jawaban import Jawaban, Keadaan
from laporan.kesiapan.lke import huruf_sub, jawaban, lke, versi_pada
from laporan.kesiapan.tanya import tujuh_pertanyaan
from laporan.models import Bagian, Laporan, Reviu
from laporan.periksa.kantor import baca_kantor
from renstra.models import Dukungan
from sakip.core.models import Pengguna
from sakip.core.write import menulis
from tests.factories import PerangkatFactory

ALAMAT = {"kantor": "bangsalsari", "tahun": 2021}


def tanya(kantor, sasaran: int, nomor: int) -> Jawaban:
    """As it is read now: what a test writes past the domain functions leaves no line of the Jejak."""
    caches["ingat"].clear()
    semua = tujuh_pertanyaan(baca_kesiapan(kantor, 2021).k)
    return semua[sasaran - 1].pertanyaan[nomor - 1].jawaban


@pytest.mark.parametrize(
    ("n", "dari", "keadaan"),
    [(2, 2, Keadaan.LENGKAP), (1, 2, Keadaan.SEBAGIAN), (0, 2, Keadaan.BELUM), (0, 0, Keadaan.BELUM)],
)
def test_an_answer_is_complete_only_when_nothing_is_missing(n, dari, keadaan):
    assert Jawaban(n, dari).keadaan is keadaan


# --- the seven questions (PermenPANRB 53/2014 Lampiran II; 004:332-478) ---


def test_bangsalsari_answers_all_but_the_earlier_years_of_the_village_indicator(bangsalsari):
    """The percentage of villages is PK and IKU and was never measured, before or in 2021 (004:294,306)."""
    semua = tujuh_pertanyaan(baca_kesiapan(bangsalsari, 2021).k)
    assert [s.terjawab for s in semua] == [7, 6]
    kurang = semua[1].pertanyaan[1].jawaban
    assert kurang.hitungan == "1 dari 2 indikator"
    assert [x[:28] for x in kurang.kurang] == ["Persentase Desa yang sudah m"]


def test_a_realisasi_that_is_gone_opens_the_first_question_again(bangsalsari):
    with menulis(by=None):
        Realisasi.objects.filter(indikator__kode="T1.S1.I1", tahun=2021).delete()
    assert tanya(bangsalsari, 1, 1).keadaan is Keadaan.BELUM


def test_a_national_figure_may_be_missing_with_its_reason_only(bangsalsari):
    assert tanya(bangsalsari, 1, 4).keadaan is Keadaan.LENGKAP
    with menulis(by=None):
        Pembanding.objects.filter(indikator__kode="T1.S1.I1").update(alasan="")
    assert tanya(bangsalsari, 1, 4).keadaan is Keadaan.BELUM


def test_efficiency_and_programs_need_money_behind_the_sasaran(bangsalsari):
    assert tanya(bangsalsari, 1, 7).n == 1
    with menulis(by=None):
        Dukungan.objects.filter(simpul__perangkat=bangsalsari).delete()
    assert [tanya(bangsalsari, 1, n).keadaan for n in (6, 7)] == [Keadaan.BELUM, Keadaan.BELUM]


def test_what_is_open_is_a_finding_of_the_book(bangsalsari):
    (satu,) = baca_kantor(bangsalsari, 2021).lebih["K15"]
    assert (satu.pertanyaan, satu.hitungan) == ("Perbandingan dengan tahun-tahun sebelumnya", "1 dari 2 indikator")


# --- sections ---


def test_each_section_is_complete_or_says_what_is_missing(bangsalsari):
    siap = {x.judul: x for x in bagian_siap(baca_kesiapan(bangsalsari, 2021))}
    penghargaan = next(x for judul, x in siap.items() if judul.startswith("Penghargaan"))
    assert (penghargaan.keadaan, penghargaan.kurang) == (Keadaan.BELUM, ("belum ada isinya",))
    assert siap["LATAR BELAKANG"].keadaan is Keadaan.LENGKAP
    assert siap["ISU STRATEGIS"].keadaan is Keadaan.TIDAK_PERLU


def test_a_text_from_last_year_is_not_complete_and_its_writer_is_named(bangsalsari):
    b = Bagian.objects.get(laporan__perangkat=bangsalsari, laporan__tahun=2021, kunci="bab1_latar_belakang")
    with menulis(by=None):
        b.dari_tahun = 2020
        b.save()
    siap = {x.pk: x for x in bagian_siap(baca_kesiapan(bangsalsari, 2021))}[b.pk]
    assert (siap.keadaan, siap.kurang) == (Keadaan.SEBAGIAN, ("naskahnya masih dari tahun lalu",))
    assert siap.jejak.siapa == "Perencana"


# --- the sheet of an evaluation (PermenPANRB 88/2021; domain handbook §1.5) ---


@pytest.mark.parametrize(
    ("terpenuhi", "banyak", "huruf"),
    [
        (4, 4, "BB"),
        (76, 100, "B"),
        (3, 4, "CC"),
        (51, 100, "CC"),
        (1, 2, "C"),
        (26, 100, "C"),
        (1, 4, "D"),
        (0, 4, "E"),
    ],
)
def test_the_grade_of_a_part_follows_from_the_share_of_its_criteria(terpenuhi, banyak, huruf):
    """100 % BB; more than 75 B, than 50 CC, than 25 C, than 0 D; 0 E. AA and A need what no data shows."""
    assert huruf_sub(terpenuhi, banyak, versi_pada(2021))[0] == huruf


def test_weights_and_values_are_those_of_the_regulation():
    versi = versi_pada(2021)
    assert [[Decimal(s["bobot"]) for s in k["sub"]] for k in versi["komponen"]] == [
        [6, 9, 15], [6, 9, 15], [3, Decimal("4.5"), Decimal("7.5")], [5, Decimal("7.5"), Decimal("12.5")],
    ]  # fmt: skip
    assert {p["huruf"]: p["nilai"] for p in versi["nilai"]} == {"BB": 80, "B": 70, "CC": 60, "C": 50, "D": 30, "E": 0}


def test_a_year_before_the_first_version_uses_the_first():
    assert versi_pada(2015) == versi_pada(2021)


def test_every_criterion_has_an_answer_and_codes_are_unique(bangsalsari):
    lembar = lke(baca_kesiapan(bangsalsari, 2021))
    kode = [x.kode for k in lembar.komponen for s in k.sub for x in s.kriteria]
    assert len(kode) == len(set(kode)) == lembar.banyak


def test_counts_of_comparisons_are_n_of_n_indicators(bangsalsari):
    """BS: both measured sasaran have a series (004:356, 464), one indicator has none."""
    jawab = jawaban(baca_kesiapan(bangsalsari, 2021))
    assert jawab["tanya_2"].hitungan == "2 dari 3 indikator"
    assert jawab["tanya_4"].hitungan == "3 dari 3 indikator"
    assert jawab["lhe"].keadaan is Keadaan.BELUM


def test_the_estimate_is_the_sum_of_its_parts_with_its_band(bangsalsari):
    lembar = lke(baca_kesiapan(bangsalsari, 2021))
    assert lembar.perkiraan == sum(s.nilai for k in lembar.komponen for s in k.sub)
    assert [k.bobot for k in lembar.komponen] == [30, 30, 15, 25]
    assert Decimal(0) < lembar.perkiraan <= 80


# --- the page ---


def test_the_office_sees_it_before_anybody_else(bangsalsari, masuk):
    alamat = reverse("laporan:siap", kwargs=ALAMAT)
    assert "Tujuh pertanyaan" in masuk("perencana").get(alamat).content.decode()
    tolak = masuk("inspektorat").get(alamat)
    assert tolak.status_code == 403
    assert "sesudah laporannya diserahkan untuk direviu" in tolak.content.decode()
    with menulis(by=None):
        Reviu.objects.create(
            laporan=Laporan.objects.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip"),
            skema=1,
            pohon=b"{}",
            oleh=Pengguna.objects.get(username="camat"),
        )
    assert masuk("inspektorat").get(alamat).status_code == 200


def test_an_empty_office_is_told_where_to_begin(masuk, bangsalsari):
    isi = masuk("perencana").get(reverse("laporan:siap", kwargs=ALAMAT | {"tahun": 2030})).content.decode()
    assert "Buat laporannya" in isi
    assert "Belum ada sasaran" in isi


def test_readiness_of_an_office_without_anything(db):
    b = baca_kesiapan(PerangkatFactory(), 2021)
    assert (tujuh_pertanyaan(b.k), bagian_siap(b), lke(b).terpenuhi) == ((), (), 0)


def test_the_page_asks_a_number_of_questions_that_does_not_grow(bangsalsari, masuk):
    client = masuk("perencana")
    alamat = reverse("laporan:siap", kwargs=ALAMAT)
    client.get(alamat)
    with CaptureQueriesContext(connection) as awal:
        client.get(alamat)
    with menulis(by=None):
        lap = Laporan.objects.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip")
        for i in range(20):
            Bagian.objects.create(laporan=lap, kunci=f"n-9{i}", judul=f"Tambahan {i}", urut=900 + i, naskah="Teks.")
    with CaptureQueriesContext(connection) as kini:
        client.get(alamat)
    assert len(kini) <= len(awal)
