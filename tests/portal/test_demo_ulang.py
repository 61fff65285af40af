"""The demo again, in an office that is there: nothing changes."""

from decimal import Decimal
from io import StringIO

from django.apps import apps
from django.core.management import call_command
from django.test import override_settings

from kinerja.models import Realisasi
from sakip.core.domain import hapus, simpan
from sakip.core.models import Pengguna, UnitKerja


@override_settings(DEBUG=True)
def demo() -> str:
    keluar = StringIO()
    call_command("demo", "bangsalsari", stdout=keluar)
    return keluar.getvalue()


def isi_basis_data() -> dict[str, list]:
    """Every row of every table of ours."""
    ruang = ("core", "renstra", "anggaran", "kinerja", "laporan")
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for ruangan in ruang
        for model in apps.get_app_config(ruangan).get_models()
    }


def test_second_run_changes_no_row_and_leaves_no_jejak(bangsalsari):
    sebelum = isi_basis_data()
    keluar = demo()
    assert isi_basis_data() == sebelum
    assert "Sudah ada; tidak ada yang diubah." in keluar


def test_second_run_keeps_what_users_changed_renamed_and_deleted(bangsalsari):
    perencana, admin = Pengguna.objects.get(username="perencana"), Pengguna.objects.get(username="admin")
    skm = Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2021)
    skm.angka = Decimal("95.20")
    simpan(skm, by=perencana)
    unit = UnitKerja.objects.get(nama="Sekretariat")
    unit.nama = "Sekretariat Kecamatan"
    simpan(unit, by=admin)
    hapus(Realisasi.objects.get(indikator__kode="T1.S1.I1", tahun=2017), by=perencana)
    sebelum = isi_basis_data()
    demo()
    assert isi_basis_data() == sebelum
