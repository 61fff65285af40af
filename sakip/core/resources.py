"""Sheets of the organisation: the office itself, its units, its officials, the regulations it cites."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from sakip.core.lembar import Kolom, KolomMilik, Konteks, Lembar, Teks
from sakip.core.models import Pejabat, PerangkatDaerah, Peraturan, UnitKerja


class KantorLembar(Lembar):
    nama, urut, kelompok = "Kantor", 10, "Organisasi"
    pengantar = "Kop dan keterangan kantor."
    kunci = ("slug",)
    boleh_baru = False
    slug = Kolom("slug", "Kode kantor", Teks(50), petunjuk="Alamat singkat kantor; tidak dapat diubah.", wajib=True)

    class Meta:
        model = PerangkatDaerah
        fields = (
            "slug", "nama", "jabatan_kepala", "alamat", "telepon", "kota", "kode_pos", "surel", "laman",
            "istilah_laporan", "sebutan", "dasar_organisasi", "kedudukan", "tugas", "fungsi",
            "langkah_periksa",
        )  # fmt: skip

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return PerangkatDaerah.objects.filter(pk=perangkat.pk)


class UnitLembar(Lembar):
    nama, urut, kelompok = "Unit kerja", 20, "Organisasi"
    kunci = ("nama",)

    class Meta:
        model = UnitKerja
        fields = ("nama", "jenis", "induk", "urut")


class PejabatLembar(Lembar):
    nama, urut, kelompok = "Pejabat", 30, "Organisasi"
    pengantar = "Penanda tangan. Milik Pemda untuk kepala daerah."
    kunci = ("nama", "jabatan", "mulai")
    milik = KolomMilik("pemda", "kantor")

    class Meta:
        model = Pejabat
        fields = ("nama", "jabatan", "mulai", "selesai", "milik", "penugasan", "jenis_nip", "nip", "golongan")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return Pejabat.objects.filter(Q(perangkat=perangkat) | Q(pemda=perangkat.pemda_id, perangkat=None))

    def buat(self, konteks: Konteks) -> Pejabat:
        return Pejabat(perangkat=konteks.perangkat, pemda=konteks.perangkat.pemda)


class PeraturanLembar(Lembar):
    nama, urut, kelompok = "Peraturan", 40, "Organisasi"
    kunci = ("milik", "bentuk", "nomor", "tahun")
    milik = KolomMilik("umum", "pemda")

    class Meta:
        model = Peraturan
        fields = ("milik", "bentuk", "nomor", "tahun", "tentang", "keterangan", "berlaku_sampai", "urut")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return Peraturan.objects.untuk(perangkat.pemda)


LEMBAR = (KantorLembar, UnitLembar, PejabatLembar, PeraturanLembar)
