"""The page of the grid of realisasi: each indicator with a cell a quarter and one for the year, its parts below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from kinerja.domain.isian import IndikatorTerbuka, alasan_tutup
from kinerja.isian.realisasi import CERITA, bidang_nilai, hasil_baris, rujukan, teks_angka, terlewat
from kinerja.models import Realisasi, Survei
from kinerja.queries.isian import BarisIsian, isian_tahun
from renstra.domain.nilai import huruf_skala
from renstra.forms.komponen import teks_target
from sakip.core.bukti import bukti_menurut_rujukan
from sakip.core.catatan import terbuka_menurut_rujukan
from sakip.core.isian import Baris, Cerita, Kelompok, Sel, SelTampil
from sakip.core.isian.gembok import Gembok
from sakip.core.isian.tampil import KOLOM
from sakip.core.kalender import triwulan_terbuka
from sakip.core.models import PerangkatDaerah
from sakip.core.permissions import boleh
from sakip.core.rujukan import alamat_tentang
from sakip.core.sekali import membaca

AKHIR = {"nilai": "Realisasi setahun", "capaian": "Capaian", "predikat": "Predikat"}
Alamat = Callable[..., str]


@dataclass
class HalamanRealisasi:
    """What one user sees of a year; read once (``susun``). ``alamat`` gives the address of another page of the office."""

    perangkat: PerangkatDaerah
    tahun: int
    pengguna: Any
    alamat: Alamat
    pilihan: dict[str, list[str]] = field(default_factory=dict)
    """The letters of each scale in use, by the name of their list."""

    def susun(self) -> list[Kelompok]:
        self.url_bukti, self.url_catatan = self.alamat("core:bukti"), self.alamat("core:catatan")
        with membaca():
            semua = isian_tahun(self.perangkat, self.tahun)
            self.gembok = Gembok(self.perangkat, self.tahun, Realisasi.lingkup, self.pengguna)
            self.wajib = set(triwulan_terbuka(self.perangkat, self.tahun))
            milik = {"perangkat": self.perangkat, "tahun": self.tahun}
            self.bersurvei = set(Survei.objects.filter(**milik).values_list("indikator_id", flat=True))
            self.berbukti = bukti_menurut_rujukan(self.perangkat, self.tahun)
            self.bercatatan = terbuka_menurut_rujukan(self.perangkat, self.tahun)
            return [Kelompok(k.judul, self._kelompok(k.baris)) for k in semua]

    def _kelompok(self, baris: tuple[BarisIsian, ...]) -> list[Baris]:
        hasil: list[Baris] = []
        for b in baris:
            if b.komponen_id is None:
                bagian = [x for x in baris if x.indikator.pk == b.indikator.pk]
                hasil += self._indikator(b, bagian[1:])
        return hasil

    def _indikator(self, utama: BarisIsian, bagian: list[BarisIsian]) -> list[Baris]:
        """The rows of one indicator: the value, numerator and denominator, its lettered parts."""
        ind = utama.indikator
        rows = {(b.komponen_id, p): r for b in (utama, *bagian) for p, r in b.rows.items()}
        for r in rows.values():
            r.indikator = ind
        buku = IndikatorTerbuka(
            ind, self.tahun, {k.pk: k for k in ind.komponen.all()}, ind.pk in self.bersurvei, rows
        )  # fmt: skip
        satu = BukuHalaman(buku, self, boleh(self.pengguna, Realisasi.izin, ind))
        kepala = satu.baris(utama, bidang_nilai(ind, None), utama.tw.uraian)
        kepala.kode, kepala.keterangan = utama.tw.kode, "; ".join(u.nama for u in ind.penanggung_jawab.all())
        kepala.cerita = satu.cerita(utama) if utama.janji else []
        kepala.tautan = self._tautan(utama, bisa=satu.bisa)
        pecahan = [
            satu.baris(utama, nama, f"{nama.capitalize()}: {getattr(ind, nama)}")
            for nama in ("pembilang", "penyebut") * ind.pecahan
        ]
        return [kepala, *pecahan, *(satu.baris(b, "angka", f"{b.tw.huruf}. {b.tw.uraian}") for b in bagian)]

    def _tautan(self, utama: BarisIsian, *, bisa: bool) -> list[tuple[str, str]]:
        """Where the rest of the row is typed; evidence of an output of the tree, whose story its node tells."""
        periode = 0 if 0 in utama.rows else max(utama.rows, default=0)
        hasil = []
        if bisa:
            alamat = self.alamat("kinerja:realisasi_isi", indikator=utama.indikator.pk, periode=periode)
            hasil.append(("Rincian", alamat))
        asal = f"indikator:{utama.indikator.kode}:{self.tahun}:capaian"
        hasil.append(("Mengapa angka ini?", self.alamat("asal", kunci=asal)))
        if not utama.janji and periode in utama.rows:
            hasil += self.tautan_bukti(rujukan(utama.indikator.pk, None, self.tahun, periode))
        return hasil

    def tautan_bukti(self, kunci: str) -> list[tuple[str, str]]:
        """Evidence and notes of one figure."""
        return [
            (_berjumlah("Bukti", self.berbukti.get(kunci, 0)), alamat_tentang(self.url_bukti, kunci)),
            (_berjumlah("Catatan", self.bercatatan.get(kunci, 0)), alamat_tentang(self.url_catatan, kunci)),
        ]

    def daftar(self, huruf: list[str]) -> str:
        """The name of the list that offers these letters."""
        nama = next((n for n, isi in self.pilihan.items() if isi == huruf), f"huruf-{len(self.pilihan) + 1}")
        self.pilihan[nama] = huruf
        return nama


@dataclass
class BukuHalaman:
    """One indicator of the page."""

    buku: IndikatorTerbuka
    halaman: HalamanRealisasi
    bisa: bool

    def baris(self, b: BarisIsian, bidang: str, label: str) -> Baris:
        utama = bidang in ("angka", "huruf")
        hasil = hasil_baris(b, self.halaman.tahun) if utama else {}
        sel = [self._sel(b, p, bidang, label, hasil) for p in KOLOM]
        return Baris(
            label=label,
            sel=sel,
            satuan=b.tw.satuan if utama else "",
            target=b.tw.target.bersatuan if utama else "",
            anak=not utama or b.komponen_id is not None,
            akhir=self._akhir(b, hasil) if utama else [],
            milik_sendiri=self.bisa,
        )

    def _sel(self, b: BarisIsian, periode: int, bidang: str, label: str, hasil: dict[str, Any]) -> SelTampil:
        kunci = rujukan(b.indikator.pk, b.komponen_id, self.halaman.tahun, periode)
        baris = b.rows.get(periode)
        teks = isi_bidang(baris, bidang)
        tampil = SelTampil(
            sel=str(Sel(kunci, bidang)),
            rujukan=kunci,
            teks=teks,
            lama=teks,
            label=f"{label}, {KOLOM[periode]}",
            kepala=KOLOM[periode],
            tetap=not self.bisa,
            alasan=self._alasan(b, periode, bidang) if self.bisa else "",
            wajib=self._wajib(b, periode, bidang),
            catatan=kunci in self.halaman.bercatatan,
        )
        if bidang == "huruf":
            tampil.pilihan = self.halaman.daftar(huruf_skala(b.indikator))
        if hasil and periode:
            target = b.tw.triwulan[periode - 1].target
            tampil.keterangan = f"Target {target.teks}" if target.ada else ""
            tampil.hasil = tuple((bagian, hasil[kunci][bagian]) for bagian in ("capaian", "sampai"))
        return tampil

    def _alasan(self, b: BarisIsian, periode: int, bidang: str) -> str:
        """First what else is stored in the row, which can be mended here; then what holds the whole period."""
        lain = alasan_tutup(self.buku, b.komponen_id, periode, bidang)
        return lain or self.halaman.gembok.alasan(self.buku.baris(b.komponen_id, periode))

    def _wajib(self, b: BarisIsian, periode: int, bidang: str) -> bool:
        """Due by now, and not told by parts or by the other way; half a fraction asks for its other half."""
        if bidang in ("pembilang", "penyebut"):
            baris = b.rows.get(periode)
            return baris is not None and (baris.pembilang is None) != (baris.penyebut is None)
        per_bagian = b.komponen_id is None and any(k is not None for k, _ in self.buku.rows)
        return periode in self.halaman.wajib and 0 not in b.rows and not per_bagian

    def _akhir(self, b: BarisIsian, hasil: dict[str, Any]) -> list[SelTampil]:
        """Realisasi, capaian and predikat of the year."""
        kunci = rujukan(b.indikator.pk, b.komponen_id, self.halaman.tahun, 0)
        return [
            SelTampil(sel="", rujukan=kunci, kepala=kepala, hasil=((bagian, hasil[kunci][bagian]),))
            for bagian, kepala in AKHIR.items()
        ]

    def cerita(self, b: BarisIsian) -> list[Cerita]:
        return [self._cerita(b, p) for p in KOLOM]

    def _cerita(self, b: BarisIsian, periode: int) -> Cerita:
        kunci = rujukan(b.indikator.pk, None, self.halaman.tahun, periode)
        baris = b.rows.get(periode)
        sel = [
            SelTampil(
                sel=str(Sel(kunci, nama)),
                rujukan=kunci,
                teks=isi_bidang(baris, nama),
                lama=isi_bidang(baris, nama),
                label=f"{nama.capitalize()} {KOLOM[periode]}, {b.tw.uraian}",
                tetap=not self.bisa,
                alasan=self._alasan(b, periode, nama) if self.bisa else "",
                wajib=terlewat(b, periode),
                teks_bebas=True,
                keterangan=nama.capitalize(),
            )
            for nama in CERITA
        ]
        diminta = terlewat(b, periode) and not all(s.lama for s in sel)
        return Cerita(judul=KOLOM[periode], sel=sel, diminta=diminta, tautan=self._tautan(kunci))

    def _tautan(self, kunci: str) -> list[tuple[str, str]]:
        """Evidence and notes of one figure."""
        return self.halaman.tautan_bukti(kunci)


def _berjumlah(nama: str, jumlah: int) -> str:
    return f"{nama} ({jumlah})" if jumlah else nama


def isi_bidang(baris: Realisasi | None, bidang: str) -> str:
    """What a cell holds, as its ``Bidang`` stores it."""
    if baris is None:
        return ""
    if bidang == "huruf":
        return teks_target(baris)
    nilai = getattr(baris, bidang)
    return nilai.strip() if isinstance(nilai, str) else teks_angka(nilai)
