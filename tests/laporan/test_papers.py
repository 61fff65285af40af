"""Tables and papers by themselves: what is registered, their pages, their header."""

from __future__ import annotations

import datetime
import re
from html import unescape

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from laporan.builder import bangun_cetakan, keadaan_cetakan
from laporan.domain import simpan_naskah
from laporan.jelajah import kisi, tabel, teks
from laporan.models import Naskah
from laporan.papers import KELOMPOK, cari_cetakan, cetakan, daftar_cetakan
from laporan.perlu import Bahan, baca_bahan, perlu, perlu_dari
from laporan.renderers.html import render_html, render_isi
from laporan.renderers.pdf import render_pdf
from laporan.renderers.xlsx import render_xlsx
from sakip.core.domain import simpan
from sakip.core.models import Jejak
from sakip.core.write import menulis
from tests.browser.orang import teks_pdf
from tests.factories import TAHUN, PejabatFactory, PerangkatFactory
from tests.laporan.kantor_penuh import kantor_penuh
from tests.penerimaan.tamu import teks_xlsx

SEMUA = [c.kunci for c in daftar_cetakan()]


def alamat(nama: str, kunci: str = "", kantor: str = "contoh", **kueri: object) -> str:
    tanya = "&".join(f"{k}={v}" for k, v in kueri.items())
    isi = {"kantor": kantor, "tahun": TAHUN} | ({"kunci": kunci} if kunci else {})
    return reverse(f"laporan:{nama}", kwargs=isi) + (f"?{tanya}" if tanya else "")


def buka(cast, nama: str, kunci: str = "", siapa: str = "perencana", **kueri: object) -> str:
    jawaban = cast.client(siapa).get(alamat(nama, kunci, **kueri))
    assert jawaban.status_code == 200
    return " ".join(unescape(jawaban.content.decode()).split())


# --- The register ---


def test_groups_are_known_and_keys_are_fit_for_addresses():
    assert {c.kelompok for c in daftar_cetakan()} == set(KELOMPOK)
    assert [k for k in SEMUA if not re.fullmatch(r"[a-z0-9-]+", k)] == []


@pytest.mark.parametrize("kunci", SEMUA)
def test_the_pages_on_which_a_table_is_filled_in_are_there(kunci):
    for nama in cari_cetakan(kunci).isi:
        assert reverse(nama, kwargs={"kantor": "contoh", "tahun": TAHUN})


def test_a_key_is_registered_once():
    with pytest.raises(ValueError, match="tidak dapat didaftarkan"):
        cetakan(SEMUA[0], "Lagi", KELOMPOK[0])(lambda _: ())


def test_what_a_builder_needs_is_read_once_and_kept_by_name():
    dibaca = []
    bahan = Bahan("uji", lambda kantor, tahun: dibaca.append((kantor, tahun)) or "isi")

    @perlu(bahan, bahan)
    def pembangun(k):
        return ()

    assert perlu_dari(pembangun, pembangun, None) == (bahan,)
    assert baca_bahan(perlu_dari(pembangun), "kantor", 2030) == {"uji": "isi"}
    assert dibaca == [("kantor", 2030)]


# --- All of them, from an empty and from a full office ---


