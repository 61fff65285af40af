"""The surveys of a year with their scores, mean and the unsur below it (BS-16; by PermenPANRB 14/2017)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kinerja import scales
from kinerja.formulas import Gabungan, rata_rata
from kinerja.models import Survei, UnsurSurvei
from kinerja.queries.aturan import pita_semua, skala_cetak
from kinerja.queries.bentuk import SkalaTercetak, SurveiUkur, UnsurUkur
from kinerja.queries.nilai import Hitungan, hitungan
from kinerja.survei_hitung import (
    JUMLAH_UNSUR_SKM,
    RUMUS_IKM,
    SebaranSalah,
    di_bawah_rerata,
    ikm,
    nrr_dari_jumlah,
    rerata_unsur,
    skor_dari_nrr,
    skor_dari_persen,
    tertimbang,
)
from renstra.models import Pita, angka_tercetak
from renstra.queries.baris import Tahun, menurut_tahun
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import bertahun
from sakip.core.teks import per_baris


def nrr(unsur: UnsurSurvei) -> Decimal | None:
    """Nilai rata-rata 1-4: out of the sum of the answers, else as typed; None where it has neither."""
    if unsur.jumlah_nilai is None or not unsur.survei.responden:
        return unsur.nrr
    return nrr_dari_jumlah(unsur.jumlah_nilai, unsur.survei.responden)


def skor(unsur: UnsurSurvei) -> Decimal | None:
    """The score 25-100 of an unsur: out of its answers, else as typed; None where it has neither."""
    if unsur.survei.metode == Survei.Metode.NRR:
        nilai = nrr(unsur)
        return None if nilai is None else skor_dari_nrr(nilai)
    if unsur.sebaran is None:
        return unsur.skor_diketik
    try:
        return skor_dari_persen(unsur.sebaran)
    except SebaranSalah:
        return None


def rata_rata_survei(survei: Survei) -> Decimal | None:
    """Mean score of the unsur that have one, unrounded; the IKM, once all nine unsur are there."""
    unsur = list(survei.unsur.all())
    if survei.metode != Survei.Metode.NRR:
        return rerata_unsur({u.pk: skor(u) for u in unsur}).nilai
    nilai = [n for u in unsur if (n := nrr(u)) is not None]
    return ikm(nilai) if len(unsur) == len(nilai) == JUMLAH_UNSUR_SKM else None


def rata_rata_semester(survei: Iterable[Survei]) -> Gabungan:
    """The value of a year out of the surveys of its two semesters, with n of 2."""
    ada = {s.semester: rata_rata_survei(s) for s in survei if s.semester}
    return rata_rata([ada.get(1), ada.get(2)])


def nilai_setahun(survei: Survei) -> Decimal | None:
    """What a year takes from a survey: its mean, or that of the semesters of the same survey."""
    if not survei.semester:
        return rata_rata_survei(survei)
    semua = Survei.objects.filter(perangkat=survei.perangkat_id, tahun=survei.tahun, nama=survei.nama)
    return rata_rata_semester(semua.prefetch_related("unsur")).nilai


def survei_tahun(
    perangkat: PerangkatDaerah, tahun: int, pita: Mapping[int, Sequence[Pita]] | None = None
) -> tuple[SurveiUkur, ...]:
    """All surveys of the year, by name and semester."""
    pita = pita_semua() if pita is None else pita
    per_nama: dict[str, list[Survei]] = defaultdict(list)
    for s in _survei(perangkat, tahun):
        per_nama[s.nama].append(s)
    hasil = []
    for kelompok in per_nama.values():
        for s in kelompok:
            satu = susun_survei(s, skala_cetak(s.skala, tuple(pita.get(s.skala_id, ()))))
            hasil.append(_bersemester(satu, s, kelompok) if s.semester else satu)
    return tuple(hasil)


@bertahun
def _survei(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Survei]]:
    semua = Survei.objects.filter(perangkat=perangkat).select_related("skala").prefetch_related("unsur")
    return menurut_tahun(semua.order_by("nama", "semester"), tahun)


def _bersemester(satu: SurveiUkur, survei: Survei, kelompok: Sequence[Survei]) -> SurveiUkur:
    setahun = rata_rata_semester(kelompok)
    predikat = scales.predikat(satu.skala.batas, setahun.nilai)
    return replace(satu, setahun=hitungan(setahun, predikat), terakhir=survei is kelompok[-1])


def susun_survei(survei: Survei, skala: SkalaTercetak) -> SurveiUkur:
    baris = list(survei.unsur.all())
    nilai = {u.pk: skor(u) for u in baris}
    rerata, rendah = _rata_rata(survei, nilai), set(di_bawah_rerata(nilai))
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
        rata_rata=replace(rerata, predikat=pita.predikat if pita else ""),
        sebutan=pita.sebutan if pita else "",
        di_bawah=tuple(u.uraian for u in baris if u.pk in rendah),
        tindak_lanjut=per_baris(survei.tindak_lanjut),
        skm=survei.metode == Survei.Metode.NRR,
        semester=survei.get_semester_display() if survei.semester else "",
    )


def _rata_rata(survei: Survei, nilai: Mapping[int, Decimal | None]) -> Hitungan:
    """The mean of a survey; of one by PermenPANRB 14/2017 nothing before its nine unsur are there."""
    hasil = hitungan(rerata_unsur(nilai))
    if survei.metode != Survei.Metode.NRR or not nilai:
        return hasil
    if (tepat := rata_rata_survei(survei)) is not None:
        return replace(hasil, nilai=tepat, teks=angka_tercetak(tepat), rumus=RUMUS_IKM)
    alasan = f"SKM memuat {JUMLAH_UNSUR_SKM} unsur, sedangkan yang terisi {len(nilai)}"
    return Hitungan(teks="tidak dapat dihitung", alasan=alasan)


def _unsur(unsur: UnsurSurvei, nilai: Decimal | None, skala: SkalaTercetak, *, di_bawah: bool) -> UnsurUkur:
    pita = scales.pita_untuk(skala.batas, nilai)
    rata = nrr(unsur) if unsur.survei.metode == Survei.Metode.NRR else None
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
        jumlah_nilai=unsur.jumlah_nilai,
        nrr=rata,
        tertimbang=None if rata is None else tertimbang(rata),
    )
