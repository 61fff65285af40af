"""What files look like that offices really send: merged cells, text boxes, broken rows, turned pages, tables without lines."""

from __future__ import annotations

import io

import docx
import openpyxl
import pikepdf
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from laporan.checks.baca.berkas import baca_berkas
from laporan.checks.bacaan import Bacaan, JenisProsa, Tabel
from laporan.renderers.weasy import pdf_langsung

GARIS = "<style>@page{size:A4;margin:20mm} table{border-collapse:collapse;width:100%} td,th{border:1px solid #000;font-weight:normal} body{font:10pt 'Liberation Serif'}</style>"


def word(dok) -> Bacaan:
    keluar = io.BytesIO()
    dok.save(keluar)
    return baca_berkas("x.docx", keluar.getvalue())


def excel(buku) -> Bacaan:
    keluar = io.BytesIO()
    buku.save(keluar)
    return baca_berkas("x.xlsx", keluar.getvalue())


def pdf(html: str, gaya: str = GARIS) -> Bacaan:
    return baca_berkas("x.pdf", pdf_langsung(f"<html>{gaya}<body>{html}</body></html>"))


def isi(t: Tabel) -> list[list[str]]:
    return [[s.teks for s in b.sel] for b in t.baris]


def html_tabel(*baris: list[str], kepala: bool = True) -> str:
    awal = f"<thead><tr>{''.join(f'<th>{s}</th>' for s in baris[0])}</tr></thead>" if kepala else ""
    lain = "".join(f"<tr>{''.join(f'<td>{s}</td>' for s in b)}</tr>" for b in baris[kepala:])
    return f"<table>{awal}<tbody>{lain}</tbody></table>"


# Word


def test_merged_cells_of_word_stand_in_each_place_they_cover():
    dok = docx.Document()
    t = dok.add_table(4, 4)
    t.cell(0, 0).merge(t.cell(1, 0)).text = "Sasaran"
    t.cell(0, 1).merge(t.cell(0, 2)).text = "Realisasi"
    t.cell(0, 3).merge(t.cell(1, 3)).text = "Ket"
    t.cell(1, 1).text, t.cell(1, 2).text = "2020", "2021"
    t.cell(2, 0).merge(t.cell(3, 0)).text = "Pelayanan"
    for i, baris in enumerate([("81,40", "93,71", "naik"), ("90", "95", "")], 2):
        for k, teks in enumerate(baris, 1):
            t.cell(i, k).text = teks
    (tabel,) = word(dok).tabel
    assert tabel.kolom == ("Sasaran", "Realisasi 2020", "Realisasi 2021", "Ket")
    assert isi(tabel) == [["Pelayanan", "81,40", "93,71", "naik"], ["Pelayanan", "90", "95", ""]]
    assert tabel.baris[1].sel[2].tempat.sebutan == "Tabel ke-1, baris 2, kolom Realisasi 2021"


def test_a_row_that_numbers_the_columns_is_no_data():
    dok = docx.Document()
    t = dok.add_table(3, 3)
    for i, baris in enumerate([("No", "Uraian", "Target"), ("(1)", "(2)", "(3)"), ("1", "Desa", "11")]):
        for k, teks in enumerate(baris):
            t.cell(i, k).text = teks
    (tabel,) = word(dok).tabel
    assert (tabel.kolom, isi(tabel)) == (("No", "Uraian", "Target"), [["1", "Desa", "11"]])


def test_a_table_without_a_head_keeps_its_first_row():
    dok = docx.Document()
    t = dok.add_table(2, 2)
    for i, baris in enumerate([("Belanja Operasi", "Rp. 3.810.949.512"), ("Belanja Modal", "Rp. 55.329.000")]):
        t.cell(i, 0).text, t.cell(i, 1).text = baris
    (tabel,) = word(dok).tabel
    assert (tabel.kolom, len(tabel.baris)) == (("", ""), 2)


