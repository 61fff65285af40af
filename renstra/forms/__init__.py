"""Forms of the plan."""

from renstra.forms.daya import AsetForm, RekapPegawaiForm
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
from renstra.forms.tahunan import SalinTahunForm, TargetTahunanForm

__all__ = [
    "AsetForm", "ButirForm", "DukunganForm", "IndikatorForm", "MisiForm", "PakaiIndikatorForm", "RekapPegawaiForm",
    "RenstraForm", "RpjmdForm", "SalinPohonForm", "SalinTahunForm", "SalinVersiForm", "SasaranDaerahForm",
    "SasaranForm", "SimpulForm", "TargetTahunanForm", "TujuanForm", "form_butir",
]  # fmt: skip
