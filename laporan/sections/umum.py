"""What several chapters print: letterhead, signer, cells of a value, and sentences about capaian and money."""

from __future__ import annotations

from collections.abc import Iterator

from anggaran.belanja import Uang
from anggaran.hitung import porsi
from kinerja.queries.bentuk import Pihak
from kinerja.queries.nilai import Hitungan, Nilai
from laporan.document import Block, BlokTandaTangan, Kop, Run, Sel
from laporan.document import Nilai as Angka
from laporan.kalimat import BELUM, banyak, kosong, persen, rupiah, titik
from laporan.kalimat.kinerja import Kata
from laporan.konteks import Konteks
from laporan.susun import paragraf, tebal
from sakip.core.numbers import format_angka, format_persen, format_rupiah, format_tanggal

KAS_DAERAH = "dikembalikan ke Kas Daerah"
TANPA_NAMA = "( nama belum diisi )"


def kop(k: Konteks) -> Kop:
    """The letterhead of the office."""
    return Kop(
        baris=(f"PEMERINTAH {k.kantor.pemda.upper()}", k.kantor.nama.upper()),
        alamat=(k.kantor.alamat,) if k.kantor.alamat else (),
        lambang=k.kantor.lambang,
    )


def tanda(siapa: Pihak, tempat_tanggal: tuple[str, ...] = (), pengantar: tuple[str, ...] = ()) -> BlokTandaTangan:
    """A signer as papers print him: post in capitals, then name, rank, NIP."""
    return BlokTandaTangan(
        tempat_tanggal=tempat_tanggal,
        pengantar=pengantar,
        jabatan=f"{siapa.jabatan.upper()}," if siapa.jabatan else "",
        nama=siapa.nama or TANPA_NAMA,
        pangkat=siapa.pangkat,
        nip=siapa.nip,
    )


def sel_nilai(n: Nilai, kunci: str, belum: str = BELUM) -> Sel:
    """A value as tables print it: number without unit, letter with the number it is computed with."""
    if n.predikat:
        return Sel(n.lengkap, kunci=kunci)  # a word in a workbook too, not the number beside it
    return Sel(n.teks or belum, n.hitung, kunci)


def sel_hitungan(h: Hitungan, realisasi: Nilai, kunci: str) -> Sel:
    """A computed figure; where the realisasi is not available it cannot be computed, which is not "not filled in".

    A predicate that was not reached has no figure, and that it was not reached is said.
    """
    teks = "tidak dapat dihitung" if realisasi.kosong else h.teks
    return Sel(f"{teks}; tidak tercapai" if h.nilai is None and h.tercapai is False else teks, h.nilai, kunci)


def sel_uang(u: Uang, kunci: str) -> tuple[Sel, Sel, Sel]:
    """Pagu, realisasi and serapan of one row."""
    return (
        Sel(BELUM if u.pagu is None else format_rupiah(u.pagu, "tabel"), u.pagu, f"{kunci}:pagu"),
        Sel(
            BELUM if u.realisasi is None else format_rupiah(u.realisasi, "tabel"),
            u.realisasi,
            f"{kunci}:realisasi",
        ),
        Sel("-" if u.serapan is None else format_angka(u.serapan), u.serapan, f"{kunci}:serapan"),
    )


def per_predikat(k: Konteks) -> tuple[str | Run, ...]:
    """`2 (dua) indikator dalam kategori **BAIK**, …`, categories without an indicator left out; () where none is rated."""
    hasil: list[str | Run] = []
    for nama, n in k.ukur.ringkasan.per_predikat:
        if n:
            awal = ", " if hasil else ""
            hasil += [awal, banyak(n, "indikator", f"ringkasan:predikat:{nama}"), " dalam kategori ", tebal(nama)]
    return tuple(hasil)


def yang_tercapai(k: Konteks) -> tuple[str | Run, ...]:
    """`2 (dua) indikator mencapai target`, or that none has."""
    n = k.ukur.ringkasan.tercapai
    return (
        (banyak(n, "indikator", "ringkasan:tercapai"), " mencapai target")
        if n
        else ("belum ada indikator yang mencapai target",)
    )


def indikator_tanpa_capaian(k: Konteks) -> list[str]:
    """Names of the indicators without capaian, each with the reason."""
    return [
        f"“{titik(i.uraian)}” ({i.realisasi.kosong or i.capaian.alasan})"
        for s in k.ukur.sasaran
        for i in s.indikator
        if i.capaian.nilai is None
    ]


def realisasi_uang(k: Konteks) -> Iterator[Block]:
    """What was spent up to the cut-off date, and how final the figures are (R-10)."""
    uang = k.uang
    if uang.realisasi is None:
        yield kosong("realisasi anggaran")
        return
    langsung = uang.langsung
    bagian: tuple[str | Run, ...] = ()
    if langsung.realisasi is not None:
        bagian = (
            ". Realisasi belanja langsung sebesar ",
            rupiah(langsung.realisasi, "anggaran:langsung:realisasi"),
            " atau ",
            persen(langsung.porsi_realisasi, "anggaran:langsung:porsi_realisasi"),
            " dari seluruh pagu (",
            persen(langsung.serapan, "anggaran:langsung:serapan"),
            " dari pagu belanja langsung)",
        )
    yield paragraf(
        f"Realisasi anggaran{sampai_tanggal(k)} sebesar ",
        rupiah(uang.realisasi, "anggaran:realisasi"),
        " atau ",
        persen(uang.serapan, "anggaran:serapan"),
        " dari pagu",
        *bagian,
        ".",
    )
    yield from sisa_anggaran(k)
    if uang.status:
        yield paragraf(status_data(uang.status))


def sisa_anggaran(k: Konteks) -> Iterator[Block]:
    """What is left of the whole budget, and where it went (R-10)."""
    sisa = k.uang.sisa
    if sisa is None:
        return
    if not sisa:
        yield paragraf("Anggaran terserap seluruhnya, sehingga tidak terdapat sisa anggaran.")
        return
    bagian: Kata = (Angka("anggaran:sisa", format_rupiah(abs(sisa)), sisa), *_sisa_persen(k))
    if sisa < 0:
        yield paragraf("Realisasi melampaui anggaran sebesar ", *bagian, ".")
        return
    yield paragraf("Sisa anggaran sebesar ", *bagian, f" {KAS_DAERAH}.")


def _sisa_persen(k: Konteks) -> Kata:
    x = porsi(k.uang.sisa, k.uang.pagu)
    return () if x is None else (" atau ", Angka("anggaran:sisa_persen", format_persen(abs(x)), x), " dari pagu")


def sampai_tanggal(k: Konteks) -> str:
    """` sampai dengan 31 Desember 2021`, or nothing where no cut-off date was typed."""
    return f" sampai dengan {format_tanggal(k.uang.per_tanggal)}" if k.uang.per_tanggal else ""


def status_data(status: str) -> str:
    """The sentence that says how final the money figures are."""
    if status == "sementara":
        return "Angka realisasi anggaran dalam laporan ini merupakan data sementara dan belum diaudit BPK."
    return "Angka realisasi anggaran dalam laporan ini sudah diaudit."
