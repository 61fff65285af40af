"""Who changed what and when, in words."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal, InvalidOperation
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Model, Q, QuerySet
from django.utils.dateparse import parse_date
from django.views.generic import ListView

from sakip.core.models import Jejak, Peran
from sakip.core.numbers import format_angka, format_tanggal
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import kata_cari
from sakip.core.waktu import format_waktu

KOSONG = "(kosong)"
PANJANG = 120
SARINGAN = ("cari", "jenis", "siapa", "dari", "sampai", "baris")
BARIS_PALING_BANYAK = 50


class JejakView(KantorMixin, ListView):
    """The office's audit trail, newest first; an admin also sees what belongs to no office, such as users."""

    template_name = "core/jejak.html"
    judul = "Jejak perubahan"
    paginate_by = 50

    def terlihat(self) -> QuerySet:
        syarat = Q(perangkat=self.perangkat)
        if self.boleh("ubah_pengguna"):
            sepemda = Peran.objects.filter(pemda=self.perangkat.pemda_id).values("pengguna")
            syarat |= Q(perangkat=None, pengguna__in=sepemda)
        return Jejak.objects.filter(syarat)

    def get_queryset(self) -> QuerySet:
        hasil = self.terlihat().select_related("pengguna")
        if kata := kata_cari(self.request):
            hasil = hasil.filter(
                Q(objek__icontains=kata) | Q(catatan__icontains=kata) | Q(pengguna__nama__icontains=kata)
            )
        if jenis := kata_cari(self.request, "jenis"):
            hasil = hasil.filter(jenis=jenis)
        if baris := kata_cari(self.request, "baris"):
            hasil = hasil.filter(syarat_baris(baris))
        if (siapa := kata_cari(self.request, "siapa")).isdecimal():
            hasil = hasil.filter(pengguna=int(siapa[:9]))
        for nama, syarat in (("dari", "waktu__date__gte"), ("sampai", "waktu__date__lte")):
            if hari := tanggal(kata_cari(self.request, nama)):
                hasil = hasil.filter(**{syarat: hari})
        return hasil

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        semua = self.terlihat().order_by()
        isi = super().get_context_data(
            **{
                "semua_jenis": sorted((sebutan(j), j) for j in semua.values_list("jenis", flat=True).distinct()),
                "semua_siapa": semua.exclude(pengguna=None)
                .values_list("pengguna", "pengguna__username", "pengguna__nama")
                .distinct()
                .order_by("pengguna__username"),
                "minta": self.request.GET,
                "tersaring": any(self.request.GET.get(nama) for nama in SARINGAN),
            }
            | kwargs
        )
        return isi | {"baris": terjemahkan(list(isi["object_list"]))}


def syarat_baris(teks: str) -> Q:
    """Lines about single rows, written `kinerja.realisasi:12,kinerja.realisasi:13`; what is no row finds nothing."""
    hasil = Q(pk=None)
    for satu in teks.split(",")[:BARIS_PALING_BANYAK]:
        jenis, _, pk = satu.strip().partition(":")
        if pk:
            hasil |= Q(jenis=jenis, objek_id=pk[:40])
    return hasil


def tanggal(teks: str) -> Any:
    """A day as the date picker sends it; None for anything else."""
    try:
        return parse_date(teks)
    except ValueError:
        return None


def terjemahkan(daftar: list[Jejak], hanya: frozenset[str] | None = None) -> list[dict[str, Any]]:
    """Lines as a reader wants them: field names in words, links by the name of the row they point to. ``hanya`` these
    fields, which are no links."""
    nama = nama_tertaut(daftar) if hanya is None else {}
    return [
        {
            "waktu": format_waktu(j.waktu),
            "siapa": j.pengguna or "program",
            "aksi": j.aksi,
            "jenis": sebutan(j.jenis),
            "objek": j.objek,
            "catatan": j.catatan,
            "perubahan": [
                b
                for kunci, nilai in j.perubahan.items()
                if (hanya is None or kunci in hanya) and (b := _beda(j, kunci, nilai, nama))
            ],
        }
        for j in daftar
    ]


def nama_tertaut(daftar: list[Jejak]) -> dict[tuple[type[Model], int], str]:
    """The names of the rows that foreign keys point to, one query for each kind of row."""
    dicari: dict[type[Model], set[int]] = defaultdict(set)
    for j in daftar:
        for kunci, nilai in j.perubahan.items():
            if tujuan := _tujuan(j.jenis, kunci):
                dicari[tujuan] |= {n for n in nilai if isinstance(n, int)}
    return {
        (model, baris.pk): baris.nama if hasattr(baris, "nama") else str(baris)
        for model, pk in dicari.items()
        for baris in model._base_manager.filter(pk__in=pk)
    }


def _beda(jejak: Jejak, kunci: str, nilai: list[Any], nama: dict[tuple[type[Model], int], str]) -> dict[str, str]:
    """One field: "dari → ke", or only what there is where a row was made or deleted; {} where there was nothing."""
    field = _field(jejak.jenis, kunci)
    label = str(getattr(field, "verbose_name", "") or kunci.replace("_", " "))
    lama, baru = (_kata(field, n, nama) for n in nilai)
    if lama == baru:
        return {}
    teks = f"{label}: {lama} → {baru}"
    if jejak.aksi in {"buat", "hapus"}:
        teks = f"{label}: {lama if jejak.aksi == 'hapus' else baru}"
    return {"teks": teks, "singkat": teks if len(teks) <= PANJANG else f"{teks[:PANJANG]}…"}


def _kata(field: Any, nilai: Any, nama: dict[tuple[type[Model], int], str]) -> str:
    """A value as the reader knows it."""
    if nilai is None or nilai in ("", []):
        return KOSONG
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, list):
        return ", ".join(str(x) for x in nilai)
    if field is not None and field.many_to_one:
        return nama.get((field.related_model, nilai), f"(sudah dihapus, nomor {nilai})")
    if isinstance(field, models.DecimalField) and isinstance(nilai, str):
        return _angka(nilai)
    if isinstance(field, models.DateField) and (hari := tanggal(str(nilai)[:10])) and len(str(nilai)) == 10:
        return format_tanggal(hari)
    return str(dict(getattr(field, "flatchoices", None) or []).get(nilai, nilai))


def _angka(teks: str) -> str:
    """A stored figure as pages print it."""
    try:
        return format_angka(Decimal(teks), 4, tetap=False)
    except InvalidOperation:
        return teks


def _model(jenis: str) -> type[Model] | None:
    try:
        return apps.get_model(jenis)
    except (LookupError, ValueError):
        return None


def _field(jenis: str, kunci: str) -> Any:
    model = _model(jenis)
    try:
        return model._meta.get_field(kunci) if model else None
    except FieldDoesNotExist:
        return None


def _tujuan(jenis: str, kunci: str) -> type[Model] | None:
    field = _field(jenis, kunci)
    return field.related_model if field is not None and field.many_to_one else None


def sebutan(jenis: str) -> str:
    """A kind of row in words."""
    model = _model(jenis)
    return str(model._meta.verbose_name) if model else jenis
