"""The pages: what each person sees and may change, bad input beside its field, and constant numbers of queries."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.domain import perbarui_anggaran, simpan_pembanding, susun_iku, susun_perjanjian, susun_rkt
from kinerja.models import (
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    Pelaksanaan,
    Pembanding,
    PenetapanIku,
    PerjanjianKinerja,
    Realisasi,
    Rkt,
    Survei,
)
from renstra.domain import salin_versi
from renstra.enums import Jenjang
from renstra.models import Dukungan, Komponen
from sakip.core.domain import simpan
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, PaguFactory, RumusanFactory, SimpulFactory, TahapFactory, TargetFactory
from tests.kinerja.conftest import TAHUN, buat_skala

D = Decimal


def alamat(nama, tahun=TAHUN, **kwargs):
    return reverse(f"kinerja:{nama}", kwargs={"kantor": "contoh", "tahun": tahun} | kwargs)


def isi(jawaban) -> str:
    return jawaban.content.decode()


def rapat(jawaban) -> str:
    return " ".join(isi(jawaban).split())


@pytest.fixture
def penuh(bs_terukur):
    """A year with one of everything, so that every page has something to show."""
    bs, by = bs_terukur, bs_terukur.cast.perencana
    program = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02")
    kegiatan = SimpulFactory(
        perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02.2.01", induk=program, jenjang=Jenjang.KEGIATAN
    )
    sub = SimpulFactory(
        perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02.2.01.01", induk=kegiatan, jenjang=Jenjang.SUBKEGIATAN,
        unit=bs.cast.unit, nama="Pelayanan kepada Masyarakat",
    )  # fmt: skip
    simpan(Dukungan(simpul=sub, sasaran=bs.pk.baris.first().sasaran), by=by)
    keluaran = IndikatorFactory(perangkat=bs.kantor, kode="K1", nama="Jumlah pelayanan", satuan="dokumen")
    keluaran.penanggung_jawab.add(bs.cast.unit)
    TargetFactory(rumusan=RumusanFactory(sasaran=None, simpul=sub, indikator=keluaran), tahun=TAHUN, angka=5)
    with menulis(by=None):
        Komponen.objects.create(indikator=keluaran, huruf="a", uraian="KK")
    tahap = TahapFactory(perangkat=bs.kantor, tahun=TAHUN, jenis="dppa")
    PaguFactory(tahap=tahap, simpul=sub, nilai=9_290_000)
    perbarui_anggaran(bs.pk, tahap, by=by)
    susun_iku(perangkat=bs.kantor, tahun=TAHUN, by=by)
    susun_rkt(perangkat=bs.kantor, tahun=TAHUN, by=by, tahap=tahap)
    simpan_pembanding(Pembanding(indikator=bs.skm, tahun=TAHUN, angka=D(88), sumber="KemenPANRB"), by=by)
    simpan(Pelaksanaan(simpul=sub, penjelasan="Perekaman KTP"), by=by)
    skala = buat_skala("ikm", "survei", [("A", "50", True, "100", True, ""), ("B", "25", True, "50", False, "")],
                       by=bs.cast.admin)  # fmt: skip
    simpan(Survei(perangkat=bs.kantor, tahun=TAHUN, skala=skala, nama="Survei Uji", indikator=bs.desa), by=by)
    bs.sub, bs.keluaran, bs.tahap = sub, keluaran, tahap
    return bs


def test_a_refusal_is_a_sentence(penuh):
    jawaban = penuh.cast.client("staf_lain").get(alamat("realisasi_isi", indikator=penuh.skm.pk, periode=0))
    assert "Realisasi indikator ini diisi oleh unit penanggung jawabnya atau oleh perencana." in isi(jawaban)


# --- realisasi ---------------------------------------------------------------------------------


def test_the_list_shows_capaian_and_links_only_what_one_may_change(penuh):
    jawaban = penuh.cast.client("staf").get(alamat("realisasi"))
    for teks in ("B (100)", "93,71 %", "99,02 %", "BAIK", "Belum diisi"):
        assert teks in isi(jawaban)
    tautan = [alamat("realisasi_isi", indikator=i.pk, periode=0) in isi(jawaban)
              for i in (penuh.skm, penuh.rekomendasi, penuh.keluaran)]  # fmt: skip
    assert tautan == [True, False, True]


def test_search_finds_by_words_and_says_when_nothing_fits(penuh):
    client = penuh.cast.client("staf")
    ketemu = isi(client.get(alamat("realisasi"), {"cari": "persentase desa"}))
    assert "Persentase Desa" in ketemu
    assert "Persentase rekomendasi" not in ketemu
    assert "Tidak ada yang cocok dengan “gajah”" in isi(client.get(alamat("realisasi"), {"cari": "gajah"}))


def test_the_skm_is_changed_in_the_form_and_shown_in_the_list(bs_terukur):
    client = bs_terukur.cast.client("staf")
    url = alamat("realisasi_isi", indikator=bs_terukur.skm.pk, periode=0)
    data = {"angka": "95,20", "ketersediaan": "ada", "status": "sementara", "kendala": "Ruang tunggu sempit"}
    assert "93,71" in isi(client.get(url))
    jawaban = client.post(url, data, follow=True)
    assert "Realisasi tersimpan." in isi(jawaban)
    assert "95,20 %" in isi(jawaban)
    kini = Realisasi.objects.get(indikator=bs_terukur.skm, tahun=TAHUN)
    assert (kini.angka, kini.kendala) == (D("95.2"), "Ruang tunggu sempit")


@pytest.mark.parametrize(
    ("angka", "kalimat"),
    [
        ("abc", "“abc” bukan angka. Tulis misalnya 1.500,25."),
        ("98.125", "dapat dibaca sebagai 98,125 (desimal) atau 98.125 (ribuan)"),
        ("", "Isi realisasinya, atau pilih “Tidak tersedia” dan tulis alasannya."),
    ],
)
def test_bad_input_is_answered_beside_the_field_and_nothing_typed_is_lost(bs, angka, kalimat):
    url = alamat("realisasi_isi", indikator=bs.skm.pk, periode=0)
    data = {"angka": angka, "ketersediaan": "ada", "status": "sementara", "kendala": "Ruang tunggu sempit"}
    jawaban = bs.cast.client("staf").post(url, data)
    assert jawaban.status_code == 200
    assert kalimat in " ".join(jawaban.context["form"].errors["angka"])
    assert "Ruang tunggu sempit" in isi(jawaban)
    assert not Realisasi.objects.exists()


def test_a_letter_the_scale_lacks_is_answered_and_stays_in_its_field(bs):
    url = alamat("realisasi_isi", indikator=bs.skm.pk, periode=0)
    jawaban = bs.cast.client("staf").post(url, {"predikat": "E", "ketersediaan": "ada", "status": "sementara"})
    assert jawaban.context["form"].errors["predikat"] == [
        "“E” tidak ada pada skala ini. Pilih salah satu: A, B, C, D."
    ]  # fmt: skip
    assert 'name="predikat" value="E"' in isi(jawaban)


def test_parts_are_entered_in_the_same_form_and_an_emptied_part_is_removed(penuh):
    client, url = penuh.cast.client("staf"), alamat("realisasi_isi", indikator=penuh.keluaran.pk, periode=0)
    nama = f"komponen_{penuh.keluaran.komponen.get().pk}"
    dasar = {"ketersediaan": "ada", "status": "sementara"}
    client.post(url, dasar | {nama: "987"})
    baris = Realisasi.objects.get(indikator=penuh.keluaran)
    assert (baris.komponen.huruf, baris.angka) == ("a", D(987))
    salah = client.post(url, dasar | {nama: "-1"})
    assert list(salah.context["form"].errors) == [nama]
    client.post(url, dasar | {nama: ""})
    assert not Realisasi.objects.filter(indikator=penuh.keluaran).exists()


def test_a_year_in_quarters_goes_on_with_the_quarter_that_is_missing(bs):
    bs.isi(bs.desa, "90", periode=1)
    jawaban = bs.cast.client("perencana").get(alamat("realisasi"))
    assert alamat("realisasi_isi", indikator=bs.desa.pk, periode=2) in isi(jawaban)
    assert "Baru 1 dari 4 triwulan" in isi(jawaban)


def test_a_period_that_is_none_is_404(bs):
    assert bs.cast.client("perencana").get(alamat("realisasi_isi", indikator=bs.skm.pk, periode=5)).status_code == 404


def test_a_realisasi_is_deleted_only_after_asking(bs_terukur):
    client = bs_terukur.cast.client("staf")
    pk = Realisasi.objects.get(indikator=bs_terukur.skm, tahun=TAHUN).pk
    url = alamat("realisasi_hapus", pk=pk)
    assert "Yakin menghapus" in isi(client.get(url))
    assert Realisasi.objects.filter(pk=pk).exists()
    client.post(url)
    assert not Realisasi.objects.filter(pk=pk).exists()


# --- papers ------------------------------------------------------------------------------------


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


# --- survey ------------------------------------------------------------------------------------


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


# --- the rest ----------------------------------------------------------------------------------


def test_a_missing_comparison_needs_its_reason(bs):
    url = alamat("pembanding_tambah", indikator=bs.rekomendasi.pk)
    client = bs.cast.client("staf_lain")
    jawaban = client.post(url, {"tingkat": "nasional", "ketersediaan": "tidak_tersedia"})
    assert list(jawaban.context["form"].errors) == ["alasan"]
    client.post(url, {"tingkat": "nasional", "ketersediaan": "tidak_tersedia", "alasan": "data tidak tersedia"})
    assert "data tidak tersedia" in isi(client.get(alamat("pembanding")))


def test_the_second_figure_of_one_level_is_refused_with_a_sentence(penuh):
    jawaban = penuh.cast.client("staf").post(
        alamat("pembanding_tambah", indikator=penuh.skm.pk),
        {"tingkat": "nasional", "angka": "80", "sumber": "x", "ketersediaan": "ada"},
    )
    assert jawaban.status_code == 200
    assert jawaban.context["form"].errors["tingkat"] == ["Angka Nasional 2021 sudah ada. Ubah yang sudah ada."]


def test_staf_tell_what_was_done_in_the_sub_kegiatan_of_their_unit(penuh):
    client = penuh.cast.client("staf")
    client.post(alamat("pelaksanaan_isi", simpul=penuh.sub.pk), {"penjelasan": "Perekaman KTP di desa"})
    assert Pelaksanaan.objects.get().penjelasan == "Perekaman KTP di desa"
    assert "Perekaman KTP di desa" in isi(client.get(alamat("pelaksanaan")))


def test_a_conversion_of_a_letter_the_scale_lacks_is_answered_beside_the_field(bs):
    jawaban = bs.cast.client("perencana").post(
        alamat("konversi_tambah", aturan=bs.aturan.pk), {"skala": bs.huruf.pk, "predikat": "Z", "nilai": "1"}
    )
    assert list(jawaban.context["form"].errors) == ["predikat"]


def test_the_rule_page_says_which_bands_are_used(bs):
    teks = isi(bs.cast.client("staf").get(alamat("aturan")))
    assert "76 ≤ capaian ≤ 100" in teks
    assert "76 % s/d 100 %" in teks
    assert "Tambah konversi huruf" not in teks


def tumbuhkan(bs) -> None:
    """Thirty rows of everything that lists show."""
    by = bs.cast.perencana
    sasaran, rkt, iku = bs.pk.baris.first().sasaran, Rkt.objects.get(), PenetapanIku.objects.get()
    contoh = BarisRkt.objects.first()
    for i in range(30):
        rumusan = RumusanFactory(sasaran=sasaran, indikator__perangkat=bs.kantor, indikator__kode=f"Z{i}")
        ind = rumusan.indikator
        ind.penanggung_jawab.add(bs.cast.unit)
        bs.isi(ind, "90")
        with menulis(by=by):
            BarisPerjanjian.objects.create(
                perjanjian=bs.pk, sasaran=sasaran, indikator=ind, uraian_sasaran="S", uraian_indikator="I", angka=100
            )
            BarisIku.objects.create(penetapan=iku, indikator=ind, uraian_sasaran="S", uraian_indikator="I")
            contoh.pk, contoh.rkt = None, rkt
            contoh._state.adding = True
            contoh.save()
            Survei.objects.create(
                perangkat=bs.kantor, tahun=TAHUN, skala=Survei.objects.first().skala, nama=f"S{i}", indikator=ind
            )
            PerjanjianKinerja.objects.create(
                perangkat=bs.kantor, tahun=TAHUN, jenis="perubahan", ke=i + 1, alasan_perubahan="a", tahap=bs.tahap
            )
        simpul = SimpulFactory(
            perangkat=bs.kantor, tahun=TAHUN, unit=bs.cast.unit, jenjang=Jenjang.SUBKEGIATAN, induk=bs.sub.induk
        )
        RumusanFactory(sasaran=None, simpul=simpul, indikator__perangkat=bs.kantor)
        simpan(Pelaksanaan(simpul=simpul, penjelasan="x"), by=by)
        simpan_pembanding(Pembanding(indikator=ind, tahun=TAHUN, angka=D(1), sumber="x"), by=by)


def test_the_number_of_queries_of_every_list_does_not_grow(penuh):
    polos = (
        "realisasi",
        "pembanding",
        "pelaksanaan",
        "perjanjian_daftar",
        "iku",
        "rkt",
        "survei_daftar",
        "aturan",
        "skala",
    )
    daftar = {nama: alamat(nama) for nama in polos} | {
        "perjanjian": alamat("perjanjian", pk=penuh.pk.pk), "survei": alamat("survei", pk=Survei.objects.first().pk),
        "realisasi_isi": alamat("realisasi_isi", indikator=penuh.skm.pk, periode=0),
    }  # fmt: skip

    def hitung():
        client = penuh.cast.client("staf")
        jumlah = {}
        for nama, url in daftar.items():
            with CaptureQueriesContext(connection) as kueri:
                client.get(url)
            jumlah[nama] = len(kueri)
        return jumlah

    sedikit = hitung()
    tumbuhkan(penuh)
    assert hitung() == sedikit


def test_one_paper_more_than_a_first_and_its_change_is_told_apart(bs):
    for _ in range(2):
        susun_perjanjian(
            perangkat=bs.kantor, tahun=TAHUN, jenis="perubahan", alasan_perubahan="a", by=bs.cast.perencana
        )
    assert "Perjanjian Kinerja Perubahan Tahun 2021 ke-2" in isi(
        bs.cast.client("camat").get(alamat("perjanjian_daftar"))
    )
