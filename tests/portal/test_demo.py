"""The demo on an empty database."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import override_settings

from sakip.core.models import PerangkatDaerah
from sakip.portal.demo.pemuat import Pemuat
from sakip.portal.demo.tahapan import dokumen_tersedia


@override_settings(DEBUG=True)
def demo(*dokumen: str) -> str:
    keluar = StringIO()
    call_command("demo", *dokumen, stdout=keluar)
    return keluar.getvalue()


def test_first_run_loads_every_office_with_its_accounts(db):
    keluar = demo()
    for dokumen in dokumen_tersedia():
        assert f"Data contoh {dokumen}\n" in keluar
    assert {k.slug for k in PerangkatDaerah.objects.all()} >= {"bangsalsari", "metro-utara"}
    for akun in ("camat", "camat-metro-utara"):
        assert f"\n    {akun} " in keluar


def test_an_office_that_is_not_in_the_fixtures_is_refused(db):
    with pytest.raises(CommandError, match="bangsalsari"):
        demo("atlantis")


def test_a_run_tells_each_stage_and_the_accounts(db):
    keluar = demo("bangsalsari")
    for tahap in ("Acuan", "Organisasi", "Renstra", "Anggaran", "Laporan"):
        assert f"  {tahap}: " in keluar
    assert "sakip-demo" in keluar
    for akun in ("admin", "organisasi", "inspektorat", "camat", "sekcam", "perencana", "staf", "staf2"):
        assert f"\n    {akun} " in keluar


@override_settings(DEBUG=False)
def test_refuses_where_debug_is_off(db):
    with pytest.raises(CommandError, match="DEBUG mati"):
        call_command("demo")
    assert not PerangkatDaerah.objects.exists()


@pytest.mark.parametrize("dokumen", list(dokumen_tersedia()))
def test_every_file_of_the_data_is_read(dokumen, db, monkeypatch):
    dibaca = set()
    baca = Pemuat.baca
    monkeypatch.setattr(Pemuat, "baca", lambda p, nama: dibaca.add((p.folder, nama)) or baca(p, nama))
    demo(dokumen)
    for folder in (settings.FIXTURES / dokumen / "data", settings.FIXTURES / "acuan"):
        assert {berkas.stem for berkas in folder.glob("*.json")} <= {nama for f, nama in dibaca if f == folder}


@pytest.mark.parametrize(
    ("nama", "jalan"),
    [
        ("organisasi", ("perangkat",)),
        ("renstra", ("tujuan", 0, "sasaran", 0)),
        ("program", ("pohon", 0, "anak", 0)),
        ("anggaran", (0, "tahap", 0)),
        ("kinerja", ("survei", 0, "unsur", 0)),
        ("naskah", ("perjanjian", 1, "baris", 0)),
        ("laporan", ("bagian", "bab4")),
    ],
)
def test_an_unknown_key_in_the_data_is_refused(nama, jalan, db, monkeypatch):
    baca = Pemuat.baca

    def dengan_kunci_asing(p, berkas):
        data = baca(p, berkas)
        if berkas == nama:
            tempat = data
            for langkah in jalan:
                tempat = tempat[langkah]
            tempat["asing"] = 1
        return data

    monkeypatch.setattr(Pemuat, "baca", dengan_kunci_asing)
    with pytest.raises((TypeError, KeyError)):
        demo("bangsalsari")
