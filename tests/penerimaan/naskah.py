"""Rows of the acceptance table: papers and the parts of the book."""

from __future__ import annotations

from typing import Any

from kinerja.domain import susun_iku, susun_perjanjian
from kinerja.models import PenetapanIku, PerjanjianKinerja
from laporan.domain import buat_laporan
from laporan.models import Laporan
from renstra.models import Indikator
from sakip.core.models import Peraturan
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, PejabatFactory
from tests.penerimaan.butir import BUKU, Butir, DiTempatLain
from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

UKURAN = {"Surat perahu selesai sehari": "71,25", "Keluhan dermaga dijawab": "62,5", "Jadwal dayung ditepati": "53,75"}
TERCETAK = ("71,25 %", "62,50 %", "53,75 %")
PENANDA = ("Camat Uji, S.Sos.", "Bupati Uji")


# --- Perjanjian Kinerja ---


def tiga_rencana(kantor: Kantor) -> list[Indikator]:
    """Three indicators of a sasaran without target, and the two who sign."""
    sasaran = kantor.sasaran()
    kantor.camat(), kantor.bupati()
    return [kantor.indikator(sasaran, nama, target=None) for nama in UKURAN]


def naskah_pertama(kantor: Kantor) -> PerjanjianKinerja:
    tiga_rencana(kantor)
    return susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])


def ketik_susun(tamu: Tamu, kantor: Kantor, _: Any) -> None:
    """The paper is drawn up with number, place and day; then each target is typed."""
    tamu.buka(kantor, "kinerja:perjanjian_susun")
    tamu.isi_formulir(Tanggal=f"{kantor.tahun}-01-15", Tempat="Dermaga Elok", Nomor="100/7")
    ketik_target(tamu, kantor, PerjanjianKinerja.objects.get())


def ketik_target(tamu: Tamu, kantor: Kantor, pk: PerjanjianKinerja) -> None:
    for nama, nilai in UKURAN.items():
        tamu.buka(kantor, "kinerja:perjanjian", pk.pk)
        tamu.klik("Ubah", di=nama)
        tamu.isi_formulir(**{"Target (%)": nilai})


def ketik_perubahan(tamu: Tamu, kantor: Kantor, _: PerjanjianKinerja) -> None:
    """A change with its reason, beside the first paper, which stays."""
    tamu.buka(kantor, "kinerja:perjanjian_susun")
    tamu.pilih("Jenis", "Perubahan")
    tamu.pilih("Alasan perubahan", "Pejabat diganti")
    tamu.isi_formulir(Tanggal=f"{kantor.tahun}-10-02", Nomor="100/8")
    ketik_target(tamu, kantor, PerjanjianKinerja.objects.get(jenis="perubahan"))


def atasan(kantor: Kantor) -> Kantor:
    """The office has promised; the head of its unit is registered."""
    naskah_pertama(kantor)
    PejabatFactory(perangkat=kantor.perangkat, nama="Kasi Uji, S.T.", jabatan="Kepala Seksi Perahu")
    for nama in UKURAN:
        IndikatorFactory(perangkat=kantor.perangkat, nama=f"Bagian perahu dari {nama}", satuan="%")
    return kantor


def ketik_unit(tamu: Tamu, kantor: Kantor, _: Kantor) -> None:
    """Drawn up for the unit; its three rows are typed."""
    sasaran = "Warga rawa 1 terlayani"
    tamu.buka(kantor, "kinerja:perjanjian_unit")
    tamu.klik("Susun Perjanjian Kinerja Seksi Perahu")
    tamu.isi_formulir(Tanggal=f"{kantor.tahun}-01-20", Nomor="100/9")
    pk = PerjanjianKinerja.objects.get(unit__isnull=False)
    for nama, nilai in UKURAN.items():
        tamu.buka(kantor, "kinerja:perjanjian_baris_tambah", pk.pk)
        tamu.pilih("Sasaran", sasaran)
        tamu.pilih("Indikator", f"Bagian perahu dari {nama}")
        tamu.page.locator("[name=angka]").fill(nilai)
        tamu.simpan()


