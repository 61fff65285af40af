"""What is known of each indicator of an office: those of the plan, the promised ones, the outputs of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kinerja.models import AturanKinerja
from kinerja.queries.bentuk import BarisIkuCetak, IndikatorUkur
from laporan.checks.bacaan import Indikator
from laporan.checks.hitung import angka
from laporan.checks.temuan import Tempat
from laporan.periksa.bahan import Sumber
from renstra import models as model
from renstra.queries import TujuanMatriks

JENJANG = {"program": "program", "kegiatan": "kegiatan", "subkegiatan": "kegiatan"}


@dataclass(frozen=True, slots=True)
class _Tempat:
    """Where an indicator stands: the wording above it, its level, the key of the indicator above."""

    sasaran: str
    tingkat: str
    induk: str = ""


def indikator(s: Sumber) -> Iterator[Indikator]:
    """Those of the plan, the promised ones with their notes, then the outputs of the program tree; each once."""
    semua: dict[str, Indikator] = {}
    for i in (*_janji(s), *_rencana(s), *_keluaran(s)):
        semua.setdefault(i.kunci, i)
    yield from semua.values()


def _janji(s: Sumber) -> Iterator[Indikator]:
    for kelompok, tingkat in ((s.k.ukur.sasaran, "sasaran"), (s.k.ukur.program, "program")):
        for sasaran in kelompok:
            for i in sasaran.indikator:
                yield from _terurai(s, i, _Tempat(sasaran.uraian, tingkat))


def dengan_bagian(i: IndikatorUkur) -> tuple[IndikatorUkur, ...]:
    """A promised indicator with its lettered parts; the parts alone where they alone tell it."""
    return i.bagian if i.per_komponen else (i, *i.bagian)


def _terurai(s: Sumber, i: IndikatorUkur, di: _Tempat) -> Iterator[Indikator]:
    """A promised indicator below that of its tujuan, and its lettered parts below it."""
    tujuan = (t for t in rencana(s) if any(x.id == i.id for y in t.sasaran for x in y.indikator))
    atas = replace(di, induk=next(map(_induk, tujuan), ""))
    yield _dijanjikan(s, i, i, atas)
    for x in i.bagian:
        yield _dijanjikan(s, i, x, replace(di, induk=i.kode))


def _rencana(s: Sumber) -> Iterator[Indikator]:
    for t in rencana(s):
        for i in t.indikator:
            yield _satu(s, i.id, i.uraian, _Tempat(t.uraian, "tujuan"))
        for x in t.sasaran:
            for i in x.indikator:
                yield _satu(s, i.id, i.uraian, _Tempat(x.uraian, "sasaran", _induk(t)))


def rencana(s: Sumber) -> tuple[TujuanMatriks, ...]:
    """The tujuan of the Renstra in force; () without one."""
    return s.k.rencana.tujuan if s.k.rencana else ()


def _induk(t: TujuanMatriks) -> str:
    return t.indikator[0].kode if t.indikator else ""


def _keluaran(s: Sumber) -> Iterator[Indikator]:
    for p in s.k.ukur.simpul:
        induk = next(filter(None, map(s.kode, p.indikator)), "")
        for x in p.keluaran:
            yield _satu(s, x.id, x.uraian, _Tempat(p.nama, JENJANG[p.jenjang], induk))


def _dijanjikan(s: Sumber, i: IndikatorUkur, x: IndikatorUkur, di: _Tempat) -> Indikator:
    """With what was written beside the result; `x` is the indicator or one of its parts."""
    c = i.catatan
    return replace(
        _satu(s, i.id, x.uraian, di),
        kunci=x.kode,
        satuan=x.satuan,
        kendala=c.kendala,
        solusi=c.solusi,
        penjelasan=c.penjelasan or x.realisasi.alasan,
    )


def _satu(s: Sumber, pk: int, uraian: str, di: _Tempat) -> Indikator:
    i, b = s.indikator[pk], s.iku.get(pk)
    unit = tuple(u.nama for u in i.penanggung_jawab.all())
    return Indikator(
        kunci=i.kode,
        uraian=uraian,
        sasaran=di.sasaran,
        satuan=i.satuan,
        polaritas=i.polaritas,
        tingkat=di.tingkat,
        formulasi=_formulasi(i) or (_formulasi(b) if b else ""),
        sumber_data=i.sumber_data or (b.sumber_data if b else ""),
        penanggung_jawab=unit or (b.penanggung_jawab if b else ()),
        alasan=i.alasan or (b.alasan if b else ""),
        iku=i.iku or b is not None,
        induk=di.induk,
        konversi=_konversi(s, i),
        tempat=Tempat(f"Indikator {i.kode}", f"indikator:{i.kode}"),
    )


def _konversi(s: Sumber, i: model.Indikator) -> str:
    """The numbers that the office wrote for the letters of its scale, "A = 110; B = 100"; "" where it wrote none."""
    aturan = s.k.ukur.aturan
    if aturan is None or aturan.huruf != AturanKinerja.Huruf.TERTULIS:
        return ""
    return "; ".join(f"{huruf} = {angka(nilai)}" for skala, huruf, nilai in aturan.konversi if skala == i.skala_id)


def _formulasi(x: model.Indikator | BarisIkuCetak) -> str:
    """In words, else as a fraction; "" where it has none."""
    return x.formulasi or (f"{x.pembilang} / {x.penyebut} x 100 %" if x.pembilang else "")
