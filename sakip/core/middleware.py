"""What stands between a request and its page."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

BEBAS = ("sandi", "keluar")


class SandiSementaraMiddleware:
    """Who came in with a one-time password sees no page before he has chosen his own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        pengguna = request.user
        wajib = pengguna.is_authenticated and pengguna.sandi_sementara_sampai is not None
        if not wajib or request.path in {reverse(nama) for nama in BEBAS}:
            return self.get_response(request)
        messages.warning(request, "Sandi Anda masih sementara. Buat sandi Anda sendiri lebih dahulu.")
        return HttpResponseRedirect(reverse("sandi"))
