"""The year's program tree with its outputs and what was done in each node."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields

from kinerja.queries.bahan import Bahan, target_tahun
from kinerja.queries.bentuk import KeluaranUkur, PelaksanaanUkur, SimpulUkur
from kinerja.queries.bersama import (
    capaian_ukur,
    catatan_ukur,
    id_setahun,
    komponen_ukur,
    setahun,
    target_ukur,
    triwulan_terisi,
)
from kinerja.queries.keluaran import persen_keluaran, persen_simpul
from renstra.models import Dukungan, RumusanIndikator, SimpulProgram
from sakip.core.sekali import sekali


@sekali
def susun_simpul(bahan: Bahan) -> tuple[SimpulUkur, ...]:
    """The year's tree with its outputs and what was done."""
    rumusan: dict[int, list[RumusanIndikator]] = defaultdict(list)
    for r in (r for semua in bahan.rumusan.values() for r in semua if r.simpul_id):
        rumusan[r.simpul_id].append(r)
    dukungan: dict[int, list[Dukungan]] = defaultdict(list)
    for d in bahan.dukungan():
        dukungan[d.simpul_id].append(d)
    pelaksanaan = bahan.pelaksanaan()
    return tuple(
        _simpul(
            bahan,
            simpul,
            sorted(rumusan[simpul.pk], key=lambda r: (r.urut, r.pk)),
            dukungan[simpul.pk],
            pelaksanaan.get(simpul.pk),
        )
        for simpul in bahan.simpul()
    )


def _simpul(bahan: Bahan, simpul: SimpulProgram, rumusan, dukungan, pelaksanaan) -> SimpulUkur:
    keluaran = tuple(ukur_keluaran(bahan, r) for r in rumusan)
    return SimpulUkur(
        id=simpul.pk,
        induk_id=simpul.induk_id,
        jenjang=simpul.jenjang,
        kode=simpul.kode,
        nama=simpul.nama,
        unit=simpul.unit.nama if simpul.unit else "",
        unit_id=simpul.unit_id,
        penunjang=simpul.penunjang,
        sasaran=tuple(d.sasaran_id for d in dukungan if d.sasaran_id),
        indikator=tuple(d.indikator_id for d in dukungan if d.indikator_id),
        keluaran=keluaran,
        pelaksanaan_id=pelaksanaan.pk if pelaksanaan else None,
        penjelasan=pelaksanaan.penjelasan if pelaksanaan else "",
        kendala=pelaksanaan.kendala if pelaksanaan else "",
        solusi=pelaksanaan.solusi if pelaksanaan else "",
        pelaksanaan=PelaksanaanUkur(**{f.name: getattr(pelaksanaan, f.name) for f in fields(PelaksanaanUkur)})
        if pelaksanaan
        else PelaksanaanUkur(),
        capaian_keluaran=persen_simpul(bahan.hitung, keluaran),
    )


def ukur_keluaran(bahan: Bahan, rumusan: RumusanIndikator) -> KeluaranUkur:
    """One output of a node, measured."""
    ind = rumusan.indikator
    rows = bahan.realisasi_tahun(ind.pk, bahan.tahun)
    target = target_ukur(bahan, rumusan, bahan.hitung.nilai(target_tahun(rumusan, bahan.tahun), ind), ind)
    realisasi = setahun(bahan, ind, bahan.tahun)
    komponen = komponen_ukur(bahan, ind, rumusan)
    capaian = capaian_ukur(bahan, ind, target, realisasi, komponen)
    return KeluaranUkur(
        id=ind.pk,
        rumusan_id=rumusan.pk,
        kode=ind.kode,
        uraian=rumusan.uraian,
        satuan=ind.satuan,
        unit=tuple(u.pk for u in ind.penanggung_jawab.all()),
        target=target,
        realisasi=realisasi,
        realisasi_id=id_setahun(rows),
        triwulan=triwulan_terisi(rows),
        capaian=capaian,
        catatan=catatan_ukur(rows),
        komponen=komponen,
        gabungan=ind.gabungan,
        persen=persen_keluaran(bahan.hitung, ind, capaian, komponen),
    )
