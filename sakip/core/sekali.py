"""Reading the same thing once: a page that asks several times for one year of one office gets the first answer again.

Only inside `membaca()`, that is for one reading of one book; outside of it every call reads.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
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
    with membaca_baru():
        yield


@contextmanager
def membaca_baru() -> Iterator[None]:
    """One reading by itself: nothing that an outer one has read is taken over."""
    tanda = _INGATAN.set({})
    try:
        yield
    finally:
        _INGATAN.reset(tanda)


def sudah_membaca() -> bool:
    """Whether this reading has read anything yet."""
    return bool((_INGATAN.get() or {}).keys() - {akan_dibaca})


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


def bertahun(baca: Callable[[Any, Collection[int]], Mapping[int, Sequence[T]]]) -> Callable[..., list[T]]:
    """A reader of rows by year, as `baca(kantor, tahun_tahun)`; it is called as `pembaca(kantor, *tahun)`.

    Inside `membaca()` the years that `akan_dibaca` has named are read together with the first, and each year once.
    """

    @wraps(baca)
    def satu(kantor: Hashable, *tahun: int) -> list[T]:
        ingatan = _INGATAN.get()
        if ingatan is None:
            ada = dict(baca(kantor, set(tahun)))
        else:
            ada = ingatan.setdefault((baca, kantor), {})
            if baru := {*tahun} - ada.keys():
                baru |= ingatan.get(akan_dibaca, set()) - ada.keys()
                ada.update(dict.fromkeys(baru, ()))
                ada.update(baca(kantor, baru))
        return [baris for t in tahun for baris in ada.get(t, ())]

    return satu


def akan_dibaca(*tahun: int) -> None:
    """Inside `membaca()`: years that this reading will ask for, so that readers of `bertahun` take them at once."""
    ingatan = _INGATAN.get()
    if ingatan is not None:
        ingatan.setdefault(akan_dibaca, set()).update(tahun)
