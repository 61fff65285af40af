"""The value of a composite indicator out of its components; pure, like `formulas`."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from kinerja.formulas import Akumulasi, Gabungan, akumulasi, presisi, rapikan, rasio, rata_rata


class Gabung(StrEnum):
    """How the components of an indicator make its value; the values are those of the indicator."""

    RATA = "rata"
    BOBOT = "bobot"
    JUMLAH = "jumlah"


@presisi
def gabung_komponen(cara: str, nilai: Sequence[Decimal | None], bobot: Sequence[Decimal | None]) -> Gabungan:
    """The value of a composite indicator out of its components, with n of N; `bobot` stands beside each value.

    Weights need not add up to 100: Σ(bobot × nilai) / Σ bobot over the components that have both.
    """
    match Gabung(cara):
        case Gabung.RATA:
            return rata_rata(nilai)
        case Gabung.JUMLAH:
            return akumulasi(Akumulasi.JUMLAH, nilai)
        case Gabung.BOBOT:
            pasangan = [
                (None, None) if x is None or b is None else (x * b, b) for x, b in zip(nilai, bobot, strict=True)
            ]
            hasil = rasio(pasangan, pengali=Decimal(1))
            return hasil if hasil.nilai is None else replace(hasil, nilai=rapikan(hasil.nilai))
