"""Rows of the acceptance table: what was measured."""

from __future__ import annotations

from kinerja.domain import susun_perjanjian
from renstra.models import Indikator
from tests.penerimaan.butir import Butir
from tests.penerimaan.kantor import Kantor
from tests.penerimaan.tamu import Tamu

UKUR = {"Surat perahu selesai sehari": "72", "Keluhan dermaga dijawab": "84", "Jadwal dayung ditepati": "60,5"}


def tiga_janji(kantor: Kantor) -> list[Indikator]:
    """Three indicators with target 80 in the Perjanjian Kinerja of the year."""
    sasaran = kantor.sasaran()
    indikator = [kantor.indikator(sasaran, nama) for nama in UKUR]
    susun_perjanjian(perangkat=kantor.perangkat, tahun=kantor.tahun, by=kantor.orang["perencana"])
    return indikator


def ketik_realisasi(tamu: Tamu, kantor: Kantor, indikator: list[Indikator]) -> None:
    for nama, nilai in UKUR.items():
        tamu.buka(kantor, "kinerja:realisasi")
        tamu.klik(nama)
        tamu.isi_formulir(**{"Realisasi (%)": nilai})


BUTIR: tuple[Butir, ...] = (
    Butir(
        "BS-12", "Pengukuran realisasi kinerja", ("kinerja:realisasi",), "bs-12", ketik_realisasi,
        # 72/80, 84/80, 60,5/80
        (*UKUR, "80 72 90", "80 84 105", "80 60,50 75,63"), siapkan=tiga_janji,
    ),
)  # fmt: skip
