"""All settings, read from the environment. A wrong value stops the program with the variable's name.

The variables are explained in deploy/sakip.env.example. With nothing set but DEBUG=1 it runs on SQLite in ./data.
"""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from django.http import HttpRequest

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = BASE_DIR / "data"

# --- Typed helpers -------------------------------------------------------------------------------------------------


def wrong(name: str, read: str, expected: str) -> ImproperlyConfigured:
    """The error for a bad variable: its name, what was read (passwords hidden), what is expected."""
    shown = re.sub(r"//[^/]*@", "//***@", read)
    return ImproperlyConfigured(f"{name}: terbaca {shown!r}; seharusnya {expected}.")


def env(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def env_bool(name: str, *, default: bool) -> bool:
    text = env(name)
    if not text:
        return default
    if text.lower() not in {"0", "1", "false", "true"}:
        raise wrong(name, text, "0, 1, false, atau true")
    return text.lower() in {"1", "true"}


def env_int(name: str, default: int) -> int:
    """A whole number, zero or more."""
    text = env(name, str(default))
    if not re.fullmatch(r"[0-9]{1,10}", text):
        raise wrong(name, text, "bilangan bulat, nol atau lebih, misalnya 3600")
    return int(text)


def env_list(name: str, default: list[str], *, pattern: str, expected: str) -> list[str]:
    """Parts separated by commas, each of which must match the whole pattern."""
    parts = [part.strip() for part in env(name).split(",") if part.strip()] or default
    for part in parts:
        if not re.fullmatch(pattern, part):
            raise wrong(name, part, expected)
    return parts


def env_folder(name: str, default: Path) -> Path:
    """An absolute path that is not a file."""
    folder = Path(env(name, str(default)))
    if not folder.is_absolute() or folder.is_file():
        raise wrong(name, str(folder), "jalur lengkap sebuah folder, misalnya /var/lib/sakip/media")
    return folder


def secret_key(*, debug: bool) -> str:
    """SECRET_KEY; without it only a server in DEBUG starts, with a key that everybody knows."""
    key = env("SECRET_KEY")
    if not key and debug:
        return "hanya-untuk-pengembangan-" * 3
    if len(key) < 50 or len(set(key)) < 5:
        raise wrong("SECRET_KEY", f"{len(key)} huruf", "paling sedikit 50 huruf acak (wajib bila DEBUG mati)")
    return key


def parse_url(name: str, text: str, expected: str) -> tuple[SplitResult, int | None]:
    """The address in its parts, and its port."""
    try:
        return (url := urlsplit(text)), url.port
    except ValueError as error:
        raise wrong(name, text, expected) from error


def database(name: str, default: str) -> dict[str, Any]:
    """Django's entry for DATABASE_URL: ``sqlite:///path`` or ``postgres://user:password@host:port/name?options``."""
    text = env(name, default)
    expected = "sqlite:///berkas.sqlite3 atau postgres://pengguna:sandi@host:5432/nama"
    url, port = parse_url(name, text, expected)
    if url.scheme == "sqlite" and not url.netloc and len(url.path) > 1 and not url.query:
        return sqlite(BASE_DIR / unquote(url.path[1:]))
    if url.scheme in {"postgres", "postgresql"} and re.fullmatch(r"/[^/]+", url.path):
        return postgres(name, url, port)
    raise wrong(name, text, expected)


def sqlite(path: Path) -> dict[str, Any]:
    """IMMEDIATE, since two savings at once otherwise end in "database is locked"; no longer wait cures that."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def postgres(name: str, url: SplitResult, port: int | None) -> dict[str, Any]:
    """Options after the question mark: ``sslmode``, ``sslrootcert``, and ``host`` for the folder of a socket."""
    options = dict(parse_qsl(url.query, keep_blank_values=True))
    if unknown := set(options) - {"host", "sslmode", "sslrootcert"}:
        raise wrong(name, ", ".join(sorted(unknown)), "pilihan host, sslmode, atau sslrootcert")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path[1:]),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": options.pop("host", "") or url.hostname or "",
        "PORT": str(port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def email(name: str) -> dict[str, Any]:
    """The EMAIL_* settings out of ``smtp://user:password@host:port``; ``smtp+tls`` is STARTTLS, ``smtps`` is TLS."""
    text = env(name, "console:")
    if text == "console:":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    expected = "console: atau smtp+tls://pengguna:sandi@host:587 (juga smtp:// dan smtps://)"
    url, port = parse_url(name, text, expected)
    if url.scheme not in {"smtp", "smtp+tls", "smtps"} or not url.hostname or port == 0 or url.path or url.query:
        raise wrong(name, text, expected)
    return {
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[url.scheme],
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_TLS": url.scheme == "smtp+tls",
        "EMAIL_USE_SSL": url.scheme == "smtps",
    }


def allowed_hosts(*, debug: bool) -> list[str]:
    """ALLOWED_HOSTS; must be given where DEBUG is off, and ``*`` is refused."""
    expected = "nama host dipisah koma, misalnya sakip.contoh.go.id (wajib bila DEBUG mati)"
    local = ["localhost", "127.0.0.1", "[::1]"] if debug else []
    hosts = env_list(
        "ALLOWED_HOSTS", local, pattern=r"\.?[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9a-fA-F:]+\]", expected=expected
    )
    if not hosts:
        raise wrong("ALLOWED_HOSTS", "", expected)
    return hosts


def client_ip(request: HttpRequest) -> str | None:
    """Who knocks, for the throttle. The header is believed only where BEHIND_PROXY says that nginx writes it."""
    header = "HTTP_X_REAL_IP" if BEHIND_PROXY else "REMOTE_ADDR"
    return str(request.META.get(header, "")) or None


# --- What the environment decides ----------------------------------------------------------------------------------

DEBUG = env_bool("DEBUG", default=False)
SECRET_KEY = secret_key(debug=DEBUG)
ALLOWED_HOSTS = allowed_hosts(debug=DEBUG)
CSRF_TRUSTED_ORIGINS = env_list(
    "CSRF_TRUSTED_ORIGINS",
    [],
    pattern=r"https?://[^/,\s]+",
    expected="alamat dengan https://, dipisah koma, misalnya https://sakip.contoh.go.id",
)
HTTPS = env_bool("HTTPS", default=not DEBUG)
BEHIND_PROXY = env_bool("BEHIND_PROXY", default=False)
MEDIA_ROOT = env_folder("MEDIA_ROOT", DATA_DIR / "media")
STATIC_ROOT = env_folder("STATIC_ROOT", DATA_DIR / "static")
DATABASES = {"default": database("DATABASE_URL", "sqlite:///data/sakip.sqlite3")}
if DATABASES["default"]["NAME"] == DATA_DIR / "sakip.sqlite3":
    DATA_DIR.mkdir(exist_ok=True)

CETAK_ROOT = env_folder("CETAK_ROOT", DATA_DIR / "cetak")
CETAK_MEGABYTES = env_int("CETAK_MEGABYTES", 500)
# A worker of its own runs (deploy/sakip-worker.service); without it the program starts one when there is work.
CETAK_WORKER = env_bool("CETAK_WORKER", default=False)

# What a mail begins its links with; in a page the request knows it.
SITUS = env("SITUS", f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0].lstrip('.')}").rstrip("/")
if not re.fullmatch(r"https?://[^/\s]+", SITUS):
    raise wrong("SITUS", SITUS, "alamat laman tanpa garis miring di belakang, misalnya https://sakip.contoh.go.id")

