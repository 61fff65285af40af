"""What a signature needs in tests."""

from __future__ import annotations

from django.test import RequestFactory

from laporan.domain.periksa import abaikan
from laporan.edisi.tanda import konfirmasi
from laporan.models import Laporan
from laporan.periksa.hasil import hasil
from sakip.core.models import Pengguna

SITUS = "https://sakip.contoh.go.id/"
SANDI = "sakip-demo"


def bukti(siapa: Pengguna, sidik: str, sandi: str = SANDI) -> str:
    """The proof that he typed his password."""
    permintaan = RequestFactory().post("/")
    permintaan.user = siapa
    return konfirmasi(permintaan, sandi=sandi, sidik=sidik)


def abaikan_semua(laporan: Laporan) -> None:
    """The camat signs over what the checks find in the book of the demo: its own faults are not what these tests are about."""
    camat = Pengguna.objects.get(username="camat")
    for t in hasil(laporan.perangkat, laporan.tahun).menahan:
        abaikan(laporan=laporan, temuan=t.temuan, alasan="Demikian dalam dokumen sumber.", by=camat)
