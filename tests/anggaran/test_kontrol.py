"""Printed totals beside the lines: of one node, of a kelompok lama with its kinds, and of two years (MU-11 to MU-13)."""

import pytest

from anggaran.belanja import Asal
from anggaran.models import AngkaKontrol
from anggaran.queries import belanja, dua_tahun
from renstra.models import SimpulProgram
from sakip.core.write import menulis
from tests.anggaran.bangsalsari import TAHUN
from tests.anggaran.metro import buat_apbd


@pytest.fixture(autouse=True)
def gerbang(db):
    """The tests lay rows directly; the domain has tests of its own."""
    with menulis(by=None):
        yield


def test_a_node_that_lost_lines_prints_its_control_total_and_those_above_add_it_up(bs):
    kegiatan = bs.simpul["7.01.04.2.01"]
    SimpulProgram.objects.filter(pk=kegiatan.pk).update(rincian_tidak_lengkap=True)
    milik = {"perangkat": bs.kantor, "tahun": TAHUN, "simpul": kegiatan}
    AngkaKontrol.objects.create(**milik, tahap=bs.tahap, macam="pagu", nilai=300_000_000)
    program = next(p for p in belanja(bs.kantor, TAHUN).program if p.kode == "7.01.04")
    (satu,) = program.anak
    assert (satu.pagu, satu.asal_pagu, satu.rincian.pagu) == (300_000_000, Asal.KONTROL, 268_724_100)
    assert (program.pagu, program.asal_pagu) == (300_000_000, Asal.RINCIAN)
    assert (satu.realisasi, satu.asal_realisasi) == (260_797_100, Asal.RINCIAN)


def test_a_control_total_of_a_node_with_all_its_lines_is_not_printed(bs):
    milik = {"perangkat": bs.kantor, "tahun": TAHUN, "simpul": bs.simpul["7.01.04"]}
    AngkaKontrol.objects.create(**milik, tahap=bs.tahap, macam="pagu", nilai=300_000_000)
    program = next(p for p in belanja(bs.kantor, TAHUN).program if p.kode == "7.01.04")
    assert (program.pagu, program.berkontrol) == (268_724_100, False)


def test_kelompok_with_its_kinds_typed_as_control_totals(db):
    kantor = buat_apbd()
    nilai = belanja(kantor, 2021)
    assert [(j.kode, j.pagu, j.realisasi) for j in nilai.jenis_langsung] == [
        ("5.1.01", 83_802_000, 83_802_000), ("5.1.02", 682_581_900, 674_572_794), ("5.2", 84_139_133, 84_139_133),
    ]  # fmt: skip
    assert (nilai.langsung.realisasi, nilai.tidak_langsung.realisasi) == (842_513_927, 3_547_544_543)
    assert (nilai.pagu, nilai.realisasi) == (4_555_804_543, 4_390_058_470)


def test_two_years_with_their_stages(db):
    dua = dua_tahun(buat_apbd(), 2021)
    assert [(a.tahun, a.murni.pagu, a.perubahan.pagu) for a in dua.tahun] == [
        (2020, 3_729_209_876, 3_677_709_876), (2021, 4_715_784_543, 4_555_804_543),
    ]  # fmt: skip
