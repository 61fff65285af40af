"""K12: years, periods and days in texts and titles are those of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from laporan.checks.bacaan import Asal, Bacaan, JenisProsa, Prosa, Tabel
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bacaan import TEKS, Kalimat, dibaca
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import cuplik, kutip
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.naskah.tahun import BANDING, RENCANA, gawat, tahun_di_sebelah
from laporan.checks.temuan import Tempat, Tingkat, Usul

DIBACA = TEKS | {JenisProsa.JUDUL, JenisProsa.DAFTAR_ISI}
JAUH, DEPAN = 60, 30
"""Years further back than 60 or ahead than 30 are slips of the pen."""
_RENSTRA = re.compile(r"(?:renstra|rencana\s+strategis|rencana\s+strategi[ck]|rpjmd)[^.;:]{0,90}$", re.IGNORECASE)
_NYATA = re.compile(
    r"realisasi|capaian|posisi|terserap|sampai\s+dengan|s\.?/?d\.?\s*$|per\s*$|keadaan|dilaksanakan|telah",
    re.IGNORECASE,
)
_RKT = re.compile(r"rencana\s+kinerja(?!\s+(?:jangka|lima))|\brkt\b", re.IGNORECASE)
_KEPUTUSAN = re.compile(r"\bditetapkan\b", re.IGNORECASE)
_LKJ = re.compile(r"\blaporan\b|\blkj|\blakip", re.IGNORECASE)
_KATA_PENGANTAR = re.compile(r"pengantar|penutup|bab_?4|bab_?iv|sampul", re.IGNORECASE)


@aturan(
    "K12", "Tahun dalam naskah adalah tahun laporan", Tingkat.PERINGATAN,
    alasan="Tahun lain dalam naskah biasanya tertinggal dari laporan lama.",
    dasar="PermenPANRB 53/2014 Lampiran III; domain K12 (002:476-500, 004:251, 001:25)",
)  # fmt: skip
def tahun_naskah(b: Bacaan) -> Iterator[Temu]:
    """Years, periods and days of texts, titles of tables, signatures."""
    yield from _mustahil(b)
    if b.tahun is None:
        return
    for k in dibaca(b, DIBACA):
        for s in k.sebutan:
            if s.hidup or not s.tahun:
                continue
            if s.jenis is Jenis.TAHUN:
                yield from _tahun(b, b.tahun, k, s)
            elif s.jenis is Jenis.TANGGAL:
                yield from _tanggal(b.tahun, k, s)
            elif s.jenis is Jenis.PERIODE:
                yield from _periode(b.tahun, k, s)
    for p in b.prosa:
        yield from _tahun_kembar(p)
    yield from _tanda_tangan(b, b.tahun)
    yield from _judul_tabel(b, b.tahun)
    yield from _renstra(b)


def _temu(kalimat: str, tempat: Tempat, tingkat: Tingkat | None = None, usul: Usul | None = None) -> Temu:
    return Temu(kalimat, tempat, usul=usul, tingkat=tingkat)


def _mustahil(b: Bacaan) -> Iterator[Temu]:
    """`2021-2126`: a year or period that cannot be, wherever it stands."""
    tengah = b.tahun or _tahun_umum(b)
    teks = [(p.teks, p.tempat, p.hidup) for p in b.prosa if p.tertulis and p.jenis is not JenisProsa.RUMUS]
    teks += [(t.judul, t.tempat, ()) for t in b.tabel]
    for isi, tempat, hidup in teks:
        for s in sebutan(isi, hidup):
            if s.hidup or not s.tahun or s.jenis is Jenis.PERATURAN:
                continue
            a, z = s.tahun
            if z < a or (tengah and not (tengah - JAUH <= a and z <= tengah + DEPAN)):
                yield _temu(
                    f"Tahun {kutip(s.teks)} tidak mungkin dalam laporan {f'tahun {b.tahun}' if b.tahun else 'ini'}.",
                    tempat,
                    Tingkat.SALAH,
                )


def _tahun_umum(b: Bacaan) -> int | None:
    """Where the report says no year: the one that its texts name most."""
    hitung = Counter(
        s.tahun[0] for p in b.prosa for s in sebutan(p.teks) if s.tahun and s.jenis in (Jenis.TAHUN, Jenis.PERIODE)
    )
    return hitung.most_common(1)[0][0] if hitung else None


def _mungkin(tahun: int, t: int) -> bool:
    return tahun - JAUH <= t <= tahun + DEPAN


def _tahun(b: Bacaan, tahun: int, k: Kalimat, s: Sebutan) -> Iterator[Temu]:
    """A single year that is not the report's: certain where it dates a paper or this year's figures."""
    t = s.tahun[0] if s.tahun else tahun
    if t == tahun and (milik := tahun_di_sebelah(k, s)) and tahun not in milik:
        lain = " dan ".join(str(n) for n in sorted(milik))
        yield _temu(f"Angka dalam kalimat “{cuplik(k, s)}” adalah angka tahun {lain}, bukan {tahun}.", k.prosa.tempat)
    if t == tahun or not _mungkin(tahun, t) or _kutipan(k, s):
        return
    tingkat = gawat(tahun, k, s, t)
    if tingkat is not None:
        usul = Usul(s.teks, str(tahun), "laporan:tahun" if b.asal is Asal.DATA else "", posisi=s.awal)
        yield _temu(
            f"Tahun {t} dalam kalimat “{cuplik(k, s)}”, sedangkan laporan ini untuk tahun {tahun}.",
            k.prosa.tempat,
            tingkat,
            usul,
        )


def _kutipan(k: Kalimat, s: Sebutan) -> bool:
    """Beside the report's own year in a comparison ("Tahun 2020 dan Tahun 2021")."""
    return bool(re.search(r"apbdes\w*\s*$|musrenbang\s*$", k.sekata(s, 20)))


