"""K13: names of other kecamatan, kelurahan and Pemda have no business in the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from laporan.checks.bacaan import Asal, Bacaan, JenisProsa, Prosa
from laporan.checks.daftar import Temu, aturan
from laporan.checks.naskah.bacaan import kata_umum
from laporan.checks.naskah.bentuk import Jenis, Sebutan
from laporan.checks.naskah.cetak import kutip
from laporan.checks.naskah.pemindai import sebutan
from laporan.checks.temuan import Tingkat, Usul

_JENIS = re.compile(
    r"^(?:kantor\s+|pemerintah\s+)*(kecamatan|kelurahan|kabupaten|kota|desa)\s+(?:administrasi\s+)?(.+)$", re.IGNORECASE
)
_BANDING = re.compile(
    r"banding|batas|sebelah|tetangga|studi|kunjungan|mutasi|asal|pindah|juara|ibu\s?kota|jarak|kerja\s?sama|narasumber|pelatihan|kelurahan\s|desa\s",
    re.IGNORECASE,
)
_SEMBOYAN = re.compile(
    r"(?:pendidikan|wisata|sehat|layak|pusat|sejahtera|maju|mandiri|cerdas|ber\w+|tanpa|hijau|budaya|religius|pintar|modern|kreatif|tangguh|bersih|"
    r"aman|damai|peduli|inklusif|siaga|sadar|tertib|swa\w+|adat|binaan|percontohan|dan\b|besar|kecil)",
    re.IGNORECASE,
)
_KUTIPAN = re.compile(r"[“\"][^”\"]*[”\"]")
PEMDA = frozenset({"kabupaten", "kota"})
DESA = frozenset({"kelurahan", "desa"})


@aturan(
    "K13", "Nama kantor dalam naskah adalah nama kantor ini", Tingkat.PERINGATAN,
    alasan="Nama kantor lain berarti naskahnya disalin dari laporan kantor itu.",
    dasar="PermenPANRB 53/2014 Lampiran III; domain K13 (003:63, 003:142)",
)  # fmt: skip
def nama_kantor(b: Bacaan) -> Iterator[Temu]:
    """Each other office once per paragraph."""
    nama = Milik(b, _milik(b), _nama(b.acuan.kantor_lain), kata_umum(b))
    for p in b.prosa:
        if p.tertulis and p.jenis is not JenisProsa.RUMUS:
            sudah: set[str] = set()
            for s in sebutan(p.teks, p.hidup):
                if s.jenis is Jenis.KANTOR and not s.hidup and s.nama.lower() not in sudah:
                    sudah.add(s.nama.lower())
                    yield from _periksa(nama, p, s)
            yield from _tanpa_jenis(nama, p, sudah)
    for t in b.tabel if b.asal is not Asal.DATA else ():
        judul = Prosa(t.judul, JenisProsa.JUDUL, t.tempat)
        for s in sebutan(t.judul):
            if s.jenis is Jenis.KANTOR:
                yield from _periksa(nama, judul, s)
    yield from _salinan_kelurahan(b)


Daftar = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Milik:
    """Names that belong here (`sendiri`) and that do not (`lain`), by kind; `umum` are words that are no names."""

    b: Bacaan
    sendiri: Daftar
    lain: Daftar
    umum: frozenset[str]


def _nama(semua: Iterable[str]) -> Daftar:
    """Kind and bare name: ("kecamatan", "metro utara"); the kind is "" where the name says none."""
    hasil = set()
    for n in semua:
        cocok = _JENIS.match(" ".join(n.split()))
        hasil.add((cocok[1].lower(), cocok[2].lower()) if cocok else ("", n.lower().strip()))
    return frozenset(hasil)


def _milik(b: Bacaan) -> Daftar:
    """Own names: office, Pemda, units, neighbours that stand in data and tables."""
    return _nama(n for n in (b.instansi, b.pemda, *b.acuan.kantor_sendiri) if n)


def _periksa(m: Milik, p: Prosa, s: Sebutan) -> Iterator[Temu]:
    nama = " ".join(s.nama.lower().split())
    if _cocok(s.kata, nama, m.sendiri) or not (_cocok(s.kata, nama, m.lain) or _nama_asing(m, p, s, nama)):
        return
    sekitar = p.teks[max(0, s.awal - 60) : s.awal]
    yield _temu(
        m.b, p, s.teks, jenis=s.kata, posisi=s.awal, tingkat=Tingkat.SARAN if _BANDING.search(sekitar) else None
    )


def _nama_asing(m: Milik, p: Prosa, s: Sebutan, nama: str) -> bool:
    """An unknown kecamatan or Pemda, where the report knows its own; villages may be anybody's."""
    dikenal = any(j in (s.kata, "") or (s.kata in PEMDA and j in PEMDA) for j, _ in m.sendiri)
    if s.kata in DESA or not dikenal or _SEMBOYAN.match(nama) or all(w in m.umum for w in nama.split()):
        return False
    dikutip = any(c.start() < s.awal < c.end() for c in _KUTIPAN.finditer(p.teks))
    return not dikutip and not (s.teks.isupper() and any(w in m.umum for w in nama.split()) and not _penuh(m, p, s))


