"""Rows of the acceptance table: the money."""

from __future__ import annotations

from collections.abc import Sequence

from anggaran.models import JenisBelanja, Tahap
from renstra.models import Sasaran, SimpulProgram
from tests.factories import PaguFactory, RealisasiAnggaranFactory
from tests.penerimaan.butir import Butir
from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

TAHAP = ("anggaran:tahap_daftar", "anggaran:pagu")
KONTROL = ("anggaran:kontrol_daftar", "anggaran:kontrol_tambah")
TIGA_JENIS = ("Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Modal")


def ketik_kontrol(tamu: Tamu, kantor: Kantor, nilai: str, **pilihan: str) -> None:
    """Add one control total."""
    tamu.buka(kantor, "anggaran:kontrol_tambah")
    for label, isi in pilihan.items():
        tamu.pilih(label.replace("_", " "), isi)
    tamu.isi_formulir(**{"Nilai (Rp)": nilai})


def isi_kisi(tamu: Tamu, simpul: Sequence[SimpulProgram], nilai: Sequence[str]) -> None:
    """Fill the one box of each row of a grid that is open, and save."""
    for s, n in zip(simpul, nilai, strict=True):
        tamu.page.locator("main tr").filter(has_text=s.nama).get_by_role("textbox").fill(n)
    tamu.simpan()


# --- what must be there before ---


def dua_tahap(kantor: Kantor) -> None:
    kantor.tahap()
    kantor.tahap(Tahap.Jenis.DPPA, urut=2)


def berpagu(kantor: Kantor) -> list[SimpulProgram]:
    """Three sub kegiatan with a pagu in the DPA."""
    simpul, tahap = kantor.pohon(), kantor.tahap()
    for s, nilai in zip(simpul, (4_000_000, 8_000_000, 1_000_000), strict=True):
        PaguFactory(tahap=tahap, simpul=s, nilai=nilai)
    return simpul


def terealisasi(kantor: Kantor) -> list[SimpulProgram]:
    """The same, with what was spent."""
    simpul = berpagu(kantor)
    for s, nilai in zip(simpul, (3_100_000, 7_000_000, 650_000), strict=True):
        RealisasiAnggaranFactory(simpul=s, nilai=nilai)
    return simpul


def satu_berjenis(kantor: Kantor) -> SimpulProgram:
    """One sub kegiatan whose pagu is broken down by jenis belanja."""
    (simpul,) = kantor.pohon(1)
    tahap = kantor.tahap()
    for jenis, nilai in zip(
        (JenisBelanja.PEGAWAI, JenisBelanja.BARANG_JASA, JenisBelanja.MODAL), (5, 3, 2), strict=True
    ):
        PaguFactory(tahap=tahap, simpul=simpul, jenis_belanja=jenis, nilai=nilai * 1_000_000)
    return simpul


def satu_tanpa_jenis(kantor: Kantor) -> tuple[SimpulProgram, Tahap]:
    (simpul,) = kantor.pohon(1)
    return simpul, kantor.tahap()


def pohon_dan_dpa(kantor: Kantor) -> tuple[list[SimpulProgram], Tahap]:
    return kantor.pohon(), kantor.tahap()


def berindikator_banyak(kantor: Kantor) -> tuple[list[SimpulProgram], Tahap]:
    """Each sub kegiatan has two indicators; money stands once."""
    simpul, tahap = pohon_dan_dpa(kantor)
    for s in simpul:
        for nama in ("Perahu dicat", "Dayung diganti"):
            kantor.indikator(s, f"{nama} {s.urut}", target=10)
    return simpul, tahap


def bersasaran(kantor: Kantor) -> tuple[list[SimpulProgram], Sasaran]:
    return terealisasi(kantor), kantor.sasaran()


def renstra_dan_pohon(kantor: Kantor) -> list[SimpulProgram]:
    kantor.renstra()
    return kantor.pohon()


def dpa_dan_pergeseran(kantor: Kantor) -> tuple[list[SimpulProgram], Tahap]:
    return berpagu(kantor), kantor.tahap(Tahap.Jenis.PERGESERAN, urut=2, nomor="900/7/2028")


