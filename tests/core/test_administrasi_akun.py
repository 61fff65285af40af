"""Accounts over all offices of a Pemda: one-time passwords, roles, and who stays admin."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip.core.models import Jejak, Pengguna, Peran
from sakip.core.write import menulis
from tests.core.test_administrasi import objek, teks, url
from tests.factories import PenggunaFactory, PeranFactory

BARU = {
    "username": "camat.baru",
    "nama": "Camat Baru",
    "jenis": "camat",
    "unit": "",
    "mulai": "2020-01-01",
    "selesai": "",
}
SENDIRI = "pilihan-saya-sendiri"


def tambah(cast, **ubah):
    data = BARU | {"perangkat": cast.kantor.pk} | ubah
    return cast.client("admin").post(url(cast, "pemda:akun_tambah"), data)


@pytest.fixture
def akun(cast) -> tuple[Pengguna, str]:
    """A new account with its one-time password."""
    sandi = tambah(cast).context["sandi"]
    return Pengguna.objects.get(username="camat.baru"), sandi


def masuk(sandi: str, username: str = "camat.baru") -> tuple[Client, object]:
    client = Client()
    return client, client.post(reverse("masuk"), {"username": username, "password": sandi})


# --- the one-time password ---


def test_the_password_is_shown_once_and_kept_nowhere(cast):
    jawaban = tambah(cast)
    sandi = jawaban.context["sandi"]
    assert sandi in teks(jawaban)
    assert jawaban["Cache-Control"] == "no-store"
    pengguna = Pengguna.objects.get(username="camat.baru")
    assert pengguna.check_password(sandi)
    semua = " ".join(f"{j.perubahan} {j.catatan} {j.objek}" for j in Jejak.objects.all())
    assert sandi not in semua
    assert pengguna.password not in semua
    assert sandi not in teks(cast.client("admin").get(url(cast, "pemda:akun", pk=pengguna.pk)))


def test_no_two_passwords_are_the_same_and_all_are_long(cast):
    sandi = {tambah(cast, username=f"akun{n}").context["sandi"] for n in range(5)}
    assert len(sandi) == 5
    assert {len(s) for s in sandi} == {14}


def test_who_comes_in_with_it_sees_nothing_before_a_password_of_ones_own(cast, akun):
    _, sandi = akun
    client, _ = masuk(sandi)
    kantor = reverse("kantor_tahun", args=["contoh", 2024])
    for alamat in (kantor, reverse("beranda"), reverse("core:profil", args=["contoh", 2024])):
        assert client.get(alamat).url == reverse("sandi")
    assert "Buat sandi Anda sendiri" in teks(client.get(kantor, follow=True))
    isi = {"old_password": sandi, "new_password1": SENDIRI, "new_password2": SENDIRI}
    client.post(reverse("sandi"), isi)
    assert client.get(kantor).status_code == 200
    assert Pengguna.objects.get(username="camat.baru").sandi_sementara_sampai is None
    assert masuk(sandi)[1].status_code == 200  # the form again: the one-time password opens nothing any more


def test_the_same_password_is_no_new_one(akun):
    _, sandi = akun
    client, _ = masuk(sandi)
    isi = {"old_password": sandi, "new_password1": sandi, "new_password2": sandi}
    jawaban = client.post(reverse("sandi"), isi)
    assert jawaban.context["form"].errors["new_password1"] == [
        "Sandi baru masih sama dengan yang lama. Pilih sandi lain."
    ]


def test_a_one_time_password_that_was_not_used_in_a_week_opens_nothing(akun):
    pengguna, sandi = akun
    assert pengguna.sandi_sementara_sampai - timezone.now() > datetime.timedelta(days=6)
    with menulis(by=None):
        Pengguna.objects.filter(pk=pengguna.pk).update(
            sandi_sementara_sampai=timezone.now() - datetime.timedelta(hours=1)
        )
    _, jawaban = masuk(sandi)
    assert "Minta sandi sementara yang baru kepada admin." in teks(jawaban)


def test_a_lost_password_is_replaced_after_asking_and_old_sessions_end(cast):
    lama = cast.client("camat")
    alamat = url(cast, "pemda:akun_sandi", pk=cast.camat.pk)
    assert "harus masuk kembali" in teks(cast.client("admin").get(alamat))
    sandi = cast.client("admin").post(alamat).context["sandi"]
    assert lama.get(reverse("beranda")).url.startswith(reverse("masuk"))
    client, _ = masuk(sandi, "camat")
    assert client.get(reverse("beranda")).url == reverse("sandi")
    assert Jejak.objects.filter(aksi="beri sandi sementara", pengguna=cast.admin).count() == 1


def test_ones_own_password_is_not_replaced_here(cast):
    jawaban = cast.client("admin").post(url(cast, "pemda:akun_sandi", pk=cast.admin.pk))
    assert "diganti lewat “Ganti sandi”" in teks(jawaban)


# --- the list ---


def test_accounts_of_all_offices_are_searched_and_filtered(cast):
    client = cast.client("admin")

    def nama(**minta) -> set[str]:
        return {b["obj"].username for b in client.get(url(cast, "pemda:akun_daftar"), minta).context["baris"]}

    assert nama() == set(cast.orang) - {"orang_luar"}
    assert nama(kantor=str(cast.tetangga.pk)) == {"perencana_tetangga"}
    assert nama(kantor=f"seluruh-{cast.kantor.pemda_id}") == {"inspektorat", "organisasi", "admin"}
    assert nama(peran="staf") == {"staf", "staf_lain"}
    assert nama(cari="tetangga") == {"perencana_tetangga"}
    assert nama(keadaan="nonaktif") == set()
    tambah(cast)
    assert nama(keadaan="sementara") == {"camat.baru"}


def test_of_roles_in_another_pemda_nothing_is_shown(cast):
    lain = PeranFactory(pengguna=cast.camat)
    isi = teks(cast.client("admin").get(url(cast, "pemda:akun_daftar")))
    assert lain.perangkat.nama not in isi
    assert cast.client("admin").get(url(cast, "pemda:akun", pk=cast.camat.pk)).status_code == 403


def test_an_account_is_shut_and_opened_after_asking(cast):
    admin, alamat = cast.client("admin"), url(cast, "pemda:akun_keaktifan", pk=cast.staf.pk)
    assert "tidak dapat masuk lagi" in teks(admin.get(alamat))
    admin.post(alamat)
    assert not Pengguna.objects.get(pk=cast.staf.pk).is_active
    assert objek(admin.get(url(cast, "pemda:akun_daftar"), {"keadaan": "nonaktif"})) == ["staf"]
    admin.post(alamat)
    assert Pengguna.objects.get(pk=cast.staf.pk).is_active


def test_nobody_shuts_himself_out(cast):
    jawaban = cast.client("admin").post(url(cast, "pemda:akun_keaktifan", pk=cast.admin.pk))
    assert "tidak dapat menonaktifkan akun Anda sendiri" in teks(jawaban)
    assert Pengguna.objects.get(pk=cast.admin.pk).is_active


def test_an_account_is_renamed(cast):
    data = {"username": "staf.pelayanan", "nama": "Staf Pelayanan", "email": ""}
    cast.client("admin").post(url(cast, "pemda:akun", pk=cast.staf.pk), data)
    assert Pengguna.objects.get(pk=cast.staf.pk).username == "staf.pelayanan"


# --- roles ---


@pytest.mark.parametrize("nama", ["pemda:akun_tambah", "pemda:peran_tambah"])
def test_no_office_is_chosen_beforehand(cast, nama):
    isi = {"pengguna": cast.camat.pk} if nama == "pemda:peran_tambah" else {}
    form = cast.client("admin").get(url(cast, nama, **isi)).context["form"]
    assert not form["perangkat"].value()
    assert not form["jenis"].value()


@pytest.mark.parametrize(
    ("ubah", "bidang", "kalimat"),
    [
        ({"jenis": "admin"}, "perangkat", "Kosongkan perangkat daerah."),
        ({"jenis": "staf"}, "unit", "Pilih unit kerjanya."),
        ({"perangkat": ""}, "perangkat", "Pilih perangkat daerahnya."),
        ({"username": "camat"}, "username", ""),
        ({"selesai": "2019-01-01"}, "selesai", "mendahului tanggal mulai"),
    ],
)
def test_a_refused_account_keeps_what_was_typed_and_makes_nobody(cast, ubah, bidang, kalimat):
    sebelum = Pengguna.objects.count()
    form = tambah(cast, **ubah).context["form"]
    assert set(form.errors) == {bidang}
    assert kalimat in form.errors[bidang][0]
    assert form["nama"].value() == "Camat Baru"
    assert Pengguna.objects.count() == sebelum


def test_a_role_over_the_whole_pemda_and_one_with_an_end(cast):
    admin, alamat = cast.client("admin"), url(cast, "pemda:peran_tambah", pengguna=cast.camat.pk)
    admin.post(alamat, {"jenis": "inspektorat", "perangkat": "", "unit": "", "mulai": "2020-01-01", "selesai": ""})
    admin.post(
        alamat,
        {"jenis": "camat", "perangkat": cast.tetangga.pk, "unit": "", "mulai": "2020-01-01", "selesai": "2020-06-30"},
    )
    peran = {(p.jenis, p.perangkat, p.aktif) for p in cast.camat.peran.all()}
    assert peran == {("camat", cast.kantor, True), ("inspektorat", None, True), ("camat", cast.tetangga, False)}


def test_an_office_of_another_pemda_and_a_hidden_one_cannot_be_chosen(cast):
    luar = PeranFactory().perangkat
    assert "perangkat" in tambah(cast, perangkat=luar.pk).context["form"].errors
    cast.client("admin").post(url(cast, "pemda:kantor_tampil", pk=cast.tetangga.pk))
    assert "perangkat" in tambah(cast, perangkat=cast.tetangga.pk).context["form"].errors


def test_the_last_admin_of_a_pemda_keeps_the_role(cast):
    admin, peran = cast.client("admin"), cast.admin.peran.get()
    isi = {"pengguna": cast.admin.pk, "pk": peran.pk}
    jawaban = admin.post(url(cast, "pemda:peran_hapus", **isi), follow=True)
    assert "akan tanpa admin" in teks(jawaban)
    data = {"jenis": "admin", "perangkat": "", "unit": "", "mulai": "2015-01-01", "selesai": "2020-01-01"}
    jawaban = admin.post(url(cast, "pemda:peran_ubah", **isi), data)
    assert "akan tanpa admin" in teks(jawaban)
    assert Peran.objects.get(pk=peran.pk).selesai is None
    PeranFactory(pengguna=PenggunaFactory(), jenis="admin", perangkat=None, pemda=cast.kantor.pemda)
    admin.post(url(cast, "pemda:peran_hapus", **isi))
    assert not Peran.objects.filter(pk=peran.pk).exists()
