"""Direction words against figures (N6), sentences that contradict themselves or their table (N9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, Hal
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.angka import sama
from laporan.checks.naskah.bacaan import Kalimat, dibaca
from laporan.checks.naskah.bentuk import Arah, Jenis, Sebutan
from laporan.checks.naskah.cetak import cuplik, kutip, seperti
from laporan.checks.naskah.pasangan import GERAK, Pasangan, pasangan
from laporan.checks.naskah.survei import keliru
from laporan.checks.padan import Ukur
from laporan.checks.temuan import Tingkat
from sakip.core.numbers import format_angka

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
SERATUS = Decimal(100)
_LEBIH = {
    Arah.NAIK: "naik",
    Arah.TURUN: "turun",
    Arah.ATAS: "di atas",
    Arah.BAWAH: "di bawah",
    Arah.GAGAL: "belum mencapai",
}


@aturan(
    "N6", "Kata naik, turun, melampaui, atau di bawah sesuai dengan angkanya", Tingkat.SALAH,
    alasan="Kenaikan yang sebenarnya penurunan membalik kesimpulan laporan.", dasar=DASAR,
)  # fmt: skip
def arah_naskah(b: Bacaan) -> Iterator[Temu]:
    """Certain where both figures stand in the sentence; likely where the data has them."""
    for k in dibaca(b):
        arah = k.jenis(Jenis.ARAH)
        if not arah:
            continue
        sudah = False
        for p in pasangan(k):
            sudah = True
            if not _benar(p):
                yield Temu(_kalimat(k, p), k.prosa.tempat)
        if not sudah:
            yield from _dari_data(b, k, arah)


def _benar(p: Pasangan) -> bool:
    beda = p.kini - p.acuan
    match p.kata.arah:
        case Arah.NAIK:
            return beda > 0
        case Arah.ATAS:
            return beda > 0
        case Arah.TURUN | Arah.BAWAH | Arah.GAGAL:
            return beda < 0
        case Arah.CAPAI:
            return beda >= 0
        case _:
            return beda == 0


def _kalimat(k: Kalimat, p: Pasangan) -> str:
    kini, acuan = (seperti(n, p.contoh) for n in (p.kini, p.acuan))
    return f"Naskah mengatakan {kutip(p.kata.teks)}, padahal {kini} {_banding(p.kini - p.acuan)} {acuan}: “{cuplik(k, p.kata)}”."


def _banding(beda: Decimal) -> str:
    return "sama dengan" if not beda else "lebih besar daripada" if beda > 0 else "lebih kecil daripada"


_LALU = re.compile(r"tahun\s+(?:sebelumnya|lalu|kemarin|(?P<tahun>20\d\d))", re.IGNORECASE)


def _dari_data(b: Bacaan, k: Kalimat, arah: tuple[Sebutan, ...]) -> Iterator[Temu]:
    """Without figures in the sentence: the indikator that it names, this year against last or against its target."""
    if b.tahun is None or len(arah) != 1 or arah[0].arah is Arah.TETAP:
        return
    if arah[0].arah in GERAK and (dua_uang := _uang_dua_tahun(b, b.tahun, k)) is not None:
        yield from _uang_terbalik(k, arah[0], *dua_uang)
    if len(k.letak) != 1 and not (not k.letak and k.letak_lalu):
        return
    ukur = _ukur(b, k)
    if ukur is None:
        return
    kata = arah[0]
    dua = _dua_tahun(b.tahun, k, ukur) if kata.arah in (Arah.NAIK, Arah.TURUN) else _target(b.tahun, k, ukur, kata)
    if dua is None:
        return
    kini, acuan, sebutan = dua
    if kata.arah in (Arah.NAIK, Arah.TURUN):
        yield from _beda_lain(k, kata, abs(kini - acuan), ukur)
    p = Pasangan(kata, kini, acuan, kata)
    if not _benar(p):
        teks = f"Naskah mengatakan {kutip(kata.teks)} tentang {ukur.nama}, padahal datanya {format_angka(kini, 2, tetap=False)} dan {sebutan} {format_angka(acuan, 2, tetap=False)}."
        yield Temu(teks, k.prosa.tempat, (ukur.tempat,), tingkat=Tingkat.PERINGATAN)


_UANG = re.compile(r"\b(?:pagu|anggaran|belanja|apbd|serapan|penyerapan)\b", re.IGNORECASE)


def _uang_dua_tahun(b: Bacaan, tahun: int, k: Kalimat) -> tuple[set[Decimal], set[Decimal], int] | None:
    """Budget or spending of the year and of the one it is compared with, of the whole or of the line that is named."""
    dulu = _dulu(tahun, k)
    nama = {p.nama for x in k.letak for p in x.pokok}
    if (
        dulu is None
        or not _UANG.search(k.teks)
        or len(nama) > 1
        or (re.search(r"program|kegiatan|sasaran", k.kecil) and not nama)
    ):
        return None
    apa = "persen" if re.search(r"serapan|persentase", k.kecil) else "realisasi" if "realisasi" in k.kecil else "pagu"
    baris = [u for u in b.uang if (u.nama in nama if nama else u.kedalaman == 0)]
    kini, acuan = ({n for u in baris if u.tahun == t and (n := getattr(u, apa)) is not None} for t in (tahun, dulu))
    return (kini, acuan, dulu) if kini and acuan else None


def _uang_terbalik(k: Kalimat, kata: Sebutan, kini: set[Decimal], acuan: set[Decimal], dulu: int) -> Iterator[Temu]:
    """Likely, where every stage of both years says the other way."""
    if any(_benar(Pasangan(kata, x, y, kata)) for x in kini for y in acuan):
        return
    x, y = (format_angka(max(n), 2, tetap=False) for n in (kini, acuan))
    teks = f"Naskah mengatakan {kutip(kata.teks)}, padahal di data {x} dan tahun {dulu} {y}: “{cuplik(k, kata)}”."
    yield Temu(teks, k.prosa.tempat, tingkat=Tingkat.PERINGATAN)


def _beda_lain(k: Kalimat, kata: Sebutan, beda: Decimal, u: Ukur) -> Iterator[Temu]:
    """ "menurun 7 hari": the change itself, in points or pieces."""
    x = next((x for x in k.angka if x.awal >= kata.akhir), None)
    if (
        x is None
        or x.hidup
        or x.nilai is None
        or x.jenis is not Jenis.BILANGAN
        or not _LANGSUNG.fullmatch(k.prosa.teks, kata.akhir, x.awal)
    ):
        return
    if not sama(x.nilai, x.presisi, beda):
        ke = format_angka(beda, 2, tetap=False)
        yield Temu(
            f"Naskah menyebut perubahan {kutip(x.teks)} tentang {u.nama}, padahal menurut data {ke}.",
            k.prosa.tempat,
            (u.tempat,),
            tingkat=Tingkat.PERINGATAN,
        )


_LANGSUNG = re.compile(r"\s+(?:sebesar\s+|sebanyak\s+)?")


def _ukur(b: Bacaan, k: Kalimat) -> Ukur | None:
    letak = k.letak[0] if k.letak else k.letak_lalu
    nama = {p.nama for p in letak.pokok if not p.uang} if letak else set()
    cocok = [u for u in b.ukur if u.uraian in nama]
    return cocok[0] if len(cocok) == 1 else None


def _dulu(tahun: int, k: Kalimat) -> int | None:
    """The year that the sentence compares with."""
    lalu = [t for t in k.tahun if t < tahun]
    return lalu[0] if lalu else tahun - 1 if _LALU.search(k.teks) else None


def _dua_tahun(tahun: int, k: Kalimat, u: Ukur) -> tuple[Decimal, Decimal, str] | None:
    """Realisasi (or capaian) of this year and of the one that it is compared with, which the sentence may tell itself."""
    dulu = _dulu(tahun, k)
    hal = Hal.CAPAIAN if "capaian" in k.tanpa_nama.lower() else Hal.REALISASI
    if "target" in k.tanpa_nama.lower() and "realisasi" not in k.tanpa_nama.lower():
        hal = Hal.TARGET
    if dulu is None:
        return None
    tertulis = [x.nilai for x in k.angka if k.tahun_angka(x) == dulu and not x.kata.startswith("poin")]
    a, c = u.nilai(hal, tahun), u.nilai(hal, dulu)
    acuan = c.angka if c is not None else tertulis[0] if len(tertulis) == 1 else None
    return (a.angka, acuan, f"tahun {dulu}") if a is not None and a.angka is not None and acuan is not None else None


def _target(tahun: int, k: Kalimat, u: Ukur, kata: Sebutan) -> tuple[Decimal, Decimal, str] | None:
    """Above and below are said of the figures themselves; reached and missed of the capaian, which knows which way is good."""
    if "target" not in k.teks[max(0, kata.awal - k.awal - 30) : kata.akhir - k.awal + 30].lower():
        return None
    r, t, c = (u.nilai(hal, tahun) for hal in (Hal.REALISASI, Hal.TARGET, Hal.CAPAIAN))
    if kata.arah in (Arah.ATAS, Arah.BAWAH) or c is None or c.angka is None:
        turun = u.isi("polaritas") in ("turun", "rentang")
        pasti = r is not None and t is not None and r.angka is not None and t.angka is not None
        return (r.angka, t.angka, "targetnya") if pasti and not (turun and r.angka < t.angka) else None
    return c.angka, SERATUS, "target penuhnya"


_TANPA_DATA = re.compile(r"tidak\s+tersedia(?:nya)?\s+data|data(?:nya)?\s+(?:tidak|belum)\s+tersedia", re.IGNORECASE)
_DINILAI = re.compile(
    r"di\s?atas\s+target|melampaui\s+target|mencapai\s+target|kategori\s+\W*(?:sangat\s+)?baik|tercapai", re.IGNORECASE
)


@aturan(
    "N9", "Kalimat tidak membantah dirinya sendiri atau tabelnya", Tingkat.PERINGATAN,
    alasan="Kesimpulan yang bertentangan dengan angkanya tidak dapat dipakai.", dasar=f"{DASAR}; domain §5.2 (004:78, 416, 418)",
)  # fmt: skip
def bertentangan(b: Bacaan) -> Iterator[Temu]:
    """A verdict without data; aspects named below the mean that stand above it."""
    for k in dibaca(b):
        if (nilai := _DINILAI.search(k.teks)) and (tanpa := _TANPA_DATA.search(k.teks)):
            yield Temu(
                f"Satu kalimat mengatakan {kutip(nilai[0])} dan {kutip(tanpa[0])}; keduanya tidak dapat benar bersama.",
                k.prosa.tempat,
            )
        yield from (Temu(kalimat, k.prosa.tempat, (lain,)) for kalimat, lain in keliru(b, k))
