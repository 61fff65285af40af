"""Log in, log out, change one's own password."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpResponse
from django.urls import reverse_lazy

from sakip.core.models import Jejak
from sakip.core.write import menulis


class MasukForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": "Nama pengguna atau sandi salah. Periksa juga huruf besar dan kecilnya."
    }


class MasukView(LoginView):
    template_name = "masuk.html"
    form_class = MasukForm
    redirect_authenticated_user = True


class KeluarView(LogoutView):
    pass


class GantiSandiForm(PasswordChangeForm):
    def save(self, commit: bool = True) -> Any:
        """Set the password and leave a Jejak; the password itself is written nowhere."""
        with menulis(by=self.user):
            self.user.set_password(self.cleaned_data["new_password1"])
            self.user.save(update_fields=["password"])
            Jejak.catat(by=self.user, aksi="ganti sandi", objek=self.user)
        return self.user


class GantiSandiView(PasswordChangeView):
    template_name = "sandi.html"
    form_class = GantiSandiForm
    success_url = reverse_lazy("beranda")
    extra_context = {"judul": "Ganti sandi", "url_batal": reverse_lazy("beranda")}

    def form_valid(self, form: GantiSandiForm) -> HttpResponse:
        messages.success(self.request, "Sandi sudah diganti.")
        return super().form_valid(form)
