"""The program trees of one year or several, laid out of one list of nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from renstra.domain import simpan_dukungan
from renstra.enums import JENJANG_POHON, Jenjang
from renstra.models import Indikator, Nomenklatur, Sasaran, SimpulProgram
from sakip.core.models import Peran, PerangkatDaerah
from sakip.portal.demo.acuan import muat_nomenklatur
from sakip.portal.demo.pemuat import TIDAK_ADA, Baris, Pemuat
from sakip.portal.demo.rencana import muat_indikator

PERENCANA = Peran.Jenis.PERENCANA
Dukungan = Sequence[str] | Mapping[str, Decimal | int]
"""What a node supports, wholly; or with a share in percent each."""


def muat_program(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    """The trees of the years that the data names; a node stands in all of them unless it names its own."""
    for versi in p.baca("nomenklatur"):
        muat_nomenklatur(p, perangkat.pemda, **versi)
    data = p.baca("program")
    _pohon(p, {"perangkat": perangkat}, JENJANG_POHON, data.get("pohon", ()), data.get("tahun", ()))


def _pohon(p: Pemuat, tempat: Baris, jenjang: Sequence[Jenjang], simpul: Sequence[Baris], tahun: Sequence[int]) -> None:
    for urut, satu in enumerate(simpul, 1):
        isi: Baris = {"tahun": tahun} | satu
        _simpul(p, tempat | {"jenjang": jenjang[0], "urut": urut}, jenjang[1:], **isi)


def _simpul(
    p: Pemuat, tempat: Baris, di_bawah: Sequence[Jenjang], *, kode: str, tahun: Sequence[int], anak: Sequence[Baris] = (),
    indikator: Sequence[Baris] = (), dukungan: Dukungan = (), menurut_tahun: Mapping[str, Baris] = TIDAK_ADA, **isi: Any,
) -> None:  # fmt: skip
    """The node of each year; ``menurut_tahun`` holds what a year words in another way."""
    perangkat, tempat = tempat["perangkat"], tempat | {"kode": kode}
    setiap = {th: _satu_tahun(p, tempat | isi | {"tahun": th} | menurut_tahun.get(str(th), {})) for th in tahun}
    for urut, satu in enumerate(indikator, 1):
        pada = [{"simpul": setiap[th], "urut": urut} for th in satu.get("tahun", tahun)]
        muat_indikator(p, perangkat, pada, **{k: v for k, v in satu.items() if k != "tahun"})
    for simpul in setiap.values():
        _dukung(p, simpul, dukungan)
    _pohon(p, {"perangkat": perangkat, "induk": kode}, di_bawah, anak, tahun)


def _satu_tahun(p: Pemuat, isi: Baris) -> SimpulProgram:
    """Below the node of the same year; its name comes from the list of names unless the data has its own."""
    if "induk" in isi:
        isi = isi | {"induk": f"{isi['tahun']}:{isi['induk']}"}
    nama = p.dikenal.get(Nomenklatur, {}).get(isi.get("nomenklatur", isi["kode"]))
    bawaan = {"nama": nama.nama, "nomenklatur": nama} if nama else {}
    return p.tulis(SimpulProgram, bawaan | isi, by=PERENCANA)


def _dukung(p: Pemuat, simpul: SimpulProgram, dukungan: Dukungan) -> None:
    bagian = dukungan if isinstance(dukungan, Mapping) else dict.fromkeys(dukungan, 100)
    isi = {_didukung(p, kode): Decimal(persen) for kode, persen in bagian.items()}
    simpan_dukungan(simpul, isi=isi, by=p.oleh[PERENCANA])
    p.baru["dukungan"] += len(isi)


def _didukung(p: Pemuat, kode: str) -> Sasaran | Indikator:
    return p.dikenal[Sasaran].get(kode) or p.rujuk(Indikator, kode)
