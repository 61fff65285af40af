"""Officials change in mid-year, and one person stands in for two offices: roles begin and end by their day."""

import datetime
from decimal import Decimal

import pytest
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from kinerja.domain import langkah_pengukuran, pengukuran_untuk, simpan_realisasi, susun_perjanjian
from kinerja.models import PerjanjianKinerja, Realisasi
from sakip.core.models import Jejak, Pejabat, Pengguna, Peran
from sakip.core.permissions import Ditolak, kantor_terlihat
from sakip.core.workflow import perform
from sakip.core.write import menulis
from tests.factories import (
    IndikatorFactory,
    PejabatFactory,
    PenggunaFactory,
    PeranFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    TujuanFactory,
)

TAHUN = 2026
PERGANTIAN = datetime.date(2026, 7, 1)
SEHARI = datetime.timedelta(days=1)
J = Peran.Jenis


def hari_lewat(hari: int) -> None:
    """Days pass: what has a day comes that much nearer."""
    lama = datetime.timedelta(days=hari)
    with menulis(by=None):
        Peran.objects.update(mulai=F("mulai") - lama, selesai=F("selesai") - lama)


def segar(pengguna) -> Pengguna:
    """The user as the next request reads him."""
    return Pengguna.objects.get(pk=pengguna.pk)


def ukur(perangkat, perencana, kode="I1"):
    """A measurement that lies with the camat."""
    indikator = IndikatorFactory(perangkat=perangkat, kode=kode)
    simpan_realisasi(Realisasi(indikator=indikator, tahun=TAHUN, periode=2, angka=Decimal(1)), by=perencana)
    with menulis(by=None):
        perangkat.langkah_periksa = False
        perangkat.save()
    return langkah_pengukuran(pengukuran_untuk(perangkat, TAHUN, 2, None), "ajukan_langsung", by=perencana)


@pytest.fixture
def pengganti(cast) -> Pengguna:
    """Today is the camat's last day, tomorrow another comes."""
    baru, hari = PenggunaFactory(username="camat_baru"), timezone.localdate()
    with menulis(by=None):
        cast.camat.peran.update(selesai=hari)
    PeranFactory(pengguna=baru, perangkat=cast.kantor, jenis=J.CAMAT, mulai=hari + SEHARI)
    return baru


def test_on_the_day_of_the_change_the_one_may_and_the_other_may_not(cast, pengganti):
    p = ukur(cast.kantor, cast.perencana)
    with pytest.raises(Ditolak):
        langkah_pengukuran(p, "setujui", by=segar(pengganti))
    langkah_pengukuran(p, "kembalikan", by=segar(cast.camat), catatan="periksa lagi")
    langkah_pengukuran(p, "ajukan_langsung", by=segar(cast.perencana))
    hari_lewat(1)
    with pytest.raises(Ditolak):
        langkah_pengukuran(p, "setujui", by=segar(cast.camat))
    langkah_pengukuran(p, "setujui", by=segar(pengganti))
    jejak = Jejak.objects.filter(jenis="kinerja.pengukurankinerja", aksi__in=["kembalikan", "setujui"]).order_by("pk")
    assert [j.pengguna.username for j in jejak] == ["camat", "camat_baru"]


def test_who_went_no_longer_sees_the_office(cast, pengganti):
    alamat = reverse("kantor_tahun", args=["contoh", TAHUN])
    assert cast.client("camat").get(alamat).status_code == 200
    hari_lewat(1)
    assert not kantor_terlihat(segar(cast.camat)).exists()
    assert cast.client("camat").get(alamat).status_code == 404


@pytest.fixture
def naskah(cast):
    """An office with a plan, its camat of both halves of the year, and the bupati."""
    sasaran = SasaranFactory(tujuan=TujuanFactory(renstra=RenstraFactory(
        perangkat=cast.kantor, tahun_awal=2025, tahun_akhir=2029, berlaku_mulai=2025, status="berlaku")))  # fmt: skip
    RumusanFactory(sasaran=sasaran, indikator=IndikatorFactory(perangkat=cast.kantor))
    akhir = PERGANTIAN - datetime.timedelta(days=1)
    PejabatFactory(perangkat=cast.kantor, nama="Camat Lama", jabatan="Camat Contoh", selesai=akhir)
    PejabatFactory(
        perangkat=cast.kantor, nama="Camat Baru", jabatan="Camat Contoh", penugasan="Plt.", mulai=PERGANTIAN,
        nip="198001012005011001",
    )  # fmt: skip
    PejabatFactory(perangkat=None, pemda=cast.kantor.pemda, nama="Bupati", jabatan=cast.kantor.pemda.jabatan_kepala)
    return cast


