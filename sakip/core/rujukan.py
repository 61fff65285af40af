"""Keys of single things on screen, on which notes and evidence hang, and from which "Mengapa angka ini?" starts.

A key is ``awalan:bagian:bagian``. The room that owns an awalan registers who reads it:

    realisasi:<indikator>:<komponen or 0>:<tahun>:<periode>      kinerja
    target:<indikator>:<komponen or 0>:<tahun>:<bagian tahun>    kinerja
    uang:<simpul>:<periode>:<jenis belanja or ->                 anggaran
    bagian:<bagian>  paragraf:<bagian>:<sidik>  angka:<live value>   laporan
    tindak:<rekomendasi>                                         laporan
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sakip.core.models import PerangkatDaerah, Tercatat


@dataclass(frozen=True, slots=True)
class Rujukan:
    """What a key stands for: its name for people, the page to see or mend it, and the row that decides who may change it.

    ``milik`` may be unsaved (a figure that nobody has typed yet).
    """

    kunci: str
    nama: str
    alamat: str
    milik: Tercatat


Pembaca = Callable[[PerangkatDaerah, int, list[str]], Rujukan | None]

_pembaca: dict[str, Pembaca] = {}


def daftarkan(awalan: str, pembaca: Pembaca) -> None:
    """``pembaca(perangkat, tahun, bagian)`` reads the parts behind the awalan; None where there is no such thing here."""
    _pembaca[awalan] = pembaca


def cari(perangkat: PerangkatDaerah, tahun: int, kunci: str) -> Rujukan | None:
    """What a key stands for in this office and year, or None: an unknown key, or one of another office."""
    awalan, *bagian = kunci.split(":")
    pembaca = _pembaca.get(awalan)
    return pembaca(perangkat, tahun, bagian) if pembaca and bagian else None


def alamat_tentang(halaman: str, kunci: str, kembali: str = "") -> str:
    """The address of the notes or the evidence on one thing: ``halaman`` is that of their page, ``kembali`` where it leads
    back to."""
    return f"{halaman}?{urlencode({'rujukan': kunci} | ({'kembali': kembali} if kembali else {}))}"


def milik(obj: Any) -> Tercatat | None:
    """The row behind the ``rujukan`` of a note or a file."""
    ketemu = cari(obj.perangkat, obj.tahun, obj.rujukan)
    return ketemu.milik if ketemu else None
