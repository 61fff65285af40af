"""Who reviews sees what the checks find in the naskah that was handed over, and is told when the report moved since."""

from __future__ import annotations

import pytest
from django.urls import reverse

from laporan.domain.periksa import abaikan
from laporan.domain.reviu import serahkan
from laporan.models import Laporan, Reviu
from sakip.core.models import Pemda
from sakip.core.write import menulis
from tests.laporan.edisi.conftest import setujui
from tests.laporan.periksa.conftest import ALASAN, orang, satu, tulis_bab4


@pytest.fixture
def reviu(laporan) -> Reviu:
    with menulis(by=None):
        Pemda.objects.filter(pk=laporan.perangkat.pemda_id).update(reviu=Pemda.Reviu.SEBELUM)
    abaikan(laporan=laporan, temuan=satu(laporan, "K16").temuan, alasan=ALASAN, by=orang("camat"))
    setujui(laporan.perangkat)
    milik = Laporan.objects.select_related("perangkat__pemda")
    return serahkan(milik.get(pk=laporan.pk), by=orang("camat"))


def buka(masuk, reviu: Reviu) -> str:
    jawab = masuk("inspektorat").get(reverse("laporan:reviu_temuan", args=["bangsalsari", 2021, reviu.pk]))
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_the_findings_of_the_naskah_stand_with_what_the_camat_signs_over(masuk, reviu):
    isi = buka(masuk, reviu)
    assert "masih persis sama dengan naskah ke-1" in isi
    assert f"temuan-{satu(reviu.laporan, 'K4').sidik[:16]}" in isi
    assert ALASAN in isi.partition("Diabaikan camat")[2]
    assert "Abaikan dengan alasan" not in isi


def test_the_checklist_leads_there(masuk, reviu):
    url = reverse("laporan:reviu_butir", args=["bangsalsari", 2021, reviu.pk])
    assert (
        reverse("laporan:reviu_temuan", args=["bangsalsari", 2021, reviu.pk])
        in masuk("inspektorat").get(url).content.decode()
    )


def test_a_report_that_moved_since_is_told(masuk, reviu):
    with menulis(by=None):
        Laporan.objects.filter(pk=reviu.laporan_id).update(status="draf")
    tulis_bab4(Laporan.objects.select_related("perangkat__pemda").get(pk=reviu.laporan_id), "<p>Lain sekali.</p>")
    assert "sudah berubah sejak naskah ke-1 diserahkan" in buka(masuk, reviu)
