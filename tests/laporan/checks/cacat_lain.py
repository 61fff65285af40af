"""Faults that belong to no theme, and those that no rule can see."""

from tests.laporan.checks.cacat import TakTerlihat

TAK_TERLIHAT = (
    TakTerlihat(
        "BS",
        305,
        "penyebut mengulang pembilang",
        "Rumus berupa kalimat; apakah penyebut sama luas dengan pembilang hanya dapat dinilai pembaca.",
    ),
)
