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
def demo() -> str:
    keluar = StringIO()
    call_command("demo", stdout=keluar)
    return keluar.getvalue()


def test_first_run_tells_each_stage_and_the_accounts(db):
    keluar = demo()
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
    demo()
    for folder in (settings.FIXTURES / dokumen / "data", settings.FIXTURES / "acuan"):
        assert {nama for f, nama in dibaca if f == folder} == {berkas.stem for berkas in folder.glob("*.json")}


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
        demo()
