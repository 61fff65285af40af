"""The Renstra matrix with targets and money of every year (MU-2). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from anggaran.hitung import jumlah
from anggaran.indikatif import Indikatif
from laporan.document import Baris, Block, Judul, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import INDIKATIF, POHON_TAHUNAN
from laporan.konteks import Konteks
from laporan.papers import cetakan
from laporan.perlu import perlu
from laporan.sections.perencanaan import indikator_plan
from laporan.sections.perencanaan_kelompok import Kelompok, berulang, dalam_renstra, per_indikator, tanpa_sasaran
from renstra.enums import Akumulasi, PasanganAkhir
from renstra.models import angka_tercetak
from renstra.queries import BarisTahunan, Matriks, SimpulTahunan, TujuanMatriks, berunit
from sakip.core.numbers import format_rupiah

Rows = list[tuple[Sel, ...]]
TANDA = "*"
CATATAN_KONTROL = "* Jumlah sebagaimana tercetak dalam dokumennya; rincian di bawahnya tidak lengkap."
CATATAN_SEKALI = "Kegiatan yang mendukung lebih dari satu sasaran dihitung satu kali dalam jumlah."
HASIL = {"program": "Outcome", "kegiatan": "Output", "subkegiatan": "Output"}


@dataclass(frozen=True)
class Lajur:
    """The pairs of columns: which years, and what the last pair holds ("" for none)."""

    tahun: tuple[int, ...]
    akhir: str
    semua: tuple[int, ...]


@dataclass(frozen=True)
class Uang:
    """Rupiah by the id of a year's node, and of each year; ``kontrol`` are nodes with a printed total instead of a sum."""

    simpul: Mapping[int, Decimal | None] = field(default_factory=dict)
    tahun: Mapping[int, Decimal | None] = field(default_factory=dict)
    kontrol: frozenset[int] = frozenset()


def uang_matriks(i: Indikatif | None) -> Uang:
    semua = list(i.jelajah()) if i else []
    return Uang(
        simpul={id_: s.nilai[t] for s in semua for t, id_ in s.simpul.items()},
        tahun=i.nilai if i else {},
        kontrol=frozenset(s.simpul[t] for s in semua for t in s.kontrol),
    )


@cetakan("mu-2", "Matriks Renstra", "Perencanaan", kode=("MU-2",), urut=21, landscape=True, rangka="sendiri", isi=("renstra:matriks_program", "anggaran:indikatif", "renstra:renstra"))  # fmt: skip
@perlu(POHON_TAHUNAN, INDIKATIF)
def matriks_renstra(k: Konteks) -> Iterator[Block]:
    """MU-2, out of the tree and the indicative pagu of all years."""
    pohon, uang = k.ambil(POHON_TAHUNAN), uang_matriks(k.ambil(INDIKATIF))
    if k.rencana is None or not (k.rencana.tujuan or pohon):
        yield kosong("Renstra dengan program dan kegiatannya")
        return
    yield Judul((f"MATRIKS RENSTRA {k.kantor.nama.upper()}", f"TAHUN {k.rencana.periode}"))
    yield tabel_matriks(k.rencana, k.kantor.sebutan, pohon, uang)


def lajur(r: Matriks) -> Lajur:
    """With a last pair that is a year, that year stands there and not among the others."""
    tahun = r.tahun[:-1] if r.pasangan_akhir == PasanganAkhir.TAHUN else r.tahun
    return Lajur(tahun, r.pasangan_akhir, r.tahun)


def tabel_matriks(r: Matriks, sebutan: str, pohon: tuple[SimpulTahunan, ...], uang: Uang) -> Table:
    lj, pohon = lajur(r), dalam_renstra(pohon, uang.simpul)
    isi = [Baris(sel) for t in r.tujuan for sel in _tujuan(t, pohon, lj, uang)]
    isi += [Baris(sel) for sel in _lain(pohon, lj, uang)]
    isi.append(_jumlah(lj, uang))
    catatan = [CATATAN_KONTROL] if uang.kontrol else []
    catatan += [CATATAN_SEKALI] if berulang(r, pohon) else []
    return Table(
        "MU-2", _kolom(lj, sebutan), tuple(isi), kepala=_kepala(r, lj, sebutan), nomor_kolom=True,
        catatan=tuple(catatan), landscape=True,
    )  # fmt: skip


