"""What a lock withholds from who looks: asked before a change is offered, and said once on top of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property

from sakip.core.kunci import bebas_penahan, di_luar_jadwal, kalimat_kunci, kunci_bagi, penahan
from sakip.core.kunci_isi import berisi_tahun, catatan_isi, kalimat_sebagian, kunci_isi
from sakip.core.models import Kunci, PerangkatDaerah, Tercatat
from sakip.core.numbers import format_tanggal
from sakip.core.sekali import membaca


@dataclass(frozen=True)
class Gembok:
    """Why something is not offered, with its way out; ``sejak`` is the day since when, "" where a state holds it."""

    kalimat: str
    sejak: str = ""


class GembokMixin:
    """Context: ``gembok``, the reasons that this page met. Whoever may not change a thing anyway is told nothing."""

    request: HttpRequest
    perangkat: PerangkatDaerah
    tahun: int

    def boleh(self, nama: str, objek: Any = None) -> bool:
        raise NotImplementedError

    def dapat_ubah(self, apa: Tercatat | type[Tercatat]) -> bool:
        """Whether who looks may change this row, or rows of this kind in the year of the page, and nothing holds them."""
        if isinstance(apa, type):
            return self.boleh(apa.izin) and self.bebas(apa)
        return self.boleh(apa.izin, apa) and self.bebas(apa)

    def bebas(self, apa: Tercatat | type[Tercatat]) -> bool:
        """Whether no lock holds it, and of a row no closed window nor its own state."""
        if apa.bebas_kunci or not apa.jalur_perangkat or not hasattr(self, "perangkat"):
            return True
        tahun = (self.tahun if apa.jalur_tahun else None) if isinstance(apa, type) else apa.tahun_kunci
        for kunci in self.kunci_kantor:
            if kunci.tahun in (tahun, None) and kunci.lingkup in (apa.lingkup, Kunci.Lingkup.SEMUA):
                return self._tahan(kunci, kalimat_kunci(kunci))
        return isinstance(apa, type) or self._lepas(apa.tertahan or self._jadwal(tahun, apa.kegiatan_jadwal))

    def setahun_terkunci(self) -> bool:
        """Whether a lock holds all data of the year of the page."""
        semua = [k for k in self.kunci_kantor if k.tahun in (self.tahun, None) and k.lingkup == Kunci.Lingkup.SEMUA]
        for kunci in semua[:1]:
            self._tahan(kunci, kalimat_kunci(kunci))
        return bool(semua)

    def tetap(self, obj: Tercatat) -> bool:
        """Whether a locked year is made of a row of no year, so that it is not deleted, nor added to."""
        isi = self.kunci_isi(obj)
        for kunci in isi[:1]:
            self._tahan(kunci, catatan_isi(obj, self.request.user))
        return bool(isi)

    def sebagian_tetap(self, obj: Tercatat) -> bool:
        """The same of one row of a list, where others are free."""
        isi = self.kunci_isi(obj)
        for kunci in isi[:1]:
            self._tahan(kunci, kalimat_sebagian(obj, kunci))
        return bool(isi)

    def kunci_isi(self, obj: Tercatat) -> list[Kunci]:
        """The locks of the years that are made of it; asked once for each row."""
        if not berisi_tahun(obj) or (hasattr(self, "perangkat") and not self.kunci_kantor):
            return []
        siapa = obj._meta.label, obj.pk
        if siapa not in self._isi or obj.pk is None:
            with membaca():
                self._isi[siapa] = kunci_isi(obj, self.request.user)
        return self._isi[siapa]

    def utuh_terkunci(self, obj: Tercatat) -> bool:
        """Whether nothing of a row would be taken: not changed, nor added where it is new. Said on top."""
        if not (self._lega(obj) or (self.bebas(obj) and self._lepas(penahan(obj)))):
            return True
        if obj.isi_tahun and obj._state.adding:  # that depends on what will be typed
            return False
        return self.tetap(obj) and not obj.isi_tahun

    def bidang_tetap(self, obj: Tercatat) -> set[str]:
        """The attributes of a row that a locked year is made of, as a form calls them, while others are free."""
        if obj._state.adding or not self.kunci_isi(obj):
            return set()
        return {nama.removesuffix("_id") for nama in obj.isi_tahun}

    def gembok(self) -> list[Gembok]:
        """What was withheld so far; templates ask when all else is known."""
        return list(self._tertahan.values())

    @cached_property
    def kunci_kantor(self) -> list[Kunci]:
        """The locks of the office, of whatever year, that hold for who looks, the latest year first."""
        return kunci_bagi(self.request.user, self.perangkat) if hasattr(self, "perangkat") else []

    @cached_property
    def _tertahan(self) -> dict[Any, Gembok]:
        return {}

    @cached_property
    def _isi(self) -> dict[tuple[str, Any], list[Kunci]]:
        return {}

    @cached_property
    def _jendela(self) -> dict[tuple[int | None, str], str]:
        return {}

    def _lega(self, obj: Tercatat) -> bool:
        """Whether one question is enough: nothing at all holds it."""
        milik = obj.pemilik
        return milik is not None and not milik._state.adding and not obj.bebas_kunci and bebas_penahan(obj)

    def _jadwal(self, tahun: int | None, kegiatan: str) -> str:
        if (tahun, kegiatan) not in self._jendela:
            self._jendela[tahun, kegiatan] = di_luar_jadwal(self.perangkat, tahun, kegiatan)
        return self._jendela[tahun, kegiatan]

    def _tahan(self, kunci: Kunci, kalimat: str) -> bool:
        """One sentence for each lock, whatever it withholds."""
        sejak = format_tanggal(timezone.localtime(kunci.mulai).date())
        self._tertahan.setdefault(kunci.pk, Gembok(kalimat, sejak))
        return False

    def _lepas(self, kalimat: str) -> bool:
        if kalimat:
            self._tertahan.setdefault(kalimat, Gembok(kalimat))
        return not kalimat
