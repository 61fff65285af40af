"""The terms of this field of work and what they mean here."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from sakip.core import glosarium
from sakip.core.views.dasar import KantorMixin


class IstilahView(KantorMixin, TemplateView):
    template_name = "core/istilah.html"
    judul = "Istilah"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(daftar=glosarium.semua(), **kwargs)
