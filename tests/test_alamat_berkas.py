"""All addresses that hand out a file: who gets it, for whom there is none, and how a browser may treat it.

The office is one whose year is signed, with a file of every kind. A new address with a file needs a line in
tests/berkas_tabel.py.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from laporan.models import BerkasEdisi, Edisi
from sakip.core.models import Jejak, PerangkatDaerah
from sakip.core.write import menulis
from tests.alamat_tabel import ALAMAT, PANTAU, PEMDA, SEMUA, TERBUKA, UMUM
from tests.berkas_tabel import BERKAS, BERKAS_TERBUKA, TERISI
from tests.factories import PeranFactory, PerangkatFactory
from tests.kantor_lengkap import TAHUN, lengkapi, lengkapi_berkas, lengkapi_pemda
from tests.keadaan import tandatangani

HALAMAN = ("text/html", "application/json")
LAMBAT = {nama for nama, a in ALAMAT.items() if a.lambat} - {"laporan:pdf", "laporan:docx", "laporan:xlsx"}
"""What is drawn anew for each reader; the book itself comes from its edition."""
DITUNJUK = {"laporan:edisi": "PDF to be signed, the same file as laporan:pdf", "laporan:reviu_pdf": "printed on demand"}


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """A signed year, with a file of every kind."""
    kantor = lengkapi_berkas(lengkapi_pemda(lengkapi(bangsalsari)))
    with menulis(by=None):
        tandatangani(kantor)
    return kantor


def url(kantor: PerangkatDaerah, nama: str, slug: str = "") -> str:
    """The address of a file of this office and Pemda; ``slug``: below another one."""
    unduhan = (BERKAS | BERKAS_TERBUKA).get(nama)
    if nama in ALAMAT:
        tempat: dict[str, Any] = {"kantor": slug or kantor.slug, "tahun": TAHUN}
        isi = ALAMAT[nama].isi
    else:
        tempat = {"pemda": slug or kantor.pemda.slug} if nama in PEMDA else {}
        isi = (PEMDA | TERBUKA)[nama].isi if nama in PEMDA | TERBUKA else {}
    if unduhan and unduhan.isi is not None:
        isi = unduhan.isi
    isi = TERISI.get(nama, isi)
    alamat = reverse(nama, kwargs=tempat | {k: ambil() for k, ambil in isi.items()})
    return f"{alamat}?tahun={TAHUN}" if nama in PEMDA else alamat


def isi(jawab: HttpResponse) -> bytes:
    return b"".join(jawab.streaming_content) if jawab.streaming else jawab.content


def jenis(jawab: HttpResponse) -> str:
    return jawab.headers["Content-Type"].partition(";")[0]


def salah(jawab: HttpResponse, nama: str) -> str:
    """What is wrong with an answer that should be this file; "" where nothing is."""
    unduhan = (BERKAS | BERKAS_TERBUKA)[nama]
    if jawab.status_code != 200 or jenis(jawab) != unduhan.jenis or not isi(jawab):
        return f"{jawab.status_code} {jenis(jawab)}"
    if jawab.headers.get("X-Content-Type-Options") != "nosniff":
        return "nosniff"
    if unduhan.simpan != jawab.headers.get("Content-Disposition", "").startswith("attachment; filename"):
        return f"Content-Disposition {jawab.headers.get('Content-Disposition')}"
    if not unduhan.simpan and "sandbox" not in jawab.headers.get("Content-Security-Policy", ""):
        return "shown without a sandbox"
    if nama != "umum_unduh" and "private" not in jawab.headers.get("Cache-Control", ""):
        return f"Cache-Control {jawab.headers.get('Cache-Control')}"
    return ""


def beda(client: Client, kantor: PerangkatDaerah, nama: set[str]) -> dict[str, str]:
    return {n: apa for n in sorted(nama) if (apa := salah(client.get(url(kantor, n)), n))}


def kantor_saja() -> set[str]:
    return set(BERKAS) & set(ALAMAT)


def test_every_address_that_answers_with_a_file_stands_in_the_table(kantor, masuk):
    """Found by asking each address of the program; what it answers says whether it is a file."""
    client, lain = masuk("inspektorat"), {"masuk", "keluar"} | set(DITUNJUK)
    ketemu = set()
    for nama in set(ALAMAT | PEMDA | TERBUKA) | set(UMUM) - lain:
        if nama in lain:
            continue
        jawab = client.get(url(kantor, nama))
        if jawab.status_code == 200 and jenis(jawab) not in HALAMAN:
            ketemu.add(nama)
    assert ketemu == set(BERKAS | BERKAS_TERBUKA)


@pytest.mark.parametrize("peran", sorted(SEMUA))
def test_who_may_see_the_office_gets_its_files_private_and_not_to_be_guessed_at(kantor, masuk, peran):
    lambat = LAMBAT if peran != "perencana" else set()
    sendiri = {"kalender_berkas"} | ({"pantau:pdf", "pantau:zip"} if peran in PANTAU else set())
    tertutup = {n for n in BERKAS if n in ALAMAT and peran not in ALAMAT[n].baca}
    assert beda(masuk(peran), kantor, kantor_saja() - lambat - tertutup | sendiri) == {}
    assert {masuk(peran).get(url(kantor, n)).status_code for n in tertutup} <= {403}


@pytest.mark.parametrize("peran", sorted(SEMUA - PANTAU))
def test_files_over_all_offices_are_not_for_one_office(kantor, masuk, peran):
    assert [masuk(peran).get(url(kantor, n)).status_code for n in ("pantau:pdf", "pantau:zip")] == [404, 404]


def test_each_file_of_an_edition_is_the_one_that_was_signed(kantor, masuk):
    client, edisi = masuk("staf"), Edisi.objects.get()
    for berkas in BerkasEdisi.objects.select_related("berkas"):
        tempat = {"kantor": kantor.slug, "tahun": TAHUN, "pk": edisi.pk, "jenis": berkas.jenis}
        jawab = client.get(reverse("laporan:edisi_berkas", kwargs=tempat))
        assert (jawab.content, jenis(jawab)) == (f"edisi {berkas.jenis}".encode(), berkas.berkas.jenis)
        assert jawab.headers["Content-Disposition"] == f'attachment; filename="contoh.{berkas.jenis}"'


@pytest.fixture
def orang_luar(kantor) -> dict[str, Client]:
    """People of another office of the Pemda and of another Pemda, in the roles that see most."""
    asing = PerangkatFactory(slug="asing")
    tetangga = PerangkatFactory(slug="tetangga", pemda=kantor.pemda)
    orang = {
        "tetangga": PeranFactory(perangkat=tetangga),
        "camat tetangga": PeranFactory(perangkat=tetangga, jenis="camat"),
        "asing": PeranFactory(perangkat=asing),
        "admin asing": PeranFactory(perangkat=None, pemda=asing.pemda, jenis="admin"),
        "inspektorat asing": PeranFactory(perangkat=None, pemda=asing.pemda, jenis="inspektorat"),
    }
    clients = {nama: Client() for nama in orang}
    for nama, peran in orang.items():
        clients[nama].force_login(peran.pengguna)
    return clients


def test_for_other_offices_and_other_pemda_there_is_no_such_file(kantor, orang_luar):
    for siapa, client in orang_luar.items():
        for nama in set(BERKAS) - {"kalender_berkas"}:
            assert client.get(url(kantor, nama)).status_code == 404, (siapa, nama)


def test_a_file_of_this_office_is_not_reached_below_another_one(kantor, orang_luar):
    for siapa, slug in (("tetangga", "tetangga"), ("asing", "asing")):
        for nama in kantor_saja():
            if "pk" in (BERKAS[nama].isi or ALAMAT[nama].isi):
                assert orang_luar[siapa].get(url(kantor, nama, slug)).status_code == 404, (siapa, nama)


def test_without_a_password_only_what_is_open_is_handed_out(kantor):
    client, sebelum = Client(), Jejak.objects.count()
    for nama in BERKAS:
        jawab = client.get(url(kantor, nama))
        assert (jawab.status_code, jawab.url.partition("?")[0]) == (302, reverse("masuk")), nama
    assert beda(client, kantor, set(BERKAS_TERBUKA)) == {}
    assert Jejak.objects.count() == sebelum


def test_the_open_page_hands_out_the_official_paper_only_where_the_pemda_wants_it(kantor):
    alamat = url(kantor, "umum_unduh")
    assert Client().get(alamat).content == b"%PDF bertanda"
    with menulis(by=None):
        type(kantor.pemda).objects.filter(pk=kantor.pemda_id).update(halaman_umum=False)
    assert Client().get(alamat).status_code == 404


def test_an_open_file_is_kept_by_proxies_only_for_who_is_not_signed_in(kantor, masuk):
    alamat = url(kantor, "umum_unduh")
    assert Client().get(alamat).headers["Cache-Control"].startswith("public")
    assert masuk("camat").get(alamat).headers["Cache-Control"] == "private, no-store"
