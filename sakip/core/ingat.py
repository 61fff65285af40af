"""Remembering what was computed out of an office's data until something is written there (decision 0028).

The version of the data is the day, the last line of the Jejak and how many there are: every write leaves one. It is asked
before anything is read, so that nothing is ever remembered under a version that it is older than. What is remembered lies
in the memory of this process as packed bytes, one entry a thing; it is frozen and belongs to nobody.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.core.cache import caches
from django.db.models import Count, Max, Q
from django.utils import timezone

from sakip.core.berkas import BerkasRusak, IsiBerkas, isi_yang_sama
from sakip.core.models import Jejak, PerangkatDaerah
from sakip.core.sekali import membaca, membaca_baru, sekali, sudah_membaca
from sakip.core.write import sedang_menulis

T = TypeVar("T")
ALIAS = "ingat"
LAMA = 60 * 60
TERBESAR = 2 * 1024 * 1024
"""Bytes of one thing, packed; what is larger is computed each time."""
KANTOR = PerangkatDaerah._meta.label_lower


def versi_data(perangkat: PerangkatDaerah) -> str:
    """Changes with every write to this office or to what all offices share, names of offices among it, and with the day;
    one query."""
    return _versi(perangkat)[0]


@sekali
def _versi(perangkat: PerangkatDaerah) -> tuple[str, bool]:
    """The version, and whether it was asked before anything else in this reading."""
    awal = not sudah_membaca()
    milik = Jejak.objects.filter(Q(perangkat=perangkat) | Q(perangkat=None) | Q(jenis=KANTOR))
    x = milik.order_by().aggregate(n=Count("pk"), akhir=Max("pk"), waktu=Max("waktu"))
    waktu = x["waktu"].timestamp() if x["waktu"] else 0
    return f"{timezone.localdate()}-{x['n']}-{x['akhir']}-{waktu}", awal


@contextmanager
def membaca_kantor(perangkat: PerangkatDaerah) -> Iterator[None]:
    """One reading (`membaca`) that begins with the version of the data, so that what it computes shares what it has read."""
    with membaca():
        versi_data(perangkat)
        yield


def ingat(nama: str, perangkat: PerangkatDaerah, tahun: int, buat: Callable[[], T]) -> T:
    """What ``buat`` gives, from memory while the data stands as it did.

    While something is being written nothing is taken from memory nor kept. In a reading that has read before it knew the
    version, ``buat`` reads anew.
    """
    if sedang_menulis():
        return buat()
    versi, awal = _versi(perangkat)
    kunci = _kunci(nama, perangkat, tahun)
    ada: tuple[T] | None = _ambil(kunci, versi)
    if ada is None:
        ada = (buat() if awal else _tersendiri(buat),)
        _simpan(kunci, versi, ada)
    return ada[0]


def teringat(nama: str, perangkat: PerangkatDaerah, tahun: int) -> Any:
    """What ``ingat`` has in memory under that name while the data stand as they did; None where nobody asked since."""
    ada = None if sedang_menulis() else _ambil(_kunci(nama, perangkat, tahun), versi_data(perangkat))
    return ada[0] if ada else None


def _tersendiri(buat: Callable[[], T]) -> T:
    with membaca_baru():
        return buat()


def _kunci(nama: str, perangkat: PerangkatDaerah, tahun: int) -> str:
    return f"{nama}:{perangkat.pk}:{tahun}"


def _ambil(kunci: str, versi: str) -> Any:
    """What lies there of this version; None where it is of another, or a file that it shows is gone or changed."""
    punya, isi = caches[ALIAS].get(kunci, ("", b""))
    try:
        return pickle.loads(zlib.decompress(isi)) if punya == versi else None  # noqa: S301  # nosec B301 -- our own memory
    except BerkasRusak:
        return None


def _simpan(kunci: str, versi: str, hasil: Any) -> None:
    tulis = io.BytesIO()
    pemadat = pickle.Pickler(tulis, pickle.HIGHEST_PROTOCOL)
    pemadat.dispatch_table = {IsiBerkas: lambda isi: (isi_yang_sama, (isi.nama, isi.jenis, isi.sidik))}
    pemadat.dump(hasil)
    if len(isi := zlib.compress(tulis.getvalue(), 1)) <= TERBESAR:
        caches[ALIAS].set(kunci, (versi, isi), LAMA)
