"""`migrate` brings the triggers back, also to a database that lacks them: it is the cure that the check names."""

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import SystemCheckError

from sakip.core import pemicu


@pytest.mark.django_db(transaction=True)
def test_a_database_without_triggers_is_migrated_and_has_them_again(capsys):
    pemicu.lepas()
    assert pemicu.hilang()
    with pytest.raises((SystemCheckError, CommandError), match="Pemicu"):
        call_command("check", databases=["default"])
    call_command("migrate", verbosity=0)
    assert pemicu.hilang() == []
    call_command("check", databases=["default"])
