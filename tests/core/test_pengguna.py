"""Users and their roles, as the admin meets them."""

import datetime
import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sakip.core.domain_pengguna import atur_sandi
from sakip.core.models import Jejak, Pengguna, Peran
from sakip.core.permissions import Ditolak
from tests.factories import PenggunaFactory, PeranFactory

SANDI = "rahasia-yang-panjang"


def url(cast, nama, **kwargs):
    return reverse(f"core:{nama}", kwargs={"kantor": cast.kantor.slug, "tahun": 2024} | kwargs)


def isi(jawaban) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", " ", jawaban.content.decode())).split())


def baru(cast, **ubah):
    data = {
        "username": "staf.baru", "nama": "Staf Baru", "sandi": SANDI, "ulang": SANDI, "jenis": "staf",
        "perangkat": cast.kantor.pk, "unit": cast.unit.pk, "mulai": "2020-01-01", "selesai": "",
    }  # fmt: skip
    return data | ubah


def test_a_new_user_logs_in_with_the_given_password_and_role(cast):
    cast.client("admin").post(url(cast, "pengguna_tambah"), baru(cast))
    pengguna = Pengguna.objects.get(username="staf.baru")
    peran = pengguna.peran.get()
    assert (peran.jenis, peran.perangkat, peran.unit, peran.pemda) == (
        "staf",
        cast.kantor,
        cast.unit,
        cast.kantor.pemda,
    )
    client = Client()
    assert client.login(username="staf.baru", password=SANDI)
    assert client.get(reverse("kantor_tahun", args=[cast.kantor.slug, 2024])).status_code == 200


def test_no_password_stands_in_the_jejak(cast):
    cast.client("admin").post(url(cast, "pengguna_tambah"), baru(cast))
    pengguna = Pengguna.objects.get(username="staf.baru")
    atur_sandi(pengguna, sandi=SANDI + "2", by=cast.admin)
    semua = " ".join(str(j.perubahan) + j.catatan for j in Jejak.objects.all())
    assert SANDI not in semua
    assert pengguna.password not in semua
    assert {"buat", "atur sandi"} == set(Jejak.objects.values_list("aksi", flat=True))


@pytest.mark.parametrize(
    ("ubah", "bidang"),
    [
        ({"username": "staf"}, "username"),
        ({"username": "staf baru"}, "username"),
        ({"sandi": "pendek", "ulang": "pendek"}, "sandi"),
        ({"ulang": "lain-sekali-ini"}, "ulang"),
        ({"unit": ""}, "unit"),
        ({"jenis": "admin"}, "perangkat"),
        ({"perangkat": ""}, "perangkat"),
        ({"selesai": "2019-01-01"}, "selesai"),
    ],
)
def test_a_wrong_new_user_is_answered_beside_the_field(cast, ubah, bidang):
    jawaban = cast.client("admin").post(url(cast, "pengguna_tambah"), baru(cast, **ubah))
    assert bidang in jawaban.context["form"].errors
    assert not Pengguna.objects.filter(username="staf.baru").exists()


def test_offices_and_units_of_another_pemda_cannot_be_chosen(cast):
    luar = cast.orang_luar.peran.get().perangkat
    jawaban = cast.client("admin").post(
        url(cast, "pengguna_tambah"), baru(cast, perangkat=luar.pk, jenis="camat", unit="")
    )
    assert "perangkat" in jawaban.context["form"].errors


def test_a_user_is_shut_out_and_let_in_again(cast):
    client = cast.client("admin")
    data = {"username": "staf", "nama": "Staf Pelayanan", "email": ""}
    client.post(url(cast, "pengguna", pk=cast.staf.pk), data)
    assert Pengguna.objects.get(pk=cast.staf.pk).is_active is False
    client.post(url(cast, "pengguna", pk=cast.staf.pk), data | {"is_active": "on"})
    assert Pengguna.objects.get(pk=cast.staf.pk).is_active is True


def test_an_admin_does_not_shut_himself_out(cast):
    jawaban = cast.client("admin").post(url(cast, "pengguna", pk=cast.admin.pk), {"username": "admin", "nama": ""})
    assert jawaban.context["form"].errors["is_active"] == ["Anda tidak dapat menonaktifkan akun Anda sendiri."]


