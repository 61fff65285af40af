"""Cells of the grid of realisasi: value (or letter), numerator, denominator, kendala and solusi of one period."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from anggaran.models import Periode
from kinerja.domain.isian import BAGIAN, IndikatorTerbuka, alasan_tutup, buka_indikator, isi_realisasi
from kinerja.models import Realisasi
from kinerja.queries.isian import BarisIsian, isian_indikator
from kinerja.queries.nilai import Hitungan
from renstra.domain.nilai import IsiTarget, baca_target, huruf_skala
from renstra.forms.komponen import teks_target
from renstra.models import Indikator
from sakip.core.fields import AngkaFormField
from sakip.core.isian import Bidang, Kisi, Sel, SelTidakAda, samakan
from sakip.core.temuan import kata_sel

ANGKA = AngkaFormField(desimal=4, required=False)
CERITA = ("kendala", "solusi")
TERLEWAT = "Target belum tercapai. Tulis kendala dan solusinya."


def rujukan(indikator_id: int, komponen_id: int | None, tahun: int, periode: int) -> str:
    """The key of one realisasi."""
    return f"realisasi:{indikator_id}:{komponen_id or 0}:{tahun}:{periode}"


def bidang_nilai(indikator: Indikator, komponen_id: int | None) -> str:
    """How the value is typed: as a letter of the indicator's scale, or as a figure."""
    return "huruf" if komponen_id is None and huruf_skala(indikator) else "angka"


def teks_angka(nilai: Decimal | None) -> str:
    return str(ANGKA.prepare_value(nilai)) if nilai is not None else ""


class BidangRealisasi(Bidang):
    """A part of one realisasi. ``buku`` is its indicator, locked."""

    def __init__(self, sel: Sel, buku: IndikatorTerbuka, komponen_id: int | None, periode: int) -> None:
        super().__init__(sel)
        self.buku, self.komponen_id, self.periode = buku, komponen_id, periode

    @property
    def milik(self) -> Realisasi:
        return self.buku.baris(self.komponen_id, self.periode)

    def tulis(self, isi: Any, *, by: Any) -> None:
        isi_realisasi(self.buku, self.komponen_id, self.periode, self.ubah(isi), by=by)

    def ubah(self, isi: Any) -> dict[str, Any]:
        """The fields to set."""
        return {self.sel.bidang: isi}

    def tutup(self) -> dict[str, str]:
        """A year that begins to stand one way closes the other; numerator and denominator close their value."""
        buku, komponen = self.buku, self.komponen_id
        return {
            str(Sel(rujukan(buku.indikator.pk, komponen, buku.tahun, p), nama)): alasan_tutup(buku, komponen, p, nama)
            for p in Periode.values
            for nama in jenis_bidang(buku.indikator, komponen)
        }


class BidangAngka(BidangRealisasi):
    @property
    def tersimpan(self) -> str:
        return teks_angka(getattr(self.milik, self.sel.bidang))

    def baca(self, teks: str) -> Decimal | None:
        return ANGKA.to_python(teks)

    def teks(self, isi: Decimal | None) -> str:
        return teks_angka(isi)


class BidangHuruf(BidangRealisasi):
    """A letter of the scale, alone or with its number: ``B``, ``A (80,5)``; or the number alone."""

    @property
    def tersimpan(self) -> str:
        return teks_target(self.milik)

    def baca(self, teks: str) -> IsiTarget:
        return baca_target(teks, self.buku.indikator)

    def teks(self, isi: IsiTarget) -> str:
        return teks_target(Realisasi(predikat=isi.predikat, angka=isi.angka))

    def ubah(self, isi: IsiTarget) -> dict[str, Any]:
        return {"predikat": isi.predikat, "angka": isi.angka}


class BidangKata(BidangRealisasi):
    @property
    def tersimpan(self) -> str:
        return samakan(getattr(self.milik, self.sel.bidang))

    def baca(self, teks: str) -> str:
        return teks

    def teks(self, isi: str) -> str:
        return isi


def jenis_bidang(indikator: Indikator, komponen_id: int | None) -> dict[str, type[BidangRealisasi]]:
    """The cells that a period of an indicator, or of a part of it, has."""
    if komponen_id is not None:
        return {"angka": BidangAngka}
    nilai = bidang_nilai(indikator, None)
    hasil: dict[str, type[BidangRealisasi]] = {nilai: BidangHuruf if nilai == "huruf" else BidangAngka}
    if indikator.pecahan:
        hasil |= dict.fromkeys(BAGIAN, BidangAngka)
    return hasil | dict.fromkeys(CERITA, BidangKata)


