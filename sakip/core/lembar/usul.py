"""What a file proposes: row by row what would be new, changed, the same, removed or wrong."""

from __future__ import annotations

import copy
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug

from sakip.core.forms import HURUF_ALAMAT
from sakip.core.lembar.sel import Sel, SelSalah, tampil

if TYPE_CHECKING:
    from sakip.core.lembar.kolom import Kolom
    from sakip.core.lembar.lembar import Lembar


class Tindakan(Enum):
    BARU = "baru"
    UBAH = "berubah"
    SAMA = "sama"
    HAPUS = "dihapus"


@dataclass(frozen=True)
class Temuan:
    """One thing that stands in the way: sheet, cell, what was read, what is expected; ``pilihan`` to choose from."""

    lembar: str
    sel: str
    terbaca: str
    pesan: str
    pilihan: tuple[str, ...] = ()

    def __str__(self) -> str:
        tempat = " ".join(
            filter(None, [f"Lembar {self.lembar}" if self.lembar else "", self.sel and f"sel {self.sel}"])
        )
        terbaca = f"terbaca “{self.terbaca}”. " if self.sel else ""
        return f"{tempat}: {terbaca}{self.pesan}" if tempat else self.pesan


@dataclass
class Usul:
    """One row of the file over one row of the office. ``beda`` holds what changes, by heading, as shown.

    ``huruf`` are the letters of the columns by heading, since cells without content were not read.
    """

    lembar: Lembar
    baris: int
    sel: Mapping[str, Sel]
    obj: Any
    tindakan: Tindakan
    lama: Any = None
    beda: dict[str, tuple[str, str]] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)
    huruf: Mapping[str, str] = field(default_factory=dict)

    @property
    def baru(self) -> bool:
        return self.tindakan is Tindakan.BARU

    @property
    def menulis(self) -> bool:
        return self.tindakan is not Tindakan.SAMA

    @property
    def sebutan(self) -> str:
        """The row by its key, as its cells say it."""
        kunci = {k: self.sel[k] for k in self.lembar.kepala_kunci if k in self.sel}
        return " / ".join(s.terbaca for s in kunci.values() if not s.kosong)

    @property
    def isi_baru(self) -> dict[str, str]:
        """What a new row says beside its key, by heading."""
        if not self.baru:
            return {}
        return {k: s.terbaca for k, s in self.sel.items() if k not in self.lembar.kepala_kunci and not s.kosong}

    def ingat(self) -> None:
        """Keep the row as it is stored, before the first change."""
        if self.lama is None and not self.baru:
            self.lama = copy.copy(self.obj)

    def salahkan(self, pesan: str, kolom: Kolom | None = None, pilihan: Iterable[str] = ()) -> None:
        """Lay an error beside the cell of a column, else beside the row."""
        self._catat(pesan, self._sel_kolom(kolom) if kolom else None, pilihan)

    def _catat(self, pesan: str, sel: Sel | None, pilihan: Iterable[str] = ()) -> None:
        if sel is None or not sel.alamat:
            sel = next((s for s in self.sel.values() if s.alamat), Sel(None, f"baris {self.baris}"))
        self.temuan.append(Temuan(self.lembar.nama, sel.alamat, sel.terbaca, pesan, tuple(pilihan)))

    def _sel_kolom(self, kolom: Kolom) -> Sel:
        sel = kolom.sel_utama(self.sel)
        huruf = next((self.huruf[k] for k in reversed(kolom.kepala) if k in self.huruf), "")
        return sel if sel.alamat or not huruf else Sel(None, f"{huruf}{self.baris}")

    def salahkan_bidang(self, bidang: str, pesan: str) -> None:
        """The same, beside the column that sets this model field."""
        self.salahkan(pesan, next((k for k in self.lembar.kolom.values() if bidang in k.bidang), None))

    def uji(self, aturan: Callable[..., Any], *isi: Any) -> None:
        """Lay what a rule of the room refuses (ValidationError) beside the cells it speaks of."""
        try:
            aturan(*isi)
        except ValidationError as salah:
            daftar = salah.error_dict if hasattr(salah, "error_dict") else {"": salah.error_list}
            for nama, satu in ((n, s) for n, semua in daftar.items() for s in semua):
                self.salahkan_bidang(nama, kalimat(satu))

    def tolak(self, salah: SelSalah, kolom: Kolom) -> None:
        """Lay what a cell or its column refuses beside the cell that it speaks of."""
        self._catat(str(salah), salah.sel or self._sel_kolom(kolom), salah.pilihan)


def kalimat(salah: ValidationError) -> str:
    """An error of a field in the words of an office."""
    if salah.message is validate_slug.message:
        return HURUF_ALAMAT
    return "Wajib diisi." if salah.code in {"blank", "null"} else " ".join(salah.messages)


@dataclass
class Rencana:
    """What a whole file would do. It can be applied when nothing is wrong and something is written."""

    usul: dict[Lembar, list[Usul]] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    @property
    def semua_temuan(self) -> list[Temuan]:
        return self.temuan + [t for daftar in self.usul.values() for u in daftar for t in u.temuan]

    @property
    def dapat_diterapkan(self) -> bool:
        return not self.semua_temuan and any(u.menulis for daftar in self.usul.values() for u in daftar)

    def hitung(self, lembar: Lembar) -> Counter[str]:
        """Rows by what happens to them; a wrong row counts as wrong only."""
        return Counter("salah" if u.temuan else u.tindakan.value for u in self.usul[lembar])

    def sidik(self) -> str:
        """The digest of everything that was shown, by which a confirmation is bound to it."""
        isi = [
            [
                u.lembar.nama,
                sorted((k, tampil(s.nilai)) for k, s in u.sel.items()),
                u.tindakan.value,
                sorted(u.beda.items()),
            ]
            for daftar in self.usul.values()
            for u in daftar
            if u.menulis
        ]
        utuh = json.dumps([isi, [str(t) for t in self.semua_temuan]], ensure_ascii=False)
        return hashlib.sha256(utuh.encode()).hexdigest()
