"""The SKM of PermenPANRB 14/2017: nine unsur, NRR, weight exactly 1/9, mutu, semesters (domain handbook §1.7)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kinerja.domain import UNSUR_9, hapus_survei, simpan_realisasi, simpan_survei
from kinerja.models import Realisasi, Survei, UnsurSurvei
from kinerja.queries import pengukuran, survei_tahun
from kinerja.survei_hitung import ikm, nrr_dari_jumlah, tertimbang
from renstra.models import Skala
from tests.kinerja.conftest import HURUF_SKM, TAHUN, buat_skala
from tests.kinerja.halaman import alamat, isi, rapat

D = Decimal
JUMLAH = (370, 365, 372, 380, 368, 366, 371, 360, 342)  # of 100 respondents: 3294 / 900 = 3,66
"""Sums of the answers of 100 respondents; their IKM is 91,50."""


@pytest.fixture
def skala(cast) -> Skala:
    return buat_skala("mutu", "survei", HURUF_SKM, by=cast.admin)


def skm(cast, skala, jumlah=JUMLAH, **lain) -> Survei:
    survei = Survei(perangkat=cast.kantor, tahun=TAHUN, skala=skala, metode="nrr", responden=100, **lain)
    unsur = [
        UnsurSurvei(nomor=i, uraian=nama, jumlah_nilai=D(n))
        for i, (nama, n) in enumerate(zip(UNSUR_9, jumlah, strict=False), 1)
    ]
    return simpan_survei(survei, unsur, by=cast.perencana)


def test_the_ikm_is_the_sum_of_the_weighted_means_times_25(cast, skala):
    skm(cast, skala)
    (hasil,) = survei_tahun(cast.kantor, TAHUN)
    assert (hasil.rata_rata.nilai, hasil.rata_rata.teks, hasil.rata_rata.predikat) == (D("91.5"), "91,50", "A")
    assert hasil.jumlah_tertimbang == D("3.66")
    assert [u.nrr for u in hasil.unsur[:2]] == [D("3.7"), D("3.65")]
    assert [u.predikat for u in hasil.unsur[-2:]] == ["A", "B"]  # 90,00 and 85,50
    assert hasil.di_bawah == (UNSUR_9[1], UNSUR_9[7], UNSUR_9[8])


def test_a_ninth_is_a_ninth_and_not_0_11():
    """0,11 in its place loses 1 %: 90,56 instead of 91,48 (domain handbook §1.7)."""
    nilai = [D("3.659")] * 9
    assert round(ikm(nilai), 2) == D("91.48")
    assert round(sum(n * D("0.11") for n in nilai) * 25, 2) == D("90.56")
    assert tertimbang(D(4)) * 9 != D("3.96")


@given(st.integers(1, 500), st.lists(st.decimals(0, 1, places=4), min_size=9, max_size=9))
def test_the_ikm_equals_the_exact_fraction(responden, bagian):
    jumlah = [D(responden + int(3 * responden * x)) for x in bagian]
    hasil = ikm([nrr_dari_jumlah(x, responden) for x in jumlah])
    tepat = Fraction(sum(map(int, jumlah)), responden) * 25 / 9
    assert abs(Fraction(hasil) - tepat) < Fraction(1, 10**30)
    assert 25 <= hasil <= 100


@pytest.mark.parametrize(
    ("nilai", "mutu"),
    [("2.5996", "D"), ("2.60", "C"), ("3.064", "C"), ("3.0644", "B"), ("3.532", "B"), ("3.5324", "A"), ("4", "A")],
)
def test_the_borders_of_the_regulation_give_its_mutu(cast, skala, nilai, mutu):
    survei = Survei(perangkat=cast.kantor, tahun=TAHUN, skala=skala, metode="nrr")
    unsur = [UnsurSurvei(nomor=i, uraian=nama, nrr=D(nilai)) for i, nama in enumerate(UNSUR_9, 1)]
    simpan_survei(survei, unsur, by=cast.perencana)
    (hasil,) = survei_tahun(cast.kantor, TAHUN)
    assert hasil.rata_rata.predikat == mutu
    assert {u.predikat for u in hasil.unsur} == {mutu}


def test_fewer_than_nine_unsur_make_no_ikm_and_say_why(cast, skala):
    skm(cast, skala, JUMLAH[:7])
    (hasil,) = survei_tahun(cast.kantor, TAHUN)
    assert (hasil.rata_rata.nilai, hasil.rata_rata.teks) == (None, "tidak dapat dihitung")
    assert hasil.rata_rata.alasan == "SKM memuat 9 unsur, sedangkan yang terisi 7"
    halaman = rapat(cast.client("perencana").get(alamat("survei", pk=hasil.id)))
    assert "tidak dapat dihitung, karena SKM memuat 9 unsur" in halaman


@pytest.mark.parametrize(
    ("isian", "bidang"),
    [
        ({"jumlah_nilai": D(99)}, "jumlah_nilai"),
        ({"jumlah_nilai": D(401)}, "jumlah_nilai"),
        ({}, "jumlah_nilai"),
        ({"nrr": D("4.2")}, "nrr"),
        ({"nrr": D(3), "jumlah_nilai": D(300)}, "nrr"),
    ],
)
def test_what_one_hundred_respondents_cannot_answer_is_refused(cast, skala, isian, bidang):
    survei = Survei(perangkat=cast.kantor, tahun=TAHUN, skala=skala, metode="nrr", responden=100)
    with pytest.raises(ValidationError) as salah:
        simpan_survei(survei, [UnsurSurvei(nomor=1, uraian="Biaya", **isian)], by=cast.perencana)
    assert list(salah.value.message_dict) == [bidang]
    assert not Survei.objects.exists()


def test_the_year_is_the_mean_of_its_two_semesters_and_follows_them(bs):
    skala = buat_skala("mutu", "survei", HURUF_SKM, by=bs.cast.admin)
    satu = skm(bs.cast, skala, [300] * 9, semester=1, indikator=bs.skm)  # 75
    realisasi = Realisasi(indikator=bs.skm, tahun=TAHUN, survei=satu)
    simpan_realisasi(realisasi, by=bs.cast.perencana)
    dua = skm(bs.cast, skala, [320] * 9, semester=2, indikator=bs.skm)  # 80
    realisasi.refresh_from_db()
    assert realisasi.angka == D("77.5")
    hasil = survei_tahun(bs.kantor, TAHUN)
    assert [(v.judul, v.setahun.teks, v.terakhir) for v in hasil] == [
        ("Survei Kepuasan Masyarakat Semester I", "77,50", False),
        ("Survei Kepuasan Masyarakat Semester II", "77,50", True),
    ]
    hapus_survei(dua, by=bs.cast.perencana)
    realisasi.refresh_from_db()
    assert realisasi.angka == D(75)


def test_a_quarter_takes_the_survey_of_its_semester_alone(bs):
    skala = buat_skala("mutu", "survei", HURUF_SKM, by=bs.cast.admin)
    for semester, jumlah in ((1, 300), (2, 320)):
        survei = skm(bs.cast, skala, [jumlah] * 9, semester=semester, indikator=bs.skm)
        bs_isi = Realisasi(indikator=bs.skm, tahun=TAHUN, periode=2 * semester, survei=survei)
        simpan_realisasi(bs_isi, by=bs.cast.perencana)
    assert list(Realisasi.objects.order_by("periode").values_list("angka", flat=True)) == [D(75), D(80)]


# --- the form ----------------------------------------------------------------------------------


def data_skm(skala, baris, **lain):
    data = {"nama": "SKM", "metode": "nrr", "semester": "1", "skala": skala.pk, "responden": "100",
            "unsur-TOTAL_FORMS": len(baris), "unsur-INITIAL_FORMS": 0}  # fmt: skip
    for i, (urut, uraian, jumlah, rata) in enumerate(baris):
        data |= {f"unsur-{i}-urut": urut, f"unsur-{i}-uraian": uraian, f"unsur-{i}-jumlah_nilai": jumlah}
        data |= {f"unsur-{i}-nrr": rata}
    return data | lain


def test_a_new_survey_begins_with_the_nine_unsur_of_the_regulation(cast, skala):
    jawaban = cast.client("perencana").get(alamat("survei_tambah"))
    baris = jawaban.context["unsur"].forms
    assert [f["uraian"].value() for f in baris[:9]] == list(UNSUR_9)
    assert list(baris[0].fields) == ["urut", "uraian", "jumlah_nilai", "nrr"]


def test_it_is_typed_in_one_grid_and_read_with_its_weights(cast, skala):
    client = cast.client("perencana")
    baris = [(i, nama, f"{n}", "") for i, (nama, n) in enumerate(zip(UNSUR_9, JUMLAH, strict=True), 1)]
    halaman = rapat(client.post(alamat("survei_tambah"), data_skm(skala, baris), follow=True))
    for teks in ("91,50, A", "3,66", "Semester I", "0,4111"):  # 3,7 / 9
        assert teks in halaman


def test_a_row_is_moved_by_its_number(cast, skala):
    client = cast.client("perencana")
    baris = [(1, "Biaya", "300", ""), (2, "Waktu", "310", ""), (1, "Perilaku", "", "3,5"), ("", "", "", "")]
    client.post(alamat("survei_tambah"), data_skm(skala, baris))
    survei = Survei.objects.get()
    assert [u.uraian for u in survei.unsur.all()] == ["Perilaku", "Biaya", "Waktu"]
    form = client.get(alamat("survei_ubah", pk=survei.pk)).context["unsur"].forms
    assert [f["urut"].value() for f in form] == [1, 2, 3, 4, 5]


def test_a_sum_that_cannot_be_is_answered_beside_its_cell(cast, skala):
    baris = [(1, "Biaya", "500", "")]
    jawaban = cast.client("perencana").post(alamat("survei_tambah"), data_skm(skala, baris))
    assert "paling sedikit 100 dan paling banyak 400; yang terisi 500." in isi(jawaban)
    assert 'value="Biaya"' in isi(jawaban)
    assert not Survei.objects.exists()


def test_the_same_semester_is_not_entered_twice(cast, skala):
    client, baris = cast.client("perencana"), [(1, "Biaya", "300", "")]
    client.post(alamat("survei_tambah"), data_skm(skala, baris))
    jawaban = client.post(alamat("survei_tambah"), data_skm(skala, [(1, "Biaya", "310", "")]))
    assert jawaban.status_code == 200
    assert Survei.objects.count() == 1


def test_realisasi_and_survey_are_one_figure_in_the_measured_year(bs):
    skala = buat_skala("mutu", "survei", HURUF_SKM, by=bs.cast.admin)
    survei = skm(bs.cast, skala, indikator=bs.skm)
    simpan_realisasi(Realisasi(indikator=bs.skm, tahun=TAHUN, survei=survei), by=bs.cast.perencana)
    p = pengukuran(bs.kantor, TAHUN)
    assert p.sasaran[0].indikator[0].realisasi.angka == p.survei[0].rata_rata.nilai


def test_how_a_survey_is_computed_does_not_change_later(cast, skala):
    survei = skm(cast, skala)
    data = data_skm(skala, [(1, "Biaya", "300", "")], metode="sebaran")
    cast.client("perencana").post(alamat("survei_ubah", pk=survei.pk), data)
    survei.refresh_from_db()
    assert (survei.metode, survei.unsur.count()) == ("nrr", 1)


@pytest.mark.parametrize("metode", ["", "x", "sebaran"])
def test_a_way_to_compute_that_is_none_is_no_error_of_the_program(cast, skala, metode):
    data = data_skm(skala, [(1, "Biaya", "300", "")], metode=metode)
    jawaban = cast.client("perencana").post(alamat("survei_tambah"), data)
    assert jawaban.status_code == 200
    assert not Survei.objects.exists()
