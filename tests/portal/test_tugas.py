"""Home: what each role has to do in an office's year, by deadline, with the way to the very page."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.alur import Status
from kinerja.domain import langkah_pengukuran, pengukuran_untuk
from kinerja.models import BarisPerjanjian, PengukuranKinerja, PerjanjianKinerja, Realisasi
from kinerja.selesai import selesai
from laporan.models import Bagian, Laporan
from sakip.core import tugas
from sakip.core.domain import simpan
from sakip.core.models import Catatan, Jadwal, Pengguna, Perpanjangan
from sakip.core.write import menulis
from tests.factories import (
    TAHUN,
    IndikatorFactory,
    JadwalFactory,
    PaguFactory,
    PeranFactory,
    RenstraFactory,
    RumusanFactory,
    SasaranFactory,
    SimpulFactory,
    TahapFactory,
    TargetFactory,
    TujuanFactory,
)


def hari(n: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=n)


@pytest.fixture
def indikator(cast):
    """One promised indicator for which Seksi Pelayanan answers, in a year with a Renstra and a budget."""
    renstra = RenstraFactory(perangkat=cast.kantor, status="berlaku")
    sasaran = SasaranFactory(tujuan=TujuanFactory(renstra=renstra))
    ind = IndikatorFactory(perangkat=cast.kantor, nama="Indeks kepuasan")
    TargetFactory(rumusan=RumusanFactory(sasaran=sasaran, indikator=ind))
    PaguFactory(tahap=TahapFactory(perangkat=cast.kantor))
    with menulis(by=None):
        ind.penanggung_jawab.set([cast.unit])
        pk = PerjanjianKinerja.objects.create(perangkat=cast.kantor, tahun=TAHUN, status=Status.DITANDATANGANI)
        BarisPerjanjian.objects.create(
            perjanjian=pk, sasaran=sasaran, indikator=ind, uraian_sasaran="S", uraian_indikator="I", angka=100
        )
    return ind


@pytest.fixture
def tw4(cast) -> Jadwal:
    return JadwalFactory(pemda=cast.kantor.pemda, kegiatan="tw4", buka=hari(-3), tenggat=hari(2))


def daftar(cast, siapa: str, tahun: int = TAHUN) -> dict[str, tugas.Tugas]:
    # A fresh object: roles are read once for each.
    orang = Pengguna.objects.get(pk=cast.orang[siapa].pk)
    return {t.label: t for t in tugas.kumpulkan(orang, cast.kantor, tahun)}


def alamat(cast, nama: str, **isi) -> str:
    return reverse(nama, kwargs={"kantor": cast.kantor.slug, "tahun": TAHUN} | isi)


def ukur(cast, indikator, by="staf") -> None:
    simpan(Realisasi(indikator=indikator, tahun=TAHUN, periode=4, angka=90), by=cast.orang[by])


def pengukuran(cast) -> PengukuranKinerja:
    return pengukuran_untuk(cast.kantor, TAHUN, 4, cast.unit)


def test_staf_is_led_to_the_first_empty_cell_of_the_own_unit(cast, indikator, tw4):
    t = daftar(cast, "staf")["Isi realisasi triwulan IV"]
    sel = f"realisasi:{indikator.pk}:0:{TAHUN}:4"
    assert t.alamat == f"{alamat(cast, 'kinerja:isian')}#{sel}"
    assert (t.tenggat, t.kata_sisa, t.kegiatan) == (hari(2), "2 hari lagi", "tw4")
    assert daftar(cast, "staf_lain") == {}


def test_the_cell_is_there_on_that_page(cast, indikator, tw4):
    tujuan, _, sel = daftar(cast, "staf")["Isi realisasi triwulan IV"].alamat.partition("#")
    assert f'id="{sel}"' in cast.client("staf").get(tujuan).content.decode()


def test_without_a_window_a_quarter_is_due_when_it_is_over(cast, indikator):
    assert daftar(cast, "staf")["Isi realisasi triwulan IV"].tenggat is None
    with menulis(by=None):
        PerjanjianKinerja.objects.update(tahun=timezone.localdate().year)
    assert "Isi realisasi triwulan IV" not in daftar(cast, "staf", timezone.localdate().year)


def test_a_figure_of_the_whole_year_is_enough(cast, indikator):
    simpan(Realisasi(indikator=indikator, tahun=TAHUN, periode=0, angka=90), by=cast.staf)
    assert "Isi realisasi triwulan IV" not in daftar(cast, "staf")


def test_from_hand_to_hand(cast, indikator, tw4):
    """Typed, handed in, returned with a reason, handed in again, checked, approved: one desk after the other."""
    ukur(cast, indikator)
    assert list(daftar(cast, "staf")) == ["Kirim pengukuran triwulan IV"]
    langkah_pengukuran(pengukuran(cast), "kirim", by=cast.staf)
    assert daftar(cast, "staf") == {}
    assert list(daftar(cast, "pemeriksa")) == ["Periksa pengukuran triwulan IV"]
    langkah_pengukuran(pengukuran(cast), "kembalikan", by=cast.pemeriksa, catatan="Bukti belum ada")
    t = daftar(cast, "staf")["Perbaiki pengukuran triwulan IV yang dikembalikan"]
    assert t.keterangan == "Seksi Pelayanan: Bukti belum ada"
    langkah_pengukuran(pengukuran(cast), "kirim", by=cast.staf)
    langkah_pengukuran(pengukuran(cast), "ajukan", by=cast.pemeriksa)
    t = daftar(cast, "camat")["Setujui atau kembalikan pengukuran triwulan IV"]
    assert t.alamat == alamat(cast, "kinerja:pengukuran", periode=4, unit=cast.unit.pk)
    assert selesai([cast.kantor.pk], TAHUN)["tw4"] == set()
    langkah_pengukuran(pengukuran(cast), "setujui", by=cast.camat)
    assert selesai([cast.kantor.pk], TAHUN)["tw4"] == {cast.kantor.pk}
    assert daftar(cast, "camat") == {}


def test_a_unit_that_owes_figures_keeps_the_quarter_open(cast, indikator, tw4):
    lain = IndikatorFactory(perangkat=cast.kantor)
    with menulis(by=None):
        lain.penanggung_jawab.set([cast.unit_lain])
        BarisPerjanjian.objects.create(
            perjanjian=PerjanjianKinerja.objects.get(), indikator=lain, uraian_sasaran="S", uraian_indikator="L"
        )
        PengukuranKinerja.objects.create(
            perangkat=cast.kantor, tahun=TAHUN, periode=4, unit=cast.unit, status=Status.DISETUJUI
        )
    assert selesai([cast.kantor.pk], TAHUN)["tw4"] == set()


def test_money_of_the_own_unit(cast, indikator, tw4):
    simpul = SimpulFactory(perangkat=cast.kantor, unit=cast.unit_lain, nama="Pembinaan desa")
    PaguFactory(tahap=cast.kantor.tahap.get(), simpul=simpul)
    t = daftar(cast, "staf_lain")["Isi realisasi anggaran triwulan IV"]
    assert "mulai dari Pembinaan desa" in t.keterangan
    tujuan, _, sel = t.alamat.partition("#")
    assert f'id="{sel}"' in cast.client("staf_lain").get(tujuan).content.decode()
    assert "Isi realisasi anggaran triwulan IV" not in daftar(cast, "staf")


def test_an_empty_year_tells_the_perencana_how_to_begin(cast):
    semua = daftar(cast, "perencana")
    assert list(semua) == [
        f"Buat LKjIP {TAHUN}", "Susun Perjanjian Kinerja 2024", "Susun RKT 2024", f"Susun Renstra yang berlaku tahun {TAHUN}",
        "Susun program dan pagu",
    ]  # fmt: skip
    assert daftar(cast, "camat") == daftar(cast, "staf") == {}


def test_what_is_not_due_yet_is_not_asked_for(cast, indikator):
    assert "Buat LKjIP" not in " ".join(daftar(cast, "perencana", timezone.localdate().year))


@pytest.mark.parametrize(
    ("status", "siapa", "label"),
    [
        ("draf", "perencana", "Lengkapi dan kirim Perjanjian Kinerja Tahun 2024"),
        ("diperiksa", "pemeriksa", "Periksa Perjanjian Kinerja Tahun 2024"),
        ("diajukan", "camat", "Setujui atau kembalikan Perjanjian Kinerja Tahun 2024"),
        ("disetujui", "camat", "Tanda tangani Perjanjian Kinerja Tahun 2024"),
    ],
)
def test_a_perjanjian_kinerja_lies_with_one_role(cast, indikator, status, siapa, label):
    with menulis(by=None):
        PerjanjianKinerja.objects.update(status=status)
    semua = {nama: set(daftar(cast, nama)) for nama in ("staf", "perencana", "pemeriksa", "camat")}
    assert [nama for nama, isi in semua.items() if label in isi] == [siapa]


@pytest.fixture
def laporan(cast) -> Laporan:
    with menulis(by=None):
        return Laporan.objects.create(perangkat=cast.kantor, tahun=TAHUN)


def test_texts_of_last_year_are_read_first(cast, indikator, laporan):
    with menulis(by=None):
        for urut, dari in enumerate([2023, 2023, None]):
            Bagian.objects.create(laporan=laporan, kunci=f"b{urut}", judul="B", urut=urut, dari_tahun=dari)
        Bagian.objects.create(laporan=laporan, kunci="x", judul="B", urut=9, dari_tahun=2023, tampil=False)
    t = daftar(cast, "perencana")[f"Baca naskah LKjIP {TAHUN} yang masih dari tahun lalu"]
    assert (t.jumlah, t.alamat) == (2, alamat(cast, "laporan:kesiapan"))


@pytest.mark.parametrize(
    ("status", "reviu", "siapa", "label"),
    [
        ("draf", "sebelum", "perencana", "Lengkapi dan kirim LKjIP 2024"),
        ("dikembalikan", "sebelum", "perencana", "Perbaiki LKjIP 2024 yang dikembalikan"),
        ("diperiksa", "sebelum", "pemeriksa", "Periksa LKjIP 2024"),
        ("diajukan", "sebelum", "camat", "Setujui atau kembalikan LKjIP 2024"),
        ("disetujui", "sesudah", "camat", "Tanda tangani LKjIP 2024"),
    ],
)
def test_a_report_lies_with_one_role(cast, indikator, laporan, status, reviu, siapa, label):
    with menulis(by=None):
        type(cast.kantor.pemda).objects.filter(pk=cast.kantor.pemda_id).update(reviu=reviu)
        Laporan.objects.update(status=status)
    semua = {n: set(daftar(cast, n)) for n in ("staf", "perencana", "pemeriksa", "camat", "inspektorat")}
    assert [nama for nama, isi in semua.items() if label in isi] == [siapa]


def test_where_reviu_comes_first_it_is_handed_over_before_it_is_signed(cast, indikator, laporan):
    with menulis(by=None):
        Laporan.objects.update(status=Status.DISETUJUI)
    assert f"Serahkan LKjIP {TAHUN} untuk direviu" in daftar(cast, "perencana")
    assert f"Tanda tangani LKjIP {TAHUN}" not in daftar(cast, "camat")


def test_bagian_organisasi_answers_requests_and_sets_windows(cast):
    satu = JadwalFactory(pemda=cast.kantor.pemda, tenggat=hari(-1))
    with menulis(by=None):
        Perpanjangan.objects.create(jadwal=satu, perangkat=cast.kantor, sampai=hari(3), alasan="Banjir")
    semua = daftar(cast, "organisasi")
    assert list(semua) == ["Jawab permintaan perpanjangan: Pengukuran triwulan I", f"Lengkapi jadwal {TAHUN}"]
    assert semua[f"Lengkapi jadwal {TAHUN}"].jumlah == 9


def catat(cast, oleh: str, rujukan: str, **isi) -> Catatan:
    with menulis(by=None):
        return Catatan.objects.create(
            perangkat=cast.kantor, tahun=TAHUN, rujukan=rujukan, tentang="Realisasi", teks="Mana buktinya?",
            oleh=cast.orang[oleh], **isi,
        )  # fmt: skip


def test_a_note_comes_to_who_typed_the_figure_and_to_the_perencana(cast, indikator):
    catat(cast, "camat", f"realisasi:{indikator.pk}:0:{TAHUN}:4")
    for siapa, ada in {"staf": True, "staf_lain": False, "perencana": True, "camat": False}.items():
        assert ("Jawab catatan" in daftar(cast, siapa)) is ada, siapa


def test_a_note_of_the_reviu_is_answered_and_its_answer_looked_at(cast, indikator):
    catatan = catat(cast, "inspektorat", "bagian:1", asal="reviu")
    assert "Jawab catatan reviu" in daftar(cast, "perencana")
    assert "Periksa jawaban catatan" not in daftar(cast, "inspektorat")
    with menulis(by=None):
        Catatan.objects.filter(pk=catatan.pk).update(status="dijawab")
    assert "Jawab catatan reviu" not in daftar(cast, "perencana")
    assert "Periksa jawaban catatan" in daftar(cast, "inspektorat")


def test_overdue_stands_on_top_and_what_has_no_day_last(cast, indikator, tw4):
    JadwalFactory(pemda=cast.kantor.pemda, kegiatan="rkt", tenggat=hari(-5))
    isi = cast.client("perencana").get(reverse("kantor_tahun", args=[cast.kantor.slug, TAHUN]))
    assert [(nama, [t.label for t in semua][:1]) for nama, _, semua in isi.context["tugas"]] == [
        ("Lewat tenggat", [f"Susun RKT {TAHUN}"]),
        ("Segera", ["Isi realisasi anggaran triwulan IV"]),
        ("Selanjutnya", [f"Buat LKjIP {TAHUN}"]),
    ]
    assert "terlambat 5 hari" in isi.content.decode()


@pytest.mark.parametrize(
    ("sisa", "kata"), [(0, "hari ini"), (1, "besok"), (3, "3 hari lagi"), (-1, "terlambat 1 hari"), (-90, "terlambat")]
)
def test_how_long_there_is_still(sisa, kata):
    assert tugas.Tugas("", "", tenggat=hari(sisa)).kata_sisa == kata


def test_who_has_nothing_to_do_is_told_so(cast):
    isi = cast.client("staf").get(reverse("kantor_tahun", args=[cast.kantor.slug, TAHUN])).content.decode()
    assert f"Tidak ada yang menunggu Anda di tahun {TAHUN}." in isi


def test_a_plt_of_two_offices_sees_what_waits_in_each(cast, indikator):
    PeranFactory(pengguna=cast.camat, jenis="camat", perangkat=cast.tetangga)
    with menulis(by=None):
        PerjanjianKinerja.objects.update(status=Status.DIAJUKAN)
        PengukuranKinerja.objects.create(perangkat=cast.kantor, tahun=TAHUN, periode=4, status=Status.DIAJUKAN)
        Laporan.objects.create(perangkat=cast.tetangga, tahun=TAHUN + 1, status=Status.DISETUJUI)
    isi = cast.client("camat").get(reverse("beranda")).context["daftar_kantor"]
    assert {k["kantor"]: k["menunggu"] for k in isi} == {cast.kantor: [(TAHUN, 2)], cast.tetangga: [(TAHUN + 1, 1)]}


def test_home_asks_the_same_for_one_indicator_and_for_many(cast, indikator, tw4):
    def ukur_halaman() -> int:
        client = cast.client("perencana")
        with CaptureQueriesContext(connection) as tangkap:
            client.get(reverse("kantor_tahun", args=[cast.kantor.slug, TAHUN]))
        return len(tangkap)

    catat(cast, "camat", "bagian:1")
    satu = ukur_halaman()
    pk = PerjanjianKinerja.objects.get()
    for i in range(30):
        lain = IndikatorFactory(perangkat=cast.kantor)
        catat(cast, "camat", f"bagian:{i}")
        with menulis(by=None):
            lain.penanggung_jawab.set([cast.unit])
            BarisPerjanjian.objects.create(perjanjian=pk, indikator=lain, uraian_sasaran="S", uraian_indikator="I")
    assert ukur_halaman() == satu


def test_beranda_asks_the_same_for_two_offices_and_for_many(cast):
    def ukur_halaman(siapa: str) -> int:
        client = cast.client(siapa)
        with CaptureQueriesContext(connection) as tangkap:
            assert client.get(reverse("beranda")).status_code == 200
        return len(tangkap)

    dua = {siapa: ukur_halaman(siapa) for siapa in ("inspektorat", "organisasi")}
    for _ in range(30):
        RenstraFactory(perangkat__pemda=cast.kantor.pemda)
    assert {siapa: ukur_halaman(siapa) for siapa in dua} == dua
    assert max(dua.values()) < 30


def test_in_january_home_points_back_to_the_year_that_is_to_be_finished(cast):
    JadwalFactory(pemda=cast.kantor.pemda, tahun=TAHUN - 1, kegiatan="lkjip", buka=hari(-9), tenggat=hari(20))
    JadwalFactory(pemda=cast.kantor.pemda, tahun=TAHUN - 1, kegiatan="tw1", buka=hari(-200), tenggat=hari(-190))
    isi = cast.client("perencana").get(reverse("kantor_tahun", args=[cast.kantor.slug, TAHUN]))
    assert [j.kegiatan for j in isi.context["berjalan"]] == ["lkjip"]
    assert f"Buka pekerjaan tahun {TAHUN - 1}" in isi.content.decode()
