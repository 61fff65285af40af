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
from laporan.checks.bacaan import Hal
from laporan.checks.hitung import satuan_persen
from renstra.domain.nilai import IsiTarget, baca_target, periksa_target
from renstra.enums import JenisNilai
from renstra.kolom import pasang_pita
from renstra.models import Indikator, Komponen, Target
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
        self.target = {(t.rumusan_id, t.tahun): t for t in konteks.isi(Target).baris if t.komponen_id is None}
        self.realisasi: dict[tuple[int, int], list[Realisasi]] = defaultdict(list)
        for r in konteks.isi(Realisasi).baris:
            if r.komponen_id is None:
                self.realisasi[r.indikator_id, r.tahun].append(r)
        self.berkomponen = {k.indikator_id for k in konteks.isi(Komponen).baris}
        self.bersurvei = {(s.indikator_id, s.tahun) for s in konteks.isi(Survei).baris}

    def dari(self, p: dict[str, Any]) -> tuple[Petak, IsiTarget, str]:
        """The cell, the value, and what is doubtful about it. Raises TidakPasti or ValidationError."""
        if p["tahun"] is None:
            raise TidakPasti("Tahunnya tidak tertulis di dalam berkas.")
        indikator = self.daftar.cari(p["nama"], p["tahun"], p["tingkat"])
        if indikator.pk in self.berkomponen:
            raise TidakPasti(f"Indikator {indikator.kode} berkomponen. Isi nilainya per komponen.")
        isi = self._isi(p, indikator)
        buat = self._target if p["hal"] == Hal.TARGET.value else self._realisasi
        return buat(indikator, p), isi, _ragu(p, indikator)

    def _isi(self, p: dict[str, Any], indikator: Indikator) -> IsiTarget:
        pasang_pita(indikator.skala, self.konteks)
        if p["angka"] is not None:
            return periksa_target(IsiTarget(angka=Decimal(p["angka"])), indikator)
        isi = baca_target(p["teks"], indikator)
        if isi.kosong:
            raise TidakPasti("Tidak ada nilainya.")
        return isi

    def _target(self, indikator: Indikator, p: dict[str, Any]) -> Petak:
        tahun = p["tahun"]
        semua = self.daftar.rumusan(indikator, tahun)
        semua = [r for r in semua if r in self.daftar.rumusan(indikator, tahun, p["tingkat"])] or semua
        if len(semua) != 1:
            raise TidakPasti(
                f"Indikator {indikator.kode} berada di {len(semua)} tempat dalam rencana tahun {tahun}."
                if semua
                else f"Indikator {indikator.kode} tidak ada dalam rencana tahun {tahun}."
            )
        rumusan, lembar = semua[0], lembar_untuk(Target)
        obj = self.target.get((rumusan.pk, tahun)) or Target(rumusan=rumusan, tahun=tahun)
        return Petak(
            lembar, obj, f"target-{rumusan.pk}-{tahun}", _sebutan(indikator), tahun, kini(lembar, obj, self.konteks)
        )

    def _realisasi(self, indikator: Indikator, p: dict[str, Any]) -> Petak:
        tahun, lembar = p["tahun"], lembar_untuk(Realisasi)
        ada = self.realisasi[indikator.pk, tahun]
        obj = next((r for r in ada if r.periode == Periode.SETAHUN), None) or self._baru(indikator, tahun)
        petak = Petak(
            lembar,
            obj,
            f"realisasi-{indikator.pk}-{tahun}",
            _sebutan(indikator),
            tahun,
            kini(lembar, obj, self.konteks),
        )
        petak.alasan = _tertutup(indikator, obj, ada)
        return petak

    def _baru(self, indikator: Indikator, tahun: int) -> Realisasi:
        alasan = DIKETIK if (indikator.pk, tahun) in self.bersurvei else ""
        return Realisasi(indikator=indikator, tahun=tahun, periode=Periode.SETAHUN, alasan_diketik=alasan)


def _tertutup(indikator: Indikator, obj: Realisasi, ada: list[Realisasi]) -> str:
    """Why a realisasi is not typed as one figure of the year; "" where it is."""
    if indikator.gabungan:
        return "Nilai indikator ini dihitung dari komponennya."
    if obj.survei_id:
        return "Nilainya diambil dari survei."
    if obj.pembilang is not None:
        return "Nilainya dihitung dari pembilang dan penyebut."
    return "Tahun ini sudah diisi per triwulan." if any(r.periode != Periode.SETAHUN for r in ada) else ""


def _ragu(p: dict[str, Any], indikator: Indikator) -> str:
    persen = indikator.jenis_nilai == JenisNilai.PERSEN or satuan_persen(indikator.satuan)
    if p["persen"] and not persen:
        return f"Tertulis dengan %, sedangkan satuan indikator ini {indikator.satuan or 'bukan persen'}."
    return ""


def _sebutan(indikator: Indikator) -> str:
    return f"{indikator.kode} {indikator.nama}"
