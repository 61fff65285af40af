"""The document tree as HTML: a printable page for WeasyPrint, and the reading page in the browser.

Both come from the same block templates. All queries are done before; nothing here computes or reads a figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe

from laporan import document as d
from laporan.jelajah import letak, teks
from laporan.nomor import daftar_isi, jangkar_bagian, jangkar_blok, kode_tabel
from laporan.renderers.belah import belah
from laporan.renderers.huruf import tercetak
from laporan.renderers.tinggi import bergabung, pendek, terikat

BARIS_PANJANG = 4000  # letters that would fill most of a page over the full width; such a row may break
ISIAN_UTUH = 500  # letters of an entry that is not torn over two pages
SAMPUL_PANJANG = 110  # letters of the titles on a cover that need smaller ones
_SELA = re.compile(r" ((?:<(?:em|strong|span data-kunci=\"[^\"]*\")>)+)(?=\S)")
"""A space before marked words. WeasyPrint breaks the line far too early where they are the first that do not fit; the
space inside the mark is printed alike."""
_RATA = {"kiri": "", "tengah": "c", "kanan": "n"}


def render_html(dok: d.Dokumen) -> str:
    """The whole book as one page for WeasyPrint, its stylesheet inside."""
    isi = _Perender(dok, cetak=True).buku()
    konteks = {"dok": dok, "isi": isi, "css": mark_safe(_css_cetak())}  # our own file  # noqa: S308  # nosec B308 B703
    return _SELA.sub(r"\1 ", tercetak(get_template("laporan/cetak.html").render(konteks)))


@dataclass(frozen=True, slots=True, kw_only=True)
class AlamatBaca:
    """What the reading page leads to, with `{id}` for a section: its form, its uploaded file; pictures of texts and cover.

    "" leaves the link out, and a file in the page itself. `tautan`: a sign beside each paragraph and table that gives
    its own address.
    """

    ubah: str = ""
    berkas: str = ""
    sampul: str = ""
    gambar: str = ""
    tautan: bool = False


def render_isi(dok: d.Dokumen, alamat: AlamatBaca | None = None, tanda: Mapping[str, str] | None = None) -> SafeString:
    """The book as a fragment for the reading page; every section, paragraph and table has an id. `tanda` are notes: below
    written paragraphs by their `asal`, under the headings of sections by their key."""
    return _Perender(dok, cetak=False, alamat=alamat or AlamatBaca(), tanda=tanda or {}).buku()


def _css_cetak() -> str:
    berkas = finders.find("cetak.css")
    if not isinstance(berkas, str):
        raise FileNotFoundError("cetak.css")
    return Path(berkas).read_text(encoding="utf-8")


@dataclass
class _Perender:
    dok: d.Dokumen
    cetak: bool
    alamat: AlamatBaca = AlamatBaca()
    tanda: Mapping[str, str] = field(default_factory=dict)

    def buku(self) -> SafeString:
        dok = self.dok
        return self._isi(
            "_buku",
            dok=dok,
            sampul=self.alamat.sampul or (dok.sampul and dok.sampul.gambar),
            panjang=dok.sampul and sum(map(len, dok.sampul.judul)) > SAMPUL_PANJANG,
            depan=self._bagian_semua(dok.depan),
            isi=self._bagian_semua(dok.isi),
            lampiran=self._bagian_semua(dok.lampiran),
        )

    def _bagian_semua(self, bagian: tuple[d.Section, ...]) -> SafeString:
        return _gabung(self._bagian(s) for s in bagian)

    def _bagian(self, s: d.Section) -> SafeString:
        return self._isi(
            "section",
            s=s,
            id=jangkar_bagian(s.kunci),
            tanda=self.tanda.get(s.kunci, ""),
            tingkat=min(s.level + 1, 6),
            ubah=self.alamat.ubah.format(id=s.asal) if s.asal else "",
            tautan=self._tautan(jangkar_bagian(s.kunci)),
            isi=self.blok_semua(s.isi, () if self.cetak else jangkar_blok(s)),
            anak=self._bagian_semua(s.anak),
        )

    def blok_semua(self, blok: tuple[d.Block, ...], jangkar: Sequence[str] = ()) -> SafeString:
        """The blocks; a page break becomes a class around the next one, so that it never leaves an empty page."""
        hasil: list[str] = []
        putus = False
        for b, id_ in zip(blok, jangkar or [""] * len(blok), strict=True):
            if isinstance(b, d.HalamanBaru):
                putus = bool(hasil)
                continue
            html = self._blok(b, id_)
            hasil.append(f'<div class="halaman-baru">{html}</div>' if putus else html)
            putus = False
        return _gabung(hasil)

    def _blok(self, blok: d.Block, jangkar: str = "") -> SafeString:
        if isinstance(blok, d.Table):
            return self._tabel_semua(blok)
        nama, konteks = _BLOK[type(blok)]
        return self._isi(nama, blok=blok, id=jangkar, tautan=self._tautan(jangkar), **konteks(self, blok))

    def _tautan(self, jangkar: str) -> SafeString:
        """A sign that shows itself under the pointer and gives the address of this place."""
        ada = self.alamat.tautan and jangkar
        return _gabung([f'<a class="j" href="#{escape(jangkar)}" title="Alamat bagian ini">¶</a>'] if ada else [])

    def sumber_gambar(self, gambar: d.Gambar) -> str:
        """Where the picture is: in the page itself, or at the address of the file that it is."""
        jenis, _, id_ = gambar.asal.partition(":")
        alamat = {"berkas": self.alamat.berkas and f"{self.alamat.berkas}gambar/", "gambar": self.alamat.gambar}
        return alamat.get(jenis, "").format(id=id_) or gambar.isi

    def _tabel_semua(self, tabel: d.Table) -> SafeString:
        """On paper a very long one comes in pieces, each on a page of its own."""
        awal, *lanjut = belah(tabel) if self.cetak else (tabel,)
        sisa = (f'<div class="halaman-baru">{self._tabel(t)}</div>' for t in lanjut)
        return _gabung((self._tabel(awal), *sisa))

    def butir(self, label: str, i: d.Butir) -> tuple[str, SafeString, SafeString]:
        """Label, words, and what stands below: a note first."""
        return label, _runs(i.runs), _gabung((conditional_escape(self.tanda.get(i.asal, "")), self.blok_semua(i.blok)))

    def _tabel(self, tabel: d.Table) -> SafeString:
        jumlah_lebar = sum(k.lebar for k in tabel.kolom) or 1
        return self._isi(
            "tabel",
            tabel=tabel,
            keterangan=_keterangan(tabel),
            tautan=self._tautan(tabel.jangkar),
            cetak=self.cetak,
            lebar=[f"{100 * k.lebar / jumlah_lebar:.2f}" for k in tabel.kolom],
            kepala=_gabung(f"<tr>{_gabung(self._sel(s, 'th') for s in b)}</tr>" for b in tabel.baris_kepala()),
            badan=_gabung(self._baris(tabel)),
            pendek=self.cetak and pendek(tabel),
            penutup=self.cetak and bergabung(tabel),
        )

    def grafik(self, grafik: d.Chart) -> dict[str, Any]:
        """A chart with its figures: below it to be opened on a screen, on paper only where the book has no such table."""
        tabel = grafik.tabel
        if tabel and self.cetak and tabel.kode in kode_tabel(self.dok):
            tabel = None
        return {
            "keterangan": _keterangan(grafik),
            "svg": mark_safe(grafik.svg),  # checked by Chart  # noqa: S308  # nosec B308 B703
            "tabel": self._tabel(tabel) if tabel else None,
            "cetak": self.cetak,
        }

    # Rows and cells are joined here and not in a template: a matrix has thousands of them.

    def _baris(self, tabel: d.Table) -> Iterator[str]:
        penuh = sum(k.lebar for k in tabel.kolom) or 1
        ikat = terikat(tabel) if self.cetak else frozenset()
        semua = letak((b.sel for b in tabel.baris), len(tabel.kolom))
        for i, (baris, letak_sel) in enumerate(zip(tabel.baris, semua, strict=True)):
            panjang = any(len(s.teks) * penuh > BARIS_PANJANG * tabel.kolom[k].lebar for k, s in letak_sel)
            kelas = " ".join(
                filter(
                    None, (baris.jenis.removeprefix("biasa"), "panjang" * panjang, "lekat" * (baris.lekat or i in ikat))
                )
            )
            isi = "".join(self._sel(s, "td", tabel.kolom[k].rata) for k, s in letak_sel)
            yield f'<tr class="{kelas}">{isi}</tr>' if kelas else f"<tr>{isi}</tr>"

    def _sel(self, sel: d.Sel, tag: str, rata: d.Rata = "kiri") -> str:
        return f"<{tag}{_atribut(sel, sel.rata or rata)}>{_teks(sel.teks)}{self.blok_semua(sel.blok)}</{tag}>"

    def _isi(self, nama: str, **konteks: Any) -> SafeString:
        folder = "laporan" if nama.startswith("_") else "laporan/blocks"
        return mark_safe(get_template(f"{folder}/{nama}.html").render(konteks).strip())  # an escaped template  # noqa: S308  # nosec B308 B703


def _teks(teks: str) -> str:
    return escape(teks).replace("\n", "<br>")


def _keterangan(x: d.Table | d.Chart | d.Gambar) -> SafeString:
    """The caption: its number above its title, or "Tabel : Judul" where the office numbers none (R-12)."""
    antara = " " if x.nomor.endswith(":") else "<br>"
    return _gabung([antara.join(_teks(t) for t in (x.nomor, x.judul) if t)])


def _runs(runs: tuple[d.Run, ...]) -> SafeString:
    return _gabung(_run(r) for r in runs)


def _run(run: d.Run) -> str:
    html = _teks(run.teks)
    if isinstance(run, d.Nilai):
        html = f'<span data-kunci="{escape(run.kunci)}">{html}</span>'
    if isinstance(run, d.Rujukan):
        tag = f'a class="rujukan" href="#{escape(run.ke)}"' if not run.hilang else 'span class="rujukan-hilang"'
        html = f"<{tag}>{html}</{tag[: tag.index(' ')]}>"
    if run.miring:
        html = f"<em>{html}</em>"
    return f"<strong>{html}</strong>" if run.tebal else html


def _atribut(sel: d.Sel, rata: d.Rata) -> str:
    inden = f"i{min(sel.inden, 4)}" if sel.inden > 0 else ""
    kelas = " ".join(filter(None, (_RATA[rata], "b" * sel.tebal, "m" * sel.miring, inden)))
    return "".join(
        (
            f' class="{kelas}"' if kelas else "",
            f' rowspan="{sel.rowspan}"' if sel.rowspan > 1 else "",
            f' colspan="{sel.colspan}"' if sel.colspan > 1 else "",
            f' data-kunci="{escape(sel.kunci)}"' if sel.kunci else "",
        )
    )


def deret_tanda_tangan(ttd: d.TandaTangan) -> list[tuple[str, list[str]]]:
    """(class, left and right text) line by line, so that two blocks stay level; a single block stands right."""
    kosong = d.BlokTandaTangan(jabatan="", nama="")
    kiri, kanan = (kosong, kosong, *ttd.blok)[-2:]
    deret = [
        ("tempat", ["\n".join(b.tempat_tanggal) for b in (kiri, kanan)]),
        ("pengantar", ["\n".join(b.pengantar) for b in (kiri, kanan)]),
        ("jabatan", [kiri.jabatan, kanan.jabatan]),
        ("nama", [kiri.nama, kanan.nama]),
        ("pangkat", [kiri.pangkat, kanan.pangkat]),
        ("nip", [b.nip and f"NIP. {b.nip}" for b in (kiri, kanan)]),
    ]
    return [(kelas, isi) for kelas, isi in deret if any(isi)]


def _gabung(potongan: Any) -> SafeString:
    return mark_safe("".join(potongan))  # pieces are rendered or escaped already  # noqa: S308  # nosec B308 B703


# For each block its template, and what that needs beside the block.
_BLOK: dict[type, tuple[str, Callable[[_Perender, Any], dict[str, Any]]]] = {
    d.Paragraph: ("paragraf", lambda p, b: {"isi": _runs(b.runs), "tanda": p.tanda.get(b.asal, "")}),
    d.Subjudul: ("subjudul", lambda _p, b: {"isi": _runs(b.runs), "tingkat": min(b.tingkat + 4, 6)}),
    d.Gambar: ("gambar", lambda p, b: {"keterangan": _keterangan(b), "sumber": p.sumber_gambar(b)}),
    d.Sisipan: (
        "sisipan",
        lambda p, b: {
            "halaman": [(n, n in b.rebah) for n in range(1, b.halaman + 1)],
            "cetak": p.cetak,
            "alamat": p.alamat.berkas.format(id=b.asal) if b.asal else "",
        },
    ),
    d.Judul: ("judul", lambda _p, _b: {}),
    d.DaftarButir: (
        "daftar_butir",
        lambda p, b: {"butir": [p.butir(label, i) for label, i in b.berlabel()]},
    ),
    d.DataDiri: (
        "data_diri",
        lambda p, b: {"baris": [(i, p.blok_semua(i.blok), len(teks(d.DataDiri((i,)))) > ISIAN_UTUH) for i in b.baris]},
    ),
    d.TandaTangan: ("tanda_tangan", lambda _p, b: {"deret": deret_tanda_tangan(b)}),
    d.DaftarIsi: ("daftar_isi", lambda p, b: {"entri": daftar_isi(p.dok, b.sampai, b.muat)}),
    d.Chart: ("grafik", lambda p, b: p.grafik(b)),
    d.Rumus: ("rumus", lambda _p, b: {"ucapan": teks(b)}),
    d.Kop: ("kop", lambda _p, _b: {}),
}
