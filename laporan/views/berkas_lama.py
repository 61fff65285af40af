"""Old reports as files: uploaded, waited for, read with what was found in them, deleted. Nothing of them enters the data;
what may be taken over stands in `berkas_lama_ambil`."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from laporan.berkas_lama import antrean
from laporan.berkas_lama.buku import buku_tabel
from laporan.checks.daftar import semua_aturan
from laporan.domain.berkas_lama import hapus_berkas_lama, unggah_berkas_lama
from laporan.forms_berkas_lama import BerkasLamaForm
from laporan.models import BerkasDiperiksa
from laporan.models.periksa import PILIHAN_TINGKAT
from laporan.periksa.daftar_aturan import aturan_berlaku
from laporan.renderers.xlsx import XLSX
from laporan.views.aturan_periksa import LENCANA
from laporan.views.berkas import isi_berkas
from laporan.views.unduh import sajikan, unduhan
from sakip.core.views import BarisMixin, DaftarView, HapusView, KirimView, Kolom
from sakip.core.waktu import format_waktu

Keadaan = BerkasDiperiksa.Keadaan
JUDUL = "Periksa berkas lama"
DAFTAR = "laporan:berkas_lama_daftar"
BACA = "laporan:berkas_lama_baca"
BARIS_TAMPIL = 100
"""Rows of a table on the page; the workbook holds all."""
KOLOM_DISEBUT = 3
"""Columns by which a table without a title is named."""
PENGANTAR = (
    "Unggah LKjIP tahun lalu sebagai .docx, .pdf, atau .xlsx. Program membaca tabel dan naskahnya, lalu menunjukkan yang tidak "
    "cocok di dalamnya: jumlah, persentase, capaian, tahun, dan nama, dengan halaman atau selnya."
)


def tahun_terbaca(b: BerkasDiperiksa) -> str:
    """The year that the report is about, as typed or as read."""
    return str(b.tahun or b.hasil.get("tahun") or "")


def ringkas(b: BerkasDiperiksa) -> str:
    """How it went, in a word and counts."""
    if b.keadaan != Keadaan.SELESAI:
        return str(b.get_keadaan_display())
    return f"{len(b.hasil['temuan'])} temuan, {len(b.hasil['tabel'])} tabel"


class BerkasLamaMixin(BarisMixin):
    """Pages about the files of an office."""

    model = BerkasDiperiksa
    izin_halaman = "periksa_berkas"

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("oleh", "berkas")

    def get_remah(self) -> list[tuple[str, str]]:
        return [(JUDUL, self.alamat(DAFTAR))]


class BerkasLamaDaftar(BerkasLamaMixin, DaftarView):
    """The files that were uploaded, the newest first."""

    judul = JUDUL
    pengantar = PENGANTAR
    kosong = (
        "Belum ada berkas. Pilih “Unggah berkas” untuk memeriksa laporan lama; data kantor tidak berubah karenanya."
    )
    kolom = (
        Kolom("Berkas", "nama", urut="nama"),
        Kolom("Tahun laporan", tahun_terbaca),
        Kolom("Hasil", ringkas),
        Kolom("Diunggah", lambda b: f"{format_waktu(b.dibuat)}, {b.oleh}", urut="dibuat"),
    )
    tambah = "laporan:berkas_lama_tambah"
    label_tambah = "Unggah berkas"
    baca = BACA
    hapus = "laporan:berkas_lama_hapus"
    cari = ("nama",)

    def get_remah(self) -> list[tuple[str, str]]:
        return []


class BerkasLamaTambah(BerkasLamaMixin, KirimView):
    """A file to be read."""

    template_name = "laporan/berkas_lama_unggah.html"
    form_class = BerkasLamaForm
    kembali = DAFTAR
    judul = "Unggah berkas lama"

    def simpan(self, form: BerkasLamaForm) -> None:
        self.object = unggah_berkas_lama(perangkat=self.perangkat, by=self.request.user, **form.cleaned_data)

    def jawab(self) -> HttpResponse:
        return HttpResponseRedirect(self.alamat(BACA, pk=self.object.pk))


class SatuBerkasLama(BerkasLamaMixin):
    """A page of one file."""

    @cached_property
    def object(self) -> BerkasDiperiksa:
        return self.get_object()

    def get_judul(self) -> str:
        return self.object.nama


class BerkasLamaBaca(SatuBerkasLama, TemplateView):
    """What was found in a file; while it is being read, how far that is."""

    template_name = "laporan/berkas_lama.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        b = antrean.tengok(self.object)
        selesai = b.keadaan in BerkasDiperiksa.KEADAAN_AKHIR
        if "keadaan" in request.GET:
            return JsonResponse({"kalimat": kemajuan(b), "tetap": selesai})
        if "unduh" in request.GET:  # how the waiting page goes on
            return HttpResponseRedirect(request.path)
        if not selesai:
            self.template_name = "laporan/berkas_lama_tunggu.html"
            return self.render_to_response(self.get_context_data(b=b, kalimat=kemajuan(b)))
        isi = self.hasil() if b.keadaan == Keadaan.SELESAI else {}
        return self.render_to_response(self.get_context_data(b=b, **isi))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        url = {nama: self.alamat(f"laporan:berkas_lama_{nama}", pk=self.object.pk) for nama in ("xlsx", "isi", "hapus")}
        return super().get_context_data(**{"url": url, "url_daftar": self.alamat(DAFTAR)} | kwargs)

    def hasil(self) -> dict[str, Any]:
        h = self.object.hasil
        berlaku = {a.aturan.nomor: a for a in aturan_berlaku(self.perangkat.pemda)}
        semua = [_bertingkat(t, berlaku) for t in h["temuan"]]
        tampil = [t for t in semua if self.minta("tingkat", t["tingkat"]) and self.minta("aturan", t["aturan"])]
        return {
            "h": h,
            "jumlah": self.jumlah(semua),
            "saringan": self.saringan(semua),
            "tersaring": len(tampil) != len(semua),
            "bisa_cari": False,
            "kelompok": _menurut_aturan(tampil, berlaku),
            "tabel": [_tabel(t) for t in h["tabel"]],
            "url_ambil": self.alamat("laporan:berkas_lama_ambil", pk=self.object.pk) if self._dapat_diambil(h) else "",
            "url_impor": self.alamat("excel") if self.boleh("impor") else "",
        }

    def _dapat_diambil(self, hasil: dict[str, Any]) -> bool:
        return self.boleh("impor") and bool(hasil.get("pernyataan") or hasil.get("uang"))

    def minta(self, nama: str, nilai: str) -> bool:
        return self.request.GET.get(nama, "") in ("", nilai)

    def jumlah(self, semua: list[dict[str, Any]]) -> list[tuple[str, int, str]]:
        hitung = Counter(t["tingkat"] for t in semua)
        return [(label, hitung[nilai], f"lencana {LENCANA[nilai]}") for nilai, label in PILIHAN_TINGKAT]

    def saringan(self, semua: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The choices of level and rule, those that were found."""
        judul = {a.nomor: a.judul for a in semua_aturan()}
        ada = [n for n in judul if any(t["aturan"] == n for t in semua)]
        tingkat = [("", "semua"), *PILIHAN_TINGKAT]
        aturan = [("", "semua"), *((n, f"{n} {judul[n]}") for n in ada)]
        minta = self.request.GET
        return [
            {"nama": "tingkat", "label": "Tingkat", "pilihan": tingkat, "nilai": minta.get("tingkat", "")},
            {"nama": "aturan", "label": "Aturan", "pilihan": aturan, "nilai": minta.get("aturan", "")},
        ]


