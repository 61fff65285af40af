"""Staff and assets of an office in a year, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from renstra.models import Aset, RekapPegawai
from sakip.core.models import PerangkatDaerah


@dataclass(frozen=True, kw_only=True)
class BarisPegawai:
    """Men and women in one group; ``kebutuhan`` by the analysis of posts, None where it is not known."""

    id: int
    uraian: str
    laki_laki: int
    perempuan: int
    kebutuhan: int | None

    @property
    def jumlah(self) -> int:
        return self.laki_laki + self.perempuan

    @property
    def kurang(self) -> int | None:
        """How many are missing; negative where there are more than needed."""
        return None if self.kebutuhan is None else self.kebutuhan - self.jumlah


@dataclass(frozen=True, kw_only=True)
class KelompokPegawai:
    """All staff of a year by one grouping (status, golongan, pendidikan, jabatan)."""

    nama: str
    baris: tuple[BarisPegawai, ...]

    @property
    def jumlah(self) -> BarisPegawai:
        """The whole; need only where every row has one."""
        butuh = [b.kebutuhan for b in self.baris]
        return BarisPegawai(
            id=0, uraian="Jumlah", laki_laki=sum(b.laki_laki for b in self.baris),
            perempuan=sum(b.perempuan for b in self.baris), kebutuhan=None if None in butuh else sum(b for b in butuh if b),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BarisAset:
    id: int
    nama: str
    satuan: str
    jumlah: int
    baik: int
    rusak_ringan: int
    rusak_berat: int
    keterangan: str


def rekap_pegawai(perangkat: PerangkatDaerah, tahun: int) -> tuple[KelompokPegawai, ...]:
    """The staff of a year, by each grouping that has rows."""
    semua = list(RekapPegawai.objects.filter(perangkat=perangkat, tahun=tahun))
    return tuple(
        KelompokPegawai(nama=nama, baris=tuple(_pegawai(r for r in semua if r.kelompok == kelompok)))
        for kelompok, nama in RekapPegawai.Kelompok.choices
        if any(r.kelompok == kelompok for r in semua)
    )


def _pegawai(baris: Iterable[RekapPegawai]) -> Iterable[BarisPegawai]:
    for r in baris:
        yield BarisPegawai(
            id=r.pk, uraian=r.uraian, laki_laki=r.laki_laki, perempuan=r.perempuan, kebutuhan=r.kebutuhan
        )


def aset_tahun(perangkat: PerangkatDaerah, tahun: int) -> tuple[BarisAset, ...]:
    """The assets of a year in their order."""
    kolom = [f for f in BarisAset.__dataclass_fields__ if f != "id"]
    semua = Aset.objects.filter(perangkat=perangkat, tahun=tahun)
    return tuple(BarisAset(id=a.pk, **{nama: getattr(a, nama) for nama in kolom}) for a in semua)
