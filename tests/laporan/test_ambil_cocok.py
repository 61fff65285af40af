"""What a file states beside the data: matched by name only where that is sure, doubtful and contradictory values named."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.core.exceptions import ValidationError

from kinerja.models import Realisasi
from laporan.berkas_lama.ambil.bentuk import Ambilan, Keadaan, Petak
from laporan.berkas_lama.ambil.susun import buku_ambilan, pilih, susun_ambilan
from laporan.checks.baca.ambil import pernyataan, uang
from laporan.checks.bacaan import Asal, Bacaan, Baris, Hal, Klaim, Sel, Tabel, Uang
from laporan.checks.temuan import Tempat
from renstra.enums import Jenjang
from renstra.models import Komponen
from sakip.core.models import Kunci
from sakip.core.write import menulis
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    PaguFactory,
    RealisasiAnggaranFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
)

pytestmark = pytest.mark.django_db
IKM = "Indeks Kepuasan Masyarakat (IKM)"
DESA = "Persentase desa yang tertib administrasi"


@pytest.fixture
def sasaran(cast):
    return SasaranFactory(tujuan__renstra=RenstraFactory(perangkat=cast.kantor))


@pytest.fixture
def ikm(sasaran):
    """An indikator in the year's plan, without any value."""
    return RumusanFactory(sasaran=sasaran, indikator__nama=IKM, indikator__satuan="Nilai")


@pytest.fixture
def desa(sasaran):
    return RumusanFactory(sasaran=sasaran, indikator__nama=DESA)


def p(nama: str = IKM, teks: str = "80,5", hal: str = "realisasi", **isi: Any) -> dict[str, Any]:
    """A statement as the reader gives it."""
    angka = isi.pop("angka", teks.replace(",", ".").rstrip("%"))
    tetap = {"tahun": TAHUN, "tingkat": "sasaran", "persen": "%" in teks, "dari": "Tabel 3.1", "tempat": "halaman 4"}
    return {"hal": hal, "nama": nama, "teks": teks, "angka": angka} | tetap | isi


def u(nama: str, **isi: Any) -> dict[str, Any]:
    """A line of money as the reader gives it."""
    tetap = {
        "kode": "",
        "jenjang": 3,
        "induk": [],
        "tahun": TAHUN,
        "tahap": "",
        "dari": "Tabel 3.9",
        "tempat": "halaman 9",
    }
    return {"nama": nama, "pagu": None, "realisasi": None} | tetap | isi


def ambil(cast, *semua: dict[str, Any], by: str = "perencana") -> Ambilan:
    hasil = {"pernyataan": [x for x in semua if "hal" in x], "uang": [x for x in semua if "hal" not in x]}
    return susun_ambilan(hasil, cast.kantor, by=cast.orang[by])


def satu(a: Ambilan) -> Petak:
    (petak,) = a.petak.values()
    return petak


def sebab(a: Ambilan) -> str:
    assert a.petak == {}
    (tinggal,) = a.tertinggal
    return tinggal.alasan


def tulis(obj: Any) -> Any:
    with menulis(by=None):
        obj.save()
    return obj


# Names


@pytest.mark.parametrize(
    "nama",
    [
        IKM,
        "1. INDEKS KEPUASAN  MASYARAKAT (IKM)",
        "Indeks kepuasan masyarakat ikm",
        "Indeks Kepua san Masyarakat (IKM)",
    ],
)
def test_a_name_is_the_same_without_number_case_signs_and_the_gaps_of_narrow_columns(cast, ikm, nama):
    petak = satu(ambil(cast, p(nama)))
    assert (petak.obj.indikator, petak.nilai[0].isi.angka) == (ikm.indikator, Decimal("80.5"))


def test_the_wording_of_the_plan_is_a_name_too(cast, sasaran):
    r = RumusanFactory(sasaran=sasaran, indikator__nama="Nilai SKM", uraian=IKM)
    assert satu(ambil(cast, p())).obj.indikator == r.indikator


def test_a_name_that_is_only_alike_is_not_taken_and_the_one_it_is_like_is_named(cast, desa):
    kalimat = sebab(ambil(cast, p("Jumlah desa yang tertib administrasi", "12")))
    assert kalimat == f"Tidak ada indikator bernama ini. Yang mirip: {desa.indikator.kode} “{DESA}”."


def test_two_indikator_of_one_name_in_the_plan_are_not_guessed(cast, sasaran, ikm):
    lain = RumusanFactory(sasaran=sasaran, indikator__nama=IKM)
    kode = ", ".join(sorted([ikm.indikator.kode, lain.indikator.kode]))
    assert sebab(ambil(cast, p())) == f"Ada 2 indikator bernama ini: {kode}."