KIRI = (
    ("Tujuan", 7), ("Sasaran", 7), ("Indikator Sasaran", 8), ("Kode", 5), ("Program dan Kegiatan", 10),
    ("Indikator Kinerja Program (Outcome) dan Kegiatan (Output)", 10),
    ("Data Capaian pada Tahun Awal Perencanaan", 5),
)  # fmt: skip


def _kanan(sebutan: str) -> tuple[tuple[str, int], ...]:
    return (f"Unit Kerja {sebutan} Penanggung Jawab", 7), ("Lokasi", 6)


def _kolom(lj: Lajur, sebutan: str) -> tuple[Kolom, ...]:
    pasangan = (Kolom("Target", 5, "tengah"), Kolom("Rp", 8, "kanan")) * (len(lj.tahun) + bool(lj.akhir))
    return (*(Kolom(j, w) for j, w in KIRI), *pasangan, *(Kolom(j, w) for j, w in _kanan(sebutan)))


def _kepala(r: Matriks, lj: Lajur, sebutan: str) -> tuple[tuple[Sel, ...], ...]:
    """Three rows: the band over all pairs, the years, target and Rp."""
    pasangan = len(lj.tahun) + bool(lj.akhir)
    atas = (
        *(Sel(j, rowspan=3) for j, _ in KIRI),
        Sel("Target Kinerja Program dan Kerangka Pendanaan", colspan=2 * pasangan),
        *(Sel(j, rowspan=3) for j, _ in _kanan(sebutan)),
    )
    tahun = [Sel(f"Tahun-{i}\n{t}", colspan=2) for i, t in enumerate(lj.tahun, 1)]
    if lj.akhir:
        tahun.append(Sel(r.judul_akhir or _judul_akhir(lj), colspan=2))
    return atas, tuple(tahun), (Sel("Target"), Sel("Rp")) * pasangan


def _judul_akhir(lj: Lajur) -> str:
    if lj.akhir == PasanganAkhir.TAHUN:
        return f"Tahun-{len(lj.semua)}\n{lj.semua[-1]}"
    return "Jumlah" if lj.akhir == PasanganAkhir.JUMLAH else "Kondisi Kinerja pada Akhir Periode"


def _tujuan(t: TujuanMatriks, pohon: tuple[SimpulTahunan, ...], lj: Lajur, uang: Uang) -> Rows:
    """Tujuan, sasaran and indicators stand once, before the first row of what belongs to them."""
    isi: Rows = []
    for s in t.sasaran:
        rows: Rows = []
        for g in per_indikator(s, pohon):
            rows += _berawal(_nodes(g.simpul, lj, uang), Sel(_indikator_sasaran(g)))
        isi += _berawal(rows, Sel(s.uraian))
    return _berawal(isi or _berawal(_nodes((), lj, uang), Sel("-"), Sel("-")), Sel(t.uraian))


def _lain(pohon: tuple[SimpulTahunan, ...], lj: Lajur, uang: Uang) -> Rows:
    """What supports no sasaran."""
    isi: Rows = []
    for judul, penunjang in (("Penunjang", True), ("Belum dihubungkan dengan sasaran", False)):
        if lepas := tanpa_sasaran(pohon, penunjang=penunjang):
            isi += _berawal(_nodes(lepas, lj, uang), Sel("-"), Sel(judul), Sel("-"))
    return isi


def _berawal(isi: Rows, *awal: Sel) -> Rows:
    kiri = tuple(replace(s, rowspan=len(isi)) for s in awal)
    return [(*kiri, *sel) if n == 0 else sel for n, sel in enumerate(isi)]


def _nodes(simpul: tuple[SimpulTahunan, ...], lj: Lajur, uang: Uang) -> Rows:
    terpilih = {id(s) for s in simpul}
    isi = [b for s in simpul for b in _simpul(s, lj, uang, terpilih)]
    return isi or [tuple(Sel("-") for _ in range(6 + 2 * (len(lj.tahun) + bool(lj.akhir))))]


def _indikator_sasaran(g: Kelompok) -> str:
    return "\n".join(indikator_plan(i, "- " if len(g.indikator) > 1 else "") for i in g.indikator) or "-"