globals().update(email("EMAIL_URL"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("DEFAULT_FROM_EMAIL", "sakip@localhost")

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = env_int("HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS

# --- The application -----------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "import_export",
    "axes",
    "django_prose_editor",
    "django_tasks",
    "django_tasks_db",
    "sakip.core",
    "renstra",
    "anggaran",
    "kinerja",
    "laporan",
    "laporan.cetak",
    "sakip.portal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sakip.core.middleware.WajibMasukMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "sakip.core.middleware.SandiSementaraMiddleware",
    "sakip.core.middleware.TandaTerimaMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sakip.urls"
WSGI_APPLICATION = "sakip.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURES = BASE_DIR / "fixtures"
GLOSARIUM = BASE_DIR / "docs" / "glosarium.md"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
# Figures are read and printed by sakip.core.numbers alone; with this on, 98.125 in a form would become 98125.
USE_THOUSAND_SEPARATOR = False
# A grid of indicators by years and quarters has more cells than Django's 1,000.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# A text that is far too long is answered with a sentence on its page, not with an error of the server.
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "sakip" / "static"]
# There is no MEDIA_URL: uploaded files leave only through a view that asks for permission.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "sakip.core.statis.BerkasStatis"
    },
}

# Parts of drafts and finished PDFs, found by what is in them; each machine may have its own, or share a folder.
# What was computed out of an office's data (sakip.core.ingat) lies in each process for itself, the oldest goes first: a book
# and what is found in it are up to eight entries, each mostly below 100 kB.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "ingat": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "ingat",
        "OPTIONS": {"MAX_ENTRIES": 150, "CULL_FREQUENCY": 10},
    },
    "cetak": {
        "BACKEND": "laporan.cetak.folder.FolderCetak",
        "LOCATION": CETAK_ROOT,
        "TIMEOUT": 30 * 24 * 60 * 60,
        "OPTIONS": {"MEGABYTES": CETAK_MEGABYTES},
    },
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- Who gets in ---------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "core.Pengguna"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "sakip.core.sandi.TanpaNamaPengguna"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "masuk"
SESSION_COOKIE_AGE = 12 * 60 * 60

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
# The pair, so that guessing at the camat's name from elsewhere does not lock the camat out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "masuk_terkunci.html"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = client_ip

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A page not found is no event; what WeasyPrint says of a style is for those who write it.
    "loggers": {
        "django.request": {"level": "ERROR"},
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "ERROR"},
    },
}
