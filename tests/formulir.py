"""Forms as a browser would send them: what the page offers, with one field of it changed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.test import Client
from lxml import html
from PIL import Image

Isi = dict[str, Any]

LUAR_FORMULIR = ("csrfmiddlewaretoken", "jejak", "_salinan")
TANGGAL, ANGKA, TEKS = "2021-06-30", "7", "Contoh"
COBA = 5


def gambar() -> bytes:
    """A small picture, as everything that is uploaded here."""
    wadah = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(wadah, "PNG")
    return wadah.getvalue()


def berkas(nama: str = "contoh.png") -> io.BytesIO:
    wadah = io.BytesIO(gambar())
    wadah.name = nama
    return wadah


def percobaan(client: Client, alamat: str) -> Iterator[Isi]:
    """What can be sent to an address: the form of its page with one field after the other changed, then as it is.

    First with what must be filled in, then with a choice made in every list.
    """
    jawab = client.get(alamat)
    form = _formulir(jawab.content, alamat, jawab.headers["Content-Type"]) if jawab.status_code == 200 else None
    if form is None:
        yield {}
        return
    for semua in (False, True):
        isi = _isi(form, semua)
        for e in _bidang(form)[:COBA]:
            yield isi | {e.get("name"): _lain(e)}
        yield isi


def sel(client: Client, halaman: str) -> Isi:
    """What the script of a grid sends for its first cell that takes a number."""
    form = next(f for f in html.document_fromstring(client.get(halaman).content).forms if f.get("data-simpan"))
    e = form.xpath(".//td[@data-sel]//input[@inputmode]")[0]
    return {"sel": e.get("name"), "nilai": ANGKA, "lama": e.get("data-lama") or ""}


def _formulir(isi: bytes, alamat: str, jenis: str) -> Any:
    """The form that posts to the address and has most fields; None where the page has none."""
    if not jenis.startswith("text/html"):
        return None
    cocok = [
        f
        for f in html.document_fromstring(isi).forms
        if f.method == "POST" and urlsplit(f.get("action") or alamat).path == urlsplit(alamat).path
    ]
    return max(cocok, key=lambda f: len(list(f.inputs)), default=None)


def _isi(form: Any, semua: bool) -> Isi:
    """The values of the form; what has to be filled in and is not, is; ``semua``: every list too."""
    nilai: Isi = {}
    for nama, isi in form.form_values():
        nilai.setdefault(nama, []).append(isi)
    for e in _bidang(form):
        wajib = e.get("required") is not None or (semua and e.tag == "select" and e.get("multiple") is None)
        if wajib and nilai.get(e.get("name"), [""]) == [""]:
            nilai[e.get("name")] = _lain(e)
    tombol = form.xpath(".//button[@name][@value]")
    return nilai | ({tombol[-1].get("name"): tombol[-1].get("value")} if tombol else {})


def _bidang(form: Any) -> list[Any]:
    """The fields that a person changes, figures first."""
    semua = [
        e
        for e in form.iter("input", "select", "textarea")
        if e.get("name") and e.get("name") not in LUAR_FORMULIR and e.get("type") not in ("hidden", "submit")
    ]
    return sorted(semua, key=lambda e: e.get("inputmode") not in ("decimal", "numeric"))


def _lain(e: Any) -> Any:
    """Another value for a field."""
    if e.tag == "select":
        pilihan = [o.get("value") for o in e.iter("option") if o.get("value")]
        kini = [o.get("value") for o in e.iter("option") if o.get("selected") is not None]
        return next((p for p in pilihan if p not in kini), "")
    jenis = e.get("type", "text")
    if jenis == "file":
        return berkas()
    if jenis in ("checkbox", "radio"):
        return "" if e.get("checked") is not None else e.get("value", "on")
    return _teks_lain(e, jenis)


def _teks_lain(e: Any, jenis: str) -> str:
    kini = (e.text if e.tag == "textarea" else e.get("value")) or ""
    if jenis == "date":
        return TANGGAL
    if e.get("inputmode") in ("decimal", "numeric") or jenis == "number":
        return ANGKA if kini != ANGKA else "8"
    return f"{kini.strip()} {TEKS}".strip()
