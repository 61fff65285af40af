"""Sheets of the budget: stages, their lines, what was spent, printed totals, belanja lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from anggaran.domain.baris import pastikan_satu_rincian, pastikan_terbawah
from anggaran.domain.kontrol import siapkan_kontrol
from anggaran.domain.realisasi import pastikan_satu_cara
from anggaran.models import AngkaKontrol, BarisBelanja, Pagu, RealisasiAnggaran, Tahap
from renstra.models import SimpulProgram
from renstra.resources import SIMPUL
from sakip.core.lembar import KolomSebar, Konteks, Lembar, Tindakan, Usul

KELOMPOK = "Anggaran"
TAHAP = {"Tahun": "Tahun anggaran", "Tahap": "Tahap", "Ke": "Ke-"}


class TahapLembar(Lembar):
    nama, urut, kelompok = "Tahap anggaran", 300, KELOMPOK
    pengantar = "Dokumen anggaran setahun menurut urutannya."
    kunci = ("tahun", "jenis", "ke")

    class Meta:
        model = Tahap
        fields = ("tahun", "jenis", "ke", "urut", "nomor", "tanggal")

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        if usul.obj.jenis != Tahap.Jenis.PERGESERAN and usul.obj.ke != 1:
            usul.salahkan_bidang("ke", "Hanya pergeseran yang berbilangan. Isi 1.")

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        dipakai = defaultdict(list)
        for t in konteks.isi(Tahap).baris:
            dipakai[t.tahun, t.urut].append(t)
        for u in usul:
            if lain := [t for t in dipakai[u.obj.tahun, u.obj.urut] if t is not u.obj]:
                u.salahkan_bidang("urut", f"Urutan ini sudah dipakai {lain[0]}. Isi urutan lain.")


def pastikan_lembar_terbawah(usul: Iterable[Usul], konteks: Konteks) -> None:
    """Money at the lowest nodes only, over the tree as the file leaves it."""
    anak = defaultdict(list)
    for s in konteks.isi(SimpulProgram).baris:
        anak[id(s.induk)].append(s)
    sudah: set[int] = set()
    for u in usul:
        if id(u.obj.simpul) not in sudah:
            konteks.pasang_anak(u.obj.simpul, "anak", anak[id(u.obj.simpul)])
            sudah.add(id(u.obj.simpul))
        u.uji(pastikan_terbawah, u.obj.simpul)


def menurut(baris: Iterable[Any], *nama: str) -> dict[tuple[int, ...], list[Any]]:
    """Rows in groups of those that share these rows."""
    hasil: dict[tuple[int, ...], list[Any]] = defaultdict(list)
    for b in baris:
        hasil[tuple(id(getattr(b, n)) for n in nama)].append(b)
    return hasil


class PaguLembar(Lembar):
    nama, urut, kelompok = "Pagu", 310, KELOMPOK
    pengantar = "Pagu setiap sub kegiatan pada setiap tahap."
    kunci = ("tahap", "simpul", "jenis_belanja", "sumber_dana")
    tahap = KolomSebar("tahap", Tahap, TAHAP, penentu="Tahap", wajib=True)
    simpul = KolomSebar("simpul", SimpulProgram, SIMPUL, penentu="Kode", wajib=True)

    class Meta:
        model = Pagu
        fields = ("tahap", "simpul", "jenis_belanja", "sumber_dana", "nilai")

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        usul = [u for u in usul if u.tindakan is not Tindakan.HAPUS]
        pastikan_lembar_terbawah(usul, konteks)
        garis = menurut(konteks.isi(Pagu).baris, "tahap", "simpul")
        for u in usul:
            lain = [p for p in garis[id(u.obj.tahap), id(u.obj.simpul)] if p is not u.obj]
            u.uji(pastikan_satu_rincian, lain, u.obj.jenis_belanja)


class RealisasiAnggaranLembar(Lembar):
    nama, urut, kelompok = "Realisasi anggaran", 320, KELOMPOK
    pengantar = "Uang yang dibelanjakan setiap sub kegiatan; per triwulan tidak kumulatif."
    kunci = ("simpul", "periode", "jenis_belanja")
    simpul = KolomSebar("simpul", SimpulProgram, SIMPUL, penentu="Kode", wajib=True)

    class Meta:
        model = RealisasiAnggaran
        fields = ("simpul", "periode", "jenis_belanja", "nilai", "per_tanggal", "status")

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        pastikan_lembar_terbawah(usul, konteks)
        garis = menurut(konteks.isi(RealisasiAnggaran).baris, "simpul")
        for u in usul:
            lain = [r for r in garis[id(u.obj.simpul),] if r is not u.obj]
            u.uji(pastikan_satu_cara, lain, u.obj.periode)
            u.uji(pastikan_satu_rincian, lain, u.obj.jenis_belanja)


class AngkaKontrolLembar(Lembar):
    nama, urut, kelompok = "Angka kontrol", 330, KELOMPOK
    pengantar = "Jumlah tercetak di samping rincian."
    kunci = ("tahun", "macam", "tahap", "simpul", "jenis_belanja", "kelompok")

    class Meta:
        model = AngkaKontrol
        fields = ("tahun", "macam", "tahap", "simpul", "jenis_belanja", "kelompok", "nilai", "sumber")

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        usul.uji(siapkan_kontrol, usul.obj)


class BarisBelanjaLembar(Lembar):
    nama, urut, kelompok = "Rincian belanja", 340, KELOMPOK
    pengantar = "Baris belanja di bawah sub kegiatan; tidak menambah pagunya."
    kunci = ("simpul", "uraian")
    simpul = KolomSebar("simpul", SimpulProgram, SIMPUL, penentu="Kode", wajib=True)

    class Meta:
        model = BarisBelanja
        fields = (
            "simpul", "uraian", "kode_rekening", "jenis_belanja", "sumber_dana", "nilai", "nilai_kontrak", "pelaksana",
            "waktu", "rencana", "realisasi", "urut",
        )  # fmt: skip

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        pastikan_lembar_terbawah(usul, konteks)


LEMBAR = (TahapLembar, PaguLembar, RealisasiAnggaranLembar, AngkaKontrolLembar, BarisBelanjaLembar)