# --- what is typed ---


def ketik_apbd(tamu: Tamu, kantor: Kantor, _: None) -> None:
    for tahap, kelompok, nilai in (
        ("DPA", "Belanja tidak langsung", "3.000.000.000"), ("DPA", "Belanja langsung", "900.000.000"),
        ("DPPA", "Belanja tidak langsung", "2.900.000.000"), ("DPPA", "Belanja langsung", "950.000.000"),
    ):  # fmt: skip
        ketik_kontrol(tamu, kantor, nilai, Tahap=f"{tahap} TA", Kelompok_lama=kelompok)


def ketik_realisasi_jenis(tamu: Tamu, kantor: Kantor, bahan: tuple[SimpulProgram, Tahap]) -> None:
    """Pagu of one sub kegiatan by three kinds, and what was spent of each."""
    simpul, tahap = bahan
    tamu.buka(kantor, "anggaran:rincian", tahap.pk, simpul.pk)
    for jenis, nilai in zip(TIGA_JENIS, ("5.000.000", "3.000.000", "2.000.000"), strict=True):
        tamu.isi(f"{simpul} {jenis}", nilai)
    tamu.simpan()
    tamu.buka(kantor, "anggaran:realisasi")
    for jenis, nilai in zip(TIGA_JENIS, ("4.900.000", "2.700.000", "1.900.000"), strict=True):
        tamu.isi(f"{simpul} {jenis}", nilai)
    tamu.simpan()


def ketik_cerita(tamu: Tamu, kantor: Kantor, _: None) -> None:
    """Both stages, and what was spent of each group."""
    ketik_apbd(tamu, kantor, None)
    for kelompok, nilai in (("Belanja tidak langsung", "2.800.000.000"), ("Belanja langsung", "900.000.000")):
        ketik_kontrol(tamu, kantor, nilai, Macam="Realisasi", Kelompok_lama=kelompok)


def ketik_kegiatan(tamu: Tamu, kantor: Kantor, simpul: list[SimpulProgram]) -> None:
    """Three belanja lines of the first sub kegiatan, and its progress."""
    for uraian, nilai, nyata in (
        ("Belanja modal jangkar", "1.500.000", "1.100.000"), ("Belanja modal dayung", "1.400.000", "1.000.000"),
        ("Belanja cat perahu", "1.100.000", "1.000.000"),
    ):  # fmt: skip
        tamu.buka(kantor, "anggaran:baris_tambah", simpul[0].pk)
        tamu.isi("Realisasi keuangan (Rp)", nyata)
        tamu.isi_formulir(**{"Uraian belanja": uraian, "Pagu (Rp)": nilai, "Pelaksana": "CV Bakau"})
    tamu.buka(kantor, "kinerja:pelaksanaan_isi", simpul[0].pk)
    tamu.page.get_by_text("Kontrak, pelaksana, dan waktu").click()
    tamu.isi("Rencana fisik (%)", "100")
    tamu.isi_formulir(
        **{"Realisasi fisik (%)": "87,75", "Nilai kontrak (Rp)": "3.900.000", "Waktu pelaksanaan": "Mei 2028"}
    )


def ketik_jenis(tamu: Tamu, kantor: Kantor, _: Tahap) -> None:
    for jenis, nilai in zip(TIGA_JENIS, ("5.000.000", "3.000.000", "2.000.000"), strict=True):
        ketik_kontrol(tamu, kantor, nilai, Tahap="DPA", Jenis_belanja=jenis)


def ketik_pagu(tamu: Tamu, kantor: Kantor, bahan: tuple[list[SimpulProgram], Tahap]) -> None:
    simpul, tahap = bahan
    tamu.buka(kantor, "anggaran:pagu", tahap.pk)
    isi_kisi(tamu, simpul, ("4.000.000", "8.000.000", "1.000.000"))


