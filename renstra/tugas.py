"""What is to be done in the plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from renstra.models import Renstra
from renstra.queries import renstra_untuk
from sakip.core import kalender, tugas
from sakip.core.models import Kegiatan, PerangkatDaerah
from sakip.core.permissions import boleh

ALAMAT = {Kegiatan.RENSTRA.value: "renstra:renstra"}


def selesai(kantor: Collection[int], tahun: int) -> Mapping[str, set[int]]:
    """Offices with a Renstra in force."""
    berlaku = Renstra.objects.filter(
        perangkat__in=kantor, berlaku_mulai__lte=tahun, tahun_awal__lte=tahun, tahun_akhir__gte=tahun
    ).exclude(status=Renstra.Status.DRAF)
    return {Kegiatan.RENSTRA: set(berlaku.values_list("perangkat", flat=True))}


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """A Renstra where none is in force."""
    if boleh(pengguna, "ubah_rencana", perangkat) and renstra_untuk(perangkat, tahun) is None:
        yield tugas.Tugas(
            label=f"Susun Renstra yang berlaku tahun {tahun}",
            alamat=tugas.alamat("renstra:renstra", perangkat, tahun),
            keterangan="Tujuan, sasaran, dan indikator dengan targetnya; statusnya ditetapkan.",
            tenggat=kalender.tenggat(perangkat, tahun, Kegiatan.RENSTRA),
            kegiatan=Kegiatan.RENSTRA,
        )


def daftarkan() -> None:
    kalender.daftarkan(selesai, ALAMAT)
    tugas.daftarkan(penyedia, lingkup="rencana")
