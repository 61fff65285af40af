"""What all offices of a Pemda have handed in of a year, in a number of queries that does not grow with them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils import timezone

from anggaran.models import RealisasiAnggaran
from kinerja.alur import DITERIMA, TERBUKA, Status
from kinerja.models import BarisPerjanjian, PengukuranKinerja, PerjanjianKinerja, Realisasi
from kinerja.queries.penanggung import unit_indikator_kantor
from laporan.evaluasi import Predikat, hasil_lhe
from laporan.models import Edisi, EvaluasiAkip, Laporan, NaskahBertanda, Reviu
from renstra.models import SimpulProgram
from sakip.core.models import Catatan, Jadwal, Jejak, Kegiatan, Pemda, PerangkatDaerah, Perpanjangan

TRIWULAN = (1, 2, 3, 4)
DIKIRIM = ("kirim", "ajukan_langsung")


@dataclass(frozen=True, slots=True)
class Tanda:
    """A word with the class of its badge, and what is said below it; ``urut`` is what it is sorted by, most done last."""

    kata: str
    kelas: str = ""
    urut: int = 0
    tambahan: str = ""


@dataclass(frozen=True, slots=True)
class Triwulan:
    """The measurements of a quarter: how many the office has to hand in, handed in, approved."""

    semua: int
    dikirim: int
    disetujui: int

    @property
    def tanda(self) -> Tanda:
        if not self.semua:
            return Tanda("–")
        kelas = "baik" if self.disetujui == self.semua else "setengah" if self.dikirim else ""
        urut = 1 + 50 * (self.dikirim + self.disetujui) // self.semua
        tambahan = f"{self.disetujui} disetujui" if self.dikirim else ""
        return Tanda(f"{self.dikirim} dari {self.semua}", kelas, urut, tambahan)


@dataclass(frozen=True, slots=True)
class BarisPantau:
    """One office: its papers, and since when. ``terlambat`` are days after the last day that it was given."""

    kantor: PerangkatDaerah
    perjanjian: Tanda
    triwulan: tuple[Triwulan, ...]
    laporan: Tanda
    diserahkan: datetime.date | None
    terlambat: int
    reviu: Tanda
    reviu_id: int | None
    edisi: Edisi | None
    dikoreksi: bool
    """The office has taken its report back to mend it; ``edisi`` holds until the next is signed."""
    bertanda: bool
    nilai: Decimal | None
    predikat: Predikat

    @property
    def pk(self) -> int:
        return self.kantor.pk


def pantau(pemda: Pemda, tahun: int) -> list[BarisPantau]:
    """The offices that are in use, by name."""
    kantor = list(PerangkatDaerah.objects.filter(pemda=pemda, aktif=True).order_by("nama"))
    return _Bahan(pemda, tahun, kantor).semua()


class _Bahan:
    def __init__(self, pemda: Pemda, tahun: int, kantor: list[PerangkatDaerah]) -> None:
        self.tahun, self.kantor = tahun, kantor
        milik = {"perangkat__in": kantor, "tahun": tahun}
        self.perjanjian = _kelompok(PerjanjianKinerja.objects.filter(**milik, unit=None))
        self.kirim = _kelompok(PengukuranKinerja.objects.filter(**milik))
        self.unit = unit_mengukur(kantor, tahun)
        semua = Laporan.objects.filter(**milik, jenis=Laporan.Jenis.LKJIP)
        self.laporan = {x.perangkat_id: x for x in semua}
        self.edisi = edisi_terakhir(self.laporan.values())
        self.diserahkan = waktu_serah(self.laporan.values(), tanda_pertama(self.laporan.values()))
        self.bertanda = set(
            NaskahBertanda.objects.filter(edisi__in=self.edisi.values()).values_list("edisi_id", flat=True)
        )
        self.reviu = {
            r.laporan_id: r
            for r in Reviu.objects.filter(laporan__in=semua).exclude(status="dibatalkan").defer("pohon").order_by("ke")
        }
        self.catatan = _kelompok(
            Catatan.objects.filter(**milik, asal=Catatan.Asal.REVIU, induk=None).exclude(status="selesai")
        )
        lhe = EvaluasiAkip.objects.filter(**milik).prefetch_related("nilai")
        self.lhe = {e.perangkat_id: hasil_lhe(e) for e in lhe}
        self.batas = batas_laporan(pemda, tahun)

    def semua(self) -> list[BarisPantau]:
        return [self.baris(k) for k in self.kantor]

    def baris(self, k: PerangkatDaerah) -> BarisPantau:
        lap = self.laporan.get(k.pk)
        edisi = self.edisi.get(lap.pk) if lap else None
        reviu = self.reviu.get(lap.pk) if lap else None
        lhe = self.lhe.get(k.pk)
        return BarisPantau(
            kantor=k,
            perjanjian=_status(max(self.perjanjian.get(k.pk, ()), key=_terbaru, default=None)),
            triwulan=tuple(self.triwulan(k.pk, t) for t in TRIWULAN),
            laporan=_status(lap),
            diserahkan=self.diserahkan.get(lap.pk) if lap else None,
            terlambat=self.terlambat(k.pk, lap),
            reviu=self.tanda_reviu(k.pk, reviu),
            reviu_id=reviu.pk if reviu else None,
            edisi=edisi,
            dikoreksi=bool(edisi) and lap.status != Laporan.Status.DITANDATANGANI,
            bertanda=bool(edisi) and edisi.pk in self.bertanda,
            nilai=lhe.jumlah if lhe else None,
            predikat=lhe.predikat if lhe else Predikat(),
        )

    def triwulan(self, kantor: int, nomor: int) -> Triwulan:
        """The whole year is measured with the last quarter, where no quarters were used."""
        periode = {nomor, 0} if nomor == TRIWULAN[-1] else {nomor}
        kirim = [p for p in self.kirim.get(kantor, ()) if p.periode in periode and p.status not in TERBUKA]
        unit = {p.unit_id for p in kirim}
        semua = self.unit[kantor, nomor] | unit
        disetujui = {p.unit_id for p in kirim if p.status in DITERIMA}
        return Triwulan(len(semua), len(unit), len(disetujui))

    def terlambat(self, kantor: int, lap: Laporan | None) -> int:
        """Days late, as it was handed in, or up to today while it was not."""
        batas = self.batas.get(kantor) or self.batas.get(None)
        if batas is None:
            return 0
        hari = (self.diserahkan.get(lap.pk) if lap else None) or timezone.localdate()
        return max(0, (hari - batas).days)

    def tanda_reviu(self, kantor: int, reviu: Reviu | None) -> Tanda:
        if reviu is None:
            return Tanda("belum diserahkan")
        if reviu.status == Reviu.Status.SELESAI:
            return Tanda("telah direviu", "baik", 3)
        terbuka = self.catatan.get(kantor, ())
        dijawab = sum(c.status == Catatan.Status.DIJAWAB for c in terbuka)
        kata = f"{len(terbuka)} catatan, {dijawab} dijawab" if terbuka else ""
        return Tanda("sedang direviu", "setengah", 1 + (dijawab == len(terbuka)), kata)


def _kelompok(semua: Iterable[Any]) -> dict[int, list[Any]]:
    hasil: dict[int, list[Any]] = defaultdict(list)
    for x in semua:
        hasil[x.perangkat_id].append(x)
    return hasil


def _terbaru(pk: PerjanjianKinerja) -> tuple[bool, int, int]:
    return pk.jenis == PerjanjianKinerja.Jenis.PERUBAHAN, pk.ke, pk.pk


def _status(naskah: Any) -> Tanda:
    if naskah is None:
        return Tanda("belum ada")
    urut = list(Status.values).index(naskah.status) + 1
    return Tanda(naskah.get_status_display().lower(), Status(naskah.status).kelas, urut)


def unit_mengukur(kantor: Iterable[PerangkatDaerah], tahun: int) -> Mapping[tuple[int, int], set[int | None]]:
    """The units that have something to measure, by office and quarter; None for what belongs to no unit.

    A quarter asks for what the Perjanjian Kinerja promises and for what was typed in it; where the year was measured as a
    whole, only the last one does.
    """
    pertama = unit_indikator_kantor([k.pk for k in kantor])
    janji = BarisPerjanjian.objects.filter(
        perjanjian__perangkat__in=kantor, perjanjian__tahun=tahun, perjanjian__unit=None
    ).values_list("perjanjian__perangkat", "indikator")
    nilai = Realisasi.objects.filter(indikator__perangkat__in=kantor, tahun=tahun)
    uang = RealisasiAnggaran.objects.filter(simpul__perangkat__in=kantor, simpul__tahun=tahun)
    anggaran = SimpulProgram.objects.filter(perangkat__in=kantor, tahun=tahun, pagu__nilai__gt=0, unit__isnull=False)
    isi = [
        *((p, per, pertama.get(i)) for p, per, i in nilai.values_list("indikator__perangkat", "periode", "indikator")),
        *uang.values_list("simpul__perangkat", "periode", "simpul__unit"),
    ]
    setahun = {p for p, per, _ in isi if per == 0} - {p for p, per, _ in isi if per}
    wajib = {*((p, pertama.get(i)) for p, i in janji), *anggaran.values_list("perangkat", "unit")}
    hasil: dict[tuple[int, int], set[int | None]] = defaultdict(set)
    for p, per, unit in isi:
        hasil[p, per or TRIWULAN[-1]].add(unit)
    for p, unit in wajib:
        for t in TRIWULAN[-1:] if p in setahun else TRIWULAN:
            hasil[p, t].add(unit)
    return hasil


def waktu_serah(laporan: Iterable[Laporan], tanda: Mapping[int, datetime.datetime]) -> dict[int, datetime.date]:
    """When each report that is not a draft was handed in last; a signed one, for its first edition (``tanda``).

    A correction makes nobody late who was in time.
    """
    pk = {str(x.pk) for x in laporan if x.pk in tanda or x.status not in TERBUKA}
    jejak = Jejak.objects.filter(jenis="laporan.laporan", objek_id__in=pk, aksi__in=DIKIRIM).order_by("waktu")
    hasil = {}
    for objek, waktu in jejak.values_list("objek_id", "waktu"):
        if waktu <= tanda.get(int(objek), waktu):
            hasil[int(objek)] = timezone.localtime(waktu).date()
    return hasil


def tanda_pertama(laporan: Iterable[Laporan]) -> dict[int, datetime.datetime]:
    """When the first edition of each report was signed."""
    return dict(Edisi.objects.filter(laporan__in=list(laporan), nomor=1).values_list("laporan", "waktu"))


def edisi_terakhir(laporan: Iterable[Laporan]) -> dict[int, Edisi]:
    """The edition in force of each report, without its tree: the newest, which also holds while a correction goes on."""
    semua = Edisi.objects.filter(laporan__in=list(laporan)).select_related("laporan__perangkat", "perangkat")
    return {e.laporan_id: e for e in semua.defer("pohon").order_by("nomor")}


def batas_laporan(pemda: Pemda, tahun: int) -> dict[int | None, datetime.date]:
    """The last day for the report: of the Pemda under None, of an office that was given more time under its id."""
    jadwal = Jadwal.objects.filter(pemda=pemda, tahun=tahun, kegiatan=Kegiatan.LKJIP).first()
    if jadwal is None:
        return {}
    diberikan = Q(jadwal=jadwal, status=Perpanjangan.Status.DIBERIKAN)
    lebih = Perpanjangan.objects.filter(diberikan).order_by("sampai").values_list("perangkat", "sampai")
    return {None: jadwal.tenggat, **dict(lebih)}