class KisiRealisasi(Kisi):
    """All cells of ``realisasi:``."""

    def buka(self, sel: Sel) -> BidangRealisasi:
        if not sel.rujukan.startswith("realisasi:") or len(bagian := sel.bagian) != 4:
            raise SelTidakAda
        pk, komponen, tahun, periode = bagian
        if tahun != self.tahun or periode not in Periode.values:
            raise SelTidakAda
        buku = self._buku(pk)
        kelas = jenis_bidang(buku.indikator, komponen or None).get(sel.bidang)
        if kelas is None or (komponen and komponen not in buku.komponen):
            raise SelTidakAda
        return kelas(sel, buku, komponen or None, periode)

    def _buku(self, pk: int) -> IndikatorTerbuka:
        kunci = f"indikator:{pk}"
        if kunci not in self.terbuka:
            self.terbuka[kunci] = buka_indikator(self.perangkat, self.tahun, pk)
        if self.terbuka[kunci] is None:
            raise SelTidakAda
        buku: IndikatorTerbuka = self.terbuka[kunci]
        return buku

    def akibat(self, bidang: Bidang) -> dict[str, Any]:
        """Of the whole indicator; what is told in words computes nothing."""
        assert isinstance(bidang, BidangRealisasi)  # noqa: S101 - its own cells
        if bidang.sel.bidang in CERITA:
            return {"kunci": bidang.kunci()}
        baris = self._baris(bidang)
        hasil: dict[str, Any] = {}
        for b in baris:
            hasil |= hasil_baris(b, self.tahun)
        return {
            "hasil": hasil,
            "catatan": " ".join(filter(None, (self._catatan(bidang, baris), self._temuan(bidang, baris)))),
            "ikut": self._ikut(bidang),
            "kunci": bidang.kunci(),
        }

    def _baris(self, bidang: BidangRealisasi) -> tuple[BarisIsian, ...]:
        """The rows of the indicator as they are now."""
        buku = bidang.buku
        return isian_indikator(buku.indikator, self.tahun, buku.rows.values())

    def _ikut(self, bidang: BidangRealisasi) -> dict[str, str]:
        """The value that numerator and denominator make."""
        if bidang.sel.bidang not in BAGIAN:
            return {}
        return {str(Sel(bidang.sel.rujukan, "angka")): teks_angka(bidang.milik.angka)}

    def _catatan(self, bidang: BidangRealisasi, baris: tuple[BarisIsian, ...]) -> str:
        """Kendala and solusi are asked for where the Perjanjian Kinerja promised more."""
        utama = bidang.buku.baris(None, bidang.periode)
        diminta = bool(baris) and baris[0].janji and terlewat(baris[0], bidang.periode)
        return TERLEWAT if diminta and not (utama.kendala.strip() and utama.solusi.strip()) else ""

    def _temuan(self, bidang: BidangRealisasi, baris: tuple[BarisIsian, ...]) -> str:
        """What the checks of the upper rooms say about the value."""
        milik = next((b for b in baris if b.komponen_id == bidang.komponen_id), None)
        ada = milik is not None and bidang.tersimpan
        return kata_sel("realisasi", self.perangkat, self.tahun, milik) if ada else ""


def terlewat(baris: BarisIsian, periode: int) -> bool:
    """The target of a period, or up to its end, was missed."""
    if not periode:
        return baris.capaian.tercapai is False
    tw = baris.tw.triwulan[periode - 1]
    return tw.capaian.tercapai is False or (tw.realisasi.ada and tw.capaian_sampai.tercapai is False)


def hasil_baris(baris: BarisIsian, tahun: int) -> dict[str, dict[str, str]]:
    """What is computed of a row, by the key of the period: capaian and predikat, and up to the end of the quarter."""
    kunci = baris.indikator.pk, baris.komponen_id
    hasil = {rujukan(*kunci, tahun, 0): _hitungan(baris.capaian) | {"nilai": baris.realisasi.teks}}
    for tw in baris.tw.triwulan:
        sampai = tw.capaian_sampai if tw.nomor > 1 and tw.realisasi.ada else None
        hasil[rujukan(*kunci, tahun, tw.nomor)] = _hitungan(tw.capaian) | {
            "nilai": tw.realisasi.teks,
            "sampai": persen(sampai) if sampai else "",
        }
    return hasil


def _hitungan(capaian: Hitungan) -> dict[str, str]:
    return {"capaian": persen(capaian), "predikat": capaian.predikat}


def persen(capaian: Hitungan) -> str:
    """``93,71 %``; "" where nothing can be computed yet."""
    return capaian.persen if capaian.nilai is not None else ""
