"""The order of a book's sections and their numbers, from its rows; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from laporan.models import Bagian
from laporan.outline import Kelompok, kelompok, nomor_atas, nomor_bawah

DALAM = 4  # levels that have a number of their own: BAB I, A., 1., a.
TERSUSUN = ("bab3_sasaran_", "bab3_survei_")
"""Keys of sections that stand where the data puts them, in its order; only the book knows their numbers."""
_LETAK: Mapping[Kelompok, int] = {"depan": 0, "isi": 1, "lampiran": 2}


def sebaris(semua: list[Bagian], b: Bagian) -> list[Bagian]:
    """The sections beside one, in order: those below the same one, or at the top in the same group."""
    sama = [x for x in semua if x.induk_id == b.induk_id]
    if b.induk_id is None:
        sama = [x for x in sama if kelompok(x.kunci) == kelompok(b.kunci)]
    return berurut(sama)


def anak(semua: Iterable[Bagian], induk: Bagian) -> list[Bagian]:
    """The sections right below one, in order."""
    return berurut(x for x in semua if x.induk_id == induk.pk)


def berurut(semua: Iterable[Bagian]) -> list[Bagian]:
    """As they stand."""
    return sorted(semua, key=lambda x: (x.urut, x.pk))


def urutan_buku(semua: list[Bagian]) -> list[tuple[int, Bagian]]:
    """All sections as they are printed, each with its depth from 0."""
    ada = {b.pk for b in semua}
    hasil: list[tuple[int, Bagian]] = []

    def susun(deret: list[Bagian], dalam: int) -> None:
        for b in deret:
            hasil.append((dalam, b))
            susun(anak(semua, b), dalam + 1)

    atas = [b for b in semua if b.induk_id not in ada]
    susun(sorted(atas, key=lambda b: (_LETAK[kelompok(b.kunci)], b.urut, b.pk)), 0)
    return hasil


def nomor_cetak(
    semua: list[Bagian], *, bab_awal: int = 1, angka: bool = False, lampiran_romawi: bool = False
) -> Mapping[int, str]:
    """The number of each printed section by its id ("BAB II", "A.", "3.1"); one without a number is not there."""
    nomor: dict[int, str] = {}

    def bawah(b: Bagian, level: int, awal: str) -> None:
        tampil = (x for x in anak(semua, b) if x.tampil and not menerus(semua, x) and not x.kunci.startswith(TERSUSUN))
        for i, x in enumerate(tampil, 1):
            nomor[x.pk] = nomor_bawah(level, i, awal if angka else "")
            bawah(x, level + 1, f"{awal}{i}.")

    for nama in _LETAK:
        atas = (b for b in berurut(semua) if b.induk_id is None and b.tampil and kelompok(b.kunci) == nama)
        for i, b in enumerate(atas, bab_awal if nama == "isi" else 1):
            nomor[b.pk] = nomor_atas(nama, i, lampiran_romawi=lampiran_romawi)
            bawah(b, 2, f"{i}.")
    return nomor


def menerus(semua: Iterable[Bagian], b: Bagian) -> bool:
    """It goes on from the section above it, without a heading; one that holds others has its heading in any case."""
    return b.tanpa_judul and b.induk_id is not None and not any(x.induk_id == b.pk for x in semua)


def dicetak(semua: Iterable[Bagian]) -> list[Bagian]:
    """Those that are printed; one below a hidden one is not."""
    menurut_id = {b.pk: b for b in semua}

    def tampil(b: Bagian) -> bool:
        return b.tampil and (b.induk_id is None or tampil(menurut_id[b.induk_id]))

    return [b for b in menurut_id.values() if tampil(b)]


def kedalaman(b: Bagian | None) -> int:
    """Levels down to a section: 1 for a chapter; 0 above all of them."""
    return 1 + kedalaman(b.induk) if b else 0


def tinggi(semua: list[Bagian], b: Bagian) -> int:
    """Levels from a section down to the deepest below it, itself included."""
    return 1 + max((tinggi(semua, x) for x in anak(semua, b)), default=0)
