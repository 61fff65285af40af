"""A worker of django-tasks-db where none runs: started by who needs it, gone when there is no more work."""

from __future__ import annotations

import logging
import subprocess  # nosec B404
import sys
import threading
from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import caches
from django.utils import timezone
from django_tasks import task_backends
from django_tasks_db import DatabaseBackend

from laporan.renderers.rancangan.simpanan import ALIAS

JEDA = 10  # seconds in which no second worker is started
SABAR = timedelta(seconds=10)  # that the service of its own is given
PERINTAH = ("db_worker", "--batch", "--no-startup-delay", "--no-reload", "--verbosity", "0")

logger = logging.getLogger(__name__)


def pastikan(menunggu_sejak: datetime) -> None:
    """See to it that somebody works; a worker too many finds nothing to do and ends."""
    if not _berantre():
        return
    if settings.CETAK_WORKER and timezone.now() - menunggu_sejak < SABAR:
        return
    if caches[ALIAS].add("pekerja", 1, JEDA):
        mulai()


def mulai() -> None:
    """Start a worker that outlives the request, and the server's own process."""
    try:
        proses = subprocess.Popen(  # our own file, no shell  # noqa: S603  # nosec B603
            [sys.executable, str(settings.BASE_DIR / "manage.py"), *PERINTAH],
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        logger.exception("Pekerja cetak tidak dapat dimulai")
        return
    threading.Thread(target=proses.wait, daemon=True).start()  # so that no dead entry stays behind


def buang_basi(lama: datetime) -> None:
    """Forget tasks of before."""
    if _berantre():
        from django_tasks_db.models import DBTaskResult

        DBTaskResult.objects.filter(enqueued_at__lt=lama).delete()


def _berantre() -> bool:
    """Whether tasks wait in the database; in tests they are done at once."""
    return isinstance(task_backends["default"], DatabaseBackend)
