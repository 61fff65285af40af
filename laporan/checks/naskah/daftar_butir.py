"""Lists of two levels below a sentence that counts both: "satu program dan dua kegiatan, yaitu:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laporan.checks.bacaan import Bacaan, JenisProsa, Prosa
from laporan.checks.naskah.bentuk import Jenis
from laporan.checks.naskah.cetak import kutip
from laporan.checks.naskah.pemindai import sebutan

_BERAKHIR = re.compile(r"(?:yaitu|yakni|berikut(?:\s+ini)?|adalah|:)\s*:?\s*$")
_BENDA = re.compile(r"(program|kegiatan)\b")
DEKAT = 90


def berjenjang(b: Bacaan, n: int, p: Prosa) -> Iterator[str]:
    """What the sentence counts otherwise than the items below it, which begin with the word ("Kegiatan Administrasi Umum")."""
    if not _BERAKHIR.search(p.teks):
        return
    hitung = [s for s in sebutan(p.teks, p.hidup) if s.jenis is Jenis.BILANGAN and not s.hidup and s.presisi == 1]
    dekat = [(s, c[1]) for s in hitung if (c := _BENDA.match(s.kata)) and len(p.teks) - s.akhir <= DEKAT]
    if {benda for _, benda in dekat} != {"program", "kegiatan"}:
        return
    butir = list(_butir(b, n))
    for s, benda in dekat:
        ada = sum(teks.lower().startswith(f"{benda} ") for teks in butir)
        if ada and s.nilai is not None and ada != int(s.nilai):
            yield f"Disebut {kutip(s.teks)} {benda}, tetapi daftar di bawahnya memuat {ada}."


def _butir(b: Bacaan, n: int) -> Iterator[str]:
    """The items up to the next text or heading."""
    for p in b.prosa[n + 1 :]:
        if p.jenis is not JenisProsa.BUTIR or p.bagian != b.prosa[n].bagian:
            return
        yield re.sub(r"^\W*(?:\(?\w{1,2}[.)]\s*)?", "", p.teks)
