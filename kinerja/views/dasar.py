"""What the pages of performance share."""

from __future__ import annotations

from kinerja.models import Realisasi
from renstra.models import Indikator
from sakip.core.models import Tercatat
from sakip.core.permissions import boleh
from sakip.core.views import KantorMixin


def indikator_terisi(view: KantorMixin, apa: type[Tercatat] = Realisasi) -> set[int]:
    """The ids of the office's indicators for which who looks may enter figures; none where the year is locked."""
    semua = Indikator.objects.filter(perangkat=view.perangkat).select_related("perangkat")
    bisa = {i.pk for i in semua.prefetch_related("penanggung_jawab") if boleh(view.request.user, apa.izin, i)}
    return bisa if bisa and view.bebas(apa) else set()
