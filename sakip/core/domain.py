"""The writes that every room shares: save, delete, and what stands in their way.

A domain function takes keyword arguments and ``by=``; it checks permission, lock and the whole row,
writes in one transaction, and leaves a line in the Jejak. Pages, imports, demo and commands call the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, IntegrityError, models, transaction
from django.db.models import ProtectedError
from django.db.models.deletion import Collector

from sakip.core.kunci import Terkunci, pastikan_dapat_diubah, pastikan_tidak_terkunci, penahan
from sakip.core.kunci_isi import pastikan_isi_tetap
from sakip.core.models import Jejak, Tercatat
from sakip.core.permissions import pastikan
from sakip.core.sekali import membaca
from sakip.core.write import menulis

__all__ = [
    "Terkunci", "TidakDapatDihapus", "hapus", "pastikan_dapat_diubah", "pastikan_tidak_terkunci", "selisih", "simpan", "terbaca",
]  # fmt: skip


class TidakDapatDihapus(ValidationError):
    """Other rows hang on this one; the message names them."""


def simpan(obj: Tercatat, *, by: Any, banyak: dict[str, Any] | None = None, catatan: str = "") -> Any:
    """Save one row. ``banyak`` sets many-to-many fields by name.

    Raises Ditolak, Terkunci, or ValidationError with the field names; then nothing is written.
    """
    baru = obj._state.adding
    lama = None if baru else type(obj)._base_manager.get(pk=obj.pk)
    with menulis(by=by):
        _samakan_baris(obj)
        obj.full_clean()
        if baru:
            _pastikan_bukan_kembar(obj)
        for baris in (obj, lama):
            if baris is not None:
                pastikan(by, obj.izin, baris)
                pastikan_dapat_diubah(baris)
        pastikan_isi_tetap(lama, obj)
        perubahan = selisih(lama, obj)
        _tulis(obj)
        perubahan |= _set_banyak(obj, banyak or {})
        if baru or perubahan:
            Jejak.catat(
                by=by,
                aksi="buat" if baru else "ubah",
                objek=obj,
                perubahan=perubahan,
                catatan=catatan,
            )
    return obj


def hapus(obj: Tercatat, *, by: Any, catatan: str = "") -> None:
    """Delete one row with what belongs to it. Raises TidakDapatDihapus when other rows refer to it."""
    with menulis(by=by):
        pastikan(by, obj.izin, obj)
        pastikan_dapat_diubah(obj)
        pastikan_isi_tetap(obj, None)
        _pastikan_ikut_dapat_diubah(obj)
        Jejak.catat(
            by=by,
            aksi="hapus",
            objek=obj,
            perubahan=selisih(obj, None),
            catatan=catatan,
        )
        obj.delete()


def _pastikan_ikut_dapat_diubah(obj: Tercatat) -> None:
    """What would be deleted with the row is not held either: an indicator has no year, its targets have."""
    aman: set[Any] = set()
    with membaca():
        for ikut in _ikut_terhapus(obj):
            if (
                apa := (ikut.bebas_kunci, ikut.pemilik, ikut.tahun_kunci, ikut.lingkup, ikut.kegiatan_jadwal)
            ) not in aman:
                pastikan_tidak_terkunci(ikut)
                aman.add(apa)
            if kalimat := penahan(ikut):
                raise Terkunci(kalimat)
            pastikan_isi_tetap(ikut, None)


def _ikut_terhapus(obj: Tercatat) -> Iterator[Tercatat]:
    """The domain rows that go with a deleted one. Raises TidakDapatDihapus where something may not go."""
    kumpulan = Collector(using=obj._state.db or DEFAULT_DB_ALIAS, origin=obj)
    try:
        kumpulan.collect([obj])
    except ProtectedError as salah:
        contoh = "; ".join(sorted({f"{o._meta.verbose_name}: {o}"[:120] for o in salah.protected_objects})[:3])
        raise TidakDapatDihapus(f"Masih dipakai oleh {contoh}. Hapus atau pindahkan itu lebih dahulu.") from salah
    for baris in (*kumpulan.data.values(), *kumpulan.fast_deletes):
        yield from (b for b in baris if isinstance(b, Tercatat) and b != obj)


def _samakan_baris(obj: Tercatat) -> None:
    """Lines end in one way: a browser sends CR LF, so an unchanged text would look changed."""
    for field in obj._meta.concrete_fields:
        if isinstance(field, models.TextField) and isinstance(teks := getattr(obj, field.attname), str):
            setattr(obj, field.attname, teks.replace("\r\n", "\n").replace("\r", "\n"))


def _pastikan_bukan_kembar(obj: Tercatat) -> None:
    """A second click on “Simpan” makes no second row: nothing that says the same as another row is new."""
    isi = {
        field.attname: field.value_from_object(obj)
        for field in obj._meta.concrete_fields
        if not field.primary_key and not isinstance(field, models.DateTimeField)
    }
    sama = {
        nama if nilai is not None else f"{nama}__isnull": True if nilai is None else nilai
        for nama, nilai in isi.items()
    }
    if type(obj)._base_manager.filter(**sama).exists():
        raise ValidationError("Data yang sama persis sudah ada. Mungkin tombol Simpan tertekan dua kali.")


def _tulis(obj: Tercatat) -> None:
    """Save; of two people who add the same row in one instant, the second gets a sentence."""
    try:
        with transaction.atomic():
            obj.save()
    except IntegrityError as salah:
        raise ValidationError(
            "Data yang sama baru saja disimpan oleh orang lain. Muat ulang halaman, lalu ubah yang sudah ada."
        ) from salah


def selisih(lama: models.Model | None, baru: models.Model | None) -> dict[str, list[Any]]:
    """Field by field what it was and what it becomes; only what differs."""
    hidup = baru or lama
    beda = {}
    for field in hidup._meta.concrete_fields:
        a, b = (terbaca(field.value_from_object(o)) if o is not None else None for o in (lama, baru))
        if a != b and not field.primary_key and field.name != "password":
            beda[field.name] = [a, b]
    return beda


def terbaca(nilai: Any) -> Any:
    """A value as the Jejak keeps it: figures as exact text, without trailing zeros; files by name."""
    if isinstance(nilai, Decimal):
        return f"{nilai.normalize():f}"
    return nilai if nilai is None or isinstance(nilai, bool | int | str) else str(nilai)


def _set_banyak(obj: models.Model, banyak: dict[str, Any]) -> dict[str, list[Any]]:
    beda = {}
    for nama, isi in banyak.items():
        hubungan = getattr(obj, nama)
        lama, baru = sorted(str(o) for o in hubungan.all()), sorted(str(o) for o in isi)
        if lama != baru:
            hubungan.set(isi)
            beda[nama] = [lama, baru]
    return beda
