"""Reading what books, tables and papers print: every query stands here, in `kebutuhan` or in the rooms below, once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from anggaran.belanja import Uang
from anggaran.queries import belanja, jumlah_tahun
from kinerja.queries import efisiensi, pengukuran
from kinerja.queries.bentuk import Pengukuran
from kinerja.queries.naskah import pihak
from kinerja.queries.nilai import Hitungan
from laporan import baca_rangka
from laporan.konteks import IsiBagian, KepalaNaskah, Konteks
from laporan.models import Bagian, GambarNaskah, Laporan, Naskah
from laporan.narasi import gambar_dipakai
from laporan.perlu import Bahan, baca_bahan, perlu_dari
from laporan.reviu.cetak import bagian_reviu
from laporan.sections import pembangun_bagian
from laporan.urutan import dicetak, menerus
from renstra.queries import Matriks, matriks, renstra_untuk
from renstra.queries.baris import Tahun, menurut_tahun
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import akan_dibaca, bertahun, membaca, sekali

LKJIP = Laporan.Jenis.LKJIP
TITIK = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
"""Stands for a picture that is not shown, so that it keeps its number."""


@membaca()
def baca(
    perangkat: PerangkatDaerah, tahun: int, *, perlu: Iterable[Bahan[Any]] = (), periode: int = 0, pilih: int = 0
) -> Konteks:
    """The year of an office as frozen values; an office without any data has empty ones. What `perlu` names is read too."""
    perangkat, perlu = _muat(perangkat), tuple(perlu)
    _umumkan(perangkat, {tahun: perlu})
    laporan = laporan_tahun(perangkat, tahun, LKJIP)
    return replace(_konteks(perangkat, tahun, laporan, perlu), periode=periode, pilih=pilih)


@membaca()
def baca_buku(perangkat: PerangkatDaerah, tahun: int, jenis: str = LKJIP) -> Konteks:
    """What a book prints: its outline, its year, and the other years that single sections of it name."""
    perangkat = _muat(perangkat)
    akan_dibaca(tahun - 1, tahun)
    laporan = laporan_tahun(perangkat, tahun, jenis)
    k = _buku(perangkat, tahun, laporan, (*_bagian(laporan), *bagian_reviu(laporan)))
    return replace(k, gambar=_gambar_naskah(perangkat, k.bagian))


@membaca()
def baca_tulisan(perangkat: PerangkatDaerah, tahun: int, jenis: str = "") -> Konteks:
    """What a book says: without its bound files, a dot for each picture, and without the statement of the reviewer, who adds it.

    Without a `jenis` it is the yearly report, else the book that there is. `perangkat` comes with its Pemda.
    """
    akan_dibaca(tahun - 1, tahun)
    ada = {x.jenis for x in _semua_laporan(perangkat, tahun)}
    jenis = jenis or next((j for j in Laporan.Jenis.values if j in ada), LKJIP)
    laporan = laporan_tahun(perangkat, tahun, jenis)
    k = _buku(perangkat, tahun, laporan, tuple(_bagian(laporan, bergambar=False)), bergambar=False)
    return replace(k, gambar=dict.fromkeys(_nomor_gambar(k.bagian), TITIK))


def _buku(
    perangkat: PerangkatDaerah,
    tahun: int,
    laporan: Laporan | None,
    bagian: tuple[IsiBagian, ...],
    *,
    bergambar: bool = True,
) -> Konteks:
    """The year of a book and the other years that its sections name."""
    pembangun: dict[int, list[Any]] = {tahun: []}
    for b in bagian:
        pembangun.setdefault(b.tahun or tahun, []).append(pembangun_bagian(b.kunci))
    perlu = {t: perlu_dari(*p) for t, p in pembangun.items()}
    _umumkan(perangkat, perlu)
    lain = {
        t: _konteks(perangkat, t, laporan_tahun(perangkat, t, LKJIP), p, bergambar=bergambar)
        for t, p in perlu.items()
        if t != tahun
    }
    k = _konteks(perangkat, tahun, laporan, perlu[tahun], bergambar=bergambar)
    return replace(k, bagian=bagian, lain=lain)


def _umumkan(perangkat: PerangkatDaerah, perlu: Mapping[int, Collection[Bahan[Any]]]) -> None:
    """Which years will be read: those of the sections, each beside the one before it, and where needed their Renstra's."""
    for t, bahan in perlu.items():
        renstra = renstra_untuk(perangkat, t) if any(b.serenstra for b in bahan) else None
        akan_dibaca(t - 1, t, *(renstra.tahun if renstra else ()))


def _gambar_naskah(perangkat: PerangkatDaerah, bagian: Iterable[IsiBagian]) -> dict[int, str]:
    """The pictures that the texts name, of any year of this office."""
    nomor = _nomor_gambar(bagian)
    if not nomor:
        return {}
    ada = GambarNaskah.objects.filter(pk__in=nomor, laporan__perangkat=perangkat).select_related("berkas")
    return {g.pk: baca_rangka.gambar(g.berkas) for g in ada}


@sekali
def _nomor_gambar(bagian: Iterable[IsiBagian]) -> set[int]:
    return {n for b in bagian for n in gambar_dipakai(f"{b.naskah}{b.naskah_akhir}")}


