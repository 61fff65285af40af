"""Parts of a paper that are tables without rules in Word: letterhead, particulars, formula, signatures, cover."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from laporan import document as d
from laporan.renderers.docx.gambar import Pelukis
from laporan.renderers.docx.tabel import baris_tabel, kerangka, sel
from laporan.renderers.docx.tempat import Tempat
from laporan.renderers.docx.tulis import Alinea, alinea, milimeter, run
from laporan.renderers.html import SAMPUL_PANJANG, deret_tanda_tangan

LAMBANG = "Lambang daerah"
_HURUF, _HURUF_KECIL = 115, 100  # twips that a letter of a formula takes, in the text and in a table
_GARIS_KOP = '<w:tblBorders><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="0" w:color="000000"/></w:tblBorders>'


def kop(kop: d.Kop, x: Tempat, pelukis: Pelukis) -> str:
    """The letterhead: lambang at the left, centred lines, a double rule."""
    kiri = milimeter(24)
    gambar = pelukis.uri(kop.lambang, LAMBANG, milimeter(22), milimeter(24)) if kop.lambang else ""
    baris = "".join(alinea(run(b), "KopUtama" if i else "KopBesar") for i, b in enumerate(kop.baris))
    isi = f"{baris}{''.join(alinea(run(b), 'Kop') for b in kop.alamat)}" or alinea("", "Kop")
    kolom = [kiri, x.lebar - kiri] if gambar else [x.lebar]
    petak = [sel(alinea(gambar, "Kop"), kiri, tegak="center")] if gambar else []
    petak.append(sel(isi, kolom[-1], tegak="center"))
    return kerangka(kolom, [baris_tabel(petak)], inden=x.inden, garis=_GARIS_KOP) + alinea(
        "", Alinea("Sela", lekat=True)
    )


def data_diri(data: d.DataDiri, x: Tempat, blok: Callable[[tuple[d.Block, ...], Tempat], str]) -> str:
    """Rows label : value, aligned at the colon."""
    kolom = [milimeter(36), milimeter(5)]
    if x.sel is not None:
        kolom[0] = x.lebar // 3
    kolom.append(max(x.lebar - sum(kolom), milimeter(20)))
    gaya = f"DataDiri{_kecil(x)}" if x.sel is None else f"TabelIsi{x.sel}"
    dalam = Tempat(kolom[2], x.tinggi, sel=x.sel, gantung=milimeter(6))
    baris = []
    for i in data.baris:
        isi = alinea(run(i.nilai, tebal=i.tebal), Alinea(gaya, rata="penuh")) if i.nilai or not i.blok else ""
        nilai = f"{isi}{blok(i.blok, dalam)}"
        nilai = nilai if nilai.endswith("</w:p>") else f"{nilai}{alinea('', 'Jangkar')}"
        label = sel(alinea(run(i.label), gaya), kolom[0])
        titik = sel(alinea(run(":"), Alinea(gaya, rata="tengah")), kolom[1])
        baris.append(baris_tabel((label, titik, sel(nilai, kolom[2])), utuh=not i.blok))
    return kerangka(kolom, baris, inden=x.inden) + alinea("", "Sela") if baris else ""


def rumus(r: d.Rumus, x: Tempat) -> str:
    """A formula in the middle: what stands before the bar, the fraction, what stands after."""
    gaya = Alinea("Rumus") if x.sel is None else Alinea(f"TabelIsi{x.sel}", rata="tengah")
    panjang = [r.kiri, max((r.pembilang, r.penyebut), key=len), r.kanan]
    satu = _HURUF if x.sel is None else _HURUF_KECIL
    lebar = [len(p) * satu + 160 if p else 0 for p in panjang]
    lebar[1] = max(min(lebar[1], x.lebar - lebar[0] - lebar[2]), milimeter(15))
    skala = min(1, x.lebar / sum(lebar))
    kolom = [round(w * skala) for w in lebar if w]
    return _pecahan(r, kolom, gaya, x.inden + max(0, (x.lebar - sum(kolom)) // 2)) + alinea("", "Sela")


def _pecahan(r: d.Rumus, kolom: list[int], gaya: Alinea, inden: int) -> str:
    """One row, read from left to right, with the bar under what stands above it."""
    bawah = alinea(run(r.penyebut), gaya) if r.penyebut else ""
    inti = alinea(run(r.pembilang), replace(gaya, garis=bool(bawah))) + bawah
    isi = [alinea(run(r.kiri), gaya) if r.kiri else "", inti, alinea(run(r.kanan), gaya) if r.kanan else ""]
    petak = [sel(x, w, tegak="center") for x, w in zip(filter(None, isi), kolom, strict=True)]
    return kerangka(kolom, [baris_tabel(petak)], inden=inden)


def tanda_tangan(ttd: d.TandaTangan, x: Tempat, *, lekat: bool = False) -> str:
    """One signature at the right, or two side by side, line by line level; never torn over two pages."""
    deret = deret_tanda_tangan(ttd)
    kolom = [x.lebar // 2, x.lebar - x.lebar // 2]
    baris = []
    for i, (kelas, isi) in enumerate(deret):
        ikut = lekat or i < len(deret) - 1
        petak = [
            sel(_baris_tanda(kelas, teks, f"TandaTangan{_kecil(x)}", ikut=ikut, awal=i == 0), w, tegak="bottom")
            for teks, w in zip(isi, kolom, strict=True)
        ]
        baris.append(baris_tabel(petak))
    return kerangka(kolom, baris, inden=x.inden) + alinea("", "Sela") if baris else ""


def _baris_tanda(kelas: str, teks: str, gaya: str, *, ikut: bool, awal: bool) -> str:
    sebelum = milimeter(22) if kelas == "nama" else 280 if awal else 0
    isi = run(teks, tebal=kelas in {"nama", "jabatan"}, garis=kelas == "nama")
    return alinea(isi, Alinea(gaya, lekat=ikut, sebelum=sebelum or None))


def _kecil(x: Tempat) -> str:
    """On a turned page letters are smaller, as in its tables."""
    return "Kecil" if x.landscape else ""


def sampul(s: d.Sampul, lebar: int, tinggi: int, pelukis: Pelukis) -> str:
    """The cover as rows of fixed height: title, picture, closing lines at the foot. With a picture, the lambang is above."""
    atas, bawah = milimeter(90 if s.gambar else 76), milimeter(45)
    tengah = tinggi - atas - bawah - milimeter(4)
    lambang = (
        alinea(pelukis.uri(s.lambang, LAMBANG, lebar, milimeter(30 if s.gambar else 62)), "Gambar") if s.lambang else ""
    )
    gambar = alinea(pelukis.uri(s.gambar, "Gambar sampul", lebar, milimeter(88)), "Gambar") if s.gambar else lambang
    judul = f"{lambang if s.gambar else ''}{_judul_sampul(s)}"
    isi = (
        (judul, atas, ""),
        (gambar, tengah, ""),
        ("".join(alinea(run(b), "SampulBawah") for b in s.bawah), bawah, "bottom"),
    )
    baris = [baris_tabel([sel(i or alinea(""), lebar, tegak=v)], tinggi=h) for i, h, v in isi]
    return kerangka([lebar], baris)


def _judul_sampul(s: d.Sampul) -> str:
    """The first line larger; all smaller where the words are many."""
    utama, lain = ("Subtitle", "SampulBawah") if sum(map(len, s.judul)) > SAMPUL_PANJANG else ("Title", "Subtitle")
    awal = milimeter(8 if s.gambar else 20)
    baris = (Alinea(lain if i else utama, sebelum=None if i else awal) for i in range(len(s.judul)))
    return "".join(alinea(run(b), bentuk) for b, bentuk in zip(s.judul, baris, strict=True))
