"""K4: one wording; K18: SMART; K19: indices; K20: levels."""

import pytest

from laporan.checks.bacaan import Asal, JenisProsa, Prosa
from laporan.checks.temuan import Tempat, Tingkat
from tests.laporan.checks.ukuran import bacaan, ind, kalimat, target, temuan

LENGKAP = {
    "formulasi": "Jumlah berkas selesai / jumlah berkas masuk x 100 %",
    "satuan": "%",
    "sumber_data": "Buku register",
    "penanggung_jawab": ("Seksi Pelayanan",),
}

# --- K4 ---


def test_k4_case_numbering_and_spaces_are_no_other_wording():
    isi = [
        target("85", naskah="PK", uraian="1. Persentase Desa tertib diwilayah kecamatan", sasaran="Desa tertib"),
        target("85", naskah="RKT", uraian="Prosentase desa tertib di wilayah Kecamatan.", sasaran="DESA TERTIB"),
    ]
    assert temuan("K4", bacaan(isi, ind("I1", "Persentase desa tertib di wilayah kecamatan"))) == []


def test_k4_another_wording():
    isi = [
        target("B", naskah="PK", uraian="Nilai survei kepuasan masyarakat dalam pelayanan publik"),
        target("B", naskah="RKT", uraian="Nilai survei kepuasan masyarakat"),
    ]
    (t,) = temuan("K4", bacaan(isi, ind("I1", "Nilai survei kepuasan masyarakat")))
    assert (t.tingkat, t.tempat.sebutan) == (Tingkat.PERINGATAN, "RKT, I1 2021 target")
    assert t.kalimat == (
        "Indikator ditulis “Nilai survei kepuasan masyarakat dalam pelayanan publik” pada PK, "
        "tetapi “Nilai survei kepuasan masyarakat” pada RKT."
    )


def test_k4_another_sasaran():
    """003:316 and 328: a tujuan stands where its sasaran should."""
    isi = [
        target("82%", naskah="Tabel 3.2", uraian="Persentase program", sasaran="Meningkatnya Pelayanan yang Akuntabel"),
        target("82%", naskah="IKU", uraian="Persentase program", sasaran="Meningkatnya Kualitas Hidup Masyarakat"),
    ]
    assert kalimat("K4", bacaan(isi, ind("I1", "Persentase program"))) == [
        (
            "Sasaran untuk “Persentase program” ditulis “Meningkatnya Pelayanan yang Akuntabel” pada Tabel 3.2, "
            "tetapi “Meningkatnya Kualitas Hidup Masyarakat” pada IKU."
        )
    ]


def test_k4_a_sasaran_in_another_form_in_the_text():
    """001:15-17."""
    butir = Prosa("Meningkatkan kualitas pelayanan publik;", JenisProsa.BUTIR, Tempat("Bab IV, baris 17"))
    isi = [target("85", naskah="Renstra", uraian="X", sasaran="Meningkatnya kualitas pelayanan publik")]
    assert [(t.tingkat, t.kalimat) for t in temuan("K4", bacaan(isi, ind("I1", "X"), prosa=(butir,)))] == [
        (
            Tingkat.SARAN,
            (
                "Sasaran ditulis “Meningkatkan kualitas pelayanan publik” dalam naskah, "
                "tetapi “Meningkatnya kualitas pelayanan publik” pada Renstra."
            ),
        )
    ]


# --- K18 ---


def test_k18_a_complete_indicator():
    assert temuan("K18", bacaan([], ind("I1", "Persentase berkas selesai", iku=True, **LENGKAP))) == []


def test_k18_what_is_missing():
    kurang = LENGKAP | {"formulasi": "", "penanggung_jawab": ()}
    assert kalimat("K18", bacaan([], ind("I1", "Persentase berkas selesai", iku=True, **kurang))) == [
        "IKU “Persentase berkas selesai” belum mempunyai formulasi, penanggung jawab."
    ]


def test_k18_a_report_that_gives_nothing_is_told_once():
    """000."""
    b = bacaan([], *(ind(f"I{n}", f"Persentase {n}", iku=True) for n in range(4)))
    assert kalimat("K18", b) == ["Dari 4 IKU tidak satu pun disertai formulasi, satuan, sumber data, penanggung jawab."]


def test_k18_a_count_of_activities():
    """002:681."""
    assert kalimat("K18", bacaan([], ind("I1", "Jumlah kegiatan sosial yang terfasilitasi"))) == [
        (
            "Indikator “Jumlah kegiatan sosial yang terfasilitasi” menghitung kegiatan, bukan hasilnya; "
            "rumuskan apa yang berubah karenanya."
        )
    ]