_EKOR = re.compile(r"\W*(?:$|TAHUN\b|KABUPATEN\b|KOTA\b|PERIODE\b)")


def _penuh(m: Milik, p: Prosa, s: Sebutan) -> bool:
    """In capitals, where words run on ("KECAMATAN SUMBER LESTARI"): it ends where a name does, and a word of it is no
    common one."""
    return bool(_EKOR.match(p.teks, s.akhir)) and any(len(w) > 3 and w not in m.umum for w in s.nama.lower().split())


def _cocok(jenis: str, nama: str, daftar: Daftar) -> bool:
    """The name is one of these; "Metro" fits "Metro" of a Pemda, "Metro Utara Kota" still "Metro Utara"."""
    for j, n in daftar:
        sejenis = j == jenis or not j or (j in PEMDA and jenis in PEMDA) or (j in DESA and jenis in DESA)
        if sejenis and (nama == n or nama.startswith(f"{n} ")):
            return True
    return False


def _temu(b: Bacaan, p: Prosa, teks: str, *, jenis: str, posisi: int, tingkat: Tingkat | None) -> Temu:
    sendiri = b.pemda if jenis in PEMDA else b.instansi if jenis == "kecamatan" else ""
    ke = sendiri.upper() if teks.isupper() else sendiri
    usul = Usul(teks, ke, posisi=posisi) if sendiri and _JENIS.match(teks) else None
    milik = f", sedangkan laporan ini milik {sendiri}" if sendiri else ", yang bukan bagian dari kantor ini"
    return Temu(f"Naskah menyebut {kutip(teks)}{milik}.", p.tempat, usul=usul, tingkat=tingkat)


@lru_cache(maxsize=64)
def _pola_lain(lain: Daftar) -> re.Pattern[str]:
    """Names of other offices of two words or more, which nobody writes by chance."""
    nama = sorted({n.title() for _, n in lain if " " in n}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nama))})\b" if nama else r"(?!)")


def _tanpa_jenis(m: Milik, p: Prosa, sudah: set[str]) -> Iterator[Temu]:
    """The bare name of another office ("Pasar Metro Selatan")."""
    hukum = [(s.awal, s.akhir) for s in sebutan(p.teks) if s.jenis is Jenis.PERATURAN]
    for cocok in _pola_lain(m.lain).finditer(p.teks):
        nama = cocok[0].lower()
        dikutip = any(a <= cocok.start() < z for a, z in hukum)
        if nama not in sudah and not dikutip and not any(nama in n for _, n in m.sendiri):
            sudah.add(nama)
            yield _temu(m.b, p, cocok[0], jenis="", posisi=cocok.start(), tingkat=Tingkat.SARAN)


_KELURAHAN = re.compile(r"\b(?:Kelurahan|Kel\.|Desa)\s+([A-Z]\w+)")


def _salinan_kelurahan(b: Bacaan) -> Iterator[Temu]:
    """A line of one kelurahan whose output names another: copied from the line above (002:860-862)."""
    for t in b.tabel:
        for baris in t.baris:
            for sel in baris.sel:
                nama = (
                    list(dict.fromkeys(_KELURAHAN.findall(sel.teks)))
                    if sel.teks.count("Kel") + sel.teks.count("Desa") > 1
                    else []
                )
                if (
                    len(nama) == 2
                    and re.search(r"(?i)indikator|output|keluaran|\n\s*-", sel.teks)
                    and not _berdampingan(sel.teks, nama)
                ):
                    yield Temu(
                        f"Baris {kutip(nama[0])} berisi keluaran {kutip(nama[1])}.",
                        sel.tempat if sel.tempat.sebutan else baris.tempat,
                    )


def _berdampingan(teks: str, nama: list[str]) -> bool:
    """Both in one list: "Kelurahan A dan Kelurahan B"."""
    return bool(re.search(rf"{nama[0]}\s*(?:,|dan|serta|/|&)\s*(?:Kelurahan|Kel\.|Desa)?\s*{nama[1]}", teks))
