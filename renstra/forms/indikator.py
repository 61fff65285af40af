"""The form of an indicator: its identity, its wording here, targets of the years, lettered components."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from renstra.domain import IsiKomponen, IsiTarget, baca_target
from renstra.enums import Ketersediaan
from renstra.models import BerNilai, Indikator, Komponen, RumusanIndikator, Skala, Target
from sakip.core.fields import BanyakField
from sakip.core.forms import FormKantor
from sakip.core.models import UnitKerja
from sakip.core.numbers import format_angka

BARIS_KOSONG = 3
PALING_BANYAK = 100
TAMBAHAN = ("target_", "tiada_", "sebab_", "komponen_")


def teks_target(nilai: BerNilai | None) -> str:
    """A target as one would type it."""
    if nilai is None or nilai.angka is None:
        return nilai.predikat if nilai else ""
    ujung = [x for x in (nilai.angka, nilai.angka_atas) if x is not None]
    return " - ".join(format_angka(x, 4, tetap=False).replace(".", "") for x in ujung)


class KotakTarget(forms.CharField):
    """One box for a number, a range, or a letter; read when the kind of value is known."""

    def __init__(self, *, label: str, **kwargs: Any) -> None:
        super().__init__(label=label, required=False, max_length=40, **kwargs)
        self.widget.attrs |= {"class": "angka", "autocomplete": "off", "size": 8}


class IndikatorForm(FormKantor):
    """``rumusan`` is the place it is opened from (None: identity only), ``tahun_target`` the years of that plan."""

    uraian = forms.CharField(
        label="Bunyi dalam rencana ini", required=False, widget=forms.Textarea,
        help_text="Kosongkan bila sama dengan nama indikator.",
    )  # fmt: skip
    urut = forms.IntegerField(label="Urutan di tempat ini", required=False, min_value=1, max_value=999)

    class Meta:
        model = Indikator
        fields = [
            "kode", "nama", "uraian", "urut", "satuan", "polaritas", "jenis_nilai", "skala", "akumulasi", "formulasi",
            "pembilang", "penyebut", "alasan", "sumber_data", "penanggung_jawab", "iku", "baseline", "baseline_tahun",
            "aktif",
        ]  # fmt: skip
        widgets = {"polaritas": forms.RadioSelect}
        field_classes = {"penanggung_jawab": BanyakField}

    def __init__(
        self, *args: Any, rumusan: RumusanIndikator | None = None, tahun_target: list[int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rumusan, self.tahun_target = rumusan, tahun_target
        self.order_fields(self._meta.fields)
        self._siapkan_rumusan()
        target = rumusan.target.all() if rumusan is not None and rumusan.pk else []
        self.ada: dict[tuple[int | None, int], Target] = {(t.komponen_id, t.tahun): t for t in target}
        for tahun in tahun_target if rumusan else []:
            self._tambah_target(tahun)
        self._siapkan_komponen()

    def saring(self) -> None:
        self.pilihan("penanggung_jawab", UnitKerja.objects.filter(perangkat=self.perangkat))
        guna = [Skala.Kegunaan.PREDIKAT, Skala.Kegunaan.SURVEI]
        self.pilihan("skala", Skala.objects.untuk(self.perangkat.pemda).filter(kegunaan__in=guna))
        if self.instance._state.adding:
            # Asked, never guessed: a wrong direction turns every capaian around.
            self.initial.pop("polaritas", None)
            self.fields["polaritas"].initial = None

    def _siapkan_rumusan(self) -> None:
        if self.rumusan is None:
            del self.fields["uraian"]
        else:
            self.fields["uraian"].initial = self.rumusan.uraian
        if self.rumusan is None or self.rumusan._state.adding:
            del self.fields["urut"]
        else:
            self.fields["urut"].initial = self.rumusan.urut

    def _tambah_target(self, tahun: int) -> None:
        lama = self.ada.get((None, tahun))
        self.fields[f"target_{tahun}"] = KotakTarget(label=f"Target {tahun}", initial=teks_target(lama))
        self.fields[f"tiada_{tahun}"] = forms.ChoiceField(
            label=f"Keadaan {tahun}", choices=Ketersediaan.choices, required=False,
            initial=lama.ketersediaan if lama else Ketersediaan.ADA,
        )  # fmt: skip
        self.fields[f"sebab_{tahun}"] = forms.CharField(
            label=f"Alasan {tahun}",
            required=False,
            max_length=250,
            initial=lama.alasan if lama else "",
        )

    def _siapkan_komponen(self) -> None:
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
        self.fields |= {
            f"{nama}pk": forms.CharField(
                required=False, widget=forms.HiddenInput, initial=komponen.pk if komponen else ""
            ),
            f"{nama}huruf": forms.CharField(
                label="Huruf", required=False, max_length=4, initial=komponen.huruf if komponen else ""
            ),
            f"{nama}uraian": forms.CharField(
                label="Uraian", required=False, max_length=250, initial=komponen.uraian if komponen else ""
            ),
            f"{nama}satuan": forms.CharField(
                label="Satuan", required=False, max_length=40, initial=komponen.satuan if komponen else ""
            ),
        }
        for tahun in self.tahun_target if self.rumusan else []:
            lama = self.ada.get((komponen.pk, tahun)) if komponen else None
            self.fields[f"{nama}target_{tahun}"] = KotakTarget(label=f"{tahun}", initial=teks_target(lama))
        if komponen or self.is_bound:
            self.fields[f"{nama}hapus"] = forms.BooleanField(label="Hapus komponen ini", required=False)

    # What the template walks over.

    def bidang_utama(self) -> Iterator[forms.BoundField]:
        return (self[nama] for nama in self.fields if not nama.startswith(TAMBAHAN))

    def baris_target(self) -> list[tuple[int, forms.BoundField, forms.BoundField, forms.BoundField]]:
        tahun = self.tahun_target if self.rumusan else []
        return [(t, self[f"target_{t}"], self[f"tiada_{t}"], self[f"sebab_{t}"]) for t in tahun]

    def baris_komponen(self) -> list[dict[str, Any]]:
        return [
            {
                "bidang": [self[f"komponen_{i}_{nama}"] for nama in ("huruf", "uraian", "satuan")],
                "target": [self[n] for n in self.fields if n.startswith(f"komponen_{i}_target_")],
                "pk": self[f"komponen_{i}_pk"],
                "hapus": self[f"komponen_{i}_hapus"] if self[f"komponen_{i}_pk"].value() else None,
            }
            for i in range(self.jumlah)
        ]

    def buka_komponen(self) -> bool:
        """Show the components without being asked: there are some, or something is wrong there."""
        return bool(self.komponen_ada) or any(nama.startswith("komponen_") for nama in self.errors)

    # Reading what was typed.

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        ukuran = Indikator(
            jenis_nilai=isi.get("jenis_nilai") or "", skala=isi.get("skala"), polaritas=isi.get("polaritas") or ""
        )
        self.isi_target = {t: self._baca_baris(t, ukuran) for t in (self.tahun_target if self.rumusan else [])}
        self.isi_komponen = [k for i in range(self.jumlah) if (k := self._baca_komponen(i, ukuran))]
        return isi

    def _baca_baris(self, tahun: int, ukuran: Indikator) -> IsiTarget:
        isi = self.cleaned_data
        keadaan = isi.get(f"tiada_{tahun}") or Ketersediaan.ADA
        if keadaan == Ketersediaan.ADA:
            return self._baca(f"target_{tahun}", ukuran)
        if isi.get(f"target_{tahun}"):
            self.add_error(f"target_{tahun}", "Targetnya terisi, tetapi ditandai tidak ada. Kosongkan salah satunya.")
        elif not isi.get(f"sebab_{tahun}"):
            self.add_error(f"sebab_{tahun}", "Tulis alasan mengapa targetnya tidak ada.")
        return IsiTarget(ketersediaan=keadaan, alasan=isi.get(f"sebab_{tahun}") or "")

    def _baca_komponen(self, i: int, ukuran: Indikator) -> IsiKomponen | None:
        nama = f"komponen_{i}_"
        isi = {kunci.removeprefix(nama): v for kunci, v in self.cleaned_data.items() if kunci.startswith(nama)}
        pk = isi.get("pk") or ""
        lama = self.komponen_ada.get(int(pk)) if pk.isdecimal() and len(pk) < 19 else None
        hapus = bool(isi.get("hapus"))
        if not any(v for kunci, v in isi.items() if kunci not in ("pk", "hapus")) and (lama is None or not hapus):
            if lama is not None:
                self.add_error(f"{nama}huruf", "Untuk membuang komponen ini, centang “Hapus komponen ini”.")
            return None
        if lama is None and hapus:
            return None
        if not hapus:
            self._wajib(nama, isi)
        komponen = lama or Komponen()
        komponen.huruf, komponen.uraian = isi.get("huruf") or "", isi.get("uraian") or ""
        komponen.satuan = isi.get("satuan") or ""
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
            isi = self._baca(f"{nama}target_{tahun}", ukuran)
            if not (isi.kosong and target and target.ketersediaan != Ketersediaan.ADA):
                yield tahun, isi

    def _baca(self, nama: str, ukuran: Indikator) -> IsiTarget:
        try:
            return baca_target(self.cleaned_data.get(nama) or "", ukuran)
        except ValidationError as salah:
            self.add_error(nama, salah)
            return IsiTarget()


class PakaiIndikatorForm(forms.Form):
    """Put an indicator that the office has already at another place of its plan."""

    indikator = forms.ModelChoiceField(Indikator.objects.none(), label="Indikator")
    uraian = forms.CharField(
        label="Bunyi dalam rencana ini", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kosongkan bila sama dengan nama indikator.",
    )  # fmt: skip

    def __init__(self, *args: Any, rumusan: RumusanIndikator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tempat = rumusan.tempat
        sudah = tempat.indikator.values("indikator")
        self.fields["indikator"].queryset = Indikator.objects.filter(perangkat=tempat.pemilik, aktif=True).exclude(
            pk__in=sudah
        )
