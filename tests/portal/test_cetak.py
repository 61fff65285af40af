"""The command that prints a report to a file."""

from io import StringIO

import docx
import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook
from pypdf import PdfReader

from sakip.core.models import Pengguna
from tests.factories import PerangkatFactory


def cetak(*isi) -> str:
    keluar = StringIO()
    call_command("cetak", *map(str, isi), stdout=keluar)
    return keluar.getvalue()


def test_html_holds_the_report(bangsalsari, tmp_path):
    berkas = tmp_path / "bs.html"
    assert str(berkas) in cetak("bangsalsari", 2021, berkas)
    html = berkas.read_text(encoding="utf-8")
    for isi in ("AKUNTABILITAS KINERJA", "3.866.278.512", "93,71", "Pemasangan banner persyaratan pelayanan"):
        assert isi in html


def test_pdf_holds_the_report(bangsalsari, tmp_path):
    berkas = tmp_path / "bs.pdf"
    cetak("bangsalsari", 2021, berkas)
    teks = "\n".join(halaman.extract_text() for halaman in PdfReader(berkas).pages)
    for isi in ("3.348.600.038", "99,02", "SUPRIYONO"):
        assert isi in teks


def test_without_a_file_all_four_are_written_under_good_names(bangsalsari, tmp_path):
    folder = tmp_path / "hasil" / "2021"
    keluar = cetak("bangsalsari", 2021, "--folder", folder)
    nama = [
        "LKj-bangsalsari-2021.docx",
        "LKj-bangsalsari-2021.html",
        "LKj-bangsalsari-2021.pdf",
        "LKj-bangsalsari-2021.xlsx",
    ]
    assert sorted(b.name for b in folder.iterdir()) == nama
    assert all(str(folder / n) in keluar for n in nama)


def test_the_same_figure_stands_in_word_and_excel(bangsalsari, tmp_path):
    cetak("bangsalsari", 2021, tmp_path / "bs.docx", tmp_path / "bs.xlsx")
    word = "\n".join(p.text for p in docx.Document(tmp_path / "bs.docx").paragraphs)
    assert "3.866.278.512" in word
    nilai = {s.value for ws in load_workbook(tmp_path / "bs.xlsx") for b in ws.iter_rows() for s in b}
    assert 3866278512 in nilai


def test_contents_of_the_word_file_have_the_page_numbers_of_the_pdf(bangsalsari, tmp_path):
    cetak("bangsalsari", 2021, tmp_path / "bs.docx")
    isi = [p.text for p in docx.Document(tmp_path / "bs.docx").paragraphs if p.style.name == "toc 1"]
    assert "BAB I PENDAHULUAN\t1" in isi
    assert all(t.rpartition("\t")[2] for t in isi)


def test_a_draft_says_so_and_the_edition_is_tagged(bangsalsari, tmp_path):
    cetak("bangsalsari", 2021, tmp_path / "rancangan.pdf")
    cetak("bangsalsari", 2021, tmp_path / "edisi.pdf", "--edisi")
    assert "/StructTreeRoot" in PdfReader(tmp_path / "edisi.pdf").trailer["/Root"]
    lapis = [PdfReader(tmp_path / n).pages[1]["/Resources"].get("/XObject", {}) for n in ("rancangan.pdf", "edisi.pdf")]
    assert ["/TandaAir" in x for x in lapis] == [True, False]


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (("tidakada", 2021, "x.pdf"), "Kantor “tidakada” tidak ada. Yang ada: .*bangsalsari"),
        (("bangsalsari", 1999, "x.pdf"), "belum mempunyai laporan tahun 1999. Tahun yang ada: 2021"),
        (("bangsalsari", 2021, "x.odt"), "x.odt tidak dapat dibuat: akhirannya harus .html, .pdf, .docx atau .xlsx"),
        (("bangsalsari", 2021, "x"), "akhirannya harus .html, .pdf, .docx atau .xlsx"),
        (("bangsalsari", 2021, "x.html", "y.doc"), "y.doc tidak dapat dibuat"),
        (("bangsalsari", 2021, "tidak/ada/x.html"), "tidak dapat ditulis"),
        (("bangsalsari", 2021, "--jenis", "iku"), "belum mempunyai Buku IKU tahun 2021. Tahun yang ada: belum ada"),
    ],
)
def test_what_cannot_be_printed_is_said(bangsalsari, tmp_path, monkeypatch, isi, kalimat):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError, match=kalimat):
        cetak(*isi)
    assert list(tmp_path.iterdir()) == []


def test_an_office_without_a_report_has_nothing_to_print(bangsalsari):
    PerangkatFactory(slug="kosong", nama="Kecamatan Kosong")
    with pytest.raises(CommandError, match="Tahun yang ada: belum ada satu pun"):
        cetak("kosong", 2021, "x.pdf")


def test_a_changed_realisasi_is_printed(bangsalsari, tmp_path):
    from kinerja.domain.realisasi import simpan_realisasi
    from kinerja.models import Realisasi

    skm = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021)
    skm.angka = "95.2"
    skm.full_clean()
    simpan_realisasi(skm, by=Pengguna.objects.get(username="staf"))
    cetak("bangsalsari", 2021, tmp_path / "bs.html")
    html = (tmp_path / "bs.html").read_text(encoding="utf-8")
    assert "95,20" in html
    assert "93,71" not in html
