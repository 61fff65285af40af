"""Writing the Perjanjian Kinerja: drawing it up, signing parties, rows and budgets."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from anggaran.models import Tahap
from kinerja.domain.nilai import periksa_nilai
from kinerja.domain.rencana import (
    NILAI,
    pagu_per_simpul,
    rumusan_sasaran,
    salin_penanda,
    target_dari,
)
from kinerja.models import AnggaranPerjanjian, BarisPerjanjian, PerjanjianKinerja
from kinerja.queries.naskah import pk_berlaku
from renstra.enums import Jenjang
from renstra.models import RumusanIndikator, SimpulProgram
from renstra.pohon import urut_pohon, urutan_kode
from sakip.core.domain import hapus, simpan
from sakip.core.models import PerangkatDaerah
from sakip.core.queries import kepala_daerah, kepala_kantor
from sakip.core.write import menulis

Jenis = PerjanjianKinerja.Jenis


def susun_perjanjian(
    *,
    perangkat: PerangkatDaerah,
    tahun: int,
    by: Any,
    jenis: str = Jenis.MURNI,
    tahap: Tahap | None = None,
    tanggal: datetime.date | None = None,
    tempat: str = "",
    nomor: str = "",
    alasan_perubahan: str = "",
    sertakan_program: bool = False,
) -> PerjanjianKinerja:
    """Draw up a paper: indicators and targets of the Renstra, or of the paper it changes; budgets of ``tahap``.

    With ``sertakan_program`` the programs of the year that have indicators follow as sasaran program (MT-1).

    Signers are those in office on ``tanggal`` (today where none is given). ValidationError where the year has
    such a paper already, or the plan has no indicator to promise.
    """
    pk = PerjanjianKinerja(
        perangkat=perangkat, tahun=tahun, jenis=jenis, tahap=tahap, nomor=nomor, tanggal=tanggal,
        tempat=tempat or perangkat.kota, alasan_perubahan=alasan_perubahan,
    )  # fmt: skip
    sudah = list(
        PerjanjianKinerja.objects.filter(perangkat=perangkat, tahun=tahun, unit=None).prefetch_related("baris")
    )
    pk.ke = _nomor_perubahan(pk, sudah)
    hari = tanggal or timezone.localdate()
    pk.pihak_pertama, pk.pihak_kedua = kepala_kantor(perangkat, hari), kepala_daerah(perangkat, hari)
    with menulis(by=by):
        simpan_perjanjian(pk, by=by)
        awal = _baris_awal(pk, sudah)
        if sertakan_program:
            ada = {b.indikator_id for b in awal}
            awal += [b for b in baris_program(pk) if b.indikator_id not in ada]
        for i, baris in enumerate(awal, 1):
            baris.urut = i
            simpan_baris(baris, by=by)
        if tahap:
            perbarui_anggaran(pk, tahap, by=by)
    return pk


def simpan_perjanjian(pk: PerjanjianKinerja, *, by: Any) -> PerjanjianKinerja:
    """Save the head of a paper; a chosen signer is copied onto it as he is now."""
    lama = PerjanjianKinerja.objects.filter(pk=pk.pk).first()
    salin_penanda(pk, lama=lama, kolom="pihak_pertama", awalan="pertama")
    salin_penanda(pk, lama=lama, kolom="pihak_kedua", awalan="kedua")
    return simpan(pk, by=by)


def simpan_baris(baris: BarisPerjanjian, *, by: Any) -> BarisPerjanjian:
    """Save one promised indicator; ValidationError for a letter its scale lacks, or a program row without its node."""
    siapkan_baris(baris)
    return simpan(baris, by=by)


def siapkan_baris(baris: BarisPerjanjian) -> None:
    """Settle what a row promises for; raises as `simpan_baris` does. Writes nothing."""
    if baris.tingkat == BarisPerjanjian.Tingkat.PROGRAM:
        if baris.simpul is None:
            raise ValidationError({"simpul": "Pilih programnya."})
        baris.sasaran = None
    periksa_nilai(baris, baris.indikator)


def perbarui_anggaran(pk: PerjanjianKinerja, tahap: Tahap, *, by: Any) -> PerjanjianKinerja:
    """Take the budget of each program (on the paper of a unit: of each node that it carries out) from a stage.

    Wording that was typed stays, rows without pagu go.
    """
    if (tahap.perangkat_id, tahap.tahun) != (pk.perangkat_id, pk.tahun):
        raise ValidationError({"tahap": f"Pilih tahap anggaran kantor ini untuk tahun {pk.tahun}."})
    pagu = pagu_per_simpul(tahap)
    with menulis(by=by):
        pk.tahap = tahap
        simpan(pk, by=by)
        lama = {a.simpul_id: a for a in pk.anggaran.all()}
        for i, simpul in enumerate((s for s in simpul_naskah(pk) if s.pk in pagu), 1):
            baris = lama.pop(simpul.pk, None) or AnggaranPerjanjian(perjanjian=pk, simpul=simpul, uraian=simpul.nama)
            baris.nilai, baris.keterangan, baris.urut = pagu[simpul.pk], str(tahap), i
            simpan(baris, by=by)
        for baris in lama.values():
            hapus(baris, by=by)
    return pk


def simpul_naskah(pk: PerjanjianKinerja) -> list[SimpulProgram]:
    """What a paper promises money for: the programs of the year; for a unit the nodes that it carries out, those below
    one of them left out."""
    semua = list(urut_pohon(SimpulProgram.objects.filter(perangkat=pk.perangkat, tahun=pk.tahun)))
    if pk.unit_id is None:
        return [s for s in semua if s.jenjang == Jenjang.PROGRAM]
    milik = {s.pk for s in semua if s.unit_id == pk.unit_id}
    return [s for s in semua if s.pk in milik and s.induk_id not in milik]


def _nomor_perubahan(pk: PerjanjianKinerja, sudah: list[PerjanjianKinerja]) -> int:
    sejenis = [p.ke for p in sudah if p.jenis == pk.jenis]
    if pk.jenis == Jenis.PERUBAHAN:
        return max(sejenis, default=0) + 1
    if sejenis:
        raise ValidationError(
            f"Perjanjian Kinerja Tahun {pk.tahun} sudah ada. Ubah yang ada, atau susun Perjanjian Kinerja Perubahan."
        )
    return 0


def _baris_awal(pk: PerjanjianKinerja, sudah: list[PerjanjianKinerja]) -> list[BarisPerjanjian]:
    """The rows to begin with: those of the paper that is changed, else those of the Renstra."""
    dasar = pk_berlaku(sudah) if pk.jenis == Jenis.PERUBAHAN else None
    baris = [salin_baris(pk, b) for b in dasar.baris.all()] if dasar else _baris_renstra(pk)
    if not baris:
        raise ValidationError(
            f"Renstra untuk tahun {pk.tahun} belum memuat sasaran dengan indikator. Isi rencananya lebih dahulu."
        )
    return baris


def salin_baris(pk: PerjanjianKinerja, asal: BarisPerjanjian) -> BarisPerjanjian:
    """A row of another paper in the same words, for this one; not saved."""
    kolom = ["sasaran", "simpul", "tingkat", "indikator", "uraian_sasaran", "uraian_indikator", "satuan", "keterangan"]
    kolom += NILAI
    return BarisPerjanjian(perjanjian=pk, **{nama: getattr(asal, nama) for nama in kolom})


def _baris_renstra(pk: PerjanjianKinerja) -> list[BarisPerjanjian]:
    hasil = []
    for rumusan in rumusan_sasaran(pk.perangkat, pk.tahun):
        target = target_dari(rumusan, pk.tahun)
        hasil.append(
            BarisPerjanjian(
                perjanjian=pk,
                sasaran=rumusan.sasaran,
                indikator=rumusan.indikator,
                uraian_sasaran=rumusan.sasaran.uraian,
                uraian_indikator=rumusan.uraian,
                satuan=rumusan.indikator.satuan,
                **({nama: getattr(target, nama) for nama in NILAI} if target else {}),
            )
        )
    return hasil


def baris_program(pk: PerjanjianKinerja) -> list[BarisPerjanjian]:
    """A row for each indicator of each program of the year, with the target there; not saved."""
    rumusan = RumusanIndikator.objects.filter(
        simpul__perangkat=pk.perangkat, simpul__tahun=pk.tahun, simpul__jenjang=Jenjang.PROGRAM, indikator__aktif=True
    ).select_related("simpul", "indikator")
    urut = sorted(rumusan.prefetch_related("target"), key=lambda r: (urutan_kode(r.simpul.kode), r.simpul.pk, r.urut))
    return [_dari_program(pk, r) for r in urut]


def _dari_program(pk: PerjanjianKinerja, r: RumusanIndikator) -> BarisPerjanjian:
    target = target_dari(r, pk.tahun)
    return BarisPerjanjian(
        perjanjian=pk,
        simpul=r.simpul,
        tingkat=BarisPerjanjian.Tingkat.PROGRAM,
        indikator=r.indikator,
        uraian_sasaran=r.simpul.sasaran_program or r.simpul.nama,
        uraian_indikator=r.uraian,
        satuan=r.indikator.satuan,
        **({nama: getattr(target, nama) for nama in NILAI} if target else {}),
    )
