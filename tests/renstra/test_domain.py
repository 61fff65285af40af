"""Writes of the plan: all or nothing, by those who may, with a line in the Jejak."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from renstra.domain import (
    IsiKomponen,
    IsiTarget,
    lepas_rumusan,
    salin_pohon,
    salin_versi,
    simpan_dukungan,
    simpan_indikator,
    simpan_renstra,
)
from renstra.domain.kode import kode_indikator, kode_sasaran, kode_tujuan
from renstra.enums import Ketersediaan, Polaritas
from renstra.models import (
    Dukungan,
    Indikator,
    Kebijakan,
    Komponen,
    ProgramRenstra,
    Renstra,
    RumusanIndikator,
    Sasaran,
    SimpulProgram,
    Strategi,
    Target,
)
from renstra.queries import renstra_untuk
from sakip.core.domain import Terkunci, hapus, simpan
from sakip.core.models import Jejak, Kunci
from sakip.core.permissions import Ditolak
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TargetFactory,
    TujuanFactory,
)


def baru(cast, **isi) -> Indikator:
    return Indikator(**{"perangkat": cast.kantor, "kode": "T1.S1.I1", "nama": "Persentase layanan"} | isi)


def test_an_indicator_is_written_whole(cast, sasaran):
    simpan_indikator(
        baru(cast),
        rumusan=RumusanIndikator(sasaran=sasaran, uraian=""),
        target={TAHUN: IsiTarget(angka=Decimal(85)), TAHUN + 1: IsiTarget()},
        komponen=[IsiKomponen(komponen=Komponen(huruf="a", uraian="Pengantar KK"), target={TAHUN: IsiTarget(angka=Decimal(7))})],
        penanggung_jawab=[cast.unit, cast.unit_lain],
        by=cast.perencana,
    )  # fmt: skip
    rumusan = RumusanIndikator.objects.get()
    assert (rumusan.uraian, rumusan.urut, rumusan.sasaran) == ("Persentase layanan", 1, sasaran)
    target = Target.objects.order_by("pk").values_list("komponen__huruf", "tahun", "angka")
    assert list(target) == [(None, TAHUN, 85), ("a", TAHUN, 7)]
    assert list(rumusan.indikator.penanggung_jawab.all()) == [cast.unit, cast.unit_lain]
    assert Jejak.objects.filter(aksi="buat", jenis="renstra.indikator", pengguna=cast.perencana).count() == 1


def test_nothing_is_written_when_one_target_is_wrong(cast, sasaran):
    target = {TAHUN: IsiTarget(angka=Decimal(85)), TAHUN + 1: IsiTarget(predikat="B")}
    with pytest.raises(ValidationError) as salah:
        simpan_indikator(
            baru(cast), rumusan=RumusanIndikator(sasaran=sasaran, uraian=""), target=target, by=cast.perencana
        )
    assert list(salah.value.message_dict) == [f"target_{TAHUN + 1}"]
    assert not Indikator.objects.exists()


def test_a_year_that_is_not_named_stays_and_an_empty_one_goes(cast, sasaran):
    rumusan = RumusanFactory(sasaran=sasaran)
    for tahun in (TAHUN, TAHUN + 1):
        TargetFactory(rumusan=rumusan, tahun=tahun)
    simpan_indikator(rumusan.indikator, rumusan=rumusan, target={TAHUN: IsiTarget()}, by=cast.perencana)
    assert [t.tahun for t in rumusan.target.all()] == [TAHUN + 1]


def test_a_target_that_does_not_change_leaves_no_trace(cast, sasaran):
    rumusan = RumusanFactory(sasaran=sasaran)
    TargetFactory(rumusan=rumusan, angka=100)
    simpan_indikator(
        rumusan.indikator, rumusan=rumusan, target={TAHUN: IsiTarget(angka=Decimal(100))}, by=cast.perencana
    )
    assert not Jejak.objects.exists()


def test_a_component_with_a_letter_twice_is_refused_beside_its_letter(cast, sasaran):
    kembar = [
        IsiKomponen(komponen=Komponen(huruf="a", uraian=teks), nama=f"komponen_{i}") for i, teks in enumerate("xy")
    ]
    with pytest.raises(ValidationError) as salah:
        simpan_indikator(
            baru(cast), rumusan=RumusanIndikator(sasaran=sasaran, uraian=""), komponen=kembar, by=cast.perencana
        )
    assert list(salah.value.message_dict) == ["komponen_1_huruf"]


def test_a_place_of_another_office_is_refused(cast):
    asing = SasaranFactory()
    with pytest.raises(ValidationError, match="kantor lain"):
        simpan_indikator(baru(cast), rumusan=RumusanIndikator(sasaran=asing, uraian=""), by=cast.perencana)


@pytest.mark.parametrize("siapa", ["staf", "camat", "inspektorat", "admin", "perencana_tetangga", "orang_luar"])
def test_only_the_perencana_of_the_office_writes_the_plan(cast, sasaran, siapa):
    with pytest.raises(Ditolak):
        simpan_indikator(baru(cast), rumusan=RumusanIndikator(sasaran=sasaran, uraian=""), by=cast.orang[siapa])
    assert not Indikator.objects.exists()


def test_an_indicator_off_its_place_keeps_its_identity(cast, sasaran):
    rumusan = RumusanFactory(sasaran=sasaran)
    lepas_rumusan(rumusan, by=cast.perencana)
    assert Indikator.objects.get().rumusan.count() == 0


def test_codes_are_proposed_below_their_place(cast, renstra, tujuan, sasaran):
    assert (kode_tujuan(renstra), kode_sasaran(tujuan), kode_indikator(sasaran)) == ("T2", "T1.S2", "T1.S1.I1")


def test_the_code_of_a_deleted_series_is_not_proposed_again(cast, sasaran):
    simpan(indikator := baru(cast), by=cast.perencana)
    hapus(indikator, by=cast.perencana)
    assert kode_indikator(sasaran) == "T1.S1.I2"


def penuh(sasaran: Sasaran) -> RumusanIndikator:
    """A Renstra with something in each of its tables."""
    rumusan = RumusanFactory(sasaran=sasaran)
    TargetFactory(rumusan=rumusan, tahun=TAHUN)
    RumusanFactory(sasaran=None, tujuan=sasaran.tujuan, indikator=rumusan.indikator)
    return rumusan


@pytest.fixture
def lama(cast, sasaran) -> Renstra:
    penuh(sasaran)
    for model in (Strategi, Kebijakan, ProgramRenstra):
        simpan(model(sasaran=sasaran, uraian=model.__name__), by=cast.perencana)
    return sasaran.tujuan.renstra


def test_a_new_version_holds_all_rows_and_keeps_the_series(cast, lama):
    baru = salin_versi(lama, nama="Perubahan", berlaku_mulai=TAHUN, by=cast.perencana)
    lama.refresh_from_db()
    assert (lama.status, baru.status, baru.versi, baru.menggantikan) == ("diganti", "berlaku", 2, lama)
    sasaran = Sasaran.objects.get(tujuan__renstra=baru)
    assert (sasaran.tujuan.kode, sasaran.kode) == ("T1", "T1.S1")
    assert [m.objects.get(sasaran=sasaran).uraian for m in (Strategi, Kebijakan, ProgramRenstra)] == [
        "Strategi", "Kebijakan", "ProgramRenstra",
    ]  # fmt: skip
    rumusan = sasaran.indikator.get()
    assert rumusan.indikator == Indikator.objects.get() == sasaran.tujuan.indikator.get().indikator
    assert [(t.tahun, t.angka) for t in rumusan.target.all()] == [(TAHUN, 100)]


def test_the_old_version_measures_the_years_before_the_new_one(cast, lama):
    baru = salin_versi(lama, nama="Perubahan", berlaku_mulai=TAHUN, by=cast.perencana)
    assert renstra_untuk(cast.kantor, TAHUN - 1) == lama
    assert renstra_untuk(cast.kantor, TAHUN) == baru
    assert renstra_untuk(cast.kantor, lama.tahun_akhir + 1) is None


def test_support_follows_the_version_of_its_year(cast, lama, sasaran):
    dukungan = {}
    for tahun in (TAHUN - 1, TAHUN):
        simpul = SimpulFactory(perangkat=cast.kantor, tahun=tahun)
        simpan_dukungan(simpul, isi={sasaran: Decimal(100)}, by=cast.perencana)
        dukungan[tahun] = Dukungan.objects.get(simpul=simpul)
    baru = salin_versi(lama, nama="Perubahan", berlaku_mulai=TAHUN, by=cast.perencana)
    for d in dukungan.values():
        d.refresh_from_db()
    assert dukungan[TAHUN - 1].sasaran == sasaran
    assert dukungan[TAHUN].sasaran.tujuan.renstra == baru


def test_a_draft_is_edited_and_not_copied(cast, renstra):
    renstra.status = Renstra.Status.DRAF
    with pytest.raises(ValidationError, match="masih draf"):
        salin_versi(renstra, nama="Perubahan", berlaku_mulai=TAHUN, by=cast.perencana)


def test_a_version_is_in_use_only_within_its_period(cast, renstra):
    with pytest.raises(ValidationError) as salah:
        salin_versi(renstra, nama="Perubahan", berlaku_mulai=TAHUN + 9, by=cast.perencana)
    assert list(salah.value.message_dict) == ["berlaku_mulai"]
    assert Renstra.objects.count() == 1


def test_a_second_renstra_of_the_period_gets_the_next_number(cast, renstra):
    kedua = RenstraFactory.build(perangkat=cast.kantor, rpjmd=renstra.rpjmd, status=Renstra.Status.DRAF)
    simpan_renstra(kedua, by=cast.perencana)
    assert kedua.versi == 2
    kedua.status = Renstra.Status.BERLAKU
    simpan_renstra(kedua, by=cast.perencana)
    renstra.refresh_from_db()
    assert renstra.status == Renstra.Status.DIGANTI


def test_a_tree_is_copied_without_targets(cast, sasaran):
    program = SimpulFactory(perangkat=cast.kantor, kode="7.01.02", unit=cast.unit)
    kegiatan = SimpulFactory(perangkat=cast.kantor, kode="7.01.02.2.01", jenjang="kegiatan", induk=program)
    TargetFactory(
        rumusan=RumusanFactory(sasaran=None, simpul=kegiatan, indikator=IndikatorFactory(perangkat=cast.kantor))
    )
    simpan_dukungan(kegiatan, isi={sasaran: Decimal(100)}, by=cast.perencana)
    assert salin_pohon(perangkat=cast.kantor, dari=TAHUN, ke=TAHUN + 1, by=cast.perencana) == 2
    salinan = SimpulProgram.objects.get(tahun=TAHUN + 1, jenjang="kegiatan")
    assert (salinan.kode, salinan.induk.kode, salinan.induk.tahun, salinan.induk.unit) == (
        "7.01.02.2.01", "7.01.02", TAHUN + 1, cast.unit,
    )  # fmt: skip
    assert salinan.indikator.get().target.count() == 0
    assert salinan.dukungan.get().sasaran == sasaran


def test_copying_a_tree_again_adds_nothing(cast, simpul):
    for jumlah in (1, 0):
        assert salin_pohon(perangkat=cast.kantor, dari=TAHUN, ke=TAHUN + 1, by=cast.perencana) == jumlah
    assert SimpulProgram.objects.count() == 2


def test_an_empty_year_cannot_be_copied(cast):
    with pytest.raises(ValidationError, match=f"Belum ada program tahun {TAHUN}"):
        salin_pohon(perangkat=cast.kantor, dari=TAHUN, ke=TAHUN + 1, by=cast.perencana)


def test_shares_are_set_changed_and_taken_away(cast, simpul, sasaran):
    for bagian in (Decimal(40), Decimal(60)):
        simpan_dukungan(simpul, isi={sasaran: bagian}, by=cast.perencana)
        assert Dukungan.objects.get().bagian == bagian
    simpan_dukungan(simpul, isi={sasaran: None}, by=cast.perencana)
    assert not Dukungan.objects.exists()
    assert list(Jejak.objects.order_by("pk").values_list("aksi", flat=True)) == ["buat", "ubah", "hapus"]


def test_a_share_over_one_hundred_is_refused_under_its_sasaran(cast, simpul, sasaran):
    with pytest.raises(ValidationError) as salah:
        simpan_dukungan(simpul, isi={sasaran: Decimal(101)}, by=cast.perencana)
    assert list(salah.value.message_dict) == [f"sasaran_{sasaran.pk}"]


def test_the_shares_of_a_node_are_one_hundred_at_most_together(cast, simpul, sasaran):
    """K10: no rupiah is for two sasaran. Shares move from one to another in one go, whichever stands first."""
    lain = SasaranFactory(tujuan=sasaran.tujuan)
    simpan_dukungan(simpul, isi={sasaran: Decimal(70), lain: Decimal(30)}, by=cast.perencana)
    with pytest.raises(ValidationError, match="Jumlah bagian untuk sasaran 110,5 %, padahal paling banyak 100 %"):
        simpan_dukungan(simpul, isi={lain: Decimal("40.5")}, by=cast.perencana)
    assert Dukungan.objects.get(sasaran=lain).bagian == 30
    for a, b in ((30, 70), (70, 30)):
        simpan_dukungan(simpul, isi={sasaran: Decimal(a), lain: Decimal(b)}, by=cast.perencana)
        assert Dukungan.objects.get(sasaran=lain).bagian == b


def test_the_sasaran_of_another_office_is_not_supported(cast, simpul):
    with pytest.raises(ValidationError, match="dari kantor yang sama"):
        simpan_dukungan(simpul, isi={SasaranFactory(): Decimal(100)}, by=cast.perencana)


def test_targets_may_be_missing_for_a_reason(cast, sasaran):
    simpan_indikator(
        baru(cast, polaritas=Polaritas.TURUN),
        rumusan=RumusanIndikator(sasaran=sasaran, uraian="Bunyi lain"),
        target={TAHUN: IsiTarget(ketersediaan=Ketersediaan.TIDAK_TERSEDIA, alasan="Dokumen hilang")},
        by=cast.perencana,
    )
    assert Target.objects.get().tercetak() == "tidak tersedia"


def test_a_tujuan_of_a_foreign_office_is_not_deleted(cast):
    with pytest.raises(Ditolak):
        hapus(TujuanFactory(), by=cast.perencana)


@pytest.fixture
def kunci(cast) -> Kunci:
    return simpan(Kunci(perangkat=cast.kantor, tahun=TAHUN, alasan="Laporan ditandatangani"), by=cast.admin)


def test_the_target_of_a_closed_year_stays(cast, sasaran, kunci):
    rumusan = RumusanFactory(sasaran=sasaran)
    TargetFactory(rumusan=rumusan, angka=100)
    with pytest.raises(ValidationError) as salah:
        simpan_indikator(
            rumusan.indikator, rumusan=rumusan, target={TAHUN: IsiTarget(angka=Decimal(90))}, by=cast.perencana
        )
    assert list(salah.value.message_dict) == [f"target_{TAHUN}"]
    simpan_indikator(
        rumusan.indikator,
        rumusan=rumusan,
        target={TAHUN: IsiTarget(angka=Decimal(100)), TAHUN + 1: IsiTarget(angka=Decimal(95))},
        by=cast.perencana,
    )
    assert [t.angka for t in rumusan.target.all()] == [100, 95]


def test_a_closed_year_is_not_measured_by_another_version(cast, lama, kunci):
    with pytest.raises(Terkunci):
        salin_versi(lama, nama="Perubahan", berlaku_mulai=TAHUN, by=cast.perencana)
    assert Renstra.objects.count() == 1
    assert salin_versi(lama, nama="Perubahan", berlaku_mulai=TAHUN + 1, by=cast.perencana).versi == 2


def test_a_tree_is_not_copied_into_a_closed_year(cast, kunci):
    SimpulFactory(perangkat=cast.kantor, tahun=TAHUN - 1)
    with pytest.raises(Terkunci):
        salin_pohon(perangkat=cast.kantor, dari=TAHUN - 1, ke=TAHUN, by=cast.perencana)
