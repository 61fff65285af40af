"""What the middleware tells a browser that keeps what was typed: session ended, somebody else signed in, form accepted."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.factories import SANDI

NOMOR = "0123456789ab"
HALAMAN = "/contoh/2024/"


def test_a_script_without_session_gets_401_and_a_sentence(client, db):
    jawaban = client.post(HALAMAN, "{}", content_type="application/json", headers={"Accept": "application/json"})
    assert jawaban.status_code == 401
    assert jawaban.json()["keadaan"] == "masuk"


def test_what_one_typed_is_not_taken_from_another_who_signed_in_meanwhile(cast: Cast):
    client = cast.client("perencana")
    jawaban = client.get(HALAMAN, headers={"X-Pengguna": str(cast.staf.pk)})
    assert (jawaban.status_code, jawaban.json()["keadaan"]) == (401, "masuk")
    assert client.get("/", headers={"X-Pengguna": str(cast.perencana.pk)}).status_code in (200, 302)


def test_a_form_sent_without_session_leads_back_to_its_page(client, db):
    jawaban = client.post(HALAMAN, headers={"Referer": f"http://testserver{HALAMAN}?cari=a"})
    assert jawaban.url == "/masuk/?next=/contoh/2024/%3Fcari%3Da"
    lain = client.post(HALAMAN, headers={"Referer": "http://jahat.example/"})
    assert "jahat" not in lain.get("Location", "")


@pytest.mark.parametrize(("nomor", "tanda"), [(NOMOR, True), ("bukan nomor; x=1", False), ("", False)])
def test_an_accepted_form_gets_its_receipt(cast: Cast, nomor, tanda):
    client = cast.client("staf")
    isi = {"old_password": SANDI, "new_password1": "Kuda-Terbang-27-lari", "new_password2": "Kuda-Terbang-27-lari"}
    jawaban = client.post(reverse("sandi"), isi | {"_salinan": nomor})
    assert jawaban.status_code == 302
    assert (f"diterima-{nomor}" in jawaban.cookies) is tanda
    assert len([n for n in jawaban.cookies if n.startswith("diterima")]) == tanda


def test_a_refused_form_and_one_without_session_get_none(cast: Cast, client):
    isi = {"old_password": "salah", "_salinan": NOMOR}
    assert f"diterima-{NOMOR}" not in cast.client("staf").post(reverse("sandi"), isi).cookies
    assert f"diterima-{NOMOR}" not in client.post(reverse("sandi"), isi).cookies
