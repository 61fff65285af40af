"""The way of a measurement and of a Perjanjian Kinerja from who enters to who answers for it, as tables.

    draf -> (diperiksa) -> diajukan -> disetujui -> ditandatangani, and from each of them back with a reason.

``diperiksa`` means: it lies with the sekretaris camat. An office may leave that step out
(``PerangkatDaerah.langkah_periksa``); then ``ajukan`` goes straight from the draft.
"""

from __future__ import annotations

from django.db import models

from sakip.core.transisi import Transisi


class Status(models.TextChoices):
    """Where a paper stands. Its figures can be typed only in a status of ``TERBUKA``."""

    DRAF = "draf", "Draf"
    DIPERIKSA = "diperiksa", "Diperiksa"
    DIAJUKAN = "diajukan", "Diajukan"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"
    DISETUJUI = "disetujui", "Disetujui"
    DITANDATANGANI = "ditandatangani", "Ditandatangani"

    @property
    def kelas(self) -> str:
        """The class of its badge."""
        return {Status.DRAF: "", Status.DIKEMBALIKAN: "kurang"}.get(self, "baik" if self in DITERIMA else "setengah")


TERBUKA = frozenset({Status.DRAF, Status.DIKEMBALIKAN})
DALAM_PROSES = frozenset({Status.DIPERIKSA, Status.DIAJUKAN})
DITERIMA = frozenset({Status.DISETUJUI, Status.DITANDATANGANI})


def langkah(izin_kirim: str) -> dict[str, Transisi]:
    """The steps up to the approval; ``izin_kirim`` is the permission of who hands in."""
    return {
        "kirim": Transisi(TERBUKA, Status.DIPERIKSA, "Kirim untuk diperiksa", izin_kirim),
        "ajukan": Transisi(frozenset({Status.DIPERIKSA}), Status.DIAJUKAN, "Ajukan kepada camat", "periksa"),
        "ajukan_langsung": Transisi(TERBUKA, Status.DIAJUKAN, "Ajukan kepada camat", izin_kirim),
        "tarik": Transisi(DALAM_PROSES, Status.DRAF, "Tarik kembali", izin_kirim),
        "kembalikan": Transisi(DALAM_PROSES, Status.DIKEMBALIKAN, "Kembalikan", "kembalikan", perlu_catatan=True),
        "setujui": Transisi(frozenset({Status.DIAJUKAN}), Status.DISETUJUI, "Setujui", "setujui"),
        "buka": Transisi(
            frozenset({Status.DISETUJUI}), Status.DIKEMBALIKAN, "Batalkan persetujuan", "setujui", perlu_catatan=True
        ),
    }
