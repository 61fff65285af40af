"""Indicators of each sasaran beside the programs that support it: MU-5, and the papers PKK (MU-8) and PPS (MU-9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from anggaran.belanja import SimpulBelanja, Uang
from kinerja.queries.bentuk import IndikatorUkur, KomponenUkur, SasaranUkur, SimpulUkur
from laporan.document import Block, DataDiri, Isian, Kolom, Sel, Table
from laporan.kalimat import BELUM, kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.kegiatan import (
    Deret,
    KelompokSasaran,
    berdampingan,
    berulang,
    catatan_renstra,
    jumlah_sekali,
    kelompok_sasaran,
    nama_kegiatan,
    sel_persen,
    sel_satuan,
    sel_uang,
    teks_persen,
    uang_simpul,
)
from laporan.susun import berkelompok, paragraf
from sakip.core.numbers import format_rupiah, huruf

KOLOM_INDIKATOR = (
    Kolom("Target", 9, "tengah"),
    Kolom("Realisasi", 9, "tengah"),
    Kolom("%", 9, "tengah"),
)
SEKALI = "Yang mendukung lebih dari satu sasaran tercantum pada setiap sasarannya; dalam jumlah dihitung satu kali."


@cetakan(
    "mu-5", "Pencapaian Indikator Kinerja", "Pengukuran", kode=("MU-5",), urut=30, landscape=True, rangka="sendiri",
    isi=("kinerja:realisasi", "renstra:dukungan", "anggaran:isian"),
)  # fmt: skip
def pencapaian(k: Konteks) -> Iterator[Block]:
    """MU-5 with the sentence that leads to it."""
    if not k.ukur.sasaran:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    yield paragraf(
        f"Tingkat capaian kinerja {k.kantor.nama} Tahun {k.tahun} berdasarkan hasil pengukurannya disajikan dalam tabel berikut:"
    )
    yield tabel_pencapaian(k)


def tabel_pencapaian(k: Konteks) -> Table:
    """Indicators with target, realisasi and capaian; beside them programs, kegiatan and the money of the lowest (MU-5)."""
    kolom = (
        Kolom("Sasaran", 15),
        Kolom("Indikator Kinerja", 23),
        *KOLOM_INDIKATOR,
        Kolom("Program/Kegiatan", 28),
        Kolom("Rencana (Rp)", 13, "kanan", "Anggaran"),
        Kolom("Realisasi (Rp)", 13, "kanan", "Anggaran"),
        Kolom("%", 9, "kanan", "Anggaran"),
    )
    kelompok = kelompok_sasaran(k)
    semua = (b for g in kelompok for b in berkelompok(_pencapaian(k, g), awal=(Sel(g.nama),)))
    baris = [replace(b, lekat=_tanpa_uang(b.sel)) for b in semua]
    judul = f"Pencapaian Indikator Kinerja {k.kantor.nama} Tahun {k.tahun}"
    return Table("MU-5", kolom, tuple(baris), judul, landscape=True, catatan=tuple(_catatan(k, kelompok)))


def _tanpa_uang(sel: Deret) -> bool:
    """A program or kegiatan that leads to what is below it, so that it does not end a page."""
    return sel[-1] == Sel()


def _pencapaian(k: Konteks, g: KelompokSasaran) -> list[Deret]:
    kiri = list(deret_indikator(k, g.sasaran)) if g.sasaran else []
    return berdampingan(kiri, list(_deret_kegiatan(k, g)), (4, 4))


def deret_indikator(k: Konteks, s: SasaranUkur) -> Iterator[Deret]:
    """Each indicator with target, realisasi and capaian, its lettered parts below it."""
    for i in s.indikator:
        yield _indikator(k, i)
        for c in i.komponen:
            yield _komponen(k, i, c)


def _indikator(k: Konteks, i: IndikatorUkur) -> Deret:
    """An indicator that is told by its parts alone leaves its own cells empty."""
    if i.per_komponen:
        return Sel(f"{i.uraian.rstrip(' :')} :"), Sel(), Sel(), Sel()
    kunci = f"indikator:{i.kode}:{k.tahun}"
    return (
        Sel(i.uraian),
        sel_satuan(i.target, f"{kunci}:target"),
        sel_satuan(i.realisasi, f"{kunci}:realisasi"),
        sel_persen(i.capaian, f"{kunci}:capaian", kosong=i.realisasi.kosong),
    )


def _komponen(k: Konteks, i: IndikatorUkur, c: KomponenUkur) -> Deret:
    kunci = f"indikator:{i.kode}.{c.huruf}:{k.tahun}"
    return (
        Sel(f"{c.huruf}. {c.uraian}", inden=1),
        sel_satuan(c.target, f"{kunci}:target"),
        sel_satuan(c.realisasi, f"{kunci}:realisasi"),
        sel_persen(c.capaian, f"{kunci}:capaian", kosong=c.realisasi.kosong),
    )


def _deret_kegiatan(k: Konteks, g: KelompokSasaran) -> Iterator[Deret]:
    """Programs, kegiatan numbered within each, sub kegiatan lettered; money stands at the lowest."""
    nama, uang = nama_kegiatan(k), uang_simpul(k)
    terbawah = {p.id for p in g.terbawah}
    urut: dict[int | None, int] = {}
    for p in g.simpul:
        urut[p.induk_id] = urut.get(p.induk_id, 0) + 1
        sel = _sel_simpul(p, nama[p.id], urut[p.induk_id])
        angka = sel_uang(uang.get(p.id), f"simpul:{p.kode}") if p.id in terbawah else (Sel(), Sel(), Sel())
        yield (sel, *angka)


def _sel_simpul(p: SimpulUkur, nama: str, nomor: int) -> Sel:
    if p.jenjang == "program":
        return Sel(nama, tebal=True)
    kegiatan = p.jenjang == "kegiatan"
    return Sel(f"{nomor}. {nama}" if kegiatan else f"{huruf(nomor)}. {nama}", inden=1 if kegiatan else 2)


def _catatan(k: Konteks, kelompok: list[KelompokSasaran]) -> Iterator[str]:
    """What is under two sasaran, and the sum in which it counts once."""
    if berulang(kelompok):
        yield SEKALI
    jumlah = jumlah_sekali(k, kelompok)
    if jumlah.pagu is not None:
        yield f"Jumlah seluruh kegiatan pada tabel ini: {_kalimat_uang(jumlah)}."
    yield from catatan_renstra(k)


def _kalimat_uang(u: Uang) -> str:
    realisasi = BELUM if u.realisasi is None else format_rupiah(u.realisasi)
    persen = f" ({teks_persen(u.serapan)})" if u.serapan is not None else ""
    return f"anggaran {BELUM if u.pagu is None else format_rupiah(u.pagu)}, realisasi {realisasi}{persen}"


# --- the papers PKK and PPS ---------------------------------------------------------------------


@cetakan(
    "mu-8", "Pencapaian Kinerja Kegiatan (PKK)", "Pengukuran", kode=("MU-8",), urut=34, rangka="naskah",
    isi=("kinerja:realisasi", "anggaran:isian"),
)  # fmt: skip
def pkk(k: Konteks) -> Iterator[Block]:
    """Pencapaian Kinerja Kegiatan, without what stands around it (MU-8)."""
    if not k.ukur.sasaran:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    yield DataDiri(
        (Isian(f"{k.kantor.sebutan} / Unit Kerja Mandiri", k.kantor.nama), Isian("Tahun Anggaran", str(k.tahun)))
    )
    yield tabel_pkk(k)
    yield from jumlah_anggaran(k)


def tabel_pkk(k: Konteks) -> Table:
    """Target, realisasi and capaian of every indicator (MU-8)."""
    kolom = (Kolom("Sasaran Strategis", 25), Kolom("Indikator Kinerja", 39), *_lebar(KOLOM_INDIKATOR, 12))
    baris = [b for s in k.ukur.sasaran for b in berkelompok(list(deret_indikator(k, s)), awal=(Sel(s.uraian),))]
    return Table("MU-8", kolom, tuple(baris), nomor_kolom=True)


def _lebar(kolom: tuple[Kolom, ...], lebar: int) -> tuple[Kolom, ...]:
    return tuple(replace(x, lebar=lebar) for x in kolom)


@cetakan(
    "mu-9", "Pengukuran Pencapaian Sasaran (PPS)", "Pengukuran", kode=("MU-9",), urut=35, rangka="naskah", landscape=True,
    isi=("kinerja:realisasi", "renstra:dukungan", "anggaran:isian"),
)  # fmt: skip
def pps(k: Konteks) -> Iterator[Block]:
    """Pengukuran Pencapaian Sasaran, without what stands around it (MU-9)."""
    if not k.ukur.sasaran:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    yield DataDiri((Isian(f"Unit Organisasi/{k.kantor.sebutan}", k.kantor.nama), Isian("Tahun Anggaran", str(k.tahun))))
    yield tabel_pps(k)
    yield from jumlah_anggaran(k)


def tabel_pps(k: Konteks) -> Table:
    """As MU-8, beside them every program that supports the sasaran with its whole budget (MU-9)."""
    kolom = (
        Kolom("Sasaran Strategis", 15),
        Kolom("Indikator Kinerja", 23),
        *KOLOM_INDIKATOR,
        Kolom("Program", 28),
        Kolom("Pagu", 13, "kanan", "Anggaran"),
        Kolom("Realisasi", 13, "kanan", "Anggaran"),
        Kolom("%", 9, "kanan", "Anggaran"),
    )
    kelompok = kelompok_sasaran(k)
    baris = [b for g in kelompok for b in berkelompok(_pps(k, g), awal=(Sel(g.nama),))]
    ganda = berulang_program(kelompok)
    return Table("MU-9", kolom, tuple(baris), nomor_kolom=True, landscape=True, catatan=(SEKALI,) if ganda else ())


def berulang_program(kelompok: list[KelompokSasaran]) -> bool:
    """Whether a program stands under more than one group."""
    semua = [p.id for g in kelompok for p in g.simpul if p.jenjang == "program"]
    return len(semua) > len(set(semua))


def _pps(k: Konteks, g: KelompokSasaran) -> list[Deret]:
    uang = uang_simpul(k)
    kanan = [_program(p, uang.get(p.id)) for p in g.simpul if p.jenjang == "program"]
    kiri = list(deret_indikator(k, g.sasaran)) if g.sasaran else []
    return berdampingan(kiri, kanan, (4, 4))


def _program(p: SimpulUkur, uang: SimpulBelanja | None) -> Deret:
    return (Sel(f"- {p.nama}"), *sel_uang(uang, f"simpul:{p.kode}"))


def jumlah_anggaran(k: Konteks) -> Iterator[Block]:
    """Budget and realisasi of the whole year, below the table of both papers."""
    for nama, nilai in (("Anggaran", k.uang.pagu), ("Realisasi Anggaran", k.uang.realisasi)):
        teks = BELUM if nilai is None else format_rupiah(nilai, "sakip")
        yield paragraf(f"Jumlah {nama} Tahun {k.tahun} : {teks}", gaya="rapat")
