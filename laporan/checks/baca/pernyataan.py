"""From tables and texts to statements: indicators and claims, money, survey, outputs, names, letters. The same for a printed
layer and an uploaded file; nothing depends on ids of tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from laporan.checks.baca.dana import baca_dana
from laporan.checks.baca.klaim import Halaman, Hasil, baca_klaim
from laporan.checks.baca.kolom import kenali
from laporan.checks.baca.masukan import baca_blok
from laporan.checks.baca.orang import baca_nama, baca_surat
from laporan.checks.baca.penuh import penuhkan
from laporan.checks.baca.survei import baca_skala, baca_survei
from laporan.checks.bacaan import Asal, Bacaan, Indikator, JenisProsa, Klaim, Prosa, SasaranUang, Sel, Tabel, Uang
from laporan.checks.padan import bersih, ukur

TAHUN_TABEL = re.compile(
    r"\btahun(?:\s+anggaran)?\s*:?\s*(20\d\d)\b(?!\s*(?:-|–|s/d|s\.d|sampai|dan\b))", re.IGNORECASE
)
TAHUN_SAJA = re.compile(r"\s*(20\d\d)\s*")
RENTANG = re.compile(r"20\d\d\s*(?:-|–|s/d|s\.d\.?|sampai dengan|dan tahun)\s*(?:tahun\s*)?2\d{3}", re.IGNORECASE)
KALIMAT = re.compile(r"(?<=[.;])\s+")
TURUN = re.compile(
    r"rumus\s+(yang\s+)?(kedua|negati[fv]\w*|terbalik)|rumus.*progres\w*\s+negati|ma?kin\s+(rendah|kecil|sedikit).*ma?kin\s+baik",
    re.IGNORECASE,
)
"""Words that say of an indicator that less is better."""
TANPA_ANGKA = re.compile(
    r"\b(tidak|belum) dapat (dihitung|dinilai|diukur)\b.*\b(karena|sebab|\()|\b(tidak|belum) diukur\b.*\bkarena\b",
    re.IGNORECASE,
)
"""Why an indicator has no figure."""
BINTANG = re.compile(r"\*\s*\)?\s*.*\b(tidak lengkap|(menurut|sebagaimana tercetak dalam) dokumen)", re.IGNORECASE)
"""The note that explains a star behind a sum."""
PANJANG_NAMA = 60
HILANG = "hilang"
"""In `Bacaan.lebih`: by place of the table, the pairs of lines of a source between which pages are lost."""


def lengkapi(b: Bacaan) -> Bacaan:
    """The same reading with all statements that its tables and texts make. Pure; what is already there stays. Rows become as
    wide as their heads, so that no rule has to ask."""
    b = replace(b, tabel=penuhkan(tuple(map(_rata, b.tabel)), b.prosa))
    halaman = tuple(_halaman(b))
    indikator, klaim = _satukan([baca_klaim(h) for h in halaman], b)
    uang, uang_sasaran = _dana(halaman, b)
    skala = baca_skala(b.tabel) or b.acuan.skala
    return replace(
        b,
        indikator=b.indikator + tuple(_beralasan(tuple(_berarah(indikator, b.prosa)), b.prosa)),
        klaim=b.klaim + klaim,
        uang=b.uang + uang,
        uang_sasaran=b.uang_sasaran + uang_sasaran,
        survei=b.survei + tuple(baca_survei(halaman)),
        keluaran=b.keluaran + tuple(k for h in halaman for k in baca_blok(h).keluaran),
        nama=b.nama + tuple(baca_nama(b.prosa)),
        surat=b.surat + tuple(baca_surat(b.prosa)),
        acuan=replace(b.acuan, skala=skala),
    )


def _halaman(b: Bacaan) -> Iterator[Halaman]:
    nama, berbintang = Counter[str](), any(BINTANG.match(p.teks) for p in b.prosa)
    for t in b.tabel:
        dasar = nama_tabel(t)
        nama[dasar] += 1
        akhir = f" ({nama[dasar]})" if nama[dasar] > 1 else ""
        yield Halaman(t, kenali(t.kolom, t.judul, b.tahun), _tahun(t, b), dasar + akhir, berbintang)


def _dana(halaman: Sequence[Halaman], b: Bacaan) -> tuple[tuple[Uang, ...], tuple[SasaranUang, ...]]:
    """The money of all tables; parents are counted through all of them."""
    hilang, uang, sasaran = b.lebih.get(HILANG), list(b.uang), list[SasaranUang]()
    for n, h in enumerate(halaman):
        d = baca_dana(h, hilang.get(n, ()) if isinstance(hilang, dict) else ())
        d.uang.extend(baca_blok(h).uang)
        awal = len(uang)
        uang.extend(replace(u, induk=None if u.induk is None else u.induk + awal) for u in d.uang)
        sasaran.extend(d.sasaran)
    return tuple(uang[len(b.uang) :]), tuple(sasaran)


def _rata(t: Tabel) -> Tabel:
    """The table with each row as wide as its heads, whatever a file holds."""
    lebar = len(t.kolom)
    if lebar and all(len(b.sel) == lebar for b in t.baris):
        return t
    lebar = lebar or max((len(b.sel) for b in t.baris), default=0) or 1
    kosong = (Sel(""),) * lebar
    baris = tuple(replace(b, sel=(*b.sel, *kosong)[:lebar]) for b in t.baris)
    return replace(t, kolom=t.kolom or ("",) * lebar, baris=baris)


def nama_tabel(t: Tabel) -> str:
    """The printed number, else the title made short, else what leads to it."""
    judul = re.sub(r"^Tabel\s*:\s*", "", " ".join(t.judul.split()))
    pendek = judul if len(judul) <= PANJANG_NAMA else f"{judul[:PANJANG_NAMA].rsplit(' ', 1)[0]} …"
    if t.nomor or pendek:
        return t.nomor or f"Tabel “{pendek}”"
    return t.tempat.sebutan.partition(", baris")[0] or "Tabel tanpa judul"


def _tahun(t: Tabel, b: Bacaan) -> int | None:
    """The year in its title, else that written in the lines of its section (“Tahun Anggaran : 2020”), else the report's."""
    if cocok := TAHUN_SAJA.fullmatch(t.judul) or TAHUN_TABEL.search(RENTANG.sub("", t.judul)):
        return int(cocok.group(1))
    for p in b.prosa:
        if p.bagian == t.bagian and t.bagian and (cocok := TAHUN_TABEL.match(_berlabel(p))):
            return int(cocok.group(1))
    return b.tahun


