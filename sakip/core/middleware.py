"""What stands between a request and its page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

BEBAS = ("sandi", "keluar")


def minta_json(request: HttpRequest) -> bool:
    """A script asks, which cannot follow to a page of HTML."""
    return "application/json" in request.headers.get("Accept", "")


def masuk_json(pesan: str) -> JsonResponse:
    return JsonResponse({"keadaan": "masuk", "pesan": pesan}, status=401)


class WajibMasukMiddleware(LoginRequiredMiddleware):
    """A script whose session ended is told so (401), and keeps what was typed; a browser is sent to log in, and back.

    A script names its user (``X-Pengguna``), so that what one person typed is never stored as another's.
    """

    def process_view(self, request: HttpRequest, view_func: Any, args: Any, kwargs: Any) -> Any:
        siapa = request.headers.get("X-Pengguna", "")
        if siapa and request.user.is_authenticated and siapa != str(request.user.pk):
            return masuk_json("Di peramban ini sudah masuk orang lain. Masuk lagi sebagai Anda sendiri.")
        return super().process_view(request, view_func, args, kwargs)

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponse:  # type: ignore[override]
        if minta_json(request):
            return masuk_json("Sesi Anda sudah berakhir. Masuk lagi; yang sudah diketik tetap ada.")
        asal = urlsplit(request.headers.get("Referer", ""))
        if request.method == "POST" and asal.netloc == request.get_host():
            return redirect_to_login(asal._replace(scheme="", netloc="", fragment="").geturl() or "/")
        return super().handle_no_permission(request, view_func)


class TandaTerimaMiddleware:
    """Tells the browser which form was accepted, so that its copy of what was typed goes (static/aman/salinan.js).

    Accepted is a POST of who is signed in that leads on to another page; the number of the copy comes with the form.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        jawaban = self.get_response(request)
        if request.method == "POST" and jawaban.status_code in (302, 303) and request.user.is_authenticated:
            nomor = request.POST.get("_salinan", "")
            if re.fullmatch(r"[0-9a-f]{12}", nomor):
                aman = settings.SESSION_COOKIE_SECURE
                jawaban.set_cookie(f"diterima-{nomor}", "1", max_age=600, secure=aman, samesite="Lax")
        return jawaban


class SandiSementaraMiddleware:
    """Who came in with a one-time password sees no page before he has chosen his own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        pengguna = request.user
        wajib = pengguna.is_authenticated and pengguna.sandi_sementara_sampai is not None
        if not wajib or request.path in {reverse(nama) for nama in BEBAS}:
            return self.get_response(request)
        if minta_json(request):
            return masuk_json("Sandi Anda masih sementara. Buat sandi Anda sendiri lebih dahulu.")
        messages.warning(request, "Sandi Anda masih sementara. Buat sandi Anda sendiri lebih dahulu.")
        return HttpResponseRedirect(reverse("sandi"))
