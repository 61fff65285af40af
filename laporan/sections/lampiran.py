"""Wide matrices at the end of the book: Renstra (BS-1) and RKT (BS-2)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Baris, Block, Judul, Kolom, Sel, Table
from laporan.kalimat import kosong
from laporan.konteks import Konteks
from laporan.sections.umum import kop
from renstra.queries import IndikatorMatriks, Matriks, SasaranMatriks, TujuanMatriks
from sakip.core.numbers import format_rupiah


def lampiran_renstra(k: Konteks) -> Iterator[Block]:
    if k.rencana is None or not k.rencana.tujuan:
        yield kosong("Renstra yang berlaku pada tahun ini")
        return
    yield Judul((f"RENCANA STRATEGIS {k.kantor.nama.upper()}", f"TAHUN {k.rencana.periode}"))
    yield tabel_renstra(k.rencana)


def tabel_renstra(r: Matriks) -> Table:
    """One row an indicator of a sasaran, with its target of every year (BS-1)."""
    target = tuple(Kolom(str(t), 4, "tengah", "Target Kinerja Sasaran Pada Tahun") for t in r.tahun)
    strategi = tuple(
        Kolom(j, 10, kelompok="Strategi mencapai Tujuan dan Sasaran") for j in ("Strategi", "Kebijakan", "Program")
    )
    kolom = (
        Kolom("No", 3, "tengah"),
        Kolom("Tujuan", 12),
        Kolom("Indikator Tujuan", 11),
        Kolom("Sasaran", 11),
        Kolom("Indikator Sasaran", 12),
        *target,
        *strategi,
    )
    return Table("BS-1", kolom, tuple(b for t in r.tujuan for b in _tujuan(r, t)), landscape=True)


def _tujuan(r: Matriks, t: TujuanMatriks) -> Iterator[Baris]:
    tinggi = sum(_tinggi(s) for s in t.sasaran) or 1
    awal: tuple[Sel, ...] = (
        Sel(f"{t.nomor}.", rowspan=tinggi),
        Sel(t.uraian, rowspan=tinggi),
        Sel("\n".join(i.uraian for i in t.indikator) or "-", rowspan=tinggi),
    )
    if not t.sasaran:
        yield Baris((*awal, *(Sel("-") for _ in range(5 + len(r.tahun)))))
    for s in t.sasaran:
        yield from _sasaran(r, s, awal)
        awal = ()


def _tinggi(s: SasaranMatriks) -> int:
    return max(1, len(s.indikator))


def _sasaran(r: Matriks, s: SasaranMatriks, awal: tuple[Sel, ...]) -> Iterator[Baris]:
    tinggi = _tinggi(s)
    akhir = tuple(Sel("\n".join(map(str, isi)) or "-", rowspan=tinggi) for isi in (s.strategi, s.kebijakan, s.program))
    for i in range(tinggi):
        kiri = (*awal, Sel(s.uraian, rowspan=tinggi)) if i == 0 else ()
        yield Baris((*kiri, *_indikator(r, s.indikator[i] if s.indikator else None), *(akhir if i == 0 else ())))


def _indikator(r: Matriks, i: IndikatorMatriks | None) -> tuple[Sel, ...]:
    if i is None:
        return (Sel("-"), *(Sel("-") for _ in r.tahun))
    return (
        Sel(i.uraian),
        *(
            Sel(i.tercetak(t) or "-", i.target[t].nilai if t in i.target else None, f"indikator:{i.id}:{t}:target")
            for t in r.tahun
        ),
    )


def lampiran_rkt(k: Konteks) -> Iterator[Block]:
    if not k.ukur.rkt:
        yield kosong("baris Rencana Kinerja Tahunan")
        return
    yield kop(k)
    yield Judul(("RENCANA KINERJA TAHUNAN (RKT)", f"TAHUN {k.tahun}"))
    yield tabel_rkt(k)


def tabel_rkt(k: Konteks) -> Table:
    """The rows of the RKT in the paper's words (BS-2)."""
    opd = k.kantor.sebutan.upper()
    kolom = (
        Kolom("Uraian", 10, kelompok=f"TUJUAN {opd}"),
        Kolom("Indikator Tujuan", 12, kelompok=f"TUJUAN {opd}"),
        Kolom("Uraian", 10, kelompok=f"SASARAN {opd}"),
        Kolom("Indikator Sasaran", 13, kelompok=f"SASARAN {opd}"),
        Kolom("Target", 6, "tengah", f"SASARAN {opd}"),
        Kolom("Uraian", 12, kelompok="PROGRAM"),
        Kolom("Indikator Program", 12, kelompok="PROGRAM"),
        Kolom("Target", 6, "tengah", "PROGRAM"),
        Kolom("Uraian", 12, kelompok="KEGIATAN"),
        Kolom("Indikator kegiatan (Output)", 11, kelompok="KEGIATAN"),
        Kolom("Target", 7, "tengah", "KEGIATAN"),
        Kolom("Anggaran", 11, "kanan", "KEGIATAN"),
    )
    baris = tuple(
        Baris(
            (
                Sel(b.uraian_tujuan),
                Sel(b.indikator_tujuan or "-"),
                Sel(b.uraian_sasaran),
                Sel(b.indikator_sasaran or "-"),
                Sel(b.target_sasaran or "-"),
                Sel(b.uraian_program),
                Sel(b.indikator_program or "-"),
                Sel(b.target_program or "-"),
                Sel(b.uraian_kegiatan),
                Sel(b.indikator_kegiatan or "-"),
                Sel(b.target_kegiatan or "-"),
                Sel(format_rupiah(b.anggaran, "tabel"), b.anggaran, f"rkt:{b.id}:anggaran"),
            )
        )
        for b in k.ukur.rkt
    )
    return Table("BS-2", kolom, baris, landscape=True)
