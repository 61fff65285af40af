"""The calendar: usual days, the windows of a year, more time asked for and answered, its pages."""

from __future__ import annotations

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from sakip.core.domain_kalender import (
    jadwal_baku,
    jadwal_tahun_lalu,
    jawab_perpanjangan,
    lengkapi_jadwal,
    minta_perpanjangan,
)
from sakip.core.kalender import (
    Keadaan,
    akhir_triwulan,
    jendela_tahun,
    kalender,
    masih_berjalan,
    sebulan_sesudah,
    triwulan_terbuka,
)
from sakip.core.models import Jadwal, Jejak, Kegiatan, Perpanjangan
from sakip.core.permissions import Ditolak
from sakip.core.workflow import TransitionConflict
from sakip.core.write import menulis
from tests.factories import TAHUN, JadwalFactory, PerangkatFactory, TahapFactory

Hari = datetime.date


def hari(n: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=n)


def halaman(cast, siapa: str, nama: str, **isi):
    alamat = reverse(nama, kwargs={"kantor": cast.kantor.slug, "tahun": TAHUN} | isi)
    return cast.client(siapa).get(alamat)


def pemda(cast, nama: str, *args) -> str:
    return reverse(f"pemda:{nama}", args=[cast.kantor.pemda.slug, *args])


def test_the_usual_days_are_those_of_the_handbook(cast):
    baku = {j.kegiatan: j.tenggat for j in jadwal_baku(cast.kantor.pemda, 2024)}
    assert baku == {
        "renstra": Hari(2024, 1, 31), "rkt": Hari(2024, 1, 31), "pk": Hari(2024, 1, 31), "aksi": Hari(2024, 2, 28),
        "tw1": Hari(2024, 4, 15), "tw2": Hari(2024, 7, 15), "tw3": Hari(2024, 10, 15), "tw4": Hari(2025, 1, 15),
        "lkjip": Hari(2025, 2, 28), "reviu": Hari(2025, 3, 31),
    }  # fmt: skip
    assert set(baku) == set(Kegiatan.values)


def test_many_pemda_ask_for_the_report_in_january(cast):
    baku = {j.kegiatan: j.tenggat for j in jadwal_baku(cast.kantor.pemda, 2024, laporan="januari")}
    assert baku["lkjip"] == Hari(2025, 1, 31)


def test_a_perjanjian_kinerja_is_due_a_month_after_the_latest_dpa(cast):
    TahapFactory(perangkat=cast.kantor, tanggal=Hari(TAHUN, 1, 3))
    TahapFactory(perangkat=cast.tetangga, tanggal=Hari(TAHUN, 1, 30))
    TahapFactory(perangkat=PerangkatFactory(), tanggal=Hari(TAHUN, 6, 30))
    baku = {j.kegiatan: j.tenggat for j in jadwal_baku(cast.kantor.pemda, TAHUN)}
    assert baku["pk"] == Hari(TAHUN, 2, 29)


@pytest.mark.parametrize(
    ("awal", "akhir"),
    [
        (Hari(2024, 1, 9), Hari(2024, 2, 9)),
        (Hari(2023, 1, 31), Hari(2023, 2, 28)),
        (Hari(2023, 12, 31), Hari(2024, 1, 31)),
    ],
)
def test_a_month_after_a_day(awal, akhir):
    assert sebulan_sesudah(awal) == akhir


def test_the_quarters_end_on_their_last_days():
    assert [akhir_triwulan(2024, tw) for tw in (1, 2, 3, 4)] == [
        Hari(2024, 3, 31), Hari(2024, 6, 30), Hari(2024, 9, 30), Hari(2024, 12, 31)
    ]  # fmt: skip


