"""All addresses of a Pemda's administration: for whom they are there, who may only read, and for whom there is nothing."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from sakip.core.models import PerangkatDaerah
from tests.alamat_tabel import ORGANISASI, PANTAU, PEMDA, SEMUA, Alamat
from tests.factories import PeranFactory, PerangkatFactory
from tests.kantor_lengkap import lengkapi_pemda
from tests.test_alamat import BOCOR, KALIMAT, jumlah_jejak, kirim


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """The office of the demo, whose Pemda has a regulation and a scale of its own."""
    return lengkapi_pemda(bangsalsari)


def url(nama: str, alamat: Alamat, slug: str) -> str:
    return reverse(nama, kwargs={"pemda": slug} | {k: ambil() for k, ambil in alamat.isi.items()})


def semua_url(kantor: PerangkatDaerah) -> dict[str, str]:
    return {nama: url(nama, alamat, kantor.pemda.slug) for nama, alamat in PEMDA.items()}


def terbuka(nama: str, peran: str) -> bool:
    """Whether there is something at that address at all; the inspektorat has pages of its own."""
    return peran in (PANTAU if nama.startswith("pantau:") else ORGANISASI)


def test_nobody_gets_in_without_a_password(kantor):
    client = Client()
    for nama, alamat in semua_url(kantor).items():
        assert client.get(alamat).url == f"{reverse('masuk')}?next={alamat}", nama


def test_for_another_pemda_and_for_an_office_there_is_nothing(kantor, masuk):
    luar = Client()
    luar.force_login(PeranFactory(jenis="admin", perangkat=None, pemda=PerangkatFactory().pemda).pengguna)
    sebelum = jumlah_jejak()
    for peran, client in ("", luar), *((peran, masuk(peran)) for peran in sorted(SEMUA - ORGANISASI)):
        for nama, alamat in semua_url(kantor).items():
            if not terbuka(nama, peran):
                assert {client.get(alamat).status_code, client.post(alamat).status_code} == {404}, nama
    assert jumlah_jejak() == sebelum


def test_rows_of_this_pemda_are_not_reached_below_another(kantor):
    pemda = PerangkatFactory().pemda
    client = Client()
    client.force_login(PeranFactory(jenis="admin", perangkat=None, pemda=pemda).pengguna)
    for nama, alamat in PEMDA.items():
        if set(alamat.isi) - {"nomor"}:  # every Pemda has every rule
            assert client.get(url(nama, alamat, pemda.slug)).status_code == 404, nama


@pytest.mark.parametrize("peran", sorted(PANTAU))
def test_each_role_opens_what_the_table_says(kantor, masuk, peran):
    client = masuk(peran)
    for nama, alamat in semua_url(kantor).items():
        if not terbuka(nama, peran):
            continue
        jawab = client.get(alamat)
        assert jawab.status_code == (PEMDA[nama].status if peran in PEMDA[nama].baca else 403), nama
        if not jawab.headers["Content-Type"].startswith("text/html"):
            continue
        isi = jawab.content.decode()
        assert [tanda for tanda in BOCOR if tanda in isi] == [], nama
        assert jawab.status_code != 403 or any(kalimat in isi for kalimat in KALIMAT), nama


@pytest.mark.parametrize("peran", sorted(PANTAU))
def test_what_a_role_may_not_send_changes_nothing(kantor, masuk, peran):
    client, sebelum = masuk(peran), jumlah_jejak()
    for nama, alamat in semua_url(kantor).items():
        if peran not in PEMDA[nama].tulis and terbuka(nama, peran):
            assert client.post(alamat).status_code in (403, 405), nama
    assert jumlah_jejak() == sebelum


def test_an_empty_form_is_answered_and_never_breaks(kantor, masuk):
    client = masuk("admin")
    for nama, alamat in semua_url(kantor).items():
        if "admin" in PEMDA[nama].tulis:
            assert kirim(client, alamat) in (200, 302), nama
