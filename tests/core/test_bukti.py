"""Evidence: what is taken, by its content; who may add, read and delete it; that it is locked with its value."""

import io
import zipfile

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document
from openpyxl import Workbook
from PIL import Image

from sakip.core.domain import simpan
from sakip.core.domain_bukti import BITA_TERBESAR
from sakip.core.models import Bukti, Jejak, Kunci
from tests.factories import TAHUN, IndikatorFactory, SimpulFactory


def pdf() -> bytes:
    keluar = io.BytesIO()
    with pikepdf.new() as naskah:
        naskah.add_blank_page()
        naskah.save(keluar)
    return keluar.getvalue()


def pdf_bersandi() -> bytes:
    keluar = io.BytesIO()
    with pikepdf.new() as naskah:
        naskah.add_blank_page()
        naskah.save(keluar, encryption=pikepdf.Encryption(owner="a", user="b"))
    return keluar.getvalue()


def gambar(jenis: str) -> bytes:
    keluar = io.BytesIO()
    Image.new("RGB", (2, 2)).save(keluar, jenis)
    return keluar.getvalue()


def naskah(buat) -> bytes:
    keluar = io.BytesIO()
    buat().save(keluar)
    return keluar.getvalue()


def arsip(**isi: str) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        for nama, teks in isi.items():
            z.writestr(nama.replace("_", "."), teks)
    return keluar.getvalue()


def cacat(isi: bytes) -> bytes:
    """A packed file whose first part is spoiled inside."""
    return isi[:60] + b"\xff" * 40 + isi[100:]


