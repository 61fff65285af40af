"""Reviu after the signature: of the signed edition, with a statement of its own beside it."""

from __future__ import annotations

import datetime

import pytest
from django.core.exceptions import ValidationError

from laporan.builder import bangun_cetakan
from laporan.domain.edisi import mulai_koreksi
from laporan.domain.reviu import halangan_serah, serahkan
from laporan.edisi.baca import dokumen_edisi
from laporan.jelajah import teks
from laporan.models import Edisi, Reviu
from laporan.papers import cari_cetakan
from laporan.reviu.cetak import LAMPIRAN
from laporan.reviu.naskah import beri_asal, buka
from sakip.core.models import Pejabat, Pengguna
from sakip.core.write import menulis
from tests.laporan.reviu.conftest import nyatakan


@pytest.fixture
def inspektur(kantor) -> Pejabat:
    with menulis(by=None):
        return Pejabat.objects.create(
            pemda=kantor.pemda, nama="Inspektur Uji", jabatan="Inspektur", jenis_nip="tanpa",
            mulai=datetime.date(2020, 1, 1),
        )  # fmt: skip


def test_the_edition_is_what_is_read_and_stays_as_it_is(laporan, camat, tanda, inspektur):
    with pytest.raises(ValidationError, match="direviu sesudah ditandatangani"):
        serahkan(laporan, by=camat)
    edisi = tanda(laporan)
    laporan.refresh_from_db()
    reviu = serahkan(laporan, by=camat)
    assert (reviu.edisi, bytes(reviu.pohon), reviu.sidik_pohon) == (edisi, bytes(edisi.pohon), edisi.sidik_pohon)
    assert buka(reviu) == beri_asal(dokumen_edisi(edisi))
    nyatakan(reviu, inspektur, Pengguna.objects.get(username="inspektorat"))
    assert halangan_serah(laporan) == f"{edisi} sudah direviu."
    assert Edisi.objects.count() == 1
    assert LAMPIRAN not in {s.kunci for s in dokumen_edisi(Edisi.objects.get()).lampiran}
    pernyataan = teks(bangun_cetakan(cari_cetakan("pernyataan-reviu"), laporan.perangkat, 2021))
    assert "edisi 1" in pernyataan
    assert "Inspektur Uji" in pernyataan


def test_a_correction_calls_a_running_reviu_off(laporan, camat, tanda):
    tanda(laporan)
    laporan.refresh_from_db()
    reviu = serahkan(laporan, by=camat)
    mulai_koreksi(laporan, alasan="Angka serapan keliru.", by=camat)
    assert Reviu.objects.get(pk=reviu.pk).status == "dibatalkan"
