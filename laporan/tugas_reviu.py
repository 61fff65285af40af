"""Recommendations of the year before as tasks of the office. Notes of the reviu are tasks of `sakip.core.tugas_catatan`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from laporan.evaluasi import rekomendasi_tahun
from laporan.models import TindakLanjut
from sakip.core.models import PerangkatDaerah
from sakip.core.permissions import boleh
from sakip.core.tugas import Tugas, alamat

SATU = 120  # letters of a recommendation that a task shows


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[Tugas]:
    """Those that nobody has answered with "sudah": one by its words, several as one task."""
    if not boleh(pengguna, TindakLanjut.izin, perangkat):
        return
    sudah = TindakLanjut.objects.filter(tahun=tahun, status=TindakLanjut.Status.SUDAH).values("rekomendasi")
    belum = list(rekomendasi_tahun(perangkat, tahun).exclude(pk__in=sudah))
    if len(belum) == 1:
        r = belum[0]
        url = alamat("laporan:tindak_ubah", perangkat, tahun, pk=r.pk)
        yield Tugas("Tindak lanjuti rekomendasi", url, r.uraian[:SATU])
    elif belum:
        kata = f"{len(belum)} rekomendasi tahun sebelumnya belum dijawab “sudah”."
        yield Tugas(
            "Tindak lanjuti rekomendasi", alamat("laporan:tindak_daftar", perangkat, tahun), kata, jumlah=len(belum)
        )
