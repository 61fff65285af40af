"""axe-core (WCAG 2.2 A and AA) finds nothing on any page, and no page is wider than its screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client, override_settings
from django.urls import reverse
from playwright.sync_api import Browser

from sakip.core.models import Pemda, Pengguna, PerangkatDaerah
from sakip.core.write import menulis
from tests.alamat_tabel import ALAMAT, PEMDA, UMUM, Alamat
from tests.browser.layar import Layar
from tests.factories import PeranFactory, PerangkatFactory
from tests.kantor_lengkap import TAHUN, lengkapi, lengkapi_pemda, tandatangani_contoh
from tests.test_alamat import url
from tests.test_alamat_pemda import url as url_pemda

pytestmark = pytest.mark.rupa("markup; tests/test_alamat.py opens the same pages on both")

URUTAN = ("perencana", "camat", "sekcam", "staf", "admin", "organisasi", "inspektorat")
BAGIAN, LEBAR, TELEPON = 4, 1280, 360


class Pemeriksa:
    """Draws answers at a width and looks them over; ``temuan`` is what was found, all together."""

    def __init__(self, peramban: Browser) -> None:
        self.peramban, self.temuan = peramban, dict[str, list[str]]()
        self.layar: dict[int, Layar] = {}

    def __call__(self, nama: str, jawab: HttpResponse, alamat: str, lebar: int = LEBAR) -> None:
        if jawab.streaming or not jawab.headers["Content-Type"].startswith("text/html"):
            return
        if lebar not in self.layar:
            self.layar[lebar] = Layar(self.peramban, lebar)
        layar = self.layar[lebar]
        layar.tampilkan(jawab.content, alamat)
        if ada := layar.pelanggaran() + layar.melebar():
            self.temuan[f"{nama} {lebar}"] = ada


@pytest.fixture
def kantor(bangsalsari) -> PerangkatDaerah:
    """The office of the demo and its Pemda, with rows of every kind."""
    return lengkapi_pemda(lengkapi(bangsalsari))


@pytest.fixture
def periksa(peramban) -> Iterator[Pemeriksa]:
    pemeriksa = Pemeriksa(peramban)
    yield pemeriksa
    for tab in pemeriksa.layar.values():
        tab.tutup()


def semua(kantor: PerangkatDaerah) -> list[tuple[str, Alamat, str]]:
    """Every address of the office and of its Pemda, filled."""
    return [(nama, alamat, url(nama, alamat)) for nama, alamat in ALAMAT.items()] + [
        (nama, alamat, url_pemda(nama, alamat, kantor.pemda.slug)) for nama, alamat in PEMDA.items()
    ]


def siapa(peran: frozenset[str]) -> str:
    """One of these, the perencana before all others."""
    return next(p for p in URUTAN if p in peran)


@pytest.mark.parametrize("bagian", range(BAGIAN))
def test_pages(kantor, masuk, periksa, bagian):
    """All at the width of a screen; those of the menu, which speak of no single row, on a telephone too."""
    for nama, alamat, jalan in semua(kantor)[bagian::BAGIAN]:
        if alamat.status != 200 or not alamat.baca:
            continue
        jawab = masuk(siapa(alamat.baca)).get(jalan, follow=True)
        for lebar in (LEBAR,) if alamat.isi else (LEBAR, TELEPON):
            periksa(nama, jawab, jalan, lebar)
    assert periksa.temuan == {}


@pytest.mark.parametrize("bagian", range(2))
def test_forms_that_were_sent_back(kantor, masuk, periksa, bagian):
    """Each form, sent empty: a page with errors, where it has something that must be filled in."""
    for nama, alamat, jalan in semua(kantor)[bagian::2]:
        if alamat.tulis and alamat.status == 200 and not nama.endswith("_hapus"):
            jawab = masuk(siapa(alamat.tulis)).post(jalan)
            if jawab.status_code == 200 and not jawab.streaming and b"salah" in jawab.content:
                periksa(nama, jawab, jalan)
    assert periksa.temuan == {}


def test_an_office_in_which_there_is_nothing_yet(kantor, periksa):
    kosong = PerangkatFactory(slug="kosong", pemda=kantor.pemda)
    client = Client()
    client.force_login(PeranFactory(perangkat=kosong).pengguna)
    for nama, alamat in ALAMAT.items():
        if not alamat.isi and "perencana" in alamat.baca and not alamat.lambat:
            jalan = reverse(nama, kwargs={"kantor": "kosong", "tahun": TAHUN})
            jawab = client.get(jalan)
            if jawab.status_code == 200:
                periksa(nama, jawab, jalan)
    assert periksa.temuan == {}


def test_before_and_beside_the_office(kantor, masuk, periksa):
    """Signing in, refused, locked out; what belongs to no office; the list of offices; pages of errors."""
    admin = masuk("admin")
    PerangkatFactory(slug="tetangga", pemda=kantor.pemda)
    with menulis(by=None):
        Pengguna.objects.filter(username="organisasi").update(is_superuser=True)
    jawaban: dict[str, Any] = {
        "masuk": Client().get("/masuk/"),
        "ditolak": Client().post("/masuk/", {"username": "camat", "password": "salah"}),
        "beranda": masuk("organisasi").get("/"),
        "pemda_daftar": masuk("organisasi").get("/pemda/"),
        "pemda_baru": masuk("organisasi").get("/pemda-baru/"),
        "sandi ditolak": admin.post("/sandi/", {"old_password": "x", "new_password1": "1", "new_password2": "2"}),
        "403": masuk("staf").get(reverse("renstra:versi_tambah", args=["bangsalsari", TAHUN])),
        "404": admin.get("/tidak-ada/"),
        "csrf": Client(enforce_csrf_checks=True).post("/masuk/"),
    }
    with override_settings(AXES_ENABLED=True, AXES_FAILURE_LIMIT=1):
        jawaban["terkunci"] = Client().post("/masuk/", {"username": "camat", "password": "salah"})
    jawaban |= {kode: HttpResponse(render_to_string(f"{kode}.html")) for kode in ("400", "500")}
    jawaban |= {nama: admin.get(reverse(nama)) for nama, status in UMUM.items() if status == 200}
    for nama, jawab in jawaban.items():
        for lebar in (LEBAR, TELEPON):
            periksa(nama, jawab, "/masuk/", lebar)
    assert periksa.temuan == {}


def test_open_pages(kantor, periksa):
    """What nobody needs an account for: verifying an edition, and the signed reports of a Pemda."""
    with menulis(by=None):
        Pemda.objects.filter(pk=kantor.pemda_id).update(halaman_umum=True)
        kode = tandatangani_contoh(kantor).kode
    alamat = {
        "periksa": reverse("periksa"),
        "edisi": reverse("periksa_kode", args=[kode]),
        "tidak dikenal": reverse("periksa_kode", args=["2222-2222-2222"]),
        "umum": reverse("umum", args=[kantor.pemda.slug]),
    }
    jawaban = {nama: Client().get(jalan) for nama, jalan in alamat.items()}
    assert {nama: jawab.status_code for nama, jawab in jawaban.items()} == {
        "periksa": 200, "edisi": 200, "tidak dikenal": 404, "umum": 200,
    }  # fmt: skip
    for nama, jawab in jawaban.items():
        for lebar in (LEBAR, TELEPON):
            periksa(nama, jawab, alamat[nama], lebar)
    assert periksa.temuan == {}
