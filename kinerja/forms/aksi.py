"""Forms of what stands below the year: the grid of targets, and one step of the rencana aksi."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kinerja.domain.aksi import SelTarget
from kinerja.models import Aksi, TargetPeriode
from kinerja.queries.periode import nama_periode
from renstra.domain import IsiTarget, baca_target
from renstra.enums import Ketersediaan
from renstra.forms.komponen import KotakTarget, teks_target
from renstra.models import SimpulProgram
from sakip.core.forms import FormKantor
from sakip.core.models import UnitKerja


class TargetPeriodeForm(forms.Form):
    """A box for each cell; an empty one takes the target away, one that was marked as not available stays."""

    def __init__(
        self, *args: Any, sel: Sequence[SelTarget], ada: Mapping[str, TargetPeriode], nama: Mapping[str, str],
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.sel, self.ada = sel, ada
        for s in sel:
            self.fields[s.nama] = KotakTarget(label="", initial=teks_target(ada.get(s.nama)))
            self.fields[s.nama].widget.attrs["aria-label"] = f"{nama_periode(s.periode)}, {nama[s.nama]}"

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        self.isi: dict[SelTarget, IsiTarget] = {}
        for s in self.sel:
            try:
                target = baca_target(isi.get(s.nama) or "", s.indikator)
            except ValidationError as salah:
                self.add_error(s.nama, salah)
                continue
            lama = self.ada.get(s.nama)
            if not (target.kosong and lama is not None and lama.ketersediaan != Ketersediaan.ADA):
                self.isi[s] = target
        return isi


class AksiForm(FormKantor):
    """One step; what is planned may be words or a figure with its unit."""

    class Meta:
        model = Aksi
        fields = ["uraian", *Aksi.TRIWULAN, "simpul", "unit", "urut"]
        help_texts = {"tw1": "Yang direncanakan pada triwulan itu, misalnya: 3 kelurahan"}

    def saring(self) -> None:
        semua = SimpulProgram.objects.filter(perangkat=self.perangkat, tahun=self.tahun)
        self.pilihan("simpul", semua.order_by("kode", "urut"))
        self.pilihan("unit", UnitKerja.objects.filter(perangkat=self.perangkat))
        self.fields["simpul"].label = "Program, kegiatan, atau sub kegiatan"
        self.fields["urut"].required = False
        if self.instance._state.adding:
            self.initial.pop("urut", None)
            self.fields["urut"].initial = None
            self.fields["urut"].help_text = "Kosong: paling akhir."
