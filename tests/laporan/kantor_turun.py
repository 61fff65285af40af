"""An invented office whose numbers should fall: trouble of public order (turun), officers on duty (rentang), and a sasaran
that was measured for the first time; its money has a year before it."""

from __future__ import annotations

from anggaran.models import Pagu, RealisasiAnggaran
from kinerja.domain import susun_perjanjian
from kinerja.models import AturanKinerja, Pembanding, Realisasi
from laporan.domain import buat_laporan
from renstra.enums import Polaritas
from renstra.models import Dukungan, Skala
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis
from tests.cast import berperan
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    PaguFactory,
    PerangkatFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
)

KANTOR = "Kecamatan Teluk"


def kantor_turun(*, efisiensi: str = "selisih") -> PerangkatDaerah:
    """The office with its book of TAHUN."""
    kantor = PerangkatFactory(nama=KANTOR, slug="teluk", jabatan_kepala="Camat Teluk")
    perencana = berperan("perencana-teluk", "perencana", kantor)
    tujuan = TujuanFactory(renstra=RenstraFactory(perangkat=kantor), kode="T1", uraian="Terwujudnya ketertiban umum")
    satu, dua = (
        SasaranFactory(tujuan=tujuan, kode=f"T1.S{n}", uraian=uraian, urut=n)
        for n, uraian in enumerate(("Menurunnya gangguan ketertiban", "Meningkatnya kesiapan petugas"), 1)
    )
    with menulis(by=None):
        skala = Skala.objects.get_or_create(kode="uji-capaian", defaults={"nama": "Uji", "kegunaan": "capaian"})[0]
        AturanKinerja.objects.create(
            perangkat=kantor, pemda=kantor.pemda, nama="Aturan uji", tahun_mulai=TAHUN, skala=skala, efisiensi=efisiensi
        )
        _gangguan(satu)
        _petugas(dua)
        _uang(kantor, satu)
        susun_perjanjian(perangkat=kantor, tahun=TAHUN, by=perencana)
    buat_laporan(perangkat=kantor, tahun=TAHUN, by=perencana)
    return kantor


def _gangguan(sasaran) -> None:
    ind = _indikator(sasaran, "Jumlah gangguan ketertiban", "kasus", Polaritas.TURUN)
    rumusan = RumusanFactory(sasaran=sasaran, indikator=ind)
    for tahun, target, nyata in ((TAHUN - 2, 14, 15), (TAHUN - 1, 12, 12), (TAHUN, 10, 8), (TAHUN + 2, 6, None)):
        TargetFactory(rumusan=rumusan, tahun=tahun, angka=target)
        if nyata is not None:
            isi = {"penjelasan": "Patroli bersama dilakukan setiap pekan."} if tahun == TAHUN else {}
            Realisasi.objects.create(indikator=ind, tahun=tahun, angka=nyata, sumber="Seksi Trantib", **isi)
    Pembanding.objects.create(indikator=ind, tahun=TAHUN, tingkat="nasional", angka=9, sumber="Statistik Kriminal")
    Pembanding.objects.create(
        indikator=ind, tahun=TAHUN, tingkat="provinsi", ketersediaan="tidak_tersedia", alasan="Belum dirilis."
    )


def _petugas(sasaran) -> None:
    ind = _indikator(sasaran, "Jumlah petugas jaga per malam", "orang", Polaritas.RENTANG)
    TargetFactory(rumusan=RumusanFactory(sasaran=sasaran, indikator=ind), angka=4, angka_atas=6)
    Realisasi.objects.create(
        indikator=ind, tahun=TAHUN, angka=9, kendala="Jadwal jaga tumpang tindih.", solusi="Jadwal disusun ulang."
    )


def _indikator(sasaran, nama: str, satuan: str, polaritas: str):
    return IndikatorFactory(
        perangkat=sasaran.pemilik, kode=f"{sasaran.kode}.I1", nama=nama, satuan=satuan, polaritas=polaritas,
        jenis_nilai="angka",
    )  # fmt: skip


def _uang(kantor, sasaran) -> None:
    tahap = TahapFactory(perangkat=kantor)
    for kode, pagu, nyata in (("7.01.01", 600_000_000, 540_000_000), ("7.01.04", 400_000_000, 300_000_000)):
        simpul = SimpulFactory(perangkat=kantor, kode=kode, nama=f"Program {kode}", penunjang=kode == "7.01.01")
        Pagu.objects.create(tahap=tahap, simpul=simpul, nilai=pagu)
        RealisasiAnggaran.objects.create(simpul=simpul, nilai=nyata)
        if not simpul.penunjang:
            Dukungan.objects.create(simpul=simpul, sasaran=sasaran)
    lalu = SimpulFactory(perangkat=kantor, tahun=TAHUN - 1, kode="7.01.01")
    PaguFactory(tahap=TahapFactory(perangkat=kantor, tahun=TAHUN - 1), simpul=lalu, nilai=800_000_000)
    RealisasiAnggaran.objects.create(simpul=lalu, nilai=880_000_000)
