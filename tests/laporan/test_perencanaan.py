"""Tables of the plan by themselves: what stands where, sums that count once, and the same number of queries for many rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from anggaran.models import AngkaKontrol, Pagu, Tahap
from kinerja.models import BarisIku, BarisPerjanjian, PenetapanIku, PerjanjianKinerja
from laporan.jelajah import tabel
from laporan.papers import daftar_cetakan
from renstra.models import Aset, Dukungan, Komponen, Misi, Nomenklatur, RekapPegawai, TandaIndikator, VersiNomenklatur
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis
from tests.factories import (
    IndikatorFactory,
    PerangkatFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TargetFactory,
    TujuanFactory,
    UnitFactory,
)
from tests.laporan.cetakan import baris, cetak
from tests.laporan.kantor_penuh import kantor_penuh

pytestmark = pytest.mark.django_db
TAHUN = 2024
PERIODE = range(2024, 2027)


class Rencana:
    """Three years, a tujuan with two sasaran, two indicators on the first and one on the second."""

    def __init__(self) -> None:
        self.kantor: PerangkatDaerah = PerangkatFactory(nama="Kecamatan Contoh")
        self.renstra = RenstraFactory(perangkat=self.kantor, tahun_awal=2024, tahun_akhir=2026, berlaku_mulai=2024)
        tujuan = TujuanFactory(renstra=self.renstra, kode="T1", uraian="Pelayanan baik")
        self.sasaran = [
            SasaranFactory(tujuan=tujuan, kode=f"T1.S{i}", uraian=u, urut=i)
            for i, u in enumerate(("Surat cepat", "Warga terlibat"), 1)
        ]
        self.indikator = [
            self.ukuran(self.sasaran[n], nama, (80, 85, 90)).indikator
            for n, nama in ((0, "Surat selesai"), (0, "Surat benar"), (1, "Warga hadir"))
        ]

    def ukuran(self, tempat, nama, target, satuan="%", tahun=PERIODE, **isi):
        kolom = "simpul" if hasattr(tempat, "jenjang") else "sasaran"
        indikator = IndikatorFactory(perangkat=self.kantor, nama=nama, satuan=satuan, **isi)
        rumusan = RumusanFactory(**{"sasaran": None, kolom: tempat}, indikator=indikator, uraian=nama)
        for t, nilai in zip(tahun, target, strict=False):
            TargetFactory(rumusan=rumusan, tahun=t, angka=nilai)
        return rumusan

    def pohon(self) -> dict[str, list]:
        """In every year a program with two kegiatan and one that is penunjang; rupiah 10, 20, 5 million in the first
        year, one more in each that follows."""
        hasil: dict[str, list] = {}
        ada: dict[str, object] = {}
        with menulis(by=None):
            for n, tahun in enumerate(PERIODE):
                tahap = Tahap.objects.create(perangkat=self.kantor, tahun=tahun, jenis="renstra", urut=1)
                for kode, nama, uang in (("01", "Program Satu", None), ("01.01", "Kegiatan A", 10), ("01.02", "Kegiatan B", 20), ("02", "Program Penunjang", None), ("02.01", "Kegiatan P", 5)):  # fmt: skip
                    isi = {"penunjang": True} if kode == "02" else {}
                    if uang:
                        isi |= {"jenjang": "kegiatan", "induk": hasil[kode[:2]][-1]}
                    s = SimpulFactory(perangkat=self.kantor, tahun=tahun, kode=kode, nama=nama, lokasi="Balai", **isi)
                    hasil.setdefault(kode, []).append(s)
                    if kode in ada:
                        TargetFactory(rumusan=RumusanFactory(sasaran=None, simpul=s, indikator=ada[kode]), tahun=tahun)
                    else:
                        r = self.ukuran(s, f"Hasil {kode}", (100,), "dokumen", (tahun,), akumulasi="jumlah", baseline=7)
                        ada[kode] = r.indikator
                    if uang:
                        Pagu.objects.create(tahap=tahap, simpul=s, nilai=Decimal(uang + n) * 1_000_000)
        return hasil

    def dukung(self, simpul, *, sasaran=None, indikator=None, bagian=100) -> None:
        with menulis(by=None):
            for s in simpul:
                Dukungan.objects.create(simpul=s, sasaran=sasaran, indikator=indikator, bagian=bagian)


@pytest.fixture
def rencana() -> Rencana:
    return Rencana()


def isi(rencana: Rencana, kunci: str, kode: str) -> list[list[str]]:
    return baris(cetak(kunci, rencana.kantor, TAHUN), kode)


# --- MU-2 ---


def test_mu2_prints_target_and_rupiah_of_every_year_and_a_total_that_is_exact(rencana):
    rencana.dukung(rencana.pohon()["01"], sasaran=rencana.sasaran[0])
    satu, a, b, *_ = isi(rencana, "mu-2", "MU-2")
    assert satu[:7] == ["Pelayanan baik", "Surat cepat", "- Surat selesai\n- Surat benar", "01", "Program Satu", "Outcome : Hasil 01", "7 dokumen"]  # fmt: skip
    assert satu[7:13] == ["100 dokumen", "30.000.000", "100 dokumen", "32.000.000", "100 dokumen", "34.000.000"]
    assert (a[3], a[8], b[3], b[12], b[14]) == ("01.01", "10.000.000", "01.02", "22.000.000", "Balai")
    jumlah = isi(rencana, "mu-2", "MU-2")[-1]
    assert (jumlah[0], jumlah[8], jumlah[10], jumlah[12]) == ("Jumlah", "35.000.000", "38.000.000", "41.000.000")


def test_mu2_stands_a_kegiatan_under_two_sasaran_and_counts_it_once(rencana):
    pohon = rencana.pohon()
    rencana.dukung(pohon["01.01"], sasaran=rencana.sasaran[0])
    for s in rencana.sasaran:
        rencana.dukung(pohon["01.02"], sasaran=s, bagian=50)
    semua = isi(rencana, "mu-2", "MU-2")
    # Under the second sasaran the program stands with what of it is listed there.
    assert [(b[1], b[3], b[8]) for b in semua[:5]] == [
        ("Surat cepat", "01", "30.000.000"), ("Surat cepat", "01.01", "10.000.000"), ("Surat cepat", "01.02", "20.000.000"),
        ("Warga terlibat", "01", "20.000.000"), ("Warga terlibat", "01.02", "20.000.000"),
    ]  # fmt: skip
    assert semua[-1][8] == "35.000.000"
    (t,) = tabel(cetak("mu-2", rencana.kantor, TAHUN), "MU-2")
    assert t.catatan == ("Kegiatan yang mendukung lebih dari satu sasaran dihitung satu kali dalam jumlah.",)


def test_mu2_stands_what_supports_one_indicator_beside_it(rencana):
    pohon = rencana.pohon()
    rencana.dukung(pohon["01.01"], indikator=rencana.indikator[1])
    rencana.dukung(pohon["01.02"], sasaran=rencana.sasaran[0])
    semua = isi(rencana, "mu-2", "MU-2")
    assert [(b[2], b[3]) for b in semua[:4]] == [
        ("Surat selesai", "01"), ("Surat selesai", "01.02"), ("Surat benar", "01"), ("Surat benar", "01.01"),
    ]  # fmt: skip


def test_mu2_lists_penunjang_and_what_is_not_linked_yet_by_themselves(rencana):
    rencana.pohon()
    semua = isi(rencana, "mu-2", "MU-2")
    assert [(b[1], b[3]) for b in semua[:2]] == [("Surat cepat", "-"), ("Warga terlibat", "-")]
    assert [(b[1], b[3]) for b in semua[2:-1]] == [
        ("Penunjang", "02"), ("Penunjang", "02.01"),
        ("Belum dihubungkan dengan sasaran", "01"), ("Belum dihubungkan dengan sasaran", "01.01"),
        ("Belum dihubungkan dengan sasaran", "01.02"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pasangan", "judul", "kolom", "akhir"),
    [
        ("", "", 15, None),
        ("tahun", "Tahun-3\n2026", 15, ("100 dokumen", "34.000.000")),
        ("jumlah", "Jumlah", 17, ("300 dokumen", "96.000.000")),
        ("kondisi", "Kondisi Kinerja pada Akhir Periode", 17, ("100 dokumen", "96.000.000")),
    ],
)
def test_mu2_ends_with_the_pair_that_the_office_has(rencana, pasangan, judul, kolom, akhir):
    rencana.dukung(rencana.pohon()["01"], sasaran=rencana.sasaran[0])
    with menulis(by=None):
        rencana.renstra.pasangan_akhir = pasangan
        rencana.renstra.save()
    (t,) = tabel(cetak("mu-2", rencana.kantor, TAHUN), "MU-2")
    assert len(t.kolom) == kolom
    assert t.baris_kepala()[1][-1].teks == (judul or "Tahun-3\n2026")
    if akhir:
        assert tuple(isi(rencana, "mu-2", "MU-2")[0][-4:-2]) == akhir


def test_mu2_prints_a_control_total_with_a_mark_where_pages_were_lost(rencana):
    pohon = rencana.pohon()
    rencana.dukung(pohon["01"], sasaran=rencana.sasaran[0])
    with menulis(by=None):
        tahap = Tahap.objects.get(perangkat=rencana.kantor, tahun=2024)
        AngkaKontrol.objects.create(
            perangkat=rencana.kantor, tahun=2024, tahap=tahap, simpul=pohon["01"][0], nilai=181_832_700
        )
    semua = isi(rencana, "mu-2", "MU-2")
    assert (semua[0][8], semua[0][10], semua[-1][8]) == ("181.832.700*", "32.000.000", "186.832.700")


# --- MR-1, PL-1, IKU ---


def test_mr1_numbers_the_years_that_have_a_target_and_shares_a_row_of_equal_targets(rencana):
    with menulis(by=None):
        rencana.renstra.tahun_akhir = 2027
        rencana.renstra.save()
        Komponen.objects.create(indikator=rencana.indikator[0], huruf="a", uraian="Surat pindah")
    (t,) = tabel(cetak("mr-1", rencana.kantor, TAHUN), "MR-1")
    assert [k.judul for k in t.kolom[4:]] == ["1", "2", "3"]
    assert t.catatan == ("Tahun ke-1 adalah tahun 2024.",)
    assert isi(rencana, "mr-1", "MR-1") == [
        [
            "1",
            "Pelayanan baik",
            "- Surat cepat",
            "- Surat selesai\na. Surat pindah\n- Surat benar",
            "80 %",
            "85 %",
            "90 %",
        ],
        ["1", "Pelayanan baik", "- Warga terlibat", "- Warga hadir", "80 %", "85 %", "90 %"],
    ]


def test_pl1_lays_visi_and_the_misi_that_is_supported_over_the_whole_width(rencana):
    with menulis(by=None):
        misi = [Misi.objects.create(rpjmd=rencana.renstra.rpjmd, nomor=i, uraian=f"Misi {i} kota") for i in (1, 2)]
        tujuan = rencana.renstra.tujuan.get()
        tujuan.misi = misi[1]
        tujuan.save()
    (t,) = tabel(cetak("pl-1", rencana.kantor, TAHUN), "PL-1")
    kepala = [[(s.teks, s.colspan) for s in deret] for deret in t.kepala]
    assert kepala[0] == [("Visi : Visi untuk uji", 4)]
    assert kepala[1] == [("Misi 2 : Misi 2 kota", 4)]
    assert isi(rencana, "pl-1", "PL-1")[2] == ["1", "Pelayanan baik", "Warga terlibat", "Warga hadir"]


@pytest.fixture
def iku(rencana) -> PenetapanIku:
    """A fraction with a reason, a fraction without, a plain count."""
    with menulis(by=None):
        iku = PenetapanIku.objects.create(perangkat=rencana.kantor, tahun_mulai=TAHUN)
        for n, (i, satuan, lain) in enumerate((
            (rencana.indikator[0], "%", {"pembilang": "Surat jadi", "penyebut": "Surat masuk", "alasan_pemilihan": "Utama", "angka": 82}),
            (rencana.indikator[1], "%", {"pembilang": "Surat benar", "penyebut": "Surat jadi", "keterangan": "Unsur:\n1. Waktu\n2. Biaya"}),
            (rencana.indikator[2], "Angka", {"formulasi": "Jumlah warga", "angka": "84.33", "sumber_data": "Seksi A\nSeksi B"}),
        ), 1):  # fmt: skip
            sasaran = rencana.sasaran[n > 2]
            BarisIku.objects.create(
                penetapan=iku, sasaran=sasaran, indikator=i, uraian_sasaran=sasaran.uraian, uraian_indikator=i.nama,
                satuan=satuan, urut=n, **lain,
            )  # fmt: skip
    return iku


def test_mu3_gives_the_reason_or_the_sasaran_and_the_formula_as_a_fraction_or_a_count(rencana, iku):
    assert isi(rencana, "mu-3", "MU-3") == [
        ["1", "Surat selesai", "%", "Utama", "belum diisi", "Surat jadi / Surat masuk x 100%"],
        ["2", "Surat benar", "%", "Surat cepat", "belum diisi", "Surat benar / Surat jadi x 100%"],
        ["3", "Warga hadir", "Angka", "Warga terlibat", "Seksi A\nSeksi B", "Jumlah warga"],
    ]


def test_mt2_takes_the_target_of_the_decree_else_of_the_plan(rencana, iku):
    assert [b[2:] for b in isi(rencana, "mt-2", "MT-2")] == [
        ["1", "Surat selesai", "82 %"], ["2", "Surat benar", "80 %"], ["3", "Warga hadir", "84,33"],
    ]  # fmt: skip


def test_pl3_prints_percent_beside_its_number_and_remarks_as_a_list(rencana, iku):
    satu, dua, tiga = isi(rencana, "pl-3", "PL-3")
    assert (satu[4], satu[5], dua[4], tiga[3:5]) == ("82%", "Utama", "80%", ["Angka", "84,33"])
    assert dua[8].split() == ["Unsur:", "1.", "Waktu", "2.", "Biaya"]


def test_mt1_says_iku_where_the_indicator_is_one_and_joins_equal_remarks(rencana):
    program = SimpulFactory(perangkat=rencana.kantor, tahun=TAHUN, kode="01")
    with menulis(by=None):
        for i in rencana.indikator[:2]:
            i.iku = True
            i.save()
        pk = PerjanjianKinerja.objects.create(perangkat=rencana.kantor, tahun=TAHUN)
        isi_baris = {"perjanjian": pk, "satuan": "%", "angka": 80}
        for n, i in enumerate(rencana.indikator[:2], 1):
            BarisPerjanjian.objects.create(
                **isi_baris,
                sasaran=rencana.sasaran[0],
                indikator=i,
                uraian_sasaran="Surat cepat",
                uraian_indikator=i.nama,
                urut=n,
            )
        BarisPerjanjian.objects.create(
            **isi_baris, simpul=program, tingkat="program", indikator=rencana.indikator[2], uraian_sasaran="Program Satu",
            uraian_indikator="Cakupan", urut=3,
        )  # fmt: skip
    assert isi(rencana, "mt-1", "MT-1") == [
        ["1", "Surat cepat", "- Surat selesai", "80 %", "IKU"],
        ["1", "Surat cepat", "- Surat benar", "80 %", "IKU"],
        ["2", "Program Satu", "- Cakupan", "80 %", ""],
    ]


# --- What offices print beside ---


def test_n2_adds_up_a_code_over_its_kelurahan(rencana):
    program = SimpulFactory(perangkat=rencana.kantor, tahun=TAHUN, kode="01")
    tahap = Tahap(perangkat=rencana.kantor, tahun=TAHUN, jenis="dpa", urut=1)
    with menulis(by=None):
        tahap.save()
        for n, nama in enumerate(("Kelurahan Atas", "Kelurahan Bawah"), 1):
            s = SimpulFactory(
                perangkat=rencana.kantor, tahun=TAHUN, kode="01.01", nama="Bedah rumah", jenjang="kegiatan", induk=program,
                unit=UnitFactory(perangkat=rencana.kantor, nama=nama),
            )  # fmt: skip
            Pagu.objects.create(tahap=tahap, simpul=s, nilai=Decimal("1000.50") * n)
    assert [[b[2], b[5]] for b in isi(rencana, "n-2", "N-2")] == [
        ["Kelurahan Atas", "1.000,50"], ["Kelurahan Bawah", "2.001"], ["Jumlah 01.01", "3.001,50"],
    ]  # fmt: skip


def test_n17_sums_each_urusan_and_all_of_them(rencana):
    with menulis(by=None):
        versi = VersiNomenklatur.objects.create(nama="Daftar Uji")
        urusan = [
            Nomenklatur.objects.create(versi=versi, jenjang="urusan", kode=k, nama=f"Urusan {k}")
            for k in ("1.05", "7.01")
        ]
        tahap = Tahap.objects.create(perangkat=rencana.kantor, tahun=TAHUN, jenis="dpa", urut=1)
        for kode, u, uang in (("01", urusan[1], 10), ("02", urusan[0], 20), ("03", urusan[1], 30), ("04", None, 40)):
            program = SimpulFactory(perangkat=rencana.kantor, tahun=TAHUN, kode=kode, nama=f"Program {kode}", urusan=u)
            Pagu.objects.create(tahap=tahap, simpul=program, nilai=uang)
    assert [(b[0], b[3]) for b in isi(rencana, "n-17", "N-17")] == [
        ("1.05 Urusan 1.05", "20"), ("02", "20"), ("7.01 Urusan 7.01", "40"), ("01", "10"), ("03", "30"),
        ("Bidang urusan belum dipilih", "40"), ("04", "40"), ("Jumlah", "100"),
    ]  # fmt: skip


def test_n9_gives_the_targets_of_lettered_parts_where_the_whole_has_none(rencana):
    program = SimpulFactory(perangkat=rencana.kantor, tahun=TAHUN, kode="01", nama="Program Surat")
    rumusan = rencana.ukuran(program, "Surat jadi", ())
    with menulis(by=None):
        for huruf, angka in (("a", 1000), ("b", 250)):
            bagian = Komponen.objects.create(
                indikator=rumusan.indikator, huruf=huruf, uraian=f"Surat {huruf}", satuan="lembar"
            )
            TargetFactory(rumusan=rumusan, komponen=bagian, tahun=TAHUN, angka=angka)
    assert isi(rencana, "n-9", "N-9")[-1] == [
        "Program", "01", "Program Surat", "Surat jadi\na. Surat a\nb. Surat b", "a. 1.000 lembar\nb. 250 lembar",
    ]  # fmt: skip


def test_n20_names_what_is_missing_and_what_is_more_than_needed(rencana):
    with menulis(by=None):
        for nama, pria, butuh in (("PNS", 10, 14), ("PPPK", 3, 2), ("Honorer", 1, None)):
            RekapPegawai.objects.create(
                perangkat=rencana.kantor, tahun=TAHUN, uraian=nama, laki_laki=pria, perempuan=2, kebutuhan=butuh
            )
    assert [b[1:] for b in isi(rencana, "n-20", "N-20")] == [
        ["PNS", "10", "2", "12", "14", "2"], ["PPPK", "3", "2", "5", "2", "lebih 3"], ["Honorer", "1", "2", "3", "-", "-"],
        ["Jumlah", "14", "6", "20", "-", "-"],
    ]  # fmt: skip


def test_an_office_without_a_plan_is_told_what_is_missing_in_every_table():
    kantor = PerangkatFactory()
    for c in (c for c in daftar_cetakan() if c.kelompok == "Perencanaan"):
        dok = cetak(c.kunci, kantor, TAHUN)
        kode = c.kode or (x.kode for x in tabel(dok))
        assert not [t for x in kode for t in tabel(dok, x) if t.baris], c.kunci


def test_every_table_takes_as_many_queries_for_one_row_as_for_thirty():
    def hitung(n: int) -> dict[str, int]:
        kantor = kantor_penuh(n)
        _beri_lain(kantor, n)
        hasil = {}
        for c in (c for c in daftar_cetakan() if c.kelompok == "Perencanaan"):
            with CaptureQueriesContext(connection) as tangkap:
                cetak(c.kunci, kantor, TAHUN)
            hasil[c.kunci] = len(tangkap)
        return hasil

    assert hitung(1) == hitung(30)


def _beri_lain(kantor: PerangkatDaerah, n: int) -> None:
    with menulis(by=None):
        indikator = IndikatorFactory(perangkat=kantor)
        for i in range(n):
            RekapPegawai.objects.create(perangkat=kantor, tahun=TAHUN, uraian=f"Uji {i}")
            Aset.objects.create(perangkat=kantor, tahun=TAHUN, nama=f"Uji {i}", jumlah=0)
            TandaIndikator.objects.create(indikator=indikator, jenis="SPM", nomor=str(i))
