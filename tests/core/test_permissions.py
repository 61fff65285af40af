"""Each predicate over the whole cast: who may, and nobody else."""

import datetime

import pytest

from kinerja.models import PengukuranKinerja
from renstra.models import Rpjmd, Skala
from sakip.core.models import Catatan, Kunci, Pejabat, Peran, UnitKerja
from sakip.core.permissions import IZIN, boleh, kantor_terlihat
from sakip.core.write import menulis
from tests.factories import (
    IndikatorFactory,
    PenggunaFactory,
    PeranFactory,
    RpjmdFactory,
    SasaranFactory,
    SimpulFactory,
)

SEPEMDA = {"inspektorat", "organisasi", "admin"}
SEKANTOR = {"staf", "staf_lain", "perencana", "pemeriksa", "camat"}


def siapa_boleh(cast, nama, objek) -> set[str]:
    return {orang for orang, pengguna in cast.orang.items() if boleh(pengguna, nama, objek)}


@pytest.fixture
def indikator(cast):
    indikator = IndikatorFactory(perangkat=cast.kantor)
    with menulis(by=None):
        indikator.penanggung_jawab.set([cast.unit])
    return indikator


@pytest.mark.parametrize(
    ("nama", "boleh_siapa"),
    [
        ("lihat", SEKANTOR | SEPEMDA),
        ("ubah_rencana", {"perencana"}),
        ("ubah_anggaran", {"perencana"}),
        ("ubah_naskah", {"perencana"}),
        ("ubah_organisasi", {"admin"}),
        ("ubah_pengguna", {"admin"}),
        ("kunci", {"organisasi", "admin"}),
        ("isi_realisasi", {"perencana"}),
        ("isi_realisasi_anggaran", {"perencana"}),
        ("kirim_pengukuran", {"perencana"}),
        ("periksa", {"pemeriksa"}),
        ("kembalikan", {"camat"}),
        ("setujui", {"camat"}),
        ("tandatangani", {"camat"}),
        ("meja", {"camat", "pemeriksa"}),
        ("unggah_naskah", {"camat", "pemeriksa", "perencana"}),
        ("reviu", {"inspektorat"}),
        ("pantau_pemda", SEPEMDA),
        ("atur_jadwal", {"organisasi", "admin"}),
        ("minta_perpanjangan", {"perencana", "pemeriksa", "camat", "organisasi", "admin"}),
        ("catat", SEKANTOR | {"inspektorat"}),
        ("selesaikan_catatan", {"perencana", "pemeriksa", "camat"}),
        ("tindak_lanjut", {"perencana", "pemeriksa", "camat"}),
    ],
)
def test_what_each_role_may_do_to_an_office(cast, nama, boleh_siapa):
    assert siapa_boleh(cast, nama, cast.kantor) == boleh_siapa


def test_realisasi_belongs_to_the_units_that_answer_for_it(cast, indikator):
    assert siapa_boleh(cast, "isi_realisasi", indikator) == {"perencana", "staf"}


def test_a_measurement_is_handed_in_by_its_unit_or_the_perencana(cast):
    p = PengukuranKinerja(perangkat=cast.kantor, tahun=2024, unit=cast.unit)
    assert siapa_boleh(cast, "kirim_pengukuran", p) == {"perencana", "staf"}


@pytest.mark.parametrize(("status", "boleh_siapa"), [("diperiksa", {"pemeriksa", "camat"}), ("diajukan", {"camat"})])
def test_the_sekcam_returns_what_lies_with_him(cast, status, boleh_siapa):
    p = PengukuranKinerja(perangkat=cast.kantor, tahun=2024, status=status)
    assert siapa_boleh(cast, "kembalikan", p) == boleh_siapa


@pytest.mark.parametrize(
    ("asal", "oleh", "boleh_siapa"),
    [
        ("kantor", "staf", {"staf", "perencana", "pemeriksa", "camat"}),
        ("reviu", "inspektorat", {"inspektorat"}),
        ("reviu", "staf", {"inspektorat"}),
    ],
)
def test_a_note_is_settled_by_its_side(cast, asal, oleh, boleh_siapa):
    catatan = Catatan(perangkat=cast.kantor, tahun=2024, asal=asal, oleh=cast.orang[oleh])
    assert siapa_boleh(cast, "selesaikan_catatan", catatan) == boleh_siapa


