"""One named person may still write what a lock holds: for a reason, until a moment, never in a signed year."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from sakip.core.domain import Terkunci, simpan
from sakip.core.domain_kunci import akhiri_pengecualian, beri_pengecualian
from sakip.core.models import Jejak, Kunci, Pengecualian
from sakip.core.permissions import Ditolak
from sakip.core.write import menulis
from tests.factories import TahapFactory

TAHUN = 2024


@pytest.fixture
def kunci(cast) -> Kunci:
    return simpan(Kunci(perangkat=cast.kantor, tahun=TAHUN, lingkup="anggaran", alasan="tutup buku"), by=cast.admin)


def besok() -> datetime.datetime:
    return timezone.now() + datetime.timedelta(days=1)


def alamat(nama, **isi):
    return reverse(f"core:{nama}", kwargs={"kantor": "contoh", "tahun": TAHUN} | isi)


def beri(cast, kunci, siapa="perencana", **lain):
    isi = {"kunci": kunci, "pengguna": cast.orang[siapa], "sampai": besok(), "alasan": "DPPA terlambat terbit"}
    return beri_pengecualian(Pengecualian(**isi | lain), by=cast.organisasi)


def ubah(tahap, by):
    tahap.nomor = f"{tahap.nomor}1"
    return simpan(tahap, by=by)


def test_the_named_person_writes_until_it_expires(cast, kunci):
    tahap = TahapFactory(perangkat=cast.kantor, tahun=TAHUN)
    with pytest.raises(Terkunci, match="tutup buku"):
        ubah(tahap, cast.perencana)
    p = beri(cast, kunci)
    ubah(tahap, cast.perencana)
    assert "DPPA terlambat terbit" in Jejak.objects.filter(jenis="core.pengecualian").get().catatan
    with menulis(by=None):
        Pengecualian.objects.filter(pk=p.pk).update(sampai=timezone.now())
    with pytest.raises(Terkunci):
        ubah(tahap, cast.perencana)


def test_nobody_else_is_let_through(cast, kunci):
    beri(cast, kunci, "camat")
    with pytest.raises(Terkunci):
        ubah(TahapFactory(perangkat=cast.kantor, tahun=TAHUN), cast.perencana)


def test_ended_early_it_holds_no_more_and_the_row_stays(cast, kunci):
    p = akhiri_pengecualian(beri(cast, kunci), by=cast.organisasi)
    with pytest.raises(Terkunci):
        ubah(TahapFactory(perangkat=cast.kantor, tahun=TAHUN), cast.perencana)
    with pytest.raises(ValidationError, match="sudah berakhir"):
        akhiri_pengecualian(p, by=cast.organisasi)
    assert Pengecualian.objects.count() == 1


@pytest.mark.parametrize(
    ("lain", "kalimat"),
    [
        ({"sampai": timezone.now() - datetime.timedelta(hours=1)}, "sudah lewat"),
        ({"sampai": timezone.now() + datetime.timedelta(days=400)}, "paling lama satu tahun"),
        ({"siapa": "orang_luar"}, "bekerja di kantor ini"),
        ({"alasan": ""}, "tidak boleh kosong"),
    ],
)
def test_it_has_an_end_a_person_of_the_office_and_a_reason(cast, kunci, lain, kalimat):
    with pytest.raises(ValidationError, match=kalimat):
        beri(cast, kunci, **lain)


@pytest.mark.parametrize("isi", [{"sumber": "edisi"}, {"sampai": timezone.now()}])
def test_none_for_a_signed_year_or_an_opened_lock(cast, kunci, isi):
    with menulis(by=None):
        Kunci.objects.filter(pk=kunci.pk).update(**isi)
    with pytest.raises(ValidationError):
        beri(cast, Kunci.objects.get(pk=kunci.pk))


@pytest.mark.parametrize("siapa", ["perencana", "camat", "inspektorat"])
def test_only_who_sets_locks_gives_it(cast, kunci, siapa):
    with pytest.raises(Ditolak):
        beri_pengecualian(
            Pengecualian(kunci=kunci, pengguna=cast.perencana, sampai=besok(), alasan="x"), by=cast.orang[siapa]
        )


def test_given_and_ended_on_its_pages(cast, kunci):
    organisasi = cast.client("organisasi")
    form = {"pengguna": cast.perencana.pk, "sampai": f"{besok():%Y-%m-%dT%H:%M}", "alasan": "Pembetulan"}
    jawab = organisasi.post(alamat("pengecualian_tambah", dikunci=kunci.pk), form, follow=True)
    assert "dapat mengubah data yang dikunci sampai" in jawab.content.decode()
    p = Pengecualian.objects.get()
    isi = cast.client("perencana").get(alamat("kunci", dikunci=kunci.pk)).content.decode()
    assert "Pembetulan" in isi
    assert "Akhiri" not in isi
    organisasi.post(alamat("pengecualian_akhiri", pk=p.pk))
    assert "berakhir" in organisasi.get(alamat("kunci", dikunci=kunci.pk)).content.decode()


def test_the_form_offers_people_of_this_office_alone(cast, kunci):
    isi = cast.client("organisasi").get(alamat("pengecualian_tambah", dikunci=kunci.pk)).content.decode()
    assert ">perencana<" in isi
    assert ">perencana_tetangga<" not in isi


def test_a_signed_years_lock_is_shown_and_not_opened(cast, kunci):
    with menulis(by=None):
        Kunci.objects.filter(pk=kunci.pk).update(sumber=Kunci.Sumber.EDISI)
    organisasi = cast.client("organisasi")
    isi = organisasi.get(alamat("kunci_daftar")).content.decode()
    assert "laporan yang ditandatangani" in isi
    assert alamat("kunci_buka", pk=kunci.pk) not in isi
    assert "Beri pengecualian" not in organisasi.get(alamat("kunci", dikunci=kunci.pk)).content.decode()
    jawab = organisasi.post(alamat("kunci_buka", pk=kunci.pk), follow=True)
    assert "hanya koreksi oleh camat" in jawab.content.decode()
    assert Kunci.objects.get(pk=kunci.pk).sampai is None
