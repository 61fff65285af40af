"""The program tree of a year as frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.db.models import Prefetch

from renstra.enums import Jenjang
from renstra.models import Dukungan, Nomenklatur, RumusanIndikator, SimpulProgram
from renstra.models.program import INDUK
from renstra.pohon import per_induk
from renstra.queries.bentuk import SimpulPohon
from renstra.queries.rencana import indikator_matriks, renstra_untuk, rumusan_lengkap
from sakip.core.models import PerangkatDaerah

ANAK: dict[str | None, Jenjang] = {induk: anak for anak, induk in INDUK.items()}
"""The level below each level; the first below None."""


def pohon(perangkat: PerangkatDaerah, tahun: int) -> tuple[SimpulPohon, ...]:
    """The programs of a year with what is below them, their indicators and what they support."""
    simpul = list(
        SimpulProgram.objects.filter(perangkat=perangkat, tahun=tahun)
        .select_related("unit", "urusan", "nomenklatur__versi", "nomenklatur__padanan")
        .prefetch_related(
            Prefetch("indikator", rumusan_lengkap()),
            Prefetch("dukungan", Dukungan.objects.select_related("sasaran", "indikator")),
        )
    )
    sasaran = _sasaran_indikator(perangkat, tahun)
    anak = per_induk(simpul)

    def susun(s: SimpulProgram, tingkat: int, urusan: str) -> SimpulPohon:
        dukungan = list(s.dukungan.all())
        urusan = str(s.urusan) if s.urusan else urusan
        return SimpulPohon(
            id=s.pk, jenjang=s.get_jenjang_display(), kode=s.kode, nama=s.nama, unit=s.unit.nama if s.unit else "",
            penunjang=s.penunjang, tingkat=tingkat,
            jenjang_anak=ANAK[s.jenjang].label if s.jenjang in ANAK else "",
            indikator=tuple(indikator_matriks(r) for r in s.indikator.all()),
            dukungan=tuple((str(d.sasaran or d.indikator), d.bagian) for d in dukungan),
            didukung=frozenset(d.indikator_id for d in dukungan if d.indikator_id),
            sasaran_didukung=frozenset(d.sasaran_id for d in dukungan if d.sasaran_id),
            jumlah=jumlah_bagian(dukungan, sasaran), urusan=urusan, **_asal(s.nomenklatur),
            anak=tuple(susun(a, tingkat + 1, urusan) for a in anak.get(s.pk, [])),
        )  # fmt: skip

    return tuple(susun(s, 0, "") for s in anak.get(None, []))


def _asal(n: Nomenklatur | None) -> dict[str, str]:
    return {"nomenklatur": n.versi.nama, "padanan": str(n.padanan or "")} if n else {}


def _sasaran_indikator(perangkat: PerangkatDaerah, tahun: int) -> dict[int, int]:
    """The sasaran of each indicator in the Renstra of the year."""
    renstra = renstra_untuk(perangkat, tahun)
    milik = RumusanIndikator.objects.filter(sasaran__tujuan__renstra=renstra) if renstra else []
    return {r.indikator_id: r.sasaran_id for r in milik}


def jumlah_bagian(dukungan: Iterable[Dukungan], sasaran: Mapping[int, int]) -> Decimal | None:
    """Sum of a node's shares as the money follows them: a link to a sasaran goes before those to its indicators."""
    dukungan = list(dukungan)
    langsung = {d.sasaran_id for d in dukungan if d.sasaran_id}
    dihitung = [d.bagian for d in dukungan if d.sasaran_id or sasaran.get(d.indikator_id) not in langsung]
    return sum(dihitung, Decimal(0)) if dukungan else None
