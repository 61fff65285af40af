"""The kinds of cells: what each reads, what it expects, and how it is written (widgets of django-import-export)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from import_export.widgets import Widget

from sakip.core.lembar.sel import Sel, SelSalah, norma
from sakip.core.numbers import BULAN, AngkaSalah, from_excel

DEPAN_BULAT = 10**15
TERLALU_PANJANG = "(Teks ini lebih panjang dari yang dapat dimuat satu sel Excel; tidak ikut diekspor.)"
SEL_TERPANJANG = 32_767
TAHUN = range(2000, 2101)
_STRIP = {"-", "–", "—"}
_TANGGAL = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_TANGGAL_KATA = re.compile(r"(\d{1,2}) +([A-Za-z]+) +(\d{4})")
_TAK_TERCETAK = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Jenis(Widget):
    """Base: an empty cell is ``kosong``. ``harap`` says what belongs here, ``format`` is Excel's number format."""

    harap = "teks"
    format = "General"
    lebar = 18
    kosong: Any = None
    contoh: Any = ""

    def clean(self, value: Sel, row: Any = None, **kwargs: Any) -> Any:
        if value.galat:
            raise SelSalah(value.galat)
        return self.kosong if value.kosong else self.baca(value, **kwargs)

    def baca(self, sel: Sel, **kwargs: Any) -> Any:
        raise NotImplementedError

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value

    def pilihan(self) -> list[str]:
        """What a drop-down offers; none where anything may be typed."""
        return []

    def salah(self, apa: str = "") -> SelSalah:
        return SelSalah(f"{apa} Diharapkan {self.harap}.".strip())


class Teks(Jenis):
    format = "@"
    kosong = ""

    def __init__(self, panjang: int | None = None) -> None:
        super().__init__()
        self.panjang = panjang
        self.lebar = 50 if panjang is None or panjang > 80 else 22

    def baca(self, sel: Sel, **kwargs: Any) -> str:
        match sel.nilai:
            case str():
                return sel.nilai.replace("\r\n", "\n").replace("\r", "\n").strip()
            case bool():
                return "ya" if sel.nilai else "tidak"
            case int() | float() if float(sel.nilai).is_integer() and abs(sel.nilai) < DEPAN_BULAT:
                return str(int(sel.nilai))
            case int() | float():
                raise self.salah("Excel menyimpannya sebagai angka. Ubah format sel menjadi Teks, lalu ketik ulang.")
            case _:
                raise self.salah("Excel menyimpannya sebagai tanggal. Ubah format sel menjadi Teks, lalu ketik ulang.")

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        teks = _TAK_TERCETAK.sub("", str(value or ""))
        return teks if len(teks) <= SEL_TERPANJANG else TERLALU_PANJANG


class Angka(Jenis):
    """A figure with ``desimal`` decimals. A dash is nothing; in a column of rupiah that must be filled it is 0."""

    kosong: Any = None
    format = "#,##0.####"

    def __init__(self, *, desimal: int, digit: int = 15, rupiah: bool = False, wajib: bool = False) -> None:
        super().__init__()
        self.desimal, self.digit, self.rupiah, self.wajib = desimal, digit, rupiah, wajib
        self.harap = "rupiah, misalnya 1.500.000" if rupiah else "angka, misalnya 98,5" if desimal else "bilangan bulat"
        self.contoh = 1_500_000 if rupiah else Decimal("98.5") if desimal else 1
        self.format = "#,##0.00" if rupiah else "0" if not desimal else "General"

    def baca(self, sel: Sel, **kwargs: Any) -> Any:
        """The figure, or None. Raises SelSalah."""
        if isinstance(sel.nilai, str) and sel.nilai.strip() in _STRIP:
            return Decimal(0) if self.wajib and self.rupiah else None
        if isinstance(sel.nilai, bool | datetime.date | datetime.time | datetime.timedelta):
            raise self.salah("Excel menyimpannya sebagai tanggal atau ya/tidak.")
        if sel.persen and self.rupiah:
            raise self.salah("Excel menyimpannya sebagai persen.")
        nilai = Decimal(format(sel.nilai, ".15g")) * 100 if sel.persen else sel.nilai
        try:
            return from_excel(nilai, desimal=self.desimal, digit=self.digit, rupiah=self.rupiah or None)
        except AngkaSalah as salah:
            if len(salah.pilihan) == 1:  # thousands as English writes them: only one reading is left
                return salah.pilihan[0]
            raise SelSalah(str(salah), salah.usulan) from salah


