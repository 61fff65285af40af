"""The parts of the indicator form that come in rows: lettered components, and the lists it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from renstra.domain import IsiKomponen, IsiTarget, baca_target
from renstra.enums import JenisTanda, Ketersediaan
from renstra.models import BerNilai, Indikator, Komponen, RumusanIndikator, Target
from sakip.core.fields import AngkaFormField
from sakip.core.numbers import format_angka

BARIS_KOSONG = 3
PALING_BANYAK = 100
ISI = ("huruf", "uraian", "satuan", "bobot")


def teks_target(nilai: BerNilai | None) -> str:
    """A target as one would type it."""
    if nilai is None or nilai.angka is None:
        return nilai.predikat if nilai else ""
    if nilai.predikat:
        return f"{nilai.predikat} ({format_angka(nilai.angka, 4, tetap=False).replace('.', '')})"
    ujung = [x for x in (nilai.angka, nilai.angka_atas) if x is not None]
    return " - ".join(format_angka(x, 4, tetap=False).replace(".", "") for x in ujung)


class KotakTarget(forms.CharField):
    """One box for a number, a range, or a letter; read when the kind of value is known."""

    def __init__(self, *, label: str, **kwargs: Any) -> None:
        super().__init__(label=label, required=False, max_length=40, **kwargs)
        self.widget.attrs |= {"class": "angka", "autocomplete": "off", "size": 8}


class KomponenMixin:
    """Rows of components with a target for each year; some empty ones at the end."""

    rumusan: RumusanIndikator | None
    tahun_target: list[int]
    ada: dict[tuple[int | None, int], Target]
    instance: Indikator

    def siapkan_komponen(self) -> None:
        ada = list(self.instance.komponen.all()) if self.instance.pk else []
        self.komponen_ada = {k.pk: k for k in ada}
        kirim = self.data.get("komponen_jumlah", "") if self.is_bound else ""
        diminta = int(kirim) if kirim.isdecimal() and len(kirim) < 4 else 0
        self.jumlah = min(max(len(ada) + BARIS_KOSONG, diminta), PALING_BANYAK)
        self.fields["komponen_jumlah"] = forms.CharField(required=False, widget=forms.HiddenInput, initial=self.jumlah)
        for i in range(self.jumlah):
            self._tambah_komponen(i, ada[i] if i < len(ada) else None)

    def _tambah_komponen(self, i: int, komponen: Komponen | None) -> None:
        nama = f"komponen_{i}_"
        isi = {kunci: getattr(komponen, kunci) if komponen else "" for kunci in ("pk", *ISI)}
        self.fields |= {
            f"{nama}pk": forms.CharField(required=False, widget=forms.HiddenInput, initial=isi["pk"]),
            f"{nama}huruf": forms.CharField(label="Huruf", required=False, max_length=4, initial=isi["huruf"]),
            f"{nama}uraian": forms.CharField(label="Uraian", required=False, max_length=250, initial=isi["uraian"]),
            f"{nama}satuan": forms.CharField(label="Satuan", required=False, max_length=40, initial=isi["satuan"]),
            f"{nama}bobot": AngkaFormField(label="Bobot", required=False, desimal=4, initial=isi["bobot"]),
        }
        for tahun in self.tahun_target if self.rumusan else []:
            lama = self.ada.get((komponen.pk, tahun)) if komponen else None
            self.fields[f"{nama}target_{tahun}"] = KotakTarget(label=f"{tahun}", initial=teks_target(lama))
        if komponen or self.is_bound:
            self.fields[f"{nama}hapus"] = forms.BooleanField(label="Hapus komponen ini", required=False)

    def baris_komponen(self) -> list[dict[str, Any]]:
        return [
            {
                "bidang": [self[f"komponen_{i}_{nama}"] for nama in ISI],
                "target": [self[n] for n in self.fields if n.startswith(f"komponen_{i}_target_")],
                "pk": self[f"komponen_{i}_pk"],
                "hapus": self[f"komponen_{i}_hapus"] if self[f"komponen_{i}_pk"].value() else None,
            }
            for i in range(self.jumlah)
        ]

    def buka_komponen(self) -> bool:
        """Show the components without being asked: there are some, or something is wrong there."""
        return bool(self.komponen_ada) or any(nama.startswith("komponen_") for nama in self.errors)

    def baca_komponen(self, i: int, ukuran: Indikator) -> IsiKomponen | None:
        """What was typed in a row; None for an empty one. Errors stand beside its fields."""
        nama = f"komponen_{i}_"
        isi = {kunci.removeprefix(nama): v for kunci, v in self.cleaned_data.items() if kunci.startswith(nama)}
        pk = isi.get("pk") or ""
        lama = self.komponen_ada.get(int(pk)) if pk.isdecimal() and len(pk) < 19 else None
        hapus = bool(isi.get("hapus"))
        berisi = any(v not in ("", None) for kunci, v in isi.items() if kunci not in ("pk", "hapus"))
        if not berisi and (lama is None or not hapus):
            if lama is not None:
                self.add_error(f"{nama}huruf", "Untuk membuang komponen ini, centang “Hapus komponen ini”.")
            return None
        if lama is None and hapus:
            return None
        if not hapus:
            self._wajib(nama, isi)
        komponen = lama or Komponen()
        for kunci in ISI:
            setattr(komponen, kunci, isi.get(kunci) if kunci == "bobot" else isi.get(kunci) or "")
        target = {} if hapus else dict(self._target_komponen(nama, lama, ukuran))
        return IsiKomponen(komponen=komponen, target=target, hapus=hapus, nama=nama.rstrip("_"))

    def _wajib(self, nama: str, isi: dict[str, Any]) -> None:
        for kunci, kalimat in (("huruf", "Isi hurufnya, misalnya a."), ("uraian", "Isi uraian komponennya.")):
            if not isi.get(kunci) and f"{nama}{kunci}" not in self.errors:
                self.add_error(f"{nama}{kunci}", kalimat)

    def _target_komponen(self, nama: str, lama: Komponen | None, ukuran: Indikator) -> Iterator[tuple[int, IsiTarget]]:
        """An empty box leaves a target that was marked as not available."""
        for tahun in self.tahun_target if self.rumusan else []:
            target = self.ada.get((lama.pk, tahun)) if lama else None
            isi = self.baca(f"{nama}target_{tahun}", ukuran)
            if not (isi.kosong and target and target.ketersediaan != Ketersediaan.ADA):
                yield tahun, isi

    def baca(self, nama: str, ukuran: Indikator) -> IsiTarget:
        """The target in a box; what cannot be read is said beside it."""
        try:
            return baca_target(self.cleaned_data.get(nama) or "", ukuran)
        except ValidationError as salah:
            self.add_error(nama, salah)
            return IsiTarget()


class TandaMixin:
    """For each list (IKD, IKK, SPM, SDGs) whether the indicator is in it, and its numbers there."""

    instance: Indikator

    def siapkan_tanda(self) -> None:
        ada = list(self.instance.tanda.all()) if self.instance.pk else []
        for jenis in JenisTanda:
            milik = [t for t in ada if t.jenis == jenis]
            self.fields[f"tanda_{jenis}"] = forms.BooleanField(label=jenis.label, required=False, initial=bool(milik))
            self.fields[f"nomor_{jenis}"] = forms.CharField(
                label=f"Nomor dalam daftar {jenis}", required=False, max_length=200,
                initial="; ".join(t.nomor for t in milik if t.nomor),
            )  # fmt: skip

    def baris_tanda(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"tanda_{j}"], self[f"nomor_{j}"]) for j in JenisTanda]

    def buka_tanda(self) -> bool:
        return any(kotak.value() or nomor.errors for kotak, nomor in self.baris_tanda())

    def isi_tanda(self) -> list[tuple[str, str]]:
        """Pairs of list and number; a number alone says that the indicator is in its list."""
        hasil = []
        for jenis in JenisTanda:
            nomor = [n.strip() for n in self.cleaned_data[f"nomor_{jenis}"].split(";") if n.strip()]
            if nomor or self.cleaned_data[f"tanda_{jenis}"]:
                hasil += [(jenis.value, n) for n in nomor or [""]]
        return hasil

    def periksa_tanda(self) -> None:
        for jenis in JenisTanda:
            nomor = self.cleaned_data.get(f"nomor_{jenis}") or ""
            if any(len(n.strip()) > 40 for n in nomor.split(";")):
                self.add_error(f"nomor_{jenis}", "Satu nomor paling panjang 40 huruf. Pisahkan dengan titik koma.")