def ketik_belanja(tamu: Tamu, kantor: Kantor, bahan: tuple[list[SimpulProgram], Tahap]) -> None:
    ketik_pagu(tamu, kantor, bahan)
    tamu.buka(kantor, "anggaran:realisasi")
    isi_kisi(tamu, bahan[0], ("3.100.000", "7.000.000", "650.000"))


def ketik_sen(tamu: Tamu, kantor: Kantor, bahan: tuple[list[SimpulProgram], Tahap]) -> None:
    simpul, tahap = bahan
    tamu.buka(kantor, "anggaran:pagu", tahap.pk)
    isi_kisi(tamu, simpul, ("4.000.000,10", "8.000.000,20", "Rp 1.000.000,05"))


def ketik_dukungan(tamu: Tamu, kantor: Kantor, bahan: tuple[list[SimpulProgram], Sasaran]) -> None:
    simpul, sasaran = bahan
    for s in simpul:
        tamu.buka(kantor, "renstra:dukungan_ubah", s.pk)
        tamu.isi_formulir(**{str(sasaran): "100"})


def ketik_status(tamu: Tamu, kantor: Kantor, simpul: list[SimpulProgram]) -> None:
    tamu.buka(kantor, "anggaran:realisasi")
    tamu.isi("Keadaan per tanggal", "2028-12-31")
    isi_kisi(tamu, simpul, ("3.100.000", "7.000.000", "650.000"))


def ketik_indikatif(tamu: Tamu, kantor: Kantor, simpul: list[SimpulProgram]) -> None:
    tamu.buka(kantor, "anggaran:indikatif")
    for i, s in enumerate(simpul, 1):
        kotak = tamu.page.locator("main tr").filter(has_text=s.nama).get_by_role("textbox")
        for n in range(5):
            kotak.nth(n).fill(f"{i}.{n + 1}00.000")
    tamu.simpan()


def ketik_triwulan(tamu: Tamu, kantor: Kantor, simpul: SimpulProgram) -> None:
    for triwulan, nilai in ((1, ("1.200.000", "700.000", "")), (2, ("1.300.000", "800.000", "1.900.000"))):
        tamu.buka(kantor, "anggaran:realisasi", periode=triwulan)
        for jenis, n in zip(TIGA_JENIS, nilai, strict=True):
            tamu.isi(f"{simpul} {jenis}", n)
        tamu.simpan()


def ketik_pergeseran(tamu: Tamu, kantor: Kantor, bahan: tuple[list[SimpulProgram], Tahap]) -> None:
    simpul, tahap = bahan
    tamu.buka(kantor, "anggaran:pagu", tahap.pk)
    isi_kisi(tamu, simpul, ("4.500.000", "7.250.000", "1.000.000"))


BELANJA = ("4.000.000", "8.000.000", "1.000.000", "3.100.000", "7.000.000", "650.000", "13.000.000", "10.750.000")
NAMA = ("Sub Kegiatan Rawa 1", "Sub Kegiatan Rawa 2", "Sub Kegiatan Rawa 3")
CERITA = (
    "mendapat pengurangan anggaran sebesar Rp 50.000.000", "penambahan untuk Belanja Langsung sebesar Rp 50.000.000",
    "menjadi Rp 3.850.000.000", "adalah sebesar Rp 3.700.000.000", "sisa anggaran sebesar Rp 150.000.000",
    "dikembalikan ke Kas Daerah",
)  # fmt: skip
STATUS = (
    "sampai dengan 31 Desember 2028 adalah sebesar Rp 10.750.000", "sisa anggaran sebesar Rp 2.250.000",
    "dikembalikan ke Kas Daerah", "data sementara dan belum diaudit BPK",
)  # fmt: skip

