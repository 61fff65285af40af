"""Every program and kegiatan over the years of the Renstra: progress and money beside what the Renstra meant (MU-10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.hitung import jumlah
from anggaran.models import AngkaKontrol, Tahap
from anggaran.pohon import susun_pohon
from anggaran.queries import bahan_ringkas_semua, kontrol_tahun
from kinerja import formulas as f
from kinerja.queries.bentuk import SimpulUkur
from kinerja.queries.pohon import simpul_semua
from renstra.models import Renstra
from renstra.queries import SimpulTahunan, pohon_tahunan, renstra_untuk
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import akan_dibaca, membaca

SERATUS = Decimal(100)


@dataclass(frozen=True, kw_only=True)
class TahunBanding:
    """One year of a node: progress in percent, money in rupiah; None where nothing was entered."""

    tahun: int
    kinerja: Decimal | None
    rupiah: Decimal | None


@dataclass(frozen=True, kw_only=True)
class BarisBanding:
    """A node over all years of the Renstra. ``sasaran`` holds the ids of what it, or anything below it, supports."""

    kode: str
    nama: str
    jenjang: str
    tingkat: int
    penunjang: bool
    sasaran: frozenset[int]
    target_rupiah: Decimal | None
    berkontrol: bool
    """The target is a printed total, since the years of the Renstra are not known."""
    tahun: tuple[TahunBanding, ...]
    anak: tuple[BarisBanding, ...]

    @property
    def target_kinerja(self) -> Decimal | None:
        """The whole work; None for a kegiatan that the Renstra does not have."""
        return None if self.target_rupiah is None else SERATUS

    @property
    def kinerja(self) -> Decimal | None:
        """Sum of the years over all years of the Renstra: those to come count as 0 (5 x 100 / 6 is 83,33)."""
        return f.kumulatif_renstra([t.kinerja for t in self.tahun], tahun_kosong_nol=True).nilai

    @property
    def rupiah(self) -> Decimal | None:
        return jumlah(t.rupiah for t in self.tahun)

    @property
    def tingkat_kinerja(self) -> Decimal | None:
        """In percent of the target; None where there is none, and never a division by nothing."""
        return f.persen(self.kinerja, self.target_kinerja).nilai

    @property
    def tingkat_rupiah(self) -> Decimal | None:
        return f.persen(self.rupiah, self.target_rupiah).nilai

    def jelajah(self) -> Iterator[BarisBanding]:
        yield self
        for anak in self.anak:
            yield from anak.jelajah()


@dataclass(frozen=True, kw_only=True)
class Perbandingan:
    """The comparison of a year: ``tahun`` are all years of the Renstra, figures stand up to ``sampai``."""

    tahun: tuple[int, ...]
    sampai: int
    program: tuple[BarisBanding, ...]

    def jelajah(self) -> Iterator[BarisBanding]:
        for program in self.program:
            yield from program.jelajah()


class _Bahan:
    """What was entered in each year, by node; in a constant number of queries."""

    def __init__(self, perangkat: PerangkatDaerah, tahun: tuple[int, ...], sampai: int) -> None:
        self.tahun, self.sampai = tahun, sampai
        self.realisasi: dict[int, Decimal | None] = {}
        self.indikatif: dict[int, Decimal | None] = {}
        kontrol = (k for k in kontrol_tahun(perangkat, *tahun) if k.macam == AngkaKontrol.Macam.RENSTRA)
        self.kontrol: dict[int | None, Decimal] = {k.simpul_id: k.nilai for k in kontrol}
        self.ukur = {s.id: s for s in simpul_semua(perangkat, [t for t in tahun if t <= sampai])}
        for t, uang in bahan_ringkas_semua(perangkat, tahun).items():
            simpul = [s for program in susun_pohon(uang) for s in program.jelajah()]
            renstra = [x.pk for x in uang.semua_tahap if x.jenis == Tahap.Jenis.RENSTRA]
            self.indikatif |= {s.id: jumlah(s.per_tahap.get(i) for i in renstra) for s in simpul}
            if t <= sampai:
                self.realisasi |= {s.id: s.realisasi for s in simpul}

    def semua(self, simpul: Iterable[SimpulTahunan]) -> tuple[BarisBanding, ...]:
        """Without those that begin after the year and that the Renstra does not have."""
        baris = ((s, self.baris(s)) for s in simpul)
        return tuple(b for s, b in baris if min(s.simpul) <= self.sampai or b.target_rupiah is not None)

    def baris(self, simpul: SimpulTahunan) -> BarisBanding:
        anak = self.semua(simpul.anak)
        ada = [simpul.simpul[t] for t in self.tahun if t in simpul.simpul]
        terkini = next((self.ukur[i] for i in reversed(ada) if i in self.ukur), None)
        kontrol = next((self.kontrol[i] for i in ada if i in self.kontrol), None)
        return BarisBanding(
            kode=simpul.kode,
            nama=terkini.nama if terkini else simpul.nama,
            jenjang=simpul.jenjang,
            tingkat=simpul.tingkat,
            penunjang=simpul.penunjang,
            sasaran=simpul.sasaran.union(*(a.sasaran for a in anak)),
            target_rupiah=jumlah(self.indikatif.get(i) for i in ada) if kontrol is None else kontrol,
            berkontrol=kontrol is not None,
            tahun=tuple(self._tahun(t, simpul.simpul, anak) for t in self.tahun),
            anak=anak,
        )

    def _tahun(self, tahun: int, simpul: Mapping[int, int], anak: tuple[BarisBanding, ...]) -> TahunBanding:
        pk = simpul.get(tahun)
        if pk is None or tahun > self.sampai:
            return TahunBanding(tahun=tahun, kinerja=None, rupiah=None)
        bawah = [t.kinerja for a in anak for t in a.tahun if t.tahun == tahun]
        return TahunBanding(tahun=tahun, kinerja=kinerja_simpul(self.ukur[pk], bawah), rupiah=self.realisasi.get(pk))


def kinerja_simpul(simpul: SimpulUkur, bawah: list[Decimal | None]) -> Decimal | None:
    """Progress of a node in a year: as typed (physical and other, their mean), else the mean of what is below it, else
    the mean capaian of its outputs."""
    p = simpul.pelaksanaan
    for nilai in ([p.fisik_realisasi, p.non_fisik_realisasi], bawah):
        if (hasil := f.rata_rata(nilai).nilai) is not None:
            return hasil
    return simpul.capaian_keluaran.nilai


@membaca()
def perbandingan(perangkat: PerangkatDaerah, tahun: int) -> Perbandingan | None:
    """The comparison up to this year by the Renstra that measures it; None without one."""
    renstra: Renstra | None = renstra_untuk(perangkat, tahun)
    if renstra is None:
        return None
    semua = tuple(renstra.tahun)
    akan_dibaca(*semua)
    bahan = _Bahan(perangkat, semua, tahun)
    return Perbandingan(tahun=semua, sampai=tahun, program=bahan.semua(pohon_tahunan(renstra)))
