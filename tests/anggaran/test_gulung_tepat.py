"""Roll-ups are exact: random trees with sen, up to fifteen digits a figure (runs on both databases)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from anggaran.models import Pagu, RealisasiAnggaran, Tahap
from anggaran.queries import belanja, indikatif
from renstra.enums import Jenjang
from renstra.models import SimpulProgram
from sakip.core.write import menulis
from tests.factories import PerangkatFactory, RenstraFactory, UnitFactory

TAHUN = range(2021, 2026)
JENJANG = (Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUBKEGIATAN)
RUPIAH = st.integers(0, 10**15 - 1).map(lambda n: Decimal(n).scaleb(-2))
"""Sen up to 9.999.999.999.999,99, the most that a field holds."""
KEGIATAN = RUPIAH | st.lists(RUPIAH, min_size=1, max_size=4)
POHON = st.lists(RUPIAH | st.lists(KEGIATAN, min_size=1, max_size=4), min_size=1, max_size=4)
"""Programs, some broken down into kegiatan, some of these into sub kegiatan."""

pytestmark = pytest.mark.django_db


@contextmanager
def sementara() -> Iterator[None]:
    """What is written inside is taken back, so that examples do not meet."""
    with transaction.atomic(), menulis(by=None):
        yield
        transaction.set_rollback(True)


def jumlah(cabang: Any) -> Decimal:
    """The sum in another way than the program's: sen as whole numbers."""
    return Decimal(_sen(cabang)).scaleb(-2)


def _sen(cabang: Any) -> int:
    return sum(map(_sen, cabang)) if isinstance(cabang, list) else int(cabang.scaleb(2))


def tanam(tahap: Tahap, pohon: list[Any], unit: list[Any]) -> dict[int, Decimal]:
    """Lay the tree with its money; returns what each node must add up to. A sub kegiatan is repeated for each unit."""
    harap: dict[int, Decimal] = {}

    def satu(isi: Any, induk: Any, kode: str, pelaksana: Any = None) -> None:
        tingkat = kode.count(".") - 1
        simpul = SimpulProgram.objects.create(
            perangkat=tahap.perangkat, tahun=tahap.tahun, jenjang=JENJANG[tingkat], induk=induk, kode=kode, nama=kode,
            unit=pelaksana,
        )  # fmt: skip
        harap[simpul.pk] = jumlah(isi)
        if not isinstance(isi, list):
            Pagu.objects.create(tahap=tahap, simpul=simpul, nilai=isi)
            RealisasiAnggaran.objects.create(simpul=simpul, nilai=isi)
            return
        untuk = unit if tingkat == 1 else [None]
        for i, bawah in enumerate(isi):
            satu(bawah, simpul, f"{kode}.{i // len(untuk)}", untuk[i % len(untuk)])

    for i, isi in enumerate(pohon):
        satu(isi, None, f"7.{i:02d}")
    return harap


@settings(max_examples=25, deadline=None)
@given(pohon=POHON)
def test_pagu_and_realisasi_of_every_node_are_the_exact_sum_of_what_is_below(pohon):
    with sementara():
        tahap = Tahap.objects.create(perangkat=PerangkatFactory(), tahun=2024, jenis=Tahap.Jenis.DPA)
        harap = tanam(tahap, pohon, [None, UnitFactory(perangkat=tahap.perangkat)])
        nilai = belanja(tahap.perangkat, 2024)
        assert {s.id: s.pagu for s in nilai.jelajah()} == harap
        assert {s.id: s.realisasi for s in nilai.jelajah()} == harap
        assert nilai.pagu == nilai.realisasi == jumlah(pohon)


@settings(max_examples=10, deadline=None)
@given(per_tahun=st.lists(POHON, min_size=len(TAHUN), max_size=len(TAHUN)))
def test_indicative_pagu_adds_up_over_nodes_and_over_years(per_tahun):
    with sementara():
        kantor = PerangkatFactory()
        RenstraFactory(perangkat=kantor, tahun_awal=TAHUN[0], tahun_akhir=TAHUN[-1], berlaku_mulai=TAHUN[0])
        harap: dict[int, Decimal] = {}
        for tahun, pohon in zip(TAHUN, per_tahun, strict=True):
            tahap = Tahap.objects.create(perangkat=kantor, tahun=tahun, jenis=Tahap.Jenis.RENSTRA)
            harap |= tanam(tahap, pohon, [None])
        isi = indikatif(kantor, 2023)
        assert isi.nilai == {t: jumlah(p) for t, p in zip(TAHUN, per_tahun, strict=True)}
        assert isi.jumlah == jumlah(per_tahun)
        for s in isi.jelajah():
            assert {t: n for t, n in s.nilai.items() if n is not None} == {t: harap[pk] for t, pk in s.simpul.items()}
