"""What was changed behind the program's back is refused at download, named by the command, and told to everybody."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test import Client
from django.urls import reverse

from laporan.domain.edisi import mulai_koreksi
from laporan.edisi.baca import berkas_edisi, isi_arsip
from laporan.models import Edisi, SidikRancangan
from sakip.core import pemicu
from sakip.core.models import Jejak
from sakip.core.write import menulis
from tests.laporan.edisi.test_bertanda import pindaian, unggah

Masuk = Callable[[str], Client]


@pytest.fixture
def edisi(perjanjian, tanda: Callable[..., Edisi]) -> Edisi:
    return tanda(perjanjian)


@pytest.fixture
def edisi_dua(edisi: Edisi, perjanjian, tanda, camat) -> Edisi:
    mulai_koreksi(perjanjian, alasan="Salah ketik", by=camat)
    with menulis(by=None):
        perjanjian.baris.update(uraian_indikator="Bunyi baru")
        type(perjanjian).objects.filter(pk=perjanjian.pk).update(status="disetujui")
    perjanjian.refresh_from_db()
    return tanda(perjanjian)


def alamat(nama: str, **isi) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "bangsalsari", "tahun": 2021} | isi)


def rusakkan(edisi: Edisi) -> None:
    """One byte of the stored PDF is another."""
    with Path(berkas_edisi(edisi, "pdf").berkas.isi.path).open("r+b") as f:
        f.seek(1000)
        kini = f.read(1)
        f.seek(1000)
        f.write(bytes([kini[0] ^ 1]))


def periksa(*args: str) -> str:
    keluar = io.StringIO()
    call_command("periksa_edisi", *args, stdout=keluar)
    return keluar.getvalue()


# The command


def test_sound_editions_are_counted(edisi_dua: Edisi) -> None:
    assert periksa("bangsalsari") == "bangsalsari: 2 edisi, tanpa kesalahan\n"
    assert "bangsalsari: 2 edisi, tanpa kesalahan" in periksa()


def test_an_unknown_office_is_said(db) -> None:
    with pytest.raises(CommandError, match="“entah” tidak ada"):
        periksa("entah")


def test_a_changed_byte_and_a_lost_file_are_named(edisi: Edisi) -> None:
    unggah(edisi, pindaian())
    rusakkan(edisi)
    berkas_edisi(edisi, "docx").berkas.isi.storage.delete(berkas_edisi(edisi, "docx").berkas.isi.name)
    with pytest.raises(CommandError) as salah:
        periksa()
    assert "edisi-1.pdf tidak sama lagi" in str(salah.value)
    assert "edisi-1.docx hilang" in str(salah.value)


@pytest.mark.parametrize(
    ("sql", "kalimat"),
    [
        ("UPDATE laporan_edisi SET judul = 'lain' WHERE nomor = 1", "barisnya atau daftar berkasnya berubah"),
        ("UPDATE laporan_edisi SET sidik_pohon = rantai WHERE nomor = 1", "tidak sama lagi dengan yang ditandatangani"),
        ("UPDATE laporan_edisi SET sebelum = 'x' WHERE nomor = 2", "tidak menyambung"),
        ("UPDATE laporan_berkasedisi SET jenis = 'abc' WHERE jenis = 'xlsx'", "barisnya atau daftar berkasnya berubah"),
        ("UPDATE laporan_edisi SET nomor = 7 WHERE nomor = 2", "ada edisi yang hilang"),
    ],
)
def test_a_changed_row_is_named_even_where_the_triggers_were_taken_away(
    edisi_dua: Edisi, sql: str, kalimat: str
) -> None:
    pemicu.lepas()
    with connection.cursor() as kursor:
        kursor.execute(sql)
    with pytest.raises(CommandError, match=kalimat):
        periksa()
    pemicu.pasang()


def test_an_edition_that_was_taken_out_is_missed(edisi_dua: Edisi) -> None:
    pemicu.lepas()
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM laporan_berkasedisi WHERE edisi_id = %s", [edisi_dua.pk])
        kursor.execute("DELETE FROM laporan_edisi WHERE id = %s", [edisi_dua.pk])
    pemicu.pasang()
    with pytest.raises(CommandError, match="ditandatangani 2 kali, tetapi hanya 1 edisi"):
        periksa()


def test_a_missing_trigger_is_named(edisi: Edisi) -> None:
    pemicu.lepas()
    with pytest.raises(CommandError, match="Pemicu laporan_edisi_ubah tidak ada"):
        periksa()
    pemicu.pasang()


# Downloads


def test_a_changed_file_is_refused_with_a_sentence_and_reported(edisi: Edisi, masuk: Masuk, caplog) -> None:
    rusakkan(edisi)
    with caplog.at_level(logging.ERROR):
        jawab = masuk("inspektorat").get(alamat("edisi_berkas", pk=edisi.pk, jenis="pdf"))
    assert jawab.status_code == 409
    assert "tidak sama lagi dengan yang diunggah" in jawab.content.decode()
    assert "%PDF" not in jawab.content.decode()
    jejak = Jejak.objects.get(aksi="berkas rusak")
    assert jejak.pengguna.username == "inspektorat"
    assert any("tidak sama lagi" in r.message for r in caplog.records)


def test_a_changed_tree_is_not_shown(edisi: Edisi, masuk: Masuk) -> None:
    pemicu.lepas()
    with connection.cursor() as kursor:
        kursor.execute("UPDATE laporan_edisi SET sidik_pohon = %s", ["0" * 64])
    pemicu.pasang()
    jawab = masuk("camat").get(alamat("edisi_baca", pk=edisi.pk))
    assert (jawab.status_code, "tidak sama lagi" in jawab.content.decode()) == (409, True)


# The open page


def cari(kode: str) -> str:
    return Client().get(reverse("periksa"), {"kode": kode}, follow=True).content.decode()


def kirim(isi: bytes, nama: str = "naskah.pdf") -> str:
    return Client().post(reverse("periksa"), {"berkas": SimpleUploadedFile(nama, isi)}).content.decode()


def test_a_code_is_found_however_it_is_typed(edisi: Edisi) -> None:
    for ditulis in (edisi.kode, edisi.kode.lower(), edisi.kode.replace("-", ""), f" {edisi.kode.replace('-', ' ')} "):
        halaman = cari(ditulis)
        assert edisi.judul in halaman
        assert edisi.sidik_pohon in halaman
        assert "Disahkan di aplikasi" in halaman


def test_an_old_edition_points_to_the_new_one(edisi: Edisi, edisi_dua: Edisi) -> None:
    assert f"/periksa/{edisi_dua.kode}/" in cari(edisi.kode)
    assert "Salah ketik" in cari(edisi.kode)
    assert "lebih baru" not in cari(edisi_dua.kode)


@pytest.mark.parametrize("kode", ["2222-2222-2222", "<b>x</b>", "0" * 64, "\0", "x" * 80, "☃"])
def test_an_unknown_code_is_said_to_be_unknown(db, kode: str) -> None:
    halaman = cari(kode)
    assert "tidak terdaftar" in halaman or "tidak dapat disimpan" in halaman
    assert "<b>x" not in halaman


def test_an_edition_a_signed_paper_a_draft_and_a_stranger_are_told_apart(edisi: Edisi, laporan) -> None:
    pdf = isi_arsip(berkas_edisi(edisi, "pdf"))
    assert "<strong>Asli.</strong> Berkas PDF ini dari edisi 1" in kirim(pdf)
    assert "<strong>Asli.</strong> Berkas Word" in kirim(isi_arsip(berkas_edisi(edisi, "docx")), "x.docx")
    scan = pindaian()
    unggah(edisi, scan)
    assert "<strong>Asli.</strong> Berkas ini naskah bertanda tangan" in kirim(scan)
    assert "Tanda tangan di dalamnya tidak diperiksa di sini." in kirim(scan)
    assert "Naskah bertanda tangan diunggah" in cari(edisi.kode)
    assert "<strong>Tidak dikenal.</strong>" in kirim(pdf + b"\n")
    assert "<strong>Tidak dikenal.</strong>" in kirim(b"apa saja")


def test_a_draft_that_was_downloaded_is_known_again(laporan, masuk: Masuk) -> None:
    excel = masuk("staf").get(alamat("xlsx")).content
    assert SidikRancangan.objects.count() == 1
    assert "<strong>Rancangan.</strong>" in kirim(excel, "x.xlsx")


def test_no_file_and_an_empty_one_get_a_sentence(db) -> None:
    assert "Pilih berkasnya" in Client().post(reverse("periksa")).content.decode()
    assert "Berkas ini kosong" in kirim(b"")


def test_a_body_that_is_too_large_is_not_read(db) -> None:
    jawab = Client().post(
        reverse("periksa"), b"x", content_type="multipart/form-data; boundary=b", CONTENT_LENGTH="60000000"
    )
    assert (jawab.status_code, "terlalu besar" in jawab.content.decode()) == (413, True)
    tak_terbaca = Client().generic("POST", reverse("periksa"), b"x", content_type="text/plain", CONTENT_LENGTH="x")
    assert tak_terbaca.status_code == 413


def test_somebody_who_asks_too_often_has_to_wait(db) -> None:
    for _ in range(10):
        assert "Tidak dikenal" in kirim(b"apa saja")
    jawab = Client().post(reverse("periksa"), {"berkas": SimpleUploadedFile("x", b"x")})
    assert (jawab.status_code, "Tunggu satu menit" in jawab.content.decode()) == (429, True)
    assert Client(REMOTE_ADDR="10.0.0.9").post(reverse("periksa")).status_code == 200
    for _ in range(60):
        Client().get(reverse("periksa_kode", args=["2222-2222-2222"]))
    assert Client().get(reverse("periksa_kode", args=["2222-2222-2222"])).status_code == 429
