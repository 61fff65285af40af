"""Who may not write is led to the place in the book that was read."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tests.laporan.periksa.conftest import satu


def tautan(isi: str) -> set[str]:
    return set(re.findall(r'<p class="letak"><a href="([^"]*)"', isi))


@pytest.mark.parametrize("peran", ["camat", "staf"])
def test_a_reader_is_led_to_anchors_that_there_are(masuk, laporan, peran):
    satu(laporan, "K16")
    isi = masuk(peran).get(reverse("laporan:periksa", args=["bangsalsari", 2021])).content.decode()
    baca = reverse("laporan:baca", args=["bangsalsari", 2021])
    buku = masuk(peran).get(baca).content.decode()
    jangkar = [u.partition("#")[2] for u in tautan(isi) if u.startswith(f"{baca}#")]
    assert jangkar
    assert [j for j in jangkar if f'id="{j}"' not in buku] == []
