"""The work as django-tasks runs it."""

from __future__ import annotations

from django_tasks import task

from laporan.cetak import pesanan


@task()
def cetak(kunci: str) -> None:
    """Print one content; its job says how it went."""
    pesanan.kerjakan(kunci)
