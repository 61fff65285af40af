"""Sentences of BAB III: polarity x direction x reached x missing, and over random small years."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.queries.bentuk import Catatan
from kinerja.queries.nilai import Nilai
from laporan.document import Nilai as Angka
from laporan.kalimat.banding import kalimat_kemajuan, kalimat_pembanding, kalimat_tahun_lalu
from laporan.kalimat.kinerja import Kata, kalimat_capaian, sebab
from laporan.sections.sebab import kekurangan
from tests.laporan.ukuran import TAHUN, indikator, nilai, pembanding

D = Decimal


def baca(kata: Kata) -> str:
    return "".join(x if isinstance(x, str) else x.teks for x in kata)


@pytest.mark.parametrize(
    ("polaritas", "target", "realisasi", "capaian", "hasil"),
    [
        # test vectors of the domain handbook, §2.1
        ("naik", nilai("100"), nilai("90"), "90 %", "belum mencapai target"),
        ("naik", nilai("85"), nilai("90"), "105,88 %", "melampaui target"),
        ("naik", nilai("85"), nilai("67.98"), "79,98 %", "belum mencapai target"),
        ("naik", nilai("5"), nilai("5"), "100 %", "mencapai target"),
        ("turun", nilai("10"), nilai("8"), "120 %", "lebih baik daripada target"),
        ("turun", nilai("10"), nilai("10"), "100 %", "mencapai target"),
        ("turun", nilai("10"), nilai("12"), "80 %", "belum mencapai target"),
        ("turun", nilai("10"), nilai("20"), "0 %", "belum mencapai target"),
        ("rentang", nilai("4", "6"), nilai("5"), "100 %", "mencapai target"),
        ("rentang", nilai("4", "6"), nilai("9"), "50 %", "belum mencapai target"),
        ("stabil", nilai("10"), nilai("8"), "80 %", "belum mencapai target"),
    ],
)
def test_capaian_says_what_it_is_made_of_and_whether_the_target_was_reached(
    polaritas, target, realisasi, capaian, hasil
):
    sebutan = {"naik": "target", "turun": "target paling tinggi", "rentang": "target rentang", "stabil": "target tetap"}
    assert baca(kalimat_capaian(indikator(polaritas, target, realisasi), TAHUN)) == (
        f"Dengan {sebutan[polaritas]} {target.teks} dan realisasi {realisasi.teks}, capaian indikator “Indikator uji” "
        f"sebesar {capaian}, {hasil}."
    )


@pytest.mark.parametrize(
    ("target", "realisasi", "kalimat"),
    [
        (nilai("10"), nilai(None), "belum dapat dihitung, karena realisasi tahun 2024 belum diisi."),
        (
            nilai("10"),
            nilai(None, kosong="tidak diadakan", alasan="Karena pandemi."),
            "tidak dapat dihitung, karena realisasi tahun 2024 tidak diadakan (pandemi).",
        ),
        (nilai(None), nilai("5"), "tidak dapat dihitung, karena target tahun 2024 belum ditetapkan; realisasinya 5."),
        (
            nilai("0"),
            nilai("5"),
            "tidak dapat dihitung, karena targetnya nol (target 0, realisasi 5). Targetnya tercapai.",
        ),
    ],
)
def test_words_for_a_missing_capaian_stay_different(target, realisasi, kalimat):
    assert baca(kalimat_capaian(indikator("naik", target, realisasi), TAHUN)) == (
        f"Capaian indikator “Indikator uji” {kalimat}"
    )


def test_strange_figures_have_a_note():
    assert "Capaian di bawah nol karena realisasi lebih dari dua kali target." in baca(
        kalimat_capaian(indikator("turun", nilai("10"), nilai("25")), TAHUN)
    )
    assert "-50 %" in baca(kalimat_capaian(indikator("turun", nilai("10"), nilai("25")), TAHUN))
    assert "di atas 200 %" in baca(kalimat_capaian(indikator("naik", nilai("10"), nilai("25")), TAHUN))
    assert "di atas 200 %" not in baca(kalimat_capaian(indikator("turun", nilai("10"), nilai("0")), TAHUN))


@pytest.mark.parametrize(
    ("polaritas", "lalu", "kini", "kalimat"),
    [
        ("naik", "81.40", "93.71", "Realisasinya naik 12,31 dari tahun 2023 (81,40 menjadi 93,71), yang berarti kinerjanya membaik."),
        ("naik", "100", "99.02", "Realisasinya turun 0,98 dari tahun 2023 (100 menjadi 99,02), yang berarti kinerjanya menurun."),
        ("turun", "12", "8", "Realisasinya turun 4,00 dari tahun 2023 (12 menjadi 8), yang berarti kinerjanya membaik."),
        ("turun", "8", "12", "Realisasinya naik 4,00 dari tahun 2023 (8 menjadi 12), yang berarti kinerjanya menurun."),
        ("naik", "80", "80", "Realisasinya sama dengan tahun 2023, yaitu 80."),
        ("turun", "80", "80", "Realisasinya sama dengan tahun 2023, yaitu 80."),
        ("rentang", "9", "7", "Realisasinya turun 2,00 dari tahun 2023 (9 menjadi 7), yang berarti makin dekat dengan target."),
        ("rentang", "3", "1", "Realisasinya turun 2,00 dari tahun 2023 (3 menjadi 1), yang berarti makin jauh dari target."),
        ("rentang", "4", "6", "Realisasinya naik 2,00 dari tahun 2023 (4 menjadi 6), dan tetap sesuai dengan target."),
        ("stabil", "3", "5", "Realisasinya naik 2,00 dari tahun 2023 (3 menjadi 5), dengan jarak yang sama terhadap target."),
    ],
)  # fmt: skip
def test_a_change_is_good_or_bad_by_its_polarity(polaritas, lalu, kini, kalimat):
    target = nilai("4", "6" if polaritas == "rentang" else None)
    assert baca(kalimat_tahun_lalu(indikator(polaritas, target, nilai(kini), nilai(lalu)), TAHUN)).startswith(kalimat)


@pytest.mark.parametrize(
    ("lalu", "kini", "kalimat"),
    [
        (nilai(None), nilai("5"), "Belum ada realisasi tahun-tahun sebelumnya, sehingga belum ada pembandingnya."),
        (
            nilai(None, kosong="tidak diadakan", alasan="Survei ditunda"),
            nilai("5"),
            "Realisasi tahun 2023 tidak diadakan, karena survei ditunda, sehingga perubahannya tidak dapat dihitung.",
        ),
        (nilai("5"), nilai(None), "Perbandingan dengan tahun 2023 belum dapat dibuat, karena realisasi tahun 2024 belum diisi."),
        (
            Nilai(predikat="B", hitung=D("76.61")),
            Nilai(predikat="A", hitung=D("88.31")),
            "Realisasinya naik dari tahun 2023 (B (76,61) menjadi A (88,31)), yang berarti kinerjanya membaik.",
        ),
    ],
)  # fmt: skip
def test_a_year_without_a_figure_before_it_and_letters(lalu, kini, kalimat):
    assert baca(kalimat_tahun_lalu(indikator("naik", nilai("5"), kini, lalu), TAHUN)).startswith(kalimat)


def test_the_best_year_of_a_falling_indicator_is_its_lowest():
    i = indikator("turun", nilai("10"), nilai("8"), nilai("9"), sebelumnya=(nilai("14"), nilai("12")))
    assert baca(kalimat_tahun_lalu(i, TAHUN)).endswith(
        "Selama 2021–2024 realisasi terbaik adalah 8 (tahun 2024) dan terburuk 14 (tahun 2021)."
    )


@pytest.mark.parametrize(
    ("akhir", "tahun_akhir", "kalimat"),
    [
        (nilai("100"), 2026, "tingkat kemajuannya 90 %, dan masih tersisa 2 tahun untuk mencapainya."),
        (nilai("100"), 2024, "sehingga target akhir Renstra tidak tercapai sampai dengan tahun terakhirnya."),
        (nilai("90"), 2026, "tingkat kemajuannya 100 %, sehingga target akhir Renstra sudah tercapai."),
        (nilai(None), 2026, "Target akhir Renstra belum diisi, sehingga tingkat kemajuannya belum dapat dihitung."),
    ],
)
def test_the_way_to_the_end_of_the_renstra(akhir, tahun_akhir, kalimat):
    i = indikator("naik", nilai("95"), nilai("90"), akhir=akhir, tahun_akhir=tahun_akhir)
    assert baca(kalimat_kemajuan(i, TAHUN)).endswith(kalimat)


@pytest.mark.parametrize(
    ("polaritas", "standar", "kalimat"),
    [
        ("naik", (pembanding("nasional", nilai("80"), "BPS"),),
         "Realisasi nasional 80 (sumber: BPS); realisasi kantor 90, lebih tinggi 10,00, sehingga lebih baik daripada tingkat nasional."),
        ("turun", (pembanding("provinsi", nilai("80"), "BPS"),),
         "Realisasi provinsi 80 (sumber: BPS); realisasi kantor 90, lebih tinggi 10,00, sehingga belum sebaik tingkat provinsi."),
        ("naik", (pembanding("nasional", nilai("90")),),
         "Realisasi nasional 90 (sumber belum diisi); realisasi kantor 90, sama besar."),
        ("naik", (pembanding("nasional", nilai(None, kosong="tidak tersedia", alasan="Belum ada rilis")),),
         "Standar nasional tidak tersedia, karena belum ada rilis."),
        ("naik", (), "Standar nasional atau provinsi belum diisi."),
    ],
)  # fmt: skip
def test_a_standard_has_its_source_or_the_reason_why_there_is_none(polaritas, standar, kalimat):
    i = indikator(polaritas, nilai("90"), nilai("90"), pembanding=standar)
    assert baca(kalimat_pembanding(i, TAHUN)) == kalimat


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("", ""),
        ("Data belum dirilis.", ", karena data belum dirilis"),
        ("karena BPS belum merilis", ", karena BPS belum merilis"),
        ("Kabupaten Jember belum menghitung", ", karena Kabupaten Jember belum menghitung"),
    ],
)
def test_a_typed_reason_goes_on_in_the_sentence(teks, hasil):
    assert sebab(teks) == hasil


@pytest.mark.parametrize(
    ("realisasi", "catatan", "kurang"),
    [
        ("80", {}, ["penyebab belum tercapainya target", "langkah perbaikannya"]),
        ("80", {"kendala": "K"}, ["langkah perbaikannya"]),
        ("80", {"kendala": "K", "solusi": "S"}, []),
        ("120", {}, ["penyebab keberhasilan"]),
        ("120", {"penjelasan": "P"}, []),
        ("121", {"kendala": "K"}, ["penjelasan atas capaian di atas 120 %, termasuk apakah targetnya terlalu rendah"]),
        ("121", {"penjelasan": "P"}, []),
    ],
)
def test_below_the_target_cause_and_step_are_due_and_far_above_it_an_explanation(realisasi, catatan, kurang):
    assert kekurangan(indikator("naik", nilai("100"), nilai(realisasi), catatan=Catatan(**catatan))) == kurang


# --- random small years -------------------------------------------------------------------------

angka = st.decimals(min_value=-50, max_value=500, places=2)
isi = st.one_of(
    angka.map(nilai),
    angka.map(lambda x: nilai(x, satuan="%")),
    st.just(nilai(None)),
    st.sampled_from(["tidak tersedia", "tidak diadakan"]).flatmap(
        lambda k: st.sampled_from(["", "Data belum ada.", "karena pandemi"]).map(
            lambda a: nilai(None, kosong=k, alasan=a)
        )
    ),
    st.sampled_from(["A", "B"]).map(lambda p: Nilai(predikat=p, hitung=D(80 if p == "B" else 90))),
)
BURUK = re.compile(r"None|  |karena [^.;]*, karena|\b(\w{3,}) \1\b|\(\)|, ,|\.\.|,\.| \.|dari 0 ")


@st.composite
def tahun(draw):
    polaritas = draw(st.sampled_from(["naik", "turun", "rentang", "stabil"]))
    target = draw(isi)
    if polaritas == "rentang" and target.angka is not None:
        target = replace(target, angka_atas=target.angka + draw(st.integers(0, 20)))
    return indikator(
        polaritas, target, draw(isi), draw(isi), akhir=draw(isi) if polaritas != "rentang" else target,
        tahun_akhir=draw(st.sampled_from([None, TAHUN, TAHUN + 3])), sebelumnya=tuple(draw(st.lists(isi, max_size=3))),
        pembanding=tuple(pembanding(t, draw(isi), draw(st.sampled_from(["", "BPS"]))) for t in draw(
            st.sampled_from([(), ("nasional",), ("nasional", "provinsi")]))),
    )  # fmt: skip


@given(tahun())
def test_no_sentence_has_a_hole_a_doubled_word_or_a_figure_that_is_not_the_indicators_own(i):
    for kata in (
        kalimat_capaian(i, TAHUN), kalimat_tahun_lalu(i, TAHUN), kalimat_kemajuan(i, TAHUN), kalimat_pembanding(i, TAHUN)
    ):  # fmt: skip
        teks = baca(kata)
        assert not BURUK.search(teks), teks
        assert teks[0].isupper()
        assert teks.endswith(".")
        for x in kata:
            if isinstance(x, Angka):
                assert x.nilai in _milik(i, x.kunci), x


def _milik(i, kunci):
    """The figures that the indicator itself has under a key."""
    _, _, t, apa = kunci.split(":")
    deret = {str(n.tahun): n for n in i.seri}
    if apa.startswith("selisih_") or apa in ("nasional", "provinsi"):
        p = next(p for p in i.pembanding if p.tingkat == apa.removeprefix("selisih_"))
        return [p.nilai.hitung] if apa == p.tingkat else [i.realisasi.hitung - p.nilai.hitung]
    return {
        "realisasi": [deret[t].nilai.hitung] if t in deret else [],
        "capaian": [deret[t].capaian.nilai] if t in deret else [],
        "target": [deret[t].target.hitung] if t in deret else [],
        "target_akhir": [i.target_akhir.hitung],
        "perubahan": [i.perubahan.nilai],
        "kemajuan": [i.kemajuan.nilai],
    }[apa]  # fmt: skip
