"""`manage.py migrate`, which mends the triggers and so must not be refused for want of them."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate


class Command(Migrate):
    """Asks for the state of the database after it has been brought up to date, not before."""

    def check(self, *args: Any, **kwargs: Any) -> None:
        """Everything but the checks of the database (``sakip.core.pemicu.periksa_pemicu``)."""
        super().check(*args, **kwargs | {"databases": None})
