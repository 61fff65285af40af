"""Reference data: rows common to all Pemda beside those of one."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from sakip.core.models import Pemda
from sakip.core.permissions import boleh
from sakip.core.views.dasar import PemdaMixin
from sakip.core.views.generik import Saringan


class AcuanMixin(PemdaMixin):
    """Rows of the Pemda and those common to all (``model.objects.untuk``); the latter are changed by the installation."""

    def milik_tempat(self) -> QuerySet:
        return self.model.objects.untuk(self.pemda)

    def bekal_formulir(self) -> dict[str, Any]:
        return super().bekal_formulir() | {"boleh_umum": boleh(self.request.user, Pemda.izin, Pemda())}


def milik(baris: Any) -> str:
    return "semua pemerintah daerah" if baris.pemda_id is None else "pemerintah daerah ini"


SARINGAN_MILIK = Saringan(
    "milik",
    "Berlaku untuk",
    lambda _: [("", "semua"), ("umum", "semua pemerintah daerah"), ("sendiri", "pemerintah daerah ini")],
    lambda baris, nilai: baris.filter(pemda__isnull=nilai == "umum") if nilai else baris,
)
