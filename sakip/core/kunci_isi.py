"""Rows of no year, of which the tables of a locked year are made: plan, indicators, rules of computing.

They say so themselves (``Tercatat.kunci_tahun``, ``jalur_kunci``, ``isi_tahun``). What they hold stays while such a year is
locked; the change belongs into a row that begins later.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.text import Truncator

from sakip.core.kunci import Terkunci, dikecualikan
from sakip.core.models import Kunci, Tercatat, ikuti
from sakip.core.sekali import sekali


def pastikan_isi_tetap(lama: Tercatat | None, baru: Tercatat | None) -> None:
    """Raise Terkunci where a locked year would change with the row: from ``lama`` to ``baru``, None where there is none."""
    if lama is not None and baru is not None and _isi(lama) == _isi(baru):
        return
    for baris in (lama, baru):
        kunci = kunci_isi(baris) if baris is not None else []
        if kunci:
            langkah = "ditambahkan" if lama is None else "dihapus" if baru is None else "diubah"
            raise Terkunci(_kalimat(baris, kunci, langkah, _berbeda(lama, baru) if lama and baru else ()))


def kunci_isi(obj: Tercatat, siapa: Any = None) -> list[Kunci]:
    """The locks of the years that are made of a row of no year, the latest year first; without those that who writes
    now, or ``siapa``, is excepted from."""
    milik = obj.kunci_tahun if berisi_tahun(obj) and _ada_kunci() else None
    return [] if milik is None else [k for k in _kunci(milik, obj.lingkup) if not dikecualikan(k, siapa)]


def berisi_tahun(obj: Tercatat) -> bool:
    """Whether it is of a kind that years are made of."""
    return type(obj).kunci_tahun is not Tercatat.kunci_tahun or bool(obj.jalur_kunci)


def catatan_isi(obj: Tercatat, siapa: Any = None) -> str:
    """What a page says before something is typed: which locked year is made of the row, and what to do; "" for none."""
    baru = obj._state.adding
    kunci = [] if baru and obj.isi_tahun else kunci_isi(obj, siapa)
    if not kunci:
        return ""
    if not obj.isi_tahun:
        return _kalimat(obj, kunci, "ditambahkan" if baru else "diubah")
    return (
        f"Data ini dipakai {_sebab(kunci[0])}. Yang menentukan angkanya tidak dapat diubah. {_jalan_keluar(obj, kunci)} "
        "Kata-katanya masih dapat diperbaiki; laporan itu tetap memuat yang lama."
    )


def kalimat_sebagian(obj: Tercatat, kunci: Kunci) -> str:
    """What a list says of which some rows are held."""
    return (
        f"Sebagian data di halaman ini dipakai {_sebab(kunci)}, sehingga tidak dapat dihapus. "
        f"{_jalan_keluar(obj, [kunci])}"
    )


@sekali
def _ada_kunci() -> bool:
    return Kunci.objects.exists()


@sekali
def _kunci(milik: Q, lingkup: str) -> list[Kunci]:
    aktif = Kunci.objects.aktif(lingkup).filter(milik, tahun__isnull=False)
    return list(aktif.select_related("perangkat").order_by("-tahun"))


def _isi(obj: Tercatat) -> list[Any]:
    nama = obj.isi_tahun or [f.attname for f in obj._meta.concrete_fields if not f.primary_key]
    return [getattr(obj, n) for n in nama]


def _berbeda(lama: Tercatat, baru: Tercatat) -> list[str]:
    """What of the held attributes is another, as a form calls it; nothing where all of the row is held."""
    label = {f.attname: str(f.verbose_name) for f in baru._meta.concrete_fields}
    beda = [n for n in baru.isi_tahun if getattr(lama, n) != getattr(baru, n)]
    return [label.get(n, n.replace("_", " ")) for n in beda]


def _kalimat(obj: Tercatat, kunci: list[Kunci], langkah: str, bidang: Sequence[str] = ()) -> str:
    nama = str(obj._meta.verbose_name)
    apa = f"{nama} baru" if langkah == "ditambahkan" else _sebutan(obj, nama)
    yang = f" ({', '.join(bidang)})" if bidang else ""
    return (
        f"{apa[:1].upper()}{apa[1:]} tidak dapat {langkah}{yang}, karena dipakai {_sebab(kunci[0])}. "
        f"{_jalan_keluar(obj, kunci)}"
    )


def _sebutan(obj: Tercatat, nama: str) -> str:
    """What kind of row it is and which, shortened; a word that ends the one and begins the other is said once."""
    teks = str(obj)
    awal, sisa = nama.rsplit(" ", 1) if " " in nama else ("", nama)
    lengkap = f"{awal} {teks}".strip() if teks.startswith(f"{sisa} ") else f"{nama} {teks}"
    return Truncator(lengkap).chars(120)


def _sebab(kunci: Kunci) -> str:
    if kunci.sumber == Kunci.Sumber.EDISI:
        return f"laporan {kunci.perangkat} tahun {kunci.tahun} yang sudah ditandatangani ({kunci.alasan})"
    return f"data {kunci.perangkat} tahun {kunci.tahun} yang sudah dikunci ({kunci.alasan})"


def _jalan_keluar(obj: Tercatat, kunci: list[Kunci]) -> str:
    return (obj.jalan_keluar or ikuti(obj, obj.jalur_kunci).jalan_keluar).format(
        mulai=max(k.tahun or 0 for k in kunci) + 1
    )
