"""Each row of the specification from an empty office: typed in a browser, read in HTML, PDF, DOCX and XLSX, nothing else in it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.core.management import call_command

from tests.penerimaan.butir import BUKU, Butir
from tests.penerimaan.daftar import BUTIR
from tests.penerimaan.kantor import ASING, Kantor, kantor_kosong, sesi
from tests.penerimaan.tamu import Tamu

ALAMAT = {
    "html": "laporan:naskah_baca",
    "pdf": "laporan:naskah_pdf",
    "docx": "laporan:naskah_docx",
    "xlsx": "laporan:naskah_xlsx",
}
ALAMAT_BUKU = {"html": "laporan:baca", "pdf": "laporan:pdf", "docx": "laporan:docx", "xlsx": "laporan:xlsx"}

pytestmark = pytest.mark.rupa("forms and print; what they write has tests on both")

DASAR_SKALA = "Permendagri Nomor 86 Tahun 2017"  # of the scale that comes with the program, cited by every book


@pytest.fixture
def kantor(peramban, live_server, settings) -> Kantor:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    kantor = kantor_kosong()
    call_command("acuan", verbosity=0)
    return kantor


@pytest.fixture
def tamu(peramban, live_server, kantor):
    """Logged in without the form, since that is tested elsewhere."""
    konteks = peramban.new_context(locale="id-ID", viewport={"width": 1280, "height": 800}, accept_downloads=True)
    konteks.set_default_timeout(10_000)
    tamu = Tamu(konteks.new_page(), live_server.url)

    def masuk(jenis: str) -> Tamu:
        bagian = urlsplit(live_server.url)
        kue = {"name": "sessionid", "value": sesi(kantor.orang[jenis]), "domain": bagian.hostname, "path": "/"}
        konteks.add_cookies([kue])
        return tamu

    yield masuk
    konteks.close()
    assert tamu.keluhan == []


def alamat(butir: Butir, kantor: Kantor) -> dict[str, str]:
    if butir.baca == BUKU:
        return {jenis: kantor.alamat(nama) for jenis, nama in ALAMAT_BUKU.items()}
    kueri = {"triwulan": butir.periode} if butir.periode else {}
    return {jenis: kantor.alamat(nama, butir.baca, **kueri) for jenis, nama in ALAMAT.items()}


@pytest.mark.parametrize("butir", BUTIR, ids=lambda b: b.id)
def test_three_rows_typed_in_an_empty_office_are_read_in_every_format(butir, kantor, tamu):
    bahan = butir.siapkan(kantor)
    orang = tamu(butir.oleh)
    butir.ketik(orang, kantor, bahan)
    tempat = alamat(butir, kantor)
    for jenis, isi in (
        ("html", orang.baca_html(tempat["html"])),
        ("pdf", orang.baca_pdf(tempat["pdf"])),
        ("docx", orang.baca_docx(tempat["docx"])),
        ("xlsx", orang.baca_xlsx(tempat["xlsx"])),
    ):
        dicari = [t for t in butir.tampak if jenis != "xlsx" or t not in butir.tak_di_xlsx]
        assert dicari
        assert [t for t in dicari if t not in isi] == [], (jenis, isi)
        assert [kata for kata in ASING if kata in isi.replace(DASAR_SKALA, "")] == [], (jenis, isi)
