"""The usual calendar for the years of which a document has a paper or a book; nothing is locked by it."""

from __future__ import annotations

from kinerja.models import PerjanjianKinerja
from laporan.models import Laporan
from sakip.core.domain_kalender import jadwal_baku, lengkapi_jadwal
from sakip.core.models import Jadwal, PerangkatDaerah
from sakip.portal.demo.pemuat import Pemuat


def muat_jadwal(p: Pemuat, perangkat: PerangkatDaerah) -> None:
    milik = {"perangkat": perangkat}
    tahun = {t for m in (PerjanjianKinerja, Laporan) for t in m.objects.filter(**milik).values_list("tahun", flat=True)}
    for satu in sorted(tahun):
        jumlah = lengkapi_jadwal(jadwal_baku(perangkat.pemda, satu), by=p.oleh["admin"])
        p.baru[str(Jadwal._meta.verbose_name)] += jumlah
