"""Persons: numbers of employees, one number a person, titles and ranks the same everywhere (K14)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from laporan.checks.bacaan import Asal, Bacaan, Nama
from laporan.checks.daftar import Temu, aturan
from laporan.checks.temuan import Tempat, Tingkat
from sakip.core.nip import periksa_ni_pppk, periksa_nip

DEPAN = frozenset({"drs", "dra", "dr", "ir", "h", "hj", "prof", "kh", "r", "rr", "apt", "ust"})
"""Titles before a name, without dots."""
BELAKANG = re.compile(r"^(?:[A-Z]\.?){1,4}$|^[A-Z][A-Za-z]*\.[A-Z][A-Za-z.]*$")
"""A title after a name that was written without a comma: "SE", "S.H.", "S.Sos"."""
PPPK = "21"
"""Where a NIP has the month of appointment, a NI PPPK has this."""


@aturan(
    "K14",
    "NIP benar dan satu orang satu NIP; gelar dan pangkat sama",
    Tingkat.SALAH,
    alasan="Penanda tangan yang nomornya salah atau berganti-ganti membuat dokumen diragukan keabsahannya.",
    dasar="Peraturan Kepala BKN 22/2007 (susunan NIP); Perpres 29/2014.",
)
def orang(b: Bacaan) -> Iterator[Temu]:
    """Each number by itself, then the persons against each other."""
    bernomor = [n for n in b.nama if n.nip]
    for nip, sama in _kelompok(bernomor, lambda n: _angka(n.nip)):
        yield from _nomor(nip, sama)
    yield from _nip_berganti(bernomor)
    yield from _satu_nip_dua_orang(bernomor)
    yield from _sebutan_berganti(b)


def nama_polos(nama: str) -> str:
    """A name without titles, in small letters: `Drs. SUPRIYONO, S.H., M.M.` is `supriyono`."""
    depan = nama.partition(",")[0]
    kata = depan.replace(".", ". ").split() if "," in nama or depan.isupper() else depan.split()
    while len(kata) > 1 and kata[0].rstrip(".").casefold() in DEPAN:
        kata = kata[1:]
    while len(kata) > 1 and not depan.isupper() and BELAKANG.match(kata[-1]):
        kata = kata[:-1]
    return " ".join(k.strip(".").casefold() for k in kata if k.strip("."))


def gelar(nama: str) -> frozenset[str]:
    """The titles of a name, letters only: `Drs. SUPRIYONO, S.H.,M.M` has drs, sh and mm."""
    depan, _, belakang = nama.partition(",")
    awal = [k.rstrip(".").casefold() for k in depan.replace(".", ". ").split()]
    akhir = re.split(r"[,\s]+|(?<=[a-z]{3})\.", belakang)
    return frozenset(k for k in awal if k in DEPAN) | {g for x in akhir if (g := re.sub(r"\W", "", x).casefold())}


def pangkat_polos(pangkat: str) -> str:
    """A rank without its golongan: `Pembina-IV/a` and `Pembina/IVa` are one."""
    return re.sub(r"\W+", " ", re.sub(r"\(?\b[IV]+\s*/?\s*[a-e]\b\)?", "", pangkat)).strip().casefold()


def _angka(nip: str) -> str:
    return re.sub(r"\D", "", nip)


def _kelompok(nama: Iterable[Nama], kunci: Callable[[Nama], str]) -> Iterator[tuple[str, list[Nama]]]:
    hasil: dict[str, list[Nama]] = {}
    for n in nama:
        hasil.setdefault(kunci(n), []).append(n)
    yield from hasil.items()


def _nomor(nip: str, sama: list[Nama]) -> Iterator[Temu]:
    """A number that no employee can have; a month that fits neither kind is only likely wrong."""
    satu = sama[0]
    try:
        periksa_ni_pppk(nip) if nip[12:14] == PPPK else periksa_nip(nip)
    except ValueError as salah:
        yakin = len(nip) != 18 or "Tanggal lahir" in str(salah)
        yield Temu(
            f"NIP {satu.nip} milik {satu.nama} tidak benar. {salah}",
            satu.tempat,
            tuple(n.tempat for n in sama[1:]),
            tingkat=None if yakin else Tingkat.PERINGATAN,
        )


def _nip_berganti(nama: list[Nama]) -> Iterator[Temu]:
    for polos, sama in _kelompok(nama, lambda n: nama_polos(n.nama)):
        beda = {_angka(n.nip): n for n in reversed(sama)}
        if polos and len(beda) > 1:
            nomor = [n for n in sama if beda[_angka(n.nip)] is n]
            daftar = ", ".join(f"{n.nip} ({n.tempat.sebutan})" for n in nomor)
            yield Temu(f"{nomor[0].nama} ditulis dengan {len(nomor)} NIP: {daftar}.", nomor[0].tempat, _lain(nomor))


def _satu_nip_dua_orang(nama: list[Nama]) -> Iterator[Temu]:
    for nip, sama in _kelompok(nama, lambda n: _angka(n.nip)):
        orang_ = {nama_polos(n.nama): n for n in reversed(sama) if n.nama}
        if len(orang_) > 1:
            beda = [n for n in sama if orang_.get(nama_polos(n.nama)) is n]
            siapa = " dan ".join(n.nama for n in beda)
            yield Temu(f"NIP {nip} dipakai untuk {len(beda)} nama: {siapa}.", beda[0].tempat, _lain(beda))


def _sebutan_berganti(b: Bacaan) -> Iterator[Temu]:
    """Titles and ranks; in our own papers of several dates a rank may have risen."""
    pangkat = Tingkat.SARAN if b.asal is Asal.DATA else Tingkat.PERINGATAN
    for _, sama in _kelompok([n for n in b.nama if nama_polos(n.nama)], lambda n: nama_polos(n.nama)):
        yield from _beda(sama, "Gelar", lambda n: n.nama, lambda n: " ".join(sorted(gelar(n.nama))), pangkat)
        yield from _beda(sama, "Pangkat", lambda n: n.pangkat, lambda n: pangkat_polos(n.pangkat), pangkat)


def _beda(
    sama: list[Nama], apa: str, teks: Callable[[Nama], str], kunci: Callable[[Nama], str], tingkat: Tingkat
) -> Iterator[Temu]:
    """Different answers of those that give one."""
    ada = {k: n for n in reversed(sama) if (k := kunci(n))}
    if len(ada) > 1:
        beda = [n for n in sama if ada.get(kunci(n)) is n]
        daftar = ", ".join(f"“{teks(n)}” ({n.tempat.sebutan})" for n in beda)
        yield Temu(f"{apa} {beda[0].nama} tidak sama: {daftar}.", beda[0].tempat, _lain(beda), tingkat=tingkat)


def _lain(nama: list[Nama]) -> tuple[Tempat, ...]:
    return tuple(n.tempat for n in nama[1:])
