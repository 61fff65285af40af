"""What stands around a table or paper: title, letterhead, number and signature; by itself or as a section of a book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kinerja.queries.bentuk import Pihak
from laporan.document import (
    Block,
    Chart,
    DaftarButir,
    DataDiri,
    Dokumen,
    Judul,
    Metadata,
    Paragraph,
    Section,
    Table,
    TandaTangan,
)
from laporan.jelajah import walk
from laporan.konteks import KepalaNaskah, Konteks
from laporan.nomor import beri_jangkar
from laporan.papers.daftar import Cetakan
from laporan.sections.umum import kop, tanda
from laporan.susun import paragraf
from laporan.teks import blok_dari_teks
from sakip.core.numbers import format_tanggal, romawi


def dokumen(c: Cetakan, k: Konteks) -> Dokumen:
    """A table or paper as a document of its own; pure."""
    isi = tuple(blok_cetakan(c, k))
    judul = f"{c.judul}{triwulan(k, ' ')}"
    bagian = Section(kunci=c.kunci, judul=judul, isi=isi, landscape=c.landscape, tampil_judul=False)
    dok = Dokumen(
        judul=f"{judul} {k.kantor.nama} Tahun {k.tahun}",
        instansi=k.kantor.nama,
        tahun=k.tahun,
        isi=(bagian,),
        kertas=k.rangka.kertas,
        metadata=Metadata(penulis=k.kantor.nama, subjek=f"{judul} Tahun {k.tahun}"),
    )
    return beri_jangkar(dok)


def triwulan(k: Konteks, awal: str = "") -> str:
    """`Triwulan II`, or nothing for the year."""
    return f"{awal}Triwulan {romawi(k.periode)}" if k.periode else ""


def blok_cetakan(c: Cetakan, k: Konteks, *, di_buku: bool = False) -> Iterator[Block]:
    """Its blocks with what its `rangka` puts around them; in a book the section's heading is the title."""
    isi = tuple(_tanpa_lebar(b, c) for b in c.susun(k))
    if c.rangka == "judul":
        yield from isi if di_buku else (_judul(c, k), *isi)
    elif c.rangka == "naskah":
        yield from _naskah(c, k, isi)
    else:
        yield from isi


def _tanpa_lebar(b: Block, c: Cetakan) -> Block:
    """A landscape section is turned as a whole."""
    return replace(b, landscape=False) if isinstance(b, Table) and c.landscape else b


def _judul(c: Cetakan, k: Konteks) -> Judul:
    baris = (c.judul, k.kantor.nama, f"{triwulan(k)} Tahun {k.tahun}".strip())
    return Judul(tuple(b.upper() for b in baris))


def _naskah(c: Cetakan, k: Konteks, isi: tuple[Block, ...]) -> Iterator[Block]:
    kepala = k.kepala_naskah(c.kunci)
    yield kop(k)
    yield _judul(c, k)
    if kepala.nomor:
        yield paragraf(f"Nomor: {kepala.nomor}", gaya="tengah")
    yield from isi
    yield from blok_dari_teks(kepala.catatan)
    yield tanda_tangan(k, kepala)


def tanda_tangan(k: Konteks, kepala: KepalaNaskah) -> TandaTangan:
    """The signer as copied onto the paper; where none was chosen, the post with room to sign."""
    tanggal = format_tanggal(kepala.tanggal) if kepala.tanggal else ""
    tempat_tanggal = ", ".join(filter(None, (kepala.tempat or k.kantor.kota, tanggal)))
    siapa = kepala.penanda or Pihak(nama="", jabatan=k.kantor.jabatan_kepala, pangkat="", nip="")
    return TandaTangan((tanda(siapa, (tempat_tanggal,) if tempat_tanggal else ()),))


def ada_isi(blok: Iterable[Block]) -> bool:
    """Whether anything is printed that somebody filled in: a table with rows, a list, a chart, a form of particulars."""
    return any(
        (isinstance(x, Table) and bool(x.baris)) or isinstance(x, DaftarButir | Chart | DataDiri)
        for b in blok
        for x in (walk(b) if not isinstance(b, Paragraph) else ())
    )
