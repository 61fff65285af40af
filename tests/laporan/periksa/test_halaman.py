"""Where findings show: their page with filters, the desk, the steps, home, hand-in, grid and forms; and what is done there."""

from __future__ import annotations

import re
from html import escape

import pytest
from django.core.cache import caches
from django.urls import reverse

from kinerja.models import Realisasi
from kinerja.queries.pengukuran_unit import pengukuran_unit
from laporan.models import Bagian, Laporan, TemuanDiabaikan
from laporan.periksa.hasil import hasil
from sakip.core.models import Jejak
from sakip.core.write import menulis
from tests.laporan.periksa.conftest import ALASAN, satu, semua, tulis_bab4

SALAH = "<p>Realisasi anggaran Rp 3.348.600.039 tahun ini.</p>"


def alamat(nama: str, *isi: object) -> str:
    return reverse(nama, args=["bangsalsari", 2021, *isi])


def buka(masuk, nama: str, peran: str = "perencana", *isi: object, **tanya: str) -> str:
    jawab = masuk(peran).get(alamat(nama, *isi), tanya)
    assert jawab.status_code == 200
    return jawab.content.decode()


def nomor(isi: str) -> list[str]:
    return re.findall(r'id="temuan-([0-9a-f]{16})"', isi)


# --- the page ---


def test_every_finding_stands_on_the_page_with_its_sentence_and_rule(masuk, laporan):
    isi = buka(masuk, "laporan:periksa")
    assert nomor(isi) == [t.sidik[:16] for t in semua(laporan)]
    assert f"Salah: {len([t for t in semua(laporan) if t.menahan])}" in isi


def test_filters_leave_what_they_say(masuk, laporan):
    def tersisa(**tanya: str) -> list[str]:
        return nomor(buka(masuk, "laporan:periksa", "perencana", **tanya))

    assert tersisa(tingkat="salah") == [t.sidik[:16] for t in semua(laporan) if t.menahan]
    assert tersisa(aturan="K4") == [t.sidik[:16] for t in semua(laporan) if t.nomor == "K4"]
    bagian = satu(laporan, "K16").tempat.bagian
    assert tersisa(bagian=bagian) == [t.sidik[:16] for t in semua(laporan) if t.tempat.bagian == bagian]
    assert tersisa(cari="kendalanya belum") == [satu(laporan, "K16").sidik[:16]]
    assert tersisa(tingkat="lain", aturan="X", page="99") == tersisa()


def test_nothing_found_is_said_and_a_year_without_a_book_is_read_too(masuk, bangsalsari):
    jawab = masuk("perencana").get(reverse("laporan:periksa", args=["bangsalsari", 2030]))
    isi = jawab.content.decode()
    assert "belum dibuat" in isi
    assert ("Tidak ada temuan." in isi) == (not hasil(bangsalsari, 2030).temuan)


def test_who_only_reads_is_led_to_the_book_and_not_to_a_form(masuk, laporan):
    client = masuk("inspektorat")
    isi = buka(masuk, "laporan:periksa", "inspektorat")
    for url in {u.partition("#")[0] for u in re.findall(r'class="letak"><a href="([^"]+)"', isi)}:
        assert client.get(url).status_code == 200, url


# --- a proposal ---


@pytest.fixture
def usul(laporan):
    tulis_bab4(laporan, SALAH)
    return next(t for t in semua(laporan) if t.usul and t.tempat.asal)


def test_one_click_puts_the_live_value_there_and_one_takes_it_back(masuk, laporan, usul):
    client = masuk("perencana")
    isi = buka(masuk, "laporan:periksa")
    assert "Ganti dengan nilai hidup" in isi
    jawab = client.post(alamat("laporan:periksa_ganti"), {"temuan": usul.sidik}, follow=True)
    bab4 = Bagian.objects.get(laporan=laporan, kunci="bab4")
    assert 'data-nilai="anggaran:realisasi"' in bab4.naskah
    assert usul.sidik not in {t.sidik for t in semua(laporan)}
    batal = re.search(r'action="([^"]+/batal/\d+/)"', jawab.content.decode())[1]
    client.post(batal)
    bab4.refresh_from_db()
    assert bab4.naskah == SALAH


def test_a_proposal_whose_paragraph_changed_is_refused_with_a_sentence(masuk, laporan, usul):
    tulis_bab4(laporan, SALAH.replace("tahun ini", "sekarang"))
    jawab = masuk("perencana").post(alamat("laporan:periksa_ganti"), {"temuan": usul.sidik}, follow=True)
    assert "tidak ada lagi" in jawab.content.decode()
    assert "data-nilai" not in Bagian.objects.get(laporan=laporan, kunci="bab4").naskah


def test_what_was_handed_in_offers_no_change(masuk, laporan, usul):
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="diajukan")
    assert "Ganti dengan nilai hidup" not in buka(masuk, "laporan:periksa")
    jawab = masuk("perencana").post(alamat("laporan:periksa_ganti"), {"temuan": usul.sidik}, follow=True)
    assert "sudah dikirim" in jawab.content.decode()


# --- the override ---