def test_of_two_of_one_name_the_one_of_the_years_plan_is_meant(cast, ikm):
    lama = IndikatorFactory(perangkat=cast.kantor, nama=IKM)
    assert satu(ambil(cast, p())).obj.indikator != lama


def test_the_indikator_of_another_office_is_no_match(cast):
    IndikatorFactory(perangkat=cast.tetangga, nama=IKM)
    assert sebab(ambil(cast, p())) == "Tidak ada indikator bernama ini."


def test_without_a_year_nothing_is_taken(cast, ikm):
    assert sebab(ambil(cast, p(tahun=None))) == "Tahunnya tidak tertulis di dalam berkas."


def test_a_target_needs_a_place_in_the_plan_of_its_year(cast, ikm):
    assert satu(ambil(cast, p(hal="target"))).obj.rumusan == ikm
    jauh = ambil(cast, p(hal="target", tahun=TAHUN + 9))
    assert sebab(jauh) == f"Indikator {ikm.indikator.kode} tidak ada dalam rencana tahun {TAHUN + 9}."


# Values beside the data


def test_what_is_empty_is_ticked_what_differs_and_what_is_equal_is_not(cast, ikm, desa):
    TargetFactory(rumusan=ikm, angka=80)
    TargetFactory(rumusan=desa, angka=90)
    a = ambil(cast, p(teks="80,0", hal="target"), p(DESA, "100%", "target"), p(DESA, "95"))
    keadaan = [(x.lembar.nama, x.kini, x.keadaan, x.bawaan(x.nilai[0])) for x in a.petak.values()]
    assert keadaan == [
        ("Target", "80", Keadaan.SAMA, False),
        ("Target", "90", Keadaan.BERBEDA, False),
        ("Realisasi", "", Keadaan.KOSONG, True),
    ]


def test_two_places_with_one_value_are_one_and_both_are_named(cast, ikm):
    petak = satu(ambil(cast, p(teks="80,5"), p(teks="80,50", tempat="halaman 7")))
    assert [(n.teks, [s.letak for s in n.sumber]) for n in petak.nilai] == [
        ("80,5", ["Tabel 3.1, halaman 4", "Tabel 3.1, halaman 7"])
    ]


def test_a_table_without_a_name_is_named_once(cast, ikm):
    petak = satu(ambil(cast, p(dari="halaman 4, tabel 1", tempat="halaman 4, tabel 1, baris 2")))
    assert petak.nilai[0].sumber[0].letak == "halaman 4, tabel 1, baris 2"


def test_where_the_file_contradicts_itself_both_are_shown_and_none_is_ticked(cast, ikm):
    petak = satu(ambil(cast, p(teks="80"), p(teks="90", tempat="halaman 7")))
    assert petak.keadaan is Keadaan.BENTROK
    assert [(n.teks, petak.bawaan(n)) for n in petak.nilai] == [("80", False), ("90", False)]


def test_two_values_of_one_cell_cannot_both_be_chosen(cast, ikm):
    a = ambil(cast, p(teks="80"), p(teks="90"))
    petak = satu(a)
    with pytest.raises(ValidationError, match="Pilih satu nilai saja"):
        pilih(a, [petak.tanda(n) for n in petak.nilai])
    assert pilih(a, [petak.tanda(petak.nilai[1])])[petak.kunci].teks == "90"


def test_a_percentage_of_an_indikator_that_is_none_is_named_and_not_ticked(cast, ikm):
    petak = satu(ambil(cast, p(teks="80%")))
    assert petak.nilai[0].ragu == "Tertulis dengan %, sedangkan satuan indikator ini Nilai."
    assert not petak.bawaan(petak.nilai[0])
    tegas = satu(ambil(cast, p(teks="80%"), p(teks="80", tempat="halaman 7")))
    assert tegas.bawaan(tegas.nilai[0])


def test_a_letter_of_an_indikator_of_figures_is_refused_with_the_reason(cast, ikm):
    assert sebab(ambil(cast, p(teks="B", angka=None))).startswith("“B” bukan angka.")


def test_what_is_computed_is_not_typed(cast, sasaran, ikm, desa):
    tulis(Realisasi(indikator=desa.indikator, tahun=TAHUN, periode=1, angka=20))
    assert satu(ambil(cast, p(DESA, "95"))).alasan == "Tahun ini sudah diisi per triwulan."
    tulis(Komponen(indikator=ikm.indikator, huruf="a", uraian="Bagian"))
    assert sebab(ambil(cast, p())) == f"Indikator {ikm.indikator.kode} berkomponen. Isi nilainya per komponen."


# Lettered components


