"""Throws the dice for a truth: sasaran, indicators and their years, survey, papers."""

from __future__ import annotations

import datetime
from decimal import Decimal
from random import Random

from tests.bench.tanam import kata
from tests.bench.tanam.kata import Bibit, BibitSasaran
from tests.bench.tanam.kenyataan import SERATUS, Kenyataan, Pejabat, Sasaran, Ukuran, Unsur, bulat
from tests.bench.tanam.uang import pohon_uang


def kenyataan(r: Random) -> Kenyataan:
    """One truth; the same random generator gives the same."""
    kota = r.random() < 0.35
    tahun = r.randint(2021, 2025)
    awal = tahun - r.randint(0, 4)
    unsur, responden = _survei(r)
    bibit = _pilih_sasaran(r)
    sasaran = _sasaran(r, bibit, (tahun, awal), unsur, "kelurahan" if kota else "desa")
    nama, lain = r.sample([f"{a} {b}" for a in kata.DEPAN for b in kata.BELAKANG], 2)
    daerah = r.choice(kata.PEMDA)
    ada_ikm = any(i.jenis == "ikm" for s in sasaran for i in s.indikator)
    uang = pohon_uang(r, bibit, sasaran, tahun)
    return Kenyataan(
        kantor=nama, pemda=f"{'Kota' if kota else 'Kabupaten'} {daerah}", ibu_kota=daerah.split()[0], kota=kota,
        tahun=tahun, awal=awal, akhir=awal + 4, sasaran=sasaran, unsur=unsur if ada_ikm else [], responden=responden,
        desa=r.randint(6, 19), camat=Pejabat("Pejabat Uji 1, S.Sos., M.Si.", _nip(r)),
        kepala=Pejabat("Pejabat Uji 2", ""), lainnya=lain, **_surat(r, tahun, awal), **uang,
    )  # fmt: skip


def _nip(r: Random) -> str:
    lahir = datetime.date(r.randint(1966, 1980), r.randint(1, 12), r.randint(1, 28))
    return (
        f"{lahir:%Y%m%d}{lahir.year + r.randint(21, 28)}{r.randint(1, 12):02d}{r.randint(1, 2)}{r.randint(1, 19):03d}"
    )


def _surat(r: Random, tahun: int, awal: int) -> dict:
    return {
        "tanggal_pk": datetime.date(tahun, 1, r.randint(9, 25)),
        "tanggal_sk": datetime.date(awal, r.choice((2, 3)), r.randint(2, 27)),
        "tanggal_lapor": datetime.date(tahun + 1, r.choice((1, 2)), r.randint(4, 27)),
        "nomor_sk": f"{r.randint(50, 900)}/{r.randint(10, 99)}/{awal}",
        "nomor_pk": f"{r.randint(50, 900)}/{r.randint(100, 499)}/{tahun}",
    }


def _pilih_sasaran(r: Random) -> list[BibitSasaran]:
    lain = r.sample(kata.SASARAN[1:], r.choice((0, 1, 1, 2, 2, 3)))
    return [kata.SASARAN[0], *sorted(lain, key=kata.SASARAN.index)]


def _sasaran(
    r: Random, bibit: list[BibitSasaran], tahun: tuple[int, int], unsur: list[Unsur], desa: str
) -> list[Sasaran]:
    hasil, nomor, banyak = [], 0, r.randint(3, 5)
    for n, b in enumerate(bibit, 1):
        pakai = _pilih_indikator(r, b, sendiri=len(bibit) == 1)
        isi = []
        for i in pakai:
            nomor += 1
            isi.append(_ukuran(r, i, f"I{nomor}", f"S{n}", desa))
            _angka(r, isi[-1], i, (*tahun, banyak), unsur)
        hasil.append(Sasaran(f"S{n}", b.sasaran.format(desa=desa), b.tujuan.format(desa=desa), isi))
    return hasil


def _pilih_indikator(r: Random, b: BibitSasaran, *, sendiri: bool) -> list[Bibit]:
    banyak = r.randint(2, 4) if sendiri else r.randint(1, min(3, len(b.indikator)))
    return sorted(r.sample(b.indikator, min(banyak, len(b.indikator))), key=b.indikator.index)


