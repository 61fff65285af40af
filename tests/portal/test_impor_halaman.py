"""The pages of Excel out and in, as a person uses them: without JavaScript, with every refusal in a sentence."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from anggaran.models import Pagu
from sakip.core.lembar import semua_lembar
from sakip.core.models import ImporBerkas
from tests.portal.buku_kerja import lembar
from tests.portal.test_impor import SUB, baris_pagu, nilai_pagu, pagu

KANTOR = {"kantor": "bangsalsari", "tahun": 2021}


@pytest.fixture
def client(masuk) -> Client:
    return masuk("perencana")


def unggah(client: Client, isi: bytes, nama: str = "pagu.xlsx"):
    return client.post(reverse("excel", kwargs=KANTOR), {"berkas": SimpleUploadedFile(nama, isi)})


def baca(jawab) -> str:
    return b"".join(jawab.streaming_content).decode() if jawab.streaming else jawab.content.decode()


def hasil(client: Client, isi: bytes) -> str:
    """Upload, follow to the preview, read it."""
    assert 'http-equiv="refresh"' in baca(unggah(client, isi))
    return baca(client.get(alamat_hasil()))


def alamat_hasil(nama: str = "impor") -> str:
    return reverse(nama, kwargs=KANTOR | {"pk": ImporBerkas.objects.latest("pk").pk})


def buku(jawab) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(jawab.content))


def test_the_whole_office_as_one_workbook(client):
    jawab = client.get(reverse("excel_buku", kwargs=KANTOR))
    assert jawab["Content-Disposition"] == 'attachment; filename="bangsalsari.xlsx"'
    wb = buku(jawab)
    assert wb.sheetnames == ["Petunjuk", *(satu.nama for satu in semua_lembar()), "_daftar"]
    ws = wb["Pagu"]
    assert (ws.freeze_panes, wb["_daftar"].sheet_state) == ("D2", "hidden")
    assert isinstance(ws["H2"].value, int | float)
    assert ws["D2"].number_format == "@"
    assert any(dv.formula1 and dv.formula1.startswith("'_daftar'") for dv in ws.data_validations.dataValidation)


def test_one_year_of_one_list(client):
    jawab = client.get(reverse("excel_lembar", kwargs=KANTOR | {"tahun": 2020, "lembar": "program"}), {"setahun": 1})
    assert buku(jawab)["Program"].max_row == 1


def test_a_template_has_an_example_that_is_not_read_and_an_explanation_of_each_column(client):
    jawab = client.get(reverse("excel_lembar", kwargs=KANTOR | {"lembar": "pagu"}), {"templat": 1})
    wb = buku(jawab)
    assert str(wb["Pagu"]["A2"].value).startswith("Contoh:")
    kolom = {baris[1].value for baris in wb["Petunjuk"].iter_rows()}
    assert {"Tahap", "Kode", "Pagu (Rp)"} <= kolom
    assert "Semua isi berkas sudah sama" in hasil(client, jawab.content)


def test_from_upload_to_apply_to_undo(client, bangsalsari):
    lama = nilai_pagu()
    halaman = hasil(client, pagu(baris_pagu("Rp. 7.000,-")))
    assert "→ 7.000" in halaman
    sidik = ImporBerkas.objects.latest("pk").sidik
    assert sidik in halaman
    baca(client.post(alamat_hasil(), {"terapkan": 1, "sidik": sidik}))
    assert nilai_pagu() == 7000
    assert "sudah diterapkan" in baca(client.get(alamat_hasil()))
    jawab = client.post(alamat_hasil("impor_batal"), follow=True)
    assert "Data kembali seperti sebelumnya" in baca(jawab)
    assert nilai_pagu() == lama


def test_an_undo_that_is_refused_lists_why(client, bangsalsari):
    hasil(client, pagu(baris_pagu(7000)))
    berkas = ImporBerkas.objects.latest("pk")
    baca(client.post(alamat_hasil(), {"terapkan": 1, "sidik": berkas.sidik}))
    hasil(client, pagu(baris_pagu(8000)))
    lain = ImporBerkas.objects.latest("pk")
    baca(client.post(alamat_hasil(), {"terapkan": 1, "sidik": lain.sidik}))
    jawab = client.post(reverse("impor_batal", kwargs=KANTOR | {"pk": berkas.pk}))
    assert SUB in baca(jawab)
    assert nilai_pagu() == 8000


def test_a_stale_confirmation_shows_the_new_preview_and_writes_nothing(client, bangsalsari):
    lama = nilai_pagu()
    hasil(client, pagu(baris_pagu(7000)))
    baca(client.post(alamat_hasil(), {"terapkan": 1, "sidik": "0" * 64}))
    assert "berubah sejak diperiksa" in baca(client.get(alamat_hasil()))
    assert nilai_pagu() == lama


@pytest.mark.parametrize(
    ("isi", "kalimat"), [(b"a;b\n1;2\n", ".csv"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "kata sandi")]
)
def test_what_is_no_workbook_is_answered_beside_the_field(client, isi, kalimat):
    jawab = unggah(client, isi)
    assert (jawab.status_code, kalimat in baca(jawab)) == (200, True)
    assert not ImporBerkas.objects.exists()


def test_nothing_chosen_is_answered_beside_the_field(client):
    assert "Pilih berkasnya lebih dahulu" in baca(client.post(reverse("excel", kwargs=KANTOR)))


def test_a_wrong_cell_stands_in_a_table_and_nothing_can_be_applied(client, bangsalsari):
    halaman = hasil(client, pagu(baris_pagu("dua juta")))
    assert "H2" in halaman
    assert "dua juta" in halaman
    assert 'name="terapkan"' not in halaman
    baca(client.post(alamat_hasil(), {"terapkan": 1, "sidik": ""}))
    assert Pagu.objects.filter(nilai=2_000_000).count() == 0


def test_two_readings_are_offered_and_the_chosen_one_is_previewed(client, bangsalsari):
    isi = lembar("Komponen", [["Indikator", "Huruf", "Uraian", "Bobot"], ["T1.S1.I1", "z", "Uji", "1.250"]])
    assert 'value="1,250"' in hasil(client, isi)
    baca(client.post(alamat_hasil(), {"jawab:Komponen!D2": "1,250"}))
    halaman = baca(client.get(alamat_hasil()))
    assert "Bobot: 1,250" in halaman
    assert 'name="terapkan"' in halaman
