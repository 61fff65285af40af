"""The two ways into a grid: one cell as JSON, and the page with all cells as a form that works without script."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone
from django.views.generic import TemplateView, View

from sakip.core.isian.bidang import Bentrok, Bidang, Kisi, KisiSalah, Sel, simpan_banyak, simpan_satu
from sakip.core.isian.tampil import Baris, Kelompok, SelTampil, usulan
from sakip.core.kunci import Terkunci
from sakip.core.models import Tercatat
from sakip.core.permissions import Ditolak, pastikan
from sakip.core.sekali import membaca
from sakip.core.temuan import teringat_menurut_sel
from sakip.core.views.dasar import KantorMixin
from sakip.core.views.generik import kata_cari

PANJANG = 20_000
RUSAK = "Kiriman ini tidak dapat dibaca. Muat ulang halaman, lalu ketik sekali lagi."


class SimpanSelView(KantorMixin, View):
    """Saves one cell: ``{"sel", "nilai", "lama"}`` in, its state and what is computed from it out."""

    http_method_names = ["post"]
    kisi: type[Kisi]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with membaca():  # rules and calendars, which no cell writes, are read once
            return self._simpan(request)

    def _simpan(self, request: HttpRequest) -> HttpResponse:
        try:
            sel, nilai, lama = baca_kiriman(request.body)
            kisi = self.kisi(self.perangkat, self.tahun)
            bidang = simpan_satu(kisi, Sel.urai(sel), nilai, lama, by=request.user)
        except Bentrok as salah:
            return JsonResponse(bentrok(salah), status=409)
        except Terkunci as salah:
            return JsonResponse({"keadaan": "terkunci", "pesan": " ".join(salah.messages)}, status=423)
        except Ditolak as salah:
            return JsonResponse({"keadaan": "ditolak", "pesan": str(salah)}, status=403)
        except ValidationError as salah:
            isi = {"keadaan": "ditolak", "pesan": " ".join(salah.messages), "pilihan": usulan(salah)}
            return JsonResponse(isi, status=422)
        return JsonResponse(jawaban(kisi, bidang))


def baca_kiriman(isi: bytes) -> tuple[str, str, str]:
    """The three texts that were sent. Raises ValidationError."""
    try:
        kiriman = json.loads(isi)
    except (ValueError, RecursionError) as salah:
        raise ValidationError(RUSAK) from salah
    tiga = [kiriman.get(nama) for nama in ("sel", "nilai", "lama")] if isinstance(kiriman, dict) else []
    if not tiga or not all(isinstance(teks, str) for teks in tiga):
        raise ValidationError(RUSAK)
    if any("\ud800" <= huruf <= "\udfff" for teks in tiga for huruf in teks):  # half a sign; no database keeps it
        raise ValidationError(RUSAK)
    if len(tiga[1]) > PANJANG:
        raise ValidationError(f"Teks ini terlalu panjang. Paling banyak {PANJANG} huruf.")
    return tiga[0], tiga[1], tiga[2]


def bentrok(salah: Bentrok) -> dict[str, str]:
    waktu = f"{timezone.localtime(salah.waktu):%d-%m-%Y %H:%M}" if salah.waktu else ""
    return {"keadaan": "bentrok", "milik_lain": salah.milik_lain, "oleh": salah.oleh, "waktu": waktu}


def jawaban(kisi: Kisi, bidang: Bidang) -> dict[str, Any]:
    """The answer to a cell that is saved."""
    nilai = bidang.tersimpan
    pokok = {"keadaan": "disimpan" if nilai else "kosong", "nilai": nilai}
    return pokok | {"hasil": {}, "catatan": "", "ikut": {}, "kunci": {}} | kisi.akibat(bidang)


class KisiView(KantorMixin, TemplateView):
    """The page of a grid. Rooms say which rows there are (``susun``) and which ``Kisi`` saves them.

    Search (``cari``) and filters (``saring``: own rows, rows that are due) hide rows; what was typed is never hidden.
    """

    kisi: type[Kisi]
    alamat_simpan = ""
    halaman = ""
    ditulis: type[Tercatat]
    SARINGAN = (("", "Semua baris"), ("sendiri", "Baris unit saya"), ("kurang", "Yang belum diisi"))

    def susun(self) -> list[Kelompok]:
        """All rows of the office and year, with what is stored."""
        raise NotImplementedError

    def bisa_isi(self, kelompok: list[Kelompok]) -> bool:
        return any(not s.tetap for s in semua_sel(kelompok))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kelompok = self.susun()
        if not self.bisa_isi(kelompok):
            pastikan(request.user, self.ditulis.izin, self.perangkat)
        isi = {nama: (request.POST[nama], lama) for nama, lama in terkirim(request) if nama in request.POST}
        try:
            jumlah = simpan_banyak(
                self.kisi(self.perangkat, self.tahun), [(n, *satu) for n, satu in isi.items()], by=request.user
            )
        except KisiSalah as salah:
            pasang(kelompok, isi, salah.salah)
            return self.render_to_response(self.get_context_data(kelompok=kelompok, salah=len(salah.salah)), status=200)
        messages.success(request, f"{jumlah} isian tersimpan." if jumlah else "Tidak ada yang berubah.")
        return HttpResponseRedirect(request.get_full_path())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kelompok = kwargs.pop("kelompok", None) or self.susun()
        beri_temuan(kelompok, teringat_menurut_sel(self.perangkat, self.tahun))
        bisa = self.bisa_isi(kelompok)
        terkunci = bisa and self.request.method != "POST" and not self.bebas(self.ditulis)
        saring = self.request.GET.get("saring", "")
        kata = kata_cari(self.request)
        return super().get_context_data(
            **{
                "ada": any(k.baris for k in kelompok),
                "bisa_isi": bisa,
                "terkunci": terkunci,
                "kelompok": tersaring(kelompok, kata, saring) if self.request.method == "GET" else kelompok,
                "kata": kata,
                "saring": saring,
                "saringan": self.SARINGAN,
                "url_simpan": self.alamat(self.alamat_simpan),
                "halaman": self.halaman,
            }
            | kwargs
        )


def beri_temuan(kelompok: list[Kelompok], temuan: Mapping[str, str]) -> None:
    """What the checks said stands below the value of the cell that it is about."""
    for s in semua_sel(kelompok):
        if s.jangkar:
            s.temuan = temuan.get(s.rujukan, "")


def terkirim(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """The cells of a form, with what the browser last saw in each."""
    for nama, lama in request.POST.items():
        if nama.startswith("lama:"):
            yield nama.removeprefix("lama:"), str(lama)


def semua_sel(kelompok: list[Kelompok]) -> Iterator[SelTampil]:
    for k in kelompok:
        for b in k.baris:
            yield from (*b.sel, *(s for c in b.cerita for s in c.sel))


def pasang(kelompok: list[Kelompok], isi: dict[str, tuple[str, str]], salah: dict[str, Exception]) -> None:
    """What was typed stays in its cell, with the reason beside those that were refused."""
    for s in semua_sel(kelompok):
        if s.sel in isi:
            s.teks, s.lama = isi[s.sel]
        if s.sel in salah:
            s.tolak(salah[s.sel])


def tersaring(kelompok: list[Kelompok], kata: str, saring: str) -> list[Kelompok]:
    """The rows that a search and a filter leave; a part stays with the row above it."""
    return [
        Kelompok(k.judul, baris)
        for k in kelompok
        if (baris := [b for utuh in berkeluarga(k.baris) if cocok(utuh, kata, saring) for b in utuh])
    ]


def berkeluarga(baris: list[Baris]) -> Iterator[list[Baris]]:
    """Each row with its parts."""
    utuh: list[Baris] = []
    for b in baris:
        if utuh and not b.anak:
            yield utuh
            utuh = []
        utuh.append(b)
    if utuh:
        yield utuh


def cocok(utuh: list[Baris], kata: str, saring: str) -> bool:
    if saring == "sendiri" and not any(b.milik_sendiri for b in utuh):
        return False
    if saring == "kurang" and not any(b.kurang for b in utuh):
        return False
    teks = " ".join(f"{b.kode} {b.label}" for b in utuh).casefold()
    return all(satu in teks for satu in kata.casefold().split())
