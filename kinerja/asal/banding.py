"""What compares an indicator with its target, with other years, and with other places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kinerja.asal.bentuk import Milik, bagian_capaian, catatan, hitungan
from kinerja.queries.bentuk import IndikatorUkur, NilaiTahun
from kinerja.queries.nilai import Hitungan, Nilai
from sakip.core.asal import Asal, Bagian, Sumber, Tautan


def lain(tahun: int, m: Milik, i: IndikatorUkur, pita: tuple[str, ...]) -> Iterator[Asal]:
    """What compares an indicator with its target, with other years, and with other places."""
    realisasi = Bagian("Realisasi", i.realisasi.lengkap, i.realisasi.hitung, m.kunci(tahun, "realisasi"))
    target = Bagian("Target", i.target.lengkap, i.target.hitung, m.kunci(tahun, "target"))
    yield _beda(m, f"{tahun}:celah", f"Selisih realisasi dan target “{m.uraian}”", i.celah, (realisasi, target))
    yield from arah(tahun, m, i.seri, i.perubahan)
    yield kemajuan(tahun, m, i.realisasi, i.target_akhir, i.kemajuan)
    for p in i.pembanding:
        baris = (("kinerja.pembanding", p.id),)
        tautan = Tautan("kinerja:pembanding")
        yield Asal(
            m.kunci(tahun, p.tingkat), f"{p.tingkat_nama}: “{m.uraian}”", p.nilai.lengkap, p.nilai.hitung,
            sumber=(Sumber(p.sumber, p.nilai.bersatuan, tautan),) if p.sumber else (), catatan=catatan(p.nilai), baris=baris,
        )  # fmt: skip
    if pita and i.capaian.predikat:
        bagian = (Bagian("Capaian", i.capaian.persen, i.capaian.nilai, m.kunci(tahun, "capaian")),)
        yield Asal(
            m.kunci(tahun, "predikat"), f"Predikat “{m.uraian}” tahun {tahun}", i.capaian.predikat, bagian=bagian,
            rumus="pita skala yang memuat Capaian, sebelum dibulatkan", catatan=pita, pengukuran=m.unit or (None,),
        )  # fmt: skip


def _beda(m: Milik, akhir: str, nama: str, h: Hitungan, bagian: tuple[Bagian, ...]) -> Asal:
    teks = h.teks
    return Asal(f"indikator:{m.kode}:{akhir}", nama, teks, h.nilai, bagian=bagian, **hitungan(h, bagian, ""))


def arah(tahun: int, m: Milik, seri: tuple[NilaiTahun, ...], h: Hitungan) -> Iterator[Asal]:
    """The change on the year before; its formula calls the year before "Target"."""
    lalu, kini = seri[-2:]
    bagian = (
        Bagian("Realisasi", kini.nilai.lengkap, kini.nilai.hitung, m.kunci(tahun, "realisasi")),
        Bagian(
            f"Realisasi tahun {lalu.tahun}", lalu.nilai.lengkap, lalu.nilai.hitung, m.kunci(lalu.tahun, "realisasi")
        ),
    )
    nama = f"Perubahan realisasi “{m.uraian}” dari tahun {lalu.tahun}"
    h = replace(h, rumus=h.rumus.replace("Target", f"Realisasi tahun {lalu.tahun}"))
    dasar = replace(_beda(m, f"{tahun}:perubahan", nama, h, bagian), deret=m.deret)
    yield dasar
    yield replace(dasar, kunci=m.kunci(tahun, "arah"), nama=f"Arah p{nama[1:]}")


def kemajuan(tahun: int, m: Milik, realisasi: Nilai, akhir: Nilai, h: Hitungan) -> Asal:
    bagian = tuple(
        replace(b, kunci=m.kunci(tahun, "target_akhir")) if b.nama != "Realisasi" else b
        for b in bagian_capaian(m, tahun, akhir, realisasi, h)
    )
    nama = f"Kemajuan “{m.uraian}” terhadap akhir Renstra"
    isi = hitungan(h, bagian)
    return Asal(
        m.kunci(tahun, "kemajuan"), nama, h.persen, h.nilai, bagian=bagian, deret=m.deret,
        sumber=(Sumber("Renstra: target pada tahun terakhirnya", akhir.bersatuan, Tautan("renstra:renstra")),), **isi,
    )  # fmt: skip
