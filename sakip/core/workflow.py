"""The only way a status changes.

Each app states its transitions as a readable table of ``Transisi``; ``perform`` checks permission and lock,
does a compare-and-set, and logs. A second click on a stale page finds out who was first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from sakip.core.kunci import pastikan_tanpa_kunci
from sakip.core.models import Jejak
from sakip.core.permissions import Ditolak, boleh, pastikan
from sakip.core.transisi import Transisi
from sakip.core.waktu import format_waktu
from sakip.core.write import menulis

Syarat = Callable[[Any, Any], str]

Akibat = Callable[[Any, Any, str], None]

Pakai = Callable[[Any], bool]

_syarat: dict[tuple[str, str], list[Syarat]] = {}
_akibat: dict[tuple[str, str], list[Akibat]] = {}
_pakai: dict[tuple[str, str], Pakai] = {}


def daftarkan_syarat(fungsi: Syarat, jenis: str, *langkah: str) -> None:
    """Let a room ask more of a step of a model (``app.model``): ``fungsi(obj, by)`` gives the sentence why not, or ""."""
    for nama in langkah:
        daftar = _syarat.setdefault((jenis.lower(), nama), [])
        if fungsi not in daftar:
            daftar.append(fungsi)


def daftarkan_akibat(fungsi: Akibat, jenis: str, *langkah: str) -> None:
    """Let a room do more with a step of a model, in the same transaction: ``fungsi(obj, by, catatan)``."""
    for nama in langkah:
        daftar = _akibat.setdefault((jenis.lower(), nama), [])
        if fungsi not in daftar:
            daftar.append(fungsi)


def daftarkan_pakai(fungsi: Pakai, jenis: str, *langkah: str) -> None:
    """Let an office leave out a step: where ``fungsi(obj)`` is false the step has no button, and is refused."""
    for nama in langkah:
        _pakai[jenis.lower(), nama] = fungsi


def dipakai(obj: Any, nama: str) -> bool:
    """Whether the office takes this step at all."""
    fungsi = _pakai.get((obj._meta.label_lower, nama))
    return fungsi is None or fungsi(obj)


def halangan_langkah(obj: Any, nama: str, by: Any) -> list[str]:
    """Why a step cannot be taken although state and permission allow it."""
    return [k for f in _syarat.get((obj._meta.label_lower, nama), ()) if (k := f(obj, by))]


class TransitionConflict(Exception):
    """Somebody else moved the row first; the message names who, when and to what."""


def perform(obj: Any, nama: str, *, by: Any, catatan: str = "") -> Any:
    """Carry out a transition of ``obj.TRANSISI`` by name.

    Raises Ditolak, Terkunci, ValidationError (a reason is missing, or a condition does not hold) or TransitionConflict.
    """
    langkah = obj.TRANSISI[nama]
    pastikan(by, langkah.izin, obj)
    if not dipakai(obj, nama):
        raise ValidationError(f"Kantor ini tidak memakai langkah “{langkah.label}”. Muat ulang halamannya.")
    if langkah.perlu_catatan and not catatan.strip():
        raise ValidationError({"catatan": f"Langkah “{langkah.label}” memerlukan alasan. Tulis alasannya."})
    with menulis(by=by):
        pastikan_tanpa_kunci(obj)
        if halangan := halangan_langkah(obj, nama, by):
            raise ValidationError(halangan)
        lama = obj.status
        if not type(obj).objects.filter(pk=obj.pk, status__in=langkah.dari).update(status=langkah.ke):
            raise TransitionConflict(_siapa_dahulu(obj))
        obj.status = langkah.ke
        Jejak.catat(
            by=by,
            aksi=nama,
            objek=obj,
            perubahan={"status": [lama, langkah.ke]},
            catatan=catatan,
        )
        for akibat in _akibat.get((obj._meta.label_lower, nama), ()):
            akibat(obj, by, catatan)
    return obj


def langkah_terbuka(obj: Any, pengguna: Any) -> Mapping[str, Transisi]:
    """The steps this user may take from where the row stands. Conditions are asked for when it is taken."""
    return {
        nama: langkah
        for nama, langkah in obj.TRANSISI.items()
        if obj.status in langkah.dari and boleh(pengguna, langkah.izin, obj) and dipakai(obj, nama)
    }


@dataclass(frozen=True, slots=True)
class Hasil:
    """What became of one row among many: done, or the sentence why not."""

    objek: Any
    berhasil: bool
    kalimat: str


def perform_banyak(
    daftar: Iterable[Any], nama: str, *, by: Any, catatan: str = "", lakukan: Callable[..., Any] = perform
) -> list[Hasil]:
    """One step of many rows, each in a transaction of its own: what cannot be done does not stop the others."""
    return [_satu(obj, nama, by, catatan, lakukan) for obj in daftar]


def _satu(obj: Any, nama: str, by: Any, catatan: str, lakukan: Callable[..., Any]) -> Hasil:
    try:
        obj = lakukan(obj, nama, by=by, catatan=catatan)
    except ValidationError as salah:
        return Hasil(obj, berhasil=False, kalimat=" ".join(salah.messages))
    except (Ditolak, TransitionConflict) as salah:
        return Hasil(obj, berhasil=False, kalimat=str(salah))
    return Hasil(obj, berhasil=True, kalimat=f"{obj.get_status_display()}.")


def _siapa_dahulu(obj: Any) -> str:
    kini = type(obj).objects.get(pk=obj.pk)
    terakhir = Jejak.objects.filter(jenis=obj._meta.label_lower, objek_id=str(obj.pk)).first()
    siapa = f" oleh {terakhir.pengguna} pada {format_waktu(terakhir.waktu)}" if terakhir else ""
    return (
        f"Status sudah menjadi “{kini.get_status_display()}”{siapa}. Muat ulang halaman untuk melihat keadaan terakhir."
    )
