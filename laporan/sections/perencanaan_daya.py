"""Staff (N-20), assets (N-21), and the series of indicators over the versions of a Renstra (N-23)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja.queries.deret import Deret, DeretRenstra
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import ASET, DERET, PEGAWAI
from laporan.konteks import Konteks
from laporan.papers import cetakan
from laporan.perlu import perlu
from laporan.susun import baris, berkelompok, daftar, paragraf
from renstra.queries import BarisAset, KelompokPegawai
from renstra.queries.daya import BarisPegawai


@cetakan("n-20", "Keadaan Pegawai", "Perencanaan", kode=("N-20",), urut=60, isi=("renstra:pegawai_daftar",))
@perlu(PEGAWAI)
def pegawai(k: Konteks) -> Iterator[Block]:
    """A table for each grouping: men, women, all of them, need and what is missing."""
    semua = k.ambil(PEGAWAI)
    if not semua:
        yield kosong("rekap pegawai tahun ini")
    for kelompok in semua:
        yield tabel_pegawai(kelompok, k.tahun)


def tabel_pegawai(g: KelompokPegawai, tahun: int) -> Table:
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom(g.nama, 29),
        Kolom("Laki-laki", 12, "tengah", "Yang ada"),
        Kolom("Perempuan", 14, "tengah", "Yang ada"),
        Kolom("Jumlah", 10, "tengah", "Yang ada"),
        Kolom("Kebutuhan", 14, "tengah"),
        Kolom("Kekurangan", 15, "tengah"),
    )
    isi = [Baris((Sel(str(n)), Sel(b.uraian), *_orang(b))) for n, b in enumerate(g.baris, 1)]
    isi.append(Baris((Sel("Jumlah", colspan=2), *_orang(g.jumlah)), "jumlah"))
    return Table("N-20", kolom, tuple(isi), f"Pegawai menurut {g.nama} Tahun {tahun}")


def _orang(b: BarisPegawai) -> tuple[Sel, ...]:
    butuh = "-" if b.kebutuhan is None else str(b.kebutuhan)
    return (
        *(_bilangan(n) for n in (b.laki_laki, b.perempuan, b.jumlah)),
        Sel(butuh, _desimal(b.kebutuhan)),
        _kurang(b),
    )


def _kurang(b: BarisPegawai) -> Sel:
    """What is missing; more than needed is said in words."""
    if b.kurang is None:
        return Sel("-")
    return Sel(f"lebih {-b.kurang}" if b.kurang < 0 else str(b.kurang), _desimal(b.kurang))


def _bilangan(n: int) -> Sel:
    return Sel(str(n), Decimal(n))


def _desimal(n: int | None) -> Decimal | None:
    return None if n is None else Decimal(n)


@cetakan("n-21", "Sarana dan Prasarana", "Perencanaan", kode=("N-21",), urut=61, isi=("renstra:aset_daftar",))
@perlu(ASET)
def aset(k: Konteks) -> Iterator[Block]:
    semua = k.ambil(ASET)
    if not semua:
        yield kosong("sarana dan prasarana tahun ini")
        return
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom("Nama barang", 30),
        Kolom("Jumlah", 9, "tengah"),
        Kolom("Satuan", 9, "tengah"),
        Kolom("Baik", 8, "tengah", "Keadaan"),
        Kolom("Rusak ringan", 9, "tengah", "Keadaan"),
        Kolom("Rusak berat", 9, "tengah", "Keadaan"),
        Kolom("Keterangan", 20),
    )
    yield Table(
        "N-21", kolom, tuple(_aset(n, a) for n, a in enumerate(semua, 1)), f"Sarana dan Prasarana Tahun {k.tahun}"
    )


def _aset(n: int, a: BarisAset) -> Baris:
    keadaan = (_bilangan(x) for x in (a.baik, a.rusak_ringan, a.rusak_berat))
    return baris(str(n), a.nama, _bilangan(a.jumlah), a.satuan, *keadaan, a.keterangan or "-")


@cetakan("n-23", "Deret Indikator Lintas Versi Renstra", "Perencanaan", kode=("N-23",), urut=22, landscape=True, isi=("renstra:renstra",))  # fmt: skip
@perlu(DERET)
def deret(k: Konteks) -> Iterator[Block]:
    """Where a Renstra was replaced half-way: what each version promised, and the series that goes on."""
    d = k.ambil(DERET)
    if d is None or not d.indikator:
        yield kosong("indikator sasaran Renstra")
        return
    yield paragraf("Versi Renstra pada periode ini:", gaya="rapat")
    yield daftar(
        *(f"{nama} (versi {n}, dipakai mulai tahun {mulai}, {status.lower()})" for n, nama, mulai, status in d.versi)
    )
    yield tabel_deret(d)


def tabel_deret(d: DeretRenstra) -> Table:
    kolom = (
        Kolom("Kode", 9),
        Kolom("Indikator", 30),
        Kolom("Target / realisasi", 13),
        *(Kolom(str(t), 8, "tengah") for t in d.tahun),
    )
    return Table("N-23", kolom, tuple(b for i in d.indikator for b in _deret(i, d.tahun)), landscape=True)


def _deret(i: Deret, tahun: tuple[int, ...]) -> Iterator[Baris]:
    """A row of targets for each version with its wording, then what was measured."""
    rows = [
        (Sel(v.uraian), Sel(f"Target versi {v.versi}"), *_target(v.target, tahun, f"indikator:{i.kode}:versi{v.versi}"))
        for v in i.versi
    ]
    ukur = (i.realisasi.get(t) for t in tahun)
    realisasi = (Sel((n and n.teks) or "-", n.hitung if n else None) for n in ukur)
    rows.append((Sel("Realisasi" if i.aktif else "Realisasi (tidak dipakai lagi)", colspan=2), *realisasi))
    return berkelompok(rows, awal=(Sel(i.kode),))


def _target(target, tahun: tuple[int, ...], kunci: str) -> Iterator[Sel]:
    for t in tahun:
        yield Sel(
            target[t].teks if t in target else "-", target[t].nilai if t in target else None, f"{kunci}:{t}:target"
        )
