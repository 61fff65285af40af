"""What the tokeniser looks for, one pattern a kind."""

from __future__ import annotations

import re

from laporan.checks.naskah.ejaan import POLA_KATA
from sakip.core.numbers import BULAN

_BULAN = "|".join(BULAN)
_ANGKA = r"[0-9](?:[0-9.,]*[0-9])?"
_BENTUK = (
    r"Undang\s?[-–]\s?[Uu]ndang(?:\s+Dasar)?|UU|Ketetapan\s+M\w+|TAP\s+MPR|Instruksi\s+\w+|Inpres|"
    r"Surat\s+(?:Keputusan|Edaran|Perintah)|SK|SE|Keputusan|Kepmen\w*|Keppres|PP|Perpres|Pere?men\w*|Perda|Perbup|Perwal\w*|Pergub|"
    r"Peraturan(?:\s+(?:Pemerintah|Presiden|Menteri|Daerah|Bupati|Wali\s?[Kk]ota|Gubernur|Kepala|Lembaga|Desa|Badan))?"
)
BENTUK = re.compile(rf"\b(?:{_BENTUK})\b", re.IGNORECASE)
NOMOR = r"(?:Nomor|No\b\.?)\s*:?\s*"
_TAHUN_NOMOR = r"(?:\s*[,/]?\s*(?:Tahun|Th\.?)\s*(?P<tahun>\d{4}))?"
_TENTANG = r"(?:\s*,?\s*(?P<tentang>(?:tentang|tetang)\b[^.;\n]*))?"
PERATURAN = re.compile(
    rf"\b(?P<bentuk>{_BENTUK})\b(?P<badan>[^.;:\n0-9\x00]{{0,140}}?)\s*:?\s*(?:{NOMOR})(?P<nomor>[0-9A-Z][\w./-]*(?:\s+/\s+[\w.]+)*)"
    rf"{_TAHUN_NOMOR}(?:\s*(?:\(|[Tt]anggal)[^;\n()]{{0,40}}\d{{4}}\)?)?{_TENTANG}",
    re.IGNORECASE,
)
PERATURAN_TAHUN = re.compile(
    rf"\b(?P<bentuk>{_BENTUK})\b(?P<badan>[^.;:\n0-9\x00]{{0,80}}?)\s(?P<nomor>[0-9]+)\s*(?:/|Tahun\s)\s*(?P<tahun>\d{{4}}){_TENTANG}",
    re.IGNORECASE,
)
PERATURAN_SAJA = re.compile(rf"{NOMOR}(?P<nomor>[0-9]+)\s+Tahun\s+(?P<tahun>\d{{4}}){_TENTANG}", re.IGNORECASE)
LEMBARAN = re.compile(r"\(?(?:Tambahan\s+)?(?:Lembaran|Berita)\s+(?:Negara|Daerah)[^;\n)]*\)?", re.IGNORECASE)
AKHIR_JUDUL = re.compile(
    r",\s+(?:yang|maka|serta|dan\s+(?:mengacu|peraturan|keputusan|undang)|sebagaimana|dengan|sebagai|peraturan|undang|keputusan|"
    r"instruksi|kecamatan|laporan|telah|bahwa|disusun|ditetapkan)\b|\s+(?:sebagai\s+berikut|sebagaimana|jo\.?|juncto|serta\s+peraturan|dan\s+peraturan|"
    r"dan\s+mengacu|yang\s+(?:telah|mengatur)|dengan\s+(?:outline|ini))\b|[()“”\"]|\s[-–]\s|,\s+[A-Z][^,]{0,60}\s(?:tahun\s+\d{4}|disusun)",
    re.IGNORECASE,
)
"""Where the title of a regulation ends and the sentence goes on."""

BUKAN_ANGKA = re.compile(
    r"(?:\bNIP\b|\bNIK\b)\.?\s*:?\s*[\d ]{6,}|\b\d{8}\s?\d{6}\s?\d\s?\d{3}\b"
    r"|\(0\d{2,3}\)\s?[\d-]{5,}|\b0\d{2,3}-\d{5,}\b|(?:telp|telepon|fax|faks|kode\s*pos|hp|wa)\b\.?\s*:?\s*[\d() -]{5,}"
    r"|\b(?:Tabel|Gambar|Grafik|Bagan|Lampiran|BAB|Bab|Pasal|ayat|Diktum|huruf|halaman|hal|RT|RW|No|NO|Nomor|NOMOR|butir|angka|kolom|baris|poin|"
    r"Misi|Tujuan|Sasaran|Sasaran Strategis|Program|Kegiatan|Triwulan|TW|Semester|Tahap|Tk|Tipe|Kelas|Jl\.?|Jalan\s[\w. ]{1,30}?No)\s?\.?\s?:?\s?(?:ke[- ]?)?\(?\d[\w./-]*\)?"
    r"|\b[\w.]*\d+(?:/[\w.]+){1,}/\d{4}\b|\b\d+(?:\.\d+){3,}\b|\b\d{1,2}\.\d{2}\.\d{2}(?:\.\d+)*\b"
    r"|\b(?:pukul|jam)\s+\d{1,2}[.:]\d{2}(?:\s*(?:s[./]?\s?d\.?|sampai(?:\s+dengan)?|-|–)\s*\d{1,2}[.:]\d{2})?(?:\s*WI[BT]A?)?"
    r"|\b\d{1,2}[.:]\d{2}\s*WI[BT]A?\b|\b[IVXLC]+\s*/\s*\w+\s*/\s*\d{4}|\b(?:sasaran|tujuan|misi)\s\d{1,2}\b(?!\s*\()"
    r"|\bcovid\s*-?\s*19\b|\b[A-Za-z]+-?\d[\w-]*|\b\d+[A-Za-z][\w]*|[xX×]\s*100(?:\s*%)?|\bke[- ]\d+\b|^\s*\(?\d{1,2}[.)](?!\d)"
    r"|\d+\s*x\s*\d+|\d+(?:\.\d+)+\.(?=\s)",
)
"""Numbers that are no figures: NIP, telephone, references, letter and account numbers, hours, numbering, factors."""