@sekali
def _muat(perangkat: PerangkatDaerah) -> PerangkatDaerah:
    return PerangkatDaerah.objects.select_related("pemda__lambang", "lambang").get(pk=perangkat.pk)


def laporan_tahun(perangkat: PerangkatDaerah, tahun: int, jenis: str) -> Laporan | None:
    """A book of a year; that of the year before is read with it."""
    return next((x for x in _semua_laporan(perangkat, tahun) if x.jenis == jenis), None)


@bertahun
def _semua_laporan(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Laporan]]:
    semua = Laporan.objects.filter(perangkat=perangkat).select_related("penandatangan", "tahap", "gambar_sampul")
    return menurut_tahun(semua, tahun)


def _konteks(
    perangkat: PerangkatDaerah,
    tahun: int,
    laporan: Laporan | None,
    perlu: Iterable[Bahan[Any]],
    *,
    bergambar: bool = True,
) -> Konteks:
    ukur = pengukuran(perangkat, tahun)
    uang = belanja(perangkat, tahun, laporan.tahap if laporan else None)
    return Konteks(
        kantor=baca_rangka.kantor(perangkat, bergambar=bergambar),
        tahun=tahun,
        rangka=baca_rangka.rangka(laporan, bergambar=bergambar),
        bagian=(),
        rencana=_rencana(perangkat, tahun),
        ukur=ukur,
        uang=uang,
        uang_lalu=_uang_lalu(perangkat, tahun - 1),
        efisiensi=_efisiensi(ukur, {s.id: s.serapan for s in uang.sasaran}),
        kepala=_kepala(perangkat, tahun),
        bahan=baca_bahan(perlu, perangkat, tahun),
    )


@membaca()
def baca_nilai(perangkat: PerangkatDaerah, tahun: int, jenis: str = LKJIP) -> Konteks:
    """What the live values of a book need: its frame and its year, without its texts and without what tables need."""
    perangkat = _muat(perangkat)
    akan_dibaca(tahun - 1, tahun)
    laporan = laporan_tahun(perangkat, tahun, jenis)
    bagian = bagian_buku(laporan) if laporan else ()
    tahun_lain = sorted({b.tahun_data for b in bagian if b.tahun_data} - {tahun})
    _umumkan(perangkat, dict.fromkeys(tahun_lain, ()))
    k = _konteks(perangkat, tahun, laporan, ())
    return replace(k, lain={t: _konteks(perangkat, t, laporan_tahun(perangkat, t, LKJIP), ()) for t in tahun_lain})


def _uang_lalu(perangkat: PerangkatDaerah, tahun: int) -> Uang:
    laporan = laporan_tahun(perangkat, tahun, LKJIP)
    return jumlah_tahun(perangkat, tahun, laporan.tahap if laporan else None)


def _kepala(perangkat: PerangkatDaerah, tahun: int) -> dict[tuple[str, int], KepalaNaskah]:
    return {
        (n.jenis, n.periode): KepalaNaskah(
            nomor=n.nomor,
            tanggal=n.tanggal,
            tempat=n.tempat,
            penanda=pihak(n, "tanda") if n.tanda_nama else None,
            catatan=n.catatan,
        )
        for n in _naskah(perangkat, tahun)
    }


@bertahun
def _naskah(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Naskah]]:
    return menurut_tahun(Naskah.objects.filter(perangkat=perangkat), tahun)


def _efisiensi(ukur: Pengukuran, serapan: dict[int, Any]) -> dict[int, Hitungan]:
    return {
        s.sasaran_id: efisiensi(s.capaian.nilai, serapan.get(s.sasaran_id), ukur.aturan)
        for s in ukur.sasaran
        if s.sasaran_id
    }


@sekali
def bagian_buku(laporan: Laporan) -> list[Bagian]:
    """All sections of a book in order, those that are not printed too."""
    return list(Bagian.objects.filter(laporan=laporan).select_related("berkas").order_by("urut", "pk"))


def _bagian(laporan: Laporan | None, *, bergambar: bool = True) -> list[IsiBagian]:
    """The sections that are printed, in order."""
    if laporan is None:
        return []
    semua = bagian_buku(laporan)
    menurut_id = {b.pk: b for b in semua}

    def tahun(b: Bagian) -> int | None:
        return b.tahun_data or (tahun(menurut_id[b.induk_id]) if b.induk_id else None)

    return [
        IsiBagian(
            id=b.pk,
            kunci=b.kunci,
            judul=b.judul,
            induk=menurut_id[b.induk_id].kunci if b.induk_id else "",
            naskah=b.naskah,
            naskah_akhir=b.naskah_akhir,
            tahun=tahun(b),
            kalimat_sendiri=b.kalimat_sendiri,
            tanpa_judul=menerus(semua, b),
            **(baca_rangka.sisipan(b.berkas) if bergambar else {}),
        )
        for b in dicetak(semua)
    ]


def _rencana(perangkat: PerangkatDaerah, tahun: int) -> Matriks | None:
    renstra = renstra_untuk(perangkat, tahun)
    return matriks(renstra) if renstra else None
