"""The environment is read strictly: a good value is taken, a wrong one is named."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from sakip import settings

if TYPE_CHECKING:
    from django.test import Client, RequestFactory

PRODUCTION = {
    "SECRET_KEY": "rahasia-yang-panjang-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "sakip.contoh.go.id",
    "CSRF_TRUSTED_ORIGINS": "https://sakip.contoh.go.id",
    "DATABASE_URL": "postgres://sakip:rahasia@db.contoh.go.id/sakip",
    "MEDIA_ROOT": "/var/lib/sakip/media",
    "EMAIL_URL": "smtp+tls://sakip:rahasia@surat.contoh.go.id",
}


def manage(*args: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command line under exactly these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=settings.BASE_DIR,
        env=kept | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch):
    """Set a variable, call the helper, and see that the error names variable, value and what is expected."""

    def _refused(name: str, value: str, expected: str, helper, *args, **kwargs) -> str:
        monkeypatch.setenv(name, value)
        with pytest.raises(ImproperlyConfigured, match=f"^{re.escape(name)}: terbaca .*; seharusnya .*{expected}") as e:
            helper(*args, **kwargs)
        return str(e.value)

    return _refused


@pytest.mark.parametrize(("text", "value"), [("1", True), ("true", True), ("0", False), ("False", False), ("", True)])
def test_bool_good(monkeypatch, text, value):
    monkeypatch.setenv("DEBUG", text)
    assert settings.env_bool("DEBUG", default=True) is value


@pytest.mark.parametrize("text", ["ya", "2", "on", "Tru"])
def test_bool_wrong(refused, text):
    assert repr(text) in refused("DEBUG", text, "0, 1, false, atau true", settings.env_bool, "DEBUG", default=False)


def test_int(monkeypatch, refused):
    monkeypatch.setenv("HSTS_SECONDS", "3600")
    assert settings.env_int("HSTS_SECONDS", 0) == 3600
    for text in ("1.5", "-1", "1_000", "satu"):
        refused("HSTS_SECONDS", text, "bilangan bulat", settings.env_int, "HSTS_SECONDS", 0)


def test_folder(monkeypatch, refused):
    monkeypatch.setenv("MEDIA_ROOT", "/var/lib/sakip")
    assert settings.env_folder("MEDIA_ROOT", Path("/")) == Path("/var/lib/sakip")
    for text in ("media", __file__):
        refused("MEDIA_ROOT", text, "folder", settings.env_folder, "MEDIA_ROOT", Path("/"))


def test_secret_key(monkeypatch, refused):
    monkeypatch.setenv("SECRET_KEY", PRODUCTION["SECRET_KEY"])
    assert settings.secret_key(debug=False) == PRODUCTION["SECRET_KEY"]
    message = refused("SECRET_KEY", "pendek", "50 huruf", settings.secret_key, debug=False)
    assert "pendek" not in message
    refused("SECRET_KEY", "a" * 60, "50 huruf", settings.secret_key, debug=True)
    refused("SECRET_KEY", "", "wajib bila DEBUG mati", settings.secret_key, debug=False)


def test_hosts(monkeypatch, refused):
    monkeypatch.setenv("ALLOWED_HOSTS", "sakip.contoh.go.id, 10.0.0.5,[::1]")
    assert settings.allowed_hosts(debug=False) == ["sakip.contoh.go.id", "10.0.0.5", "[::1]"]
    for text in ("*", "https://sakip.contoh.go.id", "a b", ""):
        refused("ALLOWED_HOSTS", text, "nama host", settings.allowed_hosts, debug=False)


def test_hosts_of_a_developer_are_local(monkeypatch):
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    assert settings.allowed_hosts(debug=True) == ["localhost", "127.0.0.1", "[::1]"]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("sqlite:///data/uji.sqlite3", settings.BASE_DIR / "data" / "uji.sqlite3"),
        ("sqlite:////srv/a%20b.sqlite3", Path("/srv/a b.sqlite3")),
    ],
)
def test_database_sqlite(monkeypatch, text, path):
    monkeypatch.setenv("DATABASE_URL", text)
    entry = settings.database("DATABASE_URL", "")
    assert (entry["ENGINE"], entry["NAME"]) == ("django.db.backends.sqlite3", path)
    assert entry["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in entry["OPTIONS"]["init_command"]


def test_database_postgres(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://sakip:p%40ss@db.contoh.go.id:5433/kantor?sslmode=require")
    assert settings.database("DATABASE_URL", "") == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "kantor",
        "USER": "sakip",
        "PASSWORD": "p@ss",
        "HOST": "db.contoh.go.id",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def test_database_postgres_on_a_socket(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql:///kantor?host=/run/postgresql")
    entry = settings.database("DATABASE_URL", "")
    assert (entry["HOST"], entry["PORT"], entry["USER"], entry["OPTIONS"]) == ("/run/postgresql", "", "", {})


@pytest.mark.parametrize(
    "text",
    [
        "mysql://a:b@c/d",
        "sqlite://data.sqlite3",
        "sqlite:///",
        "postgres://a:b@c",
        "postgres://a:b@c/d/e",
        "postgres://a:b@c:angka/d",
        "kantor.sqlite3",
    ],
)
def test_database_wrong(refused, text):
    assert "DATABASE_URL" in refused(
        "DATABASE_URL", text, "sqlite:///.* atau postgres://", settings.database, "DATABASE_URL", ""
    )


def test_database_wrong_option(refused):
    text = "postgres://a:b@c/d?ssl=ya"
    assert "'ssl'" in refused("DATABASE_URL", text, "sslmode", settings.database, "DATABASE_URL", "")


def test_a_refusal_hides_the_password(refused):
    message = refused("DATABASE_URL", "mysql://a:rahasia@c/d", "postgres", settings.database, "DATABASE_URL", "")
    assert "rahasia" not in message


@pytest.mark.parametrize(
    ("text", "port", "tls", "ssl"),
    [
        ("smtp://surat.contoh.go.id", 25, False, False),
        ("smtp+tls://a:b@surat.contoh.go.id", 587, True, False),
        ("smtps://a:b@surat.contoh.go.id:4650", 4650, False, True),
    ],
)
def test_email(monkeypatch, text, port, tls, ssl):
    monkeypatch.setenv("EMAIL_URL", text)
    found = settings.email("EMAIL_URL")
    assert found["EMAIL_HOST"] == "surat.contoh.go.id"
    assert (found["EMAIL_PORT"], found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (port, tls, ssl)


@pytest.mark.parametrize(
    "text", ["surat.contoh.go.id", "smtp://", "imap://a", "smtp://a:port", "smtp://a/b", "smtp://a:0"]
)
def test_email_wrong(refused, text):
    assert "EMAIL_URL" in refused("EMAIL_URL", text, "smtp", settings.email, "EMAIL_URL")


def test_client_ip_believes_the_header_only_behind_a_proxy(rf: RequestFactory, monkeypatch):
    request = rf.get("/", REMOTE_ADDR="10.0.0.9", HTTP_X_REAL_IP="203.0.113.7")
    assert settings.client_ip(request) == "10.0.0.9"
    monkeypatch.setattr(settings, "BEHIND_PROXY", True)
    assert settings.client_ip(request) == "203.0.113.7"


def test_check_deploy_is_clean_in_production():
    result = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (result.returncode, result.stderr) == (0, "")


def test_production_does_not_start_without_a_key():
    result = manage("check", **PRODUCTION | {"SECRET_KEY": ""})
    assert result.returncode != 0
    assert "SECRET_KEY: terbaca '0 huruf'; seharusnya paling sedikit 50 huruf acak" in result.stderr


def test_demo_refuses_where_debug_is_off(tmp_path):
    result = manage("demo", **PRODUCTION | {"DATABASE_URL": f"sqlite:///{tmp_path}/kosong.sqlite3"})
    assert result.returncode != 0
    assert "DEBUG" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.django_db
def test_nobody_gets_in_after_five_wrong_passwords(client: Client, settings, django_user_model):
    settings.AXES_ENABLED = True
    django_user_model.objects.create_user(username="camat", password="sandi-yang-benar")
    for _ in range(5):
        answer = client.post(reverse("masuk"), {"username": "camat", "password": "salah"})
    assert answer.status_code == 429
    assert "masuk_terkunci.html" in [t.name for t in answer.templates]
    answer = client.post(reverse("masuk"), {"username": "camat", "password": "sandi-yang-benar"})
    assert answer.status_code == 429