def test_k18_a_denominator_that_repeats_the_numerator():
    """004:305, 736."""
    formulasi = (
        "Jumlah rekomendasi di tindaklanjuti dalam satu tahun -----x 100% Jumlah semua koordinasi di tindaklanjuti"
    )
    b = bacaan([], ind("I1", "Persentase rekomendasi", **LENGKAP | {"formulasi": formulasi}))
    assert kalimat("K18", b) == [
        (
            "Formulasi “Persentase rekomendasi”: penyebutnya juga hanya menghitung yang ditindaklanjuti, "
            "sehingga hasilnya selalu 100 %."
        )
    ]


@pytest.mark.parametrize("banyak", [5, 6])
def test_k18_too_many_for_one_sasaran(banyak):
    b = bacaan([], *(ind(f"I{n}", f"Persentase {n}", iku=True, sasaran="Pelayanan", **LENGKAP) for n in range(banyak)))
    assert kalimat("K18", b) == (
        [] if banyak == 5 else ["Sasaran “Pelayanan” mempunyai 6 IKU; pilih paling banyak 5 yang utama."]
    )


# --- K19 ---


def test_k19_an_index_as_index():
    assert temuan("K19", bacaan([], ind("I1", "Indeks Kepuasan Masyarakat", satuan="Nilai"))) == []


@pytest.mark.parametrize(
    ("uraian", "satuan", "tingkat", "tulisan"),
    [
        (
            "Persentase Indeks Kepuasan Masyarakat",
            "",
            Tingkat.PERINGATAN,
            "“Persentase Indeks Kepuasan Masyarakat” adalah indeks, tetapi ditulis sebagai persentase; tulis nilainya tanpa %.",
        ),
        (
            "Indeks Kepuasan Masyarakat",
            "Persen",
            Tingkat.SARAN,
            "“Indeks Kepuasan Masyarakat” adalah indeks, tetapi satuannya %; tulis nilainya tanpa %.",
        ),
    ],
)
def test_k19_an_index_as_percentage(uraian, satuan, tingkat, tulisan):
    (t,) = temuan("K19", bacaan([], ind("I1", uraian, satuan=satuan)))
    assert (t.tingkat, t.kalimat) == (tingkat, tulisan)


def test_k19_services_under_one_target():
    """000:24."""
    uraian = "Indeks pelayanan: a. Pengantar KK b. Pengantar IMB"
    assert kalimat("K19", bacaan([], ind("I1", uraian))) == [
        (
            "“Indeks pelayanan: a. Pengantar KK b. Pengantar IMB” memuat 2 layanan di bawah satu target; "
            "beri setiap layanan targetnya sendiri."
        )
    ]


def test_k19_two_indicators_with_one_series():
    """001:31."""
    isi = [target(t, p, 2021 + n, "Renstra") for p in ("I1", "I2") for n, t in enumerate(("85 %", "90 %", "95 %"))]
    assert kalimat("K19", bacaan(isi)) == [
        "“Indikator I1” dan “Indikator I2” memakai satu deret target (85 %, 90 %, 95 %); beri masing-masing target sendiri."
    ]


# --- K20 ---


def test_k20_a_child_of_its_own():
    b = bacaan([], ind("I1", "Indeks kepuasan warga"), ind("P1", "Berkas selesai", tingkat="program", induk="I1"))
    assert temuan("K20", b) == []


def test_k20_a_copied_child():
    isi = [target("85 %", "I1", naskah="PK"), target("85 %", "P1", naskah="PK")]
    b = bacaan(
        isi, ind("I1", "Indeks kepuasan warga"), ind("P1", "Indeks Kepuasan Warga", tingkat="program", induk="I1")
    )
    (t,) = temuan("K20", b)
    assert (t.tingkat, t.kalimat) == (
        Tingkat.PERINGATAN,
        (
            "Indikator program “Indeks Kepuasan Warga” sama dengan indikator sasaran “Indeks kepuasan warga”, "
            "juga targetnya (85 %)."
        ),
    )


def test_k20_nearly_copied_in_print():
    """000:26 and 30."""
    atas = "Persentase penurunan gangguan ketentraman dan ketertiban di wilayah kecamatan"
    bawah = "Penurunan gangguan keamanan dan ketertiban masyarakat"
    isi = [target("30 %", "I1", naskah="PK"), target("30 %", "P1", naskah="PK")]
    b = bacaan(isi, ind("I1", atas), ind("P1", bawah, tingkat="program"), asal=Asal.CETAK)
    assert kalimat("K20", b) == [
        f"Indikator program “{bawah}” hampir sama dengan indikator sasaran “{atas}”, juga targetnya (30 %)."
    ]
