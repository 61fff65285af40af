"""The words stored in the tables are those that the pure formulas know."""

from kinerja import formulas, gabungan
from kinerja.efisiensi import RUMUS_EFISIENSI
from kinerja.models import AturanKinerja
from renstra import enums


def test_every_stored_polarity_and_accumulation_can_be_computed() -> None:
    assert set(enums.Polaritas.values) <= set(formulas.Polaritas)
    assert set(enums.Akumulasi.values) == set(formulas.Akumulasi)
    assert set(enums.Gabungan.values) == set(gabungan.Gabung)


def test_every_rule_an_office_can_choose_has_its_formula() -> None:
    turun = {kode: rumus.label for kode, rumus in formulas.RUMUS_TURUN.items()}
    assert dict(AturanKinerja.RumusTurun.choices) == turun
    efisiensi = {kode: rumus.label for kode, rumus in RUMUS_EFISIENSI.items()}
    assert dict(AturanKinerja.Efisiensi.choices).items() <= efisiensi.items()
