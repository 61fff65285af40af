"""The findings page of an office that has another book than the yearly report."""

from __future__ import annotations

from django.urls import reverse

from sakip.core.models import Pengguna
from tests.laporan.periksa.test_baca import tautan


def test_an_office_with_another_book_is_led_to_that_book(semua, client):
    """Palaran has the book of its IKU, no yearly report."""
    client.force_login(Pengguna.objects.get(username="camat-palaran"))
    isi = client.get(reverse("laporan:periksa", args=["palaran", 2023])).content.decode()
    baca = reverse("laporan:buku_baca", args=["palaran", 2023, "iku"])
    buku = client.get(baca).content.decode()
    ke = [u for u in tautan(isi) if "/laporan/#" in u or u.startswith(baca)]
    assert ke
    jangkar = [u.partition("#")[2] for u in ke if "#" in u]
    assert {u.partition("#")[0] for u in ke} == {baca}
    assert [j for j in jangkar if f'id="{j}"' not in buku] == []
    assert "belum dibuat" not in isi
