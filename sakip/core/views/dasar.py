"""What every page shares: its place (an office and year, or a Pemda), who may see it, its menu and its breadcrumbs."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from sakip.core import menu
from sakip.core.asal import Tautan
from sakip.core.models import Pemda, PerangkatDaerah
from sakip.core.permissions import boleh, kantor_sendiri, kantor_terlihat, pastikan, pemda_dipantau, pemda_terlihat
from sakip.core.views.gembok import GembokMixin

TAHUN = range(2000, 2101)


def muat_kantor(request: HttpRequest, slug: str, tahun: int) -> PerangkatDaerah:
    """The office of an address; 404 where the user may not see it or the year is none."""
    perangkat = kantor_sendiri(request.user, slug) or kantor_terlihat(request.user).filter(slug=slug).first()
    if perangkat is None or tahun not in TAHUN:
        raise Http404
    return perangkat


class TempatMixin(GembokMixin):
    """What a page of an office and one of a Pemda share. The mixin of each loads its place and says its addresses.

    ``izin_halaman`` is what a user needs to open the page at all. Context: judul, remah (pairs of label and address), gembok.
    """

    judul = ""
    izin_halaman = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.muat_tempat(request, kwargs)

    def muat_tempat(self, request: HttpRequest, kwargs: dict[str, Any]) -> None:
        """Load what the address names, or raise Http404 or Ditolak."""
        raise NotImplementedError

    def alamat(self, nama: str, **kwargs: Any) -> str:
        """The address of another page of this place."""
        raise NotImplementedError

    def tempat(self) -> Any:
        """The row whose permissions hold for the whole page."""
        raise NotImplementedError

    def bekal_formulir(self) -> dict[str, Any]:
        """What the place gives to each of its forms."""
        raise NotImplementedError

    def konteks_tempat(self) -> dict[str, Any]:
        """What the place gives to each of its pages."""
        raise NotImplementedError

    def boleh(self, nama: str, objek: Any = None) -> bool:
        return boleh(self.request.user, nama, self.tempat() if objek is None else objek)

    def get_judul(self) -> str:
        return self.judul

    def get_remah(self) -> list[tuple[str, str]]:
        """The pages above this one, below the home of its place."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tempat = self.konteks_tempat()
        remah = [*tempat.pop("remah"), *self.get_remah()]
        # The place last, since TemplateView passes the parts of the address under the same names.
        return super().get_context_data(
            **{"judul": self.get_judul(), "remah": remah, "gembok": self.gembok} | kwargs | tempat
        )


class KantorMixin(TempatMixin):
    """Loads office and year. Context: kantor, tahun, menu, tahun_lalu, tahun_depan beside what TempatMixin gives."""

    izin_halaman = "lihat"
    perangkat: PerangkatDaerah
    tahun: int

    def muat_tempat(self, request: HttpRequest, kwargs: dict[str, Any]) -> None:
        self.tahun = kwargs["tahun"]
        self.perangkat = muat_kantor(request, kwargs["kantor"], self.tahun)
        pastikan(request.user, self.izin_halaman, self.perangkat)

    def alamat(self, nama: str, **kwargs: Any) -> str:
        """The address of another page of this office and year."""
        return reverse(nama, kwargs={"kantor": self.perangkat.slug, "tahun": self.tahun} | kwargs)

    def alamat_tautan(self, tautan: Tautan) -> str:
        """The address of a page that lower rooms and rules name. Raises NoReverseMatch."""
        alamat = self.alamat(tautan.nama, **dict(tautan.isi))
        return f"{alamat}#{tautan.jangkar}" if tautan.jangkar else alamat

    def tempat(self) -> Any:
        return self.perangkat

    def bekal_formulir(self) -> dict[str, Any]:
        return {"perangkat": self.perangkat, "tahun": self.tahun}

    def konteks_tempat(self) -> dict[str, Any]:
        return {
            "kantor": self.perangkat,
            "tahun": self.tahun,
            "menu": menu.susun(self.request.user, self.perangkat, self.tahun, self.request.path),
            "remah": [(self.perangkat.nama, self.alamat("kantor_tahun"))],
            "tahun_lalu": self.alamat_tahun(self.tahun - 1),
            "tahun_depan": self.alamat_tahun(self.tahun + 1),
        }

    def alamat_tahun(self, tahun: int) -> str:
        """The same page in another year, where the address speaks of no single row; else the home of that year."""
        cocok = self.request.resolver_match
        nama = cocok.view_name if set(cocok.kwargs) == {"kantor", "tahun"} else "kantor_tahun"
        return reverse(nama, kwargs={"kantor": self.perangkat.slug, "tahun": tahun})


class PemdaMixin(TempatMixin):
    """Loads a Pemda: for pages about all its offices, and about what they share. Stands first among the bases.

    ``jalur_pemda`` is the lookup from a row to its Pemda. Context: pemda, menu beside what TempatMixin gives.
    """

    izin_halaman = "lihat_pemda"
    jalur_pemda = "pemda"
    beranda = "pemda"
    model: ClassVar[Any]
    pemda: Pemda

    def muat_tempat(self, request: HttpRequest, kwargs: dict[str, Any]) -> None:
        self.pemda = get_object_or_404(self.pemda_terbuka(request.user), slug=kwargs["pemda"])
        pastikan(request.user, self.izin_halaman, self.pemda)

    def pemda_terbuka(self, pengguna: Any) -> QuerySet[Pemda]:
        """The Pemda for which the page is there at all; for another one it is not found."""
        return pemda_terlihat(pengguna)

    def milik_tempat(self) -> QuerySet:
        return self.model.objects.filter(**{self.jalur_pemda: self.pemda})

    def awal(self) -> Any:
        """A new row of this Pemda."""
        return self.model(**{self.jalur_pemda: self.pemda})

    def alamat(self, nama: str, **kwargs: Any) -> str:
        """The address of another page of this Pemda."""
        return reverse(nama, kwargs={"pemda": self.pemda.slug} | kwargs)

    def tempat(self) -> Any:
        return self.pemda

    def bekal_formulir(self) -> dict[str, Any]:
        return {"pemda": self.pemda}

    def konteks_tempat(self) -> dict[str, Any]:
        return {
            "pemda": self.pemda,
            "menu": menu.susun_pemda(self.request.user, self.pemda, self.request.path),
            "remah": [(self.pemda.nama, self.alamat(self.beranda))],
        }


class PantauMixin(PemdaMixin):
    """A page about all offices of a Pemda that the inspektorat may open too."""

    izin_halaman = "pantau_pemda"
    beranda = "pantau:daftar"

    def pemda_terbuka(self, pengguna: Any) -> QuerySet[Pemda]:
        return pemda_dipantau(pengguna)
