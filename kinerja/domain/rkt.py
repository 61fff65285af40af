"""Drawing up the RKT of a year out of the Renstra and the program tree (BS-2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import Tahap
from kinerja.domain.rencana import pagu_per_simpul, target_dari
from kinerja.models import BarisRkt, Rkt
from renstra.enums import Jenjang
from renstra.models import Dukungan, RumusanIndikator, Sasaran, SimpulProgram, Tujuan
from renstra.pohon import urut_pohon
from renstra.queries import renstra_untuk
from sakip.core.domain import hapus, simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.write import menulis

PANJANG_TARGET = 60


def susun_rkt(*, perangkat: PerangkatDaerah, tahun: int, by: Any, tahap: Tahap | None = None) -> Rkt:
    """Draw up the RKT anew: one row for each kegiatan that supports a sasaran, with its budget at ``tahap``.

    Rows that were there are replaced. ValidationError where nothing supports a sasaran yet.
    """
    pohon = _Pohon(perangkat, tahun, tahap)
    pasangan = pohon.pasangan()
    if not pasangan:
        raise ValidationError(
            f"Belum ada kegiatan tahun {tahun} yang mendukung sasaran. Isi program dan dukungannya lebih dahulu."
        )
    with menulis(by=by):
        rkt = Rkt.objects.filter(perangkat=perangkat, tahun=tahun).first()
        rkt = rkt or simpan(Rkt(perangkat=perangkat, tahun=tahun), by=by)
        for lama in BarisRkt.objects.filter(rkt=rkt):
            hapus(lama, by=by)
        for i, (sasaran, kegiatan) in enumerate(pasangan, 1):
            simpan(pohon.baris(rkt, i, sasaran, kegiatan), by=by)
    return rkt


class _Pohon:
    """The year's tree and plan, read once."""

    def __init__(self, perangkat: PerangkatDaerah, tahun: int, tahap: Tahap | None) -> None:
        self.tahun = tahun
        pohon = urut_pohon(SimpulProgram.objects.filter(perangkat=perangkat, tahun=tahun))
        self.simpul = {s.pk: s for s in pohon}
        self.pagu = pagu_per_simpul(tahap)
        renstra = renstra_untuk(perangkat, tahun)
        self.sasaran = list(
            Sasaran.objects.filter(tujuan__renstra=renstra).select_related("tujuan").order_by(
                "tujuan__urut", "tujuan__kode", "urut", "kode"
            )
        )  # fmt: skip
        self.rumusan = list(
            RumusanIndikator.objects.filter(indikator__perangkat=perangkat)
            .select_related("indikator")
            .prefetch_related("target")
            .order_by("urut", "pk")
        )
        self.dukungan = list(Dukungan.objects.filter(simpul__perangkat=perangkat, simpul__tahun=tahun))

    def pasangan(self) -> list[tuple[Sasaran, SimpulProgram]]:
        """Each sasaran with the kegiatan that support it, both in their order."""
        dari_indikator = {r.indikator_id: r.sasaran_id for r in self.rumusan if r.sasaran_id}
        didukung: dict[int, set[int]] = {}
        for d in self.dukungan:
            sasaran_id = d.sasaran_id or dari_indikator.get(d.indikator_id)
            if sasaran_id:
                didukung.setdefault(sasaran_id, set()).update(self._kegiatan(d.simpul_id))
        return [(s, k) for s in self.sasaran for k in self.simpul.values() if k.pk in didukung.get(s.pk, ())]

    def _kegiatan(self, simpul_id: int) -> set[int]:
        """The kegiatan a supporting node stands for: itself, the one above it, or all of a program."""
        simpul = self.simpul[simpul_id]
        if simpul.jenjang == Jenjang.SUBKEGIATAN:
            return {simpul.induk_id}
        if simpul.jenjang == Jenjang.KEGIATAN:
            return {simpul.pk}
        return {s.pk for s in self.simpul.values() if s.induk_id == simpul.pk}

    def baris(self, rkt: Rkt, urut: int, sasaran: Sasaran, kegiatan: SimpulProgram) -> BarisRkt:
        program = self.simpul[kegiatan.induk_id]
        keluaran = self._pada(simpul_id=kegiatan.pk) or [
            r for s in self.simpul.values() if s.induk_id == kegiatan.pk for r in self._pada(simpul_id=s.pk)
        ]
        indikator = self._pada(sasaran_id=sasaran.pk)
        outcome = self._pada(simpul_id=program.pk)
        tujuan: Tujuan = sasaran.tujuan
        return BarisRkt(
            rkt=rkt,
            sasaran=sasaran,
            indikator=indikator[0].indikator if len(indikator) == 1 else None,
            simpul=kegiatan,
            uraian_tujuan=tujuan.uraian,
            indikator_tujuan=bunyi(self._pada(tujuan_id=tujuan.pk)),
            uraian_sasaran=sasaran.uraian,
            indikator_sasaran=bunyi(indikator) or "-",
            target_sasaran=self._target(indikator) or "-",
            uraian_program=program.nama,
            indikator_program=bunyi(outcome),
            target_program=self._target(outcome),
            uraian_kegiatan=kegiatan.nama,
            indikator_kegiatan=bunyi(keluaran),
            target_kegiatan=self._target(keluaran),
            anggaran=self.pagu.get(kegiatan.pk, 0),
            urut=urut,
        )

    def _pada(self, **tempat: int) -> list[RumusanIndikator]:
        return [r for r in self.rumusan if all(getattr(r, nama) == pk for nama, pk in tempat.items())]

    def _target(self, rumusan: Iterable[RumusanIndikator]) -> str:
        """The targets in order, each once where they are all the same."""
        teks = [t.tercetak(r.indikator.satuan) for r in rumusan if (t := target_dari(r, self.tahun))]
        return "; ".join(teks if len(set(teks)) > 1 else teks[:1])[:PANJANG_TARGET]


def bunyi(rumusan: list[RumusanIndikator]) -> str:
    """The wordings as the paper lists them: alone, or numbered on lines of their own."""
    if len(rumusan) == 1:
        return rumusan[0].uraian
    return "\n".join(f"{i}. {r.uraian}" for i, r in enumerate(rumusan, 1))
