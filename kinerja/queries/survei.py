"""The surveys of a year with their scores, mean and the unsur below it (BS-16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from kinerja import scales
from kinerja.models import Survei, UnsurSurvei
from kinerja.queries.aturan import pita_semua, skala_cetak
from kinerja.queries.bentuk import SkalaTercetak, SurveiUkur, UnsurUkur
from kinerja.queries.nilai import hitungan
from kinerja.survei_hitung import SebaranSalah, di_bawah_rerata, rerata_unsur, skor_dari_persen
from renstra.models import Pita, angka_tercetak
from sakip.core.models import PerangkatDaerah
from sakip.core.teks import per_baris


def skor(unsur: UnsurSurvei) -> Decimal | None:
    """The score of an unsur: out of its distribution, else as typed; None where it has neither."""
    if unsur.sebaran is None:
        return unsur.skor_diketik
    try:
        return skor_dari_persen(unsur.sebaran)
    except SebaranSalah:
        return None


def rata_rata_survei(survei: Survei) -> Decimal | None:
    """Mean score of the unsur that have one, unrounded."""
    return rerata_unsur({u.pk: skor(u) for u in survei.unsur.all()}).nilai


def survei_tahun(
    perangkat: PerangkatDaerah, tahun: int, pita: Mapping[int, Sequence[Pita]] | None = None
) -> tuple[SurveiUkur, ...]:
    """All surveys of the year, by name."""
    pita = pita_semua() if pita is None else pita
    semua = Survei.objects.filter(perangkat=perangkat, tahun=tahun).select_related("skala").prefetch_related("unsur")
    return tuple(susun_survei(s, skala_cetak(s.skala, tuple(pita.get(s.skala_id, ())))) for s in semua)


def susun_survei(survei: Survei, skala: SkalaTercetak) -> SurveiUkur:
    baris = list(survei.unsur.all())
    nilai = {u.pk: skor(u) for u in baris}
    rerata, rendah = rerata_unsur(nilai), set(di_bawah_rerata(nilai))
    pita = scales.pita_untuk(skala.batas, rerata.nilai)
    return SurveiUkur(
        id=survei.pk,
        nama=survei.nama,
        tahun=survei.tahun,
        indikator_id=survei.indikator_id,
        skala=skala,
        responden=survei.responden,
        sumber=survei.sumber,
        unsur=tuple(_unsur(u, nilai[u.pk], skala, di_bawah=u.pk in rendah) for u in baris),
        rata_rata=hitungan(rerata, pita.predikat if pita else ""),
        sebutan=pita.sebutan if pita else "",
        di_bawah=tuple(u.uraian for u in baris if u.pk in rendah),
        tindak_lanjut=per_baris(survei.tindak_lanjut),
    )


def _unsur(unsur: UnsurSurvei, nilai: Decimal | None, skala: SkalaTercetak, *, di_bawah: bool) -> UnsurUkur:
    pita = scales.pita_untuk(skala.batas, nilai)
    return UnsurUkur(
        id=unsur.pk,
        nomor=unsur.nomor,
        uraian=unsur.uraian,
        sebaran=unsur.sebaran,
        jumlah=None if unsur.sebaran is None else sum(unsur.sebaran, Decimal(0)),
        skor=nilai,
        teks_skor="" if nilai is None else angka_tercetak(nilai),
        predikat=pita.predikat if pita else "",
        sebutan=pita.sebutan if pita else "",
        di_bawah=di_bawah,
    )
