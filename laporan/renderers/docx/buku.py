"""A book from cover to lampiran: sections of the file, headings, page breaks."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from laporan import document as d
from laporan.nomor import jangkar_bagian
from laporan.renderers.docx.berkas import Berkas
from laporan.renderers.docx.blok import LAMPIRAN, Penulis, lekat
from laporan.renderers.docx.gambar import halaman_pdf
from laporan.renderers.docx.halaman import Halaman, Kelompok, putus
from laporan.renderers.docx.medan import entri
from laporan.renderers.docx.naskah import sampul
from laporan.renderers.docx.tempat import Tempat
from laporan.renderers.docx.tulis import Alinea, alinea, milimeter, run

RUANG_SISIPAN = milimeter(32)
"""Height that a bound-in page leaves for the heading above it."""


class Buku:
    """Writes a document from top to bottom; `kini` is the page on which it stands, `kosong` while nothing is on it yet."""

    def __init__(self, dok: d.Dokumen, halaman: Mapping[str, str]) -> None:
        self.dok = dok
        self.berkas = Berkas(dok)
        self.penulis = Penulis(dok, self.berkas, halaman)
        self.isi: list[str] = []
        self.kini = Halaman("sampul" if dok.sampul else "isi", kertas=dok.kertas)
        self.kosong = True
        self.bernomor: set[Kelompok] = set()
        self.lampiran = {s.kunci for s in dok.lampiran}

    def tulis(self) -> bytes:
        if self.dok.sampul:
            self._tambah(sampul(self.dok.sampul, self.kini.lebar, self.kini.tinggi, self.penulis.pelukis))
        self._bagian_semua(self.dok.depan, "depan")
        self._bagian_semua(self.dok.isi, "isi")
        awal = len(self.isi)
        self._bagian_semua(self.dok.lampiran, "isi")
        isi = [*self.isi[:awal], self.penulis.penanda.pasang(LAMPIRAN, "".join(self.isi[awal:]))]
        return self.berkas.simpan((*isi, self._sectpr()))

    def _bagian_semua(self, bagian: tuple[d.Section, ...], kelompok: Kelompok, *, lebar: bool = False) -> None:
        for s in bagian:
            self._bagian(s, kelompok, lebar=lebar or s.landscape)

    def _bagian(self, s: d.Section, kelompok: Kelompok, *, lebar: bool) -> None:
        self._ke(kelompok, landscape=lebar)
        self._judul(s)
        self._blok(s.isi, kelompok, lebar=lebar)
        self._bagian_semua(s.anak, kelompok, lebar=lebar)

    def _judul(self, s: d.Section) -> None:
        """The heading; where it is not printed, a place for links and the table of contents."""
        jangkar, baru = jangkar_bagian(s.kunci), s.level == 1 or s.halaman_baru
        if s.tampil_judul and (s.nomor or s.judul):
            isi = self.penulis.penanda.pasang(jangkar, run(_teks_judul(s, bersambung=self._di_lampiran(s))))
            putus_sendiri = s.halaman_baru if s.level > 1 else not (s.di_daftar_isi or self.kosong)
            self._tambah(alinea(isi, Alinea(self._gaya_judul(s), halaman_baru=putus_sendiri)))
        elif s.di_daftar_isi or (baru and not self.kosong):
            masuk = entri(f"{s.nomor} {s.judul}".strip(), s.level) if s.di_daftar_isi else ""
            isi = self.penulis.penanda.pasang(jangkar, masuk)
            self._tambah(alinea(isi, Alinea("Jangkar", lekat=True, halaman_baru=baru and not self.kosong)))

    def _di_lampiran(self, s: d.Section) -> bool:
        return s.level > 1 or s.kunci in self.lampiran

    def _gaya_judul(self, s: d.Section) -> str:
        if not s.di_daftar_isi:
            return "Subjudul1"
        return "JudulLampiran" if s.kunci in self.lampiran else f"Heading{min(s.level, 5)}"

    def _blok(self, blok: tuple[d.Block, ...], kelompok: Kelompok, *, lebar: bool) -> None:
        putus_halaman = False
        for i, (b, berikut) in enumerate(pairwise((*blok, None))):
            if isinstance(b, d.HalamanBaru):
                putus_halaman = i > 0
            elif isinstance(b, d.Sisipan):
                self._sisipan(b, kelompok)
            elif b is not None:
                rebah = lebar or (isinstance(b, d.Table) and b.landscape)
                self._ke(kelompok, landscape=rebah)
                if putus_halaman and not self.kosong:
                    self._tambah(alinea("", Alinea("Jangkar", lekat=True, halaman_baru=True)))
                self._tambah(self.penulis.satu(b, self._tempat(), lekat=lekat(b, berikut)))
                putus_halaman = False

    def _sisipan(self, s: d.Sisipan, kelompok: Kelompok) -> None:
        """Each page of a bound-in file as a picture: the first below its heading, the others on pages of their own."""
        n = 0
        for n, (isi, rebah) in enumerate(halaman_pdf(s.isi), 1):
            self._ke(kelompok, landscape=rebah)
            ruang = RUANG_SISIPAN if n == 1 else RUANG_SISIPAN // 4
            gambar = self.penulis.pelukis.isi(
                isi, f"{s.judul}, halaman {n} dari {s.halaman}", self.kini.lebar, self.kini.tinggi - ruang
            )
            jangkar = self.penulis.penanda.pasang(s.jangkar)
            self._tambah(alinea(jangkar + gambar, Alinea("Gambar", halaman_baru=n > 1 and not self.kosong)))
        if not n:
            self._tambah(self.penulis.satu(s, self._tempat()))

    def _tempat(self) -> Tempat:
        return Tempat(self.kini.lebar, self.kini.tinggi, landscape=self.kini.landscape)

    def _tambah(self, isi: str) -> None:
        if isi:
            self.isi.append(isi)
            self.kosong = False

    def _ke(self, kelompok: Kelompok, *, landscape: bool) -> None:
        """Go on on pages of that kind, where they are others than those before."""
        baru = Halaman(kelompok, landscape, self.dok.kertas)
        if baru == self.kini:
            return
        if not self.kosong:
            self.isi.append(putus(self._sectpr()))
            self.kosong = True
        self.kini = baru

    def _sectpr(self) -> str:
        awal = self.kini.kelompok not in self.bernomor
        self.bernomor.add(self.kini.kelompok)
        kaki = "" if self.kini.kelompok == "sampul" else self.berkas.kaki(self.kini.lebar)
        return self.kini.sectpr(kaki, awal=awal)


def _teks_judul(s: d.Section, *, bersambung: bool) -> str:
    """Number and title; those of a chapter on two lines."""
    return f"{s.nomor}{' ' if bersambung else chr(10)}{s.judul}" if s.nomor and s.judul else s.nomor or s.judul