# --- The decree on the IKU ---


def keputusan(kantor: Kantor) -> PenetapanIku:
    """A decree with three indicators and nothing in its lists."""
    sasaran = kantor.sasaran()
    kantor.camat()
    for nama in UKURAN:
        kantor.indikator(sasaran, nama, iku=True)
    return susun_iku(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"], nomor="188/4")


BUTIR_SK = {
    "menimbang": ("bahwa dermaga perlu diukur;", "bahwa perahu perlu dihitung;", "bahwa rawa perlu dijaga;"),
    "mengingat": ("Undang-Undang Rawa;", "Peraturan Pemerintah Perahu;", "Peraturan Daerah Dermaga;"),
    "diktum": ("Ukuran dermaga ditetapkan.", "Ukuran perahu ditetapkan.", "Keputusan berlaku hari ini."),
    "tembusan": ("Kepala Dinas Rawa;", "Kepala Dinas Perahu;", "Arsip."),
}


def ketik_sk(tamu: Tamu, kantor: Kantor, iku: PenetapanIku) -> None:
    for jenis, isi in BUTIR_SK.items():
        for bunyi in isi:
            tamu.buka(kantor, "kinerja:iku_butir_tambah", iku.pk, jenis)
            tamu.isi_formulir(Bunyi=bunyi)
    tamu.buka(kantor, "kinerja:iku_ubah", iku.pk)
    tamu.isi_formulir(Tentang="Ukuran Utama Rawa Elok", Tempat="Dermaga Elok")


# --- The book ---


def buku(kantor: Kantor) -> Laporan:
    """A report, and a paper of three indicators, so that its tables have rows."""
    sasaran = kantor.sasaran()
    kantor.camat()
    for nama in UKURAN:
        kantor.indikator(sasaran, nama)
    susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    return buat_laporan(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])


def tulis(*kunci: str) -> Any:
    """Write a text into each of these sections."""

    def ketik(tamu: Tamu, kantor: Kantor, laporan: Laporan) -> None:
        for k in kunci:
            tamu.buka(kantor, "laporan:bagian_ubah", laporan.bagian.get(kunci=k).pk)
            tamu.centang("Dicetak")
            tamu.isi_formulir(Naskah=f"Cerita rawa bagian {kunci.index(k) + 1}.")

    return ketik


CERITA = tuple(f"Cerita rawa bagian {i}." for i in (1, 2, 3))


DASAR = "Peraturan Daerah Rawa Nomor 7 Tahun 2027 tentang Perahu"


def buku_dan_peraturan(kantor: Kantor) -> Laporan:
    """A regulation of the Pemda's own, so that the book does not cite the common ones."""
    with menulis(by=None):
        Peraturan.objects.create(
            pemda=kantor.perangkat.pemda, bentuk="Peraturan Daerah Rawa", nomor="7", tahun=2027, tentang="Perahu"
        )
    return buku(kantor)


def ketik_bab1(tamu: Tamu, kantor: Kantor, laporan: Laporan) -> None:
    tamu.buka(kantor, "laporan:dasar_hukum_tambah")
    tamu.pilih("Peraturan", DASAR)
    tamu.simpan()
    tulis("bab1_latar_belakang", "bab1_maksud_tujuan", "bab1_dasar_hukum")(tamu, kantor, laporan)


def ketik_depan(tamu: Tamu, kantor: Kantor, laporan: Laporan) -> None:
    tulis("kata_pengantar", "ikhtisar", "bab1_latar_belakang")(tamu, kantor, laporan)
    tamu.buka(kantor, "laporan:rangka")
    tamu.isi_formulir(Tempat="Dermaga Elok", Tanggal_kata_pengantar="Maret 2029", Judul="Kabar Kinerja Rawa")