def test_what_a_year_has_stays_when_the_rest_is_filled_in(cast):
    sendiri = JadwalFactory(pemda=cast.kantor.pemda, kegiatan="lkjip", tenggat=Hari(TAHUN + 1, 1, 10))
    assert lengkapi_jadwal(jadwal_baku(cast.kantor.pemda, TAHUN), by=cast.organisasi) == 9
    assert Jadwal.objects.get(kegiatan="lkjip") == sendiri
    assert Jadwal.objects.get(kegiatan="lkjip").tenggat == Hari(TAHUN + 1, 1, 10)


def test_last_years_windows_move_by_a_year(cast):
    JadwalFactory(pemda=cast.kantor.pemda, buka=Hari(2024, 2, 29), tenggat=Hari(2024, 4, 20), mengunci=True)
    (satu,) = jadwal_tahun_lalu(cast.kantor.pemda, TAHUN + 1)
    assert (satu.buka, satu.tenggat, satu.mengunci) == (Hari(2025, 2, 28), Hari(2025, 4, 20), True)


def test_only_bagian_organisasi_and_admin_set_windows(cast):
    for siapa in ("staf", "perencana", "camat", "inspektorat"):
        with pytest.raises(Ditolak, match="Bagian Organisasi atau admin"):
            lengkapi_jadwal(jadwal_baku(cast.kantor.pemda, TAHUN), by=cast.orang[siapa])


@pytest.fixture
def jadwal(cast) -> Jadwal:
    return JadwalFactory(pemda=cast.kantor.pemda, tenggat=hari(-1), mengunci=True)


def minta(cast, jadwal, by="perencana", sampai=5) -> Perpanjangan:
    return minta_perpanjangan(
        jadwal=jadwal, perangkat=cast.kantor, sampai=hari(sampai), alasan="Data kelurahan", by=cast.orang[by]
    )


def test_more_time_is_asked_for_and_granted_with_a_sentence(cast, jadwal):
    p = jawab_perpanjangan(minta(cast, jadwal), "berikan", jawaban="Sekali ini", by=cast.organisasi)
    assert (p.status, p.jawaban) == ("diberikan", "Sekali ini")
    jendela = jendela_tahun(cast.kantor, TAHUN)["tw1"]
    assert (jendela.batas, jendela.tenggat, jendela.ditutup) == (hari(5), hari(-1), False)
    assert jendela_tahun(cast.tetangga, TAHUN)["tw1"].ditutup
    assert Jejak.objects.filter(jenis="core.perpanjangan", aksi="berikan", pengguna=cast.organisasi).count() == 1


def test_it_may_be_granted_until_another_day(cast, jadwal):
    jawab_perpanjangan(minta(cast, jadwal), "berikan", jawaban="", sampai=hari(2), by=cast.organisasi)
    assert jendela_tahun(cast.kantor, TAHUN)["tw1"].batas == hari(2)


def test_a_refusal_needs_a_sentence(cast, jadwal):
    p = minta(cast, jadwal)
    with pytest.raises(ValidationError) as salah:
        jawab_perpanjangan(p, "tolak", jawaban=" ", by=cast.organisasi)
    assert list(salah.value.message_dict) == ["jawaban"]
    assert Perpanjangan.objects.get().status == "diminta"


def test_it_is_answered_once(cast, jadwal):
    p = minta(cast, jadwal)
    basi = Perpanjangan.objects.get(pk=p.pk)
    jawab_perpanjangan(p, "berikan", jawaban="", by=cast.organisasi)
    with pytest.raises(TransitionConflict):
        jawab_perpanjangan(basi, "tolak", jawaban="Tidak", by=cast.admin)
    assert Perpanjangan.objects.get().jawaban == ""


def test_who_asks_cannot_answer(cast, jadwal):
    with pytest.raises(Ditolak):
        jawab_perpanjangan(minta(cast, jadwal), "berikan", jawaban="", by=cast.perencana)
    with pytest.raises(Ditolak):
        minta(cast, jadwal, by="staf")


