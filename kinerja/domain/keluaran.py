"""Writing the outputs of a node in one go: wording, unit, target and realisasi of the year (MU-6, BS-17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from kinerja.domain.realisasi import simpan_realisasi
from kinerja.models import Realisasi
from renstra.domain import IsiKomponen, IsiTarget, lepas_rumusan, simpan_indikator
from renstra.domain.kode import kode_indikator
from renstra.enums import Akumulasi, JenisNilai
from renstra.models import Indikator, Komponen, RumusanIndikator, SimpulProgram
from sakip.core.domain import hapus
from sakip.core.write import menulis


@dataclass(frozen=True, kw_only=True)
class IsiKeluaran:
    """One output as typed. ``rumusan`` None is a new one; ``komponen`` is one lettered part of a known one.

    ``target`` and ``realisasi`` None stay as they are; a realisasi of () is taken away. ``nama`` begins the names of
    its errors (``keluaran_0_target``).
    """

    rumusan: RumusanIndikator | None = None
    komponen: Komponen | None = None
    uraian: str = ""
    satuan: str = ""
    target: IsiTarget | None = None
    realisasi: Decimal | tuple[()] | None = None
    hapus: bool = False
    nama: str = "keluaran"


def simpan_keluaran(simpul: SimpulProgram, isi: Sequence[IsiKeluaran], *, by: Any) -> None:
    """Save the outputs of a node, all or nothing. Raises Ditolak, Terkunci, or ValidationError with the names of the fields."""
    with menulis(by=by):
        for baris in isi:
            try:
                _simpan(simpul, baris, by=by)
            except ValidationError as salah:
                raise _beralamat(salah, baris.nama) from salah


def _simpan(simpul: SimpulProgram, isi: IsiKeluaran, *, by: Any) -> None:
    if isi.hapus and isi.rumusan is not None:
        _hapus(isi.rumusan, isi.komponen, simpul.tahun, by=by)
        return
    indikator = _simpan_rencana(simpul, isi, by=by)
    if isi.realisasi is not None:
        _simpan_realisasi(indikator, isi, simpul.tahun, by=by)


def _simpan_rencana(simpul: SimpulProgram, isi: IsiKeluaran, *, by: Any) -> Indikator:
    """Wording, unit and target; nothing is written where they are as they were, since staf may only tell what came of it."""
    rumusan = isi.rumusan
    target = {} if isi.target is None else {simpul.tahun: isi.target}
    if rumusan is None:
        unit = [simpul.unit] if simpul.unit else []
        rumusan = RumusanIndikator(simpul=simpul, uraian=isi.uraian)
        baru = _indikator_baru(simpul, isi)
        return simpan_indikator(baru, by=by, rumusan=rumusan, target=target, penanggung_jawab=unit)
    indikator = rumusan.indikator
    if isi.komponen is not None:
        if target or (isi.komponen.uraian, isi.komponen.satuan) != (isi.uraian, isi.satuan):
            isi.komponen.uraian, isi.komponen.satuan = isi.uraian, isi.satuan
            bagian = IsiKomponen(komponen=isi.komponen, target=target)
            simpan_indikator(indikator, by=by, rumusan=rumusan, komponen=[bagian])
    elif target or (rumusan.uraian, indikator.satuan) != (isi.uraian, isi.satuan):
        rumusan.uraian, indikator.satuan = isi.uraian, isi.satuan
        simpan_indikator(indikator, by=by, rumusan=rumusan, target=target)
    return indikator


def _indikator_baru(simpul: SimpulProgram, isi: IsiKeluaran) -> Indikator:
    """A count, which quarters add up to; a percentage stands at its last value."""
    persen = "%" in isi.satuan
    return Indikator(
        perangkat=simpul.perangkat,
        kode=kode_indikator(simpul),
        nama=isi.uraian,
        satuan=isi.satuan,
        jenis_nilai=JenisNilai.PERSEN if persen else JenisNilai.ANGKA,
        akumulasi=Akumulasi.TERAKHIR if persen else Akumulasi.JUMLAH,
    )


def _simpan_realisasi(indikator: Indikator, isi: IsiKeluaran, tahun: int, *, by: Any) -> None:
    kunci = {"indikator": indikator, "komponen": isi.komponen, "tahun": tahun, "periode": 0}
    baris = Realisasi.objects.filter(**kunci).first()
    if isinstance(isi.realisasi, Decimal):
        baris = baris or Realisasi(**kunci)
        baris.indikator, baris.angka = indikator, isi.realisasi
        simpan_realisasi(baris, by=by)
    elif baris is not None:
        hapus(baris, by=by)


def _hapus(rumusan: RumusanIndikator, komponen: Komponen | None, tahun: int, *, by: Any) -> None:
    """Take an output off the node with its realisasi of the year; a series that stands nowhere else goes altogether."""
    indikator = rumusan.indikator
    for baris in Realisasi.objects.filter(indikator=indikator, komponen=komponen, tahun=tahun):
        hapus(baris, by=by)
    if komponen is not None:
        hapus(komponen, by=by)
        return
    lepas_rumusan(rumusan, by=by)
    if not any(getattr(indikator, nama).exists() for nama in ("rumusan", "realisasi", "baris_perjanjian", "dukungan")):
        hapus(indikator, by=by)


def _beralamat(salah: ValidationError, nama: str) -> ValidationError:
    """The same errors beside the fields of the row: what speaks of the target, of the realisasi, of the unit, or of it all."""
    if not hasattr(salah, "error_dict"):
        return ValidationError({f"{nama}_uraian": salah.messages})
    hasil: dict[str, list[str]] = {}
    for kunci, daftar in salah.error_dict.items():
        bidang = next((b for awal, b in _BIDANG if kunci.startswith(awal)), "uraian")
        hasil.setdefault(f"{nama}_{bidang}", []).extend(m for satu in daftar for m in satu.messages)
    return ValidationError(hasil)


_BIDANG = (
    ("target", "target"), ("komponen_target", "target"), ("angka", "realisasi"), ("periode", "realisasi"),
    ("alasan_diketik", "realisasi"), ("satuan", "satuan"), ("komponen_satuan", "satuan"),
)  # fmt: skip
