"""The page of rules in an office and in a Pemda; turning a level, with its reason, and back."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from laporan.checks.daftar import aturan_bernomor, semua_aturan
from laporan.checks.temuan import Tingkat
from laporan.domain.tingkat import atur_tingkat, kembalikan_tingkat, riwayat_tingkat
from laporan.models import TingkatAturan
from laporan.periksa.daftar_aturan import aturan_berlaku
from sakip.core.models import Jejak
from sakip.core.permissions import Ditolak

ALASAN = "Sumber angkanya sedang dipindahkan."


def turunkan(cast, nomor: str = "K8", *, tingkat: str = "peringatan", alasan: str = ALASAN, by=None) -> TingkatAturan:
    baris = TingkatAturan(pemda=cast.kantor.pemda, aturan=nomor, tingkat=tingkat, alasan=alasan)
    return atur_tingkat(baris, by=by or cast.organisasi)


def test_every_rule_says_why_it_is_there_and_where_it_comes_from():
    assert [a.nomor for a in semua_aturan() if not (a.alasan.endswith(".") and a.dasar and a.judul)] == []


def test_the_page_of_an_office_lists_all_rules_and_filters_them(cast):
    url = reverse("laporan:aturan_periksa", args=["contoh", 2024])
    isi = cast.client("staf").get(url).content.decode()
    assert all(f'id="{a.nomor}"' in isi for a in semua_aturan())
    assert f"Mustahil dalam data kantor: {aturan_bernomor('K5').mustahil}" in isi
    hanya = cast.client("staf").get(url, {"tingkat": "salah"}).content.decode()
    assert {a.nomor for a in semua_aturan() if f'id="{a.nomor}"' in hanya} == {
        a.nomor for a in semua_aturan() if a.tingkat == Tingkat.SALAH
    }
    assert "Tidak ada aturan yang cocok dengan “zzz”." in cast.client("staf").get(url, {"cari": "zzz"}).content.decode()


def test_a_turned_level_holds_in_its_pemda_with_the_reason(cast):
    turunkan(cast)
    menurut = {x.aturan.nomor: x for x in aturan_berlaku(cast.kantor.pemda)}
    assert (menurut["K8"].tingkat, menurut["K8"].ubahan.alasan) == (Tingkat.PERINGATAN, ALASAN)
    isi = cast.client("perencana").get(reverse("laporan:aturan_periksa", args=["contoh", 2024])).content.decode()
    assert f"Bawaan: salah. {ALASAN}" in isi
    assert [x for x in aturan_berlaku(cast.orang_luar.peran.get().pemda) if x.ubahan] == []


@pytest.mark.parametrize("alasan", ["", "  ", "..........", "tidak", "- - - - - - -"])
def test_a_reason_that_says_nothing_is_refused(cast, alasan):
    with pytest.raises(ValidationError, match="Tulis alasannya dengan kalimat"):
        turunkan(cast, alasan=alasan)
    assert not TingkatAturan.objects.exists()


def test_only_the_pemda_turns_a_level(cast):
    for siapa in (cast.perencana, cast.camat, cast.inspektorat):
        with pytest.raises(Ditolak):
            turunkan(cast, by=siapa)


def test_an_unknown_rule_is_refused(cast):
    with pytest.raises(ValidationError, match="Tidak ada aturan bernomor"):
        turunkan(cast, "K99")


def test_its_own_level_may_be_set_for_all_findings_of_a_rule(cast):
    """K17 hints, but a single finding of it may be a warning: the Pemda makes them all hints."""
    assert turunkan(cast, "K17", tingkat=aturan_bernomor("K17").tingkat.value).tingkat == "saran"


def test_the_way_back_leaves_its_line(cast):
    baris = turunkan(cast)
    kembalikan_tingkat(baris, by=cast.organisasi)
    assert not TingkatAturan.objects.exists()
    assert [j.aksi for j in riwayat_tingkat(cast.kantor.pemda, "K8")] == ["hapus", "buat"]
    assert not riwayat_tingkat(cast.orang_luar.peran.get().pemda, "K8")


def test_the_form_turns_it_and_shows_who_did(cast):
    client, pemda = cast.client("organisasi"), cast.kantor.pemda.slug
    url = reverse("pantau:aturan_ubah", args=[pemda, "K8"])
    assert "Tulis alasannya" in client.post(url, {"tingkat": "saran", "alasan": "ya"}).content.decode()
    client.post(url, {"tingkat": "saran", "alasan": ALASAN})
    assert ALASAN in client.get(reverse("pantau:aturan_daftar", args=[pemda])).content.decode()
    isi = client.get(url).content.decode()
    assert "Riwayat" in isi
    assert str(cast.organisasi) in isi
    client.post(reverse("pantau:aturan_bawaan", args=[pemda, "K8"]))
    assert not TingkatAturan.objects.exists()
    assert Jejak.objects.filter(jenis="laporan.tingkataturan", aksi="hapus").count() == 1
    assert client.get(reverse("pantau:aturan_ubah", args=[pemda, "K99"])).status_code == 404
