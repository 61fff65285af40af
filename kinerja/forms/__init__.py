"""Forms of the room of performance."""

from kinerja.forms.aksi import AksiForm, TargetPeriodeForm
from kinerja.forms.aturan import AturanForm, KonversiForm
from kinerja.forms.naskah import (
    AnggaranPerjanjianForm,
    BarisIkuForm,
    BarisPerjanjianForm,
    BarisRktForm,
    ButirKeputusanForm,
    PenetapanIkuForm,
    PerjanjianForm,
    SusunIkuForm,
    SusunPerjanjianForm,
    SusunPerjanjianUnitForm,
    SusunRktForm,
    TahapPerjanjianForm,
)
from kinerja.forms.nilai import NilaiForm, PembandingForm, RealisasiForm
from kinerja.forms.pelaksanaan import BarisKeluaran, PelaksanaanForm, alasan_tetap
from kinerja.forms.survei import BarisUnsur, SurveiForm, UnsurForm, kisi_unsur

__all__ = [
    "AksiForm",
    "AnggaranPerjanjianForm",
    "AturanForm",
    "BarisIkuForm",
    "BarisKeluaran",
    "BarisPerjanjianForm",
    "BarisRktForm",
    "BarisUnsur",
    "ButirKeputusanForm",
    "KonversiForm",
    "NilaiForm",
    "PelaksanaanForm",
    "PembandingForm",
    "PenetapanIkuForm",
    "PerjanjianForm",
    "RealisasiForm",
    "SurveiForm",
    "SusunIkuForm",
    "SusunPerjanjianForm",
    "SusunPerjanjianUnitForm",
    "SusunRktForm",
    "TahapPerjanjianForm",
    "TargetPeriodeForm",
    "UnsurForm",
    "alasan_tetap",
    "kisi_unsur",
]
