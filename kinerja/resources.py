"""Sheets of performance: scales and rules, surveys, what was measured. Those of the papers: ``resources_naskah``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from kinerja.domain.aksi import siapkan_aksi
from kinerja.domain.nilai import predikat_baku
from kinerja.domain.pelaksanaan import berisi
from kinerja.domain.realisasi import siapkan_pembanding, siapkan_realisasi
from kinerja.domain.skala import arti_pita, pastikan_belum_dipakai, periksa_skala
from kinerja.models import (
    Aksi,
    AturanKinerja,
    KonversiHuruf,
    Pelaksanaan,
    Pembanding,
    Realisasi,
    Survei,
    TargetPeriode,
    UnsurSurvei,
)
from renstra.kolom import KolomNilai, pasang_pita
from renstra.models import Komponen, Pita, SimpulProgram, Skala
from renstra.resources import SIMPUL
from sakip.core.lembar import (
    KolomMilik,
    KolomNomor,
    KolomSebar,
    Konteks,
    Lembar,
    Tindakan,
    Usul,
    lembar_untuk,
)
from sakip.core.models import PerangkatDaerah

KINERJA, ATURAN = "Kinerja", "Aturan"
KOMPONEN = {"Indikator": "Indikator", "Komponen": "Huruf"}


def indikator_baris(baris: Any) -> Any:
    """The indikator of a row; None while its cell is wrong."""
    return baris.indikator if baris.indikator_id else None


class SkalaLembar(Lembar):
    nama, urut, kelompok = "Skala", 90, ATURAN
    kunci = ("kode",)
    milik = KolomMilik("umum", "pemda")

    class Meta:
        model = Skala
        fields = ("kode", "nama", "kegunaan", "dasar", "versi", "milik")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return Skala.objects.untuk(perangkat.pemda)

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        if usul.lama is not None and usul.lama.kegunaan != usul.obj.kegunaan:
            usul.uji(pastikan_belum_dipakai, usul.lama, [usul.obj])


class PitaLembar(Lembar):
    nama, urut, kelompok = "Pita skala", 95, ATURAN
    pengantar = "Batas setiap predikat. Setiap nilai harus punya tepat satu predikat."
    kunci = ("skala", "predikat")

    class Meta:
        model = Pita
        fields = (
            "skala", "predikat", "urut", "sebutan", "bawah", "bawah_inklusif", "atas", "atas_inklusif", "teks_asli",
        )  # fmt: skip

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return Pita.objects.filter(Q(skala__pemda=None) | Q(skala__pemda=perangkat.pemda_id))

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        """What is measured by a scale keeps its bands."""
        if not usul.obj.skala._state.adding and (usul.baru or arti_pita(usul.lama) != arti_pita(usul.obj)):
            usul.uji(pastikan_belum_dipakai, usul.obj.skala, [usul.obj])

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        pita = defaultdict(list)
        for p in konteks.isi(Pita).baris:
            pita[id(p.skala)].append(p)
        for u in {id(u.obj.skala): u for u in usul}.values():
            u.uji(periksa_skala, u.obj.skala, sorted(pita[id(u.obj.skala)], key=lambda p: p.urut))


class AturanLembar(Lembar):
    nama, urut, kelompok = "Aturan penghitungan", 400, ATURAN
    kunci = ("milik", "nama", "tahun_mulai")
    milik = KolomMilik("umum", "pemda", "kantor")

    class Meta:
        model = AturanKinerja
        fields = (
            "milik", "nama", "tahun_mulai", "dasar", "skala", "rumus_turun", "batas_atas", "batas_rata_rata", "huruf",
            "efisiensi",
        )  # fmt: skip

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        pemda = Q(pemda=perangkat.pemda_id) | Q(pemda=None)
        return AturanKinerja.objects.filter(Q(perangkat=perangkat) | (Q(perangkat=None) & pemda))

    def buat(self, konteks: Konteks) -> AturanKinerja:
        return AturanKinerja()


class KonversiLembar(Lembar):
    nama, urut, kelompok = "Konversi huruf", 405, ATURAN
    kunci = ("aturan", "skala", "predikat")

    class Meta:
        model = KonversiHuruf
        fields = ("aturan", "skala", "predikat", "nilai")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        pemda = Q(aturan__pemda=perangkat.pemda_id) | Q(aturan__pemda=None)
        return KonversiHuruf.objects.filter(Q(aturan__perangkat=perangkat) | (Q(aturan__perangkat=None) & pemda))

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        if usul.obj.skala_id:
            pasang_pita(usul.obj.skala, konteks)
            usul.uji(_bakukan, usul.obj)


def _bakukan(konversi: KonversiHuruf) -> None:
    konversi.predikat = predikat_baku(konversi.predikat, [p.predikat for p in konversi.skala.pita.all()])


class SurveiLembar(Lembar):
    nama, urut, kelompok = "Survei", 410, KINERJA
    kunci = ("tahun", "nama", "semester")

    class Meta:
        model = Survei
        fields = (
            "tahun", "nama", "semester", "metode", "indikator", "skala", "responden", "sumber", "tindak_lanjut",
        )  # fmt: skip

    def sesudah(self, usul: Sequence[Usul], konteks: Konteks) -> list[Usul]:
        return realisasi_survei({u.obj for u in usul}, konteks)


class UnsurLembar(Lembar):
    nama, urut, kelompok = "Unsur survei", 415, KINERJA
    kunci = ("survei", "nomor")

    class Meta:
        model = UnsurSurvei
        fields = (
            "survei", "nomor", "uraian", "tidak_baik", "kurang_baik", "baik", "sangat_baik", "jumlah_nilai", "nrr",
            "skor_diketik",
        )  # fmt: skip

    def sesudah(self, usul: Sequence[Usul], konteks: Konteks) -> list[Usul]:
        return realisasi_survei({u.obj.survei for u in usul}, konteks)


def realisasi_survei(survei: Iterable[Survei], konteks: Konteks) -> list[Usul]:
    """What was taken from these surveys, or from others of their name and year, follows them."""
    nama = {(s.tahun, s.nama) for s in survei}
    ikut = []
    for r in konteks.isi(Realisasi).baris:
        if r.survei is not None and (r.survei.tahun, r.survei.nama) in nama and not r._state.adding:
            usul = Usul(lembar_untuk(Realisasi), 0, {}, r, Tindakan.UBAH)
            usul.ingat()
            usul.uji(siapkan_realisasi, r)
            if usul.temuan or r.angka != usul.lama.angka:
                ikut.append(usul)
    return ikut


class RealisasiLembar(Lembar):
    nama, urut, kelompok = "Realisasi", 420, KINERJA
    pengantar = "Yang terjadi, setahun atau per triwulan."
    kunci = ("indikator", "komponen", "tahun", "periode")
    komponen = KolomSebar("komponen", Komponen, KOMPONEN)
    nilai = KolomNilai("Realisasi", indikator_baris)

    class Meta:
        model = Realisasi
        fields = (
            "indikator", "komponen", "tahun", "periode", "nilai", "pembilang", "penyebut", "survei", "alasan_diketik",
            "kendala", "solusi", "penjelasan", "sumber", "per_tanggal", "status",
        )  # fmt: skip

    def sesudah(self, usul: Sequence[Usul], konteks: Konteks) -> list[Usul]:
        for u in usul:
            u.uji(siapkan_realisasi, u.obj)
        return []


class PembandingLembar(Lembar):
    nama, urut, kelompok = "Pembanding", 425, KINERJA
    kunci = ("indikator", "tahun", "tingkat")
    nilai = KolomNilai("Nilai", indikator_baris)

    class Meta:
        model = Pembanding
        fields = ("indikator", "tahun", "tingkat", "nilai", "sumber")

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        usul.uji(siapkan_pembanding, usul.obj)


class PelaksanaanLembar(Lembar):
    nama, urut, kelompok = "Pelaksanaan", 430, KINERJA
    pengantar = "Yang dikerjakan pada setiap sub kegiatan, kendala, dan solusinya."
    kunci = ("simpul",)
    simpul = KolomSebar("simpul", SimpulProgram, SIMPUL, penentu="Kode", wajib=True)

    class Meta:
        model = Pelaksanaan
        fields = (
            "simpul", "penjelasan", "kendala", "solusi", "hasil_rencana", "hasil_realisasi", "hasil_capaian",
            "fisik_rencana", "fisik_realisasi", "non_fisik_rencana", "non_fisik_realisasi", "nilai_kontrak",
            "pelaksana", "waktu", "keterangan",
        )  # fmt: skip

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        if not berisi(usul.obj):
            usul.salahkan("Baris ini tidak berisi apa pun. Isi, atau hapus barisnya.")


class TargetPeriodeLembar(Lembar):
    nama, urut, kelompok = "Target periode", 435, KINERJA
    pengantar = "Target triwulan atau bulan."
    kunci = ("indikator", "komponen", "tahun", "periode")
    komponen = KolomSebar("komponen", Komponen, KOMPONEN)
    nilai = KolomNilai("Target", indikator_baris)

    class Meta:
        model = TargetPeriode
        fields = ("indikator", "komponen", "tahun", "periode", "nilai")

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        if self.kolom["nilai"].nilai(usul.obj).kosong:
            usul.salahkan_bidang("angka", "Isi targetnya, atau hapus barisnya.")


class AksiLembar(Lembar):
    nama, urut, kelompok = "Rencana aksi", 440, KINERJA
    kunci, induk_nomor = ("indikator", "tahun", "nomor_lembar"), "indikator tahun"
    nomor_lembar = KolomNomor()

    class Meta:
        model = Aksi
        fields = ("indikator", "tahun", "nomor_lembar", "uraian", "simpul", "unit", "tw1", "tw2", "tw3", "tw4")

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        super().siapkan(usul, konteks)
        usul.uji(siapkan_aksi, usul.obj)


LEMBAR = (
    SkalaLembar, PitaLembar, AturanLembar, KonversiLembar, SurveiLembar, UnsurLembar, RealisasiLembar,
    PembandingLembar, PelaksanaanLembar, TargetPeriodeLembar, AksiLembar,
)  # fmt: skip