def test_one_request_at_a_time_and_not_for_a_day_that_is_over(cast, jadwal):
    minta(cast, jadwal)
    with pytest.raises(ValidationError, match="belum dijawab"):
        minta(cast, jadwal, sampai=9)
    lain = JadwalFactory(pemda=cast.kantor.pemda, kegiatan="tw2", tenggat=hari(-9))
    with pytest.raises(ValidationError) as salah:
        minta(cast, lain, sampai=-1)
    assert list(salah.value.message_dict) == ["sampai"]


def test_more_time_ends_within_a_year(cast, jadwal):
    with pytest.raises(ValidationError, match="paling lama satu tahun"):
        minta(cast, jadwal, sampai=400)
    with pytest.raises(ValidationError, match="paling lama satu tahun"):
        jawab_perpanjangan(minta(cast, jadwal), "berikan", jawaban="", sampai=hari(400), by=cast.organisasi)
    assert Perpanjangan.objects.get().status == "diminta"


@pytest.mark.parametrize("tanggal", ["9999-12-31", "0202-01-31"])
def test_a_year_that_cannot_be_is_answered_beside_the_field(cast, jadwal, tanggal):
    isi = {"tahun": TAHUN, "kegiatan": jadwal.kegiatan, "tenggat": tanggal}
    jawaban = cast.client("organisasi").post(pemda(cast, "jadwal_ubah", jadwal.pk), isi)
    assert "Isi tanggal dalam tahun 1900 sampai 2199." in jawaban.content.decode()
    assert Jadwal.objects.get(pk=jadwal.pk).tenggat == jadwal.tenggat


@pytest.mark.parametrize("tahun", [0, 1999, 2101, 9999])
def test_a_window_belongs_to_a_year_that_has_pages(cast, tahun):
    isi = {"tahun": tahun, "kegiatan": "tw3", "tenggat": hari(9).isoformat()}
    jawaban = cast.client("organisasi").post(pemda(cast, "jadwal_tambah"), isi)
    assert list(jawaban.context["form"].errors) == ["tahun"]
    assert Jadwal.objects.count() == 0


def test_a_window_up_to_the_last_day_that_there_is_stops_no_page(cast, jadwal):
    with menulis(by=None):
        Jadwal.objects.filter(pk=jadwal.pk).update(tenggat=datetime.date.max, buka=hari(-2))
    assert [j.batas for j in masih_berjalan(cast.kantor, TAHUN + 1)] == [datetime.date.max]


def test_the_windows_of_another_pemda_are_not_to_be_had(cast):
    with pytest.raises(ValidationError, match="bukan milik"):
        minta(cast, JadwalFactory())
    jawaban = halaman(cast, "perencana", "core:perpanjangan_minta", jadwal=JadwalFactory().pk)
    assert jawaban.status_code == 404


@pytest.mark.parametrize(
    ("buka", "tenggat", "keadaan"),
    [(None, 0, Keadaan.BERJALAN), (1, 5, Keadaan.MENDATANG), (-9, -1, Keadaan.TERLAMBAT)],
)
def test_each_kegiatan_says_where_it_stands(cast, buka, tenggat, keadaan):
    JadwalFactory(pemda=cast.kantor.pemda, buka=None if buka is None else hari(buka), tenggat=hari(tenggat))
    semua = {a.kegiatan: a.keadaan for a in kalender(cast.kantor, TAHUN)}
    assert semua["tw1"] == keadaan
    assert semua["pk"] == Keadaan.TANPA_JADWAL


def test_a_quarter_is_due_when_its_window_opens_else_when_it_is_over(cast):
    tahun = timezone.localdate().year + 1
    assert triwulan_terbuka(cast.kantor, tahun) == ()
    JadwalFactory(pemda=cast.kantor.pemda, tahun=tahun, kegiatan="tw2", buka=hari(0), tenggat=hari(9))
    JadwalFactory(pemda=cast.kantor.pemda, tahun=tahun, kegiatan="tw3", buka=hari(1), tenggat=hari(9))
    assert triwulan_terbuka(cast.kantor, tahun) == (2,)
    assert triwulan_terbuka(cast.kantor, tahun - 3) == (1, 2, 3, 4)


