"""Figures of every sasaran, and the counts over all of them."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja.efisiensi import simpulan_efisiensi
from kinerja.queries.bentuk import SasaranUkur
from laporan.kalimat import titik
from laporan.konteks import Konteks
from laporan.nilai.bentuk import TIDAK_DIHITUNG, NilaiHidup, Pembuat
from laporan.pendukung import JENJANG, keluaran_kurang, keluaran_terukur, pendukung


def ringkasan(k: Konteks) -> Iterator[NilaiHidup]:
    """How many sasaran and indicators, how they are rated, and their mean."""
    buat, r = Pembuat("Seluruh kantor"), k.ukur.ringkasan
    yield buat.banyak("ringkasan:sasaran", "Jumlah sasaran", r.sasaran, "sasaran")
    hitungan = {
        "indikator": ("Jumlah indikator", r.indikator),
        "terukur": ("Jumlah indikator yang capaiannya dapat dihitung", r.terukur),
        "tercapai": ("Jumlah indikator yang mencapai target", r.tercapai),
        "tidak_tercapai": ("Jumlah indikator yang tidak mencapai target", r.tidak_tercapai),
        "tidak_tersedia": ("Jumlah indikator yang datanya tidak tersedia", r.tidak_tersedia),
        "belum_diisi": ("Jumlah indikator yang belum diisi", r.belum_diisi),
    }
    for kunci, (nama, n) in hitungan.items():
        yield buat.banyak(f"ringkasan:{kunci}", nama, n, "indikator")
    for predikat, n in r.per_predikat:
        nama = f"Jumlah indikator berpredikat {predikat}"
        yield buat.banyak(f"ringkasan:predikat:{predikat}", nama, n, "indikator")
    yield buat.persen("ringkasan:capaian", "Rata-rata capaian seluruh indikator", r.capaian.nilai)
    yield buat.kata("ringkasan:predikat", "Predikat rata-rata capaian", r.capaian.predikat or TIDAK_DIHITUNG)


def sasaran(k: Konteks) -> Iterator[NilaiHidup]:
    """Mean capaian, its predikat, n of N, the budget behind it, efficiency."""
    for s in k.ukur.sasaran:
        if s.kode:
            yield from _capaian(s, Pembuat(f"Sasaran: {titik(s.uraian)}"))
            yield from _uang(k, s, Pembuat(f"Sasaran: {titik(s.uraian)}"))
            yield from _pendukung(k, s, Pembuat(f"Sasaran: {titik(s.uraian)}"))


def _capaian(s: SasaranUkur, buat: Pembuat) -> Iterator[NilaiHidup]:
    kunci, c = f"sasaran:{s.kode}", s.capaian
    yield buat.kata(f"{kunci}:uraian", f"Bunyi sasaran {s.nomor}", titik(s.uraian))
    yield buat.persen(f"{kunci}:capaian", f"Rata-rata capaian sasaran {s.nomor}", c.nilai)
    yield buat.kata(f"{kunci}:predikat", f"Predikat sasaran {s.nomor}", c.predikat or TIDAK_DIHITUNG)
    yield buat.kata(f"{kunci}:terhitung", f"Indikator sasaran {s.nomor} yang dapat dihitung", f"{c.n} dari {c.dari}")
    n = len(s.indikator)
    yield buat.banyak(f"{kunci}:indikator", f"Jumlah indikator sasaran {s.nomor}", n, "indikator")
    nama = f"Indikator sasaran {s.nomor} yang mencapai target"
    yield buat.kata(f"{kunci}:tercapai", nama, f"{s.tercapai} dari {n}")


def _pendukung(k: Konteks, s: SasaranUkur, buat: Pembuat) -> Iterator[NilaiHidup]:
    """How many programs, kegiatan and sub kegiatan support it."""
    pohon = pendukung(k, s)
    jenjang = [p.jenjang for p in pohon]
    for kode, nama in JENJANG.items():
        kunci = f"sasaran:{s.kode}:{nama.replace(' ', '')}"
        yield buat.banyak(kunci, f"Jumlah {nama} pendukung sasaran {s.nomor}", jenjang.count(kode), nama)
    terukur = keluaran_terukur(pohon)
    tercapai = len(terukur) - len(keluaran_kurang(terukur))
    akhir = f"pendukung sasaran {s.nomor}"
    yield buat.banyak(f"sasaran:{s.kode}:keluaran", f"Jumlah keluaran terukur {akhir}", len(terukur), "keluaran")
    nama = f"Jumlah keluaran yang mencapai target, {akhir}"
    yield buat.banyak(f"sasaran:{s.kode}:keluaran_tercapai", nama, tercapai, "keluaran")


def _uang(k: Konteks, s: SasaranUkur, buat: Pembuat) -> Iterator[NilaiHidup]:
    """Only where programs are linked to the sasaran."""
    uang = k.uang_sasaran(s.sasaran_id)
    if uang is None:
        return
    kunci, akhir = f"sasaran:{s.kode}", f"sasaran {s.nomor}"
    yield buat.rupiah(f"{kunci}:pagu", f"Pagu {akhir}", uang.pagu)
    yield buat.rupiah(f"{kunci}:realisasi", f"Realisasi anggaran {akhir}", uang.realisasi)
    yield buat.persen(f"{kunci}:serapan", f"Serapan anggaran {akhir}", uang.serapan)
    yield buat.rupiah(f"{kunci}:sisa", f"Sisa anggaran {akhir}", uang.sisa)
    yield buat.persen(f"{kunci}:porsi", f"Porsi pagu {akhir} dari belanja langsung", uang.porsi_langsung)
    for p in uang.program:
        yield buat.rupiah(f"{kunci}:program:{p.kode}:pagu", f"Pagu program {p.nama} untuk {akhir}", p.pagu)
    efisiensi = k.efisiensi.get(s.sasaran_id or 0)
    if efisiensi is not None:
        e = efisiensi.nilai
        yield buat.poin(f"{kunci}:efisiensi", f"Efisiensi {akhir}", e, mutlak=False)
        simpulan = TIDAK_DIHITUNG if e is None else str(simpulan_efisiensi(e))
        yield buat.kata(f"{kunci}:simpulan_efisiensi", f"Simpulan efisiensi {akhir}", simpulan)
