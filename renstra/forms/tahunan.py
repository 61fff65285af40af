"""Targets over all years of a Renstra in one grid, and the copy of a tree into several years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from renstra.domain import IsiTarget, SelTarget, baca_target
from renstra.enums import Ketersediaan
from renstra.forms.komponen import KotakTarget, teks_target
from renstra.models import Target


class TargetTahunanForm(forms.Form):
    """One box a cell; ``ada`` holds the target that stands there. Only what was changed is handed on."""

    def __init__(self, *args: Any, sel: Iterable[SelTarget], ada: Mapping[SelTarget, Target], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sel = list(sel)
        self.ada = ada
        for s in self.sel:
            label = f"{s.rumusan.uraian}, {s.tahun}"
            self.fields[s.nama] = KotakTarget(label=label, initial=teks_target(ada.get(s)))
            self.fields[s.nama].widget.attrs["aria-label"] = label

    @property
    def isi(self) -> dict[SelTarget, IsiTarget]:
        return self._isi

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        self._isi = {s: t for s in self.sel if s.nama in self.changed_data and (t := self._baca(s)) is not None}
        return isi

    def _baca(self, s: SelTarget) -> IsiTarget | None:
        """None leaves the cell: unreadable, or an empty box for a target that is marked as not available."""
        try:
            isi = baca_target(self.cleaned_data.get(s.nama) or "", s.rumusan.indikator)
        except ValidationError as salah:
            self.add_error(s.nama, salah)
            return None
        lama = self.ada.get(s)
        return None if isi.kosong and lama and lama.ketersediaan != Ketersediaan.ADA else isi


class SalinTahunForm(forms.Form):
    """From which year the tree is copied, and into which; what stands there already stays."""

    dari = forms.TypedChoiceField(label="Salin dari tahun", coerce=int)
    ke = forms.TypedMultipleChoiceField(
        label="Ke tahun", coerce=int, widget=forms.CheckboxSelectMultiple,
        help_text="Program dan kegiatan yang sudah ada pada tahun itu tidak diubah. Targetnya diisi sendiri per tahun.",
    )  # fmt: skip

    def __init__(self, *args: Any, asal: list[int], tahun: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dari"].choices = [(t, t) for t in asal]
        self.fields["ke"].choices = [(t, t) for t in tahun]

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("dari") in (isi.get("ke") or []):
            self.add_error("ke", f"Tahun {isi['dari']} adalah asalnya. Hilangkan centangnya.")
        return isi
