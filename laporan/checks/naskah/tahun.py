"""How surely a year in a sentence that is not the report's is a fault."""

from __future__ import annotations

import re

from laporan.checks.bacaan import JenisProsa
from laporan.checks.naskah.bacaan import Kalimat, dikenal
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.temuan import Tingkat

_DOKUMEN = re.compile(
    r"\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+instansi\s+pemerintah)?|lkj\w*|lakip|perjanjian\s+kinerja(?:\s+perubahan)?|penetapan\s+kinerja|"
    r"rencana\s+kinerja(?:\s+tahunan)?|rencana\s+kerja|renja|rkt|dppa|dpa|rka|apbd(?:\s+perubahan)?|anggaran|ta\.?|t\.a\.?|"
    r"(?:tingkat\s+)?(?:capaian|pencapaian)(?:\s+kinerja)?|pengukuran(?:\s+capaian)?\s+kinerja|indikator\s+kinerja(?:\s+utama)?|iku)"
    r"[^.,;:()\d]{0,60}?\s*(?:tahun\s+(?:anggaran\s+)?|ta\.?\s*|\()?$",
    re.IGNORECASE,
)
BANDING = re.compile(
    r"banding|sebelum|lalu\b|semula|awal|tren|seri\b|kurun|selama\s+\w+\s+tahun|s\.?/?d\.?\s|sampai|hingga|antara|dari\s+tahun|"
    r"naik|turun|meningkat|menurun|peningkatan|penurunan|daripada|realisasi\s+tahun|tahun-tahun|periode|jangka\s+(?:menengah|panjang)|renstra|rpjm|"
    r"evaluasi|rekomendasi|lhe|inspektorat|audit|mutasi|penghargaan|prestasi|juara|baseline|dasar\s+tahun",
    re.IGNORECASE,
)
_RIWAYAT = re.compile(
    r"sejak|sensus|bps|pandemi|covid|pemilu|pilkada|dibentuk|pembentukan|pemekaran|berdiri|hari\s+jadi|diresmikan|diubah|perubahan\s+atas|"
    r"baseline|pertama|dibangun|didirikan|penghargaan|juara|renstra|rpjm|jangka\s+(?:menengah|panjang)|sejarah|nomor|peraturan|undang|keputusan",
    re.IGNORECASE,
)
LAMA, LAMPAU = 6, 5
"""A year six years back belongs to no series of the report; one five back hardly to its budget."""
RENCANA = re.compile(
    r"rencana|akan\b|berikut|mendatang|datang|depan|selanjutnya|target|proyeksi|prioritas|perbaikan|acuan|bahan|masukan|usul|penyusunan|renstra|"
    r"rpjm|jangka|berlaku|akhir|langkah|upaya|tindak\s+lanjut|dilanjutkan|diharapkan|komitmen",
    re.IGNORECASE,
)
_KINERJA = re.compile(
    r"kinerja|realisasi|anggaran|capaian|program|kegiatan|sasaran|target|pelayanan|belanja|apbd|tindakan|kecamatan",
    re.IGNORECASE,
)


def gawat(tahun: int, k: Kalimat, s: Sebutan, t: int) -> Tingkat | None:
    """How grave: None where a writer may well mean that year."""
    if t > tahun and (k.ada(RENCANA) or (t == tahun + 1 and tahun in k.tahun)):
        return None
    if _angka_tahun(k, t) or k.ada(_RIWAYAT):
        return None
    if _angka_tahun(k, tahun) and not k.ada(BANDING) and set(k.tahun) == {t}:
        return Tingkat.PERINGATAN
    dokumen = bool(_DOKUMEN.search(k.sekata(s, 130)))
    if (
        t <= tahun - LAMPAU
        and (dokumen or tahun not in k.tahun)
        and (k.jenis(Jenis.RUPIAH) or t < tahun - LAMA)
        and k.ada(_KINERJA)
    ):
        return Tingkat.PERINGATAN
    if t < tahun and (k.ada(BANDING) or len(set(k.tahun)) > 1):
        return None
    return _tanpa_angka(k, s, dokumen=dokumen)


def _tanpa_angka(k: Kalimat, s: Sebutan, *, dokumen: bool) -> Tingkat | None:
    """Where no figure tells: a paper, a heading or the year's work dated otherwise is likely a fault."""
    if dokumen or k.prosa.jenis in (JenisProsa.JUDUL, JenisProsa.DAFTAR_ISI):
        return Tingkat.PERINGATAN
    return Tingkat.PERINGATAN if re.search(r"tahun\s*$", k.sekata(s, 10)) and k.ada(_KINERJA) else Tingkat.SARAN


def _angka_tahun(k: Kalimat, t: int) -> bool:
    """The sentence has a figure that the report knows of that year (only of that year)."""
    for x in k.angka:
        if x.jenis is not Jenis.BILANGAN and x.angka_penting > 2:
            tahun = {a.tahun for a in dikenal(k, x) if a.tahun is not None}
            if tahun == {t}:
                return True
    return False
