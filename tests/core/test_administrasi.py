"""The administration of a Pemda: its offices, and what of it another Pemda never sees."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.models import PerjanjianKinerja
from laporan.models import Laporan
from sakip.core.domain import simpan
from sakip.core.models import Jejak, Pemda, Pengguna, Peran, PerangkatDaerah, Peraturan, UnitKerja
from sakip.core.write import menulis
from tests.factories import (
    PemdaFactory,
    PenggunaFactory,
    PeranFactory,
    PerangkatFactory,
    PeraturanFactory,
    RenstraFactory,
)


def url(cast, nama: str, **isi) -> str:
    return reverse(nama, kwargs={"pemda": cast.kantor.pemda.slug} | isi)


def teks(jawaban) -> str:
    return " ".join(jawaban.content.decode().split())


def objek(jawaban) -> list[str]:
    """What a list shows, by the name of each row."""
    assert jawaban.status_code == 200
    return [str(b["obj"]) for b in jawaban.context["baris"]]


def kolom(jawaban, nama: str) -> dict[str, object]:
    """One row of a list: head and what stands below it."""
    (baris,) = [b for b in jawaban.context["baris"] if str(b["obj"]) == nama]
    return {kepala: isi for isi, _, kepala in baris["sel"]}


@pytest.fixture
def pemasangan(db) -> Client:
    """The admin of the whole installation."""
    client = Client()
    client.force_login(PenggunaFactory(username="pemasangan", is_superuser=True))
    return client


@pytest.fixture
def pemda_lain(cast) -> Client:
    """The admin of another Pemda with one office."""
    kantor = PerangkatFactory(nama="Kecamatan Jauh", slug="jauh")
    client = Client()
    client.force_login(PeranFactory(jenis="admin", perangkat=None, pemda=kantor.pemda).pengguna)
    return client


# --- the home of a Pemda ---


def test_the_home_shows_what_each_office_has_of_the_year(cast):
    RenstraFactory(perangkat=cast.kantor, tahun_awal=2021, tahun_akhir=2026, berlaku_mulai=2022)
    with menulis(by=None):
        Laporan.objects.create(perangkat=cast.kantor, tahun=2024)
        PerjanjianKinerja.objects.create(perangkat=cast.tetangga, tahun=2024)
    jawaban = cast.client("organisasi").get(url(cast, "pemda"), {"tahun": "2024"})
    assert kolom(jawaban, "Kecamatan Contoh") == {
        "Kantor": "Kecamatan Contoh", "Orang yang berperan": 5, "Renstra": "ada", "Perjanjian Kinerja": "belum ada",
        "Laporan": "ada", "Keadaan": "tampil",
    }  # fmt: skip
    assert kolom(jawaban, "Kecamatan Tetangga")["Perjanjian Kinerja"] == "ada"
    lain = kolom(cast.client("organisasi").get(url(cast, "pemda"), {"tahun": "2021"}), "Kecamatan Contoh")
    assert (lain["Renstra"], lain["Laporan"]) == ("belum ada", "belum ada")


def test_the_home_is_searched_and_sorted(cast):
    client = cast.client("admin")
    assert objek(client.get(url(cast, "pemda"), {"cari": "tetangga"})) == ["Kecamatan Tetangga"]
    assert objek(client.get(url(cast, "pemda"), {"urut": "-nama"})) == ["Kecamatan Tetangga", "Kecamatan Contoh"]
    assert objek(client.get(url(cast, "pemda"), {"urut": "-orang"})) == ["Kecamatan Contoh", "Kecamatan Tetangga"]


def test_the_way_from_the_home_of_the_program_and_from_an_office(cast):
    client = cast.client("admin")
    alamat = url(cast, "pemda")
    assert f'href="{alamat}"' in teks(client.get(reverse("beranda")))
    kantor = reverse("kantor_tahun", args=["contoh", 2024])
    assert f'href="{alamat}"' in teks(client.get(kantor))
    assert f'href="{alamat}"' not in teks(cast.client("perencana").get(kantor))
    assert client.get(alamat).context["url_rpjmd"].startswith("/contoh/")


# --- offices ---


def test_an_office_is_renamed(cast):
    data = {"nama": "Kecamatan Nama Baru", "slug": "contoh", "jabatan_kepala": "Camat Nama Baru"}
    cast.client("admin").post(url(cast, "pemda:kantor_ubah", pk=cast.kantor.pk), data)
    cast.kantor.refresh_from_db()
    assert cast.kantor.nama == "Kecamatan Nama Baru"


def test_a_hidden_office_keeps_its_data_and_lets_its_people_in_no_more(cast):
    rumah, admin = reverse("kantor_tahun", args=["contoh", 2024]), cast.client("admin")
    tanya = admin.get(url(cast, "pemda:kantor_tampil", pk=cast.kantor.pk))
    assert "Datanya tetap tersimpan" in teks(tanya)
    assert cast.client("staf").get(rumah).status_code == 200
    admin.post(url(cast, "pemda:kantor_tampil", pk=cast.kantor.pk))
    assert cast.client("staf").get(rumah).status_code == 404
    assert cast.client("inspektorat").get(rumah).status_code == 200
    assert objek(admin.get(url(cast, "pemda"))) == ["Kecamatan Tetangga"]
    assert objek(admin.get(url(cast, "pemda"), {"tampil": "tersembunyi"})) == ["Kecamatan Contoh"]
    assert "disembunyikan" in Jejak.objects.latest("pk").catatan
    admin.post(url(cast, "pemda:kantor_tampil", pk=cast.kantor.pk))
    assert cast.client("staf").get(rumah).status_code == 200


def test_an_office_with_data_is_not_deleted_and_an_empty_one_is(cast):
    admin = cast.client("admin")
    jawaban = admin.post(url(cast, "pemda:kantor_hapus", pk=cast.kantor.pk), follow=True)
    assert "Kecamatan Contoh sudah berisi" in teks(jawaban)
    assert "2 unit kerja" in teks(jawaban)
    assert "Sembunyikan saja." in teks(jawaban)
    assert UnitKerja.objects.filter(perangkat=cast.kantor).count() == 2
    kosong = PerangkatFactory(pemda=cast.kantor.pemda, nama="Kecamatan Salah Ketik")
    admin.post(url(cast, "pemda:kantor_hapus", pk=kosong.pk))
    assert not PerangkatDaerah.objects.filter(pk=kosong.pk).exists()


def test_the_page_of_an_office_leads_to_its_units_officials_and_people(cast):
    isi = teks(cast.client("admin").get(url(cast, "pemda:kantor", pk=cast.kantor.pk)))
    assert "2 unit kerja" in isi
    assert f"{url(cast, 'pemda:akun_daftar')}?kantor={cast.kantor.pk}" in isi
    for bagian in ("profil", "unit", "pejabat"):
        assert re.search(rf'href="/contoh/\d{{4}}/organisasi/{bagian}/"', isi)


def test_organisasi_reads_and_changes_no_office(cast):
    client = cast.client("organisasi")
    assert "Sembunyikan" not in teks(client.get(url(cast, "pemda:kantor", pk=cast.kantor.pk)))
    assert client.post(url(cast, "pemda:kantor_tampil", pk=cast.kantor.pk)).status_code == 403
    assert client.get(url(cast, "pemda:akun_daftar")).status_code == 403


# --- two Pemda in one installation ---


def test_two_pemda_see_nothing_of_each_other(cast, pemda_lain):
    PeraturanFactory(pemda=cast.kantor.pemda, tentang="Milik sendiri")
    for nama in ("pemda", "pemda:akun_daftar", "pemda:peraturan_daftar", "skala:daftar", "nomenklatur:daftar"):
        assert pemda_lain.get(url(cast, nama)).status_code == 404, nama
    lain = PerangkatDaerah.objects.get(slug="jauh").pemda
    cari = {nama: reverse(nama, args=[lain.slug]) for nama in ("pemda", "pemda:akun_daftar", "pemda:peraturan_daftar")}
    assert objek(pemda_lain.get(cari["pemda"])) == ["Kecamatan Jauh"]
    assert objek(pemda_lain.get(cari["pemda:peraturan_daftar"])) == []
    nama = {b["obj"].username for b in pemda_lain.get(cari["pemda:akun_daftar"]).context["baris"]}
    assert not nama & set(cast.orang)


def test_rows_of_another_pemda_are_not_reached_below_ones_own(cast):
    luar = PerangkatFactory()
    akun = PeranFactory(perangkat=luar).pengguna
    admin = cast.client("admin")
    alamat = [
        url(cast, "pemda:kantor", pk=luar.pk),
        url(cast, "pemda:kantor_hapus", pk=luar.pk),
        url(cast, "pemda:akun", pk=akun.pk),
        url(cast, "pemda:akun_sandi", pk=akun.pk),
        url(cast, "pemda:peran_tambah", pengguna=akun.pk),
        url(cast, "pemda:peraturan_ubah", pk=PeraturanFactory(pemda=luar.pemda).pk),
    ]
    assert [admin.get(a).status_code for a in alamat] == [404] * len(alamat)
    assert [admin.post(a).status_code for a in alamat[1:]] == [404] * (len(alamat) - 1)


# --- the installation ---


def test_the_installation_makes_a_pemda_with_its_first_admin(pemasangan):
    data = {
        "nama": "Kota Contoh", "slug": "kota-contoh", "jenis": "kota", "jabatan_kepala": "Wali Kota Contoh",
        "username": "admin-kota", "nama_admin": "Admin Kota Contoh",
    }  # fmt: skip
    jawaban = pemasangan.post(reverse("pemda_baru"), data)
    sandi = jawaban.context["sandi"]
    assert sandi in teks(jawaban)
    assert Pengguna.objects.get(username="admin-kota").check_password(sandi)
    peran = Peran.objects.get(pengguna__username="admin-kota")
    assert (peran.jenis, peran.pemda, peran.perangkat) == ("admin", Pemda.objects.get(nama="Kota Contoh"), None)
    assert "Kota Contoh" in teks(pemasangan.get(reverse("pemda_daftar")))


def test_a_refused_new_pemda_keeps_what_was_typed_and_makes_nothing(cast, pemasangan):
    data = {
        "nama": "Kota Contoh", "slug": "kota-contoh", "jenis": "kota", "jabatan_kepala": "Wali Kota Contoh",
        "username": "admin", "nama_admin": "Admin",
    }  # fmt: skip
    jawaban = pemasangan.post(reverse("pemda_baru"), data)
    assert set(jawaban.context["form"].errors) == {"username"}
    assert jawaban.context["form"]["jabatan_kepala"].value() == "Wali Kota Contoh"
    assert not Pemda.objects.filter(nama="Kota Contoh").exists()


@pytest.mark.parametrize("siapa", ["admin", "organisasi", "perencana", "orang_luar"])
def test_the_list_of_pemda_is_changed_by_the_installation_alone(cast, siapa):
    client = cast.client(siapa)
    assert client.get(reverse("pemda_baru")).status_code == 404
    assert client.post(reverse("pemda_baru"), {"nama": "X"}).status_code == 404
    assert client.get(reverse("pemda_daftar")).status_code == (200 if siapa in ("admin", "organisasi") else 404)


def test_the_admin_changes_the_pemda_itself(cast):
    data = {"nama": "Kabupaten Baru", "jenis": "kabupaten", "jabatan_kepala": "Bupati Baru", "reviu": "sebelum"}
    cast.client("admin").post(url(cast, "pemda:ubah"), data)
    assert Pemda.objects.get(pk=cast.kantor.pemda_id).nama == "Kabupaten Baru"


# --- regulations ---

PERATURAN = {"bentuk": "Peraturan Bupati", "nomor": "5", "tahun": "2022", "tentang": "Contoh", "urut": "1"}


def test_a_regulation_is_added_changed_and_deleted_after_asking(cast):
    admin = cast.client("admin")
    admin.post(url(cast, "pemda:peraturan_tambah"), PERATURAN)
    aturan = Peraturan.objects.get()
    assert (aturan.pemda, str(aturan)) == (cast.kantor.pemda, "Peraturan Bupati Nomor 5 Tahun 2022 tentang Contoh")
    admin.post(url(cast, "pemda:peraturan_ubah", pk=aturan.pk), PERATURAN | {"berlaku_sampai": "2023"})
    aturan.refresh_from_db()
    assert aturan.berlaku_sampai == 2023
    assert "Yakin menghapus" in teks(admin.get(url(cast, "pemda:peraturan_hapus", pk=aturan.pk)))
    admin.post(url(cast, "pemda:peraturan_hapus", pk=aturan.pk))
    assert not Peraturan.objects.exists()


def test_a_regulation_written_twice_is_refused_and_stays_typed(cast):
    admin = cast.client("admin")
    admin.post(url(cast, "pemda:peraturan_tambah"), PERATURAN)
    jawaban = admin.post(url(cast, "pemda:peraturan_tambah"), PERATURAN | {"tentang": "Judul lain"})
    assert "tahun" in jawaban.context["form"].errors
    assert jawaban.context["form"]["tentang"].value() == "Judul lain"
    assert Peraturan.objects.count() == 1


@pytest.mark.parametrize(
    ("isian", "bidang"), [({"tahun": "20222"}, "tahun"), ({"berlaku_sampai": "2021"}, "berlaku_sampai")]
)
def test_years_of_a_regulation_that_cannot_be_are_asked_back(cast, isian, bidang):
    jawaban = cast.client("admin").post(url(cast, "pemda:peraturan_tambah"), PERATURAN | isian)
    assert list(jawaban.context["form"].errors) == [bidang]
    assert not Peraturan.objects.exists()


def test_regulations_are_searched_sorted_and_filtered(cast):
    PeraturanFactory(pemda=cast.kantor.pemda, nomor="1", tahun=2004, tentang="Lama", berlaku_sampai=2014)
    PeraturanFactory(pemda=cast.kantor.pemda, nomor="2", tahun=2014, tentang="Baru")
    PeraturanFactory(pemda=None, nomor="3", tahun=2016, tentang="Bersama")
    client = cast.client("organisasi")

    def tentang(**minta) -> list[str]:
        return [b["obj"].tentang for b in client.get(url(cast, "pemda:peraturan_daftar"), minta).context["baris"]]

    assert tentang(urut="-tahun") == ["Bersama", "Baru", "Lama"]
    assert tentang(masa="kini") == ["Baru", "Bersama"]
    assert tentang(masa="lama") == ["Lama"]
    assert tentang(milik="umum") == ["Bersama"]
    assert tentang(cari="baru") == ["Baru"]
    assert tentang(masa="bukan pilihan") == ["Lama", "Baru", "Bersama"]


def test_common_regulations_are_the_installations(cast, pemasangan):
    umum = PeraturanFactory(pemda=None, nomor="bersama")
    alamat = url(cast, "pemda:peraturan_ubah", pk=umum.pk)
    assert cast.client("admin").post(alamat, PERATURAN).status_code == 403
    assert cast.client("admin").post(url(cast, "pemda:peraturan_hapus", pk=umum.pk)).status_code == 403
    cast.client("admin").post(url(cast, "pemda:peraturan_tambah"), PERATURAN | {"umum": "on"})
    assert Peraturan.objects.filter(pemda=cast.kantor.pemda, nomor="5").exists()
    pemasangan.post(url(cast, "pemda:peraturan_tambah"), PERATURAN | {"nomor": "6", "umum": "on"})
    assert Peraturan.objects.get(nomor="6", tentang="Contoh").pemda is None
    pemasangan.post(alamat, PERATURAN | {"nomor": "bersama", "tentang": "Judul benar", "umum": "on"})
    umum.refresh_from_db()
    assert (umum.tentang, umum.pemda) == ("Judul benar", None)


# --- all lists ---


@pytest.mark.parametrize("nama", ["pemda", "pemda:akun_daftar", "pemda:peraturan_daftar", "pemda:jejak"])
def test_lists_ask_the_database_as_often_for_one_row_as_for_thirty(cast, nama):
    client = cast.client("admin")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(url(cast, nama)).status_code == 200
        return len(terekam)

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            PeraturanFactory(pemda=cast.kantor.pemda)
            kantor = PerangkatFactory(pemda=cast.kantor.pemda)
            PeranFactory(perangkat=kantor)
            simpan(UnitKerja(perangkat=kantor, nama="Unit"), by=cast.admin)

    tambah(1)
    satu = hitung()
    tambah(29)
    assert hitung() == satu


@pytest.mark.parametrize("nama", ["pemda", "pemda:akun_daftar", "pemda:peraturan_daftar", "pemda:jejak"])
@pytest.mark.parametrize("kata", ["\0", "%", "'; --", "x" * 5000, "²"])
def test_no_search_brings_a_list_down(cast, nama, kata):
    minta = dict.fromkeys(
        ("cari", "jenis", "siapa", "urut", "tahun", "kantor", "peran", "keadaan", "masa", "page"), kata
    )
    jawaban = cast.client("admin").get(url(cast, nama), minta | {"page": "1"})
    assert jawaban.status_code == 200


def test_an_office_of_another_pemda_is_not_in_the_jejak(cast):
    simpan(UnitKerja(perangkat=cast.kantor, nama="Unit Satu"), by=cast.admin)
    luar = PerangkatFactory()
    luar_admin = PeranFactory(jenis="admin", perangkat=None, pemda=luar.pemda).pengguna
    simpan(UnitKerja(perangkat=luar, nama="Unit Luar"), by=luar_admin)
    isi = [b["objek"] for b in cast.client("admin").get(url(cast, "pemda:jejak")).context["baris"]]
    assert isi == ["Unit Satu"]


def test_a_new_pemda_has_a_home_without_any_office(pemasangan):
    pemda = PemdaFactory()
    jawaban = pemasangan.get(reverse("pemda", args=[pemda.slug]))
    assert "Belum ada kantor. Tambahkan kantor pertama" in teks(jawaban)
    assert jawaban.context["url_rpjmd"] == ""
