"""Every section of a source document has its place in our book, in the office's order and words (R-1 to R-7)."""

from __future__ import annotations

import pytest

from laporan.builder import bangun
from laporan.document import Dokumen
from laporan.draf import Rancangan
from laporan.jelajah import teks
from laporan.models import Bagian, Laporan
from laporan.narasi import teks_polos
from laporan.nomor import daftar_isi
from sakip.core.models import PerangkatDaerah
from tests.demo import kantor_demo

BANGSALSARI = """KATA PENGANTAR
DAFTAR ISI
IKHTISAR EKSEKUTIF
BAB I PENDAHULUAN
A. LATAR BELAKANG
B. MAKSUD DAN TUJUAN
C. KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI KECAMATAN BANGSALSARI
BAB II PERENCANAAN DAN PERJANJIAN KINERJA
A. RENCANA STRATEGIS
B. RENCANA KINERJA TAHUNAN (RKT) TAHUN 2021
C. PERJANJIAN KINERJA
D. INDIKATOR KINERJA UTAMA (IKU)
BAB III AKUNTABILITAS KINERJA
A. PENGUKURAN CAPAIAN KINERJA TAHUN 2021
B. EVALUASI DAN ANALISIS CAPAIAN KINERJA
C. AKUNTABILITAS KEUANGAN
BAB IV PENUTUP
Lampiran 1. Matriks Rencana Strategis (RS) 2016-2021
Lampiran 2. Rencana Kinerja Tahunan (RKT) Tahun 2021
Lampiran 3. Perjanjian Kinerja Tahun 2021 dan Perjanjian Kinerja Perubahan tahun 2021
Lampiran 4. Lampiran SK IKU OPD
Lampiran 5. Penghargaan yang diraih selama tahun 2021 (jika ada)"""

METRO_UTARA = """KATA PENGANTAR
DAFTAR ISI
BAB I PENDAHULUAN
A. Latar Belakang
B. Maksud dan Tujuan
C. Dasar Hukum
D. Sistematika Penyusunan
BAB II PERENCANAAN KINERJA
A. Rencana Strategis Tahun 2021-2025
1. Visi dan Misi
2. Tujuan dan Sasaran
B. Penetapan Kinerja
BAB III AKUNTABILITAS KINERJA
A. Capaian Kinerja Organisasi
B. Realisasi Anggaran
BAB IV PENUTUP
Lampiran I. Struktur Organisasi Kecamatan Metro Utara
Lampiran II. Tabel Matriks Renstra Tahun 2021-2025
Lampiran III. Tabel Indikator Kinerja Utama (IKU) Tahun 2021-2025
Lampiran IV. Tabel Penetapan Kinerja (PK) Tahun 2021
Lampiran V. Tabel Pencapaian Kinerja Kegiatan (PKK)
Lampiran VI. Tabel Pengukuran Pencapaian Sasaran (PPS)
Lampiran VII. Tabel Data Perbandingan Realisasi Kinerja
Lampiran VIII. Tabel Realisasi Capaian Keuangan dan Kinerja Kegiatan"""

PALARAN = """KEPUTUSAN TENTANG INDIKATOR KINERJA UTAMA
KATA PENGANTAR
DAFTAR ISI
BAB I PENDAHULUAN
1.1 Latar Belakang
1.2 Maksud dan Tujuan
1.3 Dasar Hukum
BAB II PENGERTIAN INDIKATOR KINERJA
2.1 Definisi Indikator Kinerja Utama
2.2 Syarat Kriteria Indikator Kinerja
2.3 Jenis-Jenis Indikator Kinerja Utama
BAB III GAMBARAN UMUM
3.1 Visi dan Misi
3.2 Tugas Pokok dan Fungsi
3.3 Tujuan dan Sasaran
3.4 Indikator Kinerja Kecamatan Palaran
BAB IV PENUTUP"""

METRO_TIMUR = """BAB II PERENCANAAN
A. Perjanjian Kinerja"""


@pytest.fixture(scope="module", autouse=True)
def kantor_sumber(django_db_setup, django_db_blocker):
    """All offices of the source documents, in a transaction that ends without a trace."""
    with django_db_blocker.unblock(), kantor_demo("bangsalsari", "metro_utara", "metro_timur", "palaran"):
        yield


def buku(slug: str, tahun: int = 2021, jenis: str = "lkjip") -> Dokumen:
    return bangun(PerangkatDaerah.objects.get(slug=slug), tahun, jenis)


def isi(dok: Dokumen, sampai: int) -> list[str]:
    return [f"{e.nomor} {e.judul}".strip() for e in daftar_isi(dok, sampai)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("slug", "tahun", "jenis", "sampai", "sumber"),
    [
        ("bangsalsari", 2021, "lkjip", 2, BANGSALSARI),
        ("palaran", 2023, "iku", 2, PALARAN),
        ("metro-timur", 2021, "lkjip", 2, METRO_TIMUR),
    ],
)
def test_the_contents_are_those_of_the_source(slug, tahun, jenis, sampai, sumber):
    assert isi(buku(slug, tahun, jenis), sampai) == sumber.splitlines()


@pytest.mark.django_db
def test_the_contents_of_metro_utara_are_those_of_the_source_and_the_evaluation_that_the_rule_asks_for():
    """PermenPANRB 53/2014 asks for what the source promises and lacks: it stands after the source's own parts."""
    dok = buku("metro-utara")
    tambahan = [s.kunci for s in dok.isi[2].anak[0].anak if s.di_daftar_isi]
    assert tambahan == ["bab3_evaluasi"]
    kita = [b for b in isi(dok, 3) if "Evaluasi dan Analisis Setiap Sasaran" not in b]
    assert kita == METRO_UTARA.splitlines()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("slug", "tahun", "jenis", "kalimat"),
    [
        ("metro-utara", 2021, "lkjip", "Menyajikan penjelasan umum organisasi Kecamatan Metro Utara"),
        ("metro-utara", 2021, "lkjip", "Adapun misi merupakan rumusan umum mengenai upaya-upaya"),
        ("metro-timur", 2021, "lkjip", "Mewujudkan Kota Metro Sebagai Kota Pendidikan dan Wisata Keluarga"),
        ("palaran", 2023, "iku", "Dibuat di Samarinda"),
        ("bangsalsari", 2021, "lkjip", "Sarana dan prasarana kantor yang kurang memadai"),
        ("bangsalsari", 2021, "lkjip", "Memberikan informasi kinerja yang penting dan diperlukan"),
    ],
)
def test_the_texts_of_the_source_stand_in_the_book(slug, tahun, jenis, kalimat):
    assert kalimat in teks(buku(slug, tahun, jenis))


@pytest.mark.django_db
def test_a_book_of_a_source_holds_no_words_of_ours():
    """The first drafts are for offices that have not written yet."""
    for laporan in Laporan.objects.all():
        rancangan = Rancangan(laporan)
        for b in Bagian.objects.filter(laporan=laporan):
            draf = [teks_polos(d) for d in rancangan.bagian(b.kunci) if d]
            assert not {teks_polos(b.naskah), teks_polos(b.naskah_akhir)} & set(draf), (laporan, b.kunci)


@pytest.mark.django_db
def test_the_issues_of_bangsalsari_are_drafted_from_its_own_data():
    laporan = Laporan.objects.get(perangkat__slug="bangsalsari")
    sebelum, _ = Rancangan(laporan).bagian("bab1_isu_strategis")
    assert "<ol" in sebelum
