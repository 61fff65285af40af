"""The kind of cell that names a row of another sheet."""

from __future__ import annotations

from typing import Any

from django.db import models

from sakip.core.lembar.jenis import Jenis, Teks
from sakip.core.lembar.sel import Sel


class Rujuk(Jenis):
    """A row of another sheet by its path, or by the end of its path where only one row ends so."""

    format, lebar = "@", 28

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__()
        self.model = model
        self.teks = Teks()
        self.harap = f"{model._meta.verbose_name} yang ada di kantor ini"

    def baca(self, sel: Sel, **kwargs: Any) -> Any:
        return kwargs["konteks"].isi(self.model).cari(self.teks.baca(sel))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else kwargs["konteks"].isi(self.model).jalur(value)
