"""What is missing in a measurement when it is handed in, as plain values; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from kinerja.queries.angka_pengukuran import baris_isian
from kinerja.queries.pengukuran_unit import SETAHUN, IsiPengukuran


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One finding: ``kalimat`` what is missing in ``judul``, mended at ``alamat``.

    ``menahan``: it is not handed in without it; otherwise it is worth a look.
    """

    jenis: str
    judul: str
    kalimat: str
    alamat: str
    menahan: bool = True


def kekurangan(isi: IsiPengukuran) -> tuple[Kekurangan, ...]:
    """All findings of a measurement: figures, then notes where the target was missed, then money."""
    return (*_kosong(isi), *_angka(isi), *_tanpa_sebab(isi), *_uang(isi))


def yang_menahan_kirim(isi: IsiPengukuran) -> tuple[Kekurangan, ...]:
    return tuple(k for k in kekurangan(isi) if k.menahan)


def _kosong(isi: IsiPengukuran) -> Iterator[Kekurangan]:
    if not isi.ada_angka:
        p = isi.pengukuran
        alamat = reverse("kinerja:realisasi", args=[p.perangkat.slug, p.tahun])
        yield Kekurangan("kosong", str(p), "Belum ada satu pun angka yang diisi.", alamat)


def _angka(isi: IsiPengukuran) -> Iterator[Kekurangan]:
    for b in isi.angka:
        if not b.terisi:
            kalimat = "Realisasinya belum diisi. Bila memang tidak ada, pilih “Tidak tersedia” dan tulis alasannya."
            yield Kekurangan("angka", str(b.indikator), kalimat, alamat_angka(isi, b.indikator.pk), b.wajib)


def _tanpa_sebab(isi: IsiPengukuran) -> Iterator[Kekurangan]:
    """A missed target of the Perjanjian Kinerja without what stood in the way and what is done about it."""
    nama = {b.indikator.pk: str(b.indikator) for b in isi.angka if b.terisi}
    for indikator, kendala, solusi in _meleset(isi):
        kurang = " dan ".join(n for n, teks in (("kendala", kendala), ("solusi", solusi)) if not teks.strip())
        if indikator in nama and kurang:
            kalimat = f"Targetnya belum tercapai. Tulis {kurang}nya."
            yield Kekurangan("kendala", nama[indikator], kalimat, alamat_angka(isi, indikator))


def _meleset(isi: IsiPengukuran) -> Iterator[tuple[int, str, str]]:
    """The promised indicators whose target of the period was missed, with the notes beside their figure."""
    for pk, b in baris_isian(isi).items():
        capaian = b.capaian if isi.periode == SETAHUN else b.tw.triwulan[isi.periode - 1].capaian
        if b.janji and isi.periode in b.rows and capaian.tercapai is False:
            yield pk, b.rows[isi.periode].kendala, b.rows[isi.periode].solusi


def _uang(isi: IsiPengukuran) -> Iterator[Kekurangan]:
    p = isi.pengukuran
    alamat = reverse("anggaran:realisasi", args=[p.perangkat.slug, p.tahun])
    for b in isi.uang:
        if not b.terisi:
            yield Kekurangan("uang", str(b.simpul), "Realisasi anggarannya belum diisi.", alamat, menahan=False)


def alamat_angka(isi: IsiPengukuran, indikator: int) -> str:
    """The cell of a figure of this measurement: typed there by who may, and seen by the others."""
    p = isi.pengukuran
    sel = f"realisasi:{indikator}:0:{p.tahun}:{p.periode}"
    return f"{reverse('kinerja:isian', args=[p.perangkat.slug, p.tahun])}#{sel}"
