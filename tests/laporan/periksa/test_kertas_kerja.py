"""The working paper: all findings, over which the camat signs and why; never a section of the book that it speaks of."""

from __future__ import annotations

import io

import openpyxl
import pypdfium2
import pytest
from django.urls import reverse

from laporan.builder import bangun_cetakan
from laporan.document import Dokumen
from laporan.domain.periksa import abaikan
from laporan.forms import TambahBagianForm
from laporan.jelajah import kisi, tabel, teks
from laporan.models import Bagian
from laporan.papers import cari_cetakan
from laporan.papers.periksa import CETAKAN
from laporan.sections import pembangun_bagian
from sakip.core.write import menulis
from tests.kantor_lengkap import tandatangani_contoh
from tests.laporan.edisi.conftest import setujui
from tests.laporan.edisi.tanda import abaikan_semua
from tests.laporan.periksa.conftest import ALASAN, orang, satu, semua


def kertas(laporan) -> Dokumen:
    return bangun_cetakan(cari_cetakan(CETAKAN), laporan.perangkat, 2021)


@pytest.fixture
def ditutup(laporan):
    abaikan(laporan=laporan, temuan=satu(laporan, "K16").temuan, alasan=ALASAN, by=orang("camat"))
    return laporan


def test_it_lists_every_finding_with_its_state(laporan):
    [t] = tabel(kertas(laporan), "PERIKSA-1")
    baris = [[s.teks for s in b] for b in kisi(t)]
    assert [b[3] for b in baris] == [x.kalimat for x in semua(laporan)]
    assert {(b[2], b[5]) for b in baris} == {
        ("salah", "Menahan tanda tangan"),
        ("peringatan", "Perlu dilihat"),
        ("saran", "Boleh dibiarkan"),
    }
    assert "Tidak ada temuan yang diabaikan." in teks(kertas(laporan))


def test_what_the_camat_signs_over_stands_there_with_reason_person_and_moment(ditutup):
    [t] = tabel(kertas(ditutup), "PERIKSA-2")
    [[_, nomor, kalimat, alasan, oleh]] = [[s.teks for s in b] for b in kisi(t)]
    assert (nomor, kalimat, alasan) == ("K16", satu(ditutup, "K16").kalimat, ALASAN)
    assert oleh.startswith("Camat Bangsalsari, ")
    [utama] = tabel(kertas(ditutup), "PERIKSA-1")
    assert {b[5].teks for b in kisi(utama) if b[1].teks.startswith("K16")} == {"Diabaikan"}


def test_of_a_signed_report_it_names_edition_code_and_digest(laporan):
    with menulis(by=None):
        edisi = tandatangani_contoh(laporan.perangkat)
        type(laporan).objects.filter(pk=laporan.pk).update(status="ditandatangani")
    isi = teks(kertas(laporan))
    assert f"1, kode {edisi.kode}" in isi
    assert edisi.sidik_pohon in isi


def test_every_file_prints_the_reason(ditutup, masuk):
    def unduh(jenis: str) -> bytes:
        url = reverse(f"laporan:naskah_{jenis}", args=["bangsalsari", 2021, CETAKAN])
        return b"".join(masuk("inspektorat").get(url))

    pdf = pypdfium2.PdfDocument(unduh("pdf"))
    cetak = " ".join("".join(h.get_textpage().get_text_bounded() for h in pdf).split())
    assert ALASAN in cetak
    lembar = openpyxl.load_workbook(io.BytesIO(unduh("xlsx")))
    assert ALASAN in {sel.value for s in lembar for baris in s.iter_rows() for sel in baris}


def test_it_never_stands_in_the_book_that_it_speaks_of(laporan):
    assert pembangun_bagian(CETAKAN) is None
    assert pembangun_bagian(f"lampiran_{CETAKAN}") is None
    form = TambahBagianForm(instance=Bagian(laporan=laporan), perangkat=laporan.perangkat, tahun=2021)
    assert CETAKAN not in str(form["muatan"])


def test_a_report_over_which_all_was_signed_holds_nothing(laporan):
    setujui(laporan.perangkat)
    abaikan_semua(laporan)
    assert "0 temuan salah" in teks(kertas(laporan))
