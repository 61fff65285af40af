"""The gate of every write: who writes, in one transaction; nothing passes by it in silence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction


class TulisanLiar(RuntimeError):
    """A domain model was written outside a domain function, so nobody answers for the change."""


_penulis: ContextVar[tuple[object] | None] = ContextVar("penulis", default=None)


@contextmanager
def menulis(*, by: object) -> Iterator[None]:
    """Open the gate for one transaction. ``by`` is the user who answers for it; None only for set-up by a command."""
    token = _penulis.set((by,))
    try:
        with transaction.atomic():
            yield
    finally:
        _penulis.reset(token)


def penulis() -> Any:
    """Who answers for the write that is going on; None outside of one, or for set-up by a command."""
    kini = _penulis.get()
    return kini[0] if kini else None


def sedang_menulis() -> bool:
    """Whether a domain function is at work: what it reads may be half written, or taken back."""
    return _penulis.get() is not None


def pastikan_terbuka(what: str) -> None:
    """Raise TulisanLiar unless a domain function is at work."""
    if not sedang_menulis():
        raise TulisanLiar(f"{what}: tulis lewat fungsi domain, bukan langsung ke model.")