_SKALA = r"(?:\s*(?P<skala>ribu|juta|miliar|milyar|triliun|trilyun)\b)?"
RUPIAH = re.compile(
    rf"\bRp\s?\.?\s?(?P<kurung>\()?-?\s?(?P<angka>{_ANGKA})(?:[.,]-+)?\)?{_SKALA}(?:\s+rupiah\b)?"
    rf"|(?<![\w.,/])(?P<angka2>{_ANGKA})(?:[.,]-)?(?:\s*(?P<skala2>ribu|juta|miliar|milyar|triliun|trilyun))?\s+rupiah\b",
    re.IGNORECASE,
)
PERSEN = re.compile(rf"(?<![\w.,/])(?P<angka>-?{_ANGKA})\s?(?:%|persen\b|prosen\b|percent\b)", re.IGNORECASE)
PERIODE = re.compile(
    r"\b(?P<a>(?:19|20|21)\d{2})\s*(?:[-–—/]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?(?P<b>(?:19|20|21)\d{2})\b",
    re.IGNORECASE,
)
TANGGAL = re.compile(
    rf"\b(?:(?P<hari>\d{{1,2}})\s+)?(?P<bulan>{_BULAN}|Nopember|Pebruari)\s+(?P<tahun>(?:19|20|21)\d{{2}})\b"
    r"|\b(?P<d>\d{1,2})[-/](?P<m>\d{1,2})[-/](?P<y>(?:19|20|21)\d{2})\b",
    re.IGNORECASE,
)
TAHUN = re.compile(
    r"(?<![\w.,/-])(?P<tahun>(?:19|20|21)\d{2})(?![\w/]|[.,]\d|\s?(?:%|persen|orang|jiwa|KK|unit|lembar|berkas|buah|RT)\b)"
)
BILANGAN = re.compile(
    rf"(?<![\w.,/])(?P<angka>-?{_ANGKA})(?![\w/])(?:\s*\(\s*(?P<eja>{POLA_KATA})\s*\))?", re.IGNORECASE
)
BILANGAN_KATA = re.compile(
    rf"(?<![\w-])(?P<eja>{POLA_KATA})\s+(?:\(\s*(?P<angka>\d+)\s*\)\s+)?(?=(?:buah\s+|macam\s+)?(?:program|kegiatan|sub|indikator|sasaran|tujuan|misi|"
    r"kecamatan|kelurahan|desa|seksi|bidang|dusun|triwulan|pegawai|orang|unsur|aspek)\b)",
    re.IGNORECASE,
)
SESUDAH = re.compile(r"\s*(?P<kata>[^\W\d_]+(?:[\s/-]+[^\W\d_]+){0,2})")

_BUKAN_NAMA = [
    "Kecamatan",
    "Kec",
    "Kelurahan",
    "Kel",
    "Kabupaten",
    "Kab",
    "Kota",
    "Desa",
    "Camat",
    "Lurah",
    "Bupati",
    "Walikota",
    "Wali",
    "Provinsi",
    "Propinsi",
    "Tahun",
    "Tentang",
    "Dan",
    "Atau",
    "Yang",
    "Dalam",
    "Di",
    "Ke",
    "Dari",
    "Untuk",
    "Dengan",
    "Pada",
    "Sebagai",
    "Serta",
    "Oleh",
    "Se",
    "Ini",
    "Itu",
    "Nomor",
    "Periode",
    "Sesuai",
    "Atas",
    "Selaku",
    "Adalah",
    "Sudah",
    "Telah",
    "Terhadap",
    "Berdasarkan",
    "Merupakan",
    "Mempunyai",
    "Memiliki",
    "Jl",
    "Jalan",
    "Triwulan",
    "Semester",
    "Bulan",
    "Perubahan",
    "Rencana",
    "Renstra",
    "Sub",
    "Per",
    "Seksi",
    "Sekretaris",
    "Sekretariat",
    "Kepala",
    "Kasi",
    "Kasubbag",
]
_BUKAN = "|".join([*_BUKAN_NAMA, *(w.upper() for w in _BUKAN_NAMA)])
_SUKU = rf"(?!(?:{_BUKAN})\b)[A-Z][\w'’]*"
_JENIS_KANTOR = (
    r"Kecamatan|KECAMATAN|Kec\.|Kelurahan|KELURAHAN|Kel\.|Kabupaten|KABUPATEN|Kab\.|Kota|KOTA|Desa|DESA|Camat|CAMAT|Lurah|LURAH|"
    r"Bupati|BUPATI|Wali\s?[Kk]ota|WALI\s?KOTA"
)
KANTOR = re.compile(
    rf"\b(?P<jenis>{_JENIS_KANTOR})\s+(?P<nama>{_SUKU}(?:[ -]{_SUKU}){{0,3}}(?:\s(?:Kota|KOTA)(?!\s+[A-Z]))?)"
)
