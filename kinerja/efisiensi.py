"""Efficiency of money against capaian, by several rules (domain handbook §2.6); pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from kinerja.formulas import SERATUS, Alasan, Hasil, Rumus, presisi, rapikan


@dataclass(frozen=True)
class BarisEfisiensi:
    """One output or sasaran: capaian in percent (realised over planned volume), and its money."""

    capaian: Decimal | None
    pagu: Decimal
    realisasi: Decimal | None


class SimpulanEfisiensi(StrEnum):
    EFISIEN = "efisien"
    SEIMBANG = "seimbang"
    TIDAK_EFISIEN = "tidak efisien"


class _Lengkap(NamedTuple):
    capaian: Decimal
    pagu: Decimal
    realisasi: Decimal


_Hitungan = Decimal | Alasan


def _jumlah(nilai: Iterable[Decimal]) -> Decimal:
    return sum(nilai, Decimal(0))


def _rata_capaian(baris: Sequence[_Lengkap]) -> Decimal:
    return _jumlah(b.capaian for b in baris) / len(baris)


def _serapan(baris: Sequence[_Lengkap]) -> _Hitungan:
    pagu = _jumlah(b.pagu for b in baris)
    return _jumlah(b.realisasi for b in baris) * 100 / pagu if pagu else Alasan.PEMBAGI_NOL


def _selisih(baris: Sequence[_Lengkap]) -> _Hitungan:
    serapan = _serapan(baris)
    return serapan if isinstance(serapan, Alasan) else _rata_capaian(baris) - serapan


def _penuh(baris: Sequence[_Lengkap]) -> _Hitungan:
    if rapikan(_rata_capaian(baris)) < SERATUS:
        return Alasan.BELUM_PENUH
    serapan = _serapan(baris)
    return serapan if isinstance(serapan, Alasan) else SERATUS - serapan


def _pmk_249(baris: Sequence[_Lengkap]) -> _Hitungan:
    """Mean of 1 − (RA/RV) / (PA/TV), where RV/TV is the capaian of the volume."""
    if not all(b.pagu and b.capaian for b in baris):
        return Alasan.PEMBAGI_NOL
    satuan = (1 - b.realisasi * 100 / (b.capaian * b.pagu) for b in baris)
    return _jumlah(satuan) * 100 / len(baris)


def _pmk_214(baris: Sequence[_Lengkap]) -> _Hitungan:
    """Weighted by pagu: Σ(pagu × capaian − realisasi) / Σ(pagu × capaian)."""
    wajar = _jumlah(b.pagu * b.capaian / 100 for b in baris)
    terpakai = _jumlah(b.realisasi for b in baris)
    return (wajar - terpakai) * 100 / wajar if wajar else Alasan.PEMBAGI_NOL


RUMUS_EFISIENSI: dict[str, Rumus[Callable[[Sequence[_Lengkap]], _Hitungan]]] = {
    "selisih": Rumus("Capaian dikurangi serapan", "kebiasaan penyusunan LKjIP", _selisih),
    "penuh": Rumus(
        "100 dikurangi serapan, bila capaian paling sedikit 100",
        "kebiasaan penyusunan LKjIP",
        _penuh,
    ),
    "pmk249": Rumus("Rata-rata efisiensi per keluaran", "PMK 249/PMK.02/2011", _pmk_249),
    "pmk214": Rumus("Efisiensi tertimbang menurut pagu", "PMK 214/PMK.02/2017; PMK 22/PMK.02/2021", _pmk_214),
}


RUMUS_BAGIAN = {"selisih": "Capaian − Serapan", "penuh": "100 − Serapan"}
"""The same in words that name its parts, where one row has no others."""


@presisi
def efisiensi(baris: Sequence[BarisEfisiensi], *, rumus: str = "selisih") -> Hasil:
    """Efficiency in percent (points), unclamped, once every row has its capaian and realisasi.

    Several rows count together: mean capaian, joint absorption. KeyError for a formula that is
    not in RUMUS_EFISIENSI.
    """
    fungsi = RUMUS_EFISIENSI[rumus].fungsi
    lengkap = [
        _Lengkap(b.capaian, b.pagu, b.realisasi) for b in baris if b.capaian is not None and b.realisasi is not None
    ]
    if not baris or len(lengkap) < len(baris):
        tanpa_capaian = any(b.capaian is None for b in baris)
        return Hasil(alasan=Alasan.TANPA_CAPAIAN if tanpa_capaian else Alasan.BELUM_DIISI)
    nilai = fungsi(lengkap)
    label = RUMUS_BAGIAN.get(rumus, RUMUS_EFISIENSI[rumus].label)
    return Hasil(alasan=nilai, rumus=label) if isinstance(nilai, Alasan) else Hasil(nilai=rapikan(nilai), rumus=label)


@presisi
def nilai_efisiensi(efisiensi: Decimal) -> Decimal:
    """NE of both PMK: 50 + E/20 × 50, with E held within −20 and 20, so NE within 0 and 100."""
    e = max(Decimal(-20), min(efisiensi, Decimal(20)))
    return 50 + e * 50 / 20


def simpulan_efisiensi(efisiensi: Decimal) -> SimpulanEfisiensi:
    """The word for an efficiency: above 0 efisien, 0 seimbang, below 0 tidak efisien."""
    if not efisiensi:
        return SimpulanEfisiensi.SEIMBANG
    return SimpulanEfisiensi.EFISIEN if efisiensi > 0 else SimpulanEfisiensi.TIDAK_EFISIEN
