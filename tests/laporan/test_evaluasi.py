"""The LHE, its bands, and what became of its advice."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laporan.builder import bangun_cetakan
from laporan.domain.evaluasi import simpan_lhe, simpan_tindak, tambah_rekomendasi, tindak_lanjut
from laporan.evaluasi import hasil_lhe, predikat, tindak_tahun
from laporan.jelajah import tabel
from laporan.models import EvaluasiAkip, Laporan, Rekomendasi, TindakLanjut
from laporan.papers import cari_cetakan
from sakip.core import tugas
from sakip.core.models import Kunci, Pengguna
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis

NILAI = {k: Decimal(n) for k, n in zip(("perencanaan", "pengukuran", "pelaporan", "internal"), ("22.5", "19.85", "10.2", "15"), strict=True)}  # fmt: skip
KANTOR = {"kantor": "bangsalsari"}


@pytest.mark.parametrize(
    ("nilai", "huruf"),
    [
        ("100", "AA"), ("90.01", "AA"), ("90", "A"), ("80.01", "A"), ("80", "BB"), ("70", "B"), ("60", "CC"), ("50", "C"),
        ("30.01", "C"), ("30", "D"), ("0.01", "D"), ("0", ""),
    ],
)  # fmt: skip
def test_the_lower_border_of_a_band_is_not_in_it(nilai, huruf):
    """PermenPANRB 88/2021: >90–100 AA … >0–30 D (domain handbook §1.5)."""
    assert predikat(Decimal(nilai)).huruf == huruf


@pytest.fixture
def orang(bangsalsari):
    return {p.username: p for p in Pengguna.objects.all()}


def lhe(kantor, siapa, tahun: int = 2020, rekomendasi: str = "Menyusun definisi operasional\n\nTepat waktu\n", **isi):
    e = EvaluasiAkip(perangkat=kantor, tahun=tahun, nomor="700/35", tanggal=datetime.date(tahun + 1, 6, 27))
    return simpan_lhe(e, nilai=NILAI | isi, rekomendasi=rekomendasi, by=siapa)


def test_an_lhe_sums_its_components_and_makes_a_recommendation_of_each_line(bangsalsari, orang):
    e = lhe(bangsalsari, orang["inspektorat"])
    hasil = hasil_lhe(e)
    assert (hasil.jumlah, hasil.bobot, str(hasil.predikat)) == (Decimal("67.55"), 100, "B (Baik)")
    assert [k.bobot for k in hasil.komponen] == [30, 30, 15, 25]
    assert [r.uraian for r in e.rekomendasi.all()] == ["Menyusun definisi operasional", "Tepat waktu"]


def test_a_value_above_its_weight_is_refused_beside_its_field(bangsalsari, orang):
    with pytest.raises(ValidationError) as salah:
        lhe(bangsalsari, orang["inspektorat"], pelaporan=Decimal("15.01"))
    assert salah.value.message_dict == {"pelaporan": ["Nilai pelaporan kinerja paling besar 15."]}
    assert not EvaluasiAkip.objects.exists()


def test_only_the_inspektorat_writes_an_lhe_and_its_advice(bangsalsari, orang):
    with pytest.raises(Ditolak):
        lhe(bangsalsari, orang["perencana"])
    e = lhe(bangsalsari, orang["inspektorat"])
    with pytest.raises(Ditolak):
        tambah_rekomendasi("Lain", perangkat=bangsalsari, tahun=2020, evaluasi=e, by=orang["perencana"])
    assert tambah_rekomendasi("Janji", perangkat=bangsalsari, tahun=2020, by=orang["perencana"]) == 1


def test_advice_comes_back_next_year_and_stays_until_it_is_done(bangsalsari, orang):
    lhe(bangsalsari, orang["inspektorat"])
    tambah_rekomendasi("Melatih staf", perangkat=bangsalsari, tahun=2020, by=orang["perencana"])
    assert tindak_tahun(bangsalsari, 2020) == ()
    assert [(t.asal, t.sudah) for t in tindak_tahun(bangsalsari, 2021)] == [
        ("LHE 2020 Nomor 700/35", False), ("Rencana perbaikan 2020", False), ("LHE 2020 Nomor 700/35", False)
    ]  # fmt: skip
    baris = tindak_lanjut(Rekomendasi.objects.get(uraian="Tepat waktu"), 2021)
    baris.status, baris.uraian = TindakLanjut.Status.SUDAH, "Diserahkan 20 Januari."
    simpan_tindak(baris, by=orang["camat"])
    assert sum(t.sudah for t in tindak_tahun(bangsalsari, 2021)) == 1
    assert "Tepat waktu" not in {t.rekomendasi.uraian for t in tindak_tahun(bangsalsari, 2022)}
    assert len(tindak_tahun(bangsalsari, 2022)) == 2


def test_done_asks_what_was_done(bangsalsari, orang):
    e = lhe(bangsalsari, orang["inspektorat"])
    baris = tindak_lanjut(e.rekomendasi.first(), 2021)
    baris.status = TindakLanjut.Status.SUDAH
    with pytest.raises(ValidationError, match="Tulis apa yang sudah dilakukan"):
        simpan_tindak(baris, by=orang["perencana"])
    baris.uraian = "Ada"
    with pytest.raises(Ditolak):
        simpan_tindak(baris, by=orang["inspektorat"])


def test_a_signed_year_keeps_what_was_said_about_advice(bangsalsari, orang):
    e = lhe(bangsalsari, orang["inspektorat"])
    with menulis(by=None):
        Kunci.objects.create(perangkat=bangsalsari, tahun=2021, alasan="edisi 1", sumber="edisi")
    with pytest.raises(ValidationError, match="sudah ditandatangani"):
        simpan_tindak(tindak_lanjut(e.rekomendasi.first(), 2021), by=orang["perencana"])


def test_open_advice_is_a_task_of_the_office(bangsalsari, orang):
    lhe(bangsalsari, orang["inspektorat"])
    label = "Tindak lanjuti rekomendasi"
    semua = [t for t in tugas.kumpulkan(orang["perencana"], bangsalsari, 2021) if t.label == label]
    assert [(t.jumlah, t.alamat) for t in semua] == [
        (2, reverse("laporan:tindak_daftar", kwargs=KANTOR | {"tahun": 2021}))
    ]
    assert label not in {t.label for t in tugas.kumpulkan(orang["staf"], bangsalsari, 2021)}


def test_the_paper_tells_each_recommendation(bangsalsari, orang):
    lhe(bangsalsari, orang["inspektorat"])
    [t] = tabel(bangun_cetakan(cari_cetakan("tindak-lanjut"), bangsalsari, 2021), "TINDAK")
    assert [[s.teks for s in b.sel][1:4] for b in t.baris] == [
        ["Menyusun definisi operasional", "LHE 2020 Nomor 700/35", "Belum"],
        ["Tepat waktu", "LHE 2020 Nomor 700/35", "Belum"],
    ]
    assert t.catatan == ("0 dari 2 rekomendasi sudah ditindaklanjuti.",)


def test_the_form_takes_values_as_the_inspektorat_types_them(bangsalsari, orang, masuk):
    client, alamat = masuk("inspektorat"), reverse("laporan:lhe_isi", kwargs=KANTOR | {"tahun": 2021})
    isi = {"nomor": "700/9", "tanggal": "2022-06-27", "perencanaan": "22,5", "pengukuran": "19,85", "pelaporan": "16",
           "internal": "15", "rekomendasi": "Satu"}  # fmt: skip
    jawab = client.post(alamat, isi)
    assert "Nilai pelaporan kinerja paling besar 15." in jawab.content.decode()
    bukan = SimpleUploadedFile("lhe.pdf", b"%PDF-1.4 bukan")
    jawab = client.post(alamat, isi | {"pelaporan": "10,2", "unggahan": bukan})
    assert "Berkas ini bukan PDF yang utuh. Pilih berkas lain." in jawab.content.decode()
    assert client.post(alamat, isi | {"pelaporan": "10,2"}).status_code == 302
    halaman = client.get(reverse("laporan:lhe", kwargs=KANTOR | {"tahun": 2021})).content.decode()
    assert "67,55" in halaman
    assert "B (Baik)" in halaman
    assert masuk("camat").get(alamat).status_code == 403


def test_improvements_hang_on_the_report_of_their_year(bangsalsari, masuk):
    alamat = reverse("laporan:perbaikan_tambah", kwargs=KANTOR | {"tahun": 2021})
    assert masuk("inspektorat").get(alamat).status_code == 403
    assert masuk("perencana").post(alamat, {"uraian": "Melatih staf", "urut": 1}).status_code == 302
    r = Rekomendasi.objects.get()
    assert (r.tahun, r.laporan) == (2021, Laporan.objects.get(perangkat=bangsalsari, tahun=2021, jenis="lkjip"))
    tahun_depan = reverse("laporan:tindak_ubah", kwargs=KANTOR | {"tahun": 2022, "pk": r.pk})
    client = masuk("perencana")
    assert client.post(tahun_depan, {"status": "sudah", "uraian": ""}).status_code == 200
    assert client.post(tahun_depan, {"status": "sudah", "uraian": "Dua pelatihan."}).status_code == 302
    assert TindakLanjut.objects.get().tahun == 2022
    bukti = f"{reverse('core:bukti', kwargs=KANTOR | {'tahun': 2022})}?rujukan=tindak%3A{r.pk}"
    assert bukti in client.get(tahun_depan).content.decode()
    assert client.get(bukti).status_code == 200
