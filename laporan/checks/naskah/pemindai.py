"""The tokeniser: a text becomes typed mentions with their stretch. It never raises; what is no figure stays out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from laporan.checks.naskah import pola
from laporan.checks.naskah.arah import POLA as ARAH
from laporan.checks.naskah.arah import arah
from laporan.checks.naskah.bentuk import ANGKA, Jenis, Sebutan
from laporan.checks.naskah.ejaan import angka_kata
from sakip.core.numbers import BULAN, AngkaSalah, parse_angka

SKALA = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_BULAN = {b.lower(): n for n, b in enumerate(BULAN, 1)} | {"nopember": 11, "pebruari": 2}
_JENIS = {"kec.": "kecamatan", "kel.": "kelurahan", "kab.": "kabupaten", "walikota": "kota", "wali kota": "kota"}
_JENIS |= {"camat": "kecamatan", "lurah": "kelurahan", "bupati": "kabupaten"}
_TUTUP = "\x00"
TERPANJANG = 20_000
"""Longer paragraphs are no prose; their rest is not read."""

Buat = Callable[[re.Match[str], str], Sebutan | None]


def sebutan(teks: str, hidup: tuple[tuple[int, int, str], ...] = ()) -> tuple[Sebutan, ...]:
    """The mentions of a text by place; those inside a live stretch carry its key. Never raises."""
    semua = _sebutan(teks[:TERPANJANG])
    return tuple(_hidupkan(s, hidup) for s in semua) if hidup else semua


def _hidupkan(s: Sebutan, hidup: tuple[tuple[int, int, str], ...]) -> Sebutan:
    kunci = next((k for a, z, k in hidup if a < s.akhir and s.awal < z), "")
    return replace(s, hidup=kunci or "?") if kunci or any(a < s.akhir and s.awal < z for a, z, _ in hidup) else s


@lru_cache(maxsize=4096)
def _sebutan(teks: str) -> tuple[Sebutan, ...]:
    """Each pattern in turn; what one has taken is closed for the next."""
    hasil: list[Sebutan] = []
    sisa = teks
    for pola_, buat in _URUT:
        sisa = _ambil(teks, sisa, pola_, buat, hasil)
    hasil.extend(_bertempat(teks, _kantor, pola.KANTOR, hasil))
    hasil.extend(_bertempat(teks, _arah, ARAH, hasil))
    return tuple(sorted(hasil, key=lambda s: (s.awal, s.akhir)))


def _ambil(teks: str, sisa: str, pola_: re.Pattern[str], buat: Buat, hasil: list[Sebutan]) -> str:
    """Searches on from where a mention ends, which may be before the end of its match."""
    awal = 0
    while cocok := pola_.search(sisa, awal):
        s = buat(cocok, teks)
        awal = max(s.akhir if s else cocok.end(), cocok.start() + 1)
        if s is None:
            continue
        if s.teks:
            hasil.append(s)
        sisa = f"{sisa[: cocok.start()]}{_TUTUP * (awal - cocok.start())}{sisa[awal:]}"
    return sisa


def _bertempat(teks: str, buat: Buat, pola_: re.Pattern[str], ada: list[Sebutan]) -> Iterator[Sebutan]:
    """Names and direction words stand beside figures; only those in the title of a regulation are left out."""
    hukum = [(s.awal, s.akhir) for s in ada if s.jenis is Jenis.PERATURAN]
    for cocok in pola_.finditer(teks):
        s = buat(cocok, teks)
        if s is not None and not any(a <= s.awal < z for a, z in hukum):
            yield s


def _peraturan(cocok: re.Match[str], teks: str) -> Sebutan:
    isi = cocok.groupdict()
    akhir = cocok.end()
    if isi.get("tentang"):
        judul = pola.AKHIR_JUDUL.search(teks, cocok.start("tentang"), akhir)
        akhir = judul.start() if judul else akhir
    tahun = isi.get("tahun")
    bentuk = " ".join(f"{isi.get('bentuk') or ''} {isi.get('badan') or ''}".split())
    return Sebutan(
        Jenis.PERATURAN, cocok.start(), akhir, teks[cocok.start() : akhir], kata=bentuk, nama=isi["nomor"].rstrip(".,"),
        tahun=(int(tahun), int(tahun)) if tahun else None,
    )  # fmt: skip


def _buang(cocok: re.Match[str], _teks: str) -> Sebutan:
    return Sebutan(Jenis.BILANGAN, cocok.start(), cocok.end(), "")


def _rupiah(cocok: re.Match[str], teks: str) -> Sebutan | None:
    angka = cocok["angka"] or cocok["angka2"]
    skala = SKALA.get((cocok["skala"] or cocok["skala2"] or "").lower(), 0)
    return _figur(Jenis.RUPIAH, cocok, teks, angka, skala, rupiah=not skala)


def _persen(cocok: re.Match[str], teks: str) -> Sebutan | None:
    return _figur(Jenis.PERSEN, cocok, teks, cocok["angka"])


def _bilangan(cocok: re.Match[str], teks: str) -> Sebutan | None:
    s = _figur(Jenis.BILANGAN, cocok, teks, cocok["angka"])
    eja = angka_kata(cocok["eja"]) if cocok["eja"] else None
    return s and replace(s, kata=_kata(teks, s.akhir), eja=eja)


def _bilangan_kata(cocok: re.Match[str], teks: str) -> Sebutan | None:
    nilai = angka_kata(cocok["eja"])
    if nilai is None or re.search(r"(?:salah|ke|per)\s*-?$", teks[: cocok.start()], re.IGNORECASE):
        return None
    digit = int(cocok["angka"]) if cocok["angka"] else None
    akhir = len(teks[: cocok.end()].rstrip())
    return Sebutan(
        Jenis.BILANGAN, cocok.start(), akhir, teks[cocok.start() : akhir], Decimal(nilai if digit is None else digit),
        kata=_kata(teks, akhir), eja=None if digit is None else nilai,
    )  # fmt: skip


def _kata(teks: str, dari: int) -> str:
    cocok = pola.SESUDAH.match(teks, dari)
    return " ".join(cocok["kata"].lower().split()) if cocok else ""


def _figur(
    jenis: Jenis, cocok: re.Match[str], teks: str, angka: str, skala: int = 0, *, rupiah: bool | None = None
) -> Sebutan | None:
    """What no reading of a figure fits is passed over; of two readings the first that the writer may have meant."""
    try:
        nilai = parse_angka(angka, desimal=6, digit=24, rupiah=rupiah)
    except AngkaSalah as salah:
        pilihan = salah.pilihan
        nilai = pilihan[-1] if pilihan and jenis is Jenis.BILANGAN else pilihan[0] if pilihan else None
    if nilai is None:
        return None
    presisi = Decimal(1).scaleb(min(0, int(nilai.as_tuple().exponent)) + skala)
    if "," in angka and jenis is not Jenis.RUPIAH:
        presisi = Decimal(1).scaleb(-len(angka.rsplit(",", 1)[1]))
    return Sebutan(
        jenis, cocok.start(), cocok.end(), teks[cocok.start() : cocok.end()], nilai.scaleb(skala), presisi
    )  # fmt: skip


def _periode(cocok: re.Match[str], _teks: str) -> Sebutan:
    a, b = int(cocok["a"]), int(cocok["b"])
    return Sebutan(Jenis.PERIODE, cocok.start(), cocok.end(), cocok[0], tahun=(a, b))


def _tanggal(cocok: re.Match[str], teks: str) -> Sebutan:
    tahun = int(cocok["tahun"] or cocok["y"])
    bulan = _BULAN[cocok["bulan"].lower()] if cocok["bulan"] else int(cocok["m"])
    hari = cocok["hari"] or cocok["d"]
    try:
        hari_ini = datetime.date(tahun, bulan, int(hari or 1))
    except ValueError:
        hari_ini = None
    return Sebutan(
        Jenis.TANGGAL, cocok.start(), cocok.end(), teks[cocok.start() : cocok.end()], tahun=(tahun, tahun), tanggal=hari_ini
    )  # fmt: skip


def _tahun(cocok: re.Match[str], _teks: str) -> Sebutan:
    tahun = int(cocok["tahun"])
    return Sebutan(Jenis.TAHUN, cocok.start(), cocok.end(), cocok[0], tahun=(tahun, tahun))


def _kantor(cocok: re.Match[str], _teks: str) -> Sebutan:
    jenis = " ".join(cocok["jenis"].lower().split())
    return Sebutan(
        Jenis.KANTOR, cocok.start(), cocok.end(), cocok[0], kata=_JENIS.get(jenis, jenis), nama=cocok["nama"]
    )  # fmt: skip


def _arah(cocok: re.Match[str], _teks: str) -> Sebutan:
    return Sebutan(Jenis.ARAH, cocok.start(), cocok.end(), cocok[0], arah=arah(cocok))


_URUT: tuple[tuple[re.Pattern[str], Buat], ...] = (
    (pola.PERATURAN, _peraturan),
    (pola.PERATURAN_TAHUN, _peraturan),
    (pola.PERATURAN_SAJA, _peraturan),
    (pola.LEMBARAN, _buang),
    (pola.TANGGAL, _tanggal),
    (pola.RUPIAH, _rupiah),
    (pola.PERSEN, _persen),
    (pola.PERIODE, _periode),
    (pola.BUKAN_ANGKA, _buang),
    (pola.TAHUN, _tahun),
    (pola.BILANGAN_KATA, _bilangan_kata),
    (pola.BILANGAN, _bilangan),
)


def angka_saja(semua: tuple[Sebutan, ...]) -> tuple[Sebutan, ...]:
    """The figures among the mentions."""
    return tuple(s for s in semua if s.jenis in ANGKA)
