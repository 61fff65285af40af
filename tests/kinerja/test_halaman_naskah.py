"""The papers in the browser: Perjanjian Kinerja, IKU, RKT."""

from __future__ import annotations

from decimal import Decimal

from kinerja.domain import susun_perjanjian
from kinerja.models import (
    BarisPerjanjian,
    BarisRkt,
    PerjanjianKinerja,
    Rkt,
)
from renstra.domain import salin_versi
from tests.factories import IndikatorFactory, PaguFactory, TahapFactory
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, isi, rapat

D = Decimal


def test_an_empty_office_is_told_what_to_do(cast):
    client = cast.client("perencana")
    assert "Susun Perjanjian Kinerja</a> dari Renstra" in isi(client.get(alamat("realisasi")))
    jawaban = client.post(alamat("perjanjian_susun"), {"jenis": "murni"})
    assert "belum memuat sasaran dengan indikator" in isi(jawaban)


def test_a_paper_is_drawn_up_read_and_reworded(bs):
    client = bs.cast.client("perencana")
    data = {"jenis": "perubahan", "alasan_perubahan": "c", "tanggal": "2021-11-01", "tempat": "Jember"}
    jawaban = client.post(alamat("perjanjian_susun"), data, follow=True)
    assert "Perjanjian Kinerja Perubahan Tahun 2021" in isi(jawaban)
    assert "1 November 2021" in isi(jawaban)
    baris = BarisPerjanjian.objects.get(perjanjian__jenis="perubahan", indikator=bs.desa)
    url = alamat("perjanjian_baris_ubah", pk=baris.pk)
    jawaban = client.post(
        url,
        {"uraian_sasaran": "Koordinasi", "uraian_indikator": "Persentase desa tertib", "angka": "98,5", "satuan": "%",
         "urut": "3"},
        follow=True,
    )  # fmt: skip
    assert "Persentase desa tertib" in isi(jawaban)
    assert "98,50 %" in isi(jawaban)


def test_a_change_without_a_reason_is_answered_beside_the_field(bs):
    jawaban = bs.cast.client("perencana").post(alamat("perjanjian_susun"), {"jenis": "perubahan"})
    assert list(jawaban.context["form"].errors) == ["alasan_perubahan"]
    assert PerjanjianKinerja.objects.count() == 1


def test_a_promised_letter_must_be_on_the_scale(bs):
    baris = bs.pk.baris.get(indikator=bs.skm)
    jawaban = bs.cast.client("perencana").post(
        alamat("perjanjian_baris_ubah", pk=baris.pk),
        {"predikat": "Z", "urut": "1", "uraian_indikator": "SKM", "uraian_sasaran": "x"},
    )
    assert list(jawaban.context["form"].errors) == ["predikat"]
    assert 'name="predikat" value="Z"' in isi(jawaban)


def test_an_added_row_takes_its_wording_from_the_plan(bs):
    lain = IndikatorFactory(perangkat=bs.kantor, nama="Nilai AKIP", satuan="nilai")
    sasaran = bs.pk.baris.first().sasaran
    bs.cast.client("perencana").post(
        alamat("perjanjian_baris_tambah", perjanjian=bs.pk.pk),
        {"sasaran": sasaran.pk, "indikator": lain.pk, "angka": "70", "urut": "9"},
    )
    baris = bs.pk.baris.get(indikator=lain)
    assert (baris.uraian_indikator, baris.uraian_sasaran, baris.satuan) == ("Nilai AKIP", sasaran.uraian, "nilai")


def test_a_row_offers_the_sasaran_of_the_renstra_in_force_and_its_own(bs):
    """After a new version each sasaran is offered once, and not in two versions."""
    baris = bs.pk.baris.first()
    salin_versi(baris.sasaran.tujuan.renstra, nama="Perubahan", berlaku_mulai=TAHUN, by=bs.cast.perencana)
    client = bs.cast.client("perencana")

    def ditawarkan(nama, **kwargs):
        return [s.kode for s in client.get(alamat(nama, **kwargs)).context["form"].fields["sasaran"].queryset]

    assert ditawarkan("perjanjian_baris_tambah", perjanjian=bs.pk.pk) == ["T1.S1", "T2.S1"]
    assert ditawarkan("perjanjian_baris_ubah", pk=baris.pk) == ["T1.S1", "T1.S1", "T2.S1"]


def test_the_budget_of_a_paper_follows_the_chosen_stage(penuh):
    tahap = TahapFactory(perangkat=penuh.kantor, tahun=TAHUN, jenis="dpa", urut=0)
    PaguFactory(tahap=tahap, simpul=penuh.sub, nilai=1_234_000)
    jawaban = penuh.cast.client("perencana").post(
        alamat("perjanjian_tahap", pk=penuh.pk.pk), {"tahap": tahap.pk}, follow=True
    )
    assert "1.234.000" in isi(jawaban)
    assert "DPA TA. 2021" in isi(jawaban)


def test_the_rkt_asks_before_it_replaces_rows(penuh):
    client = penuh.cast.client("perencana")
    assert "sudah berisi 1 baris" in rapat(client.get(alamat("rkt_susun")))
    assert client.post(alamat("rkt_susun"), {"tahap": penuh.tahap.pk}).status_code == 302
    assert "9.290.000" in isi(client.get(alamat("rkt")))


def test_the_first_row_of_an_rkt_makes_it(cast):
    wajib = [
        "uraian_tujuan",
        "uraian_sasaran",
        "indikator_sasaran",
        "target_sasaran",
        "uraian_program",
        "uraian_kegiatan",
    ]
    data = dict.fromkeys(wajib, "isi") | {"anggaran": "61.960.500", "urut": "1"}
    cast.client("perencana").post(alamat("rkt_baris_tambah"), data)
    assert (Rkt.objects.get().tahun, BarisRkt.objects.get().anggaran) == (TAHUN, D(61_960_500))


def test_one_paper_more_than_a_first_and_its_change_is_told_apart(bs):
    for _ in range(2):
        susun_perjanjian(
            perangkat=bs.kantor, tahun=TAHUN, jenis="perubahan", alasan_perubahan="a", by=bs.cast.perencana
        )
    assert "Perjanjian Kinerja Perubahan Tahun 2021 ke-2" in isi(
        bs.cast.client("camat").get(alamat("perjanjian_daftar"))
    )
