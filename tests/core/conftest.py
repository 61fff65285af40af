"""The cast for the kernel's tests."""

from tests.cast import cast

__all__ = ["cast"]
