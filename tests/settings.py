"""The settings of the tests: those of the program, with what the machine's environment says left out."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for name in (
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "CSRF_TRUSTED_ORIGINS",
    "HTTPS",
    "BEHIND_PROXY",
    "STATIC_ROOT",
    "CETAK_ROOT",
    "CETAK_MEGABYTES",
    "CETAK_WORKER",
    "EMAIL_URL",
    "SITUS",
):
    os.environ.pop(name, None)
os.environ["DEBUG"] = "1"

from sakip.settings import *  # noqa: E402, F403

# What a user meets: our own error pages.
DEBUG = False
# Slow on purpose in the program; a test that logs in has no use for it.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Switched on again by the tests of the throttle.
AXES_ENABLED = False
# Style sheets come straight from the source; nothing is collected for a test.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
# Printed at once, in the request; tests of the queue switch the real one on.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES["cetak"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "cetak"}  # noqa: F405

# SQLite in a file, as in an office: each thread of the running server has a connection and transactions of its own.
# What is kept in memory is one connection for all of them, which locks whole tables without waiting.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    FOLDER = Path(tempfile.mkdtemp(prefix="sakip-uji-"))
    atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
    DATABASES["default"]["TEST"] = {"NAME": str(FOLDER / "uji.sqlite3")}  # noqa: F405
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"  # noqa: F405
