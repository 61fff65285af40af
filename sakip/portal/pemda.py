"""The home of a Pemda: its offices, and what each has of the year."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from kinerja.models import PerjanjianKinerja
from laporan.models import Laporan
from renstra.models import Renstra
from sakip.core.permissions import pemda_terlihat
from sakip.core.views import DaftarView, Kolom, Saringan
from sakip.core.views.pemda import KantorPemda

TAMPIL = (("", "yang tampil"), ("tersembunyi", "yang disembunyikan"), ("semua", "semua"))


def ringkas(kantor: QuerySet, tahun: str) -> QuerySet:
    """Each office with its people of today, and whether plan, promise and report of the year are there."""
    hari, milik = timezone.localdate(), {"perangkat": OuterRef("pk")}
    berlaku = Q(peran__mulai__lte=hari) & (Q(peran__selesai=None) | Q(peran__selesai__gte=hari))
    renstra = Renstra.objects.filter(
        **milik, berlaku_mulai__lte=tahun, tahun_awal__lte=tahun, tahun_akhir__gte=tahun
    ).exclude(status=Renstra.Status.DRAF)
    return kantor.annotate(
        orang=Count("peran__pengguna", filter=berlaku & Q(peran__pengguna__is_active=True), distinct=True),
        ada_renstra=Exists(renstra),
        ada_perjanjian=Exists(PerjanjianKinerja.objects.filter(**milik, tahun=tahun)),
        ada_laporan=Exists(Laporan.objects.filter(**milik, tahun=tahun, jenis=Laporan.Jenis.LKJIP)),
    ).order_by("nama")


def saring_tampil(kantor: QuerySet, nilai: str) -> QuerySet:
    return kantor if nilai == "semua" else kantor.filter(aktif=not nilai)


def ada(nama: str) -> Any:
    return lambda kantor: "ada" if getattr(kantor, nama) else "belum ada"


class PemdaBeranda(KantorPemda, DaftarView):
    """All offices of the Pemda, with search, and sorted by what is missing."""

    template_name = "portal/pemda.html"
    judul = "Kantor"
    cari = ("nama", "slug", "jabatan_kepala")
    baca, tambah = "pemda:kantor", "pemda:kantor_tambah"
    label_tambah = "Tambah kantor"
    kosong = "Belum ada kantor. Tambahkan kantor pertama, lalu lengkapi profil, unit kerja, pejabat, dan akunnya."
    kolom = (
        Kolom("Kantor", "nama", urut="nama"),
        Kolom("Orang yang berperan", "orang", "angka", urut="orang"),
        Kolom("Renstra", ada("ada_renstra"), urut="ada_renstra"),
        Kolom("Perjanjian Kinerja", ada("ada_perjanjian"), urut="ada_perjanjian"),
        Kolom("Laporan", ada("ada_laporan"), urut="ada_laporan"),
        Kolom("Keadaan", lambda k: "tampil" if k.aktif else "disembunyikan"),
    )
    saringan = (
        Saringan("tahun", "Tahun", lambda halaman: halaman.pilihan_tahun(), ringkas),
        Saringan("tampil", "Kantor", lambda _: TAMPIL, saring_tampil),
    )

    def pilihan_tahun(self) -> list[tuple[int, str]]:
        """This year first, then the next and those before."""
        kini = timezone.localdate().year
        return [(t, str(t)) for t in (kini, kini + 1, *range(kini - 1, kini - 8, -1))]

    def get_remah(self) -> list[tuple[str, str]]:
        return []

    def konteks_tempat(self) -> dict[str, Any]:
        return super().konteks_tempat() | {"remah": []}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        siapa: Any = self.request.user
        kantor = self.pemda.perangkat.filter(aktif=True).first()
        tempat = kantor and {"kantor": kantor.slug, "tahun": timezone.localdate().year}
        isi = {
            "url_rpjmd": reverse("renstra:rpjmd_daftar", kwargs=tempat) if tempat else "",
            "bisa_ubah": self.boleh("ubah_pemda"),
            "banyak_pemda": siapa.is_superuser or pemda_terlihat(siapa).count() > 1,
        }
        return super().get_context_data(**isi | kwargs)
