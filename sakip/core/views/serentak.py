"""Two people with the same form: who saves second is told first, and nothing is overwritten in silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from sakip.core.models import Jejak
from sakip.core.waktu import format_waktu


class SerentakMixin:
    """The form carries the last line of the Jejak about its rows (``jejak``); a later one means somebody was first.

    Who saves again after being told, overwrites knowingly. One's own changes are no surprise.
    """

    request: HttpRequest
    object: Any

    @cached_property
    def jejak_kini(self) -> Jejak | None:
        return jejak_terakhir(self.baris_formulir())

    @cached_property
    def jejak_dibuka(self) -> str:
        return str(self.request.POST.get("jejak", self.jejak_kini.pk if self.jejak_kini else ""))

    def baris_formulir(self) -> list[Model]:
        """All rows that the form shows; rooms with more than one override it."""
        return [self.object]

    def form_valid(self, form: Any) -> HttpResponse:
        if kalimat := self.didahului():
            form.add_error(None, kalimat)
            return self.form_invalid(form)  # type: ignore[attr-defined]
        return super().form_valid(form)  # type: ignore[misc]

    def didahului(self) -> str:
        """The sentence for who was not first; "" where nobody else wrote in between."""
        kini = self.jejak_kini
        if kini is None or str(kini.pk) == self.jejak_dibuka or kini.pengguna == self.request.user:
            return ""
        self.jejak_dibuka = str(kini.pk)
        return (
            f"Sejak formulir ini dibuka, datanya diubah oleh {kini.pengguna or 'program'} pada {format_waktu(kini.waktu)}. Lihat dahulu "
            "perubahannya di tab lain. Bila yang Anda ketik yang benar, tekan Simpan sekali lagi untuk menggantinya."
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"jejak_dibuka": self.jejak_dibuka} | kwargs)  # type: ignore[misc]


def jejak_terakhir(baris: Iterable[Model]) -> Jejak | None:
    """The newest line about any of the rows that are stored."""
    nomor = defaultdict(list)
    for satu in baris:
        if satu.pk is not None:
            nomor[satu._meta.label_lower].append(str(satu.pk))
    if not nomor:
        return None
    cocok = Q(*(Q(jenis=jenis, objek_id__in=pk) for jenis, pk in nomor.items()), _connector=Q.OR)
    return Jejak.objects.filter(cocok).select_related("pengguna").order_by("-pk").first()
