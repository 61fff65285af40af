"""How indicators are made: SMART (K18), indices (K19), levels (K20)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from laporan.checks.bacaan import Asal, Bacaan, Hal
from laporan.checks.daftar import Temu, aturan
from laporan.checks.hitung import satuan_persen
from laporan.checks.padan import Ukur, kata_kunci, kutip
from laporan.checks.temuan import Tingkat

KEGIATAN = re.compile(
    r"^\W*jumlah\s+(rapat|kegiatan|sosialisasi|pelatihan|bimtek|kunjungan|monitoring|pembinaan)\b", re.IGNORECASE
)
"""A count of what was done, not of what came of it (handbook §5.1 K18; 002:681)."""
IKU_TERBANYAK = 5
"""More IKU than this for one sasaran are no longer the main ones (handbook §5.1 K18)."""
INDEKS = re.compile(r"\b(indeks|indkes|ikm|skm|surve[iy]\s+kepuasan)\b", re.IGNORECASE)
PERSENTASE = re.compile(r"^\W*(\d+\W*)?(persentase|prosentase|percentase)\b", re.IGNORECASE)
BUTIR = re.compile(r"(?:^|[\s:])(?:[a-e]\.|[-•])\s+(?=[A-Z])")
LENGKAP = {
    "formulasi": "formulasi",
    "satuan": "satuan",
    "sumber_data": "sumber data",
    "penanggung_jawab": "penanggung jawab",
}
PECAHAN = re.compile(r"-{3,}|\n/\n|\s/\s|\bdibagi\b|\bper\b(?=\s+jumlah)")
SYARAT = re.compile(r"\b(ditindaklanjuti|diselesaikan|diproses|dilaksanakan|disusun|dilayani|diterbitkan)\b")
DERET = 3
"""Two series are the same only where they have so many years."""


@aturan(
    "K18",
    "Indikator lengkap dan terukur",
    Tingkat.SARAN,
    alasan="Tanpa formulasi, satuan, sumber data, dan penanggung jawab, orang lain tidak dapat menghitung angka yang sama.",
    dasar="PermenPAN PER/9/M.PAN/5/2007; PermenPANRB 88/2021 komponen Perencanaan Kinerja (indikator SMART).",
)
def terukur(b: Bacaan) -> Iterator[Temu]:
    """What is missing of an IKU, counts of activities, too many IKU for one sasaran."""
    iku = [u for u in b.ukur if u.iku and u.tingkat == "sasaran" and not _komponen(u, b)]
    yield from _tanpa_apa_pun(iku) if _kosong_semua(iku) else (t for u in iku for t in _kurang_lengkap(u))
    for u in b.ukur:
        yield from _penyebut_berulang(u)
        if u.tingkat == "sasaran" and KEGIATAN.match(u.uraian):
            kalimat = f"Indikator {u.nama} menghitung kegiatan, bukan hasilnya; rumuskan apa yang berubah karenanya."
            yield Temu(kalimat, u.tempat, tuple(i.tempat for i in u.keterangan))
    yield from _terlalu_banyak(iku)


def _komponen(u: Ukur, b: Bacaan) -> bool:
    """A lettered part of another indicator."""
    induk = {i.induk for i in u.keterangan if i.induk}
    return any(v.pokok & induk and v.tingkat == u.tingkat and v is not u for v in b.ukur)


def _kosong(u: Ukur) -> list[str]:
    """What is not said; a satuan may stand with the figures."""
    bersatuan = any(k.satuan for k in u.klaim)
    return [label for nama, label in LENGKAP.items() if not u.isi(nama) and not (nama == "satuan" and bersatuan)]


def _kosong_semua(iku: Sequence[Ukur]) -> bool:
    return len(iku) > 1 and all({"formulasi", "sumber data"} <= set(_kosong(u)) for u in iku)


def _tanpa_apa_pun(iku: Sequence[Ukur]) -> Iterator[Temu]:
    """A report that gives it of none (000)."""
    kurang = ", ".join(label for label in LENGKAP.values() if all(label in _kosong(u) for u in iku))
    yield Temu(
        f"Dari {len(iku)} IKU tidak satu pun disertai {kurang}.", iku[0].tempat, tuple(u.tempat for u in iku[1:])
    )


def _kurang_lengkap(u: Ukur) -> Iterator[Temu]:
    if kurang := _kosong(u):
        yield Temu(f"IKU {u.nama} belum mempunyai {', '.join(kurang)}.", u.tempat)


def _penyebut_berulang(u: Ukur) -> Iterator[Temu]:
    """A fraction whose denominator has the condition of its numerator is always 100 % (004:305, 736)."""
    berulang = [(i.tempat, syarat) for i in u.keterangan if (syarat := _syarat_bersama(i.formulasi))]
    if berulang:
        kalimat = f"Formulasi {u.nama}: penyebutnya juga hanya menghitung yang {berulang[0][1]}, sehingga hasilnya selalu 100 %."
        yield Temu(kalimat, berulang[0][0], tuple(t for t, _ in berulang[1:]))


def _syarat_bersama(formulasi: str) -> str:
    bagian = [x for x in PECAHAN.split(formulasi) if x.strip()]
    syarat = [set(SYARAT.findall(x.casefold().replace("di tindak", "ditindak"))) for x in bagian[:2]]
    return min(syarat[0] & syarat[1], default="") if len(syarat) == 2 else ""


def _terlalu_banyak(iku: Sequence[Ukur]) -> Iterator[Temu]:
    menurut: dict[str, list[Ukur]] = {}
    for u in iku:
        menurut.setdefault(u.isi("sasaran"), []).append(u)
    for sasaran, isi in menurut.items():
        if sasaran and len(isi) > IKU_TERBANYAK:
            kalimat = (
                f"Sasaran {kutip(sasaran)} mempunyai {len(isi)} IKU; pilih paling banyak {IKU_TERBANYAK} yang utama."
            )
            yield Temu(kalimat, isi[0].tempat)


# --- K19 ---


@aturan(
    "K19",
    "Indeks ditulis sebagai indeks, setiap layanan dengan targetnya",
    Tingkat.PERINGATAN,
    alasan="Indeks kepuasan bernilai 25 sampai 100 dan bukan persentase; satu target untuk beberapa layanan menyembunyikan yang tertinggal.",
    dasar="PermenPANRB 14/2017 tentang Survei Kepuasan Masyarakat.",
)
def indeks(b: Bacaan) -> Iterator[Temu]:
    """An index called a percentage, several services or indicators under one target."""
    for u in b.ukur:
        if u.tingkat != "tujuan":
            yield from _indeks_persen(u)
        if len(BUTIR.findall(u.uraian)) > 1:
            kalimat = f"{u.nama} memuat {len(BUTIR.findall(u.uraian))} layanan di bawah satu target; beri setiap layanan targetnya sendiri."
            yield Temu(kalimat, u.tempat, tingkat=Tingkat.SARAN)
    yield from _deret_sama(b)


def _indeks_persen(u: Ukur) -> Iterator[Temu]:
    """The first wording that calls an index a percentage; a satuan of % is less grave."""
    tertulis = [(k.uraian, k.tempat) for k in u.klaim] + [(i.uraian, i.tempat) for i in u.keterangan]
    for uraian, tempat in tertulis:
        if INDEKS.search(uraian) and PERSENTASE.match(uraian):
            yield Temu(
                f"{kutip(uraian)} adalah indeks, tetapi ditulis sebagai persentase; tulis nilainya tanpa %.", tempat
            )
            return
    if INDEKS.search(u.uraian) and satuan_persen(u.isi("satuan")):
        yield Temu(
            f"{u.nama} adalah indeks, tetapi satuannya %; tulis nilainya tanpa %.", u.tempat, tingkat=Tingkat.SARAN
        )


def _deret_sama(b: Bacaan) -> Iterator[Temu]:
    """Two indicators with one series of targets (001:31)."""
    deret = {n: _deret(u) for n, u in enumerate(b.ukur)}
    for i, j in combinations(deret, 2):
        u, v = b.ukur[i], b.ukur[j]
        if (
            deret[i] == deret[j]
            and len(deret[i]) >= DERET
            and len(set(deret[i].values())) > 1
            and u.tingkat == v.tingkat
        ):
            angka = ", ".join(deret[i].values())
            kalimat = f"{u.nama} dan {v.nama} memakai satu deret target ({angka}); beri masing-masing target sendiri."
            yield Temu(kalimat, u.tempat, (v.tempat,), tingkat=Tingkat.SARAN)


def _deret(u: Ukur) -> dict[int, str]:
    return {k.tahun: k.teks.strip() for k in u.cari(Hal.TARGET) if k.tahun is not None and k.naskah == "Renstra"}


# --- K20 ---


@aturan(
    "K20",
    "Indikator di bawah bukan salinan indikator di atasnya",
    Tingkat.PERINGATAN,
    alasan="Penjenjangan menguraikan hasil menjadi sebab; indikator yang disalin ke bawah tidak menguraikan apa pun.",
    dasar="PermenPANRB 89/2021 tentang Penjenjangan Kinerja.",
)
def bukan_salinan(b: Bacaan) -> Iterator[Temu]:
    """A child with the words of its parent; in print one of a programme with those of a sasaran."""
    atas = [u for u in b.ukur if u.tingkat in ("tujuan", "sasaran")]
    for u in b.ukur:
        for induk in _induk(u, atas, b):
            target = _bertarget(u, induk, b)
            sama = kata_kunci(u.uraian) == kata_kunci(induk.uraian)
            if sama or (target and _separuh(u, induk)):
                apa = "sama dengan" if sama else "hampir sama dengan"
                kalimat = f"Indikator {u.tingkat} {u.nama} {apa} indikator {induk.tingkat} {induk.nama}{target}."
                yield Temu(kalimat, u.tempat, (induk.tempat,), tingkat=None if sama else Tingkat.SARAN)


def _separuh(u: Ukur, induk: Ukur) -> bool:
    """More than half of the words are the parent's, the first of them too (000:29-30)."""
    a, z = kata_kunci(u.uraian), kata_kunci(induk.uraian)
    return len(a & z) * 2 > min(len(a), len(z))


def _induk(u: Ukur, atas: Sequence[Ukur], b: Bacaan) -> list[Ukur]:
    kunci = {i.induk for i in u.keterangan if i.induk}
    if kunci:
        return [v for v in b.ukur if v.pokok & kunci and v is not u]
    return [v for v in atas if v is not u] if u.tingkat == "program" and b.asal is not Asal.DATA else []


def _bertarget(u: Ukur, induk: Ukur, b: Bacaan) -> str:
    a, z = u.nilai(Hal.TARGET, b.tahun), induk.nilai(Hal.TARGET, b.tahun)
    return f", juga targetnya ({a.teks})" if a and z and a.angka == z.angka else ""
