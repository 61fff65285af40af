"""What the pages of performance share."""

from __future__ import annotations

from renstra.models import Indikator
from sakip.core.models import Pengguna, PerangkatDaerah
from sakip.core.permissions import boleh


def indikator_terisi_oleh(pengguna: Pengguna, perangkat: PerangkatDaerah) -> set[int]:
    """The ids of the office's indicators for which this user may enter figures."""
    semua = Indikator.objects.filter(perangkat=perangkat).select_related("perangkat")
    return {i.pk for i in semua.prefetch_related("penanggung_jawab") if boleh(pengguna, "isi_realisasi", i)}
