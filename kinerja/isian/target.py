"""Cells of the grid of targets: what is promised for each quarter, beside the target of the year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kinerja.domain.isian import isi_target, kunci_indikator
from kinerja.models import TargetPeriode
from kinerja.queries.isian import BarisIsian, isian_indikator, isian_tahun
from kinerja.queries.periode import TRIWULAN
from renstra.domain.nilai import IsiTarget, baca_target, huruf_skala
from renstra.enums import Ketersediaan
from renstra.forms.komponen import teks_target
from renstra.models import Indikator, Komponen
from sakip.core.catatan import terbuka_menurut_rujukan
from sakip.core.isian import Baris, Bidang, Kelompok, Kisi, Sel, SelTampil, SelTidakAda
from sakip.core.isian.gembok import Gembok
from sakip.core.isian.tampil import KOLOM
from sakip.core.models import Kegiatan, PerangkatDaerah
from sakip.core.permissions import boleh
from sakip.core.sekali import membaca

BIDANG = "nilai"


def rujukan(indikator_id: int, komponen_id: int | None, tahun: int, periode: int) -> str:
    """The key of the target of a quarter."""
    return f"target:{indikator_id}:{komponen_id or 0}:{tahun}:{periode}"


class BidangTarget(Bidang):
    """The target of one quarter: a figure, a range, or a letter of the indicator's scale."""

    def __init__(self, sel: Sel, indikator: Indikator, komponen: Komponen | None, tahun: int, periode: int) -> None:
        super().__init__(sel)
        self.indikator, self.komponen = indikator, komponen
        self.letak = {"indikator": indikator, "komponen": komponen, "tahun": tahun, "periode": periode}
        self.baris = TargetPeriode.objects.filter(**self.letak).first()
        if self.baris is not None:
            self.baris.indikator = indikator

    @property
    def milik(self) -> TargetPeriode:
        if self.baris is None or self.baris.pk is None:
            return TargetPeriode(**self.letak)
        return self.baris

    @property
    def tersimpan(self) -> str:
        return teks_target(self.milik)

    def baca(self, teks: str) -> IsiTarget:
        return baca_target(teks, self.indikator)

    def teks(self, isi: IsiTarget) -> str:
        return teks_target(TargetPeriode(angka=isi.angka, angka_atas=isi.angka_atas, predikat=isi.predikat))

    def tulis(self, isi: IsiTarget, *, by: Any) -> None:
        self.baris = isi_target(self.milik, isi, by=by)


class KisiTarget(Kisi):
    """All cells of ``target:`` of the quarters; months are typed on a page of their own."""

    def buka(self, sel: Sel) -> BidangTarget:
        if not sel.rujukan.startswith("target:") or sel.bidang != BIDANG or len(bagian := sel.bagian) != 4:
            raise SelTidakAda
        pk, komponen_id, tahun, periode = bagian
        if tahun != self.tahun or periode not in TRIWULAN:
            raise SelTidakAda
        kunci = f"indikator:{pk}"
        if kunci not in self.terbuka:
            self.terbuka[kunci] = kunci_indikator(self.perangkat, pk)
        indikator: Indikator | None = self.terbuka[kunci]
        komponen = next((k for k in indikator.komponen.all() if k.pk == komponen_id), None) if indikator else None
        if indikator is None or bool(komponen_id) != (komponen is not None):
            raise SelTidakAda
        return BidangTarget(sel, indikator, komponen, self.tahun, periode)

    def akibat(self, bidang: Bidang) -> dict[str, Any]:
        """Where the quarters do not make the year."""
        assert isinstance(bidang, BidangTarget)  # noqa: S101 - its own cells
        komponen_id = bidang.komponen.pk if bidang.komponen else None
        semua = isian_indikator(bidang.indikator, self.tahun, ())
        baris = next((b for b in semua if b.komponen_id == komponen_id), None)
        return {"hasil": hasil_baris(baris, self.tahun)} if baris else {}


def hasil_baris(b: BarisIsian, tahun: int) -> dict[str, dict[str, str]]:
    """What is said about the targets of a row, under the key of its first quarter."""
    return {rujukan(b.indikator.pk, b.komponen_id, tahun, 1): {"nilai": " ".join(b.tw.kalimat)}}


@dataclass
class HalamanTarget:
    """What one user sees of a year's targets by quarter."""

    perangkat: PerangkatDaerah
    tahun: int
    pengguna: Any

    def susun(self) -> list[Kelompok]:
        with membaca():
            semua = isian_tahun(self.perangkat, self.tahun)
            self.gembok = Gembok(self.perangkat, self.tahun, TargetPeriode.lingkup, self.pengguna)
            self.bercatatan = terbuka_menurut_rujukan(self.perangkat, self.tahun)
            self.bisa = boleh(self.pengguna, TargetPeriode.izin, self.perangkat)
            return [Kelompok(k.judul, [self._baris(b) for b in k.baris]) for k in semua]

    def _baris(self, b: BarisIsian) -> Baris:
        anak = b.komponen_id is not None
        hasil = hasil_baris(b, self.tahun)
        return Baris(
            label=f"{b.tw.huruf}. {b.tw.uraian}" if anak else b.tw.uraian,
            kode="" if anak else b.tw.kode,
            satuan=b.tw.satuan,
            target=b.tw.target.bersatuan,
            anak=anak,
            sel=[self._sel(b, p) for p in TRIWULAN],
            akhir=[
                SelTampil(sel="", rujukan=kunci, kepala="Catatan", hasil=(("nilai", isi["nilai"]),))
                for kunci, isi in hasil.items()
            ],
            milik_sendiri=self.bisa,
            belum=b.janji and not all(t.target.ada for t in b.tw.triwulan),
        )

    def _diminta(self, b: BarisIsian) -> bool:
        """Asked for by the calendar of the Pemda, or begun: some of its quarters are filled."""
        dimulai = any(t.target.ada for t in b.tw.triwulan)
        return b.janji and b.tw.target.ada and (dimulai or Kegiatan.AKSI in self.gembok.jendela)

    def _sel(self, b: BarisIsian, periode: int) -> SelTampil:
        kunci = rujukan(b.indikator.pk, b.komponen_id, self.tahun, periode)
        baris = b.target.get(periode) or TargetPeriode(
            indikator=b.indikator, komponen_id=b.komponen_id, tahun=self.tahun, periode=periode
        )
        baris.indikator, teks = b.indikator, teks_target(baris)
        dari_bulan = b.tw.triwulan[periode - 1].target
        return SelTampil(
            sel=str(Sel(kunci, BIDANG)),
            rujukan=kunci,
            teks=teks,
            lama=teks,
            label=f"Target {KOLOM[periode]}, {b.tw.uraian}",
            kepala=KOLOM[periode],
            tetap=not self.bisa,
            alasan=self._alasan(baris) if self.bisa else "",
            wajib=self._diminta(b) and not dari_bulan.ada,
            catatan=kunci in self.bercatatan,
            keterangan=f"Dari bulan: {dari_bulan.teks}" if dari_bulan.ada and not teks else "",
            bebas=bool(huruf_skala(b.indikator)),
        )

    def _alasan(self, baris: TargetPeriode) -> str:
        if baris.ketersediaan != Ketersediaan.ADA:
            return f"{baris.get_ketersediaan_display()}: {baris.alasan}. Diubah lewat Excel."
        return self.gembok.alasan(baris)
