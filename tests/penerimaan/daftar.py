"""All rows of the acceptance table, one module a room.

What other offices need, beyond the five documents: N-1 codes of Permendagri 90/2019 at four levels with the version of
the nomenclature; N-2 the same sub kegiatan for each kelurahan; N-3 indicative pagu of five years with exact roll-up;
N-4 pagu once however many indicators a node has; N-5 realisasi of money per quarter and jenis belanja, langsung and
tidak langsung derived; N-6 quarterly targets and the four accumulations; N-7 monthly targets; N-8 baseline and six
target years; N-9 indicators on every level; N-10 predicates of any ordered scale; N-11 tercapai or tidak tercapai;
N-12 tidak diadakan and n/a with a reason; N-13 capaian over 200 and under 0; N-14 a cap as a setting; N-15 composite
indicators; N-16 tags; N-17 two urusan; N-18 many-to-many between PK indicators and sub kegiatan; N-19 rupiah with sen;
N-20 staff; N-21 assets; N-22 SKM by PermenPANRB 14/2017; N-23 a Renstra replaced half-way; N-24 PK of the units; N-25 the
stages of a budget side by side.
N-25 stages of the budget side by side (pergeseran n, DPPA).
"""

from __future__ import annotations

from tests.penerimaan import anggaran, naskah, pengukuran, perencanaan, triwulan
from tests.penerimaan.butir import Butir, DiTempatLain

BUTIR: tuple[Butir, ...] = (
    *perencanaan.BUTIR, *naskah.BUTIR, *pengukuran.BUTIR, *triwulan.BUTIR, *anggaran.BUTIR,
)  # fmt: skip

DI_TEMPAT_LAIN: tuple[DiTempatLain, ...] = (*naskah.DI_TEMPAT_LAIN,)
