"""Pages of tags, targets over the years, staff and assets."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from renstra.models import Aset, Indikator, Komponen, RekapPegawai, TandaIndikator, Target
from tests.factories import TAHUN, IndikatorFactory, RumusanFactory, SimpulFactory, TargetFactory
from tests.renstra.test_halaman import isian

TANDA = {"tanda_SPM": "on", "nomor_SDGs": "16.6.2; 14.1"}


def alamat(nama: str, **kwargs) -> str:
    return reverse(f"renstra:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN} | kwargs)


def test_tags_are_typed_at_the_indicator_and_taken_away_again(cast, sasaran):
    perencana = cast.client("perencana")
    perencana.post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian(**TANDA))
    indikator = Indikator.objects.get()
    assert sorted(map(str, indikator.tanda.all())) == ["SDGs 14.1", "SDGs 16.6.2", "SPM"]
    perencana.post(alamat("indikator_ubah", pk=indikator.pk), isian(nomor_SDGs="16.6.2"))
    assert [str(t) for t in TandaIndikator.objects.all()] == ["SDGs 16.6.2"]


def test_a_number_too_long_for_a_tag_is_said_beside_it(cast, sasaran):
    jawab = cast.client("perencana").post(
        alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian(nomor_IKK="9" * 41)
    )
    assert "paling panjang 40 huruf" in jawab.context["form"].errors["nomor_IKK"][0]
    assert not Indikator.objects.exists()


def test_the_list_shows_the_indicators_with_one_tag(cast):
    for jenis in ("SPM", "IKK"):
        indikator = IndikatorFactory(perangkat=cast.kantor, kode=jenis, nama=f"Ukuran {jenis}")
        cast.client("perencana").post(
            alamat("indikator_ubah", pk=indikator.pk),
            isian(kode=jenis, nama=f"Ukuran {jenis}", **{f"tanda_{jenis}": "on"}),
        )
    isi = cast.client("staf").get(alamat("indikator_daftar"), {"tanda": "SPM"}).content.decode()
    assert "Ukuran SPM" in isi
    assert "Ukuran IKK" not in isi


@pytest.mark.parametrize(
    ("gabungan", "bobot", "salah"),
    [
        ("bobot", "", "bobot pada setiap"),
        ("bobot", "0", "lebih dari 0"),
        ("bobot", "-5", "lebih dari 0"),
        ("bobot", "2,5", ""),
        ("rata", "", ""),
    ],
)
def test_a_weighted_composite_asks_for_the_weight_of_every_part(cast, sasaran, gabungan, bobot, salah):
    isi = isian(gabungan=gabungan, komponen_0_huruf="a", komponen_0_uraian="KK", komponen_0_bobot=bobot)
    jawab = cast.client("perencana").post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), isi)
    if salah:
        assert salah in jawab.context["form"].errors["gabungan"][0]
        assert not Komponen.objects.exists()
    else:
        assert Komponen.objects.get().bobot == (Decimal("2.5") if bobot else None)


def test_a_letter_used_twice_is_said_to_be_there_already(cast, sasaran):
    kembar = {f"komponen_{i}_{n}": v for i in (0, 1) for n, v in (("huruf", "a"), ("uraian", "KK"))}
    jawab = cast.client("perencana").post(
        alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian(gabungan="rata") | kembar
    )
    assert "sudah ada" in jawab.context["form"].errors["komponen_1_huruf"][0]
    assert not Komponen.objects.exists()


def test_a_composite_without_parts_is_refused(cast, sasaran):
    jawab = cast.client("perencana").post(alamat("indikator_tambah_sasaran", induk=sasaran.pk), isian(gabungan="rata"))
    assert "Isi dahulu komponennya" in jawab.context["form"].errors["gabungan"][0]


def test_the_letter_it_began_with_is_one_of_the_scale(cast, sasaran, skala):
    isi = isian(jenis_nilai="predikat", skala=skala.pk, baseline_tahun=TAHUN - 4)
    url = alamat("indikator_tambah_sasaran", induk=sasaran.pk)
    jawab = cast.client("perencana").post(url, isi | {"baseline_predikat": "Z"})
    assert "baseline_predikat" in jawab.context["form"].errors
    cast.client("perencana").post(url, isi | {"baseline_predikat": "b"})
    indikator = Indikator.objects.get()
    assert indikator.baseline_predikat == "B"
    halaman = cast.client("staf").get(alamat("indikator", pk=indikator.pk)).content.decode()
    assert f"B ({TAHUN - 4})" in halaman


@pytest.fixture
def kisi(cast, renstra):
    """A program with an indicator, and the name of the box of a year."""
    program = SimpulFactory(perangkat=cast.kantor, kode="01", nama="Program Surat")
    indikator = IndikatorFactory(perangkat=cast.kantor, nama="Surat terkirim", satuan="surat")
    rumusan = RumusanFactory(sasaran=None, simpul=program, indikator=indikator)
    return alamat("target_tahunan", pk=program.pk), rumusan


def test_targets_of_all_years_are_typed_on_one_page(cast, kisi, renstra):
    url, rumusan = kisi
    nama = {t: f"t{rumusan.pk}_{t}" for t in renstra.tahun}
    cast.client("perencana").post(url, {nama[TAHUN]: "12", nama[TAHUN + 1]: "12,5"})
    assert sorted(Target.objects.values_list("tahun", "angka")) == [(TAHUN, 12), (TAHUN + 1, Decimal("12.5"))]
    halaman = cast.client("staf").get(alamat("matriks_program")).content.decode()
    for teks in ("Program Surat", "12,50", f"belum ada pada {TAHUN - 3}"):
        assert teks in halaman


def test_a_box_that_cannot_be_read_says_so_and_all_that_was_typed_stays(cast, kisi, renstra):
    url, rumusan = kisi
    isi = {f"t{rumusan.pk}_{TAHUN}": "banyak", f"t{rumusan.pk}_{TAHUN + 1}": "14"}
    jawab = cast.client("perencana").post(url, isi)
    halaman = jawab.content.decode()
    assert jawab.context["form"].errors.keys() == {f"t{rumusan.pk}_{TAHUN}"}
    assert 'value="banyak"' in halaman
    assert 'value="14"' in halaman
    assert not Target.objects.exists()


def test_the_grid_takes_as_many_queries_for_one_row_as_for_thirty(cast, kisi, renstra):
    url, rumusan = kisi

    def hitung() -> int:
        with CaptureQueriesContext(connection) as tangkap:
            assert cast.client("perencana").get(url).status_code == 200
        return len(tangkap)

    TargetFactory(rumusan=rumusan)
    satu = hitung()
    for i in range(30):
        kegiatan = SimpulFactory(perangkat=cast.kantor, jenjang="kegiatan", induk=rumusan.simpul, kode=f"01.{i}")
        TargetFactory(
            rumusan=RumusanFactory(sasaran=None, simpul=kegiatan, indikator=IndikatorFactory(perangkat=cast.kantor))
        )
    assert hitung() == satu


def test_the_program_of_another_office_is_not_there(cast, kisi):
    assert cast.client("perencana_tetangga").get(kisi[0]).status_code == 404
    assert cast.client("staf").get(kisi[0]).status_code == 403


def test_a_tree_is_copied_into_the_years_that_were_ticked(cast, kisi, renstra):
    url = alamat("matriks_salin")
    jawab = cast.client("perencana").post(url, {"dari": TAHUN, "ke": [TAHUN]})
    assert "adalah asalnya" in jawab.context["form"].errors["ke"][0]
    jawab = cast.client("perencana").post(url, {"dari": TAHUN, "ke": [TAHUN + 1, TAHUN + 2]}, follow=True)
    assert f"1 ke tahun {TAHUN + 1}, 1 ke tahun {TAHUN + 2}" in jawab.content.decode()


def test_staff_goes_on_with_the_grouping_that_was_filled_last(cast):
    perencana = cast.client("perencana")
    isi = {"kelompok": "golongan", "uraian": "III/c", "laki_laki": "4", "perempuan": "3", "urut": "1"}
    perencana.post(alamat("pegawai_tambah"), isi)
    baris = RekapPegawai.objects.get()
    assert (baris.jumlah, baris.kebutuhan) == (7, None)
    form = perencana.get(alamat("pegawai_tambah")).context["form"]
    assert (form["kelompok"].value(), form["urut"].value()) == ("golongan", 2)
    jawab = perencana.post(alamat("pegawai_tambah"), isi)
    assert "sudah" in " ".join(str(e) for e in jawab.context["form"].errors.values())


def test_the_states_of_an_asset_make_its_number(cast):
    isi = {
        "nama": "Perahu",
        "jumlah": "5",
        "satuan": "unit",
        "baik": "3",
        "rusak_ringan": "1",
        "rusak_berat": "0",
        "urut": "1",
    }
    jawab = cast.client("perencana").post(alamat("aset_tambah"), isi)
    assert jawab.context["form"].errors["jumlah"] == [
        "Jumlah 5, sedangkan baik, rusak ringan, dan rusak berat bersama-sama 4."
    ]
    cast.client("perencana").post(alamat("aset_tambah"), isi | {"rusak_berat": "1"})
    assert Aset.objects.get().jumlah == 5


def test_a_program_names_its_urusan_and_a_kegiatan_does_not(cast, kisi):
    perencana = cast.client("perencana")
    assert {"urusan", "sasaran_program"} <= set(perencana.get(alamat("program_tambah")).context["form"].fields)
    bawah = perencana.get(alamat("simpul_tambah", induk=kisi[1].simpul_id)).context["form"]
    assert not {"urusan", "sasaran_program"} & set(bawah.fields)