class BerkasLamaXlsx(SatuBerkasLama, View):
    """All its tables as a workbook."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.object.hasil:
            return HttpResponseRedirect(self.alamat(BACA, pk=self.object.pk))
        nama = f"tabel-{PurePath(self.object.nama).stem}.xlsx"
        return unduhan(buku_tabel(self.object.hasil, self.object.nama), XLSX, nama)


class BerkasLamaIsi(SatuBerkasLama, View):
    """The file itself, as it was uploaded."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        isi, jenis, _ = isi_berkas(self.object.berkas)
        return sajikan(isi, jenis, self.object.nama)


class BerkasLamaHapus(BerkasLamaMixin, HapusView):
    """Asks before a file is deleted."""

    kembali = DAFTAR

    def hapus(self) -> None:
        hapus_berkas_lama(self.object, by=self.request.user)


def kemajuan(b: BerkasDiperiksa) -> str:
    """How far it is, for people."""
    if b.keadaan in BerkasDiperiksa.KEADAAN_AKHIR:
        return "Berkas selesai dibaca. Hasilnya terbuka dengan sendirinya."
    if b.keadaan == Keadaan.MENUNGGU:
        return "Berkas menunggu giliran untuk dibaca."
    return f"Berkas sedang dibaca{f': {b.selesai} dari {b.seluruh} halaman' if b.seluruh else ''}."


def _bertingkat(t: dict[str, Any], berlaku: dict[str, Any]) -> dict[str, Any]:
    """A finding with the level that the Pemda gave its rule."""
    a = berlaku.get(t["aturan"])
    tingkat = a.tingkat.value if a and a.ubahan else t["tingkat"]
    return t | {"tingkat": tingkat, "lencana": LENCANA[tingkat]}


def _menurut_aturan(temuan: list[dict[str, Any]], berlaku: dict[str, Any]) -> list[dict[str, Any]]:
    """The gravest rules first, each with its findings."""
    urut = [nilai for nilai, _ in PILIHAN_TINGKAT]
    hasil: dict[str, list[dict[str, Any]]] = {}
    for t in sorted(temuan, key=lambda t: urut.index(t["tingkat"])):
        hasil.setdefault(t["aturan"], []).append(t)
    return [{"nomor": n, "aturan": berlaku[n].aturan if n in berlaku else None, "temuan": x} for n, x in hasil.items()]


def _tabel(t: dict[str, Any]) -> dict[str, Any]:
    baris = [*zip(t["baris"], t["letak"], t["jumlah"], strict=True)]
    nama = t["judul"] or ", ".join([k for k in t["kolom"] if k][:KOLOM_DISEBUT]) or "Tabel tanpa judul"
    return t | {
        "nama": nama,
        "tampil": baris[:BARIS_TAMPIL],
        "sisa": max(0, len(baris) - BARIS_TAMPIL),
        "banyak": len(baris),
    }