def test_the_camat_signs_over_a_finding_from_his_desk(masuk, laporan):
    t = satu(laporan, "K16")
    isi = buka(masuk, "meja", "camat")
    assert f'name="temuan" value="{t.sidik}"' in isi
    kirim = {"temuan": t.sidik, "alasan": ALASAN, "kembali": alamat("meja")}
    jawab = masuk("camat").post(alamat("laporan:periksa_abaikan"), kirim)
    assert jawab.url == alamat("meja")
    assert f'value="{t.sidik}"' not in buka(masuk, "meja", "camat")
    halaman = buka(masuk, "laporan:periksa", "camat")
    assert ALASAN in halaman.partition("Diabaikan camat")[2]
    masuk("camat").post(alamat("laporan:periksa_batal", TemuanDiabaikan.objects.get().pk))
    assert not TemuanDiabaikan.objects.exists()
    assert [j.aksi for j in Jejak.objects.filter(jenis="laporan.temuandiabaikan")] == ["hapus", "buat"]


def test_a_refused_reason_stays_beside_its_finding(masuk, laporan):
    t = satu(laporan, "K16")
    jawab = masuk("camat").post(alamat("laporan:periksa_abaikan"), {"temuan": t.sidik, "alasan": "ya begitu"})
    isi = jawab.content.decode()
    assert "Tulis alasannya dengan kalimat" in isi
    assert ">ya begitu</textarea>" in isi
    assert nomor(isi)[0] == t.sidik[:16]


def test_a_second_time_is_answered_in_words(masuk, laporan):
    """From another window that still shows the form."""
    kirim = {"temuan": satu(laporan, "K16").sidik, "alasan": ALASAN}
    masuk("camat").post(alamat("laporan:periksa_abaikan"), kirim)
    jawab = masuk("camat").post(alamat("laporan:periksa_abaikan"), kirim)
    assert "Temuan K16 sudah diabaikan." in jawab.content.decode()
    assert TemuanDiabaikan.objects.count() == 1


def test_only_the_camat_is_offered_it(masuk, laporan):
    assert "Abaikan dengan alasan" in buka(masuk, "laporan:periksa", "camat")
    for peran in ("perencana", "sekcam", "inspektorat"):
        assert "Abaikan dengan alasan" not in buka(masuk, "laporan:periksa", peran)
    assert "Abaikan dengan alasan" not in buka(masuk, "meja", "sekcam")


@pytest.mark.parametrize("kembali", ["https://contoh.org/", "//contoh.org", "javascript:x", ""])
def test_nobody_is_led_away(masuk, laporan, kembali):
    kirim = {"temuan": satu(laporan, "K16").sidik, "alasan": ALASAN, "kembali": kembali}
    assert masuk("camat").post(alamat("laporan:periksa_abaikan"), kirim).url == alamat("laporan:periksa")


# --- where else it shows ---


def test_the_steps_of_the_report_name_what_holds_and_count_the_rest(masuk, laporan):
    isi = buka(masuk, "laporan:alur")
    assert satu(laporan, "K16").kalimat in isi
    n = hasil(laporan.perangkat, 2021).jumlah
    assert f"{n['salah']} temuan salah, {n['peringatan']} peringatan, {n['saran']} saran" in isi


def test_home_counts_what_is_remembered_and_asks_to_look_otherwise(masuk, laporan):
    assert "belum diperiksa sejak datanya berubah" in buka(masuk, "kantor_tahun")
    n = hasil(laporan.perangkat, 2021).jumlah
    assert f"{n['salah']} temuan salah, {n['peringatan']} peringatan" in buka(masuk, "kantor_tahun", "camat")
    tulis_bab4(laporan, "<p>Selesai.</p>")
    assert "belum diperiksa sejak datanya berubah" in buka(masuk, "kantor_tahun")
    assert "diperiksa sejak" not in buka(masuk, "kantor_tahun", "staf")


def test_the_hand_in_of_a_unit_shows_what_speaks_of_its_figures(masuk, laporan):
    kode = satu(laporan, "K16").tempat.kunci.split(":")[1]
    x = next(x for x in pengukuran_unit(laporan.perangkat, 2021) if x.unit and _punya(x.unit, kode))
    tempat = x.periode, x.unit.pk
    caches["ingat"].clear()
    assert "belum diperiksa sejak data berubah" in buka(masuk, "kinerja:pengukuran", "perencana", *tempat)
    hasil(laporan.perangkat, 2021)
    assert satu(laporan, "K16").kalimat in buka(masuk, "kinerja:pengukuran", "perencana", *tempat)


def _punya(unit, kode: str) -> bool:
    return unit.indikator.filter(kode=kode).exists()


def test_the_grid_opens_with_what_was_found_below_its_cell(masuk, laporan):
    t = satu(laporan, "K16")
    assert t.kalimat in buka(masuk, "kinerja:isian")
    assert t.tautan.jangkar in buka(masuk, "kinerja:isian").partition(t.kalimat)[0]


def test_the_form_of_a_realisasi_says_what_is_odd_about_it(masuk, laporan):
    with menulis(by=None):
        Realisasi.objects.filter(indikator__kode="T1.S1.I1", tahun=2021, komponen=None).update(angka=140)
    pk = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021, komponen=None).indikator_id
    assert "lebih tinggi daripada rata-rata" in buka(masuk, "kinerja:realisasi_isi", "perencana", pk, 0)


def test_the_form_to_which_a_finding_leads_shows_it(masuk, laporan):
    t = next(t for t in semua(laporan) if t.tautan.nama == "kinerja:perjanjian_baris_ubah")
    isi = buka(masuk, t.tautan.nama, "perencana", dict(t.tautan.isi)["pk"])
    assert "Temuan pemeriksaan" in isi
    assert escape(t.kalimat) in isi
