"""Counts in prose: against the tables (N4), against their words and lists (N5)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from laporan.checks.bacaan import Bacaan, Hal, JenisProsa, Prosa
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bacaan import TEKS, Kalimat, dibaca, kalimat_prosa
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import cuplik, kutip
from laporan.checks.naskah.daftar_butir import berjenjang
from laporan.checks.naskah.ejaan import POLA_KATA, TERBESAR, angka_kata
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.padan import bersih, komponen
from laporan.checks.temuan import Tingkat, Usul
from sakip.core.numbers import huruf, terbilang

DASAR = "PermenPANRB 53/2014 Lampiran III (reviu: keandalan informasi)"
_BENDA = re.compile(r"^(sub\s*kegiatan|program|kegiatan|indikator|sasaran|tujuan)\b(?!\s*/)")
_LINGKUP = re.compile(
    r"sasaran\s+(?:strategis\s+)?(?:\d|ini|tersebut|pertama|kedua|ketiga|i\b|ii\b|iii\b|iv\b)|tujuan\s+(?:\d|ini|i\b|ii\b)|program\s+(?:ini|tersebut)|"
    r"\bseksi\b|bidang|subbag|sub\s+bagian|utama|prioritas|unggulan|tambahan|baru\b|lain|desa\b|kelurahan|masyarakat|mendukung|pendukung|penunjang|"
    r"triwulan|semester|bulan|setiap|masing|per\s|tiap|tidak|belum|hanya|di\s?antaranya|antara\s+lain|salah\s+satu|posyandu|pkk|pelatihan|sosialisasi|rapat",
    re.IGNORECASE,
)
_MILIK = re.compile(
    r"terdiri|sebanyak|sejumlah|melaksanakan|dilaksanakan|mempunyai|memiliki|menetapkan|ditetapkan|didukung|melalui|ada\b|terdapat|seluruh|memuat|digunakan|membiayai|dengan|dari",
    re.IGNORECASE,
)
_CAPAI = re.compile(
    r"indikator[^.;,\d]{0,40}?(?P<kata>(?:capaian\w*\s+)?(?:di\s?atas|melampaui|melebihi|telah\s+mencapai|mencapai|memenuhi|belum\s+mencapai|tidak\s+mencapai|belum\s+memenuhi|tidak\s+memenuhi|masih\s+di\s?bawah)\s+target|"
    r"(?:tidak|belum)\s+tercapai|tercapai)",
    re.IGNORECASE,
)
_TUJUAN = re.compile(r"tujuan(?:\s+strategis)?(?:\s+uraian)?", re.IGNORECASE)
KAITAN, DEKAT = 130, 60


@aturan(
    "N4", "Jumlah program, kegiatan, sasaran, dan indikator sesuai data", Tingkat.PERINGATAN,
    alasan="Jumlah yang berbeda dari tabel berarti ada yang terlewat atau naskahnya tertinggal.", dasar=f"{DASAR}; domain §5.2 (004:78-549)",
)  # fmt: skip
def jumlah_benda(b: Bacaan) -> Iterator[Temu]:
    """Counts of the whole office against its tables; how many indikator reached their target."""
    tahu = _terhitung(b)
    for k in dibaca(b):
        for s in k.jenis(Jenis.BILANGAN):
            benda = _BENDA.match(s.kata)
            if benda is None or s.hidup or s.nilai is None or s.nilai > TERBESAR or s.presisi < 1:
                continue
            if (capai := _CAPAI.match(k.prosa.teks[s.akhir : k.akhir].strip())) and benda[1] == "indikator":
                yield from _tercapai(b, k, _sebagian(k, s), capai["kata"])
            elif benda[1] == "indikator" and _DARI_N.search(k.teks):
                continue
            elif (ada := tahu.get(" ".join(benda[1].split()).replace("subkegiatan", "sub kegiatan"))) and _sekantor(
                k, s
            ):
                yield from _tak_sama(k, s, benda[1], ada) if not _ukuran(b, s, benda[1]) else ()


def _ukuran(b: Bacaan, s: Sebutan, benda: str) -> bool:
    """ "target 5 kegiatan": what an indikator in that unit is measured by, and no count of the tables."""
    satuan = {i.kunci: i.satuan for i in b.indikator if i.satuan}
    sama = (f"{k.teks} {k.satuan} {satuan.get(k.pokok, '')}" for k in b.klaim if k.angka == s.nilai)
    return any(benda in teks.casefold().split() for teks in sama)


def _terhitung(b: Bacaan) -> Mapping[str, frozenset[int]]:
    """What the tables count, each in every way that is fair."""
    hasil: dict[str, set[int]] = defaultdict(set)
    for kedalaman, benda in ((1, "program"), (2, "kegiatan"), (3, "sub kegiatan")):
        menurut: dict[str, list[str]] = defaultdict(list)
        for u in b.uang:
            if u.kedalaman == kedalaman and not bersih(u.nama).startswith("belanja") and u.induk is not None:
                menurut[u.tabel].append(bersih(u.nama))
        for isi in menurut.values():
            hasil[benda] |= {len(isi), len(set(isi))}
    if hasil["kegiatan"]:
        hasil["kegiatan"] |= hasil["sub kegiatan"]
    sasaran = {
        bersih(u.isi("sasaran") or (u.klaim[0].sasaran if u.klaim else "")) for u in b.ukur if u.tingkat == "sasaran"
    } - {""}
    indikator = [u for u in b.ukur if u.tingkat == "sasaran"]
    hasil["indikator"] |= {len(indikator), len(b.ukur)} | {
        sum(1 for u in b.ukur if any(k.naskah == n for k in u.klaim)) for n in {k.naskah for k in b.klaim}
    }
    hasil["indikator"] |= {sum(1 for u in b.ukur if u.iku), len(b.indikator)}
    hasil["tujuan"] |= set(_tujuan(b))
    hasil["sasaran"] |= {len(sasaran), len(b.uang_sasaran), len({bersih(s.sasaran) for s in b.uang_sasaran})}
    return {benda: frozenset(isi) for benda, isi in ((n, i - {0}) for n, i in hasil.items()) if isi}


def _tujuan(b: Bacaan) -> Iterator[int]:
    """How many tujuan stand in the column of that name, of each table and of all."""
    kolom = [
        {bersih(r.sel[n].teks) for r in t.baris if n < len(r.sel)} - {""}
        for t in b.tabel
        for n, kepala in enumerate(t.kolom)
        if _TUJUAN.fullmatch(kepala.strip())
    ]
    yield from (len(isi) for isi in kolom)
    yield len(set().union(*kolom))


def _sekantor(k: Kalimat, s: Sebutan) -> bool:
    """The sentence counts those of the whole office, not some of them."""
    kata = k.prosa.teks[s.akhir : s.akhir + 40].lower()
    sebelum = k.sekata(s, KAITAN)
    if any(0 < x.awal - s.akhir < DEKAT for x in k.jenis(Jenis.RUPIAH)) and "keseluruhan" in sebelum:
        return False
    if re.search(r"\bdari\s+$|(?:ke|salah|minimal|maksimal)\s*$", sebelum) and not re.search(
        r"terdiri\s+dari\s+$", sebelum
    ):
        return False
    if re.match(r"\s*\w+(?:\s+\w+)?\s+dari\s+\d", kata) or re.match(
        r"\s*(?:sub\s+)?\w+\s+(?:untuk|yang|dalam|per|dan\s+\d+\s+(?:orang|desa)|sosialisasi|pelatihan|rapat)", kata
    ):
        return False
    return bool(_MILIK.search(sebelum)) and not _LINGKUP.search(sebelum + kata)


def _tak_sama(k: Kalimat, s: Sebutan, benda: str, ada: frozenset[int]) -> Iterator[Temu]:
    if s.nilai is None or int(s.nilai) in ada:
        return
    hitung = " atau ".join(str(n) for n in sorted(ada))
    ke = min(ada, key=lambda n: abs(n - int(s.nilai or 0)))
    usul = (
        Usul(s.teks, f"{ke} ({terbilang(ke)})" if s.eja is not None else str(ke), posisi=s.awal)
        if len(ada) == 1
        else None
    )
    yield Temu(
        f"Naskah menyebut {kutip(s.teks)} {benda}, sedangkan di tabel ada {hitung}: “{cuplik(k, s)}”.",
        k.prosa.tempat,
        usul=usul,
    )


_DARI_N = re.compile(rf"\bdari\s+(?:\d+|{POLA_KATA})\s+(?:\(\w[\w ]*\)\s+)?indikator", re.IGNORECASE)


_SEBAGIAN = re.compile(
    rf"\b(?P<angka>\d+|{POLA_KATA})\s*(?:\([\w ]+\)\s*)?(?:indikator\s+)?dari\s+(?:total\s+)?$", re.IGNORECASE
)


def _sebagian(k: Kalimat, s: Sebutan) -> Sebutan:
    """ "4 dari 7 indikator telah mencapai target" speaks of the four."""
    cocok = _SEBAGIAN.search(k.prosa.teks, k.awal, s.awal)
    if cocok is None:
        return s
    nilai = int(cocok["angka"]) if cocok["angka"].isdigit() else angka_kata(cocok["angka"])
    return s if nilai is None else replace(s, nilai=Decimal(nilai), teks=cocok["angka"])


def _tercapai(b: Bacaan, k: Kalimat, s: Sebutan, kata: str) -> Iterator[Temu]:
    """ "2 indikator melampaui target": so many have a capaian above 100 (reach it, miss it), with their components or without."""
    semua = [
        (u, c.angka)
        for u in b.ukur
        if u.tingkat == "sasaran" and (c := u.nilai(Hal.CAPAIAN, b.tahun)) and c.angka is not None
    ]
    utama = [(u, n) for u, n in semua if not any(komponen(u.uraian, v.uraian) for v, _ in semua)]
    if not semua or s.nilai is None:
        return
    gagal, lebih = (
        re.search(r"belum|tidak|bawah", kata, re.IGNORECASE),
        re.search(r"atas|lampaui|lebih", kata, re.IGNORECASE),
    )
    cocok = [[u for u, n in isi if (n < 100 if gagal else n > 100 if lebih else n >= 100)] for isi in (utama, semua)]
    if int(s.nilai) not in map(len, cocok):
        yield Temu(
            f"Naskah menyebut {kutip(s.teks)} indikator {' '.join(kata.split())}, sedangkan menurut tabel ada {len(cocok[0])} dari {len(utama)}.",
            k.prosa.tempat, tuple(u.tempat for u in cocok[0] or [utama[0][0]]),
        )  # fmt: skip


@aturan(
    "N5", "Bilangan, ejaannya, dan daftar di bawahnya sama banyak", Tingkat.PERINGATAN,
    alasan="Bilangan yang tidak sama dengan daftarnya menunjukkan ada butir yang hilang atau tertinggal.", dasar=f"{DASAR}; domain §5.2 (004:251)",
)  # fmt: skip
def bilangan_daftar(b: Bacaan) -> Iterator[Temu]:
    """ "4 (lima)"; "2 program yaitu a, b, dan c"; "4 kegiatan:" above five."""
    for n, p in enumerate(b.prosa):
        if not p.tertulis or p.jenis not in TEKS:
            continue
        for s in sebutan(p.teks, p.hidup):
            if s.eja is not None and s.nilai is not None and s.eja != s.nilai:
                yield Temu(f"{kutip(s.teks)}: bilangan dan ejaannya berbeda.", p.tempat, tingkat=Tingkat.SALAH)
        yield from _sederet(b, p)
        yield from _di_bawah(b, n, p)
        yield from (Temu(kalimat, p.tempat) for kalimat in berjenjang(b, n, p))


_TERDAFTAR = re.compile(
    r"(?:sub|program|kegiatan|sasaran|tujuan|misi|kelurahan|desa|kecamatan|seksi|indikator|prioritas|isu|unsur|aspek|hal|strategi|kebijakan|dusun|bidang|"
    r"kendala|langkah|faktor|butir|lingkungan)\b"
)
_YAITU = re.compile(r"\b(?:yaitu|yakni|antara\s+lain|adalah)\s*:?\s+|:\s+", re.IGNORECASE)
_ISI = re.compile(r"\s*,\s*(?:dan|serta)\s+|\s*[,;]\s*|\s+(?:dan|serta)\s+")


def _sederet(b: Bacaan, p: Prosa) -> Iterator[Temu]:
    """A list inside a sentence, of names without commas of their own."""
    for k in kalimat_prosa(b, p):
        for s in k.jenis(Jenis.BILANGAN):
            yaitu = _YAITU.search(k.prosa.teks, s.akhir, k.akhir)
            if (
                s.nilai is None
                or not _TERDAFTAR.match(s.kata)
                or yaitu is None
                or yaitu.start() - s.akhir > 45
                or not 2 <= s.nilai <= 12
                or s.presisi < 1
                or "lain" in yaitu[0]
            ):
                continue
            ekor = k.prosa.teks[yaitu.end() : k.akhir].strip().rstrip(".")
            isi = [x for x in _ISI.split(ekor) if x.strip()]
            polos = _ISI.split(ekor.replace(" dan ", "\x00").replace(" serta ", "\x00"))
            wajar = (
                len(isi) > 1
                and all(len(x.split()) <= 5 for x in isi)
                and not re.search(r"\d|yang|untuk|dengan|sebesar", ekor)
            )
            if wajar and int(s.nilai) not in (len(isi), len([x for x in polos if x.strip()])):
                yield Temu(
                    f"Disebut {kutip(s.teks)} {s.kata.split()[0]}, tetapi yang disebutkan {len(isi)}: {kutip(ekor, 120)}.",
                    p.tempat,
                )


def _di_bawah(b: Bacaan, n: int, p: Prosa) -> Iterator[Temu]:
    """The items below a paragraph that ends in "yaitu :": those that name the thing ("Kegiatan : …"), else all at one level."""
    if not re.search(r"(?:yaitu|yakni|berikut(?:\s+ini)?|adalah|:)\s*:?\s*$", p.teks):
        return
    hitung = [
        s for s in sebutan(p.teks, p.hidup) if s.jenis is Jenis.BILANGAN and s.presisi == 1 and _TERDAFTAR.match(s.kata)
    ]
    if (
        not hitung
        or len({h.kata.split()[0] for h in hitung}) > 1
        or hitung[-1].nilai is None
        or not 2 <= hitung[-1].nilai <= 30
    ):
        return
    s = hitung[-1]
    if len(p.teks) - s.akhir > 90:
        return
    ada = _bernama(b, n, s.kata.split()[0]) or _sejenjang(b, n)
    if ada and ada != int(s.nilai or 0):
        yield Temu(f"Disebut {kutip(s.teks)} {s.kata.split()[0]}, tetapi daftar di bawahnya memuat {ada}.", p.tempat)


def _bernama(b: Bacaan, n: int, benda: str) -> int:
    """Items and lines up to the next heading that begin with the thing ("Kegiatan : …")."""
    if benda not in ("program", "kegiatan", "sasaran", "tujuan", "misi"):
        return 0
    pola = re.compile(rf"\s*(?:[-•]\s*)?(?:\(?\w{{1,2}}[.)]\s*)?{benda}\s*(?:\d+\s*)?:", re.IGNORECASE)
    banyak = 0
    for p in b.prosa[n + 1 :]:
        if p.jenis is JenisProsa.JUDUL:
            break
        banyak += bool(pola.match(p.teks))
    return banyak


def _sejenjang(b: Bacaan, n: int) -> int:
    """The items that follow up to the next heading, counted by their labels 1, 2, 3 or a, b, c; 0 where none begins."""
    banyak = 0
    for p in b.prosa[n + 1 :]:
        if p.jenis is JenisProsa.JUDUL or p.bagian != b.prosa[n].bagian:
            break
        label = re.sub(r"[^0-9a-z]", "", p.label.lower()) if p.jenis is JenisProsa.BUTIR else ""
        if label and label in (str(banyak + 1), huruf(banyak + 1)):
            banyak += 1
        elif banyak and label in ("1", "a"):
            break
    return banyak
