"""Notes as tasks: who answers them, and who looks at the answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from sakip.core import tugas
from sakip.core.models import Catatan, Peran, PerangkatDaerah
from sakip.core.permissions import boleh, punya
from sakip.core.rujukan import alamat_tentang

Pemilah = Callable[[Any, PerangkatDaerah, int, Collection[str]], Collection[str]]

_pemilah: list[Pemilah] = []

S, ASAL = Catatan.Status, Catatan.Asal


def daftarkan_pemilah(pemilah: Pemilah) -> None:
    """``pemilah(pengguna, perangkat, tahun, rujukan)``: which of these keys are figures that this user types."""
    if pemilah not in _pemilah:
        _pemilah.append(pemilah)


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """Open notes to answer: those of the reviu first; answered ones that this user may settle."""
    if not boleh(pengguna, "catat", perangkat):
        return
    belum = Catatan.objects.filter(perangkat=perangkat, tahun=tahun, induk=None).exclude(status=S.SELESAI)
    semua = list(belum.order_by("waktu", "pk"))
    jawab = [c for c in _milik(pengguna, perangkat, tahun, semua) if c.status == S.TERBUKA]
    yield from _tugas("Jawab catatan reviu", perangkat, tahun, [c for c in jawab if c.asal == ASAL.REVIU])
    yield from _tugas("Jawab catatan", perangkat, tahun, [c for c in jawab if c.asal == ASAL.KANTOR])
    dijawab = [c for c in semua if c.status == S.DIJAWAB and _menunggu(pengguna, perangkat, c)]
    yield from _tugas("Periksa jawaban catatan", perangkat, tahun, dijawab)


def _milik(pengguna: Any, perangkat: PerangkatDaerah, tahun: int, semua: list[Catatan]) -> list[Catatan]:
    """Those that this user answers: perencana all, others those on their own figures; nobody his own."""
    lain = [c for c in semua if c.oleh_id != pengguna.pk]
    if not lain or punya(pengguna, perangkat, Peran.Jenis.PERENCANA):
        return lain
    rujukan = {c.rujukan for c in lain}
    milik = {r for pilah in _pemilah for r in pilah(pengguna, perangkat, tahun, rujukan)}
    return [c for c in lain if c.rujukan in milik]


def _menunggu(pengguna: Any, perangkat: PerangkatDaerah, c: Catatan) -> bool:
    """Who wrote it looks at the answer; one of the reviu, whoever reviews."""
    if c.asal == ASAL.REVIU:
        return punya(pengguna, perangkat, Peran.Jenis.INSPEKTORAT)
    return c.oleh_id == pengguna.pk


def _tugas(label: str, perangkat: PerangkatDaerah, tahun: int, catatan: list[Catatan]) -> Iterator[tugas.Tugas]:
    """One task; straight to the thing where all notes are about one."""
    if not catatan:
        return
    rujukan = {c.rujukan for c in catatan}
    alamat = tugas.alamat("core:catatan_daftar", perangkat, tahun)
    if len(rujukan) == 1:
        alamat = alamat_tentang(tugas.alamat("core:catatan", perangkat, tahun), catatan[0].rujukan)
    yield tugas.Tugas(
        label=label, alamat=alamat, keterangan=f"{catatan[0].tentang}: {catatan[0].teks}"[:160], jumlah=len(catatan)
    )