def _ukuran(r: Random, b: Bibit, kunci: str, sasaran: str, desa: str) -> Ukuran:
    return Ukuran(
        kunci, b.nama.format(desa=desa), b.satuan, b.jenis, b.naik, b.formulasi.format(desa=desa),
        b.sumber.format(desa=desa), b.seksi, sasaran, {"jumlah": 0, "ikm": 2}.get(b.jenis, r.choice((1, 2, 2))),
    )  # fmt: skip


def _angka(r: Random, u: Ukuran, b: Bibit, rentang: tuple[int, int, int], unsur: list[Unsur]) -> None:
    """Targets for all years, realisasi up to the year: each between its target and the next, or short of it."""
    tahun, awal, banyak = rentang
    tetap = _rata(unsur) if u.jenis == "ikm" else None
    for _ in range(200):
        _target(r, u, b, (min(awal, tahun - banyak + 1), awal + 4), tetap, tahun)
        u.realisasi = {y: _capai(r, u, y, y == tahun) for y in range(tahun - banyak + 1, tahun + 1)}
        if tetap is not None:
            u.realisasi[tahun] = tetap
        if _wajar(u, tahun):
            break
    else:
        raise AssertionError(u)
    if u.capaian(tahun) < SERATUS:
        u.kendala, u.solusi = r.choice(kata.KENDALA)


def _rata(unsur: list[Unsur]) -> Decimal:
    return bulat(sum((x.skor for x in unsur), Decimal(0)) / len(unsur))


def _target(r: Random, u: Ukuran, b: Bibit, rentang: tuple[int, int], tetap: Decimal | None, tahun: int) -> None:
    u.target = {}
    nilai = Decimal(r.randint(*b.awal))
    if tetap is not None:
        mundur = tahun - rentang[0]
        nilai = bulat(tetap, 0) - Decimal(r.choice((-1, 0, 1))) - mundur
    for y in range(rentang[0], rentang[1] + 1):
        u.target[y] = min(nilai, SERATUS) if u.satuan == "%" else nilai
        langkah = Decimal(r.randint(*b.langkah)) if tetap is None else Decimal(1)
        nilai += langkah if u.naik else -langkah
    if r.random() < 0.15 and u.jenis == "persen" and rentang[1] == tahun:
        u.target[tahun] = SERATUS


def _capai(r: Random, u: Ukuran, y: int, kini: bool) -> Decimal:
    t = u.target[y]
    lebih = abs(u.target.get(y + 1, t + (2 if u.naik else -2)) - t)
    undian = r.random()
    if kini and undian < 0.15:
        return t
    kurang, lewat = -t * Decimal(r.randint(15, 90)) / 1000, lebih * Decimal(r.randint(5, 97)) / 100
    beda = kurang if kini and undian < 0.42 else lewat
    hasil = bulat(t + beda if u.naik else t - beda, u.desimal)
    return min(hasil, SERATUS) if u.satuan == "%" else hasil


def _wajar(u: Ukuran, tahun: int) -> bool:
    """Nothing that the handbook calls a fault: no standing still, no target under what was reached, none far off."""
    isi = sorted(u.realisasi.items())
    arah = 1 if u.naik else -1
    beda = len({v for _, v in isi}) == len(isi) and sum(u.target[y] == v for y, v in isi) < 2
    naik = all((u.target[y + 1] - v) * arah >= 0 for y, v in isi if y + 1 in u.target)
    maju = all(v != SERATUS or y == tahun for y, v in isi)
    maju &= all(v != SERATUS or y >= tahun for y, v in u.target.items())
    maju &= all(u.target[y + 1] != u.target[y] for y in u.target if y + 1 in u.target)
    dekat = u.capaian(tahun) != SERATUS and abs(u.capaian(tahun) - SERATUS) < Decimal("0.15")
    return beda and naik and maju and not dekat and 85 <= u.capaian(tahun) <= 119 and min(u.target.values()) > 0


def _survei(r: Random) -> tuple[list[Unsur], int]:
    nama = r.choice((kata.UNSUR9, kata.UNSUR9, kata.UNSUR14))
    hasil = []
    for n, satu in enumerate(nama, 1):
        rendah, kurang, tinggi = r.choice((0, 0, 0, 1, 2)), r.randint(1, 12), r.randint(18, 62)
        hasil.append(Unsur(f"U{n}", satu, (rendah, kurang, 100 - rendah - kurang - tinggi, tinggi)))
    return hasil, r.randint(120, 410)
