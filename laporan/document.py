"""The neutral document tree: what a paper says, without how it is drawn.

Builders make frozen, hashable values; the renderers (HTML, PDF, later Word and Excel) print the same tree, so
that every format shows the same figures. No Django, no database. All text is data: renderers escape it, and no
markup or template syntax in it is ever obeyed. A newline inside a text is a line break.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from laporan.svg import periksa_svg
from sakip.core.numbers import huruf

Kertas: TypeAlias = Literal["A4", "F4"]
Rata: TypeAlias = Literal["kiri", "tengah", "kanan"]
GayaButir: TypeAlias = Literal["1.", "a.", "1)", "a)", "(1)", "(a)", "-"]
GayaParagraf: TypeAlias = Literal["biasa", "tengah", "kutipan", "label", "rapat"]
MuatDaftar: TypeAlias = Literal["bagian", "tabel", "gambar", "lampiran"]
JenisBaris: TypeAlias = Literal["biasa", "jumlah", "kelompok"]
KOLOM_PADAT = 16


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of words inside a paragraph."""

    teks: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class Nilai:
    """A figure inside prose: printed as `teks`, traceable to its source through `kunci`."""

    kunci: str
    teks: str
    nilai: Decimal | None = None
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference inside prose to a table, figure or section: `ke` is its `jangkar`, `teks` what is printed ("Tabel 3.1").

    `hilang`: the book no longer has it; then `teks` is what it was called last.
    """

    ke: str
    teks: str
    tebal: bool = False
    miring: bool = False
    hilang: bool = False


Run: TypeAlias = Teks | Nilai | Rujukan


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose. `kutipan` is a centred quotation (visi), `label` a bold line that stays with what follows it,
    `rapat` a line without space above. `asal` names the written paragraph that it is ("12:naskah:3fa2…"); "" for a
    generated one."""

    runs: tuple[Run, ...]
    gaya: GayaParagraf = "biasa"
    asal: str = ""


@dataclass(frozen=True, slots=True)
class Subjudul:
    """A heading inside the prose of a section, below its own (`tingkat` 1 or 2); not in the table of contents."""

    runs: tuple[Run, ...]
    tingkat: int = 1


@dataclass(frozen=True, slots=True)
class Judul:
    """Centred bold title lines inside a page ("PERJANJIAN KINERJA / TAHUN 2021"); not in the table of contents."""

    baris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Butir:
    """One item; `blok` holds what hangs below it (nested lists, paragraphs). `label` replaces the counted one, `asal` is
    that of a `Paragraph`."""

    runs: tuple[Run, ...]
    blok: tuple[Block, ...] = ()
    label: str | None = None
    asal: str = ""


@dataclass(frozen=True, slots=True)
class DaftarButir:
    """A list. `gaya` is the look of its labels, `mulai` the number of the first item (1 = "1." or "a.")."""

    butir: tuple[Butir, ...]
    gaya: GayaButir = "1."
    mulai: int = 1

    def berlabel(self) -> Iterator[tuple[str, Butir]]:
        """The items with the label that is printed before each."""
        for nomor, butir in enumerate(self.butir, self.mulai):
            yield (
                (butir.label if butir.label is not None else label_butir(self.gaya, nomor)),
                butir,
            )


@dataclass(frozen=True, slots=True)
class Sel:
    """A table cell: `teks` as printed, `nilai` the raw figure (for Excel and Word), `kunci` its source.

    `blok` follows the text inside the cell (lists, a Rumus). `rata` None takes the alignment of the column.
    """

    teks: str = ""
    nilai: Decimal | None = None
    kunci: str = ""
    blok: tuple[Block, ...] = ()
    rowspan: int = 1
    colspan: int = 1
    tebal: bool = False
    miring: bool = False
    rata: Rata | None = None
    inden: int = 0


