"""The money of an office in the database, and what is kept of the office for the faults."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.bench.tanam.buku import Isi
from tests.bench.tanam.kenyataan import Kenyataan, Simpul, Ukuran, bulat
from tests.bench.tanam.pencetak import Pena

PREDIKAT = ((Decimal(91), "Sangat Tinggi"), (Decimal(76), "Tinggi"), (Decimal(66), "Sedang"), (Decimal(51), "Rendah"))
JENIS_BELANJA = {"pegawai": "5.1.01", "barang": "5.1.02", "modal": "5.2"}


class PenaKantor(Pena):
    """A pen that uses the words of the rule set of the installation."""

    def predikat(self, u: Ukuran) -> Isi:
        nilai = bulat(u.capaian(self.k.tahun))
        return Isi(("predikat", u.kunci), next(nama for batas, nama in PREDIKAT if nilai >= batas), "kata")


@dataclass
class Kantor:
    """An office as laid in, with the rows that faults change."""

    p: PenaKantor
    perangkat: Any
    realisasi: dict[tuple[str, int], Any]
    baris_pk: dict[str, Any]
    pagu: dict[str, Any]
    serap: dict[str, Any]
    indikator: dict[str, Any]
    bagian: dict[str, Any]
    by: Any = None

    @property
    def k(self) -> Kenyataan:
        return self.p.k


def bagi_jenis(k: Kenyataan) -> None:
    """Modal stands on one sub kegiatan, so that kinds and nodes add up to each other."""
    daun = [d for s in k.program for d in s.daun()]
    gaji = next(d for d in daun if "Gaji" in d.nama)
    modal = daun[-1]
    bagian = (modal.pagu * 3 // 10, modal.serap * 3 // 10)
    k.jenis["modal"] = bagian
    k.jenis["barang"] = (k.pagu - gaji.pagu - bagian[0], k.serap - gaji.serap - bagian[1])


def isi_uang(kantor: Kantor) -> None:
    from anggaran.domain.kontrol import simpan_kontrol
    from anggaran.models import AngkaKontrol
    from renstra.models import Sasaran
    from tests.factories import TahapFactory

    k, perangkat = kantor.k, kantor.perangkat
    tahap = TahapFactory(perangkat=perangkat, tahun=k.tahun, jenis="dpa", urut=1)
    pohon = _Pohon(kantor, tahap)
    for s in k.program:
        sasaran = [x for x in k.sasaran if s in x.program]
        uraian = sasaran[0].uraian if sasaran else ""
        pohon.tanam(s, Sasaran.objects.filter(tujuan__renstra__perangkat=perangkat, uraian=uraian).first())
    lalu = TahapFactory(perangkat=perangkat, tahun=k.tahun - 1, jenis="dpa", urut=1)
    _tahun_lalu(kantor, lalu)
    for macam, nilai in (("pagu", k.pagu), ("realisasi", k.serap)):
        kontrol = AngkaKontrol(
            perangkat=perangkat, tahun=k.tahun, macam=macam, nilai=Decimal(nilai), sumber="Laporan keuangan"
        )
        kontrol.tahap = tahap if macam == "pagu" else None
        simpan_kontrol(kontrol, by=None)


class _Pohon:
    """Lays the program tree of the year into the database, with its money."""

    def __init__(self, kantor: Kantor, tahap: Any) -> None:
        self.kantor, self.tahap = kantor, tahap
        self.modal = [d for s in kantor.k.program for d in s.daun()][-1]

    def tanam(self, s: Simpul, sasaran: Any, induk: Any = None) -> None:
        from renstra.models import Dukungan
        from sakip.core.write import menulis
        from tests.factories import SimpulFactory

        jenjang = ("program", "kegiatan", "subkegiatan")[s.kunci.count("K") + s.kunci.count("U")]
        simpul = SimpulFactory(
            perangkat=self.kantor.perangkat, tahun=self.kantor.k.tahun, kode=s.kode, nama=s.nama, jenjang=jenjang, induk=induk,
            penunjang=induk is None and sasaran is None,
        )  # fmt: skip
        if sasaran and not s.anak:
            with menulis(by=None):
                Dukungan.objects.create(simpul=simpul, sasaran=sasaran)
        for a in s.anak:
            self.tanam(a, sasaran, simpul)
        if not s.anak:
            self._isi(s, simpul)

    def _isi(self, s: Simpul, simpul: Any) -> None:
        from anggaran.domain.pagu import simpan_pagu
        from anggaran.domain.realisasi import simpan_realisasi_anggaran

        jenis = "pegawai" if "Gaji" in s.nama else "barang"
        modal = self.kantor.k.jenis["modal"] if s is self.modal else (0, 0)
        for j, pagu, serap in ((jenis, s.pagu - modal[0], s.serap - modal[1]), ("modal", *modal)):
            if pagu:
                isi = {"simpul": simpul, "jenis_belanja": JENIS_BELANJA[j], "by": None}
                baris = simpan_pagu(tahap=self.tahap, nilai=Decimal(pagu), **isi)
                dipakai = simpan_realisasi_anggaran(nilai=Decimal(serap), **isi)
                self.kantor.pagu.setdefault(s.kunci, baris)
                self.kantor.serap.setdefault(s.kunci, dipakai)


def _tahun_lalu(kantor: Kantor, tahap: Any) -> None:
    """The money of the year before, on one node."""
    from anggaran.domain.pagu import simpan_pagu
    from anggaran.domain.realisasi import simpan_realisasi_anggaran
    from tests.factories import SimpulFactory

    k, induk = kantor.k, None
    s = k.program[0]
    for jenjang, x in zip(("program", "kegiatan", "subkegiatan"), (s, s.anak[0], s.anak[0].anak[0]), strict=True):
        induk = SimpulFactory(
            perangkat=kantor.perangkat,
            tahun=k.tahun - 1,
            kode=x.kode,
            nama=x.nama,
            jenjang=jenjang,
            induk=induk,
            penunjang=True,
        )
    simpan_pagu(tahap=tahap, simpul=induk, nilai=Decimal(k.lalu[0]), by=None)
    simpan_realisasi_anggaran(simpul=induk, nilai=Decimal(k.lalu[1]), by=None)