def test_the_office_sees_its_calendar_and_asks_there(cast, jadwal):
    isi = halaman(cast, "perencana", "core:kalender").content.decode()
    alamat = reverse("core:perpanjangan_minta", args=[cast.kantor.slug, TAHUN, jadwal.pk])
    assert alamat in isi
    assert alamat not in halaman(cast, "staf", "core:kalender").content.decode()
    data = {"sampai": hari(3).isoformat(), "alasan": "Data kelurahan belum masuk"}
    jawaban = cast.client("perencana").post(alamat, data, follow=True)
    assert "Data kelurahan belum masuk" in jawaban.content.decode()
    assert Perpanjangan.objects.get().perangkat == cast.kantor


def test_a_day_before_the_end_is_answered_beside_the_field(cast, jadwal):
    alamat = reverse("core:perpanjangan_minta", args=[cast.kantor.slug, TAHUN, jadwal.pk])
    jawaban = cast.client("perencana").post(alamat, {"sampai": hari(-3).isoformat(), "alasan": "Sakit"})
    assert list(jawaban.context["form"].errors) == ["sampai"]
    assert "Sakit" in jawaban.content.decode()


def test_bagian_organisasi_fills_a_year_and_answers(cast):
    client = cast.client("organisasi")
    data = {"tahun": TAHUN, "cara": "baku", "laporan": "januari", "mengunci": "on"}
    jawaban = client.post(pemda(cast, "jadwal_isi"), data, follow=True)
    assert jawaban.redirect_chain[-1][0] == f"{pemda(cast, 'jadwal')}?tahun={TAHUN}"
    assert Jadwal.objects.filter(pemda=cast.kantor.pemda, tahun=TAHUN, mengunci=True).count() == 10
    p = minta(cast, Jadwal.objects.get(kegiatan="tw1"))
    isian = {"langkah": "tolak", "sampai": p.sampai.isoformat(), "jawaban": "Data sudah cukup"}
    client.post(pemda(cast, "perpanjangan", p.pk), isian)
    assert "Data sudah cukup" in halaman(cast, "perencana", "core:kalender").content.decode()


def test_copying_from_a_year_without_windows_says_so(cast):
    data = {"tahun": TAHUN, "cara": "salin", "laporan": "februari"}
    jawaban = cast.client("organisasi").post(pemda(cast, "jadwal_isi"), data)
    assert jawaban.context["form"].errors["cara"] == [f"Tahun {TAHUN - 1} belum berjadwal. Pilih tanggal yang lazim."]


@pytest.mark.parametrize("tahun", ["", "abc", "99999", "²"])
def test_a_year_that_is_none_shows_this_year(cast, tahun):
    jawaban = cast.client("organisasi").get(pemda(cast, "jadwal"), {"tahun": tahun})
    assert f"Jadwal {timezone.localdate().year}" in jawaban.content.decode()


def test_the_pages_ask_the_same_for_one_office_and_for_many(cast, jadwal):
    def ukur() -> list[int]:
        hasil = []
        for siapa, alamat in (
            ("organisasi", f"{pemda(cast, 'jadwal')}?tahun={TAHUN}"),
            ("organisasi", pemda(cast, "perpanjangan_daftar")),
            ("perencana", reverse("core:kalender", args=[cast.kantor.slug, TAHUN])),
        ):
            client = cast.client(siapa)
            with CaptureQueriesContext(connection) as tangkap:
                assert client.get(alamat).status_code == 200
            hasil.append(len(tangkap))
        return hasil

    minta(cast, jadwal)
    satu = ukur()
    for _ in range(30):
        kantor = PerangkatFactory(pemda=cast.kantor.pemda)
        with_izin = {"jadwal": jadwal, "perangkat": kantor, "sampai": hari(4), "alasan": "Banjir"}
        minta_perpanjangan(**with_izin, by=cast.organisasi)
    assert ukur() == satu
    assert max(satu) < 30
