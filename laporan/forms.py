"""Forms of the report room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from django import forms

from anggaran.models import Tahap
from laporan.forms_berkas import GAMBAR, JENIS_BERKAS, bidang_berkas
from laporan.models import Bagian, DasarHukum, Laporan, Naskah
from laporan.narasi import segarkan
from laporan.nilai import NilaiHidup
from laporan.papers import daftar_cetakan
from laporan.periksa.ketik import TemuanKetik
from laporan.urutan import DALAM, urutan_buku
from laporan.widgets import NarasiWidget
from sakip.core.forms import FormKantor, rapikan
from sakip.core.models import Pejabat, Peraturan

BERKAS = "berkas"
LETAK = {"isi": "Bab tersendiri", "depan": "Sebelum BAB I", "lampiran": "Lampiran"}


class LaporanForm(FormKantor):
    """The frame: title, place, date, signer, paper, stage of the budget, picture of the cover."""

    unggahan = bidang_berkas(
        "Gambar sampul", "Misalnya foto kantor. PNG atau JPEG, paling besar 10 MB. Kosongkan bila tetap.", GAMBAR
    )
    hapus_gambar = forms.BooleanField(label="Hapus gambar sampul yang sekarang", required=False)

    class Meta:
        model = Laporan
        fields = [
            "judul",
            "nomor",
            "tanggal_nomor",
            "tempat",
            "tanggal",
            "penandatangan",
            "kertas",
            "tahap",
            "nomor_tabel",
            "grafik",
            "penomoran",
            "bab_awal",
        ]

    def saring(self) -> None:
        self.pilihan("penandatangan", Pejabat.objects.filter(perangkat=self.perangkat))
        self.pilihan("tahap", Tahap.objects.filter(perangkat=self.perangkat, tahun=self.tahun))
        if not self.instance.gambar_sampul_id:
            del self.fields["hapus_gambar"]


class DasarHukumForm(FormKantor):
    """One regulation out of the lists of the Pemda and of all, and its place among those cited."""

    class Meta:
        model = DasarHukum
        fields = ["peraturan", "urut"]

    def saring(self) -> None:
        self.pilihan("peraturan", Peraturan.objects.untuk(self.perangkat.pemda))


class BagianForm(FormKantor):
    """Title and texts of one section, and the year of its data."""

    class Meta:
        model = Bagian
        fields = ["judul", "naskah", "naskah_akhir", "tahun_data", "tampil", "tanpa_judul"]
        widgets = {
            "naskah": NarasiWidget(attrs={"rows": 16}),
            "naskah_akhir": NarasiWidget(attrs={"rows": 8}),
        }
        help_texts = {
            "naskah": "Dicetak sebelum tabel dan kalimat yang disusun dari data.",
            "naskah_akhir": "Dicetak sesudah tabel dan kalimat yang disusun dari data.",
        }

    def pasang(
        self, alamat: Mapping[str, str], tempat: Mapping[str, str], temuan: Mapping[str, Sequence[TemuanKetik]]
    ) -> None:
        """What the editors ask, the generated blocks that their texts may place, and what was found in these."""
        for nama in ("naskah", "naskah_akhir"):
            widget = self.fields[nama].widget
            widget.alamat, widget.tempat, widget.temuan = alamat, tempat, [asdict(t) for t in temuan[nama]]

    def segarkan(self, nilai: Mapping[str, NilaiHidup]) -> None:
        """Show the live values in the texts as they are now."""
        for nama in ("naskah", "naskah_akhir"):
            self.initial[nama] = segarkan(getattr(self.instance, nama), nilai)


class TambahBagianForm(FormKantor):
    """A section of the office's own: its text, one of the tables and papers, or an uploaded file."""

    letak = forms.ChoiceField(label="Letak")
    muatan = forms.ChoiceField(label="Memuat", required=False)
    unggahan = bidang_berkas("Berkas", f"Hanya untuk “Berkas unggahan”: {JENIS_BERKAS}", f"application/pdf,{GAMBAR}")

    class Meta:
        model = Bagian
        fields = ["judul"]
        help_texts = {"judul": "Boleh kosong bila memuat tabel atau naskah: dipakai namanya."}

    def saring(self) -> None:
        self.fields["judul"].required = False
        self.fields["muatan"].choices = [("", "Teks sendiri"), (BERKAS, "Berkas unggahan (PDF atau gambar)")] + [
            (nama, [(c.kunci, c.judul) for c in isi])
            for nama, isi in groupby((c for c in daftar_cetakan() if not c.mandiri), key=lambda c: c.kelompok)
        ]
        bawah = [
            (str(b.pk), f"Di bawah: {'— ' * dalam}{b.judul}")
            for dalam, b in urutan_buku(list(self.instance.laporan.bagian.all()))
            if dalam < DALAM - 1
        ]
        self.fields["letak"].choices = [*LETAK.items(), *bawah]

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not isi.get("judul") and "judul" not in self.errors and isi.get("muatan") in {"", BERKAS}:
            self.add_error("judul", "Isi judul bagian ini.")
        if isi.get("muatan") == BERKAS and not isi.get("unggahan") and "unggahan" not in self.errors:
            self.add_error("unggahan", "Pilih berkas yang akan dijilid.")
        return isi

    def _get_validation_exclusions(self) -> set[str]:
        """The domain function fills in key, place and title."""
        return super()._get_validation_exclusions() | {"judul"}


class PindahBagianForm(forms.Form):
    """Where a section goes: before, after or below another, or to the end of a group."""

    CARA = (("sesudah", "Sesudah"), ("sebelum", "Sebelum"), ("dalam", "Di dalam, paling akhir"))

    cara = forms.ChoiceField(label="Letakkan", choices=CARA, initial="sesudah")
    acuan = forms.ChoiceField(label="Bagian")

    def __init__(self, *args: Any, bagian: Bagian, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        semua = urutan_buku(list(bagian.laporan.bagian.all()))
        ujung = [(nama, f"{judul}, paling akhir") for nama, judul in LETAK.items()]
        self.fields["acuan"].choices = [
            ("Bagian dalam susunan", [(str(b.pk), f"{'— ' * d}{b.judul}") for d, b in semua if b.pk != bagian.pk]),
            ("Berdiri sendiri", ujung),
        ]
        for field in self.fields.values():
            rapikan(field)


class PenomoranForm(FormKantor):
    """How sections are numbered inside the chapters, and lampiran."""

    class Meta:
        model = Laporan
        fields = ["penomoran", "nomor_lampiran"]


class NaskahForm(FormKantor):
    """Number, day, place and signer of a paper, and words under its table."""

    class Meta:
        model = Naskah
        fields = ["nomor", "tanggal", "tempat", "penandatangan", "catatan"]
        help_texts = {
            "penandatangan": "Nama, jabatan, pangkat, dan NIP disalin ke naskah saat disimpan.",
            "catatan": "Dicetak di bawah tabel, sebelum tanda tangan.",
        }

    def saring(self) -> None:
        self.pilihan("penandatangan", Pejabat.objects.filter(perangkat=self.perangkat))
