"""Quarters and months: what joins to the year, how far a quarter came, the grid and the rencana aksi."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kinerja.domain import SelTarget, simpan_aksi, simpan_target_periode
from kinerja.models import Aksi, BarisPerjanjian, TargetPeriode
from kinerja.queries import aksi_tahun, triwulan_tahun
from kinerja.queries.nilai import Nilai
from kinerja.queries.periode import TRIWULAN, bulan_dari, gabung, kalimat_gabungan, sama, target_triwulan
from renstra.domain import baca_target
from renstra.models import Komponen
from sakip.core.models import Kunci
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, SimpulFactory, UnitFactory
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, isi, rapat

D = Decimal
ANGKA = st.decimals(0, 10_000, places=2)


def nilai(x) -> Nilai:
    return Nilai(angka=D(x), hitung=D(x)) if x is not None else Nilai()


def targetkan(bs, ind, isian: dict[int, str], komponen=None) -> None:
    sel = {SelTarget(ind, komponen, p): baca_target(teks, ind) for p, teks in isian.items()}
    simpan_target_periode(tahun=TAHUN, isi=sel, by=bs.cast.perencana)


def baris(bs, ind, komponen_id=None):
    return next(
        b
        for s in triwulan_tahun(bs.kantor, TAHUN)
        for b in s.baris
        if (b.indikator_id, b.komponen_id) == (ind.pk, komponen_id)
    )


def ubah(ind, **isian) -> None:
    for nama, x in isian.items():
        setattr(ind, nama, x)
    with menulis(by=None):
        ind.save()


# --- joining, pure -----------------------------------------------------------------------------


@given(st.lists(ANGKA, min_size=12, max_size=12))
def test_months_make_the_year_through_their_quarters_as_they_do_at_once(bulan):
    diketik = {11 + i: nilai(x) for i, x in enumerate(bulan)}
    for cara, setahun in (("jumlah", sum(bulan)), ("terakhir", bulan[-1]), ("rata", sum(bulan) / 12)):
        tahun = gabung(cara, target_triwulan(cara, diketik))
        assert sama(tahun, nilai(setahun))
        assert list(kalimat_gabungan(cara, nilai(setahun), diketik)) == []


@given(st.lists(ANGKA, min_size=4, max_size=4), ANGKA)
def test_a_sum_that_is_not_the_target_of_the_year_is_said(triwulan, setahun):
    kalimat = list(kalimat_gabungan("jumlah", nilai(setahun), dict(enumerate(map(nilai, triwulan), 1))))
    assert bool(kalimat) == (sum(triwulan) != setahun)


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 100)), min_size=4, max_size=4))
def test_a_ratio_of_sums_always_lies_between_the_ratios_of_its_quarters(bagian):
    rasio = {tw: nilai(D(a) * 100 / D(b)) for tw, (a, b) in enumerate(bagian, 1)}
    setahun = nilai(D(sum(a for a, _ in bagian)) * 100 / D(sum(b for _, b in bagian)))
    kalimat = list(kalimat_gabungan("rasio", setahun, rasio))
    assert kalimat == [] or min(n.angka for n in rasio.values()) == max(n.angka for n in rasio.values())


def test_each_quarter_has_three_months_of_its_own():
    assert [b for tw in TRIWULAN for b in bulan_dari(tw)] == list(range(11, 23))


@pytest.mark.parametrize(
    ("cara", "triwulan", "setahun", "kalimat"),
    [
        ("jumlah", (25, 25, 25, 25), 100, []),
        ("jumlah", (25, 25, 25, 0), 100, ["Jumlah target triwulan 75, sedangkan target setahun 100."]),
        (
            "jumlah", (25, 25, None, None), 100,
            ["Jumlah target triwulan 50 (baru 2 dari 4 triwulan terisi), sedangkan target setahun 100."],
        ),
        ("terakhir", (20, 40, 60, 80), 80, []),
        ("terakhir", (20, 40, 60, 70), 80, ["Target Triwulan IV 70, sedangkan target setahun 80."]),
        (
            "terakhir", (20, None, None, None), 80,
            ["Target Triwulan IV belum diisi; seharusnya sama dengan target setahun, 80."],
        ),
        ("rata", (70, 80, 90, 80), 80, []),
        ("rata", (70, 70, 70, 70), 80, ["Rata-rata target triwulan 70, sedangkan target setahun 80."]),
        ("rasio", (70, 80, 90, 95), 85, []),
        (
            "rasio", (70, 72, 74, 75), 85,
            ["Target setahun 85 berada di luar target triwulannya; rasio setahun pasti di antaranya."],
        ),
        ("jumlah", (25, 25, 25, 25), None,
         ["Target setahun belum ditetapkan, sehingga target triwulan belum dapat dibandingkan."]),
        ("jumlah", (None, None, None, None), 100, []),
    ],
)  # fmt: skip
def test_the_four_ways_to_join_and_what_is_said_where_they_do_not(cara, triwulan, setahun, kalimat):
    diketik = {tw: nilai(x) for tw, x in enumerate(triwulan, 1) if x is not None}
    assert list(kalimat_gabungan(cara, nilai(setahun), diketik)) == kalimat


def test_months_that_do_not_make_their_quarter_are_said():
    diketik = {2: nilai(30), 14: nilai(5), 15: nilai(5), 16: nilai(5)}
    assert list(kalimat_gabungan("jumlah", nilai(30), diketik)) == [
        "Jumlah target bulanan Triwulan II 15, sedangkan target Triwulan II 30."
    ]


# --- a measured year by quarter ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("cara", "target", "realisasi", "sampai", "capaian"),
    [
        ("jumlah", ("10", "20", "30", "40"), ("10", "15", "30"), ("10", "25", "55"), ("100", "83,33", "91,67")),
        ("terakhir", ("20", "40", "60", "80"), ("20", "30", "66"), ("20", "30", "66"), ("100", "75", "110")),
        ("rata", ("80", "80", "80", "80"), ("60", "80", "100"), ("60", "70", "80"), ("75", "87,50", "100")),
    ],
)
def test_target_and_realisasi_up_to_each_quarter(bs, cara, target, realisasi, sampai, capaian):
    ubah(bs.desa, akumulasi=cara)
    targetkan(bs, bs.desa, dict(enumerate(target, 1)))
    for tw, x in enumerate(realisasi, 1):
        bs.isi(bs.desa, x, periode=tw, kendala=f"Hujan {tw}", solusi="Perahu")
    tw = baris(bs, bs.desa).triwulan
    assert tuple(t.realisasi_sampai.teks for t in tw[:3]) == sampai
    assert tuple(t.capaian_sampai.teks for t in tw[:3]) == capaian
    assert [t.kendala for t in tw] == ["Hujan 1", "Hujan 2", "Hujan 3", ""]
    assert not tw[3].realisasi.ada


def test_a_ratio_up_to_a_quarter_is_made_of_its_parts(bs):
    targetkan(bs, bs.rekomendasi, {1: "80", 2: "90"})
    for tw, a, b in [(1, 1, 2), (2, 90, 98)]:
        bs.isi(bs.rekomendasi, "0", periode=tw, pembilang=D(a), penyebut=D(b))
    tw = baris(bs, bs.rekomendasi).triwulan
    assert [t.realisasi.teks for t in tw[:2]] == ["50", "91,84"]
    assert [t.realisasi_sampai.teks for t in tw[:2]] == ["50", "91"]
    assert (tw[1].target_sampai.teks, tw[1].capaian_sampai.teks) == ("90", "101,11")


def test_a_predicate_is_compared_in_its_quarter(bs):
    targetkan(bs, bs.skm, {1: "c", 4: "b"})
    bs.isi(bs.skm, "93.71", periode=1)
    b = baris(bs, bs.skm)
    assert (b.triwulan[0].target.teks, b.triwulan[3].target.teks, b.kalimat) == ("C", "B", ())
    targetkan(bs, bs.skm, {4: "C"})
    assert baris(bs, bs.skm).kalimat == ("Target Triwulan IV C, sedangkan target setahun B.",)


def test_a_year_that_was_entered_whole_stands_at_its_end_only(bs):
    bs.isi(bs.desa, "90")
    b = baris(bs, bs.desa)
    assert b.setahun
    assert [t.realisasi.ada for t in b.triwulan] == [False] * 4
    assert [t.realisasi_sampai.teks for t in b.triwulan] == ["", "", "", "90"]


def test_the_parts_of_a_composite_indicator_have_quarters_and_make_those_of_the_whole(bs):
    ubah(bs.desa, gabungan="jumlah", akumulasi="jumlah")
    with menulis(by=None):
        a, b = (Komponen.objects.create(indikator=bs.desa, huruf=h, uraian=f"Bagian {h}") for h in "ab")
    targetkan(bs, bs.desa, {1: "10"}, komponen=a)
    for komponen, x in ((a, "8"), (b, "5")):
        bs.isi(bs.desa, x, komponen=komponen, periode=1)
    utuh, bagian = baris(bs, bs.desa), baris(bs, bs.desa, a.pk)
    assert (utuh.triwulan[0].realisasi.teks, utuh.triwulan[0].realisasi.asal) == ("13", "jumlah 2 dari 2 komponen")
    assert (bagian.triwulan[0].target.teks, bagian.triwulan[0].capaian.teks) == ("10", "80")


def test_the_number_of_queries_does_not_grow_with_targets_and_actions(bs, django_assert_num_queries):
    targetkan(bs, bs.desa, {1: "10"})
    with CaptureQueriesContext(connection) as sedikit:
        triwulan_tahun(bs.kantor, TAHUN)
        aksi_tahun(bs.kantor, TAHUN)
    for ind in (bs.desa, bs.skm, bs.rekomendasi):
        targetkan(bs, ind, dict.fromkeys((1, 2, 3, 11, 12), "B" if ind == bs.skm else "10"))
        for i in range(5):
            simpan_aksi(Aksi(indikator=ind, tahun=TAHUN, uraian=f"Langkah {i}", tw1="x"), by=bs.cast.perencana)
    with django_assert_num_queries(len(sedikit)):
        triwulan_tahun(bs.kantor, TAHUN)
        hasil = aksi_tahun(bs.kantor, TAHUN)
    assert [len(a.aksi) for a in hasil] == [5, 5, 5]


# --- the grid ----------------------------------------------------------------------------------


def test_the_grid_is_typed_in_quarters_and_months_and_says_what_does_not_join(bs):
    ubah(bs.desa, akumulasi="jumlah")  # the target of the year is 100
    client, url = bs.cast.client("perencana"), alamat("target_triwulan")
    pk = bs.desa.pk
    data = {f"t{pk}_0_1": "20", f"t{pk}_0_2": "30", f"t{pk}_0_17": "10", f"t{pk}_0_18": "12,5"}
    halaman = rapat(client.post(url, data, follow=True))
    assert "4 target tersimpan." in halaman
    assert "dari bulan: 22,50" in halaman
    assert "Jumlah target triwulan 72,50 % (baru 3 dari 4 triwulan terisi), sedangkan target setahun 100 %." in halaman
    client.post(url, {f"t{pk}_0_1": "20"})
    assert list(TargetPeriode.objects.values_list("periode", "angka")) == [(1, D(20))]


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ("abc", "“abc” bukan angka. Tulis misalnya 1.500,25."),
        ("98.125", "dapat dibaca sebagai 98,125 (desimal) atau 98.125 (ribuan)"),
    ],
)
def test_a_cell_that_cannot_be_read_is_answered_there_and_nothing_is_lost(bs, isian, kalimat):
    pk = bs.desa.pk
    jawaban = bs.cast.client("perencana").post(alamat("target_triwulan"), {f"t{pk}_0_11": isian, f"t{pk}_0_2": "30"})
    assert kalimat in isi(jawaban)
    assert f'value="{isian}"' in isi(jawaban)
    assert "<details open>" in isi(jawaban)
    assert not TargetPeriode.objects.exists()


def test_a_target_that_was_marked_as_not_there_stays(bs):
    with menulis(by=None):
        TargetPeriode.objects.create(
            indikator=bs.desa, tahun=TAHUN, periode=1, ketersediaan="tidak_diadakan", alasan="Mulai TW II"
        )
    url = alamat("target_triwulan")
    assert "tidak diadakan" in isi(bs.cast.client("perencana").get(url))
    bs.cast.client("perencana").post(url, {})
    assert TargetPeriode.objects.get().alasan == "Mulai TW II"


def test_only_the_perencana_sets_targets(bs):
    with pytest.raises(Ditolak):
        simpan_target_periode(
            tahun=TAHUN, isi={SelTarget(bs.desa, None, 1): baca_target("5", bs.desa)}, by=bs.cast.staf
        )
    assert bs.cast.client("staf").get(alamat("target_triwulan")).status_code == 403


def test_without_a_paper_the_pages_say_what_comes_first(cast):
    client = cast.client("perencana")
    for nama in ("target_triwulan", "triwulan", "aksi"):
        assert f"Belum ada Perjanjian Kinerja {TAHUN}" in isi(client.get(alamat(nama)))


def test_a_quarter_is_read_and_leads_to_its_realisasi(bs):
    targetkan(bs, bs.desa, {2: "40"})
    bs.isi(bs.desa, "30", periode=2)
    halaman = rapat(bs.cast.client("perencana").get(alamat("triwulan"), {"triwulan": "2"}))
    assert "75 %" in halaman
    assert alamat("realisasi_isi", indikator=bs.desa.pk, periode=2) in halaman
    assert bs.cast.client("perencana").get(alamat("triwulan"), {"triwulan": "x"}).status_code == 200


def test_a_closed_year_is_said_once_above_the_grid(bs):
    with menulis(by=None):
        Kunci.objects.create(perangkat=bs.kantor, tahun=TAHUN, mulai=timezone.now(), alasan="Laporan ditandatangani")
    pk = bs.desa.pk
    jawaban = bs.cast.client("perencana").post(alamat("target_triwulan"), {f"t{pk}_0_1": "20", f"t{pk}_0_2": "30"})
    assert isi(jawaban).count("Laporan ditandatangani") == 1
    assert 'value="20"' in isi(jawaban)


# --- rencana aksi ------------------------------------------------------------------------------


def test_steps_are_added_in_order_and_read_under_their_indicator(bs):
    client = bs.cast.client("perencana")
    simpul = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, nama="Sub Kegiatan Perahu")
    for uraian, urut in (("Membuka loket", ""), ("Melatih petugas", ""), ("Rapat awal", "1")):
        data = {
            "uraian": uraian,
            "tw1": "1 kali",
            "tw3": "2 kali",
            "simpul": simpul.pk,
            "unit": bs.cast.unit.pk,
            "urut": urut,
        }
        jawaban = client.post(alamat("aksi_tambah", indikator=bs.desa.pk), data, follow=True)
    assert [a.uraian for a in aksi_tahun(bs.kantor, TAHUN)[0].aksi] == [
        "Membuka loket",
        "Rapat awal",
        "Melatih petugas",
    ]
    for teks in ("Membuka loket", "2 kali", "Sub Kegiatan Perahu", "Seksi Pelayanan"):
        assert teks in isi(jawaban)


def test_a_step_plans_something_in_some_quarter(bs):
    jawaban = bs.cast.client("perencana").post(alamat("aksi_tambah", indikator=bs.desa.pk), {"uraian": "Membuka loket"})
    assert "Isi rencana paling sedikit pada satu triwulan." in isi(jawaban)
    assert "Membuka loket" in isi(jawaban)
    assert not Aksi.objects.exists()


def test_a_step_names_nothing_of_another_office_or_year(bs):
    by, tetangga = bs.cast.perencana, bs.cast.tetangga
    for lain in (
        {"simpul": SimpulFactory(perangkat=bs.kantor, tahun=TAHUN - 1)},
        {"unit": UnitFactory(perangkat=tetangga)},
    ):
        with pytest.raises(ValidationError):
            simpan_aksi(Aksi(indikator=bs.desa, tahun=TAHUN, uraian="x", tw1="y", **lain), by=by)
    asing = IndikatorFactory(perangkat=tetangga)
    assert bs.cast.client("perencana").get(alamat("aksi_tambah", indikator=asing.pk)).status_code == 404


def test_a_step_of_an_indicator_that_is_no_longer_promised_is_still_shown(bs):
    simpan_aksi(Aksi(indikator=bs.desa, tahun=TAHUN, uraian="Membuka loket", tw1="x"), by=bs.cast.perencana)
    with menulis(by=None):
        bs.pk.baris.filter(indikator=bs.desa).delete()
    halaman = isi(bs.cast.client("perencana").get(alamat("aksi")))
    assert "Indikator di luar Perjanjian Kinerja" in halaman
    assert "Membuka loket" in halaman


def test_percentages_without_their_parts_make_no_ratio_and_say_why(bs):
    bs.isi(bs.rekomendasi, "45", periode=1)
    assert baris(bs, bs.rekomendasi).triwulan[0].realisasi_sampai.teks == "45"
    bs.isi(bs.rekomendasi, "52", periode=2)
    tw = baris(bs, bs.rekomendasi).triwulan
    assert [t.realisasi.teks for t in tw[:2]] == ["45", "52"]
    assert tw[1].realisasi_sampai.teks == "tidak dapat dihitung"
    assert "pembilang dan penyebutnya" in tw[1].realisasi_sampai.alasan


@pytest.mark.parametrize("nama", ["target_triwulan", "triwulan", "aksi"])
def test_the_pages_ask_as_often_for_three_indicators_as_for_thirty(bs, nama, django_assert_num_queries):
    client = bs.cast.client("perencana")
    targetkan(bs, bs.desa, {1: "10"})
    client.get(alamat(nama))
    with CaptureQueriesContext(connection) as sedikit:
        client.get(alamat(nama))
    sasaran = bs.pk.baris.first().sasaran
    for i in range(27):
        ind = IndikatorFactory(perangkat=bs.kantor, kode=f"Z{i}", akumulasi="jumlah")
        with menulis(by=None):
            BarisPerjanjian.objects.create(
                perjanjian=bs.pk, sasaran=sasaran, indikator=ind, uraian_sasaran=sasaran.uraian,
                uraian_indikator=ind.nama, angka=100,
            )  # fmt: skip
            Komponen.objects.create(indikator=ind, huruf="a", uraian="Bagian a")
        targetkan(bs, ind, {1: "10", 11: "5"})
        simpan_aksi(Aksi(indikator=ind, tahun=TAHUN, uraian="Langkah", tw1="x"), by=bs.cast.perencana)
    with django_assert_num_queries(len(sedikit)):
        assert client.get(alamat(nama)).status_code == 200
