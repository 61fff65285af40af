"""The buttons of a workflow: each sends one named transition of one row."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.generic import View

from sakip.core.views.generik import BarisMixin
from sakip.core.workflow import TransitionConflict, langkah_terbuka, perform


class LangkahView(BarisMixin, View):
    """Carries out ``langkah`` of the address on one row and goes back to its page ``kembali``."""

    http_method_names = ["post"]
    kembali = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()
        langkah = self.object.TRANSISI.get(kwargs["langkah"])
        if langkah is None or langkah.halaman:
            raise Http404

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = self.object
        try:
            perform(obj, kwargs["langkah"], by=request.user, catatan=request.POST.get("catatan", ""))
        except ValidationError as salah:
            messages.error(request, " ".join(salah.messages))
        except TransitionConflict as salah:
            messages.error(request, str(salah))
        else:
            messages.success(request, f"{obj}: {obj.get_status_display().lower()}.")
        return HttpResponseRedirect(self.alamat(self.kembali, pk=obj.pk))


def tombol_langkah(view: Any, obj: Any, alamat: str) -> list[tuple[Any, str]]:
    """The steps open to the user with their addresses, for ``components/langkah.html``; none of them under a lock."""
    terbuka = [(n, langkah) for n, langkah in langkah_terbuka(obj, view.request.user).items() if not langkah.halaman]
    if not terbuka or not view.bebas(type(obj)):
        return []
    return [(langkah, view.alamat(alamat, pk=obj.pk, langkah=nama)) for nama, langkah in terbuka]


def halaman_langkah(view: Any, obj: Any, **kunci: Any) -> list[tuple[str, str]]:
    """The steps open to the user that have a page of their own: label and address, for ``components/langkah.html``."""
    return [
        (langkah.label, view.alamat(langkah.halaman, **kunci))
        for langkah in langkah_terbuka(obj, view.request.user).values()
        if langkah.halaman
    ]
