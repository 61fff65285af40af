"""Log in, log out, change one's own password."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils import timezone

from sakip.core.domain_pengguna import ganti_sandi
from sakip.core.numbers import format_tanggal


class MasukForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": "Nama pengguna atau sandi salah. Periksa juga huruf besar dan kecilnya."
    }

    def confirm_login_allowed(self, user: Any) -> None:
        """A one-time password that was not used in its time opens nothing."""
        super().confirm_login_allowed(user)
        sampai = user.sandi_sementara_sampai
        if sampai is not None and sampai < timezone.now():
            raise ValidationError(
                f"Sandi sementara ini berlaku sampai {format_tanggal(timezone.localdate(sampai))}. "
                "Minta sandi sementara yang baru kepada admin."
            )


class MasukView(LoginView):
    template_name = "masuk.html"
    form_class = MasukForm
    redirect_authenticated_user = True


class KeluarView(LogoutView):
    pass


class GantiSandiForm(PasswordChangeForm):
    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        if isi.get("old_password") and isi.get("old_password") == isi.get("new_password1"):
            self.add_error("new_password1", "Sandi baru masih sama dengan yang lama. Pilih sandi lain.")
        return isi

    def save(self, commit: bool = True) -> Any:
        return ganti_sandi(self.user, sandi=self.cleaned_data["new_password1"])


class GantiSandiView(PasswordChangeView):
    template_name = "sandi.html"
    form_class = GantiSandiForm
    success_url = reverse_lazy("beranda")
    extra_context = {"judul": "Ganti sandi", "url_batal": reverse_lazy("beranda")}

    def form_valid(self, form: GantiSandiForm) -> HttpResponse:
        messages.success(self.request, "Sandi sudah diganti.")
        return super().form_valid(form)
