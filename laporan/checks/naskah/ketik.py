"""The rules of prose over one text, while it is typed."""

from __future__ import annotations

from dataclasses import replace

from laporan.checks.bacaan import Bacaan, JenisProsa, Prosa
from laporan.checks.daftar import semua_aturan
from laporan.checks.naskah.bacaan import bawa
from laporan.checks.temuan import Tempat, Temuan

NASKAH = frozenset({"K12", "K13", "K27", *(f"N{n}" for n in range(1, 12))})
TEMPAT = "Naskah ini"


def periksa_naskah(teks: str, b: Bacaan, bagian: str = "") -> tuple[Temuan, ...]:
    """What the rules find in a text of a section of that report; its figures are known once and kept on `b`.

    Each line is a paragraph of its own. Places say `bagian`; `Usul.posisi` counts in the line.
    """
    tempat = Tempat(TEMPAT, bagian=bagian)
    prosa = tuple(Prosa(baris, JenisProsa.PARAGRAF, tempat, bagian) for baris in teks.splitlines() if baris.strip())
    satu = bawa(b, replace(b, prosa=prosa, tabel=()))
    temuan = (t for a in semua_aturan() if a.nomor in NASKAH for t in a.periksa(satu))
    return tuple(dict.fromkeys(temuan))
