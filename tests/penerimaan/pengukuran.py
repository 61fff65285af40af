"""Rows of the acceptance table: what was measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.urls import reverse

from anggaran.models import Tahap
from kinerja.domain import susun_perjanjian
from renstra.models import Dukungan, Indikator, Sasaran, SimpulProgram
from sakip.core.write import menulis
from tests.factories import PaguFactory, RealisasiAnggaranFactory, TahapFactory, TargetFactory
from tests.penerimaan.butir import Butir
from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

UKUR = {"Surat perahu selesai sehari": "71,3", "Keluhan dermaga dijawab": "84,6", "Jadwal dayung ditepati": "60,5"}
CAPAIAN = ("89,13", "105,75", "75,63")
"""71,3/80, 84,6/80, 60,5/80."""
LANGKAH = ("Menambah perahu pada hari pasar", "Memasang papan jadwal di dermaga", "Melatih juru mudi")
SKOR = {"Kecepatan dayung": "71,25", "Keramahan juru mudi": "84,55", "Kebersihan dermaga": "60,45"}
PITA = (("MELAJU", "87,5", ""), ("HANYUT", "62,5", "87,5"), ("KARAM", "", "62,5"))
KELUARAN = (("Pelampung", "buah", "40", "31"), ("Dayung rotan", "pasang", "25", "25"), ("Jangkar", "unit", "8", "6"))


def berjanji(kantor: Kantor, indikator: list[Indikator]) -> list[Indikator]:
    """The Perjanjian Kinerja of the year holds them."""
    susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    return indikator


def tiga_janji(kantor: Kantor, **isi: str) -> list[Indikator]:
    """Three indicators of one sasaran with target 80 in the Perjanjian Kinerja of the year."""
    sasaran = kantor.sasaran()
    return berjanji(kantor, [kantor.indikator(sasaran, nama, **isi) for nama in UKUR])


def janji_turun(kantor: Kantor) -> list[Indikator]:
    return tiga_janji(kantor, polaritas="turun")


def janji_sampai_akhir(kantor: Kantor) -> list[Indikator]:
    """With a target of 95 at the end of the Renstra."""
    indikator = tiga_janji(kantor)
    for i in indikator:
        TargetFactory(rumusan=i.rumusan.get(), tahun=2031, angka=95)
    return indikator


def janji_tiga_sasaran(kantor: Kantor) -> list[Indikator]:
    """One indicator under each of three sasaran."""
    tujuan = kantor.tujuan()
    sasaran = [kantor.sasaran(tujuan, n) for n in (1, 2, 3)]
    return berjanji(kantor, [kantor.indikator(s, nama) for s, nama in zip(sasaran, UKUR, strict=True)])


def kegiatan_beranggaran(kantor: Kantor) -> list[SimpulProgram]:
    """Three sub kegiatan with their money, under a sasaran that the Perjanjian Kinerja promises."""
    tiga_janji(kantor)
    simpul = kantor.pohon()
    tahap = kantor.tahap()
    for s, pagu, nyata in zip(simpul, (4_000_000, 8_000_000, 1_000_000), (3_100_000, 7_000_000, 650_000), strict=True):
        PaguFactory(tahap=tahap, simpul=s, nilai=pagu)
        RealisasiAnggaranFactory(simpul=s, nilai=nyata)
        with menulis(by=None):
            Dukungan.objects.create(simpul=s, sasaran=Sasaran.objects.get())
    return simpul


def janji_dan_uang(kantor: Kantor) -> list[Indikator]:
    kegiatan_beranggaran(kantor)
    return list(Indikator.objects.filter(nama__in=UKUR))


def kegiatan_dua_tahun(kantor: Kantor) -> list[SimpulProgram]:
    """Three sub kegiatan, two of them with an indicative pagu in the Renstra; money was spent in all."""
    simpul = kegiatan_beranggaran(kantor)
    tahap = kantor.tahap(Tahap.Jenis.RENSTRA)
    lalu = TahapFactory(perangkat=kantor.perangkat, tahun=kantor.tahun - 1, jenis=Tahap.Jenis.RENSTRA)
    for s, t in zip(simpul[:2], kantor.pohon(2, tahun=kantor.tahun - 1), strict=True):
        PaguFactory(tahap=tahap, simpul=s, nilai=6_000_000)
        PaguFactory(tahap=lalu, simpul=t, nilai=4_000_000)
    return simpul


def ketik_realisasi(tamu: Tamu, kantor: Kantor, _indikator: list[Indikator]) -> None:
    for nama, nilai in UKUR.items():
        tamu.buka(kantor, "kinerja:realisasi")
        tamu.klik(nama)
        tamu.isi_formulir(**{"Realisasi (%)": nilai})


def ketik_tiga_tahun(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    """The first indicator in this year and the two before it."""
    for tahun, nilai in zip((2026, 2027, 2028), UKUR.values(), strict=True):
        tamu.buka(replace(kantor, tahun=tahun), "kinerja:realisasi_isi", indikator[0].pk, 0)
        tamu.isi_formulir(**{"Realisasi (%)": nilai})


def ketik_pembanding(tamu: Tamu, kantor: Kantor, _indikator: list[Indikator]) -> None:
    for nama, nilai in UKUR.items():
        tamu.buka(kantor, "kinerja:pembanding")
        tamu.klik("Tambah", di=nama)
        tamu.isi_formulir(**{"Angka pembanding (%)": nilai, "Sumber data": "Portal perahu"})


def ketik_survei(tamu: Tamu, kantor: Kantor, _: None) -> None:
    """Three unsur with a score each; the rows that the page proposes beyond them are emptied."""
    tamu.buka(kantor, "kinerja:survei_tambah", unsur="9-sebaran")
    tamu.isi("Nama survei", "Survei Dermaga")
    tamu.page.get_by_label("Skala").select_option(index=1)
    for n, (nama, skor) in enumerate(SKOR.items(), 1):
        tamu.isi(f"Unsur, baris {n}", nama)
        tamu.isi(f"Skor tanpa sebaran, baris {n}", skor)
    for n in range(4, 10):
        tamu.isi(f"Unsur, baris {n}", "")
    tamu.simpan()


def ketik_langkah(tamu: Tamu, kantor: Kantor, _: None) -> None:
    """A survey, then the three steps taken after it."""
    ketik_survei(tamu, kantor, None)
    tamu.buka(kantor, "kinerja:survei_daftar")
    tamu.klik("Ubah")
    tamu.isi("Langkah sesudah survei", "\n".join(LANGKAH))
    tamu.simpan()


def ketik_skala(tamu: Tamu, kantor: Kantor, _: None) -> None:
    """A scale of the Pemda with three bands, then the rule set that measures by it."""
    tamu.page.goto(tamu.alamat + reverse("skala:tambah", args=[kantor.perangkat.pemda.slug]))
    tamu.isi("Nama", "Skala Perahu")
    tamu.pilih("Kegunaan", "capaian")
    tamu.tekan("Tambah baris")
    for n, (predikat, bawah, atas) in enumerate(PITA, 1):
        tamu.isi(f"Predikat, baris {n}", predikat)
        tamu.isi(f"Batas bawah, baris {n}", bawah)
        tamu.isi(f"Batas atas, baris {n}", atas)
    tamu.simpan()
    tamu.buka(kantor, "kinerja:aturan_tambah")
    tamu.isi("Nama", "Aturan Perahu")
    tamu.isi("Berlaku mulai tahun", str(kantor.tahun))
    tamu.pilih("Skala capaian", "Skala Perahu")
    tamu.simpan()


def ketik_keluaran(tamu: Tamu, kantor: Kantor, simpul: list[SimpulProgram]) -> None:
    """One output and the outcome of each sub kegiatan."""
    for s, (nama, satuan, target, nyata) in zip(simpul, KELUARAN, strict=True):
        tamu.buka(kantor, "kinerja:pelaksanaan_isi", s.pk)
        isi = {"Keluaran": nama, "Satuan": satuan, "Target": target, "Realisasi": nyata}
        for judul, nilai in isi.items():
            tamu.isi(f"{judul}, keluaran 1", nilai)
        tamu.isi_formulir(**{"Hasil (outcome) yang direncanakan": f"Tersedianya {nama.lower()}"})


def ketik_kendala(tamu: Tamu, kantor: Kantor, simpul: list[SimpulProgram]) -> None:
    for n, s in enumerate(simpul, 1):
        tamu.buka(kantor, "kinerja:pelaksanaan_isi", s.pk)
        tamu.isi_formulir(Kendala=f"Air surut {n} hari", Solusi=f"Jadwal digeser {n} pekan")


def ketik_kemajuan(tamu: Tamu, kantor: Kantor, simpul: list[SimpulProgram]) -> None:
    for s, nilai in zip(simpul, SKOR.values(), strict=True):
        tamu.buka(kantor, "kinerja:pelaksanaan_isi", s.pk)
        tamu.isi_formulir(**{"Realisasi non fisik (%)": nilai})


def _realisasi(
    id_: str, judul: str, tampak: tuple[str, ...], siapkan: Callable[[Kantor], list[Indikator]] = tiga_janji
) -> Butir:
    return Butir(id_, judul, ("kinerja:realisasi",), id_.lower(), ketik_realisasi, tampak, siapkan=siapkan)


def _kegiatan(
    id_: str, judul: str, ketik: Callable[[Tamu, Kantor, list[SimpulProgram]], None], tampak: tuple[str, ...],
    siapkan: Callable[[Kantor], list[SimpulProgram]] = kegiatan_beranggaran,
) -> Butir:  # fmt: skip
    return Butir(id_, judul, ("kinerja:pelaksanaan",), id_.lower(), ketik, tampak, siapkan=siapkan)


SUB = tuple(f"Sub Kegiatan Rawa {n}" for n in (1, 2, 3))
SASARAN = "Warga rawa 1 terlayani"

BUTIR: tuple[Butir, ...] = (
    _realisasi(
        "BS-9", "Capaian, progres positif", (*UKUR, "71,30 / 80 × 100", "84,60 / 80 × 100", "60,50 / 80 × 100", *CAPAIAN)
    ),
    _realisasi(
        "BS-10", "Capaian, progres negatif",
        # (80 − (71,3 − 80)) / 80 and so on
        (*UKUR, "(80 − (71,30 − 80)) / 80 × 100", "110,88", "94,25", "124,38"), janji_turun,
    ),
    Butir(
        "BS-11", "Skala ordinal", ("skala:tambah", "kinerja:aturan"), "bs-11", ketik_skala,
        ("MELAJU", "HANYUT", "KARAM", "87,5", "62,5"), oleh="admin",
    ),
    _realisasi("BS-12", "Pengukuran realisasi kinerja", (*UKUR, "71,30", "84,60", "60,50", *CAPAIAN)),
    Butir(
        "BS-13", "Perbandingan dengan tahun sebelumnya", ("kinerja:realisasi",), "bs-13", ketik_tiga_tahun,
        (next(iter(UKUR)), "Th. 2026", "Th. 2027", "Th. 2028", "71,30", "84,60", "60,50"), siapkan=tiga_janji,
    ),
    _realisasi(
        "BS-14", "Perbandingan dengan akhir Renstra",
        (*UKUR, "TARGET AKHIR RENSTRA", "95", "75,05", "89,05", "63,68"), janji_sampai_akhir,
    ),
    Butir(
        "BS-15", "Perbandingan dengan angka nasional", ("kinerja:pembanding",), "bs-15", ketik_pembanding,
        (*UKUR, "71,30", "84,60", "60,50", "Portal perahu"), siapkan=tiga_janji,
    ),
    Butir(
        "BS-16", "Survei kepuasan masyarakat", ("kinerja:survei_daftar",), "bs-16", ketik_survei,
        # the mean of the three scores
        (*SKOR, "71,25", "84,55", "60,45", "72,08"),
    ),
    Butir(
        "R-11", "Langkah sesudah survei", ("kinerja:survei_daftar",), "bs-16", ketik_langkah,
        (*SKOR, *LANGKAH), tak_di_xlsx=LANGKAH,
    ),
    _kegiatan(
        "BS-17", "Masukan dan keluaran sub kegiatan", ketik_keluaran,
        (*SUB, "Pelampung", "Dayung rotan", "Jangkar", "3.100.000", "77,50", "7.000.000", "87,50", "650.000"),
    ),
    _realisasi(
        "BS-18", "Rata-rata capaian sasaran",
        (SASARAN, "Warga rawa 2 terlayani", "Warga rawa 3 terlayani", *CAPAIAN), janji_tiga_sasaran,
    ),
    _realisasi(
        "MU-5", "Pencapaian indikator kinerja",
        (SASARAN, *UKUR, *CAPAIAN, "Program Perahu", "1. Kegiatan Dayung", "c. Sub Kegiatan Rawa 3", "3.100.000", "77,50"),
        janji_dan_uang,
    ),
    _kegiatan(
        "MU-6", "Analisis pencapaian kinerja", ketik_keluaran,
        (
            "Rencana", "Realisasi", "Capaian", *SUB, "- Pelampung : 40 buah", "- Pelampung : 31 buah", "77,50",
            "- Dayung rotan : 25 pasang", "- Jangkar : 6 unit", "Tersedianya jangkar",
        ),
    ),
    _kegiatan(
        "MU-7", "Kendala dan solusi", ketik_kendala,
        (*SUB, "Air surut 1 hari", "Jadwal digeser 1 pekan", "Air surut 3 hari", "Jadwal digeser 3 pekan", "900.000",
            "350.000", "Kas Daerah"),
    ),
    _realisasi("MU-8", "Pencapaian Kinerja Kegiatan (PKK)", (SASARAN, *UKUR, *CAPAIAN), janji_dan_uang),
    _realisasi(
        "MU-9", "Pengukuran Pencapaian Sasaran (PPS)",
        (SASARAN, *UKUR, *CAPAIAN, "- Program Perahu", "13.000.000", "10.750.000", "82,69"), janji_dan_uang,
    ),
    _kegiatan(
        "MU-10", "Perbandingan realisasi", ketik_kemajuan,
        # 71,25 over five years; 3,1 of 10 million; the third has no target
        (*SUB, "10.000.000", "71,25", "14,25", "31", "16,91", "12,09", "Tanpa target Renstra"), kegiatan_dua_tahun,
    ),
)  # fmt: skip
