"""Who did what to a figure: the lines of the Jejak about its rows, its measurement and the paper that promised it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from anggaran.models import Periode
from kinerja.alur import Status
from kinerja.models import PengukuranKinerja, PerjanjianKinerja
from sakip.core.asal import Asal
from sakip.core.models import Bukti, Jejak, PerangkatDaerah
from sakip.core.rujukan import cari
from sakip.core.views.jejak import terjemahkan

PALING_BANYAK = 60
LETAK_PERIODE = {"realisasi": 3, "uang": 1}
"""Where the key of a single cell names its period."""
LANGKAH = {*PengukuranKinerja.TRANSISI, *PerjanjianKinerja.TRANSISI}


@dataclass(frozen=True, slots=True)
class Keadaan:
    """The measurement of a period: where it stands."""

    periode: str
    unit: str
    status: str
    kelas: str


def pengukuran(perangkat: PerangkatDaerah, tahun: int, asal: Asal) -> list[PengukuranKinerja]:
    """The measurements that hold a figure; of a single cell only that of its period."""
    if not asal.pengukuran:
        return []
    unit = [u for u in asal.pengukuran if u is not None]
    milik = Q(unit__in=unit) | (Q(unit=None) if None in asal.pengukuran else Q(pk=None))
    semua = PengukuranKinerja.objects.filter(milik, perangkat=perangkat, tahun=tahun).select_related(
        "unit", "perangkat"
    )
    jenis, *bagian = asal.kunci.split(":")
    periode = bagian[LETAK_PERIODE[jenis]] if jenis in LETAK_PERIODE else None
    return [p for p in semua if periode is None or str(p.periode) == periode]


def keadaan(semua: Iterable[PengukuranKinerja]) -> list[Keadaan]:
    """Where they stand, in words."""
    return [
        Keadaan(Periode(p.periode).label, str(p.unit or ""), p.get_status_display(), Status(p.status).kelas)
        for p in semua
    ]


def perubahan(perangkat: PerangkatDaerah, asal: Asal, ukur: Iterable[PengukuranKinerja]) -> list[dict[str, Any]]:
    """What was entered, changed, handed in and approved, newest first, with old and new values."""
    baris: dict[str, set[str]] = defaultdict(set)
    for jenis, pk in asal.baris:
        baris[jenis].add(str(pk))
    langkah = {"kinerja.pengukurankinerja": {str(p.pk) for p in ukur}, "kinerja.perjanjiankinerja": _perjanjian(asal)}
    syarat = Q(pk=None)
    for jenis, nomor in baris.items():
        syarat |= Q(jenis=jenis, objek_id__in=nomor)
    for jenis, nomor in langkah.items():
        if nomor:
            syarat |= Q(jenis=jenis, objek_id__in=nomor, aksi__in=LANGKAH)
    semua = Jejak.objects.filter(syarat, perangkat=perangkat).select_related("pengguna")
    return terjemahkan(list(semua[:PALING_BANYAK]))


def _perjanjian(asal: Asal) -> set[str]:
    """The Perjanjian Kinerja in force out of the papers of a figure."""
    return {
        str(dict(s.tautan.isi)["pk"])
        for s in asal.sumber
        if s.berlaku and s.tautan and s.tautan.nama == "kinerja:perjanjian"
    }


def bukti(perangkat: PerangkatDaerah, tahun: int, asal: Asal) -> list[Bukti]:
    """The evidence of a figure, of all cells that it is made of."""
    if not asal.rujukan:
        return []
    syarat = Q()
    for awalan in asal.rujukan:
        syarat |= Q(rujukan__startswith=awalan) if awalan.endswith(":") else Q(rujukan=awalan)
    semua = Bukti.objects.filter(syarat, perangkat=perangkat, tahun=tahun)
    return list(semua.select_related("berkas"))


def rujukan_catatan(perangkat: PerangkatDaerah, tahun: int, asal: Asal) -> str:
    """The key under which notes on a figure are written: its own, that of its cell, else that of the live value."""
    sendiri = next((r for r in asal.rujukan if not r.endswith(":")), "")
    calon = (sendiri, asal.kunci, f"angka:{asal.kunci}")
    return next((k for k in calon if k and cari(perangkat, tahun, k) is not None), "")
