"""The indicative pagu of a Renstra, typed for all its years on one page (N-3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anggaran.domain import SelTahun, simpan_indikatif
from anggaran.models import Pagu, Tahap
from anggaran.queries import indikatif
from renstra.enums import Jenjang
from renstra.models import SimpulProgram
from sakip.core.domain import Terkunci, simpan
from sakip.core.models import Kunci
from sakip.core.permissions import Ditolak
from tests.anggaran.test_pages import isi, url
from tests.factories import PaguFactory, RenstraFactory, RumusanFactory, SimpulFactory, TahapFactory

TAHUN = range(2021, 2026)


@pytest.fixture
def renstra(cast):
    return RenstraFactory(perangkat=cast.kantor, tahun_awal=2021, tahun_akhir=2025, berlaku_mulai=2021)


@pytest.fixture
def simpul(cast, renstra):
    program = SimpulFactory(perangkat=cast.kantor, kode="7.01.02", nama="Program Pelayanan")
    milik = {"perangkat": cast.kantor, "induk": program, "jenjang": Jenjang.KEGIATAN}
    return SimpulFactory(**milik, kode="7.01.02.2.01", nama="Koordinasi")


def test_five_years_are_typed_at_once_and_added_up(cast, simpul):
    client = cast.client("perencana")
    halaman = {f"p{simpul.pk}-{t}": f"{t - 2020}.000.000,10" for t in TAHUN}
    teks = isi(client.post(url(cast, "indikatif"), halaman, follow=True))
    nilai = indikatif(cast.kantor, 2024)
    assert nilai.nilai == {t: Decimal(f"{t - 2020}000000.10") for t in TAHUN}
    assert nilai.jumlah == Decimal("15000000.50")
    assert "15.000.000,50" in teks
    assert Tahap.objects.filter(jenis="renstra").count() == 5


def test_a_node_that_a_year_lacks_is_put_there_with_what_stands_above_it(cast, simpul):
    rumusan = RumusanFactory(sasaran=None, simpul=simpul, indikator__perangkat=cast.kantor)
    simpan_indikatif(isi={SelTahun(simpul, 2025): Decimal(7)}, by=cast.perencana)
    baru = SimpulProgram.objects.get(tahun=2025, kode=simpul.kode)
    assert (baru.nama, baru.induk.kode, baru.induk.tahun) == ("Koordinasi", "7.01.02", 2025)
    assert baru.indikator.get().indikator == rumusan.indikator
    simpan_indikatif(isi={SelTahun(baru, 2025): Decimal(8)}, by=cast.perencana)
    assert SimpulProgram.objects.filter(tahun=2025).count() == 2
    assert [s.nilai[2025] for s in indikatif(cast.kantor, 2024).jelajah()] == [8, 8]


def test_an_emptied_figure_goes_and_an_untouched_one_stays(cast, simpul):
    isi_ = {SelTahun(simpul, 2024): Decimal(5), SelTahun(simpul, 2025): Decimal(6)}
    simpan_indikatif(isi=isi_, by=cast.perencana)
    form = cast.client("perencana").get(url(cast, "indikatif")).context["form"]
    nama = {f: form[f].value() for f in form.fields}
    halaman = {**nama, **{f"initial-{k}": v for k, v in nama.items()}, f"p{simpul.pk}-2024": ""}
    cast.client("perencana").post(url(cast, "indikatif"), {k: v for k, v in halaman.items() if v is not None})
    assert [(p.tahap.tahun, p.nilai) for p in Pagu.objects.all()] == [(2025, 6)]


def test_the_same_sub_kegiatan_of_two_kelurahan_has_two_rows(cast, simpul):
    for unit in (cast.unit, cast.unit_lain):
        SimpulFactory(
            perangkat=cast.kantor, induk=simpul, jenjang=Jenjang.SUBKEGIATAN, kode="7.01.02.2.01.0001", unit=unit
        )
    form = cast.client("perencana").get(url(cast, "indikatif")).context["form"]
    assert len(form.fields) == 2 * len(TAHUN)
    teks = isi(cast.client("perencana").get(url(cast, "indikatif")))
    assert "(Seksi Pelayanan)" in teks
    assert "(Seksi Pemerintahan)" in teks


def test_a_figure_by_jenis_belanja_is_read_and_not_typed_here(cast, simpul):
    tahap = TahapFactory(perangkat=cast.kantor, jenis=Tahap.Jenis.RENSTRA)
    PaguFactory(tahap=tahap, simpul=simpul, jenis_belanja="5.2", nilai=40)
    PaguFactory(tahap=tahap, simpul=simpul, jenis_belanja="5.1.02", nilai=2)
    jawaban = cast.client("perencana").get(url(cast, "indikatif"))
    assert f"p{simpul.pk}-2024" not in jawaban.context["form"].fields
    assert indikatif(cast.kantor, 2024).nilai[2024] == 42


def test_a_wrong_figure_keeps_all_that_was_typed(cast, simpul):
    halaman = {f"p{simpul.pk}-2024": "abc", f"p{simpul.pk}-2025": "2.000"}
    jawaban = cast.client("perencana").post(url(cast, "indikatif"), halaman)
    assert "“abc” bukan angka." in isi(jawaban)
    assert 'value="2.000"' in jawaban.content.decode()
    assert not Pagu.objects.exists()


def test_a_locked_year_is_refused_with_its_reason_and_nothing_is_written(cast, simpul):
    simpan(Kunci(perangkat=cast.kantor, tahun=2025, lingkup="anggaran", alasan="sudah diaudit"), by=cast.organisasi)
    with pytest.raises(Terkunci, match="sudah diaudit"):
        simpan_indikatif(isi={SelTahun(simpul, t): Decimal(1) for t in (2024, 2025)}, by=cast.perencana)
    assert not Pagu.objects.exists()


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat"])
def test_indicative_pagu_is_the_perencanas(cast, simpul, siapa):
    assert cast.client(siapa).get(url(cast, "indikatif")).status_code == 403
    with pytest.raises(Ditolak):
        simpan_indikatif(isi={SelTahun(simpul, 2024): Decimal(1)}, by=getattr(cast, siapa))


def test_without_a_renstra_the_page_says_where_to_begin(cast):
    teks = isi(cast.client("perencana").get(url(cast, "indikatif")))
    assert "Belum ada Renstra yang mencakup tahun 2024. Susun dahulu di Rencana › Renstra." in teks


def test_a_draft_renstra_is_budgeted_too(cast):
    RenstraFactory(perangkat=cast.kantor, tahun_awal=2022, tahun_akhir=2027, berlaku_mulai=2022, status="draf")
    assert indikatif(cast.kantor, 2024).tahun == tuple(range(2022, 2028))


def test_the_page_asks_as_often_for_one_node_as_for_thirty(cast, simpul):
    client = cast.client("perencana")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(url(cast, "indikatif")).status_code == 200
        return len(terekam)

    satu = hitung()
    for n in range(29):
        SimpulFactory(
            perangkat=cast.kantor, induk=simpul.induk, jenjang=Jenjang.KEGIATAN, kode=f"7.01.02.3.{n}", unit=cast.unit
        )
    assert hitung() == satu
