"""What is uploaded for a book, as those who make it meet it: the picture of the cover, files bound in at a section."""

from __future__ import annotations

import io
from html import unescape

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from laporan.builder import bangun
from laporan.document import Gambar, Sisipan
from laporan.domain import buat_laporan
from laporan.models import Bagian, Laporan
from laporan.renderers.html import render_html
from sakip.core.domain import simpan
from sakip.core.models import Berkas, Kunci
from tests.factories import TAHUN
from tests.laporan.test_sisip import pdf_tiga

pytestmark = pytest.mark.django_db


def alamat(nama: str, **kwargs: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


@pytest.fixture(autouse=True)
def tempat(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def laporan(cast) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)


@pytest.fixture
def bagian(laporan) -> Bagian:
    return laporan.bagian.get(kunci="bab4")


def foto(lebar: int = 3000, tinggi: int = 2000, bentuk: str = "JPEG", **cara: object) -> bytes:
    isi = io.BytesIO()
    Image.new("RGB", (lebar, tinggi), (200, 120, 40)).save(isi, bentuk, **cara)
    return isi.getvalue()


def unggah(isi: bytes, nama: str = "foto.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi, "application/octet-stream")


def _rangka(**isi: object) -> dict:
    return {"kertas": "A4", "penomoran": "huruf", "bab_awal": 1, **isi}


def _kirim_rangka(cast, **isi: object):
    return cast.client("perencana").post(alamat("rangka"), _rangka(**isi), follow=True)


# The picture of the cover


def test_a_picture_is_shown_on_the_cover_and_in_the_settings(cast, laporan) -> None:
    _kirim_rangka(cast, unggahan=unggah(foto()))
    sampul = bangun(cast.kantor, TAHUN).sampul
    assert sampul.gambar.startswith("data:image/jpeg;base64,")
    assert sampul.gambar in render_html(bangun(cast.kantor, TAHUN))
    assert alamat("sampul") in cast.client("perencana").get(alamat("rangka")).content.decode()
    jawaban = cast.client("staf").get(alamat("sampul"))
    assert jawaban["Content-Type"] == "image/jpeg"
    assert "sandbox" in jawaban["Content-Security-Policy"]


def test_a_photo_is_kept_small_upright_and_without_what_the_camera_wrote(cast, laporan) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Kamera"  # turned by a quarter, made by
    _kirim_rangka(cast, unggahan=unggah(foto(exif=exif)))
    gambar = Image.open(Berkas.objects.get().isi)
    assert gambar.size == (1600, 2400)
    assert not gambar.getexif()


def test_the_picture_is_replaced_and_taken_away(cast, laporan) -> None:
    _kirim_rangka(cast, unggahan=unggah(foto()))
    _kirim_rangka(cast, unggahan=unggah(foto(300, 200, "PNG"), "lain.png"))
    laporan.refresh_from_db()
    assert str(laporan.gambar_sampul) == "lain.png"
    _kirim_rangka(cast, hapus_gambar="on")
    assert bangun(cast.kantor, TAHUN).sampul.gambar == ""
    assert cast.client("staf").get(alamat("sampul")).status_code == 404


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"bukan gambar", "bukan gambar PNG atau JPEG yang utuh"),
        (foto()[:500], "bukan gambar PNG atau JPEG yang utuh"),
        (b"\xff\xd8" + b"\0" * (10 * 1024 * 1024), "paling besar 10 MB"),
    ],
)
def test_a_picture_that_cannot_be_used_is_answered_and_the_rest_stays_typed(cast, laporan, isi, kalimat) -> None:
    jawaban = _kirim_rangka(cast, unggahan=unggah(isi), tempat="Kota Ketikan")
    halaman = jawaban.content.decode()
    assert kalimat in halaman
    assert "Kota Ketikan" in halaman
    assert not Berkas.objects.exists()


# Files of a section


def _jilid(cast, bagian, siapa: str = "perencana", **isi: object):
    return cast.client(siapa).post(alamat("bagian_berkas", pk=bagian.pk), isi, follow=True)


def _sisipan(cast) -> list:
    return [b for s in bangun(cast.kantor, TAHUN).isi for b in s.isi if isinstance(b, Sisipan | Gambar)]


