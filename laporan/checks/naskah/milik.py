"""Figures whose owner the sentence names in set words: the mean of a sasaran, the score of an unsur, the end target of the Renstra."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, Hal
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import Kalimat, dikenal
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import kutip
from laporan.checks.naskah.hitung import persen
from laporan.checks.temuan import Tempat
from sakip.core.numbers import format_angka

_RATA = re.compile(
    r"(?:rata-rata|rerata)\s+capaian\s+(?:kinerja\s+)?sasaran\s+(?:strategis\s+)?(?P<nama>[^\d,;]+?)\s+(?:adalah|sebesar|mencapai|yaitu)\s+(?:sebesar\s+)?$",
    re.IGNORECASE,
)
_UNSUR = re.compile(
    r"\bunsur\s+(?P<nama>[^\d;()]{4,80}?)\s+(?:(?:sebesar|adalah|yaitu)\s+|(?:dengan\s+|memperoleh\s+)?(?:nilai\s+|skor\s+)?"
    r"(?:terendah|tertinggi)\s+(?:sebesar\s+|\()|dengan\s+(?:nilai|skor)\s+)$",
    re.IGNORECASE,
)
_AKHIR = re.compile(
    r"target\s+akhir\s+(?:periode\s+)?(?:renstra\s+)?(?:tahun\s+\d{4}\s+|\(\d{4}\)\s+)?(?:(?:yang\s+)?sebesar\s+|\()$",
    re.IGNORECASE,
)
_SAMPAI = re.compile(
    r"(?:realisasi\s+(?:sampai\s+dengan|s\.?/?d\.?|hingga)\s+tahun\s+(?P<tahun>\d{4})|tingkat\s+kemajuan(?:nya)?)"
    r"\s+(?:mencapai\s+|sebesar\s+|adalah\s+)?$",
    re.IGNORECASE,
)
Keliru = tuple[str, tuple[Tempat, ...]]


def keliru_milik(b: Bacaan, k: Kalimat) -> Iterator[Keliru]:
    """What is said wrongly, and the places that say it otherwise."""
    for s in k.jenis(Jenis.PERSEN, Jenis.BILANGAN):
        if s.nilai is not None and not s.hidup:
            depan = k.prosa.teks[k.awal : s.awal]
            if cocok := _RATA.search(depan):
                yield from _rata(b, k, s, cocok["nama"])
            elif cocok := _UNSUR.search(depan):
                yield from _unsur(b, s, cocok["nama"])
    yield from _akhir(b, k)


def _rata(b: Bacaan, k: Kalimat, s: Sebutan, nama: str) -> Iterator[Keliru]:
    """The mean of the printed capaian, of each paper, also with what is above 100 counted as 100; one off in the last digit.
    "Sasaran ini" may be any of them."""
    isi = [x for x in b.klaim if x.hal is Hal.CAPAIAN and x.tahun in (None, b.tahun) and x.sasaran]
    semua = _rapat(nama) in {"ini", "tersebut"}
    milik = [x for x in isi if semua or _rapat(x.sasaran) == _rapat(nama)]
    boleh = []
    if semua and not dikenal(k, s):
        return  # N2 says so
    for tempat in dict.fromkeys((x.naskah, x.sasaran) for x in milik):
        satu = [x.angka for x in milik if (x.naskah, x.sasaran) == tempat]
        nilai = [n for n in satu if n is not None]
        if len(nilai) != len(satu):
            return
        boleh += [sum(n, Decimal(0)) / len(n) for n in (nilai, [min(x, Decimal(100)) for x in nilai])]
    rata = [x for x in b.uang_sasaran if semua or _rapat(x.sasaran) == _rapat(nama)]
    boleh += [x.capaian for x in rata if x.capaian is not None]
    if milik and s.nilai is not None and not any(abs(n - s.nilai) <= s.presisi for n in boleh):
        ke = format_angka(min(boleh, key=lambda n: abs(n - (s.nilai or 0))), 2)
        yield (
            f"Naskah menyebut rata-rata capaian {'sasaran' if semua else kutip(nama)} {kutip(s.teks)}, sedangkan menurut tabel {ke}.",
            (milik[0].tempat,),
        )


def _unsur(b: Bacaan, s: Sebutan, nama: str) -> Iterator[Keliru]:
    baris = [
        v for v in b.survei if v.tahun in (None, b.tahun) and _rapat(v.unsur) == _rapat(nama) and v.skor is not None
    ]
    angka = [n for v in baris for n in (v.skor, v.jumlah, *v.bagian) if n is not None]
    if baris and s.nilai is not None and not any(sama(s.nilai, s.presisi, n) for n in angka):
        ke = format_angka(baris[0].skor or 0, 2, tetap=False)
        yield (
            f"Naskah menyebut unsur {kutip(nama)} {kutip(s.teks)}, sedangkan di tabel survei {ke}.",
            (baris[0].tempat,),
        )


def _akhir(b: Bacaan, k: Kalimat) -> Iterator[Keliru]:
    """ "Terhadap target akhir Renstra sebesar 90, realisasi sampai dengan tahun 2023 mencapai 92,11 %"."""
    target = next((s for s in k.angka if not s.hidup and _AKHIR.search(k.prosa.teks, k.awal, s.awal)), None)
    semua = [x for x in b.klaim if x.hal is Hal.TARGET_AKHIR and x.angka is not None]
    if target is None or not semua:
        return
    milik = [x for x in semua if _cetak(target, [x.angka])]
    if not milik:
        kalimat = f"Target akhir {kutip(target.teks)} bukan target akhir indikator mana pun di tabel."
        yield kalimat, tuple(x.tempat for x in semua[:3])
        return
    boleh = [n for x in milik for n in _kemajuan(b, x.pokok, x.angka)]
    yield from ((kalimat, tuple(x.tempat for x in milik[:3])) for kalimat in _sampai(b, k, target, boleh))


def _sampai(b: Bacaan, k: Kalimat, target: Sebutan, boleh: list[Decimal]) -> Iterator[str]:
    """The progress that is said, and the year up to which."""
    for s in k.angka:
        cocok = _SAMPAI.search(k.prosa.teks, k.awal, s.awal)
        if cocok is None or s.hidup or not boleh:
            continue
        if not _cetak(s, boleh):
            ke = " atau ".join(dict.fromkeys(format_angka(n, 2) for n in boleh[:2]))
            yield f"Naskah menyebut {kutip(s.teks)} terhadap target akhir {kutip(target.teks)}, padahal menurut tabel {ke}."
        elif b.tahun and int(cocok["tahun"] or b.tahun) < b.tahun:
            yield f"{kutip(s.teks)} adalah kemajuan sampai dengan tahun {b.tahun}, bukan {cocok['tahun']}."


def _kemajuan(b: Bacaan, pokok: str, akhir: Decimal | None) -> Iterator[Decimal]:
    """Realisasi, progress in both ways of reckoning, and what is printed."""
    for x in b.klaim:
        if x.pokok == pokok and x.tahun in (None, b.tahun) and x.angka is not None and x.hal is not Hal.TARGET:
            yield x.angka
            if x.hal is Hal.REALISASI and (n := persen(x.angka, akhir)) is not None:
                yield from (n, 200 - n)
                yield from (n for n in (persen(akhir, x.angka),) if n is not None)


def _cetak(s: Sebutan, angka: Iterable[Decimal | None]) -> bool:
    return any(n is not None and s.nilai is not None and sama(s.nilai, s.presisi, n) for n in angka)


def _rapat(teks: str) -> str:
    return "".join(re.findall(r"[a-z]+", teks.lower()))