@dataclass(frozen=True, slots=True)
class Baris:
    """A table row; `jumlah` is a total, `kelompok` a heading inside the table. `lekat`: stays with the row below it."""

    sel: tuple[Sel, ...]
    jenis: JenisBaris = "biasa"
    lekat: bool = False


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column. `lebar` is a relative weight; neighbours with the same `kelompok` get a common head above."""

    judul: str
    lebar: int = 10
    rata: Rata = "kiri"
    kelompok: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `kode` is the row of the specification ("BS-12"), `nomor` the printed number ("Tabel 3.1" or "").

    `kepala` replaces the head made from `kolom`; `nomor_kolom` adds the row (1) (2) (3). `bergaris` False draws
    no rules (a plain list of amounts), `kecil` prints it on paper in smaller letters. `jangkar` is what references and
    lists point to; the builder gives it.
    """

    kode: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    judul: str = ""
    nomor: str = ""
    kepala: tuple[tuple[Sel, ...], ...] = ()
    nomor_kolom: bool = False
    sumber: str = ""
    catatan: tuple[str, ...] = ()
    landscape: bool = False
    berkepala: bool = True
    bergaris: bool = True
    kecil: bool = False
    jangkar: str = ""

    @property
    def padat(self) -> bool:
        """So many columns that paper needs small letters."""
        return len(self.kolom) > KOLOM_PADAT

    def baris_kepala(self) -> tuple[tuple[Sel, ...], ...]:
        """The rows of the head, in order, the row of column numbers included."""
        if not self.berkepala:
            return ()
        nomor = tuple(Sel(f"({i})") for i in range(1, len(self.kolom) + 1))
        return (self.kepala or kepala_dari(self.kolom)) + ((nomor,) if self.nomor_kolom else ())


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing made by `laporan.charts`. `alt` says it in words, `sumber` is the line under it.

    `tabel` holds the figures that it draws, under the `kode` of the table that a section prints beside it: on a screen it is
    opened below the picture; on paper it is printed only where the book has no table of that code. It is no table of the
    book by itself: walking the tree and numbering leave it out.

    Raises ValueError when `svg` holds anything but shapes and text.
    """

    svg: str
    judul: str
    alt: str
    nomor: str = ""
    tabel: Table | None = None
    kode: str = ""
    sumber: str = ""
    jangkar: str = ""

    def __post_init__(self) -> None:
        periksa_svg(self.svg)


@dataclass(frozen=True, slots=True)
class Gambar:
    """An uploaded picture (a data: image) with its caption; `lebar` percent of the text width. `asal` names the upload
    ("berkas:12", the file of section 12), so that a page on the web may fetch it by itself.

    Raises ValueError when the picture is not carried inside the document.
    """

    isi: str
    judul: str = ""
    alt: str = ""
    nomor: str = ""
    lebar: int = 100
    sumber: str = ""
    jangkar: str = ""
    asal: str = ""

    def __post_init__(self) -> None:
        periksa_gambar(self.isi)


@dataclass(frozen=True, slots=True)
class Sisipan:
    """An uploaded PDF that is bound in, each of its `halaman` pages on a page of the book; `isi` is a data: PDF.

    `rebah` are the pages (from 1) that lie wide, `asal` the section ("12") whose file it is. Raises ValueError when the
    file is not carried inside the document.
    """

    isi: str
    halaman: int
    judul: str = ""
    rebah: tuple[int, ...] = ()
    asal: str = ""
    jangkar: str = ""

    def __post_init__(self) -> None:
        if not self.isi.startswith("data:application/pdf;base64,"):
            raise ValueError("sisipan harus berupa data:application/pdf")


@dataclass(frozen=True, slots=True)
class Rumus:
    """`kiri` pembilang/penyebut `kanan`, e.g. "Capaian Kinerja =" Realisasi / Target "x 100"; no `penyebut`, no bar."""

    kiri: str
    pembilang: str
    penyebut: str = ""
    kanan: str = ""


@dataclass(frozen=True, slots=True)
class Kop:
    """Letterhead: lambang on the left (a data: image or ""), centred lines, double rule.

    `baris` are the large lines (PEMERINTAH KABUPATEN …, KECAMATAN …), `alamat` the small ones.
    """

    baris: tuple[str, ...]
    alamat: tuple[str, ...] = ()
    lambang: str = ""

    def __post_init__(self) -> None:
        periksa_gambar(self.lambang)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlokTandaTangan:
    """One signature: [tempat, tanggal] / [pengantar] / jabatan / room to sign / nama / pangkat / NIP.

    `tempat_tanggal` may be several lines ("Ditetapkan di Jember", "Pada tanggal 9 Maret 2021"); `nip` as printed,
    without the word NIP.
    """

    jabatan: str
    nama: str
    tempat_tanggal: tuple[str, ...] = ()
    pengantar: tuple[str, ...] = ()
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """One block (printed on the right) or two (left, right); never torn over two pages."""

    blok: tuple[BlokTandaTangan, ...]


@dataclass(frozen=True, slots=True)
class Isian:
    """`label : nilai`; `blok` for a value that is a list."""

    label: str
    nilai: str = ""
    tebal: bool = False
    blok: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class DataDiri:
    """Rows label : value, aligned at the colon (Nama, Jabatan; Menimbang; Instansi, Tugas, Fungsi)."""

    baris: tuple[Isian, ...]


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """The table of contents, down to sections of level `sampai`, or the list of tables, pictures or lampiran; renderers
    fill it from the tree."""

    sampai: int = 2
    muat: MuatDaftar = "bagian"


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    """What follows starts on a new page; does nothing at the beginning or end of a section."""


Block: TypeAlias = (
    Paragraph
    | Subjudul
    | Judul
    | DaftarButir
    | Table
    | Chart
    | Gambar
    | Sisipan
    | Rumus
    | Kop
    | TandaTangan
    | DataDiri
    | DaftarIsi
    | HalamanBaru
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter (level 1), a part of it (2 = "A.", 3 = "1.", 4 = "a.") or one lampiran (1).

    `kunci` is unique in the document and becomes the anchor. Level 1 always starts a page. `landscape` turns the
    whole section (a wide lampiran with its letterhead). `tampil_judul` False keeps the heading out of the page,
    not out of the table of contents (a paper that has its own title). `kode` is the row of the specification, `asal`
    the id of the section of the outline that it is ("" for a generated one).
    """

    kunci: str
    judul: str
    nomor: str = ""
    level: int = 1
    isi: tuple[Block, ...] = ()
    anak: tuple[Section, ...] = ()
    halaman_baru: bool = False
    landscape: bool = False
    tampil_judul: bool = True
    di_daftar_isi: bool = True
    kode: str = ""
    asal: str = ""


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover, without a page number: title lines, lambang and picture (data: images or ""), closing lines."""

    judul: tuple[str, ...]
    bawah: tuple[str, ...] = ()
    lambang: str = ""
    gambar: str = ""

    def __post_init__(self) -> None:
        periksa_gambar(self.lambang)
        periksa_gambar(self.gambar)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Properties of the printed file."""

    penulis: str = ""
    subjek: str = ""
    kata_kunci: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen:
    """A paper or book. `depan` is paged i, ii, iii; `isi` and `lampiran` 1, 2, 3; the cover has no number.

    `kaki` stands behind the title in each foot: a stamp that who prints puts there, "" in a tree that is signed.
    """

    judul: str
    instansi: str
    tahun: int
    sampul: Sampul | None = None
    depan: tuple[Section, ...] = ()
    isi: tuple[Section, ...] = ()
    lampiran: tuple[Section, ...] = ()
    kertas: Kertas = "A4"
    bahasa: str = "id"
    metadata: Metadata = Metadata()
    kaki: str = ""

    @property
    def teks_kaki(self) -> str:
        """What stands in the foot of each page, beside its number."""
        return f"{self.judul} · {self.kaki}" if self.kaki else self.judul


