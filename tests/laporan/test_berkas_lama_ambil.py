"""The page that takes over an old report: seen beside the data, chosen, given to the preview of the import or downloaded."""

from __future__ import annotations

import html
import io
import re

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import Realisasi
from laporan.checks.baca.hasil import VERSI
from laporan.models import BerkasDiperiksa
from renstra.models import RumusanIndikator, Target
from sakip.core.berkas import simpan_isi
from sakip.core.models import ImporBerkas
from sakip.core.write import menulis
from tests.factories import TAHUN, RenstraFactory, RumusanFactory, SasaranFactory
from tests.laporan.test_ambil_cocok import DESA, IKM, p

pytestmark = pytest.mark.django_db


def url(nama: str, kantor: str = "contoh", tahun: int = TAHUN, **isi) -> str:
    awal = nama if nama.startswith("impor") else f"laporan:berkas_lama_{nama}"
    return reverse(awal, kwargs={"kantor": kantor, "tahun": tahun} | isi)


def dicentang(halaman: str) -> list[str]:
    """What the boxes send that are ticked when the page opens."""
    return [html.unescape(x) for x in re.findall(r'name="nilai" value="([^"]*)" checked', halaman)]


@pytest.fixture
def rumusan(cast):
    sasaran = SasaranFactory(tujuan__renstra=RenstraFactory(perangkat=cast.kantor))
    satu = RumusanFactory(sasaran=sasaran, indikator__nama=IKM, indikator__satuan="Nilai", indikator__kode="I-1")
    RumusanFactory(sasaran=sasaran, indikator__nama=DESA, indikator__kode="I-2")
    return satu


@pytest.fixture
def b(cast, rumusan) -> BerkasDiperiksa:
    """A file that was read: one value for an empty cell, one contradiction, one name that is not known."""
    return terbaca(
        cast, p(teks="80,5"), p(DESA, "70", "target"), p(DESA, "75", "target"), p("Jumlah inovasi", "3"), instansi=""
    )


def terbaca(cast, *pernyataan, **lain) -> BerkasDiperiksa:
    kosong: dict[str, list] = {nama: [] for nama in ("temuan", "tabel", "uang", "catatan")}
    hasil = {"versi": VERSI, "tahun": TAHUN, "paragraf": 1, "pernyataan": list(pernyataan)} | kosong | lain
    with menulis(by=None):
        berkas = simpan_isi(b"contoh", nama="lama.pdf", jenis="application/pdf", perangkat=cast.kantor, by=None)
        return BerkasDiperiksa.objects.create(
            perangkat=cast.kantor, berkas=berkas, nama="lama.pdf", oleh=cast.camat, hasil=hasil, keadaan="selesai"
        )


def test_the_page_shows_value_place_match_and_present_value(cast, b, rumusan):
    halaman = cast.client("perencana").get(url("ambil", pk=b.pk)).content.decode()
    for kalimat in (
        "I-1 " + IKM,
        "<b>80,5</b>",
        "“80,5”, Tabel 3.1, halaman 4",
        "kosong di data",
        "berkas tidak sepakat",
    ):
        assert kalimat in halaman
    assert re.search(
        rf"Jumlah inovasi</td>.*?Realisasi {TAHUN}: 3.*?Tidak ada indikator bernama ini\.", halaman, re.DOTALL
    )
    assert dicentang(halaman) == [f"realisasi-{rumusan.indikator_id}-{TAHUN}=80,5"]


def test_nothing_is_written_before_the_preview_is_applied(cast, b):
    client = cast.client("perencana")
    client.post(url("ambil", pk=b.pk), {"nilai": dicentang(client.get(url("ambil", pk=b.pk)).content.decode())})
    impor = ImporBerkas.objects.get()
    assert (impor.status, impor.ringkasan["menulis"], str(impor)) == ("diperiksa", 1, "ambil-alih-lama.xlsx")
    assert not Realisasi.objects.exists()


def test_without_a_tick_or_with_two_for_one_cell_the_page_asks_again_and_keeps_the_ticks(cast, b):
    client = cast.client("perencana")
    assert "Belum ada nilai yang dicentang" in client.post(url("ambil", pk=b.pk)).content.decode()
    desa = RumusanIndikator.objects.get(indikator__kode="I-2")
    dua = [f"target-{desa.pk}-{TAHUN}={x}" for x in ("70", "75")]
    halaman = client.post(url("ambil", pk=b.pk), {"nilai": dua}).content.decode()
    assert "Pilih satu nilai saja untuk I-2" in halaman
    assert dicentang(halaman) == dua
    assert not ImporBerkas.objects.exists()


