"""The calendar of a year as an office sees it: each Kegiatan with its window, what was granted, and how far it is.

Which offices are through with a Kegiatan the rooms above know; they register it in ``AppConfig.ready()``.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from sakip.core.models import Jadwal, Kegiatan, Pemda, PerangkatDaerah, Perpanjangan
from sakip.core.sekali import sekali

Selesai = Callable[[Collection[int], int], Mapping[str, set[int]]]
"""Of these offices, by primary key: which are through with what in a year."""

TRIWULAN = (1, 2, 3, 4)
ANCANG = datetime.timedelta(days=14)
"""How long before its end a window without a first day is on the desk, where nothing else says so."""

Usul = Callable[[Pemda, int], datetime.date | None]

_selesai: list[Selesai] = []
_alamat: dict[str, str] = {}
_usul: dict[str, Usul] = {}


class Keadaan(Enum):
    """Where a Kegiatan stands for one office, in words, with the class of its badge."""

    SELESAI = "Selesai", "baik"
    TERLAMBAT = "Terlambat", "kurang"
    BERJALAN = "Berjalan", "setengah"
    MENDATANG = "Belum dibuka", ""
    TANPA_JADWAL = "Belum dijadwalkan", ""

    @property
    def kata(self) -> str:
        return self.value[0]

    @property
    def kelas(self) -> str:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Jendela:
    """The window of a Kegiatan for one office; ``batas`` is its last day with what was granted."""

    id: int
    kegiatan: str
    tahun: int
    buka: datetime.date | None
    tenggat: datetime.date
    batas: datetime.date
    mengunci: bool

    @property
    def nama(self) -> str:
        return f"{Kegiatan(self.kegiatan).label} {self.tahun}"

    @property
    def ditutup(self) -> bool:
        """Its data cannot be changed any more."""
        return self.mengunci and timezone.localdate() > self.batas


@dataclass(frozen=True, slots=True)
class Acara:
    """One Kegiatan of an office's year; ``alamat`` is the URL name of the page where it is done."""

    kegiatan: str
    nama: str
    alamat: str
    jendela: Jendela | None
    keadaan: Keadaan

    @property
    def diperpanjang(self) -> bool:
        return self.jendela is not None and self.jendela.batas > self.jendela.tenggat


def daftarkan(selesai: Selesai, alamat: Mapping[str, str]) -> None:
    """Let a room say who is through with its Kegiatan, and on which page each is done."""
    _alamat.update(alamat)
    if selesai not in _selesai:
        _selesai.append(selesai)


def daftarkan_usul(kegiatan: str, usul: Usul) -> None:
    """Let a room propose the last day of a Kegiatan out of its data; None where it knows none."""
    _usul[kegiatan] = usul


def usul_tenggat(pemda: Pemda, tahun: int) -> dict[str, datetime.date]:
    """The last days that the rooms propose for a year."""
    return {kegiatan: hari for kegiatan, usul in _usul.items() if (hari := usul(pemda, tahun))}


