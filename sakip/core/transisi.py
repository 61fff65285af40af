"""One step of a workflow, as models state it in their table ``TRANSISI``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Transisi:
    """One step: from which states to which, under which permission, with what label on its button.

    ``halaman`` is the URL name of the page that alone carries it out, because it asks for more than a click (a password);
    then no button of the generic kind sends it.
    """

    dari: frozenset[str]
    ke: str
    label: str
    izin: str
    perlu_catatan: bool = False
    halaman: str = ""
