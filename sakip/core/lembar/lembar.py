"""A sheet: one list of the office, declared once, for the template, the export and the import."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.utils.text import slugify
from import_export.resources import ModelResource

from sakip.core.lembar.jenis import Jenis
from sakip.core.lembar.kolom import Kolom, kolom_dari
from sakip.core.lembar.sel import tampil
from sakip.core.models import PerangkatDaerah, Tercatat

if TYPE_CHECKING:
    from sakip.core.lembar.konteks import Konteks
    from sakip.core.lembar.usul import Usul


class Lembar(ModelResource):
    """Base of all sheets. ``nama`` is the sheet's title, ``urut`` its place (a row refers only to sheets before it).

    ``Meta.fields`` names model fields or declared columns in their order, ``kunci`` those that make the natural key,
    ``judul`` the headings that differ from the model's words.
    ``induk_nomor`` is set for rows without a code: the fields below which they are numbered.
    ``kolom_tahun`` is set where years are columns: the key column that the year's heading fills.
    """

    nama: ClassVar[str] = ""
    urut: ClassVar[int] = 0
    kelompok: ClassVar[str] = ""
    pengantar: ClassVar[str] = ""
    kunci: ClassVar[tuple[str, ...]] = ()
    judul: ClassVar[dict[str, str]] = {}
    induk_nomor: ClassVar[str] = ""
    kolom_tahun: ClassVar[str] = ""
    boleh_baru: ClassVar[bool] = True

    class Meta:
        fields: tuple[str, ...] = ()

    @classmethod
    def model(cls) -> type[Tercatat]:
        return cls._meta.model

    @property
    def alamat(self) -> str:
        """Its name in an address."""
        return slugify(self.nama)

    @classmethod
    def field_from_django_field(cls, field_name: str, django_field: models.Field, readonly: bool) -> Kolom:  # noqa: ARG003, FBT001
        return kolom_dari(django_field, cls.judul.get(field_name, ""))

    @cached_property
    def kolom(self) -> dict[str, Kolom]:
        """The columns by name, in their order."""
        return {nama: self.fields[nama] for nama in self._meta.fields}

    @cached_property
    def kolom_kunci(self) -> list[Kolom]:
        return [self.kolom[nama] for nama in self.kunci]

    @cached_property
    def kolom_isi(self) -> list[Kolom]:
        return [k for nama, k in self.kolom.items() if nama not in self.kunci]

    @cached_property
    def kepala(self) -> list[str]:
        """All headings in their order, each once."""
        return list(dict.fromkeys(k for kolom in self.kolom.values() for k in kolom.kepala))

    @cached_property
    def kepala_kunci(self) -> list[str]:
        return list(dict.fromkeys(k for kolom in self.kolom_kunci for k in kolom.kepala))

    @cached_property
    def kepala_wajib(self) -> list[str]:
        """The headings without which no row is known; a year that heads a column is not one."""
        tahun = self.kolom[self.kolom_tahun].kepala if self.kolom_tahun else ()
        wajib = {k for kolom in self.kolom_kunci for k in kolom.kepala_wajib}
        return [k for k in self.kepala_kunci if k in wajib and k not in tahun]

    @cached_property
    def kepala_tercetak(self) -> list[str]:
        """The headings of the sheet, without those of the years."""
        if not self.kolom_tahun:
            return self.kepala
        dari_tahun = {*self.kolom[self.kolom_tahun].kepala, *self.kolom_isi[0].kepala}
        return [k for k in self.kepala if k not in dari_tahun]

    def kolom_kepala(self, kepala: str) -> Kolom:
        return next(k for k in self.kolom.values() if kepala in k.kepala)

    def jenis_kepala(self, kepala: str) -> Jenis:
        return self.kolom_kepala(kepala).jenis(kepala)

    def sebut(self, kunci: Mapping[str, Any]) -> str:
        """The key in one cell, out of its cells."""
        return " / ".join(tampil(isi) for isi in kunci.values() if isi not in (None, ""))

    # --- what a room may say of its own ---------------------------------------------------------------------------

    def saring(self, perangkat: PerangkatDaerah) -> models.QuerySet:
        """The rows of the office."""
        jalur = self.model().jalur_perangkat
        return self.model().objects.filter(**({jalur: perangkat} if jalur else {}))

    def buat(self, konteks: Konteks) -> Any:
        """A new row, before its cells are read."""
        isi = {"perangkat": konteks.perangkat} if self.model().jalur_perangkat == "perangkat" else {}
        return self.model()(**isi)

    def tahun_kolom(self, konteks: Konteks) -> set[int]:
        """The years that head columns."""
        return {o.tahun_kunci for o in konteks.isi(self.model()).baris}

    def contoh(self, kepala: str, konteks: Konteks) -> Any:
        """What an example row shows under a heading: the column's own, else what is chosen or stands there first."""
        kolom = self.kolom_kepala(kepala)
        if kolom.contoh is not None and len(kolom.kepala) == 1:
            return kolom.contoh
        if isi := kolom.pilihan(konteks).get(kepala):
            return isi[0]
        return self.jenis_kepala(kepala).contoh

    def siapkan(self, usul: Usul, konteks: Konteks) -> None:
        """Settle what follows from the cells of a new or changed row, before it is checked."""
        if self.induk_nomor and usul.baru:
            usul.obj.urut = usul.obj.nomor_lembar + konteks.isi(self.model()).geser(usul.obj)

    def periksa(self, usul: Sequence[Usul], konteks: Konteks) -> None:
        """The rules of the room over the new, changed and removed rows; errors are laid beside their cells."""

    def sesudah(self, usul: Sequence[Usul], konteks: Konteks) -> Sequence[Usul]:
        """The rules that must see the rows stored, inside the same transaction; a preview tries it and rolls back.

        May change the rows, lay errors beside their cells, and give back other rows that change with them.
        """
        raise NotImplementedError

    @property
    def diuji(self) -> bool:
        """Whether the sheet has rules that must see the rows stored."""
        return type(self).sesudah is not Lembar.sesudah


_daftar: dict[type[models.Model], Lembar] = {}


def daftarkan(*kelas: type[Lembar]) -> None:
    """Add sheets; called by the rooms in ``AppConfig.ready()``."""
    for satu in kelas:
        _daftar[satu.model()] = satu()


def semua_lembar() -> list[Lembar]:
    """All sheets, each after those it refers to."""
    return sorted(_daftar.values(), key=lambda lembar: lembar.urut)


def lembar_untuk(model: type[models.Model]) -> Lembar:
    """The sheet of a kind of row; KeyError where there is none."""
    return _daftar[model]


def punya_lembar(model: Any) -> bool:
    return model in _daftar


def lembar_bernama(nama: str, lembar: Iterable[Lembar] | None = None) -> Lembar | None:
    """The sheet with this title, without regard to case and spaces."""
    dicari = " ".join(nama.split()).casefold()
    return next((satu for satu in lembar or semua_lembar() if satu.nama.casefold() == dicari), None)
