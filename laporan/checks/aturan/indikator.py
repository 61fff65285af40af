"""How indicators are worded and made: one wording (K4), SMART (K18), indices (K19), levels (K20)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from laporan.checks.bacaan import Asal, Bacaan, Hal
from laporan.checks.daftar import Temu, aturan
from laporan.checks.padan import Ukur, bersih, kata_kunci, kutip
from laporan.checks.temuan import Tempat, Tingkat

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
UTUH = 250
"""Wordings that are compared are shown whole, up to so many letters."""
DERET = 3
"""Two series are the same only where they have so many years."""


@aturan(
    "K4",
    "Rumusan indikator dan sasaran sama dalam semua dokumen",
    Tingkat.PERINGATAN,
    alasan="Indikator yang namanya berganti dari dokumen ke dokumen tidak dapat ditelusuri, dan mudah dianggap indikator lain.",
    dasar="PermenPANRB 53/2014 Lampiran III (substansi: sesuai Renstra, Perjanjian Kinerja, dan IKU).",
)
def rumusan_sama(b: Bacaan) -> Iterator[Temu]:
    """Other words for one indicator, or for the sasaran that it stands under."""
    terlihat: set[frozenset[str]] = set()
    for u in b.ukur:
        yield from _beda_rumusan("Indikator", u, _rumusan(u, "uraian"))
        sasaran = _rumusan(u, "sasaran")
        kunci = frozenset(bersih(s) for s in sasaran)
        if kunci not in terlihat:
            terlihat.add(kunci)
            yield from _beda_rumusan("Sasaran", u, sasaran)


def _rumusan(u: Ukur, nama: str) -> dict[str, tuple[str, Tempat]]:
    """Each wording with the first paper and place that has it."""
    ada: dict[str, tuple[str, Tempat]] = {}
    for k in u.klaim:
        if teks := getattr(k, nama).strip():
            ada.setdefault(teks, (k.naskah, k.tempat))
    for i in u.keterangan:
        if teks := getattr(i, nama).strip():
            ada.setdefault(teks, (i.tempat.sebutan.partition(", baris")[0], i.tempat))
    return _berlainan(ada)


def _berlainan(ada: dict[str, tuple[str, Tempat]]) -> dict[str, tuple[str, Tempat]]:
    """Only the first of those that differ in spelling, case or numbering alone."""
    hasil: dict[str, str] = {}
    for teks in ada:
        hasil.setdefault(bersih(teks).replace(" ", ""), teks)
    return {teks: ada[teks] for teks in hasil.values()}


def _beda_rumusan(apa: str, u: Ukur, rumusan: dict[str, tuple[str, Tempat]]) -> Iterator[Temu]:
    if len(rumusan) < 2:
        return
    (acuan, (naskah, tempat)), *lain = rumusan.items()
    daftar = ", ".join(f"{kutip(t, UTUH)} pada {n}" if n else kutip(t, UTUH) for t, (n, _) in lain)
    hampir = len({kata_kunci(t) for t in rumusan}) == 1 or u.tingkat != "sasaran"
    milik = f" untuk {u.nama}" if apa == "Sasaran" else ""
    kalimat = f"{apa}{milik} ditulis {kutip(acuan, UTUH)}{f' pada {naskah}' if naskah else ''}, tetapi {daftar}."
    yield Temu(
        kalimat, lain[0][1][1], (tempat, *(x[1][1] for x in lain[1:])), tingkat=Tingkat.SARAN if hampir else None
    )


# --- K18 ---


@aturan(
    "K18",
    "Indikator lengkap dan terukur",
    Tingkat.SARAN,
    alasan="Tanpa formulasi, satuan, sumber data, dan penanggung jawab, orang lain tidak dapat menghitung angka yang sama.",
    dasar="PermenPAN PER/9/M.PAN/5/2007; PermenPANRB 88/2021 komponen Perencanaan Kinerja (indikator SMART).",
)
def terukur(b: Bacaan) -> Iterator[Temu]:
    """What is missing of an IKU, counts of activities, too many IKU for one sasaran."""
    iku = [u for u in b.ukur if u.iku and u.tingkat == "sasaran"]
    yield from _tanpa_apa_pun(iku) if _kosong_semua(iku) else (t for u in iku for t in _kurang_lengkap(u))
    for u in b.ukur:
        if u.tingkat == "sasaran" and KEGIATAN.match(u.uraian):
            kalimat = f"Indikator {u.nama} menghitung kegiatan, bukan hasilnya; rumuskan apa yang berubah karenanya."
            yield Temu(kalimat, u.tempat)
    yield from _terlalu_banyak(iku)


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
        persen = PERSENTASE.match(u.uraian) or u.isi("satuan").strip().casefold() in ("%", "persen")
        if INDEKS.search(u.uraian) and persen and u.tingkat != "tujuan":
            kalimat = f"{u.nama} adalah indeks, tetapi ditulis sebagai persentase; tulis nilainya tanpa %."
            yield Temu(kalimat, u.tempat, tingkat=None if PERSENTASE.match(u.uraian) else Tingkat.SARAN)
        if len(BUTIR.findall(u.uraian)) > 1:
            kalimat = f"{u.nama} memuat {len(BUTIR.findall(u.uraian))} layanan di bawah satu target; beri setiap layanan targetnya sendiri."
            yield Temu(kalimat, u.tempat, tingkat=Tingkat.SARAN)
    yield from _deret_sama(b)


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
            if kata_kunci(u.uraian) == kata_kunci(induk.uraian):
                sama = bersih(u.uraian) == bersih(induk.uraian)
                kalimat = f"Indikator {u.tingkat} {u.nama} sama dengan indikator {induk.tingkat} {induk.nama}{_bertarget(u, induk, b)}."
                yield Temu(
                    kalimat,
                    u.tempat,
                    (induk.tempat,),
                    tingkat=None if sama or _bertarget(u, induk, b) else Tingkat.SARAN,
                )


def _induk(u: Ukur, atas: Sequence[Ukur], b: Bacaan) -> list[Ukur]:
    kunci = {i.induk for i in u.keterangan if i.induk}
    if kunci:
        return [v for v in b.ukur if v.pokok & kunci]
    return [v for v in atas if v is not u] if u.tingkat == "program" and b.asal is not Asal.DATA else []


def _bertarget(u: Ukur, induk: Ukur, b: Bacaan) -> str:
    a, z = u.nilai(Hal.TARGET, b.tahun), induk.nilai(Hal.TARGET, b.tahun)
    return f", juga targetnya ({a.teks})" if a and z and a.angka == z.angka else ""
