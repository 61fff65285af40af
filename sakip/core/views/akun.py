"""Log in, log out, one's own account: password, e-mail, address of the calendar."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.core.exceptions import ValidationError
from django.forms import EmailField, Form
from django.http import HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import FormView

from sakip.core import langganan
from sakip.core.domain_pengguna import ganti_sandi, simpan_surel
from sakip.core.forms import pasang_kesalahan, rapikan
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


class AkunForm(Form):
    surel = EmailField(
        label="Surel",
        required=False,
        max_length=254,
        help_text="Pengingat tenggat dikirim ke sini. Kosongkan bila tidak ingin diingatkan lewat surel.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rapikan(self.fields["surel"])


class AkunView(FormView):
    """One's own account: roles, e-mail, and the address of the calendar."""

    template_name = "core/akun.html"
    form_class = AkunForm
    success_url = reverse_lazy("akun")

    def get_initial(self) -> dict[str, Any]:
        return {"surel": self.request.user.email}

    def form_valid(self, form: AkunForm) -> HttpResponse:
        try:
            simpan_surel(self.request.user, surel=form.cleaned_data["surel"])
        except ValidationError as salah:
            pasang_kesalahan(form, salah)
            return self.form_invalid(form)
        messages.success(self.request, "Surel tersimpan." if form.cleaned_data["surel"] else "Surel dikosongkan.")
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pengguna: Any = self.request.user
        alamat = reverse("kalender_langganan", args=[langganan.tanda(pengguna)])
        isi = {
            "judul": "Akun saya",
            "url_batal": reverse("beranda"),
            "peran": pengguna.peran_aktif,
            "langganan": self.request.build_absolute_uri(alamat),
        }
        return super().get_context_data(**isi | kwargs)
