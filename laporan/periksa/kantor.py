"""An office's year as the rules read it: one reading of its book, all statements out of what the book prints.

It asks the database what building the book asks, and once more at most: pictures and bound files stay away, what the
book does not print (other offices, regulations that ended) is added.
"""

from __future__ import annotations

from anggaran.queries import bahan_tahun as bahan_uang
from kinerja.queries.bahan import bahan_tahun as bahan_kinerja
from laporan.bahan import baca_tulisan
from laporan.builder import susun
from laporan.checks.baca.pohon import baca_dokumen
from laporan.checks.bacaan import Asal, Bacaan
from laporan.periksa.acuan import acuan
from laporan.periksa.bahan import Sumber
from laporan.periksa.indikator import indikator
from laporan.periksa.klaim import keluaran, klaim_renstra, klaim_ukur
from laporan.periksa.lengkap import lebih
from laporan.periksa.naskah import klaim_naskah, nama, surat
from laporan.periksa.tautan import Peta, peta
from laporan.periksa.uang import survei, uang, uang_sasaran
from sakip.core.models import PerangkatDaerah, Peraturan
from sakip.core.sekali import membaca


def baca_kantor(perangkat: PerangkatDaerah, tahun: int, jenis: str = "") -> Bacaan:
    """The year of an office: its yearly report, else the book that there is (or that of this `jenis`); one without any
    gives what was entered."""
    return baca_berpeta(perangkat, tahun, jenis)[0]


@membaca()
def baca_berpeta(perangkat: PerangkatDaerah, tahun: int, jenis: str = "") -> tuple[Bacaan, Peta]:
    """The same, with the pages where its figures are mended."""
    semua = tuple(PerangkatDaerah.objects.select_related("pemda"))
    kantor = next(p for p in semua if p.pk == perangkat.pk)
    k = baca_tulisan(kantor, tahun, jenis)
    dok = susun(k)
    prosa, tabel = baca_dokumen(dok)
    s = Sumber(
        k=k,
        kinerja=bahan_kinerja(kantor, tahun),
        uang=bahan_uang(kantor, tahun),
        tabel=tabel,
        kantor=kantor,
        semua_kantor=semua,
        peraturan=tuple(Peraturan.objects.untuk(kantor.pemda)),
    )
    bacaan = Bacaan(
        asal=Asal.DATA,
        judul=dok.judul,
        instansi=k.kantor.nama,
        pemda=k.kantor.pemda,
        tahun=tahun,
        prosa=prosa,
        tabel=tabel,
        indikator=tuple(indikator(s)),
        klaim=(*klaim_renstra(s), *klaim_naskah(s), *klaim_ukur(s)),
        uang=uang(s),
        uang_sasaran=tuple(uang_sasaran(s)),
        survei=tuple(survei(s)),
        nama=tuple(nama(s)),
        keluaran=tuple(keluaran(s)),
        surat=tuple(surat(s)),
        acuan=acuan(s),
        lebih=lebih(k, kantor),
    )
    return bacaan, peta(s, dok)