_SAMA_TAHUN = re.compile(
    r"\b(?P<apa>[a-z]+\s+[a-z]+)\s+tahun\s+(?P<tahun>\d{4})\b.*?\b(?:sedangkan|dibanding\w*)\b,?\s+(?:pada\s+|dengan\s+)?"
    r"(?P=apa)\s+tahun\s+(?P=tahun)\b",
    re.IGNORECASE | re.DOTALL,
)


def _tahun_kembar(p: Prosa) -> Iterator[Temu]:
    """ "Pada APBD Perubahan Tahun 2021 …, sedangkan pada APBD Perubahan Tahun 2021": one of the two is another year (002:485)."""
    if p.tertulis and (cocok := _SAMA_TAHUN.search(p.teks)):
        apa = f"{cocok['apa']} Tahun {cocok['tahun']}"
        yield _temu(f"{kutip(apa)} dibandingkan dengan dirinya sendiri; salah satunya tahun lain.", p.tempat)


def _tanggal(tahun: int, k: Kalimat, s: Sebutan) -> Iterator[Temu]:
    """A day after the year, which the report cannot know of; days before it count like years."""
    t = s.tahun[0] if s.tahun else tahun
    if t <= tahun:
        if t < tahun and _NYATA.search(k.sekata(s, 40)) and not k.ada(_BANDING_TANGGAL):
            yield _temu(
                f"Tanggal {kutip(s.teks)} dalam kalimat “{cuplik(k, s)}” bukan dalam tahun laporan {tahun}.",
                k.prosa.tempat,
                Tingkat.PERINGATAN,
            )
        return
    nyata = bool(_NYATA.search(k.sekata(s, 40)))
    tingkat = Tingkat.PERINGATAN if nyata or t > tahun + 1 else Tingkat.SARAN
    if nyata or (t > tahun + 1 and not k.ada(RENCANA)):
        yield _temu(
            f"Tanggal {kutip(s.teks)} dalam kalimat “{cuplik(k, s)}” sesudah 31 Desember {tahun}.",
            k.prosa.tempat,
            tingkat,
        )


_BANDING_TANGGAL = re.compile(
    r"banding|sebelum|lalu\b|sejak|awal|nomor|surat|keputusan|peraturan|ditetapkan|dilantik|mutasi", re.IGNORECASE
)


def _periode(tahun: int, k: Kalimat, s: Sebutan) -> Iterator[Temu]:
    """The period of a plan that does not hold the year of the report."""
    a, z = s.tahun or (tahun, tahun)
    if not (_mungkin(tahun, a) and _mungkin(tahun, z)) or a <= tahun <= z:
        return
    rencana = bool(_RENSTRA.search(k.sekata(s, 130)))
    if rencana and a <= z and not re.search(r"sebelum|lalu\b|berikut|selanjutnya|evaluasi|akan\b|akhir", k.kecil):
        yield _temu(
            f"Periode {kutip(s.teks)} dalam kalimat “{cuplik(k, s)}” tidak mencakup tahun laporan {tahun}.",
            k.prosa.tempat,
        )


