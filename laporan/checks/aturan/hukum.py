"""The legal basis: in force in the year of the report, cited with its true year (K22)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from laporan.checks.bacaan import Bacaan, JenisProsa, Peraturan
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.temuan import Tempat, Tingkat

KELUARGA: Sequence[tuple[str, str]] = (
    ("uu", r"undang|\buu\b"),
    ("pp", r"peraturan pemerintah|\bpp\b"),
    ("perpres", r"peraturan presiden|perpres"),
    ("inpres", r"instruksi presiden|inpres"),
    ("kepmendagri", r"(?:keputusan menteri|kepmen).*(?:dalam negeri|dagri)"),
    ("kepmenpan", r"(?:keputusan menteri|kepmen).*(?:aparatur|pan)"),
    ("permendagri", r"(?:peraturan menteri|pere?men).*(?:dalam negeri|dagri)"),
    ("permenpan", r"(?:peraturan menteri|pere?men).*(?:aparatur|pan)"),
)
"""Forms by which a national regulation is known however it is abbreviated."""
PERIODE = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
MENENGAH = re.compile(r"jangka\s+menengah|RPJMD", re.IGNORECASE)
DICABUT = re.compile(r"dicabut|digantikan|pengganti|tidak berlaku", re.IGNORECASE)
SEPANJANG = 30
"""A cell of so many letters may cite a regulation."""
SERUPA = 60
"""Two titles are one where they share 60 % of the words of the shorter."""


@aturan(
    "K22",
    "Dasar hukum masih berlaku dan disebut dengan benar",
    Tingkat.PERINGATAN,
    alasan="Dasar hukum yang sudah dicabut menunjukkan naskah disalin dari tahun-tahun lama.",
    dasar="UU 12/2011 Lampiran II (dasar hukum memuat peraturan yang masih berlaku); daftar peraturan di aplikasi.",
)
def dasar_hukum(b: Bacaan) -> Iterator[Temu]:
    """Each regulation once, where it is cited first; the later places stand beside it."""
    dilihat: dict[str, list[Tempat]] = {}
    for teks, tempat in _teks(b):
        for s in sebutan(teks):
            if s.jenis is Jenis.PERATURAN and (kalimat := _kalimat(s, b)):
                dilihat.setdefault(kalimat, []).append(tempat)
    for kalimat, semua in dilihat.items():
        yield Temu(kalimat, semua[0], tuple(semua[1:]))


def _teks(b: Bacaan) -> Iterator[tuple[str, Tempat]]:
    """Prose, and cells that hold sentences; who writes that a regulation was repealed knows it."""
    semua = [(p.teks, p.tempat) for p in b.prosa if p.jenis is not JenisProsa.DAFTAR_ISI]
    semua += [(s.teks, s.tempat) for t in b.tabel for r in t.baris for s in r.sel if len(s.teks) > SEPANJANG]
    yield from (x for x in semua if not DICABUT.search(x[0]))


def _kalimat(s: Sebutan, b: Bacaan) -> str:
    """What is wrong with one citation in the year of the report; "" for nothing."""
    tahun = s.tahun[0] if s.tahun else _tahun_nomor(s.nama)
    if b.tahun is None or tahun is None:
        return ""
    if tahun > b.tahun + 1:
        return f"{_nama(s)} disebut dalam laporan tahun {b.tahun}, padahal baru ada tahun {tahun}."
    if MENENGAH.search(s.teks) and (periode := PERIODE.search(s.teks)) and int(periode[2]) < b.tahun:
        return f"Rencana {periode[0]} yang disebut ({_nama(s)}) sudah berakhir sebelum tahun laporan {b.tahun}."
    kenal = _cari(s, tahun, b.acuan.peraturan)
    if kenal and kenal.sampai is not None and kenal.sampai < b.tahun:
        ganti = f"; gantinya {kenal.pengganti}" if kenal.pengganti else ""
        return f"{_nama(s)} tidak berlaku lagi sejak tahun {kenal.sampai}{ganti}."
    return "" if kenal else _salah_tahun(s, tahun, b.acuan.peraturan)


def _salah_tahun(s: Sebutan, tahun: int, semua: Sequence[Peraturan]) -> str:
    """A regulation of this number and title exists, of another year."""
    for p in semua:
        if _sebentuk(s, p) and _nomor(p.nomor) == _nomor(s.nama) and p.tahun != tahun and _serupa(s.teks, p.tentang):
            return f"{_nama(s)} tidak dikenal; mungkin maksudnya {p.bentuk} Nomor {p.nomor} Tahun {p.tahun}."
    return ""


def _cari(s: Sebutan, tahun: int, semua: Sequence[Peraturan]) -> Peraturan | None:
    return next((p for p in semua if p.tahun == tahun and _nomor(p.nomor) == _nomor(s.nama) and _sebentuk(s, p)), None)


def _sebentuk(s: Sebutan, p: Peraturan) -> bool:
    return _keluarga(s.kata) == _keluarga(p.bentuk) != ""


def _keluarga(bentuk: str) -> str:
    return next((nama for nama, pola in KELUARGA if re.search(pola, bentuk.casefold())), "")


def _nomor(nomor: str) -> str:
    """`PER/20/M.PAN/11/2008` and `20/M.PAN/11/2007` are both number 20."""
    angka = re.search(r"\d+(?:-\d+)?", nomor)
    return angka[0].lstrip("0") if angka else nomor.casefold()


def _tahun_nomor(nomor: str) -> int | None:
    """The year at the end of a number (`PER/9/M.PAN/5/2007`)."""
    tahun = re.search(r"/((?:19|20)\d{2})$", nomor)
    return int(tahun[1]) if tahun else None


def _serupa(teks: str, tentang: str) -> bool:
    a, b = (set(re.findall(r"\w{4,}", x.casefold())) for x in (teks.partition("entang")[2], tentang))
    return bool(a and b) and len(a & b) * 100 >= SERUPA * min(len(a), len(b))


def _nama(s: Sebutan) -> str:
    tahun = f" Tahun {s.tahun[0]}" if s.tahun else ""
    return f"{s.kata} Nomor {s.nama}{tahun}"
