"""All addresses, made from the URL list: who gets in, who is sent to log in, for whom there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from sakip.core.models import Jejak, Pengguna, PerangkatDaerah
from sakip.core.permissions import IZIN
from tests.alamat_tabel import ALAMAT, PEMDA, SEMUA, TERBUKA, UMUM, Alamat
from tests.factories import PenggunaFactory, PeranFactory, PerangkatFactory
from tests.kantor_lengkap import TAHUN, lengkapi

SLUG = "bangsalsari"
KALIMAT = {kalimat for _, kalimat in IZIN.values()}
KANTOR = {"kantor", "tahun"}
BOCOR = ("{{", "{%", "None", "&lt;class")
"""What no page shows: it is the program's, not the reader's."""


def daftar_alamat(
    pola: Any = None, awalan: str = "", kunci: frozenset[str] = frozenset()
) -> Iterator[tuple[str, frozenset[str]]]:
    """The name of each address of the program and what fills it."""
    for p in get_resolver().url_patterns if pola is None else pola:
        if (
            getattr(p, "namespace", "") == "darurat"
        ):  # Django's own, for one account (tests/core/test_administrasi_darurat.py)
            continue
        di_sini = kunci | set(p.pattern.converters)
        if isinstance(p, URLResolver):
            yield from daftar_alamat(p.url_patterns, f"{awalan}{p.namespace}:" if p.namespace else awalan, di_sini)
        elif isinstance(p, URLPattern):
            yield f"{awalan}{p.name}", di_sini


def url(nama: str, alamat: Alamat, slug: str = SLUG) -> str:
    return reverse(nama, kwargs={"kantor": slug, "tahun": TAHUN} | {k: ambil() for k, ambil in alamat.isi.items()})


def semua_url(slug: str = SLUG) -> list[tuple[str, str]]:
    kantor = [(reverse("kantor", args=[slug]), "kantor")]
    return kantor + [(url(nama, alamat, slug), nama) for nama, alamat in ALAMAT.items()]


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """The office of the demo, with rows of every kind."""
    return lengkapi(bangsalsari)


def jumlah_jejak() -> int:
    return Jejak.objects.count()


def kirim(client: Client, alamat: str) -> int:
    """Send an empty form and take back what it may have done."""
    with transaction.atomic():
        status = client.post(alamat).status_code
        transaction.set_rollback(True)
    return status


def test_every_address_has_a_line_in_the_table_with_all_that_fills_it():
    ada = dict(daftar_alamat())
    terbuka = {nama: ada.pop(nama) for nama in TERBUKA}
    pemda = {nama: kunci - {"pemda"} for nama, kunci in ada.items() if "pemda" in kunci}
    kantor = {nama: kunci - KANTOR for nama, kunci in ada.items() if kunci - {"kantor"} and nama not in pemda}
    assert {nama for nama, kunci in ada.items() if not kunci} == set(UMUM)
    assert kantor == {nama: frozenset(alamat.isi) for nama, alamat in ALAMAT.items()}
    assert pemda == {nama: frozenset(alamat.isi) for nama, alamat in PEMDA.items()}
    assert terbuka == {nama: frozenset(alamat.isi) for nama, alamat in TERBUKA.items()}


def test_what_is_open_to_everybody_asks_for_no_password(kantor):
    for nama, alamat in TERBUKA.items():
        isi = {k: ambil() for k, ambil in alamat.isi.items()}
        assert Client().get(reverse(nama, kwargs=isi)).status_code == alamat.status, nama


def test_nobody_gets_in_without_a_password(kantor):
    client = Client()
    umum = [(reverse(nama), nama) for nama in UMUM if nama not in ("masuk", "keluar")]
    for alamat, nama in umum + semua_url():
        for jawab in (client.get(alamat), client.post(alamat)):
            assert (jawab.status_code, jawab.url) == (302, f"{reverse('masuk')}?next={quote(alamat)}"), nama


@pytest.fixture
def orang_luar(kantor) -> list[Pengguna]:
    """A perencana of another Pemda, one of another office of the same Pemda, and an account without a role."""
    luar = PeranFactory(perangkat=PerangkatFactory(slug="luar")).pengguna
    tetangga = PeranFactory(perangkat=PerangkatFactory(slug="tetangga", pemda=kantor.pemda)).pengguna
    return [luar, tetangga, PenggunaFactory()]


def test_for_a_stranger_there_is_no_address_of_this_office(kantor, orang_luar):
    sebelum = jumlah_jejak()
    for siapa in orang_luar:
        client = Client()
        client.force_login(siapa)
        for alamat, nama in semua_url():
            assert client.get(alamat).status_code == 404, nama
            assert client.post(alamat).status_code == (405 if nama == "kantor" else 404), nama
    assert jumlah_jejak() == sebelum


# A quarter, a kind of book, a kind of paper, a sheet: every office has them.
BUKAN_BARIS = {"periode", "jenis", "kunci", "langkah", "lembar"}


def test_rows_of_this_office_are_not_reached_below_another_office(kantor, orang_luar):
    """Refused as not there, or before the row is looked for, as a page that is not for this role."""
    client = Client()
    client.force_login(orang_luar[0])
    for nama, alamat in ALAMAT.items():
        if set(alamat.isi) - BUKAN_BARIS:
            minta = client.post if alamat.status == 405 else client.get
            assert minta(url(nama, alamat, "luar")).status_code in (403, 404), nama


@pytest.mark.parametrize("peran", sorted(SEMUA))
def test_each_role_opens_what_the_table_says(kantor, masuk, peran):
    client = masuk(peran)
    beda = {}
    for nama, alamat in ALAMAT.items():
        if alamat.lambat and peran not in ("perencana", "inspektorat"):
            continue
        jawab = client.get(url(nama, alamat))
        seharusnya = alamat.status if peran in alamat.baca else 403
        if jawab.status_code != seharusnya:
            beda[nama] = (jawab.status_code, seharusnya)
        elif seharusnya == 403:
            assert any(kalimat in jawab.content.decode() for kalimat in KALIMAT), nama
        elif jawab.headers["Content-Type"].startswith("text/html"):
            assert [tanda for tanda in BOCOR if tanda in jawab.content.decode()] == [], nama
    assert beda == {}


SEL = {"anggaran:isian_simpan", "kinerja:isian_simpan", "kinerja:isian_target_simpan"}
"""Addresses of single cells: a request that names none is refused (422) before anybody asks whose the cell is."""


@pytest.mark.parametrize("peran", sorted(SEMUA))
def test_what_a_role_may_not_send_changes_nothing(kantor, masuk, peran):
    client, sebelum = masuk(peran), jumlah_jejak()
    beda = {}
    for nama, alamat in ALAMAT.items():
        if peran in alamat.tulis:
            continue
        status = client.post(url(nama, alamat)).status_code
        if status not in (403, 404, 405) and (nama, status) not in {(sel, 422) for sel in SEL}:
            beda[nama] = status
    assert beda == {}
    assert jumlah_jejak() == sebelum


@pytest.mark.parametrize("peran", sorted(SEMUA))
def test_an_empty_form_is_answered_and_never_breaks(kantor, masuk, peran):
    client = masuk(peran)
    beda = {
        nama: status
        for nama, alamat in ALAMAT.items()
        if peran in alamat.tulis
        and (status := kirim(client, url(nama, alamat))) not in ((422,) if nama in SEL else (200, 302))
    }
    assert beda == {}


def test_addresses_without_an_office(kantor, masuk):
    client = masuk("staf")
    assert {nama: client.get(reverse(nama)).status_code for nama in UMUM} == UMUM
