"""The page of the grid of money spent: each lowest node with a cell a quarter and one for the year, by jenis belanja."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from anggaran import hitung
from anggaran.domain.isian import SimpulTerbuka, alasan_tutup
from anggaran.isian.uang import NILAI, hasil_simpul, jenis_dibuka, rujukan, teks_rupiah
from anggaran.models import JenisBelanja, Pagu, RealisasiAnggaran
from anggaran.queries import semua_tahap, tahap_cetak
from renstra.models import SimpulProgram
from renstra.pohon import urut_pohon
from sakip.core.bukti import bukti_menurut_rujukan
from sakip.core.catatan import terbuka_menurut_rujukan
from sakip.core.isian import Baris, Kelompok, Sel, SelTampil
from sakip.core.isian.gembok import Gembok
from sakip.core.isian.tampil import KOLOM
from sakip.core.kalender import triwulan_terbuka
from sakip.core.models import PerangkatDaerah
from sakip.core.numbers import format_rupiah
from sakip.core.permissions import boleh
from sakip.core.rujukan import alamat_tentang
from sakip.core.sekali import membaca

AKHIR = {"nilai": "Realisasi (Rp)", "capaian": "Serapan"}


@dataclass
class HalamanUang:
    """What one user sees of a year's money."""

    perangkat: PerangkatDaerah
    tahun: int
    pengguna: Any
    alamat: Callable[..., str]

    def susun(self) -> list[Kelompok]:
        with membaca():
            self._baca()
            hasil: list[Kelompok] = []
            for s in self.simpul:
                if s.pk in self.induk and s.pk not in self.rows:
                    continue
                judul = str(s.induk if s.induk_id else s)
                if not hasil or hasil[-1].judul != judul:
                    hasil.append(Kelompok(judul, []))
                hasil[-1].baris += self._simpul(s)
            return hasil

    def _baca(self) -> None:
        milik = {"perangkat": self.perangkat, "tahun": self.tahun}
        semua = SimpulProgram.objects.filter(**milik).select_related("unit", "induk")
        self.simpul = list(urut_pohon(semua))
        self.induk = {s.induk_id for s in self.simpul}
        self.rows: dict[int, dict[tuple[int, str], RealisasiAnggaran]] = defaultdict(dict)
        for r in RealisasiAnggaran.objects.filter(simpul__perangkat=self.perangkat, simpul__tahun=self.tahun):
            self.rows[r.simpul_id][r.periode, r.jenis_belanja] = r
        self.pagu: dict[int, list[tuple[str, Decimal]]] = defaultdict(list)
        tahap = tahap_cetak(semua_tahap(self.perangkat, self.tahun))
        for pk, jenis, nilai in Pagu.objects.filter(tahap=tahap).values_list("simpul_id", "jenis_belanja", "nilai"):
            self.pagu[pk].append((jenis, nilai))
        self.gembok = Gembok(self.perangkat, self.tahun, RealisasiAnggaran.lingkup, self.pengguna)
        self.wajib = set(triwulan_terbuka(self.perangkat, self.tahun))
        self.bercatatan = terbuka_menurut_rujukan(self.perangkat, self.tahun)
        self.berbukti = bukti_menurut_rujukan(self.perangkat, self.tahun)
        self.url_bukti = self.alamat("core:bukti")

    def _simpul(self, s: SimpulProgram) -> list[Baris]:
        """The rows of a node: one for each jenis belanja in use or in its pagu."""
        s.perangkat = self.perangkat
        rows = self.rows.get(s.pk, {})
        for r in rows.values():
            r.simpul = s
        buku = SimpulTerbuka(s, s.pk in self.induk, rows)
        bisa = boleh(self.pengguna, RealisasiAnggaran.izin, s)
        jenis = jenis_dibuka({j for _, j in rows}, {j for j, _ in self.pagu.get(s.pk, ())})
        return [self._baris(buku, j, bisa=bisa, kepala=i == 0) for i, j in enumerate(jenis)]

    def _baris(self, buku: SimpulTerbuka, jenis: str, *, bisa: bool, kepala: bool) -> Baris:
        s = buku.simpul
        nama_jenis = JenisBelanja(jenis).label if jenis else ""
        pagu = self.pagu.get(s.pk, [])
        sejenis = hitung.jumlah(n for j, n in pagu if not jenis or j == jenis)
        return Baris(
            label=f"{s.nama}, {nama_jenis}" if kepala and jenis else s.nama if kepala else nama_jenis,
            kode=s.kode if kepala else "",
            keterangan=s.unit.nama if kepala and s.unit else "",
            target="" if sejenis is None else format_rupiah(sejenis, "tabel"),
            anak=not kepala,
            sel=[self._sel(buku, p, jenis, bisa=bisa, wajib=bool(sejenis)) for p in KOLOM],
            akhir=self._akhir(buku, hitung.jumlah(n for _, n in pagu)) if kepala else [],
            tautan=self._tautan(buku, jenis),
            milik_sendiri=bisa,
        )

    def _sel(self, buku: SimpulTerbuka, periode: int, jenis: str, *, bisa: bool, wajib: bool) -> SelTampil:
        kunci = rujukan(buku.simpul.pk, periode, jenis)
        baris = buku.baris(periode, jenis)
        teks = teks_rupiah(baris.nilai)
        setahun = any(p == 0 for p, _ in buku.rows)
        return SelTampil(
            sel=str(Sel(kunci, NILAI)),
            rujukan=kunci,
            teks=teks,
            lama=teks,
            label=f"{buku.simpul.nama}{f', {JenisBelanja(jenis).label}' if jenis else ''}, {KOLOM[periode]}",
            kepala=KOLOM[periode],
            tetap=not bisa,
            alasan=self._alasan(buku, periode, jenis) if bisa else "",
            wajib=wajib and periode in self.wajib and not setahun,
            catatan=kunci in self.bercatatan,
        )

    def _alasan(self, buku: SimpulTerbuka, periode: int, jenis: str) -> str:
        """What stands where it should not may still be emptied."""
        lain = "" if (periode, jenis) in buku.rows else alasan_tutup(buku, periode, jenis)
        return lain or self.gembok.alasan(buku.baris(periode, jenis))

    def _akhir(self, buku: SimpulTerbuka, pagu: Decimal | None) -> list[SelTampil]:
        """Realisasi and serapan of the node in the year."""
        kunci = rujukan(buku.simpul.pk, 0, "")
        hasil = hasil_simpul({k: r.nilai for k, r in buku.rows.items()}, pagu)
        return [SelTampil(sel="", rujukan=kunci, kepala=AKHIR[b], hasil=((b, hasil[b]),)) for b in AKHIR]

    def _tautan(self, buku: SimpulTerbuka, jenis: str) -> list[tuple[str, str]]:
        """The evidence of the last period that has money, and where that comes from."""
        terisi = [p for p, j in buku.rows if j == jenis]
        if not terisi:
            return []
        kunci = rujukan(buku.simpul.pk, max(terisi), jenis)
        jumlah = self.berbukti.get(kunci, 0)
        return [
            (f"Bukti ({jumlah})" if jumlah else "Bukti", alamat_tentang(self.url_bukti, kunci)),
            ("Mengapa angka ini?", self.alamat("asal", kunci=kunci)),
        ]
