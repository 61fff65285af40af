"""Every registered rule has a case that holds and one that does not; what our own data cannot have is said and true."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from anggaran.models import Pagu, RupiahField
from laporan.checks.bacaan import Asal
from laporan.checks.daftar import semua_aturan
from laporan.models import Laporan
from laporan.periksa import baca_kantor
from renstra.models import Dukungan, SimpulProgram
from tests.laporan.checks.conftest import TAHUN

NOMOR = re.compile(r"[KNW]\d+")
FUNGSI = {a.fungsi.__name__: a.nomor for a in semua_aturan()}
TAK_MUNGKIN = [a for a in semua_aturan() if Asal.DATA not in a.untuk]


def _sebut(simpul: ast.AST, pembantu: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The rules that a piece of a test names: by number, by function, or through a function of its file."""
    hasil: set[str] = set()
    for x in ast.walk(simpul):
        if isinstance(x, ast.Constant) and isinstance(x.value, str) and NOMOR.fullmatch(x.value):
            hasil.add(x.value)
        elif isinstance(x, ast.Name):
            hasil |= pembantu.get(x.id, frozenset())
    return frozenset(hasil)


def _kosong(x: ast.expr) -> bool:
    """`not …`, `… == []`."""
    if isinstance(x, ast.UnaryOp):
        return isinstance(x.op, ast.Not)
    banding = isinstance(x, ast.Compare) and isinstance(x.ops[0], ast.Eq)
    return banding and isinstance(x.comparators[0], ast.List | ast.Tuple) and not x.comparators[0].elts


def _dituntut(isi: ast.Module) -> Iterator[tuple[str, bool]]:
    """What each assertion of a file asks of which rule: True for "finds nothing"."""
    fungsi = [f for f in isi.body if isinstance(f, ast.FunctionDef)]
    pembantu: dict[str, frozenset[str]] = {nama: frozenset({nomor}) for nama, nomor in FUNGSI.items()}
    for f in fungsi:
        if not f.name.startswith("test_"):
            pembantu[f.name] = _sebut(f, pembantu)
    for f in fungsi:
        for x in (x for x in ast.walk(f) if isinstance(x, ast.Assert) and f.name.startswith("test_")):
            kosong = _kosong(x.test)
            sebut = (_sebut(x, pembantu) if kosong else frozenset()) or _sebut(f, pembantu)
            yield from ((nomor, kosong) for nomor in sebut)


@cache
def dituntut() -> frozenset[tuple[str, bool]]:
    berkas = sorted(Path(__file__).parent.glob("test_*.py"))
    isi = [ast.parse(b.read_text(encoding="utf-8")) for b in berkas if b != Path(__file__)]
    return frozenset(x for b in isi for x in _dituntut(b))


@pytest.mark.parametrize("nomor", [a.nomor for a in semua_aturan()])
def test_a_rule_has_a_case_that_holds_and_one_that_does_not(nomor):
    assert {(nomor, True), (nomor, False)} <= dituntut()


def test_all_rules_of_the_handbook_are_there():
    assert {f"K{n}" for n in range(1, 29)} <= {a.nomor for a in semua_aturan()}


def test_what_our_own_data_cannot_have_is_said():
    assert {a.nomor for a in semua_aturan() if a.mustahil} == {a.nomor for a in TAK_MUNGKIN}


@pytest.mark.parametrize("slug", TAHUN)
def test_a_rule_that_is_not_asked_of_our_data_would_find_nothing_there(semua, slug):
    """K5, K10, K23 and the like, over the data of the very offices whose printed reports have these faults (§5.2)."""
    for laporan in Laporan.objects.filter(perangkat=semua[slug]):
        bacaan = baca_kantor(semua[slug], laporan.tahun, laporan.jenis)
        assert bacaan.prosa
        assert [t.kalimat for a in TAK_MUNGKIN for t in a.fungsi(bacaan)] == []


def test_capaian_has_no_field_and_money_stands_at_its_node_alone():
    """K5: nobody can type a capaian; K10: what supports a sasaran holds a share and no amount."""
    bidang = {f.name: f for m in apps.get_models() for f in m._meta.get_fields()}
    assert not bidang.keys() & {"capaian", "serapan", "rata_rata_capaian"}
    assert [f.name for f in Dukungan._meta.fields if isinstance(f, RupiahField)] == []
    assert any(isinstance(f, RupiahField) for f in Pagu._meta.fields)


def test_a_line_of_the_program_tree_stands_below_its_parent(semua):
    """W28: what print can lose, the model asks for."""
    sub = SimpulProgram.objects.filter(perangkat=semua["bangsalsari"], jenjang="subkegiatan").first()
    sub.induk = None
    with pytest.raises(ValidationError):
        sub.clean()
