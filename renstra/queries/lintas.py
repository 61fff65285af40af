"""The program tree over all years of a Renstra: nodes that are one and the same by code and unit (MU-2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from renstra.models import Dukungan, Renstra, RumusanIndikator, SimpulProgram
from renstra.pohon import urutan_kode
from renstra.queries.baris import dukungan_tahun, letak_indikator, per, rumusan_kantor, sasaran_kantor, simpul_tahun
from renstra.queries.bentuk import BarisTahunan, SimpulTahunan
from renstra.queries.rencana import kondisi_awal, target_matriks
from sakip.core.sekali import membaca, sekali

Kunci = tuple[str, int | None]
TINGKAT = {"program": 0, "kegiatan": 1, "subkegiatan": 2}


def kunci_simpul(s: SimpulProgram) -> Kunci:
    """What makes a node the same in every year."""
    return s.kode, s.unit_id


@sekali
@membaca()
def pohon_tahunan(renstra: Renstra) -> tuple[SimpulTahunan, ...]:
    """The programs of the years of a Renstra, each once, with what is below them."""
    setiap: dict[Kunci, list[SimpulProgram]] = defaultdict(list)
    for s in sorted(simpul_tahun(renstra.perangkat, *renstra.tahun), key=lambda s: (s.tahun, s.urut, s.pk)):
        setiap[kunci_simpul(s)].append(s)
    menurut_id = {s.pk: kunci for kunci, semua in setiap.items() for s in semua}
    anak: dict[Kunci | None, list[Kunci]] = defaultdict(list)
    for kunci, semua in setiap.items():
        anak[menurut_id.get(semua[0].induk_id)].append(kunci)
    isi = _Isi(renstra)

    def susun(kunci: Kunci, urusan: str) -> SimpulTahunan:
        semua = setiap[kunci]
        urusan = next((str(s.urusan) for s in semua if s.urusan), urusan)
        return SimpulTahunan(
            **_identitas(semua),
            urusan=urusan,
            sasaran=frozenset(isi.sasaran(semua)),
            didukung=frozenset(isi.indikator(semua)),
            indikator=tuple(isi.baris(semua)),
            anak=tuple(susun(k, urusan) for k in _urut(anak.get(kunci, []), setiap)),
        )

    return tuple(susun(k, "") for k in _urut(anak.get(None, []), setiap))


def _urut(kunci: list[Kunci], setiap: dict[Kunci, list[SimpulProgram]]) -> list[Kunci]:
    return sorted(kunci, key=lambda k: (urutan_kode(k[0]), setiap[k][0].urut, setiap[k][0].pk))


def _identitas(semua: list[SimpulProgram]) -> dict[str, Any]:
    """Of the first year; who answers and where, of the first year that says it."""
    s = semua[0]
    unit = s.unit.nama if s.unit else ""
    return {
        "kode": s.kode,
        "nama": s.nama,
        "jenjang": s.jenjang,
        "tingkat": TINGKAT[s.jenjang],
        "unit": unit,
        "unit_id": s.unit_id,
        "penanggung_jawab": next((x.penanggung_jawab for x in semua if x.penanggung_jawab), unit),
        "lokasi": next((x.lokasi for x in semua if x.lokasi), ""),
        "penunjang": any(x.penunjang for x in semua),
        "simpul": {x.tahun: x.pk for x in semua},
    }


class _Isi:
    """What hangs on the nodes, and where the sasaran and the indicators of this Renstra stand."""

    def __init__(self, renstra: Renstra) -> None:
        kantor = renstra.perangkat
        self.kode = {s.kode: s.pk for s in sasaran_kantor(kantor) if s.tujuan.renstra_id == renstra.pk}
        self.letak = letak_indikator(renstra)
        self.dukungan = per(dukungan_tahun(kantor, *renstra.tahun), "simpul_id")
        self.rumusan = per(rumusan_kantor(kantor), "simpul_id")

    def sasaran(self, semua: list[SimpulProgram]) -> Iterator[int]:
        """By their codes, since earlier years may point to the rows of an older version; or through an indicator."""
        for d in self._dukungan(semua):
            if d.sasaran and d.sasaran.kode in self.kode:
                yield self.kode[d.sasaran.kode]
        yield from (self.letak[i] for i in self.indikator(semua))

    def indikator(self, semua: list[SimpulProgram]) -> Iterator[int]:
        return (d.indikator_id for d in self._dukungan(semua) if d.indikator_id in self.letak)

    def baris(self, semua: list[SimpulProgram]) -> Iterator[BarisTahunan]:
        """Each output once, over the years."""
        setiap: dict[int, list[tuple[int, RumusanIndikator]]] = defaultdict(list)
        for s in semua:
            for r in self.rumusan.get(s.pk, ()):
                setiap[r.indikator_id].append((s.tahun, r))
        return map(_baris, setiap.values())

    def _dukungan(self, semua: list[SimpulProgram]) -> Iterator[Dukungan]:
        return (d for s in semua for d in self.dukungan.get(s.pk, ()))


def _baris(isi: list[tuple[int, RumusanIndikator]]) -> BarisTahunan:
    r = isi[0][1]
    return BarisTahunan(
        indikator_id=r.indikator_id,
        kode=r.indikator.kode,
        uraian=r.uraian,
        satuan=r.indikator.satuan,
        awal=kondisi_awal(r.indikator),
        akumulasi=r.indikator.akumulasi,
        rumusan={tahun: x.pk for tahun, x in isi},
        target={tahun: t for tahun, x in isi for th, t in target_matriks(x.target.all()).items() if th == tahun},
    )
