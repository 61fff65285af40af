"""What the tokeniser finds in a text, and what is no figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.checks.naskah.bentuk import Arah, Jenis
from laporan.checks.naskah.ejaan import angka_kata
from laporan.checks.naskah.kalimat import kalimat
from laporan.checks.naskah.pemindai import sebutan
from sakip.core.numbers import terbilang


def semua(teks, jenis):
    return [s for s in sebutan(teks) if s.jenis is jenis]


@pytest.mark.parametrize(
    ("teks", "nilai", "presisi"),
    [
        ("sebesar Rp. 3.348.600.038,- pada", "3348600038", "1"),
        ("Rp 1.536.290.700", "1536290700", "1"),
        ("Rp1.500", "1500", "1"),
        ("Rp 1,5 miliar", "1500000000", "100000000"),
        ("Rp 250 juta rupiah", "250000000", "1000000"),
        ("1.250.000 rupiah", "1250000", "1"),
    ],
)
def test_rupiah(teks, nilai, presisi):
    (s,) = semua(teks, Jenis.RUPIAH)
    assert (s.nilai, s.presisi) == (Decimal(nilai), Decimal(presisi))


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [("86,61 %", "86.61"), ("(38,45%)", "38.45"), ("86,61 persen", "86.61"), ("99.02%", "99.02"), ("120 %", "120")],
)
def test_percentages(teks, nilai):
    assert [s.nilai for s in semua(teks, Jenis.PERSEN)] == [Decimal(nilai)]


@pytest.mark.parametrize(
    ("teks", "nilai", "kata"),
    [
        ("sebanyak 2 program utama yaitu", 2, "program utama yaitu"),
        ("empat kegiatan.", 4, "kegiatan"),
        ("848 RT/RW", 848, "rt/rw"),
        ("dua ratus lima desa", 205, "desa"),
        ("14 desa", 14, "desa"),
    ],
)
def test_plain_numbers_carry_the_word_after_them(teks, nilai, kata):
    (s,) = semua(teks, Jenis.BILANGAN)
    assert (s.nilai, s.kata) == (nilai, kata)


def test_digits_with_their_words():
    (s,) = semua("4 (lima) kegiatan", Jenis.BILANGAN)
    assert (s.nilai, s.eja) == (4, 5)


@pytest.mark.parametrize(
    "teks",
    [
        "NIP. 19640405 198703 1 015",
        "telepon (0331) 711418",
        "Tabel 3.1",
        "BAB 3",
        "Nomor : 065/19/35.09.09/2021",
        "pukul 08.00 s.d. 15.30 WIB",
        "Covid-19",
        "kode 1.20.08.02.07",
        "TAP MPR No. XI / MPR / 1998",
        "Sasaran 1",
        "1. Camat",
    ],
)
def test_what_is_no_figure(teks):
    assert [s.teks for s in sebutan(teks) if s.jenis in (Jenis.BILANGAN, Jenis.TAHUN, Jenis.PERSEN)] == []


def test_a_regulation_is_one_mention_with_its_number_year_and_title():
    teks = (
        "berdasarkan Peraturan Presiden RI Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja, dan mengacu pada Peraturan "
        "Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis di Kota Lain, maka tahun 2021"
    )
    isi = semua(teks, Jenis.PERATURAN)
    assert [(s.kata, s.nama, s.tahun) for s in isi] == [
        ("Peraturan Presiden RI", "29", (2014, 2014)),
        ("Peraturan Menteri PANRB", "53", (2014, 2014)),
    ]
    assert [s.teks for s in semua(teks, Jenis.TAHUN)] == ["2021"]
    assert semua(teks, Jenis.KANTOR) == []


def test_years_periods_and_days():
    teks = "Tahun 2021, Renstra 2016-2021 dan 2021 s.d 2026, tanggal 1 November 2021"
    assert [s.tahun for s in semua(teks, Jenis.TAHUN)] == [(2021, 2021)]
    assert [s.tahun for s in semua(teks, Jenis.PERIODE)] == [(2016, 2021), (2021, 2026)]
    assert [s.tanggal.isoformat() for s in semua(teks, Jenis.TANGGAL)] == ["2021-11-01"]


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("Kecamatan Samarinda Kota untuk", [("kecamatan", "Samarinda Kota")]),
        ("Kecamatan Metro Utara Kota Metro", [("kecamatan", "Metro Utara"), ("kota", "Metro")]),
        ("KECAMATAN BANGSALSARI KABUPATEN JEMBER", [("kecamatan", "BANGSALSARI"), ("kabupaten", "JEMBER")]),
        ("Camat Palaran dan Bupati Jember", [("kecamatan", "Palaran"), ("kabupaten", "Jember")]),
        ("di kecamatan dan kelurahan", []),
    ],
)
def test_names_of_offices(teks, nama):
    assert [(s.kata, s.nama) for s in semua(teks, Jenis.KANTOR)] == nama


@pytest.mark.parametrize(
    ("teks", "arah"),
    [
        ("realisasi meningkat", [Arah.NAIK]),
        ("mengalami penurunan", [Arah.TURUN]),
        ("berada di atas target", [Arah.ATAS]),
        ("tidak mencapai target", [Arah.GAGAL]),
        ("telah mencapai target", [Arah.CAPAI]),
        ("sama dengan tahun lalu", [Arah.TETAP]),
        ("Meningkatnya kualitas pelayanan, meningkatkan koordinasi", []),
    ],
)
def test_direction_words(teks, arah):
    assert [s.arah for s in semua(teks, Jenis.ARAH)] == arah


def test_a_live_stretch_keeps_its_key():
    (s,) = sebutan("sebesar Rp 1.500 saja", ((8, 16, "anggaran:pagu"),))
    assert s.hidup == "anggaran:pagu"


def test_sentences_do_not_end_at_short_forms():
    teks = "Anggaran Rp. 1.500,- cukup. Sisanya untuk Kec. Palaran."
    assert [teks[a:z].strip() for a, z in kalimat(teks)] == [
        "Anggaran Rp. 1.500,- cukup.",
        "Sisanya untuk Kec. Palaran.",
    ]


@given(st.integers(0, 999))
def test_counts_in_words_are_read_back(n):
    assert angka_kata(terbilang(n)) == n


POTONGAN = st.sampled_from(
    ["Rp", "Rp.", " ", "1.500", ",", ".", "-", "%", "persen", "2021", "Tahun", "Nomor", "tentang", "Peraturan", "Kecamatan", "Metro", "dua",
     "(", ")", "12", "Januari", "/", "meningkat", "dari", "NIP", "\n", "\x00", "é", "31", "s.d", "miliar", "ratus"]
)  # fmt: skip


@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(POTONGAN, max_size=25).map("".join),
        st.lists(POTONGAN, max_size=25).map(" ".join),
    )
)
def test_the_tokeniser_never_raises_and_its_stretches_lie_inside(teks):
    for s in sebutan(teks):
        assert 0 <= s.awal < s.akhir <= len(teks)
        assert s.teks == teks[s.awal : s.akhir]
