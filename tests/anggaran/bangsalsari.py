"""The budget of Bangsalsari 2021 as its LKjIP prints it (BS-19 to BS-21): what the golden tests stand on."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from anggaran.models import AngkaKontrol, JenisBelanja, Pagu, RealisasiAnggaran, Tahap
from renstra.enums import Jenjang
from renstra.models import Dukungan, Nomenklatur, Sasaran, SimpulProgram, VersiNomenklatur
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis
from tests.factories import PerangkatFactory, RenstraFactory, SasaranFactory, TujuanFactory

TAHUN = 2021
UTAMA = "Program Koordinasi Pemerintahan, Pembangunan dan Penyelenggaraan Pemerintahan Wilayah Kecamatan"
LAYANAN = "Program Penyelenggaraan Pelayanan Umum Kecamatan"
# kode of the sub kegiatan: pagu, realisasi, program of the older list
BARIS = {
    "7.01.01.2.02.01": (2_426_987_812, 1_945_838_236, ""),
    "7.01.01.2.08.04": (93_212_600, 86_169_450, ""),
    "7.01.01.2.09.01": (192_465_000, 179_866_602, ""),
    "7.01.02.2.01.01": (856_784_000, 848_688_200, UTAMA),
    "7.01.02.2.02.01": (9_290_000, 8_945_600, LAYANAN),
    "7.01.03.2.01.01": (18_815_000, 18_294_850, UTAMA),
    "7.01.04.2.01.01": (268_724_100, 260_797_100, ""),
}
JENIS = {JenisBelanja.PEGAWAI: 2_329_987_812, JenisBelanja.BARANG_JASA: 1_480_961_700, JenisBelanja.MODAL: 55_329_000}
LAMA = {"tidak_langsung": 1_850_332_236, "langsung": 1_486_537_153}


@dataclass
class Bangsalsari:
    kantor: PerangkatDaerah
    tahap: Tahap
    sasaran: list[Sasaran]
    simpul: dict[str, SimpulProgram] = field(default_factory=dict)


def buat() -> Bangsalsari:
    """The office with its tree, one stage, realisasi, control totals and links."""
    kantor = PerangkatFactory(nama="Kecamatan Bangsalsari")
    tujuan = TujuanFactory(
        renstra=RenstraFactory(perangkat=kantor, tahun_awal=2016, tahun_akhir=2021, berlaku_mulai=2016)
    )
    sasaran = [SasaranFactory(tujuan=tujuan, kode=f"T1.S{n}", urut=n) for n in (1, 2)]
    with menulis(by=None):
        tahap = Tahap.objects.create(perangkat=kantor, tahun=TAHUN, jenis=Tahap.Jenis.DPPA, urut=2)
        bs = Bangsalsari(kantor, tahap, sasaran)
        for kode, (pagu, realisasi, lama) in BARIS.items():
            simpul = _simpul(bs, kode, _padanan(lama))
            Pagu.objects.create(tahap=tahap, simpul=simpul, nilai=Decimal(pagu))
            RealisasiAnggaran.objects.create(simpul=simpul, nilai=Decimal(realisasi))
        _kontrol(bs)
        _dukungan(bs)
    return bs


def _simpul(bs: Bangsalsari, kode: str, padanan: Nomenklatur | None = None) -> SimpulProgram:
    """The node with all above it; kode 7.01.01 is a program, 7.01.01.2.02 its kegiatan."""
    if kode not in bs.simpul:
        bagian = kode.split(".")
        jenjang = {3: Jenjang.PROGRAM, 5: Jenjang.KEGIATAN, 6: Jenjang.SUBKEGIATAN}[len(bagian)]
        atas = {Jenjang.PROGRAM: 0, Jenjang.KEGIATAN: 3, Jenjang.SUBKEGIATAN: 5}[jenjang]
        bs.simpul[kode] = SimpulProgram.objects.create(
            perangkat=bs.kantor,
            tahun=TAHUN,
            kode=kode,
            jenjang=jenjang,
            nama=f"{jenjang.label} {kode}",
            induk=_simpul(bs, ".".join(bagian[:atas])) if atas else None,
            nomenklatur=padanan and Nomenklatur.objects.create(
                versi=padanan.versi, jenjang=jenjang, kode=kode, nama=kode, padanan=padanan
            ),
            penunjang=kode == "7.01.01",
        )  # fmt: skip
    return bs.simpul[kode]


def _padanan(nama: str) -> Nomenklatur | None:
    """A kegiatan of the older list below the program of this name."""
    if not nama:
        return None
    versi, _ = VersiNomenklatur.objects.get_or_create(nama="Nomenklatur lama")
    program, _ = Nomenklatur.objects.get_or_create(versi=versi, jenjang=Jenjang.PROGRAM, nama=nama)
    return Nomenklatur.objects.create(versi=versi, jenjang=Jenjang.KEGIATAN, nama="Kegiatan lama", induk=program)


def _kontrol(bs: Bangsalsari) -> None:
    milik = {"perangkat": bs.kantor, "tahun": TAHUN}
    for jenis, nilai in JENIS.items():
        AngkaKontrol.objects.create(**milik, tahap=bs.tahap, macam="pagu", jenis_belanja=jenis, nilai=nilai)
    for kelompok, nilai in LAMA.items():
        AngkaKontrol.objects.create(**milik, macam="realisasi", kelompok=kelompok, nilai=nilai)


def _dukungan(bs: Bangsalsari) -> None:
    Dukungan.objects.create(simpul=bs.simpul["7.01.02.2.02"], sasaran=bs.sasaran[0])
    Dukungan.objects.create(simpul=bs.simpul["7.01.02.2.01"], sasaran=bs.sasaran[1])
    Dukungan.objects.create(simpul=bs.simpul["7.01.03"], sasaran=bs.sasaran[1])
