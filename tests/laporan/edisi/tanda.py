"""What a signature needs in tests."""

from __future__ import annotations

from django.test import RequestFactory

from laporan.edisi.tanda import konfirmasi
from sakip.core.models import Pengguna

SITUS = "https://sakip.contoh.go.id/"
SANDI = "sakip-demo"


def bukti(siapa: Pengguna, sidik: str, sandi: str = SANDI) -> str:
    """The proof that he typed his password."""
    permintaan = RequestFactory().post("/")
    permintaan.user = siapa
    return konfirmasi(permintaan, sandi=sandi, sidik=sidik)
