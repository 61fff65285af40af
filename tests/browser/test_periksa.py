"""A wrong figure in prose: found beside the editor and on the page of findings, replaced with one click. A finding that
holds the signature: signed over by the camat with a reason, which the working paper prints."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from laporan.models import Bagian, Laporan
from laporan.periksa.hasil import hasil
from sakip.core.models import Pejabat
from sakip.core.write import menulis

pytestmark = pytest.mark.usefixtures("kecamatan_bangsalsari")
SALAH, BENAR = "Rp 3.348.600.039", "Rp 3.348.600.038"
SABAR = 40_000
ALASAN = "Kendala diuraikan dalam surat tersendiri kepada bupati."


def laporan() -> Laporan:
    return Laporan.objects.select_related("perangkat__pemda").get(
        perangkat__slug="bangsalsari", tahun=2021, jenis="lkjip"
    )


def alamat(orang, jalan: str) -> str:
    return f"{orang.alamat}/bangsalsari/2021/laporan/{jalan}"


def tulis(orang, kalimat: str) -> None:
    """Open BAB IV, and write one sentence at its end."""
    pk = Bagian.objects.get(kunci="bab4", laporan=laporan()).pk
    orang.page.goto(alamat(orang, f"naskah/{pk}/"))
    expect(orang.page.locator("html")).to_have_attribute("data-penyunting", "siap")
    orang.bidang("Naskah").click()
    orang.page.keyboard.press("Control+End")
    orang.page.keyboard.press("Enter")
    orang.page.keyboard.type(kalimat)


def test_a_wrong_figure_is_seen_while_it_is_typed_and_becomes_the_live_value(datang):
    orang = datang("perencana")
    orang.page.on("dialog", lambda d: d.accept())
    tulis(orang, f"Realisasi anggaran {SALAH} tahun ini.")
    butir = orang.page.locator(".temuan-naskah li", has_text=SALAH)
    expect(butir).to_contain_text(BENAR, timeout=SABAR)
    butir.get_by_role("button", name=f"Ganti dengan {BENAR}").click()
    expect(orang.page.locator(".temuan-naskah li", has_text=SALAH)).to_have_count(0, timeout=SABAR)
    assert BENAR in orang.page.locator(".chip-nilai").all_inner_texts()
    orang.simpan()
    assert 'data-nilai="anggaran:realisasi"' in Bagian.objects.get(kunci="bab4", laporan=laporan()).naskah


def test_a_saved_one_stands_on_the_page_of_findings_until_it_is_replaced(datang):
    orang = datang("perencana")
    orang.page.on("dialog", lambda d: d.accept())
    tulis(orang, f"Realisasi anggaran {SALAH} tahun ini.")
    orang.simpan()
    orang.menu("Periksa laporan")
    temuan = orang.page.locator("article", has_text=SALAH)
    temuan.get_by_role("button", name=re.compile("^Ganti dengan nilai hidup")).click()
    expect(orang.page.get_by_role("status").first).to_contain_text(f"“{SALAH}” diganti “{BENAR}”")
    expect(orang.page.locator("article", has_text=SALAH)).to_have_count(0, timeout=SABAR)
    orang.page.get_by_role("button", name="Batalkan").click()
    expect(orang.page.locator(".temuan-naskah li", has_text=SALAH)).to_have_count(1, timeout=SABAR)
    orang.menu("Periksa laporan")
    expect(orang.page.locator("article", has_text=SALAH)).to_have_count(1)


def test_what_is_salah_stops_the_signature_until_the_camat_gives_his_reason(datang):
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan().pk).update(status="disetujui")
        Pejabat.objects.filter(perangkat__slug="bangsalsari").update(selesai=None)
    menahan = hasil(laporan().perangkat, 2021).menahan
    camat = datang("camat")
    camat.page.goto(alamat(camat, "tandatangan/"))
    for t in menahan:
        expect(camat.page.locator("main")).to_contain_text(t.kalimat)
    camat.menu("Meja pimpinan")
    for t in menahan:
        butir = camat.page.locator("li", has_text=t.kalimat).filter(has=camat.page.locator("details")).first
        butir.locator("summary").click()
        butir.get_by_label("Alasan tertulis").fill(ALASAN)
        butir.get_by_role("button", name="Abaikan temuan ini").click()
        expect(camat.page.get_by_role("status").first).to_contain_text("Temuan diabaikan")
    camat.page.goto(alamat(camat, "tandatangan/"))
    for t in menahan:
        expect(camat.page.locator("main")).not_to_contain_text(t.kalimat)
    camat.menu("Periksa laporan")
    camat.page.get_by_role("link", name="Kertas kerja pemeriksaan").click()
    expect(camat.page.get_by_role("main")).to_contain_text(ALASAN)