def _tanda_tangan(b: Bacaan, tahun: int) -> Iterator[Temu]:
    """A report is signed after its year; a signature before its last day was left over from another. A decree that is bound
    in was signed when it was made, and holds for years."""
    lkj = bool(_LKJ.search(b.judul))
    for p in b.prosa:
        if p.jenis is JenisProsa.TANDA_TANGAN and not _KEPUTUSAN.search(p.teks):
            for s in sebutan(p.teks, p.hidup):
                if (
                    s.jenis is Jenis.TANGGAL
                    and s.tahun
                    and not s.hidup
                    and (kalimat := _salah_tanggal(p, s, tahun, lkj=lkj))
                ):
                    yield _temu(kalimat, p.tempat)


def _salah_tanggal(p: Prosa, s: Sebutan, tahun: int, *, lkj: bool) -> str:
    t = s.tahun[0] if s.tahun else tahun
    if t < tahun:
        return f"Tanggal penandatanganan {kutip(s.teks)} mendahului tahun laporan {tahun}."
    depan = lkj and _KATA_PENGANTAR.search(p.bagian)
    if depan and t == tahun and (s.tanggal is None or s.tanggal.month < 12):
        return f"Laporan tahun {tahun} ditandatangani {kutip(s.teks)}, sebelum tahun itu berakhir."
    if t > tahun + 1:
        return f"Tanggal penandatanganan {kutip(s.teks)} lebih dari setahun sesudah tahun laporan {tahun}."
    return ""


def _judul_tabel(b: Bacaan, tahun: int) -> Iterator[Temu]:
    """Titles of printed tables: their year is the report's or that of their columns."""
    if b.asal is Asal.DATA:
        return
    for t in b.tabel:
        judul = _tahun_teks(t.judul)
        kolom = {n for k in t.kolom for n in _tahun_teks(k)}
        if judul and len(kolom) > 1 and not judul & kolom:
            yield _temu(_beda_kolom(t, judul, kolom), t.tempat)
        elif len(judul) == 1 and tahun not in judul and not _boleh_lain(t.judul, tahun):
            yield _temu(
                f"Judul tabel {kutip(t.judul)} bertahun {min(judul)}, sedangkan laporan ini untuk tahun {tahun}.",
                t.tempat,
            )


def _boleh_lain(judul: str, tahun: int) -> bool:
    """A comparison or plan; the yearly plan of a year that is over has no place in the report."""
    if _RKT.search(judul) and max(_tahun_teks(judul)) < tahun:
        return bool(BANDING.search(judul))
    return bool(RENCANA.search(judul) or BANDING.search(judul))


def _beda_kolom(t: Tabel, judul: set[int], kolom: set[int]) -> str:
    kata = (" dan ".join(str(n) for n in sorted(isi)) for isi in (judul, kolom))
    return "Judul tabel {} menyebut tahun {}, tetapi kolomnya tahun {}.".format(kutip(t.judul), *kata)


def _tahun_teks(teks: str) -> set[int]:
    """The years of a title; a period counts with all its years."""
    hasil: set[int] = set()
    for s in sebutan(teks):
        if s.tahun and s.jenis in (Jenis.TAHUN, Jenis.PERIODE, Jenis.TANGGAL):
            a, z = s.tahun
            hasil |= set(range(a, min(z, a + DEPAN) + 1))
    return hasil


def _renstra(b: Bacaan) -> Iterator[Temu]:
    """Two periods for the office's own Renstra: the one that stands less often is another plan's."""
    hitung: dict[tuple[int, int], list[tuple[Kalimat, Sebutan]]] = {}
    for k in dibaca(b, DIBACA):
        for s in k.jenis(Jenis.PERIODE):
            if s.tahun and not s.hidup and re.search(r"renstra|rencana\s+strategis", k.sekata(s, 60)):
                hitung.setdefault(s.tahun, []).append((k, s))
    if len(hitung) < 2:
        return
    umum = max(hitung, key=lambda p: (len(hitung[p]), p))
    for periode, isi in hitung.items():
        if periode != umum and not isi[0][0].ada(re.compile("sebelum|lalu|berikut", re.IGNORECASE)):
            k, s = isi[0]
            lain = hitung[umum][0][0].prosa.tempat
            yield Temu(
                f"Periode Renstra di sini {kutip(s.teks)}, di tempat lain “{umum[0]}-{umum[1]}”.", k.prosa.tempat, (lain,),
                Usul(s.teks, f"{umum[0]}-{umum[1]}", posisi=s.awal),
            )  # fmt: skip