def test_a_survey_without_indikator_is_the_perencanas(cast):
    assert siapa_boleh(cast, "isi_survei", cast.kantor) == {"perencana"}


def test_money_spent_belongs_to_the_unit_of_the_node(cast):
    assert siapa_boleh(cast, "isi_realisasi_anggaran", SimpulFactory(perangkat=cast.kantor, unit=cast.unit_lain)) == {
        "perencana",
        "staf_lain",
    }


def test_a_plan_row_is_owned_through_its_parents(cast):
    assert siapa_boleh(cast, "ubah_rencana", SasaranFactory(tujuan__renstra__perangkat=cast.tetangga)) == {
        "perencana_tetangga"
    }


def test_data_of_the_pemda_belong_to_its_own_people(cast):
    rpjmd = RpjmdFactory(pemda=cast.kantor.pemda)
    assert siapa_boleh(cast, "ubah_rpjmd", rpjmd) == {"organisasi", "admin"}
    assert siapa_boleh(cast, "ubah_pemda", cast.kantor.pemda) == {"admin"}
    assert siapa_boleh(cast, "ubah_rpjmd", RpjmdFactory()) == set()


def test_rules_of_an_office_and_of_the_pemda(cast):
    assert siapa_boleh(cast, "ubah_aturan", cast.kantor) == {"perencana", "organisasi", "admin"}
    assert siapa_boleh(cast, "ubah_aturan", Skala(pemda=cast.kantor.pemda)) == {"organisasi", "admin"}


def test_an_admin_changes_users_of_the_own_pemda_only(cast):
    assert siapa_boleh(cast, "ubah_pengguna", cast.camat) == {"admin"}
    assert siapa_boleh(cast, "ubah_pengguna", cast.orang_luar) == set()
    PeranFactory(pengguna=cast.camat, jenis="camat")
    assert siapa_boleh(cast, "ubah_pengguna", cast.camat) == set()


def test_nobody_may_do_anything_without_a_user(cast):
    assert not any(boleh(None, nama, cast.kantor) for nama in IZIN)


@pytest.mark.parametrize("nama", sorted(IZIN))
def test_every_refusal_is_a_sentence(nama):
    kalimat = IZIN[nama][1]
    assert kalimat[0].isupper()
    assert kalimat.endswith(".")


@pytest.mark.parametrize("nama", sorted(IZIN))
def test_a_stranger_may_do_nothing_to_the_office(cast, nama):
    assert not boleh(cast.orang_luar, nama, cast.kantor)


@pytest.mark.parametrize(
    ("geser", "berlaku"), [((-10, -1), False), ((-10, 0), True), ((0, None), True), ((1, None), False)]
)
def test_a_role_holds_from_its_first_to_its_last_day(cast, geser, berlaku):
    hari = [None if g is None else datetime.date.today() + datetime.timedelta(days=g) for g in geser]  # noqa: DTZ011
    pengguna = PenggunaFactory()
    PeranFactory(pengguna=pengguna, perangkat=cast.kantor, mulai=hari[0], selesai=hari[1])
    assert boleh(pengguna, "ubah_rencana", cast.kantor) is berlaku
    assert (cast.kantor in kantor_terlihat(pengguna)) is berlaku


def test_a_camat_who_stands_in_for_another_office_sees_both(cast):
    PeranFactory(pengguna=cast.camat, jenis=Peran.Jenis.CAMAT, perangkat=cast.tetangga)
    assert set(kantor_terlihat(cast.camat)) == {cast.kantor, cast.tetangga}


def test_offices_in_sight_of_each_kind_of_role(cast):
    assert set(kantor_terlihat(cast.staf)) == {cast.kantor}
    assert set(kantor_terlihat(cast.inspektorat)) == {cast.kantor, cast.tetangga}
    assert set(kantor_terlihat(PenggunaFactory())) == set()


def test_every_model_names_a_permission_that_exists():
    for model in (UnitKerja, Pejabat, Peran, Kunci, Rpjmd, Skala):
        assert model.izin in IZIN
