"""Whose value a printed name stands for: an indikator, or one lettered part of it (“Rekomendasi pelayanan: Pengantar IMB”)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from laporan.berkas_lama.ambil.cocok import TidakPasti, polos
from renstra.models import Indikator, Komponen
from sakip.core.lembar import Konteks


@dataclass(frozen=True)
class Milik:
    """An indikator, or a component of it. `lepas`: only the name of the component was printed, so nobody is sure."""

    indikator: Indikator
    komponen: Komponen | None = None
    lepas: bool = False

    @property
    def nomor(self) -> int | None:
        return self.komponen.pk if self.komponen else None

    @property
    def satuan(self) -> str:
        return (self.komponen.satuan if self.komponen else "") or self.indikator.satuan

    @property
    def sebutan(self) -> str:
        bagian = f": {self.komponen}" if self.komponen else ""
        return f"{self.indikator.kode} {self.indikator.nama}{bagian}"


class DaftarKomponen:
    """The components of an office by indikator and by name."""

    def __init__(self, konteks: Konteks) -> None:
        self._milik: dict[int, list[Komponen]] = defaultdict(list)
        self._bernama: dict[str, list[Komponen]] = defaultdict(list)
        for k in konteks.isi(Komponen).baris:
            self._milik[k.indikator_id].append(k)
            self._bernama[polos(k.uraian)].append(k)

    def ada(self, indikator: Indikator) -> bool:
        return bool(self._milik[indikator.pk])

    def cari(self, indikator: Indikator, nama: str) -> Komponen:
        """The one component of that name. Raises TidakPasti."""
        cocok = [k for k in self._milik[indikator.pk] if polos(k.uraian) == polos(nama)]
        if len(cocok) == 1:
            return cocok[0]
        apa = f"{len(cocok)} komponen" if cocok else "tidak ada komponen"
        raise TidakPasti(f"Pada indikator {indikator.kode} {apa} bernama “{nama.strip()}”.")

    def lepas(self, nama: str) -> Milik | None:
        """The only component of the office that bears the name; None where there is none, or several."""
        cocok = self._bernama.get(polos(nama), [])
        return Milik(cocok[0].indikator, cocok[0], lepas=True) if len(cocok) == 1 and polos(nama) else None