BUTIR: tuple[Butir, ...] = (
    Butir(
        "MU-11", "APBD dua tahun, sebelum dan setelah perubahan", KONTROL, "mu-11", ketik_apbd,
        ("3.000.000.000", "900.000.000", "2.900.000.000", "(100.000.000)", "950.000.000", "3.900.000.000", "(50.000.000)"),
        siapkan=dua_tahap,
    ),
    Butir(
        "MU-12", "Realisasi belanja menurut jenis", ("anggaran:rincian", "anggaran:realisasi"), "mu-12",
        ketik_realisasi_jenis,
        ("Belanja Pegawai", "5.000.000", "4.900.000", "Belanja Barang dan Jasa", "2.700.000", "Belanja Modal", "1.900.000",
         "4.600.000"),
        siapkan=satu_tanpa_jenis,
    ),
    Butir(
        "MU-13", "Realisasi keuangan dan kinerja kegiatan", ("anggaran:baris_tambah", "kinerja:pelaksanaan_isi"), "mu-13",
        ketik_kegiatan,
        ("- Belanja modal jangkar", "1.500.000", "- Belanja modal dayung", "1.400.000", "- Belanja cat perahu", "CV Bakau",
         "87,75 %", "3.900.000", "Mei 2028", "13.000.000"),
        siapkan=terealisasi,
    ),
    Butir(
        "MU-14", "Narasi anggaran", KONTROL, "mu-14", ketik_cerita,
        (*CERITA, "3.850.000.000", "2.800.000.000"), siapkan=dua_tahap, tak_di_xlsx=CERITA,
    ),
    Butir(
        "BS-19", "Alokasi anggaran", KONTROL, "bs-19", ketik_jenis,
        ("Belanja Operasi", "8.000.000", "Belanja Pegawai", "5.000.000", "3.000.000", "2.000.000", "10.000.000"),
        siapkan=lambda kantor: kantor.tahap(),
    ),
    Butir(
        "BS-20", "Belanja per program, kegiatan, dan sub kegiatan", ("anggaran:pagu", "anggaran:realisasi"), "bs-20",
        ketik_belanja, (*NAMA, *BELANJA), siapkan=pohon_dan_dpa,
    ),
    Butir(
        "BS-21", "Anggaran per sasaran strategis", ("renstra:dukungan_ubah",), "bs-21", ketik_dukungan,
        ("Warga rawa 1 terlayani", "Program Perahu", "13.000.000"), siapkan=bersasaran,
    ),
    Butir(
        "R-10", "Keadaan angka dan sisa anggaran", ("anggaran:realisasi",), "mu-14", ketik_status,
        (*STATUS, "13.000.000"), siapkan=berpagu, tak_di_xlsx=STATUS,
    ),
    Butir(
        "N-3", "Pagu indikatif lima tahun", ("anggaran:indikatif",), "pagu-indikatif", ketik_indikatif,
        (*NAMA, "1.100.000", "3.500.000", "6.300.000", "7.500.000", "34.500.000"), siapkan=renstra_dan_pohon,
    ),
    Butir(
        "N-4", "Pagu satu kali, berapa pun indikatornya", ("anggaran:pagu",), "bs-20", ketik_pagu,
        (*NAMA, "4.000.000", "8.000.000", "1.000.000", "13.000.000"), siapkan=berindikator_banyak,
    ),
    Butir(
        "N-5", "Realisasi per triwulan dan jenis belanja", ("anggaran:realisasi",), "realisasi-triwulan", ketik_triwulan,
        ("1.200.000", "1.300.000", "700.000", "800.000", "1.900.000", "Belanja Tidak Langsung", "2.500.000",
         "Belanja Langsung", "3.400.000", "5.900.000"),
        siapkan=satu_berjenis,
    ),
    Butir(
        "N-19", "Rupiah dengan sen", ("anggaran:pagu",), "bs-20", ketik_sen,
        ("4.000.000,10", "8.000.000,20", "1.000.000,05", "13.000.000,35"), siapkan=pohon_dan_dpa,
    ),
    Butir(
        "N-25", "Pagu sebelum dan sesudah pergeseran", TAHAP, "perbandingan-tahap", ketik_pergeseran,
        ("4.500.000", "500.000", "7.250.000", "(750.000)", "12.750.000", "(250.000)", "900/7/2028"),
        siapkan=dpa_dan_pergeseran,
    ),
)  # fmt: skip
