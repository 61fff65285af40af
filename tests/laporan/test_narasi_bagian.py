"""Writing a section: what comes from the page, sentences taken over and brought back, generated parts, pictures, Excel."""

from __future__ import annotations

import io
import json
import re
import time
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from kinerja.domain import simpan_realisasi
from kinerja.models import Realisasi
from laporan import jelajah
from laporan.builder import bangun
from laporan.document import Gambar, Nilai, Section
from laporan.domain import batalkan, ubah_naskah
from laporan.domain.narasi import ambil_alih, bagian_tersusun, kembalikan_kalimat, tulis_bagian_tersusun, unggah_gambar
from laporan.models import AngkaParagraf, Bagian, GambarNaskah
from laporan.narasi import kalimat, narasi_dari_teks, paragraf_narasi
from laporan.renderers.html import render_isi
from laporan.resources import KolomTulisan, Tulisan
from sakip.core.lembar import Sel, SelSalah
from sakip.core.models import Pengguna
from sakip.core.permissions import Ditolak
from tests.laporan.test_narasi import WORD

BUKAN_TANDA = "{{ laporan }} {% include 'x' %} & 2 < 3 😀 سنة جيدة"


def orang(nama: str = "perencana") -> Pengguna:
    return Pengguna.objects.get(username=nama)


def bagian(kunci: str) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat", "induk").get(
        laporan__perangkat__slug="bangsalsari", laporan__tahun=2021, laporan__jenis="lkjip", kunci=kunci
    )


def alamat(nama: str, **isi: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "bangsalsari", "tahun": 2021, **isi})


def masuk(nama: str = "perencana") -> Client:
    klien = Client()
    klien.force_login(orang(nama))
    return klien


def kirim(b: Bagian, naskah: str, **isi: str):
    data = {"judul": b.judul, "naskah": naskah, "naskah_akhir": b.naskah_akhir, "tahun_data": "", "tampil": "on", **isi}
    return masuk().post(alamat("bagian_ubah", pk=b.pk), data)


def tercetak(kunci: str) -> Section:
    (s,) = [s for s in jelajah.bagian(bangun(bagian("bab4").laporan.perangkat, 2021)) if s.kunci == kunci]
    return s


def gambar_png() -> bytes:
    wadah = io.BytesIO()
    Image.new("RGB", (40, 30), "#0b4f8a").save(wadah, "PNG")
    return wadah.getvalue()


pytestmark = pytest.mark.usefixtures("bangsalsari")


def test_what_is_pasted_is_kept_clean_and_printed_as_text() -> None:
    b = bagian("bab4")
    isi = f"<p>{BUKAN_TANDA.replace('&', '&amp;').replace('<', '&lt;')}</p><script>alert(1)</script>{WORD}"
    assert kirim(b, isi).status_code == 302
    b.refresh_from_db()
    assert "script" not in b.naskah
    assert b.naskah.count("<ol>") == 1
    html = render_isi(bangun(b.laporan.perangkat, 2021))
    assert "{{ laporan }} {% include &#x27;x&#x27; %} &amp; 2 &lt; 3 😀 سنة جيدة" in html
    assert "alert(1)" not in html
    assert "mso-" not in html


def test_a_letter_that_nobody_sees_does_not_send_the_text_back() -> None:
    b = bagian("bab4")
    assert kirim(b, "<p>sebelum\0 sesudah\x1f</p>").status_code == 302
    b.refresh_from_db()
    assert b.naskah == "<p>sebelum sesudah</p>"


def test_plain_text_is_taken_too() -> None:
    b = bagian("bab4")
    kirim(b, "Satu **tebal**.\r\n\r\n1. a\r\n2. b")
    b.refresh_from_db()
    assert b.naskah == "<p>Satu <strong>tebal</strong>.</p>\n<ol><li><p>a</p></li><li><p>b</p></li></ol>"


