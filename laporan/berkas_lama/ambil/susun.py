"""What a file that was read offers to its office, and the workbook of what was chosen of it."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.core.exceptions import ValidationError

from laporan.berkas_lama.ambil.bentuk import Ambilan, Nilai, Petak
from laporan.berkas_lama.ambil.kinerja import ambil_kinerja
from laporan.berkas_lama.ambil.uang import ambil_uang
from renstra.models import Target
from sakip.core.lembar import Konteks, Lembar, Tindakan, Usul, buku_kerja
from sakip.core.lembar.periksa import periksa
from sakip.core.models import PerangkatDaerah

Pilihan = dict[str, Nilai]
"""The chosen value of each cell by its key."""


def susun_ambilan(hasil: dict[str, Any], perangkat: PerangkatDaerah, *, by: Any) -> Ambilan:
    """All that a file offers, each cell with what the import would refuse. Writes nothing."""
    konteks = Konteks(perangkat, by)
    ambilan = _baca(hasil, konteks)
    _tanyakan(ambilan.petak.values(), konteks)
    return ambilan


def pilih(ambilan: Ambilan, tanda: Collection[str]) -> Pilihan:
    """The ticked values. Raises ValidationError where none is ticked, or two of one cell."""
    hasil: Pilihan = {}
    for petak in ambilan.petak.values():
        dicentang = [n for n in petak.nilai if petak.tanda(n) in tanda and not petak.alasan]
        if len(dicentang) > 1:
            raise ValidationError(
                f"Pilih satu nilai saja untuk {petak.sebutan}, {petak.lembar.nama.lower()} {petak.tahun}."
            )
        if dicentang:
            hasil[petak.kunci] = dicentang[0]
    if not hasil:
        raise ValidationError("Belum ada nilai yang dicentang. Centang paling sedikit satu.")
    return hasil


def buku_ambilan(hasil: dict[str, Any], perangkat: PerangkatDaerah, pilihan: Pilihan) -> bytes:
    """A workbook as the import reads it: whole rows, the chosen cells filled, all others as they are in the data."""
    konteks = Konteks(perangkat)
    petak = [p for p in _baca(hasil, konteks).petak.values() if p.kunci in pilihan]
    for p in petak:
        p.lembar.kolom["nilai"].pasang(p.obj, pilihan[p.kunci].isi)
        _tambah(p.obj, p.lembar, konteks)
    dipilih = {_baris(p.obj) for p in petak}
    lembar = sorted({p.lembar for p in petak}, key=lambda x: x.urut)
    return buku_kerja(lembar, konteks, hanya=lambda obj: _baris(obj) in dipilih)


def _baca(hasil: dict[str, Any], konteks: Konteks) -> Ambilan:
    ambilan = Ambilan()
    if pernyataan := hasil.get("pernyataan"):
        ambil_kinerja(ambilan, pernyataan, konteks)
    if uang := hasil.get("uang"):
        ambil_uang(ambilan, uang, konteks)
    return ambilan


def _baris(obj: Any) -> Any:
    """The row of a sheet that an object stands in: with targets, all years of one place are one row."""
    return ("target", obj.rumusan_id, obj.komponen_id) if isinstance(obj, Target) else id(obj)


def _tambah(obj: Any, lembar: Lembar, konteks: Konteks) -> None:
    if obj.pk is None:
        obj.pk = konteks.nomor_sementara()
        konteks.isi(lembar.model()).tambah(obj)


def _tanyakan(semua: Iterable[Petak], konteks: Konteks) -> None:
    """Ask the import's own rules about every cell that would change: permission, locks, the row, the rules of the room."""
    menurut: dict[Lembar, list[tuple[Petak, Usul]]] = defaultdict(list)
    for p in semua:
        if not p.alasan and (nilai := next((n for n in p.nilai if n.teks != p.kini), None)):
            menurut[p.lembar].append((p, _usul(p, nilai, konteks)))
    for lembar, isi in menurut.items():
        periksa(lembar, [u for _, u in isi], konteks)
        for p, u in isi:
            p.alasan = " ".join(dict.fromkeys(t.pesan for t in u.temuan))


def _usul(p: Petak, nilai: Nilai, konteks: Konteks) -> Usul:
    baru = p.obj._state.adding
    lama = None if baru else copy.copy(p.obj)
    p.lembar.kolom["nilai"].pasang(p.obj, nilai.isi)
    _tambah(p.obj, p.lembar, konteks)
    return Usul(p.lembar, 0, {}, p.obj, Tindakan.BARU if baru else Tindakan.UBAH, lama)
