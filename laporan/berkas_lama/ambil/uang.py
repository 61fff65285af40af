"""Money: from lines of tables to cells of the sheets Pagu and Realisasi anggaran."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from anggaran.models import Pagu, Periode, RealisasiAnggaran, Tahap
from laporan.berkas_lama.ambil.bentuk import Ambilan, Petak, Sumber, kini, letak
from laporan.berkas_lama.ambil.cocok import DaftarSimpul, TidakPasti
from laporan.checks.uang.nama import tahap as kenali_tahap
from renstra.models import SimpulProgram
from sakip.core.lembar import Konteks, lembar_untuk
from sakip.core.numbers import format_rupiah

J = Tahap.Jenis
PELAKSANAAN = (J.DPA, J.PERGESERAN, J.DPPA)
"""The stages that a report means where it names none."""
RINCI = "Sudah dirinci per jenis belanja atau sumber dana."


def ambil_uang(hasil: Ambilan, uang: Iterable[dict[str, Any]], konteks: Konteks) -> None:
    """Lay every line beside its cells, or among what is not taken; lines that are sums are only counted."""
    sel = _Sel(konteks)
    for u in uang:
        isi = {nama: Decimal(u[nama]) for nama in ("pagu", "realisasi") if u[nama] is not None}
        if not isi:
            continue
        try:
            simpul = sel.simpul(u)
        except TidakPasti as salah:
            hasil.tinggal(u["nama"], _apa(u, isi), letak(u), str(salah))
            continue
        if simpul is None:
            hasil.jumlah += 1
            continue
        for nama, nilai in isi.items():
            try:
                petak = sel.pagu(simpul, u) if nama == "pagu" else sel.realisasi(simpul)
            except TidakPasti as salah:
                hasil.tinggal(u["nama"], _apa(u, {nama: nilai}), letak(u), str(salah))
            else:
                hasil.punya(petak).tambah(nilai, Sumber(format_rupiah(nilai), letak(u)), konteks)


class _Sel:
    """The cells of an office, found by lines of money."""

    def __init__(self, konteks: Konteks) -> None:
        self.konteks, self.daftar = konteks, DaftarSimpul(konteks)
        self.tahap: dict[int, list[Tahap]] = defaultdict(list)
        for t in konteks.isi(Tahap).baris:
            self.tahap[t.tahun].append(t)
        self.baris_pagu: dict[tuple[int, int], list[Pagu]] = defaultdict(list)
        for p in konteks.isi(Pagu).baris:
            self.baris_pagu[p.tahap_id, p.simpul_id].append(p)
        self.baris_realisasi: dict[int, list[RealisasiAnggaran]] = defaultdict(list)
        for r in konteks.isi(RealisasiAnggaran).baris:
            self.baris_realisasi[r.simpul_id].append(r)

    def simpul(self, u: dict[str, Any]) -> SimpulProgram | None:
        """The node that holds the money; None where it is summed up from below. Raises TidakPasti."""
        if u["tahun"] is None:
            raise TidakPasti("Tahunnya tidak tertulis di dalam berkas.")
        simpul = self.daftar.cari(u)
        return simpul if self.daftar.terbawah(simpul) else None

    def pagu(self, simpul: SimpulProgram, u: dict[str, Any]) -> Petak:
        """The cell of its pagu at the stage of the table. Raises TidakPasti."""
        tahap = _tahap(self.tahap[simpul.tahun], u)
        ada = self.baris_pagu[tahap.pk, simpul.pk]
        obj = ada[0] if len(ada) == 1 else Pagu(tahap=tahap, simpul=simpul)
        rinci = len(ada) > 1 or any(p.jenis_belanja for p in ada)
        return self._petak(obj, f"pagu-{tahap.pk}-{simpul.pk}", f"{_sebutan(simpul)}, {tahap}", simpul, RINCI * rinci)

    def realisasi(self, simpul: SimpulProgram) -> Petak:
        """The cell of what it spent in the year."""
        ada = self.baris_realisasi[simpul.pk]
        obj = ada[0] if len(ada) == 1 else RealisasiAnggaran(simpul=simpul, periode=Periode.SETAHUN)
        alasan = RINCI if any(r.jenis_belanja for r in ada) else ""
        if any(r.periode != Periode.SETAHUN for r in ada):
            alasan = "Tahun ini sudah diisi per triwulan."
        return self._petak(obj, f"uang-{simpul.pk}", _sebutan(simpul), simpul, alasan)

    def _petak(self, obj: Any, kunci: str, sebutan: str, simpul: SimpulProgram, alasan: str) -> Petak:
        lembar = lembar_untuk(type(obj))
        ada = "" if obj._state.adding else kini(lembar, obj, self.konteks)
        return Petak(lembar, obj, kunci, sebutan, simpul.tahun, ada, alasan=alasan)


def _tahap(semua: Sequence[Tahap], u: dict[str, Any]) -> Tahap:
    """The stage that the table names; where it names none, the only one of the year. Raises TidakPasti."""
    kata = kenali_tahap(u["tahap"]) if u["tahap"] else ""
    cocok = [t for t in semua if (t.jenis == kata if kata else t.jenis in PELAKSANAAN)]
    if len(cocok) == 1:
        return cocok[0]
    if kata and not cocok:
        raise TidakPasti(f"Tahap anggaran “{u['tahap']}” tahun {u['tahun']} belum ada dalam data.")
    if cocok:
        raise TidakPasti("Tabelnya tidak menyebut tahap anggarannya, sedangkan tahun itu mempunyai beberapa.")
    raise TidakPasti(f"Tahap anggaran tahun {u['tahun']} belum ada dalam data.")


def _sebutan(simpul: SimpulProgram) -> str:
    return f"{simpul.kode} {simpul.nama}{f' ({simpul.unit.nama})' if simpul.unit else ''}"


def _apa(u: dict[str, Any], isi: dict[str, Decimal]) -> str:
    bagian = ", ".join(f"{nama} {format_rupiah(nilai)}" for nama, nilai in isi.items())
    return f"{u['tahun'] or ''} {bagian}".strip()
