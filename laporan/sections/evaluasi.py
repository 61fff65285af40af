"""BAB III B: the seven questions of PermenPANRB 53/2014 for every sasaran, in their order (BS-13 to BS-18)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import SasaranUkur
from laporan.anak import Anak, kunci_sasaran, unik
from laporan.document import Block
from laporan.kalimat import banyak, kosong, persen, titik
from laporan.kalimat.banding import kalimat_kemajuan, kalimat_pembanding, kalimat_tahun_lalu
from laporan.kalimat.kinerja import kalimat_capaian
from laporan.konteks import Konteks
from laporan.sections.banding import (
    tabel_capaian_seri,
    tabel_kemajuan,
    tabel_nasional,
    tabel_seri,
    tabel_tahun_ini,
)
from laporan.sections.dukungan import dukungan
from laporan.sections.efisiensi import efisiensi_sasaran
from laporan.sections.gambar import gambar_seri
from laporan.sections.pengukuran import catatan_rata_rata
from laporan.sections.sebab import sebab_solusi
from laporan.sections.survei import survei
from laporan.sections.tanya import judul_tanya, per_indikator, terurai
from laporan.susun import paragraf, tebal


def evaluasi(k: Konteks) -> Iterator[Block]:
    if not k.ukur.sasaran:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    yield paragraf(
        f"Dalam {k.kantor.nama_laporan} {k.kantor.nama} Tahun {k.tahun} dilakukan evaluasi dan analisis capaian terhadap ",
        banyak(k.ukur.ringkasan.indikator, "indikator", "ringkasan:indikator"),
        " kinerja dari ",
        banyak(k.ukur.ringkasan.sasaran, "sasaran", "ringkasan:sasaran"),
        ". Hasil pengukuran beserta evaluasi setiap sasaran disajikan sebagai berikut:",
    )


def anak_evaluasi(k: Konteks) -> Iterator[Anak]:
    """One part a sasaran, then surveys that measure no promised indicator."""
    yield from unik(_anak(k))


def _anak(k: Konteks) -> Iterator[Anak]:
    for s in k.ukur.sasaran:
        judul = f"Sasaran {s.nomor}: {titik(s.uraian)}"
        yield Anak(kunci_sasaran(s.kode, s.nomor), judul, tuple(_sasaran(k, s)))
    dijanjikan = {i.id for s in k.ukur.sasaran for i in s.indikator}
    for v in k.ukur.survei:
        if v.indikator_id not in dijanjikan:
            yield Anak(f"bab3_survei_{v.id}", v.judul, tuple(survei(k, v)))


def _sasaran(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    if s.tujuan_uraian:
        yield paragraf(f"Tujuan: {s.tujuan_uraian}")
    jawaban = (_tahun_ini, _tahun_lalu, _akhir_renstra, _standar, sebab_solusi, efisiensi_sasaran, dukungan)
    for nomor, jawab in enumerate(jawaban, 1):
        yield judul_tanya(nomor, k.tahun)
        yield from jawab(k, s)


def _tahun_ini(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    yield tabel_tahun_ini(k, s)
    yield _rata_rata(s)
    yield from (paragraf(x, gaya="rapat") for x in catatan_rata_rata(k.ukur.aturan))
    yield per_indikator(s.indikator, lambda i: kalimat_capaian(i, k.tahun), bernama=True)


def _tahun_lalu(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    yield tabel_seri(s)
    yield tabel_capaian_seri(s)
    yield from gambar_seri(k, s)
    yield per_indikator(terurai(s), lambda i: kalimat_tahun_lalu(i, k.tahun))


def _akhir_renstra(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    yield tabel_kemajuan(k, s)
    yield per_indikator(terurai(s), lambda i: kalimat_kemajuan(i, k.tahun))


def _standar(k: Konteks, s: SasaranUkur) -> Iterator[Block]:
    yield tabel_nasional(k, s)
    yield per_indikator(s.indikator, lambda i: kalimat_pembanding(i, k.tahun))


def _rata_rata(s: SasaranUkur) -> Block:
    """The mean capaian of the sasaran and its category (BS-18)."""
    if s.capaian.nilai is None:
        return paragraf(
            f"Rata-rata capaian sasaran {s.nomor} belum dapat dihitung, karena belum ada capaian indikatornya."
        )
    sebagian = f" ({s.capaian.sebagian} yang dapat dihitung)" if s.capaian.sebagian else ""
    kategori = (", termasuk kategori ", tebal(s.capaian.predikat)) if s.capaian.predikat else ()
    return paragraf(
        f"Dari tabel di atas, rata-rata capaian sasaran {s.nomor} sebesar ",
        persen(s.capaian.nilai, f"sasaran:{s.kode}:capaian"),
        sebagian,
        *kategori,
        ".",
    )
