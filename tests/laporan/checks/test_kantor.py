"""What the rules read of an office: its own figures, each where the book prints it and with the page where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laporan.builder import bangun
from laporan.checks import periksa
from laporan.checks.bacaan import Bacaan, Hal, Klaim
from laporan.checks.temuan import Tempat, Temuan, Tingkat
from laporan.domain.laporan import ubah_naskah
from laporan.models import Laporan, TemuanDiabaikan, TingkatAturan
from laporan.periksa import baca_kantor, hasil
from laporan.periksa.kantor import baca_berpeta
from sakip.core.asal import Tautan
from sakip.core.domain import simpan
from sakip.core.models import Pengguna, PerangkatDaerah
from sakip.core.write import menulis
from tests.factories import PerangkatFactory
from tests.laporan.checks.conftest import TAHUN

SEMUA = list(TAHUN.items())


@pytest.fixture
def bs(semua) -> PerangkatDaerah:
    return semua["bangsalsari"]


def kueri(kerja: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as semua:
        kerja()
    return len(semua)


def klaim(b: Bacaan, pokok: str, hal: Hal, naskah: str, tahun: int = 2021) -> Klaim:
    ada = [k for k in b.klaim if (k.pokok, k.hal, k.naskah, k.tahun) == (pokok, hal, naskah, tahun)]
    assert len(ada) == 1, ada
    return ada[0]


@pytest.mark.parametrize(("slug", "tahun"), SEMUA)
def test_setiap_kantor_demo_terbaca_dengan_kueri_menyusun_bukunya(semua, slug, tahun):
    """The regulations that ended are the one table that no book reads."""
    kantor = semua[slug]
    jenis = Laporan.objects.filter(perangkat=kantor, tahun=tahun).order_by("-jenis").values_list("jenis", flat=True)
    for satu in jenis:
        menyusun = kueri(lambda j=satu: bangun(kantor, tahun, j))
        assert kueri(lambda j=satu: baca_kantor(kantor, tahun, j)) <= menyusun + 1
    periksa(baca_kantor(kantor, tahun))
    assert hasil(kantor, tahun).jumlah.keys() == set(Tingkat)


@pytest.mark.parametrize(("slug", "tahun"), SEMUA)
def test_setiap_temuan_menuju_halaman_yang_ada(semua, slug, tahun):
    for t in hasil(semua[slug], tahun).temuan:
        isi = {"kantor": slug, "tahun": tahun} | dict(t.tautan.isi)
        assert reverse(t.tautan.nama, kwargs=isi).startswith(f"/{slug}/")


def test_target_menurut_setiap_naskah_dengan_bunyinya_sendiri(bs):
    """004:293-337: B in the PK Perubahan, A in the Renstra, 100 % in the RKT."""
    b = baca_kantor(bs, 2021)
    pk, rkt = klaim(b, "T1.S1.I1", Hal.TARGET, "PK Perubahan"), klaim(b, "T1.S1.I1", Hal.TARGET, "RKT")
    assert (pk.teks, pk.angka, pk.uraian) == (
        "B",
        None,
        "Nilai survey kepuasan masyarakat (SKM) dalam pelayanan Publik",
    )
    assert (rkt.teks, rkt.angka, rkt.satuan) == ("100%", Decimal(100), "%")
    assert klaim(b, "T1.S1.I1", Hal.TARGET, "Renstra").teks == "A"


def test_huruf_dengan_angkanya_menurut_aturan_kantor(bs):
    """004:337 prints the target B as 100, 004:578 the A at the end of the Renstra as 100 %."""
    i = {i.kunci: i for i in baca_kantor(bs, 2021).indikator}
    assert sorted(i["T1.S1.I1"].konversi.split("; ")) == ["A = 100", "B = 100"]
    assert i["T2.S1.I1"].konversi == ""


def test_realisasi_dan_capaian_setiap_tahun_deret(bs):
    """004:356: 89,50 · 66,40 · 83 · 81,40 · 93,71."""
    b = baca_kantor(bs, 2021)
    deret = [klaim(b, "T1.S1.I1", Hal.REALISASI, "Pengukuran", t).angka for t in range(2017, 2022)]
    assert deret == [Decimal(x) for x in ("89.5", "66.4", "83", "81.4", "93.71")]
    k = klaim(b, "T1.S1.I1", Hal.CAPAIAN, "Pengukuran")
    assert (k.angka, k.teks, k.satuan) == (Decimal("93.71"), "93,71 %", "%")
    assert klaim(b, "T1.S1.I1", Hal.PREDIKAT, "Pengukuran").teks == "BAIK"
    assert (k.tempat.sebutan, k.tempat.kunci) == (
        "Tabel 3.1, baris 1, kolom Capaian",
        "indikator:T1.S1.I1:2021:capaian",
    )


def test_pohon_anggaran_dengan_induk_sasaran_dan_penunjang(bs):
    """004:511-549: the total, its programs, and what each supports."""
    b = baca_kantor(bs, 2021)
    pohon = [u for u in b.uang if u.tabel == "data anggaran"]
    assert (pohon[0].pagu, pohon[0].realisasi, pohon[0].induk) == (Decimal(3866278512), Decimal(3348600038), None)
    program = [u for u in pohon if u.kedalaman == 1]
    assert all(b.uang[u.induk].kedalaman == u.kedalaman - 1 for u in pohon if u.induk is not None)
    assert sum(u.pagu or 0 for u in program) == pohon[0].pagu
    gaji = next(u for u in pohon if u.nama == "Penyediaan Gaji dan Tunjangan ASN")
    assert (gaji.pagu, gaji.penunjang, gaji.sasaran) == (Decimal(2426987812), True, ())
    skm = next(u for u in pohon if u.kode == "7.01.02.2.02.03")
    assert skm.sasaran == (b.uang_sasaran[0].sasaran,)
    assert (b.uang_sasaran[0].pagu, b.uang_sasaran[0].capaian) == (Decimal(9290000), Decimal("93.71"))


def test_angka_kontrol_berdiri_sendiri(bs):
    """004:559: the two groups do not make the total."""
    kontrol = {u.nama: u for u in baca_kantor(bs, 2021).uang if u.tabel == "angka kontrol kelompok belanja"}
    assert kontrol["Belanja Tidak Langsung"].realisasi == Decimal(1850332236)
    assert kontrol["Belanja Langsung"].realisasi == Decimal(1486537153)
    assert all(u.kontrol for u in kontrol.values())


def test_survei_keluaran_penanda_dan_surat(bs):
    b = baca_kantor(bs, 2021)
    assert (b.survei[2].skor, b.survei[2].jumlah, len(b.survei)) == (Decimal(70), Decimal(100), 14)
    assert next(x.realisasi for x in b.keluaran if x.uraian == "KK") == Decimal(987)
    camat = next(n for n in b.nama if n.jabatan == "Camat Bangsalsari")
    assert [len(x) for x in camat.nip.split()] == [8, 6, 1, 3]
    assert "PK Perubahan" in {s.nama for s in b.surat}


def test_acuan_memuat_skala_peraturan_dan_nama_kantor_lain(bs):
    a = baca_kantor(bs, 2021).acuan
    assert [(p.nama, p.bawah, p.atas) for p in a.skala][:2] == [
        ("SANGAT BAIK", Decimal(100), None),
        ("BAIK", Decimal(76), Decimal(100)),
    ]
    assert {"Kecamatan Palaran", "Kota Metro"} <= set(a.kantor_lain)
    assert {"Kecamatan Bangsalsari", "Kabupaten Jember", "Seksi Pemerintahan"} <= set(a.kantor_sendiri)
    assert not set(a.kantor_lain) & set(a.kantor_sendiri)
    assert any(p.sampai is not None for p in a.peraturan)


def test_buku_tanpa_bab_iii_dan_kantor_tanpa_buku(semua, db):
    """Palaran has an IKU book, an office that was set up today nothing: no finding is about what is not there."""
    b = baca_kantor(semua["palaran"], 2023)
    assert b.judul.startswith("Indikator Kinerja Utama")
    assert {k.naskah for k in b.klaim} == {"Renstra", "IKU"}
    assert hasil(semua["palaran"], 2023).menahan == ()
    kosong = PerangkatFactory(nama="Kecamatan Baru", slug="baru")
    b = baca_kantor(kosong, 2021)
    assert (b.prosa[1:], b.tabel, b.klaim, b.uang) == ((), (), (), ())
    assert hasil(kosong, 2021).temuan == ()


def test_gambar_dalam_naskah_tetap_bernomor(bs):
    """A reference to a picture of the text still stands, though the picture itself is not read."""
    bagian = bs.laporan.get(tahun=2021).bagian.get(kunci="bab1_latar_belakang")
    figur = '<figure data-gambar="7"><img alt="Peta"><figcaption>Peta wilayah</figcaption></figure>'
    rujuk = '<p>Lihat <span data-rujuk="gambar-peta-wilayah">Gambar 9.9</span>.</p>'
    ubah_naskah(bagian=bagian, by=Pengguna.objects.get(username="perencana"), naskah=f"{figur}{rujuk}")
    p = next(p for p in baca_kantor(bs, 2021).prosa if p.teks.startswith("Lihat "))
    assert (p.teks, p.hidup) == ("Lihat Gambar 1.1.", ((6, 16, "gambar-peta-wilayah"),))


# --- where a finding is mended ---


def tautan(kantor: PerangkatDaerah, tempat: Tempat) -> Tautan:
    return baca_berpeta(kantor, 2021)[1].tautan(Temuan("K8", Tingkat.SALAH, "Salah.", tempat))


def test_angka_menuju_selnya_kalimat_menuju_penyunting(bs):
    i = bs.indikator.get(kode="T1.S1.I1")
    isian = tautan(bs, Tempat("", "indikator:T1.S1.I1:2021:capaian"))
    assert isian == Tautan("kinerja:isian", jangkar=f"realisasi:{i.pk}:0:2021:0")
    lama = tautan(bs, Tempat("", "indikator:T1.S1.I1:2019:realisasi"))
    assert lama == Tautan("kinerja:isian", (("tahun", 2019),), f"realisasi:{i.pk}:0:2019:0")
    assert tautan(bs, Tempat("", asal="12:naskah:3fa2")) == Tautan("laporan:bagian_ubah", (("pk", 12),))
    bagian = bs.laporan.get(tahun=2021).bagian.get(kunci="bab3_evaluasi").pk
    assert tautan(bs, Tempat("", bagian="bab3_sasaran_t1-s1")) == Tautan("laporan:bagian_ubah", (("pk", bagian),))
    assert tautan(bs, Tempat("")) == Tautan("laporan:baca")


@pytest.mark.parametrize(
    ("kunci", "nama"),
    [
        ("pk:2:baris:7:target", "kinerja:perjanjian_baris_ubah"),
        ("pk:baris:7:target", "kinerja:perjanjian_baris_ubah"),
        ("pk:2:anggaran:1", "kinerja:perjanjian_anggaran_ubah"),
        ("pk:2:pertama", "kinerja:perjanjian"),
        ("iku:baris:3:target", "kinerja:iku_baris_ubah"),
        ("rkt:4:anggaran", "kinerja:rkt_baris_ubah"),
        ("simpul:7.01.02.2.02.03:realisasi", "anggaran:isian"),
        ("simpul:7.01.02.2.02.03:pagu", "anggaran:rincian"),
        ("simpul:7.01.02:pagu", "anggaran:belanja"),
        ("tahap:9", "anggaran:tahap_ubah"),
        ("survei:survei-kepuasan-masyarakat:2021:unsur:1:skor", "kinerja:survei"),
        ("sasaran:T1.S1:pagu", "renstra:dukungan"),
        ("indikator:T1.S1.I1", "renstra:indikator_ubah"),
        ("naskah:mu-8:0", "laporan:naskah_kepala"),
    ],
)
def test_setiap_kunci_mengenal_halamannya(bs, kunci, nama):
    assert tautan(bs, Tempat("", kunci)).nama == nama


def test_janji_yang_belum_diukur_menuju_sel_realisasinya(bs):
    baris = bs.perjanjian.get(tahun=2021, jenis="perubahan").baris.get(indikator__kode="T2.S1.I2")
    t = Temuan("K1", Tingkat.SALAH, "Belum diukur.", Tempat("", f"pk:{baris.perjanjian_id}:baris:{baris.pk}:target"))
    assert baca_berpeta(bs, 2021)[1].tautan(t) == Tautan(
        "kinerja:isian", jangkar=f"realisasi:{baris.indikator_id}:0:2021:0"
    )


def test_angka_tahun_lain_menuju_tahunnya(bs):
    assert tautan(bs, Tempat("", "tahun:2020:anggaran:langsung:pagu")) == Tautan("anggaran:belanja", (("tahun", 2020),))


# --- what is remembered, and what people decide ---


def test_hasil_diingat_sampai_ada_yang_ditulis(bs):
    hasil(bs, 2021)
    assert kueri(lambda: hasil(bs, 2021)) == 2
    assert "K12" in {t.nomor for t in hasil(bs, 2021).temuan if t.tempat.sebutan.startswith("Kata Pengantar")}
    r = bs.laporan.get(tahun=2021)
    r.tanggal = "Januari 2022"
    simpan(r, by=Pengguna.objects.get(username="perencana"))
    assert "K12" not in {t.nomor for t in hasil(bs, 2021).temuan if t.tempat.sebutan.startswith("Kata Pengantar")}


def test_tingkat_pemda_dan_pengabaian_camat(bs):
    asal = hasil(bs, 2021)
    t = asal.menahan[0]
    with menulis(by=None):
        TemuanDiabaikan.objects.create(
            laporan=bs.laporan.get(tahun=2021),
            aturan=t.nomor,
            sidik=t.sidik,
            kalimat=t.kalimat,
            alasan="Sudah dijelaskan pada Bab III.",
            oleh=Pengguna.objects.get(username="camat"),
        )
    kini = hasil(bs, 2021)
    assert [x.sidik for x in kini.menahan] == [x.sidik for x in asal.menahan if x.sidik != t.sidik]
    assert next(x.diabaikan for x in kini.temuan if x.sidik == t.sidik).alasan == "Sudah dijelaskan pada Bab III."
    tingkat = TingkatAturan(pemda=bs.pemda, aturan=t.nomor, tingkat="saran", alasan="Uji coba tahun pertama.")
    simpan(tingkat, by=Pengguna.objects.get(username="organisasi"))
    assert {x.tingkat for x in hasil(bs, 2021).temuan if x.nomor == t.nomor} == {Tingkat.SARAN}
