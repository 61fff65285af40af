"""Pages of measurements: where each unit stands, one with its figures and steps, many at once; without JavaScript."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.domain import langkah_pengukuran, pengukuran_untuk, simpan_realisasi
from kinerja.models import PengukuranKinerja, Realisasi
from sakip.core.write import menulis
from tests.factories import IndikatorFactory, RealisasiAnggaranFactory, SimpulFactory, UnitFactory
from tests.kinerja.conftest import TAHUN
from tests.kinerja.halaman import alamat, isi, rapat
from tests.kinerja.test_alur_pengukuran import beri_sebab


@pytest.fixture
def siap(bs_terukur):
    """The SKM is explained and may be handed in; the rekomendasi is not."""
    beri_sebab(bs_terukur.skm, bs_terukur.cast.staf)
    return bs_terukur


def kotak(bs, *unit):
    return [f"0-{u.pk if u else 0}" for u in unit]


def test_the_list_shows_each_unit_with_its_status(siap):
    teks = rapat(siap.cast.client("camat").get(alamat("pengukuran_daftar")))
    for unit, terisi in (
        ("Seksi Pelayanan", "1 dari 1"),
        ("Seksi Pemerintahan", "1 dari 1"),
        ("Tanpa unit", "0 dari 1"),
    ):
        assert f'<th scope="row">{unit}</th>' in teks
        assert f"{terisi} terisi" in teks


def test_a_unit_hands_in_on_its_page_and_the_camat_sees_it(siap):
    cast, p = siap.cast, {"periode": 0, "unit": siap.cast.unit.pk}
    staf = cast.client("staf")
    halaman = staf.get(alamat("pengukuran", **p))
    assert "Kirim untuk diperiksa" in isi(halaman)
    assert "93,71" in isi(halaman)
    assert "Berkas datang terlambat" in isi(halaman)
    staf.post(alamat("pengukuran_langkah", langkah="kirim", **p))
    assert PengukuranKinerja.objects.get().status == "diperiksa"
    teks = rapat(cast.client("pemeriksa").get(alamat("pengukuran", **p)))
    assert "Kirim untuk diperiksa</strong> oleh staf," in teks
    assert "Ajukan kepada camat</button>" in teks
    assert "dikirim staf" in rapat(cast.client("camat").get(alamat("pengukuran_daftar")))


def test_what_is_missing_is_listed_with_links_and_stops_it(siap):
    cast, p = siap.cast, {"periode": 0, "unit": siap.cast.unit_lain.pk}
    staf = cast.client("staf_lain")
    teks = rapat(staf.get(alamat("pengukuran", **p)))
    tempat = f"{alamat('isian')}#realisasi:{siap.rekomendasi.pk}:0:{TAHUN}:0"
    assert f'<a href="{tempat}">{siap.rekomendasi}</a>: Targetnya belum tercapai. Tulis kendala dan solusinya.' in teks
    teks = rapat(staf.post(alamat("pengukuran_langkah", langkah="kirim", **p), follow=True))
    assert "belum lengkap" in teks
    assert not PengukuranKinerja.objects.exists()


def test_the_reason_of_a_return_stands_where_it_is_mended(siap):
    cast, p = siap.cast, {"periode": 0, "unit": siap.cast.unit.pk}
    cast.client("staf").post(alamat("pengukuran_langkah", langkah="kirim", **p))
    cast.client("pemeriksa").post(alamat("pengukuran_langkah", langkah="kembalikan", **p), {"catatan": "Bukti kurang"})
    teks = rapat(cast.client("staf").get(alamat("pengukuran", **p)))
    assert "<strong>Dikembalikan:</strong> Bukti kurang" in teks
    assert "“Bukti kurang”" in rapat(cast.client("staf").get(alamat("pengukuran_daftar")))


def test_many_are_approved_at_once_with_a_list_of_what_was_not(siap):
    bs, cast = siap, siap.cast
    beri_sebab(bs.rekomendasi, cast.staf_lain)
    for unit, siapa in ((cast.unit, cast.staf), (cast.unit_lain, cast.staf_lain)):
        langkah_pengukuran(pengukuran_untuk(bs.kantor, TAHUN, 0, unit), "kirim", by=siapa)
    pemeriksa = cast.client("pemeriksa")
    assert f'value="0-{cast.unit.pk}"' in isi(pemeriksa.get(alamat("pengukuran_daftar")))
    pemeriksa.post(alamat("pengukuran_banyak", langkah="ajukan"), {"pengukuran": kotak(bs, cast.unit)})
    camat = cast.client("camat")
    jawab = camat.post(
        alamat("pengukuran_banyak", langkah="setujui"),
        {"pengukuran": [*kotak(bs, cast.unit, cast.unit_lain), "9-9", "x"]},
    )
    teks = rapat(jawab)
    assert "Setujui: 1 berhasil, 1 tidak" in teks
    assert "Seksi Pelayanan</strong>: Disetujui." in teks
    assert "Seksi Pemerintahan</strong>: Status sudah menjadi “Diperiksa”" in teks
    assert sorted(PengukuranKinerja.objects.values_list("status", flat=True)) == ["diperiksa", "disetujui"]


def test_many_are_returned_with_one_reason_or_none_is(siap):
    bs, cast = siap, siap.cast
    langkah_pengukuran(pengukuran_untuk(bs.kantor, TAHUN, 0, cast.unit), "kirim", by=cast.staf)
    camat, url = cast.client("camat"), alamat("pengukuran_banyak", langkah="kembalikan")
    teks = isi(camat.post(url, {"pengukuran": kotak(bs, cast.unit)}, follow=True))
    assert "Tulis alasannya" in teks
    assert "Pilih dahulu pengukurannya" in isi(camat.post(url, {"catatan": "Keliru"}, follow=True))
    camat.post(url, {"pengukuran": kotak(bs, cast.unit), "catatan": "Keliru"})
    assert PengukuranKinerja.objects.get().status == "dikembalikan"


def test_who_may_not_is_told_in_the_list_of_results(siap):
    cast = siap.cast
    jawab = cast.client("inspektorat").post(
        alamat("pengukuran_banyak", langkah="kirim"), {"pengukuran": kotak(siap, cast.unit)}
    )
    assert "Pengukuran ini dikirim oleh unit yang mengisinya" in isi(jawab)
    assert not PengukuranKinerja.objects.exists()


@pytest.mark.parametrize("p", [{"periode": 5, "unit": 0}, {"periode": 1, "unit": 999999}])
def test_there_is_no_other_measurement(siap, p):
    assert siap.cast.client("camat").get(alamat("pengukuran", **p)).status_code == 404


def test_a_unit_of_another_office_is_not_there(siap):
    lain = UnitFactory(perangkat=siap.cast.tetangga)
    assert siap.cast.client("camat").get(alamat("pengukuran", periode=0, unit=lain.pk)).status_code == 404


def test_an_approved_figure_says_so_in_its_form_and_keeps_what_was_typed(siap):
    cast = siap.cast
    staf, url = cast.client("staf"), alamat("realisasi_isi", indikator=siap.skm.pk, periode=0)
    form = staf.get(url).context["form"]
    langkah_pengukuran(pengukuran_untuk(siap.kantor, TAHUN, 0, cast.unit), "kirim", by=cast.staf)
    assert "<p>Pengukuran Setahun 2021 – Seksi Pelayanan sudah dikirim." in isi(staf.get(url))
    data = {f.html_name: f.value() for f in form if f.value() is not None} | {"kendala": "Diketik tadi"}
    jawab = staf.post(url, data)
    assert "sudah dikirim. Tarik kembali" in isi(jawab)
    assert "Diketik tadi" in isi(jawab)
    assert Realisasi.objects.get(indikator=siap.skm, tahun=TAHUN).kendala == "Berkas datang terlambat"


@pytest.mark.parametrize("nama", ["pengukuran_daftar", "pengukuran"])
def test_the_number_of_queries_is_the_same_for_1_and_30_rows(penuh, nama):
    bs, hitung = penuh, []
    beri_sebab(bs.skm, bs.cast.staf)
    p = {"periode": 0, "unit": bs.cast.unit.pk} if nama == "pengukuran" else {}
    camat = bs.cast.client("camat")
    for awal, banyak in ((0, 1), (1, 30)):
        for n in range(awal, banyak):
            unit = bs.cast.unit if nama == "pengukuran" else UnitFactory(perangkat=bs.kantor, nama=f"Kelurahan {n:02}")
            indikator = IndikatorFactory(perangkat=bs.kantor, kode=f"X{n}")
            indikator.penanggung_jawab.add(unit)
            bs.isi(indikator, 1)
            RealisasiAnggaranFactory(simpul=SimpulFactory(perangkat=bs.kantor, tahun=TAHUN, unit=unit))
            if nama == "pengukuran_daftar":
                langkah_pengukuran(pengukuran_untuk(bs.kantor, TAHUN, 0, unit), "kirim", by=bs.cast.perencana)
        with CaptureQueriesContext(connection) as tanya:
            assert camat.get(alamat(nama, **p)).status_code == 200
        hitung.append(len(tanya))
    assert hitung[0] == hitung[1]
    assert hitung[1] < 30


def test_quarters_show_their_target_and_capaian(bs):
    cast = bs.cast
    with menulis(by=None):
        bs.desa.target_periode.create(tahun=TAHUN, periode=2, angka=50)
    simpan_realisasi(Realisasi(indikator=bs.desa, tahun=TAHUN, periode=2, angka=25), by=cast.perencana)
    teks = rapat(cast.client("perencana").get(alamat("pengukuran", periode=2, unit=0)))
    assert 'data-kepala="Target">50 %' in teks
    assert 'data-kepala="Realisasi">25 %' in teks
    assert 'data-kepala="Capaian">50 %' in teks
    assert "Tulis kendala dan solusinya" in teks