def _berlabel(p: Prosa) -> str:
    return f"{p.label} : {p.teks}" if p.label else p.teks


def _berarah(indikator: Sequence[Indikator], prosa: Sequence[Prosa]) -> Iterator[Indikator]:
    """With the direction where a sentence says that less is better, or that the formula for that is used."""
    turun = [
        bersih(k)
        for p in prosa
        if p.jenis is not JenisProsa.DAFTAR_ISI
        for k in KALIMAT.split(p.teks)
        if TURUN.search(k)
    ]
    for i in indikator:
        yield replace(i, polaritas="turun") if any(bersih(i.uraian) in k for k in turun) else i


def _beralasan(indikator: Sequence[Indikator], prosa: Sequence[Prosa]) -> Iterator[Indikator]:
    """With the sentence that says why there is no figure of it."""
    alasan = [(bersih(p.teks), p.teks) for p in prosa if TANPA_ANGKA.search(p.teks)]
    for i in indikator:
        kata = bersih(i.uraian)
        yield replace(i, penjelasan=next((t for k, t in alasan if kata and kata in k), i.penjelasan))


def _satukan(hasil: list[Hasil], b: Bacaan) -> tuple[tuple[Indikator, ...], tuple[Klaim, ...]]:
    """One key for each indicator, whatever its wordings."""
    indikator = tuple(i for h in hasil for i in h.indikator)
    klaim = tuple(k for h in hasil for k in h.klaim)
    sementara = Bacaan(asal=Asal.BERKAS, tahun=b.tahun, indikator=indikator, klaim=klaim)
    kunci = {p: min(u.pokok, key=len) for u in ukur(sementara) for p in u.pokok}
    return (
        tuple(replace(i, kunci=kunci[i.kunci]) for i in indikator),
        tuple(replace(k, pokok=kunci[k.pokok]) for k in klaim),
    )