@pytest.fixture
def bagian(ikm) -> Komponen:
    tulis(Komponen(indikator=ikm.indikator, huruf="b", uraian="Pengantar IMB"))
    return tulis(Komponen(indikator=ikm.indikator, huruf="a", uraian="Pengantar KK dan KTP", satuan="%"))


@pytest.mark.parametrize("hal", ["target", "realisasi"])
def test_a_component_is_taken_where_indikator_and_component_bear_their_names(cast, ikm, bagian, hal):
    petak = satu(ambil(cast, p(f"{IKM}: a. Pengantar KK dan KTP", "90 %", hal, angka="90")))
    assert (petak.obj.komponen, petak.obj.tahun, petak.keadaan) == (bagian, TAHUN, Keadaan.KOSONG)
    assert petak.sebutan == f"{ikm.indikator.kode} {IKM}: a. Pengantar KK dan KTP"
    assert petak.bawaan(petak.nilai[0])
    assert petak.kunci not in ambil(cast, p(f"{IKM}: Pengantar IMB", "95", hal)).petak


def test_components_are_told_apart_from_each_other_and_from_what_is_stored(cast, ikm, bagian):
    tulis(Realisasi(indikator=ikm.indikator, komponen=bagian, tahun=TAHUN, angka=90))
    a = ambil(cast, p(f"{IKM}: Pengantar KK dan KTP", "90"), p(f"{IKM}: Pengantar IMB", "95"))
    assert [x.keadaan for x in a.petak.values()] == [Keadaan.SAMA, Keadaan.KOSONG]


def test_a_component_that_the_indikator_does_not_have_is_named(cast, ikm, bagian):
    kalimat = f"Pada indikator {ikm.indikator.kode} tidak ada komponen bernama “Pengantar HO”."
    assert sebab(ambil(cast, p(f"{IKM}: Pengantar HO"))) == kalimat


def test_the_bare_name_of_a_component_is_shown_and_not_ticked(cast, ikm, bagian):
    petak = satu(ambil(cast, p("Pengantar KK dan KTP", "90")))
    assert petak.nilai[0].ragu == "Hanya nama komponennya yang tertulis, tanpa nama indikatornya."
    assert not petak.bawaan(petak.nilai[0])


def test_components_go_through_the_workbook_of_the_import(cast, ikm, bagian):
    hasil = {"pernyataan": [p(f"{IKM}: Pengantar KK dan KTP", "90"), p(f"{IKM}: Pengantar KK dan KTP", "85", "target")]}
    a = susun_ambilan(hasil, cast.kantor, by=cast.perencana)
    pilihan = pilih(a, [x.tanda(n) for x in a.petak.values() for n in x.nilai])
    buku = openpyxl.load_workbook(io.BytesIO(buku_ambilan(hasil, cast.kantor, pilihan)))
    for lembar, kolom in (("Target", str(TAHUN)), ("Realisasi", "Realisasi")):
        kepala, *baris = buku[lembar].iter_rows(values_only=True)
        isi = [dict(zip(kepala, b, strict=True)) for b in baris]
        assert [(b["Komponen"], b[kolom]) for b in isi] == [("a", 90 if lembar == "Realisasi" else 85)]


# What the import would refuse


def test_a_locked_year_is_refused_with_the_sentence_of_the_lock(cast, ikm):
    tulis(Kunci(perangkat=cast.kantor, tahun=TAHUN, lingkup="kinerja", alasan="Sudah dievaluasi"))
    petak = satu(ambil(cast, p()))
    assert (petak.keadaan, "Sudah dievaluasi" in petak.alasan) == (Keadaan.DITOLAK, True)
    with pytest.raises(ValidationError, match="Belum ada nilai yang dicentang"):
        pilih(ambil(cast, p()), [petak.tanda(petak.nilai[0])])


def test_who_may_not_type_a_value_may_not_take_it(cast, ikm):
    ikm.indikator.penanggung_jawab.set([cast.unit])
    assert satu(ambil(cast, p(), by="staf")).keadaan is Keadaan.KOSONG
    assert satu(ambil(cast, p(), by="staf_lain")).keadaan is Keadaan.DITOLAK
    assert "perencana" in satu(ambil(cast, p(hal="target"), by="staf")).alasan


# Money


def sub(cast, nama: str = "Penyediaan Jasa", **isi: Any):
    isi = {"jenjang": Jenjang.SUBKEGIATAN} | isi
    return SimpulFactory(perangkat=cast.kantor, nama=nama, **isi)


