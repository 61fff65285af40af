"""Columns of a sheet: which heading, which field, and how a cell becomes its value (fields of django-import-export)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import models
from import_export.fields import Field

from sakip.core.lembar.jenis import TAHUN, TERLALU_PANJANG, Angka, Bulat, Jenis, Pilihan, Tanggal, Teks, YaTidak
from sakip.core.lembar.rujuk import Rujuk
from sakip.core.lembar.sel import KOSONG, Sel

if TYPE_CHECKING:
    from sakip.core.lembar.konteks import Konteks


class Kolom(Field):
    """A column. ``kepala`` are its headings (mostly one), ``bidang`` the model fields it sets."""

    widget: Jenis

    def __init__(
        self, attribute: str = "", judul: str = "", widget: Jenis | None = None, *, petunjuk: str = "",
        contoh: Any = None, bawaan: Any = None, wajib: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(attribute=attribute, column_name=judul, widget=widget or Teks())
        self.petunjuk, self.contoh, self.bawaan, self.wajib = petunjuk, contoh, bawaan, wajib

    @property
    def kepala(self) -> tuple[str, ...]:
        return (self.column_name,)

    @property
    def kepala_wajib(self) -> tuple[str, ...]:
        """The headings that a sheet must have, where the column is part of its key."""
        return self.kepala if self.wajib else ()

    @property
    def bidang(self) -> tuple[str, ...]:
        return (self.attribute,)

    def nilai(self, obj: Any) -> Any:
        """What the row holds now."""
        return getattr(obj, self.attribute)

    def pasang(self, obj: Any, nilai: Any) -> None:
        setattr(obj, self.attribute, nilai)

    def baca(self, sel: Mapping[str, Sel], konteks: Konteks, obj: Any = None) -> Any:
        """The value of the cell. Raises SelSalah."""
        nilai = self.widget.clean(sel.get(self.column_name, KOSONG), konteks=konteks, obj=obj)
        return self.bawaan if nilai in (None, "") and self.bawaan is not None else nilai

    def sama(self, obj: Any, nilai: Any) -> bool:
        """Whether the row says this already; white space around a text says nothing."""
        kini = self.nilai(obj)
        if isinstance(kini, str) and isinstance(nilai, str):
            return kini.replace("\r\n", "\n").strip() == nilai or nilai == TERLALU_PANJANG
        return bool(kini is nilai or (not isinstance(nilai, models.Model) and kini == nilai))

    def tulis(self, obj: Any, konteks: Konteks) -> dict[str, Any]:
        """The values of the cells, by heading."""
        return {self.column_name: self.widget.render(self.nilai(obj), obj=obj, konteks=konteks)}

    def jenis(self, kepala: str) -> Jenis:
        """The kind of one heading."""
        return self.widget

    def sel_utama(self, sel: Mapping[str, Sel]) -> Sel:
        """The cell a message points to: the last one that is filled."""
        isi = [sel[k] for k in self.kepala if k in sel]
        return next((s for s in reversed(isi) if not s.kosong), isi[-1] if isi else KOSONG)

    def pilihan(self, konteks: Konteks) -> dict[str, list[str]]:
        """What drop-downs offer, by heading."""
        return {self.column_name: isi} if (isi := self.widget.pilihan()) else {}


class KolomRujuk(Kolom):
    """A row of another sheet, by its path in one cell: ``2016 versi 1 / T1 / T1.S1``, or its end where that is clear."""

    def __init__(self, attribute: str, judul: str, model: type[models.Model], **lain: Any) -> None:
        super().__init__(attribute, judul, Rujuk(model), **lain)
        self.model = model

    def pilihan(self, konteks: Konteks) -> dict[str, list[str]]:
        return {self.column_name: konteks.isi(self.model).semua_jalur()}


class KolomSebar(Kolom):
    """A row of another sheet, known by several cells: year, code, unit. ``kepala`` maps our headings to its own.

    There is no row where the cell under ``penentu`` is empty (the last heading, unless it is named).
    """

    def __init__(
        self, attribute: str, model: type[models.Model], kepala: Mapping[str, str], *, penentu: str = "", **lain: Any
    ) -> None:
        self.model, self.peta = model, dict(kepala)
        self.penentu = penentu or list(self.peta)[-1]
        super().__init__(attribute, next(iter(self.peta)), Rujuk(model), **lain)

    @property
    def kepala(self) -> tuple[str, ...]:
        return tuple(self.peta)

    @property
    def kepala_wajib(self) -> tuple[str, ...]:
        if not self.wajib:
            return ()
        from sakip.core.lembar.lembar import lembar_untuk

        perlu = lembar_untuk(self.model).kepala_wajib
        return tuple(ini for ini, asal in self.peta.items() if ini == self.penentu or asal in perlu)

    def baca(self, sel: Mapping[str, Sel], konteks: Konteks, obj: Any = None) -> Any:
        if sel.get(self.penentu, KOSONG).kosong:
            return None
        bagian = {asal: sel.get(ini, KOSONG) for ini, asal in self.peta.items()}
        return konteks.isi(self.model).cari_sebar(bagian, {asal: ini for ini, asal in self.peta.items()})

    def tulis(self, obj: Any, konteks: Konteks) -> dict[str, Any]:
        lain = self.nilai(obj)
        if lain is None:
            return {self.penentu: ""}
        isi = konteks.isi(self.model).kunci_tercetak(lain)
        return {ini: isi.get(asal, "") for ini, asal in self.peta.items()}

    def jenis(self, kepala: str) -> Jenis:
        from sakip.core.lembar.lembar import lembar_untuk

        return lembar_untuk(self.model).jenis_kepala(self.peta[kepala])

    def pilihan(self, konteks: Konteks) -> dict[str, list[str]]:
        isi = konteks.isi(self.model)
        beda = {ini: {isi.kunci_tercetak(o).get(asal) for o in isi.baris} for ini, asal in self.peta.items()}
        return {k: sorted(str(x) for x in nilai if x not in (None, "")) for k, nilai in beda.items()}


def kolom_dari(f: Any, judul: str = "") -> Kolom:
    """The column of a model field: heading, help and kind as the model says."""
    nama = judul or _judul(f)
    wajib = not f.blank and not f.null and not f.has_default()
    if isinstance(f, models.ForeignKey):
        return KolomRujuk(f.name, nama, f.related_model, petunjuk=str(f.help_text), wajib=wajib)
    bawaan = f.get_default() if f.has_default() and not f.null and f.get_default() != "" else None
    petunjuk = str(f.help_text)
    contoh = petunjuk.removeprefix("Misalnya: ").split(",")[0] if petunjuk.startswith("Misalnya: ") else None
    return Kolom(f.name, nama, jenis_dari(f, wajib=wajib), petunjuk=petunjuk, contoh=contoh, bawaan=bawaan, wajib=wajib)


def _judul(f: models.Field) -> str:
    nama = str(f.verbose_name)
    return nama[:1].upper() + nama[1:]


def jenis_dari(f: Any, *, wajib: bool = False) -> Jenis:
    """The kind of cell for a model field."""
    if f.choices:
        pilihan: Any = f.flatchoices
        return Pilihan(pilihan, kosong="" if isinstance(f, models.CharField) else None)
    match f:
        case models.DecimalField():
            uang = type(f).__name__ == "RupiahField"
            return Angka(desimal=f.decimal_places, digit=f.max_digits, rupiah=uang, wajib=wajib)
        case models.BooleanField():
            return YaTidak()
        case models.IntegerField():
            return Bulat(TAHUN if f.name == "tahun" and getattr(f.model, "jalur_tahun", "") == "tahun" else None)
        case models.DateField():
            return Tanggal()
    return Teks(f.max_length)
