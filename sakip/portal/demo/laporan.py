"""The report: its frame, its outline, and the texts of the office; the headers of papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from laporan.domain import buat_laporan, simpan_naskah, ubah_naskah
from laporan.domain.angka import catat_semua
from laporan.models import Bagian, DasarHukum, Laporan, Naskah
from sakip.core.domain import simpan
from sakip.core.models import Peran, PerangkatDaerah, Peraturan
from sakip.portal.demo.pemuat import Baris, Pemuat

PERENCANA = Peran.Jenis.PERENCANA
ISI_BAGIAN = {"judul", "tampil", "naskah", "naskah_akhir", "kalimat_sendiri"}


def muat_laporan(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """The book of the office, or its books."""
    data = p.baca("laporan")
    for satu in data if isinstance(data, list) else filter(None, [data]):
        _buku(p, perangkat, satu)


def muat_dasar_hukum(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """What the document cites, in its order."""
    for urut, satu in enumerate(p.baca("peraturan"), 1):
        peraturan = Peraturan.objects.get(pemda=perangkat.pemda, **{n: satu[n] for n in ("bentuk", "nomor", "tahun")})
        p.tulis(DasarHukum, {"perangkat": perangkat, "peraturan": peraturan, "urut": urut}, by=PERENCANA)


def _buku(p: Pemuat, perangkat: PerangkatDaerah, data: Baris) -> None:
    if "susunan" in data:
        _sendiri(p, data["laporan"] | {"perangkat": perangkat}, data["susunan"])
    else:
        _bawaan(p, perangkat, data["bagian"], **data["laporan"])
    for satu in data.get("kepala", ()):
        p.tulis(Naskah, satu | {"perangkat": perangkat}, by=PERENCANA, lewat=simpan_naskah)


def _sendiri(p: Pemuat, rangka: Baris, susunan: Sequence[Baris]) -> None:
    """An office with an outline of its own: the sections that the data names, in that order."""
    laporan = p.tulis(Laporan, rangka, by=PERENCANA)
    for urut, satu in enumerate(susunan, 1):
        p.tulis(Bagian, satu | {"laporan": laporan, "urut": urut}, by=PERENCANA)
    catat_semua(laporan=laporan, by=p.oleh[PERENCANA])


def _bawaan(
    p: Pemuat,
    perangkat: PerangkatDaerah,
    bagian: Mapping[str, Baris],
    *,
    tahun: int,
    jenis: str = Laporan.Jenis.LKJIP,
    **rangka: Any,
) -> None:
    """The default outline with the document's own texts: what the data does not name has its title, and no text."""
    by = p.oleh[PERENCANA]
    laporan = buat_laporan(perangkat=perangkat, tahun=tahun, jenis=jenis, by=by)
    for nama, nilai in p.nilai(Laporan, rangka).items():
        setattr(laporan, nama, nilai)
    simpan(laporan, by=by)
    semua = {b.kunci: b for b in laporan.bagian.all()}
    if (
        asing := {f"{k}.{n}" for k, isi in bagian.items() for n in isi.keys() - ISI_BAGIAN}
        | bagian.keys() - semua.keys()
    ):
        raise TypeError(f"Bagian laporan tidak mengenal {', '.join(sorted(asing))}")
    for kunci, satu in semua.items():
        ubah_naskah(bagian=satu, by=by, catat=False, **{"naskah": "", "naskah_akhir": ""} | bagian.get(kunci, {}))
    catat_semua(laporan=laporan, by=by)
    p.baru["bagian laporan"] += len(semua)
