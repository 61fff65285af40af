"""What the pages of the plan share: rows of the office or of its Pemda, and rows that hang on another."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from renstra.models import Misi, Rpjmd, Sasaran, SasaranDaerah, Tujuan
from sakip.core.models import PerangkatDaerah, Tercatat
from sakip.core.views import FormulirView, HapusView

JALUR_PEMDA = {Rpjmd: "pemda", Misi: "rpjmd__pemda", SasaranDaerah: "rpjmd__pemda"}


def milik(model: type[Tercatat], perangkat: PerangkatDaerah) -> QuerySet:
    """The rows that belong to the office, or to the Pemda it is in."""
    if jalur := JALUR_PEMDA.get(model):
        return model.objects.filter(**{jalur: perangkat.pemda})
    return model.objects.filter(**{model.jalur_perangkat: perangkat})


class MilikMixin:
    """Rows of the office over all years, or of its Pemda; pages return to the plan they stand in."""

    def get_queryset(self) -> QuerySet:
        return milik(self.model, self.perangkat)

    def alamat_renstra(self, objek: Any) -> str:
        """The address of the Renstra that holds a tujuan, a sasaran, or a row below one, at its place there."""
        tempat = objek if isinstance(objek, Tujuan | Sasaran) else objek.sasaran
        tujuan = tempat.tujuan if isinstance(tempat, Sasaran) else tempat
        jangkar = f"#{type(tempat).__name__.lower()}-{tempat.pk}" if tempat.pk else ""
        return self.alamat("renstra:versi", pk=tujuan.renstra_id) + jangkar


class AnakFormulir(MilikMixin, FormulirView):
    """Adds (``induk`` in the address) or edits a row that hangs on ``model_induk`` by the key ``nama_induk``."""

    model_induk: ClassVar[type[Tercatat]]
    nama_induk: ClassVar[str]

    def awal(self) -> Tercatat:
        induk = get_object_or_404(milik(self.model_induk, self.perangkat), pk=self.kwargs["induk"])
        return self.model(**{self.nama_induk: induk} | self.usulan(induk))

    def usulan(self, induk: Any) -> dict[str, Any]:
        """First values of a new row."""
        return {}


class MilikHapus(MilikMixin, HapusView):
    pass
