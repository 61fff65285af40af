"""What the rules say of one value that was just typed: a reading of that indicator, or that line of money, alone."""

from __future__ import annotations

from collections.abc import Iterator

from anggaran.isian.uang import UangSimpul
from anggaran.models import Periode
from kinerja.formulas import Akumulasi
from kinerja.queries.bentuk import IndikatorUkur
from kinerja.queries.isian import BarisIsian
from kinerja.queries.lalu import realisasi_lalu
from laporan.checks import periksa
from laporan.checks.bacaan import Asal, Bacaan, Hal, Indikator, Klaim, Uang
from laporan.checks.daftar import Aturan, semua_aturan
from laporan.checks.temuan import Tempat
from laporan.periksa.bahan import satuan_klaim
from sakip.core.models import PerangkatDaerah

NOMOR = frozenset({"K7", "K11", "K17"})
"""The rules that one value, its target and its earlier years are enough for; with those of plausibility ("W…")."""


def temuan_realisasi(_perangkat: PerangkatDaerah, tahun: int, b: BarisIsian) -> Iterator[str]:
    """Of an indicator, or a lettered part of one; beside its earlier years once its own is told. At most one query."""
    if b.realisasi.angka is None or not (_setahun(b) or b.indikator.akumulasi != Akumulasi.JUMLAH):
        return  # a sum of some quarters says nothing beside a whole year
    kode = f"{b.tw.kode}.{b.tw.huruf}" if b.komponen_id else b.tw.kode
    kunci = f"indikator:{kode}:{tahun}:realisasi"
    indikator = Indikator(kode, b.tw.uraian, satuan=b.tw.satuan, polaritas=b.indikator.polaritas)
    klaim = tuple(_klaim(b, kode, kunci, tahun))
    yield from _temukan(Bacaan(asal=Asal.DATA, tahun=tahun, indikator=(indikator,), klaim=klaim), kunci)


def _setahun(b: BarisIsian) -> bool:
    return bool(b.rows.keys() & {Periode.SETAHUN, Periode.TW4})


def _klaim(b: BarisIsian, kode: str, kunci: str, tahun: int) -> Iterator[Klaim]:
    satuan, nama = satuan_klaim(b.tw.satuan), b.tw.uraian
    for t, angka in realisasi_lalu(b.indikator, tahun, b.komponen_id) if _setahun(b) else ():
        tempat = Tempat(f"realisasi tahun {t}", f"indikator:{kode}:{t}:realisasi")
        yield Klaim(Hal.REALISASI, kode, "Pengukuran", str(angka), angka, tempat, t, nama, satuan=satuan)
    target, nilai = b.tw.target, b.realisasi
    if target.angka is not None and target.angka_atas is None and not target.predikat:
        tempat = Tempat(f"target tahun {tahun}", f"indikator:{kode}:{tahun}:target")
        yield Klaim(Hal.TARGET, kode, "Pengukuran", target.bersatuan, target.angka, tempat, tahun, nama, satuan=satuan)
    tempat = Tempat(f"realisasi tahun {tahun}", kunci)
    yield Klaim(Hal.REALISASI, kode, "Pengukuran", nilai.bersatuan, nilai.angka, tempat, tahun, nama, satuan=satuan)


def temuan_ukur(_perangkat: PerangkatDaerah, tahun: int, ukur: object) -> Iterator[str]:
    """Of an indicator as its form shows it, with the series that was read for that. No query."""
    for i in ukur.terurai if isinstance(ukur, IndikatorUkur) else ():
        kunci = f"indikator:{i.kode}:{tahun}:realisasi"
        if i.realisasi.angka is not None:
            indikator = Indikator(i.kode, i.uraian, satuan=i.satuan)
            klaim = tuple(_klaim_ukur(i))
            yield from _temukan(Bacaan(asal=Asal.DATA, tahun=tahun, indikator=(indikator,), klaim=klaim), kunci)


def _klaim_ukur(i: IndikatorUkur) -> Iterator[Klaim]:
    for n in i.seri:
        for hal, nilai in ((Hal.TARGET, n.target), (Hal.REALISASI, n.nilai)):
            if nilai.angka is not None and nilai.angka_atas is None and not nilai.predikat:
                tempat = Tempat(f"{hal} tahun {n.tahun}", f"indikator:{i.kode}:{n.tahun}:{hal}")
                satuan = satuan_klaim(i.satuan)
                yield Klaim(
                    hal, i.kode, "Pengukuran", nilai.bersatuan, nilai.angka, tempat, n.tahun, i.uraian, satuan=satuan
                )


def temuan_uang(_perangkat: PerangkatDaerah, tahun: int, u: UangSimpul) -> Iterator[str]:
    """Of what a node spent beside its pagu. No query."""
    if u.realisasi is None:
        return
    kunci = f"simpul:{u.simpul.kode}:realisasi"
    tempat = Tempat(f"{u.simpul.kode} {u.simpul.nama}", kunci)
    baris = Uang("Anggaran", u.simpul.nama, 3, tempat, u.simpul.kode, u.pagu, u.realisasi, tahun=tahun)
    yield from _temukan(Bacaan(asal=Asal.DATA, tahun=tahun, uang=(baris,)), kunci)


def _temukan(b: Bacaan, kunci: str) -> Iterator[str]:
    """The sentences that speak of this value; how grave a Pemda takes them is said on the page of findings."""
    for t in periksa(b, hanya=aturan_sel()):
        if kunci in {x.kunci for x in (t.tempat, *t.lain)}:
            yield t.kalimat


def aturan_sel() -> tuple[Aturan, ...]:
    """The rules that can be asked of one value."""
    return tuple(a for a in semua_aturan() if a.nomor in NOMOR or a.nomor.startswith("W"))
