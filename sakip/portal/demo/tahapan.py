"""The stages of a demo office in their order, in one transaction: all of it stands, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.db import transaction

from renstra.models import Skala
from sakip.core.models import PerangkatDaerah
from sakip.portal.demo.acuan import muat_acuan
from sakip.portal.demo.anggaran import muat_anggaran
from sakip.portal.demo.jadwal import muat_jadwal
from sakip.portal.demo.kinerja import muat_aturan, muat_kinerja
from sakip.portal.demo.laporan import muat_dasar_hukum, muat_laporan
from sakip.portal.demo.naskah import muat_naskah
from sakip.portal.demo.organisasi import muat_akun, muat_organisasi, muat_pemda, muat_peraturan
from sakip.portal.demo.pemuat import Pemuat
from sakip.portal.demo.program import muat_program
from sakip.portal.demo.rencana import muat_renstra, muat_rpjmd

Lapor = Callable[[str, Counter[str]], None]
TAHAPAN: tuple[tuple[str, Callable[[Pemuat, PerangkatDaerah], None]], ...] = (
    ("Akun", muat_akun),
    ("Peraturan", muat_peraturan),
    ("RPJMD", muat_rpjmd),
    ("Renstra", muat_renstra),
    ("Program dan kegiatan", muat_program),
    ("Anggaran", muat_anggaran),
    ("Aturan penghitungan", muat_aturan),
    ("Survei dan realisasi", muat_kinerja),
    ("Perjanjian Kinerja, IKU, dan RKT", muat_naskah),
    ("Dasar hukum", muat_dasar_hukum),
    ("Laporan", muat_laporan),
    ("Jadwal", muat_jadwal),
)


def dokumen_tersedia() -> Iterator[str]:
    """Folders below fixtures/ that hold the data of an office."""
    folder: Path = settings.FIXTURES
    return (data.parent.name for data in sorted(folder.glob("*/data")))


@transaction.atomic
def muat(dokumen: str, lapor: Lapor) -> bool:
    """Load one office and tell ``lapor`` each stage with the rows written; False when the office was there.

    An office that is there belongs to its users, who may have changed, renamed or deleted what was loaded.
    """
    p = Pemuat(f"{dokumen}/data")
    if PerangkatDaerah.objects.filter(slug=p.baca("organisasi")["perangkat"]["slug"]).exists():
        return False
    pemda = muat_pemda(p)
    lapor("Acuan", muat_acuan(p.oleh["admin"]).baru)
    p.kenali(Skala.objects.all())
    perangkat = muat_organisasi(p, pemda)
    lapor("Organisasi", p.baru)
    for nama, tahap in TAHAPAN:
        p.baru = Counter()
        tahap(p, perangkat)
        lapor(nama, p.baru)
    return True
