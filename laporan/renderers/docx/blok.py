"""The blocks of a document tree as paragraphs and tables of a Word file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from laporan import document as d
from laporan.nomor import EntriIsi, daftar_isi, daftar_jangkar, kode_tabel
from laporan.renderers.docx import tabel as t
from laporan.renderers.docx.berkas import Berkas
from laporan.renderers.docx.gambar import Pelukis
from laporan.renderers.docx.medan import TUTUP, Penanda, buka, medan, tautan
from laporan.renderers.docx.naskah import data_diri, kop, rumus, tanda_tangan
from laporan.renderers.docx.tempat import Tempat
from laporan.renderers.docx.tulis import Alinea, alinea, milimeter, run, tab_kanan

GAYA: Final[dict[d.GayaParagraf, str]] = {
    "biasa": "BodyText", "tengah": "Tengah", "kutipan": "Quote", "label": "Label", "rapat": "Rapat",
}  # fmt: skip
GANTUNG_SEL = 200
AKHIR_DAFTAR = 140  # twips below a list
RUANG_JUDUL = milimeter(25)
"""Room that a picture leaves for its caption."""
LAMPIRAN = "buku-lampiran"
_LEKAT_SEBELUM = (d.Table, d.Chart, d.Gambar, d.DaftarButir, d.TandaTangan)
_NOMOR = re.compile(r"(.*?)(\d+)(\D*)", re.DOTALL)


class Penulis:
    """Writes blocks; knows what a file counts: bookmarks, pictures, numbers of captions. `halaman`: page by anchor."""

    def __init__(self, dok: d.Dokumen, berkas: Berkas, halaman: Mapping[str, str]) -> None:
        self.dok, self.halaman = dok, halaman
        self.penanda, self.pelukis = Penanda(), Pelukis(berkas)
        self._sebutan = {j.jangkar: j.nomor for j in daftar_jangkar(dok) if j.jenis in {"tabel", "gambar"}}
        self._tabel = kode_tabel(dok)
        self._urut: dict[str, int] = {}

    def semua(self, blok: tuple[d.Block, ...], tempat: Tempat) -> str:
        """Blocks in order; what leads to a table, list or signature stays with it."""
        return "".join(
            self.satu(b, tempat, lekat=lekat(b, berikut)) for b, berikut in pairwise((*blok, None)) if b is not None
        )

    def satu(self, blok: d.Block, tempat: Tempat, *, lekat: bool = False) -> str:
        """One block; `lekat`: it stays on the page of the next."""
        return _BLOK[type(blok)](self, blok, tempat, lekat=lekat)

    # Words

    def runs(self, runs: tuple[d.Run, ...], *, tebal: bool = False) -> str:
        return "".join(self._run(r, tebal=tebal) for r in runs)

    def _run(self, r: d.Run, *, tebal: bool) -> str:
        isi = run(r.teks, tebal=r.tebal or tebal, miring=r.miring)
        if not isinstance(r, d.Rujukan) or r.hilang or not isi:
            return isi
        nama = self.penanda.sebut(r.ke)
        if self._sebutan.get(r.ke) == r.teks:
            return buka(f"REF {nama} \\h") + isi + TUTUP
        return tautan(nama, isi)

    def paragraf(self, p: d.Paragraph, x: Tempat, *, lekat: bool) -> str:
        if x.sel is None:
            return alinea(self.runs(p.runs), Alinea(GAYA[p.gaya], lekat=lekat, inden=x.inden))
        rata = x.rata if p.gaya in {"biasa", "rapat"} else "tengah" if p.gaya != "label" else "kiri"
        bentuk = Alinea(f"TabelIsi{x.sel}", inden=x.inden, rata=rata, lekat=lekat or p.gaya == "label")
        return alinea(self.runs(p.runs, tebal=x.tebal or p.gaya == "label"), bentuk)

    def subjudul(self, s: d.Subjudul, x: Tempat, **_: bool) -> str:
        gaya = f"Subjudul{min(max(s.tingkat, 1), 2)}" if x.sel is None else f"TabelIsi{x.sel}"
        return alinea(self.runs(s.runs, tebal=x.sel is not None), Alinea(gaya, inden=x.inden, lekat=True))

    def judul(self, j: d.Judul, x: Tempat, **_: bool) -> str:
        gaya = "JudulNaskah" if x.sel is None else f"TabelKepala{x.sel}"
        return alinea(run("\n".join(j.baris)), Alinea(gaya, inden=x.inden))

    def daftar(self, daftar: d.DaftarButir, x: Tempat, *, lekat: bool) -> str:
        gantung = x.gantung if x.sel is None else GANTUNG_SEL
        dalam, gaya = x.dalam(gantung), "ListParagraph" if x.sel is None else f"TabelIsi{x.sel}"
        akhir = len(daftar.butir) - 1
        hasil = []
        for i, (label, butir) in enumerate(daftar.berlabel()):
            tutup = i == akhir and not butir.blok
            bentuk = Alinea(
                gaya,
                inden=dalam.inden,
                gantung=gantung,
                lekat=(lekat and tutup) or bool(butir.blok),
                sesudah=AKHIR_DAFTAR if tutup and not x.inden and x.sel is None else None,
            )
            hasil.append(alinea(run(f"{label}\t") + self.runs(butir.runs), bentuk) + self.semua(butir.blok, dalam))
        return "".join(hasil)

    # Tables and pictures

    def tabel(self, tabel: d.Table, x: Tempat, *, lekat: bool) -> str:
        bawah = tuple(filter(None, (tabel.sumber, *tabel.catatan)))
        rupa = t.rupa(tabel, x.lebar, x.inden, landscape=x.landscape or tabel.landscape)
        isi = t.isi_tabel(tabel, rupa, lambda *a: self._isi_sel(rupa.akhir, *a), lekat=lekat or bool(bawah))
        return f"{self._kepala_tabel(tabel, x.inden)}{isi}{self._bawah(bawah, Alinea(inden=x.inden), lekat=lekat) or alinea('', Alinea('Sela', lekat=lekat))}"

    def _kepala_tabel(self, tabel: d.Table, inden: int) -> str:
        if tabel.nomor or tabel.judul:
            return self._caption(tabel, "Tabel", Alinea(lekat=True, inden=inden))
        return self.penanda.pasang(tabel.jangkar)

    def _isi_sel(self, akhir: str, s: d.Sel, bentuk: Alinea, lebar: int) -> str:
        tempat = Tempat(max(lebar - 160, 200), milimeter(150), bentuk.inden, sel=akhir, rata=bentuk.rata, tebal=s.tebal)
        teks = alinea(run(s.teks, tebal=s.tebal, miring=s.miring), bentuk) if s.teks else ""
        isi = f"{teks}{self.semua(s.blok, tempat)}"
        return isi if isi.endswith("</w:p>") else f"{isi}{alinea('', replace(bentuk, gaya='Jangkar'))}"

    def grafik(self, g: d.Chart, x: Tempat, *, lekat: bool) -> str:
        isi = self.pelukis.svg(g.svg, g.alt or g.judul, x.lebar, x.tinggi - RUANG_JUDUL)
        tabel = self.tabel(g.tabel, x, lekat=lekat) if g.tabel and g.tabel.kode not in self._tabel else ""
        return self._bergambar(isi, g, lekat=lekat or bool(tabel)) + tabel

    def gambar(self, g: d.Gambar, x: Tempat, *, lekat: bool) -> str:
        lebar = x.lebar * min(max(g.lebar, 5), 100) // 100
        isi = self.pelukis.uri(g.isi, g.alt or g.judul, lebar, x.tinggi - RUANG_JUDUL)
        return self._bergambar(isi or run(g.alt, miring=True), g, lekat=lekat)

    def _bergambar(self, isi: str, g: d.Chart | d.Gambar, *, lekat: bool) -> str:
        judul = bool(g.nomor or g.judul)
        jangkar = "" if judul else self.penanda.pasang(g.jangkar)
        gambar = alinea(f"{jangkar}{isi}", Alinea("Gambar", lekat=judul or bool(g.sumber) or lekat))
        bawah = self._caption(g, "Gambar", Alinea(lekat=lekat or bool(g.sumber), sesudah=120)) if judul else ""
        return f"{gambar}{bawah}{self._bawah((g.sumber,) if g.sumber else (), Alinea(rata='tengah'), lekat=lekat)}"

    def _bawah(self, baris: tuple[str, ...], bentuk: Alinea, *, lekat: bool) -> str:
        """The lines under a table or picture, with room after the last."""
        akhir = len(baris) - 1
        return "".join(
            alinea(
                run(b), replace(bentuk, gaya="Sumber", lekat=lekat or i < akhir, sesudah=240 if i == akhir else None)
            )
            for i, b in enumerate(baris)
        )

    def _caption(self, x: d.Table | d.Chart | d.Gambar, nama: str, bentuk: Alinea) -> str:
        nomor = self.penanda.pasang(x.jangkar, self._nomor(x.nomor, nama))
        antara = "" if not (x.nomor and x.judul) else " " if x.nomor.endswith(":") else "\n"
        judul = run(f"{antara}{x.judul}")
        return alinea(nomor + judul, replace(bentuk, gaya="Caption"))

    def _nomor(self, nomor: str, nama: str) -> str:
        """`Tabel 3.` and a SEQ field that counts to the number of the tree; a hidden one where the office numbers none."""
        cocok = _NOMOR.fullmatch(nomor)
        if not nomor or not cocok:
            return medan(f"SEQ {nama} \\h", "") + run(nomor) if nomor else ""
        awal, angka, akhir = cocok.groups()
        lanjut = self._urut.get(nama, 0) + 1 == int(angka)
        self._urut[nama] = int(angka)
        mulai = "" if lanjut else f" \\r {angka}"
        return run(awal) + medan(f"SEQ {nama} \\* ARABIC{mulai}", angka) + run(akhir)

    def sisipan(self, s: d.Sisipan, x: Tempat, *, lekat: bool) -> str:
        """Where a bound-in file cannot have pages of its own, its name."""
        return alinea(run(s.judul), Alinea("BodyText", inden=x.inden, lekat=lekat))

    # Lists of contents

    def daftar_isi(self, b: d.DaftarIsi, x: Tempat, **_: bool) -> str:
        entri = daftar_isi(self.dok, b.sampai, b.muat)
        perintah = {
            "bagian": f'TOC \\o "1-{b.sampai}" \\h \\z \\u \\f',
            "tabel": 'TOC \\h \\z \\c "Tabel"',
            "gambar": 'TOC \\h \\z \\c "Gambar"',
            "lampiran": f'TOC \\o "1-1" \\h \\z \\u \\f \\b {self.penanda.sebut(LAMPIRAN)}',
        }[b.muat]
        baris = list(self._entri_semua(entri, b.muat, x))
        if not baris:
            return ""
        buka_medan = buka(perintah)
        baris[0] = (baris[0][0], buka_medan + baris[0][1])
        baris[-1] = (baris[-1][0], baris[-1][1] + TUTUP)
        return "".join(alinea(isi, bentuk) for bentuk, isi in baris)

    def _entri_semua(self, entri: tuple[EntriIsi, ...], muat: d.MuatDaftar, x: Tempat) -> Iterator[tuple[Alinea, str]]:
        sudah = muat == "lampiran"
        for e in entri:
            if e.lampiran and not sudah:
                sudah = True
                yield Alinea("TOCHeading"), run("LAMPIRAN")
            gaya = "TableofFigures" if muat in {"tabel", "gambar"} else f"TOC{min(e.level, 4)}"
            yield Alinea(gaya, tab=tab_kanan(x.lebar, titik=True)), self._entri(e)

    def _entri(self, e: EntriIsi) -> str:
        nama = self.penanda.sebut(e.jangkar)
        judul = " ".join(f"{e.nomor} {e.judul}".split())
        return tautan(nama, run(f"{judul}\t") + medan(f"PAGEREF {nama} \\h", self.halaman.get(e.jangkar, "")))


def lekat(blok: d.Block, berikut: d.Block | None) -> bool:
    """Whether a block stays on the page of the next one: words that lead to something, what comes before a signature."""
    if isinstance(berikut, d.TandaTangan) or isinstance(blok, d.Kop):
        return berikut is not None
    if not isinstance(blok, d.Paragraph):
        return False
    return isinstance(berikut, _LEKAT_SEBELUM) or (isinstance(berikut, d.Paragraph) and berikut.gaya == "label")


_BLOK: Final[dict[type, Callable[..., str]]] = {
    d.Paragraph: Penulis.paragraf,
    d.Subjudul: Penulis.subjudul,
    d.Judul: Penulis.judul,
    d.DaftarButir: Penulis.daftar,
    d.Table: Penulis.tabel,
    d.Chart: Penulis.grafik,
    d.Gambar: Penulis.gambar,
    d.Sisipan: Penulis.sisipan,
    d.DaftarIsi: Penulis.daftar_isi,
    d.HalamanBaru: lambda _p, _b, _x, **_: "",
    d.Kop: lambda p, b, x, **_: kop(b, x, p.pelukis),
    d.Rumus: lambda _p, b, x, **_: rumus(b, x),
    d.DataDiri: lambda p, b, x, **_: data_diri(b, x, p.semua),
    d.TandaTangan: lambda _p, b, x, lekat: tanda_tangan(b, x, lekat=lekat),
}