def test_a_pdf_is_bound_in_downloaded_and_taken_out(cast, bagian) -> None:
    jawaban = _jilid(cast, bagian, unggahan=unggah(pdf_tiga(), "piagam.pdf"))
    assert "piagam.pdf dijilid pada “PENUTUP”." in unescape(jawaban.content.decode())
    (sisipan,) = _sisipan(cast)
    assert (sisipan.halaman, sisipan.rebah, sisipan.judul) == (3, (2,), "PENUTUP")
    unduhan = cast.client("staf").get(alamat("berkas", pk=bagian.pk))
    assert 'filename="piagam.pdf"' in unduhan["Content-Disposition"]
    assert len(pikepdf.open(io.BytesIO(unduhan.content)).pages) == 3
    _jilid(cast, bagian, hapus_berkas="on")
    assert _sisipan(cast) == []


def test_the_first_page_of_a_pdf_is_shown_as_a_picture(cast, bagian) -> None:
    _jilid(cast, bagian, unggahan=unggah(pdf_tiga(), "piagam.pdf"))
    jawaban = cast.client("staf").get(alamat("berkas_gambar", pk=bagian.pk))
    assert jawaban["Content-Type"] == "image/png"
    gambar = Image.open(io.BytesIO(jawaban.content)).convert("L")
    assert max(gambar.size) == 700
    assert gambar.getextrema()[0] < 100  # something is written on it


def test_a_picture_of_a_section_is_printed_as_one(cast, bagian) -> None:
    _jilid(cast, bagian, unggahan=unggah(foto(), "piagam.jpg"))
    (gambar,) = _sisipan(cast)
    assert gambar.isi.startswith("data:image/jpeg")
    assert gambar.alt == "PENUTUP"


def test_nothing_chosen_and_a_wrong_file_are_asked_back(cast, bagian) -> None:
    assert "Pilih berkas yang akan dijilid." in _jilid(cast, bagian).content.decode()
    kosong = _jilid(cast, bagian, unggahan=unggah(b"<script>", "a.pdf")).content.decode()
    assert "bukan PDF, PNG, atau JPEG yang utuh" in kosong
    assert not Berkas.objects.exists()


def test_a_file_that_is_gone_from_the_store_is_said_in_the_book(cast, bagian) -> None:
    _jilid(cast, bagian, unggahan=unggah(pdf_tiga(), "piagam.pdf"))
    berkas = Berkas.objects.get().isi
    berkas.storage.delete(berkas.name)
    assert "unggahannya tidak ditemukan lagi" in render_html(bangun(cast.kantor, TAHUN))
    assert cast.client("staf").get(alamat("berkas", pk=bagian.pk)).status_code == 404


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat"])
def test_only_who_writes_the_book_binds_in(cast, bagian, siapa) -> None:
    assert _jilid(cast, bagian, siapa, unggahan=unggah(pdf_tiga())).status_code == 403
    assert not Berkas.objects.exists()


def test_a_locked_book_takes_no_file(cast, bagian) -> None:
    kunci = Kunci(perangkat=cast.kantor, tahun=TAHUN, lingkup="laporan", alasan="Sudah ditandatangani")
    simpan(kunci, by=cast.organisasi)
    assert "Sudah ditandatangani" in _jilid(cast, bagian, unggahan=unggah(pdf_tiga())).content.decode()
    assert not Berkas.objects.exists()


def test_a_section_with_a_file_is_added_in_one_step(cast, laporan) -> None:
    isi = {"judul": "Piagam", "letak": "lampiran", "muatan": "berkas", "unggahan": unggah(pdf_tiga(), "piagam.pdf")}
    cast.client("perencana").post(alamat("bagian_tambah"), isi)
    (lampiran,) = [s for s in bangun(cast.kantor, TAHUN).lampiran if s.judul == "Piagam"]
    assert isinstance(lampiran.isi[0], Sisipan)


def test_a_section_is_not_added_where_its_file_is_spoiled(cast, laporan) -> None:
    ada = laporan.bagian.count()
    isi = {"judul": "Piagam", "letak": "lampiran", "muatan": "berkas", "unggahan": unggah(b"%PDF-1.7", "piagam.pdf")}
    jawaban = cast.client("perencana").post(alamat("bagian_tambah"), isi)
    assert "rusak atau tidak utuh" in jawaban.content.decode()
    assert laporan.bagian.count() == ada


def test_number_and_day_of_the_document_stand_on_the_cover(cast, laporan):
    """PL-4: the cover of Palaran's book is numbered and dated by itself."""
    assert not any("NOMOR" in baris for baris in bangun(cast.kantor, TAHUN).sampul.bawah)
    _kirim_rangka(cast, nomor="0041/0084/400.02", tanggal_nomor="2023-01-11")
    assert bangun(cast.kantor, TAHUN).sampul.bawah[:2] == ("NOMOR : 0041/0084/400.02", "TANGGAL : 11 JANUARI 2023")
