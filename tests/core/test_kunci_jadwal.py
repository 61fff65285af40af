"""A window that locks: before it opens, after it closes, with more time, for a named exception, for another office."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from kinerja.domain import langkah_pengukuran, pengukuran_untuk
from kinerja.models import Realisasi
from sakip.core.domain import simpan
from sakip.core.kunci import Terkunci
from sakip.core.models import Kunci, Pengecualian, Perpanjangan
from sakip.core.numbers import format_tanggal
from sakip.core.write import menulis
from tests.cast import Cast
from tests.factories import TAHUN, IndikatorFactory, JadwalFactory


def hari(n: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=n)


@pytest.fixture
def indikator(cast: Cast):
    return IndikatorFactory(perangkat=cast.kantor)


def isi(indikator, by, periode: int = 1, tahun: int = TAHUN) -> Realisasi:
    return simpan(Realisasi(indikator=indikator, tahun=tahun, periode=periode, angka=90), by=by)


def jadwal(cast: Cast, mulai: int | None, akhir: int, **lain):
    buka = None if mulai is None else hari(mulai)
    return JadwalFactory(pemda=cast.kantor.pemda, **{"buka": buka, "tenggat": hari(akhir), "mengunci": True} | lain)


def perpanjang(satu, kantor, sampai: datetime.date, status: str = Perpanjangan.Status.DIBERIKAN) -> None:
    with menulis(by=None):
        Perpanjangan.objects.create(
            jadwal=satu, perangkat=kantor, sampai=sampai, alasan="Data terlambat", status=status
        )


def test_before_the_first_day_nothing_is_typed(cast, indikator):
    jadwal(cast, 2, 9)
    with pytest.raises(Terkunci) as salah:
        isi(indikator, cast.perencana)
    assert salah.value.messages == [f"Pengukuran triwulan I {TAHUN} baru dibuka pada {format_tanggal(hari(2))}."]


@pytest.mark.parametrize(("mulai", "akhir"), [(None, 0), (0, 0), (-9, 5)])
def test_first_and_last_day_are_open(cast, indikator, mulai, akhir):
    jadwal(cast, mulai, akhir)
    assert isi(indikator, cast.perencana).pk


def test_after_the_last_day_it_is_closed_and_says_where_to_ask_for_more_time(cast, indikator):
    jadwal(cast, -9, -1)
    with pytest.raises(Terkunci) as salah:
        isi(indikator, cast.perencana)
    (kalimat,) = salah.value.messages
    assert kalimat.startswith(f"Pengukuran triwulan I {TAHUN} ditutup sesudah {format_tanggal(hari(-1))}.")
    assert kalimat.endswith("Minta perpanjangan di halaman Kalender bila masih perlu diubah.")


def test_a_window_that_does_not_lock_only_says_when(cast, indikator):
    jadwal(cast, -9, -1, mengunci=False)
    assert isi(indikator, cast.perencana).pk


def test_only_its_own_quarter_and_year_are_closed(cast, indikator):
    jadwal(cast, -9, -1)
    assert isi(indikator, cast.perencana, periode=2).pk
    assert isi(indikator, cast.perencana, tahun=TAHUN + 1).pk


def test_the_year_as_one_figure_belongs_to_the_last_quarter(cast, indikator):
    jadwal(cast, -9, -1, kegiatan="tw4")
    with pytest.raises(Terkunci):
        isi(indikator, cast.perencana, periode=0)


def test_more_time_opens_it_for_that_office_until_that_day(cast, indikator):
    satu = jadwal(cast, -9, -1)
    perpanjang(satu, cast.kantor, hari(0))
    assert isi(indikator, cast.perencana).pk
    tetangga = IndikatorFactory(perangkat=cast.tetangga)
    with pytest.raises(Terkunci):
        isi(tetangga, cast.perencana_tetangga)


@pytest.mark.parametrize(
    ("sampai", "status"), [(-1, "diberikan"), (3, "diminta"), (3, "ditolak")], ids=["over", "asked", "refused"]
)
def test_what_is_over_or_not_granted_opens_nothing(cast, indikator, sampai, status):
    satu = jadwal(cast, -9, -2)
    perpanjang(satu, cast.kantor, hari(sampai), status)
    with pytest.raises(Terkunci):
        isi(indikator, cast.perencana)


def test_a_window_of_another_pemda_holds_nobody_here(cast, indikator):
    JadwalFactory(tenggat=hari(-1), mengunci=True)
    assert isi(indikator, cast.perencana).pk


def test_what_was_typed_in_time_is_handed_in_after_the_last_day(cast, indikator):
    isi(indikator, cast.perencana)
    jadwal(cast, -9, -1)
    dikirim = langkah_pengukuran(pengukuran_untuk(cast.kantor, TAHUN, 1, None), "kirim", by=cast.perencana)
    assert dikirim.status == "diperiksa"


@pytest.fixture
def kunci(cast) -> Kunci:
    with menulis(by=None):
        return Kunci.objects.create(perangkat=cast.kantor, tahun=TAHUN, alasan="Data final", lingkup="kinerja")


def kecualikan(kunci: Kunci, siapa, jam: int) -> None:
    sampai = timezone.now() + datetime.timedelta(hours=jam)
    with menulis(by=None):
        Pengecualian.objects.create(kunci=kunci, pengguna=siapa, sampai=sampai, alasan="Angka keliru")


def test_a_lock_lets_pass_only_who_was_named_and_only_until_then(cast, indikator, kunci):
    kecualikan(kunci, cast.perencana, jam=1)
    assert isi(indikator, cast.perencana).pk
    with menulis(by=None):
        Pengecualian.objects.update(sampai=timezone.now())
    with pytest.raises(Terkunci):
        isi(indikator, cast.perencana, periode=2)


def test_an_exception_for_one_person_opens_nothing_for_another(cast, indikator, kunci):
    kecualikan(kunci, cast.camat, jam=1)
    with pytest.raises(Terkunci):
        isi(indikator, cast.perencana)


def test_a_signed_year_knows_no_exception(cast, indikator, kunci):
    kecualikan(kunci, cast.perencana, jam=1)
    with menulis(by=None):
        Kunci.objects.update(sumber=Kunci.Sumber.EDISI)
    with pytest.raises(Terkunci, match="sudah ditandatangani"):
        isi(indikator, cast.perencana)
