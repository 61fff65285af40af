"""The grid of money spent: one cell at a time, the page, and the form without script."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anggaran.models import JenisBelanja, RealisasiAnggaran
from renstra.enums import Jenjang
from sakip.core.domain import simpan
from sakip.core.models import Kunci
from sakip.core.rujukan import cari
from tests.factories import TAHUN, PaguFactory, SimpulFactory, TahapFactory

ISIAN = reverse("anggaran:isian", args=["contoh", TAHUN])


@pytest.fixture
def sub(cast):
    """A sub kegiatan of the unit of ``staf`` with a pagu of Rp 10.000.000."""
    program = SimpulFactory(perangkat=cast.kantor)
    kegiatan = SimpulFactory(perangkat=cast.kantor, induk=program, jenjang=Jenjang.KEGIATAN)
    sub = SimpulFactory(perangkat=cast.kantor, induk=kegiatan, jenjang=Jenjang.SUBKEGIATAN, unit=cast.unit)
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor), simpul=sub, nilai=10_000_000)
    return sub


def sel(simpul, periode, jenis="-"):
    return f"uang:{simpul.pk}:{periode}:{jenis}|nilai"


def kirim(client, nama, nilai, lama=""):
    isi = json.dumps({"sel": nama, "nilai": nilai, "lama": lama})
    return client.post(f"{ISIAN}simpan/", isi, content_type="application/json")


def test_rupiah_are_read_as_an_office_writes_them_and_answered_with_sum_and_serapan(cast, sub):
    client = cast.client("staf")
    jawab = kirim(client, sel(sub, 1), "Rp. 2.500.000,-").json()
    assert (jawab["keadaan"], jawab["nilai"]) == ("disimpan", "2.500.000")
    assert jawab["hasil"] == {f"uang:{sub.pk}:0:-": {"nilai": "2.500.000", "capaian": "25,00 %"}}
    jawab = kirim(client, sel(sub, 2), "8.000.000").json()
    assert jawab["hasil"][f"uang:{sub.pk}:0:-"]["capaian"] == "105,00 %"
    assert "Rp 10.500.000 melebihi anggarannya Rp 10.000.000" in jawab["catatan"]


def test_sent_again_or_over_another_value(cast, sub):
    client = cast.client("perencana")
    assert {kirim(client, sel(sub, 1), "500").status_code for _ in range(2)} == {200}
    assert kirim(client, sel(sub, 1), "600").status_code == 409
    assert kirim(client, sel(sub, 1), "", "500").json()["keadaan"] == "kosong"
    assert not RealisasiAnggaran.objects.exists()


@pytest.mark.parametrize(
    ("nilai", "kata"), [("-5", "negatif"), ("lima", "bukan angka"), ("1,234,567", "ribuan ditulis")]
)
def test_what_is_no_money_is_refused(cast, sub, nilai, kata):
    jawab = kirim(cast.client("staf"), sel(sub, 1), nilai)
    assert jawab.status_code == 422
    assert kata in jawab.json()["pesan"]


def test_one_way_and_one_detail_at_a_time(cast, sub):
    client = cast.client("staf")
    isi = kirim(client, sel(sub, 1), "500").json()
    assert "per triwulan" in isi["kunci"][sel(sub, 0)]
    assert kirim(client, sel(sub, 0), "500").status_code == 423
    assert kirim(client, sel(sub, 2, JenisBelanja.MODAL), "500").status_code == 423
    assert kirim(client, sel(sub.induk, 1), "500").status_code == 403, "the unit does not carry out the kegiatan"
    assert kirim(cast.client("perencana"), sel(sub.induk, 1), "500").status_code == 423


def test_only_the_unit_that_spends_types(cast, sub):
    assert kirim(cast.client("staf_lain"), sel(sub, 1), "500").status_code == 403
    assert "data-sel" not in cast.client("staf_lain").get(ISIAN).content.decode()
    assert cast.client("camat").post(ISIAN).status_code == 403


def test_cells_that_are_not_there(cast, sub):
    asing = SimpulFactory(perangkat=cast.tetangga)
    lama = SimpulFactory(perangkat=cast.kantor, tahun=TAHUN - 1)
    semua = [
        sel(asing, 1),
        sel(lama, 1),
        sel(sub, 5),
        sel(sub, 1, "9.9"),
        f"uang:{sub.pk}:1:-|angka",
        "uang:x:1:-|nilai",
    ]
    assert {kirim(cast.client("perencana"), nama, "5").status_code for nama in semua} == {422}


def test_a_lock_of_the_budget_holds(cast, sub):
    simpan(Kunci(perangkat=cast.kantor, tahun=TAHUN, lingkup="anggaran", alasan="Ditutup"), by=cast.organisasi)
    assert kirim(cast.client("staf"), sel(sub, 1), "500").status_code == 423
    assert 'data-keadaan="kosong terkunci"' in cast.client("staf").get(ISIAN).content.decode()


def test_the_form_without_script(cast, sub):
    client = cast.client("staf")
    nama = sel(sub, 1)
    assert f'name="{nama}"' in client.get(ISIAN).content.decode()
    assert client.post(ISIAN, {nama: "1.500.000", f"lama:{nama}": ""}).status_code == 302
    assert RealisasiAnggaran.objects.get().nilai == 1_500_000
    salah = client.post(ISIAN, {nama: "banyak", f"lama:{nama}": "1.500.000"}).content.decode()
    assert 'value="banyak"' in salah
    assert "bukan angka" in salah


def test_the_key_of_a_figure_leads_to_its_cell(cast, sub):
    ketemu = cari(cast.kantor, TAHUN, f"uang:{sub.pk}:1:-")
    assert ketemu is not None
    assert ketemu.alamat == f"{ISIAN}#uang:{sub.pk}:1:-"
    assert f'id="uang:{sub.pk}:1:-"' in cast.client("staf").get(ISIAN).content.decode()
    assert ketemu.nama.startswith("Realisasi anggaran")


def test_the_page_and_a_save_ask_the_same_for_one_row_and_for_thirty(cast, sub):
    client, halaman, simpanan = cast.client("perencana"), [], []
    for ke, tambah in enumerate((1, 29)):
        for _ in range(tambah):
            anak = SimpulFactory(perangkat=cast.kantor, induk=sub.induk, jenjang=Jenjang.SUBKEGIATAN)
            kirim(client, sel(anak, 1), "500")
        with CaptureQueriesContext(connection) as tanya:
            client.get(ISIAN)
        halaman.append(len(tanya))
        with CaptureQueriesContext(connection) as tanya:
            kirim(client, sel(sub, 1), str(500 + ke), "500" if ke else "")
        simpanan.append(len(tanya))
    assert halaman[0] == halaman[1] < 30
    assert simpanan[0] == simpanan[1] < 24