def test_money_is_matched_by_name_at_the_lowest_node_and_sums_are_only_counted(cast):
    atas = SimpulFactory(perangkat=cast.kantor, nama="Program Penunjang")
    simpul = sub(cast, induk=atas)
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor), simpul=simpul, nilai=5_000_000)
    a = ambil(
        cast,
        u("PROGRAM PENUNJANG", jenjang=1, pagu="9000000"),
        u("1. Penyediaan jasa", pagu="5000000", realisasi="4750000.50"),
    )
    assert a.jumlah == 1
    assert [(x.lembar.nama, x.obj.simpul, x.kini, x.nilai[0].teks, x.keadaan) for x in a.petak.values()] == [
        ("Pagu", simpul, "5.000.000", "5.000.000", Keadaan.SAMA),
        ("Realisasi anggaran", simpul, "", "4.750.000,5", Keadaan.KOSONG),
    ]


def test_of_two_nodes_of_one_name_the_code_or_what_stands_above_tells(cast):
    a, b = (SimpulFactory(perangkat=cast.kantor, nama=f"Program {x}") for x in "AB")
    satu_, dua = sub(cast, induk=a, kode="7.01.01.2.01"), sub(cast, induk=b, kode="7.01.02.2.01")
    baris = {"realisasi": "5000"}
    assert satu(ambil(cast, u("Penyediaan Jasa", kode="7 01 02 2 01", **baris))).obj.simpul == dua
    assert satu(ambil(cast, u("Penyediaan Jasa", induk=["Program A"], **baris))).obj.simpul == satu_
    assert sebab(ambil(cast, u("Penyediaan Jasa", **baris))) == (
        "Ada 2 program atau kegiatan bernama ini pada tahun itu: 7.01.01.2.01, 7.01.02.2.01."
    )


def test_pagu_needs_its_stage(cast):
    sub(cast)
    dpa = TahapFactory(perangkat=cast.kantor)
    assert satu(ambil(cast, u("Penyediaan Jasa", pagu="5000"))).obj.tahap == dpa
    dppa = TahapFactory(perangkat=cast.kantor, jenis="dppa", urut=2)
    assert "beberapa" in sebab(ambil(cast, u("Penyediaan Jasa", pagu="5000")))
    assert satu(ambil(cast, u("Penyediaan Jasa", pagu="5000", tahap="Perubahan"))).obj.tahap == dppa
    assert "belum ada" in sebab(ambil(cast, u("Penyediaan Jasa", pagu="5000", tahap="RKT")))


def test_money_that_stands_in_parts_is_not_typed_as_a_whole(cast):
    simpul = sub(cast)
    RealisasiAnggaranFactory(simpul=simpul, jenis_belanja="5.2")
    assert satu(ambil(cast, u("Penyediaan Jasa", realisasi="5000"))).alasan.startswith("Sudah dirinci per jenis")


# What the reader hands over


def klaim(teks: str, tempat: str, **isi: Any) -> Klaim:
    tetap: dict[str, Any] = {"tahun": None, "uraian": IKM}
    return Klaim(Hal.REALISASI, "ikm", "Tabel 3.1", teks, Decimal(teks), Tempat(tempat), **(tetap | isi))


def test_figures_of_a_quarter_are_not_those_of_the_year():
    baris = Baris(tuple(Sel(x, tempat=Tempat(f"sel {n}")) for n, x in enumerate([IKM, "20", "80"])), Tempat("baris 1"))
    tabel = Tabel("", ("Indikator", "Realisasi Triwulan I", "Realisasi"), (baris,), Tempat("Tabel ke-1"))
    b = Bacaan(asal=Asal.BERKAS, tahun=2021, tabel=(tabel,), klaim=(klaim("20", "sel 1"), klaim("80", "sel 2")))
    assert [(x["angka"], x["tahun"], x["tempat"]) for x in pernyataan(b)] == [("80", 2021, "sel 2")]


def test_percentages_beside_the_names_of_kegiatan_are_no_rupiah():
    """MU-10 has a column of percentages and one of rupiah for each year."""
    t = Tempat("Tabel ke-1")
    b = Bacaan(
        asal=Asal.BERKAS,
        uang=(
            Uang("A", "Rapat", 3, t, realisasi=Decimal(100), tahun=2020),
            Uang("A", "Jasa", 3, t, realisasi=Decimal(0), tahun=2020),
            Uang("B", "Rapat", 3, t, realisasi=Decimal(2_000_000), tahun=2020),
            Uang("B", "Jasa", 3, t, realisasi=Decimal(0), tahun=2020),
            Uang("B", "Belanja Modal", 3, t, realisasi=Decimal(9_000_000), tahun=2020),
            Uang("B", "Jumlah", 0, t, realisasi=Decimal(11_000_000), tahun=2020),
        ),
    )
    assert [(x["dari"], x["nama"], x["realisasi"]) for x in uang(b)] == [("B", "Rapat", "2000000"), ("B", "Jasa", "0")]
