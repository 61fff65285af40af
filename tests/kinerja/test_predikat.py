"""Predicates of any ordered scale: with a number beside them, or with none at all (domain handbook §2, §3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from kinerja.domain import simpan_baris, simpan_realisasi, simpan_skala
from kinerja.models import BarisPerjanjian, Realisasi
from kinerja.queries import pengukuran
from renstra.domain import baca_target
from renstra.enums import JenisNilai
from renstra.models import Indikator, Pita, Skala
from tests.factories import IndikatorFactory, RumusanFactory
from tests.kinerja.conftest import TAHUN, buat_skala, pita
from tests.kinerja.halaman import alamat, isi, rapat

D = Decimal
AKIP = [
    ("AA", "90", False, "100", True, ""), ("A", "80", False, "90", True, ""), ("BB", "70", False, "80", True, ""),
    ("B", "0", False, "70", True, ""),
]  # fmt: skip


def skala_urutan(kode: str, *predikat: str, by) -> Skala:
    """A scale that only orders, from high to low."""
    skala = Skala(kode=kode, nama=kode, kegunaan="predikat", pemda=by.peran_aktif[0].pemda)
    return simpan_skala(skala, [Pita(predikat=p) for p in predikat], by=by)


def indikator_predikat(bs, skala: Skala, target: str) -> Indikator:
    """Promised in the paper of the year with this target, as one types it."""
    ind = IndikatorFactory(perangkat=bs.kantor, nama=f"Nilai {skala}", satuan="", jenis_nilai="predikat", skala=skala)
    sasaran = bs.pk.baris.first().sasaran
    RumusanFactory(sasaran=sasaran, indikator=ind)
    nilai = baca_target(target, ind)
    baris = BarisPerjanjian(
        perjanjian=bs.pk, sasaran=sasaran, indikator=ind, uraian_sasaran=sasaran.uraian, uraian_indikator=ind.nama,
        angka=nilai.angka, predikat=nilai.predikat, urut=9,
    )  # fmt: skip
    simpan_baris(baris, by=bs.cast.perencana)
    return ind


def ukur(bs, ind):
    return next(i for s in pengukuran(bs.kantor, TAHUN).sasaran for i in s.indikator if i.id == ind.pk)


@pytest.fixture
def akip(bs) -> Skala:
    return buat_skala("akip", "predikat", AKIP, by=bs.cast.admin)


def test_a_predicate_and_its_number_are_both_kept_and_printed(bs, akip):
    ind = indikator_predikat(bs, akip, "A (80,50)")
    bs.isi(ind, "78.2", predikat="bb")
    hasil = ukur(bs, ind)
    assert (hasil.target.teks, hasil.realisasi.teks) == ("A (80,50)", "BB (78,20)")
    assert hasil.capaian.teks == "97,14"  # 78,20 / 80,50
    assert hasil.capaian.tercapai is False


def test_a_number_outside_the_band_of_its_predicate_is_refused(bs, akip):
    ind = indikator_predikat(bs, akip, "A")
    with pytest.raises(ValidationError) as salah:
        bs.isi(ind, "78.2", predikat="A")
    assert salah.value.message_dict == {"angka": ["Nilai 78,2 pada skala ini berpredikat BB, bukan A."]}


@pytest.mark.parametrize(
    ("predikat", "target", "realisasi", "teks", "tercapai"),
    [
        (("WTP", "WDP", "TMP"), "WTP", "WTP", "100", True),
        (("WTP", "WDP", "TMP"), "WTP", "WDP", "tidak dapat dihitung", False),
        (("Level 4", "Level 3 Plus", "Level 3"), "level 3", "Level 3 Plus", "100", True),
        (("Level 4", "Level 3 Plus", "Level 3"), "Level 3 Plus", "Level 3", "tidak dapat dihitung", False),
        (("Tinggi", "Sedang", "Rendah"), "Sedang", "Tinggi", "100", True),
        (("Tercapai", "Tidak tercapai"), "Tercapai", "Tercapai", "100", True),
        (("Tercapai", "Tidak tercapai"), "Tercapai", "Tidak tercapai", "tidak dapat dihitung", False),
    ],
)
def test_without_numbers_reached_is_100_and_not_reached_has_no_number(bs, predikat, target, realisasi, teks, tercapai):
    ind = indikator_predikat(bs, skala_urutan("urut", *predikat, by=bs.cast.admin), target)
    simpan_realisasi(Realisasi(indikator=ind, tahun=TAHUN, predikat=realisasi), by=bs.cast.perencana)
    hasil = ukur(bs, ind)
    assert (hasil.capaian.teks, hasil.capaian.tercapai) == (teks, tercapai)
    assert hasil.realisasi.teks == realisasi


@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        ("Level 9", "“Level 9” tidak ada pada skala ini. Pilih salah satu: Level 4, Level 3 Plus."),
        ("3", "Skala ini tanpa angka. Isi predikatnya: Level 4, Level 3 Plus."),
        ("Level 4 (80)", "Skala ini tanpa angka. Isi predikatnya: Level 4, Level 3 Plus."),
    ],
)
def test_what_the_scale_lacks_is_answered_with_what_it_has(bs, teks, kalimat):
    skala = skala_urutan("level", "Level 4", "Level 3 Plus", by=bs.cast.admin)
    with pytest.raises(ValidationError) as salah:
        baca_target(teks, Indikator(jenis_nilai=JenisNilai.PREDIKAT, skala=skala))
    assert salah.value.messages == [kalimat]


def test_a_scale_of_capaian_cannot_do_without_numbers(bs):
    with pytest.raises(ValidationError):
        simpan_skala(
            Skala(kode="c", nama="c", kegunaan="capaian"), [Pita(predikat="A"), Pita(predikat="B")], by=bs.cast.admin
        )


def test_two_predicates_of_one_name_are_refused_without_numbers_too(bs):
    with pytest.raises(ValidationError, match="tertulis lebih dari sekali"):
        skala_urutan("k", "Tinggi", "tinggi", by=bs.cast.admin)


def test_the_form_offers_the_predicates_and_asks_for_no_number(bs):
    ind = indikator_predikat(bs, skala_urutan("t", "Tercapai", "Tidak tercapai", by=bs.cast.admin), "Tercapai")
    client, url = bs.cast.client("perencana"), alamat("realisasi_isi", indikator=ind.pk, periode=0)
    form = client.get(url).context["form"]
    assert "angka" not in form.fields
    assert [k for k, _ in form.fields["predikat"].choices] == ["", "Tercapai", "Tidak tercapai"]
    jawaban = client.post(
        url, {"predikat": "Tidak tercapai", "ketersediaan": "ada", "status": "sementara"}, follow=True
    )
    assert "tidak dapat dihitung" in isi(jawaban)
    assert "belum tercapai" in isi(jawaban)


@pytest.mark.parametrize(
    ("ketersediaan", "teks"),
    [
        ("tidak_tersedia", "tidak tersedia"),
        ("tidak_diadakan", "tidak diadakan"),
        ("tidak_berlaku", "tidak berlaku (n/a)"),
    ],
)
def test_the_answers_without_a_value_stay_different_and_show_their_reason(bs, ketersediaan, teks):
    client, url = bs.cast.client("perencana"), alamat("realisasi_isi", indikator=bs.desa.pk, periode=0)
    data = {"ketersediaan": ketersediaan, "alasan": "Belum ada desa", "status": "sementara"}
    halaman = rapat(client.post(url, data, follow=True))
    assert teks in halaman
    assert "Belum ada desa" in halaman
    assert ukur(bs, bs.desa).capaian.alasan == f"realisasinya {teks}"


def test_bands_with_numbers_are_still_written_with_their_borders(bs):
    assert [p.predikat for p in pita(AKIP)] == ["AA", "A", "BB", "B"]
    skala = buat_skala("akip2", "predikat", AKIP, by=bs.cast.admin)
    halaman = rapat(bs.cast.client("perencana").get(alamat("skala")))
    assert skala.nama in halaman
    assert "80 &lt; nilai ≤ 90" in halaman
