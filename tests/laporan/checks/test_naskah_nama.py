"""K13: names of other offices."""

import pytest

from laporan.checks.bacaan import Baris, Sel, Tabel
from laporan.checks.temuan import Tingkat, Usul
from tests.laporan.checks.naskah_contoh import kata, tempat, temuan


def test_another_kecamatan_with_the_own_name_proposed():
    (t,) = temuan("K13", "Indikator ini dikerjakan oleh Kecamatan Samarinda Kota untuk menetapkan rencana.")
    assert t.kalimat == "Naskah menyebut “Kecamatan Samarinda Kota”, sedangkan laporan ini milik Kecamatan Sukamaju."
    assert t.usul == Usul("Kecamatan Samarinda Kota", "Kecamatan Sukamaju", posisi=30)
    assert t.tingkat is Tingkat.PERINGATAN


@pytest.mark.parametrize(
    "teks",
    [
        "Pemerintah Kecamatan Pariaman Utara menetapkan IKU.",
        "Camat Sukadana melaporkan kinerja.",
        "Bupati Mulia menetapkan.",
        "di Kabupaten Lain",
    ],
)
def test_other_names(teks):
    assert len(kata("K13", teks)) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Kecamatan Sukamaju Kabupaten Harapan dipimpin Camat Sukamaju.",
        "KECAMATAN SUKAMAJU KABUPATEN HARAPAN",
        "Desa Mekarjaya dan Kelurahan Cempaka berada di Kecamatan Sukamaju.",
        "Undang-undang Nomor 12 Tahun 1999 tentang Pembentukan Kabupaten Dati II Way Kanan.",
        "Visi “Kabupaten Cemerlang Menuju Sejahtera” menjadi acuan.",
        "Setiap Kecamatan Dalam Kabupaten Harapan wajib menyusun laporan.",
    ],
)
def test_own_names_villages_laws_and_visions(teks):
    assert kata("K13", teks) == []


def test_neighbours_in_a_comparison_are_a_hint_only():
    assert [t.tingkat for t in temuan("K13", "Di sebelah utara berbatasan dengan Kecamatan Sukadana.")] == [
        Tingkat.SARAN
    ]


def test_a_line_of_one_kelurahan_with_the_output_of_another():
    def tabel(teks):
        return (
            Tabel(
                "", ("Kegiatan",), (Baris((Sel(teks, tempat=tempat("baris 1")),), tempat("baris 1")),), tempat("Tabel")
            ),
        )

    salah = "Operasional Kelurahan Purwosari Indikator output: - Terlaksananya kegiatan Kel. Banjarsari"
    assert kata("K13", tabel=tabel(salah)) == ["Baris “Purwosari” berisi keluaran “Banjarsari”."]
    assert kata("K13", tabel=tabel("Indikator output: pembangunan Kelurahan Purwosari dan Kelurahan Banjarsari")) == []
