"""BAB I: position, duties, functions and units of the office; how the report is laid out (R-2)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Block, Butir, DaftarButir
from laporan.kalimat import kosong, titik
from laporan.kebutuhan import PERATURAN
from laporan.konteks import Konteks, Unit
from laporan.outline import kelompok
from laporan.perlu import perlu
from laporan.sections.struktur import gambar_struktur
from laporan.susun import daftar, paragraf, runs
from sakip.core.numbers import romawi


def organisasi(k: Konteks) -> Iterator[Block]:
    """Kedudukan, tugas, fungsi and the units in a list, each only where it was given; the structure as a chart where the
    book has no page of its own for it."""
    kantor = k.kantor
    dasar = f" diatur dalam {titik(kantor.dasar_organisasi)}" if kantor.dasar_organisasi else ""
    isi = [Butir(runs(b)) for b in kantor.kedudukan]
    if kantor.tugas:
        isi.append(Butir(runs(f"{kantor.nama} mempunyai tugas:"), (daftar(*kantor.tugas, gaya="a."),)))
    if kantor.fungsi:
        isi.append(
            Butir(
                runs(f"{kantor.nama} dalam melaksanakan tugasnya mempunyai fungsi:"),
                (daftar(*kantor.fungsi, gaya="a."),),
            )
        )
    if kantor.unit:
        isi.append(
            Butir(runs(f"Susunan organisasi {kantor.nama} terdiri atas:"), (_susunan(kantor.jabatan_kepala, k),))
        )
    if not isi:
        yield kosong("kedudukan, tugas, fungsi, dan susunan organisasi")
        return
    yield paragraf(f"Kedudukan, tugas, fungsi, dan susunan organisasi {kantor.nama}{dasar} sebagai berikut:")
    yield daftar(*isi, gaya="1)")
    if k.rangka.grafik and not any(b.kunci.endswith("struktur-organisasi") for b in k.bagian):
        yield from (grafik for _, grafik in gambar_struktur(k))


def _susunan(kepala: str, k: Konteks) -> DaftarButir:
    sebutan = kepala.removesuffix(k.kantor.nama.removeprefix("Kecamatan ")).strip() or kepala
    return daftar(sebutan, *(_unit(u) for u in k.kantor.unit), gaya="a.")


def _unit(unit: Unit) -> Butir:
    if not unit.anak:
        return Butir(runs(unit.nama))
    return Butir(runs(f"{unit.nama}, membawahi:"), (daftar(*(_unit(u) for u in unit.anak), gaya="1."),))


@perlu(PERATURAN)
def dasar_hukum(k: Konteks) -> Iterator[Block]:
    """The regulations that the office cites."""
    peraturan = k.ambil(PERATURAN)
    yield daftar(*(f"{p};" for p in peraturan[:-1]), f"{peraturan[-1]}.") if peraturan else kosong("daftar peraturan")


def sistematika(k: Konteks) -> Iterator[Block]:
    """The chapters of this very report, from its own outline."""
    bab = [b for b in k.bagian if not b.induk and kelompok(b.kunci) == "isi"]
    yield paragraf("Laporan ini disusun dengan sistematika sebagai berikut:")
    yield daftar(
        *(
            Butir(
                runs(f"BAB {romawi(i)} {titik(b.judul)}"),
                _anak_bab(k, b.kunci),
                label="-",
            )
            for i, b in enumerate(bab, k.rangka.bab_awal)
        ),
        gaya="-",
    )


def _anak_bab(k: Konteks, induk: str) -> tuple[Block, ...]:
    anak = [b.judul for b in k.bagian if b.induk == induk and not b.tanpa_judul]
    return (daftar(*anak, gaya="a."),) if anak else ()
