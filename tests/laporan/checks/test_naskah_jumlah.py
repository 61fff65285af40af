"""N4, N5, N10, N11, K27: counts, repeated quantities, errors of formulas, copied analysis."""

import pytest

from laporan.checks.bacaan import Asal, Baris, JenisProsa, Prosa, Sel, Tabel
from laporan.checks.temuan import Tingkat, Usul
from tests.laporan.checks.naskah_contoh import butir, kata, tempat, temuan


def test_a_count_of_the_office_against_its_tables():
    (t,) = temuan("N4", "Kecamatan Sukamaju melaksanakan 2 (dua) program pada tahun 2021.")
    assert t.kalimat == (
        "Naskah menyebut “2 (dua)” program, sedangkan di tabel ada 4: “Kecamatan Sukamaju melaksanakan 2 (dua) program pada tahun 2021”."
    )
    assert t.usul == Usul("2 (dua)", "4 (empat)", posisi=32)


@pytest.mark.parametrize(
    "teks",
    [
        "Kecamatan Sukamaju melaksanakan 4 program.",
        "Sasaran 1 didukung oleh 1 program.",
        "Sebanyak 2 dari 4 program telah selesai.",
        "Seksi Pemerintahan melaksanakan 3 kegiatan pelatihan.",
        "Terdapat 14 desa dan 3 kelurahan.",
        "Terdapat 2 indikator dan 2 sasaran.",
    ],
)
def test_counts_that_fit_or_are_of_something_else(teks):
    assert kata("N4", teks) == []


def test_how_many_indikator_reached_their_target():
    """004:78."""
    (k,) = kata("N4", "Dari 2 indikator, sebanyak 2 indikator capaian di atas target.")
    assert k == "Naskah menyebut “2” indikator capaian di atas target, sedangkan menurut tabel ada 1 dari 2."
    assert kata("N4", "Dari 2 indikator, 1 indikator mencapai target dan 1 indikator belum mencapai target.") == []


def test_digits_and_words_that_differ_are_certain():
    (t,) = temuan("N5", "Terdapat 4 (lima) kelurahan.")
    assert (t.kalimat, t.tingkat) == ("“4 (lima)”: bilangan dan ejaannya berbeda.", Tingkat.SALAH)


def test_a_list_in_the_sentence():
    teks = "Kecamatan terdiri dari 4 (empat) Kelurahan yaitu Banjarsari, Purwosari{} dan Karangrejo."
    assert kata("N5", teks.format("")) == [
        "Disebut “4 (empat)” kelurahan, tetapi yang disebutkan 3: “Banjarsari, Purwosari dan Karangrejo”."
    ]
    assert kata("N5", teks.format(", Purwoasri")) == []


def test_a_list_below():
    """004:251."""
    teks = "Dilaksanakan 2 (dua) kegiatan yaitu :"
    tiga = [butir(f"{n}.", f"Kegiatan : pembinaan {n}") for n in (1, 2, 3)]
    assert kata("N5", teks, *tiga) == ["Disebut “2 (dua)” kegiatan, tetapi daftar di bawahnya memuat 3."]
    assert kata("N5", teks, *tiga[:2]) == []
    assert kata("N5", "Langkah dalam 5 (lima) tahun adalah :", *tiga) == []


def test_one_quantity_with_two_figures():
    """004:471, 549."""
    satu = "Sasaran 2 terdiri dari 2 (dua) program dan 2 (dua) kegiatan."
    dua = "Keseluruhan anggaran 2 (dua) program dan 3 (tiga) kegiatan untuk sasaran II."
    assert kata("N10", satu, dua) == [
        "Jumlah kegiatan sasaran 2: di sini “3 (tiga)”, di tempat lain “2 (dua)” (alinea 1)."
    ]
    assert kata("N10", satu, satu) == []


def test_one_amount_with_two_figures():
    (k,) = kata(
        "N10", "Belanja langsung sebesar Rp 1.536.290.700.", "Adapun belanja langsung sebesar Rp 1.500.000.000."
    )
    assert k == "Pagu belanja langsung 2021: di sini “Rp 1.500.000.000”, di tempat lain “Rp 1.536.290.700” (alinea 1)."
    assert (
        kata(
            "N10",
            "Belanja langsung Rp 1.536.290.700.",
            "Belanja langsung sekitar Rp 1,5 miliar.",
            "Realisasi belanja langsung Rp 1.486.537.153.",
        )
        == []
    )


