"""The promised indicators of a year by quarter: target, realisasi and capaian of each quarter and up to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kinerja.models import Aksi, BarisPerjanjian, Realisasi, TargetPeriode
from kinerja.queries.bahan import Bahan, bahan_tahun
from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur, KomponenUkur
from kinerja.queries.bentuk.triwulan import AksiCetak, AksiIndikator, BarisTriwulan, SasaranTriwulan, Triwulan
from kinerja.queries.naskah import pk_berlaku
from kinerja.queries.nilai import Nilai
from kinerja.queries.periode import TRIWULAN, gabung, kalimat_gabungan, target_triwulan
from kinerja.queries.ukur import susun_sasaran
from renstra.models import Indikator, Komponen
from sakip.core.models import PerangkatDaerah

Kunci = tuple[int, int | None]


def triwulan_tahun(perangkat: PerangkatDaerah, tahun: int) -> tuple[SasaranTriwulan, ...]:
    """All rows of the Perjanjian Kinerja in force by quarter, in a constant number of queries; () without a paper."""
    bahan = bahan_tahun(perangkat, tahun)
    pk = pk_berlaku(bahan.perjanjian)
    if pk is None:
        return ()
    buku = BukuTriwulan(bahan, {b.indikator_id: b.indikator for b in pk.baris.all()})
    return tuple(
        SasaranTriwulan(nomor=s.nomor, uraian=s.uraian, baris=tuple(b for i in s.indikator for b in buku.baris(i)))
        for tingkat in BarisPerjanjian.Tingkat.values
        for s in susun_sasaran(bahan, pk, tingkat)
    )


@dataclass(frozen=True, kw_only=True)
class _Sumber:
    """What a row is made of; ``bagian`` are the parts of a composite indicator, each with its results and unit."""

    ind: Indikator
    ukur: IndikatorUkur | KeluaranUkur
    komponen: KomponenUkur | None = None
    rows: Sequence[Realisasi]
    bagian: Sequence[tuple[Komponen, Sequence[Realisasi], str]] = ()

    @property
    def satuan(self) -> str:
        return self.komponen.satuan if self.komponen else self.ukur.satuan

    @property
    def komponen_id(self) -> int | None:
        return self.komponen.id if self.komponen else None


class BukuTriwulan:
    """Makes the rows of these indicators (by id) out of what was read once."""

    def __init__(self, bahan: Bahan, indikator: Mapping[int, Indikator]) -> None:
        self.bahan, self.hitung, self.indikator = bahan, bahan.hitung, indikator
        self.target: dict[Kunci, dict[int, TargetPeriode]] = defaultdict(dict)
        for t in TargetPeriode.objects.filter(indikator__in=list(indikator), tahun=bahan.tahun):
            self.target[t.indikator_id, t.komponen_id][t.periode] = t

    def baris(self, ukur: IndikatorUkur | KeluaranUkur) -> Iterator[BarisTriwulan]:
        """The indicator, then its parts."""
        ind = self.indikator[ukur.id]
        bagian = [(k, self._rows(ind, k.pk), k.satuan or ind.satuan) for k in ind.komponen.all()]
        yield self._baris(_Sumber(ind=ind, ukur=ukur, rows=self._rows(ind), bagian=bagian if ind.gabungan else ()))
        for k in ukur.komponen:
            yield self._baris(_Sumber(ind=ind, ukur=ukur, komponen=k, rows=self._rows(ind, k.id)))

    def _rows(self, ind: Indikator, komponen_id: int | None = None) -> list[Realisasi]:
        return self.bahan.realisasi_tahun(ind.pk, self.bahan.tahun, komponen_id)

    def _baris(self, s: _Sumber) -> BarisTriwulan:
        diketik = {p: self.hitung.nilai(t, s.ind, s.satuan) for p, t in self.target[s.ind.pk, s.komponen_id].items()}
        target = target_triwulan(s.ind.akumulasi, diketik, s.satuan)
        setahun = s.komponen.target if s.komponen else s.ukur.target
        semua = [*s.rows, *(r for _, isi, _ in s.bagian for r in isi)]
        return BarisTriwulan(
            indikator_id=s.ind.pk,
            komponen_id=s.komponen_id,
            kode=s.ukur.kode,
            uraian=s.komponen.uraian if s.komponen else s.ukur.uraian,
            huruf=s.komponen.huruf if s.komponen else "",
            satuan=s.satuan,
            akumulasi=s.ind.akumulasi,
            target=setahun,
            triwulan=tuple(self._triwulan(s, target, tw) for tw in TRIWULAN),
            diketik=diketik,
            kalimat=tuple(kalimat_gabungan(s.ind.akumulasi, setahun, diketik, s.satuan)),
            setahun=any(not r.periode for r in semua),
        )

    def _triwulan(self, s: _Sumber, target: Sequence[Nilai], nomor: int) -> Triwulan:
        target_sampai = gabung(s.ind.akumulasi, target[:nomor], s.satuan)
        realisasi, sampai = self._nilai(s, nomor, nomor), self._nilai(s, 1, nomor)
        catatan = next((r for r in s.rows if r.periode == nomor), None)
        return Triwulan(
            nomor=nomor,
            target=target[nomor - 1],
            realisasi=realisasi,
            capaian=self.hitung.capaian(s.ind, target[nomor - 1], realisasi),
            target_sampai=target_sampai,
            realisasi_sampai=sampai,
            capaian_sampai=self.hitung.capaian(s.ind, target_sampai, sampai),
            kendala=catatan.kendala if catatan else "",
            solusi=catatan.solusi if catatan else "",
        )

    def _nilai(self, s: _Sumber, mulai: int, sampai: int) -> Nilai:
        """The result of the quarters from ``mulai`` to ``sampai``; of a composite indicator out of its parts."""
        komponen = [(k, self._antara(s.ind, rows, satuan, mulai, sampai)) for k, rows, satuan in s.bagian]
        gabungan = self.hitung.gabung(s.ind, komponen, s.satuan)
        return gabungan or self._antara(s.ind, s.rows, s.satuan, mulai, sampai)

    def _antara(self, ind: Indikator, rows: Sequence[Realisasi], satuan: str, mulai: int, sampai: int) -> Nilai:
        """A result that was entered for the whole year is there at its end only."""
        setahun = (mulai, sampai) == (1, 4)
        isi = [r for r in rows if mulai <= r.periode <= sampai or (setahun and not r.periode)]
        return self.hitung.setahun(isi, ind, satuan)


def aksi_tahun(perangkat: PerangkatDaerah, tahun: int) -> tuple[AksiIndikator, ...]:
    """The rencana aksi of a year by indicator, in the order of their codes; () where none was made."""
    baris = Aksi.objects.filter(indikator__perangkat=perangkat, tahun=tahun).select_related(
        "indikator", "simpul", "unit"
    )
    kelompok: dict[int, list[Aksi]] = defaultdict(list)
    for a in baris:
        kelompok[a.indikator_id].append(a)
    return tuple(
        AksiIndikator(indikator_id=pk, uraian=isi[0].indikator.nama, aksi=tuple(_aksi(a) for a in isi))
        for pk, isi in kelompok.items()
    )


def _aksi(a: Aksi) -> AksiCetak:
    return AksiCetak(
        id=a.pk,
        uraian=a.uraian,
        tw=(a.tw1, a.tw2, a.tw3, a.tw4),
        simpul_id=a.simpul_id,
        simpul=a.simpul.nama if a.simpul else "",
        unit=a.unit.nama if a.unit else "",
    )
