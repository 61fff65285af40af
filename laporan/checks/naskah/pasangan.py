"""The two figures that a direction word joins in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laporan.checks.naskah.bacaan import Kalimat
from laporan.checks.naskah.bentuk import Arah, Jenis, Sebutan

GERAK = (Arah.NAIK, Arah.TURUN, Arah.TETAP)
_DARI = re.compile(
    r"\b(?:dari|semula)\s+(?:yang\s+)?(?:semula\s+|sebesar\s+|angka\s+|nilai\s+|target\s+|tahun\s+\d{4}\s+(?:sebesar\s+)?|\(?)*$",
    re.IGNORECASE,
)
_MENJADI = re.compile(r"\bmenjadi\s+(?:sebesar\s+|senilai\s+)?$", re.IGNORECASE)
_BANDING = re.compile(r"banding|daripada", re.IGNORECASE)
_SEBESAR_BEDA = re.compile(
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|peningkatan|penurunan|kenaikan|pengurangan|penambahan|pertumbuhan|selisih|lebih\s+\w+)\s+"
    r"(?:sebesar\s+|sebanyak\s+|sekitar\s+|hingga\s+)?(?:rp\S*\s+)?$",
    re.IGNORECASE,
)
_HASIL = ("realisasi", "capaian", "realisasi_uang", "")
_TUJUAN = re.compile(
    r"target|pagu|anggaran|rata|rerata|standar|nasional|provinsi|tahun\s+(?:lalu|sebelumnya)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Pasangan:
    """`kini` is said to be `kata` (above, below, more) against `acuan`; `contoh` shows how the figures are printed."""

    kata: Sebutan
    kini: Decimal
    acuan: Decimal
    contoh: Sebutan


def pasangan(k: Kalimat) -> Iterator[Pasangan]:
    """One for each direction word whose figures the sentence gives without doubt."""
    kata = k.jenis(Jenis.ARAH)
    for n, s in enumerate(kata):
        awal = kata[n - 1].akhir if n else k.awal
        akhir = kata[n + 1].awal if n + 1 < len(kata) else k.akhir
        isi = [x for x in k.angka if awal <= x.awal < akhir and not _beda(k, x)]
        cari = (_dari_menjadi, _dibanding, _dua_tahun) if s.arah in GERAK else (_sasaran,)
        for f in cari:
            p = f(k, s, isi)
            if p is not None:
                yield p
                break


def _beda(k: Kalimat, x: Sebutan) -> bool:
    """The amount of a change, no state: "meningkat sebesar Rp 986.574.667"."""
    return bool(_SEBESAR_BEDA.search(k.sekata(x, 60)))


def _setara(a: Sebutan, c: Sebutan) -> bool:
    return a.jenis is c.jenis or {a.jenis, c.jenis} == {Jenis.PERSEN, Jenis.BILANGAN}


def _jadi(s: Sebutan, kini: Sebutan | None, acuan: Sebutan | None) -> Pasangan | None:
    if (
        kini is None
        or acuan is None
        or kini is acuan
        or not _setara(kini, acuan)
        or kini.nilai is None
        or acuan.nilai is None
    ):
        return None
    return Pasangan(s, kini.nilai, acuan.nilai, kini)


def _dari_menjadi(k: Kalimat, s: Sebutan, isi: list[Sebutan]) -> Pasangan | None:
    """ "dari A menjadi B"."""
    jadi = next((x for x in isi if _MENJADI.search(k.sekata(x, 30))), None)
    dari = next((x for x in isi if _DARI.search(k.sekata(x, 50))), None)
    if jadi is not None and dari is None and jadi.awal > s.akhir:
        dari = next((x for x in reversed(isi) if x.akhir <= s.awal and _setara(x, jadi)), None)
    return _jadi(s, jadi, dari)


def _dibanding(k: Kalimat, s: Sebutan, isi: list[Sebutan]) -> Pasangan | None:
    """ "sebesar B, meningkat dibandingkan tahun lalu yang sebesar A": one figure on each side of the comparison."""
    banding = next((c for c in _BANDING.finditer(k.prosa.teks, s.akhir, k.akhir)), None)
    if banding is None or banding.start() - s.akhir > 90:
        return None
    sebelum = [x for x in isi if x.akhir <= banding.start()]
    sesudah = [x for x in isi if x.awal >= banding.end()]
    if not sebelum or not sesudah:
        return None
    acuan = sesudah[0]
    kini = [x for x in sebelum if _setara(x, acuan) and k.hal(acuan) in ("", k.hal(x))]
    return (
        _jadi(s, kini[-1], acuan)
        if kini
        else _jadi(s, sebelum[-1], acuan)
        if k.hal(sebelum[-1]) == k.hal(acuan)
        else None
    )


def _dua_tahun(k: Kalimat, s: Sebutan, isi: list[Sebutan]) -> Pasangan | None:
    """ "tahun 2020 sebesar A, sedangkan tahun 2021 sebesar B, sehingga naik D": two years, each with its figure."""
    sebelum = [(t, x) for x in isi if x.akhir <= s.awal and x.jenis is Jenis.RUPIAH and (t := k.tahun_angka(x))]
    if len(sebelum) != 2 or sebelum[0][0] == sebelum[1][0] or k.hal(sebelum[0][1]) != k.hal(sebelum[1][1]):
        return None
    (_, acuan), (_, kini) = sorted(sebelum, key=lambda p: p[0])
    return _jadi(s, kini, acuan)


def _sasaran(k: Kalimat, s: Sebutan, isi: list[Sebutan]) -> Pasangan | None:
    """ "realisasi 90 melampaui target 85"; a capaian alone is held against 100."""
    if s.arah is Arah.TETAP or _polaritas_turun(k) or re.search(r"baik|buruk", s.teks, re.IGNORECASE):
        return None
    sekitar = k.prosa.teks[max(k.awal, s.awal - 25) : min(k.akhir, s.akhir + 25)]
    if "target" not in sekitar.lower():
        return _atas_bawah(k, s, isi)
    target = [x for x in isi if k.hal(x) == "target" and x.jenis is not Jenis.RUPIAH]
    hasil = [x for x in isi if k.hal(x) == "realisasi" and x.jenis is not Jenis.RUPIAH]
    if len(target) == 1 and len(hasil) == 1:
        return _jadi(s, hasil[0], target[0])
    capaian = [x for x in isi if k.hal(x) == "capaian" and x.jenis is Jenis.PERSEN]
    if len(capaian) == 1 and capaian[0].nilai is not None and len(k.letak) < 2:
        return Pasangan(s, capaian[0].nilai, Decimal(100), capaian[0])
    return None


def _atas_bawah(k: Kalimat, s: Sebutan, isi: list[Sebutan]) -> Pasangan | None:
    """ "93,71 berada di atas rata-rata 90,00": the figure just before and the one just after."""
    if s.arah not in (Arah.ATAS, Arah.BAWAH):
        return None
    sebelum = [x for x in isi if x.akhir <= s.awal]
    sesudah = [x for x in isi if x.awal >= s.akhir]
    antara = k.prosa.teks[s.akhir : sesudah[0].awal] if sesudah else ""
    if not sebelum or not sesudah or len(antara) > 60 or not (_TUJUAN.search(antara) or len(antara.split()) < 2):
        return None
    return _jadi(s, sebelum[-1], sesudah[0])


def _polaritas_turun(k: Kalimat) -> bool:
    """Of what is better when less, "melampaui target" says nothing of size."""
    return bool(
        re.search(
            r"(?:angka|jumlah|persentase|tingkat)\s+(?:gangguan|kasus|pelanggaran|kemiskinan|pengaduan|konflik|keluhan|stunting)",
            k.kecil,
        )
    )
