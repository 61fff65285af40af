"""The book of a new year out of that of an earlier one: outline and texts, moved to the year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from laporan.models import Bagian, Laporan
from laporan.narasi import geser_tahun
from laporan.urutan import urutan_buku
from renstra.queries import renstra_untuk
from sakip.core.domain import simpan
from sakip.core.models import PerangkatDaerah

PENGATURAN = ("kertas", "penomoran", "nomor_lampiran", "nomor_tabel", "grafik", "tempat", "bab_awal")
"""What a new year's book takes over as it is."""

_ANGKA_TAHUN = re.compile(
    r"(?P<aturan>\bNo(?:mor|\.)\s*\S+\s+Tahun\s+\d{4})|(?P<awal>\b\d{4})(?P<garis>\s*[-–]\s*)(?P<akhir>\d{4}\b)"
    r"|\b(?P<tahun>\d{4})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Geseran:
    """From one year to another, with the periods of the Renstra ("2016", "2021") of both."""

    dari: int
    ke: int
    periode_lama: tuple[str, str] | None = None
    periode_baru: tuple[str, str] | None = None

    @property
    def selisih(self) -> int:
        return self.ke - self.dari

    def judul(self, teks: str) -> str:
        """A title with its years moved on: the year, those beside it and the Renstra's period. Regulations keep theirs."""
        return _ANGKA_TAHUN.sub(self._ganti, teks)

    def _ganti(self, cocok: re.Match[str]) -> str:
        if cocok["aturan"]:
            return cocok[0]
        if cocok["tahun"]:
            return self._tahun(cocok["tahun"])
        rentang = (cocok["awal"], cocok["akhir"])
        if rentang == self.periode_lama and self.periode_baru:
            return cocok["garis"].join(self.periode_baru)
        dekat = rentang in {(str(t), str(t + 1)) for t in (self.dari - 1, self.dari)}
        return cocok["garis"].join(map(self._tahun, rentang)) if dekat else cocok[0]

    def _tahun(self, teks: str) -> str:
        return str(int(teks) + self.selisih) if abs(int(teks) - self.dari) <= 1 else teks


def laporan_sebelumnya(perangkat: PerangkatDaerah, tahun: int, jenis: str) -> Laporan | None:
    """The newest book of that kind of an earlier year, from which a new one begins."""
    return Laporan.objects.filter(perangkat=perangkat, jenis=jenis, tahun__lt=tahun).order_by("-tahun").first()


def salin_bagian(*, asal: Laporan, laporan: Laporan, by: Any) -> None:
    """Outline and texts of an earlier book into a new one without sections; each text says what year it is from.

    Attached files stay with their year. Raises as `simpan` does.
    """
    geseran = geseran_antara(asal, laporan)
    baru: dict[int, Bagian] = {}
    for _, b in urutan_buku(list(asal.bagian.all())):
        baru[b.pk] = simpan(_salinan(b, laporan, baru.get(b.induk_id), geseran), by=by)


def geseran_antara(asal: Laporan, laporan: Laporan) -> Geseran:
    return Geseran(asal.tahun, laporan.tahun, _periode(asal), _periode(laporan))


def _periode(laporan: Laporan) -> tuple[str, str] | None:
    renstra = renstra_untuk(laporan.perangkat, laporan.tahun)
    return (str(renstra.tahun_awal), str(renstra.tahun_akhir)) if renstra else None


def _salinan(b: Bagian, laporan: Laporan, induk: Bagian | None, geseran: Geseran) -> Bagian:
    berisi = bool(b.naskah or b.naskah_akhir)
    return Bagian(
        laporan=laporan,
        induk=induk,
        kunci=b.kunci,
        judul=geseran.judul(b.judul),
        urut=b.urut,
        tampil=b.tampil,
        tanpa_judul=b.tanpa_judul,
        kalimat_sendiri=b.kalimat_sendiri,
        tahun_data=b.tahun_data and b.tahun_data + geseran.selisih,
        naskah=geser_tahun(b.naskah, geseran.selisih),
        naskah_akhir=geser_tahun(b.naskah_akhir, geseran.selisih),
        dari_tahun=(b.dari_tahun or geseran.dari) if berisi else None,
    )
