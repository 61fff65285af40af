"""Setting up an office of one's own, with DEBUG off."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from kinerja.models import AturanKinerja
from renstra.models import Skala
from sakip.core.models import Jejak, Pemda, Pengguna, Peran, PerangkatDaerah

SANDI = "cukup-panjang-dan-aneh"


@pytest.fixture(autouse=True)
def sandi(monkeypatch):
    monkeypatch.setenv("SAKIP_SANDI", SANDI)


def siapkan(kantor="Kecamatan Palaran", perencana="perencana") -> str:
    keluar = StringIO()
    call_command(
        "siapkan_kantor", pemda="Kota Samarinda", kantor=kantor, perencana=perencana, stdout=keluar
    )  # fmt: skip
    return keluar.getvalue()


def test_first_office_comes_with_pemda_accounts_and_reference_data(db, client):
    siapkan()
    kantor = PerangkatDaerah.objects.get(slug="palaran")
    assert (kantor.jabatan_kepala, kantor.kota) == ("Camat Palaran", "Palaran")
    assert (kantor.pemda.jenis, kantor.pemda.jabatan_kepala) == ("kota", "Wali Kota Samarinda")
    assert client.login(username="perencana", password=SANDI)
    assert set(Peran.objects.values_list("pengguna__username", "jenis")) == {
        ("admin", "admin"),
        ("perencana", "perencana"),
    }
    assert Skala.objects.filter(kode="capaian-5-tingkat").exists()
    assert AturanKinerja.objects.get().nama == "Aturan baku"


def test_second_office_of_the_pemda_keeps_its_admin(db):
    siapkan()
    siapkan("Kecamatan Samarinda Kota", "perencana2")
    assert Pemda.objects.count() == 1
    assert Peran.objects.filter(jenis="admin").count() == 1
    assert PerangkatDaerah.objects.count() == 2


@pytest.mark.parametrize("ganti", [{"kantor": "Kecamatan Palaran", "perencana": "lain"}, {"kantor": "Kecamatan Baru"}])
def test_a_taken_name_is_refused_and_nothing_is_written(db, ganti):
    siapkan()
    sebelum = (Jejak.objects.count(), Pengguna.objects.count(), PerangkatDaerah.objects.count())
    with pytest.raises(CommandError):
        siapkan(**ganti)
    assert (Jejak.objects.count(), Pengguna.objects.count(), PerangkatDaerah.objects.count()) == sebelum


def test_a_weak_password_is_refused(db, monkeypatch):
    monkeypatch.setenv("SAKIP_SANDI", "123")
    with pytest.raises(CommandError, match="sandi"):
        siapkan()
    assert not Pemda.objects.exists()


def test_reference_data_again_changes_nothing(db):
    siapkan()
    sebelum = Jejak.objects.count()
    keluar = StringIO()
    call_command("acuan", stdout=keluar)
    assert Jejak.objects.count() == sebelum
    assert keluar.getvalue().strip() == "Data acuan sudah lengkap."


def test_reference_data_needs_an_admin(db):
    with pytest.raises(CommandError, match="siapkan_kantor"):
        call_command("acuan")


def test_where_no_password_can_be_asked_the_variable_is_named(db, monkeypatch):
    monkeypatch.delenv("SAKIP_SANDI")
    monkeypatch.setattr("sakip.portal.management.commands.siapkan_kantor.getpass", lambda _: tanpa_terminal())
    with pytest.raises(CommandError, match="SAKIP_SANDI"):
        siapkan()


def tanpa_terminal():
    raise EOFError