def ketik_lampiran(tamu: Tamu, kantor: Kantor, _: Laporan) -> None:
    """Three tables among the lampiran."""
    for nama in ("Sasaran Strategis dan Indikator Kinerja", "Rata-rata Capaian Sasaran", "Skala Capaian Kinerja"):
        tamu.buka(kantor, "laporan:bagian_tambah")
        tamu.bidang("Letak").select_option(label="Lampiran")
        tamu.bidang("Memuat").select_option(label=nama)
        tamu.isi_formulir(Judul=f"Lampiran rawa {nama.split()[0]}")


def ketik_susunan(tamu: Tamu, kantor: Kantor, laporan: Laporan) -> None:
    """One chapter is renamed, a section of the office's own goes below it, another is left out."""
    tamu.buka(kantor, "laporan:bagian_ubah", laporan.bagian.get(kunci="bab4").pk)
    tamu.isi_formulir(Judul="PENUTUP RAWA")
    tamu.buka(kantor, "laporan:bagian_tambah")
    tamu.pilih("Letak", "PENUTUP RAWA")
    tamu.isi_formulir(Judul="Penghargaan Dermaga")
    tamu.buka(kantor, "laporan:bagian_ubah", laporan.bagian.get(kunci="bab1_isu_strategis").pk)
    tamu.page.get_by_label("Dicetak").uncheck()
    tamu.simpan()
    tamu.buka(kantor, "laporan:bagian_daftar")
    tamu._buka(tamu.page.get_by_role("button", name="Naikkan PENUTUP RAWA"))


