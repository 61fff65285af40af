"""Signing in: back to the page asked for, guessing is stopped, weak passwords are refused, the session is well kept."""

from __future__ import annotations

import datetime

import pytest
from axes.models import AccessAttempt
from django.conf import settings as program
from django.test import Client
from django.utils import timezone

SANDI = "Jambu-Bol-Merah-7"
HALAMAN = "/contoh/2024/rencana/indikator/?cari=desa"


@pytest.fixture
def camat(cast):
    cast.camat.set_password(SANDI)
    cast.camat.save(update_fields=["password"])
    return cast.camat


def masuk(client: Client, sandi: str = SANDI, ip: str = "10.0.0.1", **isi: str):
    return client.post("/masuk/", {"username": "camat", "password": sandi} | isi, REMOTE_ADDR=ip)


@pytest.fixture
def dijaga(settings):
    settings.AXES_ENABLED = True


def salah_lima_kali(ip: str = "10.0.0.1"):
    return [masuk(Client(), "keliru", ip) for _ in range(5)][-1]


def test_who_asked_for_a_page_gets_it_after_signing_in(camat):
    client = Client()
    formulir = client.get(client.get(HALAMAN).url)
    assert masuk(client, next=formulir.context["next"]).url == HALAMAN


def test_an_address_of_another_site_is_not_followed(camat):
    assert masuk(Client(), next="https://contoh.com/").url == "/"


def test_a_wrong_password_is_answered_with_a_sentence_and_the_name_stays(camat):
    isi = masuk(Client(), "keliru").content.decode()
    assert "Nama pengguna atau sandi salah." in isi
    assert 'value="camat"' in isi
    assert "keliru" not in isi


def test_after_five_wrong_passwords_the_right_one_must_wait_too(camat, dijaga):
    terakhir = salah_lima_kali()
    assert terakhir.status_code == 429
    assert "Tunggu 15 menit" in terakhir.content.decode()
    assert masuk(Client()).status_code == 429


def test_guessing_from_elsewhere_does_not_lock_the_camat_out(camat, dijaga):
    salah_lima_kali(ip="10.0.0.99")
    assert masuk(Client(), ip="10.0.0.1").status_code == 302


def test_a_quarter_of_an_hour_later_the_door_is_open_again(camat, dijaga):
    salah_lima_kali()
    AccessAttempt.objects.update(attempt_time=timezone.now() - datetime.timedelta(minutes=16))
    assert masuk(Client()).status_code == 302


def test_signing_in_forgets_earlier_mistakes(camat, dijaga):
    for _ in range(2):
        for _ in range(4):
            masuk(Client(), "keliru")
        assert masuk(Client()).status_code == 302


@pytest.mark.parametrize(
    ("baru", "sebab"),
    [
        ("pendek1", "terlalu pendek"),
        ("8273645190", "angka"),
        ("1234567890", "umum"),
        ("Camat-camat", "memuat nama pengguna"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(camat, baru, sebab):
    client = Client()
    client.force_login(camat)
    jawab = client.post("/sandi/", {"old_password": SANDI, "new_password1": baru, "new_password2": baru})
    assert sebab in " ".join(jawab.context["form"].errors.get("new_password2", []))
    assert masuk(Client()).status_code == 302


def test_the_session_is_out_of_reach_of_scripts_and_other_sites_and_ends_after_half_a_day(camat):
    client = Client()
    client.get("/masuk/")
    masuk(client)
    kue = client.cookies[program.SESSION_COOKIE_NAME]
    assert (kue["httponly"], kue["samesite"], kue["max-age"]) == (True, "Lax", 12 * 60 * 60)


def test_on_https_the_cookies_leave_on_https_only(camat, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client = Client()
    client.get("/masuk/", secure=True)
    masuk(client)
    assert {client.cookies[nama]["secure"] for nama in ("sessionid", "csrftoken")} == {True}


def test_leaving_ends_the_session_and_needs_a_button(camat):
    client = Client()
    masuk(client)
    assert client.get("/keluar/").status_code == 405
    assert client.get("/sandi/").status_code == 200
    client.post("/keluar/")
    assert client.get("/sandi/").status_code == 302
