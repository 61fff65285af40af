"""The rules as a Pemda has them: each with the level that holds there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laporan.checks.bacaan import Asal
from laporan.checks.daftar import Aturan, semua_aturan
from laporan.checks.temuan import Tingkat
from laporan.models import TingkatAturan
from sakip.core.models import Pemda

BACA = {Asal.DATA: "data kantor", Asal.CETAK: "laporan tercetak", Asal.BERKAS: "berkas unggahan"}


@dataclass(frozen=True, slots=True)
class AturanBerlaku:
    """A rule with its level in a Pemda; `ubahan` is the row that turned it, None where it is the rule's own."""

    aturan: Aturan
    tingkat: Tingkat
    ubahan: TingkatAturan | None

    @property
    def membaca(self) -> str:
        """What it reads, in words."""
        return ", ".join(nama for asal, nama in BACA.items() if asal in self.aturan.untuk)


def aturan_berlaku(pemda: Pemda, kata: str = "", tingkat: str = "") -> list[AturanBerlaku]:
    """All rules in a Pemda that hold all the words and have that level ("": any), by number. One query."""
    ubahan: Mapping[str, TingkatAturan] = {t.aturan: t for t in TingkatAturan.objects.filter(pemda=pemda)}
    semua = (_berlaku(a, ubahan.get(a.nomor)) for a in semua_aturan())
    return [x for x in semua if tingkat in ("", x.tingkat.value) and _memuat(x.aturan, kata)]


def _berlaku(a: Aturan, ubahan: TingkatAturan | None) -> AturanBerlaku:
    return AturanBerlaku(a, Tingkat(ubahan.tingkat) if ubahan else a.tingkat, ubahan)


def _memuat(a: Aturan, kata: str) -> bool:
    isi = f"{a.nomor} {a.judul} {a.alasan} {a.dasar} {a.mustahil}".casefold()
    return all(k in isi for k in kata.casefold().split())
