"""What columns hold is known by their heads, however they are printed."""

import pytest

from laporan.checks.baca.kolom import Peran, kenali

P = Peran


def peran(*kepala, judul=""):
    return [k.peran for k in kenali(kepala, judul).kolom]


UKUR = [P.NO, P.SASARAN, P.INDIKATOR, P.TARGET, P.REALISASI, P.CAPAIAN]


@pytest.mark.parametrize(
    "kepala",
    [
        ("NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET 2021", "REALISASI 2021", "CAPAIAN"),
        ("No", "Sasaran", "Indikator Kinerja", "Targe t", "Realisasi", "%"),
        ("No (1)", "Sasaran\nStrategis", "Indikator\nKinerja Utama (IKU)", "TARG ET", "Reali-\nsasi", "Capaian (%)"),
        ("nomor", "KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "Target Tahun 2021", "Realisasi Tahun 2021", "% Capaian"),
    ],
)
def test_a_table_of_measurement(kepala):
    assert peran(*kepala) == UKUR


def test_heads_that_print_ran_together_come_apart():
    """004:335, the heads of Tabel 3.1 as they stand in the source."""
    kepala = ("SASARAN NO. STRATEGIS", "", "INDIKATOR SASARAN", "TARGET 2021", "REALISASI CAPAIAN 2021", "")
    susunan = kenali(kepala)
    assert [k.peran for k in susunan.kolom] == UKUR
    assert susunan.kolom[4].tahun == 2021


def test_realisasi_of_money_is_another_than_that_of_performance():
    """MU-5 and BS-20."""
    mu5 = ("Sasaran", "Indikator Kinerja", "Target", "Realisasi", "%", "Program/ Kegiatan")
    uang = [P.PAGU, P.REALISASI_UANG, P.PERSEN_UANG]
    assert peran(*mu5, "Anggaran Rencana (Rp)", "Anggaran Realisasi (Rp)", "Anggaran %") == [
        *UKUR[1:],
        P.PROGRAM,
        *uang,
    ]
    assert peran("NO", "PROGRAM / KEGIATAN", "ANGGARAN", "REALISASI", "CAPAIAN %") == [P.NO, P.PROGRAM, *uang]


def test_years_stand_in_the_heads_or_are_counted_from_the_title():
    deret = kenali(["INDIKATOR", "REALISASI Th. 2017", "REALISASI Th. 2018"]).kolom
    assert [(k.peran, k.tahun) for k in deret[1:]] == [(P.REALISASI, 2017), (P.REALISASI, 2018)]
    kepala = [f"TARGET KINERJA SASARAN PADA TAHUN KE-{n}" for n in (1, 5)]
    renstra = kenali(kepala, "Tujuan dan Sasaran Jangka Menengah Tahun 2021-2126").kolom
    assert [(k.peran, k.tahun) for k in renstra] == [(P.TARGET, 2021), (P.TARGET, 2025)]


def test_a_plan_of_a_year_keeps_three_targets_apart():
    """BS-2."""
    assert peran(
        "TUJUAN OPD Uraian",
        "TUJUAN OPD Indikator Tujuan",
        "SASARAN OPD Uraian",
        "SASARAN OPD Indikator Sasaran",
        "SASARAN OPD Target",
        "PROGRAM Uraian",
        "PROGRAM Indikator Program",
        "PROGRAM Target",
        "KEGIATAN Uraian",
        "KEGIATAN Indikator kegiatan (Output)",
        "KEGIATAN Target",
        "KEGIATAN Anggaran",
    ) == [
        P.TUJUAN,
        P.INDIKATOR_TUJUAN,
        P.SASARAN,
        P.INDIKATOR,
        P.TARGET,
        P.PROGRAM,
        P.INDIKATOR_PROGRAM,
        P.TARGET_PROGRAM,
        P.KEGIATAN,
        P.INDIKATOR_KEGIATAN,
        P.TARGET_KEGIATAN,
        P.PAGU,
    ]


def test_the_end_of_the_renstra_progress_and_others_figures():
    """BS-14, BS-15."""
    assert peran("TARGET AKHIR RENSTRA", "REALISASI Th. 2021", "TINGKAT KEMAJUAN") == [
        P.TARGET_AKHIR,
        P.REALISASI,
        P.KEMAJUAN,
    ]
    assert peran("REALISASI NASIONAL", "KET.") == [P.LAIN, P.KETERANGAN]


def test_a_survey_and_an_iku():
    assert peran("NO", "UNSUR", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Total") == [
        P.NO,
        P.UNSUR,
        P.TIDAK_BAIK,
        P.KURANG_BAIK,
        P.BAIK,
        P.SANGAT_BAIK,
        P.TOTAL,
    ]
    assert peran("URAIAN INDIKATOR", "SATUAN", "ALASAN / SASARAN", "SUMBER DATA", "RUMUS PERHITUNGAN INDIKATOR") == [
        P.INDIKATOR,
        P.SATUAN,
        P.ALASAN,
        P.SUMBER_DATA,
        P.FORMULASI,
    ]


def test_budgets_before_and_after_the_change():
    """MU-11."""
    kepala = [f"Tahun 2020 {x}" for x in ("Sebelum Perubahan", "Setelah Perubahan", "Bertambah / (Berkurang)", "%")]
    susunan = kenali(["Uraian", *kepala])
    assert [k.peran for k in susunan.kolom] == [P.URAIAN, P.PAGU_AWAL, P.PAGU, P.LAIN, P.PERSEN_UANG]
    assert {k.tahun for k in susunan.kolom[1:]} == {2020}
