"""Rows of the acceptance table."""

from __future__ import annotations

from tests.penerimaan.butir import Butir

BUTIR: tuple[Butir, ...] = ()
