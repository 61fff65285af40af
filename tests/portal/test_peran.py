"""The home of an office says which roles nobody holds, and what stands still without them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.core.models import Peran, PerangkatDaerah
from sakip.core.write import menulis
from sakip.portal.peran import peran_kosong
from tests.factories import TAHUN


def kosong(kantor: PerangkatDaerah) -> list[str]:
    return [peran for peran, _ in peran_kosong(PerangkatDaerah.objects.get(pk=kantor.pk))]


def test_an_office_with_all_roles_hears_nothing(cast):
    assert kosong(cast.kantor) == []
    assert "Belum ada akun" not in beranda(cast)


def beranda(cast) -> str:
    return cast.client("camat").get(reverse("kantor_tahun", args=[cast.kantor.slug, TAHUN])).content.decode()


@pytest.mark.parametrize("jenis", ["perencana", "pemeriksa"])
def test_a_role_that_nobody_holds_today_is_named(cast, jenis):
    with menulis(by=None):
        Peran.objects.filter(perangkat=cast.kantor, jenis=jenis).update(selesai="2020-12-31")
    assert kosong(cast.kantor) == [Peran.Jenis(jenis).label]
    assert f"Belum ada akun {Peran.Jenis(jenis).label} di kantor ini." in beranda(cast)


def test_an_account_that_was_shut_counts_for_nothing(cast):
    with menulis(by=None):
        cast.perencana.is_active = False
        cast.perencana.save()
    assert kosong(cast.kantor) == [Peran.Jenis.PERENCANA.label]


def test_without_the_step_of_the_sekcam_nobody_misses_him(cast):
    with menulis(by=None):
        Peran.objects.filter(perangkat=cast.kantor, jenis="pemeriksa").delete()
        PerangkatDaerah.objects.filter(pk=cast.kantor.pk).update(langkah_periksa=False)
    assert kosong(cast.kantor) == []
