"""Reading the same thing once: a page that asks several times for one year of one office gets the first answer again.

Only inside `membaca()`, that is for one reading of one book; outside of it every call reads.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_INGATAN: ContextVar[dict[Hashable, Any] | None] = ContextVar("ingatan", default=None)


@contextmanager
def membaca() -> Iterator[None]:
    """One reading; nothing may be written in it. One inside another belongs to the outer one."""
    if _INGATAN.get() is not None:
        yield
        return
    tanda = _INGATAN.set({})
    try:
        yield
    finally:
        _INGATAN.reset(tanda)


def sekali(baca: Callable[P, T]) -> Callable[P, T]:
    """A reader that answers from memory inside `membaca()`; its arguments are hashable, its answer is not changed."""

    @wraps(baca)
    def ingat(*args: P.args, **kwargs: P.kwargs) -> T:
        ingatan = _INGATAN.get()
        if ingatan is None:
            return baca(*args, **kwargs)
        kunci = (baca, args, tuple(sorted(kwargs.items())))
        if kunci not in ingatan:
            ingatan[kunci] = baca(*args, **kwargs)
        hasil: T = ingatan[kunci]
        return hasil

    return ingat


def ketahui(pembaca: Callable[..., T], *args: Hashable, jawab: T) -> None:
    """Inside `membaca()`: what a reader of `sekali` would answer to these arguments is known already."""
    ingatan = _INGATAN.get()
    if ingatan is not None:
        ingatan[pembaca.__wrapped__, args, ()] = jawab  # type: ignore[attr-defined]