def test_an_error_of_a_formula():
    """002:755."""
    sel = (Sel("Bahan bakar"), Sel("#DIV/0!", tempat=tempat("Tabel 7, baris 3")))
    tabel = (Tabel("", ("Uraian", "%"), (Baris(sel, tempat("baris")),), tempat("Tabel 7")),)
    (t,) = temuan("N11", "Serapan #REF! persen.", tabel=tabel)[1:]
    assert (t.kalimat, t.tempat.sebutan, t.tingkat) == (
        "Sel tabel berisi “#DIV/0!”, tanda kesalahan rumus, bukan angka.",
        "Tabel 7, baris 3",
        Tingkat.SALAH,
    )
    assert kata("N11", "Serapan 86,61 persen.") == []


SEBAB = (
    "Capaian ini didukung oleh koordinasi yang baik antara seksi pemerintahan dan perangkat desa, serta oleh pendampingan penyusunan "
    "dokumen yang dilakukan setiap bulan pada tahun {}."
)


def test_analysis_as_it_stood_last_year():
    lalu = {"K27": {"bab3": f"Pembuka. {SEBAB.format(2020)} Penutup."}}
    (k,) = kata("K27", SEBAB.format(2021), lebih=lalu)
    assert k.startswith("Alinea ini sama dengan naskah tahun lalu: “Capaian ini didukung")
    assert kata("K27", SEBAB.format(2021), lebih={}) == []
    assert kata("K27", SEBAB.format(2021).replace("baik", "kurang baik"), lebih=lalu) == []
    assert kata("K27", SEBAB.format(2021), lebih=lalu, bagian="kata_pengantar") == []


def test_analysis_of_figures_only_is_a_hint():
    (t,) = temuan("K27", "Target 90 %, realisasi 84,33 %, capaian 93,70 %.")
    assert t.tingkat is Tingkat.SARAN
    assert kata("K27", "Target 90 %, realisasi 84,33 %, capaian 93,70 % karena petugas loket pindah.") == []


@pytest.mark.parametrize(
    "nomor", ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11", "K12", "K13", "K27"]
)
def test_a_report_without_anything_finds_nothing(nomor):
    kosong = Prosa("", JenisProsa.PARAGRAF, tempat(""))
    lain = {"klaim": (), "uang": (), "indikator": (), "tahun": None, "instansi": "", "pemda": "", "asal": Asal.BERKAS}
    assert kata(nomor, kosong, "Meningkat dari menjadi Rp - % 2 (dua yaitu : Tahun Kecamatan .", **lain) == []


@pytest.mark.parametrize(("program", "kegiatan", "salah"), [("satu", "dua", 0), ("tiga", "dua", 1), ("1", "3", 1)])
def test_a_sentence_that_counts_both_levels_of_the_list_below(program, kegiatan, salah):
    daftar = [
        butir("1.", "Program Pemberdayaan Masyarakat"),
        butir("a.", "Kegiatan Pembinaan"),
        butir("b.", "Kegiatan Pelatihan"),
    ]
    hasil = kata("N5", f"Sasaran ini didukung oleh {program} program dan {kegiatan} kegiatan, yaitu:", *daftar)
    assert len(hasil) == salah
    if salah:
        assert hasil[0].endswith(f"tetapi daftar di bawahnya memuat {1 if program == 'tiga' else 2}.")


@pytest.mark.parametrize(("kata_", "salah"), [("dua", False), ("tiga", True)])
def test_the_tujuan_are_those_of_the_table(kata_, salah):
    kolom = ("No", "Tujuan", "Sasaran")
    isi = (("1", "Pelayanan prima", "S1"), ("", "", "S2"), ("2", "Wilayah tertib", "S3"))
    baris = tuple(Baris(tuple(Sel(x) for x in r), tempat("Tabel 2.1")) for r in isi)
    t = Tabel("Renstra", kolom, baris, tempat("Tabel 2.1"))
    assert bool(kata("N4", f"Rencana Strategis memuat {kata_} tujuan.", tabel=(t,))) is salah


@pytest.mark.parametrize(("kata_", "salah"), [("empat", False), ("enam", True)])
def test_what_the_budget_was_used_for(kata_, salah):
    assert bool(kata("N4", f"Anggaran tahun 2021 digunakan untuk {kata_} program.")) is salah