@pytest.fixture(scope="module")
def kantor_dua(django_db_setup, django_db_blocker):
    """An empty and a full office, made once: nothing here changes them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield PerangkatFactory(), kantor_penuh(2)
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("kunci", SEMUA)
def test_an_empty_office_is_told_what_is_missing(kunci, kantor_dua):
    dok = bangun_cetakan(cari_cetakan(kunci), kantor_dua[0], TAHUN)
    assert "None" not in teks(dok)
    assert [t for t in tabel(dok) if not t.baris] == []
    assert render_html(dok)
    assert render_xlsx(dok)


@pytest.mark.django_db
@pytest.mark.parametrize("kunci", SEMUA)
def test_a_full_office_prints_full_grids_in_every_format(kunci, kantor_dua):
    dok = bangun_cetakan(cari_cetakan(kunci), kantor_dua[1], TAHUN)
    for t in tabel(dok):
        kisi(t)
    assert kantor_dua[1].nama.casefold() in teks(dok).casefold() or "Belum diisi" in teks(dok) or tabel(dok)
    assert "Bangsalsari" not in teks(dok)
    assert render_isi(dok)
    assert render_xlsx(dok)


def test_the_list_asks_the_database_as_often_for_one_row_as_for_thirty(db, django_assert_num_queries):
    satu, banyak = kantor_penuh(1), kantor_penuh(30)
    with CaptureQueriesContext(connection) as terekam:
        keadaan_cetakan(satu, TAHUN)
    with django_assert_num_queries(len(terekam)):
        keadaan = keadaan_cetakan(banyak, TAHUN)
    assert keadaan["bs-12"]


# --- Pages ---


def test_the_list_names_each_with_its_state(cast):
    isi = buka(cast, "naskah_daftar")
    for c in daftar_cetakan():
        assert f">{c.judul}</a>" in isi
    assert "Belum ada data" in isi
    assert "Unduh PDF" not in isi


def test_the_list_is_searched_by_words_and_by_the_code_of_a_table(cast):
    for kata in ("kendala", "MU-7"):
        isi = buka(cast, "naskah_daftar", cari=kata)
        assert "Kendala dan Solusi" in isi
        assert "Visi dan Misi" not in isi
    assert "Tidak ada yang cocok dengan “zzz”." in buka(cast, "naskah_daftar", cari="zzz")


def test_an_empty_table_says_where_it_is_filled_in(cast):
    isi = buka(cast, "naskah_baca", "bs-12")
    assert "Belum ada data" in isi
    assert f'href="/contoh/{TAHUN}/kinerja/realisasi/">Realisasi</a>' in isi
    assert "Unduh PDF" not in isi


def test_who_may_not_open_the_page_on_which_it_is_filled_in_sees_no_link_to_it(cast):
    tautan = f'href="/contoh/{TAHUN}/anggaran/indikatif/"'
    assert tautan in buka(cast, "naskah_baca", "pagu-indikatif")
    assert tautan not in buka(cast, "naskah_baca", "pagu-indikatif", "staf").partition("<main")[2]


@pytest.mark.parametrize("kueri", [{"triwulan": "x"}, {"triwulan": "9"}, {"naskah": "0x"}, {"naskah": "9" * 30}])
def test_nonsense_in_the_address_is_passed_over(cast, kueri):
    for kunci in ("mu-13", "pk"):
        assert buka(cast, "naskah_baca", kunci, **kueri)


def test_an_unknown_paper_is_not_there(cast):
    for nama in ("naskah_baca", "naskah_pdf", "naskah_xlsx", "naskah_kepala"):
        assert cast.client("perencana").get(alamat(nama, "tidak-ada")).status_code == 404


# --- The header of a paper ---


@pytest.fixture
def camat(cast):
    return PejabatFactory(perangkat=cast.kantor, nama="Drs. Uji, M.Si", jabatan="Camat Contoh", mulai="2000-01-01")


def kirim_kepala(cast, camat, siapa: str = "perencana", **isi: object):
    data = {"nomor": "900/12", "tanggal": "2024-12-31", "tempat": "Kota Uji", "penandatangan": camat.pk, "catatan": ""}
    return cast.client(siapa).post(alamat("naskah_kepala", "mu-8"), data | isi, follow=True)


def test_number_place_day_and_signer_are_typed_once_and_printed(cast, camat):
    isi = " ".join(unescape(kirim_kepala(cast, camat).content.decode()).split())
    for tertulis in ("Nomor: 900/12", "Kota Uji, 31 Desember 2024", "Drs. Uji, M.Si", "CAMAT CONTOH,"):
        assert tertulis in isi
    assert Jejak.objects.filter(jenis="laporan.naskah", pengguna=cast.perencana).count() == 1


def test_the_form_proposes_place_and_head_of_the_office(cast, camat):
    form = cast.client("perencana").get(alamat("naskah_kepala", "mu-8")).context["form"]
    assert form.initial["penandatangan"] == camat.pk
    assert form.initial["tempat"] == cast.kantor.kota


def test_a_second_saving_changes_the_same_header(cast, camat):
    kirim_kepala(cast, camat)
    jejak = Jejak.objects.filter(jenis="laporan.naskah").latest("pk").pk
    kirim_kepala(cast, camat, nomor="900/13", jejak=jejak)
    assert [n.nomor for n in Naskah.objects.all()] == ["900/13"]


def test_the_signer_stays_as_on_that_day(cast, camat):
    kirim_kepala(cast, camat)
    camat.nama = "Dr. Lain"
    simpan(camat, by=cast.admin)
    assert "Drs. Uji, M.Si" in buka(cast, "naskah_baca", "mu-8")


def test_without_a_header_there_is_room_to_sign(cast):
    assert "( nama belum diisi )" in buka(cast, "naskah_baca", "mu-8")


def test_a_table_without_letterhead_has_no_header(cast):
    assert cast.client("perencana").get(alamat("naskah_kepala", "bs-12")).status_code == 404


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat"])
def test_who_may_only_read_may_not_set_the_header(cast, camat, siapa):
    assert kirim_kepala(cast, camat, siapa).status_code == 403
    assert "Nomor dan penanda tangan" not in buka(cast, "naskah_baca", "mu-8", siapa)


def test_each_quarter_has_a_header_of_its_own(cast):
    for periode in (1, 2):
        isi = {"perangkat": cast.kantor, "tahun": TAHUN, "jenis": "mu-13", "periode": periode}
        simpan_naskah(Naskah(**isi, nomor=f"TW/{periode}"), by=cast.perencana)
    for periode in (1, 2):
        isi = buka(cast, "naskah_baca", "mu-13", triwulan=periode)
        assert f"Nomor: TW/{periode}" in isi
        assert f"TW/{3 - periode}" not in isi
    assert "Nomor: TW" not in buka(cast, "naskah_baca", "mu-13")


# --- Read back ---


def test_a_paper_says_the_same_in_html_pdf_and_workbook(db, cast):
    kantor = kantor_penuh(2)
    with menulis(by=None):
        pk = PerjanjianKinerja.objects.get(perangkat=kantor)
        pk.pertama_nama, pk.pertama_jabatan, pk.tempat = "Uji Satu, S.Sos.", "Camat Uji", "Kota Uji"
        pk.kedua_nama, pk.kedua_jabatan, pk.tanggal = "Uji Dua", "Bupati Uji", datetime.date(TAHUN, 1, 15)
        pk.save()
    dok = bangun_cetakan(cari_cetakan("pk"), kantor, TAHUN)
    html = re.sub(r"<[^>]+>", " ", unescape(render_html(dok)))
    for isi in (" ".join(html.split()), teks_pdf(render_pdf(dok)), teks_xlsx(render_xlsx(dok))):
        for tertulis in (
            "Indikator uji 1",
            "Indikator uji 2",
            "80 %",
            "Uji Satu, S.Sos.",
            "Uji Dua",
            "Kota Uji, 15 Januari",
        ):
            assert tertulis in isi