def sebulan_sesudah(hari: datetime.date) -> datetime.date:
    """The same day of the next month, or its last day."""
    awal = (hari.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
    akhir = (awal + datetime.timedelta(days=32)).replace(day=1) - datetime.timedelta(days=1)
    return awal.replace(day=min(hari.day, akhir.day))


def selesai_tahun(kantor: Iterable[PerangkatDaerah], tahun: int) -> dict[str, set[int]]:
    """By Kegiatan, the offices that are through with it, in a number of queries that does not grow with them."""
    pk = [k.pk for k in kantor]
    hasil: dict[str, set[int]] = {k: set() for k in Kegiatan.values}
    for tanya in _selesai:
        for kegiatan, siapa in tanya(pk, tahun).items():
            hasil[kegiatan] |= siapa
    return hasil


def jendela_tahun(perangkat: PerangkatDaerah, tahun: int) -> dict[str, Jendela]:
    """The windows that the Pemda set for a year, by Kegiatan, as they hold for one office."""
    return {j.kegiatan: j for j in _dua_tahun(perangkat, tahun) if j.tahun == tahun}


def masih_berjalan(perangkat: PerangkatDaerah, tahun: int) -> list[Jendela]:
    """What is due these weeks of the year before: its last quarter, its report."""
    hari = timezone.localdate()
    return [
        j
        for j in _dua_tahun(perangkat, tahun)
        if j.tahun < tahun and (j.buka or j.batas - ANCANG) <= hari and hari - ANCANG <= j.batas
    ]


@sekali
def _dua_tahun(perangkat: PerangkatDaerah, tahun: int) -> list[Jendela]:
    """The windows of a year and of the one before, by their last day; one query."""
    diberikan = Q(perpanjangan__perangkat=perangkat, perpanjangan__status=Perpanjangan.Status.DIBERIKAN)
    semua = Jadwal.objects.filter(pemda=perangkat.pemda_id, tahun__in=(tahun - 1, tahun))
    isi = semua.annotate(sampai=Max("perpanjangan__sampai", filter=diberikan))
    return sorted((_jendela(j) for j in isi), key=lambda j: j.batas)


def _jendela(j: Jadwal) -> Jendela:
    sampai = getattr(j, "sampai", None) or j.tenggat
    return Jendela(
        id=j.pk,
        kegiatan=j.kegiatan,
        tahun=j.tahun,
        buka=j.buka,
        tenggat=j.tenggat,
        batas=max(j.tenggat, sampai),
        mengunci=j.mengunci,
    )


def kalender(perangkat: PerangkatDaerah, tahun: int) -> tuple[Acara, ...]:
    """All Kegiatan of the year, by their day; those without a window last."""
    jendela, selesai = jendela_tahun(perangkat, tahun), selesai_tahun([perangkat], tahun)
    semua = [
        Acara(
            kegiatan=k.value,
            nama=k.label,
            alamat=_alamat.get(k, ""),
            jendela=jendela.get(k),
            keadaan=keadaan(jendela.get(k), selesai=perangkat.pk in selesai[k]),
        )
        for k in Kegiatan
    ]
    return tuple(sorted(semua, key=lambda a: a.jendela.batas if a.jendela else datetime.date.max))


def keadaan(jendela: Jendela | None, *, selesai: bool) -> Keadaan:
    """What stands on the badge today."""
    hari = timezone.localdate()
    if selesai:
        return Keadaan.SELESAI
    if jendela is None:
        return Keadaan.TANPA_JADWAL
    if hari > jendela.batas:
        return Keadaan.TERLAMBAT
    return Keadaan.MENDATANG if jendela.buka and hari < jendela.buka else Keadaan.BERJALAN


def akhir_triwulan(tahun: int, triwulan: int) -> datetime.date:
    """The last day of a quarter."""
    return datetime.date(tahun + triwulan // 4, triwulan * 3 % 12 + 1, 1) - datetime.timedelta(days=1)


def terbuka(perangkat: PerangkatDaerah, tahun: int, kegiatan: str, sejak: datetime.date) -> bool:
    """Whether a Kegiatan is to be done by now: from the first day of its window, else from ``sejak``.

    A window that ends before ``sejak`` has begun when its end is near.
    """
    hari, jendela = timezone.localdate(), jendela_tahun(perangkat, tahun).get(kegiatan)
    if jendela is None:
        return hari >= sejak
    return hari >= (jendela.buka or min(sejak, jendela.tenggat - ANCANG))


def triwulan_terbuka(perangkat: PerangkatDaerah, tahun: int) -> tuple[int, ...]:
    """The quarters that are to be measured by now: without a first day of the window, those that are over."""
    besok = datetime.timedelta(days=1)
    return tuple(
        tw for tw in TRIWULAN if terbuka(perangkat, tahun, Kegiatan.triwulan(tw), akhir_triwulan(tahun, tw) + besok)
    )


def tenggat(perangkat: PerangkatDaerah, tahun: int, kegiatan: str) -> datetime.date | None:
    """The last day of a Kegiatan for an office; None where the Pemda set none."""
    jendela = jendela_tahun(perangkat, tahun).get(kegiatan)
    return jendela.batas if jendela else None


def permintaan(perangkat: PerangkatDaerah, tahun: int) -> QuerySet[Perpanjangan]:
    """What an office asked for in a year, latest first."""
    return Perpanjangan.objects.filter(perangkat=perangkat, jadwal__tahun=tahun).select_related("jadwal")
