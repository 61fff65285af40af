"""The frame of a report out of its words: whose it is and which year it reports on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from laporan.checks.bacaan import JenisProsa, Prosa, Tabel

TAHUN = re.compile(r"\btahun(?:\s+anggaran)?\s+(20\d\d)\b(?!\s*(?:-|–|s/d|s\.d|sampai|/)\s*\d)", re.IGNORECASE)
_NAMA = r"((?-i:[A-Z])[\w']+(?:[ \t]+(?-i:[A-Z])[\w']+)?)"
KECAMATAN = re.compile(rf"\bkecamatan[ \t]+{_NAMA}", re.IGNORECASE)
PEMDA = re.compile(rf"\b(kabupaten|kota)[ \t]+{_NAMA}", re.IGNORECASE)
# fmt: off
BUKAN_NAMA = frozenset({
    "kabupaten", "kota", "kecamatan", "provinsi", "propinsi", "tahun", "dan", "dalam", "yang", "di", "pada", "dengan",
    "untuk", "serta", "sebagai", "adalah", "merupakan", "ini", "nomor", "no", "bupati", "walikota", "camat",
    "kelurahan", "desa", "sub", "se", "tentang", "perubahan", "ta", "berdasarkan", "periode", "lampiran", "indonesia",
    "opd", "menteri", "gubernur", "republik", "peraturan", "keputusan", "seksi", "kepala", "dinas", "badan",
    "sekretaris", "secretariat", "sekretariat",
})
# fmt: on


def tahun_laporan(prosa: Sequence[Prosa], tabel: Sequence[Tabel]) -> int | None:
    """The year of the cover and the first headings; where they name none, the year that is named most."""
    judul = [p.teks for p in prosa[:40] if p.jenis is JenisProsa.JUDUL]
    for teks in (judul, [p.teks for p in prosa] + [t.judul for t in tabel]):
        hitung = Counter(m.group(1) for t in teks for m in TAHUN.finditer(t))
        if hitung:
            return int(hitung.most_common(1)[0][0])
    return None


def instansi_dari(prosa: Sequence[Prosa], tabel: Sequence[Tabel]) -> str:
    """The kecamatan that is named most, “Kecamatan Metro Utara”; empty without one."""
    nama = _terbanyak(m.group(1) for t in _teks(prosa, tabel) for m in KECAMATAN.finditer(t))
    return f"Kecamatan {nama}" if nama else ""


def pemda_dari(prosa: Sequence[Prosa], tabel: Sequence[Tabel]) -> str:
    """The kabupaten or kota that is named most, “Kota Metro”."""
    cocok = [m for t in _teks(prosa, tabel) for m in PEMDA.finditer(t)]
    return _terbanyak(f"{m.group(1)} {m.group(2)}" for m in cocok if _bersih(m.group(2)))


def _teks(prosa: Sequence[Prosa], tabel: Sequence[Tabel]) -> Iterator[str]:
    yield from (p.teks for p in prosa)
    yield from (t.judul for t in tabel)


def _terbanyak(nama: Iterable[str]) -> str:
    hitung = Counter(bersih for n in nama if (bersih := _bersih(n)))
    return hitung.most_common(1)[0][0] if hitung else ""


def _bersih(nama: str) -> str:
    """The words of a name up to the first that is none, each with a capital."""
    kata = nama.split()
    depan = kata[:1] if kata and kata[0].lower() in ("kabupaten", "kota") and len(kata) > 1 else []
    isi = []
    for k in kata[len(depan) :]:
        if k.lower() in BUKAN_NAMA:
            break
        isi.append(k)
    return " ".join(k.capitalize() for k in depan + isi) if isi else ""
