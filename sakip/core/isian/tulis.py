"""Writing a row whose parent is locked: nothing is read again that nobody else can have changed."""

from __future__ import annotations

from copy import copy
from typing import Any, TypeVar

from django.db.models import ForeignKey

from sakip.core.domain import selisih
from sakip.core.kunci import bebas_penahan, pastikan_dapat_diubah
from sakip.core.models import Jejak, Tercatat
from sakip.core.permissions import pastikan

T = TypeVar("T", bound=Tercatat)


def simpan_terkunci(obj: T, lama: T | None, *, by: Any) -> T:
    """As ``domain.simpan``, inside a ``menulis`` that holds the parent row; ``lama`` is a copy from before the change.

    Office, year and period of the row stay as they were. Raises Ditolak, Terkunci or ValidationError; an
    IntegrityError goes up, since it ends the transaction.
    """
    obj.clean_fields(exclude={f.name for f in obj._meta.concrete_fields if isinstance(f, ForeignKey)})
    obj.clean()
    pastikan(by, obj.izin, obj)
    if not bebas_penahan(obj):
        pastikan_dapat_diubah(obj)
    perubahan = selisih(lama, obj)
    if lama is None or perubahan:
        obj.save(force_insert=lama is None, force_update=lama is not None)
        Jejak.catat(by=by, aksi="ubah" if lama else "buat", objek=obj, perubahan=perubahan)
    return obj


def hapus_terkunci(obj: Tercatat, *, by: Any) -> None:
    """As ``domain.hapus`` for a row on which nothing hangs, inside a ``menulis`` that holds the parent row."""
    pastikan(by, obj.izin, obj)
    if not bebas_penahan(obj):
        pastikan_dapat_diubah(obj)
    Jejak.catat(by=by, aksi="hapus", objek=obj, perubahan=selisih(obj, None))
    obj.delete()
    obj._state.adding = True


def salinan(obj: T) -> T | None:
    """A stored row as it stands; None for one that is not stored."""
    return None if obj.pk is None else copy(obj)
