"""One step of a workflow, as models state it in their table ``TRANSISI``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Transisi:
    """One step: from which states to which, under which permission, with what label on its button."""

    dari: frozenset[str]
    ke: str
    label: str
    izin: str
    perlu_catatan: bool = False
