"""Files that are none, files that are too much, and what stands in odd places of those that are."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from sakip.core.lembar import BerkasDitolak, Buku, baca_buku


def buku_uji(isi: dict[str, list[list]] | None = None) -> openpyxl.Workbook:
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for nama, baris in (isi or {"Sasaran": [["Kode", "Sasaran"], ["S1", "Satu"]]}).items():
        ws = wb.create_sheet(nama)
        for satu in baris:
            ws.append(satu)
    return wb


def bita(wb: openpyxl.Workbook) -> bytes:
    isi = io.BytesIO()
    wb.save(isi)
    return isi.getvalue()


def baca(isi: bytes) -> Buku:
    *_, buku = baca_buku(isi)
    return buku


def zip_(isi: dict[str, bytes], cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    simpan = io.BytesIO()
    with zipfile.ZipFile(simpan, "w", cara) as berkas:
        for nama, data in isi.items():
            berkas.writestr(nama, data)
    return simpan.getvalue()


def ganti(isi: bytes, nama: str, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        return zip_({n: berkas.read(n) for n in berkas.namelist()} | {nama: data})


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"Kode;Sasaran\nS1;Satu\n", "csv"),
        (b"", "bukan berkas Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "kata sandi"),
        (zip_({"catatan.txt": b"halo"}), "bukan buku kerja"),
        (zip_({"xl/workbook.xml": b"<x/>"}), "rusak"),
        (b"x" * (20 * 1024 * 1024 + 1), "terlalu besar"),
    ],
)
def test_what_is_no_workbook_is_refused_with_a_sentence(isi, kalimat):
    with pytest.raises(BerkasDitolak, match=kalimat):
        baca(isi)


def test_a_zip_bomb_is_not_unpacked():
    with pytest.raises(BerkasDitolak, match="lebih besar daripada yang wajar"):
        baca(ganti(bita(buku_uji()), "xl/worksheets/sheet1.xml", b" " * 160 * 1024 * 1024))


def test_a_file_in_the_zip_with_a_password_is_refused():
    isi = bytearray(zip_({"xl/workbook.xml": b"<x/>"}))
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        isi[isi.index(tanda) + letak] |= 1
    with pytest.raises(BerkasDitolak, match="kata sandi"):
        baca(bytes(isi))


def test_entities_are_not_expanded():
    jahat = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(BerkasDitolak, match="tidak lazim"):
        baca(ganti(bita(buku_uji()), "xl/worksheets/sheet1.xml", jahat))


def test_a_cut_file_is_refused():
    isi = bita(buku_uji())
    with pytest.raises(BerkasDitolak):
        baca(isi[: len(isi) // 2])


def test_hidden_sheets_are_named_and_not_read():
    wb = buku_uji({"Sasaran": [["Kode"], ["S1"]], "Rahasia": [["Kode"], ["S2"]], "Lebih": [["Kode"], ["S3"]]})
    wb["Rahasia"].sheet_state, wb["Lebih"].sheet_state = "hidden", "veryHidden"
    buku = baca(bita(wb))
    assert ([t.nama for t in buku.tabel], buku.tersembunyi) == (["Sasaran"], ["Rahasia", "Lebih"])


def test_merged_cells_say_the_same_for_all_they_cover():
    wb = buku_uji({"Sasaran": [["Tujuan", "Kode"], ["T1", "S1"], [None, "S2"], [None, "S3"]]})
    wb["Sasaran"].merge_cells("A2:A4")
    baris = baca(bita(wb)).tabel[0].baris
    assert [(baris[i][1].nilai, baris[i][1].alamat) for i in (2, 3, 4)] == [("T1", "A2"), ("T1", "A3"), ("T1", "A4")]


def test_a_formula_without_a_stored_value_is_an_error_at_its_cell():
    wb = buku_uji({"Pagu": [["Kode", "Pagu"], ["S1", "=1000*2"]]})
    satu = baca(bita(wb)).tabel[0].baris[2][2]
    assert (satu.alamat, satu.nilai) == ("B2", None)
    assert "belum mempunyai nilai" in satu.galat


def test_empty_rows_and_cells_of_white_space_are_no_rows():
    wb = buku_uji({"Sasaran": [["Kode"], [], ["  "], ["S1"]]})
    assert list(baca(bita(wb)).tabel[0].baris) == [1, 4]


def test_percent_is_known_by_how_excel_shows_it():
    wb = buku_uji({"Target": [["Kode", "Nilai"], ["S1", 0.98], ["S2", 0.98], ["S3", 98]]})
    wb["Target"]["B2"].number_format, wb["Target"]["B3"].number_format = "0%", "0.00 %"
    baris = baca(bita(wb)).tabel[0].baris
    assert [baris[i][2].persen for i in (2, 3, 4)] == [True, True, False]


def test_a_sheet_of_more_rows_than_anybody_types_is_refused():
    wb = openpyxl.Workbook(write_only=True)
    ws = wb.create_sheet("Pagu")
    for i in range(50_002):
        ws.append([i])
    isi = io.BytesIO()
    wb.save(isi)
    with pytest.raises(BerkasDitolak, match="lebih dari 50000 baris"):
        baca(isi.getvalue())


def test_a_cell_far_out_is_refused_and_not_passed_over():
    wb = buku_uji()
    wb["Sasaran"]["ZZ9"] = "x"
    with pytest.raises(BerkasDitolak, match="Sel ZZ9"):
        baca(bita(wb))