class Bulat(Angka):
    """A whole number; within ``batas`` where it is given."""

    def __init__(self, batas: range | None = None) -> None:
        super().__init__(desimal=0)
        self.batas, self.lebar = batas, 10
        self.contoh = batas[21] if batas else 1
        self.harap = f"tahun, misalnya {batas[21]}" if batas else "bilangan bulat, misalnya 1"

    def baca(self, sel: Sel, **kwargs: Any) -> Any:
        # A year is no amount: 2.021 is thousands only in a sum.
        nilai = super().baca(sel)
        if nilai is not None and self.batas and int(nilai) not in self.batas:
            raise SelSalah(f"Isi tahun di antara {self.batas[0]} dan {self.batas[-1]}.")
        return None if nilai is None else int(nilai)


class Tanggal(Jenis):
    harap = "tanggal, misalnya 31-12-2021"
    contoh = datetime.date(2021, 12, 31)
    format = "dd-mm-yyyy"
    lebar = 14

    def baca(self, sel: Sel, **kwargs: Any) -> datetime.date:
        match sel.nilai:
            case datetime.datetime():
                return sel.nilai.date()
            case datetime.date():
                return sel.nilai
            case str():
                if (hasil := _baca_tanggal(sel.nilai.strip())) is not None:
                    return hasil
        raise self.salah()


def _baca_tanggal(teks: str) -> datetime.date | None:
    bulan = [b.casefold() for b in BULAN]
    try:
        if cocok := _TANGGAL.fullmatch(teks):
            return datetime.date(int(cocok[3]), int(cocok[2]), int(cocok[1]))
        if (cocok := _TANGGAL_KATA.fullmatch(teks)) and cocok[2].casefold() in bulan:
            return datetime.date(int(cocok[3]), bulan.index(cocok[2].casefold()) + 1, int(cocok[1]))
        return datetime.date.fromisoformat(teks)
    except ValueError:
        return None


class YaTidak(Jenis):
    harap = "ya atau tidak"
    lebar = 10
    kosong = None

    def baca(self, sel: Sel, **kwargs: Any) -> bool:
        kata = {"ya": True, "y": True, "1": True, "true": True, "x": True, "v": True}
        kata |= {"tidak": False, "t": False, "0": False, "false": False, "bukan": False, "-": False}
        teks = str(int(sel.nilai) if isinstance(sel.nilai, bool | float) else sel.nilai).strip().casefold()
        if teks not in kata:
            raise self.salah()
        return kata[teks]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "ya" if value else "tidak"

    def pilihan(self) -> list[str]:
        return ["ya", "tidak"]


class Pilihan(Jenis):
    """One of a fixed set, by its label or its value."""

    format = "@"

    def __init__(self, pilihan: Iterable[tuple[Any, str]], kosong: Any = None) -> None:
        super().__init__()
        self.label = {nilai: str(label) for nilai, label in pilihan}
        self.kosong = kosong
        self.cari = {norma(str(nilai)): nilai for nilai in self.label if nilai != ""}
        self.cari |= {norma(label): nilai for nilai, label in self.label.items()}
        self.harap = "salah satu dari: " + ", ".join(label for nilai, label in self.label.items() if nilai != "")
        self.lebar = min(40, max((len(label) for label in self.label.values()), default=10) + 3)

    def baca(self, sel: Sel, **kwargs: Any) -> Any:
        nilai = int(sel.nilai) if isinstance(sel.nilai, float) and sel.nilai.is_integer() else sel.nilai
        teks = norma(str(nilai))
        if teks in _STRIP:
            return self.kosong
        if teks not in self.cari:
            raise self.salah()
        return self.cari[teks]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value in (None, "") else self.label.get(value, str(value))

    def pilihan(self) -> list[str]:
        return [label for nilai, label in self.label.items() if nilai != ""]
