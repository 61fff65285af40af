"""Composite indicators: computed from their components, never typed, and said so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from kinerja.domain import simpan_realisasi, simpan_survei
from kinerja.gabungan import gabung_komponen
from kinerja.models import Realisasi, Survei, UnsurSurvei
from kinerja.queries import pengukuran
from renstra.models import Komponen
from sakip.core.write import menulis
from tests.kinerja.conftest import TAHUN, buat_skala
from tests.kinerja.halaman import alamat, rapat

D = Decimal
NILAI = st.decimals(0, 1000, places=4)


def gabungkan(ind, cara: str, bobot=(None, None)) -> list[Komponen]:
    with menulis(by=None):
        ind.gabungan = cara
        ind.save()
        return [Komponen.objects.create(indikator=ind, huruf=h, uraian=f"Bagian {h}", bobot=b) for h, b in zip("ab", bobot, strict=True)]  # fmt: skip


def ukur(bs, ind, tahun=TAHUN):
    return next(i for s in pengukuran(bs.kantor, tahun).sasaran for i in s.indikator if i.id == ind.pk)


@pytest.mark.parametrize(
    ("cara", "bobot", "nilai", "asal"),
    [
        ("rata", (None, None), "85", "rata-rata 2 dari 2 komponen"),
        ("bobot", (D(30), D(10)), "82.5", "rata-rata berbobot 2 dari 2 komponen"),
        ("jumlah", (None, None), "170", "jumlah 2 dari 2 komponen"),
    ],
)
def test_the_value_is_made_of_its_components_and_says_how(bs, cara, bobot, nilai, asal):
    a, b = gabungkan(bs.desa, cara, bobot)
    bs.isi(bs.desa, "80", komponen=a)
    bs.isi(bs.desa, "90", komponen=b)
    hasil = ukur(bs, bs.desa)
    assert (hasil.realisasi.angka, hasil.realisasi.asal) == (D(nilai), asal)
    assert hasil.capaian.nilai == D(nilai)  # the target is 100
    assert hasil.keadaan == "Terisi"


def test_a_missing_component_is_said_and_not_counted_as_zero(bs):
    a, _ = gabungkan(bs.desa, "rata")
    bs.isi(bs.desa, "80", komponen=a)
    hasil = ukur(bs, bs.desa)
    assert (hasil.realisasi.teks, hasil.realisasi.asal) == ("80", "rata-rata 1 dari 2 komponen")
    assert hasil.keadaan == "Baru 1 dari 2 komponen"


def test_a_value_cannot_be_typed_over_its_components(bs):
    gabungkan(bs.desa, "rata")
    with pytest.raises(ValidationError) as salah:
        bs.isi(bs.desa, "80")
    assert "dihitung dari komponennya" in salah.value.message_dict["angka"][0]
    form = bs.cast.client("perencana").get(alamat("realisasi_isi", indikator=bs.desa.pk, periode=0)).context["form"]
    assert "angka" not in form.fields


def test_components_of_different_units_are_not_joined(bs):
    a, b = gabungkan(bs.desa, "rata")
    with menulis(by=None):
        b.satuan = "orang"
        b.save()
    bs.isi(bs.desa, "80", komponen=a)
    bs.isi(bs.desa, "90", komponen=b)
    assert not ukur(bs, bs.desa).realisasi.ada


def test_quarters_of_the_components_make_their_year_before_they_are_joined(bs):
    a, b = gabungkan(bs.desa, "jumlah")
    for tw in (1, 2):
        bs.isi(bs.desa, f"{tw}0", komponen=a, periode=tw)
    bs.isi(bs.desa, "5", komponen=b)
    assert ukur(bs, bs.desa).realisasi.angka == D(25)  # last value of a (20) and b (5)


def test_the_mean_of_two_surveys_follows_them(bs):
    skala = buat_skala("s", "survei", [("A", "50", True, "100", True, ""), ("B", "25", True, "50", False, "")],
                       by=bs.cast.admin)  # fmt: skip
    survei = []
    for nama, skor in (("Survei KTP", 80), ("Survei KK", 90)):
        s = Survei(perangkat=bs.kantor, tahun=TAHUN, nama=nama, skala=skala, indikator=bs.desa)
        simpan_survei(s, [UnsurSurvei(nomor=1, uraian="Biaya", skor_diketik=D(skor))], by=bs.cast.perencana)
        survei.append(s)
    a, b = gabungkan(bs.desa, "rata")
    client, url = bs.cast.client("perencana"), alamat("realisasi_isi", indikator=bs.desa.pk, periode=0)
    data = {f"komponen_{k.pk}_survei": s.pk for k, s in zip((a, b), survei, strict=True)}
    halaman = rapat(client.post(url, data | {"ketersediaan": "ada", "status": "sementara"}, follow=True))
    assert ">85 %</a>" in halaman
    assert '<div class="catatan">rata-rata 2 dari 2 komponen</div>' in halaman
    simpan_survei(survei[0], [UnsurSurvei(nomor=1, uraian="Biaya", skor_diketik=D(70))], by=bs.cast.perencana)
    assert ukur(bs, bs.desa).realisasi.angka == D(80)
    client.post(url, {f"komponen_{a.pk}": "60", "ketersediaan": "ada", "status": "sementara"})
    assert [(r.komponen.huruf, r.angka, r.survei) for r in Realisasi.objects.filter(indikator=bs.desa)] == [
        ("a", D(60), None)
    ]


def test_a_component_that_is_not_available_keeps_its_reason(bs):
    a, b = gabungkan(bs.desa, "rata")
    kosong = Realisasi(indikator=bs.desa, komponen=a, tahun=TAHUN, ketersediaan="tidak_diadakan", alasan="Tahun depan")
    simpan_realisasi(kosong, by=bs.cast.perencana)
    url = alamat("realisasi_isi", indikator=bs.desa.pk, periode=0)
    data = {f"komponen_{b.pk}": "90", "ketersediaan": "ada", "status": "sementara"}
    bs.cast.client("perencana").post(url, data)
    assert Realisasi.objects.get(komponen=a).alasan == "Tahun depan"
    assert ukur(bs, bs.desa).realisasi.asal == "rata-rata 1 dari 2 komponen"


@given(st.lists(NILAI, min_size=1, max_size=8))
def test_equal_weights_are_the_plain_mean(nilai):
    bobot = [D(7)] * len(nilai)
    assert gabung_komponen("bobot", nilai, bobot).nilai == gabung_komponen("rata", nilai, bobot).nilai


@given(st.lists(st.tuples(NILAI, st.decimals(1, 100, places=2)), min_size=1, max_size=8))
def test_a_weighted_mean_lies_between_its_parts_whatever_their_order(pasangan):
    nilai, bobot = zip(*pasangan, strict=True)
    hasil = gabung_komponen("bobot", nilai, bobot).nilai
    assert min(nilai) <= hasil <= max(nilai)
    assert gabung_komponen("bobot", nilai[::-1], bobot[::-1]).nilai == hasil


@given(st.lists(st.one_of(st.none(), NILAI), max_size=8))
def test_a_sum_is_exact_and_counts_what_is_there(nilai):
    hasil = gabung_komponen("jumlah", nilai, [None] * len(nilai))
    ada = [x for x in nilai if x is not None]
    assert hasil.nilai == (sum(ada, D(0)) if ada else None)
    assert (hasil.n, hasil.dari) == (len(ada), len(nilai))
