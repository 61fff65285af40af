"""The browser of the other tests that use one."""

from tests.browser.conftest import peramban

__all__ = ["peramban"]
