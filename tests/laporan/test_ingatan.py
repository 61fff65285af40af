"""What is remembered of a book equals what is read anew, holds plain values, and is for pages alone."""

from __future__ import annotations

import ast
import io
import pickle
import zlib
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db.models import Model
from django.urls import reverse

from kinerja.models import Realisasi
from laporan import ingatan
from laporan.bahan import baca_buku, baca_nilai
from laporan.builder import bangun, bangun_cetakan, keadaan_cetakan
from laporan.domain.angka import nilai_kini
from laporan.domain.narasi import bagian_tersusun
from laporan.edisi import naskah
from laporan.edisi.siap import siap_tanda
from laporan.models import Bagian, Laporan
from laporan.nilai import nilai_hidup
from laporan.papers import daftar_cetakan
from laporan.periksa import hasil, hasil_kini
from laporan.reviu.fakta import baca_fakta
from laporan.reviu.naskah import sidik_kini
from laporan.views.pdf import EdisiView
from sakip.core import ingat as modul
from sakip.core.domain import simpan
from sakip.core.models import Pengguna, PerangkatDaerah
from sakip.core.permissions import tanpa_izin
from tests.alamat_tabel import ALAMAT
from tests.kantor_lengkap import lengkapi, lengkapi_pemda
from tests.test_alamat import url

TAHUN = 2021


@pytest.fixture(params=["bangsalsari", "metro_utara"])
def kantor(request) -> PerangkatDaerah:
    return request.getfixturevalue(request.param)


def test_what_is_remembered_equals_what_is_read_anew(kantor):
    laporan = Laporan.objects.get(perangkat=kantor, tahun=TAHUN, jenis="lkjip")
    for _ in ("dingin", "hangat"):
        assert ingatan.konteks_buku(kantor, TAHUN) == baca_buku(kantor, TAHUN)
        assert ingatan.dokumen_buku(kantor, TAHUN) == bangun(kantor, TAHUN)
        assert ingatan.nilai_buku(kantor, TAHUN) == nilai_hidup(baca_nilai(kantor, TAHUN))
        assert ingatan.keadaan_cetakan(kantor, TAHUN) == keadaan_cetakan(kantor, TAHUN)
        assert ingatan.fakta_tahun(kantor, TAHUN) == baca_fakta(kantor, TAHUN)
        assert ingatan.sidik_buku(laporan) == sidik_kini(laporan)
        assert hasil(kantor, TAHUN) == hasil_kini(kantor, TAHUN)


def test_every_paper_out_of_the_remembered_year_is_the_paper(kantor):
    for c in daftar_cetakan():
        for isi in ({}, {"periode": 2}) if c.triwulan else ({},):
            assert ingatan.dokumen_cetakan(c, kantor, TAHUN, **isi) == bangun_cetakan(c, kantor, TAHUN, **isi), c.kunci


def test_every_section_out_of_the_remembered_book_is_what_is_generated_there(kantor):
    for b in Bagian.objects.filter(laporan__perangkat=kantor, laporan__tahun=TAHUN).select_related("laporan", "induk"):
        dok, segar = ingatan.pratinjau_bagian(b), bagian_tersusun(b)
        assert (dok and dok.isi[0]) == segar, b.kunci


class Pembaca(pickle.Unpickler):
    """Which classes lie in a pickle."""

    def __init__(self, isi: bytes) -> None:
        super().__init__(io.BytesIO(isi))
        self.kelas: set[type] = set()

    def find_class(self, modul: str, nama: str):
        kelas = super().find_class(modul, nama)
        self.kelas |= {kelas} if isinstance(kelas, type) else {type(kelas)}
        return kelas


