"""Means, sums and comparisons of a year that only the report makes: by sasaran, over all, on last year, of a survey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from anggaran.asal import asal_hitungan, porsi, rp, terhitung
from anggaran.hitung import perubahan, selisih
from kinerja.formulas import batasi
from kinerja.queries.bentuk import IndikatorUkur, SasaranUkur, SurveiUkur
from kinerja.queries.nilai import Hitungan
from laporan.kalimat import titik
from laporan.konteks import Konteks
from laporan.nilai.anggaran import rata_serapan
from sakip.core.asal import Asal, Bagian, Sumber, Tautan, angka, penjumlahan, rerata, terisi
from sakip.core.numbers import format_angka, format_persen

REALISASI = Tautan("kinerja:realisasi")
TIDAK_DIHITUNG = "tidak dapat dihitung"


def asal_ringkasan(k: Konteks) -> Iterator[Asal]:
    """Everything that stands on several indicators, programs or years."""
    semua = [i for s in k.ukur.sasaran for i in s.indikator]
    yield from _rata_capaian(k, "ringkasan", "seluruh indikator", k.ukur.ringkasan.capaian, semua)
    for s in k.ukur.sasaran:
        if s.kode:
            yield from _rata_capaian(k, f"sasaran:{s.kode}", f"sasaran {s.nomor}", s.capaian, s.indikator)
            yield from _uang(k, s)
    yield from _tahun_lalu(k)
    yield from _rata_serapan(k)
    for v in k.ukur.survei:
        yield from _survei(v)


def _rata_capaian(k: Konteks, awal: str, nama: str, h: Hitungan, indikator: Iterable[IndikatorUkur]) -> Iterator[Asal]:
    """The mean of capaian, each at most what the rule set allows inside a mean."""
    batas = k.ukur.aturan.batas_rata_rata if k.ukur.aturan else None
    bagian = tuple(
        Bagian(
            titik(i.uraian),
            i.capaian.persen,
            None if i.capaian.nilai is None else batasi(i.capaian.nilai, batas),
            f"indikator:{i.kode}:{k.tahun}:capaian",
        )
        for i in indikator
    )
    catatan = (f"Di dalam rata-rata, setiap capaian dihitung paling tinggi {angka(batas)} %.",) if batas else ()
    isi = rerata(bagian)
    kunci, judul = f"{awal}:capaian", f"Rata-rata capaian {nama}"
    yield Asal(
        kunci, judul, h.persen, h.nilai, rumus=h.rumus, hitungan=f"{isi} = {h.persen}" if isi and h.nilai is not None else "",
        bagian=bagian, catatan=(*catatan, f"{h.n} dari {h.dari} indikator dapat dihitung."), ubah=REALISASI,
    )  # fmt: skip
    rata = Bagian("Rata-rata capaian", h.persen, h.nilai, kunci)
    pita = tuple(f"{p.predikat}: {p.teks}" for p in k.ukur.aturan.skala.pita) if k.ukur.aturan else ()
    rumus = "pita skala yang memuat Rata-rata capaian, sebelum dibulatkan"
    yield Asal(f"{awal}:predikat", f"Predikat {nama}", h.predikat, rumus=rumus, bagian=(rata,), catatan=pita)


def _uang(k: Konteks, s: SasaranUkur) -> Iterator[Asal]:
    """Money behind a sasaran, and its efficiency."""
    uang, awal, nama = k.uang_sasaran(s.sasaran_id), f"sasaran:{s.kode}", f"sasaran {s.nomor}"
    if uang is None:
        return
    tautan = Tautan("renstra:dukungan")
    for apa in ("pagu", "realisasi"):
        bagian = tuple(
            Bagian(
                f"Program {p.nama}",
                rp(getattr(p, apa)),
                getattr(p, apa),
                f"{awal}:program:{p.kode}:pagu" if apa == "pagu" else "",
                tautan,
            )
            for p in uang.program
        )
        nilai = getattr(uang, apa)
        isi = penjumlahan(bagian)
        yield Asal(
            f"{awal}:{apa}", f"{apa.capitalize()} anggaran {nama}", rp(nilai), nilai, bagian=bagian,
            rumus="jumlah bagian program yang mendukung sasaran ini", hitungan=f"{isi} = {rp(nilai)}" if isi else "",
        )  # fmt: skip
    for p in uang.program:
        yield Asal(
            f"{awal}:program:{p.kode}:pagu", f"Pagu program {p.nama} untuk {nama}", rp(p.pagu), p.pagu,
            rumus="pagu sub kegiatan di bawah program itu yang mendukung sasaran ini, menurut bagian dukungannya",
            sumber=(Sumber("Dukungan program terhadap sasaran", "", tautan),),
        )  # fmt: skip
    yield from asal_hitungan(awal, nama, uang, awal)
    langsung = Bagian("", rp(k.uang.langsung.pagu), k.uang.langsung.pagu, "anggaran:langsung:pagu")
    pagu = Bagian("", rp(uang.pagu), uang.pagu, f"{awal}:pagu")
    yield porsi(f"{awal}:porsi", f"Porsi pagu {nama} dari belanja langsung", uang.porsi_langsung, pagu, langsung)
    e = k.efisiensi.get(s.sasaran_id or 0)
    if e is not None:
        yield from _efisiensi(s, e, Bagian("Serapan", _persen(uang.serapan), uang.serapan, f"{awal}:serapan"), awal)


def _persen(x: Decimal | None) -> str:
    return TIDAK_DIHITUNG if x is None else format_persen(x)


def _efisiensi(s: SasaranUkur, e: Hitungan, serapan: Bagian, awal: str) -> Iterator[Asal]:
    capaian = Bagian("Capaian", s.capaian.persen, s.capaian.nilai, f"{awal}:capaian")
    isi = terisi(e.rumus, (capaian, serapan)) if e.nilai is not None else ""
    dasar = Asal(
        f"{awal}:efisiensi", f"Efisiensi sasaran {s.nomor}", e.teks, e.nilai, rumus=e.rumus, bagian=(capaian, serapan),
        hitungan=f"{isi} = {angka(e.nilai)}" if isi else "",
        catatan=() if e.nilai is not None else (f"Tidak dapat dihitung karena {e.alasan}.",),
    )  # fmt: skip
    yield dasar
    rumus = "di atas 0 efisien, tepat 0 seimbang, di bawah 0 tidak efisien"
    bagian = (Bagian("Efisiensi", e.teks, e.nilai, dasar.kunci),)
    yield replace(dasar, kunci=f"{awal}:simpulan_efisiensi", rumus=rumus, hitungan="", bagian=bagian)


def _tahun_lalu(k: Konteks) -> Iterator[Asal]:
    t, lalu = k.tahun - 1, k.uang_lalu
    tautan = Tautan("anggaran:belanja", (("tahun", t),))
    for apa in ("pagu", "realisasi"):
        dulu, kini = getattr(lalu, apa), getattr(k.uang, apa)
        sumber = (Sumber(f"Anggaran tahun {t}", rp(dulu), tautan),)
        yield Asal(f"anggaran:lalu:{apa}", f"{apa.capitalize()} tahun {t}", rp(dulu), dulu, sumber=sumber)
        bagian = (
            Bagian("Tahun ini", rp(kini), kini, f"anggaran:{apa}"),
            Bagian("Tahun lalu", rp(dulu), dulu, f"anggaran:lalu:{apa}"),
        )
        kunci, nama = f"anggaran:pertumbuhan_{apa}", f"Perubahan {apa} dari tahun {t}"
        beda, persen = selisih(dulu, kini), perubahan(dulu, kini)
        dasar = terhitung(kunci, nama, beda, teks=rp(beda), rumus="selisih", bagian=bagian)
        yield dasar
        yield terhitung(f"{kunci}_persen", nama, persen, teks=_persen(persen), rumus="perubahan", bagian=bagian)
        yield replace(dasar, kunci=f"{kunci}_arah")
    yield from asal_hitungan("anggaran:lalu", f"anggaran tahun {t}", lalu, "anggaran:lalu")


def _rata_serapan(k: Konteks) -> Iterator[Asal]:
    bagian = tuple(Bagian(f"Program {p.nama}", _persen(p.serapan), p.serapan) for p in k.uang.program)
    isi, rata = rerata(bagian), rata_serapan(k.uang)
    yield Asal(
        "anggaran:rata_serapan", "Rata-rata serapan program", _persen(rata), rata, bagian=bagian,
        rumus="rata-rata serapan semua program", hitungan=f"{isi} = {_persen(rata)}" if isi else "",
    )  # fmt: skip


def _survei(v: SurveiUkur) -> Iterator[Asal]:
    tautan = Tautan("kinerja:survei", (("pk", v.id),))
    sumber = (Sumber(v.judul, v.sumber, tautan),)
    bagian = []
    for u in v.unsur:
        nilai, apa = (u.nrr, "nrr") if v.skm else (u.skor, "skor")
        teks = "belum diisi" if nilai is None else format_angka(nilai, 4, tetap=False)
        bagian.append(Bagian(f"{u.nomor}. {u.uraian}", teks, nilai, f"{v.kunci}:unsur:{u.nomor}:{apa}"))
        baris = (("kinerja.unsursurvei", u.id),)
        yield Asal(f"{v.kunci}:unsur:{u.nomor}:{apa}", u.uraian, teks, nilai, sumber=sumber, baris=baris, ubah=tautan)
    isi = penjumlahan(bagian)
    kali = f"({isi}) × 1/9 × 25" if v.skm else rerata(bagian)
    rata = v.rata_rata
    yield Asal(
        f"{v.kunci}:rata_rata", v.judul, rata.teks, rata.nilai, rumus=rata.rumus, bagian=tuple(bagian), sumber=sumber,
        hitungan=f"{kali} = {rata.teks}" if isi and rata.nilai is not None else "", ubah=tautan,
        baris=(("kinerja.survei", v.id),), catatan=(rata.alasan,) if rata.nilai is None else (),
    )  # fmt: skip
