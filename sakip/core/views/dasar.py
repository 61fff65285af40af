"""What every page of an office shares: who may see it, its year, its menu and its breadcrumbs."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from sakip.core import menu
from sakip.core.models import PerangkatDaerah
from sakip.core.permissions import boleh, kantor_terlihat, pastikan

TAHUN = range(2000, 2101)


def muat_kantor(request: HttpRequest, slug: str, tahun: int) -> PerangkatDaerah:
    """The office of an address; 404 where the user may not see it or the year is none."""
    perangkat = kantor_terlihat(request.user).filter(slug=slug).first()
    if perangkat is None or tahun not in TAHUN:
        raise Http404
    return perangkat


class KantorMixin:
    """Loads office and year. ``izin_halaman`` is what a user needs to open the page at all.

    Context: kantor, tahun, menu, judul, remah (pairs of label and address), tahun_lalu, tahun_depan.
    """

    judul = ""
    izin_halaman = "lihat"
    perangkat: PerangkatDaerah
    tahun: int

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.tahun = kwargs["tahun"]
        self.perangkat = muat_kantor(request, kwargs["kantor"], self.tahun)
        pastikan(request.user, self.izin_halaman, self.perangkat)

    def alamat(self, nama: str, **kwargs: Any) -> str:
        """The address of another page of this office and year."""
        return reverse(nama, kwargs={"kantor": self.perangkat.slug, "tahun": self.tahun} | kwargs)

    def boleh(self, nama: str, objek: Any = None) -> bool:
        return boleh(self.request.user, nama, self.perangkat if objek is None else objek)

    def get_judul(self) -> str:
        return self.judul

    def get_remah(self) -> list[tuple[str, str]]:
        """The pages above this one, below the office's home."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        path = self.request.path
        return super().get_context_data(
            **{
                "menu": menu.susun(self.request.user, self.perangkat, self.tahun, path),
                "judul": self.get_judul(),
                "remah": [(self.perangkat.nama, self.alamat("kantor_tahun")), *self.get_remah()],
                "tahun_lalu": self.alamat_tahun(self.tahun - 1),
                "tahun_depan": self.alamat_tahun(self.tahun + 1),
            }
            | kwargs
            # Last, since TemplateView passes the parts of the address under the same names.
            | {"kantor": self.perangkat, "tahun": self.tahun}
        )

    def alamat_tahun(self, tahun: int) -> str:
        """The same page in another year, where the address speaks of no single row; else the home of that year."""
        cocok = self.request.resolver_match
        nama = cocok.view_name if set(cocok.kwargs) == {"kantor", "tahun"} else "kantor_tahun"
        return reverse(nama, kwargs={"kantor": self.perangkat.slug, "tahun": tahun})
