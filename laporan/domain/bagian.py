"""Writing the outline of a book: own sections, their place, and taking them away."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.core.exceptions import ValidationError

from laporan.models import Bagian, Laporan
from laporan.outline import Kelompok, kelompok
from laporan.papers import Cetakan
from sakip.core.domain import hapus, simpan
from sakip.core.write import menulis

DALAM = 4  # levels that have a number of their own: BAB I, A., 1., a.
ARAH = ("naik", "turun", "masuk", "keluar")


def tambah_bagian(
    *,
    laporan: Laporan,
    by: Any,
    judul: str = "",
    induk: Bagian | None = None,
    tempat: Kelompok = "isi",
    muatan: Cetakan | None = None,
) -> Bagian:
    """A section at the end of its place: below `induk`, or at the top in `tempat`. `muatan` is the table that it prints.

    Raises ValidationError where that table stands there already, the section would lie too deep, or it has no title.
    """
    awal = "" if induk or tempat == "isi" else f"{tempat}_"
    ada = set(laporan.bagian.values_list("kunci", flat=True))
    if muatan and f"{awal}{muatan.kunci}" in ada:
        raise ValidationError({"muatan": f"{muatan.judul} sudah ada dalam susunan. Pindahkan yang ada."})
    if induk and _kedalaman(induk) >= DALAM:
        raise ValidationError({"letak": "Bagian di sini sudah terlalu dalam. Pilih bagian di atasnya."})
    nama = muatan.kunci if muatan else next(x for i in count(1) if f"{awal}{(x := f'sendiri-{i}')}" not in ada)
    bagian = Bagian(
        laporan=laporan,
        induk=induk,
        kunci=f"{awal}{nama}",
        judul=judul or (muatan.judul if muatan else ""),
        urut=max(laporan.bagian.values_list("urut", flat=True), default=0) + 1,
    )
    return simpan(bagian, by=by)


def geser_bagian(*, bagian: Bagian, arah: str, by: Any) -> Bagian:
    """Move a section among those beside it (naik, turun), below the one before it (masuk), or out of its own (keluar).

    A section that stands at the edge already stays where it is.
    """
    semua = list(Bagian.objects.filter(laporan=bagian.laporan).select_related("laporan__perangkat", "induk"))
    sini = next(b for b in semua if b.pk == bagian.pk)
    deret = sebaris(semua, sini)
    i = deret.index(sini)
    with menulis(by=by):
        if arah in {"naik", "turun"}:
            lain = i + (1 if arah == "turun" else -1)
            if 0 <= lain < len(deret):
                deret[i], deret[lain] = deret[lain], deret[i]
                _urutkan(deret, by)
        elif arah == "masuk" and i > 0:
            _masuk(semua, sini, deret[i - 1], by)
        elif arah == "keluar" and sini.induk_id:
            _keluar(semua, sini, by)
    return sini


def hapus_bagian(*, bagian: Bagian, by: Any) -> None:
    """Take away a section that the office added; ValidationError for one of the default outline."""
    if bagian.bawaan:
        raise ValidationError(
            f"“{bagian.judul}” termasuk susunan baku, jadi tidak dapat dihapus. Hilangkan centang “dicetak” bila tidak dipakai."
        )
    if bagian.anak.exists():
        raise ValidationError(f"“{bagian.judul}” masih memuat bagian lain. Pindahkan atau hapus itu lebih dahulu.")
    hapus(bagian, by=by)


def sebaris(semua: list[Bagian], b: Bagian) -> list[Bagian]:
    """The sections beside one, in order: those below the same one, or at the top in the same group."""
    sama = [x for x in semua if x.induk_id == b.induk_id]
    if b.induk_id is None:
        sama = [x for x in sama if kelompok(x.kunci) == kelompok(b.kunci)]
    return sorted(sama, key=lambda x: (x.urut, x.pk))


def urutan_buku(semua: list[Bagian]) -> list[tuple[int, Bagian]]:
    """All sections as they are printed, each with its depth from 0."""
    ada = {b.pk for b in semua}
    letak = {"depan": 0, "isi": 1, "lampiran": 2}
    hasil: list[tuple[int, Bagian]] = []

    def susun(deret: list[Bagian], dalam: int) -> None:
        for b in deret:
            hasil.append((dalam, b))
            susun(sorted((x for x in semua if x.induk_id == b.pk), key=lambda x: (x.urut, x.pk)), dalam + 1)

    atas = [b for b in semua if b.induk_id not in ada]
    susun(sorted(atas, key=lambda b: (letak[kelompok(b.kunci)], b.urut, b.pk)), 0)
    return hasil


def _kedalaman(b: Bagian) -> int:
    return 1 + (_kedalaman(b.induk) if b.induk else 0)


def _tinggi(semua: list[Bagian], b: Bagian) -> int:
    return 1 + max((_tinggi(semua, x) for x in semua if x.induk_id == b.pk), default=0)


def _urutkan(deret: list[Bagian], by: Any) -> None:
    """Number the sections as they now stand; only what changes is written."""
    for urut, b in zip(_nomor_urut(deret), deret, strict=True):
        if b.urut != urut:
            b.urut = urut
            simpan(b, by=by)


def _nomor_urut(deret: list[Bagian]) -> list[int]:
    nomor = sorted(b.urut for b in deret)
    return nomor if len(set(nomor)) == len(nomor) else list(range(1, len(nomor) + 1))


def _masuk(semua: list[Bagian], b: Bagian, induk: Bagian, by: Any) -> None:
    if _kedalaman(induk) + _tinggi(semua, b) > DALAM:
        raise ValidationError(f"“{b.judul}” akan terlalu dalam di sini. Susunan paling banyak {DALAM} tingkat.")
    b.induk, b.urut = induk, max((x.urut for x in semua if x.induk_id == induk.pk), default=0) + 1
    simpan(b, by=by)


def _keluar(semua: list[Bagian], b: Bagian, by: Any) -> None:
    """To the level above, right after the section that it was part of."""
    lama = next(x for x in semua if x.pk == b.induk_id)
    if lama.induk_id is None and kelompok(b.kunci) != kelompok(lama.kunci):
        raise ValidationError(f"“{b.judul}” tidak dapat berdiri sendiri di sini. Pindahkan ke bagian lain.")
    b.induk = lama.induk
    deret = [x for x in sebaris(semua, lama) if x.pk != b.pk]
    deret.insert(deret.index(lama) + 1, b)
    for urut, x in enumerate(deret, 1):
        if x.urut != urut or x is b:
            x.urut = urut
            simpan(x, by=by)
