"""Mengapa angka ini?: formula with the real values, papers, changes, places in the report."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.urls import reverse

from kinerja.domain import simpan_realisasi
from kinerja.models import Realisasi
from laporan.asal import angka_buku
from laporan.bahan import baca_buku
from laporan.builder import susun
from laporan.document import Nilai, Sel
from laporan.jelajah import walk
from laporan.nilai import nilai_hidup
from sakip.core.models import Bukti, Pengguna, PerangkatDaerah
from sakip.core.write import menulis
from tests.demo import kantor_demo
from tests.factories import PerangkatFactory

CAPAIAN = "indikator:T1.S1.I1:2021:capaian"
RASIO = re.compile(r"\d[\d.]*(?:,\d+)?")


def hitung(teks: str) -> Decimal:
    """What a written formula gives when somebody works it out by hand."""
    isi = teks.replace("Rp", "").replace("×", "*").replace("−", "-")
    isi = RASIO.sub(lambda m: f"Decimal('{m[0].replace('.', '').replace(',', '.')}')", isi)
    assert re.fullmatch(r"(?:Decimal\('[\d.]+'\)|[\s()+*/-])+", isi), teks
    return eval(isi, {"Decimal": Decimal})


def alamat(perangkat, kunci: str, tahun: int = 2021) -> str:
    return reverse("asal", args=[perangkat.slug, tahun, kunci])


def baca(client, perangkat, kunci: str) -> str:
    jawab = client.get(alamat(perangkat, kunci))
    assert jawab.status_code == 200
    return jawab.content.decode()


@pytest.fixture(scope="module", params=["bangsalsari", "metro_utara"])
def data_buku(request, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), kantor_demo(request.param):
        yield request.param


@pytest.fixture
def kantor_buku(data_buku, db) -> PerangkatDaerah:
    return PerangkatDaerah.objects.select_related("pemda").get(slug=data_buku.replace("_", "-"))


def test_every_live_value_says_what_the_book_says(kantor_buku):
    semua = angka_buku(kantor_buku, 2021)
    for kunci, n in nilai_hidup(baca_buku(kantor_buku, 2021)).items():
        assert (semua[kunci].asal.teks, semua[kunci].asal.nilai, semua[kunci].asal.nama) == (n.teks, n.nilai, n.nama)


def test_every_written_formula_gives_its_figure(kantor_buku):
    terhitung = [a.asal for a in angka_buku(kantor_buku, 2021).values() if a.asal.hitungan and a.asal.nilai is not None]
    assert len(terhitung) > 80
    for a in terhitung:
        isi = a.hitungan.rpartition(" = ")[0]
        assert abs(hitung(isi) - a.nilai) < Decimal("0.006"), (a.kunci, a.hitungan, a.nilai)


def test_every_keyed_figure_of_the_tree_has_a_page_and_its_places(kantor_buku):
    semua = angka_buku(kantor_buku, 2021)
    dok = susun(baca_buku(kantor_buku, 2021))
    kunci = {x.kunci for x in walk(dok) if isinstance(x, Sel | Nilai) and x.kunci}
    assert [k for k in kunci if not semua[k].dipakai] == []


def test_the_capaian_of_the_skm_shows_how_it_was_made(client, bangsalsari):
    """BS-12: 93,71 against B, which the office counts as 100."""
    client.force_login(Pengguna.objects.get(username="camat"))
    halaman = baca(client, bangsalsari, CAPAIAN)
    assert "Realisasi / Target × 100" in halaman
    assert "93,71 / 100 × 100 = 93,71 %" in halaman
    assert "Perjanjian Kinerja Perubahan Tahun 2021" in halaman
    assert "Tabel 3.1 Pengukuran Realisasi Kinerja Tahun 2021" in halaman
    assert "<td>2020</td>" in halaman
    assert "Staf Seksi Pelayanan Umum" in halaman


def test_a_change_of_the_figure_shows_old_and_new_at_once(client, bangsalsari):
    client.force_login(Pengguna.objects.get(username="camat"))
    baca(client, bangsalsari, CAPAIAN)
    r = Realisasi.objects.get(indikator__kode="T1.S1.I1", indikator__perangkat=bangsalsari, tahun=2021)
    r.angka = Decimal("95.5")
    simpan_realisasi(r, by=Pengguna.objects.get(username="perencana"))
    halaman = baca(client, bangsalsari, CAPAIAN)
    assert "95,50 %" in halaman
    assert "nilai: 93,71 → 95,5" in halaman


def test_a_figure_from_memory_costs_few_queries(client, bangsalsari, django_assert_max_num_queries):
    client.force_login(Pengguna.objects.get(username="camat"))
    baca(client, bangsalsari, CAPAIAN)
    with django_assert_max_num_queries(20):
        baca(client, bangsalsari, CAPAIAN)


@pytest.mark.parametrize(
    "kunci",
    ["tidak:ada", "indikator:X:2021:capaian", "realisasi:999999:0:2021:0", "realisasi:a:b:c:d", "uang:1", "target:"],
)
def test_an_unknown_key_is_not_there(client, bangsalsari, kunci):
    client.force_login(Pengguna.objects.get(username="camat"))
    assert client.get(alamat(bangsalsari, kunci)).status_code == 404


def test_a_cell_of_another_office_is_not_there(client, bangsalsari):
    lain = PerangkatFactory()
    client.force_login(Pengguna.objects.get(username="camat"))
    assert client.get(alamat(lain, CAPAIAN)).status_code == 404
    r = Realisasi.objects.filter(indikator__perangkat=bangsalsari).first()
    admin = Pengguna.objects.create_superuser(username="pemasang", password="sakip-demo-lain")
    client.force_login(admin)
    kunci = f"realisasi:{r.indikator_id}:0:{r.tahun}:{r.periode}"
    assert client.get(alamat(lain, kunci)).status_code == 404


def test_a_typed_cell_names_its_evidence_and_leads_to_the_year(client, bangsalsari, berkas_contoh):
    client.force_login(Pengguna.objects.get(username="camat"))
    r = Realisasi.objects.get(indikator__kode="T1.S1.I1", indikator__perangkat=bangsalsari, tahun=2021)
    kunci = f"realisasi:{r.indikator_id}:0:2021:{r.periode}"
    with menulis(by=None):
        Bukti.objects.create(perangkat=bangsalsari, tahun=2021, rujukan=kunci, berkas=berkas_contoh, halaman="3")
    assert "bukti.pdf, halaman 3" in baca(client, bangsalsari, kunci)
    assert "bukti.pdf, halaman 3" in baca(client, bangsalsari, CAPAIAN)
    assert alamat(bangsalsari, "indikator:T1.S1.I1:2021:realisasi") in baca(client, bangsalsari, kunci)


@pytest.fixture
def berkas_contoh(bangsalsari):
    from sakip.core.models import Berkas

    with menulis(by=None):
        return Berkas.objects.create(
            perangkat=bangsalsari, isi="bukti", nama="bukti.pdf", jenis="application/pdf", ukuran=1, sha256="0" * 64
        )


@pytest.mark.parametrize(("nama", "halaman"), [("perencana", "kinerja:realisasi_isi"), ("camat", "kinerja:realisasi")])
def test_the_page_with_the_data_is_one_that_the_reader_may_open(client, bangsalsari, nama, halaman):
    client.force_login(Pengguna.objects.get(username=nama))
    r = Realisasi.objects.get(indikator__kode="T1.S1.I1", indikator__perangkat=bangsalsari, tahun=2021)
    isi = {"indikator": r.indikator_id, "periode": r.periode} if halaman.endswith("isi") else {}
    tujuan = reverse(halaman, kwargs={"kantor": bangsalsari.slug, "tahun": 2021} | isi)
    tautan = f'<a class="tombol kedua" href="{tujuan}">Buka halaman datanya</a>'
    assert tautan in baca(client, bangsalsari, "indikator:T1.S1.I1:2021:realisasi")
    assert client.get(tujuan).status_code == 200
