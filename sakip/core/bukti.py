"""Reading evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sakip.core.models import Bukti, PerangkatDaerah


def bukti_menurut_rujukan(perangkat: PerangkatDaerah, tahun: int) -> Mapping[str, int]:
    """How many files prove what, by rujukan; one query."""
    semua = Bukti.objects.filter(perangkat=perangkat, tahun=tahun).order_by()
    return Counter(semua.values_list("rujukan", flat=True))
