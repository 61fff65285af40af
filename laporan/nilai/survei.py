"""Surveys: the mean, the score of every unsur, and what lies below the mean."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja.queries.bentuk import SurveiUkur, UnsurUkur
from laporan.kalimat import gabung
from laporan.konteks import Konteks
from laporan.nilai.bentuk import TIDAK_DIHITUNG, NilaiHidup, Pembuat
from sakip.core.numbers import format_angka


def survei(k: Konteks) -> Iterator[NilaiHidup]:
    """Every survey of the year, by semester where it has them."""
    for v in k.ukur.survei:
        buat = Pembuat(v.judul)
        yield from _nilai(buat, v)
        for u in v.unsur:
            yield from _unsur(buat, v, u)


def _nilai(buat: Pembuat, v: SurveiUkur) -> Iterator[NilaiHidup]:
    kunci, rata = v.kunci, v.rata_rata
    teks = format_angka(rata.nilai, 2, tetap=v.skm) if rata.nilai is not None else TIDAK_DIHITUNG
    yield buat.kata(f"{kunci}:rata_rata", f"{'IKM' if v.skm else 'Rata-rata skor'} {v.judul}", teks, rata.nilai)
    yield buat.kata(f"{kunci}:mutu", f"Mutu {v.judul}", v.sebutan or rata.predikat or TIDAK_DIHITUNG)
    if v.jumlah_tertimbang is not None:
        yield buat.angka(f"{kunci}:jumlah", f"Jumlah NRR tertimbang {v.judul}", v.jumlah_tertimbang, 4)
    if v.setahun is not None:
        yield buat.angka(f"{kunci}:setahun", f"Nilai setahun {v.nama}", v.setahun.nilai)
    if v.responden:
        yield buat.kata(
            f"{kunci}:responden", f"Jumlah responden {v.judul}", format_angka(v.responden, 0), Decimal(v.responden)
        )
    yield buat.banyak(f"{kunci}:unsur", f"Jumlah unsur {v.judul}", len(v.unsur), "unsur")
    if rata.nilai is not None:
        nama = gabung([n[:1].lower() + n[1:] for n in v.di_bawah]) or "tidak ada"
        yield buat.banyak(f"{kunci}:banyak_di_bawah", "Jumlah unsur di bawah rata-rata", len(v.di_bawah), "unsur")
        yield buat.kata(f"{kunci}:di_bawah", "Unsur di bawah rata-rata", nama)


def _unsur(buat: Pembuat, v: SurveiUkur, u: UnsurUkur) -> Iterator[NilaiHidup]:
    kunci, nama = f"{v.kunci}:unsur:{u.nomor}", f"unsur {u.nomor}. {u.uraian}"
    if v.skm:
        yield buat.angka(f"{kunci}:nrr", f"NRR {nama}", u.nrr, 3)
        yield buat.angka(f"{kunci}:bobot", f"NRR tertimbang {nama}", u.tertimbang, 4)
        return
    teks = "" if u.skor is None else format_angka(u.skor, 2, tetap=False)
    yield buat.kata(f"{kunci}:skor", f"Skor {nama}", teks, u.skor)
