"""Perjanjian Kinerja by itself: of the office (BS-5 to BS-7, MU-4) and of its units (N-24)."""

from __future__ import annotations

from collections.abc import Iterator

from laporan.document import Block
from laporan.kalimat import kosong
from laporan.kebutuhan import PERJANJIAN_UNIT
from laporan.konteks import Konteks
from laporan.papers.daftar import cetakan
from laporan.perlu import perlu
from laporan.sections.perjanjian import naskah_perjanjian


@cetakan(
    "pk", "Perjanjian Kinerja", "Perjanjian", kode=("BS-5", "BS-6", "BS-7", "MU-4"), urut=10, rangka="sendiri",
    isi=("kinerja:perjanjian_daftar",),
)  # fmt: skip
def perjanjian(k: Konteks) -> Iterator[Block]:
    """Every paper of the year, the first one and its changes; `k.pilih` prints one."""
    naskah = [p for p in k.ukur.perjanjian if k.pilih in (0, p.id)]
    if not naskah:
        yield kosong("Perjanjian Kinerja")
        return
    yield from naskah_perjanjian(k, sorted(naskah, key=lambda p: (p.jenis != "murni", p.ke)))


@cetakan(
    "pk-unit", "Perjanjian Kinerja Unit", "Perjanjian", kode=("N-24",), urut=20, rangka="sendiri",
    isi=("kinerja:perjanjian_unit",),
)  # fmt: skip
@perlu(PERJANJIAN_UNIT)
def perjanjian_unit(k: Konteks) -> Iterator[Block]:
    """The papers between camat and sekretaris, kasi or lurah, in the order of the organisation."""
    naskah = [(p, u.nama) for u in k.ambil(PERJANJIAN_UNIT) for p in u.naskah if k.pilih in (0, p.id)]
    if not naskah:
        yield kosong("Perjanjian Kinerja unit")
        return
    yield from naskah_perjanjian(k, [p for p, _ in naskah], {p.id: unit for p, unit in naskah})
