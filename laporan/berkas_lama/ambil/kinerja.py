"""Targets and realisasi of indicators: from statements to cells of the sheets Target and Realisasi."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from anggaran.models import Periode
from kinerja.models import Realisasi, Survei
from laporan.berkas_lama.ambil.bentuk import Ambilan, Petak, Sumber, kini, letak
from laporan.berkas_lama.ambil.cocok import DaftarIndikator, TidakPasti
from laporan.berkas_lama.ambil.komponen import DaftarKomponen, Milik
from laporan.checks.bacaan import Hal
from laporan.checks.hitung import satuan_persen
from renstra.domain.nilai import IsiTarget, baca_target, periksa_target
from renstra.enums import JenisNilai
from renstra.kolom import pasang_pita
from renstra.models import Indikator, Target
from sakip.core.lembar import Konteks, lembar_untuk

DIKETIK = "Diambil dari laporan lama."
"""Why a realisasi is typed where there is a survey."""


def ambil_kinerja(hasil: Ambilan, pernyataan: Iterable[dict[str, Any]], konteks: Konteks) -> None:
    """Lay every statement beside its cell, or among what is not taken."""
    sel = _Sel(konteks)
    for p in pernyataan:
        try:
            petak, isi, ragu = sel.dari(p)
        except (TidakPasti, ValidationError) as salah:
            kalimat = str(salah) if isinstance(salah, TidakPasti) else " ".join(salah.messages)
            hasil.tinggal(p["nama"], f"{p['hal']} {p['tahun'] or ''}: {p['teks']}", letak(p), kalimat)
        else:
            hasil.punya(petak).tambah(isi, Sumber(p["teks"], letak(p)), konteks, ragu=ragu)


class _Sel:
    """The cells of an office, found by statements."""

    def __init__(self, konteks: Konteks) -> None:
        self.konteks, self.daftar = konteks, DaftarIndikator(konteks)
        self.target = {(t.rumusan_id, t.komponen_id, t.tahun): t for t in konteks.isi(Target).baris}
        self.realisasi: dict[tuple[int, int | None, int], list[Realisasi]] = defaultdict(list)
        for r in konteks.isi(Realisasi).baris:
            self.realisasi[r.indikator_id, r.komponen_id, r.tahun].append(r)
        self.komponen = DaftarKomponen(konteks)
        self.bersurvei = {(s.indikator_id, s.tahun) for s in konteks.isi(Survei).baris}

    def dari(self, p: dict[str, Any]) -> tuple[Petak, IsiTarget, str]:
        """The cell, the value, and what is doubtful about it. Raises TidakPasti or ValidationError."""
        if p["tahun"] is None:
            raise TidakPasti("Tahunnya tidak tertulis di dalam berkas.")
        milik = self._milik(p)
        if milik.komponen is None and self.komponen.ada(milik.indikator):
            raise TidakPasti(f"Indikator {milik.indikator.kode} berkomponen. Isi nilainya per komponen.")
        isi = self._isi(p, milik.indikator)
        buat = self._target if p["hal"] == Hal.TARGET.value else self._realisasi
        return buat(milik, p), isi, _ragu(p, milik)

    def _milik(self, p: dict[str, Any]) -> Milik:
        """Whose value it is: the indikator of that name, or a component of it. Raises TidakPasti."""
        try:
            return Milik(self.daftar.cari(p["nama"], p["tahun"], p["tingkat"]))
        except TidakPasti:
            induk, pisah, bagian = p["nama"].rpartition(":")
            if not pisah and (milik := self.komponen.lepas(p["nama"])):
                return milik
            if not pisah:
                raise
        indikator = self.daftar.cari(induk, p["tahun"], p["tingkat"])
        return Milik(indikator, self.komponen.cari(indikator, bagian))

    def _isi(self, p: dict[str, Any], indikator: Indikator) -> IsiTarget:
        pasang_pita(indikator.skala, self.konteks)
        if p["angka"] is not None:
            return periksa_target(IsiTarget(angka=Decimal(p["angka"])), indikator)
        isi = baca_target(p["teks"], indikator)
        if isi.kosong:
            raise TidakPasti("Tidak ada nilainya.")
        return isi

    def _target(self, milik: Milik, p: dict[str, Any]) -> Petak:
        indikator, tahun = milik.indikator, p["tahun"]
        semua = self.daftar.rumusan(indikator, tahun)
        semua = [r for r in semua if r in self.daftar.rumusan(indikator, tahun, p["tingkat"])] or semua
        if len(semua) != 1:
            raise TidakPasti(
                f"Indikator {indikator.kode} berada di {len(semua)} tempat dalam rencana tahun {tahun}."
                if semua
                else f"Indikator {indikator.kode} tidak ada dalam rencana tahun {tahun}."
            )
        rumusan = semua[0]
        ada = self.target.get((rumusan.pk, milik.nomor, tahun))
        return self._petak(ada or Target(rumusan=rumusan, komponen=milik.komponen, tahun=tahun), rumusan.pk, milik)

    def _realisasi(self, milik: Milik, p: dict[str, Any]) -> Petak:
        indikator, tahun = milik.indikator, p["tahun"]
        ada = self.realisasi[indikator.pk, milik.nomor, tahun]
        obj = next((r for r in ada if r.periode == Periode.SETAHUN), None) or self._baru(milik, tahun)
        petak = self._petak(obj, indikator.pk, milik)
        petak.alasan = _tertutup(milik, obj, ada)
        return petak

    def _petak(self, obj: Target | Realisasi, nomor: int, milik: Milik) -> Petak:
        lembar = lembar_untuk(type(obj))
        bagian = [type(obj).__name__.lower(), str(nomor), *([str(milik.nomor)] if milik.nomor else []), str(obj.tahun)]
        return Petak(lembar, obj, "-".join(bagian), milik.sebutan, obj.tahun, kini(lembar, obj, self.konteks))

    def _baru(self, milik: Milik, tahun: int) -> Realisasi:
        disurvei = milik.komponen is None and (milik.indikator.pk, tahun) in self.bersurvei
        isi = {"indikator": milik.indikator, "komponen": milik.komponen, "tahun": tahun, "periode": Periode.SETAHUN}
        return Realisasi(**isi, alasan_diketik=DIKETIK if disurvei else "")


def _tertutup(milik: Milik, obj: Realisasi, ada: list[Realisasi]) -> str:
    """Why a realisasi is not typed as one figure of the year; "" where it is."""
    if milik.indikator.gabungan and milik.komponen is None:
        return "Nilai indikator ini dihitung dari komponennya."
    if obj.survei_id:
        return "Nilainya diambil dari survei."
    if obj.pembilang is not None:
        return "Nilainya dihitung dari pembilang dan penyebut."
    return "Tahun ini sudah diisi per triwulan." if any(r.periode != Periode.SETAHUN for r in ada) else ""


def _ragu(p: dict[str, Any], milik: Milik) -> str:
    if milik.lepas:
        return "Hanya nama komponennya yang tertulis, tanpa nama indikatornya."
    persen = milik.indikator.jenis_nilai == JenisNilai.PERSEN or satuan_persen(milik.satuan)
    if p["persen"] and not persen:
        return f"Tertulis dengan %, sedangkan satuan indikator ini {milik.satuan or 'bukan persen'}."
    return ""
