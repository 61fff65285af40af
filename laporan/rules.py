"""What still stands between a book and its signature, as plain values; nothing is changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from laporan.bahan import bagian_buku
from laporan.domain.angka import paragraf_bergeser
from laporan.models import Bagian, Laporan
from laporan.sections import ANAK, pembangun_bagian
from laporan.urutan import TERSUSUN, anak, dicetak, urutan_buku


@dataclass(frozen=True)
class Halangan:
    """One finding: `kalimat` what is there, in the section `judul` (`pk` its id), mended on the page named `alamat`.

    `menahan`: the book is not signed before it is settled; otherwise it is worth a look.
    """

    jenis: str
    judul: str
    kalimat: str
    alamat: str
    pk: int
    menahan: bool = True


def halangan(laporan: Laporan) -> tuple[Halangan, ...]:
    """All findings, in the order of the book. Only sections that are printed count."""
    semua = bagian_buku(laporan)
    tercetak = {b.pk for b in dicetak(semua)}
    urut = [b for _, b in urutan_buku(semua) if b.pk in tercetak]
    return (*_tahun_lalu(urut, laporan.tahun), *_angka(laporan, urut), *_belum_ditulis(urut))


def tanda_bagian(laporan: Laporan) -> dict[str, str]:
    """For each section whose text is still from an earlier year, by its key, what its mark says."""
    return {b.kunci: tanda_tahun(b, laporan.tahun) for b in bagian_buku(laporan) if b.dari_tahun is not None}


def tanda_tahun(b: Bagian, tahun: int) -> str:
    """`masih dari tahun lalu`, or `masih dari tahun 2021` where it is older; "" for a text of this year."""
    if b.dari_tahun is None:
        return ""
    return "masih dari tahun lalu" if b.dari_tahun == tahun - 1 else f"masih dari tahun {b.dari_tahun}"


def _tahun_lalu(bagian: Iterable[Bagian], tahun: int) -> Iterator[Halangan]:
    for b in bagian:
        if tanda := tanda_tahun(b, tahun):
            yield _halangan("tahun_lalu", b, f"Naskahnya {tanda} dan belum dibaca lagi.")


def _angka(laporan: Laporan, bagian: Iterable[Bagian]) -> Iterator[Halangan]:
    """Paragraphs over whose figures something moved, that nobody confirmed."""
    banyak = Counter(p.bagian.pk for p in paragraf_bergeser(laporan))
    for b in bagian:
        if n := banyak[b.pk]:
            yield _halangan("angka", b, f"Angka pada {n} paragraf berubah dan belum dinyatakan sudah sesuai.")


def _belum_ditulis(bagian: list[Bagian]) -> Iterator[Halangan]:
    """Sections of words only, without a word."""
    for b in bagian:
        dari_data = pembangun_bagian(b.kunci) is not None or b.kunci in ANAK or b.kunci.startswith(TERSUSUN)
        if not (dari_data or b.naskah or b.naskah_akhir or b.berkas_id or anak(bagian, b)):
            yield _halangan("belum_ditulis", b, "Naskahnya belum ditulis.", menahan=False)


def _halangan(jenis: str, b: Bagian, kalimat: str, *, menahan: bool = True) -> Halangan:
    return Halangan(jenis, b.judul, kalimat, "laporan:bagian_ubah", b.pk, menahan)
