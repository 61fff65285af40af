"""The paper pengukuran kinerja of a quarter: what it came to, and from January up to its end (domain handbook §2.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kinerja.queries.bentuk.triwulan import BarisTriwulan, SasaranTriwulan, Triwulan
from kinerja.queries.nilai import Hitungan, Nilai
from kinerja.queries.periode import TRIWULAN, nama_periode
from laporan.document import Baris, Block, Kolom, Sel, Table
from laporan.kalimat import kosong, titik
from laporan.kebutuhan import TRIWULANAN
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.aksi import kunci_baris, nama_baris, sel_target
from laporan.sections.umum import sel_hitungan
from laporan.susun import berkelompok

Isi = Callable[[BarisTriwulan], tuple[Sel, ...]]
KOLOM = ("Target", "Realisasi", "Capaian (%)")


@cetakan(
    "pengukuran-triwulan", "Pengukuran Kinerja", "Pengukuran", urut=40, landscape=True, triwulan=True, rangka="naskah",
    isi=("kinerja:triwulan", "kinerja:isian_target"),
)  # fmt: skip
@perlu(TRIWULANAN)
def pengukuran_triwulan(k: Konteks) -> Iterator[Block]:
    """One quarter with kendala and solusi; without a quarter, all four beside one another."""
    sasaran = k.ambil(TRIWULANAN)
    if not sasaran:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    yield _tabel_satu(k, sasaran) if k.periode else _tabel_semua(k, sasaran)


def _kiri(k: Konteks) -> tuple[Kolom, ...]:
    return (
        Kolom("NO", 5, "tengah"),
        Kolom("SASARAN", 16),
        Kolom("INDIKATOR", 22),
        Kolom(f"TARGET {k.tahun}", 9, "tengah"),
    )


def _tabel_satu(k: Konteks, sasaran: Sequence[SasaranTriwulan]) -> Table:
    nama = nama_periode(k.periode).upper()
    kolom = (
        *_kiri(k),
        *(Kolom(j, 9, "tengah", nama) for j in KOLOM),
        *(Kolom(j, 9, "tengah", f"S.D. {nama}") for j in KOLOM),
        Kolom("KENDALA", 14),
        Kolom("SOLUSI", 14),
    )

    def isi(b: BarisTriwulan) -> tuple[Sel, ...]:
        t = b.triwulan[k.periode - 1]
        catatan = ("", "") if b.huruf else (t.kendala or "-", t.solusi or "-")
        return (*_triwulan(k, b, t), *_sampai(k, b, t), *(Sel(x) for x in catatan))

    return _tabel(k, sasaran, kolom, isi, catatan=tuple(_catatan(sasaran, (k.periode,))))


def _tabel_semua(k: Konteks, sasaran: Sequence[SasaranTriwulan]) -> Table:
    per_tw = (Kolom(j, 7, "tengah", nama_periode(tw).upper()) for tw in TRIWULAN for j in ("Target", "Realisasi", "%"))

    def isi(b: BarisTriwulan) -> tuple[Sel, ...]:
        return tuple(sel for t in b.triwulan for sel in _triwulan(k, b, t))

    return _tabel(k, sasaran, (*_kiri(k), *per_tw), isi, catatan=tuple(_catatan(sasaran, TRIWULAN)))


def _tabel(
    k: Konteks, sasaran: Sequence[SasaranTriwulan], kolom: tuple[Kolom, ...], isi: Isi, *, catatan: tuple[str, ...]
) -> Table:
    baris: list[Baris] = []
    for s in sasaran:
        sel = [(nama_baris(b), sel_target(b.target, f"{kunci_baris(k, b)}:target"), *isi(b)) for b in s.baris]
        baris += berkelompok(sel, awal=(Sel(str(s.nomor)), Sel(s.uraian)))
    return Table("TRIWULAN", kolom, tuple(baris), catatan=catatan)


def _triwulan(k: Konteks, b: BarisTriwulan, t: Triwulan) -> tuple[Sel, Sel, Sel]:
    return _tiga(t.target, t.realisasi, t.capaian, f"{kunci_baris(k, b)}:tw{t.nomor}")


def _sampai(k: Konteks, b: BarisTriwulan, t: Triwulan) -> tuple[Sel, Sel, Sel]:
    return _tiga(t.target_sampai, t.realisasi_sampai, t.capaian_sampai, f"{kunci_baris(k, b)}:sd_tw{t.nomor}")


def _tiga(target: Nilai, realisasi: Nilai, capaian: Hitungan, kunci: str) -> tuple[Sel, Sel, Sel]:
    """Target, realisasi and capaian; “-” where one of the two was not entered."""
    lengkap = target.ada and (realisasi.ada or realisasi.kosong)
    return (
        sel_target(target, f"{kunci}:target"),
        sel_target(realisasi, f"{kunci}:realisasi"),
        sel_hitungan(capaian, realisasi, f"{kunci}:capaian") if lengkap else Sel("-"),
    )


def _catatan(sasaran: Sequence[SasaranTriwulan], triwulan: Sequence[int]) -> Iterator[str]:
    yield "Tanda “-”: belum diisi."
    for b in (b for s in sasaran for b in s.baris):
        if b.setahun and not b.huruf:
            yield f"{titik(b.uraian)}: realisasinya diisi setahun, sehingga hanya tampak sampai dengan Triwulan IV."
        for t in (b.triwulan[tw - 1] for tw in triwulan):
            if t.realisasi.asal:
                yield f"{titik(b.uraian)}, {nama_periode(t.nomor)}: {t.realisasi.asal}."
            if tiada := next((n for n in (t.realisasi, t.realisasi_sampai) if n.kosong), None):
                yield f"{titik(b.uraian)}, {nama_periode(t.nomor)}: {tiada.kosong}, {titik(tiada.alasan)}."
