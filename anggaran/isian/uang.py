"""Cells of the grid of money spent: one rupiah figure of a node, a period and a jenis belanja."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from anggaran import hitung
from anggaran.domain.isian import SimpulTerbuka, alasan_tutup, buka_simpul, isi_uang
from anggaran.models import JenisBelanja, Pagu, Periode, RealisasiAnggaran
from anggaran.queries import semua_tahap, tahap_cetak
from renstra.models import SimpulProgram
from sakip.core.fields import AngkaFormField
from sakip.core.isian import Bidang, Kisi, Sel, SelTidakAda
from sakip.core.numbers import format_persen, format_rupiah
from sakip.core.temuan import kata_sel

RUPIAH = AngkaFormField(desimal=2, rupiah=True, required=False)
NILAI = "nilai"
TANPA_JENIS = "-"


def rujukan(simpul_id: int, periode: int, jenis: str) -> str:
    """The key of one figure of money."""
    return f"uang:{simpul_id}:{periode}:{jenis or TANPA_JENIS}"


def teks_rupiah(nilai: Decimal | None) -> str:
    return str(RUPIAH.prepare_value(nilai)) if nilai is not None else ""


@dataclass(frozen=True, slots=True)
class UangSimpul:
    """A node with what it spent in the year and its pagu; None where nothing is known."""

    simpul: SimpulProgram
    realisasi: Decimal | None
    pagu: Decimal | None


class BidangUang(Bidang):
    """What a node spent in a period, of one jenis belanja or without."""

    def __init__(self, sel: Sel, buku: SimpulTerbuka, periode: int, jenis: str) -> None:
        super().__init__(sel)
        self.buku, self.periode, self.jenis = buku, periode, jenis

    @property
    def milik(self) -> RealisasiAnggaran:
        return self.buku.baris(self.periode, self.jenis)

    @property
    def tersimpan(self) -> str:
        return teks_rupiah(self.milik.nilai)

    def baca(self, teks: str) -> Decimal | None:
        nilai = RUPIAH.to_python(teks)
        if nilai is not None and nilai < 0:
            raise ValidationError("Nilai rupiah tidak boleh negatif.")
        return nilai

    def teks(self, isi: Decimal | None) -> str:
        return teks_rupiah(isi)

    def tulis(self, isi: Decimal | None, *, by: Any) -> None:
        isi_uang(self.buku, self.periode, self.jenis, isi, by=by)

    def tutup(self) -> dict[str, str]:
        """The other way of giving the year, and lines with another detail."""
        pk, jenis = self.buku.simpul.pk, {self.jenis, *(j for _, j in self.buku.rows)}
        return {
            str(Sel(rujukan(pk, p, j), NILAI)): alasan_tutup(self.buku, p, j) for p in Periode.values for j in jenis
        }


class KisiUang(Kisi):
    """All cells of ``uang:``."""

    def buka(self, sel: Sel) -> BidangUang:
        bagian = sel.rujukan.split(":")
        if bagian[0] != "uang" or len(bagian) != 4 or sel.bidang != NILAI:
            raise SelTidakAda
        jenis = "" if bagian[3] == TANPA_JENIS else bagian[3]
        pk, periode = Sel(":".join(bagian[:3]), NILAI).bagian
        if periode not in Periode.values or (jenis and jenis not in JenisBelanja.values):
            raise SelTidakAda
        kunci = f"simpul:{pk}"
        if kunci not in self.terbuka:
            self.terbuka[kunci] = buka_simpul(self.perangkat, self.tahun, pk)
        if self.terbuka[kunci] is None:
            raise SelTidakAda
        return BidangUang(sel, self.terbuka[kunci], periode, jenis)

    def akibat(self, bidang: Bidang) -> dict[str, Any]:
        """The sums of the node and its serapan; the other way of giving its year is closed or open."""
        assert isinstance(bidang, BidangUang)  # noqa: S101 - its own cells
        buku = bidang.buku
        isi = {kunci: r.nilai for kunci, r in buku.rows.items()}
        pagu = pagu_simpul(self.perangkat, self.tahun, buku.simpul.pk)
        uang = UangSimpul(buku.simpul, hitung.jumlah(isi.values()), pagu)
        return {
            "hasil": {rujukan(buku.simpul.pk, 0, ""): hasil_simpul(isi, pagu)},
            "catatan": kata_sel("uang", self.perangkat, self.tahun, uang),
            "kunci": bidang.kunci(),
        }


def pagu_simpul(perangkat: Any, tahun: int, simpul_id: int) -> Decimal | None:
    """The pagu of a node at the stage that is printed."""
    tahap = tahap_cetak(semua_tahap(perangkat, tahun))
    return (
        hitung.jumlah(Pagu.objects.filter(tahap=tahap, simpul=simpul_id).values_list("nilai", flat=True))
        if tahap
        else None
    )


def hasil_simpul(isi: dict[tuple[int, str], Decimal], pagu: Decimal | None) -> dict[str, str]:
    """What a node spent in the year, and how much of its pagu that is."""
    jumlah = hitung.jumlah(isi.values())
    serapan = hitung.serapan(jumlah, pagu)
    return {
        "nilai": "" if jumlah is None else format_rupiah(jumlah, "tabel"),
        "capaian": "" if serapan is None else format_persen(serapan),
    }


def jenis_dibuka(terpakai: set[str], pagu: set[str]) -> list[str]:
    """The jenis belanja with a field: those in use, with those of the pagu; never a line without jenis beside others."""
    if not terpakai:
        return sorted(pagu) or [""]
    return sorted(terpakai if "" in terpakai else terpakai | (pagu - {""}))
