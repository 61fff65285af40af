"""Columns of a sheet that are more than one field or one row: one of several kinds, several rows, a place, an owner."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import models

from sakip.core.lembar.jenis import Bulat, Jenis, Pilihan
from sakip.core.lembar.kolom import Kolom
from sakip.core.lembar.rujuk import Rujuk
from sakip.core.lembar.sel import Sel

if TYPE_CHECKING:
    from sakip.core.lembar.konteks import Konteks


class KolomSatuDari(Kolom):
    """One of several kinds of rows in one cell, each with its word: ``Sasaran 2016 versi 1 / T1 / T1.S1``."""

    def __init__(self, judul: str, macam: Mapping[str, tuple[str, type[models.Model]]], **lain: Any) -> None:
        super().__init__("", judul, _SatuDari(macam), **lain)
        self.macam = dict(macam)

    @property
    def bidang(self) -> tuple[str, ...]:
        return tuple(nama for nama, _ in self.macam.values())

    def nilai(self, obj: Any) -> Any:
        return next((isi for nama in self.bidang if (isi := getattr(obj, nama)) is not None), None)

    def pasang(self, obj: Any, nilai: Any) -> None:
        for nama, model in self.macam.values():
            setattr(obj, nama, nilai if isinstance(nilai, model) else None)

    def pilihan(self, konteks: Konteks) -> dict[str, list[str]]:
        semua = [f"{kata} {j}" for kata, (_, m) in self.macam.items() for j in konteks.isi(m).semua_jalur()]
        return {self.column_name: semua}


class _SatuDari(Jenis):
    format, lebar = "@", 36

    def __init__(self, macam: Mapping[str, tuple[str, type[models.Model]]]) -> None:
        super().__init__()
        self.macam = {kata: Rujuk(model) for kata, (_, model) in macam.items()}
        self.harap = "kata " + " atau ".join(f"“{k}”" for k in macam) + " lalu kodenya"

    def baca(self, sel: Sel, **kwargs: Any) -> Any:
        kata, _, jalur = str(sel.nilai).strip().partition(" ")
        cocok = next((k for k in self.macam if k.casefold() == kata.casefold()), None)
        if cocok is None:
            raise self.salah()
        return self.macam[cocok].baca(Sel(jalur.strip(), sel.alamat), **kwargs)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        kata = next((k for k, r in self.macam.items() if isinstance(value, r.model)), "")
        return f"{kata} {self.macam[kata].render(value, **kwargs)}" if kata else ""


class KolomBanyak(Kolom):
    """Several rows in one cell, between semicolons."""

    def __init__(self, attribute: str, judul: str, model: type[models.Model], **lain: Any) -> None:
        super().__init__(attribute, judul, _Banyak(model), **lain)
        self.model = model

    def nilai(self, obj: Any) -> Any:
        """Many-to-many values stand on the row until it is saved; they are loaded with the sheet."""
        return obj.__dict__.get(f"banyak_{self.attribute}", ())

    def pasang(self, obj: Any, nilai: Any) -> None:
        obj.__dict__[f"banyak_{self.attribute}"] = tuple(nilai)


class _Banyak(Jenis):
    format, lebar, kosong = "@", 40, ()

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__()
        self.rujuk = Rujuk(model)
        self.harap = "nama-nama, dipisah titik koma"

    def baca(self, sel: Sel, **kwargs: Any) -> tuple[Any, ...]:
        bagian = [b.strip() for b in str(sel.nilai).replace("\n", ";").split(";") if b.strip()]
        isi = {id(o): o for b in bagian for o in [self.rujuk.baca(Sel(b, sel.alamat), **kwargs)]}
        return tuple(sorted(isi.values(), key=lambda o: self.rujuk.render(o, **kwargs)))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "; ".join(self.rujuk.render(o, **kwargs) for o in value)


class KolomNomor(Kolom):
    """The place of a row below the row it belongs to: 1, 2, 3. The key of rows that have no code."""

    def __init__(self) -> None:
        petunjuk = "Nomor urut di bawah induknya: 1, 2, 3."
        super().__init__("nomor_lembar", "Nomor", Bulat(), petunjuk=petunjuk, contoh=1, wajib=True)

    @property
    def bidang(self) -> tuple[str, ...]:
        return ("urut",)


class Milik(str):
    """Whose a row is, with the office that the file is read for."""

    kantor: Any


class KolomMilik(Kolom):
    """Whose a row is: common to all (Umum), of the Pemda, or of the office."""

    def __init__(self, *milik: str, judul: str = "Milik") -> None:
        label = {"umum": "Umum", "pemda": "Pemda", "kantor": "Kantor"}
        super().__init__("", judul, Pilihan([(m, label[m]) for m in milik]), contoh=label[milik[-1]], wajib=True)
        self.milik = milik
        self.petunjuk = "Milik siapa baris ini."

    @property
    def bidang(self) -> tuple[str, ...]:
        return ("pemda", "perangkat") if "kantor" in self.milik else ("pemda",)

    def nilai(self, obj: Any) -> str:
        if getattr(obj, "perangkat_id", None):
            return "kantor"
        return "pemda" if obj.pemda_id else "umum"

    def baca(self, sel: Mapping[str, Sel], konteks: Konteks, obj: Any = None) -> Milik:
        nilai = Milik(super().baca(sel, konteks, obj) or self.milik[-1])
        nilai.kantor = konteks.perangkat
        return nilai

    def pasang(self, obj: Any, nilai: Milik) -> None:
        selalu = nilai == "kantor" and not obj._meta.get_field("pemda").null
        obj.pemda = nilai.kantor.pemda if nilai == "pemda" or selalu else None
        if "kantor" in self.milik:
            obj.perangkat = nilai.kantor if nilai == "kantor" else None
