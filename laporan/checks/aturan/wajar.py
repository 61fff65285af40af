"""Figures of indicators that may be right and are worth a second look: too round, too far, exchanged (W2-W6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from kinerja.formulas import pertumbuhan, rata_rata
from laporan.checks.aturan.indikator import INDEKS, PERSENTASE
from laporan.checks.bacaan import Bacaan, Hal, Klaim
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import SERATUS, angka, persen
from laporan.checks.padan import Ukur, kini
from laporan.checks.temuan import Tingkat

AMBANG = Decimal(50)
"""So many percent away from the mean of the earlier years (or from the one year that there is) a realisasi is far."""
SEMUA_SERATUS, PASTI_SERATUS = 3, 5
"""From how many indicators "all at 100" is told, and from how many it is a warning."""
LANGKAH = 3
"""A step of so many times the largest of the earlier ones stands out."""
SEPERSEPULUH = Decimal(10)
"""Percent below which a step is never told."""
DEKAT = Decimal(20)
"""Percent within which a figure is a multiple of another."""
KALI = (Decimal(1000), Decimal(100), Decimal(10))
TUMBUH = re.compile(r"peningkatan|kenaikan|pertumbuhan|penurunan|capaian|realisasi|perubahan", re.IGNORECASE)
"""Percentages that may well be above 100."""


@aturan(
    "W2",
    "Tidak semua indikator tepat 100",
    Tingkat.PERINGATAN,
    alasan="Bila semua indikator tepat 100, yang diukur mungkin bukan hasilnya, atau angkanya disalin dari target.",
    dasar="Kewajaran angka; PermenPANRB 88/2021 komponen Pengukuran Kinerja.",
)
def semua_seratus(b: Bacaan) -> Iterator[Temu]:
    """Each indicator of the year is exactly 100."""
    nilai = [(k, x) for u, k, x in kini(b) if u.tingkat == "sasaran"]
    if len(nilai) >= SEMUA_SERATUS and all(x == SERATUS for _, x in nilai):
        kalimat = f"Semua {len(nilai)} indikator tahun {b.tahun} tepat 100; pastikan setiap angka hasil pengukuran."
        tingkat = None if len(nilai) >= PASTI_SERATUS else Tingkat.SARAN
        yield Temu(kalimat, nilai[0][0].tempat, tuple(k.tempat for k, _ in nilai[1:]), tingkat=tingkat)


# --- too far ---


@aturan(
    "W3",
    "Realisasi tidak jauh dari tahun-tahun sebelumnya",
    Tingkat.PERINGATAN,
    alasan="Lompatan besar adalah prestasi yang perlu diceritakan, atau salah ketik.",
    dasar="Kewajaran angka; batas 50 % dari rata-rata tahun-tahun sebelumnya.",
)
def melompat(b: Bacaan) -> Iterator[Temu]:
    """More than AMBANG percent from the mean of earlier years; a step far larger than any before."""
    for u, k, x in kini(b):
        lalu = u.sebelum(b.tahun or 0)
        if not lalu or _kelipatan(x, _pembanding(u, b)):
            continue
        dasar = rata_rata([n for _, n in lalu]).nilai
        beda = pertumbuhan(x, dasar).nilai
        if dasar is not None and beda is not None and abs(beda) > AMBANG:
            terbatas = len(lalu) > 1 and all(0 < n <= SERATUS for _, n in lalu)
            yield Temu(_jauh(u, k, lalu, dasar, beda), k.tempat, tingkat=None if terbatas else Tingkat.SARAN)
        elif _langkah_ganjil(x, [n for _, n in lalu]):
            kalimat = f"Realisasi {u.nama} {k.teks}, sedangkan tahun {lalu[-1][0]} {angka(lalu[-1][1])}; perubahan ini jauh lebih besar daripada tahun-tahun sebelumnya."
            yield Temu(kalimat, k.tempat, (u.realisasi[lalu[-1][0]].tempat,), tingkat=Tingkat.SARAN)


def _jauh(u: Ukur, k: Klaim, lalu: Sequence[tuple[int, Decimal]], dasar: Decimal, beda: Decimal) -> str:
    masa = f"rata-rata tahun {lalu[0][0]}–{lalu[-1][0]}" if len(lalu) > 1 else f"tahun {lalu[0][0]}"
    arah = "lebih tinggi" if beda > 0 else "lebih rendah"
    return f"Realisasi {u.nama} tahun {k.tahun} adalah {k.teks}, yaitu {persen(abs(beda))} {arah} daripada {masa} ({angka(dasar)})."


def _langkah_ganjil(x: Decimal, lalu: Sequence[Decimal]) -> bool:
    langkah = [abs(z - a) for a, z in pairwise(lalu)]
    akhir = abs(x - lalu[-1])
    return len(langkah) > 1 and akhir > LANGKAH * max(langkah) and akhir * 100 > SEPERSEPULUH * abs(lalu[-1])


@aturan(
    "W4",
    "Satuan dan koma angka sama dengan pembandingnya",
    Tingkat.PERINGATAN,
    alasan="Ribuan yang terbaca satuan, atau koma yang bergeser, mengubah capaian sepuluh sampai seribu kali.",
    dasar="Kewajaran angka; penulisan angka menurut EYD (titik untuk ribuan, koma untuk desimal).",
)
def salah_koma(b: Bacaan) -> Iterator[Temu]:
    """Ten, a hundred or a thousand times what target and earlier years say."""
    for u, k, x in kini(b):
        lain = _pembanding(u, b)
        if kali := _kelipatan(x, lain):
            sebutan = "; ".join(f"{nama} {angka(n)}" for nama, n in lain.items())
            arah = f"{angka(kali)} kali" if x > next(iter(lain.values())) else f"seper {angka(kali)}"
            kalimat = (
                f"Realisasi {u.nama} {k.teks} kira-kira {arah} pembandingnya ({sebutan}); periksa titik dan komanya."
            )
            yield Temu(kalimat, k.tempat)


def _pembanding(u: Ukur, b: Bacaan) -> Mapping[str, Decimal]:
    """What a realisasi may be compared with: its target and the last year."""
    target, lalu = u.nilai(Hal.TARGET, b.tahun), u.sebelum(b.tahun or 0)
    ada = {"target": target.angka} if target and target.angka else {}
    return ada | ({f"tahun {lalu[-1][0]}": lalu[-1][1]} if lalu and lalu[-1][1] else {})


def _kelipatan(x: Decimal, lain: Mapping[str, Decimal]) -> Decimal | None:
    """The multiple that a figure is of all that it is compared with; ten times only where two say so."""
    if x <= 0 or not lain or any(n <= 0 for n in lain.values()):
        return None
    rasio = [max(x / n, n / x) for n in lain.values()]
    searah = len({x > n for n in lain.values()}) == 1
    return next(
        (k for k in KALI if searah and (k > KALI[-1] or len(rasio) > 1) and all(_dekat(r, k) for r in rasio)), None
    )


def _dekat(a: Decimal, z: Decimal) -> bool:
    return abs(a - z) * 100 <= DEKAT * z


@aturan(
    "W5",
    "Persentase dan indeks tidak melewati 100",
    Tingkat.PERINGATAN,
    alasan="Bagian tidak dapat lebih besar daripada keseluruhannya, dan nilai survei kepuasan paling tinggi 100.",
    dasar="Kewajaran angka; PermenPANRB 14/2017 (nilai SKM 25 sampai 100).",
)
def lewat_seratus(b: Bacaan) -> Iterator[Temu]:
    """A share or an index above 100."""
    for u, k, x in kini(b):
        if x <= SERATUS or TUMBUH.search(u.uraian):
            continue
        if INDEKS.search(u.uraian):
            yield Temu(f"Realisasi {u.nama} {k.teks}, padahal indeks paling tinggi 100.", k.tempat)
        elif PERSENTASE.match(u.uraian):
            yield Temu(
                f"Realisasi {u.nama} {k.teks}, padahal suatu bagian paling banyak 100 %.",
                k.tempat,
                tingkat=None if "yang" in u.uraian else Tingkat.SARAN,
            )


# --- exchanged ---


@aturan(
    "W6",
    "Realisasi dua indikator tidak tertukar",
    Tingkat.PERINGATAN,
    alasan="Baris yang tertukar memberi dua capaian salah sekaligus, dan jumlahnya tetap tampak benar.",
    dasar="Kewajaran angka; LAKIP Kecamatan Metro Utara memuat angka di sebelah kegiatan yang salah.",
)
def tertukar(b: Bacaan) -> Iterator[Temu]:
    """Two figures of which each fits the other's earlier years (or target) far better than its own."""
    for (u, k, x), (v, m, y) in combinations(list(kini(b)), 2):
        dasar, lain, jauh = _dasar(u, v, b)
        if dasar is None or lain is None or u.tingkat != v.tingkat or x == y:
            continue
        asli, tukar = (_selisih(x, dasar), _selisih(y, lain)), (_selisih(y, dasar), _selisih(x, lain))
        if sum(tukar) * 4 < sum(asli) and min(asli) > SEPERSEPULUH / 2 and max(tukar) < SEPERSEPULUH:
            kalimat = f"Realisasi {u.nama} ({k.teks}) dan {v.nama} ({m.teks}) tampaknya tertukar: masing-masing lebih cocok dengan {'angka tahun lalu' if jauh else 'target'} yang lain."
            yakin = jauh and min(asli) > SEPERSEPULUH * 3 / 2
            yield Temu(kalimat, k.tempat, (m.tempat,), tingkat=None if yakin else Tingkat.SARAN)


def _dasar(u: Ukur, v: Ukur, b: Bacaan) -> tuple[Decimal | None, Decimal | None, bool]:
    """What both are expected to be: last year's figures, else the targets."""
    lalu, lain = u.sebelum(b.tahun or 0), v.sebelum(b.tahun or 0)
    if lalu and lain:
        return lalu[-1][1], lain[-1][1], True
    t, s = u.nilai(Hal.TARGET, b.tahun), v.nilai(Hal.TARGET, b.tahun)
    return (t.angka if t else None), (s.angka if s else None), False


def _selisih(x: Decimal, dasar: Decimal) -> Decimal:
    """Percent from what was expected."""
    return abs(x - dasar) * 100 / abs(dasar) if dasar else Decimal(1000)