def test_running_heads_and_deleted_words_are_left_out_and_text_boxes_are_read():
    dok = docx.Document()
    dok.sections[0].header.paragraphs[0].text = "Kepala halaman"
    p = dok.add_paragraph("Realisasi 90 %")
    p._p.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a"><w:r><w:delText>lama</w:delText></w:r></w:del>')
    )
    kotak = (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>Di dalam kotak</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    dok.add_paragraph("Di luar kotak")._p.append(parse_xml(kotak))
    assert [p.teks for p in word(dok).prosa] == ["Realisasi 90 %", "Di luar kotak", "Di dalam kotak"]


def test_a_table_that_only_arranges_a_signature_is_text():
    dok = docx.Document()
    t = dok.add_table(1, 2)
    t.cell(0, 0).text = "PIHAK KEDUA\nBUPATI JEMBER"
    t.cell(0, 1).text = "PIHAK PERTAMA\nCAMAT\nNIP. 19640405 198703 1 015"
    b = word(dok)
    assert b.tabel == ()
    assert "BUPATI JEMBER" in b.prosa[0].teks


# Excel


def test_cells_of_a_workbook_are_read_as_they_are_shown():
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.title = "PK"
    lembar.append(["Tabel 3.1 Pengukuran Kinerja Tahun 2021"])
    lembar.merge_cells("A1:D1")
    lembar.append(["Sasaran", "Target", "Realisasi", "Capaian"])
    lembar.append(["Pelayanan", 100, 90.5, 0.905])
    lembar.append([None, 2500000, "#DIV/0!", "=C4/B4"])
    lembar.merge_cells("A3:A4")
    lembar["B4"].number_format, lembar["D3"].number_format = "#,##0", "0.00%"
    b = excel(buku)
    (tabel,) = b.tabel
    assert tabel.nomor == "Tabel 3.1"
    assert isi(tabel) == [
        ["Pelayanan", "100", "90,5", "90,50 %"],
        ["Pelayanan", "2.500.000", "#DIV/0!", "(rumus belum dihitung)"],
    ]
    assert str(tabel.baris[0].sel[3].nilai) == "90.500"
    assert tabel.baris[1].sel[3].tempat.sebutan == "Lembar PK sel D4"
    assert b.lebih["catatan"] == (
        "1 sel berisi rumus yang belum dihitung (Lembar PK sel D4). Buka berkasnya di Excel, simpan, lalu unggah lagi.",
    )


def test_several_tables_on_a_sheet_and_hidden_sheets_are_told_apart():
    buku = openpyxl.Workbook()
    lembar = buku.active
    lembar.title = "Data"
    for baris in (["Program", "Pagu"], ["A", 10], [], [], ["Unsur", "Skor"], ["Waktu", 77.5], ["Sumber: survei"]):
        lembar.append(baris)
    lain = buku.create_sheet("Lama")
    lain.sheet_state = "hidden"
    lain.append(["Catatan lama"])
    b = excel(buku)
    assert [t.kolom for t in b.tabel] == [("Program", "Pagu"), ("Unsur", "Skor")]
    assert [(p.teks, p.tempat.sebutan) for p in b.prosa] == [
        ("Sumber: survei", "Lembar Data sel A7"),
        ("Catatan lama", "Lembar Lama (tersembunyi) sel A1"),
    ]


# PDF


def test_a_table_that_goes_on_overleaf_is_one_and_each_row_names_its_page():
    baris = [[str(i), f"Kegiatan nomor {i}", f"{i}.000.000"] for i in range(1, 61)]
    (tabel,) = pdf(html_tabel(["No", "Kegiatan", "Anggaran"], *baris)).tabel
    assert isi(tabel) == baris
    halaman = {b.tempat.sebutan.partition(",")[0] for b in tabel.baris}
    assert halaman == {"halaman 1", "halaman 2"}
    assert "tabel 1, baris 1" in next(b.tempat.sebutan for b in tabel.baris if b.tempat.sebutan.startswith("halaman 2"))


def test_a_foot_with_a_ground_below_a_table_is_no_row_of_it():
    kaki = "@bottom-left{content:'Laporan Kinerja';background:#fff;width:60%} @bottom-right{content:counter(page);background:#fff;width:40%}"
    baris = [["1", "Waktu", "77,5"], *[[str(i), "Biaya", "55"] for i in range(2, 60)]]
    b = pdf(html_tabel(["No", "Unsur", "Skor"], *baris), GARIS.replace("margin:20mm", f"margin:20mm;{kaki}"))
    assert [isi(t) for t in b.tabel] == [baris]


def test_numbers_below_a_head_with_merged_columns_are_no_data():
    kepala = "<tr><th>Program</th><th colspan=2>2020</th><th colspan=2>2021</th></tr>"
    nomor = "<tr><td>1</td><td colspan=2>2</td><td colspan=2>3</td></tr>"
    (tabel,) = pdf(
        f"<table>{kepala}{nomor}<tr><td>Pelayanan</td><td>90</td><td>5.000</td><td>95</td><td>6.000</td></tr></table>"
    ).tabel
    assert isi(tabel) == [["Pelayanan", "90", "5.000", "95", "6.000"]]


def test_a_row_that_the_page_breaks_is_one_row():
    panjang = " ".join(f"kata{i}" for i in range(900))
    (tabel,) = pdf(html_tabel(["No", "Uraian", "Anggaran"], ["1", panjang, "5.000"], ["2", "Akhir", "6.000"])).tabel
    assert isi(tabel) == [["1", panjang, "5.000"], ["2", "Akhir", "6.000"]]


def test_two_tables_with_heads_of_their_own_stay_two():
    satu = html_tabel(["Unsur", "Skor"], *[[f"Unsur {i}", f"{i},5"] for i in range(1, 50)])
    b = pdf(f"{satu}<div style='break-before:page'></div>{html_tabel(['Sasaran', 'Target'], ['Pelayanan', '100'])}")
    assert [t.kolom for t in b.tabel] == [("Unsur", "Skor"), ("Sasaran", "Target")]


def test_a_table_without_lines_is_known_by_its_columns():
    gaya = GARIS.replace("1px solid #000", "0")
    uraian = [
        ["Pegawai", "2.329.987.812", "60,26"],
        ["Barang dan jasa", "1.480.961.700", "38,30"],
        ["Modal", "55.329.000", "1,43"],
    ]
    b = pdf(
        "<p>Belanja menurut jenis sebagai berikut:</p>" + html_tabel(["Jenis", "Anggaran", "Persen"], *uraian), gaya
    )
    (tabel,) = b.tabel
    assert tabel.kolom == ("Jenis", "Anggaran", "Persen")
    assert isi(tabel) == uraian


def test_running_text_is_no_table_and_keeps_its_paragraphs():
    alinea = "Kecamatan Bangsalsari dalam tahun 2021 melaksanakan 4 program dengan anggaran Rp 3.866.278.512 dan " * 5
    b = pdf(f"<p style='text-align:justify'>{alinea}</p><p style='text-align:justify'>{alinea}</p>")
    assert b.tabel == ()
    assert [p.teks for p in b.prosa] == [alinea.strip()] * 2


def test_words_broken_at_the_end_of_a_line_come_together_and_doubled_words_keep_their_hyphen():
    b = pdf(
        "<p>Dalam pelak-<br>sanaan langkah-<br>langkah dan surat-<br>menyurat tahun 2020-<br>2021 seperti biasanya saja</p>"
    )
    assert (
        b.prosa[0].teks == "Dalam pelaksanaan langkah-langkah dan surat-menyurat tahun 2020-2021 seperti biasanya saja"
    )


def test_page_numbers_and_running_heads_are_left_out():
    gaya = GARIS.replace(
        "margin:20mm",
        "margin:25mm;@top-left{content:'LKjIP Kecamatan'} @bottom-center{content:'- ' counter(page) ' -'}",
    )
    b = pdf("".join(f"<p style='break-after:page'>Bagian {n} laporan</p>" for n in range(1, 5)), gaya)
    assert [p.teks for p in b.prosa] == [f"Bagian {n} laporan" for n in range(1, 5)]


@pytest.mark.parametrize("derajat", [90, 270])
def test_a_page_whose_letters_lie_on_their_side_is_read_upright(derajat):
    asli = pdf_langsung(
        f"<html>{GARIS.replace('size:A4', 'size:A4 landscape')}<body>{html_tabel(['Unsur', 'Skor', 'Ket'], ['Waktu', '77,5', 'baik'], ['Biaya', '55', 'kurang'])}</body></html>"
    )
    with pikepdf.open(io.BytesIO(asli)) as dok:
        dok.pages[0].rotate(derajat, relative=True)
        keluar = io.BytesIO()
        dok.save(keluar)
    (tabel,) = baca_berkas("x.pdf", keluar.getvalue()).tabel
    assert (tabel.kolom, isi(tabel)) == (
        ("Unsur", "Skor", "Ket"),
        [["Waktu", "77,5", "baik"], ["Biaya", "55", "kurang"]],
    )


def test_prose_over_a_page_break_is_one_paragraph():
    panjang = " ".join(["kinerja"] * 900)
    assert [p.teks for p in pdf(f"<p>{panjang}</p>").prosa if p.jenis is JenisProsa.PARAGRAF] == [panjang]
