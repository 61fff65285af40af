"""What was promised: the same in all papers (K2), within reason (K17)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from laporan.checks.bacaan import Bacaan, Hal, Klaim, Pita
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import SERATUS, Cocok, angka, banding
from laporan.checks.padan import Ukur, berisi, bersih, lain_tahun, urutan_naskah
from laporan.checks.sebab import rumus_dari, sebab_nilai
from laporan.checks.temuan import Tingkat

AWAL = ("PK", "RKT", "Renstra", "IKU")
"""Papers older than a PK Perubahan: they may hold the target before the change."""
TENTANG_TARGET = re.compile(
    r"\b(perubahan|penyesuaian|revisi)\s+target|\btarget\w*\b[^.]{0,60}\b(di)?(sesuaikan|ubah|revisi|turunkan|naikkan|berbeda|berubah)",
    re.IGNORECASE,
)
"""An explanation that speaks of another target, not only of the result."""
TAHUN_SERATUS = 3
"""So many years of the same full target are "for years" (handbook §5.1 K17)."""
MUTU: dict[str, Decimal | None] = {"a": Decimal("88.31"), "b": Decimal("76.61"), "c": Decimal(65), "d": Decimal(25)}
"""From where a letter of the satisfaction survey holds (PermenPANRB 14/2017), in a report without a scale for them."""
HURUF = re.compile(r"\s*([A-D]{1,2})\s*(?:\((\d+(?:,\d+)?)\))?\s*", re.IGNORECASE)
CONTOH = 3
"""So many figures a sentence names as examples."""
LIPAT = 3
"""A percentage that is to become so many times as much within one Renstra (001: 30 % to 100 %)."""


@aturan(
    "K2",
    "Target sama dalam semua dokumen",
    Tingkat.SALAH,
    alasan="Yang diukur adalah target Perjanjian Kinerja; target lain di dokumen lain membuat capaiannya dapat dihitung dua kali.",
    dasar="PermenPANRB 53/2014 Lampiran III (substansi: tujuan/sasaran dan target sesuai Perjanjian Kinerja dan Renstra).",
)
def target_sama(b: Bacaan) -> Iterator[Temu]:
    """Targets of one indicator and year, and the end of the Renstra, over papers and tables."""
    for u in b.ukur:
        for tahun in dict.fromkeys(k.tahun for k in u.cari(Hal.TARGET)):
            yield from _beda(u, [k for k in u.cari(Hal.TARGET, tahun) if berisi(k)], f"tahun {tahun}", b)
        yield from _beda(u, _akhir(u), "akhir Renstra", b)
    yield from _beda_tahun(b)


def _akhir(u: Ukur) -> list[Klaim]:
    """What is said of the end of the Renstra: its last year, and the comparisons with it."""
    renstra = [k for k in u.cari(Hal.TARGET) if k.naskah == "Renstra" and k.tahun is not None and berisi(k)]
    akhir = [k for k in u.cari(Hal.TARGET_AKHIR) if berisi(k)]
    return [max(renstra, key=lambda k: k.tahun or 0), *akhir] if renstra and akhir else akhir


def _beda(u: Ukur, klaim: Sequence[Klaim], kapan: str, b: Bacaan) -> Iterator[Temu]:
    urut = sorted(klaim, key=lambda k: urutan_naskah(k.naskah))
    lain = [k for k in urut[1:] if not _sama(urut[0], k) and not _sebelum_perubahan(k, urut)]
    if not lain:
        return
    tertulis = "; ".join(f"{k.teks.strip()} pada {k.naskah}" for k in _satu_per_naskah([urut[0], *lain]))
    kalimat = f"Target {u.nama} {kapan} tidak sama: {tertulis}."
    terjelaskan = (
        TENTANG_TARGET.search(u.isi("penjelasan")) or _terkonversi(u, [urut[0], *lain]) or _awal_tak_dikenal(urut, lain)
    )
    bulat = all(_hampir(urut[0], k) for k in lain)
    tingkat = Tingkat.SARAN if terjelaskan or bulat else None
    yield Temu(
        kalimat + ("" if bulat else sebab_nilai(u, urut[0], lain[0], b)),
        lain[0].tempat,
        (urut[0].tempat, *(k.tempat for k in lain[1:])),
        tingkat=tingkat,
    )


def _sama(a: Klaim, z: Klaim) -> bool:
    """A figure equals a figure whatever its unit; a letter only the same letter, with its figure behind it or without."""
    if a.angka is not None and z.angka is not None:
        return a.angka == z.angka
    satu, dua = _huruf(a), _huruf(z)
    return bersih(a.teks) == bersih(z.teks) or (satu is not None and dua is not None and satu[0] == dua[0])


def _huruf(k: Klaim) -> tuple[str, str] | None:
    """The letter of a target and the figure it stands for: “B (100)”; "" where only the letter is printed."""
    cocok = HURUF.fullmatch(k.teks)
    return (cocok[1].upper(), cocok[2] or "") if cocok else None


def _terkonversi(u: Ukur, klaim: Sequence[Klaim]) -> bool:
    """The office wrote what number each letter stands for ("A = 100; B = 100"), and by that they are one."""
    tertulis = dict(x.split(" = ", 1) for x in u.isi("konversi").split("; ") if " = " in x)
    tertulis |= {h[0]: h[1] for k in u.klaim if (h := _huruf(k)) and h[1]}
    nilai = {tertulis.get(k.teks.strip()) if k.angka is None else angka(k.angka) for k in klaim}
    return len(nilai) == 1 and None not in nilai


def _hampir(a: Klaim, z: Klaim) -> bool:
    """One is the other, rounded in print."""
    if a.angka is None or z.angka is None:
        return False
    return Cocok.PAS in (banding(a, (z.angka, z.angka)), banding(z, (a.angka, a.angka)))


def _sebelum_perubahan(k: Klaim, urut: Sequence[Klaim]) -> bool:
    """The paper stands on the PK as it was before its change."""
    awal = next((x for x in urut if x.naskah == "PK"), None)
    return urut[0].naskah == "PK Perubahan" and k.naskah in AWAL and awal is not None and _sama(k, awal)


def _awal_tak_dikenal(urut: Sequence[Klaim], lain: Sequence[Klaim]) -> bool:
    """Only older papers differ from a PK Perubahan, and the PK before it is not there to be compared."""
    tanpa_awal = urut[0].naskah == "PK Perubahan" and all(k.naskah != "PK" for k in urut)
    return tanpa_awal and all(k.naskah in AWAL for k in lain)


def _satu_per_naskah(klaim: Sequence[Klaim]) -> list[Klaim]:
    return list({(k.naskah, k.teks.strip()): k for k in klaim}.values())


def _beda_tahun(b: Bacaan) -> Iterator[Temu]:
    """Tables that measure another year than the report, with other targets (002:248 and 695)."""
    naskah: dict[str, list[tuple[Ukur, Klaim, Klaim]]] = {}
    for u, k, kini in lain_tahun(b, Hal.TARGET):
        if k.angka != kini.angka:
            naskah.setdefault(k.naskah, []).append((u, k, kini))
    for n, isi in naskah.items():
        beda = "; ".join(f"{u.nama} {k.teks}, bukan {kini.teks}" for u, k, kini in isi[:CONTOH])
        kalimat = f"Target pada {n} (tahun {isi[0][1].tahun}) lain daripada target tahun {b.tahun}: {beda}."
        lain = tuple(dict.fromkeys(x.tempat for _, k, kini in isi for x in (k, kini)))
        yield Temu(kalimat, isi[0][1].tempat, lain, tingkat=Tingkat.PERINGATAN)


@aturan(
    "K17",
    "Target menantang dan masuk akal",
    Tingkat.SARAN,
    alasan="Target di bawah yang sudah pernah dicapai, atau 100 % dari tahun ke tahun, tidak mendorong perbaikan.",
    dasar="PermenPANRB 88/2021 komponen Perencanaan Kinerja (target dapat dicapai, menantang, dan realistis); KMK 300 tentang perubahan PK.",
)
def target_wajar(b: Bacaan) -> Iterator[Temu]:
    """Targets under what was reached, 100 % for years, against the direction of the indicator, many times the first one."""
    for u in b.ukur:
        deret = _deret_target(u)
        yield from _di_bawah_lalu(u, b)
        yield from _seratus_terus(u, deret, b)
        yield from _melawan_arah(u, deret)
        yield from _berlipat(u, deret)


def _deret_target(u: Ukur) -> list[Klaim]:
    """The targets of the Renstra by year, those of the PKs where it has none."""
    semua = [k for k in u.cari(Hal.TARGET) if k.angka is not None and k.tahun is not None]
    renstra = [k for k in semua if k.naskah == "Renstra"]
    return sorted({k.tahun: k for k in (renstra or semua)}.values(), key=lambda k: k.tahun or 0)


def _arah(u: Ukur) -> int:
    """1 where more is better, -1 where less is, 0 where it is not known."""
    return {("naik",): 1, ("selisih", "terbalik"): -1}.get(rumus_dari(u), 0)


def _di_bawah_lalu(u: Ukur, b: Bacaan) -> Iterator[Temu]:
    """The last year whose target was reached before it began, with the other such years."""
    tahun = sorted(
        {k.tahun for k in u.cari(Hal.TARGET) if k.tahun is not None and (b.tahun is None or k.tahun <= b.tahun)}
    )
    rendah = [x for t in tahun if (x := _lebih_rendah(u, t, b))]
    if not rendah or (len(rendah) == 1 and rendah[0][0].tahun != b.tahun):
        return
    target, nilai, lalu = rendah[-1]
    sebutan = target.teks.strip() if target.angka is not None else f"{target.teks.strip()} (mulai {angka(nilai)})"
    arah = "di bawah" if _arah(u) > 0 else "di atas"
    juga = f"; begitu pula tahun {', '.join(str(t.tahun) for t, _, _ in rendah[:-1])}" if len(rendah) > 1 else ""
    kalimat = f"Target {u.nama} tahun {target.tahun} {sebutan}, {arah} realisasi tahun {lalu.tahun} yang sudah {lalu.teks}{juga}."
    yield Temu(kalimat, target.tempat, (lalu.tempat,))


def _lebih_rendah(u: Ukur, tahun: int, b: Bacaan) -> tuple[Klaim, Decimal, Klaim] | None:
    """Target, its figure and the realisasi before, where the target asks for less."""
    target = min(u.cari(Hal.TARGET, tahun), key=lambda k: urutan_naskah(k.naskah))
    lalu, nilai = u.realisasi.get(tahun - 1), _batas(target, b.acuan.skala_mutu)
    if lalu is None or lalu.angka is None or nilai is None or (nilai - lalu.angka) * _arah(u) >= 0:
        return None
    return target, nilai, lalu


def _batas(k: Klaim, mutu: Sequence[Pita]) -> Decimal | None:
    """The figure of a target; of a letter the lower border of its band."""
    if k.angka is not None:
        return k.angka
    batas = {bersih(p.nama): p.bawah for p in mutu} or MUTU
    return batas.get(bersih(k.teks))


def _seratus_terus(u: Ukur, deret: Sequence[Klaim], b: Bacaan) -> Iterator[Temu]:
    penuh = [k for k in deret if k.angka == SERATUS and k.tahun is not None and (b.tahun is None or k.tahun <= b.tahun)]
    if len(penuh) >= TAHUN_SERATUS and penuh == deret[: len(penuh)]:
        kalimat = f"Target {u.nama} 100 selama {len(penuh)} tahun ({penuh[0].tahun}–{penuh[-1].tahun}); tinjau apakah masih menantang."
        yield Temu(kalimat, penuh[-1].tempat, (penuh[0].tempat,))


def _melawan_arah(u: Ukur, deret: Sequence[Klaim]) -> Iterator[Temu]:
    """A target that gives back what the year before had promised."""
    for lama, baru in pairwise(deret):
        if ((baru.angka or 0) - (lama.angka or 0)) * _arah(u) < 0 and u.arah:
            yield _mundur(u, lama, baru, Tingkat.PERINGATAN)
        elif ((baru.angka or 0) - (lama.angka or 0)) * _arah(u) < 0:
            yield _mundur(u, lama, baru, Tingkat.SARAN)


def _mundur(u: Ukur, lama: Klaim, baru: Klaim, tingkat: Tingkat) -> Temu:
    arah = "turun" if (baru.angka or 0) < (lama.angka or 0) else "naik"
    kalimat = (
        f"Target {u.nama} {arah} dari {lama.teks} (tahun {lama.tahun}) menjadi {baru.teks} (tahun {baru.tahun}), "
        "berlawanan dengan arah indikatornya."
    )
    return Temu(kalimat, baru.tempat, (lama.tempat,), tingkat=tingkat)


def _berlipat(u: Ukur, deret: Sequence[Klaim]) -> Iterator[Temu]:
    if len(deret) < TAHUN_SERATUS or _arah(u) <= 0:
        return
    awal, akhir = deret[0], deret[-1]
    if awal.angka and akhir.angka == SERATUS and akhir.angka >= awal.angka * LIPAT:
        kalimat = (
            f"Target {u.nama} naik dari {awal.teks} (tahun {awal.tahun}) menjadi {akhir.teks} (tahun {akhir.tahun}); "
            "tinjau apakah dapat dicapai."
        )
        yield Temu(kalimat, akhir.tempat, (awal.tempat,))
