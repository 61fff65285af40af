"""Django's own pages, for emergencies: every table, for the installation's admin, through the same gate and Jejak.

No permission of a role is asked here, so that what went wrong can be put right; locks, the check of the whole row and
the Jejak hold as on every other page. Scales, files and figures that only a step of the work may change are read only.
"""

from __future__ import annotations

import copy
from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.sites import AdminSite
from django.contrib.admin.widgets import ForeignKeyRawIdWidget
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator

from sakip.core import domain
from sakip.core.forms import pasang_kesalahan
from sakip.core.models import Jejak, Tercatat
from sakip.core.permissions import tanpa_izin

CATATAN = "halaman darurat"
# Written with other rows or with a file, or by steps only.
BACA_SAJA = frozenset({"core.berkas", "renstra.skala", "renstra.pita"})
RAHASIA = ("password", "groups", "user_permissions", "is_staff")
TERKUNCI = (*RAHASIA, "status", "sandi_sementara_sampai", "last_login")
# What hangs on these would go with them in silence.
TIDAK_DIHAPUS = frozenset({"core.pemda", "core.perangkatdaerah", "core.pengguna"})


class SitusDarurat(AdminSite):
    site_header = site_title = "SAKIP Kecamatan – halaman darurat"
    index_title = "Setiap perubahan di sini tercatat dalam jejak"

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.is_active and request.user.is_superuser

    @method_decorator(login_not_required)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """There is one page to log in; for who is in already and may not, there is nothing here."""
        if request.user.is_authenticated:
            raise Http404
        return HttpResponseRedirect(f"{reverse('masuk')}?next={request.GET.get('next', reverse('darurat:index'))}")

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return HttpResponseRedirect(reverse("sandi"))


class FormDarurat(ModelForm):
    """Tries the write and takes it back, so that a refusal stands beside the field and what was typed stays."""

    pengguna: Any = None

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            with transaction.atomic():
                tulis(copy.copy(self.instance), self.cleaned_data, by=self.pengguna)
                transaction.set_rollback(True)
        except ValidationError as salah:
            pasang_kesalahan(self, salah)


def tulis(baris: Tercatat, isi: dict[str, Any], *, by: Any) -> None:
    """One row with its many-to-many values, through the gate."""
    banyak = {f.name: isi[f.name] for f in baris._meta.many_to_many if f.name in isi}
    with tanpa_izin():
        domain.simpan(baris, by=by, banyak=banyak, catatan=CATATAN)


class AdminBaca(admin.ModelAdmin):
    """A table to read."""

    list_per_page = 50
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class AdminTercatat(admin.ModelAdmin):
    """A table whose rows are written one by one, by the domain functions."""

    form = FormDarurat
    list_per_page = 50
    show_full_result_count = False
    actions = None

    @property
    def _kolom(self) -> list[models.Field]:
        return list(self.model._meta.fields)

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        teks = (models.CharField, models.TextField)
        return [f"{f.name}__icontains" for f in self._kolom if isinstance(f, teks) and f.name not in TERKUNCI]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [f.name for f in self._kolom if f.name in TERKUNCI and f.name not in RAHASIA]

    def get_exclude(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [nama for nama in RAHASIA if hasattr(self.model, nama)]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        alamat = {"assume_scheme": "https"} if isinstance(db_field, models.URLField) else {}
        return super().formfield_for_dbfield(db_field, request, **kwargs | alamat)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """By its number with a window to search in: a list may have thousands."""
        widget = ForeignKeyRawIdWidget(db_field.remote_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs | {"widget": widget})

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        return type(form.__name__, (form,), {"pengguna": request.user})

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        tulis(obj, form.cleaned_data, by=request.user)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Written with the row."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and self.model._meta.label_lower not in TIDAK_DIHAPUS

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        try:
            return super().delete_view(request, object_id, extra_context)
        except ValidationError as salah:
            self.message_user(request, " ".join(salah.messages), messages.ERROR)
            return HttpResponseRedirect(reverse(f"darurat:{self._nama}_change", args=[object_id]))

    @property
    def _nama(self) -> str:
        return f"{self.model._meta.app_label}_{self.model._meta.model_name}"

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        with tanpa_izin():
            domain.hapus(obj, by=request.user, catatan=CATATAN)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        raise PermissionDenied("Hapus satu per satu, agar setiap baris tercatat dalam jejak.")


def situs_darurat() -> SitusDarurat:
    """The site with all tables; called once all rooms are there."""
    situs = SitusDarurat(name="darurat")
    for model in apps.get_models():
        if issubclass(model, Tercatat):
            model._meta.verbose_name_plural = model._meta.verbose_name  # an Indonesian noun takes no s
            situs.register(model, AdminBaca if model._meta.label_lower in BACA_SAJA else AdminTercatat)
    situs.register(Jejak, AdminBaca)
    return situs
