"""Figures in prose against those of the tables and data: N1 rupiah, N2 percentages, N3 figures of an indikator or program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from laporan.checks.bacaan import Bacaan
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.angka import Angka, sama
from laporan.checks.naskah.bacaan import Kalimat, dibaca, dikenal
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import cetak, cuplik, kutip
from laporan.checks.naskah.jelas import ganda, terjelaskan
from laporan.checks.naskah.milik import keliru_milik
from laporan.checks.naskah.milik_uang import keliru_uang
from laporan.checks.naskah.pokok import Pokok
from laporan.checks.temuan import Tingkat, Usul

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
_POKOK = re.compile(
    r"realisasi|capai|target|serap|anggaran|pagu|belanja|kinerja|indikator|indeks|nilai|skor|persentase|sasaran|program|kegiatan|apbd|dana",
    re.IGNORECASE,
)
_KIRA = re.compile(
    r"(?:minimal|maksimal|paling\s+\w+|sekurang\S*|sekitar|kurang\s+lebih|hampir|lebih\s+dari|kurang\s+dari|±|skala|antara|s/?d)\s*$"
)
_UKURAN = re.compile(r"^(?:km|ha|hektar|m|meter|jiwa|orang|kk|jam|menit|hari|bulan|tahun|kg|ton|liter|unit|dpl)\b")
_HAL = {
    "realisasi_uang": ("realisasi", "serapan"),
    "pagu": ("pagu",),
    "target": ("target",),
    "realisasi": ("realisasi", "capaian", "kemajuan"),
}
_HAL |= {"porsi": ("porsi",), "sisa": ("selisih", "sisa")}
_HAL |= {"capaian": ("capaian", "realisasi", "kemajuan", "rata"), "kemajuan": ("kemajuan", "capaian")}
_KETAT = {"target": ("target",), "realisasi": ("realisasi",)}
_ISI = re.compile(
    r"(?:sebesar|ditargetkan|target|realisasi|mencapai|adalah|yaitu|dari)\s+$|realisasi\s+tahun\s+20\d\d\s+\($",
    re.IGNORECASE,
)
_SKOR = re.compile(r"(?:rata-rata|rerata|nilai|indeks|skor)\b[^\d,;]*$")
_RATA = re.compile(r"rata-rata|rerata|rata\s+rata")
_BERSAMA = re.compile(
    r"lebih\s+(?:kecil|besar)|jumlah|total|keseluruhan|rata|gabungan|masing|antara|minimal|sisa|selisih|per\s",
    re.IGNORECASE,
)
_ACUAN = re.compile(r"banding\w*\s+(?:dengan\s+)?(?:\w+\s+){0,3}tahun\s+20")
_LALU = re.compile(r"tahun\s+(?:sebelumnya|lalu|kemarin)|tahun-tahun", re.IGNORECASE)
_BANYAK_TAHUN = re.compile(
    r"akhir\s+(?:periode|renstra)|jangka\s+menengah|renstra|triwulan|semester|\bTW\b|bulan", re.IGNORECASE
)


@aturan(
    "N1", "Rupiah dalam naskah ada di tabel atau data", Tingkat.PERINGATAN,
    alasan="Jumlah uang yang hanya ada di naskah biasanya salah ketik atau tertinggal dari laporan lain.", dasar=DASAR,
)  # fmt: skip
def rupiah_naskah(b: Bacaan) -> Iterator[Temu]:
    """A rupiah that stands in no table, follows from none, and is no sum or rest of figures beside it."""
    for k in dibaca(b):
        if k.gudang.cukup_uang:
            yield from (_asing(k, s) for s in k.jenis(Jenis.RUPIAH) if _perlu(s) and _tak_dikenal(b, k, s))


@aturan(
    "N2", "Persentase dan nilai dalam naskah ada di tabel atau data", Tingkat.PERINGATAN,
    alasan="Persentase yang tidak sama dengan tabel membuat pembaca tidak tahu mana yang benar.", dasar=DASAR,
)  # fmt: skip
def persen_naskah(b: Bacaan) -> Iterator[Temu]:
    """A percentage or a score with decimals that stands nowhere and follows from nothing beside it."""
    for k in dibaca(b):
        if not k.gudang.cukup_persen:
            return
        for s in k.jenis(Jenis.PERSEN, Jenis.BILANGAN):
            if _perlu(s) and _nilai(k, s) and _tak_dikenal(b, k, s):
                lemah = not k.ada(_POKOK) or _KIRA.search(k.sekata(s, 24))
                yield _asing(k, s, Tingkat.SARAN if lemah else None)


def _perlu(s: Sebutan) -> bool:
    return not s.hidup and bool(s.nilai) and s.nilai not in (0, 100)


def _tanpa_data(b: Bacaan, k: Kalimat, s: Sebutan) -> bool:
    """It is said of another year, of which the report knows nothing of the kind."""
    tahun = k.tahun_angka(s) or (k.tahun[0] if len(set(k.tahun)) == 1 else None)
    if tahun is None or tahun == b.tahun:
        return False
    hasil = k.hal(s) in ("realisasi", "realisasi_uang", "capaian")
    if s.jenis is not Jenis.RUPIAH and k.letak:
        return not any(a.tahun == tahun for x in k.letak for p in x.pokok for a in p.angka)
    uang = s.jenis is Jenis.RUPIAH
    return not any(
        a.tahun == tahun and a.uang == uang and not a.turunan and (not uang or ("realisasi" in a.hal) == hasil)
        for a in k.gudang.semua
    )


def _nilai(k: Kalimat, s: Sebutan) -> bool:
    """A percentage, or a plain figure with decimals that is no measure of length or time."""
    if s.jenis is Jenis.PERSEN:
        return True
    if s.kata.startswith("poin") or _SKOR.search(k.sekata(s, 45)):
        return s.presisi < 1 and "," in s.teks
    return (
        s.presisi < 1
        and "," in s.teks
        and not _UKURAN.match(s.kata)
        and k.hal(s) in ("target", "realisasi", "capaian", "kemajuan")
    )


def _tak_dikenal(b: Bacaan, k: Kalimat, s: Sebutan) -> bool:
    """It stands nowhere, follows from nothing, and N3 says nothing of it."""
    if dikenal(k, s) or terjelaskan(b, k, s) or _rata_tercetak(k, s):
        return False
    if s.jenis is Jenis.RUPIAH and s.nilai is not None and ganda(b, k, s.nilai):
        return True
    return not _salah_pokok(b, k, s) and not _tanpa_data(b, k, s)


def _rata_tercetak(k: Kalimat, s: Sebutan) -> bool:
    """A mean that was reckoned of figures before they were rounded for print: one more or less in its last digit."""
    if s.nilai is None or not _RATA.search(k.sekata(s, 130)):
        return False
    return any(a.hal == "rata" and abs(a.nilai - s.nilai) <= s.presisi for a in k.gudang.semua)


def _asing(k: Kalimat, s: Sebutan, tingkat: Tingkat | None = None) -> Temu:
    calon = list(dict.fromkeys([*_milik_pokok(k, s), *k.gudang.mirip(s)]))
    teks = f"{kutip(s.teks)} dalam kalimat “{cuplik(k, s)}” tidak ada di tabel maupun data laporan ini"
    if not calon:
        return Temu(f"{teks}.", k.prosa.tempat, tingkat=tingkat)
    a = _terbaik(k, s, calon)
    ke = cetak(a.nilai, s)
    usul = Usul(s.teks, ke, a.kunci, posisi=s.awal)
    return Temu(f"{teks}; yang terdekat {ke} ({a.hal} {kutip(a.nama)}).", k.prosa.tempat, (a.tempat,), usul, tingkat)


def _terbaik(k: Kalimat, s: Sebutan, calon: list[Angka]) -> Angka:
    """The one that the sentence speaks of, else the first."""
    hal = _HAL.get(k.hal(s), ())
    return max(
        calon,
        key=lambda a: (a.hal == k.hal(s), a.hal in hal, bool(a.nama) and a.nama.lower() in k.kecil, bool(a.kunci)),
    )


def _milik_pokok(k: Kalimat, s: Sebutan) -> Iterator[Angka]:
    """The figures of the indikator or program that the sentence names, of the kind that it speaks of."""
    letak = k.pokok(s)
    hal = _HAL.get(k.hal(s), ())
    if letak:
        yield from (
            a
            for p in letak.pokok
            for a in p.angka
            if a.hal in hal and a.uang == (s.jenis is Jenis.RUPIAH) and not a.turunan
        )


@aturan(
    "N3", "Angka indikator dan program dalam naskah sama dengan datanya", Tingkat.PERINGATAN,
    alasan="Naskah yang menyebut angka milik indikator, program, atau tahun lain menyesatkan pembaca.", dasar=DASAR,
)  # fmt: skip
def angka_pokok(b: Bacaan) -> Iterator[Temu]:
    """A figure that exists, but for another thing than the sentence says: another indikator, program, target or year."""
    for k in dibaca(b):
        for s in k.jenis(Jenis.RUPIAH, Jenis.PERSEN, Jenis.BILANGAN):
            if milik := _salah_pokok(b, k, s):
                yield _tertukar(k, s, milik)
        keliru = (*keliru_milik(b, k), *keliru_uang(b, k))
        yield from (Temu(kalimat, k.prosa.tempat, lain) for kalimat, lain in keliru)


def _salah_pokok(b: Bacaan, k: Kalimat, s: Sebutan) -> tuple[Angka, ...]:
    """The figures that should stand there, where another one does."""
    if s.hidup or not s.nilai or k.pokok(s) is None:
        return ()
    milik = _seharusnya(b, k, s)
    if _sama(s, milik) or (_dijelaskan(b, k, s) and not _milik_tetangga(k, s, milik)):
        return ()
    return milik


def _milik_tetangga(k: Kalimat, s: Sebutan, milik: Iterable[Angka]) -> bool:
    """It is to the rupiah what the report knows of another line that the sentence names."""
    hal = {a.hal for a in milik}
    lain = [a for x in k.letak for p in x.pokok for a in p.angka if a.hal in hal and a.uang and not a.turunan]
    return s.jenis is Jenis.RUPIAH and _sama(s, lain)


def _sama(s: Sebutan, milik: Iterable[Angka]) -> bool:
    return s.nilai is not None and any(sama(s.nilai, s.presisi, a.nilai) for a in milik)


def _dijelaskan(b: Bacaan, k: Kalimat, s: Sebutan) -> bool:
    return s.jenis is Jenis.RUPIAH and terjelaskan(b, k, s)


def _seharusnya(b: Bacaan, k: Kalimat, s: Sebutan) -> tuple[Angka, ...]:
    """What the report knows of that thing in that year; empty where the sentence does not say it surely."""
    letak, hal = k.pokok(s), k.hal(s) or k.hal_tunggal
    antara = "" if letak is None else k.teks[letak.akhir : s.awal - k.awal]
    if (
        letak is None
        or hal not in _HAL
        or (letak.akhir > s.awal - k.awal and k.tahun_angka(s) is None)
        or _BERSAMA.search(antara)
        or not _cocok_jenis(letak.pokok, s, hal, k)
    ):
        return ()
    tahun = None if hal == "sisa" else _tahun_angka(b, k, s)
    boleh = _KETAT.get(hal, _HAL[hal])
    isi = [
        a
        for p in letak.pokok
        for a in p.angka
        if a.hal in boleh and a.uang == (s.jenis is Jenis.RUPIAH) and _sejenis(a, hal, k)
    ]
    setahun = tuple(a for a in isi if tahun is None or a.tahun == tahun)
    if hal == "target" and setahun:  # the end target of the Renstra has no year
        return setahun
    return tuple(a for a in isi if tahun is None or a.tahun in (None, tahun))


def _sejenis(a: Angka, hal: str, k: Kalimat) -> bool:
    """A figure that is printed, or reckoned where few print it; progress to the end of the plan where it is spoken of."""
    if a.turunan and a.hal == "kemajuan" and hal == "capaian" and not _BANYAK_TAHUN.search(k.teks):
        return False
    return not a.turunan or hal in ("capaian", "realisasi_uang", "porsi", "sisa")


def _cocok_jenis(pokok: Iterable[Pokok], s: Sebutan, hal: str, k: Kalimat) -> bool:
    """Rupiah are said of lines of money; percentages of indikator, or of money where it speaks of spending or shares."""
    uang = all(p.uang for p in pokok)
    if s.jenis is Jenis.RUPIAH:
        return uang and hal in ("pagu", "realisasi", "realisasi_uang")
    if hal == "sisa":
        return not uang and s.kata.startswith("poin")
    if s.jenis is Jenis.BILANGAN and (s.kata.split() or s.presisi == 1):
        return not uang and hal in _KETAT and bool(_ISI.search(k.sekata(s, 24)))
    return hal in ("realisasi_uang", "porsi") if uang else hal not in ("pagu", "realisasi_uang", "porsi")


def _tahun_angka(b: Bacaan, k: Kalimat, s: Sebutan) -> int | None:
    """The year that a figure is said of; None where it may be any."""
    if _BANYAK_TAHUN.search(k.teks):
        return None
    dekat = k.tahun_angka(s)
    if dekat is not None:
        return dekat
    if _LALU.search(k.teks) or len(set(k.tahun)) > 1:
        return None
    return b.tahun if not k.tahun or _ACUAN.search(k.kecil) else k.tahun[0]


def _tertukar(k: Kalimat, s: Sebutan, milik: tuple[Angka, ...]) -> Temu:
    """Says whose figure it is, where it is one of the report."""
    a = _terbaik(k, s, list(milik))
    ke, lain = cetak(a.nilai, s), [x for x in dikenal(k, s) if not x.turunan or x.hal in ("capaian", "serapan")]
    teks = f"Naskah menyebut {a.hal} {kutip(a.nama)} {kutip(s.teks)}, sedangkan di data {ke}"
    ekor = f"; {kutip(s.teks)} adalah {lain[0].hal} {kutip(lain[0].nama)}." if lain else "."
    tempat = (a.tempat, lain[0].tempat) if lain else (a.tempat,)
    return Temu(teks + ekor, k.prosa.tempat, tempat, Usul(s.teks, ke, a.kunci, posisi=s.awal))