def test_a_reset_password_ends_the_sessions_of_the_user(cast):
    client_staf = cast.client("staf")
    jawaban = cast.client("admin").post(
        url(cast, "pengguna_sandi", pengguna=cast.staf.pk), {"sandi": SANDI, "ulang": SANDI}, follow=True
    )
    assert "Sandi staf sudah diganti." in isi(jawaban)
    assert client_staf.get(reverse("kantor_tahun", args=[cast.kantor.slug, 2024])).status_code == 302
    assert Client().login(username="staf", password=SANDI)


def test_a_weak_password_is_answered_beside_the_field(cast):
    alamat = url(cast, "pengguna_sandi", pengguna=cast.staf.pk)
    jawaban = cast.client("admin").post(alamat, {"sandi": "1234567890", "ulang": "1234567890"})
    assert "sandi" in jawaban.context["form"].errors


def test_only_an_admin_resets_passwords(cast):
    with pytest.raises(Ditolak):
        atur_sandi(cast.staf, sandi=SANDI, by=cast.camat)


def test_a_role_is_given_ended_and_taken_away(cast):
    client = cast.client("admin")
    alamat = {"pengguna": cast.camat.pk}
    data = {"jenis": "camat", "perangkat": cast.tetangga.pk, "unit": "", "mulai": "2024-01-01", "selesai": ""}
    client.post(url(cast, "peran_tambah", **alamat), data)
    peran = cast.camat.peran.get(perangkat=cast.tetangga)
    client.post(url(cast, "peran_ubah", pk=peran.pk, **alamat), data | {"selesai": "2024-06-30"})
    peran.refresh_from_db()
    assert peran.selesai == datetime.date(2024, 6, 30)
    assert "tidak berlaku hari ini" in isi(client.get(url(cast, "pengguna", pk=cast.camat.pk)))
    client.post(url(cast, "peran_hapus", pk=peran.pk, **alamat))
    assert not Peran.objects.filter(pk=peran.pk).exists()


def test_users_are_listed_with_what_they_are_today_and_searched(cast):
    client = cast.client("admin")
    teks = isi(client.get(url(cast, "pengguna_daftar")))
    assert "Staf – Seksi Pelayanan" in teks
    assert "orang_luar" not in teks
    nama = [b["obj"].username for b in client.get(url(cast, "pengguna_daftar"), {"cari": "camat"}).context["baris"]]
    assert nama == ["camat"]


@pytest.mark.parametrize("siapa", ["staf", "perencana", "pemeriksa", "camat", "inspektorat", "organisasi"])
def test_the_pages_of_users_are_closed_to_all_but_admin(cast, siapa):
    client = cast.client(siapa)
    peran = cast.staf.peran.get()
    alamat = [
        url(cast, "pengguna_daftar"),
        url(cast, "pengguna_tambah"),
        url(cast, "pengguna", pk=cast.staf.pk),
        url(cast, "pengguna_sandi", pengguna=cast.staf.pk),
        url(cast, "peran_tambah", pengguna=cast.staf.pk),
        url(cast, "peran_ubah", pengguna=cast.staf.pk, pk=peran.pk),
        url(cast, "peran_hapus", pengguna=cast.staf.pk, pk=peran.pk),
    ]
    assert [client.get(a).status_code for a in alamat] == [403] * 7


def test_a_user_of_another_pemda_is_not_found(cast):
    client = cast.client("admin")
    assert client.get(url(cast, "pengguna", pk=cast.orang_luar.pk)).status_code == 404
    assert client.get(url(cast, "pengguna_sandi", pengguna=cast.orang_luar.pk)).status_code == 404


def test_a_user_who_serves_two_pemda_is_seen_but_not_changed(cast):
    PeranFactory(pengguna=cast.camat, jenis="camat")
    client = cast.client("admin")
    assert client.get(url(cast, "pengguna", pk=cast.camat.pk)).status_code == 403
    assert client.get(url(cast, "pengguna_sandi", pengguna=cast.camat.pk)).status_code == 403


def test_the_list_asks_the_database_as_often_for_one_user_as_for_thirty(cast):
    client = cast.client("admin")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as terekam:
            assert client.get(url(cast, "pengguna_daftar")).status_code == 200
        return len(terekam)

    satu = hitung()
    for _ in range(29):
        PeranFactory(pengguna=PenggunaFactory(), perangkat=cast.kantor)
    assert hitung() == satu
