"""`manage.py impor` and `ekspor`: the same engine, with an exit code."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from sakip.core.models import ImporBerkas, Jejak, PerangkatDaerah
from tests.portal.test_impor import baris_pagu, nilai_pagu, pagu


def jalankan(*isi: str) -> tuple[str, str]:
    keluar, galat = io.StringIO(), io.StringIO()
    call_command(*isi, stdout=keluar, stderr=galat)
    return keluar.getvalue(), galat.getvalue()


@pytest.fixture
def berkas(tmp_path: Path, bangsalsari: PerangkatDaerah):
    def tulis(isi: bytes) -> str:
        letak = tmp_path / "pagu.xlsx"
        letak.write_bytes(isi)
        return str(letak)

    return tulis


def test_what_ekspor_writes_impor_finds_unchanged(berkas):
    letak = berkas(b"")
    jalankan("ekspor", "bangsalsari", letak)
    keluar, _ = jalankan("impor", "bangsalsari", letak)
    assert "Pagu: 9 sama" in keluar
    assert not ImporBerkas.objects.exists()


def test_impor_applies_in_the_name_of_an_account(berkas):
    keluar, _ = jalankan("impor", "bangsalsari", berkas(pagu(baris_pagu(7000))), "--sebagai", "perencana")
    assert "Diterapkan: 1 data" in keluar
    assert nilai_pagu() == 7000
    assert Jejak.objects.filter(jenis="anggaran.pagu").latest("pk").pengguna.username == "perencana"


def test_uji_only_previews(berkas):
    keluar, _ = jalankan("impor", "bangsalsari", berkas(pagu(baris_pagu(7000))), "--uji")
    assert "Pagu: 1 berubah" in keluar
    assert nilai_pagu() != 7000
    assert not ImporBerkas.objects.exists()


def test_findings_end_with_code_1_and_change_nothing(berkas):
    galat = io.StringIO()
    with pytest.raises(CommandError, match="1 hal perlu dibereskan") as salah:
        call_command("impor", "bangsalsari", berkas(pagu(baris_pagu("dua"))), stdout=io.StringIO(), stderr=galat)
    assert salah.value.returncode == 1
    assert "Lembar Pagu sel H2: terbaca “dua”" in galat.getvalue()


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (["impor", "tiada", "x.xlsx"], "Kantor “tiada” tidak ada. Yang ada: bangsalsari"),
        (["impor", "bangsalsari", "/tidak/ada.xlsx"], "tidak dapat dibaca"),
        (["ekspor", "bangsalsari", "/tidak/ada/x.xlsx"], "tidak dapat ditulis"),
    ],
)
def test_what_is_not_there_is_named(bangsalsari, isi, kalimat):
    with pytest.raises(CommandError, match=kalimat):
        jalankan(*isi)


def test_a_file_that_is_no_workbook_and_an_account_that_is_not_there_are_named(berkas):
    with pytest.raises(CommandError, match="csv"):
        jalankan("impor", "bangsalsari", berkas(b"a;b"))
    with pytest.raises(CommandError, match="Akun “tiada”"):
        jalankan("impor", "bangsalsari", berkas(b"a;b"), "--sebagai", "tiada")
