"""A PDF as prose and tables: page by page, in the order of reading; a table that goes on overleaf is one table."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber
import pikepdf

from laporan.checks.baca.alur import LABEL, Alinea, TabelMentah, Unsur, susun
from laporan.checks.baca.pdf_baris import Baris, jadi_alinea, jadi_baris, kepala_berjalan, tanpa_pangkat, tanpa_tepi
from laporan.checks.baca.pdf_polos import tabel_polos
from laporan.checks.baca.pdf_tabel import Potongan, di_luar, tabel_bergaris
from laporan.checks.baca.petak import Petak, berangka, sama_kepala, tinggi_kepala
from laporan.checks.baca.salah import HALAMAN_TERBANYAK, HURUF_TERBANYAK, SEL_TERBANYAK, TERLALU_BANYAK, TidakTerbaca
from laporan.checks.bacaan import Prosa, Tabel

KATA = {"x_tolerance_ratio": 0.15, "y_tolerance": 2, "extra_attrs": ["size", "fontname"]}
HURUF_HALAMAN = 20
"""Letters below which a page with a picture holds no text."""
TAK_DIKENAL = re.compile(r"\(cid:\d+\)")
GESER = 8.0
"""Points by which the columns of a table may move overleaf."""
SEBUT_TERBANYAK = 10


SUMBU = re.compile(r"(20\d\d\s*)+")
"""Years below the axis of a chart, which no sentence needs."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """What stands on a page: lines outside of tables, tables, letters, whether it holds pictures."""

    nomor: int
    tinggi: float
    baris: tuple[Baris, ...]
    tabel: tuple[Potongan, ...]
    huruf: int
    gambar: bool


def baca_pdf(
    isi: bytes, maju: Callable[[int, int], object] = lambda _a, _b: None
) -> tuple[tuple[Prosa, ...], tuple[Tabel, ...], tuple[str, ...]]:
    """Prose, tables and what the reader must know of a PDF. `maju` is told how many of the pages are done. Raises
    TidakTerbaca, and what pdfplumber raises."""
    semua = _halaman(isi, maju)
    _pastikan_terbaca(semua)
    berjalan = kepala_berjalan([(h.tinggi, h.baris) for h in semua])
    semua = [replace(h, baris=tuple(tanpa_tepi(h.baris, h.tinggi, berjalan))) for h in semua]
    return *susun(_satukan(list(_unsur(semua)))), _catatan(semua)


def _halaman(isi: bytes, maju: Callable[[int, int], object]) -> list[Halaman]:
    hasil: dict[int, Halaman] = {}
    miring: dict[int, int] = {}
    with pdfplumber.open(io.BytesIO(isi)) as pdf:
        jumlah = len(pdf.pages)
        if jumlah > HALAMAN_TERBANYAK:
            raise TidakTerbaca(f"PDF ini {jumlah} halaman. Paling banyak {HALAMAN_TERBANYAK} halaman; bagi dahulu.")
        for page in pdf.pages:
            if putar := _putaran(page.chars):
                miring[page.page_number] = putar
            else:
                hasil[page.page_number] = _satu(page, hasil)
            page.close()
            maju(page.page_number, jumlah)
    if miring:
        with pdfplumber.open(io.BytesIO(_tegakkan(isi, miring))) as pdf:
            for nomor in miring:
                hasil[nomor] = _satu(pdf.pages[nomor - 1], hasil)
                pdf.pages[nomor - 1].close()
    return [hasil[n] for n in sorted(hasil)]


def _putaran(huruf: Sequence[dict[str, Any]]) -> int:
    """By how many degrees a page must be turned for most of its letters to stand upright."""
    arah = Counter("tegak" if c["upright"] else "naik" if c["matrix"][1] > 0 else "turun" for c in huruf)
    paling = arah.most_common(1)[0][0] if arah else "tegak"
    return {"naik": 90, "turun": 270}.get(paling, 0)


def _tegakkan(isi: bytes, miring: dict[int, int]) -> bytes:
    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(isi)) as pdf:
        for nomor, derajat in miring.items():
            pdf.pages[nomor - 1].rotate(derajat, relative=True)
        pdf.save(keluar)
    return keluar.getvalue()


def _satu(page: Any, sudah: dict[int, Halaman]) -> Halaman:
    sel = sum(len(b) for h in sudah.values() for t in h.tabel for b in t.kisi)
    huruf = sum(h.huruf for h in sudah.values())
    if sel > SEL_TERBANYAK or huruf + len(page.chars) > HURUF_TERBANYAK:
        raise TidakTerbaca(TERLALU_BANYAK)
    kata = tanpa_pangkat(page.extract_words(**KATA))
    bergaris = tabel_bergaris(page, kata, sel + 1_000_000 * page.page_number)
    polos = tabel_polos(page, di_luar(kata, bergaris), sel + 1_000_000 * page.page_number + 500_000)
    tabel = sorted([*bergaris, *polos], key=lambda t: t.atas)
    baris = jadi_baris(di_luar(kata, tabel))
    return Halaman(page.page_number, float(page.height), tuple(baris), tuple(tabel), len(page.chars), bool(page.images))


def _pastikan_terbaca(semua: Sequence[Halaman]) -> None:
    huruf = sum(h.huruf for h in semua)
    if huruf < HURUF_HALAMAN * len(semua) and not any(h.huruf > 200 for h in semua):
        isi = "hanya berisi gambar" if any(h.gambar for h in semua) else "tidak berisi tulisan"
        raise TidakTerbaca(
            f"Berkas ini tidak terbaca: {len(semua)} halamannya {isi}, mungkin hasil pindai. Unggah berkas aslinya (.docx"
            " atau .xlsx), atau PDF yang disimpan langsung dari pengolah kata."
        )
    teks = [b.teks for h in semua for b in h.baris]
    tak_dikenal = sum(len(TAK_DIKENAL.findall(t)) for t in teks)
    if tak_dikenal > 0.2 * sum(map(len, teks)) / len("(cid:99)"):
        raise TidakTerbaca(
            "Berkas ini tidak terbaca: huruf di dalam PDF ini tidak dapat dikenali. Unggah berkas aslinya (.docx atau .xlsx)."
        )


def _catatan(semua: Sequence[Halaman]) -> tuple[str, ...]:
    nomor = [str(h.nomor) for h in semua if h.gambar and h.huruf < HURUF_HALAMAN]
    if not nomor:
        return ()
    sebut = ", ".join(nomor[:SEBUT_TERBANYAK]) + (" dan lainnya" if len(nomor) > SEBUT_TERBANYAK else "")
    return (f"{len(nomor)} halaman hanya berisi gambar, sehingga tidak terbaca: halaman {sebut}.",)


def _unsur(semua: Sequence[Halaman]) -> Iterator[tuple[int, Alinea | Potongan]]:
    """What stands on the pages from top to bottom, with the number of its page."""
    huruf = Counter(b.huruf for h in semua for b in h.baris for _ in b.teks).most_common(1)
    besar = huruf[0][0] if huruf else 0.0
    for h in semua:
        kanan = max((b.kanan for b in h.baris), default=0.0)
        batas = [*(t.atas for t in h.tabel), float("inf")]
        atas = float("-inf")
        for tabel, bawah in zip([*h.tabel, None], batas, strict=True):
            antara = [b for b in h.baris if atas <= b.atas < bawah]
            alinea = jadi_alinea(antara, besar, kanan, f"halaman {h.nomor}")
            yield from ((h.nomor, a) for a in alinea if not SUMBU.fullmatch(a.teks))
            atas = bawah
            if tabel:
                yield h.nomor, tabel


def _satukan(unsur: Sequence[tuple[int, Alinea | Potongan]]) -> Iterator[Unsur]:
    """Paragraphs and tables that go on overleaf come together."""
    ke: Counter[int] = Counter()
    kini: _Tabel | tuple[int, Alinea] | None = None
    for nomor, u in unsur:
        baru: _Tabel | tuple[int, Alinea]
        if isinstance(u, Potongan):
            ke[nomor] += 1
            baru = _Tabel([_Bagian(nomor, ke[nomor], u)])
        else:
            baru = (nomor, u)
        if (satu := _sambungan(kini, baru)) is None:
            yield from _selesai(kini)
            satu = baru
        kini = satu
    yield from _selesai(kini)


def _selesai(u: _Tabel | tuple[int, Alinea] | None) -> Iterator[Unsur]:
    if u is not None:
        yield u.mentah() if isinstance(u, _Tabel) else u[1]


def _sambungan(
    lama: _Tabel | tuple[int, Alinea] | None, baru: _Tabel | tuple[int, Alinea]
) -> _Tabel | tuple[int, Alinea] | None:
    """Both as one, where the second goes on with the first."""
    if isinstance(lama, _Tabel) and isinstance(baru, _Tabel) and lama.dilanjutkan(baru.bagian[0]):
        return _Tabel(lama.bagian + baru.bagian)
    if isinstance(lama, tuple) and isinstance(baru, tuple) and _bersambung(lama, *baru):
        return baru[0], replace(lama[1], teks=f"{lama[1].teks} {baru[1].teks}")
    return None


def _bersambung(lama: tuple[int, Alinea], nomor: int, baru: Alinea) -> bool:
    """Whether a paragraph goes on at the top of the next page."""
    a, b = lama[1], baru
    if nomor != lama[0] + 1 or a.level or b.level or LABEL.match(b.teks):
        return False
    return a.teks[-1] not in ".:;" and b.teks[0].islower()


@dataclass(frozen=True, slots=True)
class _Bagian:
    halaman: int
    ke: int
    isi: Potongan


@dataclass
class _Tabel:
    bagian: list[_Bagian]

    def dilanjutkan(self, b: _Bagian) -> bool:
        """Whether `b` is the rest of this table: right after it, on the next page, with its head or its columns."""
        akhir = self.bagian[-1]
        if b.halaman != akhir.halaman + 1 or b.ke != 1:
            return False
        lebar = len(b.isi.tepi) == len(akhir.isi.tepi)
        if lebar and self._ulang_kepala(b):
            return True
        sejajar = lebar and all(abs(x - y) <= GESER for x, y in zip(b.isi.tepi, akhir.isi.tepi, strict=True))
        return sejajar and not _berkepala_sendiri(b.isi.kisi)

    def _ulang_kepala(self, b: _Bagian) -> int:
        """How many rows at the top of `b` repeat the head of this table."""
        kisi = self.bagian[0].isi.kisi
        n = tinggi_kepala(kisi)
        return n if n and sama_kepala(kisi[:n], b.isi.kisi[:n]) else 0

    def mentah(self) -> TabelMentah:
        """One grid; a row that was broken between two pages comes together; rows are named by their page."""
        kisi: list[tuple[Petak, ...]] = []
        nama: list[str] = []
        for i, b in enumerate(self.bagian):
            kepala = tinggi_kepala(b.isi.kisi) if i == 0 else self._ulang_kepala(b)
            for k, baris in enumerate(b.isi.kisi):
                if i and k < kepala:
                    continue
                if i and k == kepala and kisi and (self.bagian[i - 1].isi.terbuka or _sisa(baris)):
                    kisi[-1] = _gabung(kisi[-1], baris)
                    continue
                kisi.append(baris)
                nama.append(f"halaman {b.halaman}, tabel {b.ke}, baris {max(1, k + 1 - kepala)}")
        awal = self.bagian[0]
        return TabelMentah(kisi, f"halaman {awal.halaman}, tabel {awal.ke}", lambda i, _: nama[i])


def _berkepala_sendiri(kisi: Sequence[Sequence[Petak]]) -> bool:
    """Whether the first row is a head, and no row that goes on: nearly all filled, without a figure."""
    isi = [p.teks for p in kisi[0]]
    return sum(map(bool, isi)) >= 0.8 * len(isi) and not any(berangka(t) for t in isi) and len(kisi) > 1


def _sisa(baris: Sequence[Petak]) -> bool:
    """Whether a row is the end of the row before it: no figures, and all that is there begins in the middle."""
    isi = [p.teks for p in baris if p.teks]
    return bool(isi) and not baris[0].teks and all(t[0].islower() for t in isi)


def _gabung(atas: Sequence[Petak], bawah: Sequence[Petak]) -> tuple[Petak, ...]:
    return tuple(
        replace(a, teks=" ".join(filter(None, (a.teks, b.teks)))) if b.teks else a
        for a, b in zip(atas, bawah, strict=True)
    )
