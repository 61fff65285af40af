"""Copying a plan: a Renstra into its next version, the program tree into another year."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from renstra.domain.versi import simpan_renstra
from renstra.models import (
    Dukungan,
    Kebijakan,
    ProgramRenstra,
    Renstra,
    RumusanIndikator,
    Sasaran,
    SimpulProgram,
    Strategi,
    Target,
    Tujuan,
)
from renstra.pohon import urut_pohon
from renstra.queries import renstra_untuk
from sakip.core.domain import pastikan_dapat_diubah, simpan
from sakip.core.models import Jejak, PerangkatDaerah
from sakip.core.permissions import pastikan
from sakip.core.write import menulis

TETAP = (
    "perangkat", "jenjang", "kode", "nama", "nomenklatur", "unit", "urusan", "sasaran_program", "penanggung_jawab",
    "lokasi", "penunjang", "urut",
)  # fmt: skip
"""What a node keeps from year to year."""


def salin_versi(renstra: Renstra, *, nama: str, berlaku_mulai: int, by: Any) -> Renstra:
    """The next version of a Renstra, with all its rows, codes and targets; the old one becomes DIGANTI.

    Indicators keep their identity. What supports a sasaran from ``berlaku_mulai`` on, supports its copy.
    """
    if renstra.status == Renstra.Status.DRAF:
        raise ValidationError("Versi ini masih draf. Ubah draf ini, tidak perlu membuat versi baru.")
    baru = Renstra(
        perangkat=renstra.perangkat, rpjmd=renstra.rpjmd, nama=nama, tahun_awal=renstra.tahun_awal,
        tahun_akhir=renstra.tahun_akhir, versi=renstra.versi + 1, berlaku_mulai=berlaku_mulai, menggantikan=renstra,
        pasangan_akhir=renstra.pasangan_akhir, judul_akhir=renstra.judul_akhir,
    )  # fmt: skip
    with menulis(by=by):
        simpan_renstra(baru, by=by)
        tujuan = _salin(Tujuan.objects.filter(renstra=renstra), renstra=lambda _: baru)
        sasaran = _salin(Sasaran.objects.filter(tujuan__renstra=renstra), tujuan=lambda s: tujuan[s.tujuan_id])
        for model in (Strategi, Kebijakan, ProgramRenstra):
            _salin(model.objects.filter(sasaran__in=sasaran), sasaran=lambda b: sasaran[b.sasaran_id])
        _salin_rumusan(tujuan, sasaran)
        pindah = _pindahkan_dukungan(sasaran, berlaku_mulai)
        Jejak.catat(
            by=by, aksi="salin", objek=baru, catatan=f"Disalin dari {renstra.nama} (versi {renstra.versi}).",
            perubahan={"tujuan": [0, len(tujuan)], "sasaran": [0, len(sasaran)], "dukungan dipindahkan": [0, pindah]},
        )  # fmt: skip
    return baru


def _salin(baris: models.QuerySet, **induk: Any) -> dict[int, Any]:
    """Copy rows with new parents; returns the copies by the id of the original."""
    asli = list(baris)
    salinan = []
    for b in asli:
        isi = {f.attname: getattr(b, f.attname) for f in b._meta.concrete_fields if not f.primary_key}
        salin = type(b)(**isi)
        for nama, cari in induk.items():
            setattr(salin, nama, cari(b))
        salinan.append(salin)
    type_ = baris.model
    type_.objects.bulk_create(salinan)
    return {lama.pk: baru for lama, baru in zip(asli, salinan, strict=True)}


def _salin_rumusan(tujuan: dict[int, Tujuan], sasaran: dict[int, Sasaran]) -> None:
    milik = models.Q(tujuan__in=tujuan) | models.Q(sasaran__in=sasaran)
    rumusan = _salin(
        RumusanIndikator.objects.filter(milik),
        tujuan=lambda r: tujuan.get(r.tujuan_id),
        sasaran=lambda r: sasaran.get(r.sasaran_id),
    )
    _salin(Target.objects.filter(rumusan__in=rumusan), rumusan=lambda t: rumusan[t.rumusan_id])


def _pindahkan_dukungan(sasaran: dict[int, Sasaran], mulai: int) -> int:
    """A year that is measured by the new version points to its rows."""
    pindah = list(Dukungan.objects.filter(sasaran__in=sasaran, simpul__tahun__gte=mulai))
    for d in pindah:
        d.sasaran = sasaran[d.sasaran_id]
    Dukungan.objects.bulk_update(pindah, ["sasaran"])
    return len(pindah)


def salin_pohon(*, perangkat: PerangkatDaerah, dari: int, ke: int, by: Any) -> int:
    """Copy nodes, wordings and shares of a year's tree to another year, without targets; returns how many nodes.

    A node that the other year has already (code and unit) stays as it is. Raises ValidationError where there is nothing.
    """
    simpul = SimpulProgram.objects.filter(perangkat=perangkat, tahun=dari)
    if dari == ke or not simpul.exists():
        raise ValidationError(f"Belum ada program tahun {dari} yang dapat disalin.")
    with menulis(by=by):
        pastikan(by, SimpulProgram.izin, perangkat)
        pastikan_dapat_diubah(SimpulProgram(perangkat=perangkat, tahun=ke))
        ada = {(s.kode, s.unit_id): s for s in SimpulProgram.objects.filter(perangkat=perangkat, tahun=ke)}
        baru: dict[int, SimpulProgram] = {}
        pasangan: dict[int, SimpulProgram] = {}
        for lama in urut_pohon(simpul):
            tujuan = ada.get((lama.kode, lama.unit_id))
            if tujuan is None:
                tujuan = baru[lama.pk] = simpan(_simpul_baru(lama, ke, pasangan.get(lama.induk_id)), by=by)
            pasangan[lama.pk] = tujuan
        _salin(
            RumusanIndikator.objects.filter(simpul__in=baru, indikator__aktif=True), simpul=lambda r: baru[r.simpul_id]
        )
        _salin_dukungan(perangkat, baru, ke)
        Jejak.catat(
            by=by, aksi="salin program", objek=perangkat, catatan=f"Dari tahun {dari} ke tahun {ke}.",
            perubahan={"program dan kegiatan": [0, len(baru)]},
        )  # fmt: skip
    return len(baru)


def salin_simpul(simpul: SimpulProgram, *, ke: int, by: Any) -> SimpulProgram:
    """The node in another year; where that year has none, it is made there with what stands above it, wordings and shares.

    Raises Ditolak or Terkunci.
    """
    milik = {"perangkat": simpul.perangkat_id, "tahun": ke, "kode": simpul.kode, "unit": simpul.unit_id}
    if ada := SimpulProgram.objects.filter(**milik).first():
        return ada
    with menulis(by=by):
        induk = salin_simpul(simpul.induk, ke=ke, by=by) if simpul.induk else None
        baru = simpan(_simpul_baru(simpul, ke, induk), by=by, catatan=f"Disalin dari tahun {simpul.tahun}.")
        _salin(RumusanIndikator.objects.filter(simpul=simpul, indikator__aktif=True), simpul=lambda _: baru)
        _salin_dukungan(simpul.perangkat, {simpul.pk: baru}, ke)
    return baru


def _simpul_baru(lama: SimpulProgram, tahun: int, induk: SimpulProgram | None) -> SimpulProgram:
    isi = {nama: getattr(lama, nama) for nama in TETAP}
    return SimpulProgram(tahun=tahun, induk=induk, **isi)


def _salin_dukungan(perangkat: PerangkatDaerah, baru: dict[int, SimpulProgram], tahun: int) -> None:
    """Shares go to the sasaran with the same code in the Renstra of that year; where it has none, they are left out."""
    renstra = renstra_untuk(perangkat, tahun)
    sasaran = {s.kode: s for s in Sasaran.objects.filter(tujuan__renstra=renstra)} if renstra else {}
    lama = Dukungan.objects.filter(simpul__in=baru).select_related("sasaran")
    Dukungan.objects.bulk_create(
        Dukungan(
            simpul=baru[d.simpul_id], sasaran=sasaran.get(d.sasaran.kode) if d.sasaran else None,
            indikator_id=d.indikator_id, bagian=d.bagian,
        )
        for d in lama
        if d.indikator_id or (d.sasaran and d.sasaran.kode in sasaran)
    )  # fmt: skip
