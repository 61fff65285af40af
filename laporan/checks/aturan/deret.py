"""Series over the years: one unit in a series (W7), the level up to the year (W8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, Baris, Hal
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import angka, persen
from laporan.checks.temuan import Tingkat

TAHUN_DERET = 3
"""A table of so many years or more is a comparison over years."""


@aturan(
    "W7",
    "Satuan satu indikator tidak berganti",
    Tingkat.PERINGATAN,
    alasan="Nilai dan persentase dalam satu deret tidak dapat dibandingkan.",
    dasar="Kewajaran angka; LKjIP Kecamatan Bangsalsari Tabel 3.2 memuat 83% di antara nilai indeks.",
)
def satuan_tetap(b: Bacaan) -> Iterator[Temu]:
    """Some years of a series with %, others without; another satuan in another table."""
    for u in b.ukur:
        for naskah in dict.fromkeys(k.naskah for k in u.cari(Hal.REALISASI)):
            deret = [k for k in u.cari(Hal.REALISASI) if k.naskah == naskah and k.angka is not None]
            dengan, tanpa = [k for k in deret if "%" in k.teks], [k for k in deret if "%" not in k.teks]
            if dengan and tanpa:
                k = min(dengan, tanpa, key=len)[0]
                acuan = max(dengan, tanpa, key=len)[0]
                kalimat = f"Deret {u.nama} pada {naskah} memuat {k.teks} di antara angka seperti {acuan.teks}; satuannya tidak sama."
                yield Temu(kalimat, k.tempat, (acuan.tempat,))
        satuan = {i.satuan.strip().casefold(): i for i in u.keterangan if i.satuan.strip()}
        if len({_SATUAN.get(s, s) for s in satuan}) > 1:
            tertulis = " dan ".join(f"“{i.satuan.strip()}”" for i in satuan.values())
            isi = list(satuan.values())
            yield Temu(f"Satuan {u.nama} ditulis {tertulis}.", isi[-1].tempat, (isi[0].tempat,), tingkat=Tingkat.SARAN)


_SATUAN = {"persen": "%", "prosen": "%", "persentase": "%", "indek": "indeks"}


@aturan(
    "W8",
    "Tingkat kinerja kumulatif sesuai dengan tahun-tahunnya",
    Tingkat.PERINGATAN,
    alasan="Tingkat sampai dengan tahun laporan adalah rata-rata tahun-tahunnya; baris yang lain sendiri biasanya salah ketik.",
    dasar="LAKIP Kecamatan Metro Utara lampiran VII (kolom 11 = 5 + 6 + … + 10).",
)
def kumulatif(b: Bacaan) -> Iterator[Temu]:
    """Rows of a comparison over years whose level is neither the mean of all years nor of those that have a figure."""
    for t in b.tabel:
        tahun = [n for n, judul in enumerate(t.kolom) if _KOLOM_TAHUN.fullmatch(judul)]
        total = next((n for n, judul in enumerate(t.kolom) if _KOLOM_TOTAL.search(judul)), None)
        if len(tahun) >= TAHUN_DERET and total is not None:
            for baris in t.baris:
                yield from _kumulatif(baris, tahun, total)


_KOLOM_TAHUN = re.compile(r"(?:Tahun\s+)?20\d\d\s+K")
_KOLOM_TOTAL = re.compile(r"^Realisasi\b.*\bK$", re.IGNORECASE | re.DOTALL)
_PERSEN = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")


def _kumulatif(baris: Baris, tahun: Sequence[int], total: int) -> Iterator[Temu]:
    nilai = [x for n in tahun if (x := _isi(baris, n)) is not None]
    tercetak = _isi(baris, total)
    if not nilai or tercetak is None:
        return
    semua = sum(nilai, Decimal(0))
    mungkin = [semua / len(tahun), semua / len(nilai), semua / len([x for x in nilai if x] or nilai)]
    if all(abs(tercetak - x) >= 1 for x in mungkin):
        nama = next(
            (s.teks for s in (*baris.sel[1:3], baris.sel[0]) if re.search("[A-Za-z]{3}", s.teks)), baris.tempat.sebutan
        )
        angka_tahun = " + ".join(angka(x) for x in nilai)
        kalimat = f"Tingkat kinerja “{' '.join(nama.split())}” {baris.sel[total].teks}, tetapi {angka_tahun} dibagi {len(tahun)} tahun adalah {persen(mungkin[0])}."
        yield Temu(kalimat, baris.sel[total].tempat if baris.sel[total].tempat.sebutan else baris.tempat)


def _isi(baris: Baris, n: int) -> Decimal | None:
    cocok = _PERSEN.search(baris.sel[n].teks) if n < len(baris.sel) else None
    return Decimal(cocok[1].replace(",", ".")) if cocok else None
