"""Pictures of BAB III: capaian against target, every indicator over the years, serapan of the programs.

Each stands beside the table that holds its figures; none is drawn where there is nothing to draw, or where the office
leaves pictures out of its book. A long list makes
several pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from anggaran.belanja import SimpulBelanja
from kinerja.queries.bentuk import IndikatorUkur, KomponenUkur, NilaiTahun, SasaranUkur
from laporan.charts import (
    BarisCapaian,
    BarisSerapan,
    Seri,
    Titik,
    bagi,
    capaian,
    grafik_capaian,
    grafik_serapan,
    grafik_seri,
    serapan,
    seri,
)
from laporan.document import Block, Chart, Kolom, Sel, Table
from laporan.kalimat import BELUM, kosong, titik
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.sections.tanya import sejak_diukur
from laporan.sections.uang import nama_unik
from laporan.sections.umum import sel_hitungan, sel_nilai, sel_uang
from laporan.susun import baris
from renstra.queries.bentuk import SERATUS

CAPAIAN, PROGRAM = 10, 10
"""How many indicators and programs one picture holds, so that it fits a page."""
SEJARAH = 2
"""Years with a figure that make a series."""


def gambar_capaian(k: Konteks) -> Iterator[Chart]:
    """The capaian of every promised indicator (BS-12)."""
    isi = [x for s in k.ukur.sasaran for i in s.indikator for x in _capaian(k, i)]
    if not k.rangka.grafik or all(b.capaian is None for b, _ in isi):
        return
    bagian = bagi(isi, CAPAIAN)
    for n, x in enumerate(bagian, 1):
        judul = f"Grafik Capaian Kinerja terhadap Target Tahun {k.tahun}{_ke(n, len(bagian))}"
        batang = [b for b, _ in x]
        kolom = (Kolom("Indikator", 46), *(Kolom(j, 18, "tengah") for j in ("Target", "Realisasi", "Capaian")))
        tabel = Table("BS-12", kolom, tuple(baris(b.label, *sel) for b, sel in x))
        yield Chart(grafik_capaian(batang, judul), judul, capaian.uraian(batang), kode="capaian", tabel=tabel)


def _ke(n: int, dari: int) -> str:
    return f" ({n} dari {dari})" if dari > 1 else ""


def _capaian(k: Konteks, i: IndikatorUkur) -> Iterator[tuple[BarisCapaian, tuple[Sel, ...]]]:
    """An indicator, or its lettered parts where it is told by these alone, with the cells of its figures."""
    if not i.per_komponen:
        yield _batang(i, titik(i.uraian), f"indikator:{i.kode}:{k.tahun}")
        return
    for c in i.komponen:
        yield _batang(c, f"{titik(i.uraian)}: {c.huruf}. {c.uraian}", f"indikator:{i.kode}.{c.huruf}:{k.tahun}")


def _batang(x: IndikatorUkur | KomponenUkur, label: str, kunci: str) -> tuple[BarisCapaian, tuple[Sel, ...]]:
    sel = (
        sel_nilai(x.target, f"{kunci}:target"),
        sel_nilai(x.realisasi, f"{kunci}:realisasi"),
        sel_hitungan(x.capaian, x.realisasi, f"{kunci}:capaian"),
    )
    n = x.capaian.nilai
    isi = BarisCapaian(
        label=label,
        capaian=n,
        kata=sel[2].teks if n is None else x.capaian.persen,
        rincian=f"target {x.target.lengkap or BELUM}, realisasi {x.realisasi.lengkap or BELUM}",
        tercapai=bool(n is not None and n >= SERATUS) if x.capaian.tercapai is None else x.capaian.tercapai,
    )
    return isi, sel


def gambar_seri(k: Konteks, s: SasaranUkur) -> Iterator[Chart]:
    """Realisasi and target over the years of each indicator of a sasaran that was measured more than once (BS-13)."""
    ada = [i for i in sejak_diukur(s).indikator if sum(n.nilai.hitung is not None for n in i.seri) >= SEJARAH]
    if not k.rangka.grafik or not ada:
        return
    bagian = bagi(ada, seri.terbanyak([_panel(i) for i in ada]))
    for n, x in enumerate(bagian, 1):
        panel = [_panel(i) for i in x]
        judul = f"Grafik Realisasi dan Target Sasaran {s.nomor} Tahun {_rentang(x)}{_ke(n, len(bagian))}"
        yield Chart(
            grafik_seri(panel, judul), judul, seri.uraian(panel), kode=f"seri-{s.kode or s.nomor}", tabel=_tabel_seri(x)
        )


def _panel(i: IndikatorUkur) -> Seri:
    return Seri(label=titik(i.uraian), satuan=i.satuan, titik=tuple(map(_titik, i.seri)))


def _rentang(indikator: Sequence[IndikatorUkur]) -> str:
    tahun = [n.tahun for i in indikator for n in i.seri]
    return f"{min(tahun)}-{max(tahun)}"


def _titik(n: NilaiTahun) -> Titik:
    return Titik(
        tahun=n.tahun,
        realisasi=n.nilai.hitung,
        teks=n.nilai.teks or "–",
        target=n.target.hitung,
        teks_target=n.target.teks or "–",
    )


def _tabel_seri(indikator: Sequence[IndikatorUkur]) -> Table:
    tahun = [n.tahun for n in indikator[0].seri]
    kolom = (Kolom("Indikator", 34), Kolom("", 14), *(Kolom(str(t), 12, "tengah") for t in tahun))
    isi = []
    for i in indikator:
        kunci = f"indikator:{i.kode}"
        isi.append(
            baris(
                Sel(titik(i.uraian), rowspan=2),
                "Realisasi",
                *(sel_nilai(n.nilai, f"{kunci}:{n.tahun}:realisasi", "–") for n in i.seri),
            )
        )
        isi.append(baris("Target", *(sel_nilai(n.target, f"{kunci}:{n.tahun}:target", "–") for n in i.seri)))
    return Table("BS-13", kolom, tuple(isi))


def gambar_serapan(k: Konteks, program: Sequence[SimpulBelanja]) -> Iterator[Chart]:
    """Pagu and realisasi of these programs (BS-20)."""
    nama = nama_unik(k.uang.jelajah())
    uang = [n for p in program for n in (p.pagu, p.realisasi) if n is not None]
    if not k.rangka.grafik or not any(uang):
        return
    bagian = bagi(program, PROGRAM)
    for n, x in enumerate(bagian, 1):
        isi = [BarisSerapan(label=nama[p.id], pagu=p.pagu, realisasi=p.realisasi, serapan=p.serapan) for p in x]
        judul = f"Grafik Anggaran dan Realisasi per Program Tahun {k.tahun}{_ke(n, len(bagian))}"
        kolom = (Kolom("Program", 46), Kolom("Anggaran (Rp)", 20, "kanan"), Kolom("Realisasi (Rp)", 20, "kanan"))
        tabel = Table(
            "BS-20",
            (*kolom, Kolom("Serapan (%)", 14, "kanan")),
            tuple(baris(nama[p.id], *sel_uang(p, f"simpul:{p.kode}")) for p in x),
        )
        yield Chart(grafik_serapan(isi, judul, max(uang)), judul, serapan.uraian(isi), kode="serapan", tabel=tabel)


# Offices whose BAB III is made of other tables put these where they want them.


@cetakan("grafik-capaian", "Grafik Capaian Kinerja", "Pengukuran", urut=13, isi=("kinerja:realisasi",))
def lembar_capaian(k: Konteks) -> Iterator[Block]:
    yield from _atau(gambar_capaian(_bergrafik(k)), "realisasi indikator dalam Perjanjian Kinerja")


@cetakan("grafik-seri", "Grafik Realisasi dan Target Lima Tahun", "Pengukuran", urut=14, isi=("kinerja:realisasi",))
def lembar_seri(k: Konteks) -> Iterator[Block]:
    semua = (g for s in k.ukur.sasaran for g in gambar_seri(_bergrafik(k), s))
    yield from _atau(semua, "realisasi indikator pada sedikitnya dua tahun")


@cetakan(
    "grafik-serapan", "Grafik Anggaran dan Realisasi per Program", "Anggaran", urut=36,
    isi=("anggaran:tahap_daftar", "anggaran:isian"),
)  # fmt: skip
def lembar_serapan(k: Konteks) -> Iterator[Block]:
    program = [p for p in k.uang.program if p.pagu is not None or p.realisasi is not None]
    yield from _atau(gambar_serapan(_bergrafik(k), program), "pagu dan realisasi program")


def _bergrafik(k: Konteks) -> Konteks:
    """A section that was put into the book for its picture has it, whatever the rest of the book does."""
    return replace(k, rangka=replace(k.rangka, grafik=True))


def _atau(grafik: Iterable[Chart], apa: str) -> Iterable[Block]:
    return tuple(grafik) or (kosong(apa),)