def _simpul(s: SimpulTahunan, lj: Lajur, uang: Uang, terpilih: set[int]) -> Iterator[tuple[Sel, ...]]:
    """A row for each indicator of a node; code, name and money stand once."""
    n = max(1, len(s.indikator))
    tebal = s.tingkat == 0
    rp = tuple(_rupiah(s, lj, uang, terpilih, n))
    for i in range(n):
        ind = s.indikator[i] if s.indikator else None
        awal = (Sel(s.kode, rowspan=n, tebal=tebal), Sel(_nama(s), rowspan=n, tebal=tebal)) if i == 0 else ()
        akhir = (Sel(s.penanggung_jawab or "-", rowspan=n), Sel(s.lokasi or "-", rowspan=n)) if i == 0 else ()
        target = tuple(_target(ind, lj))
        pasangan = [sel for p in zip(target, rp, strict=True) for sel in p] if i == 0 else target
        yield (*awal, Sel(_indikator(s, ind)), Sel((ind and ind.awal) or "-"), *pasangan, *akhir)


def _nama(s: SimpulTahunan) -> str:
    return f"{s.nama} ({s.unit})" if s.unit and s.unit != s.penanggung_jawab else s.nama


def _indikator(s: SimpulTahunan, ind: BarisTahunan | None) -> str:
    return f"{HASIL[s.jenjang]} : {ind.uraian}" if ind else "-"


def _target(ind: BarisTahunan | None, lj: Lajur) -> Iterator[Sel]:
    for t in lj.tahun:
        yield _sel_target(ind, t)
    if lj.akhir == PasanganAkhir.JUMLAH and ind and ind.akumulasi == Akumulasi.JUMLAH:
        total = jumlah(x.nilai for x in ind.target.values())
        yield Sel("-" if total is None else berunit(angka_tercetak(total), ind.satuan), total)
    elif lj.akhir:
        yield _sel_target(ind, lj.semua[-1])


def _sel_target(ind: BarisTahunan | None, tahun: int) -> Sel:
    if ind is None or tahun not in ind.target:
        return Sel("-")
    t = ind.target[tahun]
    return Sel(t.bersatuan(ind.satuan), t.nilai, f"indikator:{ind.kode}:{tahun}:target")


def _rupiah(s: SimpulTahunan, lj: Lajur, uang: Uang, terpilih: set[int], n: int) -> Iterator[Sel]:
    utuh = all(id(x) in terpilih for x in s.jelajah())
    setahun = {t: pagu(s, t, uang, terpilih) for t in lj.semua}
    for t in (*lj.tahun, *(lj.semua[-1:] if lj.akhir == PasanganAkhir.TAHUN else ())):
        kontrol = utuh and s.simpul.get(t) in uang.kontrol
        yield _sel_rupiah(setahun[t], f"simpul:{s.kode}:{t}:pagu", n, kontrol=kontrol)
    if lj.akhir and lj.akhir != PasanganAkhir.TAHUN:
        yield _sel_rupiah(jumlah(setahun.values()), f"simpul:{s.kode}:pagu", n)


def pagu(s: SimpulTahunan, tahun: int, uang: Uang, terpilih: set[int]) -> Decimal | None:
    """What stands at a node beside one sasaran: all of it, or what of it is listed there."""
    if all(id(x) in terpilih for x in s.jelajah()):
        return uang.simpul.get(s.simpul[tahun]) if tahun in s.simpul else None
    return jumlah(pagu(a, tahun, uang, terpilih) for a in s.anak if id(a) in terpilih)


def _sel_rupiah(nilai: Decimal | None, kunci: str, n: int = 1, *, kontrol: bool = False) -> Sel:
    teks = "-" if nilai is None else f"{format_rupiah(nilai, 'tabel')}{TANDA if kontrol else ''}"
    return Sel(teks, nilai, kunci, rowspan=n)


def _jumlah(lj: Lajur, uang: Uang) -> Baris:
    """Each node once, whatever it stands under."""
    nilai: list[Decimal | None] = [uang.tahun.get(t) for t in lj.tahun]
    if lj.akhir:
        akhir = uang.tahun.get(lj.semua[-1]) if lj.akhir == PasanganAkhir.TAHUN else jumlah(_semua(uang, lj.semua))
        nilai.append(akhir)
    pasangan = [s for n in nilai for s in (Sel(""), _sel_rupiah(n, "renstra:pagu"))]
    return Baris((Sel("Jumlah", colspan=7), *pasangan, Sel("", colspan=2)), "jumlah")


def _semua(uang: Uang, tahun: Iterable[int]) -> list[Decimal | None]:
    return [uang.tahun.get(t) for t in tahun]
