"""Belanja lines under the lowest nodes, as they are typed and read (MU-13)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anggaran.domain import simpan_baris_belanja
from anggaran.models import BarisBelanja
from anggaran.queries import belanja
from renstra.enums import Jenjang
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.anggaran.test_pages import isi, url
from tests.factories import PaguFactory, SimpulFactory, TahapFactory


@pytest.fixture
def simpul(cast):
    program = SimpulFactory(perangkat=cast.kantor, kode="1.20.08.02", nama="Program Peningkatan Sarana")
    milik = {"perangkat": cast.kantor, "induk": program, "jenjang": Jenjang.KEGIATAN}
    return SimpulFactory(**milik, kode="1.20.08.02.09", nama="Pengadaan Peralatan Gedung Kantor")


def test_a_line_is_typed_and_the_next_one_follows_it(cast, simpul):
    client, alamat = cast.client("perencana"), url(cast, "baris_tambah", simpul=simpul.pk)
    data = {
        "uraian": "Belanja modal pengadaan Printer", "sumber_dana": "DAU", "nilai": "2.359.000,50", "urut": "1",
        "pelaksana": "Arya Komputer", "jenis_belanja": "5.2",
    }  # fmt: skip
    jawaban = client.post(alamat, data)
    assert jawaban.url == f"{url(cast, 'baris_daftar')}#s{simpul.pk}"
    teks = isi(client.get(url(cast, "baris_daftar")))
    for tampak in ("- Belanja modal pengadaan Printer", "2.359.000,50", "Arya Komputer"):
        assert tampak in teks
    form = client.get(alamat).context["form"]
    assert (form["urut"].value(), form["sumber_dana"].value()) == (2, "DAU")


def test_lines_are_never_added_to_the_money_of_the_node(cast, simpul):
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor), simpul=simpul, nilai=1_000)
    with menulis(by=None):
        BarisBelanja.objects.create(simpul=simpul, uraian="Printer", nilai=900, realisasi=900)
    nilai = belanja(cast.kantor, 2024)
    assert (nilai.pagu, nilai.realisasi) == (1_000, None)
    teks = isi(cast.client("camat").get(url(cast, "baris_daftar")))
    assert "Rincian berjumlah 900, tidak sama dengan pagunya." in teks


def test_the_same_line_twice_is_refused_beside_its_field(cast, simpul):
    client, alamat = cast.client("perencana"), url(cast, "baris_tambah", simpul=simpul.pk)
    data = {"uraian": "Printer", "sumber_dana": "APBD", "nilai": "1", "urut": "1"}
    client.post(alamat, data)
    jawaban = client.post(alamat, data | {"nilai": "2"})
    assert jawaban.context["form"].errors == {"uraian": ["Uraian belanja ini sudah dipakai. Isi yang lain."]}
    assert BarisBelanja.objects.count() == 1


def test_a_line_is_changed_and_deleted(cast, simpul):
    with menulis(by=None):
        baris = BarisBelanja.objects.create(simpul=simpul, uraian="Printer", nilai=900)
    client = cast.client("perencana")
    data = {"uraian": "Printer", "sumber_dana": "APBD", "nilai": "900", "realisasi": "850", "urut": "1"}
    client.post(url(cast, "baris_ubah", pk=baris.pk), data)
    assert BarisBelanja.objects.get().realisasi == 850
    client.post(url(cast, "baris_hapus", pk=baris.pk))
    assert not BarisBelanja.objects.exists()


def test_lines_stand_below_the_lowest_nodes_only_and_are_the_perencanas(cast, simpul):
    with pytest.raises(ValidationError, match="dirinci lagi di bawahnya"):
        simpan_baris_belanja(BarisBelanja(simpul=simpul.induk, uraian="Printer", nilai=1), by=cast.perencana)
    with pytest.raises(Ditolak):
        simpan_baris_belanja(BarisBelanja(simpul=simpul, uraian="Printer", nilai=1), by=cast.staf)


def test_a_node_of_another_office_is_not_found(cast):
    asing = SimpulFactory(perangkat=cast.tetangga)
    assert cast.client("perencana").get(url(cast, "baris_tambah", simpul=asing.pk)).status_code == 404


def test_the_page_asks_as_often_for_one_line_as_for_thirty(cast, simpul):
    client = cast.client("perencana")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(url(cast, "baris_daftar")).status_code == 200
        return len(terekam)

    def tambah(n: int) -> None:
        with menulis(by=None):
            BarisBelanja.objects.create(simpul=simpul, uraian=f"Belanja {n}", nilai=n)
        SimpulFactory(perangkat=cast.kantor)

    tambah(0)
    satu = hitung()
    for n in range(1, 30):
        tambah(n)
    assert hitung() == satu
