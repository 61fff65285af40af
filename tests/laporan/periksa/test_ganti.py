"""Taking a proposal: exactly the words of the finding become a live value, in exactly that paragraph; and back again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from laporan.checks.temuan import Tempat, Temuan, Tingkat, Usul
from laporan.document import Nilai
from laporan.domain import batalkan, ubah_naskah
from laporan.domain.usul import pakai_usul
from laporan.models import Bagian
from laporan.narasi import paragraf_narasi
from laporan.narasi.rentang import RentangGanda, RentangTidakAda, ganti_rentang
from laporan.nilai import NilaiHidup
from sakip.core.models import Pengguna
from sakip.core.permissions import Ditolak

CAPAIAN = "indikator:T1.S1.I1:2021:capaian"
BARU = Nilai(CAPAIAN, "93,71 %")
CHIP = f'<span data-nilai="{CAPAIAN}">93,71 %</span>'
NILAI = {CAPAIAN: NilaiHidup(kunci=CAPAIAN, nama="Capaian", kelompok="", teks="93,71 %")}


def ganti(naskah: str, dari: str, *, ke: int = 0, posisi: int | None = None, baru: Nilai = BARU) -> str:
    sidik = paragraf_narasi(naskah)[ke].sidik
    return ganti_rentang(naskah, sidik, dari, baru, nilai=NILAI, posisi=posisi)


def test_the_words_become_the_live_value_and_the_rest_stays():
    naskah = "<p>Capaian 91,20 % tahun ini.</p>\n<p>Lain 91,20 % sekali.</p>"
    assert ganti(naskah, "91,20 %") == f"<p>Capaian {CHIP} tahun ini.</p>\n<p>Lain 91,20 % sekali.</p>"
    assert ganti(naskah, "91,20 %", ke=1) == f"<p>Capaian 91,20 % tahun ini.</p>\n<p>Lain {CHIP} sekali.</p>"


def test_a_unit_beside_the_words_is_not_printed_twice():
    assert ganti("<p>Capaian 91,20 %.</p>", "91,20") == f"<p>Capaian {CHIP}.</p>"
    assert ganti("<p>Capaian 91,20 persen saja.</p>", "91,20") == f"<p>Capaian {CHIP} saja.</p>"
    pagu = Nilai("anggaran:2021:pagu", "Rp 1.000")
    hasil = ganti("<p>Pagu Rp. 900 saja.</p>", "900", baru=pagu)
    assert hasil == '<p>Pagu <span data-nilai="anggaran:2021:pagu">Rp 1.000</span> saja.</p>'


def test_part_of_a_longer_figure_is_never_touched():
    with pytest.raises(RentangTidakAda):
        ganti("<p>Dari 191,20 dan 91,205 dan 91,2.</p>", "91,20")


def test_marks_of_the_first_letter_stay_and_items_and_quotes_are_reached():
    assert ganti("<p>Naik <strong>91,2</strong>0 kini.</p>", "91,20") == f"<p>Naik <strong>{CHIP}</strong> kini.</p>"
    hasil = ganti("<ol><li><p>satu</p><ul><li><p>capaian 91,20 %</p></li></ul></li></ol>", "91,20 %", ke=1)
    assert hasil == f"<ol><li><p>satu</p><ul><li><p>capaian {CHIP}</p></li></ul></li></ol>"
    assert CHIP in ganti("<blockquote><p>Kini 91,20 %.</p></blockquote>", "91,20 %")


def test_of_two_equal_figures_the_one_at_its_place_is_replaced():
    naskah = "<p>Dari 91,20 menjadi 91,20 lagi.</p>"
    with pytest.raises(RentangGanda):
        ganti(naskah, "91,20")
    assert ganti(naskah, "91,20", posisi=19) == f"<p>Dari 91,20 menjadi {CHIP} lagi.</p>"
    assert ganti(naskah, "91,20", posisi=5) == f"<p>Dari {CHIP} menjadi 91,20 lagi.</p>"


def test_the_place_is_counted_over_live_values_as_they_print_now():
    lama = f'<p>Kini <span data-nilai="{CAPAIAN}">9 %</span>: 5 dan 5.</p>'
    assert ganti(lama, "5", posisi=14, baru=Nilai("k", "7")).endswith(': <span data-nilai="k">7</span> dan 5.</p>')
    with pytest.raises(RentangTidakAda):
        ganti(f"<p>Kini {CHIP} saja.</p>", "93,71 %")


def test_a_paragraph_that_is_gone_is_not_guessed():
    with pytest.raises(RentangTidakAda):
        ganti_rentang("<p>Capaian 91,20 %.</p>", "0" * 16, "91,20 %", BARU, nilai=NILAI)


# --- the domain function ---


@pytest.fixture
def bagian(bangsalsari) -> Bagian:
    bagian = Bagian.objects.select_related("laporan__perangkat").get(
        laporan__perangkat=bangsalsari, laporan__tahun=2021, laporan__jenis="lkjip", kunci="bab4"
    )
    ubah_naskah(bagian=bagian, by=orang("perencana"), naskah="<p>Capaian pelayanan 91,20 % tahun ini.</p>")
    return bagian


def orang(nama: str) -> Pengguna:
    return Pengguna.objects.get(username=nama)


def temuan(bagian: Bagian, dari: str = "91,20 %", kunci: str = CAPAIAN) -> Temuan:
    sidik = paragraf_narasi(bagian.naskah)[0].sidik
    tempat = Tempat("BAB IV, paragraf 1", bagian="bab4", asal=f"{bagian.pk}:naskah:{sidik}")
    return Temuan("N1", Tingkat.SALAH, "Angka berbeda.", tempat, usul=Usul(dari, "93,71 %", kunci))


def pakai(bagian: Bagian, t: Temuan, nama: str = "perencana"):
    return pakai_usul(laporan=bagian.laporan, temuan=t, by=orang(nama))


def test_the_live_value_stands_in_the_text_and_can_be_taken_back(bagian):
    jejak = pakai(bagian, temuan(bagian))
    bagian.refresh_from_db()
    assert bagian.naskah == f"<p>Capaian pelayanan {CHIP} tahun ini.</p>"
    assert jejak.catatan == "Menurut temuan N1: “91,20 %” diganti “93,71 %”."
    assert set(bagian.angka.values_list("kunci", flat=True)) == {CAPAIAN}
    batalkan(jejak=jejak, laporan=bagian.laporan, by=orang("perencana"))
    bagian.refresh_from_db()
    assert bagian.naskah == "<p>Capaian pelayanan 91,20 % tahun ini.</p>"


def test_a_text_that_was_changed_since_is_refused_with_a_sentence(bagian):
    lama = temuan(bagian)
    ubah_naskah(bagian=bagian, by=orang("perencana"), naskah="<p>Capaian pelayanan 91,20 % sekarang.</p>")
    with pytest.raises(ValidationError, match="sudah diubah sejak temuan ini dibaca"):
        pakai(bagian, lama)
    tempat = Tempat("x", asal=f"{bagian.pk + 100_000}:naskah:x")
    with pytest.raises(ValidationError, match="sudah diubah"):
        pakai(bagian, replace(lama, tempat=tempat))


def test_a_finding_without_a_proposal_or_a_paragraph_proposes_nothing(bagian):
    for salah in (replace(temuan(bagian), usul=None), replace(temuan(bagian), tempat=Tempat("Tabel 3.1"))):
        with pytest.raises(ValidationError, match="tidak mengusulkan"):
            pakai(bagian, salah)


def test_a_proposal_without_a_live_value_is_written_as_words(bagian):
    pakai(bagian, temuan(bagian, kunci=""))
    bagian.refresh_from_db()
    assert bagian.naskah == "<p>Capaian pelayanan 93,71 % tahun ini.</p>"


def test_who_does_not_write_the_report_replaces_nothing(bagian):
    for nama in ("staf", "camat", "inspektorat"):
        with pytest.raises(Ditolak):
            pakai(bagian, temuan(bagian), nama)
