"""Sheets of the plan, each after those it refers to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from renstra.domain.dukungan import periksa_bagian
from renstra.domain.indikator import periksa_gabungan, rapikan_awal
from renstra.kolom import KolomNilai, pasang_pita
from renstra.models import (
    Aset,
    Dukungan,
    Indikator,
    Kebijakan,
    Komponen,
    Misi,
    Nomenklatur,
    ProgramRenstra,
    RekapPegawai,
    Renstra,
    Rpjmd,
    RumusanIndikator,
    Sasaran,
    SasaranDaerah,
    SimpulProgram,
    Strategi,
    TandaIndikator,
    Target,
    Tujuan,
    VersiNomenklatur,
)
from sakip.core.domain import Terkunci, pastikan_dapat_diubah
from sakip.core.lembar import (
    KolomBanyak,
    KolomMilik,
    KolomNomor,
    KolomSatuDari,
    KolomSebar,
    Konteks,
    Lembar,
    Tindakan,
    Usul,
)
from sakip.core.models import PerangkatDaerah, UnitKerja

SIMPUL = {"Tahun": "Tahun", "Kode": "Kode", "Unit": "Unit pelaksana"}
"""How other sheets name a node of the program tree: our heading to its own."""
PROGRAM = "Rencana"


class VersiNomenklaturLembar(Lembar):
    nama, urut, kelompok = "Versi nomenklatur", 100, PROGRAM
    kunci = ("nama",)
    milik = KolomMilik("umum", "pemda")

    class Meta:
        model = VersiNomenklatur
        fields = ("nama", "dasar", "milik")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return VersiNomenklatur.objects.filter(Q(pemda=None) | Q(pemda=perangkat.pemda_id))


class NomenklaturLembar(Lembar):
    nama, urut, kelompok = "Nomenklatur", 110, PROGRAM
    pengantar = "Daftar nama program, kegiatan, dan sub kegiatan menurut peraturannya."
    kunci = ("versi", "kode", "nama")

    class Meta:
        model = Nomenklatur
        fields = ("versi", "kode", "nama", "jenjang", "induk", "padanan")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return Nomenklatur.objects.filter(Q(versi__pemda=None) | Q(versi__pemda=perangkat.pemda_id))


class RpjmdLembar(Lembar):
    nama, urut, kelompok = "RPJMD", 120, PROGRAM
    kunci = ("nama",)

    class Meta:
        model = Rpjmd
        fields = ("nama", "tahun_awal", "tahun_akhir", "visi", "penjelasan_visi")

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        return Rpjmd.objects.filter(pemda=perangkat.pemda_id)

    def buat(self, konteks: Konteks) -> Rpjmd:
        return Rpjmd(pemda=konteks.perangkat.pemda)


class MilikRpjmd(Lembar):
    """Base of what stands below an RPJMD."""

    def saring(self, perangkat: PerangkatDaerah) -> QuerySet:
        jalur = {"rpjmd__pemda": perangkat.pemda_id}
        return self.model().objects.filter(**jalur)


class MisiLembar(MilikRpjmd):
    nama, urut, kelompok = "Misi", 130, PROGRAM
    kunci = ("rpjmd", "nomor")

    class Meta:
        model = Misi
        fields = ("rpjmd", "nomor", "uraian", "penjelasan")


class SasaranDaerahLembar(MilikRpjmd):
    nama, urut, kelompok = "Sasaran daerah", 140, PROGRAM
    kunci = ("rpjmd", "nomor")

    class Meta:
        model = SasaranDaerah
        fields = ("rpjmd", "nomor", "uraian", "misi")


class RenstraLembar(Lembar):
    nama, urut, kelompok = "Renstra", 150, PROGRAM
    kunci = ("tahun_awal", "versi")

    class Meta:
        model = Renstra
        fields = (
            "tahun_awal", "versi", "tahun_akhir", "nama", "rpjmd", "berlaku_mulai", "status", "menggantikan",
            "pasangan_akhir", "judul_akhir",
        )  # fmt: skip

    def sebut(self, kunci: Mapping[str, Any]) -> str:
        return f"{kunci['Tahun awal']} versi {kunci['Versi']}"

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        berlaku = defaultdict(list)
        for r in konteks.isi(Renstra).baris:
            if r.status == Renstra.Status.BERLAKU:
                berlaku[r.tahun_awal].append(r.versi)
        for u in usul:
            lain = berlaku[u.obj.tahun_awal]
            if u.obj.status == Renstra.Status.BERLAKU and u.obj.versi != max(lain):
                u.salahkan_bidang("status", f"Yang berlaku adalah versi {max(lain)}. Isi “Diganti” pada versi ini.")
            elif u.obj.status == Renstra.Status.BERLAKU and len(lain) > 1:
                u.salahkan_bidang("status", "Versi sebelumnya masih ditandai berlaku. Isi “Diganti” pada versi itu.")
            _periksa_tahun_terkunci(u)


def _periksa_tahun_terkunci(usul: Usul) -> None:
    """A closed year keeps the version it is measured by."""
    lama = set(usul.lama.tahun_dipakai) if usul.lama else set()
    for tahun in sorted(set(usul.obj.tahun_dipakai) ^ lama):
        try:
            pastikan_dapat_diubah(SimpulProgram(perangkat=usul.obj.perangkat, tahun=tahun))
        except Terkunci as salah:
            usul.salahkan(" ".join(salah.messages))
            return


class TujuanLembar(Lembar):
    nama, urut, kelompok = "Tujuan", 160, PROGRAM
    kunci = ("renstra", "kode")

    class Meta:
        model = Tujuan
        fields = ("renstra", "kode", "uraian", "misi", "sasaran_daerah", "urut")

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        for u in usul:
            for nama in ("misi", "sasaran_daerah"):
                lain = getattr(u.obj, nama)
                if lain is not None and lain.rpjmd is not u.obj.renstra.rpjmd:
                    u.salahkan_bidang(nama, f"Pilih dari RPJMD yang sama ({u.obj.renstra.rpjmd}).")


class SasaranLembar(Lembar):
    nama, urut, kelompok = "Sasaran", 170, PROGRAM
    kunci = ("tujuan", "kode")

    class Meta:
        model = Sasaran
        fields = ("tujuan", "kode", "uraian", "urut")


class StrategiLembar(Lembar):
    nama, urut, kelompok = "Strategi", 180, PROGRAM
    kunci, induk_nomor = ("sasaran", "nomor_lembar"), "sasaran"
    nomor_lembar = KolomNomor()

    class Meta:
        model = Strategi
        fields = ("sasaran", "nomor_lembar", "uraian")


class KebijakanLembar(Lembar):
    nama, urut, kelompok = "Kebijakan", 190, PROGRAM
    kunci, induk_nomor = ("sasaran", "nomor_lembar"), "sasaran"
    nomor_lembar = KolomNomor()

    class Meta:
        model = Kebijakan
        fields = ("sasaran", "nomor_lembar", "uraian")


class ProgramRenstraLembar(Lembar):
    nama, urut, kelompok = "Program Renstra", 200, PROGRAM
    kunci, induk_nomor = ("sasaran", "nomor_lembar"), "sasaran"
    nomor_lembar = KolomNomor()

    class Meta:
        model = ProgramRenstra
        fields = ("sasaran", "nomor_lembar", "uraian")


class IndikatorLembar(Lembar):
    nama, urut, kelompok = "Indikator", 210, PROGRAM
    pengantar = "Daftar indikator kantor, sekali saja; bunyi dan tempatnya dalam rencana di lembar Rumusan."
    kunci = ("kode",)
    penanggung_jawab = KolomBanyak("penanggung_jawab", "Penanggung jawab", UnitKerja, petunjuk="Nama unit kerja.")

    class Meta:
        model = Indikator
        fields = (
            "kode", "nama", "satuan", "polaritas", "jenis_nilai", "skala", "akumulasi", "gabungan", "formulasi",
            "pembilang", "penyebut", "alasan", "sumber_data", "penanggung_jawab", "iku", "baseline",
            "baseline_predikat", "baseline_tahun", "aktif",
        )  # fmt: skip

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        pasang_pita(usul.obj.skala, konteks)
        usul.uji(rapikan_awal, usul.obj)

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        for u in usul:
            uji_gabungan(u, u.obj, konteks)


def uji_gabungan(usul: Usul, indikator: Indikator, konteks: Konteks) -> None:
    """A composite indicator and its components, as the file leaves them."""
    usul.uji(periksa_gabungan, indikator, [k.bobot for k in konteks.isi(Komponen).baris if k.indikator is indikator])


class KomponenLembar(Lembar):
    nama, urut, kelompok = "Komponen", 220, PROGRAM
    kunci = ("indikator", "huruf")

    class Meta:
        model = Komponen
        fields = ("indikator", "huruf", "uraian", "satuan", "bobot")

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        for u in usul:
            uji_gabungan(u, u.obj.indikator, konteks)


class TandaLembar(Lembar):
    nama, urut, kelompok = "Tanda indikator", 230, PROGRAM
    kunci = ("indikator", "jenis", "nomor")

    class Meta:
        model = TandaIndikator
        fields = ("indikator", "jenis", "nomor")


class SimpulLembar(Lembar):
    nama, urut, kelompok = "Program", 240, PROGRAM
    pengantar = "Program, kegiatan, dan sub kegiatan per tahun."
    kunci = ("tahun", "kode", "unit")

    class Meta:
        model = SimpulProgram
        fields = (
            "tahun", "kode", "unit", "jenjang", "induk", "nama", "nomenklatur", "urusan", "sasaran_program",
            "penanggung_jawab", "lokasi", "penunjang", "rincian_tidak_lengkap", "urut",
        )  # fmt: skip

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        """As in the form, a node keeps its level: what stands below it would stand under the wrong one."""
        for u in usul:
            if u.lama is not None and u.lama.jenjang != u.obj.jenjang:
                u.salahkan_bidang("jenjang", "Jenjang baris yang sudah ada tidak dapat diubah. Pakai kode lain.")


class RumusanLembar(Lembar):
    nama, urut, kelompok = "Rumusan", 250, PROGRAM
    pengantar = "Di mana sebuah indikator berada dalam rencana, dan bunyinya di sana."
    kunci = ("indikator", "tempat")
    tempat = KolomSatuDari(
        "Tempat", {"Tujuan": ("tujuan", Tujuan), "Sasaran": ("sasaran", Sasaran), "Program": ("simpul", SimpulProgram)},
        petunjuk="Tujuan, Sasaran, atau Program, lalu kodenya.", wajib=True,
    )  # fmt: skip

    class Meta:
        model = RumusanIndikator
        fields = ("indikator", "tempat", "uraian", "urut")


class TargetLembar(Lembar):
    nama, urut, kelompok = "Target", 260, PROGRAM
    pengantar = "Target tahunan, satu kolom setiap tahun."
    kunci, kolom_tahun = ("rumusan", "komponen", "tahun"), "tahun"
    rumusan = KolomSebar("rumusan", RumusanIndikator, {"Indikator": "Indikator", "Tempat": "Tempat"}, wajib=True)
    komponen = KolomSebar("komponen", Komponen, {"Indikator": "Indikator", "Komponen": "Huruf"})
    nilai = KolomNilai("Target", lambda t: t.rumusan.indikator if t.rumusan_id else None)

    class Meta:
        model = Target
        fields = ("rumusan", "komponen", "tahun", "nilai")

    def tahun_kolom(self, konteks: Konteks) -> set[int]:
        return super().tahun_kolom(konteks) | {t for r in konteks.isi(Renstra).baris for t in r.tahun}

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        for u in usul:
            renstra = u.obj.rumusan.renstra
            tahun = renstra.tahun if renstra else range(u.obj.rumusan.simpul.tahun, u.obj.rumusan.simpul.tahun + 1)
            if u.tindakan is not Tindakan.HAPUS and u.obj.tahun not in tahun:
                batas = f"{tahun[0]} sampai {tahun[-1]}" if len(tahun) > 1 else str(tahun[0])
                u.salahkan_bidang("angka", f"Rencana ini hanya memuat tahun {batas}, bukan {u.obj.tahun}.")


class DukunganLembar(Lembar):
    nama, urut, kelompok = "Dukungan", 270, PROGRAM
    pengantar = "Program atau kegiatan mana mendukung sasaran atau indikator mana."
    kunci = ("simpul", "didukung")
    simpul = KolomSebar("simpul", SimpulProgram, SIMPUL, penentu="Kode", wajib=True)
    didukung = KolomSatuDari(
        "Mendukung", {"Sasaran": ("sasaran", Sasaran), "Indikator": ("indikator", Indikator)},
        petunjuk="Sasaran atau Indikator, lalu kodenya.", wajib=True,
    )  # fmt: skip

    class Meta:
        model = Dukungan
        fields = ("simpul", "didukung", "bagian")

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        """The shares of a node, as the file leaves them, beside each share that it brings."""
        milik = defaultdict(list)
        for d in konteks.isi(Dukungan).baris:
            milik[id(d.simpul)].append(d)
        for u in usul:
            try:
                periksa_bagian(milik[id(u.obj.simpul)])
            except ValidationError as salah:
                u.salahkan_bidang("bagian", " ".join(salah.messages))


class PegawaiLembar(Lembar):
    nama, urut, kelompok = "Pegawai", 280, PROGRAM
    pengantar = "Jumlah pegawai menurut status, golongan, pendidikan, dan jabatan; tanpa nama orang."
    kunci = ("tahun", "kelompok", "uraian")

    class Meta:
        model = RekapPegawai
        fields = ("tahun", "kelompok", "uraian", "laki_laki", "perempuan", "kebutuhan", "urut")


class AsetLembar(Lembar):
    nama, urut, kelompok = "Aset", 290, PROGRAM
    kunci = ("tahun", "nama")

    class Meta:
        model = Aset
        fields = ("tahun", "nama", "satuan", "jumlah", "baik", "rusak_ringan", "rusak_berat", "keterangan", "urut")


LEMBAR = (
    VersiNomenklaturLembar, NomenklaturLembar, RpjmdLembar, MisiLembar, SasaranDaerahLembar, RenstraLembar, TujuanLembar,
    SasaranLembar, StrategiLembar, KebijakanLembar, ProgramRenstraLembar, IndikatorLembar, KomponenLembar, TandaLembar,
    SimpulLembar, RumusanLembar, TargetLembar, DukunganLembar, PegawaiLembar, AsetLembar,
)  # fmt: skip
