"""The program tree of a year as frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from renstra.enums import Jenjang
from renstra.models import Dukungan, Nomenklatur, SimpulProgram
from renstra.models.program import INDUK
from renstra.pohon import per_induk
from renstra.queries.baris import dukungan_tahun, letak_indikator, per, rumusan_bertanda, simpul_tahun
from renstra.queries.bentuk import SimpulPohon
from renstra.queries.rencana import indikator_matriks, renstra_untuk
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import membaca

ANAK: dict[str | None, Jenjang] = {induk: anak for anak, induk in INDUK.items()}
"""The level below each level; the first below None."""


@membaca()
def pohon(perangkat: PerangkatDaerah, tahun: int) -> tuple[SimpulPohon, ...]:
    """The programs of a year with what is below them, their indicators and what they support."""
    bunyi, semua_dukungan = (
        per(rumusan_bertanda(perangkat), "simpul_id"),
        per(dukungan_tahun(perangkat, tahun), "simpul_id"),
    )
    sasaran = letak_indikator(renstra_untuk(perangkat, tahun))
    anak = per_induk(simpul_tahun(perangkat, tahun))

    def susun(s: SimpulProgram, tingkat: int, urusan: str) -> SimpulPohon:
        dukungan = semua_dukungan.get(s.pk, [])
        urusan = str(s.urusan) if s.urusan else urusan
        return SimpulPohon(
            id=s.pk, jenjang=s.get_jenjang_display(), kode=s.kode, nama=s.nama, unit=s.unit.nama if s.unit else "",
            penunjang=s.penunjang, tingkat=tingkat,
            jenjang_anak=ANAK[s.jenjang].label if s.jenjang in ANAK else "",
            indikator=tuple(indikator_matriks(r) for r in bunyi.get(s.pk, [])),
            dukungan=tuple((str(d.sasaran or d.indikator), d.bagian) for d in dukungan),
            didukung=frozenset(d.indikator_id for d in dukungan if d.indikator_id),
            sasaran_didukung=frozenset(d.sasaran_id for d in dukungan if d.sasaran_id),
            jumlah=jumlah_bagian(dukungan, sasaran), urusan=urusan, **_asal(s.nomenklatur),
            anak=tuple(susun(a, tingkat + 1, urusan) for a in anak.get(s.pk, [])),
        )  # fmt: skip

    return tuple(susun(s, 0, "") for s in anak.get(None, []))


def _asal(n: Nomenklatur | None) -> dict[str, str]:
    return {"nomenklatur": n.versi.nama, "padanan": str(n.padanan or "")} if n else {}


def jumlah_bagian(dukungan: Iterable[Dukungan], sasaran: Mapping[int, int]) -> Decimal | None:
    """Sum of a node's shares as the money follows them: a link to a sasaran goes before those to its indicators."""
    dukungan = list(dukungan)
    langsung = {d.sasaran_id for d in dukungan if d.sasaran_id}
    dihitung = [d.bagian for d in dukungan if d.sasaran_id or sasaran.get(d.indikator_id) not in langsung]
    return sum(dihitung, Decimal(0)) if dukungan else None
