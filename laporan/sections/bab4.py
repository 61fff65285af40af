"""BAB IV: the conclusion out of the figures; problems and next steps out of what was written beside the indicators (R-5)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from anggaran.belanja import BarisJenis
from laporan.document import Block, Run
from laporan.kalimat import banyak, gabung, kosong, persen, rupiah
from laporan.konteks import Konteks
from laporan.sections.belum_tercapai import masalah_dan_langkah
from laporan.sections.umum import indikator_tanpa_capaian, per_predikat, sisa_anggaran, status_data, yang_tercapai
from laporan.susun import paragraf, tebal


def penutup(k: Konteks) -> Iterator[Block]:
    yield from _kinerja(k)
    yield from _uang(k)
    yield from masalah_dan_langkah(k)


def _kinerja(k: Konteks) -> Iterator[Block]:
    r = k.ukur.ringkasan
    if not r.indikator:
        yield kosong("sasaran dan indikator dalam Perjanjian Kinerja")
        return
    if r.capaian.nilai is None:
        yield paragraf("Capaian kinerja belum dapat disimpulkan, karena belum ada indikator yang dapat dinilai.")
        return
    kategori = ("dikategorikan ", tebal(r.capaian.predikat), ", dengan ") if r.capaian.predikat else ("mempunyai ",)
    per = per_predikat(k)
    yield paragraf(
        f"Dari hasil evaluasi terhadap kinerja {k.kantor.nama} dapat disimpulkan bahwa pencapaian sasaran tahun {k.tahun} ",
        *kategori,
        "rata-rata capaian ",
        persen(r.capaian.nilai, "ringkasan:capaian"),
        ". Dari ",
        banyak(r.indikator, "indikator", "ringkasan:indikator"),
        " sasaran, ",
        *((*per, "; ") if per else ()),
        *yang_tercapai(k),
        ".",
    )
    if tanpa := indikator_tanpa_capaian(k):
        yield paragraf("Belum dapat dinilai ", banyak(len(tanpa), "indikator"), f", yaitu {gabung(tanpa)}.")


def _uang(k: Konteks) -> Iterator[Block]:
    uang = k.uang
    if uang.realisasi is None:
        yield kosong("realisasi anggaran")
        return
    bl, btl = uang.langsung, uang.tidak_langsung
    pisah: tuple[str | Run, ...] = ()
    if bl.realisasi is not None and btl.realisasi is not None:
        pisah = (
            ", meliputi belanja tidak langsung ",
            *_bagian(btl),
            " dan belanja langsung ",
            *_bagian(bl),
        )
    yield paragraf(
        "Realisasi penyerapan anggaran sebesar ",
        rupiah(uang.realisasi, "anggaran:realisasi"),
        " (",
        persen(uang.serapan, "anggaran:serapan"),
        ")",
        *pisah,
        ".",
    )
    yield from _selisih(uang.realisasi, bl.realisasi, btl.realisasi)
    yield from sisa_anggaran(k)
    if uang.status:
        yield paragraf(status_data(uang.status))


def _bagian(j: BarisJenis) -> tuple[str | Run, ...]:
    kunci = f"anggaran:{j.kode}"
    porsi = persen(j.porsi_realisasi, f"{kunci}:porsi_realisasi")
    return ("sebesar ", rupiah(j.realisasi, f"{kunci}:realisasi"), " (", porsi, " dari seluruh pagu)")


def _selisih(seluruh: Decimal, langsung: Decimal | None, tidak_langsung: Decimal | None) -> Iterator[Block]:
    """Say it where the two parts do not make the whole."""
    if langsung is None or tidak_langsung is None or langsung + tidak_langsung == seluruh:
        return
    beda = seluruh - langsung - tidak_langsung
    arah = "lebih kecil" if beda > 0 else "lebih besar"
    yield paragraf(
        f"Jumlah belanja tidak langsung dan belanja langsung tersebut {arah} ",
        rupiah(abs(beda), "anggaran:selisih_realisasi"),
        " daripada realisasi menurut rincian per sub kegiatan; keduanya merupakan angka kontrol yang perlu dicocokkan.",
    )
