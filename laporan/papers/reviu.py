"""Pernyataan Telah Direviu with the filled checklist (PermenPANRB 53/2014 Lampiran III)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Baris, Block, HalamanBaru, Judul, Kolom, Kop, Sel, Table, TandaTangan
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.reviu.butir import SUMBER, per_blok
from laporan.reviu.cetak import CETAKAN, JUDUL, REVIU, ReviuCetak
from laporan.sections.umum import tanda
from laporan.susun import paragraf
from laporan.teks import blok_dari_teks
from sakip.core.numbers import format_tanggal

TANPA_TEMUAN = (
    "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan "
    "informasi yang disajikan di dalam laporan kinerja ini."
)
"""How the statement ends where nothing was found; what the form of the conclusion begins with."""


@cetakan(CETAKAN, JUDUL, "Reviu", kode=("REVIU",), urut=10, rangka="sendiri", isi=("laporan:reviu",))
@perlu(REVIU)
def pernyataan(k: Konteks) -> Iterator[Block]:
    """The statement on a page of its own, then the checklist; `k.pilih` prints the one of an earlier naskah reviu."""
    semua = k.ambil(REVIU)
    reviu = next((r for r in semua if r.id == k.pilih), semua[0] if semua and not k.pilih else None)
    if reviu is None:
        yield kosong("reviu oleh inspektorat")
        return
    yield from _pernyataan(k, reviu)
    yield HalamanBaru()
    yield Judul(("CHECKLIST REVIU", f"LAPORAN KINERJA {k.kantor.nama.upper()}", f"TAHUN {k.tahun}"))
    yield tabel_butir(reviu)


def _pernyataan(k: Konteks, reviu: ReviuCetak) -> Iterator[Block]:
    yield Kop(baris=(f"PEMERINTAH {k.kantor.pemda.upper()}", "INSPEKTORAT"), lambang=k.kantor.lambang_pemda)
    yield Judul((JUDUL.upper(), k.kantor.nama.upper(), f"TAHUN ANGGARAN {k.tahun}"))
    if reviu.nomor:
        yield paragraf(f"Nomor: {reviu.nomor}", gaya="tengah")
    edisi = f" edisi {reviu.edisi}" if reviu.edisi else ""
    yield paragraf(
        f"Kami telah mereviu Laporan Kinerja {k.kantor.nama}{edisi} untuk tahun anggaran {k.tahun} sesuai Pedoman Reviu "
        "atas Laporan Kinerja. Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen "
        f"{k.kantor.nama}."
    )
    yield paragraf(
        "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, "
        "dan valid."
    )
    yield from blok_dari_teks(reviu.simpulan)
    tanggal = format_tanggal(reviu.tanggal) if reviu.tanggal else ""
    tempat_tanggal = ", ".join(filter(None, (reviu.tempat, tanggal)))
    yield TandaTangan((tanda(reviu.penanda, (tempat_tanggal,) if tempat_tanggal else ()),))


def tabel_butir(reviu: ReviuCetak) -> Table:
    """The items by block, each with its answer and why."""
    kolom = (
        Kolom("No.", 7, "tengah"),
        Kolom("Pernyataan", 42),
        Kolom("Jawaban", 13, "tengah"),
        Kolom("Penjelasan", 38),
    )
    baris: list[Baris] = []
    for angka, nama, butir in per_blok():
        baris.append(Baris((Sel(f"{angka}.", rata="tengah"), Sel(nama, colspan=3)), "kelompok", lekat=True))
        for b in butir:
            jawab = reviu.butir.get(b.kunci)
            isi = (jawab.jawaban, jawab.penjelasan) if jawab else ("", "")
            baris.append(Baris((Sel(b.nomor), Sel(b.teks), *map(Sel, isi))))
    return Table("REVIU", kolom, tuple(baris), catatan=(f"Bentuk: {SUMBER}.",), kecil=True)
