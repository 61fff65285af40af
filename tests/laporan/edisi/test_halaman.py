"""The pages of signing and of editions, as camat, perencana and inspektorat see them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from laporan.cetak import pesanan
from laporan.cetak.models import TugasCetak
from laporan.domain.edisi import mulai_koreksi
from laporan.edisi.baca import berkas_edisi, isi_arsip
from laporan.edisi.siap import rancang
from laporan.models import Bagian, Edisi, Laporan
from sakip.core.models import Pejabat
from sakip.core.write import menulis
from tests.laporan.edisi.test_bertanda import pindaian

Masuk = Callable[[str], Client]
ANTRE = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


def alamat(nama: str, ruang: str = "laporan", **isi) -> str:
    return reverse(f"{ruang}:{nama}", kwargs={"kantor": "bangsalsari", "tahun": 2021} | isi)


def isi(jawab) -> str:
    return jawab.content.decode()


@pytest.fixture
def url(perjanjian) -> str:
    return alamat("perjanjian_tandatangan", pk=perjanjian.pk)


@pytest.fixture
def sidik(perjanjian) -> str:
    return rancang(perjanjian, situs="http://testserver/").sah.sidik


# Signing


def test_the_page_shows_what_will_be_signed_by_whom_and_under_which_digest(masuk: Masuk, url: str, sidik: str) -> None:
    halaman = isi(masuk("camat").get(url))
    assert sidik in halaman
    assert "Drs. SUPRIYONO" in halaman
    assert "Pihak pertama berjanji" in halaman
    assert 'type="password"' in halaman


def test_what_stands_in_the_way_is_named_with_the_page_that_mends_it_and_no_password_is_asked(
    masuk: Masuk, laporan: Laporan
) -> None:
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="bab4").update(dari_tahun=2020)
    halaman = isi(masuk("camat").get(alamat("tandatangan")))
    assert "masih dari tahun lalu" in halaman
    assert f'href="{alamat("alur")}">Buka</a>' in halaman
    assert 'type="password"' not in halaman


def test_another_signer_in_print_and_an_unfinished_agreement_are_said_before_the_password(
    masuk: Masuk, laporan: Laporan, kantor
) -> None:
    halaman = isi(masuk("camat").get(alamat("tandatangan")))
    assert "Perjanjian Kinerja Perubahan Tahun 2021 masih draf." in halaman
    assert "sebagai penanda tangan, sedangkan" not in halaman
    with menulis(by=None):
        PerjanjianKinerja.objects.filter(perangkat=kantor).update(status="disetujui")
        Pejabat.objects.filter(perangkat=kantor).update(selesai="2022-12-31")
        Pejabat.objects.create(
            perangkat=kantor, pemda=kantor.pemda, nama="Pelaksana Uji", jabatan=kantor.jabatan_kepala,
            jenis_nip="tanpa", penugasan="plt", mulai="2023-01-01",
        )  # fmt: skip
    halaman = isi(masuk("camat").get(alamat("tandatangan")))
    assert "Naskah mencetak Drs. SUPRIYONO, S.H., M.M. sebagai penanda tangan" in halaman
    assert "edisinya disahkan Pelaksana Uji" in halaman
    assert "masih draf" not in halaman
    assert 'type="password"' in halaman


def test_measurements_and_reviu_in_the_way_lead_to_their_pages(masuk: Masuk, laporan: Laporan) -> None:
    with menulis(by=None):
        laporan.perangkat.pengukuran.update(status="diajukan")
        type(laporan.perangkat.pemda).objects.update(reviu="sebelum")
    halaman = isi(masuk("camat").get(alamat("tandatangan")))
    assert "belum disetujui" in halaman
    assert alamat("reviu") in halaman


def test_the_right_password_signs_and_leads_to_the_editions(masuk: Masuk, url: str, sidik: str) -> None:
    jawab = masuk("camat").post(url, {"sandi": "sakip-demo", "sidik": sidik}, follow=True)
    assert jawab.redirect_chain == [(alamat("edisi_daftar"), 302)]
    edisi = Edisi.objects.get()
    assert edisi.kode in isi(jawab)
    assert "Disahkan di aplikasi" in isi(jawab)


@pytest.mark.parametrize(
    ("kirim", "kalimat"),
    [
        ({"sandi": "salah"}, "Sandi salah"),
        ({"sandi": ""}, "wajib"),
        ({"sandi": "sakip-demo", "sidik": "0" * 64}, "berubah sejak halaman ini dibuka"),
        ({"sandi": "", "lanjut": "1"}, "sekali lagi"),
    ],
)
def test_a_wrong_password_or_digest_says_so_and_signs_nothing(
    masuk: Masuk, url: str, sidik: str, kirim: dict[str, str], kalimat: str
) -> None:
    jawab = masuk("camat").post(url, {"sidik": sidik} | kirim)
    assert (jawab.status_code, kalimat in isi(jawab)) == (200, True)
    assert not Edisi.objects.exists()


def test_guessing_the_password_is_throttled_like_signing_in(masuk: Masuk, url: str, sidik: str, settings) -> None:
    settings.AXES_ENABLED = True
    client = masuk("camat")
    for _ in range(5):
        jawab = client.post(url, {"sandi": "salah", "sidik": sidik})
    assert "Terlalu banyak percobaan" in isi(jawab)
    jawab = client.post(url, {"sandi": "sakip-demo", "sidik": sidik})
    assert "Terlalu banyak percobaan" in isi(jawab)
    assert not Edisi.objects.exists()


def test_a_second_click_finds_the_edition(masuk: Masuk, url: str, sidik: str) -> None:
    client = masuk("camat")
    for _ in range(2):
        jawab = client.post(url, {"sandi": "sakip-demo", "sidik": sidik})
    assert (jawab.status_code, "ditandatangani" in isi(jawab)) == (200, True)
    assert client.get(url).url == alamat("edisi_daftar")
    assert Edisi.objects.count() == 1


def test_who_signs_before_the_files_are_drawn_waits_and_types_nothing_again(
    masuk: Masuk, url: str, sidik: str, settings
) -> None:
    settings.TASKS = ANTRE
    client = masuk("camat")
    tunggu = client.post(url, {"sandi": "sakip-demo", "sidik": sidik})
    halaman = client.get(tunggu.url)
    assert "sedang disusun" in isi(halaman)
    assert client.get(f"{tunggu.url}?keadaan").json() == {"kalimat": "Berkas edisi sedang disusun.", "tetap": False}
    pesanan.kerjakan(TugasCetak.objects.get(lingkup__startswith="tanda/").kunci)
    assert client.get(f"{tunggu.url}?keadaan").json()["tetap"] is True
    assert client.post(url, {"lanjut": "1", "sidik": sidik}).url == alamat("edisi_daftar")
    assert Edisi.objects.count() == 1


def test_nobody_waits_for_what_he_did_not_confirm(masuk: Masuk, url: str) -> None:
    masuk("camat").get(url)
    kunci = TugasCetak.objects.get().kunci
    assert masuk("camat").get(f"{url}{kunci}/").url == url


# What was signed


@pytest.fixture
def edisi(perjanjian, tanda: Callable[..., Edisi]) -> Edisi:
    return tanda(perjanjian)


def test_a_signed_book_is_read_and_downloaded_from_its_edition(masuk: Masuk, laporan: Laporan, tanda) -> None:
    edisi = tanda(laporan)
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="kata_pengantar").update(naskah="<p>Diubah kemudian.</p>")
    client = masuk("inspektorat")
    halaman = isi(client.get(alamat("baca")))
    assert edisi.kode in halaman
    assert "Disahkan di aplikasi" in halaman
    assert "Diubah kemudian" not in halaman
    for nama, jenis in (("pdf", "pdf"), ("edisi", "pdf"), ("docx", "docx"), ("xlsx", "xlsx")):
        assert client.get(alamat(nama)).content == isi_arsip(berkas_edisi(edisi, jenis)), nama
    assert edisi.kode in isi(client.get(alamat("cetak")))
    scan = pindaian()
    masuk("perencana").post(
        alamat("edisi_unggah", pk=edisi.pk), {"cara": "basah", "unggahan": SimpleUploadedFile("naskah.pdf", scan)}
    )
    jawab = client.get(alamat("pdf"))
    assert jawab.content == scan
    assert 'filename="LKj-bangsalsari-2021-edisi-1-bertanda-tangan.pdf"' in jawab["Content-Disposition"]
    assert client.get(alamat("edisi")).content == isi_arsip(berkas_edisi(edisi, "pdf"))
    assert "Naskah bertanda tangan diunggah" in isi(client.get(alamat("baca")))


def test_a_correction_shows_the_draft_again_and_the_edition_stays_readable(masuk: Masuk, laporan, tanda) -> None:
    edisi = tanda(laporan)
    client = masuk("camat")
    assert "Alasan" in isi(client.get(alamat("koreksi")))
    assert "wajib" in isi(client.post(alamat("koreksi"), {"catatan": ""}))
    assert client.post(alamat("koreksi"), {"catatan": "Angka keliru"}).url == alamat("baca")
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="kata_pengantar").update(naskah="<p>Diubah kemudian.</p>")
    halaman = isi(client.get(alamat("baca")))
    assert "Sedang dikoreksi. Edisi 1 tetap berlaku" in halaman
    assert "Diubah kemudian" in halaman
    assert "Diubah kemudian" not in isi(client.get(alamat("edisi_baca", pk=edisi.pk)))
    assert client.get(alamat("koreksi")).url == alamat("baca")


def test_a_signed_perjanjian_kinerja_is_read_and_downloaded_as_signed(masuk: Masuk, perjanjian, edisi: Edisi) -> None:
    with menulis(by=None):
        perjanjian.baris.update(uraian_indikator="Diubah kemudian")
    client, kueri = masuk("staf"), f"?naskah={perjanjian.pk}"
    assert "Diubah kemudian" not in isi(client.get(alamat("naskah_baca", kunci="pk") + kueri))
    for jenis in ("pdf", "docx", "xlsx"):
        jawab = client.get(alamat(f"naskah_{jenis}", kunci="pk") + kueri)
        assert jawab.content == isi_arsip(berkas_edisi(edisi, jenis)), jenis


def test_two_editions_are_laid_side_by_side(masuk: Masuk, perjanjian, edisi: Edisi, tanda, camat) -> None:
    mulai_koreksi(perjanjian, alasan="Bunyi keliru", by=camat)
    baris = perjanjian.baris.first()
    with menulis(by=None):
        perjanjian.baris.filter(pk=baris.pk).update(uraian_indikator="Bunyi yang diperbaiki")
        type(perjanjian).objects.filter(pk=perjanjian.pk).update(status="disetujui")
    perjanjian.refresh_from_db()
    dua = tanda(perjanjian)
    halaman = isi(masuk("inspektorat").get(f"{alamat('edisi_baca', pk=dua.pk)}?dengan={edisi.pk}"))
    assert "Alasan koreksi: Bunyi keliru" in halaman
    assert "<ins>" in halaman
    assert "Bunyi yang diperbaiki" in halaman
    assert baris.uraian_indikator in halaman
    satu = isi(masuk("inspektorat").get(f"{alamat('edisi_baca', pk=dua.pk)}?dengan=abc"))
    assert "<ins>" not in satu


def test_the_list_names_reason_signer_files_and_papers(masuk: Masuk, edisi: Edisi) -> None:
    halaman = isi(masuk("inspektorat").get(alamat("edisi_daftar")))
    assert edisi.kode in halaman
    assert edisi.sidik_pohon in halaman
    assert all(alamat("edisi_berkas", pk=edisi.pk, jenis=j) in halaman for j in ("pdf", "docx", "xlsx"))
    assert alamat("edisi_unggah", pk=edisi.pk) not in halaman
    assert alamat("edisi_unggah", pk=edisi.pk) in isi(masuk("sekcam").get(alamat("edisi_daftar")))


def test_a_wrong_upload_stays_on_the_page_with_a_sentence(masuk: Masuk, edisi: Edisi) -> None:
    client, url = masuk("camat"), alamat("edisi_unggah", pk=edisi.pk)
    for kirim, kalimat in (
        ({}, "wajib"),
        ({"cara": "basah", "unggahan": SimpleUploadedFile("a.pdf", b"bukan")}, "bukan PDF"),
        ({"cara": "elektronik", "unggahan": SimpleUploadedFile("a.pdf", pindaian())}, "tidak memuat tanda tangan"),
        ({"cara": "lain", "unggahan": SimpleUploadedFile("a.pdf", pindaian())}, "Pilih"),
    ):
        assert kalimat in isi(client.post(url, kirim))
    assert not edisi.bertanda.exists()


def test_the_list_asks_as_many_queries_for_three_editions_as_for_one(
    masuk: Masuk, perjanjian, edisi, tanda, camat
) -> None:
    client = masuk("inspektorat")

    def banyak() -> int:
        with CaptureQueriesContext(connection) as tanya:
            client.get(alamat("edisi_daftar"))
        return len(tanya)

    satu = banyak()
    for _ in range(2):
        mulai_koreksi(perjanjian, alasan="Keliru", by=camat)
        with menulis(by=None):
            type(perjanjian).objects.filter(pk=perjanjian.pk).update(status="disetujui")
        perjanjian.refresh_from_db()
        tanda(perjanjian)
    assert Edisi.objects.count() == 3
    assert banyak() == satu
