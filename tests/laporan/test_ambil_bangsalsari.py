"""An old report in the data: from the file through the preview of the import, applied, taken back. Bangsalsari 2021 as it was
printed (004), and our own book of it."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from anggaran.models import RealisasiAnggaran
from kinerja.models import Realisasi
from laporan.models import BerkasDiperiksa
from laporan.renderers.xlsx import render_xlsx
from laporan.word import buku_word
from sakip.core.models import ImporBerkas, Jejak
from sakip.core.write import menulis
from tests.laporan.checks.tulis_berkas import tulis_docx, tulis_pdf, tulis_xlsx
from tests.laporan.test_berkas_lama_ambil import dicentang
from tests.laporan.test_berkas_lama_ambil import url as url_ambil

pytestmark = pytest.mark.django_db
TERCETAK = Path(__file__).parents[2] / "fixtures" / "bangsalsari" / "tercetak.json"
TULIS = {"docx": tulis_docx, "xlsx": tulis_xlsx, "pdf": tulis_pdf}
UANG = {"7.01.01.2.02.01": 1_945_838_236, "7.01.02.2.02.03": 8_945_600, "7.01.03.2.01.01": 18_294_850}
"""Realisasi of 2021 as printed (004:606-659)."""
DERET = {2017: "89.5", 2018: "66.4", 2020: "81.4", 2021: "93.71"}
"""The survey of satisfaction through the years (004:372); 2019 is printed as a percentage."""
SASARAN = {"T1.S1.I1", "T2.S1.I1", "T2.S1.I2"}
"""The indicators of the sasaran; the outputs of kegiatan are printed in words."""


def url(nama: str, **isi) -> str:
    return url_ambil(nama, "bangsalsari", 2021, **isi)


def isi(jawab) -> str:
    return b"".join(jawab.streaming_content).decode() if jawab.streaming else jawab.content.decode()


def kosongkan(kantor) -> None:
    """The office without what was measured and spent."""
    with menulis(by=None):
        Realisasi.objects.filter(indikator__perangkat=kantor).delete()
        RealisasiAnggaran.objects.filter(simpul__perangkat=kantor).delete()


def unggah(client: Client, isi_berkas: bytes, jenis: str) -> BerkasDiperiksa:
    berkas = SimpleUploadedFile(f"lkjip 2021.{jenis}", isi_berkas)
    client.post(url("tambah"), {"unggahan": berkas, "tahun": 2021})
    return BerkasDiperiksa.objects.get()


def pratinjau(client: Client, b: BerkasDiperiksa) -> ImporBerkas:
    """Send the page as it opens; the preview that follows."""
    alamat = url("ambil", pk=b.pk)
    jawab = client.post(alamat, {"nilai": dicentang(client.get(alamat).content.decode())})
    impor = ImporBerkas.objects.latest("pk")
    assert jawab["Location"] == url("impor", pk=impor.pk)
    return impor


def terapkan(client: Client, impor: ImporBerkas) -> None:
    isi(client.post(url("impor", pk=impor.pk), {"terapkan": "1", "sidik": impor.sidik}))
    impor.refresh_from_db()
    assert impor.status == "diterapkan"


def terukur(kantor) -> dict[tuple[str, int], Decimal]:
    baris = Realisasi.objects.filter(indikator__perangkat=kantor, komponen=None, periode=0)
    return {(r.indikator.kode, r.tahun): r.angka for r in baris.select_related("indikator")}


def terpakai(kantor) -> dict[tuple[str, int], Decimal]:
    baris = RealisasiAnggaran.objects.filter(simpul__perangkat=kantor).select_related("simpul")
    return {(r.simpul.kode, r.simpul.tahun): r.nilai for r in baris}


@pytest.mark.parametrize("jenis", TULIS)
def test_a_printed_report_goes_through_the_preview_into_the_data_and_out_again(bangsalsari, masuk, jenis):
    kosongkan(bangsalsari)
    client, jejak = masuk("perencana"), Jejak.objects.count()
    b = unggah(client, TULIS[jenis](json.loads(TERCETAK.read_text())), jenis)
    assert "Ambil alih ke data" in client.get(url("baca", pk=b.pk)).content.decode()
    impor = pratinjau(client, b)
    assert terukur(bangsalsari) == terpakai(bangsalsari) == {}
    halaman = client.get(url("impor", pk=impor.pk)).content.decode()
    assert "Realisasi: 93,71" in halaman
    terapkan(client, impor)
    assert {t: str(terukur(bangsalsari)["T1.S1.I1", t].normalize()) for t in DERET} == DERET
    assert {k: terpakai(bangsalsari)[k, 2021] for k in UANG} == UANG
    assert (
        f"ambil-alih-{Path(b.nama).stem}"
        in Jejak.objects.filter(pk__gt=jejak, objek__startswith="T1.S1.I1").first().catatan
    )
    client.post(url("impor_batal", pk=impor.pk))
    assert terukur(bangsalsari) == terpakai(bangsalsari) == {}


@pytest.mark.parametrize("jenis", ["docx", "xlsx"])
def test_our_own_book_brings_back_what_it_was_printed_from(bangsalsari, masuk, dok, jenis):
    dulu = {(kode, t): n for (kode, t), n in terukur(bangsalsari).items() if kode in SASARAN and n is not None}
    uang = terpakai(bangsalsari)
    kosongkan(bangsalsari)
    client = masuk("perencana")
    b = unggah(client, buku_word(dok) if jenis == "docx" else render_xlsx(dok), jenis)
    terapkan(client, pratinjau(client, b))
    assert dulu
    assert terukur(bangsalsari) == dulu
    assert terpakai(bangsalsari) == uang