def test_the_workbook_has_the_chosen_cells_and_the_rest_of_their_rows(cast, b, rumusan):
    with menulis(by=None):
        Target.objects.create(rumusan=rumusan, tahun=TAHUN - 1, angka=77)
    b.hasil["pernyataan"].append(p(teks="79", hal="target"))
    with menulis(by=None):
        b.save()
    client = cast.client("perencana")
    tanda = [f"target-{rumusan.pk}-{TAHUN}=79"]
    jawab = client.post(url("ambil", pk=b.pk), {"nilai": tanda, "unduh": "1"})
    assert jawab["Content-Disposition"] == 'attachment; filename="ambil-alih-lama.xlsx"'
    buku = openpyxl.load_workbook(io.BytesIO(jawab.content))
    assert [x for x in buku.sheetnames if not x.startswith(("_", "Petunjuk"))] == ["Target"]
    kepala, baris = buku["Target"].iter_rows(values_only=True)
    terisi = {k: v for k, v in zip(kepala, baris, strict=True) if v is not None}
    assert (terisi["Indikator"], terisi[str(TAHUN - 1)], terisi[str(TAHUN)]) == ("I-1", 77, 79)
    assert not ImporBerkas.objects.exists()


def test_only_who_may_import_opens_it_or_is_led_there(cast, b):
    kode = {nama: cast.client(nama).get(url("ambil", pk=b.pk)).status_code for nama in cast.orang}
    boleh = {"staf", "staf_lain", "perencana", "organisasi", "admin"}
    jauh = {"perencana_tetangga", "orang_luar"}
    assert kode == {n: 200 if n in boleh else 404 if n in jauh else 403 for n in cast.orang}
    assert cast.client("camat").post(url("ambil", pk=b.pk)).status_code == 403
    tombol = {
        n: url("ambil", pk=b.pk) in cast.client(n).get(url("baca", pk=b.pk)).content.decode() for n in ("camat", "staf")
    }
    assert tombol == {"camat": False, "staf": True}


def test_the_report_of_another_office_is_said_and_nothing_is_ticked(cast, rumusan):
    b = terbaca(cast, p(teks="80,5"), instansi="Kecamatan Seberang")
    halaman = cast.client("perencana").get(url("ambil", pk=b.pk)).content.decode()
    assert "Berkas ini laporan Kecamatan Seberang, bukan Kecamatan Contoh" in halaman
    assert dicentang(halaman) == []
    sendiri = terbaca(cast, p(teks="80,5"), instansi="KECAMATAN CONTOH KABUPATEN UJI")
    assert dicentang(cast.client("perencana").get(url("ambil", pk=sendiri.pk)).content.decode()) != []


def test_where_nothing_fits_the_page_says_what_to_do(cast):
    b = terbaca(cast, p(teks="80,5"))
    assert "Samakan dahulu nama indikator" in cast.client("perencana").get(url("ambil", pk=b.pk)).content.decode()


def test_a_file_that_is_not_read_leads_to_its_own_page(cast, b):
    with menulis(by=None):
        BerkasDiperiksa.objects.filter(pk=b.pk).update(keadaan="tidak_terbaca", pesan="Contoh")
    assert cast.client("perencana").get(url("ambil", pk=b.pk))["Location"] == url("baca", pk=b.pk)


def test_the_page_asks_as_often_for_one_value_as_for_thirty(cast, rumusan):
    satu = terbaca(cast, p(teks="80,5"), p(teks="81", hal="target"))
    sasaran = rumusan.sasaran
    banyak = [RumusanFactory(sasaran=sasaran).indikator.nama for _ in range(30)]
    tiga_puluh = terbaca(cast, *(p(n, "80", hal) for n in banyak for hal in ("target", "realisasi")))
    client = cast.client("perencana")

    def kueri(b: BerkasDiperiksa) -> int:
        with CaptureQueriesContext(connection) as catat:
            client.get(url("ambil", pk=b.pk))
        return len(catat)

    kueri(satu)
    assert kueri(satu) == kueri(tiga_puluh)
