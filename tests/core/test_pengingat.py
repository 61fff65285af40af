"""Reminders by mail: who, when, once; and what happens without a mail server."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from kinerja.alur import Status
from kinerja.models import BarisPerjanjian, PengukuranKinerja, PerjanjianKinerja, Realisasi
from sakip.core.domain import simpan
from sakip.core.models import Jadwal, Pengguna, Pengingat, Peran, PerangkatDaerah, Perpanjangan
from sakip.core.pengingat import tanda
from sakip.core.write import menulis
from tests.factories import TAHUN, IndikatorFactory, JadwalFactory


def hari(n: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=n)


@pytest.fixture
def jadwal(cast) -> Jadwal:
    """Seksi Pelayanan owes a figure of the last quarter, due in three days; staf and perencana have mail addresses."""
    ind = IndikatorFactory(perangkat=cast.kantor)
    with menulis(by=None):
        ind.penanggung_jawab.set([cast.unit])
        pk = PerjanjianKinerja.objects.create(perangkat=cast.kantor, tahun=TAHUN, status=Status.DITANDATANGANI)
        BarisPerjanjian.objects.create(perjanjian=pk, indikator=ind, uraian_sasaran="S", uraian_indikator="I")
        for nama in ("staf", "perencana", "staf_lain", "orang_luar"):
            Pengguna.objects.filter(username=nama).update(email=f"{nama}@contoh.go.id")
    return JadwalFactory(pemda=cast.kantor.pemda, kegiatan="tw4", buka=hari(-30), tenggat=hari(3))


def ingatkan(capsys, *args: str) -> str:
    call_command("ingatkan", *args)
    keluar = capsys.readouterr()
    return keluar.out + keluar.err


def kepada() -> set[str]:
    return {alamat for m in mail.outbox for alamat in m.to}


@pytest.mark.parametrize(("sisa", "ke"), [(8, None), (7, 7), (4, 7), (3, 3), (1, 3), (0, 0), (-1, -1), (-9, -1)])
def test_the_nearest_mark_that_is_reached_counts(sisa, ke):
    assert tanda(sisa, (7, 3, 0, -1)) == ke


def test_who_has_something_to_do_gets_one_mail_with_the_way_there(cast, jadwal, capsys):
    keluar = ingatkan(capsys)
    assert kepada() == {"staf@contoh.go.id", "perencana@contoh.go.id"}
    surat = next(m for m in mail.outbox if m.to == ["staf@contoh.go.id"])
    assert surat.subject.endswith(f": Pengukuran triwulan IV {TAHUN}, Kecamatan Contoh")
    assert "3 hari lagi" in surat.body
    assert f"http://localhost{reverse('kinerja:isian', args=['contoh', TAHUN])}" in surat.body
    assert "Dikirim kepada staf <staf@contoh.go.id>" in keluar


def test_nobody_gets_it_twice_but_again_at_the_next_mark(cast, jadwal, capsys):
    ingatkan(capsys)
    mail.outbox.clear()
    assert "Tidak ada yang perlu diingatkan." in ingatkan(capsys)
    assert mail.outbox == []
    with menulis(by=None):
        Jadwal.objects.update(tenggat=hari(0))
    ingatkan(capsys)
    assert "staf@contoh.go.id" in kepada()


def test_several_days_come_in_one_mail(cast, jadwal, capsys):
    JadwalFactory(pemda=cast.kantor.pemda, kegiatan="rkt", tenggat=hari(0))
    ingatkan(capsys)
    surat = [m for m in mail.outbox if m.to == ["perencana@contoh.go.id"]]
    assert len(surat) == 1
    assert surat[0].subject.endswith("dan 1 lainnya")
    assert surat[0].body.index("Rencana Kerja Tahunan") < surat[0].body.index("Pengukuran triwulan IV")


def test_without_an_address_home_has_to_do(cast, jadwal, capsys):
    with menulis(by=None):
        Pengguna.objects.update(email="")
    assert "staf belum mengisi surel; tugasnya tampil di Beranda." in ingatkan(capsys)
    assert (mail.outbox, Pengingat.objects.count()) == ([], 0)


def test_what_is_done_is_not_reminded_of(cast, jadwal, capsys):
    with menulis(by=None):
        simpan(
            Realisasi(indikator=IndikatorFactory._meta.model.objects.get(), tahun=TAHUN, periode=4, angka=9),
            by=cast.staf,
        )
        PengukuranKinerja.objects.create(
            perangkat=cast.kantor, tahun=TAHUN, periode=4, unit=cast.unit, status=Status.DISETUJUI
        )
    ingatkan(capsys)
    assert mail.outbox == []


def test_who_was_granted_more_time_is_reminded_of_the_later_day(cast, jadwal, capsys):
    with menulis(by=None):
        Perpanjangan.objects.create(
            jadwal=jadwal, perangkat=cast.kantor, sampai=hari(20), alasan="Banjir", status="diberikan"
        )
    ingatkan(capsys)
    assert mail.outbox == []
    with menulis(by=None):
        Jadwal.objects.update(tenggat=hari(-25))
        Perpanjangan.objects.update(sampai=hari(0))
    ingatkan(capsys)
    assert "staf@contoh.go.id" in kepada()


def test_what_is_long_over_is_left_alone(cast, jadwal, capsys):
    with menulis(by=None):
        Jadwal.objects.update(tenggat=hari(-31))
    assert "Tidak ada yang perlu diingatkan." in ingatkan(capsys)


def test_closed_accounts_ended_roles_and_hidden_offices_are_left_alone(cast, jadwal, capsys):
    with menulis(by=None):
        Pengguna.objects.filter(username="staf").update(is_active=False)
        Peran.objects.filter(pengguna=cast.perencana).update(selesai=hari(-1))
    ingatkan(capsys)
    assert mail.outbox == []
    with menulis(by=None):
        Pengguna.objects.update(is_active=True)
        PerangkatDaerah.objects.update(aktif=False)
    assert "Tidak ada" in ingatkan(capsys)


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=9)
def test_a_server_that_does_not_answer_is_told_and_tried_again(cast, jadwal, capsys):
    keluar = ingatkan(capsys)
    assert "Belum terkirim kepada staf: " in keluar
    assert Pengingat.objects.count() == 0
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        ingatkan(capsys)
    assert "staf@contoh.go.id" in kepada()


@override_settings(EMAIL_BACKEND="django.core.mail.backends.console.EmailBackend")
def test_without_a_server_nothing_is_taken_as_sent(cast, jadwal, capsys):
    assert "Server surel belum diatur (EMAIL_URL)" in ingatkan(capsys)
    assert Pengingat.objects.count() == 0


@pytest.mark.parametrize("hari_salah", ["tujuh", "7;3", "", "1.5"])
def test_days_that_are_none_are_refused(db, hari_salah):
    with pytest.raises(CommandError, match="--hari"):
        call_command("ingatkan", f"--hari={hari_salah}")
