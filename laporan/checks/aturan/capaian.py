"""Capaian, kemajuan, averages and the words of the scale: recomputed, as far as they are printed (K5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kinerja.formulas import rata_rata
from laporan.checks.baca.skala import baca_skala
from laporan.checks.bacaan import Bacaan, Hal, JenisProsa, Klaim, Pita
from laporan.checks.daftar import BUKAN_DATA, Temu, aturan
from laporan.checks.hitung import RUMUS, Cocok, banding, banding_capaian, hitung, persen, pita_untuk
from laporan.checks.padan import Ukur, berisi, bersih, kutip
from laporan.checks.sebab import bagian_dari, rumus_dari, sebab_capaian
from laporan.checks.temuan import Tingkat


@aturan(
    "K5",
    "Capaian dan predikat sesuai dengan hitungannya",
    Tingkat.SALAH,
    alasan="Capaian dihitung dari target dan realisasi, predikat dibaca dari skala; keduanya tidak boleh lain daripada hitungannya.",
    dasar="PermenPANRB 53/2014 Lampiran II; rumus dan skala ordinal pada Bab III laporan itu sendiri.",
    untuk=BUKAN_DATA,
    mustahil="capaian dan predikat tidak diketik, melainkan dihitung setiap kali ditampilkan.",
)
def capaian_terhitung(b: Bacaan) -> Iterator[Temu]:
    """Printed capaian, kemajuan, averages and words of the scale against what they are made of."""
    skala = b.acuan.skala or baca_skala(b.tabel)
    for u in b.ukur:
        for c in (*u.cari(Hal.CAPAIAN), *u.cari(Hal.KEMAJUAN)):
            yield from _capaian(u, c, b)
        for p in u.cari(Hal.PREDIKAT):
            yield from _predikat(p, _capaian_di(u, p), skala, u.nama)
    yield from _rata_rata(b)
    yield from _predikat_teks(b, skala)


def _capaian(u: Ukur, c: Klaim, b: Bacaan) -> Iterator[Temu]:
    bagian, rumus = bagian_dari(u, c), rumus_dari(u)
    if bagian is None or not rumus:
        return
    t, r = bagian
    nama = "Tingkat kemajuan" if c.hal is Hal.KEMAJUAN else "Capaian"
    if c.angka is None:
        yield from _kata_di_kolom(nama, u, c, t, r)
        return
    hasil = banding_capaian(rumus, t, r, c)
    if hasil is Cocok.PAS:
        return
    kalimat = f"{nama} {u.nama} tertulis {c.teks} pada {c.naskah}, tetapi {_seharusnya(rumus[0], t, r)}"
    if hasil is Cocok.POTONG:
        yield Temu(f"{kalimat} (dipotong, tidak dibulatkan).", c.tempat, (r.tempat,), tingkat=Tingkat.SARAN)
        return
    yield Temu(
        f"{kalimat}.{sebab_capaian(u, c, t, r, b)}", c.tempat, (r.tempat, t.tempat), tingkat=_tingkat(u, c, t, r)
    )


def _tingkat(u: Ukur, c: Klaim, t: Klaim, r: Klaim) -> Tingkat | None:
    """The report may mean the falling formula without saying so: then it is to be looked at."""
    tersirat = not u.arah and banding_capaian(RUMUS["turun"], t, r, c) is Cocok.PAS
    return Tingkat.PERINGATAN if tersirat else None


def _seharusnya(rumus: str, t: Klaim, r: Klaim) -> str:
    hasil = hitung(rumus, t.angka or Decimal(0), r.angka or Decimal(0))
    if hasil is None:
        return f"realisasi {r.teks} terhadap target {t.teks} tidak dapat dihitung"
    return f"realisasi {r.teks} terhadap target {t.teks} adalah {persen(hasil)}"


def _kata_di_kolom(nama: str, u: Ukur, c: Klaim, t: Klaim, r: Klaim) -> Iterator[Temu]:
    """A word where a percentage belongs (004:365)."""
    if berisi(c):
        kalimat = f"{nama} {u.nama} tertulis “{c.teks.strip()}” pada {c.naskah}, padahal {_seharusnya('naik', t, r)}."
        yield Temu(kalimat, c.tempat, (r.tempat,), tingkat=Tingkat.PERINGATAN)


def _capaian_di(u: Ukur, p: Klaim) -> Decimal | None:
    sendiri = [k for k in u.cari(Hal.CAPAIAN, p.tahun) if k.naskah == p.naskah and k.angka is not None]
    k = sendiri[0] if sendiri else u.nilai(Hal.CAPAIAN, p.tahun)
    return k.angka if k else None


def _predikat(p: Klaim, nilai: Decimal | None, skala: Sequence[Pita], nama: str) -> Iterator[Temu]:
    kalimat = salah_predikat(p.teks, nilai, skala)
    if kalimat:
        yield Temu(f"Predikat {nama}: {kalimat}", p.tempat)


def salah_predikat(kata: str, nilai: Decimal | None, skala: Sequence[Pita]) -> str:
    """What is wrong with a word for a value; empty where nothing is or cannot be known."""
    pita = pita_untuk(skala, nilai) if nilai is not None else None
    if nilai is None or pita is None or not kata.strip() or kata.strip().casefold() == pita.nama.casefold():
        return ""
    if kata.strip().casefold() in {p.nama.casefold() for p in skala}:
        return f"{persen(nilai)} disebut “{kata.strip()}”, tetapi menurut skala laporan ini {pita.nama}."
    return f"{persen(nilai)} disebut “{kata.strip()}”, kata yang tidak ada pada skala; menurut skala laporan ini {pita.nama}."


def _rata_rata(b: Bacaan) -> Iterator[Temu]:
    """The capaian of a sasaran against the mean of its indicators in the same table."""
    indikator = [c for u in b.ukur for c in u.cari(Hal.CAPAIAN) if not _atas_sasaran(c)]
    for c in b.klaim:
        isi = [
            k
            for k in indikator
            if k.naskah == c.naskah and bersih(k.sasaran) == bersih(c.sasaran) and k.tahun == (c.tahun or b.tahun)
        ]
        mean = rata_rata([k.angka for k in isi]).nilai if isi and all(k.angka is not None for k in isi) else None
        if c.hal is Hal.CAPAIAN and _atas_sasaran(c) and mean is not None and banding(c, (mean, mean)) is Cocok.TIDAK:
            kalimat = (
                f"Capaian sasaran {kutip(c.sasaran)} tertulis {c.teks} pada {c.naskah}, "
                f"tetapi rata-rata {len(isi)} indikatornya {persen(mean)}."
            )
            yield Temu(kalimat, c.tempat, tuple(k.tempat for k in isi))


def _atas_sasaran(c: Klaim) -> bool:
    """A statement about the sasaran itself, not about an indicator of it."""
    return bool(c.sasaran) and bersih(c.uraian or c.pokok) == bersih(c.sasaran)


_KATA = r"(?:sangat |cukup |agak |kurang |tidak )?(?:berhasil|baik|tinggi|rendah|memuaskan|sedang|cukup|kurang)"
_SEBUTAN = re.compile(
    rf"(\d{{1,3}}(?:[.,]\d{{1,2}})?)\s*%\s*(?:\(\s*({_KATA})\s*\)|[^.%]{{0,90}}?\b(?:adalah|kategori|kriteria|predikat|tergolong|"
    rf"termasuk)\s+[“\"']?({_KATA})\b)",
    re.IGNORECASE,
)
_UANG = re.compile(r"anggaran|serap|belanja|pagu|keuangan|survei|survey|responden", re.IGNORECASE)


def _predikat_teks(b: Bacaan, skala: Sequence[Pita]) -> Iterator[Temu]:
    """A percentage and its word in running text (004:467, 469)."""
    for p in b.prosa:
        if p.jenis not in (JenisProsa.PARAGRAF, JenisProsa.BUTIR) or not skala:
            continue
        for cocok in _SEBUTAN.finditer(p.teks):
            nilai, kata = Decimal(cocok[1].replace(",", ".")), (cocok[2] or cocok[3])
            mutu = pita_untuk(b.acuan.skala_mutu, nilai)
            kalimat = (
                ""
                if _UANG.search(_kalimat(p.teks, cocok)) or (mutu and mutu.nama.casefold() == kata.casefold())
                else kata
            )
            if kalimat and (salah := salah_predikat(kata, nilai, skala)):
                yield Temu(f"Capaian {salah}", p.tempat)


def _kalimat(teks: str, cocok: re.Match[str]) -> str:
    """The sentence of a match, from its beginning."""
    return teks[teks.rfind(". ", 0, cocok.start()) + 1 : cocok.end()]
