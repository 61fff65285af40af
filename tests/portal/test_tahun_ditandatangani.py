"""After a signature nothing changes that office's year: no page, no import, no undo, no command; for every kind of row."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from anggaran.models import Pagu
from kinerja.domain import langkah_pengukuran, pengukuran_untuk
from kinerja.models import Realisasi
from sakip.core.domain import Terkunci, hapus, simpan
from sakip.core.domain_organisasi import buka_kunci
from sakip.core.impor import batalkan, terapkan_berkas, unggah
from sakip.core.lembar import Konteks, TidakDapatDibatalkan, semua_lembar
from sakip.core.lembar.periksa import periksa as periksa_lembar
from sakip.core.lembar.usul import Tindakan, Usul
from sakip.core.models import ImporBerkas, Kunci, Pengecualian, Pengguna
from sakip.core.permissions import tanpa_izin
from sakip.core.sekali import membaca
from sakip.core.write import menulis
from tests.portal.buku_kerja import lembar, periksa

TAHUN = 2021
KALIMAT = r"Laporan tahun 2021 sudah ditandatangani \(edisi 1\), sehingga datanya tidak dapat diubah"


def tutup(kantor) -> Kunci:
    with menulis(by=None):
        return Kunci.objects.create(perangkat=kantor, tahun=TAHUN, alasan="edisi 1", sumber=Kunci.Sumber.EDISI)


@pytest.fixture
def ditutup(bangsalsari) -> Kunci:
    return tutup(bangsalsari)


def milik_tahun(satu, konteks: Konteks) -> list:
    return [o for o in konteks.isi(satu.model()).baris if o.tahun_kunci == TAHUN and not o.bebas_kunci]


def lembar_bertahun() -> list:
    return [s for s in semua_lembar() if s.model().jalur_tahun]


@pytest.mark.parametrize("satu", lembar_bertahun(), ids=lambda s: s.nama)
def test_no_row_of_any_sheet_is_changed_or_removed(bangsalsari, ditutup, satu):
    konteks = Konteks(bangsalsari)
    baris = milik_tahun(satu, konteks)
    usul = [Usul(satu, i, {}, o, Tindakan.HAPUS, lama=o) for i, o in enumerate(baris)]
    periksa_lembar(satu, usul, konteks)
    assert [u.temuan[0].pesan[:33] for u in usul] == ["Laporan tahun 2021 sudah ditandat"] * len(baris)
    for o in baris[:3]:
        tersimpan = type(o).objects.get(pk=o.pk)
        with tanpa_izin(), pytest.raises(Terkunci, match=KALIMAT):
            simpan(tersimpan, by=None)
        with tanpa_izin(), pytest.raises(Terkunci, match=KALIMAT):
            hapus(tersimpan, by=None)


def test_sheets_with_rows_of_the_year_are_many(bangsalsari):
    """The test above would say nothing over empty sheets."""
    konteks = Konteks(bangsalsari)
    assert sum(bool(milik_tahun(s, konteks)) for s in lembar_bertahun()) >= 14


def test_an_import_of_that_year_is_refused_row_by_row_and_other_years_go_on(bangsalsari, ditutup):
    perencana = Pengguna.objects.get(username="perencana")
    r = Realisasi.objects.filter(indikator__perangkat=bangsalsari, tahun=TAHUN, komponen=None).first()
    kepala = ["Indikator", "Tahun", "Periode", "Realisasi"]
    isi = lembar("Realisasi", [kepala, [r.indikator.kode, TAHUN, "Setahun", 5], [r.indikator.kode, 2026, "Setahun", 5]])
    temuan = periksa(isi, bangsalsari, perencana).semua_temuan
    assert [(t.sel[1:], "sudah ditandatangani" in t.pesan) for t in temuan] == [("2", True)]


def test_an_import_from_before_the_signature_is_not_taken_back(bangsalsari):
    perencana = Pengguna.objects.get(username="perencana")
    garis = Pagu.objects.filter(tahap__perangkat=bangsalsari, simpul__tahun=TAHUN, tahap__jenis="dppa").first()
    kepala = ["Tahun", "Tahap", "Ke", "Kode", "Jenis belanja", "Sumber dana", "Pagu (Rp)"]
    isi = lembar("Pagu", [kepala, [TAHUN, "DPPA", 1, garis.simpul.kode, None, "APBD", 7]])
    berkas = unggah(isi=isi, nama="pagu.xlsx", perangkat=bangsalsari, by=perencana)
    list(terapkan_berkas(berkas, periksa(isi, bangsalsari, perencana).sidik(), by=perencana))
    tutup(bangsalsari)
    with pytest.raises(TidakDapatDibatalkan) as salah:
        batalkan(ImporBerkas.objects.get(pk=berkas.pk), by=perencana)
    assert "sudah ditandatangani" in salah.value.daftar[0]
    assert Pagu.objects.get(pk=garis.pk).nilai == Decimal(7)


def test_pages_refuse_with_the_sentence(bangsalsari, ditutup, masuk):
    r = Realisasi.objects.filter(indikator__perangkat=bangsalsari, tahun=TAHUN, komponen=None, angka__isnull=False)[0]
    url = reverse("kinerja:realisasi_isi", args=["bangsalsari", TAHUN, r.indikator_id, r.periode])
    perencana = masuk("perencana")
    form = perencana.get(url).context["form"]
    isi = {f.html_name: f.value() for f in form if f.value() is not None}
    jawab = perencana.post(url, isi | {"kendala": "Diketik sesudah ditandatangani"})
    assert "Laporan tahun 2021 sudah ditandatangani" in jawab.content.decode()
    assert Realisasi.objects.get(pk=r.pk).kendala == r.kendala


def test_a_command_refuses_too(bangsalsari, ditutup, tmp_path, capsys):
    garis = Pagu.objects.filter(tahap__perangkat=bangsalsari, simpul__tahun=TAHUN, tahap__jenis="dppa").first()
    kepala = ["Tahun", "Tahap", "Ke", "Kode", "Jenis belanja", "Sumber dana", "Pagu (Rp)"]
    berkas = tmp_path / "pagu.xlsx"
    berkas.write_bytes(lembar("Pagu", [kepala, [TAHUN, "DPPA", 1, garis.simpul.kode, None, "APBD", 7]]))
    with pytest.raises(CommandError):
        call_command("impor", "bangsalsari", str(berkas))
    assert "Laporan tahun 2021 sudah ditandatangani" in capsys.readouterr().err
    assert Pagu.objects.get(pk=garis.pk).nilai == garis.nilai


def test_no_exception_and_no_opening_of_a_signed_year(bangsalsari, ditutup):
    perencana, organisasi = (Pengguna.objects.get(username=n) for n in ("perencana", "organisasi"))
    besok = timezone.now() + timezone.timedelta(days=1)
    with menulis(by=None):
        Pengecualian.objects.create(kunci=ditutup, pengguna=perencana, sampai=besok, alasan="uji")
    r = Realisasi.objects.filter(indikator__perangkat=bangsalsari, tahun=TAHUN, komponen=None).first()
    with pytest.raises(Terkunci, match=KALIMAT):
        simpan(r, by=perencana)
    with pytest.raises(ValidationError, match="hanya koreksi oleh camat"):
        buka_kunci(ditutup, by=organisasi)


def test_a_measurement_of_a_signed_year_takes_no_step(bangsalsari, ditutup):
    with tanpa_izin(), pytest.raises(Terkunci, match=KALIMAT):
        langkah_pengukuran(pengukuran_untuk(bangsalsari, TAHUN, 0, None), "kirim", by=None)


# --- a measurement that was handed in holds its figures against files too --------------------------------------------


@pytest.fixture
def dikirim(bangsalsari):
    """The measurement of each unit lies with the sekcam."""
    for unit in [*bangsalsari.unit.all(), None]:
        p = pengukuran_untuk(bangsalsari, TAHUN, 0, unit)
        with menulis(by=None):
            p.status = "diperiksa"
            p.save()
    return bangsalsari


def test_figures_that_were_handed_in_are_not_imported_over(dikirim, django_assert_max_num_queries):
    perencana = Pengguna.objects.get(username="perencana")
    r = Realisasi.objects.filter(indikator__perangkat=dikirim, tahun=TAHUN, komponen=None).first()
    isi = lembar("Realisasi", [["Indikator", "Tahun", "Periode", "Realisasi"], [r.indikator.kode, TAHUN, "Setahun", 5]])
    assert "sudah dikirim. Tarik kembali" in periksa(isi, dikirim, perencana).semua_temuan[0].pesan
    konteks = Konteks(dikirim)
    for satu in (s for s in lembar_bertahun() if s.nama in ("Realisasi", "Realisasi anggaran")):
        baris = milik_tahun(satu, konteks)
        usul = [Usul(satu, i, {}, o, Tindakan.HAPUS, lama=o) for i, o in enumerate(baris)]
        with membaca(), django_assert_max_num_queries(12):
            periksa_lembar(satu, usul, konteks)
        assert all("sudah dikirim" in u.temuan[0].pesan for u in usul)
        assert usul


def test_nor_is_an_import_taken_back_under_it(bangsalsari):
    perencana = Pengguna.objects.get(username="perencana")
    r = Realisasi.objects.filter(indikator__perangkat=bangsalsari, tahun=TAHUN, komponen=None).first()
    isi = lembar(
        "Realisasi",
        [["Indikator", "Tahun", "Periode", "Kendala"], [r.indikator.kode, TAHUN, r.get_periode_display(), "Hujan"]],
    )
    berkas = unggah(isi=isi, nama="realisasi.xlsx", perangkat=bangsalsari, by=perencana)
    list(terapkan_berkas(berkas, periksa(isi, bangsalsari, perencana).sidik(), by=perencana))
    unit = r.indikator.penanggung_jawab.order_by("urut", "nama").first()
    p = pengukuran_untuk(bangsalsari, TAHUN, r.periode, unit)
    with menulis(by=None):
        p.status = "diajukan"
        p.save()
    with pytest.raises(TidakDapatDibatalkan) as salah:
        batalkan(ImporBerkas.objects.get(pk=berkas.pk), by=perencana)
    assert "sudah dikirim" in salah.value.daftar[0]
