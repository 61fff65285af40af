"""Forms of rule sets and their conversions."""

from __future__ import annotations

from kinerja.models import AturanKinerja, KonversiHuruf
from renstra.models import Skala
from sakip.core.forms import FormKantor


class AturanForm(FormKantor):
    class Meta:
        model = AturanKinerja
        fields = [
            "nama", "dasar", "tahun_mulai", "skala", "rumus_turun", "batas_atas", "batas_rata_rata", "huruf",
            "efisiensi",
        ]  # fmt: skip

    def saring(self) -> None:
        skala_kantor(self, Skala.Kegunaan.CAPAIAN)


class KonversiForm(FormKantor):
    class Meta:
        model = KonversiHuruf
        fields = ["skala", "predikat", "nilai"]

    def saring(self) -> None:
        skala_kantor(self, Skala.Kegunaan.PREDIKAT, Skala.Kegunaan.SURVEI)


def skala_kantor(form: FormKantor, *kegunaan: str) -> None:
    """Offer the scales of the office for these uses."""
    form.pilihan("skala", Skala.objects.untuk(form.perangkat.pemda).filter(kegunaan__in=kegunaan))
