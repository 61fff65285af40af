"""Stages of the budget side by side, the indicative pagu of a Renstra, and money in the quarters (N-3, N-5, N-25)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from anggaran.belanja import SimpulBelanja, TahapBelanja, TriwulanJenis
from anggaran.hitung import jumlah, perubahan, selisih, serapan
from anggaran.indikatif import Indikatif, SimpulIndikatif
from anggaran.models import Tahap
from laporan.document import Baris, Block, JenisBaris, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.kebutuhan import INDIKATIF
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.uang import TIDAK_LENGKAP, nama_unik, sel_persen, sel_rupiah
from laporan.sections.umum import status_data
from laporan.susun import paragraf
from sakip.core.numbers import format_rupiah

PELAKSANAAN = {Tahap.Jenis.DPA, Tahap.Jenis.PERGESERAN, Tahap.Jenis.DPPA}
INDEN = {"program": 0, "kegiatan": 1, "subkegiatan": 2}


@cetakan(
    "perbandingan-tahap", "Perbandingan Pagu Sebelum dan Sesudah Pergeseran atau Perubahan", "Anggaran", kode=("N-25",),
    urut=60, landscape=True, isi=("anggaran:tahap_daftar",),
)  # fmt: skip
def perbandingan_tahap(k: Konteks) -> Iterator[Block]:
    """DPA, each pergeseran, DPPA: pagu of every node, and what the last added to the first."""
    tahap = [t for t in k.uang.semua_tahap if t.jenis in PELAKSANAAN]
    if len(tahap) < 2 or not k.uang.program:
        yield kosong("dua tahap atau lebih di antara DPA, pergeseran, dan DPPA")
        return
    yield tabel_tahap(k, tahap)


def tabel_tahap(k: Konteks, tahap: Sequence[TahapBelanja]) -> Table:
    nama = nama_unik(k.uang.jelajah())
    baris = [
        _baris_tahap((s.kode, nama[s.id]), [s.per_tahap.get(t.id) for t in tahap], f"simpul:{s.kode}", s.jenjang)
        for s in k.uang.jelajah()
        if any(s.per_tahap.get(t.id) is not None for t in tahap)
    ]
    baris.append(_baris_tahap(("", "Jumlah"), [t.pagu for t in tahap], "anggaran", "jumlah"))
    kolom = (
        Kolom("Kode", 16),
        Kolom("Program / Kegiatan / Sub Kegiatan", 40),
        *(Kolom(f"{t.nama.removesuffix(f' TA. {k.tahun}')} (Rp)", 16, "kanan") for t in tahap),
        Kolom("Bertambah / (Berkurang)", 16, "kanan"),
        Kolom("%", 7, "kanan"),
    )
    dasar = tuple(f"{t.nama}: {t.nomor}." for t in tahap if t.nomor)
    return Table("N-25", kolom, tuple(baris), landscape=True, kecil=True, catatan=dasar)


def _baris_tahap(awal: tuple[str, str], nilai: Sequence[Decimal | None], kunci: str, jenjang: str) -> Baris:
    pertama, akhir = nilai[0], nilai[-1]
    sel = (
        *_kepala(awal, jenjang),
        *(sel_rupiah(x, f"{kunci}:tahap:{i}") for i, x in enumerate(nilai, 1)),
        sel_rupiah(selisih(pertama, akhir), f"{kunci}:selisih"),
        sel_persen(perubahan(pertama, akhir), f"{kunci}:persen"),
    )
    return Baris(sel, "jumlah" if jenjang == "jumlah" else "biasa")


def _kepala(awal: tuple[str, str], jenjang: str) -> tuple[Sel, Sel]:
    """Kode and name of a row, indented by its level; a total spans neither."""
    kode, nama = awal
    tebal = jenjang == "program"
    return Sel(kode, tebal=tebal), Sel(nama, tebal=tebal, inden=INDEN.get(jenjang, 0))


@cetakan(
    "pagu-indikatif", "Pagu Indikatif Renstra", "Anggaran", kode=("N-3",), urut=50, landscape=True,
    isi=("anggaran:indikatif",),
)  # fmt: skip
@perlu(INDIKATIF)
def pagu_indikatif(k: Konteks) -> Iterator[Block]:
    """The years of the Renstra side by side, added up from the lowest nodes."""
    isi = k.ambil(INDIKATIF)
    if isi is None or isi.jumlah is None:
        yield kosong("pagu indikatif Renstra")
        return
    yield paragraf(f"{isi.nama}, dalam rupiah.", gaya="rapat")
    yield tabel_indikatif(isi)


def tabel_indikatif(isi: Indikatif) -> Table:
    semua = list(isi.jelajah())
    kode = Counter(s.kode for s in semua)
    baris = [
        _baris_indikatif((s.kode, _nama_indikatif(s, kode)), isi.tahun, s, f"simpul:{s.kode}:{s.unit}", s.jenjang)
        for s in semua
        if s.jumlah is not None
    ]
    baris.append(_baris_indikatif(("", "Jumlah"), isi.tahun, isi, "indikatif", "jumlah"))
    kolom = (
        Kolom("Kode", 15),
        Kolom("Program / Kegiatan / Sub Kegiatan", 34),
        *(Kolom(str(t), 15, "kanan") for t in isi.tahun),
        Kolom("Jumlah", 16, "kanan"),
    )
    catatan = (TIDAK_LENGKAP,) if any(s.kontrol for s in semua) else ()
    return Table("N-3", kolom, tuple(baris), landscape=True, kecil=True, catatan=catatan)


def _nama_indikatif(s: SimpulIndikatif, kode: Counter[str]) -> str:
    """With its unit where the code is repeated, and marked where a printed total stands."""
    nama = f"{s.nama} ({s.unit})" if s.unit and kode[s.kode] > 1 else s.nama
    return f"{nama} *)" if s.kontrol else nama


def _baris_indikatif(
    awal: tuple[str, str], tahun: Sequence[int], s: SimpulIndikatif | Indikatif, kunci: str, jenjang: str
) -> Baris:
    sel = (
        *_kepala(awal, jenjang),
        *(sel_rupiah(s.nilai[t], f"{kunci}:indikatif:{t}") for t in tahun),
        sel_rupiah(s.jumlah, f"{kunci}:indikatif"),
    )
    return Baris(sel, "jumlah" if jenjang == "jumlah" else "biasa")


@cetakan(
    "realisasi-triwulan", "Realisasi Anggaran per Triwulan", "Anggaran", kode=("N-5",), urut=45, landscape=True,
    isi=("anggaran:isian",),
)  # fmt: skip
def realisasi_triwulan(k: Konteks) -> Iterator[Block]:
    """What each node, and each jenis belanja, spent in the quarters."""
    if not any(x is not None for p in k.uang.program for x in p.triwulan):
        yield kosong("realisasi anggaran per triwulan")
        return
    yield tabel_triwulan(k)
    if k.uang.triwulan:
        yield tabel_triwulan_jenis(k.uang.triwulan)
    if k.uang.status:
        yield paragraf(status_data(k.uang.status))


def tabel_triwulan(k: Konteks) -> Table:
    nama = nama_unik(k.uang.jelajah())
    program = k.uang.program
    baris = [
        Baris((*_kepala((s.kode, nama[s.id]), s.jenjang), *_sel_triwulan(s, f"simpul:{s.kode}")))
        for s in k.uang.jelajah()
        if s.pagu is not None or s.realisasi is not None
    ]
    total = [jumlah(p.triwulan[i] for p in program) for i in range(4)]
    baris.append(
        Baris(
            (
                *_kepala(("", "Jumlah"), "jumlah"),
                *_sel(k.uang.pagu, total, jumlah(p.realisasi for p in program), "anggaran"),
            ),
            "jumlah",
        )
    )
    catatan = tuple(_setahun(k.uang.jelajah(), nama))
    kolom = (Kolom("Kode", 16), Kolom("Program / Kegiatan / Sub Kegiatan", 38), *KOLOM_TRIWULAN)
    return Table(
        "N-5",
        kolom,
        tuple(baris),
        landscape=True,
        kecil=True,
        judul="Realisasi Anggaran per Triwulan (Rp)",
        catatan=catatan,
    )


KOLOM_TRIWULAN = (
    Kolom("Anggaran", 15, "kanan"),
    *(Kolom(f"Triwulan {n}", 14, "kanan") for n in ("I", "II", "III", "IV")),
    Kolom("Jumlah", 15, "kanan"),
    Kolom("%", 7, "kanan"),
)


def _sel_triwulan(s: SimpulBelanja | TriwulanJenis, kunci: str) -> Iterator[Sel]:
    return _sel(s.pagu, s.triwulan, s.realisasi, kunci)


def _sel(pagu: Decimal | None, triwulan: Sequence[Decimal | None], total: Decimal | None, kunci: str) -> Iterator[Sel]:
    yield sel_rupiah(pagu, f"{kunci}:pagu")
    yield from (sel_rupiah(x, f"{kunci}:triwulan:{i}") for i, x in enumerate(triwulan, 1))
    yield sel_rupiah(total, f"{kunci}:realisasi")
    yield sel_persen(serapan(total, pagu), f"{kunci}:serapan")


def _setahun(simpul: Iterator[SimpulBelanja], nama: dict[int, str]) -> Iterator[str]:
    """Nodes whose year was typed as a whole, so that their quarters are not known."""
    for s in simpul:
        if s.terbawah and s.realisasi is not None and jumlah(s.triwulan) != s.realisasi:
            yield f"{s.kode} {nama[s.id]}: realisasi diisi setahun, {format_rupiah(s.realisasi)}."


def tabel_triwulan_jenis(jenis: Sequence[TriwulanJenis]) -> Table:
    """The kinds, then operasi, tidak langsung and langsung as derived from them."""
    baris = [
        Baris(
            (Sel(j.kode if j.kode[0].isdigit() else ""), Sel(j.nama), *_sel_triwulan(j, f"anggaran:{j.kode}")),
            jenis_baris,
        )
        for j, jenis_baris in _berkelompok(jenis)
    ]
    kolom = (Kolom("Kode", 16), Kolom("Jenis belanja", 38), *KOLOM_TRIWULAN)
    return Table(
        "N-5",
        kolom,
        tuple(baris),
        landscape=True,
        kecil=True,
        judul="Realisasi Belanja menurut Jenis per Triwulan (Rp)",
    )


def _berkelompok(jenis: Sequence[TriwulanJenis]) -> Iterator[tuple[TriwulanJenis, JenisBaris]]:
    """Each with the look of its row: the last three are groups."""
    for i, j in enumerate(jenis):
        yield j, "jumlah" if i >= len(jenis) - 3 else "biasa"