@pytest.mark.parametrize("satuan", ["<p>kata kata kata</p>", "kata kata kata\n\n"])
def test_five_million_letters_are_refused_with_a_sentence_and_stay_in_the_form(satuan: str) -> None:
    b = bagian("bab4")
    lama, mulai = b.naskah, time.monotonic()
    jawaban = kirim(b, satuan * (5_000_000 // len(satuan)))
    assert jawaban.status_code == 200
    assert time.monotonic() - mulai < 10
    assert "paling banyak 300.000 huruf" in jawaban.context["form"].errors["naskah"][0]
    assert len(jawaban.context["form"]["naskah"].value()) > 4_900_000
    b.refresh_from_db()
    assert b.naskah == lama


def test_the_editor_shows_live_values_as_they_are_now() -> None:
    b = bagian("bab4")
    ubah_naskah(
        bagian=b, by=orang(), naskah='<p>Capaian <span data-nilai="indikator:T1.S1.I1:2021:capaian">1</span></p>'
    )
    isi = masuk().get(alamat("bagian_ubah", pk=b.pk)).context["form"]["naskah"].value()
    assert isi == '<p>Capaian <span data-nilai="indikator:T1.S1.I1:2021:capaian">93,71 %</span></p>'


def test_sentences_taken_over_keep_their_figures_live_and_their_tables_in_place() -> None:
    b = bagian("bab3_pengukuran")
    sebelum = tercetak(b.kunci)
    ambil_alih(bagian=b, by=orang())
    sesudah = tercetak(b.kunci)
    assert [x.jangkar for x in sesudah.isi if getattr(x, "jangkar", "")] == [
        x.jangkar for x in sebelum.isi if getattr(x, "jangkar", "")
    ]
    assert jelajah.teks(sesudah) == jelajah.teks(sebelum)
    assert {n for n in jelajah.walk(sesudah) if isinstance(n, Nilai)} == {
        n for n in jelajah.walk(sebelum) if isinstance(n, Nilai)
    }


def test_a_changed_figure_runs_through_sentences_that_the_office_took_over() -> None:
    b = bagian("ikhtisar")
    ambil_alih(bagian=b, by=orang())
    assert any(p.kunci for p in paragraf_narasi(b.naskah))
    assert AngkaParagraf.objects.filter(bagian=b).exists()
    skm = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021, komponen=None)
    skm.angka = Decimal("84.00")
    simpan_realisasi(skm, by=orang("staf"))
    assert "93,71 %" not in jelajah.teks(tercetak("ikhtisar"))


def test_own_sentences_replace_the_generated_ones_and_tables_follow_where_no_place_is_kept() -> None:
    b = bagian("bab3_pengukuran")
    tabel = [x for x in tercetak(b.kunci).isi if not kalimat(x)]
    ubah_naskah(bagian=b, by=orang(), naskah="<p>Kalimat kantor.</p>", naskah_akhir="", kalimat_sendiri=True)
    isi = tercetak(b.kunci).isi
    assert jelajah.teks(isi[0]) == "Kalimat kantor."
    assert list(isi[1:]) == tabel


def test_generated_sentences_come_back_and_what_was_written_can_be_fetched_again() -> None:
    b = bagian("bab3_pengukuran")
    lama, sebelum = b.naskah, jelajah.teks(tercetak(b.kunci))
    ambil_alih(bagian=b, by=orang())
    ubah_naskah(bagian=b, by=orang(), naskah=f"{b.naskah}<p>Tambahan kantor.</p>")
    with pytest.raises(ValidationError, match="sudah ditulis sendiri"):
        ambil_alih(bagian=b, by=orang())
    jejak = kembalikan_kalimat(bagian=b, by=orang())
    assert (b.naskah, jelajah.teks(tercetak(b.kunci))) == (lama, sebelum)
    batalkan(jejak=jejak, laporan=b.laporan, by=orang())
    assert "Tambahan kantor." in jelajah.teks(tercetak(b.kunci))


def test_the_part_on_a_sasaran_can_be_written_and_follows_its_kode() -> None:
    induk = bagian("bab3_evaluasi")
    kunci = bagian_tersusun(induk).anak[0].kunci
    b = tulis_bagian_tersusun(induk=induk, kunci=kunci, by=orang())
    assert tulis_bagian_tersusun(induk=induk, kunci=kunci, by=orang()) == b
    ubah_naskah(
        bagian=b, by=orang(), judul="Sasaran yang ditulis", naskah="<p>Kata kantor.</p>", naskah_akhir="<p>Akhir.</p>"
    )
    s = tercetak(kunci)
    assert (s.judul, jelajah.teks(s.isi[0]), jelajah.teks(s.isi[-1])) == (
        "Sasaran yang ditulis",
        "Kata kantor.",
        "Akhir.",
    )
    assert [x.kunci for x in tercetak("bab3_evaluasi").anak].count(kunci) == 1
    halaman = masuk().get(alamat("bagian_ubah", pk=b.pk))
    assert halaman.context["bisa_alih"]
    with pytest.raises(ValidationError, match="tidak ada lagi"):
        tulis_bagian_tersusun(induk=induk, kunci="bab3_sasaran_lain", by=orang())


def test_the_page_of_a_section_lists_its_generated_parts() -> None:
    induk = bagian("bab3_evaluasi")
    (kunci, judul, pk), *_ = masuk().get(alamat("bagian_ubah", pk=induk.pk)).context["ditulis"]
    assert pk is None
    jawaban = masuk().post(alamat("tulis_tersusun", pk=induk.pk, kunci=kunci))
    assert jawaban["Location"] == alamat("bagian_ubah", pk=bagian(kunci).pk)
    assert bagian(kunci).judul == judul


def test_a_picture_is_checked_kept_privately_and_printed_with_its_caption() -> None:
    b = bagian("bab4")
    klien = masuk()
    isi = {"unggahan": SimpleUploadedFile("rapat.png", gambar_png())}
    jawaban = klien.post(alamat("gambar_unggah", pk=b.pk), isi)
    nomor = json.loads(jawaban.content)["id"]
    assert klien.get(alamat("gambar", pk=nomor))["Content-Type"].startswith("image/")
    ubah_naskah(
        bagian=b,
        by=orang(),
        naskah=f'<figure data-gambar="{nomor}"><img alt="Meja"><figcaption>Rapat</figcaption></figure>',
    )
    (gambar,) = [x for x in tercetak("bab4").isi if isinstance(x, Gambar)]
    assert (gambar.judul, gambar.alt, gambar.isi[:11]) == ("Rapat", "Meja", "data:image/")
    assert f'src="{alamat("gambar", pk=nomor)}"' in klien.get(alamat("baca")).content.decode()


def test_a_picture_that_is_none_is_answered_and_strangers_get_nothing() -> None:
    b = bagian("bab4")
    jawaban = masuk().post(
        alamat("gambar_unggah", pk=b.pk), {"unggahan": SimpleUploadedFile("x.png", b"<svg onload=x>")}
    )
    assert "PNG" in json.loads(jawaban.content)["salah"]
    assert "Pilih berkas" in json.loads(masuk().post(alamat("gambar_unggah", pk=b.pk)).content)["salah"]
    unggahan = SimpleUploadedFile("a.png", gambar_png())
    with pytest.raises(Ditolak):
        unggah_gambar(laporan=b.laporan, unggahan=unggahan, by=orang("staf"))
    assert not GambarNaskah.objects.exists()
    assert Client().get(alamat("gambar", pk=1)).status_code == 302


def test_references_are_offered_with_the_numbers_of_the_book() -> None:
    isi = json.loads(masuk().get(alamat("rujukan", pk=bagian("bab4").pk)).content)["rujukan"]
    (tabel,) = [r for r in isi if r["teks"] == "Tabel 3.1"]
    assert re.fullmatch(r"tabel-[a-z0-9-]+", tabel["ke"])


def test_a_cell_of_a_workbook_says_the_text_plainly_and_takes_it_back() -> None:
    kolom, b = KolomTulisan("naskah", "Naskah"), bagian("bab4")
    b.naskah = narasi_dari_teks("Satu.\n\n1. a\n2. b [[anggaran:pagu]]")
    (sel,) = kolom.tulis(b, None).values()
    assert sel == "Satu.\n\n1. a\n2. b [[anggaran:pagu]]"
    b.naskah = b.naskah.replace(">anggaran:pagu<", ">Rp 1<")
    assert kolom.sama(b, kolom.widget.baca(Sel(sel, "B2")))
    b.naskah = "<h3>Judul</h3>\n<p>isi</p>"
    (sel,) = kolom.tulis(b, None).values()
    assert kolom.sama(b, kolom.widget.baca(Sel(sel, "B2")))
    b.naskah = f"<p>{'kata ' * 8000}akhir</p>"
    (sel,) = kolom.tulis(b, None).values()
    assert "lebih panjang dari yang dapat dimuat satu sel Excel" in sel
    assert kolom.sama(b, kolom.widget.baca(Sel(sel, "B2")))


def test_a_cell_with_far_too_much_is_refused_with_a_sentence() -> None:
    with pytest.raises(SelSalah, match=r"paling banyak 300\.000 huruf"):
        Tulisan().baca(Sel("kata " * 70_000, "B2"))
