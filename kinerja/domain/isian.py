"""Writing one cell of an entry grid: a part of a realisasi, or the target of a quarter.

The indicator is locked first (``buka_indikator``), so that two who save at once follow one after the other: a year never
stands both whole and in quarters, and no period twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, prefetch_related_objects

from kinerja.domain.nilai import periksa_nilai
from kinerja.domain.realisasi import hitung_dari_bagian
from kinerja.models import Realisasi, Survei, TargetPeriode
from kinerja.queries.aturan import aturan_untuk
from renstra.domain.nilai import IsiTarget, periksa_target
from renstra.enums import Ketersediaan
from renstra.models import Indikator, Komponen
from sakip.core.domain import Terkunci
from sakip.core.isian.tulis import hapus_terkunci, salinan, simpan_terkunci
from sakip.core.models import PerangkatDaerah

BAGIAN = ("pembilang", "penyebut")
NILAI = frozenset({"angka", "huruf", "predikat", *BAGIAN})
KATA = ("kendala", "solusi", "penjelasan", "sumber", "alasan_diketik")


@dataclass
class IndikatorTerbuka:
    """An indicator that is locked for this transaction, with its rows of a year as they are stored."""

    indikator: Indikator
    tahun: int
    komponen: dict[int, Komponen]
    ada_survei: bool
    rows: dict[tuple[int | None, int], Realisasi] = field(default_factory=dict)

    def baris(self, komponen_id: int | None, periode: int) -> Realisasi:
        """The row of a period; unsaved where there is none."""
        ada = self.rows.get((komponen_id, periode))
        if ada is None:
            bagian = self.komponen[komponen_id] if komponen_id else None
            ada = Realisasi(indikator=self.indikator, komponen=bagian, tahun=self.tahun, periode=periode)
        return ada

    def sebagian(self, komponen_id: int | None) -> dict[int, Realisasi]:
        """The rows of the whole, or of one lettered part, by period."""
        return {p: r for (k, p), r in self.rows.items() if k == komponen_id}


def kunci_indikator(perangkat: PerangkatDaerah, pk: int) -> Indikator | None:
    """The indicator of this office, locked until the transaction ends; None where it has no such."""
    indikator: Indikator | None = _kunci(perangkat, Indikator.objects.filter(pk=pk))
    return indikator


def _kunci(perangkat: PerangkatDaerah, satu: QuerySet[Indikator]) -> Any:
    """What is read with it is asked for only where there is any: this is read for every saved cell."""
    bagian = Komponen.objects.filter(indikator=OuterRef("pk"))
    satu = satu.select_for_update(of=("self",), no_key=True).filter(perangkat=perangkat).order_by()
    indikator = next(iter(satu.annotate(berhuruf=Exists(bagian))), None)
    if indikator is None:
        return None
    indikator.perangkat = perangkat
    ikut = [
        "penanggung_jawab",
        *(["komponen"] if indikator.berhuruf else []),
        *(["skala__pita"] if indikator.skala_id else []),
    ]
    prefetch_related_objects([indikator], *ikut)
    if not indikator.berhuruf:
        indikator.__dict__["_prefetched_objects_cache"]["komponen"] = Komponen.objects.none()
    return indikator


def buka_indikator(perangkat: PerangkatDaerah, tahun: int, pk: int) -> IndikatorTerbuka | None:
    """Lock an indicator of this office and read its rows of the year; None where the office has no such indicator."""
    survei = Survei.objects.filter(indikator=OuterRef("pk"), tahun=tahun)
    indikator = _kunci(perangkat, Indikator.objects.filter(pk=pk).annotate(bersurvei=Exists(survei)))
    if indikator is None:
        return None
    baris = list(Realisasi.objects.filter(indikator=indikator, tahun=tahun))
    for r in baris:
        r.indikator = indikator
    komponen = {k.pk: k for k in indikator.komponen.all()}
    return IndikatorTerbuka(
        indikator, tahun, komponen, indikator.bersurvei, {(r.komponen_id, r.periode): r for r in baris}
    )


def isi_realisasi(
    buku: IndikatorTerbuka, komponen_id: int | None, periode: int, ubah: Mapping[str, Any], *, by: Any
) -> None:
    """Set some fields of one realisasi; a row that says nothing any more is taken away. Inside ``menulis``.

    Raises Ditolak, Terkunci, or ValidationError: the year stands the other way, the value follows from something
    else, a letter that the scale lacks, a figure that cannot be.
    """
    baris = buku.baris(komponen_id, periode)
    lama = salinan(baris)
    for nama, nilai in ubah.items():
        setattr(baris, nama, nilai)
    if lama is not None and not berisi(baris, abaikan=_ikut_bagian(lama)):
        hapus_terkunci(baris, by=by)
        del buku.rows[komponen_id, periode]
        return
    if kalimat := alasan_tutup(buku, komponen_id, periode, next(iter(ubah))):
        raise Terkunci(kalimat)
    _hitung(baris, lama)
    periksa_nilai(baris, buku.indikator)
    if lama is None or NILAI & ubah.keys():
        baris.aturan = aturan_untuk(buku.indikator.perangkat, buku.tahun)
    simpan_terkunci(baris, lama, by=by)
    buku.rows[komponen_id, periode] = baris


def berisi(baris: Realisasi, *, abaikan: bool) -> bool:
    """Whether the row says anything; ``abaikan`` passes over a value that only its two parts made."""
    nilai = baris.pembilang is not None or baris.penyebut is not None or (baris.terisi and not abaikan)
    return nilai or baris.ketersediaan != Ketersediaan.ADA or any(getattr(baris, nama).strip() for nama in KATA)


def _ikut_bagian(lama: Realisasi) -> bool:
    return lama.pembilang is not None and lama.penyebut is not None


def _hitung(baris: Realisasi, lama: Realisasi | None) -> None:
    """The value follows its two parts; it goes when one of them goes."""
    if lama is not None and _ikut_bagian(lama) and (baris.pembilang is None or baris.penyebut is None):
        baris.angka = None
    hitung_dari_bagian(baris)


def alasan_tutup(buku: IndikatorTerbuka, komponen_id: int | None, periode: int, bidang: str) -> str:
    """Why a part of a realisasi is not typed here and now, by what else is stored; "" where it is."""
    lain = {p for p in buku.sebagian(komponen_id) if p != periode}
    if periode and 0 in lain:
        return "Tahun ini diisi setahun. Kosongkan isian setahun untuk mengisi per triwulan."
    if not periode and lain:
        return "Tahun ini diisi per triwulan. Kosongkan triwulannya untuk mengisi setahun."
    baris = buku.rows.get((komponen_id, periode))
    if bidang == "angka" and baris is not None and _ikut_bagian(baris):
        return "Dihitung dari pembilang dan penyebut."
    return _alasan_nilai(buku, komponen_id, baris) if bidang in NILAI else ""


def _alasan_nilai(buku: IndikatorTerbuka, komponen_id: int | None, baris: Realisasi | None) -> str:
    if buku.indikator.gabungan and komponen_id is None:
        return "Dihitung dari komponennya. Isi komponennya saja."
    if baris is not None and baris.survei_id:
        return "Diambil dari survei. Ubah di rincian indikator."
    if baris is not None and baris.ketersediaan != Ketersediaan.ADA:
        return f"{baris.get_ketersediaan_display()}: {baris.alasan}. Ubah di rincian indikator."
    if buku.ada_survei and komponen_id is None and not (baris and baris.alasan_diketik.strip()):
        return "Ada survei untuk indikator ini. Ambil nilainya, atau tulis alasan mengetiknya, di rincian indikator."
    return ""


def isi_target(baris: TargetPeriode, isi: IsiTarget, *, by: Any) -> TargetPeriode | None:
    """Set the target of one quarter of a locked indicator; an empty one is removed. Inside ``menulis``.

    Raises Ditolak, Terkunci, or ValidationError: a letter the scale lacks, a negative count.
    """
    lama = salinan(baris)
    if isi.kosong:
        if lama is not None:
            hapus_terkunci(baris, by=by)
        return None
    isi = periksa_target(isi, baris.indikator)
    for f in fields(isi):
        setattr(baris, f.name, getattr(isi, f.name))
    return simpan_terkunci(baris, lama, by=by)
