"""The performance tree on paper: for each sasaran its pages, then what serves the whole office and what hangs nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.charts.pohon import Kotak, bagi_pohon, gambar_pohon, uraian
from laporan.document import Block, Chart
from laporan.kalimat import kosong, titik
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.pohon import Ranting, pohon_kinerja

Pohon = tuple[str, tuple[Kotak, ...], Kotak, tuple[Kotak, ...]]


@cetakan(
    "pohon-kinerja", "Pohon Kinerja", "Perencanaan", urut=92, landscape=True,
    isi=("renstra:renstra", "renstra:program", "renstra:dukungan"),
)  # fmt: skip
def pohon(k: Konteks) -> Iterator[Block]:
    """From the visi down to the sub kegiatan, on as many turned pages as stay readable."""
    if k.rencana is None or not k.rencana.sasaran:
        yield kosong("Renstra dengan tujuan dan sasaran")
        return
    for nama, atas, pangkal, cabang in _semua(k):
        bagian = bagi_pohon(atas, pangkal, cabang)
        for n, lembar in enumerate(bagian, 1):
            ke = f" (lembar {n} dari {len(bagian)})" if len(bagian) > 1 else ""
            judul = f"Pohon Kinerja {nama} Tahun {k.tahun}{ke}"
            yield Chart(gambar_pohon(lembar, judul), judul, uraian(lembar), kode="pohon-kinerja")


def _semua(k: Konteks) -> Iterator[Pohon]:
    """Title, boxes above, box on the left and tree of each picture."""
    isi = pohon_kinerja(k)
    sasaran = [x for akar in isi.akar for x in _sasaran(akar)]
    for atas, s in sasaran:
        yield f"Sasaran {s.nomor}", tuple(map(_kotak, atas)), _pangkal(s), tuple(map(_kotak, s.anak))
    for judul, ranting in (("Program Penunjang", isi.penunjang), ("yang Belum Terhubung dengan Sasaran", isi.lepas)):
        simpul = tuple(_kotak(r) for r in ranting if r.jenis != "Sasaran")
        if simpul:
            yield judul, (), Kotak(kunci=judul, teks=judul.removeprefix("yang ")), simpul


def _sasaran(r: Ranting, atas: tuple[Ranting, ...] = ()) -> Iterator[tuple[tuple[Ranting, ...], Ranting]]:
    """Every sasaran with what stands above it."""
    if r.jenis == "Sasaran":
        yield atas, r
        return
    for anak in r.anak:
        yield from _sasaran(anak, (*atas, r))


def _pangkal(s: Ranting) -> Kotak:
    indikator = (
        Kotak(kunci=f"Indikator{i.id}", teks=f"Indikator: {titik(i.nama)}", tanda=_target(i)) for i in s.indikator
    )
    return Kotak(kunci=f"Sasaran{s.id}", teks=f"Sasaran {s.nomor}: {s.nama}", tanda=s.catatan, anak=tuple(indikator))


def _target(i: Ranting) -> str:
    return next((f"target {teks}" for label, teks in i.angka if label == "Target"), "")


def _kotak(r: Ranting) -> Kotak:
    """A node; one that supports other sasaran too says so."""
    nama = r.nama if r.jenis in {"Program", "Kegiatan", "Sub Kegiatan"} else f"{r.jenis}: {r.nama}"
    bawah = () if r.jenis in {"Visi", "Misi", "Tujuan"} else r.anak
    return Kotak(
        kunci=f"{r.jenis}{r.id}",
        teks=f"{r.kode} {nama}" if r.jenis in {"Program", "Kegiatan", "Sub Kegiatan"} and r.kode else nama,
        tanda=r.juga,
        anak=tuple(map(_kotak, bawah)),
    )
