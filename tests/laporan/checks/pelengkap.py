"""Each office of the demo, completed and mended as an office would do it. All that is added here is "data uji": the source
documents do not say it.

Only domain functions write, so that nothing gets in that the program would refuse to its users.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.db.models import QuerySet

from anggaran.domain.grid import Sel, simpan_grid_pagu, simpan_grid_realisasi
from anggaran.domain.tahap import simpan_tahap
from anggaran.models import Tahap
from kinerja.domain.perjanjian import simpan_baris, susun_perjanjian
from kinerja.domain.realisasi import simpan_pembanding, simpan_realisasi
from kinerja.domain.rencana import target_dari
from kinerja.models import BarisPerjanjian, Pembanding, PerjanjianKinerja, Realisasi
from laporan.domain.laporan import buat_laporan
from laporan.models import Laporan
from renstra.domain.dukungan import simpan_dukungan
from renstra.domain.indikator import simpan_target
from renstra.domain.nilai import IsiTarget
from renstra.enums import Jenjang, Ketersediaan
from renstra.models import Indikator, RumusanIndikator, Sasaran, SimpulProgram, Target
from renstra.queries.rencana import sasaran_pada
from sakip.core.domain import simpan
from sakip.core.models import Pejabat, PerangkatDaerah
from sakip.core.permissions import tanpa_izin

DATA_UJI = "data uji"
PAGU = Decimal(40_250_000)
SERATUS = Decimal(100)


def lengkapi(kantor: PerangkatDaerah, tahun: int) -> None:
    """Plan, money, agreement, results of this year and the last with their notes, comparisons, and the yearly book."""
    with tanpa_izin():
        _rencana(kantor)
        _pohon(kantor, tahun)
        _uang(kantor, tahun)
        _perjanjian(kantor, tahun)
        _target_akhir(kantor, tahun)
        _realisasi(kantor, tahun)
        _pembanding(kantor, tahun)
        _buku(kantor, tahun)


def _rencana(kantor: PerangkatDaerah) -> None:
    """Every indicator of the plan says how it is counted, out of what, and who answers for it."""
    unit = kantor.unit.first()
    for i in Indikator.objects.filter(perangkat=kantor, rumusan__sasaran__isnull=False).distinct():
        i.formulasi = i.formulasi or ("" if i.pembilang else f"Menurut hasil pencatatan ({DATA_UJI})")
        i.sumber_data = i.sumber_data or DATA_UJI
        ada = list(i.penanggung_jawab.all())
        simpan(i, by=None, banyak={"penanggung_jawab": ada or ([unit] if unit else [])}, catatan=DATA_UJI)


def _pohon(kantor: PerangkatDaerah, tahun: int) -> None:
    """A program with a kegiatan and a sub kegiatan for each sasaran, where the office has no tree."""
    if SimpulProgram.objects.filter(perangkat=kantor, tahun=tahun).exists():
        return
    for n, sasaran in enumerate(sasaran_pada(kantor, tahun), 1):
        induk = None
        for jenjang, kode in (
            (Jenjang.PROGRAM, f"7.01.0{n}"),
            (Jenjang.KEGIATAN, f"7.01.0{n}.2.01"),
            (Jenjang.SUBKEGIATAN, f"7.01.0{n}.2.01.01"),
        ):
            nama = f"{Jenjang(jenjang).label} {n} ({DATA_UJI})"
            induk = SimpulProgram(
                perangkat=kantor, tahun=tahun, jenjang=jenjang, kode=kode, nama=nama, induk=induk, urut=n
            )
            simpan(induk, by=None)
        simpan_dukungan(_program(induk), isi={sasaran: SERATUS}, by=None)


def _program(simpul: SimpulProgram | None) -> SimpulProgram:
    assert simpul is not None
    return simpul if simpul.induk is None else _program(simpul.induk)


def _uang(kantor: PerangkatDaerah, tahun: int) -> None:
    """A DPA with pagu and realisasi at every lowest node, where the year has no budget."""
    simpul = list(SimpulProgram.objects.filter(perangkat=kantor, tahun=tahun, anak=None))
    if not simpul or Tahap.objects.filter(perangkat=kantor, tahun=tahun).exists():
        return
    tahap = simpan_tahap(
        Tahap(perangkat=kantor, tahun=tahun, jenis=Tahap.Jenis.DPA, nomor=DATA_UJI, tanggal=datetime.date(tahun, 1, 4)),
        by=None,
    )
    pagu = {Sel(s): PAGU + 1_735_000 * n for n, s in enumerate(simpul)}
    simpan_grid_pagu(tahap=tahap, isi=pagu, by=None)
    realisasi = {sel: n - 1_136_500 - 274_250 * i for i, (sel, n) in enumerate(pagu.items())}
    akhir = datetime.date(tahun, 12, 31)
    simpan_grid_realisasi(periode=0, per_tanggal=akhir, status="sementara", isi=realisasi, by=None)


def _perjanjian(kantor: PerangkatDaerah, tahun: int) -> None:
    """A Perjanjian Kinerja, where none has rows; an IKU that it left out is promised too."""
    pk = PerjanjianKinerja.objects.filter(perangkat=kantor, tahun=tahun, unit=None, baris__isnull=False).last()
    tahap = Tahap.objects.filter(perangkat=kantor, tahun=tahun, jenis=Tahap.Jenis.DPA).first()
    if pk is None:
        hari = datetime.date(tahun, 1, 18)
        pk = susun_perjanjian(perangkat=kantor, tahun=tahun, by=None, tahap=tahap, tanggal=hari, nomor=DATA_UJI)
    ada = set(pk.baris.values_list("indikator_id", flat=True))
    milik = RumusanIndikator.objects.filter(indikator__perangkat=kantor, indikator__iku=True)
    for r in milik.filter(sasaran__in=sasaran_pada(kantor, tahun)).exclude(indikator__in=ada):
        simpan_baris(_baris(pk, r), by=None)


def _baris(pk: PerjanjianKinerja, r: RumusanIndikator) -> BarisPerjanjian:
    """The target of the year in the plan, else the last one that it has."""
    target = target_dari(r, pk.tahun) or _target(r)
    angka = target.angka if target else None
    sasaran: Sasaran = r.sasaran
    return BarisPerjanjian(
        perjanjian=pk, sasaran=sasaran, indikator=r.indikator, uraian_sasaran=sasaran.uraian, uraian_indikator=r.uraian,
        satuan=r.indikator.satuan, angka=angka, keterangan=DATA_UJI, urut=pk.baris.count() + 1,
    )  # fmt: skip


def _target_akhir(kantor: PerangkatDaerah, tahun: int) -> None:
    """What is promised has a target at the end of the Renstra."""
    for b in _janji(kantor, tahun).filter(sasaran__isnull=False):
        r = RumusanIndikator.objects.filter(indikator=b.indikator, sasaran__in=sasaran_pada(kantor, tahun)).first()
        akhir = r.sasaran.tujuan.renstra.tahun_akhir if r else tahun
        if r and not r.target.filter(tahun=akhir).exists():
            kini = _target(r) or b
            simpan_target(r, {akhir: IsiTarget(angka=kini.angka, predikat=kini.predikat)}, by=None)


def _target(r: RumusanIndikator) -> Target | None:
    """The last one that the plan has."""
    return r.target.filter(komponen=None).order_by("tahun").last()


def _janji(kantor: PerangkatDaerah, tahun: int) -> QuerySet[BarisPerjanjian]:
    milik = BarisPerjanjian.objects.filter(perjanjian__perangkat=kantor, perjanjian__tahun=tahun)
    return milik.select_related("indikator")


def _realisasi(kantor: PerangkatDaerah, tahun: int) -> None:
    """What was promised is measured, in the year before too, and beside each result stands what was in the way, what was
    done about it, and why it came so."""
    for b in _janji(kantor, tahun):
        for t, bagian in ((tahun - 1, Decimal("0.96")), (tahun, Decimal("0.98"))):
            ada = {r.komponen_id: r for r in Realisasi.objects.filter(indikator=b.indikator, tahun=t)}
            if not ada:
                ada = {k: Realisasi(indikator=b.indikator, komponen_id=k, tahun=t) for k in _bagian(b)}
                for r in ada.values():
                    r.angka = None if b.angka is None else (b.angka * bagian).quantize(Decimal("0.01"))
                    r.predikat = b.predikat
            for r in ({None: Realisasi(indikator=b.indikator, tahun=t)} | ada).values():
                simpan_realisasi(_dijelaskan(r), by=None)


def _bagian(b: BarisPerjanjian) -> list[int | None]:
    """The lettered parts of an indicator that is promised by them alone, else itself."""
    return [None] if b.terisi else list(b.indikator.komponen.values_list("pk", flat=True)) or [None]


def _dijelaskan(r: Realisasi) -> Realisasi:
    r.kendala = r.kendala or f"Jadwal pelaksanaan bergeser ({DATA_UJI})."
    r.solusi = r.solusi or f"Jadwal disusun kembali bersama pelaksana ({DATA_UJI})."
    r.penjelasan = r.penjelasan or f"Hasil pencatatan kantor ({DATA_UJI})."
    if r.survei_id is None and r.indikator.survei.exists():
        r.alasan_diketik = r.alasan_diketik or DATA_UJI
    return r


def _pembanding(kantor: PerangkatDaerah, tahun: int) -> None:
    """There is no national figure of a kecamatan's indicators; the book says so with the reason."""
    for i in Indikator.objects.filter(baris_perjanjian__perjanjian__perangkat=kantor, perangkat=kantor).distinct():
        if not Pembanding.objects.filter(indikator=i, tahun=tahun).exists():
            p = Pembanding(
                indikator=i, tahun=tahun, tingkat="nasional", ketersediaan=Ketersediaan.TIDAK_TERSEDIA,
                alasan=f"Tidak ada angka nasional untuk kecamatan ({DATA_UJI})",
            )  # fmt: skip
            simpan_pembanding(p, by=None)


def _buku(kantor: PerangkatDaerah, tahun: int) -> None:
    """The yearly book, signed in the January after the year."""
    ada = Laporan.objects.filter(perangkat=kantor, tahun=tahun, jenis=Laporan.Jenis.LKJIP).first()
    buku = ada or buat_laporan(perangkat=kantor, tahun=tahun, by=None)
    buku.tempat, buku.tanggal = buku.tempat or kantor.kota, f"25 Januari {tahun + 1}"
    buku.penandatangan = buku.penandatangan or Pejabat.objects.filter(perangkat=kantor).first()
    simpan(buku, by=None, catatan=DATA_UJI)
