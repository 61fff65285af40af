"""The budget of Metro Utara as its LAKIP prints it (MU-11 to MU-14): what the golden tests stand on.

The document heads the years 2020 and 2021; the money tables call them 2015 and 2016. MU-13 is of 2020.
"""

from __future__ import annotations

from decimal import Decimal

from anggaran.models import AngkaKontrol, BarisBelanja, Pagu, RealisasiAnggaran, Tahap
from kinerja.models import Pelaksanaan
from renstra.enums import Jenjang
from renstra.models import SimpulProgram
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis
from tests.factories import PerangkatFactory, RumusanFactory, SimpulFactory, TahapFactory

# year: (tidak langsung, langsung) before the change, after it
PAGU = {
    2020: ((2_994_021_843, 735_188_033), (2_914_521_843, 763_188_033)),
    2021: ((3_823_841_510, 891_943_033), (3_705_281_510, 850_523_033)),
}
# year: kelompok, jenis, pagu after the change, realisasi
JENIS = {
    2020: (
        ("tidak_langsung", "5.1.01", 2_914_521_843, 2_906_278_942),
        ("langsung", "5.1.01", 68_760_000, 68_760_000),
        ("langsung", "5.1.02", 616_117_150, 614_272_012),
        ("langsung", "5.2", 78_310_883, 78_310_883),
    ),
    2021: (
        ("tidak_langsung", "5.1.01", 3_705_281_510, 3_547_544_543),
        ("langsung", "5.1.01", 83_802_000, 83_802_000),
        ("langsung", "5.1.02", 682_581_900, 674_572_794),
        ("langsung", "5.2", 84_139_133, 84_139_133),
    ),
}


def buat_apbd() -> PerangkatDaerah:
    """The office with the control totals of both years, nothing else."""
    kantor = PerangkatFactory(nama="Kecamatan Metro Utara", slug="metro-utara")
    with menulis(by=None):
        for tahun in PAGU:
            _tahun(kantor, tahun)
    return kantor


def _tahun(kantor: PerangkatDaerah, tahun: int) -> None:
    milik = {"perangkat": kantor, "tahun": tahun}
    murni, perubahan = (
        TahapFactory(**milik, jenis=jenis, urut=urut) for urut, jenis in enumerate((Tahap.Jenis.DPA, Tahap.Jenis.DPPA), 1)
    )  # fmt: skip
    sebelum, setelah = PAGU[tahun]
    for tahap, nilai in ((murni, sebelum), (perubahan, setelah)):
        for kelompok, n in zip(("tidak_langsung", "langsung"), nilai, strict=True):
            AngkaKontrol.objects.create(**milik, tahap=tahap, macam="pagu", kelompok=kelompok, nilai=n)
    for kelompok, jenis, pagu, realisasi in JENIS[tahun]:
        sama = milik | {"kelompok": kelompok, "jenis_belanja": jenis}
        AngkaKontrol.objects.create(**sama, tahap=perubahan, macam="pagu", nilai=pagu)
        AngkaKontrol.objects.create(**sama, macam="realisasi", nilai=realisasi)


def buat_kegiatan() -> PerangkatDaerah:
    """Program 1.20.08.02 of MU-13: two of its kegiatan stand in the document, its own printed total beside them."""
    kantor = PerangkatFactory(nama="Kecamatan Metro Utara", slug="metro-utara-2020")
    milik = {"perangkat": kantor, "tahun": 2020}
    with menulis(by=None):
        tahap = TahapFactory(**milik)
        program = SimpulFactory(
            **milik, kode="1.20.08.02", nama="Program Peningkatan Sarana dan Prasarana Aparatur", lokasi="Metro Utara",
            rincian_tidak_lengkap=True,
        )  # fmt: skip
        Pelaksanaan.objects.create(simpul=program, waktu="Jan-Des 2020", fisik_rencana=100, fisik_realisasi=0)
        AngkaKontrol.objects.create(**milik, tahap=tahap, simpul=program, macam="pagu", nilai=307_535_100)
        AngkaKontrol.objects.create(**milik, simpul=program, macam="realisasi", nilai=307_125_100)
        _kegiatan(program, tahap, "07", "Pengadaan Perlengkapan Gedung Kantor", 32_902_300, {
            "Belanja modal pengadaan AC/Kipas Angin": 23_509_600, "Belanja modal pengadaan TV": 3_992_700,
            "Belanja modal Pengadaan horden": 5_400_000,
        })  # fmt: skip
        _kegiatan(program, tahap, "09", "Pengadaan Peralatan Gedung Kantor", 35_191_400, {
            "Belanja modal pengadaan papan visual elektronik": 15_000_000,
        }, pelaksana="Arya Komputer")  # fmt: skip
        for kelompok, pagu, realisasi in (
            ("langsung", 3_902_753_500, 3_874_595_873), ("tidak_langsung", 4_544_359_330, 3_889_818_102),
        ):  # fmt: skip
            AngkaKontrol.objects.create(**milik, tahap=tahap, kelompok=kelompok, macam="pagu", nilai=pagu)
            AngkaKontrol.objects.create(**milik, kelompok=kelompok, macam="realisasi", nilai=realisasi)
    return kantor


def _kegiatan(
    program: SimpulProgram,
    tahap: Tahap,
    akhir: str,
    nama: str,
    nilai: int,
    belanja: dict[str, int],
    pelaksana: str = "",
) -> None:
    simpul = SimpulFactory(
        perangkat=program.perangkat, tahun=2020, induk=program, jenjang=Jenjang.KEGIATAN, lokasi="Metro Utara",
        kode=f"{program.kode}.{akhir}", nama=nama,
    )  # fmt: skip
    Pagu.objects.create(tahap=tahap, simpul=simpul, nilai=Decimal(nilai))
    RealisasiAnggaran.objects.create(simpul=simpul, nilai=Decimal(nilai))
    Pelaksanaan.objects.create(simpul=simpul, non_fisik_rencana=100, non_fisik_realisasi=100)
    RumusanFactory(sasaran=None, simpul=simpul, indikator__perangkat=program.perangkat, uraian=f"Tersedianya {akhir}")
    for urut, (uraian, rupiah) in enumerate(belanja.items(), 1):
        BarisBelanja.objects.create(
            simpul=simpul, uraian=uraian, nilai=rupiah, realisasi=rupiah, pelaksana=pelaksana, urut=urut
        )
