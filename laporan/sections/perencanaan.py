"""Tables of the plan: tujuan, sasaran, indikator and targets (MR-1, PL-1), visi and misi (MU-1, MT-4, R-9)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from laporan.document import Baris, Block, Kolom, Paragraph, Sel, Table, Teks
from laporan.kalimat import kosong, titik
from laporan.konteks import Konteks
from laporan.papers import cetakan
from laporan.sections import lampiran
from laporan.susun import baris, berkelompok, paragraf, runs
from laporan.teks import blok_dari_teks
from renstra.queries import IndikatorMatriks, Matriks, SasaranMatriks, TujuanMatriks

RENSTRA = ("renstra:renstra",)


def berkomponen(uraian: str, komponen: tuple[str, ...], awal: str = "") -> str:
    """An indicator with its lettered parts, each on a line of its own."""
    return "\n".join((f"{awal}{uraian}", *komponen))


def indikator_plan(i: IndikatorMatriks, awal: str = "") -> str:
    """An indicator of the Renstra with its lettered parts."""
    return berkomponen(i.uraian, tuple(f"{k.huruf}. {k.uraian}" for k in i.komponen), awal)


@cetakan(
    "mr-1",
    "Tujuan dan Sasaran Jangka Menengah",
    "Perencanaan",
    kode=("MR-1",),
    urut=10,
    landscape=True,
    rangka="sendiri",
    isi=RENSTRA,
)
def tujuan_sasaran(k: Konteks) -> Iterator[Block]:
    if k.rencana is None or not k.rencana.tujuan:
        yield kosong("tujuan dan sasaran Renstra")
        return
    yield tabel_tujuan_sasaran(k, k.rencana)


def tabel_tujuan_sasaran(k: Konteks, r: Matriks) -> Table:
    """Targets by the number of the year; indicators of one sasaran with the same targets share a row (MR-1)."""
    tahun = r.tahun_bertarget
    kolom = (
        Kolom("NO.", 5, "tengah"),
        Kolom("TUJUAN", 20),
        Kolom("SASARAN", 20),
        Kolom("INDIKATOR TUJUAN/SASARAN", 27),
        *(Kolom(str(i), 6, "tengah", "TARGET KINERJA SASARAN PADA TAHUN KE-") for i, _ in enumerate(tahun, 1)),
    )
    isi = [b for t in r.tujuan for b in _tujuan(t, tahun)]
    judul = f"Tujuan dan Sasaran Jangka Menengah Pelayanan {k.kantor.sebutan}\n{k.kantor.nama} Tahun {r.periode}"
    catatan = f"Tahun ke-1 adalah tahun {tahun[0]}."
    return Table("MR-1", kolom, tuple(isi), judul, nomor_kolom=True, catatan=(catatan,), landscape=True)


def _tujuan(t: TujuanMatriks, tahun: tuple[int, ...]) -> Iterator[Baris]:
    isi = [b for s in t.sasaran for b in _sasaran(s, tahun)]
    if t.indikator:
        isi = [*_berderet((Sel("(tujuan)", miring=True),), t.indikator, tahun), *isi]
    isi = isi or [tuple(Sel("-") for _ in range(len(tahun) + 2))]
    return berkelompok(isi, awal=(Sel(str(t.nomor)), Sel(t.uraian)))


def _sasaran(s: SasaranMatriks, tahun: tuple[int, ...]) -> list[tuple[Sel, ...]]:
    awal = (Sel(f"- {s.uraian}"),)
    return _berderet(awal, s.indikator, tahun) if s.indikator else [(*awal, *(Sel("-") for _ in range(len(tahun) + 1)))]


def _berderet(
    awal: tuple[Sel, ...], indikator: tuple[IndikatorMatriks, ...], tahun: tuple[int, ...]
) -> list[tuple[Sel, ...]]:
    """One row a series of targets; a sasaran spans those of its indicators."""
    deret = [list(isi) for _, isi in groupby(indikator, key=lambda i: tuple(i.bersatuan(t) for t in tahun))]
    isi = [(Sel("\n".join(indikator_plan(i, "- ") for i in d)), *_target(d[0], tahun)) for d in deret]
    return [b.sel for b in berkelompok(isi, awal=awal)]


def _target(i: IndikatorMatriks, tahun: tuple[int, ...]) -> Iterator[Sel]:
    for t in tahun:
        nilai = i.target[t].nilai if t in i.target else None
        yield Sel(i.bersatuan(t) or "-", nilai, f"indikator:{i.kode}:{t}:target")


@cetakan("pl-1", "Keterkaitan Visi, Misi, Tujuan dan Sasaran", "Perencanaan", kode=("PL-1",), urut=11, rangka="sendiri", isi=("renstra:rpjmd_daftar", *RENSTRA))  # fmt: skip
def keterkaitan(k: Konteks) -> Iterator[Block]:
    if k.rencana is None or not k.rencana.tujuan:
        yield kosong("tujuan dan sasaran Renstra")
        return
    yield tabel_keterkaitan(k, k.rencana)


def tabel_keterkaitan(k: Konteks, r: Matriks) -> Table:
    """Visi and the misi that are supported stand over the whole width, above the heads (PL-1)."""
    kolom = (Kolom("", 5, "tengah"), Kolom("Tujuan", 28), Kolom("Sasaran", 33), Kolom("Indikator", 34))
    didukung = {t.misi for t in r.tujuan if t.misi} or {(nomor, uraian) for nomor, uraian, _ in r.misi}
    kepala = (
        (Sel(f"Visi : {r.visi}", colspan=4, rata="kiri"),),
        *((Sel(f"Misi {nomor} : {uraian}", colspan=4, rata="kiri"),) for nomor, uraian in sorted(didukung)),
        (Sel("Tujuan", colspan=2), Sel("Sasaran"), Sel("Indikator")),
    )
    isi = [b for t in r.tujuan for b in _kait(t)]
    judul = f"Keterkaitan Visi, Misi, Tujuan dan Sasaran {k.kantor.nama}"
    return Table("PL-1", kolom, tuple(isi), judul, kepala=kepala)


def _kait(t: TujuanMatriks) -> Iterator[Baris]:
    isi: list[tuple[Sel, ...]] = []
    for s in t.sasaran:
        indikator = [(Sel(indikator_plan(i)),) for i in s.indikator] or [(Sel("-"),)]
        isi += [b.sel for b in berkelompok(indikator, awal=(Sel(s.uraian),))]
    return berkelompok(isi or [(Sel("-"), Sel("-"))], awal=(Sel(str(t.nomor)), Sel(t.uraian)))


@cetakan("mu-1", "Visi dan Misi", "Perencanaan", kode=("MU-1", "MT-4"), urut=1, isi=("renstra:rpjmd_daftar",))
def visi_misi(k: Konteks) -> Iterator[Block]:
    """Visi quoted, bold and italic; each misi with its explanation."""
    r = k.rencana
    if r is None or not r.visi:
        yield kosong("visi dan misi daerah")
        return
    yield tabel_visi_misi(k, r)


def tabel_visi_misi(k: Konteks, r: Matriks) -> Table:
    """Without rules, so that it reads as text on paper and is a sheet of its own in a workbook."""
    isi = [
        baris(Sel(f"Visi {k.kantor.pemda} {r.periode_rpjmd}:", colspan=2)),
        baris(Sel(f"“{r.visi.strip()}”", colspan=2, tebal=True, miring=True, rata="tengah")),
    ]
    if r.penjelasan_visi:
        isi.append(baris(Sel(blok=blok_dari_teks(r.penjelasan_visi), colspan=2)))
    if r.misi:
        isi.append(baris(Sel(f"Misi {k.kantor.pemda} {r.periode_rpjmd}:", colspan=2)))
    for nomor, misi, penjelasan in r.misi:
        uraian = (Paragraph(runs(Teks(misi, tebal=True))), *blok_dari_teks(penjelasan))
        isi.append(baris(f"{nomor}.", Sel(blok=uraian)))
    return Table("MU-1", (Kolom("", 5), Kolom("", 95)), tuple(isi), berkepala=False, bergaris=False)


@cetakan("r-9", "Keterkaitan dengan Sasaran Daerah", "Perencanaan", kode=("R-9",), urut=12, isi=RENSTRA)
def kaitan_daerah(k: Konteks) -> Iterator[Block]:
    """Which sasaran and misi of the Pemda each tujuan of the office supports."""
    tujuan = [t for t in k.rencana.tujuan if t.misi or t.sasaran_daerah] if k.rencana else []
    if not tujuan:
        yield kosong("misi dan sasaran daerah yang didukung tujuan kantor")
        return
    yield paragraf(f"Tujuan {k.kantor.nama} mendukung rencana pembangunan {k.kantor.pemda} sebagai berikut:")
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom("Tujuan", 34),
        Kolom("Misi yang didukung", 30),
        Kolom("Sasaran daerah yang didukung", 30),
    )
    isi = (
        baris(str(t.nomor), t.uraian, _bernomor("Misi", t.misi), _bernomor("Sasaran ke", t.sasaran_daerah))
        for t in tujuan
    )
    yield Table("R-9", kolom, tuple(isi))


def _bernomor(kata: str, isi: tuple[int, str] | None) -> str:
    return f"{kata} {isi[0]}: {titik(isi[1])}" if isi else "-"


@cetakan("bs-1", "Rencana Strategis", "Perencanaan", kode=("BS-1",), urut=20, landscape=True, rangka="sendiri", isi=RENSTRA)  # fmt: skip
def renstra(k: Konteks) -> Iterator[Block]:
    """The matrix with targets, strategi, kebijakan and program."""
    return lampiran.lampiran_renstra(k)


@cetakan("bs-2", "Rencana Kinerja Tahunan", "Perencanaan", kode=("BS-2",), urut=30, landscape=True, rangka="naskah", isi=("kinerja:rkt",))  # fmt: skip
def rkt(k: Konteks) -> Iterator[Block]:
    """The matrix; letterhead, title and signature stand around it."""
    yield lampiran.tabel_rkt(k) if k.ukur.rkt else kosong("baris Rencana Kinerja Tahunan")
