"""Every fault of the printed documents that a machine can see is found at its place."""

import pytest

from laporan.checks.daftar import semua_aturan
from tests.laporan.checks.cacat import Cacat, semua_cacat, semua_tak_terlihat
from tests.laporan.checks.cetak import bacaan, temuan


@pytest.mark.parametrize("cacat", semua_cacat(), ids=str)
def test_a_printed_fault_is_found_at_its_place(cacat: Cacat):
    dari_aturan = [t for t in temuan(cacat.dokumen) if t.aturan == cacat.aturan]
    di_tempat = [t for t in dari_aturan if any(cacat.baris in x.sumber for x in (t.tempat, *t.lain))]
    assert any(all(k in t.kalimat for k in cacat.kata) for t in di_tempat), [
        (t.kalimat, t.tempat.sumber) for t in di_tempat or dari_aturan
    ]


def test_what_no_rule_can_see_says_why():
    semua = semua_tak_terlihat()
    assert [t for t in semua if len(t.sebab.split()) < 5] == []
    assert len({(t.dokumen, t.baris, t.tentang) for t in semua}) == len(semua)


def test_faults_name_rules_that_exist_and_stand_once():
    nomor = {a.nomor for a in semua_aturan()}
    assert [str(c) for c in semua_cacat() if c.aturan not in nomor] == []
    assert len(set(semua_cacat())) == len(semua_cacat())


@pytest.mark.parametrize(
    ("dokumen", "instansi", "pemda", "tahun"),
    [
        ("BS", "Kecamatan Bangsalsari", "Kabupaten Jember", 2021),
        ("MU", "Kecamatan Metro Utara", "Kota Metro", 2021),
        ("PL", "Kecamatan Palaran", "Kota Samarinda", 2023),
        ("MT", "Kecamatan Metro Timur", "Kota Metro", 2021),
    ],
)
def test_whose_report_it_is_and_of_which_year(dokumen, instansi, pemda, tahun):
    b = bacaan(dokumen)
    assert (b.instansi, b.pemda, b.tahun) == (instansi, pemda, tahun)


def test_a_cell_leads_to_its_line():
    tabel = next(t for t in bacaan("BS").tabel if t.kode == "BS-12")
    sel = tabel.baris[0].sel[4]
    assert (sel.teks, sel.tempat.sumber, sel.tempat.sebutan) == (
        "90",
        (337,),
        "Tabel 3.1, baris 1, kolom REALISASI 2021",
    )
