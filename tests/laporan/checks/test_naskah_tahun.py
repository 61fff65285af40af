"""K12: years, periods and days."""

import pytest

from laporan.checks.bacaan import Asal, JenisProsa, Tabel
from laporan.checks.temuan import Tingkat, Usul
from tests.laporan.checks.naskah_contoh import SKM, kata, tanda_tangan, tempat, temuan


def test_a_paper_of_another_year():
    (t,) = temuan("K12", "Tingkat pencapaian kinerja Kecamatan Sukamaju Tahun 2016 cukup memuaskan.")
    assert t.kalimat == (
        "Tahun 2016 dalam kalimat “Tingkat pencapaian kinerja Kecamatan Sukamaju Tahun 2016 cukup memuaskan”, sedangkan laporan ini "
        "untuk tahun 2021."
    )
    assert t.usul == Usul("2016", "2021", "laporan:tahun", posisi=52)


@pytest.mark.parametrize(
    "teks",
    [
        "Laporan Kinerja Kecamatan Sukamaju Tahun 2020 disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014.",
        "Kegiatan adalah tindakan nyata dalam jangka waktu tahun 2012 yang dilaksanakan kecamatan.",
        "Realisasi anggaran tahun 2020 sebesar Rp 3.348.600.038.",
        f"Capaian {SKM} sebesar 93,70 % pada tahun 2019.",
        "Realisasi sampai dengan 31 Desember 2022 belum diaudit.",
        "Dibandingkan dengan realisasi tahun 2020 (81,40), realisasi tahun 2018 meningkat 2,93 poin.",
        "Dengan demikian hasilnya lebih baik daripada target tahun 2019.",
    ],
)
def test_another_year_is_likely_a_fault(teks):
    assert [t.tingkat for t in temuan("K12", teks)] == [Tingkat.PERINGATAN]


@pytest.mark.parametrize(
    "teks",
    [
        "Laporan Kinerja Tahun 2021 disusun menurut Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis.",
        "Realisasi tahun 2020 sebesar 81,40, meningkat dibandingkan tahun 2019.",
        "Renstra Kecamatan Sukamaju Tahun 2016-2021 menjadi acuan.",
        "Laporan ini menjadi bahan penyusunan rencana kegiatan tahun 2022.",
        "Kecamatan Sukamaju dibentuk pada tahun 2003.",
        "Kegiatan dibatasi karena pandemi Covid-19 sejak tahun 2020.",
        "Hasil evaluasi tahun 2020 telah ditindaklanjuti.",
        "Realisasi sampai dengan 31 Desember 2021 belum diaudit.",
        "Desa menyusun APBDes 2022 tepat waktu.",
        "Dibandingkan dengan realisasi tahun 2020 (81,40), realisasi tahun 2021 meningkat 2,93 poin.",
        "Realisasi tahun 2020 lebih baik daripada target tahun 2020.",
        "Dengan demikian hasilnya lebih baik daripada target tahun 2021.",
    ],
)
def test_years_that_a_writer_means(teks):
    assert [t.kalimat for t in temuan("K12", teks) if t.tingkat is not Tingkat.SARAN] == []


def test_a_year_that_cannot_be_is_certain():
    judul = Tabel("Tujuan dan Sasaran Tahun 2021-2126", (), (), tempat("Tabel 4.1"))
    (t,) = temuan("K12", tabel=(judul,))
    assert (t.tingkat, t.kalimat) == (Tingkat.SALAH, "Tahun “2021-2126” tidak mungkin dalam laporan tahun 2021.")


def test_a_signature_before_the_end_of_the_year():
    (awal,) = kata("K12", tanda_tangan("Banjarsari, 31 Desember 2020"))
    assert awal == "Tanggal penandatanganan “31 Desember 2020” mendahului tahun laporan 2021."
    (tengah,) = kata("K12", tanda_tangan("Januari 2021"))
    assert tengah == "Laporan tahun 2021 ditandatangani “Januari 2021”, sebelum tahun itu berakhir."
    assert (
        kata("K12", tanda_tangan("Sukamaju, 20 Januari 2022"), tanda_tangan("Jember, 1 November 2021", "lampiran_pk"))
        == []
    )


def test_a_decree_that_is_bound_in_may_be_older():
    """An IKU decree holds for years."""
    teks = "Ditetapkan di Sukamaju\nPada tanggal 9 Maret 2020\nCAMAT SUKAMAJU,"
    assert kata("K12", teks, jenis=JenisProsa.TANDA_TANGAN) == []


def test_two_periods_of_one_renstra():
    (k,) = kata(
        "K12",
        "Renstra Tahun 2021-2025 memuat tujuan.",
        "Renstra Tahun 2021-2025 berlaku.",
        "IKU periode Renstra Tahun 2016-2021 ditetapkan.",
    )
    assert k == "Periode Renstra di sini “2016-2021”, di tempat lain “2021-2025”."


def test_a_plan_that_has_ended():
    (k,) = kata("K12", "Renstra Kecamatan Sukamaju Tahun 2015-2019 menjadi acuan.")
    assert k.startswith("Periode “2015-2019”")


def test_two_sides_of_a_comparison_with_one_year():
    (k,) = kata(
        "K12",
        "Pada APBD Perubahan Tahun 2021 ada pengurangan. Sedangkan pada APBD Perubahan Tahun 2021 ada penambahan.",
    )
    assert k == "“APBD Perubahan Tahun 2021” dibandingkan dengan dirinya sendiri; salah satunya tahun lain."


def test_a_title_over_columns_of_other_years():
    t = Tabel(
        "Realisasi Tahun 2020 dan Tahun 2021",
        ("Uraian", "Tahun 2015 Anggaran", "Tahun 2016 Anggaran"),
        (),
        tempat("Tabel 3"),
    )
    (k,) = kata("K12", asal=Asal.CETAK, tabel=(t,))
    assert (
        k
        == "Judul tabel “Realisasi Tahun 2020 dan Tahun 2021” menyebut tahun 2020 dan 2021, tetapi kolomnya tahun 2015 dan 2016."
    )


def test_a_heading_of_another_year():
    assert len(kata("K12", "PENGUKURAN KINERJA TAHUN 2019", jenis=JenisProsa.JUDUL)) == 1


@pytest.mark.parametrize(
    ("judul", "salah"),
    [
        ("RENCANA KINERJA TAHUNAN (RKT) TAHUN 2020", True),
        ("RENCANA KINERJA TAHUNAN (RKT) TAHUN 2021", False),
        ("Rencana Kinerja Tahunan Tahun 2022", False),
        ("Rencana Aksi Tahun 2020", False),
    ],
)
def test_the_yearly_plan_of_a_year_that_is_over(judul, salah):
    t = Tabel(judul, ("Sasaran", "Indikator", "Target"), (), tempat("Tabel 2.1"))
    assert bool(kata("K12", tabel=(t,), asal=Asal.CETAK)) is salah
