"""The work as django-tasks runs it."""

from __future__ import annotations

from django_tasks import task

from laporan.berkas_lama import antrean


@task()
def baca(pk: int) -> None:
    """Read one uploaded report; its row says how it went."""
    antrean.kerjakan(pk)
