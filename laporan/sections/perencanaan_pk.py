"""What was promised, for programs too (MT-1, PL-2), and which sub kegiatan serve which promised indicator (N-18, BS-3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja.queries.bentuk import BarisIkuCetak, BarisPk, SasaranPk, SimpulUkur
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers import cetakan
from laporan.pendukung import pendukung
from laporan.sections import bab2
from laporan.sections.perencanaan import berkomponen
from laporan.sections.perencanaan_iku import sasaran_iku, sel_target_iku
from laporan.susun import berkelompok
from renstra.queries import berunit

PK = ("kinerja:perjanjian_daftar",)
PROGRAM = ("renstra:program",)


@cetakan("mt-1", "Perjanjian Kinerja yang menjadi IKU", "Perencanaan", kode=("MT-1",), urut=41, isi=PK)
def janji_program(k: Konteks) -> Iterator[Block]:
    yield tabel_janji(k) if k.ukur.pk and k.ukur.pk.sasaran else kosong("Perjanjian Kinerja")


def tabel_janji(k: Konteks) -> Table:
    """Sasaran strategis and sasaran program in one numbered list; an indicator that is IKU says so (MT-1)."""
    kolom = (
        Kolom("No.", 6, "tengah"),
        Kolom("SASARAN STRATEGIS DAN SASARAN PROGRAM", 34),
        Kolom("INDIKATOR KINERJA SASARAN STRATEGIS DAN INDIKATOR SASARAN PROGRAM", 40),
        Kolom("TARGET", 11, "tengah"),
        Kolom("KET", 9, "tengah"),
    )
    iku = {i.id for s in k.ukur.sasaran for i in s.indikator if i.iku}
    isi: list[Baris] = []
    for s in k.ukur.pk.sasaran if k.ukur.pk else ():
        ket = [b.keterangan or ("IKU" if b.indikator_id in iku else "") for b in s.baris]
        sama = len(set(ket)) == 1
        rows = [(*_janji(b), *(() if sama else (Sel(t),))) for b, t in zip(s.baris, ket, strict=True)]
        isi += berkelompok(rows, awal=(Sel(str(s.nomor)), Sel(s.uraian)), akhir=(Sel(ket[0]),) if sama else ())
    return Table("MT-1", kolom, tuple(isi), nomor_kolom=True)


def _janji(b: BarisPk) -> tuple[Sel, Sel]:
    bagian = tuple(f"- {x.partition('. ')[2]}" for x in b.komponen)
    uraian = berkomponen(b.uraian, bagian) if bagian else f"- {b.uraian}"
    return Sel(uraian), Sel(b.target or "belum diisi", b.nilai.angka, f"pk:baris:{b.id}:target")


@cetakan("pl-2", "Sasaran Strategis dan Indikator Kinerja", "Perencanaan", kode=("PL-2",), urut=40, isi=("kinerja:perjanjian_daftar",))  # fmt: skip
def sasaran_indikator(k: Konteks) -> Iterator[Block]:
    if not (_dijanjikan(k) or sasaran_iku(k)):
        yield kosong("Perjanjian Kinerja")
        return
    yield tabel_sasaran_indikator(k)


def _dijanjikan(k: Konteks) -> list[SasaranPk]:
    return [s for s in k.ukur.pk.sasaran if s.tingkat == "strategis"] if k.ukur.pk else []


def tabel_sasaran_indikator(k: Konteks) -> Table:
    """The promise of the year with satuan and target in columns of their own; without a PK, what the IKU decree holds (PL-2)."""
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom("Sasaran Strategis", 32),
        Kolom("Indikator Kinerja", 38),
        Kolom("Satuan", 12, "tengah"),
        Kolom("Target", 12, "tengah"),
    )
    isi: list[Baris] = []
    for s in _dijanjikan(k):
        rows = [(Sel(berkomponen(b.uraian, b.komponen)), Sel(b.satuan), sel_target(b)) for b in s.baris]
        isi += berkelompok(rows, awal=(Sel(f"{s.nomor}."), Sel(s.uraian)))
    for d in () if isi else sasaran_iku(k):
        milik = [(Sel(berkomponen(b.uraian, b.komponen)), Sel(b.satuan), _sel_iku(k, b)) for b in d.baris]
        isi += berkelompok(milik, awal=(Sel(f"{d.nomor}."), Sel(d.uraian)))
    return Table("PL-2", kolom, tuple(isi), f"Tabel Sasaran Strategis dan Indikator Kinerja\nTahun {k.tahun}")


def _sel_iku(k: Konteks, b: BarisIkuCetak) -> Sel:
    return sel_target_iku(k, b, bersatuan=False, rapat=True)


def sel_target(b: BarisPk) -> Sel:
    """A promised target beside its unit: ``84,33``, ``82%``, ``B``."""
    persen = b.nilai.angka is not None and not b.nilai.predikat and berunit("", b.satuan) == " %"
    teks = f"{b.nilai.teks}%" if persen else b.nilai.teks
    return Sel(teks or "belum diisi", b.nilai.angka, f"pk:baris:{b.id}:target")


@cetakan("bs-3", "Program, Kegiatan, dan Indikatornya", "Perencanaan", kode=("BS-3",), urut=31, isi=PROGRAM)
def program_kegiatan(k: Konteks) -> Iterator[Block]:
    """Programs that carry a sasaran with their indicators, then kegiatan with their outputs."""
    yield from bab2.rkt_program(k)
    yield from bab2.rkt_kegiatan(k)


@cetakan("n-18", "Indikator Perjanjian Kinerja dan Sub Kegiatan Pendukungnya", "Perencanaan", kode=("N-18",), urut=42, isi=("renstra:dukungan",))  # fmt: skip
def indikator_pendukung(k: Konteks) -> Iterator[Block]:
    """For each promised indicator every lowest node that serves it; one may serve several."""
    isi = tuple(_pendukung(k))
    if not isi:
        yield kosong("dukungan sub kegiatan untuk indikator Perjanjian Kinerja")
        return
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom("Sasaran", 22),
        Kolom("Indikator", 28),
        Kolom("Kode", 15),
        Kolom("Kegiatan / sub kegiatan pendukung", 29),
    )
    catatan = (
        "Kegiatan yang mendukung lebih dari satu indikator tercetak pada masing-masing; anggarannya dihitung satu kali."
    )
    yield Table("N-18", kolom, isi, catatan=(catatan,) if _berulang(isi) else ())


def _pendukung(k: Konteks) -> Iterator[Baris]:
    """Nodes linked to the indicator itself; where none is, those linked to its sasaran."""
    nomor = iter(range(1, 10**4))
    for s in k.ukur.sasaran:
        lewat_sasaran = _terbawah(pendukung(k, s))
        rows: list[tuple[Sel, ...]] = []
        for i in s.indikator:
            langsung = [p for p in lewat_sasaran if i.id in _terpaut(k, p)]
            umum = [p for p in lewat_sasaran if not _terpaut(k, p)]
            awal = (Sel(str(next(nomor))), Sel(i.uraian))
            isi = [(Sel(p.kode), Sel(p.nama)) for p in langsung or umum]
            rows += [b.sel for b in berkelompok(isi or [(Sel("-"), Sel("belum dihubungkan"))], awal=awal)]
        yield from _bersasaran(s.uraian, rows)


def _bersasaran(uraian: str, rows: list[tuple[Sel, ...]]) -> Iterator[Baris]:
    """The sasaran stands second, after the number of its first indicator."""
    for n, sel in enumerate(rows):
        sasaran = (Sel(uraian, rowspan=len(rows)),) if n == 0 else ()
        berawal = len(sel) == 4
        yield Baris((*sel[:1], *sasaran, *sel[1:]) if berawal else sel)


def _terpaut(k: Konteks, p: SimpulUkur) -> set[int]:
    """The indicators that a node, or the nearest node above it that names any, supports by a link of its own."""
    menurut_id = {x.id: x for x in k.ukur.simpul}
    kini: SimpulUkur | None = p
    while kini is not None:
        if kini.indikator or kini.sasaran:
            return set(kini.indikator)
        kini = menurut_id.get(kini.induk_id) if kini.induk_id else None
    return set()


def _terbawah(simpul: Iterable[SimpulUkur]) -> list[SimpulUkur]:
    semua = list(simpul)
    induk = {p.induk_id for p in semua}
    return [p for p in semua if p.id not in induk]


def _berulang(isi: tuple[Baris, ...]) -> bool:
    kode = [b.sel[-2].teks for b in isi if b.sel[-2].teks != "-"]
    return len(kode) > len(set(kode))
