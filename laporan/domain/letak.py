"""Writing the outline of a book: the place of a section among the others."""

from __future__ import annotations

from typing import Any, Literal

from django.core.exceptions import ValidationError

from laporan.domain.bagian import kunci_bebas
from laporan.models import Bagian
from laporan.outline import Kelompok, kelompok
from laporan.urutan import DALAM, anak, berurut, kedalaman, sebaris, tinggi
from sakip.core.domain import simpan
from sakip.core.write import menulis

ARAH = ("naik", "turun", "masuk", "keluar")
Cara = Literal["sebelum", "sesudah", "dalam"]
KELOMPOK = {"depan": "sebelum BAB I", "isi": "sebagai bab", "lampiran": "sebagai lampiran"}


def geser_bagian(*, bagian: Bagian, arah: str, by: Any) -> Bagian:
    """Move a section among those beside it (naik, turun), below the one before it (masuk), or out of its own (keluar).

    A section that stands at the edge already stays where it is.
    """
    semua, sini = _muat(bagian)
    deret = sebaris(semua, sini)
    i = deret.index(sini)
    with menulis(by=by):
        if arah in {"naik", "turun"}:
            lain = i + (1 if arah == "turun" else -1)
            if 0 <= lain < len(deret):
                deret[i], deret[lain] = deret[lain], deret[i]
                _urutkan(deret, by)
        elif arah == "masuk" and i > 0:
            _pindah(semua, sini, "dalam", deret[i - 1], by)
        elif arah == "keluar" and sini.induk_id:
            _pindah(semua, sini, "sesudah", next(x for x in semua if x.pk == sini.induk_id), by)
    return sini


def pindah_bagian(*, bagian: Bagian, acuan: Bagian, cara: Cara, by: Any) -> Bagian:
    """Move a section with all below it before or after another (`acuan`), or to the end of what is below that.

    Raises ValidationError where it would lie too deep, inside itself, or in a group that it does not belong to.
    """
    semua, sini = _muat(bagian)
    with menulis(by=by):
        _pindah(semua, sini, cara, next(x for x in semua if x.pk == acuan.pk), by)
    return sini


def pindah_ke_ujung(*, bagian: Bagian, tempat: Kelompok, by: Any) -> Bagian:
    """Move a section to the top, after all others of a group. Raises ValidationError as `pindah_bagian` does."""
    semua, sini = _muat(bagian)
    deret = [x for x in semua if x.induk_id is None and kelompok(x.kunci) == tempat and x is not sini]
    with menulis(by=by):
        _letakkan(semua, sini, [*berurut(deret), sini], tempat=tempat, by=by)
    return sini


def _muat(bagian: Bagian) -> tuple[list[Bagian], Bagian]:
    semua = list(Bagian.objects.filter(laporan=bagian.laporan).select_related("laporan__perangkat"))
    menurut_id = {b.pk: b for b in semua}
    for b in semua:
        b.induk = menurut_id[b.induk_id] if b.induk_id else None
    return semua, menurut_id[bagian.pk]


def _pindah(semua: list[Bagian], sini: Bagian, cara: Cara, acuan: Bagian, by: Any) -> None:
    if _di_dalam(acuan, sini):
        raise ValidationError(f"“{sini.judul}” tidak dapat dipindahkan ke dalam dirinya sendiri.")
    if cara == "dalam":
        deret = [x for x in anak(semua, acuan) if x is not sini]
        _letakkan(semua, sini, [*deret, sini], induk=acuan, by=by)
        return
    deret = [x for x in sebaris(semua, acuan) if x is not sini]
    deret.insert(deret.index(acuan) + (cara == "sesudah"), sini)
    tempat = None if acuan.induk else kelompok(acuan.kunci)
    _letakkan(semua, sini, deret, induk=acuan.induk, tempat=tempat, by=by)


def _di_dalam(b: Bagian | None, luar: Bagian) -> bool:
    return b is not None and (b.pk == luar.pk or _di_dalam(b.induk, luar))


def _letakkan(
    semua: list[Bagian],
    sini: Bagian,
    deret: list[Bagian],
    *,
    by: Any,
    induk: Bagian | None = None,
    tempat: Kelompok | None = None,
) -> None:
    """Below `induk`, or at the top in `tempat`, in the order of `deret`."""
    if kedalaman(induk) + tinggi(semua, sini) > DALAM:
        raise ValidationError(f"“{sini.judul}” akan terlalu dalam di sini. Susunan paling banyak {DALAM} tingkat.")
    if tempat and kelompok(sini.kunci) != tempat:
        if sini.bawaan:
            raise ValidationError(f"“{sini.judul}” tidak dapat berdiri {KELOMPOK[tempat]}. Pilih letak lain.")
        sini.kunci = kunci_bebas(sini, tempat)
    sini.induk = induk
    for urut, x in enumerate(deret, 1):
        if x.urut != urut or x is sini:
            x.urut = urut
            simpan(x, by=by)


def _urutkan(deret: list[Bagian], by: Any) -> None:
    """Number the sections as they now stand; only what changes is written."""
    for urut, b in zip(_nomor_urut(deret), deret, strict=True):
        if b.urut != urut:
            b.urut = urut
            simpan(b, by=by)


def _nomor_urut(deret: list[Bagian]) -> list[int]:
    nomor = sorted(b.urut for b in deret)
    return nomor if len(set(nomor)) == len(nomor) else list(range(1, len(nomor) + 1))
