"""Progress and money of every program and kegiatan over the years of the Renstra (MU-10)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from kinerja.queries.bentuk import SasaranUkur
from kinerja.queries.perbandingan import BarisBanding, Perbandingan
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import PERBANDINGAN
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.kegiatan import LEPAS, PENUNJANG, Deret, rupiah_sel
from laporan.susun import paragraf
from sakip.core.numbers import format_angka

TANPA_TARGET = "Tanpa target Renstra"
TANDA = "*"


@cetakan(
    "mu-10", "Data Perbandingan Realisasi Kinerja", "Pengukuran", kode=("MU-10",), urut=36, rangka="naskah",
    landscape=True, isi=("kinerja:pelaksanaan", "anggaran:isian", "anggaran:tahap_daftar"),
)  # fmt: skip
@perlu(PERBANDINGAN)
def perbandingan(k: Konteks) -> Iterator[Block]:
    """The paper without what stands around it."""
    p = k.ambil(PERBANDINGAN)
    if p is None or not p.program:
        yield kosong("Renstra yang berlaku, atau program dan kegiatan pada tahun-tahunnya")
        return
    yield paragraf(f"Periode Pelaksanaan : Tahun {k.tahun}", gaya="rapat")
    yield tabel_perbandingan(k, p)


def tabel_perbandingan(k: Konteks, p: Perbandingan) -> Table:
    """K in percent and Rp of each year, their total, and how much of the Renstra that is (MU-10)."""
    milik = {s.sasaran_id for s in k.ukur.sasaran}
    baris: list[Baris] = []
    for (didukung, penunjang), isi in groupby(p.program, key=lambda x: (x.sasaran & milik, x.penunjang)):
        sasaran = [s for s in k.ukur.sasaran if s.sasaran_id in didukung]
        nama = [f"{s.nomor}. {s.uraian}" for s in sasaran] or [PENUNJANG if penunjang else LEPAS]
        deret = [_deret(x) for program in isi for x in program.jelajah()]
        kiri, tengah = (_menurun(teks, len(deret)) for teks in (nama, list(_indikator(sasaran)) or ["-"]))
        baris += [Baris((*a, d[0], *b, *d[1:])) for a, d, b in zip(kiri, deret, tengah, strict=True)]
    kolom = _kolom(p, k.kantor.sebutan, baris)
    kepala = _kepala(kolom, p)
    return Table("MU-10", kolom, tuple(baris), kepala=kepala, landscape=True, catatan=tuple(_catatan(p)))


def _menurun(teks: list[str], tinggi: int) -> Iterator[Deret]:
    """A list that runs down beside the rows, one item a row; the last row takes what is left, an empty cell what is not."""
    for isi in teks[: tinggi - 1] if len(teks) > tinggi else teks:
        yield (Sel(isi),)
    if len(teks) > tinggi:
        yield (Sel("\n".join(teks[tinggi - 1 :])),)
    for i in range(sisa := tinggi - len(teks)):
        yield (Sel(rowspan=sisa),) if i == 0 else ()


def _indikator(sasaran: list[SasaranUkur]) -> Iterator[str]:
    """The indicators of the sasaran, numbered through, with their lettered parts."""
    for nomor, i in enumerate((i for s in sasaran for i in s.indikator), 1):
        yield f"{nomor}. {i.uraian}"
        yield from (f"{c.huruf}. {c.uraian}" for c in i.komponen)


def _deret(x: BarisBanding) -> Deret:
    """The cells of a node without sasaran and indikator."""
    nama = f"{x.kode.rsplit('.', 1)[-1]}. {x.nama}" if x.tingkat else x.nama
    kunci, tebal = f"banding:{x.kode}", not x.tingkat
    pasangan = [
        *((str(t.tahun), t.kinerja, t.rupiah) for t in x.tahun),
        ("jumlah", x.kinerja, x.rupiah),
    ]
    target = rupiah_sel(x.target_rupiah, "-") + (TANDA if x.berkontrol else "")
    return (
        Sel(nama, tebal=tebal, inden=x.tingkat),
        _persen(x.target_kinerja, f"{kunci}:target:k"),
        Sel(target, x.target_rupiah, f"{kunci}:target:rp"),
        *(s for asal, kinerja, rupiah in pasangan for s in _pasangan(f"{kunci}:{asal}", kinerja, rupiah)),
        _persen(x.tingkat_kinerja, f"{kunci}:tingkat:k"),
        _persen(x.tingkat_rupiah, f"{kunci}:tingkat:rp"),
        Sel("" if x.target_rupiah is not None else TANPA_TARGET),
    )


def _pasangan(kunci: str, kinerja: Decimal | None, rupiah: Decimal | None) -> tuple[Sel, Sel]:
    return _persen(kinerja, f"{kunci}:k"), Sel(rupiah_sel(rupiah, "-"), rupiah, f"{kunci}:rp")


def _persen(x: Decimal | None, kunci: str) -> Sel:
    """Without a space before the sign: the table has more than twenty columns."""
    return Sel("-" if x is None else f"{format_angka(x, tetap=False)}%", x, kunci)


def _kolom(p: Perbandingan, sebutan: str, baris: list[Baris]) -> tuple[Kolom, ...]:
    """Columns of figures are as wide as what stands in them."""
    angka = [s.teks for b in baris for s in b.sel if s.nilai is not None]
    k = max([5, *(len(t) + 1 for t in angka if t.endswith("%"))])
    rp = max([7, *(len(t) for t in angka if not t.endswith("%"))])
    periode = f"{p.tahun[0]} s/d {p.tahun[-1]}"
    realisasi = f"Realisasi Capaian Kinerja dan Anggaran Renstra {sebutan} s/d Tahun {p.sampai}"
    tingkat = f"Tingkat Realisasi Capaian Kinerja dan Anggaran Renstra {sebutan} s/d Tahun {p.sampai} (%)"
    pasangan = [f"Target Renstra {sebutan} pada Tahun {periode}", *map(str, p.tahun), realisasi]
    return (
        Kolom("Sasaran Strategis", 15),
        Kolom("Program/Kegiatan", 24),
        Kolom("Indikator Kinerja", 18),
        *(x for nama in pasangan for x in (Kolom("K", k, "kanan", nama), Kolom("Rp", rp, "kanan", nama))),
        Kolom("K", k + 1, "kanan", tingkat),
        Kolom("Rp", k + 1, "kanan", tingkat),
        Kolom("Ket.", 9),
    )


def _kepala(kolom: tuple[Kolom, ...], p: Perbandingan) -> tuple[tuple[Sel, ...], ...]:
    """Four rows: the years stand under a common head, and the columns are numbered as the sum speaks of them."""
    n = len(p.tahun)
    nama = list(dict.fromkeys(x.kelompok for x in kolom if x.kelompok))
    atas = (
        *(Sel(x.judul, rowspan=3) for x in kolom[:3]),
        Sel(nama[0], colspan=2, rowspan=2),
        Sel("Realisasi Capaian Kinerja dan Anggaran Tahun", colspan=2 * n),
        *(Sel(x, colspan=2, rowspan=2) for x in nama[-2:]),
        Sel(kolom[-1].judul, rowspan=3),
    )
    tahun = tuple(Sel(str(t), colspan=2) for t in p.tahun)
    satuan = tuple(Sel(x.judul) for x in kolom if x.kelompok)
    jumlah = "+".join(str(5 + i) for i in range(n))
    nomor = (
        *(Sel(str(i)) for i in range(1, 4)),
        *(Sel(str(i), colspan=2) for i in range(4, 5 + n)),
        Sel(f"{5 + n} = {jumlah}", colspan=2),
        Sel(f"{6 + n} = {5 + n}/4 x 100", colspan=2),
        Sel(str(7 + n)),
    )
    return atas, tahun, satuan, nomor


def _catatan(p: Perbandingan) -> Iterator[str]:
    yield (
        f"K: persentase pelaksanaan kegiatan dalam setahun; K program: rata-rata kegiatannya. Jumlah K dibagi {len(p.tahun)} "
        "tahun Renstra, tahun yang belum berjalan dihitung 0."
    )
    if any(x.berkontrol for x in p.jelajah()):
        yield f"{TANDA} Jumlah sebagaimana tercetak dalam dokumennya; pagu indikatif setiap tahunnya tidak lengkap."
    if any(x.target_rupiah is None for x in p.jelajah()):
        yield (
            f"“{TANPA_TARGET}”: kegiatan tidak mempunyai pagu indikatif dalam Renstra, sehingga tingkat "
            "realisasinya tidak dapat dihitung."
        )