def test_each_paper_keeps_who_signed_it_and_a_change_is_a_paper_of_its_own(naskah):
    cast = naskah
    isi = {"perangkat": cast.kantor, "tahun": TAHUN, "by": cast.perencana}
    murni = susun_perjanjian(**isi, tanggal=datetime.date(2026, 1, 20))
    ubah = susun_perjanjian(
        **isi, jenis="perubahan", alasan_perubahan=PerjanjianKinerja.AlasanPerubahan.PEJABAT,
        tanggal=datetime.date(2026, 7, 10),
    )  # fmt: skip
    with menulis(by=None):
        Pejabat.objects.filter(nama="Camat Lama").update(nama="Nama yang diperbaiki")
    tersimpan = [PerjanjianKinerja.objects.get(pk=pk.pk) for pk in (murni, ubah)]
    assert [(pk.pertama_nama, pk.pertama_jabatan) for pk in tersimpan] == [
        ("Camat Lama", "Camat Contoh"),
        ("Camat Baru", "Plt. Camat Contoh"),
    ]


def test_an_approval_of_the_former_camat_holds_and_is_opened_by_the_new_one(naskah, pengganti):
    cast = naskah
    pk = susun_perjanjian(perangkat=cast.kantor, tahun=TAHUN, by=cast.perencana, tanggal=datetime.date(2026, 1, 20))
    for nama, siapa in (("kirim", cast.perencana), ("ajukan", cast.pemeriksa), ("setujui", cast.camat)):
        perform(pk, nama, by=segar(siapa))
    hari_lewat(1)
    with pytest.raises(Ditolak):
        perform(pk, "buka", by=segar(cast.camat), catatan="keliru")
    assert perform(pk, "buka", by=segar(pengganti), catatan="Target direviu").status == "dikembalikan"


# --- a Plt of two offices ---------------------------------------------------------------------------------------------


@pytest.fixture
def plt(cast) -> Pengguna:
    """The camat of this office stands in for the neighbour's, today for the last day."""
    hari = timezone.localdate()
    PeranFactory(pengguna=cast.camat, perangkat=cast.tetangga, jenis=J.CAMAT, mulai=hari - SEHARI, selesai=hari)
    return cast.camat


def test_a_plt_approves_in_both_offices_while_it_lasts(cast, plt):
    assert {k.slug for k in kantor_terlihat(segar(plt))} == {"contoh", "tetangga"}
    for kantor, perencana in ((cast.kantor, cast.perencana), (cast.tetangga, cast.perencana_tetangga)):
        p = ukur(kantor, perencana)
        assert langkah_pengukuran(p, "setujui", by=segar(plt)).status == "disetujui"
    hari_lewat(1)
    assert {k.slug for k in kantor_terlihat(segar(plt))} == {"contoh"}
    with pytest.raises(Ditolak):
        perform(p, "buka", by=segar(plt), catatan="keliru")


def test_each_office_shows_him_its_own_work(cast, plt):
    ukur(cast.tetangga, cast.perencana_tetangga, kode="LAIN1")
    client = cast.client("camat")
    for slug, tombol in (("contoh", False), ("tetangga", True)):
        isi = client.get(reverse("kinerja:pengukuran_daftar", args=[slug, TAHUN])).content.decode()
        assert ("Setujui yang dicentang" in isi) is tombol


def test_roles_of_one_person_in_two_offices_do_not_mix(cast):
    """Perencana here, sekretaris camat there: he passes on there, and not what he typed here."""
    orang = cast.perencana
    PeranFactory(pengguna=orang, perangkat=cast.tetangga, jenis=J.PEMERIKSA)
    orang = segar(orang)
    indikator = IndikatorFactory(perangkat=cast.tetangga)
    with pytest.raises(Ditolak):
        simpan_realisasi(Realisasi(indikator=indikator, tahun=TAHUN, periode=1, angka=Decimal(1)), by=orang)
    simpan_realisasi(
        Realisasi(indikator=indikator, tahun=TAHUN, periode=1, angka=Decimal(1)), by=cast.perencana_tetangga
    )
    p = langkah_pengukuran(pengukuran_untuk(cast.tetangga, TAHUN, 1, None), "kirim", by=cast.perencana_tetangga)
    with pytest.raises(Ditolak):
        langkah_pengukuran(p, "ajukan", by=cast.pemeriksa)
    assert langkah_pengukuran(p, "ajukan", by=orang).status == "diajukan"
