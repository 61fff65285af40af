"""The command that prints a report to a file."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
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


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (("tidakada", 2021, "x.pdf"), "Kantor “tidakada” tidak ada. Yang ada: .*bangsalsari"),
        (("bangsalsari", 1999, "x.pdf"), "belum mempunyai laporan tahun 1999. Tahun yang ada: 2021"),
        (("bangsalsari", 2021, "x.docx"), "akhirannya harus .pdf atau .html"),
        (("bangsalsari", 2021, "x"), "akhirannya harus .pdf atau .html"),
        (("bangsalsari", 2021, "tidak/ada/x.html"), "tidak dapat ditulis"),
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
