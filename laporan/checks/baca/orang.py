"""Persons and letters out of the running text: signature blocks, “Nama :” lines, numbers and days of letters."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from laporan.checks.bacaan import JenisProsa, Nama, Prosa, Surat
from laporan.checks.temuan import Tempat
from sakip.core.numbers import BULAN

NIP = re.compile(r"\W*nip\s*[.:]*\s*([\d ]{8,})\W*", re.IGNORECASE)
PANGKAT = re.compile(r"\W*(pembina|penata|pengatur|juru)\b.*", re.IGNORECASE)
JABATAN = re.compile(
    r"\W*((a\.?n\.?|plt\.?|plh\.?|pj\.?)\s*)?(camat|kepala|sekretaris|bupati|wali\s*kota|gubernur|pengguna anggaran|lurah|kasi)\b.*",
    re.IGNORECASE,
)
PIHAK = re.compile(r"\W*pihak (pertama|kedua)\W*", re.IGNORECASE)
TANGGAL = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(BULAN)})\s+(\d{{4}})\b", re.IGNORECASE)
TEMPAT_TANGGAL = re.compile(
    rf".*\b({'|'.join(BULAN)})\s+\d{{4}}\W*|\W*(ditetapkan|dibuat|pada\s+tanggal|di\s*:).*", re.IGNORECASE
)
GELAR = re.compile(
    r"\b(drs?a?|dr|ir|h|hj|s\.?\s?(h|e|sos|pd|kom|ip|t|stp|ag|psi)|m\.?\s?(m|si|h|ap|pd|kes|ec)|se|sh|mm|st|ipu|ap)\b\.?"
)
BERNAMA = re.compile(r"(?!.*\d{3})[^:;()“”\"]{4,60}")
NOMOR = re.compile(r"\W*nomor\s*:\s*(\S.*)", re.IGNORECASE)
NOMOR_ISI = re.compile(r"(?=.*\d)[\w.\-/]*/[\w.\-/ ]+|\d[\w.\-/]*")
LEMBAR = re.compile(r"(Lembar .+) sel [A-Z]+\d+$")
"""A sheet of a workbook is a paper by itself."""
SEBARIS = 90
JENIS_SURAT: tuple[tuple[str, str], ...] = (
    (r"perjanjian kinerja perubahan", "PK Perubahan"),
    (r"perjanjian kinerja", "PK"),
    (r"keputusan", "SK IKU"),
)


@dataclass
class _Blok:
    """The lines of one signature as they come."""

    baris: list[Prosa] = field(default_factory=list)
    isi: dict[str, str] = field(default_factory=dict)

    def nama(self) -> Nama | None:
        if "nama" not in self.isi:
            return None
        t = self.baris[0].tempat
        sumber = tuple(dict.fromkeys(n for p in self.baris for n in p.tempat.sumber))
        isi = {k: v for k, v in self.isi.items() if k in ("nama", "nip", "pangkat", "jabatan")}
        return Nama(tempat=replace(t, sumber=sumber), **isi)


def baca_nama(prosa: Sequence[Prosa]) -> Iterator[Nama]:
    """Every person that signs or is named in an agreement, once for each place."""
    yield from _tanda_tangan(prosa)
    for p, q in zip_longest(prosa, prosa[1:]):
        label, isi = _label(p)
        if label == "nama" and BERNAMA.fullmatch(isi) and not re.search("skpd|opd|instansi", p.label.lower()):
            jabatan = _label(q)[1] if q is not None and _label(q)[0] == "jabatan" else ""
            sumber = p.tempat.sumber + (q.tempat.sumber if q is not None and jabatan else ())
            yield Nama(_rapi(isi), replace(p.tempat, sumber=sumber), jabatan=_rapi(jabatan))


def _label(p: Prosa) -> tuple[str, str]:
    """“Nama : X” as label and content."""
    if p.label and not p.label.strip(".)-").isdigit():
        return p.label.strip(" :").lower(), p.teks
    kiri, pisah, kanan = p.teks.partition(":")
    return (kiri.strip().lower(), kanan.strip()) if pisah else ("", p.teks)


# --- signatures ---


def _tanda_tangan(prosa: Sequence[Prosa]) -> Iterator[Nama]:
    """A block begins with a title and ends with the NIP, the next title, or other text."""
    blok = _Blok()
    for p in _baris(prosa):
        jenis, isi = _jenis(p)
        baru = jenis == "" or (jenis == "jabatan" and "nama" in blok.isi) or (jenis == "nama" and "nama" in blok.isi)
        if baru:
            if n := blok.nama():
                yield n
            blok = _Blok()
        if jenis in ("", "tanggal") or (jenis == "nama" and not blok.isi and p.jenis is not JenisProsa.TANDA_TANGAN):
            continue
        blok.baris.append(p)
        blok.isi[jenis] = isi if jenis != "jabatan" else " ".join(filter(None, (blok.isi.get("jabatan", ""), isi)))
    if n := blok.nama():
        yield n


def _baris(prosa: Sequence[Prosa]) -> Iterator[Prosa]:
    """The lines of the text one by one; a piece that holds a whole block comes apart."""
    for p in prosa:
        utuh = p.jenis in (JenisProsa.JUDUL, JenisProsa.DAFTAR_ISI)
        yield from (
            (p,) if utuh or "\n" not in p.teks else (replace(p, teks=t) for t in p.teks.splitlines() if t.strip())
        )


def _jenis(p: Prosa) -> tuple[str, str]:
    """What a line of a signature is: title, name, rank, NIP, place and day; empty for other text."""
    teks = p.teks.strip()
    if m := NIP.fullmatch(teks):
        return "nip", " ".join(m.group(1).split())
    if len(teks) > SEBARIS or p.label or p.jenis in (JenisProsa.JUDUL, JenisProsa.DAFTAR_ISI, JenisProsa.KETERANGAN):
        return "", teks
    if TEMPAT_TANGGAL.fullmatch(teks) or PIHAK.fullmatch(teks):
        return "tanggal", teks
    if PANGKAT.fullmatch(teks) and len(teks) < SEBARIS // 2:
        return "pangkat", _rapi(teks)
    if JABATAN.fullmatch(teks) and len(teks) < SEBARIS and not teks.endswith("."):
        return "jabatan", _rapi(teks)
    return ("nama", _rapi(teks)) if _seperti_nama(p, teks) else ("", teks)


def _seperti_nama(p: Prosa, teks: str) -> bool:
    """Words that can be a name: in a signature all that is nothing else, elsewhere only with an academic title."""
    if not BERNAMA.fullmatch(teks) or len(teks.split()) > 9:
        return False
    return p.jenis is JenisProsa.TANDA_TANGAN or (
        teks[:1].isupper() and bool(GELAR.search(teks.lower())) and "," in teks
    )


# --- letters ---


def baca_surat(prosa: Sequence[Prosa]) -> Iterator[Surat]:
    """Papers with a number or a day, one for each section that is one: decree, agreement; the cover where it has a number."""
    bagian: dict[tuple[str, str], list[Prosa]] = {}
    for p in prosa:
        lembar = LEMBAR.match(p.tempat.sebutan)
        bagian.setdefault((p.bagian, lembar[1] if lembar else ""), []).append(p)
    for isi in bagian.values():
        nama = _nama_surat(isi)
        nomor = next(((p, n) for p in isi if (n := _nomor(p))), None)
        tanggal = [(p, t) for p in isi if _bertanggal(p) and (t := tanggal_dari(p.teks)) is not None]
        if nama and (nomor or tanggal):
            tempat = nomor[0].tempat if nomor else tanggal[0][0].tempat
            sumber = tempat.sumber + (tanggal[-1][0].tempat.sumber if tanggal else ())
            hari = tanggal[-1][1] if tanggal else None
            yield Surat(nama, nomor[1] if nomor else "", _di(tempat, sumber), hari)


def _di(t: Tempat, sumber: tuple[int, ...]) -> Tempat:
    return replace(t, sumber=tuple(dict.fromkeys(sumber)))


def _nama_surat(isi: Sequence[Prosa]) -> str:
    judul = " ".join(p.teks for p in isi if p.jenis is JenisProsa.JUDUL).lower()
    if isi[0].bagian.startswith("sampul"):
        return "sampul"
    return next((nama for pola, nama in JENIS_SURAT if re.search(pola, judul) and "bab " not in judul), "")


def _nomor(p: Prosa) -> str:
    if len(p.teks) > SEBARIS or p.label.strip(".)").isdigit():
        return ""
    label, isi = _label(p)
    cocok = NOMOR.fullmatch(p.teks) or (NOMOR.fullmatch(f"nomor : {isi}") if label == "nomor" else None)
    nomor = NOMOR_ISI.search(cocok.group(1)) if cocok else None
    return nomor.group().strip() if nomor else ""


def _bertanggal(p: Prosa) -> bool:
    """Whether the day in the text is that of the paper: in a signature, or behind “tanggal”."""
    return p.jenis is JenisProsa.TANDA_TANGAN or bool(re.match(r"\W*(pada\s+)?tanggal\b", p.teks, re.IGNORECASE))


def tanggal_dari(teks: str) -> datetime.date | None:
    """The first whole day in a text, “9 Maret 2021”; None without one, or where there is no such day."""
    if not (m := TANGGAL.search(teks)):
        return None
    bulan = [b.lower() for b in BULAN].index(m.group(2).lower()) + 1
    try:
        return datetime.date(int(m.group(3)), bulan, int(m.group(1)))
    except ValueError:
        return None


def _rapi(teks: str) -> str:
    return " ".join(teks.split()).strip(" ,")
