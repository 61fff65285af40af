"""What stands before BAB I: cover, kata pengantar, daftar isi, ikhtisar eksekutif (R-1, R-10)."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.queries.bentuk import SasaranUkur
from laporan.document import Block, Butir, DaftarIsi, Paragraph, Run, Sampul, TandaTangan
from laporan.kalimat import banyak, gabung, kosong, persen, rupiah, titik
from laporan.konteks import Konteks
from laporan.sections.belum_tercapai import belum_tercapai
from laporan.sections.umum import indikator_tanpa_capaian, per_predikat, realisasi_uang, tanda, yang_tercapai
from laporan.susun import daftar, paragraf, runs, tebal
from sakip.core.numbers import format_tanggal


def sampul(k: Konteks) -> Sampul:
    """The cover: title, office, Pemda, number and day of the document where it has them (PL-4), year."""
    nomor = (f"NOMOR : {k.rangka.nomor}",) if k.rangka.nomor else ()
    hari = (f"TANGGAL : {format_tanggal(k.rangka.tanggal_nomor).upper()}",) if k.rangka.tanggal_nomor else ()
    return Sampul(
        judul=(judul_buku(k).upper(), k.kantor.nama.upper(), k.kantor.pemda.upper()),
        bawah=(*nomor, *hari, f"TAHUN {k.tahun}"),
        lambang=k.kantor.lambang_pemda or k.kantor.lambang,
        gambar=k.rangka.gambar_sampul,
    )


def judul_buku(k: Konteks) -> str:
    """The title as typed, else that of its kind."""
    return k.judul_buku


def kata_pengantar(k: Konteks) -> tuple[Block, ...]:
    """The signature below the text; without a signer only place and date."""
    tempat_tanggal = ", ".join(filter(None, (k.rangka.tempat, k.rangka.tanggal)))
    siapa = k.rangka.penandatangan
    if siapa is None:
        return (kosong("penanda tangan kata pengantar"),)
    return (TandaTangan((tanda(siapa, (tempat_tanggal,) if tempat_tanggal else ()),)),)


def daftar_isi(k: Konteks) -> tuple[Block, ...]:  # noqa: ARG001 - every builder takes the context
    return (DaftarIsi(),)


def daftar_tabel(k: Konteks) -> tuple[Block, ...]:  # noqa: ARG001
    return (DaftarIsi(muat="tabel"),)


def daftar_gambar(k: Konteks) -> tuple[Block, ...]:  # noqa: ARG001
    return (DaftarIsi(muat="gambar"),)


def daftar_lampiran(k: Konteks) -> tuple[Block, ...]:  # noqa: ARG001
    return (DaftarIsi(muat="lampiran"),)


def ikhtisar(k: Konteks) -> tuple[Block, ...]:
    """Per sasaran its capaian, the counts per predikat, the money and its state (R-10)."""
    if not k.ukur.sasaran:
        return (kosong("sasaran dan indikator dalam Perjanjian Kinerja"), *_uang(k))
    pembuka = paragraf(
        f"Capaian kinerja {k.kantor.nama} tahun {k.tahun} diukur terhadap ",
        banyak(k.ukur.ringkasan.sasaran, "sasaran", "ringkasan:sasaran"),
        " dengan ",
        banyak(k.ukur.ringkasan.indikator, "indikator", "ringkasan:indikator"),
        " kinerja dalam Perjanjian Kinerja, dengan hasil sebagai berikut:",
    )
    butir = daftar(*(_sasaran(s) for s in k.ukur.sasaran), gaya="-")
    return (pembuka, butir, *hitungan_predikat(k), *belum_tercapai(k), *_uang(k))


def _sasaran(s: SasaranUkur) -> Butir:
    return Butir(runs(f"Sasaran {s.nomor}: {titik(s.uraian)}, dengan ", *rata_sasaran(s), "."))


def rata_sasaran(s: SasaranUkur) -> tuple[str | Run, ...]:
    """`rata-rata capaian 99,02 % (2 dari 3 indikator) dan predikat **BAIK**`, or why there is none."""
    if s.capaian.nilai is None:
        return ("capaian yang ", tebal("tidak dapat dihitung"), f" karena {s.capaian.alasan}")
    sebagian = f" ({s.capaian.sebagian})" if s.capaian.sebagian else ""
    predikat = (" dan predikat ", tebal(s.capaian.predikat)) if s.capaian.predikat else ()
    return ("rata-rata capaian ", persen(s.capaian.nilai, f"sasaran:{s.kode}:capaian"), sebagian, *predikat)


def hitungan_predikat(k: Konteks) -> Iterator[Paragraph]:
    """How many indicators in which category, how many reached their target, which have no data."""
    awal = ("Dari ", banyak(k.ukur.ringkasan.indikator, "indikator", "ringkasan:indikator"), ", ")
    if predikat := per_predikat(k):
        yield paragraf(*awal, *predikat, "; ", *yang_tercapai(k), ".")
    elif k.ukur.ringkasan.capaian.nilai is not None:
        yield paragraf(*awal, *yang_tercapai(k), ".")
    else:
        yield paragraf(*awal, "belum ada yang dapat dinilai.")
    if tanpa := indikator_tanpa_capaian(k):
        yield paragraf(banyak(len(tanpa), "indikator"), f" belum dapat dinilai, yaitu {gabung(tanpa)}.")


def _uang(k: Konteks) -> Iterator[Block]:
    uang = k.uang
    if uang.pagu is None:
        yield kosong("pagu anggaran")
        return
    tahap = f" ({uang.tahap.nama})" if uang.tahap else ""
    yield paragraf(
        f"Untuk mendukung pencapaian kinerja tahun {k.tahun} dialokasikan dana APBD Tahun Anggaran {k.tahun}{tahap} sebesar ",
        rupiah(uang.pagu, "anggaran:pagu"),
        *_pembagian(k),
        ".",
    )
    yield from realisasi_uang(k)


def _pembagian(k: Konteks) -> tuple[str | Run, ...]:
    bl, btl = k.uang.langsung, k.uang.tidak_langsung
    if bl.pagu is None or btl.pagu is None:
        return ()
    return (
        ", terdiri atas Belanja Langsung sebesar ",
        rupiah(bl.pagu, "anggaran:langsung:pagu"),
        " atau ",
        persen(bl.porsi, "anggaran:langsung:porsi"),
        " dan Belanja Tidak Langsung sebesar ",
        rupiah(btl.pagu, "anggaran:tidak_langsung:pagu"),
        " atau ",
        persen(btl.porsi, "anggaran:tidak_langsung:porsi"),
    )
