"""What all domain models share: the gate of writes, whose they are, and which lock holds them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from sakip.core.write import pastikan_terbuka

TAHUN_TANGGAL = range(1900, 2200)
"""The years in which a date of an office can lie; "9999" and "0202" are slips of the finger, which no calendar can add days to."""


class TercatatQuerySet(models.QuerySet):
    """Set-based writes go through the gate too."""

    def update(self, **kwargs: Any) -> int:
        pastikan_terbuka(self.model.__name__)
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        pastikan_terbuka(self.model.__name__)
        return super().delete()

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        pastikan_terbuka(self.model.__name__)
        return super().bulk_create(objs, *args, **kwargs)

    def bulk_update(self, objs: Any, *args: Any, **kwargs: Any) -> int:
        pastikan_terbuka(self.model.__name__)
        return super().bulk_update(objs, *args, **kwargs)


class Tercatat(models.Model):
    """A row whose every write is answered for by a person and kept in the Jejak.

    ``jalur_perangkat`` is the lookup from the row to its office ("" for rows of no office),
    ``jalur_tahun`` the one to its fiscal year ("" for rows over several years),
    ``lingkup`` the scope under which a Kunci holds it, ``izin`` the permission to change it.
    ``bebas_kunci``: no lock holds it (what people say about locked data); ``jalur_baca``: lookups that this is read from.
    ``jalur_kunci`` is the lookup from a row of no year to the one that says which locked years are made of it
    (``kunci_tahun``); ``isi_tahun`` are the attributes that make them (empty: all), ``jalan_keluar`` what to do instead,
    from the year ``{mulai}`` on.
    """

    jalur_perangkat: ClassVar[str] = "perangkat"
    jalur_tahun: ClassVar[str] = ""
    lingkup: ClassVar[str] = "rencana"
    izin: ClassVar[str] = "ubah_rencana"
    bebas_kunci: ClassVar[bool] = False
    jalur_baca: ClassVar[tuple[str, ...]] = ()
    jalur_kunci: ClassVar[str] = ""
    isi_tahun: ClassVar[tuple[str, ...]] = ()
    jalan_keluar: ClassVar[str] = ""

    objects = TercatatQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        pastikan_terbuka(type(self).__name__)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        pastikan_terbuka(type(self).__name__)
        return super().delete(*args, **kwargs)

    def clean_fields(self, exclude: Any = None) -> None:
        super().clean_fields(exclude=exclude)
        if salah := {nama: kalimat for nama, kalimat in self._tanggal_ganjil() if nama not in (exclude or ())}:
            raise ValidationError(salah)

    def _tanggal_ganjil(self) -> Iterator[tuple[str, str]]:
        for f in self._meta.concrete_fields:
            nilai = getattr(self, f.attname) if isinstance(f, models.DateField) else None
            if nilai is not None and nilai.year not in TAHUN_TANGGAL:
                awal, akhir = TAHUN_TANGGAL[0], TAHUN_TANGGAL[-1]
                yield f.name, f"Tahun {nilai.year} tidak mungkin. Isi tanggal dalam tahun {awal} sampai {akhir}."

    @property
    def pemilik(self) -> Any:
        """The office the row belongs to, or None."""
        return ikuti(self, self.jalur_perangkat)

    @property
    def tahun_kunci(self) -> int | None:
        """The fiscal year under which the row can be locked, or None."""
        return ikuti(self, self.jalur_tahun)

    @property
    def kunci_tahun(self) -> models.Q | None:
        """Which Kunci hold a row of no year, because the tables of their year are made of it; None for any other row."""
        return getattr(ikuti(self, self.jalur_kunci), "kunci_tahun", None)

    @property
    def kegiatan_jadwal(self) -> str:
        """The Kegiatan whose window (Jadwal) holds the row; "" for none."""
        return ""

    @property
    def tertahan(self) -> str:
        """Why its own state keeps the row from being changed, as a sentence; "" where it does not."""
        return ""


def ikuti(obj: Any, jalur: str) -> Any:
    """Follow a lookup such as ``sasaran__tujuan__renstra`` from a row; None where a link is empty."""
    if not jalur:
        return None
    return reduce(lambda o, nama: getattr(o, nama, None), jalur.split("__"), obj)