def test_only_plain_values_are_remembered(masuk, bangsalsari):
    """No row of the database: it would ask again later, or show what it was then."""
    lengkapi_pemda(lengkapi(bangsalsari))
    for nama in ("laporan:baca", "laporan:siap", "laporan:angka", "laporan:naskah_daftar", "laporan:reviu_temuan",
                 "laporan:bagian_ubah", "asal", "meja"):  # fmt: skip
        assert masuk("camat" if nama == "meja" else "perencana").get(url(nama, ALAMAT[nama])).status_code == 200
    ada = {}
    for kunci, isi in caches[modul.ALIAS]._cache.items():
        _, padat = pickle.loads(isi)
        pembaca = Pembaca(zlib.decompress(padat))
        pembaca.load()
        ada[kunci] = [k.__name__ for k in pembaca.kelas if issubclass(k, Model) or k.__name__ == "model_unpickle"]
        assert "model_unpickle" not in zlib.decompress(padat).decode("latin1"), kunci
        assert len(padat) < 100_000, kunci
    assert len(ada) > 8
    assert {k: x for k, x in ada.items() if x} == {}


# --- a page shows what was written ---


def halaman(client, nama: str) -> str:
    return client.get(url(nama, ALAMAT[nama])).content.decode()


def test_a_figure_that_changes_stands_in_the_book_the_paper_and_the_preview_at_once(masuk, bangsalsari):
    client = masuk("perencana")
    cetak = reverse("laporan:cetak", args=["bangsalsari", TAHUN])
    assert "123,45" not in client.get(cetak).content.decode()
    r = Realisasi.objects.filter(indikator__kode="T1.S1.I1", tahun=TAHUN, komponen=None, periode=0).get()
    r.angka = "123.45"
    with tanpa_izin():
        simpan(r, by=Pengguna.objects.get(username="perencana"))
    assert "123,45" in client.get(cetak).content.decode()
    assert "123,45" in halaman(client, "laporan:baca")


def test_a_new_name_of_the_office_and_of_its_pemda_stand_in_the_book_at_once(masuk, bangsalsari):
    client = masuk("perencana")
    halaman(client, "laporan:baca")
    with tanpa_izin():
        bangsalsari.nama, bangsalsari.pemda.jabatan_kepala = "Kecamatan Baru", "Wali Kota Baru"
        simpan(bangsalsari, by=None)
        simpan(bangsalsari.pemda, by=None)
    assert "Kecamatan Baru" in halaman(client, "laporan:cetak").replace("KECAMATAN BARU", "Kecamatan Baru")
    assert ingatan.konteks_buku(bangsalsari, TAHUN).kantor.kepala_daerah == "Wali Kota Baru"


# --- decisions read the database ---


@pytest.fixture
def tanpa_ingatan(monkeypatch):
    def dilarang(*_):
        raise AssertionError("diambil dari ingatan")

    monkeypatch.setattr(modul, "_ambil", dilarang)


def test_signing_handing_over_and_commands_take_nothing_from_memory(bangsalsari, tanpa_ingatan, capsys):
    laporan = Laporan.objects.get(perangkat=bangsalsari, tahun=TAHUN, jenis="lkjip")
    with pytest.raises(AssertionError, match="ingatan"):
        ingatan.dokumen_buku(bangsalsari, TAHUN)
    assert naskah.dokumen(laporan) == bangun(bangsalsari, TAHUN)
    assert sidik_kini(laporan)
    assert nilai_kini(laporan)
    laporan.status = laporan.Status.DISETUJUI
    assert siap_tanda(laporan)
    with pytest.raises(SystemExit):
        call_command("periksa", "bangsalsari", "2021")
    halaman_tanda = SimpleNamespace(edisi=None, perangkat=bangsalsari, tahun=TAHUN, jenis="lkjip")
    assert EdisiView.dokumen(halaman_tanda) == bangun(bangsalsari, TAHUN)


def test_only_pages_take_from_memory():
    """`laporan.ingatan` is imported by views, and by the readiness page's reading."""
    pakai = set()
    for berkas in (settings.BASE_DIR / "laporan").rglob("*.py"):
        pohon = ast.parse(berkas.read_text(encoding="utf-8"))
        nama = {x.module for x in ast.walk(pohon) if isinstance(x, ast.ImportFrom)}
        if "laporan.ingatan" in nama:
            pakai.add(str(Path(berkas).relative_to(settings.BASE_DIR).parent))
    assert pakai == {"laporan/views", "laporan/kesiapan"}
