"""What was found in an uploaded report, as values that JSON holds: kept with the file, shown, printed as a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from laporan.checks.baca import ambil
from laporan.checks.bacaan import Bacaan, Tabel
from laporan.checks.temuan import Temuan

VERSI = 3
"""Of the readers and rules: what an older version found is read again when somebody opens it."""


def susun_hasil(b: Bacaan, temuan: Iterable[Temuan]) -> dict[str, Any]:
    """Findings with the levels of the rules themselves, tables with the place of each row, what may be taken over into the data
    (`ambil`), the frame of the report."""
    return {
        "versi": VERSI,
        "tahun": b.tahun,
        "instansi": b.instansi,
        "pemda": b.pemda,
        "paragraf": len(b.prosa),
        "catatan": list(b.lebih.get("catatan", ())),  # type: ignore[call-overload]
        "temuan": [_temuan(t) for t in temuan],
        "tabel": [_tabel(t) for t in b.tabel],
        "pernyataan": ambil.pernyataan(b),
        "uang": ambil.uang(b),
    }


def _temuan(t: Temuan) -> dict[str, Any]:
    return {
        "aturan": t.aturan,
        "tingkat": t.tingkat.value,
        "kalimat": t.kalimat[:1].upper() + t.kalimat[1:],
        "tempat": t.tempat.sebutan,
        "lain": list(dict.fromkeys(x.sebutan for x in t.lain if x.sebutan)),
    }


def _tabel(t: Tabel) -> dict[str, Any]:
    return {
        "judul": t.judul,
        "tempat": t.tempat.sebutan,
        "kolom": list(t.kolom),
        "baris": [[s.asli or s.teks for s in b.sel] for b in t.baris],
        "letak": [b.tempat.sebutan for b in t.baris],
        "jumlah": [b.jumlah for b in t.baris],
    }
