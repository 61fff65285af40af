"""How the capaian of each indicator was computed, step by step (BS-9, BS-10)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import IndikatorUkur
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.pengukuran import rumus_naik, rumus_turun
from laporan.sections.umum import sel_hitungan, sel_nilai
from renstra.models import angka_tercetak

NAIK = "{r} / {t} × 100"
TURUN = {"selisih": "({t} − ({r} − {t})) / {t} × 100", "terbalik": "{t} / {r} × 100"}
ISI = ("kinerja:realisasi",)


@cetakan("bs-9", "Capaian Indikator Progres Positif", "Pengukuran", kode=("BS-9",), urut=9, isi=ISI)
def progres_positif(k: Konteks) -> Iterator[Block]:
    """The formula and every promised indicator of which more is better (BS-9)."""
    yield from rumus_naik()
    yield _tabel(k, "BS-9", "naik", NAIK) or kosong("indikator yang makin tinggi makin baik dalam Perjanjian Kinerja")


@cetakan("bs-10", "Capaian Indikator Progres Negatif", "Pengukuran", kode=("BS-10",), urut=10, isi=ISI)
def progres_negatif(k: Konteks) -> Iterator[Block]:
    """The formula and every promised indicator of which less is better (BS-10)."""
    yield from rumus_turun(k.ukur.aturan)
    rumus = TURUN[k.ukur.aturan.rumus_turun if k.ukur.aturan else "selisih"]
    yield _tabel(k, "BS-10", "turun", rumus) or kosong(
        "indikator yang makin rendah makin baik dalam Perjanjian Kinerja"
    )  # fmt: skip


def _tabel(k: Konteks, kode: str, polaritas: str, rumus: str) -> Table | None:
    indikator = [i for s in k.ukur.sasaran for i in s.indikator if i.polaritas == polaritas]
    kolom = (
        Kolom("No", 6, "tengah"),
        Kolom("Indikator", 36),
        Kolom("Target", 12, "tengah"),
        Kolom("Realisasi", 12, "tengah"),
        Kolom("Penghitungan", 22, "tengah"),
        Kolom("Capaian", 12, "tengah"),
    )
    baris = tuple(_baris(k, n, i, rumus) for n, i in enumerate(indikator, 1))
    return Table(kode, kolom, baris) if baris else None


def _baris(k: Konteks, nomor: int, i: IndikatorUkur, rumus: str) -> Baris:
    kunci = f"indikator:{i.kode}:{k.tahun}"
    return Baris(
        (
            Sel(f"{nomor}."),
            Sel(i.uraian),
            sel_nilai(i.target, f"{kunci}:target"),
            sel_nilai(i.realisasi, f"{kunci}:realisasi"),
            Sel(_penghitungan(i, rumus)),
            sel_hitungan(i.capaian, i.realisasi, f"{kunci}:capaian"),
        )
    )


def _penghitungan(i: IndikatorUkur, rumus: str) -> str:
    """The formula with its figures; `-` where there is nothing to compute with."""
    if i.capaian.nilai is None or i.target.hitung is None or i.realisasi.hitung is None:
        return "-"
    return rumus.format(t=angka_tercetak(i.target.hitung), r=angka_tercetak(i.realisasi.hitung))
