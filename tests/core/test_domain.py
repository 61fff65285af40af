"""The gate, the lock, the Jejak, and the words in which a write is refused."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from renstra.models import Sasaran
from sakip.core.domain import Terkunci, TidakDapatDihapus, hapus, simpan
from sakip.core.models import Jejak, Kunci, Pejabat, Pengguna, Tercatat, UnitKerja
from sakip.core.permissions import Ditolak
from sakip.core.write import TulisanLiar, menulis
from tests.factories import PejabatFactory, SasaranFactory, TargetFactory, UnitFactory


def semua_model() -> list[type[Tercatat]]:
    from django.apps import apps

    return [m for m in apps.get_models() if issubclass(m, Tercatat)]


@pytest.mark.parametrize("model", semua_model(), ids=lambda m: m._meta.label)
def test_every_domain_model_refuses_a_write_past_the_gate(db, model):
    for tulis in (
        lambda: model().save(),
        lambda: model(pk=1).delete(),
        model.objects.create,
        lambda: model.objects.bulk_create([model()]),
        lambda: model.objects.filter(pk=1).update(pk=2),
        lambda: model.objects.filter(pk=1).delete(),
    ):
        with pytest.raises(TulisanLiar, match="lewat fungsi domain"):
            tulis()


def test_the_jejak_cannot_be_written_past_the_gate(cast):
    with pytest.raises(TulisanLiar):
        Jejak.catat(by=cast.admin, aksi="ubah", objek=cast.unit)


def test_the_gate_closes_again_after_an_error(cast):
    with pytest.raises(ZeroDivisionError), menulis(by=cast.admin):
        1 / 0  # noqa: B018
    with pytest.raises(TulisanLiar):
        cast.unit.save()


def test_a_new_row_leaves_who_what_and_when(cast):
    unit = simpan(UnitKerja(perangkat=cast.kantor, nama="Sekretariat", jenis="sekretariat"), by=cast.admin)
    jejak = Jejak.objects.get(jenis="core.unitkerja")
    assert (jejak.pengguna, jejak.perangkat, jejak.aksi) == (cast.admin, cast.kantor, "buat")
    assert (jejak.objek, jejak.objek_id) == ("Sekretariat", str(unit.pk))
    assert jejak.perubahan["nama"] == [None, "Sekretariat"]


def test_a_change_leaves_only_what_differs(cast):
    cast.unit.nama = "Seksi Pelayanan Umum"
    simpan(cast.unit, by=cast.admin)
    assert Jejak.objects.get().perubahan == {"nama": ["Seksi Pelayanan", "Seksi Pelayanan Umum"]}


def test_saving_without_a_change_leaves_nothing(cast):
    simpan(cast.unit, by=cast.admin)
    assert not Jejak.objects.exists()


def test_a_text_sent_back_by_a_browser_is_no_change(cast):
    kantor = cast.kantor
    kantor.tugas = "Satu\nDua"
    simpan(kantor, by=cast.admin)
    sebelum = Jejak.objects.count()
    kantor.tugas = "Satu\r\nDua"
    simpan(kantor, by=cast.admin)
    kantor.refresh_from_db()
    assert kantor.tugas == "Satu\nDua"
    assert Jejak.objects.count() == sebelum


def test_figures_are_kept_as_exact_text_in_the_jejak(cast):
    target = TargetFactory(rumusan__sasaran__tujuan__renstra__perangkat=cast.kantor, angka="93.7100")
    target.refresh_from_db()
    target.angka = "100.0000"
    simpan(target, by=cast.perencana)
    assert Jejak.objects.get().perubahan == {"angka": ["93.71", "100"]}


def test_a_deleted_row_leaves_what_it_was(cast):
    hapus(cast.unit_lain, by=cast.admin)
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.perubahan["nama"]) == ("hapus", ["Seksi Pemerintahan", None])


def test_a_row_that_is_in_use_is_not_deleted_and_says_where(cast):
    UnitFactory(perangkat=cast.kantor, induk=cast.unit_lain, nama="Staf Pemerintahan")
    with pytest.raises(TidakDapatDihapus, match="unit kerja: Staf Pemerintahan"):
        hapus(cast.unit_lain, by=cast.admin)
    assert not Jejak.objects.exists()


def test_a_wrong_row_is_refused_beside_its_field_and_nothing_is_written(cast):
    with pytest.raises(ValidationError) as salah:
        simpan(
            Pejabat(pemda=cast.kantor.pemda, perangkat=cast.kantor, nama="Camat", jabatan="Camat", nip="1"),
            by=cast.admin,
        )
    assert {"nip", "mulai"} == set(salah.value.message_dict)
    assert not Jejak.objects.exists()


def test_who_may_not_is_refused_with_a_sentence(cast):
    with pytest.raises(Ditolak, match="Data organisasi hanya dapat diubah oleh admin"):
        simpan(UnitKerja(perangkat=cast.kantor, nama="Seksi Baru"), by=cast.perencana)


def test_a_row_cannot_be_moved_out_of_an_office_one_may_not_change(cast):
    sasaran = SasaranFactory(tujuan__renstra__perangkat=cast.tetangga)
    milik_sendiri = SasaranFactory(tujuan__renstra__perangkat=cast.kantor)
    sasaran.tujuan = milik_sendiri.tujuan
    with pytest.raises(Ditolak):
        simpan(sasaran, by=cast.perencana)
    assert Sasaran.objects.get(pk=sasaran.pk).tujuan != milik_sendiri.tujuan


def kunci(cast, **isi) -> Kunci:
    bawaan = {"perangkat": cast.kantor, "lingkup": "rencana", "alasan": "Renstra sudah ditetapkan"}
    return simpan(Kunci(**bawaan | isi), by=cast.organisasi)


def test_what_a_lock_holds_does_not_go_with_the_row_above_it(cast):
    sasaran = SasaranFactory(tujuan__renstra__perangkat=cast.kantor)
    target = TargetFactory(rumusan__sasaran=sasaran, rumusan__indikator__perangkat=cast.kantor)
    kunci(cast, tahun=target.tahun, lingkup="semua")
    with pytest.raises(Terkunci, match="sudah dikunci"):
        hapus(sasaran, by=cast.perencana)
    assert type(target).objects.filter(pk=target.pk).exists()


@pytest.mark.parametrize(
    ("isi", "terkunci"),
    [
        ({}, True),
        ({"lingkup": "semua"}, True),
        ({"lingkup": "anggaran"}, False),
        ({"mulai": timezone.now() + timezone.timedelta(days=1)}, False),
        (
            {
                "mulai": timezone.now() - timezone.timedelta(days=2),
                "sampai": timezone.now() - timezone.timedelta(days=1),
            },
            False,
        ),
    ],
)
def test_a_lock_holds_its_scope_and_time_only(cast, isi, terkunci):
    kunci(cast, **isi)
    sasaran = SasaranFactory(tujuan__renstra__perangkat=cast.kantor)
    sasaran.uraian = "Sasaran yang diubah"
    if not terkunci:
        simpan(sasaran, by=cast.perencana)
        return
    for tulis in (simpan, hapus):
        with pytest.raises(Terkunci, match="Renstra sudah ditetapkan"):
            tulis(sasaran, by=cast.perencana)


def test_a_lock_of_one_office_does_not_hold_another(cast):
    kunci(cast, perangkat=cast.tetangga)
    sasaran = SasaranFactory(tujuan__renstra__perangkat=cast.kantor)
    sasaran.uraian = "Sasaran yang diubah"
    simpan(sasaran, by=cast.perencana)
    sasaran.refresh_from_db()
    assert sasaran.uraian == "Sasaran yang diubah"


def test_an_account_from_the_command_line_leaves_its_jejak(db):
    Pengguna.objects.create_superuser("utama", password="sandi-yang-panjang")
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.objek, jejak.catatan) == ("buat", "utama", "dibuat lewat perintah")
    assert "password" not in jejak.perubahan


def test_many_to_many_values_are_written_and_kept_in_the_jejak(cast):
    from renstra.models import Indikator

    indikator = Indikator(perangkat=cast.kantor, kode="T1.S1.I1", nama="Nilai SKM")
    simpan(indikator, by=cast.perencana, banyak={"penanggung_jawab": [cast.unit]})
    assert list(indikator.penanggung_jawab.all()) == [cast.unit]
    assert Jejak.objects.get().perubahan["penanggung_jawab"] == [[], ["Seksi Pelayanan"]]


def test_an_official_is_found_by_the_day(db):
    import datetime

    lama = PejabatFactory(mulai=datetime.date(2019, 1, 1), selesai=datetime.date(2021, 6, 30))
    baru = PejabatFactory(perangkat=lama.perangkat, mulai=datetime.date(2021, 7, 1))
    assert list(Pejabat.objects.pada(datetime.date(2021, 6, 30))) == [lama]
    assert list(Pejabat.objects.pada(datetime.date(2021, 7, 1))) == [baru]
