"""A part of Kecamatan Metro Utara's BAB III (seed 002, lines 248-457) as data: two sasaran, a program, four kegiatan."""

from __future__ import annotations

from decimal import Decimal

from anggaran.models import Pagu, RealisasiAnggaran
from kinerja.domain import susun_perjanjian
from kinerja.models import Pelaksanaan, Realisasi
from renstra.enums import Jenjang
from renstra.models import Dukungan, Komponen, Target
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis
from tests.cast import berperan
from tests.factories import (
    IndikatorFactory,
    PerangkatFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
)

TAHUN = 2021
KEGIATAN = (
    ("01", "Penyediaan jasa surat-menyurat", 600_000, 600_000, "Terlaksananya administrasi surat-menyurat"),
    ("02", "Penyediaan jasa komunikasi", 18_100_000, 15_412_919, "Terbayarnya tagihan telepon dan listrik"),
    ("06", "Penyediaan jasa pemeliharaan kendaraan", 5_000_000, 2_706_600, "Terbayarnya pajak kendaraan dinas"),
    ("18", "Rapat-rapat koordinasi", 8_800_000, 8_800_000, "Terlaksananya kegiatan perjalanan dinas"),
)


def kantor_kegiatan() -> PerangkatDaerah:
    """The office with its Perjanjian Kinerja of the year, everything measured."""
    kantor = PerangkatFactory(nama="Kecamatan Utara", slug="utara")
    perencana = berperan("perencana", "perencana", kantor)
    tujuan = TujuanFactory(
        renstra=RenstraFactory(perangkat=kantor, tahun_awal=2021, tahun_akhir=2025, berlaku_mulai=2021)
    )
    satu, dua = (
        SasaranFactory(tujuan=tujuan, kode=f"T1.S{i}", uraian=uraian, urut=i)
        for i, uraian in enumerate(("Meningkatnya kualitas pelayanan publik", "Meningkatnya partisipasi masyarakat"), 1)
    )
    with menulis(by=None):
        _indikator(kantor, satu, dua)
        _kegiatan(kantor, satu, dua)
        susun_perjanjian(perangkat=kantor, tahun=TAHUN, by=perencana)
    return kantor


def _indikator(kantor, satu, dua) -> None:
    rekomendasi = IndikatorFactory(perangkat=kantor, kode="T1.S1.I1", nama="Persentase rekomendasi pelayanan")
    rumusan = RumusanFactory(sasaran=satu, indikator=rekomendasi)
    for huruf, uraian, target, nyata in (("a", "Pengantar KK dan KTP", 85, 90), ("b", "Pengantar IMB", 100, 100)):
        bagian(rumusan, huruf, uraian, target, nyata)
    for nama, nyata in (("perencanaan pembangunan", "100"), ("ketaatan membayar PBB", "67.98")):
        indikator = IndikatorFactory(perangkat=kantor, kode=f"T1.S2.{nama[:5]}", nama=f"Tingkat partisipasi {nama}")
        TargetFactory(rumusan=RumusanFactory(sasaran=dua, indikator=indikator), tahun=TAHUN, angka=85)
        Realisasi.objects.create(indikator=indikator, tahun=TAHUN, angka=Decimal(nyata))


def bagian(rumusan, huruf, uraian, target, nyata) -> None:
    """A lettered part with its target and realisasi."""
    komponen = Komponen.objects.create(indikator=rumusan.indikator, huruf=huruf, uraian=uraian)
    Target.objects.create(rumusan=rumusan, komponen=komponen, tahun=TAHUN, angka=target)
    Realisasi.objects.create(indikator=rumusan.indikator, komponen=komponen, tahun=TAHUN, angka=nyata)


def _kegiatan(kantor, satu, dua) -> None:
    tahap = TahapFactory(perangkat=kantor, tahun=TAHUN)
    program = SimpulFactory(perangkat=kantor, tahun=TAHUN, kode="01", nama="Program pelayanan administrasi perkantoran")
    for kode, nama, pagu, nyata, hasil in KEGIATAN:
        simpul = SimpulFactory(
            perangkat=kantor, tahun=TAHUN, kode=f"01.{kode}", nama=nama, induk=program, jenjang=Jenjang.KEGIATAN
        )
        Pagu.objects.create(tahap=tahap, simpul=simpul, nilai=pagu)
        RealisasiAnggaran.objects.create(simpul=simpul, nilai=nyata)
        cerita = {"kendala": "Terjadi kelebihan anggaran.", "solusi": "Tidak dapat dihindari."} if kode == "02" else {}
        Pelaksanaan.objects.create(simpul=simpul, hasil_rencana=hasil, **cerita)
        Dukungan.objects.create(simpul=simpul, sasaran=satu)
        if kode == "18":
            Dukungan.objects.create(simpul=simpul, sasaran=dua)
        _keluaran(kantor, simpul, kode)


def _keluaran(kantor, simpul, kode) -> None:
    if kode == "06":
        pajak = IndikatorFactory(
            perangkat=kantor, kode=f"{simpul.kode}.I1", nama="Pajak kendaraan dinas", satuan="unit", gabungan="jumlah"
        )
        rumusan = RumusanFactory(sasaran=None, simpul=simpul, indikator=pajak)
        bagian(rumusan, "a", "mobil", 1, 1)
        bagian(rumusan, "b", "motor", 19, 7)
        return
    isi = (("Materai 3000", "bh", 100), ("Materai 6000", "bh", 50)) if kode == "01" else (("Biaya", "bln", 12),)
    for i, (nama, satuan, banyak) in enumerate(isi, 1):
        indikator = IndikatorFactory(perangkat=kantor, kode=f"{simpul.kode}.I{i}", nama=nama, satuan=satuan)
        TargetFactory(
            rumusan=RumusanFactory(sasaran=None, simpul=simpul, indikator=indikator, urut=i), tahun=TAHUN, angka=banyak
        )
        Realisasi.objects.create(indikator=indikator, tahun=TAHUN, angka=banyak)
