"""The writes of the room: where money may stand, what excludes what, and that every change leaves a line."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from anggaran.domain import (
    GridSalah,
    hapus_tahap,
    salin_pagu,
    simpan_grid_pagu,
    simpan_pagu,
    simpan_realisasi_anggaran,
    simpan_tahap,
)
from anggaran.domain.grid import Sel
from anggaran.models import Pagu, RealisasiAnggaran, Tahap
from renstra.enums import Jenjang
from sakip.core.domain import Terkunci, simpan
from sakip.core.models import Jejak, Kunci
from sakip.core.permissions import Ditolak
from sakip.core.write import TulisanLiar
from tests.factories import SimpulFactory, TahapFactory


@pytest.fixture
def tahap(cast):
    return TahapFactory(perangkat=cast.kantor)


@pytest.fixture
def simpul(cast):
    return SimpulFactory(perangkat=cast.kantor, unit=cast.unit)


def test_pagu_is_written_once_and_changed_in_place(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(100), by=cast.perencana)
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal("250.75"), by=cast.perencana)
    assert [p.nilai for p in tahap.pagu.all()] == [Decimal("250.75")]
    terakhir = Jejak.objects.filter(jenis="anggaran.pagu").first()
    assert (terakhir.pengguna, terakhir.aksi, terakhir.perubahan) == (
        cast.perencana,
        "ubah",
        {"nilai": ["100", "250.75"]},
    )


def test_the_same_value_again_leaves_no_jejak(cast, tahap, simpul):
    for _ in range(2):
        simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(100), by=cast.perencana)
    assert Jejak.objects.filter(jenis="anggaran.pagu").count() == 1


def test_an_emptied_pagu_is_taken_away_and_zero_is_kept(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(0), by=cast.perencana)
    assert tahap.pagu.get().nilai == 0
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=None, by=cast.perencana)
    assert not tahap.pagu.exists()


def test_only_the_lowest_node_carries_money(cast, tahap, simpul):
    SimpulFactory(perangkat=cast.kantor, jenjang=Jenjang.KEGIATAN, induk=simpul)
    for tulis in (
        lambda: simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(1), by=cast.perencana),
        lambda: simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(1), by=cast.perencana),
    ):
        with pytest.raises(ValidationError) as salah:
            tulis()
        assert salah.value.message_dict["nilai"] == [
            "Program ini dirinci lagi di bawahnya, sehingga nilainya dijumlahkan. Isi nilai pada rincian yang paling bawah."
        ]


def test_money_left_on_a_node_that_got_children_can_be_taken_away(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(1), by=cast.perencana)
    SimpulFactory(perangkat=cast.kantor, jenjang=Jenjang.KEGIATAN, induk=simpul)
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=None, by=cast.perencana)
    assert not Pagu.objects.exists()


def test_a_negative_value_is_refused_beside_its_field(cast, tahap, simpul):
    with pytest.raises(ValidationError) as salah:
        simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(-1), by=cast.perencana)
    assert salah.value.message_dict == {"nilai": ["Nilai rupiah tidak boleh negatif."]}


def test_a_line_without_jenis_excludes_lines_with_one(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(1), by=cast.perencana)
    with pytest.raises(ValidationError, match="Kosongkan dahulu nilai itu"):
        simpan_pagu(tahap=tahap, simpul=simpul, jenis_belanja="5.2", nilai=Decimal(1), by=cast.perencana)


def test_the_whole_year_excludes_quarters_and_the_other_way_round(cast, simpul):
    simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(10), by=cast.perencana)
    with pytest.raises(ValidationError, match="sudah diisi setahun"):
        simpan_realisasi_anggaran(simpul=simpul, periode=1, nilai=Decimal(10), by=cast.perencana)
    simpan_realisasi_anggaran(simpul=simpul, nilai=None, by=cast.perencana)
    for periode in (1, 2):
        simpan_realisasi_anggaran(simpul=simpul, periode=periode, nilai=Decimal(10), by=cast.perencana)
    with pytest.raises(ValidationError, match="sudah diisi per triwulan"):
        simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(10), by=cast.perencana)


def test_more_than_pagu_is_accepted(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(10), by=cast.perencana)
    simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(11), by=cast.perencana)
    assert RealisasiAnggaran.objects.get().nilai == 11


def test_staf_enters_realisasi_of_the_own_unit_only(cast, simpul):
    simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(10), by=cast.staf)
    with pytest.raises(Ditolak):
        simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(11), by=cast.staf_lain)


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat", "admin", "perencana_tetangga", "orang_luar"])
def test_pagu_is_the_perencanas(cast, tahap, simpul, siapa):
    with pytest.raises(Ditolak):
        simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(1), by=getattr(cast, siapa))


def test_a_node_of_another_year_is_refused(cast, tahap):
    lain = SimpulFactory(perangkat=cast.kantor, tahun=tahap.tahun + 1)
    with pytest.raises(ValidationError, match="tahun yang sama"):
        simpan_pagu(tahap=tahap, simpul=lain, nilai=Decimal(1), by=cast.perencana)


def test_a_lock_on_the_budget_holds_and_one_on_another_year_does_not(cast, tahap, simpul):
    kunci = {"perangkat": cast.kantor, "lingkup": "anggaran", "alasan": "LKjIP sudah ditandatangani"}
    simpan(Kunci(tahun=tahap.tahun + 1, **kunci), by=cast.organisasi)
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(1), by=cast.perencana)
    simpan(Kunci(tahun=tahap.tahun, **kunci), by=cast.organisasi)
    with pytest.raises(Terkunci, match="LKjIP sudah ditandatangani"):
        simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(2), by=cast.perencana)
    assert tahap.pagu.get().nilai == 1


def test_the_gate_refuses_a_bare_write(tahap, simpul):
    with pytest.raises(TulisanLiar):
        Pagu.objects.create(tahap=tahap, simpul=simpul, nilai=1)
    with pytest.raises(TulisanLiar):
        Pagu.objects.update(nilai=1)


def test_copying_keeps_what_the_target_already_has(cast, tahap):
    dppa = TahapFactory(perangkat=cast.kantor, jenis=Tahap.Jenis.DPPA, urut=2)
    a, b = (SimpulFactory(perangkat=cast.kantor) for _ in range(2))
    for simpul in (a, b):
        simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal("100.50"), sumber_dana="DAU", by=cast.perencana)
    simpan_pagu(tahap=dppa, simpul=a, nilai=Decimal(7), by=cast.perencana)
    assert salin_pagu(dari=tahap, ke=dppa, by=cast.perencana) == 1
    isi = {(p.simpul_id, p.sumber_dana, p.nilai) for p in dppa.pagu.all()}
    assert isi == {(a.pk, "APBD", Decimal(7)), (b.pk, "DAU", Decimal("100.50"))}


def test_copying_between_years_is_refused(cast, tahap):
    lain = TahapFactory(perangkat=cast.kantor, tahun=tahap.tahun + 1)
    with pytest.raises(ValidationError, match="tahun yang sama"):
        salin_pagu(dari=tahap, ke=lain, by=cast.perencana)


def test_copying_is_the_perencanas_even_when_there_is_nothing_to_copy(cast, tahap):
    dppa = TahapFactory(perangkat=cast.kantor, jenis=Tahap.Jenis.DPPA, urut=2)
    with pytest.raises(Ditolak):
        salin_pagu(dari=tahap, ke=dppa, by=cast.camat)


def test_a_new_stage_takes_its_place_and_moves_the_others_up(cast):
    milik = {"perangkat": cast.kantor, "tahun": 2024}
    for jenis, urut in (("dpa", 1), ("dppa", 2), ("rka", 1)):
        simpan_tahap(Tahap(**milik, jenis=jenis, urut=urut), by=cast.perencana)
    urutan = list(Tahap.objects.filter(**milik).order_by("urut").values_list("jenis", "urut"))
    assert urutan == [("rka", 1), ("dpa", 2), ("dppa", 3)]


def test_a_deleted_stage_leaves_a_line_for_each_pagu(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(100), by=cast.perencana)
    hapus_tahap(tahap, by=cast.perencana)
    assert not Tahap.objects.exists()
    assert set(Jejak.objects.filter(aksi="hapus").values_list("jenis", flat=True)) == {
        "anggaran.pagu",
        "anggaran.tahap",
    }


def test_a_grid_is_saved_whole_or_not_at_all_with_each_error_at_its_cell(cast, tahap):
    a, b = (Sel(SimpulFactory(perangkat=cast.kantor)) for _ in range(2))
    with pytest.raises(GridSalah) as galat:
        simpan_grid_pagu(tahap=tahap, isi={a: Decimal(5), b: Decimal(-5)}, by=cast.perencana)
    assert galat.value.salah == {b.nama: ["Nilai rupiah tidak boleh negatif."]}
    assert not tahap.pagu.exists()


def test_a_grid_moves_a_value_from_one_line_to_another(cast, tahap, simpul):
    simpan_pagu(tahap=tahap, simpul=simpul, nilai=Decimal(5), by=cast.perencana)
    isi = {Sel(simpul, "5.2"): Decimal(5), Sel(simpul): None}
    simpan_grid_pagu(tahap=tahap, isi=isi, by=cast.perencana)
    assert [(p.jenis_belanja, p.nilai) for p in tahap.pagu.all()] == [("5.2", 5)]


def test_cut_off_date_and_status_stand_with_the_realisasi(cast, simpul):
    akhir = datetime.date(2024, 12, 31)
    simpan_realisasi_anggaran(simpul=simpul, nilai=Decimal(1), per_tanggal=akhir, status="diaudit", by=cast.staf)
    baris = RealisasiAnggaran.objects.get()
    assert (baris.per_tanggal, baris.status) == (akhir, "diaudit")
