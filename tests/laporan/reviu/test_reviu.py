"""A reviu from the hand-over to the statement, before the signature and after it."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from kinerja.models import Realisasi
from laporan.builder import bangun, bangun_cetakan
from laporan.domain.reviu import (
    Isian,
    halangan_reviu,
    halangan_serah,
    jawab_butir,
    reviu_terakhir,
    serahkan,
)
from laporan.edisi.pohon import kanonis, sidik
from laporan.jelajah import tabel, teks
from laporan.models import Bagian, Laporan, Reviu
from laporan.papers import cari_cetakan
from laporan.reviu.butir import BUTIR
from laporan.reviu.cetak import LAMPIRAN
from laporan.reviu.naskah import buka, sidik_kini
from sakip.core.domain_catatan import jawab, selesaikan, tulis
from sakip.core.models import Catatan, Jejak, Pemda
from sakip.core.permissions import Ditolak
from sakip.core.workflow import perform
from sakip.core.write import menulis
from tests.laporan.reviu.conftest import SIMPULAN, jawab_sisa, nyatakan

ANGKA = "angka:indikator:T1.S1.I1:2021:capaian"


def dicatat(laporan, siapa, rujukan: str = ANGKA) -> Catatan:
    return tulis(perangkat=laporan.perangkat, tahun=2021, rujukan=rujukan, teks="Sumber datanya mana?", by=siapa)


def test_only_an_approved_report_is_handed_over_by_perencana_or_camat(laporan, orang):
    with pytest.raises(Ditolak):
        serahkan(laporan, by=orang.staf)
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="diajukan")
    laporan.refresh_from_db()
    with pytest.raises(ValidationError, match="direviu sesudah disetujui camat"):
        serahkan(laporan, by=orang.perencana)
    assert not Reviu.objects.exists()


def test_handing_over_freezes_the_tree_and_answers_what_the_program_knows(laporan, orang):
    reviu = serahkan(laporan, by=orang.perencana)
    assert (reviu.ke, reviu.status, reviu.oleh) == (1, "berjalan", orang.perencana)
    assert sidik(bytes(reviu.pohon)) == reviu.sidik_pohon == sidik_kini(laporan)
    assert [b.kunci for b in reviu.butir.all()] == [b.kunci for b in BUTIR]
    kosong = set(reviu.butir.filter(jawaban="").values_list("kunci", flat=True))
    assert kosong == {"II.1", "II.5", "II.7", "III.8", "III.9", "III.10"}
    assert reviu.butir.get(kunci="III.3").jawaban == "tb"
    assert Jejak.objects.filter(jenis="laporan.reviu", aksi="serahkan", pengguna=orang.perencana).exists()


def test_a_report_is_not_handed_over_twice(laporan, reviu, orang):
    with pytest.raises(ValidationError, match="sedang direviu inspektorat"):
        serahkan(laporan, by=orang.camat)


def test_the_naskah_stays_when_the_data_change(laporan, reviu):
    dulu = teks(buka(Reviu.objects.get(pk=reviu.pk)))
    with menulis(by=None):
        Realisasi.objects.filter(indikator__kode="T1.S1.I1", tahun=2021).update(angka=50)
        Bagian.objects.filter(laporan=laporan).update(judul="DIGANTI")
    assert teks(buka(Reviu.objects.get(pk=reviu.pk))) == dulu
    assert "93,71" in dulu
    assert sidik_kini(laporan) != reviu.sidik_pohon


def test_notes_are_answered_by_the_office_and_settled_by_the_inspektorat(laporan, reviu, orang):
    catatan = dicatat(laporan, orang.inspektorat)
    assert (catatan.asal, catatan.status) == ("reviu", "terbuka")
    jawab(catatan, teks="Dari survei semester II.", by=orang.perencana)
    catatan.refresh_from_db()
    assert catatan.status == "dijawab"
    with pytest.raises(Ditolak):
        selesaikan(catatan, by=orang.camat)
    selesaikan(catatan, by=orang.inspektorat)
    assert catatan.status == "selesai"


def test_a_changed_answer_of_the_program_needs_an_explanation(reviu, orang):
    lama = reviu.butir.get(kunci="I.2")
    with pytest.raises(ValidationError) as salah:
        jawab_butir(reviu, {"I.2": Isian("tidak", lama.penjelasan)}, by=orang.inspektorat)
    assert salah.value.message_dict == {"I.2": ["Jawaban program diubah. Tulis penjelasannya."]}
    with pytest.raises(ValidationError, match="Dijawab tidak"):
        jawab_butir(reviu, {"II.1": Isian("tidak", "")}, by=orang.inspektorat)
    assert jawab_butir(reviu, {"I.2": Isian("tidak", "Targetnya keliru.")}, by=orang.inspektorat) == 1
    kini = reviu.butir.get(kunci="I.2")
    assert (kini.jawaban, kini.penjelasan, kini.dari_program) == ("tidak", "Targetnya keliru.", False)
    with pytest.raises(Ditolak):
        jawab_butir(reviu, {"I.2": Isian("ya", "")}, by=orang.camat)


def test_no_statement_with_open_items_or_open_notes(laporan, reviu, orang, inspektur):
    catatan = dicatat(laporan, orang.inspektorat)
    isi = {
        "nomor": "1",
        "tempat": "Jember",
        "tanggal": reviu.dibuat.date(),
        "inspektur": inspektur,
        "simpulan": SIMPULAN,
    }
    from laporan.domain.reviu import selesaikan as nyata

    with pytest.raises(ValidationError, match="6 butir checklist yang belum dijawab"):
        nyata(reviu, by=orang.inspektorat, **isi)
    jawab_sisa(reviu, orang.inspektorat)
    with pytest.raises(ValidationError, match="masih terbuka"):
        nyata(reviu, by=orang.inspektorat, **isi)
    reviu.refresh_from_db()
    assert reviu.status == "berjalan"
    nyata(reviu, by=orang.inspektorat, penjelasan={catatan.pk: "Diterima karena data dari BPS."}, **isi)
    catatan.refresh_from_db()
    assert (catatan.status, catatan.jawaban.get().teks) == ("selesai", "Diterima karena data dari BPS.")


def test_the_statement_copies_the_inspektur_and_is_bound_in_as_the_last_lampiran(laporan, reviu, orang, inspektur):
    tanpa = kanonis(bangun(laporan.perangkat, 2021))
    nyatakan(reviu, inspektur, orang.inspektorat)
    with menulis(by=None):
        inspektur.nama = "Orang lain"
        inspektur.save()
    dok = bangun(laporan.perangkat, 2021)
    akhir = dok.lampiran[-1]
    assert (akhir.kunci, akhir.nomor, akhir.judul) == (LAMPIRAN, "Lampiran 6.", "Pernyataan Telah Direviu")
    isi = teks(akhir)
    assert all(kata in isi for kata in ("Inspektur Uji", "700/12/2022", "Jember, 21 Februari 2022", SIMPULAN))
    assert "Pembina Utama Muda" in isi
    assert len(tabel(akhir, "REVIU")[0].baris) == 23 + 3
    assert kanonis(bangun(laporan.perangkat, 2021)) != tanpa
    assert sidik_kini(laporan) == sidik(tanpa)


def test_the_reviewed_tree_is_the_one_to_sign(laporan, orang, inspektur):
    assert "belum direviu inspektorat" in halangan_reviu(laporan)
    reviu = serahkan(laporan, by=orang.camat)
    assert "sedang direviu" in halangan_reviu(laporan)
    nyatakan(reviu, inspektur, orang.inspektorat)
    assert halangan_reviu(laporan) == ""
    assert "isinya belum berubah" in halangan_serah(laporan)
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="bab4").update(naskah_akhir="<p>Ditambah sesudah reviu.</p>")
    assert "berubah sejak direviu" in halangan_reviu(laporan)
    kedua = serahkan(laporan, by=orang.camat)
    assert kedua.ke == 2
    assert LAMPIRAN not in {s.kunci for s in bangun(laporan.perangkat, 2021).lampiran}


def test_opening_the_report_calls_a_running_reviu_off(laporan, reviu, orang):
    perform(laporan, "buka", by=orang.camat, catatan="Ada angka yang keliru.")
    reviu.refresh_from_db()
    assert reviu.status == "dibatalkan"
    assert reviu_terakhir(laporan) is None
    assert Jejak.objects.get(jenis="laporan.reviu", aksi="batalkan").catatan == "Ada angka yang keliru."
    with pytest.raises(ValidationError, match="dibatalkan"):
        jawab_butir(reviu, {"II.1": Isian("ya", "")}, by=orang.inspektorat)


def test_opening_leaves_a_finished_reviu(laporan, reviu, orang, inspektur):
    nyatakan(reviu, inspektur, orang.inspektorat)
    perform(laporan, "buka", by=orang.camat, catatan="Memperbaiki ejaan.")
    assert reviu_terakhir(laporan).status == "selesai"


def test_books_of_other_kinds_are_not_reviewed(laporan):
    lain = Laporan(perangkat=laporan.perangkat, tahun=2021, jenis="iku", status="disetujui")
    assert halangan_reviu(lain) == ""
    assert halangan_serah(lain) == "Yang direviu hanya laporan kinerja tahunan."


def test_where_reviu_comes_after_the_signature_it_does_not_hold_it(laporan):
    with menulis(by=None):
        Pemda.objects.filter(pk=laporan.perangkat.pemda_id).update(reviu=Pemda.Reviu.SESUDAH)
    laporan = Laporan.objects.get(pk=laporan.pk)
    assert halangan_reviu(laporan) == ""
    assert "direviu sesudah ditandatangani" in halangan_serah(laporan)


def test_the_paper_says_that_there_was_no_reviu_yet(laporan, reviu):
    dok = bangun_cetakan(cari_cetakan("pernyataan-reviu"), laporan.perangkat, 2021)
    assert "Belum diisi: reviu oleh inspektorat." in teks(dok)
