"""The first drafts: every section of words has one, with live values, from the data; the office may bring it back."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from laporan.builder import bangun
from laporan.domain import batalkan, buat_laporan, kembalikan_rancangan, ubah_naskah
from laporan.domain.angka import nilai_kini
from laporan.draf import rancangan_bagian
from laporan.draf.data import DataRancangan, Masalah, ikhtisar_akhir, isu_strategis, penutup_akhir
from laporan.jelajah import bagian as bagian_dok
from laporan.jelajah import teks
from laporan.models import Bagian, Laporan
from laporan.narasi import paragraf_narasi, teks_polos
from laporan.outline import BUKU
from laporan.sections import ANAK, pembangun_bagian
from sakip.core.permissions import Ditolak
from tests.factories import TAHUN

TANPA_KATA = {"daftar_isi", "daftar_tabel", "daftar_gambar", "daftar_lampiran"}
"""Lists: nothing is written in them."""


@pytest.fixture
def laporan(cast) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)


def satu(laporan: Laporan, kunci: str) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat").get(laporan=laporan, kunci=kunci)


def alamat(nama: str, **kwargs: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN, **kwargs})


def isi_bagian(laporan: Laporan, kunci: str) -> str:
    dok = bangun(laporan.perangkat, laporan.tahun, laporan.jenis)
    return teks(next(s for s in bagian_dok(dok) if s.kunci == kunci))


@pytest.mark.parametrize("jenis", ["lkjip", "iku", "renstra"])
def test_every_printed_section_of_words_has_a_draft(cast, jenis):
    """Those that hold others only are headings; those without a draft are made of data."""
    buku = buat_laporan(perangkat=cast.kantor, tahun=TAHUN, jenis=jenis, by=cast.perencana)
    induk = {b.induk for isi in BUKU[jenis].values() for b in isi}
    kosong = [
        b.kunci
        for b in buku.bagian.filter(tampil=True)
        if not (b.naskah or b.naskah_akhir or b.kunci in induk or b.kunci in TANPA_KATA)
    ]
    assert [k for k in kosong if pembangun_bagian(k) is None and k not in ANAK] == []


@pytest.mark.parametrize("kunci", ["kata_pengantar", "ikhtisar", "bab1_isu_strategis", "bab2_strategi", "bab4"])
def test_the_parts_that_a_reader_looks_for_begin_with_words(laporan, kunci):
    assert teks_polos(satu(laporan, kunci).naskah)


@pytest.mark.parametrize("jenis", ["lkjip", "iku", "renstra"])
def test_every_value_of_a_draft_is_a_live_one(cast, jenis):
    buku = buat_laporan(perangkat=cast.kantor, tahun=TAHUN, jenis=jenis, by=cast.perencana)
    dipakai = {
        kunci
        for b in buku.bagian.all()
        for naskah in (b.naskah, b.naskah_akhir)
        for p in paragraf_narasi(naskah)
        for kunci in p.kunci
    }
    assert "kantor:nama" in dipakai
    assert dipakai <= nilai_kini(buku).keys()


def test_no_name_stands_in_a_draft_but_as_a_live_value(laporan):
    naskah = " ".join(f"{b.naskah} {b.naskah_akhir}" for b in laporan.bagian.all())
    assert "Kecamatan Contoh" not in naskah
    assert not re.search(r"[{}]|\[\[", naskah)
    assert "Kecamatan Contoh Tahun 2024" in isi_bagian(laporan, "kata_pengantar")


def test_problems_become_issues_each_once_and_without_their_labels():
    data = DataRancangan(
        masalah=(Masalah(kendala="1. Petugas kurang.\n2. Jaringan lambat;", solusi=""),),
        masalah_lalu=(Masalah(kendala="- Petugas kurang", solusi=""),),
    )
    assert isu_strategis(data).endswith("adalah:\n\n1. Petugas kurang;\n2. Jaringan lambat.")


def test_without_problems_the_issues_are_the_sasaran():
    assert isu_strategis(DataRancangan(sasaran=("Meningkatnya pelayanan.",))).endswith("\n\n1. Meningkatnya pelayanan.")


def test_without_any_data_the_issues_are_introduced_only():
    assert "\n" not in isu_strategis(DataRancangan())


def test_the_end_names_problems_and_steps_that_the_book_does_not_tell_already():
    data = DataRancangan(
        masalah=(
            Masalah(kendala="Genset rusak", solusi="Genset diganti"),
            Masalah(kendala="Target tidak tercapai", solusi="Ditambah", tersusun=True),
        )
    )
    akhir = penutup_akhir(data)
    assert "1. Genset rusak.\n\nUntuk memperbaiki kinerja pada tahun [[laporan:tahun_depan]]" in akhir
    assert akhir.endswith("pada tahun berikutnya.")
    assert "Target tidak tercapai" not in akhir + ikhtisar_akhir(data)


def test_the_summary_ends_without_words_where_nothing_was_in_the_way():
    assert ikhtisar_akhir(DataRancangan()) == ""


def test_braces_of_a_user_stay_text(cast, laporan):
    """What was typed elsewhere is never a template."""
    data = DataRancangan(masalah=(Masalah(kendala="Anggaran {kantor} {% if %} kurang", solusi=""),))
    assert "1. Anggaran {kantor} {% if %} kurang." in isu_strategis(data)


def test_a_draft_comes_back_and_what_was_there_can_be_restored(cast, laporan):
    b = satu(laporan, "bab4")
    asli = rancangan_bagian(b)
    ubah_naskah(bagian=b, naskah="<p>Tulisan kami.</p>", naskah_akhir="", kalimat_sendiri=True, by=cast.perencana)
    jejak = kembalikan_rancangan(bagian=satu(laporan, "bab4"), by=cast.perencana)
    b = satu(laporan, "bab4")
    assert ((b.naskah, b.naskah_akhir), b.kalimat_sendiri) == (asli, False)
    batalkan(jejak=jejak, laporan=laporan, by=cast.perencana)
    b = satu(laporan, "bab4")
    assert (b.naskah, b.naskah_akhir, b.kalimat_sendiri) == ("<p>Tulisan kami.</p>", "", True)


def test_what_was_written_since_is_not_thrown_away(cast, laporan):
    ubah_naskah(bagian=satu(laporan, "bab4"), naskah="<p>Lama.</p>", by=cast.perencana)
    jejak = kembalikan_rancangan(bagian=satu(laporan, "bab4"), by=cast.perencana)
    ubah_naskah(bagian=satu(laporan, "bab4"), naskah="<p>Baru.</p>", by=cast.perencana)
    with pytest.raises(ValidationError, match="sudah diubah lagi"):
        batalkan(jejak=jejak, laporan=laporan, by=cast.perencana)
    assert satu(laporan, "bab4").naskah == "<p>Baru.</p>"


def test_a_draft_that_is_there_already_is_not_brought_back(cast, laporan):
    with pytest.raises(ValidationError, match="sudah sama dengan rancangannya"):
        kembalikan_rancangan(bagian=satu(laporan, "bab4"), by=cast.perencana)


def test_a_section_without_a_draft_says_so(cast, laporan):
    with pytest.raises(ValidationError, match="tidak mempunyai rancangan"):
        kembalikan_rancangan(bagian=satu(laporan, "lampiran_pk"), by=cast.perencana)
    isi = cast.client("perencana").get(alamat("bagian_ubah", pk=satu(laporan, "lampiran_pk").pk)).content.decode()
    assert "Kembalikan rancangan" not in isi


def test_only_who_may_write_brings_a_draft_back(cast, laporan):
    ubah_naskah(bagian=satu(laporan, "bab2_renstra"), naskah="<p>Kami.</p>", by=cast.perencana)
    with pytest.raises(Ditolak):
        kembalikan_rancangan(bagian=satu(laporan, "bab2_renstra"), by=cast.camat)


def test_the_page_asks_first_and_offers_the_way_back(cast, laporan):
    b, client = satu(laporan, "bab4"), cast.client("perencana")
    ubah_naskah(bagian=b, naskah="<p>Tulisan kami.</p>", by=cast.perencana)
    assert "Kembalikan rancangan" in client.get(alamat("bagian_ubah", pk=b.pk)).content.decode()
    client.get(alamat("bagian_rancangan", pk=b.pk))
    assert satu(laporan, "bab4").naskah == "<p>Tulisan kami.</p>"
    isi = client.post(alamat("bagian_rancangan", pk=b.pk), follow=True).content.decode()
    batal = re.search(r'action="([^"]+/batal/\d+/)"', isi)[1]
    isi = unescape(client.post(batal, follow=True).content.decode())
    assert "sudah kembali seperti sebelumnya" in isi
    assert satu(laporan, "bab4").naskah == "<p>Tulisan kami.</p>"
