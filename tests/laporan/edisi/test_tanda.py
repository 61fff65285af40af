"""Signing: what it asks for, what it leaves behind, and that two signatures are one."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from kinerja.models import PengukuranKinerja, PerjanjianKinerja, Realisasi
from laporan.cetak import pesanan
from laporan.domain.edisi import BelumTercetak, mulai_koreksi, siap_tanda, tandatangani
from laporan.edisi import pohon
from laporan.edisi.baca import berkas_edisi, dokumen_edisi, isi_arsip
from laporan.edisi.naskah import dokumen, edisi_berlaku
from laporan.edisi.siap import penanda, rancang
from laporan.models import Bagian, Edisi, Laporan
from sakip.core.domain import simpan
from sakip.core.kunci import Terkunci
from sakip.core.models import Jejak, Kunci, Pejabat, Pengguna
from sakip.core.permissions import Ditolak
from sakip.core.workflow import TransitionConflict
from sakip.core.write import menulis
from tests.laporan.edisi.tanda import SITUS, bukti

Tanda = Callable[..., Edisi]


# What it leaves behind


def test_the_signature_of_the_yearly_book_keeps_all_and_closes_the_year(laporan: Laporan, tanda: Tanda, camat) -> None:
    dok = dokumen(laporan)
    edisi = tanda(laporan)
    assert bytes(edisi.pohon) == pohon.kanonis(dok)
    assert edisi.sidik_pohon == hashlib.sha256(pohon.kanonis(dok)).hexdigest()
    assert dokumen_edisi(edisi) == dok
    assert (edisi.nomor, edisi.alasan, edisi.oleh, edisi.sebelum) == (1, "", camat, "")
    laporan.refresh_from_db()
    assert laporan.status == Laporan.Status.DITANDATANGANI
    assert edisi_berlaku(laporan) == edisi
    kunci = Kunci.objects.get(perangkat=laporan.perangkat, tahun=2021)
    assert (kunci.lingkup, kunci.sumber, kunci.sampai) == (Kunci.Lingkup.SEMUA, Kunci.Sumber.EDISI, None)
    jejak = Jejak.objects.get(jenis="laporan.laporan", aksi="tandatangani")
    assert (jejak.pengguna, jejak.perubahan) == (camat, {"status": ["disetujui", "ditandatangani"]})
    assert edisi.kode in jejak.catatan
    assert {b.jenis: isi_arsip(b)[:4] for b in edisi.berkas.all()} == {
        "pdf": b"%PDF", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04",
    }  # fmt: skip


def test_no_room_changes_the_data_of_a_signed_year(laporan: Laporan, tanda: Tanda) -> None:
    tanda(laporan)
    perencana = Pengguna.objects.get(username="perencana")
    realisasi = Realisasi.objects.filter(indikator__perangkat=laporan.perangkat, tahun=2021).first()
    bagian = Bagian.objects.select_related("laporan__perangkat").filter(laporan=laporan).first()
    for obj in (realisasi, bagian, laporan):
        with pytest.raises(Terkunci, match="ditandatangani"):
            simpan(type(obj).objects.get(pk=obj.pk), by=perencana)


def test_the_pdf_is_byte_for_byte_the_same_after_three_later_changes(laporan: Laporan, tanda: Tanda, camat) -> None:
    satu = tanda(laporan)
    sebelum = isi_arsip(berkas_edisi(satu, "pdf"))
    mulai_koreksi(laporan, alasan="Angka keliru", by=camat)
    kantor = laporan.perangkat
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="kata_pengantar").update(naskah="<p>Kata pengantar yang baru.</p>")
        type(kantor).objects.filter(pk=kantor.pk).update(nama="Kecamatan Berganti Nama")
        Realisasi.objects.filter(indikator__perangkat=kantor, tahun=2021).exclude(angka=None).update(angka=1)
    assert pohon.kanonis(dokumen(laporan)) != bytes(satu.pohon)
    lama = Edisi.objects.get(pk=satu.pk)
    assert isi_arsip(berkas_edisi(lama, "pdf")) == sebelum
    assert hashlib.sha256(sebelum).hexdigest() == berkas_edisi(lama, "pdf").sidik
    assert dokumen_edisi(lama).instansi == "Kecamatan Bangsalsari"


def test_a_correction_opens_the_year_and_makes_edition_two_with_its_reason(perjanjian, tanda: Tanda, camat) -> None:
    satu = tanda(perjanjian)
    mulai_koreksi(perjanjian, alasan="Target indikator kedua salah ketik", by=camat)
    assert perjanjian.status == perjanjian.Status.DIKEMBALIKAN
    assert edisi_berlaku(perjanjian) is None
    with menulis(by=None):
        perjanjian.baris.update(uraian_indikator="Bunyi yang diperbaiki")
        PerjanjianKinerja.objects.filter(pk=perjanjian.pk).update(status="disetujui")
    perjanjian.refresh_from_db()
    dua = tanda(perjanjian)
    assert (dua.nomor, dua.alasan, dua.sebelum) == (2, "Target indikator kedua salah ketik", satu.rantai)
    assert dua.kode != satu.kode
    assert dokumen_edisi(Edisi.objects.get(pk=satu.pk)) != dokumen_edisi(dua)


def test_the_lock_of_the_year_ends_with_the_correction(laporan: Laporan, tanda: Tanda, camat) -> None:
    tanda(laporan)
    mulai_koreksi(laporan, alasan="Angka keliru", by=camat)
    assert not Kunci.objects.memegang(laporan.perangkat, 2021, "kinerja").exists()
    assert Kunci.objects.get(perangkat=laporan.perangkat).sampai is not None
    with pytest.raises(TransitionConflict):
        mulai_koreksi(laporan, alasan="Sekali lagi", by=camat)


def test_a_correction_needs_a_reason_and_the_camat(perjanjian, tanda: Tanda, camat) -> None:
    tanda(perjanjian)
    with pytest.raises(ValidationError):
        mulai_koreksi(perjanjian, alasan="  ", by=camat)
    with pytest.raises(Ditolak):
        mulai_koreksi(perjanjian, alasan="Keliru", by=Pengguna.objects.get(username="perencana"))
    perjanjian.refresh_from_db()
    assert perjanjian.status == perjanjian.Status.DITANDATANGANI


def test_a_perjanjian_kinerja_closes_itself_but_not_the_year(perjanjian, tanda: Tanda) -> None:
    edisi = tanda(perjanjian)
    assert edisi.judul == f"{perjanjian} – Kecamatan Bangsalsari"
    assert not Kunci.objects.filter(perangkat=perjanjian.perangkat).exists()
    with pytest.raises(Terkunci, match="ditandatangani"):
        simpan(PerjanjianKinerja.objects.get(pk=perjanjian.pk), by=Pengguna.objects.get(username="perencana"))


def test_the_signer_is_who_heads_the_office_that_day_and_plt_is_printed(perjanjian, tanda: Tanda) -> None:
    kantor, kini = perjanjian.perangkat, timezone.localdate()
    with menulis(by=None):
        Pejabat.objects.filter(perangkat=kantor).update(selesai=kini - datetime.timedelta(days=1))
        Pejabat.objects.create(
            perangkat=kantor, pemda=kantor.pemda, nama="CAMAT PENGGANTI, S.Sos.", jenis_nip="tanpa",
            jabatan=kantor.jabatan_kepala, penugasan="Plt.", golongan="IV/a", mulai=kini,
        )  # fmt: skip
    edisi = tanda(perjanjian)
    assert (edisi.penanda_nama, edisi.penanda_jabatan) == ("CAMAT PENGGANTI, S.Sos.", "Plt. Camat Bangsalsari")
    assert (edisi.penanda_pangkat, edisi.penanda_nip) == ("Pembina", "")


def test_editions_of_an_office_are_one_chain(laporan: Laporan, perjanjian, tanda: Tanda) -> None:
    pertama, kedua = tanda(perjanjian), tanda(laporan)
    assert kedua.sebelum == pertama.rantai
    assert len({pertama.rantai, kedua.rantai}) == 2


# What it asks for


def _sebab(naskah, by) -> str:
    return " ".join(s.kalimat for s in siap_tanda(naskah, by=by))


def test_nothing_stands_in_the_way_of_an_approved_book(laporan: Laporan, camat) -> None:
    assert siap_tanda(laporan, by=camat) == ()


@pytest.mark.parametrize("status", ["draf", "diperiksa", "diajukan", "dikembalikan", "ditandatangani"])
def test_only_what_is_approved_is_signed(laporan: Laporan, camat, status: str) -> None:
    laporan.status = status
    assert "sudah disetujui" in _sebab(laporan, camat)


def test_a_text_of_last_year_holds_the_signature(laporan: Laporan, camat) -> None:
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="bab4").update(dari_tahun=2020)
    sebab = [s for s in siap_tanda(laporan, by=camat) if s.alamat == "laporan:alur"]
    assert ["masih dari tahun lalu" in s.kalimat for s in sebab] == [True]


def test_a_measurement_that_is_not_approved_holds_the_signature(laporan: Laporan, camat) -> None:
    satu = PengukuranKinerja.objects.filter(perangkat=laporan.perangkat, tahun=2021).first()
    with menulis(by=None):
        PengukuranKinerja.objects.filter(pk=satu.pk).update(status="diajukan")
    assert f"{satu} belum disetujui" in _sebab(laporan, camat)


def test_the_reviu_holds_the_signature_where_it_comes_before(laporan: Laporan, camat) -> None:
    laporan.perangkat.pemda.reviu = "sebelum"
    assert "belum direviu" in _sebab(laporan, camat)


def test_an_office_without_an_official_is_told_so(laporan: Laporan, camat) -> None:
    with menulis(by=None):
        Pejabat.objects.filter(perangkat=laporan.perangkat).update(selesai=datetime.date(2021, 12, 31))
    assert penanda(laporan) is None
    assert "Belum ada Camat Bangsalsari yang menjabat hari ini" in _sebab(laporan, camat)


def test_what_stands_in_the_way_stops_the_signature_itself(laporan: Laporan, tanda: Tanda) -> None:
    sidik = rancang(laporan, situs=SITUS).sah.sidik
    with menulis(by=None):
        Bagian.objects.filter(laporan=laporan, kunci="bab4").update(dari_tahun=2020)
    with pytest.raises(ValidationError, match="masih dari tahun lalu"):
        tanda(laporan, sidik)
    assert not Edisi.objects.exists()


def test_content_that_moved_since_the_page_was_opened_is_not_signed(perjanjian, tanda: Tanda) -> None:
    sidik = rancang(perjanjian, situs=SITUS).sah.sidik
    with menulis(by=None):
        perjanjian.baris.update(uraian_indikator="Diubah sesudah dibuka")
    with pytest.raises(ValidationError, match="berubah sejak halaman ini dibuka"):
        tanda(perjanjian, sidik)
    perjanjian.refresh_from_db()
    assert perjanjian.status == perjanjian.Status.DISETUJUI
    assert not Edisi.objects.exists()


def test_content_that_moves_while_it_is_signed_is_not_signed(perjanjian, camat, monkeypatch) -> None:
    sidik = rancang(perjanjian, situs=SITUS).sah.sidik
    asli = pesanan.berkas

    def lalu_berubah(tugas):
        with menulis(by=None):
            perjanjian.baris.update(uraian_indikator="Diubah di tengah jalan")
        return asli(tugas)

    monkeypatch.setattr(pesanan, "berkas", lalu_berubah)
    with pytest.raises(ValidationError, match="berubah sejak"):
        tandatangani(perjanjian, by=camat, sidik=sidik, bukti=bukti(camat, sidik), situs=SITUS)
    assert not Edisi.objects.exists()


def test_only_the_camat_signs(perjanjian) -> None:
    for nama in ("sekcam", "perencana", "inspektorat", "organisasi", "admin"):
        siapa = Pengguna.objects.get(username=nama)
        with pytest.raises(Ditolak):
            tandatangani(perjanjian, by=siapa, sidik="0" * 64, bukti="", situs=SITUS)


def test_the_proof_holds_for_one_person_one_tree_and_a_quarter_of_an_hour(perjanjian, camat, monkeypatch) -> None:
    sidik = rancang(perjanjian, situs=SITUS).sah.sidik
    sekcam = Pengguna.objects.get(username="sekcam")
    for salah in ("", "asal", bukti(sekcam, sidik), bukti(camat, "0" * 64)):
        with pytest.raises(ValidationError, match="sekali lagi"):
            tandatangani(perjanjian, by=camat, sidik=sidik, bukti=salah, situs=SITUS)
    lama = bukti(camat, sidik)
    monkeypatch.setattr("laporan.edisi.tanda.BERLAKU", -1)
    with pytest.raises(ValidationError, match="sekali lagi"):
        tandatangani(perjanjian, by=camat, sidik=sidik, bukti=lama, situs=SITUS)
    with pytest.raises(ValidationError, match="Sandi salah"):
        bukti(camat, sidik, "bukan-sandinya")
    assert not Edisi.objects.exists()


def test_a_second_click_makes_no_second_edition(perjanjian, tanda: Tanda) -> None:
    basi = PerjanjianKinerja.objects.select_related("perangkat__pemda").get(pk=perjanjian.pk)
    edisi = tanda(perjanjian)
    with pytest.raises((TransitionConflict, ValidationError)):
        tanda(basi, edisi.sidik_pohon)
    assert list(Edisi.objects.all()) == [edisi]


def test_files_that_are_not_drawn_yet_are_waited_for_and_then_it_is_signed(perjanjian, camat, settings) -> None:
    sidik = rancang(perjanjian, situs=SITUS).sah.sidik
    pengakuan = bukti(camat, sidik)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with pytest.raises(BelumTercetak) as belum:
        tandatangani(perjanjian, by=camat, sidik=sidik, bukti=pengakuan, situs=SITUS)
    pesanan.kerjakan(belum.value.tugas.kunci)
    assert tandatangani(perjanjian, by=camat, sidik=sidik, bukti=pengakuan, situs=SITUS).nomor == 1


def test_the_tree_that_is_kept_can_be_read_without_the_program(perjanjian, tanda: Tanda) -> None:
    isi = json.loads(bytes(tanda(perjanjian).pohon))
    assert (isi["_"], isi["tahun"], isi["instansi"]) == ("Dokumen", 2021, "Kecamatan Bangsalsari")
    assert "kaki" not in isi
