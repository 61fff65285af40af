"""The figures of Kecamatan Bangsalsari 2021 (seed 004) as one measured year, entered through the domain functions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

import pytest

from kinerja.domain import (
    perbarui_anggaran,
    simpan_aturan,
    simpan_baris,
    simpan_pembanding,
    simpan_realisasi,
    simpan_skala,
    susun_iku,
    susun_perjanjian,
    susun_rkt,
)
from kinerja.models import AturanKinerja, KonversiHuruf, Pelaksanaan, Pembanding, PerjanjianKinerja, Realisasi, Survei
from renstra.enums import JenisNilai, Jenjang
from renstra.models import Dukungan, Indikator, Komponen, Pita, Skala
from sakip.core.domain import simpan
from sakip.core.write import menulis
from tests.cast import Cast
from tests.factories import (
    IndikatorFactory,
    PaguFactory,
    PejabatFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
)

D = Decimal
TAHUN = 2021

SKALA_BS = [  # 004:324-328, made half-open (domain handbook §3, A)
    ("SANGAT BAIK", "100", False, None, False, "Lebih dari 100 %"),
    ("BAIK", "76", True, "100", True, "76 % s/d 100 %"),
    ("CUKUP", "55", True, "76", False, "55 % s/d 75 %"),
    ("KURANG", None, False, "55", False, "Kurang dari 55 %"),
]
HURUF_SKM = [  # PermenPANRB 14/2017
    ("A", "88.31", True, "100", True, ""),
    ("B", "76.61", True, "88.31", False, ""),
    ("C", "65", True, "76.61", False, ""),
    ("D", "25", True, "65", False, ""),
]


def pita(isi) -> list[Pita]:
    def batas(x):
        return None if x is None else D(x)

    return [
        Pita(predikat=p, bawah=batas(b), bawah_inklusif=bi, atas=batas(a), atas_inklusif=ai, teks_asli=t)
        for p, b, bi, a, ai, t in isi
    ]


def buat_skala(kode, kegunaan, isi, *, by) -> Skala:
    """A scale of the Pemda whose admin writes it."""
    pemda = by.peran_aktif[0].pemda
    return simpan_skala(Skala(kode=kode, nama=kode, kegunaan=kegunaan, pemda=pemda), pita(isi), by=by)


@dataclass
class Bangsalsari:
    """The office, its people, its two sasaran and three indicators, and its paper."""

    cast: Cast
    skala: Skala
    huruf: Skala
    aturan: AturanKinerja
    skm: Indikator
    rekomendasi: Indikator
    desa: Indikator
    pk: PerjanjianKinerja

    @property
    def kantor(self):
        return self.cast.kantor

    def isi(self, indikator, angka, tahun=TAHUN, **lain) -> Realisasi:
        return simpan_realisasi(
            Realisasi(indikator=indikator, tahun=tahun, angka=D(angka), **lain), by=self.cast.perencana
        )


def _indikator(kantor, sasaran, kode, nama, target, **isi) -> Indikator:
    """An indicator under a sasaran with a target for each year 2016-2021."""
    indikator = IndikatorFactory(perangkat=kantor, kode=kode, nama=nama, **isi)
    rumusan = RumusanFactory(sasaran=sasaran, indikator=indikator)
    for tahun, nilai in zip(range(2016, 2022), target, strict=True):
        TargetFactory(rumusan=rumusan, tahun=tahun, **nilai)
    return indikator


@pytest.fixture
def bs(cast) -> Bangsalsari:
    kantor, admin = cast.kantor, cast.admin
    skala = buat_skala("capaian-bs", "capaian", SKALA_BS, by=admin)
    huruf = buat_skala("huruf-skm", "predikat", HURUF_SKM, by=admin)
    aturan = simpan_aturan(
        AturanKinerja(perangkat=kantor, nama="Aturan 2021", tahun_mulai=2016, skala=skala, huruf="tertulis"),
        [KonversiHuruf(skala=huruf, predikat=h, nilai=D(100)) for h in ("A", "B")],
        by=cast.perencana,
    )
    renstra = RenstraFactory(perangkat=kantor, tahun_awal=2016, tahun_akhir=2021, berlaku_mulai=2016)
    s1 = SasaranFactory(
        tujuan=TujuanFactory(renstra=renstra, kode="T1", urut=1), kode="T1.S1", uraian="Meningkatnya kualitas Pelayanan"
    )
    s2 = SasaranFactory(tujuan=TujuanFactory(renstra=renstra, kode="T2", urut=2), kode="T2.S1", uraian="Koordinasi")
    naik = [{"angka": D(x)} for x in (75, 80, 85, 90, 95, 100)]
    skm = _indikator(
        kantor, s1, "T1.S1.I1", "Nilai SKM", [{"angka": None, "predikat": h} for h in "BAAAAA"],
        satuan="", jenis_nilai=JenisNilai.PREDIKAT, skala=huruf, iku=True,
    )  # fmt: skip
    skm.penanggung_jawab.add(cast.unit)
    rekomendasi = _indikator(
        kantor, s2, "T2.S1.I1", "Persentase rekomendasi", naik, jenis_nilai=JenisNilai.PERSEN, iku=True,
        pembilang="rekomendasi ditindaklanjuti", penyebut="semua rekomendasi", akumulasi="rasio",
    )  # fmt: skip
    rekomendasi.penanggung_jawab.add(cast.unit_lain)
    desa = _indikator(kantor, s2, "T2.S1.I2", "Persentase Desa", naik, jenis_nilai=JenisNilai.PERSEN)
    PejabatFactory(perangkat=kantor, nama="Camat Contoh Lama", jabatan="Camat Contoh")
    PejabatFactory(perangkat=None, pemda=kantor.pemda, nama="Bupati Contoh", jabatan=kantor.pemda.jabatan_kepala)
    pk = susun_perjanjian(perangkat=kantor, tahun=TAHUN, by=cast.perencana, tanggal=datetime.date(2021, 11, 1))
    baris = pk.baris.get(indikator=skm)
    baris.predikat = "B"
    simpan_baris(baris, by=cast.perencana)
    return Bangsalsari(cast, skala, huruf, aturan, skm, rekomendasi, desa, pk)


@pytest.fixture
def bs_terukur(bs) -> Bangsalsari:
    """With the realisasi of Tabel 3.2 and 3.5."""
    for tahun, skm, rekomendasi in [
        (2017, "89.50", "95.79"),
        (2018, "66.40", "96.63"),
        (2019, "83", "100"),
        (2020, "81.40", "100"),
        (2021, "93.71", "99.02"),
    ]:
        bs.isi(bs.skm, skm, tahun)
        bs.isi(bs.rekomendasi, rekomendasi, tahun)
    return bs


@pytest.fixture
def penuh(bs_terukur):
    """A year with one of everything, so that every page has something to show."""
    bs, by = bs_terukur, bs_terukur.cast.perencana
    program = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02")
    kegiatan = SimpulFactory(
        perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02.2.01", induk=program, jenjang=Jenjang.KEGIATAN
    )
    sub = SimpulFactory(
        perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02.2.01.01", induk=kegiatan, jenjang=Jenjang.SUBKEGIATAN,
        unit=bs.cast.unit, nama="Pelayanan kepada Masyarakat",
    )  # fmt: skip
    simpan(Dukungan(simpul=sub, sasaran=bs.pk.baris.first().sasaran), by=by)
    keluaran = IndikatorFactory(perangkat=bs.kantor, kode="K1", nama="Jumlah pelayanan", satuan="dokumen")
    keluaran.penanggung_jawab.add(bs.cast.unit)
    TargetFactory(rumusan=RumusanFactory(sasaran=None, simpul=sub, indikator=keluaran), tahun=TAHUN, angka=5)
    with menulis(by=None):
        Komponen.objects.create(indikator=keluaran, huruf="a", uraian="KK")
    tahap = TahapFactory(perangkat=bs.kantor, tahun=TAHUN, jenis="dppa")
    PaguFactory(tahap=tahap, simpul=sub, nilai=9_290_000)
    perbarui_anggaran(bs.pk, tahap, by=by)
    susun_iku(perangkat=bs.kantor, tahun=TAHUN, by=by)
    susun_rkt(perangkat=bs.kantor, tahun=TAHUN, by=by, tahap=tahap)
    simpan_pembanding(Pembanding(indikator=bs.skm, tahun=TAHUN, angka=D(88), sumber="KemenPANRB"), by=by)
    simpan(Pelaksanaan(simpul=sub, penjelasan="Perekaman KTP"), by=by)
    skala = buat_skala("ikm", "survei", [("A", "50", True, "100", True, ""), ("B", "25", True, "50", False, "")],
                       by=bs.cast.admin)  # fmt: skip
    simpan(Survei(perangkat=bs.kantor, tahun=TAHUN, skala=skala, nama="Survei Uji", indikator=bs.desa), by=by)
    bs.sub, bs.keluaran, bs.tahap = sub, keluaran, tahap
    return bs
