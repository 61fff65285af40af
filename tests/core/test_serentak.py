"""Two people at one row: nothing is overwritten in silence, nothing typed is lost, a second click adds nothing."""

from __future__ import annotations

import pytest
from django.urls import reverse

from sakip.core.domain import hapus, simpan
from sakip.core.models import Kunci
from tests.cast import J, berperan

SEJAK = "Sejak formulir ini dibuka, datanya diubah oleh admin2 pada"


def url(cast, nama, **kwargs):
    return reverse(f"core:{nama}", kwargs={"kantor": cast.kantor.slug, "tahun": 2024} | kwargs)


def kirim(client, alamat, jejak, **isi):
    return client.post(alamat, {"nama": "Seksi Pelayanan", "jenis": "seksi", "urut": "1", "jejak": jejak} | isi)


@pytest.fixture
def admin2(cast):
    return berperan("admin2", J.ADMIN, cast.kantor)


def test_who_saves_second_is_told_who_was_first_and_may_then_overwrite(cast, admin2):
    client, alamat = cast.client("admin"), url(cast, "unit_ubah", pk=cast.unit.pk)
    dibuka = client.get(alamat).context["jejak_dibuka"]
    cast.unit.nama = "Seksi Pelayanan Publik"
    simpan(cast.unit, by=admin2)

    jawaban = kirim(client, alamat, dibuka, urut="7")
    assert SEJAK in jawaban.content.decode()
    assert jawaban.context["form"]["urut"].value() == "7"
    cast.unit.refresh_from_db()
    assert (cast.unit.nama, cast.unit.urut) == ("Seksi Pelayanan Publik", 1)

    assert kirim(client, alamat, jawaban.context["jejak_dibuka"], urut="7").status_code == 302
    cast.unit.refresh_from_db()
    assert (cast.unit.nama, cast.unit.urut) == ("Seksi Pelayanan", 7)


def test_ones_own_change_in_between_is_no_surprise(cast):
    client, alamat = cast.client("admin"), url(cast, "unit_ubah", pk=cast.unit.pk)
    dibuka = client.get(alamat).context["jejak_dibuka"]
    assert kirim(client, alamat, dibuka, urut="2").status_code == 302
    assert kirim(client, alamat, dibuka, urut="3").status_code == 302


def test_an_error_on_the_way_does_not_hide_that_somebody_was_first(cast, admin2):
    client, alamat = cast.client("admin"), url(cast, "unit_ubah", pk=cast.unit.pk)
    dibuka = client.get(alamat).context["jejak_dibuka"]
    cast.unit.urut = 4
    simpan(cast.unit, by=admin2)
    dibuka = kirim(client, alamat, dibuka, nama="").context["jejak_dibuka"]
    assert SEJAK in kirim(client, alamat, dibuka).content.decode()


def test_a_row_that_was_deleted_meanwhile_is_not_found(cast, admin2):
    client, alamat = cast.client("admin"), url(cast, "unit_ubah", pk=cast.unit_lain.pk)
    dibuka = client.get(alamat).context["jejak_dibuka"]
    hapus(cast.unit_lain, by=admin2)
    assert kirim(client, alamat, dibuka).status_code == 404


def test_a_lock_set_while_the_form_was_open_is_explained_and_what_was_typed_stays(cast):
    client, alamat = cast.client("perencana"), reverse("renstra:program_tambah", args=["contoh", 2024])
    assert client.get(alamat).status_code == 200
    simpan(Kunci(perangkat=cast.kantor, tahun=2024, alasan="Tahun ditutup"), by=cast.organisasi)
    jawaban = client.post(alamat, {"kode": "7.01.09", "nama": "Program Contoh", "urut": "1"})
    assert "Semua data 2024 sudah dikunci sejak" in jawaban.content.decode()
    assert jawaban.context["form"]["nama"].value() == "Program Contoh"


def test_a_second_click_on_save_adds_no_second_row(cast):
    client, alamat = cast.client("admin"), url(cast, "pejabat_tambah")
    isi = {
        "nama": "Camat Uji", "jenis_nip": "tanpa", "nip": "", "golongan": "", "jabatan": "Camat Contoh", "penugasan": "",
        "mulai": "2020-01-01", "selesai": "",
    }  # fmt: skip
    assert client.post(alamat, isi).status_code == 302
    assert "Data yang sama persis sudah ada." in client.post(alamat, isi).content.decode()
    assert cast.kantor.pejabat.count() == 1
    assert client.post(alamat, isi | {"mulai": "2021-01-01"}).status_code == 302
