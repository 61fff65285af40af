"""Which rule set holds for an office and year, as it is printed and computed with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from kinerja import scales
from kinerja.efisiensi import RUMUS_EFISIENSI
from kinerja.formulas import RUMUS_TURUN
from kinerja.models import AturanKinerja
from kinerja.queries.bentuk import Aturan, PitaTercetak, SkalaTercetak
from renstra.models import Pita, Skala
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import sekali


@sekali
def aturan_untuk(perangkat: PerangkatDaerah, tahun: int) -> AturanKinerja | None:
    """The set of the office, else of its Pemda, else the common one: the newest that has begun; or None."""
    calon = [a for a in _aturan_semua(perangkat) if a.tahun_mulai <= tahun]
    return max(calon, key=lambda a: (bool(a.perangkat_id), bool(a.pemda_id), a.tahun_mulai, a.pk), default=None)


@sekali
def _aturan_semua(perangkat: PerangkatDaerah) -> list[AturanKinerja]:
    """The sets that may hold for an office, of all years."""
    milik = Q(perangkat=perangkat) | Q(perangkat=None) & (Q(pemda=perangkat.pemda_id) | Q(pemda=None))
    return list(AturanKinerja.objects.filter(milik).select_related("skala").prefetch_related("konversi"))


@sekali
def pita_semua() -> dict[int, tuple[Pita, ...]]:
    """The bands of every scale, by scale, in the order of its source; one query."""
    return _menurut_skala(Pita.objects.all())


def pita_dari(skala: Iterable[int]) -> dict[int, tuple[Pita, ...]]:
    """The same of some scales only."""
    return _menurut_skala(Pita.objects.filter(skala__in=list(skala)))


def _menurut_skala(semua: QuerySet[Pita]) -> dict[int, tuple[Pita, ...]]:
    hasil: dict[int, list[Pita]] = defaultdict(list)
    for pita in semua.order_by("urut"):
        hasil[pita.skala_id].append(pita)
    return {skala: tuple(pita) for skala, pita in hasil.items()}


def batas(pita: Pita) -> scales.Pita:
    """A stored band as ``scales`` computes with it."""
    return scales.Pita(
        pita.predikat, pita.bawah, pita.bawah_inklusif, pita.atas, pita.atas_inklusif, sebutan=pita.sebutan
    )


def skala_cetak(skala: Skala, pita: tuple[Pita, ...]) -> SkalaTercetak:
    """A scale with its bands as they are used."""
    sebutan = "capaian" if skala.kegunaan == Skala.Kegunaan.CAPAIAN else "nilai"
    semua = tuple(map(batas, pita))
    urutan_saja = scales.tanpa_angka(semua)
    return SkalaTercetak(
        id=skala.pk,
        kode=skala.kode,
        nama=skala.nama,
        dasar=skala.dasar,
        batas=semua,
        pita=tuple(
            PitaTercetak(
                predikat=p.predikat,
                sebutan=p.sebutan,
                teks="tanpa angka" if urutan_saja else scales.teks_pita(b, sebutan),
                teks_asli=p.teks_asli,
            )
            for p, b in zip(pita, semua, strict=True)
        ),
    )


def aturan_cetak(aturan: AturanKinerja, pita: dict[int, tuple[Pita, ...]]) -> Aturan:
    """The rule set as plain values."""
    return Aturan(
        id=aturan.pk,
        nama=aturan.nama,
        dasar=aturan.dasar,
        skala=skala_cetak(aturan.skala, pita.get(aturan.skala_id, ())),
        rumus_turun=aturan.rumus_turun,
        rumus_turun_label=RUMUS_TURUN[aturan.rumus_turun].label,
        batas_atas=aturan.batas_atas,
        batas_rata_rata=aturan.batas_rata_rata,
        huruf=aturan.huruf,
        huruf_label=aturan.get_huruf_display(),
        efisiensi=aturan.efisiensi,
        efisiensi_label=RUMUS_EFISIENSI[aturan.efisiensi].label,
        konversi=tuple((k.skala_id, k.predikat, k.nilai) for k in aturan.konversi.all()),
    )