def periksa_gambar(uri: str) -> None:
    """Refuse (ValueError) a picture that is not carried inside the document itself."""
    if uri and not uri.startswith("data:image/"):
        raise ValueError("gambar harus berupa data:image/…")


def label_butir(gaya: GayaButir, nomor: int) -> str:
    """The label of item `nomor` (from 1): "3.", "c.", "3)", "(c)", "-"; after z comes aa."""
    if gaya == "-":
        return gaya
    return gaya.replace("1", str(nomor)) if "1" in gaya else gaya.replace("a", huruf(nomor))


def kepala_dari(kolom: tuple[Kolom, ...]) -> tuple[tuple[Sel, ...], ...]:
    """The head of a table from its columns: one row, or two where columns share a `kelompok`."""
    if not any(k.kelompok for k in kolom):
        return (tuple(Sel(k.judul) for k in kolom),)
    atas: list[Sel] = []
    for i, k in enumerate(kolom):
        if not k.kelompok:
            atas.append(Sel(k.judul, rowspan=2))
        elif i == 0 or kolom[i - 1].kelompok != k.kelompok:
            atas.append(Sel(k.kelompok, colspan=_panjang_kelompok(kolom[i:])))
    return tuple(atas), tuple(Sel(k.judul) for k in kolom if k.kelompok)


def _panjang_kelompok(kolom: tuple[Kolom, ...]) -> int:
    return next((i for i, k in enumerate(kolom) if k.kelompok != kolom[0].kelompok), len(kolom))
