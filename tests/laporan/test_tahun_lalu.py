"""Next year's book begins from this year's: outline, texts, marks until somebody has read them."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.builder import bangun
from laporan.domain import buat_laporan, tambah_bagian, tampilkan_bagian, tandai_dibaca, ubah_naskah
from laporan.domain.salin import Geseran
from laporan.jelajah import bagian as bagian_dok
from laporan.jelajah import teks
from laporan.models import Bagian, Laporan
from laporan.narasi import narasi_dari_teks
from laporan.rules import halangan, tanda_bagian
from laporan.urutan import urutan_buku
from sakip.core.domain import simpan
from sakip.core.models import Jejak, Kunci
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.factories import TAHUN, PejabatFactory, RenstraFactory
from tests.portal.buku_kerja import ekspor, impor, ubah

NASKAH = "Tahun [[laporan:tahun]] jalan ke [[kantor:nama]] diperbaiki."


@pytest.fixture
def lama(cast) -> Laporan:
    """The book of a year, changed by its office."""
    buku = buat_laporan(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana)
    milik = tambah_bagian(laporan=buku, judul=f"Penghargaan {TAHUN}", induk=satu(buku, "bab4"), by=cast.perencana)
    ubah_naskah(bagian=milik, naskah=narasi_dari_teks(NASKAH), by=cast.perencana)
    tampilkan_bagian(bagian=satu(buku, "lampiran_iku"), tampil=False, by=cast.perencana)
    buku.judul, buku.kertas, buku.penomoran = f"Laporan Kinerja {TAHUN}", "F4", "angka"
    buku.nomor_tabel, buku.tempat = False, "Sukamaju"
    return simpan(buku, by=cast.perencana)


def satu(laporan: Laporan, kunci: str) -> Bagian:
    return Bagian.objects.select_related("laporan__perangkat", "induk").get(laporan=laporan, kunci=kunci)


def buat(cast, tahun: int = TAHUN + 1, **isi: object) -> Laporan:
    return buat_laporan(perangkat=cast.kantor, tahun=tahun, by=cast.perencana, **isi)


def alamat(nama: str, tahun: int = TAHUN + 1, **kwargs: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"kantor": "contoh", "tahun": tahun, **kwargs})


def susunan(laporan: Laporan) -> list[tuple[int, str, bool]]:
    return [(dalam, b.kunci, b.tampil) for dalam, b in urutan_buku(list(laporan.bagian.all()))]


def isi_bagian(laporan: Laporan, kunci: str) -> str:
    dok = bangun(laporan.perangkat, laporan.tahun)
    return teks(next(s for s in bagian_dok(dok) if s.kunci == kunci))


def test_outline_settings_and_texts_are_those_of_last_year(cast, lama):
    baru = buat(cast)
    assert susunan(baru) == susunan(lama)
    assert (baru.judul, baru.kertas, baru.penomoran, baru.nomor_tabel, baru.tempat) == (
        f"Laporan Kinerja {TAHUN + 1}", "F4", "angka", False, "Sukamaju",
    )  # fmt: skip
    assert satu(baru, "sendiri-1").judul == f"Penghargaan {TAHUN + 1}"
    assert f"Tahun {TAHUN + 1} jalan ke Kecamatan Contoh diperbaiki." in isi_bagian(baru, "sendiri-1")


def test_the_signer_is_the_head_of_the_new_year(cast, lama):
    PejabatFactory(perangkat=cast.kantor, nama="Camat Lama", jabatan="Camat Contoh")
    assert buat(cast).penandatangan.nama == "Camat Lama"


def test_every_text_that_was_taken_over_is_marked_and_no_other(cast, lama):
    baru = buat(cast)
    berisi = {b.kunci for b in baru.bagian.all() if b.naskah or b.naskah_akhir}
    assert {b.kunci for b in baru.bagian.filter(dari_tahun=TAHUN)} == berisi
    assert baru.bagian.exclude(kunci__in=berisi).filter(dari_tahun__isnull=False).count() == 0


def test_the_default_outline_may_be_chosen_instead(cast, lama):
    baru = buat(cast, dari_tahun_lalu=False)
    assert not baru.bagian.filter(kunci="sendiri-1").exists()
    assert not baru.bagian.filter(dari_tahun__isnull=False).exists()


def test_books_of_another_kind_and_later_years_are_not_taken(cast, lama):
    assert not buat(cast, jenis="iku").bagian.filter(kunci="bab4").exists()
    assert not buat(cast, tahun=TAHUN - 1).bagian.filter(kunci="sendiri-1").exists()


def test_a_chain_of_three_years_keeps_the_year_that_a_text_is_from(cast, lama):
    kedua = buat(cast)
    ubah_naskah(bagian=satu(kedua, "bab4"), naskah="<p>Ditulis ulang.</p>", by=cast.perencana)
    ketiga = buat(cast, TAHUN + 2)
    assert susunan(ketiga) == susunan(lama)
    assert (satu(ketiga, "bab4").dari_tahun, satu(ketiga, "sendiri-1").dari_tahun) == (TAHUN + 1, TAHUN)
    assert tanda_bagian(ketiga)["bab4"] == "masih dari tahun lalu"
    assert tanda_bagian(ketiga)["sendiri-1"] == f"masih dari tahun {TAHUN}"
    assert f"Tahun {TAHUN + 2} jalan" in isi_bagian(ketiga, "sendiri-1")


def test_the_new_name_of_an_office_stands_in_the_texts_of_last_year(cast, lama):
    baru = buat(cast)
    with menulis(by=None):
        cast.kantor.nama = "Kecamatan Contoh Baru"
        cast.kantor.save()
    assert "jalan ke Kecamatan Contoh Baru diperbaiki" in isi_bagian(baru, "sendiri-1")


def test_years_of_data_move_on(cast, lama):
    ubah_naskah(bagian=satu(lama, "lampiran_rkt"), tahun_data=TAHUN - 1, by=cast.perencana)
    assert satu(buat(cast), "lampiran_rkt").tahun_data == TAHUN


@pytest.mark.parametrize(
    ("judul", "hasil"),
    [
        ("PENGUKURAN CAPAIAN KINERJA TAHUN 2021", "PENGUKURAN CAPAIAN KINERJA TAHUN 2022"),
        ("Realisasi 2020 dan 2021, rencana 2022", "Realisasi 2021 dan 2022, rencana 2023"),
        ("APBD 2020-2021", "APBD 2021-2022"),
        ("Matriks Rencana Strategis (RS) 2016-2021", "Matriks Rencana Strategis (RS) 2021-2026"),
        ("Matriks Renstra 2016 – 2021", "Matriks Renstra 2021 – 2026"),
        ("RPJMD 2021-2025", "RPJMD 2021-2025"),
        ("Perda Nomor 5 Tahun 2021 dan capaian 2021", "Perda Nomor 5 Tahun 2021 dan capaian 2022"),
        ("Sejak 2010", "Sejak 2010"),
        ("BAB tanpa tahun", "BAB tanpa tahun"),
    ],
)
def test_titles_move_their_years_but_not_those_of_plans_and_regulations(judul, hasil):
    assert Geseran(2021, 2022, ("2016", "2021"), ("2021", "2026")).judul(judul) == hasil


def test_a_period_stays_while_the_renstra_does(cast, lama):
    renstra = RenstraFactory(perangkat=cast.kantor, tahun_awal=TAHUN, tahun_akhir=TAHUN + 4)
    periode = f"{renstra.tahun_awal}-{renstra.tahun_akhir}"
    ubah_naskah(bagian=satu(lama, "lampiran_renstra"), judul=f"Matriks {periode}", by=cast.perencana)
    assert satu(buat(cast), "lampiran_renstra").judul == f"Matriks {periode}"


def test_writing_a_text_or_finding_that_it_holds_clears_the_mark(cast, lama):
    baru = buat(cast)
    ubah_naskah(bagian=satu(baru, "bab4"), naskah="<p>Baru.</p>", by=cast.perencana)
    ubah_naskah(bagian=satu(baru, "bab1_latar_belakang"), judul="Latar", by=cast.perencana)
    assert tandai_dibaca(bagian=[satu(baru, "sendiri-1")], by=cast.perencana) == 1
    assert tanda_bagian(baru).keys() & {"bab4", "bab1_latar_belakang", "sendiri-1"} == {"bab1_latar_belakang"}
    jejak = Jejak.objects.filter(objek_id=satu(baru, "sendiri-1").pk).latest("pk")
    assert (jejak.perubahan, jejak.catatan) == ({"dari_tahun": [TAHUN, None]}, "Sudah dibaca, masih berlaku.")


def test_only_who_may_write_answers_for_a_text(cast, lama):
    with pytest.raises(Ditolak):
        tandai_dibaca(bagian=[satu(buat(cast), "bab4")], by=cast.staf)


def test_in_a_locked_year_nothing_is_marked_as_read(cast, lama):
    baru = buat(cast)
    with menulis(by=None):
        Kunci.objects.create(perangkat=cast.kantor, tahun=TAHUN + 1, alasan="Sudah ditandatangani")
    with pytest.raises(ValidationError, match="dikunci"):
        tandai_dibaca(bagian=[satu(baru, "bab4")], by=cast.perencana)


def test_what_is_printed_and_unread_stops_the_signature(cast, lama):
    baru = buat(cast)
    tertahan = {h.pk for h in halangan(baru) if h.jenis == "tahun_lalu"}
    assert satu(baru, "bab4").pk in tertahan
    tampilkan_bagian(bagian=satu(baru, "bab4"), tampil=False, by=cast.perencana)
    tertahan = {h.pk for h in halangan(baru) if h.jenis == "tahun_lalu"}
    assert tertahan.isdisjoint({satu(baru, "bab4").pk, satu(baru, "sendiri-1").pk})


def test_a_section_of_words_without_a_word_is_named_but_stops_nothing(cast, lama):
    tambah_bagian(laporan=lama, judul="Inovasi", by=cast.perencana)
    assert [(h.judul, h.kalimat, h.menahan) for h in halangan(lama)] == [("Inovasi", "Naskahnya belum ditulis.", False)]


def test_findings_are_read_in_as_many_queries_for_a_long_book_as_for_a_short_one(cast, lama):
    def hitung(buku: Laporan) -> int:
        with CaptureQueriesContext(connection) as terekam:
            halangan(buku)
        return len(terekam)

    baru = buat(cast)
    sedikit = hitung(baru)
    for i in range(20):
        tambah_bagian(laporan=baru, judul=f"Bagian {i}", by=cast.perencana)
    assert hitung(baru) == sedikit


def test_the_page_offers_last_year_first(cast, lama):
    client = cast.client("perencana")
    isi = unescape(client.get(alamat("baca")).content.decode())
    assert f"laporan tahun {TAHUN}" in isi
    client.post(alamat("buat"), {"asal": "lalu"})
    assert Bagian.objects.filter(laporan__tahun=TAHUN + 1, kunci="sendiri-1").exists()
    client.post(alamat("buat", TAHUN + 2), {"asal": "baku"})
    assert not Bagian.objects.filter(laporan__tahun=TAHUN + 2, kunci="sendiri-1").exists()


def test_an_office_without_a_book_is_offered_no_choice(cast):
    assert 'name="asal"' not in cast.client("perencana").get(alamat("baca")).content.decode()


def test_marks_stand_on_the_outline_on_the_section_and_in_the_book(cast, lama):
    b, client = satu(buat(cast), "sendiri-1"), cast.client("perencana")
    for halaman in (alamat("bagian_daftar"), alamat("bagian_ubah", pk=b.pk), alamat("baca"), alamat("kesiapan")):
        assert "masih dari tahun lalu" in client.get(halaman).content.decode(), halaman


def test_several_texts_are_marked_as_read_at_once(cast, lama):
    baru, client = buat(cast), cast.client("perencana")
    dipilih = [satu(baru, k).pk for k in ("bab4", "sendiri-1")]
    isi = client.post(alamat("dibaca"), {"bagian": dipilih}, follow=True).content.decode()
    assert "2 naskah ditandai sudah dibaca" in isi
    assert tanda_bagian(baru).keys().isdisjoint({"bab4", "sendiri-1"})


def test_a_text_of_another_book_is_not_marked_from_here(cast, lama):
    baru = buat(cast)
    cast.client("perencana").post(alamat("dibaca", TAHUN), {"bagian": [satu(baru, "bab4").pk, "x", "9" * 30]})
    assert "bab4" in tanda_bagian(baru)


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat"])
def test_who_may_not_write_reads_what_is_missing_and_marks_nothing(cast, lama, siapa):
    baru, client = buat(cast), cast.client(siapa)
    isi = client.get(alamat("kesiapan")).content.decode()
    assert "masih dari tahun lalu" in isi
    assert 'name="bagian"' not in isi
    assert client.post(alamat("dibaca"), {"bagian": [satu(baru, "bab4").pk]}).status_code == 403


def test_a_book_with_nothing_left_says_so(cast, lama):
    assert "Tidak ada yang menahan" in cast.client("camat").get(alamat("kesiapan", TAHUN)).content.decode()


def test_a_text_that_a_workbook_brings_is_of_this_year_the_others_stay_marked(cast, lama):
    baru = buat(cast)

    def tulis(wb) -> None:
        ws = wb["Bagian laporan"]
        kepala = [c.value for c in ws[1]]
        for baris in ws.iter_rows(min_row=2):
            isi = dict(zip(kepala, baris, strict=True))
            if isi["Kunci"].value == "bab4" and str(TAHUN + 1) in str(isi["Laporan"].value):
                isi["Naskah"].value = "Ditulis di Excel."

    impor(ubah(ekspor(cast.kantor), tulis), cast.kantor, cast.perencana)
    assert satu(baru, "bab4").naskah == "<p>Ditulis di Excel.</p>"
    assert {"bab4", "sendiri-1"} & tanda_bagian(baru).keys() == {"sendiri-1"}
