"""What a workbook brings in or takes back, the next page shows: each row leaves a line of the Jejak of its office."""

from __future__ import annotations

from sakip.core.impor import batalkan
from sakip.core.ingat import versi_data
from sakip.core.models import ImporBerkas, Jejak
from tests.keadaan import berubah, potret
from tests.portal.buku_kerja import ekspor_demo, impor, kantor_kosong


def test_a_workbook_and_its_undoing_make_what_is_remembered_of_the_office_old(db):
    slug, isi = ekspor_demo("bangsalsari")
    kantor = kantor_kosong(slug)
    dasar, versi = potret(), [versi_data(kantor)]
    impor(isi, kantor)
    versi.append(versi_data(kantor))
    jejak = set(Jejak.objects.filter(perangkat=kantor).values_list("jenis", flat=True))
    jejak |= set(Jejak.objects.filter(perangkat=None).values_list("jenis", flat=True))
    assert {m for m, _ in berubah(dasar, potret())} <= jejak
    batalkan(ImporBerkas.objects.get(), by=None)
    versi.append(versi_data(kantor))
    assert len(set(versi)) == 3
