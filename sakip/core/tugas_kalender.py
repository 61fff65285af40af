"""What the calendar asks of who sets it: windows that a year has not, and offices that ask for more time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Count
from django.urls import reverse

from sakip.core import tugas
from sakip.core.kalender import jendela_tahun
from sakip.core.models import Kegiatan, PerangkatDaerah, Perpanjangan
from sakip.core.permissions import boleh

DIMINTA = Perpanjangan.Status.DIMINTA


def penyedia(pengguna: Any, perangkat: PerangkatDaerah, tahun: int) -> Iterator[tugas.Tugas]:
    """For Bagian Organisasi and admin; about the whole Pemda where it is not of this office alone."""
    if not boleh(pengguna, "atur_jadwal", perangkat):
        return
    pemda = [perangkat.pemda.slug]
    for p in Perpanjangan.objects.filter(perangkat=perangkat, jadwal__tahun=tahun, status=DIMINTA).select_related(
        "jadwal"
    ):
        yield tugas.Tugas(
            label=f"Jawab permintaan perpanjangan: {p.jadwal.get_kegiatan_display()}",
            alamat=reverse("pemda:perpanjangan", args=[*pemda, p.pk]),
            keterangan=p.alasan[:160],
            tenggat=p.jadwal.tenggat,
        )
    jendela = jendela_tahun(perangkat, tahun)
    if kurang := [k.label for k in Kegiatan if k not in jendela]:
        yield tugas.Tugas(
            label=f"Lengkapi jadwal {tahun}",
            alamat=f"{reverse('pemda:jadwal', args=pemda)}?tahun={tahun}",
            keterangan=f"Belum dijadwalkan: {', '.join(kurang)}.",
            jumlah=len(kurang),
        )


def penghitung(pengguna: Any, kantor: Sequence[PerangkatDaerah]) -> Iterable[tuple[int, int, int]]:
    """Requests that wait for an answer."""
    milik = [k for k in kantor if boleh(pengguna, "atur_jadwal", k)]
    if not milik:
        return ()
    minta = Perpanjangan.objects.filter(perangkat__in=milik, status=DIMINTA)
    return minta.values_list("perangkat", "jadwal__tahun").annotate(n=Count("pk")).order_by()
