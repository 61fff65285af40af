"""What the office cites as its legal basis: its own choice in its order, else what is in force."""

from __future__ import annotations

import pytest

from laporan.jelajah import teks
from laporan.models import DasarHukum
from sakip.core.models import Peraturan
from sakip.core.write import menulis
from tests.factories import TAHUN
from tests.laporan.cetakan import cetak

pytestmark = pytest.mark.django_db


def peraturan(nomor: str, tahun: int, tentang: str, **isi) -> Peraturan:
    with menulis(by=None):
        return Peraturan.objects.create(bentuk="Undang-Undang", nomor=nomor, tahun=tahun, tentang=tentang, **isi)


def tercetak(cast) -> str:
    return " ".join(teks(b) for s in cetak("dasar-hukum", cast.kantor, TAHUN).isi for b in s.isi)


def test_without_a_choice_all_in_force_in_the_year_stand_there_in_the_wording_of_the_pemda(cast):
    peraturan("1", 2001, "Rawa")
    peraturan("1", 2001, "Rawa menurut daerah", pemda=cast.kantor.pemda)
    peraturan("2", 2002, "Yang Dicabut", berlaku_sampai=TAHUN - 1)
    peraturan("3", TAHUN + 1, "Yang Belum Ada")
    isi = tercetak(cast)
    assert "Nomor 1 Tahun 2001 tentang Rawa menurut daerah" in isi
    assert isi.count("Nomor 1 Tahun 2001") == 1
    assert "Dicabut" not in isi
    assert "Belum Ada" not in isi


def test_the_office_chooses_which_and_in_what_order(cast):
    daftar = [peraturan(str(n), 2000 + n, f"Perihal {n}") for n in (1, 2, 3)]
    browser = cast.client("perencana")
    for urut, p in ((1, daftar[2]), (2, daftar[0])):
        alamat = f"/{cast.kantor.slug}/{TAHUN}/laporan/dasar-hukum/tambah/"
        assert browser.post(alamat, {"peraturan": p.pk, "urut": urut}).status_code == 302
    isi = tercetak(cast)
    assert isi.index("Perihal 3") < isi.index("Perihal 1")
    assert "Perihal 2" not in isi
    assert [str(d.peraturan.nomor) for d in DasarHukum.objects.filter(perangkat=cast.kantor)] == ["3", "1"]