def arsip_types() -> bytes:
    """An office file whose list of parts comes first and is packed, as other programs write it."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", "".join(map(str, range(500))))
    return keluar.getvalue()


@pytest.fixture
def rujukan(cast) -> str:
    indikator = IndikatorFactory(perangkat=cast.kantor, kode="T1.S1.I1")
    indikator.penanggung_jawab.add(cast.unit)
    return f"realisasi:{indikator.pk}:0:{TAHUN}:1"


def alamat(rujukan: str, slug: str = "contoh") -> str:
    return f"{reverse('core:bukti', args=[slug, TAHUN])}?rujukan={rujukan}"


def unggah(client, rujukan, isi: bytes, nama: str = "laporan.pdf", **lain):
    return client.post(alamat(rujukan), {"unggahan": SimpleUploadedFile(nama, isi), "halaman": "3-5"} | lain)


@pytest.mark.parametrize(
    ("isi", "ekor", "jenis"),
    [
        (pdf(), "pdf", "application/pdf"),
        (gambar("PNG"), "png", "image/png"),
        (gambar("JPEG"), "jpg", "image/jpeg"),
        (naskah(Workbook), "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (naskah(Document), "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_a_file_is_known_by_its_content_and_named_after_it(cast, rujukan, isi, ekor, jenis):
    assert unggah(cast.client("staf"), rujukan, isi, "bukti.exe").status_code == 302
    bukti = Bukti.objects.select_related("berkas").get()
    assert (bukti.berkas.nama, bukti.berkas.jenis, bukti.halaman) == (f"bukti.{ekor}", jenis, "3-5")


@pytest.mark.parametrize(
    "isi",
    [
        b"<html><script>alert(1)</script></html>", b"%PDF-1.7 rusak", b"MZ\x90\x00", b"PK\x03\x04 rusak",
        arsip(isi_txt="x"), gambar("GIF"), gambar("PNG")[:40], cacat(arsip_types()),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)  # fmt: skip
def test_anything_else_is_refused_whatever_its_name_says(cast, rujukan, isi):
    jawab = unggah(cast.client("staf"), rujukan, isi, "laporan.pdf")
    assert jawab.status_code == 200
    assert "bukan PDF, PNG, JPEG, XLSX, atau DOCX" in jawab.content.decode()
    assert not Bukti.objects.exists()


def test_a_workbook_with_macros_is_refused(cast, rujukan):
    buku = io.BytesIO(naskah(Workbook))
    keluar = io.BytesIO()
    with zipfile.ZipFile(buku) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for i in lama.infolist():
            isi = lama.read(i)
            if i.filename == "[Content_Types].xml":
                isi = isi.replace(
                    b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    b"ms-excel.sheet.macroEnabled.main+xml",
                )
            baru.writestr(i.filename, isi)
    assert "bukan PDF" in unggah(cast.client("staf"), rujukan, keluar.getvalue()).content.decode()


def test_a_locked_or_too_large_file_is_refused_with_its_reason(cast, rujukan):
    client = cast.client("staf")
    assert "terkunci dengan sandi" in unggah(client, rujukan, pdf_bersandi()).content.decode()
    assert "paling besar 10 MB" in unggah(client, rujukan, pdf() + b" " * BITA_TERBESAR).content.decode()
    assert "Pilih berkas" in client.post(alamat(rujukan), {"halaman": "3"}).content.decode()


def test_a_name_that_is_too_long_is_answered_with_a_sentence(cast, rujukan):
    jawab = unggah(cast.client("staf"), rujukan, pdf(), f"{'a' * 250}.pdf")
    assert (jawab.status_code, "Pendekkan namanya" in jawab.content.decode()) == (200, True)


def test_several_files_prove_one_value_and_go_after_a_question(cast, rujukan):
    client = cast.client("staf")
    for i in range(2):
        unggah(client, rujukan, pdf(), f"laporan {i}.pdf")
    assert "laporan 1.pdf" in client.get(alamat(rujukan)).content.decode()
    hapus = reverse("core:bukti_hapus", args=["contoh", TAHUN, Bukti.objects.first().pk])
    assert "laporan 0.pdf" in client.get(hapus).content.decode()
    assert client.post(hapus).status_code == 302
    assert Bukti.objects.count() == 1
    assert Jejak.objects.filter(jenis="core.bukti", aksi="hapus").exists()


def test_a_file_leaves_as_an_attachment_and_only_for_who_sees_the_office(cast, rujukan):
    unggah(cast.client("staf"), rujukan, pdf(), 'la"po\r\nran.pdf')
    unduh = reverse("core:bukti_unduh", args=["contoh", TAHUN, Bukti.objects.get().pk])
    jawab = cast.client("inspektorat").get(unduh)
    assert jawab.content == pdf() or jawab.content.startswith(b"%PDF")
    assert jawab["Content-Disposition"].startswith("attachment")
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert jawab["Content-Type"] == "application/pdf"
    assert cast.client("orang_luar").get(unduh).status_code == 404
    assert cast.client("perencana_tetangga").get(unduh.replace("contoh", "tetangga")).status_code == 404


def test_only_who_types_the_value_proves_it(cast, rujukan):
    for siapa in ("staf_lain", "camat", "inspektorat"):
        assert unggah(cast.client(siapa), rujukan, pdf()).status_code == 403
    assert unggah(cast.client("perencana"), rujukan, pdf()).status_code == 302


def test_evidence_is_locked_with_its_value(cast, rujukan):
    client = cast.client("staf")
    unggah(client, rujukan, pdf())
    simpan(Kunci(perangkat=cast.kantor, tahun=TAHUN, alasan="Ditutup"), by=cast.organisasi)
    assert "Ditutup" in unggah(client, rujukan, pdf()).content.decode()
    hapus = reverse("core:bukti_hapus", args=["contoh", TAHUN, Bukti.objects.get().pk])
    client.post(hapus)
    assert Bukti.objects.count() == 1


def test_evidence_of_money_belongs_to_the_unit_that_spends_it(cast):
    simpul = SimpulFactory(perangkat=cast.kantor, unit=cast.unit)
    uang = f"uang:{simpul.pk}:1:-"
    assert unggah(cast.client("staf"), uang, pdf()).status_code == 302
    assert unggah(cast.client("staf_lain"), uang, pdf()).status_code == 403


@pytest.mark.parametrize(
    "kunci",
    ["", "realisasi:1", "realisasi:x:0:2024:1", "uang:1:9:-", "uang:1:1:9.9", "apa:1", "realisasi:" + "9" * 200],
)
def test_a_key_that_is_none_has_no_page(cast, rujukan, kunci):
    assert cast.client("perencana").get(alamat(kunci)).status_code == 404


def test_a_value_of_another_office_or_year_has_no_page_here(cast, rujukan):
    assert cast.client("perencana_tetangga").get(alamat(rujukan, "tetangga")).status_code == 404
    assert cast.client("perencana").get(alamat(rujukan.replace(f":{TAHUN}:", ":2020:"))).status_code == 404
