"""Scales as the admin of a Pemda meets them: copied, changed while unused, kept as they are once something is measured."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kinerja.domain import simpan_skala
from renstra.models import Pita, Skala
from sakip.core.permissions import tanpa_izin
from tests.factories import PenggunaFactory, PeranFactory, PerangkatFactory


def url(cast, nama: str, **isi) -> str:
    return reverse(f"skala:{nama}", kwargs={"pemda": cast.kantor.pemda.slug} | isi)


def teks(jawaban) -> str:
    return " ".join(jawaban.content.decode().split())


def isian(*pita: dict[str, str], **kepala: str) -> dict[str, str]:
    """What the form sends: the head, and a row for each band."""
    data = {
        "nama": "Skala contoh",
        "kegunaan": "predikat",
        "dasar": "",
        "versi": "",
        "pita-INITIAL_FORMS": "0",
    } | kepala
    data["pita-TOTAL_FORMS"] = str(len(pita))
    for n, baris in enumerate(pita):
        data |= {f"pita-{n}-{nama}": nilai for nama, nilai in baris.items()}
    return data


def urutan(*predikat: str) -> list[dict[str, str]]:
    return [{"urut": str(n), "predikat": p} for n, p in enumerate(predikat, 1)]


EMPAT = [
    {"predikat": "Sangat Baik", "bawah": "100"},
    {"predikat": "Baik", "bawah": "76", "bawah_inklusif": "on", "atas": "100", "atas_inklusif": "on"},
    {"predikat": "Cukup", "bawah": "55", "bawah_inklusif": "on", "atas": "76"},
    {"predikat": "Kurang", "atas": "55"},
]


@pytest.fixture
def umum(cast) -> Skala:
    """A scale common to all Pemda."""
    skala = Skala(kode="opini", nama="Opini", kegunaan="predikat", dasar="UU 15/2004")
    with tanpa_izin():
        return simpan_skala(skala, [Pita(predikat=p) for p in ("WTP", "WDP", "TMP")], by=cast.admin)


@pytest.mark.parametrize(
    "predikat",
    [
        ("A", "BB", "B", "CC"),
        ("WTP", "WTP-DPP", "WDP", "TW", "TMP"),
        ("Level 3 Plus", "Level 3", "Level 2"),
        ("Tinggi", "Sedang", "Rendah"),
        ("Tercapai", "Tidak tercapai"),
    ],
)
def test_any_ordered_predicates_make_a_scale_without_numbers(cast, predikat):
    cast.client("admin").post(url(cast, "tambah"), isian(*urutan(*predikat)))
    skala = Skala.objects.get()
    assert (skala.pemda, skala.kode) == (cast.kantor.pemda, f"skala-contoh-{cast.kantor.pemda.slug}")
    assert [p.predikat for p in skala.pita.order_by("urut")] == list(predikat)


def test_a_scale_with_borders_is_shown_as_it_is_used(cast):
    cast.client("admin").post(url(cast, "tambah"), isian(*EMPAT, kegunaan="capaian"))
    isi = teks(cast.client("organisasi").get(url(cast, "skala", pk=Skala.objects.get().pk)))
    for batas in ("capaian &gt; 100", "76 ≤ capaian ≤ 100", "55 ≤ capaian &lt; 76", "capaian &lt; 55"):
        assert batas in isi


def test_a_gap_is_told_and_what_was_typed_stays(cast):
    berlubang: list[dict[str, str]] = [*EMPAT[:2], EMPAT[2] | {"atas": "75"}, EMPAT[3]]
    jawaban = cast.client("admin").post(url(cast, "tambah"), isian(*berlubang, kegunaan="capaian"))
    assert "nilai di antara 75 dan 76 tidak mendapat predikat" in teks(jawaban)
    assert 'value="75"' in teks(jawaban)
    assert not Skala.objects.exists()


def test_a_border_that_is_no_number_is_answered_in_its_row(cast):
    jawaban = cast.client("admin").post(url(cast, "tambah"), isian({"predikat": "A", "bawah": "banyak"}))
    assert "bawah" in jawaban.context["pita"].forms[0].errors
    assert 'value="banyak"' in teks(jawaban)


def test_more_rows_are_asked_for_without_losing_any(cast):
    data = isian(*urutan("A", "B")) | {"tambah_baris": "1"}
    jawaban = cast.client("admin").post(url(cast, "tambah"), data)
    assert len(jawaban.context["pita"].forms) > 2
    assert 'value="B"' in teks(jawaban)
    assert not Skala.objects.exists()


def test_rows_are_moved_and_emptied(cast):
    admin = cast.client("admin")
    admin.post(url(cast, "tambah"), isian(*urutan("Rendah", "Tinggi", "Lain")))
    skala = Skala.objects.get()
    baris = [{"urut": "2", "predikat": "Rendah"}, {"urut": "1", "predikat": "Tinggi"}, {"urut": "3", "predikat": ""}]
    admin.post(url(cast, "ubah", pk=skala.pk), isian(*baris))
    assert [p.predikat for p in skala.pita.order_by("urut")] == ["Tinggi", "Rendah"]


def test_a_common_scale_is_copied_into_the_pemda_and_changed_there(cast, umum):
    admin = cast.client("admin")
    assert admin.post(url(cast, "ubah", pk=umum.pk), isian(*urutan("A"))).status_code == 403
    awal = admin.get(url(cast, "salin", asal=umum.pk))
    assert [f.initial.get("predikat") for f in awal.context["pita"].forms][:3] == ["WTP", "WDP", "TMP"]
    admin.post(url(cast, "salin", asal=umum.pk), isian(*urutan("WTP", "WDP", "TW", "TMP"), nama="Opini", versi="2024"))
    salinan = Skala.objects.get(pemda=cast.kantor.pemda)
    assert salinan.pita.count() == 4
    assert umum.pita.count() == 3


def test_the_installation_changes_common_scales(cast, umum):
    client = Client()
    client.force_login(PenggunaFactory(is_superuser=True))
    client.post(url(cast, "ubah", pk=umum.pk), isian(*urutan("WTP", "TMP"), nama="Opini BPK", umum="on"))
    umum.refresh_from_db()
    assert (umum.nama, umum.pemda, umum.pita.count()) == ("Opini BPK", None, 2)


def pita_bs(**ubah: Any) -> list[dict[str, str]]:
    baku = [
        {"predikat": "SANGAT BAIK", "bawah": "100", "teks_asli": "Lebih dari 100 %"},
        {"predikat": "BAIK", "bawah": "76", "bawah_inklusif": "on", "atas": "100", "atas_inklusif": "on", "teks_asli": "76 % s/d 100 %"},
        {"predikat": "CUKUP", "bawah": "55", "bawah_inklusif": "on", "atas": "76", "teks_asli": "55 % s/d 75 %"},
        {"predikat": "KURANG", "atas": "55", "teks_asli": "Kurang dari 55 %"},
    ]  # fmt: skip
    return [baris | ubah.get(baris["predikat"], {}) for baris in baku]


def test_a_scale_by_which_something_is_measured_keeps_its_borders(bs):
    alamat, sebelum = (
        url(bs.cast, "ubah", pk=bs.skala.pk),
        list(bs.skala.pita.order_by("urut").values_list("atas", flat=True)),
    )
    kepala = {"nama": "Skala", "kegunaan": "capaian"}
    admin = bs.cast.client("admin")
    assert "salin menjadi versi baru" in teks(admin.get(alamat))
    jawaban = admin.post(alamat, isian(*pita_bs(BAIK={"bawah": "75"}, CUKUP={"atas": "75"}), **kepala))
    assert "dipakai oleh 1 aturan penghitungan" in teks(jawaban)
    assert 'value="75"' in teks(jawaban)
    assert list(bs.skala.pita.order_by("urut").values_list("atas", flat=True)) == sebelum


def test_its_wording_may_still_be_put_right(bs):
    kepala = {"nama": "Skala empat tingkat", "kegunaan": "capaian"}
    data = isian(*pita_bs(BAIK={"sebutan": "Baik sekali"}), **kepala)
    bs.cast.client("admin").post(url(bs.cast, "ubah", pk=bs.skala.pk), data)
    bs.skala.refresh_from_db()
    assert bs.skala.nama == "Skala empat tingkat"
    assert bs.skala.pita.get(predikat="BAIK").sebutan == "Baik sekali"


def test_a_scale_in_use_is_not_deleted_and_an_unused_one_is(bs):
    admin = bs.cast.client("admin")
    assert "Masih dipakai" in teks(admin.post(url(bs.cast, "hapus", pk=bs.skala.pk), follow=True))
    admin.post(url(bs.cast, "tambah"), isian(*urutan("A", "B")))
    baru = Skala.objects.get(nama="Skala contoh")
    admin.post(url(bs.cast, "hapus", pk=baru.pk))
    assert not Skala.objects.filter(pk=baru.pk).exists()


def test_scales_of_another_pemda_are_not_there(cast, umum):
    cast.client("admin").post(url(cast, "tambah"), isian(*urutan("A", "B")))
    sendiri = Skala.objects.get(pemda=cast.kantor.pemda)
    luar = PerangkatFactory().pemda
    client = Client()
    client.force_login(PeranFactory(jenis="admin", perangkat=None, pemda=luar).pengguna)
    daftar = client.get(reverse("skala:daftar", args=[luar.slug]))
    assert [b["obj"] for b in daftar.context["baris"]] == [umum]
    for nama, isi in (("skala", "pk"), ("ubah", "pk"), ("salin", "asal"), ("hapus", "pk")):
        assert client.get(reverse(f"skala:{nama}", args=[luar.slug, sendiri.pk])).status_code == 404, (nama, isi)


def test_scales_are_searched_and_filtered(cast, umum):
    cast.client("admin").post(url(cast, "tambah"), isian(*EMPAT, kegunaan="capaian"))

    def nama(**minta) -> list[str]:
        return [b["obj"].nama for b in cast.client("organisasi").get(url(cast, "daftar"), minta).context["baris"]]

    assert nama(cari="wtp") == ["Opini"]
    assert nama(kegunaan="capaian") == ["Skala contoh"]
    assert nama(milik="sendiri") == ["Skala contoh"]
    assert nama(urut="-nama") == ["Skala contoh", "Opini"]
