"""The report's pages as their users meet them."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.cetak import pesanan
from laporan.domain import buat_laporan
from laporan.models import Bagian, Laporan
from laporan.renderers.pdf import PdfGagal
from sakip.core.domain import simpan
from sakip.core.models import Jejak, Kunci
from sakip.core.write import menulis
from tests.factories import TAHUN, PejabatFactory, TahapFactory


def alamat(nama, kantor="contoh", tahun=TAHUN, **kwargs):
    return reverse(f"laporan:{nama}", kwargs={"kantor": kantor, "tahun": tahun, **kwargs})


@pytest.fixture
def laporan(cast) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)


def bagian(laporan, kunci) -> Bagian:
    return laporan.bagian.get(kunci=kunci)


def test_a_year_without_a_report_offers_to_make_one(cast):
    isi = cast.client("perencana").get(alamat("baca")).content.decode()
    assert f"Buat laporan {TAHUN}" in isi
    assert "Unduh PDF" not in isi


def test_who_may_only_read_is_told_who_makes_it(cast):
    isi = cast.client("staf").get(alamat("baca")).content.decode()
    assert "Buat laporan" not in isi
    assert "Laporan dibuat oleh perencana kantor ini." in isi


def test_the_button_makes_the_report_with_its_outline(cast):
    jawaban = cast.client("perencana").post(alamat("buat"), follow=True)
    laporan = Laporan.objects.get(perangkat=cast.kantor, tahun=TAHUN)
    assert laporan.bagian.count() > 25
    assert "IKHTISAR EKSEKUTIF" in jawaban.content.decode()
    assert Jejak.objects.filter(pengguna=cast.perencana, jenis="laporan.laporan").count() == 1


def test_a_second_click_makes_no_second_report(cast, laporan):
    jawaban = cast.client("perencana").post(alamat("buat"), follow=True)
    assert f"Laporan tahun {TAHUN} sudah ada." in jawaban.content.decode()
    assert Laporan.objects.filter(perangkat=cast.kantor).count() == 1


def test_staf_may_not_make_it(cast):
    assert cast.client("staf").post(alamat("buat")).status_code == 403
    assert not Laporan.objects.exists()


@pytest.mark.parametrize("nama", ["baca", "buat", "cetak", "pdf", "rangka", "bagian_daftar"])
def test_a_stranger_finds_nothing(cast, laporan, nama):
    assert cast.client("orang_luar").get(alamat(nama)).status_code == 404


@pytest.mark.parametrize("nama", ["cetak", "pdf", "rangka"])
def test_pages_of_a_report_that_is_not_there_are_not_found(cast, nama):
    assert cast.client("perencana").get(alamat(nama)).status_code == 404


def test_the_reading_page_has_contents_that_point_into_the_book(cast, laporan):
    isi = cast.client("inspektorat").get(alamat("baca")).content.decode()
    assert 'href="#bagian-bab3_evaluasi"' in isi
    assert 'id="bagian-bab3_evaluasi"' in isi
    assert "Ubah naskah" not in isi


def test_the_print_view_is_the_book_alone(cast, laporan):
    isi = cast.client("camat").get(alamat("cetak")).content.decode()
    assert "KATA PENGANTAR" in isi
    assert "Keluar" not in isi


def test_the_pdf_is_a_download_with_a_name_that_tells_what_it_is(cast, laporan):
    jawaban = cast.client("inspektorat").get(alamat("pdf"))
    assert jawaban["Content-Disposition"] == f'attachment; filename="LKjIP-contoh-{TAHUN}-rancangan.pdf"'
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban.content.startswith(b"%PDF-")


def test_a_pdf_that_fails_is_answered_with_a_sentence(cast, laporan, monkeypatch):
    def gagal(*_, **__):
        raise PdfGagal("PDF belum dapat dibuat.")

    monkeypatch.setattr(pesanan, "render_rancangan", gagal)
    jawaban = cast.client("inspektorat").get(alamat("pdf"))
    assert jawaban.status_code == 503
    assert "PDF belum dapat dibuat." in jawaban.content.decode()


def test_the_list_names_every_section_and_how_much_is_written(cast, laporan):
    isi = unescape(cast.client("perencana").get(alamat("bagian_daftar")).content.decode())
    assert re.findall(
        r'"Nomor">([^<]*)</td>\s*<td data-kepala="Bagian" class="dalam-(\d)"><a [^>]*>(LATAR|Visi)', isi
    ) == [
        ("A.", "1", "LATAR"),
        ("1.", "2", "Visi"),
    ]
    assert isi.count("Ubah<") == laporan.bagian.count()


def test_a_text_is_kept_and_printed(cast, laporan):
    b = bagian(laporan, "bab1_isu_strategis")
    data = {"judul": "ISU STRATEGIS", "naskah": "Sinyal seluler di **tiga** desa.", "urut": b.urut, "tampil": "on"}
    jawaban = cast.client("perencana").post(alamat("bagian_ubah", pk=b.pk), data, follow=True)
    assert "Naskah “ISU STRATEGIS” tersimpan." in unescape(jawaban.content.decode())
    isi = cast.client("staf").get(alamat("baca")).content.decode()
    assert "Sinyal seluler di <strong>tiga</strong> desa." in isi


def test_a_title_may_not_be_empty_and_what_was_typed_is_still_there(cast, laporan):
    b = bagian(laporan, "bab4")
    data = {"judul": "", "naskah": "Kesimpulan baru.", "urut": b.urut, "tampil": "on"}
    jawaban = cast.client("perencana").post(alamat("bagian_ubah", pk=b.pk), data)
    assert "judul" in jawaban.context["form"].errors
    assert "Kesimpulan baru." in jawaban.content.decode()
    b.refresh_from_db()
    assert b.judul == "PENUTUP"


def test_the_form_shows_what_the_program_prints_in_the_section(cast, laporan):
    isi = cast.client("perencana").get(alamat("bagian_ubah", pk=bagian(laporan, "bab3_alokasi").pk)).content.decode()
    assert "Yang disusun dari data pada bagian ini" in isi
    assert "Belum diisi: pagu anggaran." in isi


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat"])
def test_texts_are_changed_by_the_perencana_only(cast, laporan, siapa):
    b = bagian(laporan, "bab4")
    assert cast.client(siapa).post(alamat("bagian_ubah", pk=b.pk), {"judul": "X", "urut": 1}).status_code == 403


def test_a_section_of_another_office_is_not_found_under_ones_own_address(cast, laporan):
    jawaban = cast.client("perencana_tetangga").get(
        alamat("bagian_ubah", kantor="tetangga", pk=bagian(laporan, "bab4").pk)
    )
    assert jawaban.status_code == 404


def test_the_frame_offers_signers_and_stages_of_this_office_and_year(cast, laporan):
    camat, tahap = PejabatFactory(perangkat=cast.kantor), TahapFactory(perangkat=cast.kantor)
    PejabatFactory(perangkat=cast.tetangga)
    TahapFactory(perangkat=cast.kantor, tahun=TAHUN - 1)
    form = cast.client("perencana").get(alamat("rangka")).context["form"]
    assert [o.pk for o in form.fields["penandatangan"].queryset] == [camat.pk]
    assert [o.pk for o in form.fields["tahap"].queryset] == [tahap.pk]


def test_the_frame_is_printed(cast, laporan):
    camat = PejabatFactory(perangkat=cast.kantor, nama="Drs. Uji, M.Si")
    data = {"tempat": "Kota Uji", "tanggal": "Januari 2025", "penandatangan": camat.pk, "kertas": "F4"}
    data |= {"penomoran": "huruf", "bab_awal": 1}
    cast.client("perencana").post(alamat("rangka"), data)
    isi = cast.client("staf").get(alamat("cetak")).content.decode()
    assert "Kota Uji, Januari 2025" in isi
    assert "Drs. Uji, M.Si" in isi
    assert "215mm 330mm" in isi


def test_a_locked_year_is_refused_with_the_reason(cast, laporan):
    simpan(
        Kunci(perangkat=cast.kantor, tahun=TAHUN, lingkup="laporan", alasan="Sudah ditandatangani"),
        by=cast.organisasi,
    )
    b = bagian(laporan, "bab4")
    jawaban = cast.client("perencana").post(
        alamat("bagian_ubah", pk=b.pk), {"judul": "Baru", "urut": b.urut, "tampil": "on"}
    )
    assert "Sudah ditandatangani" in jawaban.content.decode()
    b.refresh_from_db()
    assert b.judul == "PENUTUP"


def test_the_list_asks_the_database_as_often_for_one_section_as_for_all(cast, laporan, django_assert_num_queries):
    client = cast.client("perencana")
    with CaptureQueriesContext(connection) as terekam:
        client.get(alamat("bagian_daftar"))
    with menulis(by=None):
        laporan.bagian.exclude(kunci="ikhtisar").filter(anak=None).delete()
    with django_assert_num_queries(len(terekam)):
        client.get(alamat("bagian_daftar"))
