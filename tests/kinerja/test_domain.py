"""Writes of the room: what is refused, with which sentence beside which field, and what a paper copies."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from kinerja.domain import (
    UNSUR_9,
    perbarui_anggaran,
    simpan_aturan,
    simpan_baris,
    simpan_konversi,
    simpan_perjanjian,
    simpan_realisasi,
    simpan_skala,
    simpan_survei,
    susun_iku,
    susun_perjanjian,
    susun_rkt,
)
from kinerja.models import AturanKinerja, KonversiHuruf, PerjanjianKinerja, Realisasi, Survei, UnsurSurvei
from kinerja.queries import aturan_untuk, pengukuran
from renstra.enums import Jenjang
from renstra.models import Dukungan, Skala
from sakip.core.domain import simpan
from sakip.core.models import Jejak
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.factories import (
    PaguFactory,
    PejabatFactory,
    RumusanFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
)
from tests.kinerja.conftest import SKALA_BS, TAHUN, buat_skala, pita

D = Decimal


def galat(kumpulan) -> dict[str, list[str]]:
    return kumpulan.value.message_dict


# --- realisasi ---------------------------------------------------------------------------------


def test_a_realisasi_keeps_the_rule_set_it_was_measured_by(bs):
    assert bs.isi(bs.skm, "93.71").aturan == bs.aturan


def test_a_letter_the_scale_lacks_is_refused_and_the_letters_it_has_are_named(bs):
    with pytest.raises(ValidationError) as salah:
        simpan_realisasi(Realisasi(indikator=bs.skm, tahun=TAHUN, predikat="E"), by=bs.cast.perencana)
    assert galat(salah) == {"predikat": ["“E” tidak ada pada skala ini. Pilih salah satu: A, B, C, D."]}


def test_a_letter_is_kept_as_the_scale_writes_it(bs):
    hasil = simpan_realisasi(Realisasi(indikator=bs.skm, tahun=TAHUN, predikat=" b "), by=bs.cast.perencana)
    assert hasil.predikat == "B"


@pytest.mark.parametrize(
    ("isi", "field"),
    [
        ({"predikat": "A"}, "predikat"),
        ({}, "angka"),
        ({"angka": D(5), "angka_atas": D(6)}, "angka_atas"),
        ({"pembilang": D(1), "penyebut": D(2)}, "pembilang"),
        ({"ketersediaan": "tidak_tersedia"}, "alasan"),
        ({"ketersediaan": "tidak_tersedia", "alasan": "x", "angka": D(1)}, "ketersediaan"),
    ],
)
def test_what_cannot_be_a_realisasi_is_answered_beside_its_field(bs, isi, field):
    with pytest.raises(ValidationError) as salah:
        simpan_realisasi(Realisasi(indikator=bs.desa, tahun=TAHUN, **isi), by=bs.cast.perencana)
    assert list(galat(salah)) == [field]
    assert not Realisasi.objects.exists()


def test_a_percentage_may_be_negative_but_a_count_may_not(bs):
    assert bs.isi(bs.desa, "-5").angka == D(-5)
    with pytest.raises(ValidationError) as salah:
        bs.isi(bs.skm, "-1")
    assert list(galat(salah)) == ["angka"]


def test_a_fraction_makes_its_own_value(bs):
    assert bs.isi(bs.rekomendasi, "1", pembilang=D(101), penyebut=D(102)).angka == D("99.0196")


def test_a_year_stands_whole_or_in_quarters_never_both(bs):
    bs.isi(bs.desa, "90")
    with pytest.raises(ValidationError) as salah:
        bs.isi(bs.desa, "90", periode=1)
    assert galat(salah)["periode"] == [
        "Tahun 2021 sudah diisi setahun. Hapus nilai itu untuk mengisi per triwulan."
    ]  # fmt: skip
    bs.isi(bs.desa, "90", tahun=2020, periode=1)
    with pytest.raises(ValidationError) as salah:
        bs.isi(bs.desa, "90", tahun=2020)
    assert "sudah diisi per triwulan" in galat(salah)["periode"][0]


def test_a_period_is_entered_once(bs):
    bs.isi(bs.desa, "90")
    with pytest.raises(ValidationError) as salah:
        bs.isi(bs.desa, "91")
    assert galat(salah) == {"periode": ["Realisasi Setahun 2021 sudah ada. Ubah yang sudah ada."]}


def test_staf_enter_only_for_the_indicators_of_their_unit(bs):
    simpan_realisasi(Realisasi(indikator=bs.skm, tahun=TAHUN, angka=D(90)), by=bs.cast.staf)
    with pytest.raises(Ditolak):
        simpan_realisasi(Realisasi(indikator=bs.rekomendasi, tahun=TAHUN, angka=D(90)), by=bs.cast.staf)
    with pytest.raises(Ditolak):
        simpan_realisasi(Realisasi(indikator=bs.desa, tahun=TAHUN, angka=D(90)), by=bs.cast.camat)


def test_a_change_is_kept_in_the_jejak_with_old_and_new(bs):
    r = bs.isi(bs.skm, "93.71")
    r.angka = D("95.20")
    simpan_realisasi(r, by=bs.cast.staf)
    jejak = Jejak.objects.filter(jenis="kinerja.realisasi").first()
    assert (jejak.pengguna, jejak.perubahan) == (bs.cast.staf, {"angka": ["93.71", "95.2"]})


# --- survey ------------------------------------------------------------------------------------


@pytest.fixture
def survei(bs):
    skala = buat_skala("ikm", "survei", [("A", "50", True, "100", True, ""), ("B", "25", True, "50", False, "")],
                       by=bs.cast.admin)  # fmt: skip
    unsur = [UnsurSurvei(nomor=i, uraian=u, skor_diketik=D(80)) for i, u in enumerate(UNSUR_9, 1)]
    return simpan_survei(
        Survei(perangkat=bs.kantor, tahun=TAHUN, indikator=bs.skm, skala=skala), unsur, by=bs.cast.perencana
    )


def test_a_realisasi_follows_its_survey(bs, survei):
    r = simpan_realisasi(Realisasi(indikator=bs.skm, tahun=TAHUN, survei=survei), by=bs.cast.staf)
    assert r.angka == D(80)
    unsur = [
        UnsurSurvei(nomor=1, uraian="Persyaratan", tidak_baik=D(0), kurang_baik=D(0), baik=D(0), sangat_baik=D(100))
    ]
    simpan_survei(survei, unsur, by=bs.cast.perencana)
    r.refresh_from_db()
    assert r.angka == D(100)
    assert survei.unsur.count() == 1


def test_a_typed_value_beside_a_survey_needs_a_reason(bs, survei):
    with pytest.raises(ValidationError) as salah:
        bs.isi(bs.skm, "93.71")
    assert list(galat(salah)) == ["alasan_diketik"]
    assert bs.isi(bs.skm, "93.71", alasan_diketik="Nilai akhir dari provinsi").angka == D("93.71")


def test_a_distribution_over_100_percent_changes_nothing(bs, survei):
    unsur = [UnsurSurvei(nomor=1, uraian="Biaya", tidak_baik=D(30), kurang_baik=D(80), baik=D(20), sangat_baik=D(20))]
    with pytest.raises(ValidationError) as salah:
        simpan_survei(survei, unsur, by=bs.cast.perencana)
    assert galat(salah)["sangat_baik"] == ["Jumlah keempat bagian 150 %, seharusnya tepat 100 %."]
    assert survei.unsur.count() == 9


# --- scales and rule sets ----------------------------------------------------------------------


def test_a_scale_with_a_gap_is_refused_and_the_old_bands_stay(bs):
    berlubang = [SKALA_BS[0], SKALA_BS[1], ("CUKUP", "55", True, "75", True, ""), SKALA_BS[3]]
    with pytest.raises(ValidationError, match="Ada celah antara"):
        simpan_skala(bs.skala, pita(berlubang), by=bs.cast.admin)
    assert [p.predikat for p in bs.skala.pita.all()] == ["SANGAT BAIK", "BAIK", "CUKUP", "KURANG"]


def test_saving_the_same_scale_again_writes_nothing(bs):
    sebelum = Jejak.objects.count()
    simpan_skala(bs.skala, pita(SKALA_BS), by=bs.cast.admin)
    assert Jejak.objects.count() == sebelum


def test_a_scale_is_the_admins(bs):
    with pytest.raises(Ditolak):
        simpan_skala(Skala(kode="x", nama="x"), pita(SKALA_BS), by=bs.cast.perencana)


def test_the_office_comes_before_its_pemda_and_that_before_the_common_set(bs):
    admin, kantor = bs.cast.admin, bs.kantor
    umum = simpan_aturan(AturanKinerja(nama="Umum", tahun_mulai=2000, skala=bs.skala), by=admin)
    pemda = simpan_aturan(AturanKinerja(nama="Pemda", pemda=kantor.pemda, tahun_mulai=2010, skala=bs.skala), by=admin)
    nanti = simpan_aturan(
        AturanKinerja(nama="Baru", perangkat=kantor, tahun_mulai=2022, skala=bs.skala), by=bs.cast.perencana
    )
    assert [aturan_untuk(kantor, t) for t in (2005, 2015, 2021, 2022)] == [umum, pemda, bs.aturan, nanti]
    assert aturan_untuk(bs.cast.tetangga, 2021) == pemda


def test_a_conversion_of_a_letter_the_scale_lacks_is_refused(bs):
    with pytest.raises(ValidationError) as salah:
        simpan_konversi(KonversiHuruf(aturan=bs.aturan, skala=bs.huruf, predikat="Z", nilai=D(1)), by=bs.cast.perencana)
    assert list(galat(salah)) == ["predikat"]


# --- papers ------------------------------------------------------------------------------------


def test_a_paper_copies_the_plan_and_the_signers_of_its_day(bs):
    with menulis(by=None):
        bs.pk.delete()
    PejabatFactory(
        perangkat=bs.kantor, nama="Camat Contoh Baru", jabatan="Camat Contoh", mulai=datetime.date(2021, 6, 1)
    )
    pk = susun_perjanjian(perangkat=bs.kantor, tahun=2021, tanggal=datetime.date(2021, 1, 4), by=bs.cast.perencana)
    assert (pk.pertama_nama, pk.kedua_jabatan) == ("Camat Contoh Lama", bs.kantor.pemda.jabatan_kepala)
    assert [(b.indikator.kode, b.predikat or b.angka) for b in pk.baris.all()] == [
        ("T1.S1.I1", "A"), ("T2.S1.I1", D(100)), ("T2.S1.I2", D(100)),
    ]  # fmt: skip


def test_a_later_rank_of_the_signer_does_not_touch_the_paper(bs):
    camat = bs.pk.pihak_pertama
    with menulis(by=None):
        camat.golongan = "IV/b"
        camat.save()
    pk = PerjanjianKinerja.objects.get(pk=bs.pk.pk)
    pk.nomor = "1/2021"
    simpan_perjanjian(pk, by=bs.cast.perencana)
    bs.pk.refresh_from_db()
    assert (bs.pk.nomor, bs.pk.pertama_pangkat) == ("1/2021", "Pembina")


def test_a_year_has_one_first_paper_and_numbered_changes(bs):
    with pytest.raises(ValidationError, match="sudah ada"):
        susun_perjanjian(perangkat=bs.kantor, tahun=2021, by=bs.cast.perencana)
    with pytest.raises(ValidationError) as salah:
        susun_perjanjian(perangkat=bs.kantor, tahun=2021, jenis="perubahan", by=bs.cast.perencana)
    assert list(galat(salah)) == ["alasan_perubahan"]
    kedua = [
        susun_perjanjian(perangkat=bs.kantor, tahun=2021, jenis="perubahan", alasan_perubahan="a", by=bs.cast.perencana)
        for _ in range(2)
    ]
    assert [pk.ke for pk in kedua] == [1, 2]


def test_an_office_without_a_plan_is_told_what_to_do_first(cast):
    with pytest.raises(ValidationError, match="Isi rencananya lebih dahulu"):
        susun_perjanjian(perangkat=cast.kantor, tahun=2021, by=cast.perencana)
    assert not PerjanjianKinerja.objects.exists()


def test_a_promised_letter_must_be_on_the_scale(bs):
    baris = bs.pk.baris.get(indikator=bs.skm)
    baris.predikat = "AA"
    with pytest.raises(ValidationError) as salah:
        simpan_baris(baris, by=bs.cast.perencana)
    assert galat(salah)["predikat"] == ["“AA” tidak ada pada skala ini. Pilih salah satu: A, B, C, D."]


@pytest.fixture
def pohon(bs):
    """Two programs; the second with a kegiatan and a sub kegiatan that supports the second sasaran."""
    satu = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.01.01", nama="Penunjang", penunjang=True)
    dua = SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02", nama="Penyelenggaraan")
    kegiatan = SimpulFactory(
        perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02.2.01", induk=dua, jenjang=Jenjang.KEGIATAN, nama="Koordinasi"
    )
    sub = SimpulFactory(
        perangkat=bs.kantor, tahun=TAHUN, kode="7.01.02.2.01.01", induk=kegiatan, jenjang=Jenjang.SUBKEGIATAN
    )
    sasaran = bs.pk.baris.get(indikator=bs.desa).sasaran
    simpan(Dukungan(simpul=sub, sasaran=sasaran), by=bs.cast.perencana)
    TargetFactory(
        rumusan=RumusanFactory(sasaran=None, simpul=sub, indikator__perangkat=bs.kantor, indikator__satuan="Kegiatan"),
        tahun=TAHUN, angka=4,
    )  # fmt: skip
    tahap = TahapFactory(perangkat=bs.kantor, tahun=TAHUN, jenis="dppa")
    PaguFactory(tahap=tahap, simpul=satu, nilai=2_712_665_412)
    PaguFactory(tahap=tahap, simpul=sub, nilai=866_074_000)
    return tahap


def test_budgets_come_from_the_stage_and_typed_wording_stays(bs, pohon):
    perbarui_anggaran(bs.pk, pohon, by=bs.cast.perencana)
    a = bs.pk.anggaran.first()
    a.uraian = "Program Penunjang Urusan"
    simpan(a, by=bs.cast.perencana)
    lain = TahapFactory(perangkat=bs.kantor, tahun=TAHUN, jenis="dpa", urut=0)
    PaguFactory(tahap=lain, simpul=a.simpul, nilai=5)
    perbarui_anggaran(bs.pk, pohon, by=bs.cast.perencana)
    pk = pengukuran(bs.kantor, TAHUN).pk
    assert [(x.uraian, x.nilai, x.keterangan) for x in pk.anggaran] == [
        ("Program Penunjang Urusan", D(2_712_665_412), "DPPA TA. 2021"),
        ("Penyelenggaraan", D(866_074_000), "DPPA TA. 2021"),
    ]  # fmt: skip
    assert pk.jumlah == D(3_578_739_412)
    perbarui_anggaran(bs.pk, lain, by=bs.cast.perencana)
    assert [(x.uraian, x.nilai) for x in pengukuran(bs.kantor, TAHUN).pk.anggaran] == [
        ("Program Penunjang Urusan", D(5))
    ]


def test_a_stage_of_another_year_is_refused(bs):
    with pytest.raises(ValidationError) as salah:
        perbarui_anggaran(bs.pk, TahapFactory(perangkat=bs.kantor, tahun=2020), by=bs.cast.perencana)
    assert list(galat(salah)) == ["tahap"]


def test_the_rkt_is_drawn_up_from_what_supports_a_sasaran(bs, pohon):
    susun_rkt(perangkat=bs.kantor, tahun=TAHUN, by=bs.cast.perencana, tahap=pohon)
    susun_rkt(perangkat=bs.kantor, tahun=TAHUN, by=bs.cast.perencana, tahap=pohon)
    baris = pengukuran(bs.kantor, TAHUN).rkt
    assert [(b.uraian_sasaran, b.target_sasaran, b.uraian_kegiatan, b.target_kegiatan, b.anggaran) for b in baris] == [
        ("Koordinasi", "100 %", "Koordinasi", "4 Kegiatan", D(866_074_000))
    ]
    assert baris[0].indikator_sasaran == "1. Persentase rekomendasi\n2. Persentase Desa"


def test_the_iku_are_the_marked_indicators_as_the_plan_words_them(bs):
    susun_iku(perangkat=bs.kantor, tahun=TAHUN, by=bs.cast.perencana, nomor="065/19")
    iku = pengukuran(bs.kantor, 2023).iku
    assert [[b.uraian for b in s.baris] for s in iku.sasaran] == [["Nilai SKM"], ["Persentase rekomendasi"]]
    assert (iku.sasaran[1].baris[0].pembilang, iku.sasaran[0].baris[0].penanggung_jawab) == (
        "rekomendasi ditindaklanjuti", ("Seksi Pelayanan",),
    )  # fmt: skip
    assert iku.penanda_tangan.nama == "Camat Contoh Lama"
    assert pengukuran(bs.kantor, 2020).iku is None


def test_papers_are_the_perencanas(bs):
    for siapa in (bs.cast.staf, bs.cast.camat, bs.cast.perencana_tetangga):
        with pytest.raises(Ditolak):
            susun_iku(perangkat=bs.kantor, tahun=TAHUN, by=siapa)
