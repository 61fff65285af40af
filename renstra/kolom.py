"""The column of one value as plans and measurements hold it: a number, a range, a predicate, or why there is none."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from renstra.domain.nilai import IsiTarget, baca_target, periksa_target
from renstra.enums import Ketersediaan
from renstra.models import Indikator, Pita, Skala
from sakip.core.lembar import Angka, Jenis, Kolom, Konteks, Sel, SelSalah
from sakip.core.numbers import format_angka

DESIMAL = 4
_KATA = {label.casefold(): nilai for nilai, label in Ketersediaan.choices if nilai != Ketersediaan.ADA}


class KolomNilai(Kolom):
    """``100``, ``70 - 80``, ``B``, ``A (80,50)``, ``Tidak tersedia: alasannya``. ``milik`` finds the row's indikator."""

    def __init__(self, judul: str, milik: Callable[[Any], Indikator | None], **lain: Any) -> None:
        super().__init__("", judul, JenisNilaiSel(), contoh=100, **lain)
        self.milik = milik
        self.petunjuk = "Angka, huruf predikat, rentang (70 - 80), atau “Tidak tersedia: alasannya”."

    @property
    def bidang(self) -> tuple[str, ...]:
        return tuple(f.name for f in fields(IsiTarget))

    def nilai(self, obj: Any) -> IsiTarget:
        return IsiTarget(**{nama: getattr(obj, nama) for nama in self.bidang})

    def pasang(self, obj: Any, nilai: IsiTarget) -> None:
        for nama in self.bidang:
            setattr(obj, nama, getattr(nilai, nama))

    def baca(self, sel: Mapping[str, Sel], konteks: Konteks, obj: Any = None) -> IsiTarget:
        satu = sel.get(self.column_name, Sel())
        if satu.galat:
            raise SelSalah(satu.galat)
        indikator = self.milik(obj) if obj is not None else None
        if satu.kosong or indikator is None:
            return IsiTarget()
        pasang_pita(indikator.skala, konteks)
        try:
            return _baca(satu, indikator)
        except ValidationError as salah:
            pilihan = _pilihan(salah)
            if len(pilihan) == 1:  # thousands as English writes them
                return periksa_target(IsiTarget(angka=_ANGKA.baca(Sel(pilihan[0]))), indikator)
            raise SelSalah(" ".join(salah.messages), pilihan) from salah

    def tulis(self, obj: Any, konteks: Konteks) -> dict[str, Any]:
        return {self.column_name: self.widget.render(self.nilai(obj))}


def _pilihan(salah: ValidationError) -> list[str]:
    """The readings of a figure that can be read in more than one way."""
    return next((list(e.params["pilihan"]) for e in salah.error_list if e.code == "pilihan" and e.params), [])


_ANGKA = Angka(desimal=DESIMAL)


class JenisNilaiSel(Jenis):
    harap = "angka, predikat, rentang, atau alasan tidak ada"
    contoh = 100

    def render(self, value: IsiTarget, obj: Any = None, **kwargs: Any) -> Any:
        if value.ketersediaan != Ketersediaan.ADA:
            return f"{Ketersediaan(value.ketersediaan).label}: {value.alasan}"
        if value.predikat:
            return value.predikat if value.angka is None else f"{value.predikat} ({_teks(value.angka)})"
        if value.angka_atas is not None:
            return f"{_teks(value.angka)} - {_teks(value.angka_atas)}"
        return value.angka


def _teks(angka: Decimal) -> str:
    """A figure that can be read in one way only."""
    return format_angka(angka, DESIMAL, tetap=False).replace(".", "")


def _baca(sel: Sel, indikator: Indikator) -> IsiTarget:
    if not isinstance(sel.nilai, str):
        if isinstance(sel.nilai, datetime.date):
            raise SelSalah("Excel menyimpannya sebagai tanggal. Diharapkan angka atau predikat.")
        return periksa_target(IsiTarget(angka=_ANGKA.baca(sel)), indikator)
    teks = sel.nilai.strip()
    kata, _, alasan = teks.partition(":")
    if (sebab := _KATA.get(kata.strip().casefold())) is not None:
        return periksa_target(IsiTarget(ketersediaan=sebab, alasan=alasan.strip()), indikator)
    if teks in {"-", "–", "—"}:
        return IsiTarget()
    return baca_target(teks, indikator)


def pasang_pita(skala: Skala | None, konteks: Konteks) -> None:
    """Let the scale know its bands as the file leaves them, without a query."""
    if skala is not None:
        pita = [p for p in konteks.isi(Pita).baris if p.skala is skala]
        konteks.pasang_anak(skala, "pita", sorted(pita, key=lambda p: p.urut))
