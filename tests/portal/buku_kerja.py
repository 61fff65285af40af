"""Workbooks for the tests: an office of the demo as it is exported, an empty office to load it into, small changes."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Callable

import openpyxl
from django.conf import settings

from sakip.core.impor import periksa_isi, terapkan_berkas, unggah
from sakip.core.lembar import Konteks, Rencana, buku_kerja, lembar_bernama, semua_lembar
from sakip.core.models import PerangkatDaerah
from tests.demo import kantor_demo
from tests.factories import PerangkatFactory

Isi = dict[str, list[list]]


def ekspor(kantor: PerangkatDaerah, *lembar: str) -> bytes:
    segar = PerangkatDaerah.objects.select_related("pemda").get(pk=kantor.pk)
    return buku_kerja([lembar_bernama(n) for n in lembar] if lembar else semua_lembar(), Konteks(segar))


def ekspor_demo(dokumen: str) -> tuple[str, bytes]:
    """The office of a source document; no trace of it stays behind."""
    organisasi = json.loads((settings.FIXTURES / dokumen / "data" / "organisasi.json").read_text(encoding="utf-8"))
    slug = organisasi["perangkat"]["slug"]
    with kantor_demo(dokumen):
        return slug, ekspor(PerangkatDaerah.objects.get(slug=slug))


def kantor_kosong(slug: str) -> PerangkatDaerah:
    """An office with nothing but its name, in an installation with nothing else."""
    return PerangkatFactory(slug=slug)


def impor(isi: bytes, kantor: PerangkatDaerah, by=None) -> None:
    """Preview and apply, as the command does it."""
    rencana = periksa(isi, kantor, by)
    assert [str(t) for t in rencana.semua_temuan] == []
    if rencana.dapat_diterapkan:
        list(terapkan_berkas(unggah(isi=isi, nama="uji.xlsx", perangkat=kantor, by=by), rencana.sidik(), by=by))


def periksa(isi: bytes, kantor: PerangkatDaerah, by=None) -> Rencana:
    *_, rencana = periksa_isi(isi, PerangkatDaerah.objects.select_related("pemda").get(pk=kantor.pk), by=by)
    return rencana


def temuan(isi: bytes, kantor: PerangkatDaerah, by=None) -> list[tuple[str, str]]:
    """What stands in the way: cell and sentence."""
    return [(f"{t.lembar}!{t.sel}", t.pesan) for t in periksa(isi, kantor, by).semua_temuan]


def sel_semua(isi: bytes) -> Isi:
    """All cells by sheet, with their number formats."""
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    return {ws.title: [[(c.value, c.number_format) for c in baris] for baris in ws.iter_rows()] for ws in wb}


def ubah(isi: bytes, *langkah: Callable[[openpyxl.Workbook], None]) -> bytes:
    """The workbook as somebody left it in Excel."""
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    for satu in langkah:
        satu(wb)
    simpan = io.BytesIO()
    wb.save(simpan)
    return simpan.getvalue()


def kocok(benih: int) -> Callable[[openpyxl.Workbook], None]:
    """The rows and the columns of every sheet in another order."""

    def langkah(wb: openpyxl.Workbook) -> None:
        acak = random.Random(benih)
        for ws in wb:
            if ws.title in ("Petunjuk", "_daftar") or ws.max_row < 2:
                continue
            kepala, *baris = [[(c.value, c.number_format, c.data_type) for c in b] for b in ws.iter_rows()]
            kolom = acak.sample(range(len(kepala)), len(kepala))
            acak.shuffle(baris)
            for i, satu in enumerate([kepala, *baris], 1):
                for j, asal in enumerate(kolom, 1):
                    sel = ws.cell(i, j)
                    sel.value, sel.number_format, sel.data_type = satu[asal]

    return langkah


def lembar(nama: str, baris: list[list], **lain: list[list]) -> bytes:
    """A workbook typed by hand."""
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for judul, isi in ({nama: baris} | lain).items():
        ws = wb.create_sheet(judul)
        for satu in isi:
            ws.append(satu)
    simpan = io.BytesIO()
    wb.save(simpan)
    return simpan.getvalue()
