"""Puts a book together from its truth: parts, order, tables and words as this office would have them."""

from __future__ import annotations

from random import Random

from tests.bench.tanam import naskah, naskah_kinerja, naskah_uang
from tests.bench.tanam import tabel_kinerja as tk
from tests.bench.tanam import tabel_uang as tu
from tests.bench.tanam.buku import Buku, Kisi, Naskah, Rangkai
from tests.bench.tanam.gaya import gaya
from tests.bench.tanam.kenyataan import Kenyataan, Sasaran
from tests.bench.tanam.pencetak import Pena
from tests.bench.tanam.ramuan import kenyataan

Blok = list[Naskah | Kisi]


def buat(benih: int) -> tuple[Kenyataan, Buku]:
    """The truth and the clean book of a seed."""
    r = Random(f"buku {benih}")
    k = kenyataan(r)
    return k, Penyusun(Pena(k, gaya(r), r)).buku()


class Penyusun:
    def __init__(self, p: Pena) -> None:
        self.p, self.k, self.r = p, p.k, p.r
        self.h, self.u = tk.Kepala(p), tu.KepalaUang(p)
        self.nomor = 0
        self.titik = p.r.choice((" ", ". ", " : "))
        self.bertitel = p.r.random() < 0.85
        self.efisien = p.r.random() < 0.6

    def buku(self) -> Buku:
        isi = [*self.depan(), *self.bab2(), *self.bab3(), *self.bab4(), *self.lampiran()]
        return Buku(isi, self.subjek(), self.r.random() < 0.5)

    def subjek(self) -> dict[str, str]:
        k = self.k
        nama = {u.kunci: u.nama for u in k.indikator} | {s.kunci: s.uraian for s in k.sasaran}
        nama |= {x.kunci: x.nama for p in k.program for x in (p, *p.anak, *p.daun())}
        nama |= {f"J.{j}": self.u.nama_jenis(j) for j in k.jenis} | {u.kunci: u.nama for u in k.unsur}
        return nama

    def judul(self, teks: str, *, tahun: bool = True) -> Rangkai:
        """A caption with its number and the year, when the office prints captions."""
        if not self.bertitel:
            return []
        self.nomor += 1
        depan = f"Tabel 3.{self.nomor}{self.titik}{teks}"
        return [f"{depan} Tahun ", self.p.tahun()] if tahun else [depan]

    def kepala(self, bagian: str, teks: str) -> Naskah:
        return Naskah(bagian, [teks], "judul")

    def depan(self) -> Blok:
        p, b = self.p, "sampul"
        sampul: Blok = [
            Naskah(b, ["LAPORAN KINERJA ", p.kantor(besar=True), f" {p.pemda(besar=True)}"], "judul", kode="R-1"),
            Naskah(b, ["TAHUN ", p.tahun()], "judul", kode="R-1"),
        ]
        isi = [*sampul, *naskah.pengantar(p)]
        if self.r.random() < 0.75:
            isi += [self.kepala("ikhtisar", "IKHTISAR EKSEKUTIF"), *naskah_kinerja.ringkas(p, "ikhtisar")]
            isi += naskah_uang.ringkas(p, "ikhtisar")
        return [*isi, *naskah.pendahuluan(p)]

    def bab2(self) -> Blok:
        p, b = self.p, "bab2_iku"
        isi: Blok = [*naskah.renstra(p), *naskah.perjanjian(p), tk.pk(p, self.h, [], "bab2")]
        if self.r.random() < 0.6:
            isi += [self.kepala(b, "C. INDIKATOR KINERJA UTAMA"), tk.iku(p, self.h, [])]
        return isi

    def bab3(self) -> Blok:
        p, b, r = self.p, "bab3_pengukuran", self.r
        isi: Blok = [
            self.kepala(b, "BAB III AKUNTABILITAS KINERJA"), self.kepala(b, "A. PENGUKURAN CAPAIAN KINERJA"), *naskah_kinerja.rumus(p),
            Naskah(b, ["Penilaian capaian menggunakan skala ordinal sebagai berikut:"], kode="BS-11"), tk.skala([]),
            Naskah(b, ["Rincian pengukuran kinerja ", p.kantor(), " Tahun ", p.tahun(), " sebagai berikut:"]),
            tk.ukur(p, self.h, self.judul("Pengukuran Realisasi Kinerja"), predikat=r.random() < 0.4),
            self.kepala("bab3_evaluasi", "B. EVALUASI DAN ANALISIS CAPAIAN KINERJA"),
        ]  # fmt: skip
        if not self.h.per_sasaran:
            isi += self._banding(list(self.k.sasaran), "semua")
        for n, s in enumerate(self.k.sasaran, 1):
            isi += self._sasaran(n, s)
        return [*isi, *self.uang()]

    def _banding(self, s: list[Sasaran], nama: str) -> Blok:
        p, h = self.p, self.h
        lalu = self.judul("Perbandingan Realisasi Kinerja dengan Realisasi Tahun Sebelumnya", tahun=False)
        akhir = self.judul("Perbandingan Realisasi Kinerja s.d. Akhir Periode Renstra", tahun=False)
        isi: Blok = [tk.banding(p, h, lalu, s, nama), tk.akhir(p, h, akhir, s, nama)]
        if self.r.random() < 0.4:
            nasional = self.judul("Perbandingan Realisasi Kinerja dengan Standar Nasional", tahun=False)
            isi.append(tk.nasional(p, h, nasional, s, nama))
            isi.append(Naskah("bab3_evaluasi", ["Sumber data: standar nasional tidak tersedia."], kode="BS-15"))
        else:
            isi += naskah_kinerja.tanpa_nasional(p)
        return isi

    def _sasaran(self, n: int, s: Sasaran) -> Blok:
        p, b, r = self.p, f"bab3_sasaran{n}", self.r
        isi: Blok = [self.kepala(b, f"Sasaran {n}: {s.uraian}")]
        isi += self._banding([s], str(n)) if self.h.per_sasaran else []
        for u in s.indikator:
            isi += naskah_kinerja.indikator(p, u, b)
            isi += self._survei() if u.jenis == "ikm" and self.k.unsur else []
        isi += naskah_kinerja.rata(p, s, b) if len(s.indikator) > 1 else []
        isi += naskah_kinerja.dukungan(p, s, b)
        daun = [d for x in s.program for d in x.daun()]
        isi += [tu.masukan(p, d, d.kunci) for d in r.sample(daun, min(len(daun), r.randint(1, 3)))]
        kepala = [Naskah(b, ["Analisis Efisiensi Penggunaan Sumber Daya"], "judul")] if self.h.ulang else []
        return isi + ([*kepala, *naskah_uang.efisiensi(p, s, b)] if self.efisien else [])

    def _survei(self) -> Blok:
        p = self.p
        sebaran = tk.sebaran(p, self.judul("Sebaran Jawaban Responden"))
        return [sebaran, tk.skor(p, self.judul("Skor Unsur Pelayanan")), *naskah_kinerja.survei(p)]

    def uang(self) -> Blok:
        p, b, r, u = self.p, naskah_uang.BAGIAN, self.r, self.u
        isi: Blok = [self.kepala(b, "C. AKUNTABILITAS KEUANGAN"), *naskah_uang.ringkas(p, b)]
        if r.random() < 0.7:
            isi += naskah_uang.pertumbuhan(p)
            isi += [tu.dua_tahun(p, u, self.judul("Perbandingan Anggaran", tahun=False))] if r.random() < 0.5 else []
        isi += naskah_uang.perubahan(p)
        buat = r.choice((tu.jenis, tu.jenis, tu.alokasi))
        isi += [buat(p, u, self.judul("Anggaran dan Realisasi Menurut Jenis Belanja")), *naskah_uang.jenis(p, u)]
        isi += [
            tu.belanja(p, u, self.judul("Anggaran dan Realisasi per Program dan Kegiatan")),
            *naskah_uang.program(p),
        ]
        isi += naskah_uang.kegiatan(p) if r.random() < 0.7 else []
        if r.random() < 0.6:
            isi.append(tu.per_sasaran(p, u, self.judul("Anggaran per Sasaran")))
        else:
            isi.append(tu.sasaran_program(p, self.judul("Alokasi Anggaran per Sasaran")))
        isi += [naskah_uang.sasaran(p, n, s) for n, s in enumerate(self.k.sasaran)]
        if not self.efisien or r.random() < 0.3:
            isi.append(Naskah(b, ["Analisis efisiensi penggunaan sumber daya setiap sasaran adalah sebagai berikut:"]))
            isi.append(tu.efisiensi(p, self.judul("Efisiensi Penggunaan Sumber Daya")))
        return isi + naskah_uang.sisa(p)

    def bab4(self) -> Blok:
        p, b = self.p, "bab4_penutup"
        langkah = (
            f"Hasil laporan ini menjadi bahan perbaikan perencanaan tahun {self.k.tahun + 1}.",
            "Koordinasi antarseksi akan ditingkatkan agar target tahun berikutnya tercapai.",
        )
        isi = [
            self.kepala(b, "BAB IV"),
            self.kepala(b, "PENUTUP"),
            *naskah_kinerja.ringkas(p, b),
            *naskah_uang.ringkas(p, b),
        ]
        return [
            *isi,
            Naskah(b, [self.r.choice(langkah)]),
            *p.tanda_tangan(b, f"{self.k.ibu_kota}, {p.tanggal('lapor')}"),
        ]

    def lampiran(self) -> Blok:
        p, r, k = self.p, self.r, self.k
        isi: Blok = []
        if r.random() < 0.75:
            isi.append(tk.renstra(p, self.h, [f"RENCANA STRATEGIS {p.kantor().teks.upper()} TAHUN {p.rentang()}"]))
        if r.random() < 0.6:
            isi.append(tu.rkt(p, ["RENCANA KINERJA TAHUNAN (RKT) TAHUN ", p.tahun()], self.h.target))
        if r.random() < 0.8:
            judul: Rangkai = ["PERJANJIAN KINERJA TAHUN ", p.tahun(), " ", p.kantor(besar=True)]
            isi += [
                *self._pernyataan(),
                tk.pk(p, self.h, judul, "lampiran_sasaran"),
                tu.pk_program(p, self.u, "lampiran_program"),
            ]
            isi += p.tanda_tangan("pk", f"{k.ibu_kota}, {p.tanggal('pk')}")
        return isi

    def _pernyataan(self) -> Blok:
        p, k, b = self.p, self.k, "pk"
        kepala = "Wali Kota" if k.kota else "Bupati"
        daerah = k.pemda.split(" ", 1)[1]
        isi = [
            Naskah(b, ["PERJANJIAN KINERJA TAHUN ", p.tahun()], "judul", kode="BS-5"),
            Naskah(b, [f"Nomor: {k.nomor_pk}"], kode="BS-5"),
            Naskah(b, [("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel, yang bertanda "
                       "tangan di bawah ini:")], kode="BS-5"),
            Naskah(b, [k.camat.nama], "butir", "Nama", kode="BS-5"),
            Naskah(b, [f"Camat {k.kantor}"], "butir", "Jabatan", kode="BS-5"),
            Naskah(b, ["Selanjutnya disebut pihak pertama."], kode="BS-5"),
            Naskah(b, [k.kepala.nama], "butir", "Nama", kode="BS-5"),
            Naskah(b, [f"{kepala} {daerah}"], "butir", "Jabatan", kode="BS-5"),
            Naskah(b, ["Selaku atasan pihak pertama, selanjutnya disebut pihak kedua."], kode="BS-5"),
        ]  # fmt: skip
        return list(isi)
