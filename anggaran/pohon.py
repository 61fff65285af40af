"""The program tree with its money, added up from the lowest nodes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from anggaran.bahan import Bahan
from anggaran.belanja import Asal, SimpulBelanja, Uang
from anggaran.hitung import jumlah
from anggaran.models import Periode
from renstra.models import SimpulProgram
from renstra.pohon import Anak, per_induk

TRIWULAN = (Periode.TW1, Periode.TW2, Periode.TW3, Periode.TW4)
BELUM: tuple[Decimal | None, Asal] = (None, Asal.BELUM)


@dataclass(frozen=True)
class Angka:
    """A figure of a node: as printed, where it comes from, the sum of its lines, and whether these are complete."""

    nilai: Decimal | None
    asal: Asal
    rincian: Decimal | None
    utuh: bool


@dataclass(frozen=True)
class _Simpul:
    """A node being put together: its figures, before they become frozen values."""

    belanja: SimpulBelanja
    pagu: dict[int, Angka]
    realisasi: Angka


def susun_pohon(bahan: Bahan) -> tuple[SimpulBelanja, ...]:
    """The programs of the year, each with its kegiatan and sub kegiatan, in order of kode."""
    anak = per_induk(bahan.simpul)
    return tuple(_susun(simpul, anak, bahan).belanja for simpul in anak[None])


def tercetak(rincian: Decimal | None, kontrol: Decimal | None, *, utuh: bool) -> tuple[Decimal | None, Asal]:
    """The lines where they are complete, or add up to the control total; else that total; else what lines there are."""
    if rincian is not None and (utuh or kontrol in (None, rincian)):
        return rincian, Asal.RINCIAN
    return (kontrol, Asal.KONTROL) if kontrol is not None else BELUM


def _susun(simpul: SimpulProgram, semua: Anak, bahan: Bahan) -> _Simpul:
    anak = [_susun(s, semua, bahan) for s in semua.get(simpul.pk, ())]
    kontrol = bahan.kontrol_simpul

    def angka(macam: str, tahap: int | None, sendiri: Decimal | None, bawah: Sequence[Angka]) -> Angka:
        lengkap = all(a.utuh for a in bawah) if bawah else sendiri is not None
        utuh = lengkap and not simpul.rincian_tidak_lengkap
        rincian = jumlah([sendiri, *(a.nilai for a in bawah)])
        return Angka(*tercetak(rincian, kontrol.get((macam, simpul.pk, tahap)), utuh=utuh), rincian, utuh)

    pagu = {
        t.pk: angka("pagu", t.pk, bahan.pagu_simpul.get((t.pk, simpul.pk)), [a.pagu[t.pk] for a in anak])
        for t in bahan.semua_tahap
    }
    realisasi = angka("realisasi", None, bahan.realisasi_simpul.get(simpul.pk), [a.realisasi for a in anak])
    return _Simpul(_bekukan(simpul, bahan, anak, pagu, realisasi), pagu, realisasi)


def _bekukan(
    simpul: SimpulProgram, bahan: Bahan, anak: Sequence[_Simpul], pagu: dict[int, Angka], realisasi: Angka
) -> SimpulBelanja:
    kosong = Angka(*BELUM, None, utuh=False)
    cetak = pagu.get(bahan.tahap.pk, kosong) if bahan.tahap else kosong
    bawah = tuple(a.belanja for a in anak)
    return SimpulBelanja(
        pagu=cetak.nilai,
        realisasi=realisasi.nilai,
        id=simpul.pk,
        kode=simpul.kode,
        kode_rekening=(simpul.nomenklatur and simpul.nomenklatur.kode) or simpul.kode,
        nama=simpul.nama,
        jenjang=simpul.jenjang,
        unit=str(simpul.unit or ""),
        penunjang=simpul.penunjang,
        rincian_tidak_lengkap=simpul.rincian_tidak_lengkap,
        rincian=Uang(cetak.rincian, realisasi.rincian),
        asal_pagu=cetak.asal,
        asal_realisasi=realisasi.asal,
        sumber_dana=tuple(sorted({*bahan.sumber_dana.get(simpul.pk, ()), *(s for b in bawah for s in b.sumber_dana)})),
        lokasi=simpul.lokasi,
        padanan=simpul.padanan.nama if simpul.padanan else "",
        triwulan=tuple(_triwulan(simpul, bahan, bawah, p) for p in TRIWULAN),
        per_tahap={t: a.nilai for t, a in pagu.items()},
        anak=bawah,
    )


def _triwulan(simpul: SimpulProgram, bahan: Bahan, bawah: Sequence[SimpulBelanja], periode: int) -> Decimal | None:
    return jumlah([bahan.realisasi_periode.get((simpul.pk, periode)), *(b.triwulan[periode - 1] for b in bawah)])
