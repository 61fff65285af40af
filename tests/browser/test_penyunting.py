"""Writing a section in the editor: type, mark, insert, paste, lose nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from laporan.models import Bagian
from tests.laporan.test_narasi import WORD

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")
TANDA = "{{ laporan }} {% include 'x' %} <script>alert(1)</script> 😀 سنة جيدة"


def buka_bab4(orang) -> str:
    """The page of BAB IV, its editor ready and empty; its address."""
    nomor = Bagian.objects.get(kunci="bab4", laporan__tahun=2021, laporan__jenis="lkjip").pk
    alamat = f"{orang.alamat}/bangsalsari/2021/laporan/naskah/{nomor}/"
    orang.page.goto(alamat)
    expect(orang.page.locator("html")).to_have_attribute("data-penyunting", "siap")
    return alamat


def halaman(orang):
    return orang.bidang("Naskah")


def alat(orang, nama):
    return orang.page.get_by_role("toolbar", name="Alat tulis Naskah", exact=True).get_by_role(
        "button", name=nama, exact=True
    )


def tempel(orang, html, teks=""):
    """What the browser does when something is pasted."""
    halaman(orang).evaluate(
        """(el, [html, teks]) => {
            const data = new DataTransfer();
            if (html) data.setData("text/html", html);
            data.setData("text/plain", teks);
            el.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        [html, teks],
    )


def kosongkan(orang):
    halaman(orang).click()
    orang.page.keyboard.press("Control+a")
    orang.page.keyboard.press("Delete")


@pytest.fixture
def penulis(datang):
    orang = datang("perencana")
    orang.page.on("dialog", lambda d: d.accept())
    buka_bab4(orang)
    kosongkan(orang)
    return orang


def test_what_is_typed_and_inserted_stands_in_the_book(penulis, tmp_path):
    ketik = penulis.page.keyboard
    ketik.type("Capaian kepuasan ")
    ketik.press("Control+b")
    ketik.type("tahun ini")
    ketik.press("Control+b")
    ketik.type(" sebesar ")
    alat(penulis, "Sisipkan nilai").click()
    penulis.page.get_by_role("searchbox").fill("capaian kepuasan masyarakat 2021")
    pilihan = penulis.page.get_by_role("dialog").get_by_role(
        "button", name=re.compile(r"^Capaian “Nilai survey.*93,71")
    )
    pilihan.first.click()
    ketik.type(" dari target.")
    assert penulis.page.locator(".chip-nilai").inner_text() == "93,71 %"
    penulis.simpan()
    penulis.menu("Laporan tahunan")
    buku = penulis.page.locator("article.buku")
    p = buku.locator("p", has_text="Capaian kepuasan tahun ini sebesar 93,71 % dari target.")
    assert p.locator("strong").inner_text() == "tahun ini"
    assert p.locator("[data-kunci]").get_attribute("data-kunci").endswith(":2021:capaian")


def test_lists_tables_and_headings_are_made_with_the_toolbar(penulis):
    ketik = penulis.page.keyboard
    alat(penulis, "Subjudul").click()
    ketik.type("Langkah")
    ketik.press("Enter")
    alat(penulis, "Daftar berhuruf").click()
    ketik.type("pertama")
    ketik.press("Enter")
    ketik.type("kedua")
    ketik.press("Enter")
    ketik.press("Enter")
    alat(penulis, "Sisipkan tabel").click()
    penulis.page.get_by_role("dialog").get_by_role("button", name="Sisipkan", exact=True).click()
    ketik.type("Uraian")
    penulis.simpan()
    naskah = Bagian.objects.get(kunci="bab4", laporan__tahun=2021, laporan__jenis="lkjip").naskah
    assert naskah.startswith(
        '<h3>Langkah</h3>\n<ol type="a"><li><p>pertama</p></li><li><p>kedua</p></li></ol>\n'
        "<table><tbody><tr><th><p>Uraian</p></th><th><p></p></th><th><p></p></th></tr>"
    )


def test_what_is_pasted_becomes_words_and_never_markup(penulis):
    tempel(penulis, WORD)
    tempel(penulis, "", TANDA)
    penulis.simpan()
    penulis.menu("Laporan tahunan")
    buku = penulis.page.locator("article.buku")
    assert "".join(TANDA.split()) in "".join(buku.inner_text().split())
    assert buku.locator("script").count() == 0
    naskah = Bagian.objects.get(kunci="bab4", laporan__tahun=2021, laporan__jenis="lkjip").naskah
    assert naskah.startswith("<h3>Kendala</h3>\n<p><strong>Kinerja</strong> tahun ini <em>membaik</em>.</p>")
    assert '<ol><li><p>Sarana</p><ol type="a"><li><p>Komputer</p></li></ol></li><li><p>SDM</p></li></ol>' in naskah


def test_far_too_much_is_answered_and_nothing_is_lost(penulis):
    tempel(penulis, "", "kata kata kata\n" * 24_000)
    penulis.page.get_by_role("button", name="Simpan", exact=True).click()
    expect(penulis.page.locator(".errorlist").first).to_contain_text("paling banyak 300.000 huruf", timeout=60_000)
    assert len(penulis.page.locator("#id_naskah").input_value()) > 350_000


def test_what_was_not_saved_is_offered_again(penulis):
    penulis.page.keyboard.type("Kalimat yang belum tersimpan.")
    penulis.page.wait_for_timeout(800)
    buka_bab4(penulis)
    assert "belum tersimpan" not in halaman(penulis).inner_text()
    penulis.page.get_by_role("button", name="Pulihkan").click()
    assert "Kalimat yang belum tersimpan." in halaman(penulis).inner_text()
    penulis.simpan()
    buka_bab4(penulis)
    assert penulis.page.get_by_role("button", name="Pulihkan").count() == 0


def test_without_a_script_the_same_text_is_typed_plainly(datang):
    orang = datang("perencana", skrip=False)
    nomor = Bagian.objects.get(kunci="bab4", laporan__tahun=2021, laporan__jenis="lkjip").pk
    orang.page.goto(f"{orang.alamat}/bangsalsari/2021/laporan/naskah/{nomor}/")
    orang.isi_formulir(Naskah="Satu **tebal**.\n\n1. a\n2. b")
    naskah = Bagian.objects.get(pk=nomor).naskah
    assert naskah == "<p>Satu <strong>tebal</strong>.</p>\n<ol><li><p>a</p></li><li><p>b</p></li></ol>"
    orang.menu("Laporan tahunan")
    assert orang.page.locator("article.buku strong", has_text="tebal").count() >= 1


def test_a_pasted_picture_without_a_caption_brings_the_words_around_it(penulis):
    penulis.page.route("**/gambar/7/", lambda minta: minta.fulfill(content_type="image/png", body=b""))
    tempel(penulis, '<p>sebelum</p><figure data-gambar="7"><img alt=""></figure><p>sesudah</p>')
    expect(halaman(penulis).locator("p")).to_have_text(["sebelum", "sesudah"])
    expect(halaman(penulis).locator("figure")).to_have_count(1)
