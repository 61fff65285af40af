"""A Renstra that is replaced half-way: one series over both versions, each year by the plan that held in it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja.domain import susun_perjanjian
from kinerja.queries import pengukuran
from renstra.domain import IsiTarget, salin_versi, simpan_indikator, simpan_renstra
from renstra.models import Renstra, RumusanIndikator
from sakip.core.write import menulis
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, rapat

D = Decimal


@pytest.fixture
def berganti(bs_terukur) -> Renstra:
    """From 2020 on a new version that promises 90 in its last year and words the indicator anew."""
    bs, by = bs_terukur, bs_terukur.cast.perencana
    lama = Renstra.objects.get(perangkat=bs.kantor)
    baru = salin_versi(lama, nama="Perubahan Renstra", berlaku_mulai=2020, by=by)
    rumusan = RumusanIndikator.objects.get(sasaran__tujuan__renstra=baru, indikator=bs.rekomendasi)
    rumusan.uraian = "Rekomendasi yang ditindaklanjuti"
    simpan_indikator(bs.rekomendasi, rumusan=rumusan, target={2021: IsiTarget(angka=D(90))}, by=by)
    baru.status = Renstra.Status.BERLAKU
    simpan_renstra(baru, by=by)
    return baru


def ukur(bs, tahun=TAHUN):
    return next(i for s in pengukuran(bs.kantor, tahun).sasaran for i in s.indikator if i.id == bs.rekomendasi.pk)


def janji_baru(bs, tahun: int) -> None:
    with menulis(by=None):
        bs.kantor.perjanjian.filter(tahun=tahun).delete()
    susun_perjanjian(perangkat=bs.kantor, tahun=tahun, by=bs.cast.perencana)


def test_the_series_goes_on_over_both_versions(bs_terukur, berganti):
    janji_baru(bs_terukur, TAHUN)
    hasil = ukur(bs_terukur)
    assert [(n.tahun, n.nilai.teks) for n in hasil.seri] == [
        (2017, "95,79"), (2018, "96,63"), (2019, "100"), (2020, "100"), (2021, "99,02"),
    ]  # fmt: skip
    assert (hasil.tahun_lalu.teks, hasil.perubahan.teks) == ("100", "-0,98")


def test_target_wording_and_end_are_those_of_the_version_in_force(bs_terukur, berganti):
    janji_baru(bs_terukur, TAHUN)
    hasil = ukur(bs_terukur)
    assert hasil.uraian_renstra == "Rekomendasi yang ditindaklanjuti"
    assert (hasil.target.teks, hasil.target_akhir.teks, hasil.kemajuan.teks) == ("90", "90", "110,02")


def test_a_year_before_the_change_is_still_measured_by_the_old_version(bs_terukur, berganti):
    janji_baru(bs_terukur, 2019)
    hasil = ukur(bs_terukur, 2019)
    assert hasil.uraian_renstra == "Persentase rekomendasi"
    assert (hasil.target.teks, hasil.target_akhir.teks) == ("90", "100")
    assert [n.nilai.teks for n in hasil.seri][-3:] == ["95,79", "96,63", "100"]


def test_a_paper_drawn_up_before_the_change_keeps_its_target_and_meets_the_new_end(bs_terukur, berganti):
    hasil = ukur(bs_terukur)
    assert (hasil.target.teks, hasil.capaian.teks) == ("100", "99,02")
    assert (hasil.target_akhir.teks, hasil.kemajuan.teks) == ("90", "110,02")


def test_the_form_shows_the_earlier_years_over_both_versions(bs_terukur, berganti):
    url = alamat("realisasi_isi", indikator=bs_terukur.rekomendasi.pk, periode=0)
    halaman = rapat(bs_terukur.cast.client("perencana").get(url))
    for teks in ("95,79", "96,63", "100"):
        assert teks in halaman
