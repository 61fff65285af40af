"""The sheets of all rooms: nothing an office types is left out, and each stands after what it refers to."""

from __future__ import annotations

import pytest
from django.apps import apps

from kinerja.models import PengukuranKinerja
from laporan.models import (
    AngkaParagraf,
    BerkasDiperiksa,
    BerkasEdisi,
    ButirReviu,
    Edisi,
    EvaluasiAkip,
    GambarNaskah,
    NaskahBertanda,
    NilaiKomponen,
    Rekomendasi,
    Reviu,
    TemuanDiabaikan,
    TindakLanjut,
    TingkatAturan,
)
from sakip.core.lembar import KolomBanyak, KolomRujuk, KolomSatuDari, KolomSebar, Lembar, semua_lembar
from sakip.core.models import (
    Berkas,
    Bukti,
    Catatan,
    ImporBerkas,
    Jadwal,
    Kunci,
    Pemda,
    Pengecualian,
    Pengguna,
    Peran,
    Perpanjangan,
    Tercatat,
)

SEMUA = semua_lembar()
ALUR = {PengukuranKinerja, Catatan, Perpanjangan, Pengecualian, Kunci}
"""What people ask, answer and close on the way of a paper; each step asks who takes it."""
BERTANDA = {Edisi, BerkasEdisi, NaskahBertanda, Bukti, Berkas, GambarNaskah, ImporBerkas}
"""Signed papers and files."""
INSPEKTORAT = {Reviu, ButirReviu, EvaluasiAkip, NilaiKomponen, Rekomendasi, TindakLanjut}
"""Written by the inspektorat about the office, or answered there."""
DI_ATAS_KANTOR = {Jadwal, Pemda, Pengguna, Peran}
"""Of the Pemda; accounts."""
PEMERIKSAAN = {BerkasDiperiksa, TemuanDiabaikan, TingkatAturan}
"""What people decide about findings."""
BUKAN_DATA_KANTOR = {AngkaParagraf} | ALUR | BERTANDA | INSPEKTORAT | DI_ATAS_KANTOR | PEMERIKSAAN
"""No data to be typed in a table, nor are the figures that a text was seen with."""
DARI_KANTOR = {"perangkat", "pemda"}
"""Filled with the office that a file is read for."""
TIDAK_DIKETIK = {
    ("core.PerangkatDaerah", "lambang"),  # a picture
    ("core.PerangkatDaerah", "aktif"),  # a decision of the Pemda's admin
    ("kinerja.Realisasi", "aturan"),  # follows from the year
    ("laporan.Laporan", "gambar_sampul"),  # a picture
    ("laporan.Laporan", "status"),  # changes by the steps of the workflow alone
    ("laporan.Bagian", "berkas"),  # a file
    ("laporan.Bagian", "dari_tahun"),  # set where a year's texts are copied, cleared where they are read
}


def test_every_kind_of_data_of_an_office_has_a_sheet():
    model = {m for m in apps.get_models() if issubclass(m, Tercatat) and not m._meta.auto_created}
    assert model - {satu.model() for satu in SEMUA} - BUKAN_DATA_KANTOR == set()


@pytest.mark.parametrize("lembar", SEMUA, ids=lambda satu: satu.nama)
def test_every_field_stands_in_its_sheet(lembar: Lembar):
    ada = {nama for kolom in lembar.kolom.values() for nama in kolom.bidang}
    semua = [*lembar.model()._meta.concrete_fields, *lembar.model()._meta.many_to_many]
    kurang = {f.name for f in semua if not f.primary_key} - ada - DARI_KANTOR
    assert {(lembar.model()._meta.label, nama) for nama in kurang} <= TIDAK_DIKETIK


@pytest.mark.parametrize("lembar", SEMUA, ids=lambda satu: satu.nama)
def test_a_sheet_refers_only_to_itself_and_to_sheets_before_it(lembar: Lembar):
    model = set()
    for kolom in lembar.kolom.values():
        if isinstance(kolom, KolomRujuk | KolomSebar | KolomBanyak):
            model.add(kolom.model)
        elif isinstance(kolom, KolomSatuDari):
            model |= {m for _, m in kolom.macam.values()}
    urut = {satu.model(): satu.urut for satu in SEMUA}
    assert [m.__name__ for m in model if urut[m] > lembar.urut] == []


def test_titles_and_places_are_each_used_once_and_fit_excel():
    assert max(len(satu.nama) for satu in SEMUA) <= 31
    for ciri in ("nama", "urut", "alamat"):
        isi = [getattr(satu, ciri) for satu in SEMUA]
        assert len(set(isi)) == len(isi), ciri


@pytest.mark.parametrize("lembar", SEMUA, ids=lambda satu: satu.nama)
def test_the_key_of_a_sheet_is_made_of_its_columns_and_never_of_a_database_number(lembar: Lembar):
    assert set(lembar.kunci) <= set(lembar.kolom)
    assert lembar.kepala_wajib != []
    assert not {"id", "pk"} & set(lembar.kolom)
