"""Figures far from those of earlier years, and money above its pagu: plain rules that say the figures they compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anggaran.belanja import Belanja
from anggaran.kunci import kunci_simpul
from anggaran.queries import belanja
from kinerja.formulas import AMBANG_SIMPANGAN, pertumbuhan, rata_rata
from kinerja.queries import pengukuran
from kinerja.queries.bentuk import IndikatorUkur, Pengukuran
from renstra.models import angka_tercetak
from sakip.core.asal import Tautan
from sakip.core.models import PerangkatDaerah
from sakip.core.numbers import format_persen, format_rupiah
from sakip.core.sekali import membaca
from sakip.core.temuan import Temuan


@membaca()
def temuan_simpangan(perangkat: PerangkatDaerah, tahun: int) -> Iterable[Temuan]:
    """What is worth a second look before it is approved."""
    return [*jauh(pengukuran(perangkat, tahun)), *melebihi(belanja(perangkat, tahun))]


def jauh(ukur: Pengukuran) -> Iterator[Temuan]:
    """Indicators of the Perjanjian Kinerja whose realisasi is more than ``AMBANG_SIMPANGAN`` percent away from earlier years."""
    for s in (*ukur.sasaran, *ukur.program):
        for i in s.indikator:
            for x in i.terurai:
                if kalimat := _jauh(x, ukur.tahun):
                    yield Temuan("simpangan", x.uraian, kalimat, _tautan(f"indikator:{x.kode}:{ukur.tahun}:realisasi"))


def _jauh(i: IndikatorUkur, tahun: int) -> str:
    lalu = [(n.tahun, n.nilai.hitung) for n in i.seri[:-1] if n.nilai.hitung is not None]
    dasar, kini = rata_rata([nilai for _, nilai in lalu]).nilai, i.realisasi.hitung
    beda = pertumbuhan(kini, dasar).nilai
    if dasar is None or kini is None or beda is None or abs(beda) <= AMBANG_SIMPANGAN:
        return ""
    masa = f"{lalu[0][0]}–{lalu[-1][0]}" if len(lalu) > 1 else str(lalu[0][0])
    sebutan = f"rata-rata tahun {masa}" if len(lalu) > 1 else f"tahun {masa}"
    arah = "lebih tinggi" if kini > dasar else "lebih rendah"
    return (
        f"Realisasi tahun {tahun} {i.realisasi.bersatuan}, {format_persen(abs(beda))} {arah} daripada {sebutan} "
        f"({angka_tercetak(dasar)})."
    )


def melebihi(uang: Belanja) -> Iterator[Temuan]:
    """Sub kegiatan that spent more than their pagu."""
    kunci = kunci_simpul(list(uang.jelajah()))
    for s in uang.melebihi_pagu:
        kalimat = (
            f"Realisasi {format_rupiah(s.realisasi or 0)} melebihi pagu {format_rupiah(s.pagu or 0)}, "
            f"selisih {format_rupiah(-(s.sisa or 0))}."
        )
        yield Temuan("melebihi_pagu", f"{s.kode} {s.nama}", kalimat, _tautan(f"{kunci[s.id]}:sisa"))


def _tautan(kunci: str) -> Tautan:
    return Tautan("asal", (("kunci", kunci),))
