"""The official paper beside an edition: what it must be, that its bytes are kept, and that it is fetched first."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from laporan.domain.edisi import unggah_bertanda
from laporan.edisi.baca import DI_APLIKASI, DIUNGGAH, berkas_edisi, isi_arsip, keadaan, unduhan_pertama
from laporan.edisi.rancangan import catat_rancangan
from laporan.models import Edisi, NaskahBertanda
from sakip.core.models import Jejak, Pengguna
from sakip.core.permissions import Ditolak


@pytest.fixture
def edisi(perjanjian, tanda: Callable[..., Edisi]) -> Edisi:
    return tanda(perjanjian)


def pindaian(*, skrip: bool = False, tte: bool = False, sandi: str = "") -> bytes:
    """A scan of one page; with a script, an electronic signature, a password."""
    pdf, keluar = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    if skrip:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    if tte:
        tanda = pikepdf.Dictionary(Type=pikepdf.Name.Sig, ByteRange=[0, 1, 2, 3], Contents=pikepdf.String("0"))
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pdf.make_indirect(tanda)], SigFlags=3)
    pdf.save(keluar, encryption=pikepdf.Encryption(user=sandi, owner=sandi) if sandi else None)
    return keluar.getvalue()


def unggah(
    edisi: Edisi, isi: bytes, siapa: str = "perencana", cara: str = "basah", nama: str = "naskah.pdf"
) -> NaskahBertanda:
    berkas = SimpleUploadedFile(nama, isi, "application/pdf")
    return unggah_bertanda(edisi, unggahan=berkas, cara=cara, by=Pengguna.objects.get(username=siapa))


def test_it_is_kept_byte_for_byte_with_its_digest_and_fetched_first(edisi: Edisi) -> None:
    assert (keadaan(edisi), unduhan_pertama(edisi)) == (DI_APLIKASI, berkas_edisi(edisi, "pdf"))
    isi = pindaian()
    bertanda = unggah(edisi, isi)
    assert bertanda.sidik == hashlib.sha256(isi).hexdigest()
    assert (keadaan(edisi), unduhan_pertama(edisi)) == (DIUNGGAH, bertanda)
    assert isi_arsip(bertanda) == isi
    assert Jejak.objects.filter(jenis="laporan.naskahbertanda", aksi="unggah").count() == 1


def test_of_several_the_newest_comes_first_and_all_stay(edisi: Edisi) -> None:
    unggah(edisi, pindaian())
    kedua = unggah(edisi, pindaian(tte=True), cara="elektronik")
    assert unduhan_pertama(edisi) == kedua
    assert edisi.bertanda.count() == 2


@pytest.mark.parametrize("siapa", ["camat", "sekcam", "perencana"])
def test_camat_sekcam_and_perencana_may_upload(edisi: Edisi, siapa: str) -> None:
    assert unggah(edisi, pindaian(), siapa).oleh.username == siapa


@pytest.mark.parametrize("siapa", ["staf", "inspektorat", "organisasi", "admin"])
def test_others_may_not(edisi: Edisi, siapa: str) -> None:
    with pytest.raises(Ditolak):
        unggah(edisi, pindaian(), siapa)


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"", "bukan PDF"),
        (b"PK\x03\x04 bukan pdf", "bukan PDF"),
        (b"\x89PNG\r\n", "bukan PDF"),
        (b"%PDF-1.7 rusak", "rusak"),
        (pindaian(skrip=True), "perintah yang berjalan sendiri"),
        (pindaian(sandi="x"), "terkunci"),
    ],
)
def test_what_is_no_such_paper_is_refused_by_its_content(edisi: Edisi, isi: bytes, kalimat: str) -> None:
    with pytest.raises(ValidationError, match=kalimat):
        unggah(edisi, isi)
    assert not NaskahBertanda.objects.exists()


def test_a_file_that_is_too_large_is_refused(edisi: Edisi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laporan.edisi.bertanda.BITA_TERBESAR", 100)
    with pytest.raises(ValidationError, match="terlalu besar"):
        unggah(edisi, pindaian())


def test_the_unsigned_pdf_of_the_program_is_no_signed_paper(edisi: Edisi) -> None:
    with pytest.raises(ValidationError, match="belum bertanda tangan"):
        unggah(edisi, isi_arsip(berkas_edisi(edisi, "pdf")))


def test_a_draft_of_the_program_is_no_signed_paper(edisi: Edisi, laporan) -> None:
    rancangan = pindaian()
    catat_rancangan(laporan, rancangan)
    with pytest.raises(ValidationError, match="PDF dari aplikasi yang belum bertanda tangan"):
        unggah(edisi, rancangan)


def test_the_paper_of_another_edition_is_refused_with_its_name(edisi: Edisi, laporan, tanda) -> None:
    lain, scan = tanda(laporan), pindaian()
    unggah(lain, scan)
    with pytest.raises(ValidationError, match=f"sudah diunggah untuk {lain}"):
        unggah(edisi, scan)


def test_an_electronic_signature_must_be_in_the_file(edisi: Edisi) -> None:
    with pytest.raises(ValidationError, match="tidak memuat tanda tangan elektronik"):
        unggah(edisi, pindaian(), cara="elektronik")
    assert unggah(edisi, pindaian(tte=True), cara="elektronik").cara == "elektronik"


def test_a_second_click_keeps_one(edisi: Edisi) -> None:
    unggah(edisi, pindaian())
    with pytest.raises(ValidationError, match="sudah diunggah"):
        unggah(edisi, edisi.bertanda.get().berkas.isi.read())
