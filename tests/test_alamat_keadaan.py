"""Every writing address in every state of its data: what is held stays as it is, byte for byte, and the refusal says why.

For each address a form is found that changes something while everything is a draft; the same form is sent again while the
measurements are handed in, while the book lies with somebody or is approved, outside of the windows, below a lock, and in
a signed year. tests/keadaan_tabel.py says which of them hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.utils.html import strip_tags

from sakip.core.models import Pengguna, PerangkatDaerah
from sakip.core.write import menulis
from tests.alamat_tabel import ALAMAT, SEMUA
from tests.angka_pohon import angka_pohon
from tests.berkas_tabel import BERKAS
from tests.formulir import Isi, percobaan, sel
from tests.kantor_lengkap import TAHUN, lengkapi, lengkapi_berkas, lengkapi_pemda
from tests.keadaan import KEADAAN, berubah, dalam, dipegang, draf, potret, sementara, tandatangani
from tests.keadaan_tabel import DITAHAN, DITANDATANGANI, KIRIMAN, KISI, KUNCI, TETAP
from tests.test_alamat import url
from tests.test_alamat_berkas import url as url_terisi

URUTAN = ("perencana", "camat", "inspektorat", "organisasi", "admin")
SEBAB = re.compile(
    r"sudah dikunci|ditandatangani|sudah dikirim|sudah disetujui|sudah diajukan|ditutup sesudah|tarik kembali|dibatalkan"
    r"|[Tt]idak dapat|belum dapat|Status sudah menjadi",
)
"""What a refusal for the sake of a state says."""


@dataclass(frozen=True)
class Kiriman:
    """What an address is sent, by whom."""

    client: Client
    alamat: str
    isi: Isi
    json: bool = False

    def kirim(self) -> HttpResponse:
        if self.json:
            return self.client.post(self.alamat, self.isi, content_type="application/json")
        for nilai in self.isi.values():
            if hasattr(nilai, "seek"):
                nilai.seek(0)
        return self.client.post(self.alamat, self.isi)


@pytest.fixture(scope="module")
def kantor(data_bangsalsari, django_db_blocker) -> PerangkatDaerah:
    """The office of the demo with rows of every kind, all of it a draft."""
    with django_db_blocker.unblock():
        kantor = lengkapi_pemda(lengkapi(PerangkatDaerah.objects.select_related("pemda").get(slug="bangsalsari")))
        with menulis(by=None):
            draf(kantor)
    return kantor


def peramban(username: str) -> Client:
    client = Client()
    client.force_login(Pengguna.objects.get(username=username))
    return client


def calon(clients: dict[str, Client], nama: str) -> Iterator[Kiriman]:
    """What may be sent to an address by the first role that may write there."""
    client = clients[next(p for p in URUTAN if p in ALAMAT[nama].tulis)]
    alamat = url(nama, ALAMAT[nama])
    if nama in KISI:
        yield Kiriman(client, alamat, sel(client, url(KISI[nama], ALAMAT[KISI[nama]])), json=True)
        return
    tambahan = KIRIMAN.get(nama, {})
    for isi in percobaan(client, alamat):
        yield Kiriman(client, alamat, isi | {k: v() if callable(v) else v for k, v in tambahan.items()})


@pytest.fixture(scope="module")
def kiriman(kantor, django_db_blocker) -> dict[str, tuple[Kiriman, bool]]:
    """By address: what it is sent, and whether that changes something in a draft."""
    hasil = {}
    with django_db_blocker.unblock():
        clients, awal = {p: peramban(p) for p in URUTAN}, potret()  # who is logged in stays so
        for nama in (n for n, a in ALAMAT.items() if a.tulis):
            for satu in calon(clients, nama):
                with sementara():
                    satu.kirim()
                    jadi = bool(berubah(awal, potret()))
                hasil[nama] = satu, jadi
                if jadi or nama in TETAP:
                    break
    return hasil


def alasan(jawab: HttpResponse) -> str:
    """What the answer tells: what is said on the next page, or what stands on this one."""
    if jawab.status_code == 302:
        return " ".join(str(pesan) for pesan in get_messages(jawab.wsgi_request)._queued_messages)
    return strip_tags(jawab.content.decode())


def test_every_writing_address_says_which_states_hold_it(kiriman):
    assert set(kiriman) == set(DITAHAN) | set(TETAP)
    assert {nama for nama, (_, jadi) in kiriman.items() if not jadi} == set(TETAP)


@pytest.mark.parametrize("keadaan", KEADAAN)
def test_what_a_state_holds_stays_as_it_is_and_the_refusal_says_why(db, kantor, kiriman, keadaan):
    """Whatever the table says, below a lock no row of the office and year changes but those that no lock holds;
    in a signed year no figure of its tables changes either, whatever row it comes from."""
    salah = {}
    with dalam(keadaan, kantor):
        dasar = potret()
        angka = angka_pohon(kantor, TAHUN)
        for nama, (satu, _) in kiriman.items():
            with sementara():
                jawab = satu.kirim()
                beda = berubah(dasar, potret())
                pegang = [apa for apa in beda if dipegang(*apa, kantor)]
                if beda and keadaan == "ditandatangani" and angka_pohon(kantor, TAHUN) != angka:
                    pegang.append(("angka laporan", TAHUN))
            pegang += [apa for apa in beda if dipegang(*apa, kantor)]  # what was deleted is there again
            ditahan = keadaan in DITAHAN.get(nama, KEADAAN)
            if jawab.status_code >= 500 or ditahan == bool(beda) or (pegang and keadaan in KUNCI):
                salah[nama] = (jawab.status_code, beda[:3])
            elif nama in DITAHAN and ditahan and not SEBAB.search(alasan(jawab)):
                salah[nama] = (jawab.status_code, alasan(jawab)[:300])
    assert salah == {}


@pytest.mark.parametrize("peran", sorted(SEMUA))
def test_each_role_reads_a_signed_year_as_the_table_says(db, kantor, peran):
    """A form of what is held is not offered any more, or says so; nothing breaks."""
    salah = {}
    with sementara():
        with menulis(by=None):
            tandatangani(lengkapi_berkas(kantor))
        client = peramban(peran)
        for nama, alamat in ALAMAT.items():
            if alamat.lambat or nama in BERKAS:
                continue
            status = client.get(url_terisi(kantor, nama)).status_code
            seharusnya = DITANDATANGANI.get(nama, alamat.status) if peran in alamat.baca else 403
            if status != seharusnya:
                salah[nama] = (status, seharusnya)
    assert salah == {}
