"""Forms of the plan."""

from renstra.forms.indikator import IndikatorForm, PakaiIndikatorForm
from renstra.forms.program import DukunganForm, SalinPohonForm, SimpulForm
from renstra.forms.rencana import (
    ButirForm,
    MisiForm,
    RenstraForm,
    RpjmdForm,
    SalinVersiForm,
    SasaranDaerahForm,
    SasaranForm,
    TujuanForm,
    form_butir,
)

__all__ = [
    "ButirForm", "DukunganForm", "IndikatorForm", "MisiForm", "PakaiIndikatorForm", "RenstraForm", "RpjmdForm",
    "SalinPohonForm", "SalinVersiForm", "SasaranDaerahForm", "SasaranForm", "SimpulForm", "TujuanForm", "form_butir",
]  # fmt: skip
