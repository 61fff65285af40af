"""Where the figures of indicators come from: target, realisasi and capaian of a year, of its quarters, of lettered parts.

Formulas come with the figures out of ``kinerja.formulas``; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kinerja import formulas as f
from kinerja.asal.banding import arah, kemajuan, lain
from kinerja.asal.bentuk import Milik, bagian_capaian, catatan, hitungan
from kinerja.models import Realisasi
from kinerja.queries.bahan import Bahan
from kinerja.queries.bentuk import IndikatorUkur, KeluaranUkur, KomponenUkur, NilaiTahun, Pengukuran
from kinerja.queries.periode import nama_periode
from sakip.core.asal import Asal, Bagian, Setahun, Sumber, Tautan, angka, penjumlahan, rerata, terisi
from sakip.core.numbers import format_tanggal


def asal_tahun(bahan: Bahan, ukur: Pengukuran) -> Iterator[Asal]:
    """Every figure of the indicators of a year that the book knows by a key (``laporan.nilai.indikator``)."""
    pita = tuple(f"{p.predikat}: {p.teks}" for p in ukur.aturan.skala.pita) if ukur.aturan else ()
    for s in (*ukur.sasaran, *ukur.program):
        for i in s.indikator:
            yield from _indikator(bahan, i, _naskah(ukur, i.id), pita)
    for p in ukur.simpul:
        for x in p.keluaran:
            yield from _keluaran(bahan, x)


def _indikator(bahan: Bahan, i: IndikatorUkur, sumber: tuple[Sumber, ...], pita: tuple[str, ...]) -> Iterator[Asal]:
    milik = Milik(i.id, None, i.kode, i.uraian, i.unit[:1], sumber, i.komponen, _deret(i.seri))
    for n in i.seri:
        yield from _setahun(bahan, milik, n)
    yield from lain(bahan.tahun, milik, i, pita)
    for k in i.komponen:
        yield from _komponen(bahan, milik, k)


def _keluaran(bahan: Bahan, x: KeluaranUkur) -> Iterator[Asal]:
    pohon = Sumber("Program, kegiatan, dan sub kegiatan tahun ini", x.target.bersatuan, Tautan("renstra:program"))
    milik = Milik(x.id, None, x.kode, x.uraian, x.unit[:1], (pohon,), x.komponen)
    tahun_ini = NilaiTahun(tahun=bahan.tahun, nilai=x.realisasi, target=x.target, capaian=x.capaian)
    for a in _setahun(bahan, milik, tahun_ini):
        yield replace(a, baris=(*a.baris, ("renstra.rumusanindikator", x.rumusan_id)))
    for k in x.komponen:
        yield from _komponen(bahan, milik, k)


def _komponen(bahan: Bahan, induk: Milik, k: KomponenUkur) -> Iterator[Asal]:
    kode, uraian = f"{induk.kode}.{k.huruf}", f"{k.huruf}. {k.uraian}"
    milik = Milik(induk.id, k.id, kode, uraian, induk.unit, (), (), _deret(k.seri))
    tahun_ini = NilaiTahun(tahun=bahan.tahun, nilai=k.realisasi, target=k.target, capaian=k.capaian)
    for n in k.seri or (tahun_ini,):
        yield from _setahun(bahan, milik, n)
    if k.seri:
        yield from arah(bahan.tahun, milik, k.seri, k.perubahan)
        yield kemajuan(bahan.tahun, milik, k.realisasi, k.target_akhir, k.kemajuan)


def _deret(seri: tuple[NilaiTahun, ...]) -> tuple[Setahun, ...]:
    return tuple(
        Setahun(n.tahun, n.target.bersatuan, n.nilai.bersatuan, n.capaian.persen, n.nilai.hitung) for n in seri
    )


def _naskah(ukur: Pengukuran, indikator_id: int) -> tuple[Sumber, ...]:
    """The papers of the year that name a target for it, the one in force first."""
    hasil = []
    for p in reversed(ukur.perjanjian):
        teks = next((b.target for s in p.sasaran for b in s.baris if b.indikator_id == indikator_id), None)
        if teks is not None:
            rinci = [f"nomor {p.nomor}" * bool(p.nomor), format_tanggal(p.tanggal) if p.tanggal else ""]
            nama = ", ".join(filter(None, (p.judul, *rinci)))
            tautan = Tautan("kinerja:perjanjian", (("pk", p.id),))
            hasil.append(Sumber(nama, teks, tautan, berlaku=ukur.pk is not None and p.id == ukur.pk.id))
    return tuple(sorted(hasil, key=lambda s: not s.berlaku))


def _setahun(bahan: Bahan, m: Milik, n: NilaiTahun) -> Iterator[Asal]:
    """Target, realisasi, capaian and predikat of one year."""
    rows = bahan.realisasi_tahun(m.id, n.tahun, m.komponen_id)
    dasar = Asal(
        kunci="",
        nama="",
        teks="",
        baris=tuple(("kinerja.realisasi", r.pk) for r in rows),
        rujukan=(f"realisasi:{m.id}:{m.komponen_id or 0}:{n.tahun}:",),
        pengukuran=m.unit or (None,),
        deret=m.deret,
    )
    kini = n.tahun == bahan.tahun
    isi = Tautan("kinerja:realisasi_isi", (("indikator", m.id), ("periode", rows[-1].periode if rows else 0)))
    if n.tahun != bahan.tahun:
        isi = replace(isi, isi=(*isi.isi, ("tahun", n.tahun)))
    yield replace(
        dasar, kunci=m.kunci(n.tahun, "target"), nama=f"Target “{m.uraian}” tahun {n.tahun}", teks=n.target.lengkap,
        nilai=n.target.hitung, sumber=m.sumber if kini else (), catatan=catatan(n.target), baris=(), rujukan=(),
    )  # fmt: skip
    yield replace(_realisasi(dasar, m, n, rows), ubah=isi)
    yield replace(_capaian(dasar, m, n), sumber=m.sumber if kini else ())


def _realisasi(dasar: Asal, m: Milik, n: NilaiTahun, rows: list[Realisasi]) -> Asal:
    if n.nilai.asal:
        rumus, bagian = n.nilai.asal, _bagian_komponen(m, n.tahun)
        isi = _isi_gabungan(rumus, bagian, m.komponen)
    else:
        rumus, bagian = n.nilai.rumus, _bagian_periode(rows, n)
        isi = _isi_periode(rumus, bagian)
    return replace(
        dasar,
        kunci=m.kunci(n.tahun, "realisasi"),
        nama=f"Realisasi “{m.uraian}” tahun {n.tahun}",
        teks=n.nilai.lengkap,
        nilai=n.nilai.hitung,
        rumus=rumus,
        hitungan=f"{isi} = {n.nilai.bersatuan}" if isi and n.nilai.ada else "",
        bagian=bagian,
        catatan=catatan(n.nilai),
    )


def _bagian_komponen(m: Milik, tahun: int) -> tuple[Bagian, ...]:
    hasil = []
    for k in m.komponen:
        nilai = next((s.nilai for s in k.seri if s.tahun == tahun), k.realisasi)
        kunci = f"indikator:{m.kode}.{k.huruf}:{tahun}:realisasi"
        bobot = f" (bobot {angka(k.bobot)})" if k.bobot is not None else ""
        hasil.append(Bagian(f"{k.huruf}. {k.uraian}{bobot}", nilai.bersatuan, nilai.hitung, kunci))
    return tuple(hasil)


def _isi_gabungan(asal: str, bagian: tuple[Bagian, ...], komponen: tuple[KomponenUkur, ...]) -> str:
    """A composite figure with its parts in the place of their names."""
    if asal.startswith("jumlah"):
        return penjumlahan(bagian)
    if "berbobot" not in asal:
        return rerata(bagian)
    ada = [(b.nilai, k.bobot) for b, k in zip(bagian, komponen, strict=True) if b.nilai is not None and k.bobot]
    atas = " + ".join(f"{angka(nilai)} × {angka(bobot)}" for nilai, bobot in ada)
    return f"({atas}) / ({' + '.join(angka(bobot) for _, bobot in ada)})" if ada else ""


def _bagian_periode(rows: list[Realisasi], n: NilaiTahun) -> tuple[Bagian, ...]:
    """What was typed: numerator and denominator, the survey it was taken from, or the quarters."""
    hasil = []
    for r in rows:
        kunci = f"realisasi:{r.indikator_id}:{r.komponen_id or 0}:{r.tahun}:{r.periode}"
        nama = nama_periode(r.periode) if r.periode else "Diisi untuk setahun"
        hasil.append(Bagian(nama, r.tercetak(n.nilai.satuan), r.angka, kunci))
        if r.survei_id:
            hasil.append(
                Bagian("Diambil dari survei", "", None, tautan=Tautan("kinerja:survei", (("pk", r.survei_id),)))
            )
    pasangan = [(r.pembilang, r.penyebut) for r in rows if r.pembilang is not None and r.penyebut is not None]
    if pasangan:
        for i, nama in enumerate(("Jumlah pembilang", "Jumlah penyebut")):
            jumlah = sum((p[i] for p in pasangan), Decimal(0))
            hasil.append(Bagian(nama, angka(jumlah), jumlah))
    return tuple(hasil)


def _isi_periode(rumus: str, bagian: tuple[Bagian, ...]) -> str:
    triwulan = [b for b in bagian if b.kunci]
    if rumus == f.CARA_AKUMULASI[f.Akumulasi.JUMLAH]:
        return penjumlahan(triwulan)
    if rumus == f.CARA_AKUMULASI[f.Akumulasi.RATA]:
        return rerata(triwulan)
    return terisi(rumus, bagian)


def _capaian(dasar: Asal, m: Milik, n: NilaiTahun) -> Asal:
    bagian = bagian_capaian(m, n.tahun, n.target, n.nilai, n.capaian)
    if not bagian[0].teks and m.komponen:
        bagian = tuple(
            Bagian(f"{k.huruf}. {k.uraian}", k.capaian.persen, k.capaian.nilai, f"indikator:{m.kode}.{k.huruf}:{n.tahun}:capaian")
            for k in m.komponen
        )  # fmt: skip
    return replace(
        dasar,
        kunci=m.kunci(n.tahun, "capaian"),
        nama=f"Capaian “{m.uraian}” tahun {n.tahun}",
        teks=n.capaian.persen,
        nilai=n.capaian.nilai,
        bagian=bagian,
        **hitungan(n.capaian, bagian),
    )
