"""Why the rows of a grid cannot be written today, read once for the whole page; who saves is asked again by the row."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sakip.core.isian.tampil import KOLOM
from sakip.core.kalender import jendela_tahun
from sakip.core.kunci import kalimat_kunci, penahan
from sakip.core.models import Kegiatan, Kunci, Pengecualian, PerangkatDaerah, Tercatat
from sakip.core.numbers import format_tanggal


class Gembok:
    """The locks of an office, year and scope as they hold for one user. Read inside ``membaca()``."""

    def __init__(self, perangkat: PerangkatDaerah, tahun: int, lingkup: str, pengguna: Any) -> None:
        self.jendela = jendela_tahun(perangkat, tahun)
        self.kunci = next(
            (kalimat_kunci(k) for k in Kunci.objects.memegang(perangkat, tahun, lingkup) if not _lolos(k, pengguna)), ""
        )

    def alasan(self, obj: Tercatat) -> str:
        """The sentence why the row stays as it is; "" where it may be written."""
        return self.kunci or self._jadwal(obj.kegiatan_jadwal) or penahan(obj)

    def _jadwal(self, kegiatan: str) -> str:
        jendela = self.jendela.get(kegiatan)
        if jendela is None or not jendela.mengunci:
            return ""
        if jendela.buka and timezone.localdate() < jendela.buka:
            return f"{jendela.nama} baru dibuka pada {format_tanggal(jendela.buka)}."
        if jendela.ditutup:
            return f"{jendela.nama} ditutup sesudah {format_tanggal(jendela.batas)}."
        return ""

    def tenggat(self, periode: int) -> str:
        """The last day of a period, for the head of its column; "" where the Pemda set none."""
        jendela = self.jendela.get(Kegiatan.triwulan(periode))
        return format_tanggal(jendela.batas) if jendela else ""

    def kepala(self) -> list[tuple[str, str]]:
        """The heads of the columns, with the last day of each quarter."""
        return [(nama, self.tenggat(periode) if periode else "") for periode, nama in KOLOM.items()]


def _lolos(kunci: Kunci, pengguna: Any) -> bool:
    if kunci.sumber == Kunci.Sumber.EDISI:
        return False
    return Pengecualian.objects.filter(kunci=kunci, pengguna=pengguna, sampai__gt=timezone.now()).exists()
