"""A survey with its grid of unsur."""

from __future__ import annotations

import pytest

from kinerja.models import Survei
from sakip.core.write import menulis
from tests.kinerja.halaman import alamat, isi, rapat


def data_survei(skala, baris, **lain):
    data = {"nama": "SKM", "skala": skala.pk, "unsur-TOTAL_FORMS": len(baris), "unsur-INITIAL_FORMS": 0}
    for i, (uraian, *angka) in enumerate(baris):
        nama = ["tidak_baik", "kurang_baik", "baik", "sangat_baik", "skor_diketik"]
        data |= {f"unsur-{i}-uraian": uraian} | {f"unsur-{i}-{n}": a for n, a in zip(nama, angka, strict=True)}
    return data | lain


KOSONG = ("", "", "", "", "", "")
BARIS = [("Kecepatan", "10", "0", "90", "0", ""), KOSONG, ("Persyaratan", "", "", "", "", "90")]


def test_a_survey_is_entered_in_one_grid(penuh):
    client, skala = penuh.cast.client("perencana"), Survei.objects.get().skala
    jawaban = client.post(alamat("survei_tambah"), data_survei(skala, BARIS), follow=True)
    assert "80, A" in rapat(jawaban)  # the mean of 70 and 90
    survei = Survei.objects.get(nama="SKM")
    assert [(u.nomor, u.uraian) for u in survei.unsur.all()] == [(1, "Kecepatan"), (2, "Persyaratan")]
    client.post(alamat("survei_ubah", pk=survei.pk), data_survei(skala, [BARIS[2], KOSONG]))
    assert [u.uraian for u in survei.unsur.all()] == ["Persyaratan"]


def test_nobody_asked_is_no_survey(penuh):
    skala = Survei.objects.get().skala
    jawaban = penuh.cast.client("perencana").post(
        alamat("survei_tambah"), data_survei(skala, BARIS, responden="0", semester="0")
    )
    assert "Isi 1 atau lebih" in isi(jawaban)
    assert not Survei.objects.filter(nama="SKM").exists()


def test_a_survey_without_a_score_says_so_once(penuh):
    survei = Survei.objects.get()
    with menulis(by=None):
        survei.unsur.all().delete()
    assert ", karena belum diisi" not in rapat(penuh.cast.client("perencana").get(alamat("survei", pk=survei.pk)))


def test_a_row_over_100_percent_is_answered_beside_its_cell(penuh):
    skala = Survei.objects.get().skala
    baris = [("Biaya lain", "30", "80", "20", "20", "")]
    jawaban = penuh.cast.client("perencana").post(alamat("survei_tambah"), data_survei(skala, baris))
    assert "Jumlah keempat bagian 150 %, seharusnya tepat 100 %." in isi(jawaban)
    assert 'value="Biaya lain"' in isi(jawaban)
    assert not Survei.objects.filter(nama="SKM").exists()


def test_more_rows_are_given_without_losing_what_was_typed(penuh):
    data = data_survei(Survei.objects.get().skala, BARIS, tambah_baris="1")
    jawaban = penuh.cast.client("perencana").post(alamat("survei_tambah"), data)
    assert 'name="unsur-TOTAL_FORMS" value="5"' in isi(jawaban)
    assert 'value="Kecepatan"' in isi(jawaban)
    assert not Survei.objects.filter(nama="SKM").exists()


@pytest.mark.parametrize(("pilihan", "jumlah"), [("9", 11), ("14", 16), ("x", 11)])
def test_a_new_survey_starts_with_a_known_list_of_unsur(penuh, pilihan, jumlah):
    jawaban = penuh.cast.client("perencana").get(alamat("survei_tambah"), {"unsur": pilihan})
    assert len(jawaban.context["unsur"].forms) == jumlah
