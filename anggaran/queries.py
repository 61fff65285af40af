"""Reading the money of an office and year, in a number of queries that does not grow with the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from anggaran.bahan import Bahan, jumlah_per
from anggaran.belanja import Asal, Belanja, SimpulBelanja, TahapBelanja, Uang
from anggaran.hitung import jumlah
from anggaran.indikatif import Indikatif, susun_indikatif
from anggaran.models import AngkaKontrol, BarisBelanja, Pagu, RealisasiAnggaran, Tahap
from anggaran.per_jenis import susun_jenis
from anggaran.per_sasaran import susun_sasaran
from anggaran.perubahan import Apbd, DuaTahun
from anggaran.pohon import susun_pohon, tercetak
from anggaran.rincian import Rincian, susun_rincian
from renstra.models import Renstra
from renstra.queries import pohon_tahunan, renstra_untuk
from renstra.queries.baris import Tahun, dukungan_tahun, letak_indikator, menurut_tahun, simpul_tahun
from renstra.queries.rencana import sasaran_pada
from sakip.core.models import PerangkatDaerah
from sakip.core.sekali import akan_dibaca, bertahun, membaca, sekali

J = Tahap.Jenis
URUTAN_CETAK = ({J.DPA, J.PERGESERAN, J.DPPA}, {J.RKA}, {J.RKT}, {J.RENSTRA})


@bertahun
def semua_tahap(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Tahap]]:
    """The stages of the year, earliest first."""
    return menurut_tahun(Tahap.objects.filter(perangkat=perangkat).order_by("urut", "tanggal", "pk"), tahun)


@bertahun
def pagu_tahun(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[Pagu]]:
    """The budget lines of all stages."""
    return menurut_tahun(Pagu.objects.filter(tahap__perangkat=perangkat).order_by("pk"), tahun, "tahap__tahun")


@bertahun
def realisasi_uang(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[RealisasiAnggaran]]:
    """What was spent."""
    semua = RealisasiAnggaran.objects.filter(simpul__perangkat=perangkat).order_by("pk")
    return menurut_tahun(semua, tahun, "simpul__tahun")


@bertahun
def kontrol_tahun(perangkat: PerangkatDaerah, tahun: Tahun) -> dict[int, list[AngkaKontrol]]:
    """Control totals."""
    return menurut_tahun(AngkaKontrol.objects.filter(perangkat=perangkat), tahun)


def tahap_cetak(tahap: list[Tahap]) -> Tahap | None:
    """The stage a report prints unless told otherwise: the last DPA, pergeseran or DPPA, else RKA, RKT, Renstra."""
    for jenis in URUTAN_CETAK:
        if cocok := [t for t in tahap if t.jenis in jenis]:
            return cocok[-1]
    return None


@sekali
@membaca()
def belanja(perangkat: PerangkatDaerah, tahun: int, tahap: Tahap | None = None) -> Belanja:
    """The budget of ``tahap`` (default: ``tahap_cetak``) and what was spent in ``tahun``."""
    bahan = bahan_tahun(perangkat, tahun)
    return susun(replace(bahan, tahap=tahap) if tahap else bahan)


@membaca()
def jumlah_tahun(perangkat: PerangkatDaerah, tahun: int, tahap: Tahap | None = None) -> Uang:
    """The printed totals of a year alone; nothing more is read for a year without a budget."""
    if not semua_tahap(perangkat, tahun) and not realisasi_uang(perangkat, tahun):
        return Uang(None, None)
    isi = belanja(perangkat, tahun, tahap)
    return Uang(isi.pagu, isi.realisasi)


def apbd(perangkat: PerangkatDaerah, tahun: int) -> Apbd:
    """The budget of a year before and after its change."""
    bahan = bahan_tahun(perangkat, tahun)
    daftar = bahan.semua_tahap

    def pada(tahap: Tahap | None) -> Belanja | None:
        return susun(replace(bahan, tahap=tahap)) if tahap else None

    murni = next((t for t in daftar if t.jenis == J.DPA), None)
    diubah = [t for jenis in (J.PERGESERAN, J.DPPA) for t in daftar if t.jenis == jenis]
    return Apbd(belanja=susun(bahan), murni=pada(murni), perubahan=pada(diubah[-1] if diubah else None))


@membaca()
def dua_tahun(perangkat: PerangkatDaerah, tahun: int) -> DuaTahun:
    """The budget of a year beside that of the year before (MU-11, MU-12, MU-14)."""
    akan_dibaca(tahun - 1, tahun)
    return DuaTahun(lalu=apbd(perangkat, tahun - 1), ini=apbd(perangkat, tahun))


def rincian_belanja(perangkat: PerangkatDaerah, tahun: int) -> Mapping[int, Rincian]:
    """The belanja lines of the year by the id of their node (MU-13)."""
    return susun_rincian(BarisBelanja.objects.filter(simpul__perangkat=perangkat, simpul__tahun=tahun))


def renstra_indikatif(perangkat: PerangkatDaerah, tahun: int) -> Renstra | None:
    """The Renstra whose indicative pagu is typed in a year: the one in force, else the latest draft that covers it."""
    masa = {"perangkat": perangkat, "tahun_awal__lte": tahun, "tahun_akhir__gte": tahun}
    return renstra_untuk(perangkat, tahun) or Renstra.objects.filter(**masa).order_by("-versi", "-pk").first()


def indikatif(perangkat: PerangkatDaerah, tahun: int) -> Indikatif | None:
    """The indicative pagu of all years of the Renstra of a year (N-3); None without a Renstra."""
    renstra = renstra_indikatif(perangkat, tahun)
    if renstra is None:
        return None
    tahap = {t.pk for t in semua_tahap(perangkat, *renstra.tahun) if t.jenis == J.RENSTRA}
    pagu = jumlah_per((p.simpul_id, p.nilai) for p in pagu_tahun(perangkat, *renstra.tahun) if p.tahap_id in tahap)
    kontrol = (k for k in kontrol_tahun(perangkat, *renstra.tahun) if k.tahap_id in tahap and k.simpul_id)
    terkontrol = {k.simpul_id: k.nilai for k in kontrol}
    return susun_indikatif(renstra.nama, renstra.tahun, pohon_tahunan(renstra), pagu, terkontrol)


@sekali
@membaca()
def bahan_tahun(perangkat: PerangkatDaerah, tahun: int) -> Bahan:
    """The rows of a year, with the stage that a report prints unless told otherwise."""
    return replace(
        bahan_ringkas(perangkat, tahun),
        dukungan=dukungan_tahun(perangkat, tahun),
        sasaran=sasaran_pada(perangkat, tahun),
        sasaran_indikator=letak_indikator(renstra_untuk(perangkat, tahun)),
    )


@sekali
def bahan_ringkas(perangkat: PerangkatDaerah, tahun: int) -> Bahan:
    """The same without what is told by sasaran: in few queries, for the home of an office."""
    tahap = semua_tahap(perangkat, tahun)
    return Bahan(
        tahun=tahun,
        tahap=tahap_cetak(tahap),
        semua_tahap=tahap,
        simpul=simpul_tahun(perangkat, tahun),
        pagu=pagu_tahun(perangkat, tahun),
        realisasi=realisasi_uang(perangkat, tahun),
        kontrol=kontrol_tahun(perangkat, tahun),
        dukungan=[],
        sasaran=[],
        sasaran_indikator={},
    )


@membaca()
def bahan_ringkas_semua(perangkat: PerangkatDaerah, tahun: Sequence[int]) -> dict[int, Bahan]:
    """The same of several years at once, in a number of queries that does not grow with them."""
    akan_dibaca(*tahun)
    return {t: bahan_ringkas(perangkat, t) for t in tahun}


def susun(bahan: Bahan) -> Belanja:
    """Make the frozen values out of the rows that were read."""
    program = susun_pohon(bahan)
    pagu, asal_pagu = _total(bahan, program, "pagu")
    realisasi, asal_realisasi = _total(bahan, program, "realisasi")
    per_jenis = susun_jenis(bahan, pagu, realisasi)
    tahap = tuple(_nilai_tahap(t, jumlah(p.per_tahap.get(t.pk) for p in program)) for t in bahan.semua_tahap)
    return Belanja(
        pagu=pagu,
        realisasi=realisasi,
        tahun=bahan.tahun,
        tahap=next((t for t in tahap if bahan.tahap and t.id == bahan.tahap.pk), None),
        semua_tahap=tahap,
        program=program,
        asal_pagu=asal_pagu,
        asal_realisasi=asal_realisasi,
        kontrol_pagu=bahan.total_kontrol("pagu"),
        kontrol_realisasi=bahan.total_kontrol("realisasi"),
        **per_jenis,
        **susun_sasaran(bahan, program, per_jenis["langsung"].pagu),
        per_tanggal=max((r.per_tanggal for r in bahan.realisasi if r.per_tanggal), default=None),
        status=_status(bahan),
    )


def _total(bahan: Bahan, program: tuple[SimpulBelanja, ...], macam: str) -> tuple[Decimal | None, Asal]:
    """The printed total; the sum of the two kelompok lama stands in where lines are missing or said to be incomplete."""
    rincian = jumlah(getattr(p, macam) for p in program)
    kontrol = bahan.total_kontrol(macam)
    if kontrol is None and (rincian is None or any(s.rincian_tidak_lengkap for p in program for s in p.jelajah())):
        kontrol = bahan.jumlah_kelompok(macam)
    return tercetak(rincian, kontrol, utuh=_utuh(program, macam))


def _utuh(program: tuple[SimpulBelanja, ...], nama: str) -> bool:
    """Every lowest node has the figure, and no node says that its lines are incomplete."""
    semua = [s for p in program for s in p.jelajah()]
    return bool(semua) and all(not s.rincian_tidak_lengkap and (s.anak or getattr(s, nama) is not None) for s in semua)


def _nilai_tahap(tahap: Tahap, pagu: Decimal | None) -> TahapBelanja:
    return TahapBelanja(
        id=tahap.pk, nama=str(tahap), jenis=tahap.jenis, nomor=tahap.nomor, tanggal=tahap.tanggal, pagu=pagu
    )


def _status(bahan: Bahan) -> str:
    """The least final of all lines."""
    status = {r.status for r in bahan.realisasi}
    return "sementara" if "sementara" in status else next(iter(status), "")
