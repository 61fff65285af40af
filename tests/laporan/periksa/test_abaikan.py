"""The camat alone signs over a finding, with a written reason, and over exactly what he was shown; some hold for ever."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from kinerja.domain import simpan_realisasi
from kinerja.models import Realisasi
from laporan.domain.periksa import abaikan, batal_abaikan
from laporan.edisi.siap import siap_tanda
from laporan.models import Laporan, TemuanDiabaikan
from laporan.periksa.hasil import TemuanKantor
from sakip.core.domain import Terkunci
from sakip.core.models import Jejak, Kunci
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.laporan.periksa.conftest import ALASAN, orang, satu, semua

# K16: 99,02 is below the target of 100, and no kendala is written.


def tutup(laporan: Laporan, t: TemuanKantor, nama: str = "camat", alasan: str = ALASAN) -> TemuanDiabaikan:
    return abaikan(laporan=laporan, temuan=t.temuan, alasan=alasan, by=orang(nama))


def test_the_finding_holds_until_the_camat_signs_over_it_and_again_when_he_takes_that_back(laporan):
    assert satu(laporan, "K16").menahan
    baris = tutup(laporan, satu(laporan, "K16"))
    kini = satu(laporan, "K16")
    assert (kini.menahan, kini.diabaikan, baris.oleh, baris.kalimat) == (False, baris, orang("camat"), kini.kalimat)
    jejak = Jejak.objects.filter(jenis="laporan.temuandiabaikan").first()
    assert (jejak.aksi, jejak.pengguna, jejak.catatan) == ("buat", orang("camat"), ALASAN)
    batal_abaikan(baris, by=orang("camat"))
    assert satu(laporan, "K16").menahan


@pytest.mark.parametrize("nama", ["perencana", "sekcam", "staf", "inspektorat", "organisasi", "admin"])
def test_nobody_else_may(laporan, nama):
    with pytest.raises(Ditolak, match="Hanya camat"):
        tutup(laporan, satu(laporan, "K16"), nama)
    baris = tutup(laporan, satu(laporan, "K16"))
    with pytest.raises(Ditolak, match="Hanya camat"):
        batal_abaikan(baris, by=orang(nama))


@pytest.mark.parametrize("alasan", ["", "   ", "...............", "ya", "1234567890123"])
def test_a_reason_must_say_something(laporan, alasan):
    with pytest.raises(ValidationError, match="Tulis alasannya"):
        tutup(laporan, satu(laporan, "K16"), alasan=alasan)
    assert not TemuanDiabaikan.objects.exists()


def test_a_finding_that_is_gone_or_has_other_figures_is_refused(laporan):
    lama = satu(laporan, "K16")
    lain = replace(lama.temuan, kalimat="Capaian lain.")
    with pytest.raises(ValidationError, match="tidak ada lagi"):
        abaikan(laporan=laporan, temuan=lain, alasan=ALASAN, by=orang("camat"))


def test_an_override_does_not_cover_the_finding_once_a_figure_in_it_moves(laporan):
    tutup(laporan, satu(laporan, "K16"))
    kode = satu(laporan, "K16").tempat.kunci.split(":")[1]
    baris = Realisasi.objects.get(
        indikator__kode=kode, tahun=2021, komponen=None, indikator__perangkat=laporan.perangkat
    )
    baris.angka = baris.angka - 5
    simpan_realisasi(baris, by=orang("perencana"))
    assert satu(laporan, "K16").menahan


def test_a_mere_warning_needs_no_override(laporan):
    ringan = next(t for t in semua(laporan) if t.tingkat != "salah")
    with pytest.raises(ValidationError, match="hanya temuan bertingkat salah"):
        tutup(laporan, ringan)


def test_only_the_yearly_report_is_signed_over(laporan):
    with menulis(by=None):
        iku = Laporan.objects.create(perangkat=laporan.perangkat, tahun=2021, jenis="iku")
    with pytest.raises(ValidationError, match="laporan kinerja tahunan"):
        tutup(iku, satu(laporan, "K16"))


def test_a_signed_year_stays_as_it_was_signed(laporan):
    t = satu(laporan, "K16")
    with menulis(by=None):
        Kunci.objects.create(perangkat=laporan.perangkat, tahun=2021, mulai=timezone.now(), sumber="edisi", alasan="x")
    with pytest.raises(Terkunci):
        tutup(laporan, t)


# --- signing ---


def sebab(laporan: Laporan) -> list[tuple[str, str]]:
    return [(s.kalimat, s.alamat) for s in siap_tanda(laporan, by=orang("camat"))]


def test_what_is_salah_stops_the_signature_until_it_is_signed_over(laporan):
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="disetujui")
    laporan.refresh_from_db()
    menahan = [k for k, alamat in sebab(laporan) if alamat == "laporan:periksa"]
    assert len(menahan) == len([t for t in semua(laporan) if t.menahan]) > 0
    assert any(k.startswith("Temuan K16, Tabel 3.1") for k in menahan)
    for t in [t for t in semua(laporan) if t.menahan]:
        tutup(laporan, t)
    assert "laporan:periksa" not in {alamat for _, alamat in sebab(laporan)}


def test_measurements_and_signer_stay_hard_stops_whatever_was_signed_over(laporan):
    with menulis(by=None):
        Laporan.objects.filter(pk=laporan.pk).update(status="disetujui")
        laporan.perangkat.pejabat.update(selesai="2021-12-31")
    laporan.refresh_from_db()
    for t in [t for t in semua(laporan) if t.menahan]:
        tutup(laporan, t)
    kalimat = " ".join(k for k, _ in sebab(laporan))
    assert "belum disetujui" in kalimat
    assert "yang menjabat hari ini" in kalimat
