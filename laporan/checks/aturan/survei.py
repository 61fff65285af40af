"""K21: a survey of satisfaction adds up, its scores follow from its answers, its words from its scores."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laporan.checks.bacaan import Asal, Bacaan, Hal, Klaim, Pita, Sebaran
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import SERATUS
from laporan.checks.temuan import Tempat, Tingkat
from laporan.checks.uang.lembar import NOL
from laporan.checks.uang.nama import baku, pendek
from laporan.checks.uang.persen import cocok
from sakip.core.numbers import format_angka, format_persen

EMPAT = Decimal(4)
BANYAK = 8
"""So many unsur show by which bands their words are chosen."""
SEPEREMPAT = Decimal(25)
DEKAT = Decimal("0.05")
BOBOT_PENDEK = Decimal("0.99")
"""Nine times the weight 0,11, which many offices print for a ninth."""
RERATA = re.compile(
    r"^(nilai)?\s*(rata|rerata|ikm|skm|indeks|nilai (survei|survey|indeks)|jumlah|total)", re.IGNORECASE
)
TENTANG_SURVEI = re.compile(r"kepuasan|\bskm\b|\bikm\b", re.IGNORECASE)


def _pita(nama: str, bawah: str, atas: str) -> Pita:
    return Pita(nama, Decimal(bawah), Decimal(atas))


SKM_2017 = (_pita("A", "88.31", "101"), _pita("B", "76.61", "88.31"), _pita("C", "65", "76.61"), _pita("D", "25", "65"))
"""PermenPANRB 14/2017; `SEBUTAN` are the words that reports print beside the letters."""
SKM_2004 = (
    _pita("A", "81.26", "101"), _pita("B", "62.51", "81.26"), _pita("C", "43.76", "62.51"), _pita("D", "25", "43.76"),
)  # fmt: skip
"""KepmenPAN 25/2004, replaced by PermenPANRB 14/2017."""
SEBUTAN = {"A": "Sangat baik", "B": "Baik", "C": "Kurang baik", "D": "Tidak baik"}


@dataclass(frozen=True)
class Unsur:
    """An unsur with all that the report prints of it, in one table or in two (BS 382-411)."""

    nama: str
    semua: tuple[Sebaran, ...]

    @property
    def sebaran(self) -> Sebaran | None:
        return next((s for s in self.semua if any(n is not None for n in s.bagian)), None)

    @property
    def skor(self) -> Sebaran | None:
        return next((s for s in self.semua if s.skor is not None), None)

    @property
    def rerata(self) -> bool:
        return bool(RERATA.match(self.nama))


@aturan(
    "K21",
    "Hasil survei kepuasan masyarakat cocok",
    Tingkat.SALAH,
    alasan="Nilai survei adalah realisasi indikator pelayanan; nilai yang tidak mengikuti jawaban tidak dapat dipakai.",
    dasar="PermenPANRB 14/2017",
)
def survei_cocok(b: Bacaan) -> Iterator[Temu]:
    for unsur in _survei(b):
        isi = [u for u in unsur if not u.rerata]
        yield from (t for u in isi for t in _sebaran(u))
        yield from _skor(b, isi)
        yield from _predikat_ganda(isi)
        yield from _predikat(b, unsur)
        yield from _rerata(b, unsur)
        yield from _tahun(b, unsur)


def _survei(b: Bacaan) -> Iterator[list[Unsur]]:
    """Each survey, unsur by unsur; surveys of two years are kept apart."""
    for tahun in dict.fromkeys(s.tahun for s in b.survei):
        nama: dict[str, list[Sebaran]] = {}
        for s in b.survei:
            if s.tahun == tahun:
                nama.setdefault(baku(s.unsur), []).append(s)
        yield [Unsur(isi[0].unsur, tuple(isi)) for isi in nama.values()]


def _sebaran(u: Unsur) -> Iterator[Temu]:
    """The four shares make 100 %, and the printed total is their sum."""
    s = u.sebaran
    if s is None:
        return
    jumlah = sum((n for n in s.bagian if n is not None), NOL)
    if abs(jumlah - SERATUS) > DEKAT * 2:
        rinci = " + ".join(format_angka(n or NOL, tetap=False) for n in s.bagian)
        tertulis = "bukan 100 %" if s.jumlah is None else f"tetapi tercetak {format_persen(s.jumlah, tetap=False)}"
        kalimat = (
            f"Sebaran jawaban {pendek(u.nama)} {rinci} berjumlah {format_persen(jumlah, tetap=False)}, {tertulis}."
        )
        yield Temu(kalimat, s.tempat)


def _hitung(s: Sebaran, skor: Decimal) -> Decimal | None:
    """The score of the answers, in the scale of the printed one (25 to 100, or 1 to 4); None where they do not add up."""
    jumlah = sum((n or NOL for n in s.bagian), NOL)
    if len(s.bagian) != EMPAT or abs(jumlah - SERATUS) > DEKAT * 2:
        return None
    bobot = sum(((n or NOL) * (i + 1) for i, n in enumerate(s.bagian)), NOL) / jumlah
    return bobot if skor <= EMPAT else bobot * SEPEREMPAT


def _skor(b: Bacaan, isi: list[Unsur]) -> Iterator[Temu]:
    tanpa, berskor = [], [u for u in isi if u.skor]
    for u in isi:
        if u.skor is None or u.skor.skor is None:
            yield from _tanpa_skor(u, len(berskor))
            continue
        hitungan = _hitung(u.sebaran, u.skor.skor) if u.sebaran else None
        if hitungan is not None and u.sebaran and not cocok(u.skor.skor, hitungan):
            kalimat = (
                f"Skor {pendek(u.nama)} tercetak {format_angka(u.skor.skor, tetap=False)}, tetapi menurut sebaran jawabannya "
                f"{format_angka(hitungan, tetap=False)}."
            )
            yield Temu(kalimat, u.skor.tempat, _lain(u.skor.tempat, u.sebaran.tempat))
        if u.sebaran is None:
            tanpa.append(u)
    if tanpa and len(tanpa) < len(berskor):
        nama = ", ".join(pendek(u.nama) for u in tanpa)
        kalimat = f"Skor {nama} tercetak tanpa sebaran jawaban."
        satu = len(tanpa) == 1 and len(berskor) > EMPAT and b.asal is not Asal.DATA
        tingkat = Tingkat.PERINGATAN if satu else Tingkat.SARAN
        yield Temu(kalimat, tanpa[0].semua[0].tempat, _semua_tempat(tanpa)[1:], tingkat=tingkat)


def _tanpa_skor(u: Unsur, berskor: int) -> Iterator[Temu]:
    """An unsur with answers that is missing where all others have their score."""
    if u.sebaran and berskor > 1:
        kalimat = f"Sebaran jawaban {pendek(u.nama)} tercetak, tetapi skornya tidak ada."
        yield Temu(kalimat, u.sebaran.tempat, tingkat=Tingkat.PERINGATAN)


def _predikat_ganda(isi: list[Unsur]) -> Iterator[Temu]:
    """One score has one word."""
    ada: dict[Decimal, Sebaran] = {}
    for s in (u.skor for u in isi):
        if s is None or s.skor is None or not s.predikat:
            continue
        satu = ada.setdefault(s.skor, s)
        if baku(satu.predikat) != baku(s.predikat):
            kalimat = (
                f"Skor {format_angka(s.skor, tetap=False)} mendapat dua predikat: {satu.predikat} pada {pendek(satu.unsur)} dan "
                f"{s.predikat} pada {pendek(s.unsur)}."
            )
            yield Temu(kalimat, s.tempat, (satu.tempat,))


def _predikat(b: Bacaan, unsur: list[Unsur]) -> Iterator[Temu]:
    """The word of the whole survey is that of its band; of single unsur one hint for all that differ. Where all words are those
    of the older bands the office counts by these, which is no slip."""
    salah = _salah_predikat(unsur, b.acuan.skala_mutu or SKM_2017)
    if salah and not b.acuan.skala_mutu and len(unsur) > BANYAK and not _salah_predikat(unsur, SKM_2004):
        yield _batas_lama(*salah[-1])
        return
    for u, s, n in salah:
        if u.rerata:
            kalimat = (
                f"{u.nama} {format_angka(s.skor or NOL, tetap=False)} tercetak {s.predikat}, tetapi menurut batas mutu pelayanan "
                f"termasuk {n}."
            )
            yield Temu(kalimat, s.tempat)
    unsur_salah = [(u, s, n) for u, s, n in salah if not u.rerata]
    if unsur_salah:
        u, s, n = unsur_salah[0]
        kalimat = (
            f"Predikat {len(unsur_salah)} unsur tidak menurut batas mutu pelayanan, misalnya {pendek(u.nama)} "
            f"{format_angka(s.skor or NOL, tetap=False)} tercetak {s.predikat}, seharusnya {n}."
        )
        tingkat = None if b.acuan.skala_mutu and len(unsur_salah) == 1 else Tingkat.SARAN
        yield Temu(kalimat, s.tempat, tuple(x.tempat for _, x, _ in unsur_salah[1:]), tingkat=tingkat)


def _salah_predikat(unsur: list[Unsur], skala: tuple[Pita, ...]) -> list[tuple[Unsur, Sebaran, str]]:
    return [(u, s, n) for u in unsur if (s := u.skor) and (n := _pita_lain(s, skala))]


def _batas_lama(u: Unsur, s: Sebaran, nama: str) -> Temu:
    kalimat = (
        f"Predikat survei menurut batas lama (KepmenPAN 25/2004), misalnya {pendek(u.nama)} "
        f"{format_angka(s.skor or NOL, tetap=False)} {s.predikat}; menurut PermenPANRB 14/2017 termasuk {nama}."
    )
    return Temu(kalimat, s.tempat, tingkat=Tingkat.SARAN)


def _pita_lain(s: Sebaran, skala: tuple[Pita, ...]) -> str:
    """The name of the band where the printed word is that of another; "" where it fits, or is no word of the scale."""
    nilai = s.skor * SEPEREMPAT if s.skor is not None and s.skor <= EMPAT else s.skor
    pita = next((p for p in skala if nilai is not None and _di_dalam(p, nilai)), None)
    dikenal = {baku(x) for p in skala for x in _sebutan(p)}
    if pita is None or baku(s.predikat) not in dikenal or baku(s.predikat) in {baku(x) for x in _sebutan(pita)}:
        return ""
    return " atau ".join(reversed(_sebutan(pita)))


def _sebutan(p: Pita) -> tuple[str, ...]:
    return (p.nama, SEBUTAN[p.nama]) if p.nama in SEBUTAN else (p.nama,)


def _di_dalam(p: Pita, nilai: Decimal) -> bool:
    bawah = p.bawah is None or nilai > p.bawah or (p.termasuk_bawah and nilai == p.bawah)
    return bawah and (p.atas is None or nilai < p.atas or (p.termasuk_atas and nilai == p.atas))


def _rerata(b: Bacaan, unsur: list[Unsur]) -> Iterator[Temu]:
    skor = [u.skor.skor for u in unsur if not u.rerata and u.skor and u.skor.skor is not None]
    for u in (u for u in unsur if u.rerata and skor):
        s = u.skor
        if s is None or s.skor is None:
            continue
        hitungan, longgar = sum(skor, NOL) / len(skor), _pembulatan(skor) + _pembulatan([s.skor])
        if s.skor > EMPAT and max(skor) <= EMPAT:
            hitungan, longgar = hitungan * SEPEREMPAT, longgar * SEPEREMPAT
        if not any(abs(s.skor - n) <= longgar for n in (hitungan, hitungan * BOBOT_PENDEK)):
            kalimat = (
                f"{u.nama} tercetak {format_angka(s.skor, tetap=False)}, tetapi rata-rata {len(skor)} unsurnya "
                f"{format_angka(hitungan)}."
            )
            yield Temu(kalimat, s.tempat)
        yield from _dipakai_ulang(b, s, s.skor)


def _pembulatan(skor: list[Decimal]) -> Decimal:
    """Half a unit of the last decimal that is printed, or a whole one where the figure may be cut off."""
    return Decimal(1).scaleb(min(int(n.as_tuple().exponent) for n in skor))


def _dipakai_ulang(b: Bacaan, s: Sebaran, nilai: Decimal) -> Iterator[Temu]:
    """The mean of the survey is the realisasi of the year, not that of another (BS 356, 412)."""
    klaim = [k for k in b.klaim if k.hal is Hal.REALISASI and k.angka is not None and TENTANG_SURVEI.search(k.uraian)]
    setahun = [k for k in klaim if k.tahun in (None, b.tahun)]
    if not setahun or any(_sama(k, nilai) for k in setahun):
        return
    lama = next((k for k in klaim if k not in setahun and _sama(k, nilai)), None)
    k = setahun[-1]
    ujung = f", sama dengan realisasi tahun {lama.tahun}: mungkin survei lama dipakai ulang" if lama else ""
    kalimat = (
        f"Nilai survei {format_angka(nilai, tetap=False)} bukan realisasi {pendek(k.uraian)} tahun {b.tahun}, "
        f"{format_angka(k.angka or NOL, tetap=False)}{ujung}."
    )
    lain = (k.tempat, *((lama.tempat,) if lama else ()))
    yield Temu(kalimat, s.tempat, lain, tingkat=Tingkat.PERINGATAN)


def _sama(k: Klaim, nilai: Decimal) -> bool:
    angka = k.angka or NOL
    return any(abs(angka - x) <= DEKAT for x in ((nilai, nilai * SEPEREMPAT) if nilai <= EMPAT else (nilai,)))


def _tahun(b: Bacaan, unsur: list[Unsur]) -> Iterator[Temu]:
    s = unsur[0].semua[0]
    if s.tahun is not None and b.tahun is not None and s.tahun != b.tahun:
        yield Temu(f"Survei yang dimuat adalah survei tahun {s.tahun}, bukan tahun {b.tahun}.", s.tempat)


def _lain(satu: Tempat, dua: Tempat) -> tuple[Tempat, ...]:
    return () if satu == dua else (dua,)


def _semua_tempat(isi: list[Unsur]) -> tuple[Tempat, ...]:
    return tuple(dict.fromkeys(s.tempat for u in isi for s in u.semua))
