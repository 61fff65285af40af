"""First drafts that are made of what the office typed elsewhere: sasaran, kendala, solusi. Pure; text as in `laporan.draf.lkjip`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from laporan.kalimat import titik

_LABEL = re.compile(r"\s*(?:[-•➤]|\(?\w{1,2}[.)])\s+")


@dataclass(frozen=True, kw_only=True)
class Masalah:
    """What an indicator of a sasaran met, and what was done; either may be empty, both may have several lines.

    `tersusun`: it missed its target, so that ikhtisar and BAB IV tell of it by themselves.
    """

    kendala: str
    solusi: str
    tersusun: bool = False


@dataclass(frozen=True, kw_only=True)
class DataRancangan:
    """`masalah` of the year's indicators, `masalah_lalu` those of the year before; `sasaran` as the plan words them."""

    sasaran: tuple[str, ...] = ()
    masalah: tuple[Masalah, ...] = ()
    masalah_lalu: tuple[Masalah, ...] = ()


def isu_strategis(d: DataRancangan) -> str:
    """What stood in the way last year or this year; without that, the sasaran that the office has to reach."""
    pembuka = (
        "Isu strategis adalah keadaan yang perlu diutamakan karena berpengaruh besar terhadap tercapainya tujuan dan "
        "sasaran [[kantor:nama]]."
    )
    kendala = _butir(m.kendala for m in (*d.masalah_lalu, *d.masalah))
    if kendala:
        sebab = "Dari pelaksanaan kinerja, isu strategis yang perlu ditangani adalah:"
        return _gabung(f"{pembuka} {sebab}", _daftar(kendala))
    if d.sasaran:
        arah = "Untuk tahun [[laporan:tahun]], isu strategis berkaitan dengan pencapaian sasaran berikut:"
        return _gabung(f"{pembuka} {arah}", _daftar(_butir(d.sasaran)))
    return pembuka


def ikhtisar_akhir(d: DataRancangan) -> str:
    """Problems of the year and the steps that were taken, as the summary ends."""
    return _masalah(
        d,
        "Kendala lain yang dihadapi dalam tahun [[laporan:tahun]] adalah:",
        "Langkah yang dilakukan untuk mengatasinya adalah:",
    )


def penutup_akhir(d: DataRancangan) -> str:
    """Problems, next steps, and the last sentence of the book (R-5)."""
    return _gabung(
        _masalah(
            d,
            "Meskipun targetnya tercapai, [[kantor:nama]] masih menghadapi kendala berikut:",
            "Untuk memperbaiki kinerja pada tahun [[laporan:tahun_depan]], langkah berikut dilanjutkan:",
        ),
        "Demikian Laporan Kinerja [[kantor:nama]] Tahun [[laporan:tahun]] disusun sebagai pertanggungjawaban, bahan "
        "evaluasi, dan dasar penyusunan rencana kegiatan pada tahun berikutnya.",
    )


DRAF_DATA: dict[str, Callable[[DataRancangan], str]] = {"bab1_isu_strategis": isu_strategis}
DRAF_DATA_AKHIR: dict[str, Callable[[DataRancangan], str]] = {"ikhtisar": ikhtisar_akhir, "bab4": penutup_akhir}


def _masalah(d: DataRancangan, kendala: str, langkah: str) -> str:
    """Each list with the sentence before it, only where there is something to list that the book does not say already."""
    lain = [m for m in d.masalah if not m.tersusun]
    daftar = ((kendala, _butir(m.kendala for m in lain)), (langkah, _butir(m.solusi for m in lain)))
    return _gabung(*(_gabung(awal, _daftar(isi)) for awal, isi in daftar if isi))


def _butir(teks: Iterable[str]) -> list[str]:
    """The lines of the texts, each once, without labels and full stops."""
    baris = (titik(_LABEL.sub("", b, count=1)) for t in teks for b in t.splitlines())
    return list(dict.fromkeys(b for b in baris if b))


def _daftar(butir: list[str]) -> str:
    akhir = len(butir)
    return "\n".join(f"{i}. {b}{'.' if i == akhir else ';'}" for i, b in enumerate(butir, 1))


def _gabung(*bagian: str) -> str:
    return "\n\n".join(filter(None, bagian))
