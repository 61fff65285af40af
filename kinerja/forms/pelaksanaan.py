"""The form of a node: its outputs in one grid, the outcome, what stood in the way, progress and contract."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kinerja.domain import IsiKeluaran
from kinerja.models import Pelaksanaan, Realisasi
from renstra.domain import IsiTarget, baca_target
from renstra.enums import Ketersediaan, Polaritas
from renstra.forms.indikator import KotakTarget, teks_target
from renstra.models import Indikator, Komponen, RumusanIndikator, Target
from sakip.core.fields import AngkaFormField
from sakip.core.forms import FormKantor, rapikan

CADANGAN, PALING_BANYAK = 3, 60
KOSONG = Indikator(polaritas=Polaritas.NAIK)


@dataclass(frozen=True, kw_only=True)
class BarisKeluaran:
    """A row of the grid: an output of the node, or a lettered part of one, and what this user may change of it.

    ``tetap`` says why its realisasi is entered elsewhere; "" where it may be typed here.
    """

    rumusan: RumusanIndikator
    komponen: Komponen | None
    target: Target | None
    realisasi: Realisasi | None
    bisa_rencana: bool
    bisa_realisasi: bool
    tetap: str

    @property
    def uraian(self) -> str:
        return self.komponen.uraian if self.komponen else self.rumusan.uraian

    @property
    def satuan(self) -> str:
        return self.komponen.satuan if self.komponen else self.rumusan.indikator.satuan


class PelaksanaanForm(FormKantor):
    """``keluaran`` are the outputs there are; rows for new ones follow where the user may plan (``bisa_tambah``)."""

    class Meta:
        model = Pelaksanaan
        fields = [
            "hasil_rencana", "hasil_realisasi", "hasil_capaian", "penjelasan", "kendala", "solusi", "fisik_rencana",
            "fisik_realisasi", "non_fisik_rencana", "non_fisik_realisasi", "nilai_kontrak", "pelaksana", "waktu",
            "keterangan",
        ]  # fmt: skip
        help_texts = {
            "fisik_rencana": "Kosongkan bila kegiatan ini tidak mempunyai pekerjaan fisik.",
            "nilai_kontrak": "Bila kegiatan dikontrakkan sebagai satu paket. Kontrak per baris diisi pada rincian belanja.",
        }

    HASIL = ("hasil_rencana", "hasil_realisasi", "hasil_capaian")
    CERITA = ("penjelasan", "kendala", "solusi")
    KEMAJUAN = ("fisik_rencana", "fisik_realisasi", "non_fisik_rencana", "non_fisik_realisasi")
    KONTRAK = ("nilai_kontrak", "pelaksana", "waktu", "keterangan")

    def __init__(self, *args: Any, keluaran: list[BarisKeluaran], bisa_tambah: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keluaran, self.bisa_tambah = keluaran, bisa_tambah
        for nama in self.HASIL:
            self.fields[nama].widget.attrs["rows"] = 2
        self.jumlah = len(keluaran) + self._baris_baru()
        self.fields["keluaran_jumlah"] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=self.jumlah
        )  # fmt: skip
        for i in range(self.jumlah):
            self._tambah(i, keluaran[i] if i < len(keluaran) else None)

    def _baris_baru(self) -> int:
        """Empty rows: as many as the page had, or a few; more when more are asked for."""
        if not self.bisa_tambah:
            return 0
        kirim = self.data.get("keluaran_jumlah", "") if self.is_bound else ""
        diminta = int(kirim) - len(self.keluaran) if kirim.isdecimal() and len(kirim) < 4 else CADANGAN
        if "tambah_baris" in self.data:
            diminta += CADANGAN
        return max(0, min(diminta, PALING_BANYAK - len(self.keluaran)))

    def _tambah(self, i: int, baris: BarisKeluaran | None) -> None:
        nama, nomor = f"keluaran_{i}_", i + 1
        rencana = baris is None or baris.bisa_rencana
        nyata = baris is None or baris.bisa_realisasi
        satuan = baris.satuan if baris else ""
        bidang = {
            "uraian": forms.CharField(max_length=250, initial=baris.uraian if baris else "", disabled=not rencana),
            "satuan": forms.CharField(max_length=40, initial=satuan, disabled=not rencana),
            "target": KotakTarget(label="", initial=teks_target(baris.target if baris else None), disabled=not rencana),
            "realisasi": AngkaFormField(desimal=4, initial=_angka(baris), disabled=not nyata),
            "hapus": forms.BooleanField(),
        }
        if baris is None or not rencana:
            del bidang["hapus"]
        for kunci, field in bidang.items():
            rapikan(field)
            field.required = False
            field.label = f"{JUDUL[kunci]}, keluaran {nomor}"
            field.widget.attrs["aria-label"] = field.label
            if kunci == "satuan" and baris and baris.komponen:
                field.widget.attrs["placeholder"] = baris.rumusan.indikator.satuan
            self.fields[nama + kunci] = field

    # What the template walks over.

    def baris_keluaran(self) -> list[dict[str, Any]]:
        return [
            {
                "nomor": i + 1,
                "bidang": [(JUDUL[k], self[f"keluaran_{i}_{k}"]) for k in ("uraian", "satuan", "target", "realisasi")],
                "hapus": self[f"keluaran_{i}_hapus"] if f"keluaran_{i}_hapus" in self.fields else None,
                "ada": self.keluaran[i] if i < len(self.keluaran) else None,
            }
            for i in range(self.jumlah)
        ]

    def hasil(self) -> list[forms.BoundField]:
        return [self[n] for n in self.HASIL]

    def cerita(self) -> list[forms.BoundField]:
        return [self[n] for n in self.CERITA]

    def kemajuan(self) -> list[forms.BoundField]:
        return [self[n] for n in self.KEMAJUAN]

    def kontrak(self) -> list[forms.BoundField]:
        return [self[n] for n in self.KONTRAK]

    def buka_kontrak(self) -> bool:
        """Show contract and time without being asked: something stands there, or is wrong there."""
        return any(self[n].value() or self[n].errors for n in self.KONTRAK)

    # Reading what was typed.

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        self.isi_keluaran = [x for i in range(self.jumlah) if (x := self._baca(i))]
        return isi

    def _baca(self, i: int) -> IsiKeluaran | None:
        """What is to be written of a row; None where nothing of it was changed."""
        nama = f"keluaran_{i}_"
        baris = self.keluaran[i] if i < len(self.keluaran) else None
        isi = {k: self.cleaned_data.get(nama + k) for k in JUDUL}
        berubah = {k for k in JUDUL if nama + k in self.changed_data}
        if not berubah or (baris is None and not any(isi.values()) and not self._salah(nama)):
            return None
        if not isi["uraian"] and not isi["hapus"]:
            self.add_error(f"{nama}uraian", "Tulis keluarannya, misalnya: Alat tulis kantor.")
        return IsiKeluaran(
            rumusan=baris.rumusan if baris else None,
            komponen=baris.komponen if baris else None,
            uraian=isi["uraian"] or "",
            satuan=isi["satuan"] or "",
            target=self._target(nama, baris, isi["target"] or "") if "target" in berubah else None,
            realisasi=_realisasi(isi["realisasi"]) if "realisasi" in berubah else None,
            hapus=bool(isi["hapus"]),
            nama=nama.rstrip("_"),
        )

    def _salah(self, nama: str) -> bool:
        return any(kunci.startswith(nama) for kunci in self.errors)

    def _target(self, nama: str, baris: BarisKeluaran | None, teks: str) -> IsiTarget | None:
        try:
            return baca_target(teks, baris.rumusan.indikator if baris else KOSONG)
        except ValidationError as salah:
            self.add_error(f"{nama}target", salah)
            return None


JUDUL = {"uraian": "Keluaran", "satuan": "Satuan", "target": "Target", "realisasi": "Realisasi", "hapus": "Hapus"}


def _angka(baris: BarisKeluaran | None) -> Decimal | None:
    return baris.realisasi.angka if baris and baris.realisasi else None


def _realisasi(angka: Decimal | None) -> Decimal | tuple[()]:
    return () if angka is None else angka


def alasan_tetap(indikator: Indikator, target: Target | None, realisasi: list[Realisasi]) -> str:
    """Why a figure is not typed in the grid: it is more than one number of the year."""
    if any(r.periode for r in realisasi):
        return "per triwulan"
    if indikator.skala_id and indikator.jenis_nilai == "predikat":
        return "berupa predikat"
    if indikator.pecahan:
        return "berupa pecahan"
    if any(r.survei_id or r.ketersediaan != Ketersediaan.ADA for r in realisasi):
        return "diisi di halamannya"
    return "diisi di halamannya" if target and target.ketersediaan != Ketersediaan.ADA else ""
