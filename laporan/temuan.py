"""What still stands between the yearly report and its signature, as findings; and what the checks find in the year."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.bahan import laporan_tahun
from laporan.checks.temuan import Tingkat
from laporan.models import Laporan
from laporan.periksa.hasil import TemuanKantor, hasil, hasil_teringat
from laporan.rules import halangan
from sakip.core.asal import Tautan
from sakip.core.models import PerangkatDaerah
from sakip.core.temuan import Temuan


def temuan_laporan(perangkat: PerangkatDaerah, tahun: int) -> Iterator[Temuan]:
    """Findings of the report, in the order of the book. They lead to its steps, where each goes on to what one may do."""
    laporan = laporan_tahun(perangkat, tahun, Laporan.Jenis.LKJIP)
    for h in halangan(laporan) if laporan else ():
        yield Temuan(f"laporan:{h.jenis}", h.judul, h.kalimat, Tautan("laporan:alur"), h.menahan)


def temuan_periksa(perangkat: PerangkatDaerah, tahun: int) -> Iterator[Temuan]:
    """What the rules found and nobody signed over; mere hints stand on the page of findings alone."""
    yield from map(_temuan, _perlu_dilihat(hasil(perangkat, tahun).temuan))


def temuan_teringat(perangkat: PerangkatDaerah, tahun: int) -> tuple[Temuan, ...] | None:
    """The same from memory; None where something was written since somebody looked."""
    ada = hasil_teringat(perangkat, tahun)
    return None if ada is None else tuple(map(_temuan, _perlu_dilihat(ada.temuan)))


def _perlu_dilihat(semua: tuple[TemuanKantor, ...]) -> Iterator[TemuanKantor]:
    for t in semua:
        if t.menahan or t.tingkat is Tingkat.PERINGATAN:
            yield t


def _temuan(t: TemuanKantor) -> Temuan:
    """They lead to the page of findings, where each goes on to what one may do."""
    return Temuan(
        jenis=f"periksa:{t.nomor}",
        judul=f"{t.nomor}, {t.tempat.sebutan}".rstrip(", "),
        kalimat=t.kalimat,
        tautan=Tautan("laporan:periksa", jangkar=f"temuan-{t.sidik[:16]}"),
        menahan=t.menahan,
        sidik=t.sidik if t.menahan else "",
        kunci=tuple(x.kunci for x in (t.tempat, *t.lain) if x.kunci),
        isian=t.tautan,
    )
