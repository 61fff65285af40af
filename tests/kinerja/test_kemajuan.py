"""Progress and contract of each node, as MU-13 prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import Pelaksanaan
from renstra.enums import Jenjang
from tests.factories import SimpulFactory


@pytest.fixture
def simpul(cast):
    program = SimpulFactory(perangkat=cast.kantor, kode="1.20.08.02", nama="Program Peningkatan Sarana")
    milik = {"perangkat": cast.kantor, "induk": program, "jenjang": Jenjang.KEGIATAN, "unit": cast.unit}
    return SimpulFactory(**milik, kode="1.20.08.02.09", nama="Pengadaan Peralatan Gedung Kantor")


def alamat(cast, nama="kemajuan", **isi):
    return reverse(f"kinerja:{nama}", kwargs={"kantor": cast.kantor.slug, "tahun": 2024} | isi)


def kirim(cast, simpul, siapa="perencana", **isi):
    """Send the page of the node without outputs."""
    return cast.client(siapa).post(alamat(cast, "pelaksanaan_isi", simpul=simpul.pk), {"keluaran_jumlah": "0"} | isi)


def test_progress_and_contract_are_typed_by_the_unit_that_does_the_work(cast, simpul):
    client = cast.client("staf")
    isi = {
        "fisik_rencana": "100", "fisik_realisasi": "95,5", "nilai_kontrak": "35.191.400", "pelaksana": "Arya Komputer",
        "waktu": "Jan-Des 2024",
    }  # fmt: skip
    kirim(cast, simpul, "staf", **isi)
    baris = Pelaksanaan.objects.get()
    assert (baris.fisik_realisasi, baris.non_fisik_rencana, baris.nilai_kontrak) == (Decimal("95.5"), None, 35_191_400)
    teks = client.get(alamat(cast)).content.decode()
    for tampak in ("95,50 %", "35.191.400", "Arya Komputer", "Jan-Des 2024", "Program Peningkatan Sarana"):
        assert tampak in teks


def test_a_program_has_progress_of_its_own(cast, simpul):
    kirim(cast, simpul.induk, non_fisik_realisasi="100")
    assert Pelaksanaan.objects.get().simpul == simpul.induk


def test_an_empty_row_is_not_kept(cast, simpul):
    kirim(cast, simpul, keterangan="tepat waktu")
    assert Pelaksanaan.objects.exists()
    kirim(cast, simpul, keterangan="")
    assert not Pelaksanaan.objects.exists()


@pytest.mark.parametrize("persen", ["101", "-1"])
def test_more_than_the_whole_is_refused_beside_the_field(cast, simpul, persen):
    jawaban = kirim(cast, simpul, fisik_rencana=persen)
    assert list(jawaban.context["form"].errors) == ["fisik_rencana"]


def test_the_list_asks_as_often_for_one_node_as_for_thirty(cast, simpul):
    client = cast.client("perencana")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(alamat(cast)).status_code == 200
        return len(terekam)

    satu = hitung()
    for _ in range(29):
        SimpulFactory(perangkat=cast.kantor, unit=cast.unit)
    assert hitung() == satu
