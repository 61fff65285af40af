"""Every named address: who may open it, who may send to it, and the rows that fill it. A new address needs a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from anggaran.models import AngkaKontrol, BarisBelanja, Tahap
from kinerja.models import (
    Aksi,
    AnggaranPerjanjian,
    AturanKinerja,
    BarisIku,
    BarisPerjanjian,
    BarisRkt,
    ButirKeputusan,
    KonversiHuruf,
    Pembanding,
    PenetapanIku,
    PerjanjianKinerja,
    Realisasi,
    Survei,
)
from laporan.models import Bagian, BerkasDiperiksa, DasarHukum, Rekomendasi, Reviu, TemuanDiabaikan
from renstra.models import (
    Aset,
    Indikator,
    Kebijakan,
    Misi,
    Nomenklatur,
    ProgramRenstra,
    RekapPegawai,
    Renstra,
    Rpjmd,
    RumusanIndikator,
    Sasaran,
    SasaranDaerah,
    SimpulProgram,
    Skala,
    Strategi,
    Tujuan,
    VersiNomenklatur,
)
from sakip.core.models import (
    Bukti,
    Catatan,
    ImporBerkas,
    Jadwal,
    Jejak,
    Kunci,
    Pejabat,
    Pengecualian,
    Pengguna,
    Peran,
    PerangkatDaerah,
    Peraturan,
    Perpanjangan,
    UnitKerja,
)

SEMUA = frozenset({"staf", "staf2", "perencana", "sekcam", "camat", "inspektorat", "organisasi", "admin"})
"""The accounts of the demo by role; ``staf`` answers for T1.S1.I1, ``staf2`` for T2.S1.I2."""
PERENCANA = frozenset({"perencana"})
ORGANISASI = frozenset({"organisasi", "admin"})
ADMIN = frozenset({"admin"})
CAMAT = frozenset({"camat"})
INSPEKTORAT = frozenset({"inspektorat"})
PANTAU = ORGANISASI | INSPEKTORAT
"""Who sees what all offices of the Pemda handed in."""
PIMPINAN = frozenset({"perencana", "sekcam", "camat"})
ATURAN = PERENCANA | ORGANISASI
UNIT_SKM = frozenset({"perencana", "staf"})
PERIKSA = SEMUA
"""The office and who looks after all of them: who has old reports read."""
IMPOR = PERENCANA | ORGANISASI | frozenset({"staf", "staf2"})
TIDAK_ADA: frozenset[str] = frozenset()

Ambil = Callable[[], Any]


def pertama(model: type, **saring: Any) -> Ambil:
    """The key of the first row that fits."""
    return lambda: model.objects.filter(**saring).order_by("pk").values_list("pk", flat=True)[0]


@dataclass(frozen=True)
class Alamat:
    """``baca``: who gets ``status`` on opening; ``tulis``: whose sending is not refused (default: as ``baca`` of a form).

    ``isi`` fills the address beside kantor and tahun. ``lambat`` addresses are opened by two roles only.
    """

    baca: frozenset[str] = SEMUA
    tulis: frozenset[str] = TIDAK_ADA
    isi: dict[str, Ambil] = field(default_factory=dict)
    status: int = 200
    lambat: bool = False


def halaman(**isi: Ambil) -> Alamat:
    """A page to read, for everybody in the office."""
    return Alamat(isi=isi)


def isian(siapa: frozenset[str], **isi: Ambil) -> Alamat:
    """A form, for those who may change the row."""
    return Alamat(baca=siapa, tulis=siapa, isi=isi)


def baris(awal: str, siapa: frozenset[str], pk: Ambil, **induk: Ambil) -> dict[str, Alamat]:
    """Add (below ``induk``), edit and delete one kind of row."""
    return {
        f"{awal}_tambah": isian(siapa, **induk),
        f"{awal}_ubah": isian(siapa, pk=pk),
        f"{awal}_hapus": isian(siapa, pk=pk),
    }


INDIKATOR = pertama(Indikator, kode="T1.S1.I1")
SASARAN, TUJUAN = pertama(Sasaran), pertama(Tujuan)
SEKSI_SKM = pertama(UnitKerja, indikator__kode="T1.S1.I1")
PROGRAM = pertama(SimpulProgram, jenjang="program")
SUBKEGIATAN = pertama(SimpulProgram, jenjang="subkegiatan")
STAF = pertama(Pengguna, username="staf")
BERKAS_LAMA: dict[str, Ambil] = {"pk": pertama(BerkasDiperiksa)}

# Without an office in the address: what somebody who is logged in gets.
UMUM: dict[str, int] = {
    "masuk": 302,
    "keluar": 405,
    "sandi": 200,
    "akun": 200,
    "kalender_berkas": 200,
    "beranda": 302,
    "pemda_daftar": 404,
    "pemda_baru": 404,
}

# Open to everybody, with or without a password: what fills the address, and what it answers.
TERBUKA: dict[str, Alamat] = {
    "periksa": Alamat(),
    "periksa_kode": Alamat(isi={"kode": lambda: "2222-2222-2222"}, status=404),
    "kalender_langganan": Alamat(isi={"tanda": lambda: "contoh"}, status=404),
    # The demo has not switched its open page on.
    "umum": Alamat(isi={"pemda": lambda: "kabupaten-jember"}, status=404),
    "umum_unduh": Alamat(isi={"pemda": lambda: "kabupaten-jember", "kode": lambda: "contoh"}, status=404),
}

RENCANA = {
    "renstra:rpjmd_daftar": halaman(),
    "renstra:rpjmd": halaman(pk=pertama(Rpjmd)),
    **baris("renstra:rpjmd", ORGANISASI, pertama(Rpjmd)),
    **baris("renstra:misi", ORGANISASI, pertama(Misi), induk=pertama(Rpjmd)),
    **baris("renstra:sasaran_daerah", ORGANISASI, pertama(SasaranDaerah), induk=pertama(Rpjmd)),
    "renstra:renstra": halaman(),
    "renstra:versi_daftar": halaman(),
    "renstra:versi": halaman(pk=pertama(Renstra)),
    **baris("renstra:versi", PERENCANA, pertama(Renstra)),
    "renstra:versi_salin": isian(PERENCANA, pk=pertama(Renstra)),
    **baris("renstra:tujuan", PERENCANA, TUJUAN, induk=pertama(Renstra)),
    **baris("renstra:sasaran", PERENCANA, SASARAN, induk=TUJUAN),
    **baris("renstra:strategi", PERENCANA, pertama(Strategi), induk=SASARAN),
    **baris("renstra:kebijakan", PERENCANA, pertama(Kebijakan), induk=SASARAN),
    **baris("renstra:program_renstra", PERENCANA, pertama(ProgramRenstra), induk=SASARAN),
    "renstra:indikator_daftar": halaman(),
    "renstra:indikator": halaman(pk=INDIKATOR),
    "renstra:indikator_ubah": isian(PERENCANA, pk=INDIKATOR),
    "renstra:indikator_hapus": isian(PERENCANA, pk=INDIKATOR),
    "renstra:rumusan_ubah": isian(
        PERENCANA, pk=INDIKATOR, rumusan=pertama(RumusanIndikator, indikator__kode="T1.S1.I1")
    ),
    "renstra:rumusan_hapus": isian(PERENCANA, pk=pertama(RumusanIndikator)),
    **{
        f"renstra:indikator_{kerja}_{tempat}": isian(PERENCANA, induk=induk)
        for tempat, induk in {"tujuan": TUJUAN, "sasaran": SASARAN, "simpul": PROGRAM}.items()
        for kerja in ("tambah", "pakai")
    },
    "renstra:program": halaman(),
    "renstra:program_tambah": isian(PERENCANA),
    "renstra:program_salin": isian(PERENCANA),
    **baris("renstra:simpul", PERENCANA, PROGRAM, induk=PROGRAM),
    "renstra:matriks_program": halaman(),
    "renstra:matriks_salin": isian(PERENCANA),
    "renstra:target_tahunan": isian(PERENCANA, pk=PROGRAM),
    "renstra:pegawai_daftar": halaman(),
    **baris("renstra:pegawai", PERENCANA, pertama(RekapPegawai)),
    "renstra:aset_daftar": halaman(),
    **baris("renstra:aset", PERENCANA, pertama(Aset)),
    "renstra:dukungan": halaman(),
    "renstra:dukungan_ubah": isian(PERENCANA, pk=SUBKEGIATAN),
}

ANGGARAN = {
    "anggaran:belanja": halaman(),
    "anggaran:tahap": halaman(pk=pertama(Tahap)),
    "anggaran:tahap_daftar": halaman(),
    **baris("anggaran:tahap", PERENCANA, pertama(Tahap)),
    "anggaran:pagu": isian(PERENCANA, pk=pertama(Tahap)),
    "anggaran:rincian": isian(PERENCANA, pk=pertama(Tahap), simpul=SUBKEGIATAN),
    "anggaran:salin": isian(PERENCANA, pk=pertama(Tahap)),
    # No node of the demo names a unit, so no staf has a row to fill.
    "anggaran:realisasi": Alamat(tulis=PERENCANA),
    "anggaran:isian": Alamat(tulis=PERENCANA),
    "anggaran:isian_simpan": Alamat(tulis=PERENCANA, status=405),
    "anggaran:indikatif": isian(PERENCANA),
    "anggaran:baris_daftar": halaman(),
    **baris("anggaran:baris", PERENCANA, pertama(BarisBelanja), simpul=SUBKEGIATAN),
    "anggaran:kontrol_daftar": halaman(),
    **baris("anggaran:kontrol", PERENCANA, pertama(AngkaKontrol)),
}

PK = pertama(PerjanjianKinerja)
ATURAN_KANTOR = pertama(AturanKinerja, perangkat__slug="bangsalsari")
KINERJA = {
    "kinerja:realisasi": halaman(),
    "kinerja:realisasi_isi": isian(UNIT_SKM, indikator=INDIKATOR, periode=lambda: 0),
    "kinerja:realisasi_hapus": isian(UNIT_SKM, pk=pertama(Realisasi, indikator__kode="T1.S1.I1", tahun=2021)),
    "kinerja:isian": Alamat(tulis=PERENCANA | frozenset({"staf", "staf2"})),
    "kinerja:isian_simpan": Alamat(tulis=PERENCANA | frozenset({"staf", "staf2"}), status=405),
    "kinerja:isian_target": Alamat(tulis=PERENCANA),
    "kinerja:isian_target_simpan": Alamat(tulis=PERENCANA, status=405),
    "kinerja:pembanding": halaman(),
    "kinerja:pembanding_tambah": isian(UNIT_SKM, indikator=INDIKATOR),
    "kinerja:pembanding_ubah": isian(UNIT_SKM, pk=pertama(Pembanding, indikator__kode="T1.S1.I1")),
    "kinerja:pembanding_hapus": isian(UNIT_SKM, pk=pertama(Pembanding, indikator__kode="T1.S1.I1")),
    "kinerja:pelaksanaan": halaman(),
    "kinerja:pelaksanaan_isi": isian(PERENCANA, simpul=SUBKEGIATAN),
    "kinerja:kemajuan": halaman(),
    "kinerja:perjanjian_daftar": halaman(),
    "kinerja:perjanjian_susun": isian(PERENCANA),
    "kinerja:perjanjian": halaman(pk=PK),
    "kinerja:perjanjian_ubah": isian(PERENCANA, pk=PK),
    "kinerja:perjanjian_tahap": isian(PERENCANA, pk=PK),
    "kinerja:perjanjian_hapus": isian(PERENCANA, pk=PK),
    "kinerja:pengukuran_daftar": halaman(),
    "kinerja:pengukuran_banyak": Alamat(tulis=SEMUA, isi={"langkah": lambda: "kirim"}, status=405),
    "kinerja:pengukuran": halaman(periode=lambda: 0, unit=SEKSI_SKM),
    "kinerja:pengukuran_langkah": Alamat(
        tulis=UNIT_SKM, isi={"periode": lambda: 0, "unit": SEKSI_SKM, "langkah": lambda: "kirim"}, status=405
    ),
    "kinerja:perjanjian_langkah": Alamat(tulis=CAMAT, isi={"pk": PK, "langkah": lambda: "setujui"}, status=405),
    "kinerja:perjanjian_baris_tambah": isian(PERENCANA, perjanjian=PK),
    "kinerja:perjanjian_baris_ubah": isian(PERENCANA, pk=pertama(BarisPerjanjian)),
    "kinerja:perjanjian_baris_hapus": isian(PERENCANA, pk=pertama(BarisPerjanjian)),
    "kinerja:perjanjian_anggaran_ubah": isian(PERENCANA, pk=pertama(AnggaranPerjanjian)),
    "kinerja:perjanjian_anggaran_hapus": isian(PERENCANA, pk=pertama(AnggaranPerjanjian)),
    "kinerja:perjanjian_unit": halaman(),
    "kinerja:perjanjian_unit_susun": isian(PERENCANA),
    "kinerja:iku_butir_tambah": isian(PERENCANA, penetapan=pertama(PenetapanIku), jenis=lambda: "diktum"),
    "kinerja:iku_butir_ubah": isian(PERENCANA, pk=pertama(ButirKeputusan)),
    "kinerja:iku_butir_hapus": isian(PERENCANA, pk=pertama(ButirKeputusan)),
    "kinerja:iku_rancangan": Alamat(tulis=PERENCANA, isi={"penetapan": pertama(PenetapanIku)}, status=405),
    "kinerja:iku": halaman(),
    "kinerja:iku_susun": isian(PERENCANA),
    "kinerja:iku_ubah": isian(PERENCANA, pk=pertama(PenetapanIku)),
    "kinerja:iku_hapus": isian(PERENCANA, pk=pertama(PenetapanIku)),
    "kinerja:iku_baris_tambah": isian(PERENCANA, penetapan=pertama(PenetapanIku)),
    "kinerja:iku_baris_ubah": isian(PERENCANA, pk=pertama(BarisIku)),
    "kinerja:iku_baris_hapus": isian(PERENCANA, pk=pertama(BarisIku)),
    "kinerja:rkt": halaman(),
    "kinerja:rkt_susun": isian(PERENCANA),
    "kinerja:rkt_baris_tambah": isian(PERENCANA),
    "kinerja:rkt_baris_ubah": isian(PERENCANA, pk=pertama(BarisRkt)),
    "kinerja:rkt_baris_hapus": isian(PERENCANA, pk=pertama(BarisRkt)),
    "kinerja:survei_daftar": halaman(),
    "kinerja:survei_tambah": isian(PERENCANA),
    "kinerja:survei": halaman(pk=pertama(Survei)),
    "kinerja:survei_ubah": isian(UNIT_SKM, pk=pertama(Survei)),
    "kinerja:survei_hapus": isian(UNIT_SKM, pk=pertama(Survei)),
    "kinerja:aksi": halaman(),
    "kinerja:aksi_tambah": isian(PERENCANA, indikator=INDIKATOR),
    "kinerja:aksi_ubah": isian(PERENCANA, pk=pertama(Aksi)),
    "kinerja:aksi_hapus": isian(PERENCANA, pk=pertama(Aksi)),
    "kinerja:target_triwulan": isian(PERENCANA),
    "kinerja:triwulan": halaman(),
    "kinerja:aturan": halaman(),
    **baris("kinerja:aturan", ATURAN, ATURAN_KANTOR),
    **baris("kinerja:konversi", ATURAN, pertama(KonversiHuruf), aturan=ATURAN_KANTOR),
    "kinerja:skala": halaman(),
}

NASKAH = {"kunci": lambda: "bs-12"}
JENIS = {"jenis": lambda: "iku"}
# The demo has no IKU book: what reads it or changes it is not there.
TUGAS = {"kunci": lambda: "0" * 64}
BUKU = {
    "baca": Alamat(isi=JENIS),
    "buat": Alamat(baca=PERENCANA, tulis=PERENCANA, isi=JENIS, status=302),
    **{
        nama: Alamat(isi=JENIS, status=404)
        for nama in ("cetak", "pdf", "edisi", "docx", "xlsx", "rangka", "sampul", "bagian_tambah")
    },
    **{nama: Alamat(isi=JENIS | TUGAS, status=404) for nama in ("pdf_tugas", "edisi_tugas")},
    **{nama: Alamat(baca=CAMAT, isi=JENIS, status=404) for nama in ("tandatangan", "koreksi")},
    "tandatangan_tunggu": Alamat(baca=CAMAT, isi=JENIS | TUGAS, status=404),
    "bagian_daftar": Alamat(isi=JENIS),
    "alur": Alamat(isi=JENIS),
    "alur_langkah": Alamat(isi=JENIS | {"langkah": lambda: "kirim"}, status=404),
    "angka": Alamat(isi=JENIS),
    "angka_berubah": Alamat(isi=JENIS),
    "angka_sesuai": Alamat(tulis=PERENCANA, isi=JENIS, status=405),
    "nilai_daftar": Alamat(baca=PERENCANA, isi=JENIS),
    "kesiapan": Alamat(isi=JENIS, status=404),
    **{nama: Alamat(isi=JENIS, baca=PERENCANA, status=404) for nama in ("susunan_baku", "dibaca", "penomoran")},
}
JEJAK_BAGIAN = pertama(Jejak, jenis="laporan.bagian", aksi="ubah")
LAPORAN = {
    "laporan:baca": Alamat(lambat=True),
    "laporan:buat": Alamat(baca=PERENCANA, tulis=PERENCANA, status=302),
    "laporan:cetak": Alamat(lambat=True),
    "laporan:pdf": Alamat(lambat=True),
    "laporan:pdf_tugas": Alamat(isi=TUGAS, status=302),
    "laporan:edisi": Alamat(lambat=True),
    "laporan:edisi_tugas": Alamat(isi=TUGAS, status=302),
    "laporan:tandatangan": isian(CAMAT),
    "laporan:tandatangan_tunggu": Alamat(baca=CAMAT, isi=TUGAS, status=302),
    "laporan:perjanjian_tandatangan": isian(CAMAT, pk=pertama(PerjanjianKinerja)),
    "laporan:perjanjian_tandatangan_tunggu": Alamat(
        baca=CAMAT, isi={"pk": pertama(PerjanjianKinerja)} | TUGAS, status=302
    ),
    "laporan:koreksi": Alamat(baca=CAMAT, tulis=CAMAT, status=302),
    "laporan:edisi_daftar": halaman(),
    # The demo has signed nothing yet.
    "laporan:edisi_baca": Alamat(isi={"pk": lambda: 1}, status=404),
    "laporan:edisi_berkas": Alamat(isi={"pk": lambda: 1, "jenis": lambda: "pdf"}, status=404),
    "laporan:edisi_unggah": Alamat(baca=PIMPINAN, isi={"pk": lambda: 1}, status=404),
    "laporan:bertanda": Alamat(isi={"pk": lambda: 1}, status=404),
    "laporan:siap": halaman(),  # the office of the table has handed its report over
    "laporan:alur": halaman(),
    "laporan:alur_langkah": Alamat(tulis=PERENCANA, isi={"langkah": lambda: "kirim"}, status=405),
    "laporan:rangka": isian(PERENCANA),
    "laporan:sampul": Alamat(status=404),
    "laporan:docx": Alamat(lambat=True),
    "laporan:xlsx": Alamat(lambat=True),
    "laporan:bagian_daftar": halaman(),
    "laporan:angka": halaman(),
    "laporan:angka_berubah": halaman(),
    "laporan:angka_sesuai": Alamat(tulis=PERENCANA, status=405),
    "laporan:nilai_daftar": Alamat(baca=PERENCANA),
    "laporan:bagian_tambah": isian(PERENCANA),
    "laporan:bagian_ubah": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:ambil_alih": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:kalimat_otomatis": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:tulis_tersusun": Alamat(tulis=PERENCANA, isi={"pk": pertama(Bagian), "kunci": lambda: "bab3"}, status=405),
    "laporan:bagian_periksa": Alamat(tulis=PERENCANA, isi={"pk": pertama(Bagian)}, status=405),
    "laporan:gambar_unggah": Alamat(tulis=PERENCANA, isi={"pk": pertama(Bagian)}, status=405),
    "laporan:rujukan": Alamat(baca=PERENCANA, isi={"pk": pertama(Bagian)}, lambat=True),
    "laporan:gambar": Alamat(isi={"pk": lambda: 1}, status=404),
    "laporan:bagian_hapus": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:bagian_berkas": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:berkas": Alamat(isi={"pk": pertama(Bagian)}, status=404),
    "laporan:berkas_gambar": Alamat(isi={"pk": pertama(Bagian)}, status=404),
    "laporan:kesiapan": halaman(),
    "laporan:dibaca": Alamat(baca=PERENCANA, tulis=PERENCANA, status=405),
    "laporan:penomoran": Alamat(baca=PERENCANA, tulis=PERENCANA, status=405),
    "laporan:susunan_baku": isian(PERENCANA),
    "laporan:bagian_batal": Alamat(baca=PERENCANA, tulis=PERENCANA, isi={"jejak": JEJAK_BAGIAN}, status=405),
    "laporan:bagian_pindah": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:bagian_tampil": Alamat(tulis=PERENCANA, isi={"pk": pertama(Bagian)}, status=405),
    "laporan:bagian_rancangan": isian(PERENCANA, pk=pertama(Bagian)),
    "laporan:bagian_geser": Alamat(tulis=PERENCANA, isi={"pk": pertama(Bagian), "arah": lambda: "turun"}, status=405),
    **{f"laporan:buku_{nama}": alamat for nama, alamat in BUKU.items()},
    "laporan:reviu": halaman(),
    "laporan:reviu_serah": isian(PERENCANA | CAMAT),
    "laporan:reviu_baca": halaman(pk=pertama(Reviu)),
    "laporan:reviu_pdf": Alamat(isi={"pk": pertama(Reviu)}, lambat=True),
    "laporan:reviu_pdf_tugas": Alamat(isi={"pk": pertama(Reviu)} | TUGAS, status=302),
    "laporan:reviu_butir": Alamat(tulis=INSPEKTORAT, isi={"pk": pertama(Reviu)}),
    "laporan:reviu_temuan": halaman(pk=pertama(Reviu)),
    "laporan:reviu_pernyataan": isian(INSPEKTORAT, pk=pertama(Reviu)),
    "laporan:lhe": halaman(),
    "laporan:lhe_isi": isian(INSPEKTORAT),
    "laporan:lhe_hapus": isian(INSPEKTORAT),
    "laporan:lhe_berkas": Alamat(status=404),
    "laporan:rekomendasi_ubah": isian(INSPEKTORAT, pk=pertama(Rekomendasi, tahun=2021, evaluasi__isnull=False)),
    "laporan:rekomendasi_hapus": isian(INSPEKTORAT, pk=pertama(Rekomendasi, tahun=2021, evaluasi__isnull=False)),
    "laporan:perbaikan_daftar": halaman(),
    **baris("laporan:perbaikan", PERENCANA, pertama(Rekomendasi, tahun=2021, evaluasi=None)),
    "laporan:tindak_daftar": halaman(),
    "laporan:tindak_ubah": isian(PERENCANA | PIMPINAN, pk=pertama(Rekomendasi, tahun=2020)),
    "laporan:dasar_hukum_daftar": halaman(),
    "laporan:dasar_hukum_tambah": isian(PERENCANA),
    "laporan:dasar_hukum_ubah": isian(PERENCANA, pk=pertama(DasarHukum)),
    "laporan:dasar_hukum_hapus": isian(PERENCANA, pk=pertama(DasarHukum)),
    "laporan:aturan_periksa": halaman(),
    "laporan:berkas_lama_daftar": Alamat(PERIKSA),
    "laporan:berkas_lama_tambah": isian(PERIKSA),
    "laporan:berkas_lama_baca": Alamat(PERIKSA, isi=BERKAS_LAMA),
    "laporan:berkas_lama_xlsx": Alamat(PERIKSA, isi=BERKAS_LAMA),
    "laporan:berkas_lama_isi": Alamat(PERIKSA, isi=BERKAS_LAMA),
    "laporan:berkas_lama_ambil": isian(IMPOR, **BERKAS_LAMA),
    "laporan:berkas_lama_hapus": isian(PERIKSA, **BERKAS_LAMA),
    "laporan:periksa": halaman(),
    "laporan:periksa_ganti": Alamat(tulis=PERENCANA, status=405),
    "laporan:periksa_abaikan": Alamat(tulis=CAMAT, status=405),
    "laporan:periksa_batal": Alamat(tulis=CAMAT, isi={"pk": pertama(TemuanDiabaikan)}, status=405),
    "laporan:pohon": halaman(),
    "laporan:pohon_svg": halaman(nomor=lambda: 1),
    "laporan:naskah_daftar": Alamat(lambat=True),
    "laporan:naskah_baca": Alamat(isi=NASKAH, lambat=True),
    "laporan:naskah_pdf": Alamat(isi=NASKAH, lambat=True),
    "laporan:naskah_docx": Alamat(isi=NASKAH, lambat=True),
    "laporan:naskah_xlsx": Alamat(isi=NASKAH, lambat=True),
    "laporan:naskah_kepala": isian(PERENCANA, kunci=lambda: "mu-8"),
}

ORGANISASI_KANTOR = {
    "kantor_tahun": halaman(),
    "asal": halaman(kunci=lambda: "indikator:T1.S1.I1:2021:capaian"),
    "meja": isian(frozenset({"camat", "sekcam"})),
    "core:profil": halaman(),
    "core:profil_ubah": isian(ADMIN),
    "core:pemda_ubah": isian(ADMIN),
    # The demo has no pictures; for who may see the office there is nothing at these addresses.
    "core:lambang": Alamat(status=404),
    "core:lambang_pemda": Alamat(status=404),
    "core:unit_daftar": halaman(),
    **baris("core:unit", ADMIN, pertama(UnitKerja)),
    "core:pejabat_daftar": halaman(),
    **baris("core:pejabat", ADMIN, pertama(Pejabat)),
    "core:kunci_daftar": halaman(),
    "core:kunci_tambah": isian(ORGANISASI),
    "core:kunci_buka": isian(ORGANISASI, pk=pertama(Kunci)),
    "core:kunci": halaman(dikunci=pertama(Kunci)),
    "core:pengecualian_tambah": isian(ORGANISASI, dikunci=pertama(Kunci)),
    "core:pengecualian_akhiri": isian(ORGANISASI, pk=pertama(Pengecualian)),
    "core:bukti": Alamat(status=404),
    "core:bukti_unduh": halaman(pk=pertama(Bukti)),
    "core:bukti_hapus": isian(UNIT_SKM, pk=pertama(Bukti)),
    "core:catatan_daftar": halaman(),
    "core:catatan": Alamat(status=302),
    "core:catatan_jawab": Alamat(tulis=SEMUA - ORGANISASI, isi={"pk": pertama(Catatan)}, status=405),
    "core:catatan_langkah": Alamat(
        tulis=PIMPINAN | {"staf"}, isi={"pk": pertama(Catatan), "langkah": lambda: "selesaikan"}, status=405
    ),
    "core:kalender": halaman(),
    "core:perpanjangan_minta": isian(
        frozenset({"perencana", "sekcam", "camat"}) | ORGANISASI, jadwal=pertama(Jadwal, tahun=2021)
    ),
    "core:jejak": halaman(),
    "core:istilah": halaman(),
    "core:pengguna_daftar": Alamat(baca=ADMIN),
    "core:pengguna_tambah": isian(ADMIN),
    "core:pengguna": isian(ADMIN, pk=STAF),
    "core:pengguna_sandi": isian(ADMIN, pengguna=STAF),
    "core:peran_tambah": isian(ADMIN, pengguna=STAF),
    "core:peran_ubah": isian(ADMIN, pengguna=STAF, pk=pertama(Peran, pengguna__username="staf")),
    "core:peran_hapus": isian(ADMIN, pengguna=STAF, pk=pertama(Peran, pengguna__username="staf")),
}

EXCEL = {
    "excel": Alamat(tulis=IMPOR),
    "excel_buku": Alamat(lambat=True),
    "excel_lembar": halaman(lembar=lambda: "pagu"),
    "impor": isian(IMPOR, pk=pertama(ImporBerkas)),
    "impor_batal": isian(IMPOR, pk=pertama(ImporBerkas)),
}

ALAMAT: dict[str, Alamat] = RENCANA | ANGGARAN | KINERJA | LAPORAN | ORGANISASI_KANTOR | EXCEL

# Below /pemda/<pemda>/: for the others there is nothing at these addresses.
KANTOR_PEMDA, PERATURAN = pertama(PerangkatDaerah), pertama(Peraturan, pemda__isnull=False)
SKALA, VERSI = pertama(Skala, pemda__isnull=False), pertama(VersiNomenklatur, pemda__isnull=False)
NAMA: dict[str, Ambil] = {"pk": pertama(Nomenklatur, versi__pemda__isnull=False)}
NAMA_VERSI: dict[str, dict[str, Ambil]] = {
    "nomenklatur:nama_tambah": {},
    "nomenklatur:nama_ubah": NAMA,
    "nomenklatur:nama_hapus": NAMA,
    "nomenklatur:tempel": {},
}
PEMDA: dict[str, Alamat] = {
    "pemda": Alamat(baca=ORGANISASI),
    "pemda:ubah": isian(ADMIN),
    "pemda:jejak": Alamat(baca=ADMIN),
    "pemda:kantor_tambah": isian(ADMIN),
    "pemda:kantor": Alamat(baca=ORGANISASI, isi={"pk": KANTOR_PEMDA}),
    "pemda:kantor_ubah": isian(ADMIN, pk=KANTOR_PEMDA),
    "pemda:kantor_tampil": isian(ADMIN, pk=KANTOR_PEMDA),
    "pemda:kantor_hapus": isian(ADMIN, pk=KANTOR_PEMDA),
    "pemda:akun_daftar": Alamat(baca=ADMIN),
    "pemda:akun_tambah": isian(ADMIN),
    "pemda:akun": isian(ADMIN, pk=STAF),
    "pemda:akun_sandi": isian(ADMIN, pk=STAF),
    "pemda:akun_keaktifan": isian(ADMIN, pk=STAF),
    "pemda:peran_tambah": isian(ADMIN, pengguna=STAF),
    "pemda:peran_ubah": isian(ADMIN, pengguna=STAF, pk=pertama(Peran, pengguna__username="staf")),
    "pemda:peran_hapus": isian(ADMIN, pengguna=STAF, pk=pertama(Peran, pengguna__username="staf")),
    "pemda:jadwal": Alamat(baca=ORGANISASI),
    "pemda:jadwal_isi": isian(ORGANISASI),
    **baris("pemda:jadwal", ORGANISASI, pertama(Jadwal)),
    "pemda:perpanjangan_daftar": Alamat(baca=ORGANISASI),
    "pemda:perpanjangan": isian(ORGANISASI, pk=pertama(Perpanjangan)),
    "pemda:peraturan_daftar": Alamat(baca=ORGANISASI),
    **baris("pemda:peraturan", ADMIN, PERATURAN),
    "pantau:daftar": Alamat(baca=PANTAU),
    "pantau:zip": Alamat(baca=PANTAU),
    "pantau:pdf": Alamat(baca=PANTAU, isi={"pk": KANTOR_PEMDA}, status=404),
    "pantau:inspektur_daftar": Alamat(baca=PANTAU),
    **baris("pantau:inspektur", ADMIN, pertama(Pejabat, perangkat=None, jabatan="Inspektur")),
    "pantau:aturan_daftar": Alamat(baca=PANTAU),
    "pantau:aturan_ubah": isian(ORGANISASI, nomor=lambda: "K8"),
    "pantau:aturan_bawaan": isian(ORGANISASI, nomor=lambda: "K8"),
    "skala:daftar": Alamat(baca=ORGANISASI),
    "skala:skala": Alamat(baca=ORGANISASI, isi={"pk": SKALA}),
    "skala:tambah": isian(ADMIN),
    "skala:ubah": isian(ADMIN, pk=SKALA),
    "skala:salin": isian(ADMIN, asal=SKALA),
    "skala:hapus": isian(ADMIN, pk=SKALA),
    "nomenklatur:daftar": Alamat(baca=ORGANISASI),
    "nomenklatur:tambah": isian(ADMIN),
    "nomenklatur:ubah": isian(ADMIN, pk=VERSI),
    "nomenklatur:hapus": isian(ADMIN, pk=VERSI),
    "nomenklatur:isi": Alamat(baca=ORGANISASI, isi={"versi": VERSI}),
    **{nama: isian(ADMIN, versi=VERSI, **isi) for nama, isi in NAMA_VERSI.items()},
}
