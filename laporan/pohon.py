"""The performance tree of a year (pohon kinerja): visi, misi, tujuan, sasaran with their indicators, and below each sasaran
the programs, kegiatan and sub kegiatan that support it. Pure; page and paper print the same tree.

What a node supports is what the money follows (`anggaran.per_sasaran`): its own links, else the nearest above it. A node
that supports two sasaran stands below both and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from anggaran.belanja import SimpulBelanja
from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur, KomponenUkur, SimpulUkur
from laporan.kalimat import BELUM, gabung
from laporan.konteks import Konteks
from laporan.pendukung import JENJANG
from renstra.queries import IndikatorMatriks, SasaranMatriks, TujuanMatriks
from sakip.core.numbers import format_persen, format_rupiah

Angka = tuple[tuple[str, str], ...]
Dukungan = frozenset[int]


@dataclass(frozen=True, kw_only=True)
class Ranting:
    """A node: `jenis` is its level as people call it, `nomor` that of a sasaran in the whole
    Renstra, `angka` labels with figures as printed, `juga` says which other sasaran
    it supports, `catatan` what is amiss."""

    jenis: str
    id: int
    nama: str
    kode: str = ""
    nomor: int = 0
    angka: Angka = ()
    indikator: tuple[Ranting, ...] = ()
    juga: str = ""
    catatan: str = ""
    anak: tuple[Ranting, ...] = ()

    @property
    def bawah(self) -> tuple[Ranting, ...]:
        """Indicators, then what stands below."""
        return (*self.indikator, *self.anak)

    def jelajah(self) -> Iterator[Ranting]:
        yield self
        for r in self.bawah:
            yield from r.jelajah()


@dataclass(frozen=True, kw_only=True)
class PohonKinerja:
    """`akar` from the visi on (from the tujuan where no visi is known); `penunjang` serves the whole office; `lepas` hangs
    nowhere yet."""

    akar: tuple[Ranting, ...]
    penunjang: tuple[Ranting, ...]
    lepas: tuple[Ranting, ...]


def pohon_kinerja(k: Konteks) -> PohonKinerja:
    """The tree of the year; empty where there is neither plan nor program."""
    tahun = _Tahun(k)
    tujuan = k.rencana.tujuan if k.rencana else ()
    return PohonKinerja(
        akar=_akar(k, tuple((t, tahun.tujuan(t)) for t in tujuan)),
        penunjang=tahun.cabang(lambda d: d is not None and not d),
        lepas=(*tahun.janji_lepas(), *tahun.cabang(lambda d: d is None)),
    )


def _akar(k: Konteks, tujuan: tuple[tuple[TujuanMatriks, Ranting], ...]) -> tuple[Ranting, ...]:
    """Tujuan below their misi, these below the visi; a level that is not known is left out."""
    misi: dict[tuple[int, str], list[Ranting]] = defaultdict(list)
    tanpa: list[Ranting] = []
    for t, ranting in tujuan:
        (misi[t.misi] if t.misi else tanpa).append(ranting)
    atas = tuple(
        Ranting(jenis="Misi", id=nomor, kode=str(nomor), nama=nama, anak=tuple(anak))
        for (nomor, nama), anak in sorted(misi.items())
    )
    catatan = "belum dihubungkan dengan misi" if k.rencana and k.rencana.misi else ""
    isi = (*atas, *(replace(t, catatan=catatan) for t in tanpa))
    visi = k.rencana.visi if k.rencana else ""
    return (Ranting(jenis="Visi", id=0, nama=visi, anak=isi),) if visi and isi else isi


class _Tahun:
    """What was measured and spent in the year, by id."""

    def __init__(self, k: Konteks) -> None:
        self.k = k
        self.uang = {s.id: s for s in k.uang.jelajah()}
        self.sasaran_ukur = {s.sasaran_id: s for s in k.ukur.sasaran}
        self.indikator_ukur = {i.id: i for s in k.ukur.sasaran for i in s.indikator}
        sasaran = k.rencana.sasaran if k.rencana else ()
        self.nomor = {s.id: s.nomor for s in sasaran}
        self.milik = {i.id: s.id for s in sasaran for i in s.indikator}
        self.anak: dict[int | None, list[SimpulUkur]] = defaultdict(list)
        for s in k.ukur.simpul:
            self.anak[s.induk_id].append(s)
        self.dukungan: dict[int, set[Dukungan | None]] = {}
        for s in self.anak[None]:
            self._baca_dukungan(s, None)

    def _baca_dukungan(self, s: SimpulUkur, atas: Dukungan | None) -> set[Dukungan | None]:
        """For each node what the lowest nodes below it support: sasaran ids, none for penunjang, None for loose ones."""
        sendiri = frozenset(self.nomor.keys() & {*s.sasaran, *(self.milik[i] for i in s.indikator if i in self.milik)})
        kini = sendiri or (frozenset() if s.penunjang else atas)
        bawah = [self._baca_dukungan(a, kini) for a in self.anak[s.id]]
        self.dukungan[s.id] = set().union(*bawah) if bawah else {kini}
        return self.dukungan[s.id]

    def tujuan(self, t: TujuanMatriks) -> Ranting:
        return Ranting(
            jenis="Tujuan",
            id=t.id,
            kode=t.kode,
            nama=t.uraian,
            indikator=tuple(map(self._indikator, t.indikator)),
            anak=tuple(map(self._sasaran, t.sasaran)),
        )

    def _sasaran(self, s: SasaranMatriks) -> Ranting:
        ukur, anak = self.sasaran_ukur.get(s.id), self.cabang(lambda d: d is not None and s.id in d, s.id)
        return Ranting(
            jenis="Sasaran",
            id=s.id,
            kode=s.kode,
            nomor=s.nomor,
            nama=s.uraian,
            angka=(("Capaian", ukur.capaian.persen),) if ukur and ukur.capaian.nilai is not None else (),
            indikator=tuple(map(self._indikator, s.indikator)),
            catatan="" if anak else "belum ada program yang mendukung",
            anak=anak,
        )

    def _indikator(self, i: IndikatorMatriks) -> Ranting:
        """As promised in the Perjanjian Kinerja, else as the Renstra means it."""
        ukur = self.indikator_ukur.get(i.id)
        if ukur:
            return replace(_terukur(ukur), nama=i.uraian)
        angka = (("Target", i.bersatuan(self.k.tahun) or BELUM),)
        return Ranting(jenis="Indikator", id=i.id, kode=i.kode, nama=i.uraian, angka=angka)

    def cabang(self, cocok: Callable[[Dukungan | None], bool], sasaran: int = 0) -> tuple[Ranting, ...]:
        """The programs with those of their lowest nodes whose support fits; `sasaran` is where they are shown."""
        return self._cabang(None, cocok, sasaran)

    def _cabang(self, induk: int | None, cocok: Callable[[Dukungan | None], bool], sasaran: int) -> tuple[Ranting, ...]:
        return tuple(
            replace(self._simpul(s, sasaran), anak=self._cabang(s.id, cocok, sasaran))
            for s in self.anak[induk]
            if any(map(cocok, self.dukungan[s.id]))
        )

    def _simpul(self, s: SimpulUkur, sasaran: int) -> Ranting:
        lain = {i for d in self.dukungan[s.id] if d for i in d} - {sasaran}
        uang = self.uang.get(s.id)
        capaian = s.capaian_keluaran
        return Ranting(
            jenis=JENJANG[s.jenjang].title(),
            id=s.id,
            kode=s.kode,
            nama=f"{s.nama} ({s.unit})" if s.unit else s.nama,
            angka=(
                *((("Capaian", capaian.persen),) if capaian.nilai is not None else ()),
                *(_uang(uang) if uang else ()),
            ),
            indikator=tuple(map(_terukur, s.keluaran)),
            juga=_juga([self.nomor[i] for i in lain], "mendukung juga" if sasaran else "sebagian mendukung"),
        )

    def janji_lepas(self) -> Iterator[Ranting]:
        """Sasaran of the Perjanjian Kinerja that the Renstra of the year does not have."""
        for s in self.k.ukur.sasaran:
            if s.sasaran_id not in self.nomor:
                yield Ranting(
                    jenis="Sasaran",
                    id=0,
                    kode=s.kode,
                    nama=s.uraian,
                    catatan="ada dalam Perjanjian Kinerja, tidak ada dalam Renstra",
                    indikator=tuple(map(_terukur, s.indikator)),
                )


def _juga(nomor: list[int], awal: str) -> str:
    return f"{awal} {gabung([f'Sasaran {n}' for n in sorted(nomor)])}" if nomor else ""


def _terukur(i: IndikatorUkur | KeluaranUkur) -> Ranting:
    """An indicator with its figures and its lettered parts; where these tell it, only they have figures."""
    bagian = tuple(Ranting(jenis="Bagian", id=0, kode=c.huruf, nama=c.uraian, angka=_angka(c)) for c in i.komponen)
    sendiri = not bagian or i.target.ada or i.realisasi.ada or i.realisasi.kosong
    return Ranting(
        jenis="Indikator", id=i.id, kode=i.kode, nama=i.uraian, angka=_angka(i) if sendiri else (), indikator=bagian
    )


def _angka(i: IndikatorUkur | KeluaranUkur | KomponenUkur) -> Angka:
    capaian = "tidak dapat dihitung" if i.realisasi.kosong else i.capaian.persen
    angka = (("Target", i.target.bersatuan), ("Realisasi", i.realisasi.bersatuan), ("Capaian", capaian))
    return tuple((label, teks or BELUM) for label, teks in angka)


def _uang(s: SimpulBelanja) -> Angka:
    if s.pagu is None and s.realisasi is None:
        return ()
    rupiah = [("Pagu", s.pagu), ("Realisasi anggaran", s.realisasi)]
    serapan = (("Serapan", format_persen(s.serapan)),) if s.serapan is not None else ()
    return (*((label, BELUM if n is None else format_rupiah(n)) for label, n in rupiah), *serapan)