UTAMA = tuple(UKURAN)
BUTIR: tuple[Butir, ...] = (
    Butir(
        "BS-5", "Perjanjian Kinerja", ("kinerja:perjanjian_susun",), "pk", ketik_susun,
        (*UTAMA, *TERCETAK, *PENANDA, "15 Januari 2028", "Dermaga Elok", "Pihak Kedua"), siapkan=tiga_rencana,
        tak_di_xlsx=("Pihak Kedua",),
    ),
    Butir(
        "BS-6", "Lampiran Perjanjian Kinerja", ("kinerja:perjanjian",), "pk", ketik_target, (*UTAMA, *TERCETAK),
        siapkan=naskah_pertama,
    ),
    Butir(
        "BS-7", "Perjanjian Kinerja Perubahan di samping yang pertama", ("kinerja:perjanjian_susun",), "pk", ketik_perubahan,
        ("PERJANJIAN KINERJA PERUBAHAN", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2028", "2 Oktober 2028", *TERCETAK,
         "Alasan perubahan: Pejabat diganti atau dimutasi."),
        siapkan=naskah_pertama, tak_di_xlsx=("Alasan perubahan: Pejabat diganti atau dimutasi.",),
    ),
    Butir(
        "BS-8", "Keputusan tentang IKU", ("kinerja:iku", "kinerja:iku_butir_tambah"), "sk-iku", ketik_sk,
        (*UTAMA, *(t for isi in BUTIR_SK.values() for t in isi), "UKURAN UTAMA RAWA ELOK", "KETIGA", "NOMOR 188/4"),
        siapkan=keputusan,
        tak_di_xlsx=(*(t for isi in BUTIR_SK.values() for t in isi), "UKURAN UTAMA RAWA ELOK", "KETIGA", "NOMOR 188/4"),
    ),
    Butir(
        "MU-4", "Penetapan Kinerja", ("kinerja:perjanjian",), "pk", ketik_target,
        ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2028", *UTAMA, *TERCETAK), siapkan=naskah_pertama,
    ),
    Butir(
        "N-24", "Perjanjian Kinerja unit kerja", ("kinerja:perjanjian_unit", "kinerja:perjanjian_unit_susun"), "pk-unit",
        ketik_unit, ("SEKSI PERAHU", "Kasi Uji, S.T.", "Camat Uji, S.Sos.", "20 Januari 2028", *TERCETAK,
                     *(f"Bagian perahu dari {n}" for n in UTAMA)),
        siapkan=atasan,
    ),
    Butir(
        "R-1", "Sampul, kata pengantar, daftar isi, ikhtisar", ("laporan:bagian_daftar", "laporan:rangka"), BUKU, ketik_depan,
        (*UTAMA, *CERITA, "KABAR KINERJA RAWA", "Dermaga Elok, Maret 2029", "DAFTAR ISI"), siapkan=buku,
        tak_di_xlsx=(*CERITA, "KABAR KINERJA RAWA", "Dermaga Elok, Maret 2029", "DAFTAR ISI"),
    ),
    Butir(
        "R-2", "BAB I Pendahuluan", ("laporan:bagian_daftar", "laporan:dasar_hukum_tambah"), BUKU,
        ketik_bab1, (*UTAMA, *CERITA, DASAR), siapkan=buku_dan_peraturan,
        tak_di_xlsx=(*CERITA, DASAR),
    ),
    Butir(
        "R-3", "BAB II Perencanaan Kinerja", ("laporan:bagian_daftar",), BUKU, tulis("bab2_renstra", "bab2_pk", "bab2_iku"),
        (*UTAMA, *CERITA), siapkan=buku, tak_di_xlsx=CERITA,
    ),
    Butir(
        "R-4", "BAB III Akuntabilitas Kinerja", ("laporan:bagian_daftar",), BUKU,
        tulis("bab3_pengukuran", "bab3_evaluasi", "bab3_alokasi"), (*UTAMA, *CERITA), siapkan=buku, tak_di_xlsx=CERITA,
    ),
    Butir(
        "R-5", "BAB IV Penutup", ("laporan:bagian_daftar",), BUKU, tulis("bab4", "bab3_keuangan", "bab1_isu_strategis"),
        (*UTAMA, *CERITA), siapkan=buku, tak_di_xlsx=CERITA,
    ),
    Butir(
        "R-6", "Lampiran", ("laporan:bagian_tambah",), BUKU, ketik_lampiran,
        ("Lampiran rawa Sasaran", "Lampiran rawa Rata-rata", "Lampiran rawa Skala", *UTAMA), siapkan=buku,
        tak_di_xlsx=("Lampiran rawa Rata-rata", "Lampiran rawa Skala"),
    ),
    Butir(
        "R-7", "Susunan laporan menurut kantor", ("laporan:bagian_daftar", "laporan:bagian_tambah"), BUKU, ketik_susunan,
        ("BAB III PENUTUP RAWA", "Penghargaan Dermaga", "BAB IV AKUNTABILITAS KINERJA", *UTAMA), siapkan=buku,
        tak_di_xlsx=("BAB III PENUTUP RAWA", "Penghargaan Dermaga", "BAB IV AKUNTABILITAS KINERJA"),
    ),
)  # fmt: skip

DI_TEMPAT_LAIN: tuple[DiTempatLain, ...] = (
    DiTempatLain(
        "PL-4", "Buku IKU", "`laporan/buku/iku/naskah/`", "`laporan/buku/iku/`",
        "tests/laporan/test_papers_buku.py::test_the_iku_book_of_an_empty_office_holds_what_is_typed",
    ),
    DiTempatLain(
        "R-8", "Bab Renstra sebagai dokumen", "`laporan/buku/renstra/naskah/`", "`laporan/buku/renstra/`",
        "tests/laporan/test_papers_buku.py::test_the_chapter_of_the_renstra_of_an_empty_office_holds_what_is_typed",
    ),
    DiTempatLain(
        "R-12", "Judul tabel dengan atau tanpa nomor, sumber di bawah tabel", "`laporan/pengaturan/`", "`laporan/`",
        "tests/laporan/test_builder.py::test_captions_have_no_number_where_the_office_wants_none",
    ),
)  # fmt: skip
