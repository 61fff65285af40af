"""Names of lines of money: the same line under two spellings, the stage of a budget, short forms for sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from laporan.checks.bacaan import Uang

_NOMOR = re.compile(r"^(?:[-–—•*\s]+|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)+")
_JENJANG = re.compile(r"^(?:sub\s*kegiatan|kegiatan|program)\b[\s:]*")
_KURUNG = re.compile(r"\([^)]*\)")
PANJANG = 60
_UMUM = frozenset({"dan", "yang", "dalam", "pada", "untuk", "dengan", "sasaran", "strategis", "serta", "oleh", "dari"})
JENJANG = {1: "program", 2: "kegiatan", 3: "sub kegiatan", 4: "baris belanja"}
_TAHAP = (
    ("renstra", r"renstra|indikatif"),
    ("rkt", r"\brkt\b|renja|rencana kinerja|rencana kerja"),
    ("dpa", r"\bdpa\b|murni|sebelum|induk|awal"),
    ("dppa", r"dppa|perubahan|setelah|sesudah|pergeseran"),
)


def baku(nama: str) -> str:
    """A name without number, level word, older name in brackets, spaces and signs: what is left is compared."""
    teks = _NOMOR.sub("", nama.casefold().strip())
    polos = _JENJANG.sub("", _KURUNG.sub(" ", teks).strip()) or teks
    return re.sub(r"[^0-9a-z]", "", polos)


def kata(teks: str) -> frozenset[str]:
    """The words of a sasaran that carry meaning; "meningkatnya" and "meningkatkan" say nothing about which it is."""
    semua = re.findall(r"[a-z]{3,}", teks.casefold())
    return frozenset(k for k in semua if not k.startswith("meningkat") and k not in _UMUM)


def sehati(a: str, b: str) -> bool:
    """Two wordings of one sasaran: most words of the shorter stand in the longer."""
    satu, dua = kata(a), kata(b)
    return bool(satu and dua) and 2 * len(satu & dua) > min(len(satu), len(dua))


def pendek(nama: str) -> str:
    """A name in quotes, cut at a word where it is long."""
    rapi = " ".join(_NOMOR.sub("", nama.strip()).split()) or nama.strip()
    if rapi.isupper() and len(rapi.split()) > 2:
        rapi = re.sub(r"\b(Dan|Di|Yang|Untuk|Dalam)\b", lambda m: m.group().lower(), rapi.title())
    if len(rapi) > PANJANG:
        rapi = f"{rapi[:PANJANG].rsplit(' ', 1)[0]} …"
    return f"“{rapi}”"


def letak(u: Uang) -> str:
    """Where a line stands, for a sentence."""
    return u.tempat.sebutan or u.tabel or "tempat lain"


def tahap(teks: str) -> str:
    """The stage that a text names: "renstra", "rkt", "dpa", "dppa", the text itself where it is none of these."""
    kecil = teks.casefold().strip()
    return next((nama for nama, pola in _TAHAP if re.search(pola, kecil)), kecil)


def lingkup(u: Uang) -> str:
    """Which part of the budget a total is of: "tidak langsung", "langsung", "operasi", "modal" or "" (all)."""
    kecil = f"{u.nama} {u.tabel}".casefold()
    return next((x for x in ("tidak langsung", "langsung", "operasi", "modal") if x in kecil), "")


def sebut_jenjang(baris: Iterable[Uang]) -> str:
    """What the lines are: "jenis belanja", "program", "kegiatan", "sub kegiatan", "baris"."""
    semua = list(baris)
    if all(baku(u.nama).startswith("belanja") for u in semua) and all(u.kedalaman < 4 for u in semua):
        return "jenis belanja"
    return JENJANG.get(semua[0].kedalaman, "baris") if len({u.kedalaman for u in semua}) == 1 else "baris"
